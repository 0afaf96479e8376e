"""A document -> what it is about: its main subject with every name it goes by, learnt from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from refkit.claims.words import STOPWORDS, WORD, fold
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
UPPER = r"[^\W\d_a-zß-öø-ÿ]"  # a capital of any alphabet that has them
PROPER_RUN = re.compile(
    rf"(?<![\w-])(?:[Tt]he )?({UPPER}[\w’'-]+(?: (?:of|de|the|la|von) (?={UPPER}))?(?:\s(?={UPPER}|\d)[\w’'-]+){{0,4}})"
)
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
TITLE_POINTS = 4
MOST_MENTIONS = 40
LEAST_POINTS = 2.5
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
    one first second third full accelerated conditional marketing regulatory orphan breakthrough authorization authorisation therapy product dossier profile monograph guide report facts sheet traffic safety evidence warnings"""
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
    """The main subject of a document, from its title, its headings and the names its sentences open with."""
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    texts: list[str] = []
    title = document.reference.title if document.reference else None
    for unit in document.units:
        if unit.kind in {UnitKind.FURNITURE, UnitKind.REFERENCE}:
            continue
        text = unit.text[:4000]
        texts.append(text)
        if unit.kind is UnitKind.HEADING:
            # The first heading stands for a title where none is known.
            _count_title(text, TITLE_POINTS if len(texts) == 1 else 1, counts, printed)
        elif unit.kind is not UnitKind.TABLE_ROW:
            for piece in SENTENCE_END.split(text)[:60]:
                run = PROPER_RUN.match(piece.lstrip("[(“\"'-•* "))
                if run:
                    _count(run[1], 1, counts, printed)
    if title:
        texts.append(title)
        _count_title(title, TITLE_POINTS, counts, printed)
    if not counts:
        return Subject()
    words = Counter(WORD.findall(fold(" ".join(texts)))) if counts else Counter()
    points = {name: count + min(MOST_MENTIONS, words[name.split()[-1]]) / 4 for name, count in counts.items()}
    best = max(points, key=lambda name: (points[name], len(name), name))
    if points[best] < LEAST_POINTS:
        return Subject()
    return Subject(name=printed[best], names=frozenset({best}) | learn_names(best, texts))


def _count_title(text: str, weight: int, counts: Counter[str], printed: dict[str, str]) -> None:
    pair = HEADING_PAIR.fullmatch(text.strip())
    if pair:
        _count(pair[1], weight, counts, printed)
        return
    for run in PROPER_RUN.finditer(text[:300]):
        _count(run[1], weight, counts, printed)
        weight = max(1, weight - 1)


def _count(words: str, weight: int, counts: Counter[str], printed: dict[str, str]) -> None:
    words = words.strip()
    while words and fold(words.split()[0]) in COMMON_OPENERS:
        words = words.partition(" ")[2]
    words = re.sub(r"['’]s$", "", words)
    # "Xmab Mechanism": the first word of a run may be the name, and what follows a title's capital.
    for name in dict.fromkeys((words, words.split()[0] if words else "")):
        folded = fold(name)
        if len(folded) >= 4 and folded not in COMMON_OPENERS:
            counts[folded] += weight
            printed.setdefault(folded, name)


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


def leading_name(text: str) -> str:
    """The name a statement opens with, when it is no common word: "Dasatinib was approved" -> "Dasatinib"; else ""."""
    run = PROPER_RUN.match(text)
    words = run[1] if run else ""
    while words and fold(words.split()[0]) in COMMON_OPENERS:
        words = words.partition(" ")[2]
    return words


def subjects_of(text: str, subject: Subject) -> tuple[str, ...]:
    """The names of what a statement is about: the main subject if it is named or stood for by a pronoun."""
    if not subject.name:
        return ()
    if subject.is_named_in(fold(text)) or ANAPHORA.match(text):
        return (subject.name,)
    return ()
