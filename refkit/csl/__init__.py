"""The one room that knows citeproc-py: a style and a library -> a bibliography and its citations."""

from __future__ import annotations

from refkit.csl.home import Cite
from refkit.csl.render import render
from refkit.csl.styles import Style, StyleInfo, find_style, list_styles, styles_folder

__all__ = ["Cite", "Style", "StyleInfo", "find_style", "list_styles", "render", "styles_folder"]
