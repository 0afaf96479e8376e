"""<names>: order, particles, initials, "et al.", labels, substitutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from refkit.csl.data.item import Person
from refkit.csl.output.markup import is_east_asian, visible
from refkit.csl.rendering.chosen import SILENT, chosen_children, outlook_within
from refkit.csl.rendering.context import (
    MISSING,
    NO_VARIABLE,
    PRINTED,
    Learnt,
    Named,
    Node,
    Outlook,
    Rendered,
    Scope,
    render_variable,
)
from refkit.csl.rendering.elements import Element
from refkit.csl.rendering.name import Name, dress, is_inverted, print_name
from refkit.csl.rendering.name_rules import NameRules, rules_of
from refkit.csl.rendering.number import Label
from refkit.csl.rendering.punctuation import join, join_punctuation

ELLIPSIS = "…"
VAV = "\u05d5"  # Hebrew "and", which is written as one with the word after it
NO_ONE = "000000"  # as a sort key
HIDDEN = "\0"  # stands for the names of an entry that has none


@dataclass(frozen=True, eq=False)
class Names(Element):
    """<names>: one or more name variables, each with its label, or what <substitute> gives for them."""

    edge: ClassVar[str] = ""

    def render(self, scope: Scope, learnt: Learnt, *, given_by: Names | None = None) -> Rendered:
        pattern = self if given_by is None else given_by
        roles = [role for role in self.asked if role not in learnt.suppressed]
        asked = MISSING if self.asked else NO_VARIABLE  # those that <substitute> used up count as missing
        leads = not (learnt.begun or learnt.in_turn)
        learnt = learnt.take_turn()
        text, names = self.blocks(scope, learnt.names, roles, pattern)
        touched: tuple[str, ...] = ()
        for role in roles if text else ():
            if role in scope.item.entry.names:
                _, learnt, asked, one = render_variable(scope, learnt, role, text)
                touched += one
        if scope.hide_names and not names.text and not (scope.first_only and names.late):
            return "", learnt._replace(names=names._replace(text=text or HIDDEN)), asked, touched
        finished = given_by is not None
        if not text:
            known = learnt.with_names(names)
            (text, learnt, within, touched), finished = self.substitute(scope, known, leads=leads)
            names, asked = learnt.names, max(asked, within)
            if text and not scope.context.quirks.substitutes_uncounted:
                asked = PRINTED  # "Anon.", which is no variable, counts as one here
        if text and given_by is None and not names.text:
            names = names._replace(text=text if touched else HIDDEN, leads=leads)
            if scope.replace_names is not None and not names.replaced:
                text = scope.replace_names
        learnt = learnt.with_names(names)
        if not text and scope.key is not None and pattern.is_count():
            return NO_ONE, learnt, PRINTED, touched
        if text and not finished:
            text = self.affix(scope, self.format(scope, text, whole=True))
        return text, learnt, asked, touched

    def blocks(self, scope: Scope, names: Named, roles: list[str], pattern: Names) -> tuple[str, Named]:
        """The names of all roles, each with its label; or their number."""
        labelled = self.merged(scope, roles, pattern)
        alone = len(labelled) == 1 and not names.text
        texts: list[str] = []
        for role, term in labelled:
            text, names = self.block(scope, names, role, term, pattern, alone=alone)
            texts.append(text)
        if pattern.is_count():
            count = sum(int(text) for text in texts if text)
            return (f"{count:06d}" if scope.key is not None else str(count)) if count else "", names
        delimiter = pattern.option(scope, "names-delimiter", pattern.get("delimiter"))
        return join(texts, delimiter or "", inside=scope.context.inside), names

    def outlook(self, scope: Scope) -> Outlook | None:
        if scope.hide_names or self.is_count() or any(role in scope.item.entry.names for role in self.asked):
            return None
        substitute = self.parts.get("substitute")
        within = SILENT if substitute is None else outlook_within(substitute, scope)
        if within is None or within.prints or within.begun:
            return None
        return replace(within, calls=within.calls or bool(self.asked), named=True)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The name variables that are asked for."""
        return tuple((self.get("variable") or "").split())

    def turns(self, scope: Scope) -> bool:
        return not scope.context.quirks.names_keep_brackets

    @cached_property
    def parts(self) -> Mapping[str, Node]:
        """The children by tag; of two of one tag the first counts."""
        return {child.tag: child for child in reversed(self.children)}

    @cached_property
    def name(self) -> Name | None:
        """The child <name>."""
        return next((child for child in self.children if isinstance(child, Name)), None)

    @cached_property
    def label(self) -> Label | None:
        """The child <label>."""
        return next((child for child in self.children if isinstance(child, Label)), None)

    def option(self, scope: Scope, name: str, own: str | None) -> str | None:
        """An option of the element itself, else of its area, else of the style."""
        if own is not None:
            return own
        area: str | None = scope.area.get(name)
        return area if area is not None else scope.context.root.get(name)

    def is_count(self) -> bool:
        """Whether the names are printed as their number (<name form="count">)."""
        name = self.name
        return name is not None and name.get("form") == "count"

    def merged(self, scope: Scope, roles: list[str], pattern: Names) -> list[tuple[str, str]]:
        """Roles with the terms of their labels; one person who is editor and translator is named once."""
        people = scope.item.entry.names
        same = set(roles) == {"editor", "translator"} and people.get("editor") == people.get("translator")
        if (
            same
            and "editor" in people
            and pattern.label is not None
            and scope.context.words.term("editortranslator")
        ):
            return [("editor", "editortranslator")]
        return [(role, role) for role in roles if role in people]

    def block(
        self, scope: Scope, names: Named, role: str, term: str, pattern: Names, *, alone: bool
    ) -> tuple[str, Named]:
        """The names of one role, or what stands for them where it is `alone`, and its label."""
        people = scope.item.entry.names[role]
        name = pattern.name
        rules = rules_of(name, scope)
        cut = scope.item.entry.et_al and role == "author"
        if rules.form == "count":
            later = "subsequent" in scope.item.positions
            shown, more = truncate(people, rules, subsequent=later, cut=cut)
            return str(len(shown) + (more and use_last(rules, subsequent=later))), names
        text, names = list_names(people, rules, pattern, scope, names, cut=cut)
        if alone and scope.replace_names is not None:
            text, names = scope.replace_names, names._replace(replaced=True)
        label = pattern.label
        worded = (
            ""
            if label is None or scope.key is not None
            else label.of(scope, term, several=len(people) > 1 or cut)
        )
        if label is None or not worded:
            return text, names
        order = list(pattern)
        leads = name is not None and order.index(label) < order.index(name)
        return join((worded, text) if leads else (text, worded), inside=scope.context.inside), names

    def substitute(self, scope: Scope, learnt: Learnt, *, leads: bool) -> tuple[Rendered, bool]:
        """The text of the first substitute that prints, and whether it has its own font and affixes.

        Only <names> without children take theirs from the <names> they replace. Variables that the substitute
        printed are not printed again in this entry (CSL 1.0.2, "Substitute").
        """
        substitute = self.parts.get("substitute")
        children, learnt = ((), learnt) if substitute is None else chosen_children(substitute, scope, learnt)
        asked = NO_VARIABLE
        for child in children:
            # A substitute takes the place of the names.
            start = learnt.with_turn(in_turn=not leads)
            short = isinstance(child, Names) and not len(child)
            if isinstance(child, Names) and short:
                text, after, found, touched = child.render(scope.in_substitute, start, given_by=self)
            else:
                text, after, found, touched = child.render(scope.in_substitute, start)
            asked, after = max(asked, found), after.with_turn(in_turn=True)
            if text:
                return (text, after, asked, touched), not short
            if after.suppressed != learnt.suppressed:
                after = after._replace(suppressed=learnt.suppressed)
            learnt = after
        return ("", learnt, asked, ()), False


