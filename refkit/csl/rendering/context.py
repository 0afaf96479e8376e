"""What every element of a style can ask while it renders: its language, its macros, and the entry at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from refkit.csl.data.item import Entry, Person
from refkit.csl.locale.locale import Words
from refkit.csl.settings import MAX_STEPS
from refkit.errors import StyleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One work in a citation. `label` says what `locator` counts ("page", "chapter").

    `positions` are CSL's (1.0.2, "Choose", position) where the writer knows them; otherwise they follow from
    the citations before. `first_note` goes with them.
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
    """One citation. `note` is its footnote, 0 in the text, None where the order of citations says it.

    `composite` names the authors of its first work in the sentence and cites behind: "Doe (2001)", with
    `infix` between the two. `suppress` leaves those authors out, but not in a note. A
    `fresh` one was put in last: its works are numbered as they were written, not yet as they are sorted.
    """

    cites: tuple[Cite, ...]
    note: int | None = None
    composite: bool = False
    infix: str = ""
    suppress: bool = False
    fresh: bool = False


@dataclass(slots=True)
class CitedItem:
    """An entry where it is rendered: its number, its place among the citations, and what its citation
    needs to be told from others: `names_needed`, by list of names, where it is cut; `given_levels` by list
    and place in it (1 for initials, 2 for the whole given name); of CSL's conditions so many as `disambiguate`
    says; `year_suffix`.
    """

    entry: Entry
    number: int
    cite: Cite | None = None
    locator: str = ""
    positions: frozenset[str] = frozenset({"first"})
    first_note: int = 0
    year_suffix: str = ""
    disambiguate: int = 0
    names_needed: Mapping[int, int] = field(default_factory=dict)
    least_names: int = 0  # names its citation needs, which the list then prints too
    given_levels: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def value(self, variable: str) -> str:
        """A text variable; empty where the entry has none. `page-first` is drawn from `page`."""
        if variable == "locator":
            return self.locator
        if variable == "first-reference-note-number":
            return str(self.first_note) if self.first_note else ""
        if variable == "year-suffix":
            return self.year_suffix
        return self.entry.text.get(variable, "")


@dataclass(slots=True)
class Run:
    """The state of rendering one entry. `area` is <citation> or <bibliography>; `key` the sort key, if any.

    The entry's first block of names is kept in `names_text`; it is left out with `hide_names` (an author
    named before), and replaced by `replace_names` ("———").
    """

    area: Any
    key: Any = None
    suppressed: set[str] = field(default_factory=set)
    touched: list[str] = field(default_factory=list)
    called: int = 0
    filled: int = 0
    steps: int = 0
    suffix_used: bool = False
    lists: list[int] = field(default_factory=list)  # how many names each list printed
    asked: int = 0  # conditions that ask for more to tell an entry apart
    named: list[Person] = field(default_factory=list)  # all names of their lists, those cut off too
    leading: list[Person] = field(default_factory=list)  # the first name of each list
    names_text: str = ""
    first_names: list[Person] = field(default_factory=list)  # the people that block prints
    hide_names: bool = False
    first_only: bool = False  # it is left out only where an entry begins with it
    only_suffix: bool = False  # of the date of issue nothing but the letter after the year
    follows: bool = False  # something stands before what is printed, so that it begins no sentence
    late: bool = False  # something was printed before that block
    detailed: bool = False  # asked for what tells more of an entry than its names, dates and numbers
    replace_names: str | None = None
    replace_first: tuple[int, str] | None = None  # so many of its names, one by one, and what stands for each
    replaced: bool = False  # by `replace_names`
    in_turn: bool = False  # a block of names had its turn, whether or not it printed
    leads: bool = False  # the first block of names that prints begins the entry
    begun: bool = False  # something but the number of the entry was printed

    def step(self) -> None:
        """Count one element. Raises StyleError when a style would go on for ever, or nearly."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise StyleError.of("too-much-work")

    def fill(self) -> None:
        """Count something printed that counts as a variable: a macro, a nested group, a substitute."""
        self.called += 1
        self.filled += 1

    def note(self, variable: str, text: str | None) -> None:
        """Remember that a variable was asked for, and whether it printed (CSL 1.0.2, "Group")."""
        self.called += 1
        if text:
            self.filled += 1
            self.touched.append(variable)
            self.begun = self.begun or variable != "citation-number"


@dataclass(slots=True)
class StyleContext:
    """A style at work. `run` is replaced for every entry."""

    root: Any
    words: Words
    macros: Mapping[str, Any]
    language: str
    inside: bool  # punctuation-in-quote
    run: Run
    note: bool = False  # a style whose citations are notes
    exact: bool = False  # as citeproc-js prints it, with what a missing last part leaves behind
    links: bool = False  # what leads to the web is marked so
    blocks: bool = False  # what stands in the margin or on lines of its own is marked so
    options: dict[Any, Any] = field(default_factory=dict)
