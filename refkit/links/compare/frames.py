"""A claim beside a passage -> how the passage holds what the claim states: as so, as refuted, open, or reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice

from refkit.links.compare.content import Content, Word
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, find_statement
from refkit.links.settings import FRAME_REACH, FRAMED_SHARE, LEAD_REACH, MOST_WEIGHED, SHORTEST_INFLECTED
from refkit.patterns import regex
from refkit.vocabulary import assertion
from refkit.vocabulary.rows import any_of


class Hold(StrEnum):
    """How a text holds a statement."""

    ASSERTED = "asserted"
    REFUTED = "refuted"  # it says that it is not so
    DENIED = "denied"  # it says that it was not found, or doubts it
    OPEN = "open"  # it asks it, tests it, or thinks it possible
    BYGONE = "bygone"  # it was thought so once
    REPORTED = "reported"  # others say so
    UNREAD = "unread"  # it stands behind a "that" whose verb is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a passage holds a statement, and the characters of its text that decide."""

    hold: Hold
    start: int
    end: int


# A part of a sentence ends at one of these; behind a comma with a conjunction another thing is said.
PART = regex(r"[;:—]|\s[–-]\s")
COMMA = regex(r",\s")
SOURCE = regex(r"\baccording to ([^,;:.]{1,80})")
VIEW = regex(rf"\bin the {any_of(assertion.VIEWS)} of ([^,;:.]{{1,80}})")
THEORY = regex(rf"\b{any_of(assertion.IN_THEORY)}\b")
# ", his enemies said;" and what follows a statement in its sentence.
# "Had it been shown that …, "
INVERTED = regex(r"(?:had|were) (?:it|this|that|the|a|an|there|he|she|they|we)\b(?=[^.;:]{1,300},\s)")
PARENTHESIS = regex(r",\s((?:[^\s,;:.]{1,30}\s){0,4}[^\s,;:.]{1,30})\s*(?=[,;.]|$)")
AFTERWARDS = regex(r"(?:[;—]|,\s|\bbut\b)\s*([^;—]{1,160})")
REFUTED = regex(rf"\b{any_of(assertion.REFUTED_AFTER)}\b")
NOT_BORNE_OUT = regex(rf"\b{any_of(assertion.NOT_BORNE_OUT)}\b")
NOT = regex(r"\b(?:not|never|no|nor)\b|n['’]t\b")
QUOTED = regex(r"[“„][^“”„]{3,400}[”“]|\"[^\"]{3,400}\"|«[^«»]{3,400}»")
DOUBTED = regex(
    r"\bif (?:one|we|you)(?: may| can| is| are to)? believes?\b|\bif [\w ]{1,40} (?:is|are) to be believed\b|\bor so\b"
)
# What takes up the statement: "but this", "; it", "an error".
TAKES_UP = regex(
    r"\s*(?:(?:but|yet|though|although|and|however,?|in fact,?)\s+)*"
    r"(?:this|that|it|which|these|those|they|an? error|there is no"
    r"|the (?:claim|idea|view|notion|belief|story|statement|theory|prediction|rumou?r|opposite))\b"
)
N_T = ("n't", "n’t")


def read_frame(pair: Pair, statement: Statement | None = None) -> Frame | None:
    """The frame in which the passage holds the claim's statement; None where it has none."""
    statement = statement or find_statement(pair)
    if statement is None:
        return None
    if pair.passage.text[: statement.end].rstrip().endswith("?"):
        return Frame(hold=Hold.OPEN, start=statement.start, end=statement.end)
    if inverted := INVERTED.match(pair.passage.lower, statement.start, statement.end):
        return Frame(hold=Hold.OPEN, start=inverted.start(), end=inverted.end())
    frame = (
        _by_conjunction(pair.passage, statement, _subject(pair))
        or _by_saying(pair.passage, statement)
        or _by_source(pair.passage, statement)
        or _by_infinitive(pair.passage, statement)
        or _by_quotation(pair, statement)
        or _by_parenthesis(pair.passage, statement)
    )
    if frame is None or frame.hold not in {Hold.REFUTED, Hold.DENIED}:
        reported = frame is not None and frame.hold is not Hold.ASSERTED
        return _afterwards(pair.passage, statement, reported=reported) or frame
    return frame


