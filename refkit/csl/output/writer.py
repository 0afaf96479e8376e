"""Marked text and a table of tags -> the text with tags for its marks, everything between them escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from refkit.csl.output.markup import (
    CLOSE_QUOTE,
    END,
    IN_FIELDS,
    NORMAL,
    OPEN_INNER,
    OPEN_QUOTE,
    OPENERS,
    SETS_BACK,
    URL_LINK,
    pieces,
)
from refkit.csl.settings import MOST_NESTED_MARKS

Tags = Mapping[str, tuple[str, str]]  # what opens and what closes a mark's stretch
Quotes = tuple[str, str, str, str]

NOTHING: Tags = MappingProxyType({})
AMBIGUOUS = frozenset("‘’")  # may be apostrophes


def walk(
    marked: str,
    quotes: Quotes,
    tags: Tags,
    escaped: Callable[[str], str],
    *,
    roman: Tags = NOTHING,
    anywhere: bool = False,
    targets: Sequence[str] = (),
    link: Callable[[str], tuple[str, str]] | None = None,
) -> str:
    """The text in one format: `tags` for its marks, the rest passed through `escaped`.

    `roman` are the tags that set a font back to normal. They are used where the innermost mark around sets
    the font, with `anywhere` where any mark around does. The n-th link mark leads to the n-th of `targets`,
    and `link` gives the tags for a target. Marks without a tag print nothing; marks left open are closed at
    the end.
    """
    out: list[str] = []
    stack: list[tuple[str, str]] = []
    waiting = iter(targets)
    inner: list[bool] = []  # of the quotations that are open, whether they have the inner marks
    for piece in pieces(marked):
        if piece in OPENERS:
            mark = _meant(piece, stack)
            opening, closing = _tag_of(mark, stack, tags, roman, anywhere=anywhere)
            if piece == URL_LINK and link is not None:
                opening, closing = link(next(waiting))
            elif len(stack) >= MOST_NESTED_MARKS:
                opening, closing = "", ""
            stack.append((mark, closing))
            out.append(opening)
        elif piece == END:
            if stack:
                out.append(stack.pop()[1])
        elif piece in {OPEN_QUOTE, OPEN_INNER}:
            inner.append(not inner[-1] if inner else piece == OPEN_INNER)
            out.append(escaped(quotes[2 if inner[-1] else 0]))
        elif piece == CLOSE_QUOTE:
            out.append(escaped(quotes[3 if inner and inner.pop() else 1]))
        else:
            out.append(escaped(_nested(piece, quotes) if inner and not inner[-1] else piece))
    out += [closing for _, closing in reversed(stack)]
    return "".join(out)


def settle_fonts(marked: str) -> str:
    """The marks of fields as a style's own, each by what it stands within."""
    out: list[str] = []
    stack: list[tuple[str, str]] = []
    for piece in pieces(marked):
        mark = piece
        if piece in OPENERS:
            mark = _meant(piece, stack)
            stack.append((mark, ""))
        elif piece == END and stack:
            stack.pop()
        out.append(mark)
    return "".join(out)


def _meant(piece: str, stack: list[tuple[str, str]]) -> str:
    """A field's mark as a style's: within the same font it sets back ("flip-flopping")."""
    if piece not in IN_FIELDS:
        return piece
    mark, back = IN_FIELDS[piece]
    return back if _is_set(stack, mark) else mark


def _tag_of(
    mark: str, stack: list[tuple[str, str]], tags: Tags, roman: Tags, *, anywhere: bool
) -> tuple[str, str]:
    known = tags.get(mark)
    if known is None and mark in NORMAL:
        font = NORMAL[mark]
        if any(other == font for other, _ in stack) if anywhere else _is_set(stack, font):
            known = roman.get(mark)
    return known or ("", "")


def _is_set(stack: list[tuple[str, str]], font: str) -> bool:
    """Whether the font is set: by the innermost mark around that sets it or sets it back."""
    return next((mark == font for mark, _ in reversed(stack) if SETS_BACK.get(mark) == font), False)


def _nested(text: str, quotes: Quotes) -> str:
    # Typographic quotation marks stay as a field has them, save within quotation marks of the same form.
    if quotes[0] in AMBIGUOUS:
        return text
    return text.replace(quotes[0], quotes[2]).replace(quotes[1], quotes[3])
