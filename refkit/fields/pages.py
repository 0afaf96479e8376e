"""Pages as printed <-> the value of CSL's `page`: the same figures, joined by ASCII hyphens."""

from __future__ import annotations

import re

from refkit.patterns import regex

LABEL = regex(
    r"^(?:pp?|pgs?|pages?|seiten?|ss?|págs?|pags?|págin[as]{1,2}|pagg?|sid|str|стр|с|с\.|blz|bl)\b\.?\s*(?=[\da-z])",
    re.IGNORECASE,
)
DASHES = regex(r"\s*[-‐‑‒–—―−\x96\x97]+\s*")
FIRST_LAST = regex(r"^([A-Za-z]{0,3})(\d+)([A-Za-z]?)-([A-Za-z]{0,3})(\d+)([A-Za-z]?)$")


def parse_page(text: str) -> str | None:
    """Pages as printed, without "pp." or "S.", dashes turned to hyphens: "pp. 415–42" is "415-42".

    Nothing is expanded: what was printed is what is kept. None where nothing is left.
    """
    page = LABEL.sub("", " ".join(text.split()).strip(" .,;:()[]"))
    page = DASHES.sub("-", page).strip(" .,;:()[]-")
    return page or None


def format_page(page: str) -> str:
    """Pages as typography wants them: an en dash between figures."""
    return page.replace("-", "–")


def expand_page(page: str) -> tuple[str, str] | None:
    """First and last page in full: "415-42" is ("415", "442"), "S361-2" is ("S361", "S362").

    A single page is its own last one. None where the value is no page or range.
    """
    if "-" not in page:
        return (page, page) if any(c.isdigit() for c in page) else None
    match = FIRST_LAST.match(page)
    if match is None:
        return None
    prefix, first, tail, last_prefix, last, last_tail = match.groups()
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{prefix}{first}{tail}", f"{last_prefix or prefix}{last}{last_tail}"
