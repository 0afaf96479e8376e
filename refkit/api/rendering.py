"""A library, or CSL-JSON items, and a style -> bibliography and citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from refkit import csl
from refkit.model import Library, Rendered


def render(
    library: Library | Sequence[Mapping[str, Any]],
    style: str | Path,
    *,
    locale: str | None = None,
    citations: Sequence[Any] = (),
    to: str = "text",
    exact: bool = False,
    quirks: csl.Quirks = csl.NONE,
    mode: str = "both",
) -> Rendered:
    """A library, or CSL-JSON items, in a citation style: a name of `refkit styles`, a path, or its XML text.

    `citations` hold their cites in document order: reference ids, CSL-JSON cites ({"id": …, "locator": …,
    "label": …, "prefix": …, "suffix": …, "suppress-author": …, "author-only": …}), or CSL-JSON citations
    ({"citationItems": […], "properties": {"noteIndex": …}}). `Rendered.bibliography` holds one string for
    each reference, in the style's order. `quirks` are the behaviours of citeproc-js that are kept
    (`csl.Quirks`); `exact` keeps them all, also the punctuation that missing parts leave behind. `mode` "citation" or "bibliography" leaves the other empty.
    Raises StyleError, FormatError.
    """
    kept = csl.EXACT if exact else quirks
    if not isinstance(library, Library):
        items = [(str(item.get("id", "")), item, False) for item in library]
        return csl.render_items(
            items, style, locale=locale, citations=citations, to=to, quirks=kept, mode=mode
        )
    return csl.render(library, style, locale=locale, citations=citations, to=to, quirks=kept, mode=mode)
