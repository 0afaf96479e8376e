"""A document's units -> the stretches that may hold a claim: sentences, list items and rows, with spans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from nupunkt import sent_spans

from refkit.claims.run_in import heading_length
from refkit.claims.settings import HEADINGS_READ, KEPT_OF_RUN, LONGEST_PIECE, LONGEST_RUN, MOST_WRAPS
from refkit.marks.grammar import NUMBERS, RAISED, ROUND, SQUARE, SUBJECT, plain_brackets
from refkit.marks.latex import COMMAND_TEXT
from refkit.marks.numbered import LABELLED
from refkit.model import Document, Span, Unit, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.abbreviations import LIKE_WORDS, NEVER_LAST, SELDOM_LAST
from refkit.vocabulary.citing import SEE_WORDS
from refkit.vocabulary.locators import LOCATORS
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.stopwords import BEHIND_ANY_WORD, SENTENCE_OPENERS

BREAKS = regex(r"[\r\n\t\f\v\u2028\u2029\xa0]")
BULLET = regex(r"[-–—•*◦▪‣·○●+]\s{1,8}|\(?(?:\d{1,3}|[a-z])[.)]\s{1,8}")
LAST_WORD = regex(r"([^\s()\[\]]{1,12})\.\s*$")
FIRST_WORD = regex(r"[\"“'‘(\[]{0,3}([^\s,;:.)\]]{1,24})")
# Marks behind a full stop belong to the sentence that it ends.
MARK_AHEAD = regex(
    rf"(?:(?:{SQUARE}|{COMMAND_TEXT}|{ROUND})\s?){{1,8}}(?<=\s)\s{{0,3}}(?=\S)|{RAISED}\s{{1,4}}(?=\S)"
)
# These patterns begin with the stop and look back from it, so that only stops are looked at.
MARK_BEHIND = regex(
    r"[.!?](?:(?:(?<=[^\W\d_][.!?])|(?<=[^\W\d_][)\]\"”][.!?])|(?<=[)\]%][.!?])|(?<=\s(?:19|20)\d\d[.!?]))"
    rf"(?:\d{{1,3}}(?:[,–-]\d{{1,3}}){{0,9}}|\({NUMBERS}\))\s{{1,4}}(?=[\"“(\[]?[A-Z])"
    rf"|[\"”’)\]]?(?:\s{{0,2}}(?:{SQUARE}|{COMMAND_TEXT})){{1,8}}(?:\s{{1,4}}(?=[\"“(\[]?[A-Z])|(?<=\])(?=[A-Z][a-z]))"
    rf"|[\"”’)\]]?\s?{RAISED}\s{{1,4}}(?=[\"“(\[]?[A-Z]))"
)
RAISED_BEFORE = regex(rf"{RAISED}[.!?]\s{{1,4}}(?=[\"“(\[]?[A-Z])")
# A mark that is the subject of the next sentence: "… in 2012. [8] found that …".
SUBJECT_BEHIND = regex(rf"[.!?][\"”’)\]]{{0,2}}\s{{1,4}}(?={SUBJECT.pattern})")
# A raised mark at a word's beginning opens the sentence: "… in 2012. ²Morvexin …".
RAISED_BEHIND = regex(rf"[.!?][\"”’)\]]{{0,2}}\s{{1,4}}(?={RAISED}[\"“(]?[^\W\d_a-z])")
# Marks in which a full stop ends no sentence: "[1, Kap. 3]", "[see @smith, chap. 3]", "(Smith, 2011, pag. 12)".
LONG_MARK = regex(
    rf"{SQUARE}|{COMMAND_TEXT}|\((?=[^()]{{0,300}}?(?:{LABELLED.replace('?P<label>', '?:')}\d|(?:1[4-9]|20)\d\d))[^()]{{1,400}}\)"
)
# A plain word or a unit, a full stop and a word that opens sentences: no abbreviation, even where nupunkt
# takes it for one.
_PLAIN_WORD = "".join(rf"(?<!\b{word}\.)" for word in sorted(LIKE_WORDS))
_GOES_ON = r"\s{1,4}(?=[A-Z][a-z]{1,20}\s[a-z]{2,20}\b)"
WORD_BEHIND = regex(
    rf"\.(?:(?=\s{{1,4}}{any_of(BEHIND_ANY_WORD)}\s)(?:(?<=[a-z]{{4}}\.)|(?<=[, -][a-z]{{3}}\.)){_PLAIN_WORD}\s{{1,4}}"
    rf"|(?:(?<=[a-z]{{7}}\.)|(?<=[, -][a-z]{{6}}\.)){_PLAIN_WORD}\s{{1,4}}(?=[A-Z][a-z])"
    rf"|(?:(?<=[a-z]{{5}}\.)|(?<=[, -][a-z]{{4}}\.)){_PLAIN_WORD}{_GOES_ON}"
    r"|(?:(?<=phase\s[IV1-4]\.)|(?<=phase\s[IV]{2}\.)|(?<=phase\s[IV]{3}\.))\s{1,4}(?=[A-Z][a-z])"
    rf"|(?:(?<=\d\sh\.)|(?<=\d\smin\.)|(?<=\d\s(?:mg|kg|ml|km|cm|mm)\.)){_GOES_ON}"
    r"|(?:(?<=\d\s[mgtlshWV]\.)|(?<=\d\s(?:mm|cm|km|mg|kg|ml|kW|MW|kV|Hz|ha)\.))"
    r"\s{1,4}(?=(?:The|It|Its|In|On|At|This|These|They|A|An)\s[a-z]))"
)
ANSWER = regex(r"(?:[?.!]\s{1,8}|\A)(?:No|Yes)\.\s{1,8}(?=[A-Z])")
BEHIND = (MARK_BEHIND, RAISED_BEFORE, RAISED_BEHIND, WORD_BEHIND, ANSWER)
LONG_RUN = regex(rf"\S{{{LONGEST_RUN},}}")
NO_STOPS = str.maketrans(dict.fromkeys(".!?…", "x"))
LED = regex(rf"(?:[,;:(\[]|(?<!\w){SEE_WORDS})\s{{0,2}}$")  # what stands before the label of a place
PAIRS = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence, list item or table row: `unit` is where it stands, `whole` whether it is all of it."""

    span: Span
    unit: Unit
    whole: bool = False


