"""A tree -> text for a terminal: italics, bold, dimmed numbers, and addresses that can be clicked."""

from __future__ import annotations

from refkit.csl.output.tree import Tree, events
from refkit.csl.output.writer import Tags, walk

ESC = "\x1b"
# ECMA-48, 8.3.117 "SGR - Select graphic rendition".
TAGS: Tags = {
    "italic": (f"{ESC}[3m", f"{ESC}[23m"),
    "bold": (f"{ESC}[1m", f"{ESC}[22m"),
    "underline": (f"{ESC}[4m", f"{ESC}[24m"),
    "left-margin": (f"{ESC}[2m", f"{ESC}[22m"),
}
NORMAL_TAGS: Tags = {
    normal: (TAGS[mark][1], TAGS[mark][0]) for normal, mark in (("roman", "italic"), ("light", "bold"))
}
# Embeddings, overrides and isolates turn round what stands behind them, beyond the field and the line.
TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def to_terminal(tree: Tree) -> str:
    """One entry or citation with ECMA-48 styles and OSC 8 links, and no other control character."""
    return walk(events(tree), TAGS, _escape, roman=NORMAL_TAGS, link=_link)


def _escape(text: str) -> str:
    return text.translate(TURNS)


def _link(target: str) -> tuple[str, str]:
    return f"{ESC}]8;;{target}{ESC}\\", f"{ESC}]8;;{ESC}\\"
