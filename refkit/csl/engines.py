"""A library and a style -> its bibliography, printed by one of the two engines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refkit.csl.process import render
from refkit.csl.quirks import NONE, Quirks
from refkit.csl.style.find import Style
from refkit.errors import StyleError, nearest
from refkit.model import Library, Rendered

OWN, OTHER = "refkit", "citeproc-py"
ENGINES = (OWN, OTHER)


def print_bibliography(
    library: Library,
    style: str | Path | Style,
    *,
    engine: str = OWN,
    locale: str | None = None,
    to: str = "text",
    folders: Sequence[str | Path] = (),
    links: bool = False,
    quirks: Quirks = NONE,
) -> Rendered:
    """The bibliography by an engine of ENGINES, without citations.

    refkit's own marks what stands in the margin or on a line of its own, and knows `quirks`; citeproc-py knows
    neither. Raises StyleError as either engine does, and for an unknown one, FormatError for an unknown `to`.
    """
    if engine == OWN:
        return render(
            library, style, locale=locale, to=to, folders=folders, links=links, blocks=True, quirks=quirks
        )
    if engine != OTHER:
        raise StyleError.of("no-engine", name=engine[:40], near=nearest(engine[:40], ENGINES))
    from refkit.csl.citeproc_py.render import render_with_citeproc_py

    return render_with_citeproc_py(library, style, locale=locale, to=to, folders=folders, links=links)
