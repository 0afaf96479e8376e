"""Marked text and a table of tags -> the text with tags for its marks, everything between them escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from refkit.csl.markup.marks import CLOSE_QUOTE, END, OPEN_QUOTE, OPENERS, URL_LINK, pieces

Tags = Mapping[str, tuple[str, str]]  # what opens and what closes a mark's stretch
Quotes = tuple[str, str, str, str]

NOTHING: Tags = MappingProxyType({})
MOST_NESTED = 40  # marks within marks that are written; TeX and word processors give up at some hundred
AMBIGUOUS = frozenset("‘’")  # may be apostrophes


def walk(
    marked: str,
    quotes: Quotes,
    tags: Tags,
    escaped: Callable[[str], str],
    *,
    roman: Tags = NOTHING,
    targets: Sequence[str] = (),
    link: Callable[[str], tuple[str, str]] | None = None,
) -> str:
    """The text of a format. `roman` holds what undoes a mark within itself ("flip-flopping" of italics).

    The n-th link mark leads to the n-th of `targets` and prints what `link` makes of it; marks without a tag
    print nothing. Marks left open are closed at the end.
    """
    out: list[str] = []
    stack: list[tuple[str, str]] = []
    within = dict.fromkeys(OPENERS, 0)
    waiting = iter(targets)
    depth = 0
    for piece in pieces(marked):
        if piece in OPENERS:
            opening, closing = tags.get(piece, ("", ""))
            if piece == URL_LINK and link is not None:
                opening, closing = link(next(waiting))
            elif len(stack) >= MOST_NESTED:
                opening, closing = "", ""
            elif within[piece] % 2 == 1:
                opening, closing = roman.get(piece, ("", ""))
            stack.append((piece, closing))
            within[piece] += 1
            out.append(opening)
        elif piece == END:
            if stack:
                mark, closing = stack.pop()
                within[mark] -= 1
                out.append(closing)
        elif piece == OPEN_QUOTE:
            out.append(escaped(quotes[0 if depth % 2 == 0 else 2]))
            depth += 1
        elif piece == CLOSE_QUOTE:
            depth = max(0, depth - 1)
            out.append(escaped(quotes[1 if depth % 2 == 0 else 3]))
        else:
            out.append(escaped(_nested(piece, quotes) if depth % 2 else piece))
    out += [closing for _, closing in reversed(stack)]
    return "".join(out)


def _nested(text: str, quotes: Quotes) -> str:
    # Typographic quotation marks stay as a field has them, save within quotation marks of the same form.
    if quotes[0] in AMBIGUOUS:
        return text
    return text.replace(quotes[0], quotes[2]).replace(quotes[1], quotes[3])
