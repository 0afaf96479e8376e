"""An entry's parts -> side by side in one line, or each in its own block (CSL 1.0.2, "Display")."""

from __future__ import annotations

from refkit.csl.output.markup import (
    BLOCK,
    CLOSE_QUOTE,
    DISPLAYS,
    END,
    LEFT_MARGIN,
    OPENERS,
    RIGHT_INLINE,
    pieces,
)

BLOCKS = frozenset(DISPLAYS.values())
NOT_AFTER_A_SPACE = tuple(" .,;:)")


def in_line(marked: str) -> str:
    """Blocks as parts of one line, with a space between them."""
    return _set(marked, keep=False)


def in_blocks(marked: str) -> str:
    """Blocks as they are, each ending in a space, which separates them where blocks are not drawn.

    Text that follows a block and is in none itself gets one: beside the margin, or on a line of its own.
    """
    return _set(marked, keep=True)


def _set(marked: str, *, keep: bool) -> str:
    if not any(mark in marked for mark in BLOCKS):
        return marked
    out: list[str] = []
    stack: list[str] = []
    edge = -1  # where in `out` the first border between blocks stands since there was text
    ended = beside = ""  # the block that ended last, and the one opened for what stands in none
    space = True  # whether the text so far ends in one
    for piece in pieces(marked):
        is_end = piece == END
        block = (stack.pop() if stack else "") if is_end else piece if piece in BLOCKS else ""
        if block:
            edge = len(out) if edge < 0 else edge
            if not is_end and beside:
                out.append(END)
                beside = ""
        elif ended and not beside and not stack and not is_end and keep:
            beside = RIGHT_INLINE if ended == LEFT_MARGIN else BLOCK
            out.append(beside)
        if piece in OPENERS:
            stack.append(block)
            ended = "" if block else ended
        elif is_end:
            ended = block or ended
        elif piece != CLOSE_QUOTE:
            if edge >= 0 and not space and not piece.startswith(NOT_AFTER_A_SPACE):
                out.insert(edge, " ")
            edge, space = -1, piece.endswith(" ")
        if keep or not block:
            out.append(piece)
    text = "".join(out) + (END if beside else "")
    bare = text.rstrip(END)
    return bare.rstrip(" ") + text[len(bare) :]
