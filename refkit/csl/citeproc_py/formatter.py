"""What citeproc-py asks of an output format. Fonts become marks, which refkit's writers turn into any format."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from citeproc.string import String

from refkit.csl.output import BOLD, ITALIC, LIGHT, OBLIQUE, SMALL_CAPS, SUB, SUP, UNDERLINE, wrap

FONTS = {
    "Italic": ITALIC,
    "Oblique": OBLIQUE,
    "Bold": BOLD,
    "Light": LIGHT,
    "Underline": UNDERLINE,
    "Superscript": SUP,
    "Subscript": SUB,
    "SmallCaps": SMALL_CAPS,
}


def _setting(mark: str) -> Callable[[object], object]:
    # The text stays one of citeproc-py's own: what it does next (capitals, joining) asks for that.
    return lambda text: None if text is None else String(wrap(mark, str(text)))


# A format as citeproc-py knows it: `preformat`, by which others escape texts, and a function a font. Escaping is
# left to the writers, which escape everything that is not a mark.
MARKING = SimpleNamespace(
    preformat=lambda text: text, **{name: _setting(mark) for name, mark in FONTS.items()}
)
