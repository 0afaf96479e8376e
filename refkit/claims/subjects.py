"""A document -> what it is about: its main subject with every name it goes by, learnt from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from refkit.claims.words import STOPWORDS, fold
from refkit.model import Document, UnitKind

NAME = r"[^\W\d_][\w’'-]{2,40}"
# "Xmab (YNAME™)", "YNAME™ (xmab)": one of the two bears a trade sign.
TRADE_PAIR = re.compile(rf"({NAME})([®™]?)\s?\(({NAME})([®™]?)(?:[,;][^()]{{0,60}})?\)")
# A heading that is a name and its brand alone: "xmab (Yname)".
HEADING_PAIR = re.compile(rf"\W*({NAME})\s?\(({NAME})\)\W*")
ALIAS_PHRASE = re.compile(
    r"\b(?:brand(?:ed)?(?: name)?|trade ?name|marketed as|sold as|known as|formerly|codenamed|code name|nicknamed)(?: the| under the)?(?: brand(?: name)?)?[:,]?\s[\"“']?((?:the )?[A-Z][\w-]{2,40})",
)
CODE = re.compile(r"(?<![\w-])([A-Z]{2,5}[- ]?\d{2,6})(?![\w-])")
PROPER_RUN = re.compile(
    r"(?:[Tt]he )?([A-Z][\w’'-]+(?: (?:of|de|the|la|von) (?=[A-Z])|\s(?=[A-Z]))?(?:[A-Z][\w’'-]*(?:\s(?=[A-Z]))?){0,4})"
)
TRADE_SIGN = re.compile(r"[®™]")
# A sentence that opens with one of these speaks of the subject of its section.
ANAPHORA = re.compile(
    r"(?:it|its|they|their|this|these|the) ?(?:drug|medicine|medication|antibody|agent|product|compound|treatment|therapy|device|system|implant|vaccine|molecule|substance|inhibitor"
    r"|bridge|building|structure|machine|instrument|software|project|company|species|formulation|infusion|dose)?\b",
    re.IGNORECASE,
)
# Words that open sentences or titles and name no subject.
_COMMON_OPENERS = """patients treatment clinical common serious side effects overview introduction background indication indications
    mechanism action summary executive key takeaways history research development approval approvals drug drugs however
    additionally neurological women men children adults pregnant initially recently article monograph report potential
    approved what how who use uses efficacy safety dosage administration warnings contraindications title trials
    pharmacology pharmacokinetics references abstract conclusion discussion methods today although compared despite hospitalization
    information data table figure general related associated conditions authorised withdrawn active phase
    january february march april may june july august september october november december later early late two three four five six
    one first second third"""
COMMON_OPENERS = STOPWORDS | frozenset(_COMMON_OPENERS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a document is about: `name` as printed, `names` folded (the name, brands, codes); "" when unknown."""

    name: str = ""
    names: frozenset[str] = frozenset()

    def is_named_in(self, folded: str) -> bool:
        """Whether a folded text holds one of the names as a whole word."""
        return any(_holds(folded, name) for name in self.names)


def _holds(folded: str, name: str) -> bool:
    at = folded.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and folded[at - 1].isalnum()) and not (end < len(folded) and folded[end].isalnum()):
            return True
        at = folded.find(name, at + 1)
    return False


def learn_subject(document: Document) -> Subject:
    """The main subject of a document, from its title, headings and the names its sentences open with."""
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    texts: list[str] = []
    headings = 0
    for unit in document.units:
        if unit.kind in {UnitKind.FURNITURE, UnitKind.REFERENCE}:
            continue
        text = unit.text[:4000]
        texts.append(text)
        weight = 1
        if unit.kind is UnitKind.HEADING:
            headings += 1
            weight = 3 if headings <= 2 else 1
        elif unit.kind is UnitKind.TABLE_ROW:
            continue
        for piece in re.split(r"(?<=[.!?])\s", text)[:60]:
            _count_opening(piece.lstrip("[(“\"'-•* "), weight, counts, printed)
    title = document.reference.title if document.reference else None
    if title:
        texts.append(title)
        _count_opening(title, 4, counts, printed)
    if not counts:
        return Subject()
    best, points = max(counts.items(), key=lambda pair: (pair[1], len(pair[0])))
    if points < 2:
        return Subject()
    return Subject(name=printed[best], names=frozenset({best}) | learn_names(best, texts))


def _count_opening(piece: str, weight: int, counts: Counter[str], printed: dict[str, str]) -> None:
    match = PROPER_RUN.match(piece)
    if match is None:
        # A title or label may give the name in small letters: "xmab (Yname)".
        pair = HEADING_PAIR.fullmatch(piece)
        if pair is None:
            return
        words = pair[1]
    else:
        words = match[1].strip()
    while words and fold(words.split()[0]) in COMMON_OPENERS:
        words = words.partition(" ")[2]
    for name in {words, words.split()[0] if words else ""}:
        folded = fold(TRADE_SIGN.sub("", name)).rstrip("'’s") if name.endswith(("'s", "’s")) else fold(name)
        if len(folded) >= 4 and folded not in COMMON_OPENERS:
            counts[folded] += weight
            printed.setdefault(folded, name.removesuffix("'s").removesuffix("’s"))


def learn_names(name: str, texts: Iterable[str]) -> frozenset[str]:
    """Other names of `name` (folded) that texts give: "X (Y™)", "Y™ (x)", "X ... marketed under the brand Y"."""
    names: set[str] = set()
    for text in texts:
        for first, sign, second, other in TRADE_PAIR.findall(text):
            pair = {fold(first), fold(second)}
            if name in pair and (sign or other):
                names |= pair
        heading = HEADING_PAIR.fullmatch(text.strip()) if len(text) < 120 else None
        if heading and fold(heading[1]) == name:
            names.add(fold(heading[2]))
        if name in fold(text):
            for alias in ALIAS_PHRASE.findall(text):
                names.add(fold(alias.removeprefix("the ")))
            for match in re.finditer(rf"(?i){re.escape(name)}\W{{1,3}}\(([^()]{{2,80}})\)", text):
                names |= {fold(code) for code in CODE.findall(match[1])}
    return frozenset(n for n in names if len(n) >= 3 and n not in COMMON_OPENERS) - {name}


def subjects_of(text: str, subject: Subject) -> tuple[str, ...]:
    """The names of what a statement is about: the main subject if it is named or stood for by a pronoun."""
    if not subject.name:
        return ()
    if subject.is_named_in(fold(text)) or ANAPHORA.match(text):
        return (subject.name,)
    return ()
