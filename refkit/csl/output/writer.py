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
from refkit.patterns import regex

Tags = Mapping[str, tuple[str, str]]  # what opens and what closes a mark's stretch
Quotes = tuple[str, str, str, str]

NOTHING: Tags = MappingProxyType({})
QUOTING = regex(f"([{OPEN_QUOTE}{OPEN_INNER}{CLOSE_QUOTE}])")
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
    for piece in pieces(nest_quotes(marked, quotes)):
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
            out.append(escaped(piece))
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


def nest_quotes(marked: str, quotes: Quotes) -> str:
    """The text, in its quotations the style's own quotation marks that fields have as the inner ones."""
    if quotes[0] in AMBIGUOUS or quotes[0] not in marked or not QUOTING.search(marked):
        return marked
    out: list[str] = []
    inner: list[bool] = []
    for part in QUOTING.split(marked):
        if part in {OPEN_QUOTE, OPEN_INNER}:
            inner.append(not inner[-1] if inner else part == OPEN_INNER)
        elif part == CLOSE_QUOTE:
            del inner[-1:]
        elif inner and not inner[-1]:
            part = _nested(part, quotes)
        out.append(part)
    return "".join(out)


def _nested(text: str, quotes: Quotes) -> str:
    """Quotation marks that a field has itself, as the inner ones where they are those of the style, in pairs.

    Marks of another language ("„Tides: a “quiet” study“") stay as they are.
    """
    opening, closing = quotes[:2]
    if opening not in text:
        return text
    parts = text.split(opening)
    if opening == closing:
        inner = (quotes[2:] * len(parts))[: len(parts) - 1] if len(parts) % 2 and "“" not in text else ()
        return "".join(map("".join, zip(parts, (*inner, ""), strict=True))) if inner else text
    out = parts[0]
    for part in parts[1:]:
        quoted, found, rest = part.partition(closing)
        out += f"{quotes[2]}{quoted}{quotes[3]}{rest}" if found else f"{opening}{part}"
    return out