def statements(document: Document) -> Iterator[Statement]:
    """Every stretch of a document that may state something, in reading order."""
    for unit in document.units:
        if unit.kind is UnitKind.TABLE_ROW:
            span = trim(unit.span)
            if span.end > span.start:
                yield Statement(span=span, unit=unit, whole=True)
        elif unit.kind in {UnitKind.PARAGRAPH, UnitKind.SENTENCE, UnitKind.LIST_ITEM}:
            spans = split_sentences(unit.span)
            for span in spans:
                yield Statement(span=span, unit=unit, whole=len(spans) == 1)


def split_sentences(span: Span) -> list[Span]:
    """A paragraph or list item as its sentences, without bullets, outer brackets and outer white space.

    nupunkt cuts; what it cuts wrongly ("the U.S. | FDA", a citation mark after the full stop) is corrected.
    """
    outer = trim(span)
    text = plain_brackets(BREAKS.sub(" ", outer.text))
    found, at = [], 0
    for cut in _cuts(text):
        piece = _behind_heading(outer, at, cut)
        if piece.end > piece.start:
            found.append(piece)
        at = cut
    return found


def _behind_heading(outer: Span, at: int, cut: int) -> Span:
    piece = trim(Span(source=outer.source, start=outer.start + at, end=outer.start + cut), outer=False)
    skip = heading_length(piece.text[:HEADINGS_READ])
    if not skip or piece.start + skip >= piece.end:
        return piece
    return trim(Span(source=outer.source, start=piece.start + skip, end=piece.end), outer=False)


