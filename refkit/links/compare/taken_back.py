"""What a source takes back: a statement of the passage that it replaced, withdrew or corrected beside it."""

from __future__ import annotations

from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, find_statement, sentences
from refkit.links.compare.takes_back import (
    ANOTHER,
    OF_SOME,
    introduced_as_old,
    repealed_elsewhere,
    taken_back_behind,
)
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import ASSERTED_COVER, BEFORE_READ, CONTENT_READ, NOT_REACH
from refkit.patterns import regex
from refkit.vocabulary.assertion import (
    AUXILIARIES,
    EARLIER,
    EDITIONS,
    ENDED,
    HAD_SAID_VERBS,
    KEPT_THEN,
    NOW,
    PAPERS,
    TAKEN_BACK,
    THEN,
    WAS,
)  # fmt: skip
from refkit.vocabulary.retractions import NOT_SO
from refkit.vocabulary.rows import any_of

YEAR = regex(r"\b(?:1[0-9]|20)\d\d\b")
PAPER = rf"{any_of(PAPERS)}(?:s|es|ies)?"
# "The earlier version …", "In our first report", "the draft of this report"
EARLIER_PAPER = regex(
    rf"\b(?:{any_of(EARLIER)}(?:\s[\w'’-]{{1,20}}){{0,2}}?\s{PAPER}|the\s(?:1[0-9]|20)\d\d\s(?:{any_of(EDITIONS)})|draft of|in a note of|now superseded)\b"
)
# What takes up the statement, and goes on with a verb: "this was", "that figure has been", "an order that it".
TAKES_UP = (
    rf"(?:(?:and|but|yet|however|later|since|subsequently|then)[,\s]+)*"
    rf"(?:this|that|these|it|which|an? {PAPER} that|(?:the|its|his|her|their|this|that|these){ANOTHER}(?:\s\w{{2,20}})?\s{PAPER})\s"
    rf"(?:later\s|since\s|soon\s|now\s)?{any_of(AUXILIARIES)}"
)
OPENS = r"(?:^\W*|[;,—:]\s|[.]\s|\b(?:but|and)\s)"
BACK = regex(rf"{OPENS}({TAKES_UP}\b[^.;]{{0,60}}?\b{any_of(TAKEN_BACK)}\b{OF_SOME})")
OVER = regex(rf"{OPENS}({TAKES_UP}\b[^.;]{{0,60}}?\b{any_of(ENDED)}\b)")
# "Later work disproved this", "the second edition corrects this"
ACTIVE = regex(rf"(\b{any_of(TAKEN_BACK)}\s(?:this|that|it|them|the {PAPER}))\b")
NOT = regex(r"\b(?:not|never|nor|neither|no|nobody|none|nothing)\b")
TURNED = regex(rf"(?:[;,—]\s|\.\s|\b(?:but|and)\s)[^.;]{{0,80}}?(\b{any_of(NOW)}\b)")
BEFORE = regex(rf"\b(?:{any_of(THEN)})\b")
TOLD_AS_PAST = regex(rf"\b{any_of(WAS)}\b")
HAD_SAID = regex(rf"\bhad (?:\w{{2,20}} )?{any_of(HAD_SAID_VERBS)}\b")
KEPT = regex(rf"\b{any_of((*KEPT_THEN, *TAKEN_BACK, *ENDED, *NOT_SO))}\b")


def compare_taken_back(pair: Pair) -> tuple[Difference, ...] | None:
    """A statement that the source calls earlier, or withdraws in the same sentence or the next; None if none is."""
    statement = find_statement(pair)
    if statement is None:
        return None
    found = (
        _earlier(pair, statement)
        or _withdrawn(pair, statement)
        or _behind(pair, statement)
        or _turned(pair, statement)
        or _introduced(pair, statement)
    )
    if found is None:
        return None
    if _is_kept(pair, statement) or statement.cover < ASSERTED_COVER:
        return ()
    gravity, start, end, words = found  # 0, 0: outside the passage
    inside = 0 <= start < end <= len(pair.passage.text)
    return (
        Difference(
            reason="taken-back",
            gravity=gravity,
            passage=(start, end) if inside else None,
            instead=words.strip(),
        ),
    )


