"""The sentence behind a statement -> whether it takes the statement back, as a text does with a claim of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkit.links.compare.content import Content, read_content
from refkit.links.evidence.assessment import Gravity
from refkit.patterns import regex
from refkit.vocabulary.assertion import PAPERS
from refkit.vocabulary.retractions import (
    ADJUSTED,
    ADVERBS,
    CAUSES_OF_ERROR,
    CHANGED,
    EVIDENCE,
    FOUND_TO_BE,
    HELD,
    HOLD,
    LABELS,
    MEANS_IT,
    MISTAKES,
    MOVED_TO,
    NOT_SO,
    NOT_SO_STATED,
    NOTHING_LEFT,
    REPEALED,
    RULES,
    SAID_ONLY,
    SOME_ONLY,
    SPOILT,
    STATEMENTS,
    TAUGHT,
    THING,
    VIEWS_HELD,
    WE,
    WHEN,
    WHO_DECIDES,
)  # fmt: skip
from refkit.vocabulary.rows import any_of

ADVERB = rf"(?:(?:\w{{2,20}}ly|{any_of(ADVERBS)})\s){{0,2}}"
NOUN = rf"{any_of((*STATEMENTS, *PAPERS))}s?"
# "The earlier order" is not the one just told.
ANOTHER = r"(?!\s(?:earlier|former|other|second|third|next|new|rival|opposite|opposing|contrary|only)\b)"
NAMED = rf"(?:this|that|these|those|(?:the|its|his|her|their|our|this|that|these|those){ANOTHER}(?:\s[\w’'-]{{2,20}}){{0,2}}?\s{NOUN})"
ANY = rf"(?:{NAMED}|{any_of(THING)})"
# Where what takes up the statement may begin: "; ", "Two years later ", "NOTE: ".
OPENS = rf"(?:^\W*|[;,:—–]\s|[.]\s)(?:(?:[\w’'-]+\s){{0,5}}?(?:{any_of(WHEN)}|\d{{4}}),?\s)?"
BEEN = (
    rf"(?:is|was|are|were|(?:has|have|had) {ADVERB}been|must be|should be)"
    rf"(?:\s{ADVERB}{any_of(FOUND_TO_BE)})?(?:\s(?:to be|to have been|as|by \w+ to be))?"
)
PROVED = rf"(?:(?:has|have)\s{ADVERB})?(?:proved|turned out)(?: to be)?"
MISTAKE = rf"(?:an?|the|due to|owing to|the result of|in)\s(?:[\w-]+\s){{0,2}}?{any_of(MISTAKES)}"
OF_SOME = rf"(?!\s(?:for|from|in)\s(?:\w+\s){{0,3}}{any_of(SOME_ONLY)}\b)"
NO = r"(?:not|never|n['’]t|no longer)"
SO_SAID = any_of(SAID_ONLY)
# Kinds of sentences that take back any statement; the first group is what is shown.
ALWAYS = (
    regex(rf"{OPENS}({ANY}\s{ADVERB}(?:{BEEN}|{PROVED})\s{ADVERB}(?:{any_of(NOT_SO)}|{MISTAKE})\b{OF_SOME})"),
    regex(rf"{OPENS}({NAMED}\s{ADVERB}{BEEN}\s{ADVERB}{any_of(NOT_SO_STATED)}\b{OF_SOME})"),
    regex(
        rf"{OPENS}({ANY}\s(?:did|does|do|has|have|could|would|can)\s?{NO}\s(?:\w+\s){{0,2}}?(?:{any_of(HOLD)}|been {any_of(HELD)}))\b"
    ),
    regex(rf"{OPENS}({ANY}\s(?:was|were)\s?{NO}\s(?:\w+\s){{0,1}}?{any_of(HELD)})\b"),
    regex(rf"\b(fail(?:s|ed) to (?:be )?(?:{any_of(HOLD)}|{any_of(HELD)}|confirm|reproduce)\s(?:{ANY}|them))\b"),
    regex(rf"{OPENS}({ANY}\s{ADVERB}fail(?:s|ed) to (?:be )?(?:{any_of(HOLD)}|{any_of(HELD)}))\b"),
    regex(
        rf"{OPENS}({ANY}\s{BEEN}\s{ADVERB}(?:traced|attributed|ascribed|put down|tracked) (?:back )?to\s"
        rf"(?:[\w’'-]+\s){{0,4}}?{any_of(CAUSES_OF_ERROR)})\b"
    ),
    regex(rf"\b(show(?:ed|n|s)? (?:it|this|that|them|{NAMED}) to (?:be|have been)\s{ADVERB}(?:{any_of(NOT_SO)}|{MISTAKE}))\b"),
    regex(rf"\b({any_of(WE)} (?:was|were|had been)\s{ADVERB}(?:wrong|mistaken|misled|deceived|in error))\b"),
    regex(rf"\b({any_of(EVIDENCE)} (?:was|were|had been|have been|has been)\s{ADVERB}{any_of(SPOILT)})\b"),
    regex(rf"\b((?:was|were) {ADVERB}(?:impure|contaminated|mislabell?ed|miscalibrated))\b"),
    regex(r"\b((?:we|it is) now (?:know|known) (?:better|otherwise|(?:that )?(?:this|it) (?:is|was) (?:not|wrong|false)))\b"),
    regex(r"[(\[]((?:since |now |later )?(?:retracted|repealed|superseded|disproved|refuted|withdrawn)(?! from| for)\b[^()\[\]]{0,40})[)\]]"),
)  # fmt: skip
# Kinds that leave the statement to those who said it.
LESS = (
    regex(
        rf"(?:^\W*(?:or|at least|and|but)?,?\s?|[;—]\s(?:or\s|at least\s)?)(so,?\s(?:at least,?\s)?(?:it\s|they\s|was\s|were\s|had\s|has\s|been\s|\w{{2,20}}ly\s|{any_of(ADVERBS)}\s){{0,4}}{SO_SAID}\b"
        rf"(?!\s(?:the\s)?(?:\w+\s)?{any_of(WHO_DECIDES)}\b))"
    ),
    regex(
        rf"^\W*(?:or\s)?(so\s(?:the|his|her|their|most|many|some|all)\s(?!(?:\w+\s)?{any_of(WHO_DECIDES)}\b)"
        rf"(?:\w+\s){{1,3}}?{SO_SAID})\b"
    ),
    regex(rf"{OPENS}((?:this|that|such),?\s(?:at least,?\s)?(?:was|were|is)\s(?:\w+\s){{0,4}}?{any_of(VIEWS_HELD)})\b"),
    regex(rf"{OPENS}((?:this|that|it) is (?:what|how) (?:\w+\s){{1,4}}?{SO_SAID})\b"),
)  # fmt: skip
ADJUSTMENT = regex(
    rf"\b({ADJUSTED}[^.;]{{0,80}}?\b(?:{NOTHING_LEFT})"
    rf"|(?:disappeared|vanished|was lost|were lost|went away|was abolished)\s{ADJUSTED})"
)
UNMOVED = regex(
    r"\b(?:not|no|without)\s(?:\w+\s)?(?:chang|alter|affect|attenuat|weaken|reduc|diminish|influenc|modif)"
)
DENIES = regex(r"\b(?:not|no|none|neither|nor|never|without|equal|similar|same|unrelated)\b")
LABELLED = regex(rf"^\W*((?:{any_of(LABELS)})\b[^:.]{{0,30}}[:.]\s)")
MEANT = regex(rf"\b{any_of(MEANS_IT)}\b")
# Of a claim that something is so now.
NOW = (
    regex(rf"{OPENS}({ANY}\s{BEEN}\s{ADVERB}{any_of(CHANGED)})\b"),
    regex(rf"{OPENS}({ANY}\s{BEEN}\s{ADVERB}{any_of(MOVED_TO)} (?:to|by) (?:\w+\s)?[\d\w])"),
    regex(r"\b((?:is|are|was|were) (?:now )?(?:no longer|out of date|outdated|obsolete))\b"),
)
REPEATED = regex(
    rf"(?:^\W*|[;—]\s)(?:[\w’'-]+\s){{0,3}}?((?:[\w’'-]+\s){{1,6}}?)(?:is|was|were|are|(?:has|have) been)\s{ADVERB}({any_of(REPEALED)})\b"
)
RULE = regex(rf"\b{any_of(RULES)}\s(?:\d{{1,4}}[a-z]?|[ivxlc]{{1,6}})\b")
SINCE = regex(r"^\W*((?:since|after|following|under|from|as of|today|now|nowadays)\b[^.;]{0,40})")
# Before the statement: "For decades textbooks taught the following."
INTRODUCES = regex(rf"\b({any_of(TAUGHT)}\s(?:the following|as follows|this|thus|so))\W*$")
NOT_BEFORE = regex(r"\b(?:not|never|nor|neither|no|nobody|nothing|without|if|whether)\b[^.;:]*$")
OWN_WORD = regex(rf"\b(?:we|our|us|{any_of(WHO_DECIDES)})\b")

Found = tuple[Gravity, int, int, str]


def taken_back_behind(claim: Content, follows: str, *, past: bool) -> Found | None:
    """What takes back a statement in the text behind it, with its place there.

    `follows` is the rest of the statement's sentence and the next one, in lower case; `past` says that the claim
    speaks of a time gone by, which a later change leaves true.
    """
    for pattern in ALWAYS:
        for match in pattern.finditer(follows):
            if not NOT_BEFORE.search(follows, max(0, match.start(1) - 40), match.start(1)):
                return Gravity.OPPOSED, *match.span(1), match[1]
    for pattern in LESS:
        if less := pattern.search(follows):
            return Gravity.WEAKER, *less.span(1), less[1]
    return (
        _adjusted(claim, follows) or _labelled(claim, follows) or (None if past else _changed(claim, follows))
    )


def repealed_elsewhere(claim: Content, text: str) -> str:
    """Where a whole text, in lower case, says that the rule which a claim names is repealed; "" for nowhere."""
    rule = RULE.search(claim.lower)
    if rule is None:
        return ""
    told = re.search(rf"\b{re.escape(rule[0])}\s(?:is|was|has been)\s{ADVERB}{any_of(REPEALED)}\b", text)
    return told[0] if told else ""


def introduced_as_old(before: str) -> re.Match[str] | None:
    """A sentence before a statement that gives it to others: "For decades textbooks taught the following."."""
    found = INTRODUCES.search(before)
    return None if found is None or OWN_WORD.search(before) else found


def _adjusted(claim: Content, follows: str) -> Found | None:
    # "After adjustment for age there was no difference", where the claim is that there is one.
    match = ADJUSTMENT.search(follows)
    if match is None or UNMOVED.search(follows) or DENIES.search(claim.lower):
        return None
    return Gravity.OPPOSED, *match.span(1), match[1]


def _labelled(claim: Content, follows: str) -> Found | None:
    # "Erratum: …" right behind the statement, and of it.
    match = LABELLED.search(follows) or LABELLED.search(follows.lstrip(" .;"))
    if match is None:
        return None
    said = follows[follows.find(match[1]) + len(match[1]) :]
    mine = {word.stem for word in claim.words if not word.light}
    if not MEANT.search(said) and len(mine & {word.stem for word in read_content(said).words}) < 2:
        return None
    start = follows.find(match[1])
    return Gravity.OPPOSED, start, start + len(match[1]), match[1]


def _changed(claim: Content, follows: str) -> Found | None:
    for pattern in NOW:
        if (match := pattern.search(follows)) and not NOT_BEFORE.search(follows, 0, match.start(1)):
            return Gravity.OPPOSED, *match.span(1), match[1]
    for match in REPEATED.finditer(follows):
        named = {word.stem for word in read_content(match[1]).words if not word.light}
        if named and named <= {word.stem for word in claim.words[: 2 + len(match[1].split())]}:
            return Gravity.OPPOSED, match.start(1), match.end(2), follows[match.start(1) : match.end(2)]
    since = SINCE.search(follows.lstrip(" .;"))
    if since and _counts_otherwise(claim, read_content(follows)):
        start = follows.find(since[1])
        return Gravity.OPPOSED, start, start + len(since[1]), since[1]
    return None


def _counts_otherwise(claim: Content, behind: Content) -> bool:
    # "six weeks" where the claim has "four weeks".
    mine, its = dict(_counted(claim)), dict(_counted(behind))
    return any(noun in its and its[noun] != figure for noun, figure in mine.items())


def _counted(content: Content) -> Iterator[tuple[str, str]]:
    for word, after in zip(content.words, content.words[1:], strict=False):
        if word.figure and not after.figure:
            yield after.stem, word.folded
