"""Quotations in a tree -> the quotation marks of a language, and inner ones where quotations nest."""

from __future__ import annotations

from collections.abc import Iterator

from refkit.csl.output.tree import QUOTES, Node, Span, Tree, text_of

Quotes = tuple[str, str, str, str]  # the outer opening and closing mark, and the inner ones

AMBIGUOUS = frozenset("‘’")  # may be apostrophes
PARTED = "\ufdd0"  # between texts of different fonts; no text holds it


def set_quotes(tree: Tree, quotes: Quotes, within: str = "") -> Tree:
    """The tree with its quotations as text; one within another (`within`) takes the other kind of marks."""
    out: list[Node] = []
    for part in tree:
        if isinstance(part, str):
            out.append(part)
        elif part.kind not in QUOTES:
            out.append(Span(part.kind, set_quotes(part.parts, quotes, within), part.target))
        else:
            kind = QUOTES.get(within, part.kind)
            parts = nest_marks(part.parts, quotes) if kind == "outer" else part.parts
            opening, closing = quotes[:2] if kind == "outer" else quotes[2:]
            out += [opening, *set_quotes(parts, quotes, kind), closing]
    return tuple(out)


def nest_marks(tree: Tree, quotes: Quotes) -> Tree:
    """What a quotation holds, the style's own quotation marks that fields have in it as the inner ones."""
    if quotes[0] in AMBIGUOUS or quotes[0] not in text_of(tree):
        return tree
    runs = "".join(_texts(tree)).split("\0")
    texts = iter("\0".join(_nested(run, quotes) for run in runs).replace("\0", PARTED).split(PARTED))
    return _filled(tree, texts)


def _texts(tree: Tree) -> Iterator[str]:
    """The texts outside of inner quotations, with a sign behind each; another one stands for a quotation."""
    for part in tree:
        if isinstance(part, str):
            yield part + PARTED
        elif part.kind in QUOTES:
            yield "\0"
        else:
            yield from _texts(part.parts)


def _filled(tree: Tree, texts: Iterator[str]) -> Tree:
    out: list[Node] = []
    for part in tree:
        if isinstance(part, str):
            out.append(next(texts))
        elif part.kind in QUOTES:
            next(texts)
            out.append(part)
        else:
            out.append(Span(part.kind, _filled(part.parts, texts), part.target))
    return tuple(out)


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
