"""A tree and a table of tags -> the text with tags for its spans, everything between them escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from refkit.csl.output.tree import NORMAL, Node, is_set, style_font

Tags = Mapping[str, tuple[str, str]]  # what opens and what closes a span of a kind

NOTHING: Tags = MappingProxyType({})


def walk(
    met: Iterable[Node | None],
    tags: Tags,
    escaped: Callable[[str], str],
    *,
    roman: Tags = NOTHING,
    anywhere: bool = False,
    link: Callable[[str], tuple[str, str]] | None = None,
) -> str:
    """The events of a tree in one format: `tags` for its spans, the rest passed through `escaped`.

    `roman` are the tags that set a font back to normal. They are used where the innermost span around sets
    the font, with `anywhere` where any span around does. `link` gives the tags for a target. Spans without a
    tag print nothing.
    """
    out: list[str] = []
    kinds: list[str] = []
    closing: list[str] = []
    for event in met:
        if isinstance(event, str):
            out.append(escaped(event))
        elif event is None:
            kinds.pop()
            out.append(closing.pop())
        else:
            kind = style_font(event.kind, kinds)
            tag = link(event.target) if event.target and link is not None else tags.get(kind)
            if tag is None and kind in NORMAL:
                font = NORMAL[kind]
                tag = roman.get(kind) if (font in kinds if anywhere else is_set(font, kinds)) else None
            kinds.append(kind)
            out.append(tag[0] if tag else "")
            closing.append(tag[1] if tag else "")
    return "".join(out)
