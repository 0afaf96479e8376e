"""Document -> its claims, in reading order: which sentences, and which clauses of them, can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refkit.claims.boilerplate import (
    FINAL,
    is_about_document,
    is_beside,
    is_menu,
    is_noise,
    is_noise_section,
    is_sentence,
    is_statement,
    opens_noise,
    origin_of,
)
from refkit.claims.clauses import split_clauses
from refkit.claims.describe import describer, holds_mark, without_marks
from refkit.claims.field import in_its_field
from refkit.claims.kind_model import NONE, kind_odds
from refkit.claims.kinds import kind_of_heading
from refkit.claims.opinion import is_evaluative, is_praise
from refkit.claims.own_work import is_own_study, study_part, without_frame
from refkit.claims.run_in import is_caption
from refkit.claims.sentences import Statement, statements, trim
from refkit.claims.settings import (
    CAPTION_READ,
    CLAIM_READ,
    ENDING_READ,
    FEW_WORDS,
    FEWEST_WORDS,
    LANGUAGE_READ,
    LETTERS_READ,
    LONGEST_CLAIM,
    MOST_ORIGINS,
    QUESTION_READ,
    RARELY_NONE,
    SHORT_PARAGRAPH,
    SURELY_CLAIM,
    SURELY_NONE,
    UNITS_OF_LANGUAGE,
)
from refkit.claims.subjects import learn_subject
from refkit.claims.titles import is_english, is_foreign, is_title
from refkit.marks.latex import FORMULA
from refkit.model import Claim, ClaimKind, Document, Span, Unit, UnitKind
from refkit.patterns import regex

WRAP = regex(r"[^\S\r\n]{0,20}\r?\n\s{0,40}")
# How a sentence goes on about the document: "This guideline covers adults. It does not cover children."
ANNOUNCES_FORMULA = regex(
    r"\b(?:is|are|was|by|as|as follows|following|formula|equation|equations|have|get|gets|gives?|gave|reads?|read|obtain"
    r"|obtains|find|that|where|with|and|or|to|yields?|becomes?|law|relation|expression|form|write|define|let)\s?:$",
    re.IGNORECASE,
)
FOLLOWS_TALK = regex(
    r"(?:it|they) (?:also |then )?(?:does not |do not )?(?:cover|describe|deal|discuss|include|exclude|summari[sz]e|aim"
    r"|explain|focus|address|consider|list|review|present|replace|update)s?\b",
    re.IGNORECASE,
)
QUESTION = regex(r"\?[\"”’»)\]]{0,3}\s*\Z")
SHORT_SENTENCE = regex(r"(?:no|none|it|they|do not|never)\b", re.IGNORECASE)


def find_claims(document: Document, *, titles: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Every checkable statement of a document, each a contiguous span, in reading order.

    Rules as in medical writing: not claims are headings, lead-ins, questions, navigation, boilerplate,
    disclosures, statements about the document itself and sentences that only praise. Rows of tables are
    claims ("No approvals found" too). Statements of the authors' own work are claims of kind own-work that
    need no source (`citable` is False). `titles` of a reference list help to find what the document is
    about (see `learn_subject`). Raises nothing; a document without claims gives an empty tuple.
    """
    describe = describer(document.source.name, learn_subject(document, titles=titles))
    found: list[Claim] = []
    origins: tuple[str, ...] = ()
    study, part = is_own_study(document.units), None
    english = is_english(
        " ".join(unit.span.text[:LANGUAGE_READ] for unit in document.units[:UNITS_OF_LANGUAGE])
    )
    talk, unit = False, None  # whether the sentence before, and in which unit, was about the document itself
    for statement in statements(document):
        part = study_part(statement.unit.heading, part) if study else None
        text = statement.span.text
        talk = is_about_document(text) or (
            talk and statement.unit is unit and FOLLOWS_TALK.match(text) is not None
        )
        unit = statement.unit
        if origin := origin_of(text):
            origins = (*origins[-MOST_ORIGINS:], origin)
        elsewhere = talk and not is_about_document(text)
        if states_something(statement, learned=bool(document.reflists), english=english) and not (
            elsewhere or (origins and text.startswith(origins))
        ):
            before: Claim | None = None
            place = part or ("near" if _follows_own_work(found, statement.unit) else None)
            for span in clauses_of(statement):
                before = describe(span, statement.unit, before, place)
                found.append(before)
    return in_its_field(found) if english else tuple(found)


def _follows_own_work(found: list[Claim], unit: Unit) -> bool:
    # Whether the sentence before it in its paragraph says what the authors did: "We logged … Medians ranged …".
    return bool(found) and found[-1].kind is ClaimKind.OWN_WORK and unit.span.start <= found[-1].span.start