def classify(words: Sequence[Word], text: str) -> Frame | None:
    """How words around a statement hold it; None where they do nothing of the kind."""
    found = {name: [w for w in words if w.folded in known] for name, known in classes().items()}
    denying = [w for w in words if w.folded in assertion.DENYING or text[w.start : w.end].endswith(N_T)]
    odd = len(denying) % 2 == 1
    own = found["own"] and not any(w.folded in assertion.OTHERS for w in words)
    bygone = found["bygone"] and found["opinion"]
    hold = None
    if found["refuting"]:
        hold, by = (Hold.OPEN if odd else Hold.REFUTED), found["refuting"]
    elif found["doubting"]:
        by = found["doubting"]
        sure = by[0].folded in classes()["doubt"]
        hold = Hold.DENIED if not odd else Hold.ASSERTED if sure else Hold.OPEN
    elif odd:
        by = denying
        hold = Hold.REFUTED if found["so"] else Hold.DENIED
    elif bygone:
        hold, by = Hold.BYGONE, found["bygone"]
    elif found["bearing"] and not (found["open"] and found["open"][0].start < found["bearing"][0].start):
        hold, by = Hold.ASSERTED, found["bearing"]  # "confirm the hypothesis", not "hope to confirm"
    elif found["open"]:
        hold, by = Hold.OPEN, found["open"]
    elif found["holders"]:
        hold, by = Hold.REPORTED, found["holders"]
    elif found["asserting"] or (found["opinion"] and own):
        hold, by = Hold.ASSERTED, found["asserting"] or found["opinion"]
    elif found["opinion"]:
        hold, by = Hold.REPORTED, found["opinion"]
    return Frame(hold=hold, start=by[0].start, end=by[0].end) if hold else None


def denies_more(pair: Pair, statement: Statement, frame: Frame) -> bool:
    """Whether the claim denies or doubts more than the passage's sentence does outside the frame, and so keeps it."""
    return _says_more(pair, statement, frame, ("refuting", "doubting", "denying"))


def reports_more(pair: Pair, statement: Statement, frame: Frame) -> bool:
    """Whether the claim itself gives the statement to others."""
    return _says_more(pair, statement, frame, ("opinion", "holders"))


def _says_more(pair: Pair, statement: Statement, frame: Frame, names: tuple[str, ...]) -> bool:
    known = [classes()[name] for name in names]

    def count(content: Content, start: int, end: int) -> int:
        words = [word for word in content.words if start <= word.start < end]
        not_counted = sum(
            content.text[word.start : word.end].endswith(N_T) for word in words if "denying" in names
        )
        return not_counted + sum(any(word.folded in row for row in known) for word in words)

    mine = count(pair.claim, 0, len(pair.claim.text))
    its = count(pair.passage, statement.start, statement.end) - count(pair.passage, frame.start, frame.end)
    return mine > its


@cache
def classes() -> dict[str, frozenset[str]]:
    """The classes of words around a statement, each with the regular forms of its words."""
    made = {name: _forms(getattr(assertion, name.upper())) for name in CLASSES}
    return made | {"denying": frozenset(assertion.DENYING)}


CLASSES = (
    "denying",
    "refuting", "doubting", "doubt", "so", "bygone", "bearing", "open", "holders", "asserting", "opinion", "own",
)  # fmt: skip


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    # Words and their regular English forms: claim, claims, claimed, claiming.
    made: set[str] = set()
    for word in words:
        made.add(word)
        if len(word) < SHORTEST_INFLECTED:
            continue
        made |= {word + "s", word + "ed", word + "ing"}
        if word.endswith("e"):
            made |= {word + "d", word[:-1] + "ing"}
        if word.endswith("y"):
            made |= {word[:-1] + "ies", word[:-1] + "ied"}
        if word.endswith(("s", "ch", "sh", "x")):
            made.add(word + "es")
    return frozenset(made)


def _subject(pair: Pair) -> frozenset[str]:
    return frozenset([word.stem for word in pair.claim.words if not word.light][:1])


