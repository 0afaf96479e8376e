"""Entries that would be cited alike -> more names, given names, or letters after the year for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from types import MappingProxyType

from refkit.csl.citation.cite import render_cite
from refkit.csl.citation.collapse import letters
from refkit.csl.data.item import Person
from refkit.csl.rendering.context import CitedItem, KnownPeople, StyleContext
from refkit.csl.rendering.initials import initials_alone, shorten_given
from refkit.csl.settings import MOST_ADDED_NAMES, MOST_ALIKE

NO_NOTES: Mapping[str, int] = MappingProxyType({})
AGAIN = frozenset({"subsequent", "near-note"})


class GivenName(IntEnum):
    """How much of a given name a cite shows to distinguish people of one family name."""

    INITIALS = 1
    FULL = 2


# Works as they are cited, and the groups of them that take letters together -> the place of each among the letters
# of its group, by key.
Reletter = Callable[[StyleContext, Sequence[CitedItem], Sequence[Sequence[str]]], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Cites:
    """Works while they are told apart: each as it is now, by its place in the list, and how it would be cited."""

    context: StyleContext
    works: list[CitedItem]
    notes: Mapping[str, int]
    least: bool  # the list names as many people as the citation does
    whole: set[Person]  # those who were named whole
    known: dict[object, tuple[str, tuple[int, ...]]] = field(default_factory=dict)

    def cite(self, n: int) -> tuple[str, tuple[int, ...]]:
        """How work `n` is cited now, and how many names each of its lists shows."""
        item = self.works[n]
        asked = n, *item.names_needed.items(), tuple(item.given_levels.items()), item.disambiguate
        if asked not in self.known:
            # The short forms of later citations are what must differ: the first may print everything.
            again = replace(item, positions=AGAIN, first_note=self.notes.get(item.entry.key, 0))
            printed = render_cite(self.context, again, comparing=True)
            self.known[asked] = printed.text, printed.learnt.names.lists
            self.whole.update(printed.learnt.names.whole)
        text, lists = self.known[asked]
        least = next(iter(lists), 0)
        if self.least and item.least_names != least:
            self.works[n] = replace(item, least_names=least)
        return text, lists

    def show(self, group: Iterable[int], place: int, name: int, level: int, most: int = 0) -> None:
        """Show `level` of a given name in the cites of a group, and `most` names of the list if that is given."""
        for n in group:
            item = self.works[n]
            levels = {**item.given_levels, (place, name): level}
            needed = {**item.names_needed, place: most} if most else item.names_needed
            self.works[n] = replace(item, given_levels=levels, names_needed=needed)

    def alike(self, group: Iterable[int]) -> list[list[int]]:
        """The works of a group in groups that are cited by the same words."""
        parts: dict[str, list[int]] = {}
        for n in group:
            parts.setdefault(self.cite(n)[0], []).append(n)
        return list(parts.values())

    def ambiguous(self, most: int) -> list[list[int]]:
        """The groups of works, up to `most` in each, that are cited by the same words, and by words at all."""
        groups = self.alike(range(len(self.works)))
        return [group for group in groups if 1 < len(group) <= most and self.cite(group[0])[0]]


def disambiguate(
    context: StyleContext,
    items: Sequence[CitedItem],
    notes: Mapping[str, int] = NO_NOTES,
    reletter: Reletter | None = None,
) -> tuple[list[CitedItem], KnownPeople]:
    """The items, each with what distinguishes its citation from the others' (CSL 1.0.2, "Disambiguation").

    With them comes what is shown of people wherever they are named. `items` come in the bibliography's order,
    which is the order of the letters. `notes` are the numbers of the notes that cite them first, by item key: a
    later cite that prints that number is distinguished by it. `reletter` gives the order of the letters where it
    is not that of the items.
    """
    area = context.citation
    rule = area.get("givenname-disambiguation-rule") or "by-cite"
    given = area.get("disambiguate-add-givenname") == "true"
    conditions = sum(e.get("disambiguate") == "true" for e in context.elements)
    suffixes = area.get("disambiguate-add-year-suffix") == "true"
    names = area.get("disambiguate-add-names") == "true"
    if not (given or names or conditions or suffixes):
        return list(items), context.people
    whole: set[Person] = set()
    people = KnownPeople(initials_only=rule.endswith("with-initials"), whole=whole)
    if given and rule != "by-cite":
        known = levels_of_people(replace(context, people=people), items, rule)
        people = replace(people, levels=known, primary_only=rule.startswith("primary-name"))
    cites = Cites(replace(context, people=people), list(items), notes, names and given, whole)
    levels = (GivenName.INITIALS, GivenName.FULL) if given and rule == "by-cite" else ()
    for group in cites.ambiguous(MOST_ALIKE) if names or levels else ():
        split_by_names(cites, group, names=names, levels=levels)
    for group in cites.ambiguous(MOST_ALIKE) if conditions and not suffixes else ():
        split_by_conditions(cites, group, most=conditions)
    for n, item in enumerate(cites.works):
        if item.names_needed:
            cites.cite(n)
    groups = cites.ambiguous(len(items)) if suffixes else []
    if context.quirks.letters_by_family_name and given and rule != "by-cite" and not names:
        groups = pools(context, items, notes, groups)
    alike = [[cites.works[n].entry.key for n in group] for group in groups]
    order = {} if reletter is None else dict(reletter(cites.context, cites.works, alike))
    for group in groups:
        ordered = sorted(group, key=lambda n: order.get(cites.works[n].entry.key, 0))
        for place, n in enumerate(ordered):
            cites.works[n] = replace(cites.works[n], year_suffix=letters(place))
    return cites.works, replace(people, whole=frozenset(whole))


def pools(
    context: StyleContext,
    items: Sequence[CitedItem],
    notes: Mapping[str, int],
    groups: Sequence[Sequence[int]],
) -> list[list[int]]:
    """The works cited alike but for given names, where the given names leave some of them alike: in citeproc-js all
    of these get letters, "Ann Roe 2000a", "Ann Roe 2000b", "Bob Roe 2000c", in a style that adds no names."""
    left = {n for group in groups for n in group}
    bare = Cites(
        replace(context, people=KnownPeople(whole=set())), list(items), notes, least=False, whole=set()
    )
    return [pool for pool in bare.ambiguous(len(items)) if not left.isdisjoint(pool)]


def split_by_names(
    cites: Cites, group: list[int], *, names: bool, levels: tuple[int, ...], start: tuple[int, int] = (0, 0)
) -> None:
    """Show more of each name list in turn, name by name, until the cites of the group differ.

    At each place more of the given name is tried, and past the end of the list, with `names`, one name more.
    What splits the group is kept, and its parts are split further; what splits nothing is undone
    (CSL 1.0.2, "Disambiguation").
    """
    works = [cites.works[n] for n in group]
    lengths = [len(people) for item in works for people in item.entry.names.values()] if names else []
    most = min(max(lengths, default=1), MOST_ADDED_NAMES)
    if all(item.entry.names == works[0].entry.names for item in works):
        return  # whatever is shown of the same people is the same
    _, lists = cites.cite(group[0])  # cited alike, so they show as many lists, and as many names
    for place in range(start[0], len(lists)):
        saved = [cites.works[n] for n in group]
        for name in range(start[1] if place == start[0] else 0, most):
            known = cites.works[group[0]].given_levels.get((place, name), 0)
            _, lists = cites.cite(group[0])
            shown = lists[place] if place < len(lists) else name + 1
            for level in (known, *(level for level in levels if level > known)):
                cites.show(group, place, name, level, shown + 1 if names and name >= shown else 0)
                parts = cites.alike(group)
                if len(parts) > 1:
                    for part in parts:
                        if len(part) > 1:
                            split_by_names(cites, part, names=names, levels=levels, start=(place, name))
                    return
            cites.show(group, place, name, known)
        for n, item in zip(group, saved, strict=True):
            needed, given = item.names_needed, item.given_levels
            cites.works[n] = replace(cites.works[n], names_needed=needed, given_levels=given)


def split_by_conditions(cites: Cites, group: list[int], *, most: int) -> None:
    """Meet one more condition `disambiguate="true"` at a time, while works of the group are cited alike."""
    level = cites.works[group[0]].disambiguate + 1
    if level > most:
        return
    for n in group:
        cites.works[n] = replace(cites.works[n], disambiguate=level)
    for part in cites.alike(group):
        if len(part) > 1:
            split_by_conditions(cites, part, most=most)


def respelt(given: str) -> str:
    """A given name in the form that people are compared by: "A. B.", "A.B." and "A B" are one."""
    return shorten_given(given, ".", initialize=False, hyphen=True, joined=False)


def levels_of_people(context: StyleContext, items: Sequence[CitedItem], rule: str) -> Mapping[Person, int]:
    """How much of each person's given name is shown, wherever the person is cited.

    Rules "all-names" and "primary-name" of givenname-disambiguation-rule, each also "-with-initials".
    """
    shown: dict[str, dict[Person, None]] = {}
    for item in items:
        names = render_cite(context, replace(item, positions=AGAIN)).learnt.names
        for person in names.leading if rule.startswith("primary-name") else names.everybody:
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
    return levels