def states_something(statement: Statement, *, learned: bool = False, english: bool = True) -> bool:
    """Whether a sentence, item or row states something that a source could support.

    `learned`: it stands in a text with a reference list, where few sentences state nothing. `english`: in an English one.
    """
    span, unit = statement.span, statement.unit
    if span.end - span.start > LONGEST_CLAIM or is_noise_section(unit.heading):
        return False
    if opens_noise(_beginning(unit)):
        return False
    # Line breaks within a sentence are not part of its words.
    whole = WRAP.sub(" ", span.text)
    text = without_frame(whole)
    if len(text) < len(whole) and is_praise(text):  # "In our view the decision is unfortunate."
        return False
    if not any(c.isalpha() for c in text[:LETTERS_READ]):
        return unit.kind is UnitKind.TABLE_ROW and any(c.isdigit() for c in text)
    if unit.kind is UnitKind.TABLE_ROW:
        return is_row_claim(unit, text)
    if QUESTION.search(without_marks(text[-QUESTION_READ:])):
        return False
    if text.endswith(":") and _before_formula(statement, text):
        text = f"{text[:-1]}."
    if is_beside(text) or (english and _is_title(statement, text)):
        return False
    # The rules decide clear cases; in the others the trained model may overrule them, in either direction.
    nothing = kind_odds(text, unit.kind, unit.heading, unit.lead_in)[NONE]
    if not is_claim_by_rules(statement, text):
        return nothing < SURELY_CLAIM
    # A sentence with a citation makes a claim.
    cites = holds_mark(text[:CLAIM_READ])
    doubtful = learned or len(text.split()) < FEW_WORDS
    return (
        cites
        or nothing < (RARELY_NONE if doubtful else SURELY_NONE)
        or not english
        or is_foreign(text)  # the model knows English only
    )


def _beginning(unit: Unit) -> str:
    # Not unit.span.text, which would be copied whole for each of its sentences.
    start = unit.span.start
    return unit.span.source.text[start : min(unit.span.end, start + CAPTION_READ)]


def _is_title(statement: Statement, text: str) -> bool:
    # By its place too: within prose no sentence is one.
    if statement.unit.kind is UnitKind.LIST_ITEM and statement.unit.lead_in:
        return False  # its lead-in makes a sentence of it
    if is_caption(_beginning(statement.unit)):
        return is_title(text, caption=True)
    size = statement.unit.span.end - statement.unit.span.start
    alone = statement.whole or size <= SHORT_PARAGRAPH
    return alone and FINAL.search(text[-60:]) is not None and is_title(text)


def _before_formula(statement: Statement, text: str) -> bool:
    # Whether a sentence that ends in a colon is whole without the formula behind it: "… depends on its length alone:".
    source, end = statement.unit.span.source.text, statement.unit.span.end
    follows = statement.span.end + 1 >= end and FORMULA.match(source, end) is not None
    return follows and not ANNOUNCES_FORMULA.search(text[-ENDING_READ:])


def is_claim_by_rules(statement: Statement, text: str) -> bool:
    """Whether a sentence or item has the form and the words of a claim."""
    if is_noise(text) or is_praise(text):
        return False
    if statement.unit.kind is UnitKind.LIST_ITEM and statement.whole:
        return is_list_claim(statement, text)
    words = len(statement.span.text.split()) + (SHORT_SENTENCE.match(text) is not None)  # its frame counts
    return words >= FEWEST_WORDS and is_sentence(text)


def is_row_claim(unit: Unit, text: str) -> bool:
    """Whether a row is one of a table of facts, and no row of links or disclaimers."""
    if set(text) <= set("-|: \t"):
        return False
    cells = [cell for cell in unit.cells if cell.end > cell.start]
    if unit.header:
        # A table's cell may praise too: "Colour | Your choice!".
        return not (len(cells) > 1 and all(is_praise(cell.text) for cell in cells[1:]))
    return not (is_menu(text) or is_noise(text))


def is_list_claim(statement: Statement, text: str) -> bool:
    """Whether a list item is a sentence, or a phrase that its lead-in or heading makes into one."""
    if len(text.split()) >= FEWEST_WORDS and is_sentence(text) and FINAL.search(text[-60:]):
        return True
    lead_in, heading = statement.unit.lead_in, statement.unit.heading
    if lead_in:
        return not is_noise(lead_in.rstrip(" :"))
    if heading is not None and kind_of_heading(heading) is not None and not is_noise(heading):
        return True
    return is_statement(text)


def clauses_of(statement: Statement) -> list[Span]:
    """The separately checkable parts of a stretch; rows and items without a verb stay whole."""
    span = statement.span
    if statement.unit.kind is UnitKind.TABLE_ROW:
        return [span]
    parts = (
        Span(source=span.source, start=span.start + start, end=span.start + end)
        for start, end in split_clauses(span.text)
    )
    pieces = [piece for piece in (trim(part, outer=False) for part in parts) if piece.end > piece.start]
    return [piece for piece in pieces if len(pieces) == 1 or not is_evaluative(WRAP.sub(" ", piece.text))]
