"""Marked text of an entry -> links around the identifiers printed in it, and the targets of these links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote as percent_encode

from refkit.csl.output.markup import wrap
from refkit.csl.output.tree import LINKS, Node, Span, Tree, add_part, text_of
from refkit.csl.settings import LONGEST_BEFORE_LINK
from refkit.patterns import regex

# Where an identifier is looked up (CSL 1.0.2, appendix VI, "Links").
RESOLVERS = {
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}
# What a style prints before an identifier that belongs to the link, and a field may hold of it already.
BEFORE = {
    "DOI": r"(?:https?://)?(?:dx\.)?doi\.org/",
    "PMID": r"https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/)",
    "PMCID": r"https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/",
}
IDENTIFIERS = {
    "DOI": regex(rf"(?:{BEFORE['DOI']}|doi: ?)?(10\.[0-9.]{{4,20}}/\S.*)", re.IGNORECASE),
    "PMID": regex(rf"(?:{BEFORE['PMID']})?([0-9]{{1,10}})", re.IGNORECASE),
    "PMCID": regex(rf"(?:{BEFORE['PMCID']})?(?:PMC)?([0-9]{{1,12}})", re.IGNORECASE),
}
ENDS = {kind: regex(rf"{before}\Z", re.IGNORECASE) for kind, before in BEFORE.items()}
WEB = regex(r"https?://[^/?#\s]", re.IGNORECASE)  # no other scheme is linked: javascript:, data:, file:
# RFC 3986, 2.2 and 2.3: what stands in an address as it is; of an identifier, no "?" and "#", which would end
# it. "$" is kept out, since the letters behind it would be a formula in some places.
IN_ADDRESS = ":/?#[]@!&'()*+,;=-._~%"
IN_IDENTIFIER = ":/;()@!*+,=-._~"
STRAY_PERCENT = regex(r"%(?![0-9A-Fa-f]{2})")


def mark_links(texts: Mapping[str, str]) -> dict[str, str]:
    """The marked texts of an entry, by variable, those that lead somewhere as links."""
    return {variable: wrap(variable, text) if variable in LINKS else text for variable, text in texts.items()}


def settle_links(tree: Tree) -> Tree:
    """The tree, each link with its target, and with all that belongs to it.

    An address that a style prints before an identifier ("https://doi.org/") becomes part of the link. What has
    no target, or one that is not http or https, is no link.
    """
    out: list[Node] = []
    for part in tree:
        if isinstance(part, str):
            add_part(out, part)
            continue
        parts = settle_links(part.parts)
        target = target_of(part.kind, text_of(parts)) if part.kind in LINKS else None
        if target is not None:
            out.append(Span(part.kind, _with_address(part.kind, parts, out), target))
        elif part.kind in LINKS:
            for inner in parts:
                add_part(out, inner)
        else:
            out.append(Span(part.kind, parts))
    return tuple(out)


def target_of(kind: str, text: str) -> str | None:
    """The http or https address of an identifier, percent-encoded ASCII (RFC 3986, 2.1), or None."""
    if kind == "URL":
        return percent_encode(STRAY_PERCENT.sub("%25", text), safe=IN_ADDRESS) if WEB.match(text) else None
    found = IDENTIFIERS[kind].fullmatch(text)
    if found is None:
        return None
    number = f"PMC{found[1]}" if kind == "PMCID" else found[1]
    return RESOLVERS[kind] + percent_encode(number, safe=IN_IDENTIFIER)


def _with_address(kind: str, parts: Tree, before: list[Node]) -> Tree:
    """The parts of a link, with the address that stands before it, which is taken from there."""
    last = before[-1] if before else None
    found = ENDS[kind].search(last[-LONGEST_BEFORE_LINK:]) if isinstance(last, str) and kind in ENDS else None
    if not isinstance(last, str) or found is None:
        return parts
    before[-1:] = filter(None, [last[: len(last) - len(found[0])]])
    first, *rest = parts
    return (found[0] + first, *rest) if isinstance(first, str) else (found[0], *parts)
