"""A tree with fonts inside fonts -> the same tree with each font to set, as citeproc-js flips them."""

from __future__ import annotations

from refkit.csl.output.tree import FONT_OF, IN_FIELDS, NORMAL, QUOTES, Span, Tree

SILENT = "nocase"  # prints nothing
ON_DEMAND = frozenset(("roman", "light", "no-caps"))


def flip_fonts(tree: Tree, around: tuple[str, ...] = ()) -> Tree:
    """Replace the fonts of fields by a style's; drop fonts "normal" that have no font to set back.

    For a field, the outermost element that sets the font decides: within italics, the field's italics are
    upright, also where an element between the two is upright itself. `around` are the kinds of spans around.
    """
    return tuple(
        part
        if isinstance(part, str)
        else Span(_settled(part, around), flip_fonts(part.parts, (*around, part.kind)), part.target)
        for part in tree
    )


def _settled(span: Span, around: tuple[str, ...]) -> str:
    kind = span.kind
    if kind in IN_FIELDS:
        font, back = IN_FIELDS[kind]
        outermost = next((other for other in around if FONT_OF.get(other) == font), "")
        flipped = (outermost not in {"", back}) ^ (around.count(kind) % 2 == 1)
        return back if flipped else font
    if kind not in ON_DEMAND:
        return kind
    font = NORMAL[kind]
    met = any(_sets(other, font) for other in (*around, *_children(span)))
    nested = kind == "light" and not QUOTES.keys() >= set(around)
    return kind if met or nested else SILENT


def _sets(kind: str, font: str) -> bool:
    return (
        IN_FIELDS[kind][0] == font if kind in IN_FIELDS else FONT_OF.get(kind) == font and kind not in NORMAL
    )


def _children(span: Span) -> list[str]:
    """A style's fonts directly within a span, and a field's font that fills it."""
    kinds = [part.kind for part in span.parts if isinstance(part, Span)]
    return [kind for kind in kinds if kind not in IN_FIELDS or len(span.parts) == 1]