@dataclass(frozen=True, eq=False)
class EtAl(Element):
    """<et-al>: the term and its formatting."""


@dataclass(frozen=True, eq=False)
class Substitute(Node):
    """<substitute>: read by <names>."""


def truncate(
    people: tuple[Person, ...], rules: NameRules, *, subsequent: bool, cut: bool, least: int = 0
) -> tuple[tuple[Person, ...], bool]:
    """The names to print, `least` of them whatever the style says, and whether "et al." follows.

    A list that its printer cut holds at least one name more than are known: that one counts towards
    et-al-min, and "et al." follows whatever the style would do with a full list.
    """
    fewest = rules.subsequent_min if subsequent else rules.et_al_min
    own = rules.subsequent_use_first if subsequent else rules.et_al_use_first
    first = max(own, least)
    count = len(people) + cut
    if not fewest or count < fewest or count <= first or own > fewest:
        return people, cut
    if use_last(rules, subsequent=subsequent) and not cut:
        # The last name is shown, and something is left out before it.
        first = max(1, min(first, fewest - 2, count - 2))
    return people[:first], True


def use_last(rules: NameRules, *, subsequent: bool) -> bool:
    """Whether the last name of a list that is cut stands behind an ellipsis."""
    return rules.later_use_last if subsequent else rules.use_last


