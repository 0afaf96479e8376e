"""A tree -> plain text."""

from __future__ import annotations

from refkit.csl.output.tree import Tree, text_of


def to_text(tree: Tree) -> str:
    """One entry or citation without any formatting; nothing in it is escaped."""
    return text_of(tree)
