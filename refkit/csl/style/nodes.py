"""An element of a style as it is compiled: its attributes and what is in it; all that prints derives from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, overload

Default = TypeVar("Default")


@dataclass(frozen=True, eq=False)
class Node:
    """One element of CSL. `within` is the delimiter of the group it stands in, `line` its line in the file.

    What follows from its attributes alone is worked out once, when it is first asked for. Two nodes are never
    equal: where they stand in the style is part of what they are.
    """

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Node, ...] = ()
    within: str = ""
    line: int = 1

    @overload
    def get(self, name: str) -> str | None: ...
    @overload
    def get(self, name: str, default: Default) -> str | Default: ...
    def get(self, name: str, default: object = None) -> object:
        """An attribute, or the default."""
        return self.attributes.get(name, default)

    def __iter__(self) -> Iterator[Node]:
        return iter(self.children)

    def __len__(self) -> int:
        return len(self.children)

    def render(self, context: Any, item: Any) -> str | None:  # noqa: ARG002
        """What the element prints of an entry: nothing, where it is none that prints."""
        return None

    def stand_in(self, scope: Any, learnt: Any) -> Node:  # noqa: ARG002
        """What may be rendered in its place for entries of one type with the same variables."""
        return self

    def outlook(self, scope: Any, learnt: Any) -> Any:  # noqa: ARG002
        """What the type and variables of an entry alone say of it: nothing, where it is none that prints."""
        return None

    @cached_property
    def is_settled(self) -> bool:
        """Whether its conditions ask for nothing but the type of an entry and which variables it has."""
        return all(child.is_settled for child in self.children if child.tag == "choose")

    def find(self, path: str) -> Node | None:
        """The first element by a path of tags ("intext/layout"), or None."""
        tag, _, rest = path.partition("/")
        for child in self.children:
            if child.tag == tag and (found := child.find(rest) if rest else child) is not None:
                return found
        return None

    def part(self, tag: str) -> Node:
        """The first child of a tag; an empty element where there is none."""
        found = self.find(tag)
        return Node(tag, {}) if found is None else found

    def iter(self) -> Iterator[Node]:
        """The element and all within it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.iter()
