"""Marked text of an entry -> links around the identifiers printed in it, and the targets of these links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote as percent_encode

from refkit.csl.output.markup import (
    DOI_LINK,
    END,
    LINK_MARKS,
    LINKS,
    OPENERS,
    PMCID_LINK,
    PMID_LINK,
    URL_LINK,
    pieces,
    visible,
    wrap,
)
from refkit.csl.settings import LONGEST_BEFORE_LINK
from refkit.patterns import regex

# Where an identifier is looked up (CSL 1.0.2, appendix VI, "Links").
RESOLVERS = {
    DOI_LINK: "https://doi.org/",
    PMID_LINK: "https://www.ncbi.nlm.nih.gov/pubmed/",
    PMCID_LINK: "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}
# What a style prints before an identifier that belongs to the link, and a field may hold of it already.
BEFORE = {
    DOI_LINK: r"(?:https?://)?(?:dx\.)?doi\.org/",
    PMID_LINK: r"https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/)",
    PMCID_LINK: r"https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/",
}
IDENTIFIERS = {
    DOI_LINK: regex(rf"(?:{BEFORE[DOI_LINK]}|doi: ?)?(10\.[0-9.]{{4,20}}/\S.*)", re.IGNORECASE),
    PMID_LINK: regex(rf"(?:{BEFORE[PMID_LINK]})?([0-9]{{1,10}})", re.IGNORECASE),
    PMCID_LINK: regex(rf"(?:{BEFORE[PMCID_LINK]})?(?:PMC)?([0-9]{{1,12}})", re.IGNORECASE),
}
ENDS = {mark: regex(rf"{before}\Z", re.IGNORECASE) for mark, before in BEFORE.items()}
WEB = regex(r"https?://[^/?#\s]", re.IGNORECASE)  # no other scheme is linked: javascript:, data:, file:
# RFC 3986, 2.2 and 2.3: what stands in an address as it is; of an identifier, no "?" and "#", which would end
# it. "$" is kept out, since the letters behind it would be a formula in some places.
IN_ADDRESS = ":/?#[]@!&'()*+,;=-._~%"
IN_IDENTIFIER = ":/;()@!*+,=-._~"
STRAY_PERCENT = regex(r"%(?![0-9A-Fa-f]{2})")


def mark_links(texts: Mapping[str, str]) -> dict[str, str]:
    """The marked texts of an entry, by variable, those that lead somewhere with a link mark around them."""
    return {
        variable: wrap(LINKS[variable], text) if variable in LINKS else text
        for variable, text in texts.items()
    }


def settle(marked: str) -> tuple[str, list[str]]:
    """Marked text in which every link has one mark, URL_LINK, around all that belongs to it; and the targets.

    An address that a style prints before an identifier ("https://doi.org/") becomes part of the link. Text
    without a target, or with one that is not http or https, loses its mark.
    """
    if not any(mark in marked for mark in LINK_MARKS):
        return marked, []
    out: list[str] = []
    stack: list[tuple[str, int]] = []
    targets: list[str] = []
    for piece in pieces(marked):
        if piece in OPENERS:
            stack.append((piece, len(out)))
            out.append("" if piece in LINK_MARKS else piece)
        elif piece == END and stack and stack[-1][0] in LINK_MARKS:
            mark, at = stack.pop()
            target = target_of(mark, visible("".join(out[at:])))
            if target is not None:
                out[at] = URL_LINK
                _take_in(mark, out, at)
                out.append(END)
                targets.append(target)
        else:
            if piece == END and stack:
                stack.pop()
            out.append(piece)
    return "".join(out), targets


def target_of(mark: str, text: str) -> str | None:
    """The http or https address of an identifier, percent-encoded ASCII (RFC 3986, 2.1), or None."""
    if mark == URL_LINK:
        return percent_encode(STRAY_PERCENT.sub("%25", text), safe=IN_ADDRESS) if WEB.match(text) else None
    found = IDENTIFIERS[mark].fullmatch(text)
    if found is None:
        return None
    number = f"PMC{found[1]}" if mark == PMCID_LINK else found[1]
    return RESOLVERS[mark] + percent_encode(number, safe=IN_IDENTIFIER)


def _take_in(mark: str, out: list[str], at: int) -> None:
    if mark == URL_LINK or not at:
        return
    before = out[at - 1]
    found = ENDS[mark].search(before[-LONGEST_BEFORE_LINK:])
    if found is not None:
        out[at - 1] = before[: len(before) - len(found[0])]
        out[at] += found[0]