def _cuts(text: str) -> Iterator[int]:
    # Where each sentence ends; in pieces, because nupunkt takes 100 bytes of memory a character.
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > LONGEST_PIECE:
            stop = text.rfind(". ", start + LONGEST_PIECE // 2, start + LONGEST_PIECE) + 1
            end = (stop or text.find(" ", start + LONGEST_PIECE)) + 1 or len(text)
        piece = text[start:end]
        if piece.strip():
            ends = [cut for _, cut in sent_spans(LONG_RUN.sub(_quiet, piece))]
            yield from (start + cut for cut in _mend(piece, ends))
        start = end


def _quiet(run: re.Match[str]) -> str:
    # For each full stop in a run without white space nupunkt reads on to the end of the run, and uses only
    # the last result; without the stops the time stays linear.
    text = run[0]
    return text[:-KEPT_OF_RUN].translate(NO_STOPS) + text[-KEPT_OF_RUN:]


def _mend(text: str, ends: list[int]) -> list[int]:
    # The ends of the sentences, with wrong ones left out and those at a citation mark added.
    wanted = {match.end() for behind in BEHIND for match in behind.finditer(text)}
    subjects = {match.end() for match in SUBJECT_BEHIND.finditer(text) if _ends_before(text, match.start())}
    start = 0
    for end in sorted(ends):
        mark = MARK_AHEAD.match(text, end)
        if mark and end < len(text) and end not in subjects:
            end = mark.end()
        if end >= len(text) or not _goes_on(text[max(start, end - 40) : end], text[end : end + 40]):
            wanted.add(end)
        start = end
    wanted |= subjects
    found = sorted(wanted)
    for mark in LONG_MARK.finditer(text):
        wanted.difference_update(found[bisect_right(found, mark.start()) : bisect_left(found, mark.end())])
    wanted.add(len(text))
    return sorted(wanted)


def _ends_before(text: str, stop: int) -> bool:
    # Whether the stop before a mark ends a sentence: not that of "et al. [8] found", nor of an initial.
    last = LAST_WORD.search(text[max(0, stop - 20) : stop + 1])
    if last is None:
        return True
    word = last[1].casefold()
    return word not in NEVER_LAST and (len(word) > 1 or not word.isalpha())


def _goes_on(before: str, after: str) -> bool:
    ahead = FIRST_WORD.match(after.lstrip())
    if ahead is None:
        return False
    if ahead[1][0].islower() and after.lstrip()[:1] not in '"“([':
        return True
    last = LAST_WORD.search(before)
    if last is None:
        return False
    word = last[1].casefold()
    if ahead[1][0].isdigit() and word in LOCATORS and LED.search(before, 0, last.start()):
        return True  # "see Kap. 3", "Smith, pag. 12"
    if word == "no" and not ahead[1][0].isdigit():
        return False  # the answer "No.", not "No. 5"
    if word in NEVER_LAST:
        return True
    return word in SELDOM_LAST and ahead[1].casefold() not in SENTENCE_OPENERS


def trim(span: Span, *, outer: bool = True) -> Span:
    """A span without white space, bullet, table bars and (if `outer`) the brackets around all of it."""
    text, start, end = span.source.text, span.start, span.end
    wraps = MOST_WRAPS if outer else 0
    while True:
        while start < end and (text[start].isspace() or text[start] == "|"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] == "|"):
            end -= 1
        bullet = BULLET.match(text, start, end) if outer else None
        if bullet and bullet.end() < end:
            start = bullet.end()
        elif (
            wraps
            and end - start > 2
            and PAIRS.get(text[start]) == text[end - 1]
            and _closes(text, start, end)
        ):
            start, end, wraps = start + 1, end - 1, wraps - 1
        else:
            return Span(source=span.source, start=start, end=end)


def _closes(text: str, start: int, end: int) -> bool:
    # Whether the bracket that opens at the start is closed by the one at the end, and by none before.
    opening, closing = text[start], PAIRS[text[start]]
    if closing in text[start : end - 1]:
        depth = 0
        for at in range(start, end - 1):
            depth += (text[at] == opening) - (text[at] == closing)
            if depth == 0:
                return False
    return True
