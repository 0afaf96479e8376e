"""Pages as printed -> the value of CSL's `page`: the same figures, joined by ASCII hyphens."""

from __future__ import annotations

from refkit.patterns import regex
from refkit.vocabulary.locators import PAGE_LEAD

DASHES = regex(r"\s*[-‐‑‒–—―−～〜\x96\x97]+\s*")


def parse_page(text: str) -> str | None:
    """Pages as printed, without "pp." or "S.", dashes turned to hyphens: "pp. 415–42" is "415-42".

    Nothing is expanded: what was printed is what is kept. None where nothing is left.
    """
    page = PAGE_LEAD.sub("", " ".join(text.split()).strip(" .,;:()[]"))
    page = DASHES.sub("-", page).strip(" .,;:()[]-")
    return page or None
