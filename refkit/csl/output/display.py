"""An entry's parts -> side by side in one line, or each in its own block (CSL 1.0.2, "Display")."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from refkit.csl.output.tree import DISPLAYS, Node, Span, Tree, add_part, text_of

NOT_AFTER_A_SPACE = tuple(" .,;:)")


def set_blocks(tree: Tree, *, keep: bool, top: bool = True) -> Tree:
    """Blocks as they are, with `keep`, else as parts of one line; either way with a space between two of them.

    The space ends the first one, and separates them where blocks are not drawn. Text that follows a block and
    is in none itself gets one: beside the margin, or on a line of its own. `top` is False within a font.
    """
    if len(tree) == 1 and isinstance(tree[0], Span) and tree[0].kind not in DISPLAYS:
        return (replace(tree[0], parts=set_blocks(tree[0].parts, keep=keep, top=False)),)
    if not any(map(_is_block, tree)):
        return tree
    blocks: list[Span] = []
    for part in tree:
        if isinstance(part, Span) and part.kind in DISPLAYS:
            blocks.append(part)
        elif blocks and not blocks[-1].kind:
            blocks[-1] = Span("", (*blocks[-1].parts, part))
        else:
            blocks.append(Span("", (part,)))
    texts = [text_of(block.parts) for block in blocks]
    filled = [n for n, text in enumerate(texts) if text]
    for n, following in pairwise(filled):
        if not texts[n].endswith(" ") and not texts[following].startswith(NOT_AFTER_A_SPACE):
            blocks[n] = replace(blocks[n], parts=(*blocks[n].parts, " "))
    out: list[Node] = []
    before = ""
    for block in blocks:
        kind = block.kind
        if not kind and before and top:
            kind = "right-inline" if before == "left-margin" else "block"
        first, *rest = [replace(block, kind=kind)] if keep and kind else block.parts
        add_part(out, first)
        out += rest
        before = block.kind
    return _stripped(tuple(out))


def _is_block(part: Node) -> bool:
    return isinstance(part, Span) and part.kind in DISPLAYS


def _stripped(tree: Tree) -> Tree:
    """The tree without spaces at its end."""
    *before, last = tree
    if isinstance(last, str):
        return (*before, *filter(None, [last.rstrip(" ")]))
    return (*before, replace(last, parts=_stripped(last.parts))) if last.parts else tree
