"""The elements of a style, what they render with (a style with its options, an entry at its place), and what they
learn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import IntEnum, auto
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, overload

from refkit.csl.data.item import Entry, Person, Shape
from refkit.csl.locale.locale import DateForm, Words
from refkit.csl.quirks import NONE, Quirks

NOTHING: Mapping[Any, int] = MappingProxyType({})
Default = TypeVar("Default")


@dataclass(frozen=True, eq=False)
class Node:
    """One element of CSL as it is compiled; all that prints derives from it.

    `within` is the delimiter of the group it stands in, `line` its line in the file. What follows from its attributes
    alone is worked out once, when it is first asked for. Two nodes are never equal: where they stand in the style is
    part of what they are.
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

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:  # noqa: ARG002
        """What the element prints of an entry behind what was `learnt`: nothing, where it is none that prints."""
        return "", learnt, NO_VARIABLE, ()

    def stand_in(self, scope: Scope) -> Node:  # noqa: ARG002
        """What may be rendered in its place for entries of one type with the same variables."""
        return self

    def outlook(self, scope: Scope) -> Outlook | None:  # noqa: ARG002
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One work in a citation. `label` names what `locator` counts ("page", "chapter").

    `positions` are CSL's (1.0.2, "Choose", position), or None where they follow from the citations before.
    `first_note` is the number of the note that cites the work first, and is read only with given `positions`.
    """

    id: str
    locator: str | None = None
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    author_only: bool = False
    positions: frozenset[str] | None = None
    first_note: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One citation. `note` is its footnote's number, 0 in the text, None where it follows from the order.

    A `composite` one is narrative: the authors of its first work, `infix`, then the rest: "Doe (2001)".
    `suppress` leaves these authors out (`Quirks.authors_kept_in_notes`: not in notes). The works of a `fresh`
    citation, the one added last, are numbered in the order they were written in, not as they are sorted.
    """

    cites: tuple[Cite, ...]
    note: int | None = None
    composite: bool = False
    infix: str = ""
    suppress: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class CitedItem:
    """An entry where it is rendered: its number, its place among the citations, and what distinguishes it.

    Four fields hold what its citation needs to differ from those of other entries: `names_needed`, how many
    names each list shows, by the list's place in the cite; `given_levels`, by the list's place and the name's
    (1 for initials, 2 for the whole given name); `disambiguate`, how many of the style's conditions of that
    name hold; and `year_suffix`, the letter after the year.
    """

    entry: Entry
    number: int
    cite: Cite | None = None
    locator: str = ""
    positions: frozenset[str] = frozenset({"first"})
    first_note: int = 0
    year_suffix: str = ""
    disambiguate: int = 0
    names_needed: Mapping[int, int] = field(default_factory=lambda: NOTHING)
    least_names: int = 0  # names its citation needs, which the list then prints too
    given_levels: Mapping[tuple[int, int], int] = field(default_factory=lambda: NOTHING)

    def value(self, variable: str) -> str:
        """A text variable; empty where the entry has none. `page-first` is drawn from `page`."""
        if variable == "locator":
            return self.locator
        if variable == "first-reference-note-number":
            return str(self.first_note) if self.first_note else ""
        if variable == "year-suffix":
            return self.year_suffix
        return self.entry.text.get(variable, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPeople:
    """What disambiguation found out of people, wherever they are named.

    `levels` is how much of their given names is shown (1 initials, 2 all), `primary_only` whether only where they
    come first, `initials_only` whether by initials alone; `whole` are those whom a citation names whole for itself.
    """

    levels: Mapping[Person, int] = field(default_factory=lambda: NOTHING)
    primary_only: bool = False
    initials_only: bool = False
    whole: AbstractSet[Person] = frozenset()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the type and variables of an entry alone say of an element: that it prints no variable.

    `prints` is set where it prints the style's own text, `calls` where it asks for a variable, which is missing,
    `named` where it has its turn as a block of names, before anything is `begun`; that and `detailed` as in Learnt.
    """

    prints: bool = False
    calls: bool = False
    named: bool = False
    begun: bool = False
    detailed: bool = False


# By element: the children that an entry's type and variables choose, and its outlook.
Settled = tuple[dict[Node, tuple[Node, ...]], dict[Node, Outlook | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleContext:
    """A style that is ready to render, with the options of one call."""

    root: Node
    citation: Node  # <citation>, and its <layout>
    layout: Node
    bibliography: Node | None
    words: Words
    macros: Mapping[str, Node]
    elements: tuple[Node, ...]
    language: str
    inside: bool  # punctuation-in-quote
    note: bool = False  # a style whose citations are notes
    quirks: Quirks = NONE
    links: bool = False  # mark identifiers and web addresses as links
    blocks: bool = False  # mark what stands in the margin or on a line of its own
    placed: bool = False  # a condition of the style tests positions
    prints_suffix: bool = False  # the style prints the variable year-suffix itself
    prints_labels: bool = False  # the style prints citation-label, and with it the letter
    people: KnownPeople = KnownPeople()
    # What was worked out once and stays so: what the type and variables of an entry settle, in print and in sort
    # keys, with and without its names; the parts of a <date>; and the options of <name> by its place.
    settled: dict[tuple[Shape, bool, bool], Settled] = field(default_factory=dict)
    date_forms: dict[Node, DateForm] = field(default_factory=dict)
    name_rules: dict[tuple[Node | None, Node, Node | None], object] = field(default_factory=dict)


class Place(NamedTuple):
    """What is rendered: an entry in the `area` <citation> or <bibliography>, for its sort `key` if there is one.

    The entry's first block of names is left out with `hide_names` (the author was named before), and replaced by
    `replace_names` ("———").
    """

    context: StyleContext
    item: CitedItem
    area: Node
    key: Node | None = None
    hide_names: bool = False
    first_only: bool = False  # it is left out only where an entry begins with it
    only_suffix: bool = False  # of the date of issue nothing but the letter after the year
    comparing: bool = False  # to find out which works are cited alike
    follows: bool = False  # something stands before what is printed, so that it begins no sentence
    substituting: bool = False  # what is printed stands for names, and is not printed again
    replace_names: str | None = None
    replace_first: tuple[int, str] | None = None  # how many of its names are replaced, and by what each


class Scope(Place):
    """A place with what is worked out once for it."""

    @cached_property
    def settled(self) -> Settled:
        """What is worked out already for entries of this type with these variables."""
        shape = (self.item.entry.shape, self.key is None, self.hide_names)
        return self.context.settled.setdefault(shape, ({}, {}))

    @cached_property
    def in_substitute(self) -> Scope:
        """The same for what stands for names."""
        return self if self.substituting else self._replace(substituting=True)


class Named(NamedTuple):
    """What is known of the names of an entry. The first block of them that prints is `text`."""

    text: str = ""
    first: tuple[Person, ...] = ()  # the people that block prints
    lists: tuple[int, ...] = ()  # how many names each list printed
    everybody: tuple[Person, ...] = ()  # all names of their lists, those cut off too
    leading: tuple[Person, ...] = ()  # the first name of each list
    whole: tuple[Person, ...] = ()  # who is named whole to be distinguished
    late: bool = False  # something was printed before that block
    replaced: bool = False  # by `replace_names`
    leads: bool = False  # the first block of names that prints begins the entry


class Learnt(NamedTuple):
    """What is known of an entry by what was rendered of it so far. An element is given it, and returns it anew."""

    suppressed: frozenset[str] = frozenset()  # variables that <substitute> used up
    begun: bool = False  # something but the number of the entry was printed
    genre: bool = False  # the genre was printed
    detailed: bool = False  # a text variable was asked for other than locator, year-suffix, citation-label
    suffix_used: bool = False
    day_asked: bool = False  # the day of a date was asked for, whether or not it has one
    asked: int = 0  # conditions `disambiguate` met so far
    in_turn: bool = False  # a block of names had its turn, whether or not it printed
    names: Named = Named()

    def take_turn(self) -> Learnt:
        """What is known once a block of names had its turn."""
        names = self.names
        if self.begun and not names.text and not names.late:
            return self._replace(in_turn=True, names=names._replace(late=True))
        return self.with_turn(in_turn=True)

    def with_turn(self, *, in_turn: bool) -> Learnt:
        return self if self.in_turn == in_turn else self._replace(in_turn=in_turn)

    def with_names(self, names: Named) -> Learnt:
        return self if names is self.names else self._replace(names=names)


class Asked(IntEnum):
    """What an element asks for: no variable, variables that are all missing, or some that are printed."""

    NO_VARIABLE = auto()
    MISSING = auto()
    PRINTED = auto()


NO_VARIABLE, MISSING, PRINTED = Asked
# What an element prints, as marked text; what is known behind it; which of these it asked for (CSL 1.0.2, "Group"); and
# the names of the variables that it printed. A plain tuple, for some hundred are made for each entry.
Rendered = tuple[str, Learnt, Asked, tuple[str, ...]]


def render_variable(scope: Scope, learnt: Learnt, variable: str, text: str) -> Rendered:
    """The text of a variable that was asked for, empty or not."""
    if not text:
        return "", learnt, MISSING, ()
    if not learnt.begun and variable != "citation-number":
        learnt = learnt._replace(begun=True)
    if variable == "genre":
        learnt = learnt._replace(genre=True)
    if scope.substituting:
        learnt = learnt._replace(suppressed=learnt.suppressed | {variable})
    return text, learnt, PRINTED, (variable,)