def _is_kept(pair: Pair, statement: Statement) -> bool:
    # Whether the claim says itself that it is no longer so; not by a word that the statement has too.
    sentence = pair.passage.lower[statement.start : pair.passage.words[statement.last].end]
    words = [match[0] for match in KEPT.finditer(pair.claim.lower)]
    return any(word not in sentence for word in words) or bool(EARLIER_PAPER.search(pair.claim.lower))


def _following(pair: Pair, statement: Statement) -> str:
    # The rest of the statement's sentence and the next one, of the passage or behind it.
    text = pair.passage.lower
    last = pair.passage.words[statement.last].end
    behind = next(
        (text[start:end] for start, end in sentences(pair.passage.text) if start >= statement.end), ""
    )
    if not behind and pair.after:
        after = pair.after[:CONTENT_READ]
        start, end = next(sentences(after), (0, 0))
        behind = " " + after[start:end].lower()
    return text[last : statement.end] + behind


def _earlier(pair: Pair, statement: Statement) -> tuple[Gravity, int, int, str] | None:
    # "The earlier leaflet advised": said before the statement, and of it.
    text = pair.passage.lower
    told = EARLIER_PAPER.search(text, statement.start, statement.end)
    had = HAD_SAID.search(text, statement.start, statement.end)
    for match in filter(None, (told, had)):
        if statement.share_before(pair.passage.words, match.start()) > 1 - ASSERTED_COVER:
            continue
        follows = _following(pair, statement)
        sure = BACK.search(follows) or OVER.search(follows) or TURNED.search(follows)
        if match is had and not sure:
            continue
        gravity = Gravity.OPPOSED if sure else Gravity.WEAKER
        return gravity, match.start(), match.end(), text[match.start() : match.end()]
    return None


def _withdrawn(pair: Pair, statement: Statement) -> tuple[Gravity, int, int, str] | None:
    # "…; this has been replaced", "The suspension was lifted": of a state only where the claim says that it lasts.
    follows = _following(pair, statement)
    past = _is_past(pair)
    for pattern in (BACK, ACTIVE) if past else (BACK, ACTIVE, OVER):
        match = pattern.search(follows)
        if match and not NOT.search(follows, max(0, match.start(1) - NOT_REACH), match.end(1)):
            start = pair.passage.words[statement.last].end + match.start(1)
            return Gravity.OPPOSED, start, start + len(match[1]), match[1]
    return None


def _behind(pair: Pair, statement: Statement) -> tuple[Gravity, int, int, str] | None:
    # "The effect was traced to a loose cable": any sentence that takes the statement back, as the next one.
    found = taken_back_behind(pair.claim, _following(pair, statement), past=_is_past(pair))
    if found is not None:
        offset = pair.passage.words[statement.last].end
        return found[0], offset + found[1], offset + found[2], found[3]
    told = "" if _is_past(pair) else repealed_elsewhere(pair.claim, pair.context.text)
    return (Gravity.OPPOSED, 0, 0, told) if told else None


def _introduced(pair: Pair, statement: Statement) -> tuple[Gravity, int, int, str] | None:
    # "For decades textbooks taught the following."
    before = pair.passage.lower[: statement.start].strip() or pair.before[-BEFORE_READ:].lower()
    found = introduced_as_old(before)
    return None if found is None else (Gravity.WEAKER, 0, 0, found[0])


def _is_past(pair: Pair) -> bool:
    # Whether the claim speaks of a time gone by.
    return bool(TOLD_AS_PAST.search(pair.claim.lower) or YEAR.search(pair.claim.lower))


def _turned(pair: Pair, statement: Statement) -> tuple[Gravity, int, int, str] | None:
    # "was 20 until 2017 and has been 25 since", where the claim says that it is so.
    if _is_past(pair):
        return None
    text = pair.passage.lower
    then = BEFORE.search(text, statement.start, statement.end)
    now = TURNED.search(text, then.end(), statement.end) if then else None
    if then is None or now is None:
        return None
    if statement.share_before(pair.passage.words, now.start()) < ASSERTED_COVER:
        return None
    return Gravity.OPPOSED, then.start(), then.end(), text[then.start() : then.end()]