def list_names(
    people: tuple[Person, ...], rules: NameRules, pattern: Names, scope: Scope, names: Named, *, cut: bool
) -> tuple[str, Named]:
    """Names in a row: delimiters, "and", "et al." (CSL 1.0.2, "Name" and "Et-al Abbreviation")."""
    name, inside = pattern.name, scope.context.inside
    shown, more, levels, names = choose_names(people, rules, scope, names, cut=cut)
    if not shown:
        return "", names
    printed = [
        dress(scope, print_name(person, rules, name, scope, first=n == 0, level=levels[n]), person, name)
        for n, person in enumerate(shown)
    ]
    if not names.text and scope.key is None:
        printed = substitute_repeated(shown, printed, name, scope, before=len(names.first) - len(shown))
    if not more:
        return join_last(shown, printed, rules, scope), names
    last_too = use_last(rules, subsequent="subsequent" in scope.item.positions)
    if scope.key is not None:
        if last_too:
            printed.append(print_name(people[-1], rules, name, scope, first=False))
        return join(printed, rules.delimiter), names
    if last_too and not cut and len(people) > len(shown) + 1:
        last = dress(scope, print_name(people[-1], rules, name, scope, first=False), people[-1], name)
        several = len(printed) > 1 or not scope.context.quirks.one_and_last
        head = join(printed, rules.delimiter, inside=inside)
        head = join_punctuation(head, rules.delimiter if several else " ", inside=inside)
        return join_punctuation(f"{head}{ELLIPSIS} ", last), names
    return join_et_al(shown, printed, rules, pattern, scope), names


def choose_names(
    people: tuple[Person, ...], rules: NameRules, scope: Scope, names: Named, *, cut: bool
) -> tuple[tuple[Person, ...], bool, list[int], Named]:
    """The names of a list that are printed, whether "et al." stands for others, and the level of each given name.

    Levels are those of `CitedItem.given_levels`. What disambiguation needs to know of the list comes back too.
    """
    in_text = scope.area.tag == "citation"
    citing = in_text and scope.key is None
    place = len(names.lists)
    least = scope.item.names_needed.get(place, 0) if citing else 0
    if citing and scope.context.quirks.later_names_first and len(people) + cut >= rules.subsequent_min > 0:
        least = max(least, rules.subsequent_use_first)  # a first citation shows as many
    if not in_text and scope.key is None and scope.item.least_names and not names.text:
        least = scope.item.least_names
    shown, more = truncate(
        people, rules, subsequent="subsequent" in scope.item.positions, cut=cut, least=least
    )
    if scope.key is not None:
        # As keys, given names count that are shown wherever somebody is named, not what a single cite needs.
        known = scope.context.people
        every = shown[:1] if known.primary_only else shown
        told = scope.context.quirks.first_cited_first and (
            rules.form == "short" or rules.initialize_with is not None
        )
        levels = [known.levels.get(person, 0) if told and person in every else 0 for person in shown]
        return shown, more, levels, names
    lists, first = (*names.lists, len(shown)), names.first if names.text else names.first + shown
    if not (rules.form == "short" or rules.initialize_with is not None):
        return shown, more, [0] * len(shown), names._replace(lists=lists, first=first)
    everybody, leading, whole = names.everybody, names.leading, names.whole
    if citing:
        everybody, leading = everybody + people, (*leading, people[0])
    own = citing or not names.text  # the list's first names are those of the citation
    own_levels = scope.item.given_levels if own else {}
    levels = []
    for n, person in enumerate(shown):
        level = level_of(person, own_levels.get((place, n), 0), scope, first=n == 0)
        if level == 1 and not (rules.initialize_with is not None or scope.context.people.initials_only):
            level, whole = 2, (*whole, person)
        elif level == 1 and scope.context.quirks.whole_names_stay:
            level = level_beside(person, scope, whole)
        levels.append(level)
    names = names._replace(lists=lists, first=first, everybody=everybody, leading=leading, whole=whole)
    return shown, more, levels, names


def substitute_repeated(
    shown: tuple[Person, ...], printed: list[str], name: Name | None, scope: Scope, *, before: int
) -> list[str]:
    """The first names of an entry, behind as many as stand `before`, with the style's substitute for those of the
    entry before (CSL 1.0.2, "Reference Grouping")."""
    if not scope.replace_first:
        return printed
    count, substitute = scope.replace_first
    replaced = shown[: max(0, count - before)]
    substitutes = [
        substitute if person.literal else dress(scope, substitute, person, name) for person in replaced
    ]
    return substitutes + printed[len(replaced) :]