def _by_conjunction(content: Content, statement: Statement, subject: frozenset[str]) -> Frame | None:
    # "… that", "whether" before most of the statement, or "That …" with the verdict behind it.
    words = content.words
    places = [
        at
        for at in range(statement.last, -1, -1)
        if words[at].start >= statement.start and words[at].folded in assertion.CONJUNCTIONS
    ]
    for at in places[:MOST_WEIGHED]:
        word = words[at]
        lead = _lead(content, statement, word.start)
        end = _clause_end(content, statement, word.end, lead[0].folded if lead else word.folded)
        if statement.share_within(words, word.end, end) < FRAMED_SHARE:
            continue
        if word.folded == "that":
            known = bool(lead) and any(lead[-1].folded in row for row in classes().values())
            behind_noun = bool(lead) and (
                lead[-1].folded in assertion.SO_THAT or (at - 1 in statement.met and not known)
            )
            if behind_noun or not _opens_clause(words, at, lead, subject):
                continue
            return _by_that(content, statement, lead, word)
        frame = classify(lead, content.text)
        asks = frame is not None and (frame.hold is not Hold.ASSERTED or lead[-1].folded in assertion.ASKING)
        if word.folded == "if" and lead and not asks:
            continue
        if frame and frame.hold is not Hold.ASSERTED:
            return frame
        return Frame(hold=Hold.OPEN, start=word.start, end=word.end)
    return None


def _by_that(content: Content, statement: Statement, lead: Sequence[Word], that: Word) -> Frame:
    frame = classify(lead, content.text)
    if frame and frame.hold in {Hold.REFUTED, Hold.DENIED}:
        return frame
    if _is_noun(lead, content.text):
        behind = [
            word
            for word in content.words[statement.last + 1 : statement.last + 1 + FRAME_REACH]
            if word.start < statement.end
            and not COMMA.search(content.text, content.words[statement.last].end, word.start)
        ]
        frame = classify(behind, content.text) or frame
    # "The reason is that …" puts it forward.
    hold = Hold.ASSERTED if lead and lead[-1].folded in assertion.BE else Hold.UNREAD
    return frame or Frame(hold=hold, start=that.start, end=that.end)


def _is_noun(lead: Sequence[Word], text: str) -> bool:
    # "The view that …", "Claims that …", "Olsen's assertion that …", "That …": what is said of it comes behind.
    if len(lead) < 2:
        return True
    return any(
        word.folded in assertion.DETERMINERS or text[word.start : word.end].endswith(("'s", "’s"))
        for word in lead[-3:-1]
    ) and not any(word.folded in assertion.PRONOUNS for word in lead)


def _opens_clause(words: Sequence[Word], at: int, lead: Sequence[Word], subject: frozenset[str]) -> bool:
    if at + 1 < len(words) and words[at + 1].folded == "of":
        return False
    if not lead or any(lead[-1].folded in known for known in classes().values()):
        return True
    ahead = next((word for word in words[at + 1 :] if not word.light), None)
    return bool(ahead and ahead.stem in subject) or (
        at + 1 < len(words) and words[at + 1].folded in assertion.DETERMINERS
    )


def _lead(content: Content, statement: Statement, end: int) -> list[Word]:
    # The words before a conjunction that govern it: from the last break of the sentence on.
    start = statement.start
    for match in PART.finditer(content.text, start, end):
        start = match.end()
    words = [word for word in content.words if start <= word.start and word.end <= end][-LEAD_REACH:]
    for match in reversed(list(COMMA.finditer(content.text, words[0].start if words else end, end))):
        late = [word for word in words if word.start >= match.end()]
        if words and words[0].folded in classes()["bygone"]:
            break
        if late and classify(late, content.text):
            return late
    return words


def _clause_end(content: Content, statement: Statement, start: int, first: str) -> int:
    # Behind "Contrary to the view that …," and "If …," the main clause follows a comma.
    match = PART.search(content.text, start, statement.end)
    end = match.start() if match else statement.end
    if first in assertion.SUBORDINATORS and (match := COMMA.search(content.text, start, end)):
        return match.start()
    return end


def _by_saying(content: Content, statement: Statement) -> Frame | None:
    # "Critics say aspartame damages the liver": no "that" between others and what they say.
    words = content.words
    first = statement.first
    while first and words[first - 1].folded in assertion.DETERMINERS:
        first -= 1
    lead = _lead(content, statement, words[first].start) if first else []
    if not lead or lead[-1].folded not in classes()["opinion"]:
        return None
    return classify(lead, content.text) if any(w.folded in classes()["holders"] for w in lead) else None


