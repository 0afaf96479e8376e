"""What citeproc-py asks of an output format. Fonts become marks, which refkit's writers turn into any format."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from citeproc.string import String

from refkit.csl.output.markup import wrap

FONTS = {
    "Italic": "italic",
    "Oblique": "oblique",
    "Bold": "bold",
    "Light": "light",
    "Underline": "underline",
    "Superscript": "sup",
    "Subscript": "sub",
    "SmallCaps": "small-caps",
}


def _setting(font: str) -> Callable[[object], object]:
    # The text stays one of citeproc-py's own: what it does next (capitals, joining) asks for that.
    return lambda text: None if text is None else String(wrap(font, str(text)))


# A format as citeproc-py knows it: `preformat`, by which others escape texts, and a function a font. Escaping is
# left to the writers, which escape everything that is not a mark.
MARKING = SimpleNamespace(
    preformat=lambda text: text, **{name: _setting(font) for name, font in FONTS.items()}
)
