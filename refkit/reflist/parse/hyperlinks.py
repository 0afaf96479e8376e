"""An entry and the links that its page puts behind its words -> the identifiers and the address they name.

Journals' pages print "Article PubMed Google Scholar" behind a reference, or link its title, and keep the DOI
in the address alone. A link counts only where it is the only one of its kind in its entry.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from refkit.fields.folding import fold_title
from refkit.fields.ids import ids_of_address
from refkit.model import Reference, Source
from refkit.reflist.locate.page_furniture import is_link_line
from refkit.reflist.locate.split import RawReference
from refkit.reflist.settings import LINKED_SHARE
from refkit.vocabulary.access import LINK_TEXTS

IDENTIFIERS = ("doi", "pmid", "pmcid")

Link = tuple[str, str]  # its words, and its address


def links_of(source: Source, entries: Sequence[RawReference]) -> Iterator[list[Link]]:
    """For each entry the links within it, and within the labels that follow it up to the next."""
    for n, entry in enumerate(entries):
        stop = (
            entries[n + 1].span.start if n + 1 < len(entries) else _end_of_labels(source.text, entry.span.end)
        )
        at = bisect_left(source.links, (entry.span.start, 0, ""))
        found: list[Link] = []
        while at < len(source.links) and source.links[at][0] < stop:
            start, end, address = source.links[at]
            if end <= stop:
                found.append((source.text[start:end], address))
            at += 1
        yield found


def _end_of_labels(text: str, at: int) -> int:
    """The end of the line that an entry ends in, and of the lines of nothing but labels behind it."""
    while True:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        after = text.find("\n", end + 1)
        after = len(text) if after < 0 else after
        line = text[end + 1 : after]
        if end >= len(text) or (line.strip() and not is_link_line(line)):
            return end
        at = end + 1


def link(reference: Reference, links: Sequence[Link]) -> Reference:
    """The reference with the DOI, PMID, PMCID or address that its links agree on and its text lacks."""
    linked: dict[str, set[str]] = {}
    for _, address in links:
        for kind, value in _identifiers(address).items():
            linked.setdefault(kind, set()).add(value.casefold() if kind == "doi" else value)
    found = {
        kind: _as_written(kind, links)
        for kind, values in linked.items()
        if len(values) == 1 and not getattr(reference, kind)
    }
    if not (reference.doi or reference.url or "doi" in found):
        title = fold_title(reference.title or "")
        pages = {address for words, address in links if not _identifiers(address) and _leads(words, title)}
        found |= {"url": pages.pop()} if len(pages) == 1 else {}
    return replace(reference, **found) if found else reference  # type: ignore[arg-type]


def _as_written(kind: str, links: Sequence[Link]) -> str:
    return next(ids[kind] for _, address in links if kind in (ids := _identifiers(address)))


def _identifiers(address: str) -> dict[str, str]:
    # An arXiv number has no variable of its own: its address is kept as the work's.
    return {kind: value for kind, value in ids_of_address(address).items() if kind in IDENTIFIERS}


def _leads(words: str, title: str) -> bool:
    folded = fold_title(words)
    if " ".join(words.casefold().strip(" .:[]()<>→»").split()) in LINK_TEXTS:
        return True
    return bool(title) and len(folded) >= LINKED_SHARE * len(title) and (folded in title or title in folded)
