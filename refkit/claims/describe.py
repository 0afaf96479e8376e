"""A span that states something -> a Claim with its kind, dates, agencies, numbers, subjects and context."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath

from refkit.claims.agencies import find_agencies
from refkit.claims.boilerplate import is_sentence
from refkit.claims.clause_patterns import FINITE, IRREGULAR
from refkit.claims.dates import locate_dates
from refkit.claims.kind_model import kind_odds, kinds_of
from refkit.claims.kinds import UNINHERITED, kind_of, kind_of_heading
from refkit.claims.own_dates import own_dates
from refkit.claims.own_work import continues_own_work, reports_by_place, reports_own_work, without_frame
from refkit.claims.settings import CLAIM_READ, FEWEST_IN_CELL, MARKS_CACHE, UNSURE_KIND
from refkit.claims.stems import TRADE_SIGNS
from refkit.claims.subjects import Subject, subjects_of
from refkit.fields.folding import strip_accents
from refkit.marks.grammar import ROUND, SQUARE, plain_brackets
from refkit.marks.latex import COMMAND_TEXT
from refkit.model import Claim, ClaimKind, Span, Unit, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.approvals import DONE, NOUNS
from refkit.vocabulary.months import MONTHS
from refkit.vocabulary.registers import IDENTIFIER

# "(March 2014)" is a date and "(Marsh 2014)" a citation; short forms ("Set", "Out") may be names.
_MONTH_WORDS = "|".join(word.capitalize() for word in MONTHS if len(word) > 3 or word == "may")
_MONTH = rf"(?!(?:{_MONTH_WORDS})\b)"
_AUTHOR = rf"{_MONTH}[A-Z][\w’'-]{{1,40}}(?:,? (?:et al\.?|(?:and|&) [A-Z][\w’'-]{{1,40}}))?"
# Marks inside a claim: their years and numbers are not the claim's own.
CITED = regex(
    rf"\((?:see |e\.g\.,? |cf\. )?{_AUTHOR},? (?:1[5-9]|20)\d\d[a-z]?(?:[;,][^()]{{0,300}})?\)"
    rf"|(?<=et al\. )\((?:1[5-9]|20)\d\d[a-z]?\)"
    r"|\[\s?\d[\d,;–\- ]{0,80}\]|\[\^[^\[\]\s]{1,40}\]|\[[^\[\]@]{0,200}@[^\[\]]{1,300}\]"
    rf"|{ROUND}|{COMMAND_TEXT}|{SQUARE}"
    rf"|\[(?:see |cf\. )?{_AUTHOR},? \(?(?:1[5-9]|20)\d\d[a-z]?\)?(?:[;,][^\[\]]{{0,300}})?\]"
    r"|(?:(?<=[^\W\d_][.,;)])|(?<=\s(?:19|20)\d\d[.,;]))\d{1,3}(?:[,–-]\d{1,3}){0,10}$"
)
UNIT = (
    r"(?:%|percent|per cent|mg|mcg|µg|μg|g|kg|ml|mL|l|L|IU|units?|days?|weeks?|months?|years?|hours?|minutes?"
    r"|h|min|cycles?|patients|people|participants"
    r"|m|km|cm|mm|nm|ft|feet|miles?|metres?|meters?|tonnes?|tons?|Hz|kHz|MHz|GHz|V|W|kW|MW|°C|°F|mmHg|bpm|mm³"
    r"|dollars|euros|million|billion|-fold|fold|times)"
)
NUMBER = regex(
    rf"(?<![\w.,/-])(?:[<>≥≤=~±]\s?)?\d{{1,3}}(?:[,  ]\d{{3}}){{0,4}}(?:[.·,]\d{{1,6}})?"
    rf"(?:\s?[-–]\s?\d{{1,6}}(?:\.\d{{1,6}})?)?(?:[\s-]?{UNIT}(?:/{UNIT})?)?(?![\w])"
)
NOTHING = regex(
    r"^(?:no|none|not) \b.{0,200}\b(?:found|available|listed|approvals?|records?|results?|known|reported)\b",
    re.IGNORECASE,
)
DENIED = regex(
    rf"\b(?:(?:has|have|had|was|were|is|are) (?:not|never)(?: yet)?(?: been)? (?:{DONE}|shown|demonstrated"
    rf"|established|found)"
    rf"|no (?:{NOUNS}|evidence) (?:has|was|is|of|for))\b",
    re.IGNORECASE,
)
PLACE = regex(r"(?:(?:in|by|followed by) )?(?:the )?[A-Z][\w.]{1,20}\b")
PAST = regex(rf"(?<=\w )(?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}ed)\b")
OWN_SUBJECT = regex(r"(?:the|an?) \w", re.IGNORECASE)
NO_OF_THESE = regex(r"\W*(?:n/?a|none|not applicable|-+|unknown|—|–)?\W*", re.IGNORECASE)


Describe = Callable[[Span, Unit, Claim | None, str | None], Claim]


def describer(name: str, subject: Subject) -> Describe:
    """A function that makes claims of one file; it counts repeated words, so that each claim has its own id.

    Its third argument is the claim before it in the same sentence: a clause that does not state its kind,
    authority or subject takes those of the clause before it. The fourth is the part of a study of the authors'
    own in which it stands ("methods", "results", "near"), if any: see `reports_by_place`.
    """
    seen: Counter[str] = Counter()
    base = PurePosixPath(name.replace("\\", "/")).name

    def describe(span: Span, unit: Unit, before: Claim | None = None, part: str | None = None) -> Claim:
        text = span.text
        read = without_marks(text[:CLAIM_READ])
        row = unit.kind is UnitKind.TABLE_ROW
        context = row_context(unit) if row else lead_context(unit)
        agencies = find_agencies(read)
        if not agencies and (row or unit.kind is UnitKind.LIST_ITEM):
            # The agency of a row or item is named above it: "EMA Drug Approvals".
            agencies = find_agencies(" ".join(filter(None, (unit.heading, unit.lead_in)))[:CLAIM_READ])
        kinds = kinds_of_statement(read, unit, before, part)
        kind = kinds[0][0]
        if before and not agencies and kind is before.kind and not names_place(read):
            agencies = before.agencies
        subjects = subjects_of(read, subject) or (before.subjects if before else ())
        if not subjects and subject.name and is_about_subject(unit) and not names_own_subject(read, unit):
            subjects = (subject.name,)
        # Ids must stay the same between versions: records of decisions name them.
        words = " ".join(strip_accents(text.translate(TRADE_SIGNS)).split())
        number = seen[words]
        seen[words] += 1
        return Claim(
            id=claim_id(base, words, number),
            span=span,
            kind=kind,
            dates=own_dates(read),
            agencies=agencies,
            numbers=find_numbers(read),
            subjects=subjects,
            context=context,
            negative=bool(NOTHING.match(read) or DENIED.search(read)),
            citable=kind is not ClaimKind.OWN_WORK,
            odds=kinds,
        )

    return describe


def holds_mark(text: str) -> bool:
    """Whether a citation mark stands in a text."""
    text = plain_brackets(text)
    return _may_cite(text) and CITED.search(text) is not None


@lru_cache(maxsize=MARKS_CACHE)
def without_marks(text: str) -> str:
    """A text with blanks for its citation marks, each letter in its place."""
    text = plain_brackets(text)
    return CITED.sub(lambda match: " " * len(match[0]), text) if _may_cite(text) else text


def _may_cite(text: str) -> bool:
    # A mark of CITED opens with a bracket or a backslash, or is a number at the end; to look for these is quicker.
    return "(" in text or "[" in text or "\\" in text or text[-2:].rstrip("\n")[-1:].isdigit()


def kinds_of_statement(
    text: str, unit: Unit, before: Claim | None, part: str | None = None
) -> tuple[tuple[ClaimKind, float], ...]:
    """The kinds a stretch may be, the likeliest first: certain for rows, by the trained model for all others.

    A clause with too little to decide its kind takes the kind of the clause before it. Own work wants no source,
    so no model decides what it is: only words, or the section, that say so.
    """
    if unit.kind is UnitKind.TABLE_ROW:
        return ((kind_of(text, unit=unit.kind, heading=unit.heading, header=unit.header), 1.0),)
    own = (before is not None and before.kind is ClaimKind.OWN_WORK and continues_own_work(text)) or (
        reports_own_work(text)
    )
    kinds = kinds_of(kind_odds(without_frame(text), unit.kind, unit.heading, unit.lead_in))
    likely = kinds[0][0] is ClaimKind.OWN_WORK
    if own or reports_by_place(text, part, likely=likely):
        return ((ClaimKind.OWN_WORK, 1.0),)
    kinds = _without_own_work(kinds)
    if before is not None and kinds[0][1] < UNSURE_KIND and before.kind not in UNINHERITED:
        return ((before.kind, UNSURE_KIND), *(one for one in kinds if one[0] is not before.kind))
    return kinds


def _without_own_work(kinds: tuple[tuple[ClaimKind, float], ...]) -> tuple[tuple[ClaimKind, float], ...]:
    rest = [(kind, share) for kind, share in kinds if kind is not ClaimKind.OWN_WORK]
    whole = sum(share for _, share in rest)
    if len(rest) == len(kinds):
        return kinds
    return tuple((kind, round(share / whole, 3)) for kind, share in rest) or ((ClaimKind.OTHER, 1.0),)


def is_about_subject(unit: Unit) -> bool:
    """Whether a unit is about the document's subject without naming it: a row, an item, an answer."""
    if unit.kind in {UnitKind.TABLE_ROW, UnitKind.LIST_ITEM}:
        return True
    return unit.heading is not None and unit.heading.rstrip().endswith("?")


