"""Marked text -> what is printed as a tree: text, and spans of it in a font, a quotation, a link or a block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Union

from refkit.csl.output.markup import CLOSE_QUOTE, KINDS, MARK
from refkit.csl.settings import MOST_NESTED_SPANS

Node = Union[str, "Span"]
Tree = tuple[Node, ...]

QUOTES = {"outer": "inner", "inner": "outer"}  # quotations, and what one within each is
LINKS = frozenset(("DOI", "PMID", "PMCID", "URL"))  # CSL 1.0.2, appendix VI, "Links"
DISPLAYS = frozenset(("left-margin", "right-inline", "block", "indent"))  # CSL 1.0.2, "Display"
# Fonts set back to normal, and what each takes back.
NORMAL = {
    "roman": "italic",
    "light": "bold",
    "no-line": "underline",
    "no-caps": "small-caps",
    "baseline": "",
}
# Fonts of tags in a field: the font each is, and what it is where the text around it has that font already.
IN_FIELDS = {
    "field-italic": ("italic", "roman"),
    "field-bold": ("bold", "light"),
    "field-caps": ("small-caps", "no-caps"),
}
# The font that each sets or sets back.
FONT_OF = {**{font: font for font in NORMAL.values()}, **NORMAL, "oblique": "italic"}


@dataclass(frozen=True, slots=True)
class Span:
    """Parts of one `kind`: a font, a quotation, a link (with its `target`), a block; or "nocase", which prints
    nothing."""

    kind: str
    parts: Tree
    target: str = ""


def read_marks(marked: str) -> Tree:
    """The tree of a marked text. What is never closed ends with the text; a mark that closes nothing goes.

    Spans within too many others are dissolved in them.
    """
    top: list[Node] = []
    parts, stack = top, list[_Open]()
    opened = {True: 0, False: 0}  # how many quotations are open, and how many other spans
    for n, piece in enumerate(MARK.split(marked)):
        if not n % 2:
            parts += filter(None, [piece])
        elif piece in KINDS:
            kind, around = KINDS[piece], parts
            if len(stack) < MOST_NESTED_SPANS:
                parts = []
            elif kind in QUOTES:
                parts.append('"')
            stack.append(_Open(kind, parts, around))
            opened[kind in QUOTES] += 1
        elif opened[piece == CLOSE_QUOTE]:
            closes = None
            while closes is not (piece == CLOSE_QUOTE):
                closes = stack[-1].kind in QUOTES
                opened[closes] -= 1
                parts = stack.pop().close()
    while stack:
        stack.pop().close()
    return tuple(top)


@dataclass(frozen=True, slots=True)
class _Open:
    """A span that waits for its end: its parts so far, and those among which it will stand."""

    kind: str
    parts: list[Node]
    around: list[Node]

    def close(self) -> list[Node]:
        if self.parts is not self.around:
            self.around.append(Span(self.kind, tuple(self.parts)))
        elif self.kind in QUOTES:
            self.around.append('"')
        return self.around


def events(tree: Tree) -> Iterator[Node | None]:
    """The tree as a writer meets it: texts, spans where they begin, and None where the last one begun ends."""
    for part in tree:
        yield part
        if isinstance(part, Span):
            yield from events(part.parts)
            yield None


def text_of(tree: Tree) -> str:
    """The text of a tree without its spans."""
    return "".join(event for event in events(tree) if isinstance(event, str))


def add_part(parts: list[Node], part: Node) -> None:
    """Add a part behind others; a text behind a text becomes one with it."""
    last = parts[-1] if parts else None
    if isinstance(part, str) and isinstance(last, str):
        parts[-1] = last + part
    else:
        parts.append(part)


def rename(tree: Tree, name: Callable[[str, tuple[str, ...]], str], around: tuple[str, ...] = ()) -> Tree:
    """The tree with each span's kind as `name` has it, given the kind and those around, outermost first."""
    out: list[Node] = []
    for part in tree:
        if isinstance(part, Span):
            kind = name(part.kind, around)
            part = Span(kind, rename(part.parts, name, (*around, kind)), part.target)
        out.append(part)
    return tuple(out)


def is_set(font: str, around: Sequence[str]) -> bool:
    """Whether a font is set: by the innermost span around that sets it or sets it back."""
    return next((kind == font for kind in reversed(around) if FONT_OF.get(kind) == font), False)


def style_font(kind: str, around: Sequence[str]) -> str:
    """A field's font as a style's: within the same font it sets back ("flip-flopping")."""
    if kind not in IN_FIELDS:
        return kind
    font, back = IN_FIELDS[kind]
    return back if is_set(font, around) else font
