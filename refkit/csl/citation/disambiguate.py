"""Entries that would be cited alike -> more names, given names, or letters after the year for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from types import MappingProxyType

from refkit.csl.citation.cite import render_cite
from refkit.csl.citation.collapse import letters
from refkit.csl.data.item import Person
from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.rendering.initials import initials_alone, shorten_given
from refkit.csl.settings import MOST_ADDED_NAMES, MOST_ALIKE
from refkit.csl.style.nodes import Node

NO_NOTES: Mapping[str, int] = MappingProxyType({})
AGAIN = frozenset({"subsequent", "near-note"})


class GivenName(IntEnum):
    """How much of a given name a cite shows to distinguish people of one family name."""

    INITIALS = 1
    FULL = 2


def disambiguate(
    context: StyleContext,
    items: Sequence[CitedItem],
    notes: Mapping[str, int] = NO_NOTES,
    ranks: Mapping[int, int] | None = None,
) -> None:
    """Set on each item what distinguishes its citation from the others' (CSL 1.0.2, "Disambiguation").

    `items` come in the bibliography's order, which is the order of the letters. `notes` are the numbers of
    the notes that cite them first, by item key: a later cite that prints that number is distinguished by it.
    `ranks`, by the item's id(), are the order of the letters where it is not that of the items.
    """
    area = context.root.part("citation")
    layout = area.part("layout")
    rule = area.get("givenname-disambiguation-rule") or "by-cite"
    given = area.get("disambiguate-add-givenname") == "true"
    conditions = sum(e.get("disambiguate") == "true" for e in context.elements)
    suffixes = area.get("disambiguate-add-year-suffix") == "true"
    names = area.get("disambiguate-add-names") == "true"
    if not (given or names or conditions or suffixes):
        return

    shown: list[int] = []  # how many names each list of the last cite showed
    known: dict[object, tuple[str, list[int]]] = {}

    def cite(item: CitedItem) -> str:
        told = (id(item), *item.names_needed.items()), tuple(item.given_levels.items())
        asked = (told, item.disambiguate)
        if asked not in known:
            # The short forms of later citations are what must differ: the first may print everything.
            again = replace(item, positions=AGAIN, first_note=notes.get(item.entry.key, 0))
            text = render_cite(context, area, layout, again, comparing=True).text
            known[asked] = text, context.run.lists
        text, shown[:] = known[asked]
        if names and given:  # then the list names as many people as the citation does
            item.least_names = next(iter(shown), 0)
        return text

    context.initials_only = rule.endswith("with-initials")
    if given and rule != "by-cite":
        disambiguate_people(context, area, layout, items, rule)
    levels = (GivenName.INITIALS, GivenName.FULL) if given and rule == "by-cite" else ()
    for group in small_groups(items, cite) if names or levels else ():
        split_by_names(group, cite, lists=lambda: shown, names=names, levels=levels)
    for group in small_groups(items, cite) if conditions and not suffixes else ():
        split_by_conditions(group, cite, most=conditions)
    for item in items:
        if item.names_needed:
            cite(item)
    if suffixes:
        for group in alike(items, cite):
            ordered = group if ranks is None else sorted(group, key=lambda item: ranks[id(item)])
            for n, item in enumerate(ordered):
                item.year_suffix = letters(n)


def small_groups(items: Iterable[CitedItem], cite: Callable[[CitedItem], str]) -> list[list[CitedItem]]:
    """The groups of items cited alike that are small enough for names to be tried."""
    return [group for group in alike(items, cite) if len(group) <= MOST_ALIKE]


def alike(items: Iterable[CitedItem], cite: Callable[[CitedItem], str]) -> list[list[CitedItem]]:
    """The groups of items that are cited by the same words."""
    groups: dict[str, list[CitedItem]] = {}
    for item in items:
        text = cite(item)
        if text:
            groups.setdefault(text, []).append(item)
    return [group for group in groups.values() if len(group) > 1]


def split_by_names(
    group: list[CitedItem],
    cite: Callable[[CitedItem], str],
    *,
    lists: Callable[[], list[int]],
    names: bool,
    levels: tuple[int, ...],
    start: tuple[int, int] = (0, 0),
) -> None:
    """Show more of each name list in turn, name by name, until the cites of the group differ.

    At each place more of the given name is tried, and past the end of the list, with `names`, one name more.
    What splits the group is kept, and its parts are split further; what splits nothing is undone
    (CSL 1.0.2, "Disambiguation"). `lists` returns how many names each list of the last cite showed.
    """
    lengths = [len(people) for item in group for people in item.entry.names.values()] if names else []
    most = min(max(lengths, default=1), MOST_ADDED_NAMES)
    if all(item.entry.names == group[0].entry.names for item in group):
        return  # whatever is shown of the same people is the same
    cite(group[0])  # cited alike, so they show as many lists, and as many names
    for place in range(start[0], len(lists())):
        saved = [(item.names_needed, item.given_levels) for item in group]
        for n in range(start[1] if place == start[0] else 0, most):
            known = group[0].given_levels.get((place, n), 0)
            cite(group[0])
            shown = lists()[place] if place < len(lists()) else n + 1
            more = names and n >= shown
            for level in (known, *(level for level in levels if level > known)):
                for item in group:
                    item.given_levels = {**item.given_levels, (place, n): level}
                    if more:
                        item.names_needed = {**item.names_needed, place: shown + 1}
                parts = by_text(group, cite)
                if len(parts) > 1:
                    for part in parts:
                        if len(part) > 1:
                            split_by_names(
                                part, cite, lists=lists, names=names, levels=levels, start=(place, n)
                            )
                    return
            for item in group:
                item.given_levels = {**item.given_levels, (place, n): known}
        for item, (needed, given) in zip(group, saved, strict=True):
            item.names_needed, item.given_levels = needed, given


def split_by_conditions(group: list[CitedItem], cite: Callable[[CitedItem], str], *, most: int) -> None:
    """Meet one more condition `disambiguate="true"` at a time, while works of the group are cited alike."""
    level = group[0].disambiguate + 1
    if level > most:
        return
    for item in group:
        item.disambiguate = level
    for part in by_text(group, cite):
        if len(part) > 1:
            split_by_conditions(part, cite, most=most)


def by_text(group: Iterable[CitedItem], cite: Callable[[CitedItem], str]) -> list[list[CitedItem]]:
    """The items in groups of the same cite."""
    parts: dict[str, list[CitedItem]] = {}
    for item in group:
        parts.setdefault(cite(item), []).append(item)
    return list(parts.values())


def respelt(given: str) -> str:
    """A given name in the form that people are compared by: "A. B.", "A.B." and "A B" are one."""
    return shorten_given(given, ".", initialize=False, hyphen=True, joined=False)


def disambiguate_people(
    context: StyleContext, area: Node, layout: Node, items: Sequence[CitedItem], rule: str
) -> None:
    """Set in the context how much of each person's given name is shown, wherever the person is cited.

    Rules "all-names" and "primary-name" of givenname-disambiguation-rule, each also "-with-initials".
    """
    shown: dict[str, dict[Person, None]] = {}
    for item in items:
        render_cite(context, area, layout, replace(item, positions=AGAIN))
        people = context.run.leading if rule.startswith("primary-name") else context.run.named
        for person in people:
            if not person.literal:
                shown.setdefault(person.family, {})[person] = None
    levels: dict[Person, int] = {}
    for people_alike in shown.values():
        given = {respelt(person.given) for person in people_alike}
        if len(given) < 2:
            continue
        short = Counter(initials_alone(text) for text in given)
        for person in people_alike:
            alone = short[initials_alone(person.given)] == 1
            if rule.endswith("with-initials") and len(short) == 1:
                continue
            levels[person] = GivenName.INITIALS if alone or rule.endswith("with-initials") else GivenName.FULL
    context.given_levels = levels
    context.primary_only = rule.startswith("primary-name")