def names_own_subject(text: str, unit: Unit) -> bool:
    """Whether a row or item is a whole sentence that says itself what it is about: "The mill closed in 1979"."""
    if unit.kind is UnitKind.TABLE_ROW:
        cells = (cell.text[:CLAIM_READ].strip() for cell in unit.cells)
        return any(OWN_SUBJECT.match(cell) is not None and says_whole(cell) for cell in cells)
    return unit.kind is UnitKind.LIST_ITEM and OWN_SUBJECT.match(text) is not None and says_whole(text)


def says_whole(text: str) -> bool:
    """Whether an item or a cell is a whole sentence, which needs no heading to be understood."""
    return is_sentence(text) or (len(text.split()) >= FEWEST_IN_CELL and PAST.search(text) is not None)


def names_place(text: str) -> bool:
    """Whether a clause names a place or body of its own: "Canada in November 2019"."""
    return PLACE.match(text) is not None


def claim_id(base: str, words: str, occurrence: int) -> str:
    """ "c" and ten hexadecimal digits over the base name, the folded words and how often they came before."""
    return "c" + sha256(f"{base}\0{words}\0{occurrence}".encode("utf-8", "surrogatepass")).hexdigest()[:10]


def row_context(unit: Unit) -> str | None:
    """Heading and cells of a row, each with its header: "EMA Drug Approvals · Status: Authorised".

    Header cells are paired only where there are as many cells as headers: a scraped row that lost its
    empty cells cannot be matched, and nothing is guessed.
    """
    cells = [cell.text.strip() for cell in unit.cells]
    parts = [unit.heading] if unit.heading else []
    if unit.header and len(cells) == len(unit.header):
        parts += [
            f"{name}: {cell}"
            for name, cell in zip(unit.header, cells, strict=True)
            if not NO_OF_THESE.fullmatch(cell)
        ]
    elif unit.header:
        parts.append("columns: " + ", ".join(unit.header))
    return " · ".join(parts) or None


def lead_context(unit: Unit) -> str | None:
    """The lead-in of a list item; else its heading, where that alone says what the item is about."""
    if unit.lead_in:
        return " ".join(unit.lead_in.split())
    if unit.kind is UnitKind.LIST_ITEM and unit.heading and kind_of_heading(unit.heading):
        return unit.heading
    return None


def find_numbers(text: str) -> tuple[str, ...]:
    """Numbers with their units, and identifiers of public records, as printed; dates are no numbers."""
    taken = [(start, end) for start, end, _ in locate_dates(text)]
    found: dict[str, None] = {}
    for match in IDENTIFIER.finditer(text):
        found[match[0]] = None
        taken.append(match.span())
    taken.sort()
    at = 0
    for match in NUMBER.finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at < len(taken) and taken[at][0] < match.end():
            continue
        found[" ".join(match[0].split())] = None
    return tuple(found)
