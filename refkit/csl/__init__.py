"""The one room that knows citeproc-py: a style and a library -> a bibliography and its citations."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from refkit.csl.engines import ENGINES, print_bibliography
    from refkit.csl.process import render, render_items
    from refkit.csl.quirks import EXACT, NONE, Quirks
    from refkit.csl.rendering.context import Citation, Cite
    from refkit.csl.style.find import Style, StyleInfo, find_style, list_styles, styles_folder
    from refkit.csl.style.whitespace import Whitespace, whitespace_of

__all__ = [
    "ENGINES",
    "EXACT",
    "NONE",
    "Citation",
    "Cite",
    "Quirks",
    "Style",
    "StyleInfo",
    "Whitespace",
    "find_style",
    "list_styles",
    "print_bibliography",
    "render",
    "render_items",
    "styles_folder",
    "whitespace_of",
]

# Loaded when first asked for: listing the styles needs neither citeproc-py nor the formats.
_ROOMS = {
    "ENGINES": "engines",
    "EXACT": "quirks",
    "NONE": "quirks",
    "Quirks": "quirks",
    "Cite": "rendering.context",
    "Citation": "rendering.context",
    "Style": "style.find",
    "StyleInfo": "style.find",
    "Whitespace": "style.whitespace",
    "find_style": "style.find",
    "list_styles": "style.find",
    "print_bibliography": "engines",
    "render": "process",
    "render_items": "process",
    "styles_folder": "style.find",
    "whitespace_of": "style.whitespace",
}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value