def _by_source(content: Content, statement: Statement) -> Frame | None:
    # "According to …", "in the view of …", "in theory".
    for pattern in (SOURCE, VIEW):
        for match in islice(pattern.finditer(content.lower, statement.start, statement.end), MOST_WEIGHED):
            named = [word for word in content.words if match.start(1) <= word.start < match.end(1)]
            if any(w.folded in classes()["holders"] or w.folded in classes()["bygone"] for w in named):
                return Frame(hold=Hold.REPORTED, start=match.start(), end=match.end())
            before = content.text[statement.start : match.start()].strip(" (")
            if any(w.folded in assertion.COUNTING for w in named):
                continue
            apart = not before or before.endswith(",")
            if apart and not any(
                w.folded in classes()["own"] or w.folded in classes()["asserting"] for w in named
            ):
                return Frame(hold=Hold.UNREAD, start=match.start(), end=match.end())
    theory = THEORY.search(content.lower, statement.start, statement.end)
    if theory:
        return Frame(hold=Hold.OPEN, start=theory.start(), end=theory.end())
    return None


def _by_infinitive(content: Content, statement: Statement) -> Frame | None:
    # "is said to", "was once believed to", "is intended to", "allegedly".
    words = content.words
    tried = 0
    for at, word in enumerate(words):
        if not statement.start <= word.start < statement.end:
            continue
        if word.folded in assertion.ADVERBS_OF_REPORT:
            return Frame(hold=Hold.REPORTED, start=word.start, end=word.end)
        ahead = words[at + 1].folded if at + 1 < len(words) else ""
        near = words[max(0, at - 3) : at + 1]
        if ahead not in {"to", "as"} or tried == MOST_WEIGHED:
            continue
        if word.folded in assertion.SHOWN_TO:
            denied = classify(words[max(0, at - 4) : at + 1], content.text)
            if denied and denied.hold is Hold.DENIED:
                return denied
        if word.folded in assertion.WANTS_TO and at + 2 in statement.met:
            return Frame(hold=Hold.OPEN, start=word.start, end=word.end)
        if word.folded not in assertion.SAID_TO:
            continue
        tried += 1
        is_said = any(w.folded in assertion.BE for w in near)
        if is_said and statement.share_before(words, word.end) <= FRAMED_SHARE:
            return classify(near, content.text) or Frame(hold=Hold.REPORTED, start=word.start, end=word.end)
    return None


def _by_quotation(pair: Pair, statement: Statement) -> Frame | None:
    # "…" in quotation marks is another's word, where the claim has none.
    content = pair.passage
    if QUOTED.search(pair.claim.text):
        return None
    for match in islice(QUOTED.finditer(content.text, statement.start, statement.end), MOST_WEIGHED):
        if statement.share_within(content.words, match.start(), match.end()) < FRAMED_SHARE:
            continue
        lead = [word for word in content.words if statement.start <= word.start < match.start()]
        if not any(word.folded in classes()["own"] for word in lead[-LEAD_REACH:]):
            return Frame(hold=Hold.REPORTED, start=match.start(), end=match.end())
    return None


def _by_parenthesis(content: Content, statement: Statement) -> Frame | None:
    # "…, his enemies said", "…, it was thought", "…, if one believes its makers".
    words = content.words
    doubted = DOUBTED.search(content.lower, words[statement.last].end, statement.end)
    if doubted:
        return Frame(hold=Hold.REPORTED, start=doubted.start(), end=doubted.end())
    for match in islice(PARENTHESIS.finditer(content.text, statement.start, statement.end), MOST_WEIGHED):
        inside = [word for word in words if match.start(1) <= word.start < match.end(1)]
        if not inside or not any(word.folded in assertion.SAYS for word in inside[-3:]):
            continue
        frame = classify(inside, content.text)
        if frame and frame.hold in {Hold.REPORTED, Hold.BYGONE, Hold.OPEN}:
            return frame
    return None


def _afterwards(content: Content, statement: Statement, *, reported: bool) -> Frame | None:
    # "…, but this proved false", "…; there is no truth in it".
    last = content.words[statement.last].end
    for match in AFTERWARDS.finditer(content.lower, last, statement.end):
        if not reported and not TAKES_UP.match(content.lower, match.start(1), match.end(1)):
            continue
        for pattern in (NOT_BORNE_OUT, REFUTED):
            found = pattern.search(content.lower, match.start(1), match.end(1))
            if found and (
                pattern is NOT_BORNE_OUT or not NOT.search(content.lower, match.start(1), found.start())
            ):
                return Frame(hold=Hold.REFUTED, start=found.start(), end=found.end())
    return None
