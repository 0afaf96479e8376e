"""Entries that would be cited alike -> cited apart: more names, given names, letters after the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from refkit.csl.citation.cite import render_cite
from refkit.csl.citation.collapse import letters
from refkit.csl.data.item import Person
from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.rendering.initials import initials_alone, shorten_given
from refkit.csl.settings import MOST_ADDED_NAMES, MOST_ALIKE
from refkit.csl.style.parse import CSL

NO_NOTES: Mapping[str, int] = MappingProxyType({})
AGAIN = frozenset({"subsequent", "near-note"})


class GivenName(IntEnum):
    """How much of a given name a cite shows to tell people apart."""

    INITIALS = 1
    FULL = 2


def disambiguate(
    context: StyleContext, items: Sequence[CitedItem], notes: Mapping[str, int] = NO_NOTES
) -> None:
    """Set on each item what its citation needs to be told from the others (CSL 1.0.2, "Disambiguation").

    `items` come in the bibliography's order, which is the order of the letters. `notes` holds the notes
    of their first citations: what refers back to them says enough by that.
    """
    area = context.root.find(f"{{{CSL}}}citation")
    layout = area.find(f"{{{CSL}}}layout")
    rule = area.get("givenname-disambiguation-rule") or "by-cite"
    given = area.get("disambiguate-add-givenname") == "true"
    conditions = sum(e.get("disambiguate") == "true" for e in context.options["elements"])
    suffixes = area.get("disambiguate-add-year-suffix") == "true"
    names = area.get("disambiguate-add-names") == "true"
    if not (given or names or conditions or suffixes):
        return

    def cite(item: CitedItem) -> str:
        # What need be told apart are the short forms of a second citation; the first may say everything.
        again = replace(item, positions=AGAIN, first_note=notes.get(item.entry.key, 0))
        text = render_cite(context, area, layout, again).text
        if names and given:  # then the list names as many people as the citation does
            item.least_names = next(iter(context.run.lists), 0)
        return text

    context.options["initials-only"] = rule.endswith("with-initials")
    if given and rule != "by-cite":
        tell_people_apart(context, area, layout, items, rule)
    levels = (GivenName.INITIALS, GivenName.FULL) if given and rule == "by-cite" else ()
    if names or levels:
        for group in alike(items, cite):
            if len(group) <= MOST_ALIKE:
                split_by_names(group, cite, lists=lambda: context.run.lists, names=names, levels=levels)
    if conditions and not suffixes:
        for group in alike(items, cite):
            if len(group) <= MOST_ALIKE:
                split_by_conditions(group, cite, most=conditions)
    for item in items:
        if item.names_needed:
            cite(item)
    if suffixes:
        for group in alike(items, cite):
            for n, item in enumerate(group):
                item.year_suffix = letters(n)


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
    """List by list, name by name: first more of a given name, then, with `names`, one name more.

    What parts a group stays, and its parts are parted further; what parts nothing is taken back
    (CSL 1.0.2, "Disambiguation").
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
    """One condition that asks for more after another, as long as there are works that are cited alike."""
    level = group[0].disambiguate + 1
    if level > most:
        return
    for item in group:
        item.disambiguate = level
    for part in by_text(group, cite):
        if len(part) > 1:
            split_by_conditions(part, cite, most=most)


def by_text(group: Iterable[CitedItem], cite: Callable[[CitedItem], str]) -> list[list[CitedItem]]:
    parts: dict[str, list[CitedItem]] = {}
    for item in group:
        parts.setdefault(cite(item), []).append(item)
    return list(parts.values())


def respelt(given: str) -> str:
    """A given name by which people are compared: "A. B.", "A.B." and "A B" are one."""
    return shorten_given(given, ".", initialize=False, hyphen=True, joined=False)


def tell_people_apart(
    context: StyleContext, area: Any, layout: Any, items: Sequence[CitedItem], rule: str
) -> None:
    """Given names for people of one family name, wherever they are cited (rules "all-names", "primary-name")."""
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
    context.options["given"] = levels
    context.options["primary"] = rule.startswith("primary-name")
