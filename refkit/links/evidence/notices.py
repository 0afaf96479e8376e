"""The text of a source -> what says at its head or foot that the whole of it is withdrawn."""

from __future__ import annotations

import re

from refkit.links.settings import NOTICE_READ
from refkit.patterns import regex
from refkit.vocabulary.retractions import OUT_OF_FORCE, RULE_BOOKS, WHO_WITHDRAWS, WITHDRAWN, WORKS
from refkit.vocabulary.rows import any_of

# "RETRACTED ARTICLE: …", "[Retracted] …", "Retraction note", "Notice of retraction"
LABEL = regex(
    rf"^\W*((?:RETRACTED|WITHDRAWN|Retracted|Withdrawn)(?:\s{any_of(WORKS)})?\s*(?:[:.!\])—–]|$)"
    rf"|(?:retracted|withdrawn)\s{any_of(WORKS)}\b\s*(?:[:—–]|$)"
    r"|retraction (?:note|notice|statement)\b|notice of (?:retraction|withdrawal)\b|retraction:\s)",
    re.MULTILINE,
)
LABEL_ANY_CASE = regex(LABEL.pattern, re.MULTILINE | re.IGNORECASE)
OPENS = r"(?:^|[.!?:”\"]\s)\W*(?:note:\s)?"
SAYS_SO = (
    regex(
        rf"{OPENS}(th(?:is|e present) {any_of(WORKS)}\s(?:is|has\s(?:now\s|since\s)?been|was)\s(?:\w+ly\s|now\s|since\s|hereby\s)?"
        rf"{any_of(WITHDRAWN)})\b",
        re.MULTILINE,
    ),
    regex(
        rf"{OPENS}(th(?:is|e present) {any_of(RULE_BOOKS)}\s(?:is|has\s(?:now\s|since\s)?been)\s(?:\w+ly\s|now\s|since\s)?"
        rf"{any_of(OUT_OF_FORCE)})\b",
        re.MULTILINE,
    ),
    regex(
        rf"{OPENS}((?:[\w,’'-]+\s){{0,6}}?{any_of(WHO_WITHDRAWS)},?\s(?:(?:the )?authors,\s)?(?:have\s|has\s|hereby\s|must\s|wish to\s)?"
        rf"(?:retract(?:ed|s)?|withdr[ae]wn?s?)\sthis\s{any_of(WORKS)})\b",
        re.MULTILINE,
    ),
)
# A claim that is about the withdrawal itself.
ABOUT_IT = regex(
    rf"\bretract|\b{any_of(WORKS)}\b.{{0,60}}\bwithdr[ae]w|\bwithdr[ae]w.{{0,40}}\b{any_of(WORKS)}\b"
)


def notice_of(text: str) -> str:
    """The words by which a text takes itself back as a whole; "" where it does not."""
    head, foot = text[:NOTICE_READ], text[-NOTICE_READ:]
    for part in (head, foot):
        # A line of small letters is a label only of itself: in a list of works "retracted:" follows a title.
        if label := (LABEL_ANY_CASE if part is head else LABEL).search(part):
            return " ".join(label[1].split())
        for pattern in SAYS_SO:
            if found := pattern.search(_spaced(part.lower())):
                return found[1]
    return ""


def is_about_it(claim: str) -> bool:
    """Whether a claim itself says that something was withdrawn."""
    return ABOUT_IT.search(claim.lower()) is not None


def _spaced(text: str) -> str:
    # Lines that are wrapped within a sentence are one; a paragraph begins a line.
    return "\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