def join_et_al(
    shown: tuple[Person, ...], printed: list[str], rules: NameRules, pattern: Names, scope: Scope
) -> str:
    """The printed names and "et al." behind them; without it where the style's term for it is empty."""
    inside = scope.context.inside
    head = join(printed, rules.delimiter, inside=inside)
    et_al = print_et_al(pattern, scope)
    if not et_al:
        return head
    inverted = is_inverted(shown[-1], rules, first=len(shown) == 1)
    several = precedes(rules.precedes_et_al, len(printed) > 1, inverted=inverted)
    space = "" if stands_alone(et_al, scope) else " "
    delimiter = rules.delimiter if several else space
    text = join((head, et_al), delimiter, inside=inside)
    return dress(scope, text, None, pattern.name)


def sort_names(people: tuple[Person, ...], scope: Scope) -> str:
    """A name variable as a sort key, cut as in its area, family names first (CSL 1.0.2, "Sorting")."""
    rules = rules_of(None, scope)
    shown, more = truncate(
        people, rules, subsequent="subsequent" in scope.item.positions, cut=scope.item.entry.et_al
    )
    shown += people[-1:] if more and rules.use_last else ()
    return join(
        (print_name(person, rules, None, scope, first=n == 0) for n, person in enumerate(shown)), ", "
    )


def join_last(shown: tuple[Person, ...], printed: list[str], rules: NameRules, scope: Scope) -> str:
    """All the names, the last one after "and" (CSL 1.0.2, "Name", delimiter-precedes-last).

    A body that comes last joins as ordinary prose would, whatever <name> says of people.
    """
    inside = scope.context.inside
    if len(printed) < 2 or (rules.and_ is None and not shown[-1].literal):
        return join(printed, rules.delimiter, inside=inside)
    head = join(printed[:-1], rules.delimiter, inside=inside)
    if rules.and_ is None:
        return join_punctuation(
            join_punctuation(head, rules.own_delimiter, inside=inside), printed[-1], inside=inside
        )
    term = "&" if rules.and_ == "symbol" else scope.context.words.term("and")
    inverted = is_inverted(shown[-2], rules, first=len(shown) == 2)
    several = len(printed) > 2
    if scope.context.quirks.first_of_two_inverted and not several:
        inverted = True
    if not shown[-1].literal:
        several = precedes(rules.precedes_last, several, inverted=inverted)
    elif rules.precedes_last == "after-inverted-name":
        several = several or inverted
    else:
        several = precedes(rules.precedes_body, several, inverted=inverted)
    if term != "&" and stands_alone(term, scope):
        several = several and len(printed) == 2
        return (
            join_punctuation(join_punctuation(head, rules.delimiter if several else "", inside=inside), term)
            + printed[-1]
        )
    delimiter = rules.own_delimiter if shown[-1].literal else rules.delimiter
    text = join_punctuation(head, delimiter if several else " ", inside=inside)
    close = "" if scope.context.quirks.closed_and else " "
    return join_punctuation(
        join_punctuation(text, f"{close}{term} ", inside=inside), printed[-1], inside=inside
    )


def stands_alone(term: str, scope: Scope) -> bool:
    """Whether a term brings its own spaces, or is of a script that sets none ("と", Hebrew "ו")."""
    first = visible(term)[:1]
    written = first.isalnum() or first == "&"
    return not written or is_east_asian(first) or (first == VAV and scope.context.quirks.hebrew_and)


def precedes(rule: str, several: bool, *, inverted: bool) -> bool:
    """Whether the delimiter goes before "and" or "et al."."""
    if rule == "after-inverted-name":
        return inverted
    return {"always": True, "never": False}.get(rule, several)


def print_et_al(pattern: Names, scope: Scope) -> str:
    element = pattern.parts.get("et-al")
    words = scope.context.words
    if not isinstance(element, EtAl):
        return words.term("et-al")
    return element.format(scope, words.term(element.get("term", "et-al")))


def level_of(person: Person, level: int, scope: Scope, *, first: bool) -> int:
    """How much of a given name is shown to distinguish people of one family name: 1 initials, 2 all of it.

    `level` is what the entry's own citation needs; the rules other than "by-cite" set one level for the person.
    """
    known = scope.context.people
    return level if known.primary_only and not first else known.levels.get(person, level)


def level_beside(person: Person, scope: Scope, whole: tuple[Person, ...]) -> int:
    """The same where initials would do: all of it, of whom a citation names whole to be told apart."""
    known = scope.context.people
    return 2 if person not in known.levels and (person in known.whole or person in whole) else 1
