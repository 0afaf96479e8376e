"""<names>: order, particles, initials, "et al.", labels, substitutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from refkit.csl.data.item import Person
from refkit.csl.output.markup import is_east_asian, visible
from refkit.csl.rendering.chosen import SILENT, chosen_children, outlook_within
from refkit.csl.rendering.context import Learnt, Node, Outlook, Scope
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

    def render(self, scope: Scope, learnt: Learnt, *, given_by: Names | None = None) -> str | None:
        learnt.late = learnt.late or (learnt.begun and not learnt.names_text)
        pattern = self if given_by is None else given_by
        roles = [role for role in self.asked if role not in learnt.suppressed]
        learnt.called += len(self.asked) - len(
            roles
        )  # used by <substitute>: a group of these alone is suppressed
        labelled = self.merged(scope, roles, pattern)
        begun, learnt.in_turn = learnt.begun or learnt.in_turn, True
        alone = len(labelled) == 1 and not learnt.names_text
        blocks = [self.block(scope, learnt, role, term, pattern, alone=alone) for role, term in labelled]
        delimiter = pattern.option(scope, "names-delimiter", pattern.get("delimiter"))
        if pattern.is_count():
            count = sum(int(block) for block in blocks if block)
            text: str | None = (f"{count:06d}" if scope.key is not None else str(count)) if count else None
        else:
            text = join(blocks, delimiter or "", inside=scope.context.inside) or None
        before = len(learnt.touched)
        for role in roles:
            learnt.note(role, text if role in scope.item.entry.names else None)
        if scope.hide_names and not learnt.names_text and not (scope.first_only and learnt.late):
            learnt.names_text = text or HIDDEN
            return None
        known = len(learnt.touched)
        finished = given_by is not None
        if not text:
            text, finished = self.substitute(scope, learnt, begun)
            if text and not scope.context.quirks.substitutes_uncounted:
                learnt.fill()  # "Anon.", which is no variable, counts as one here
        known = known > before or len(learnt.touched) > known
        if text and given_by is None and not learnt.names_text:
            learnt.names_text, learnt.leads = text if known else HIDDEN, not begun
            if scope.replace_names is not None and not learnt.replaced:
                text = scope.replace_names
        if not text and scope.key is not None and pattern.is_count():
            learnt.fill()
            return NO_ONE
        if not text:
            return None
        return text if finished else self.affix(scope, self.format(scope, text, whole=True))

    def outlook(self, scope: Scope, learnt: Learnt) -> Outlook | None:
        if scope.hide_names or self.is_count() or any(role in scope.item.entry.names for role in self.asked):
            return None
        substitute = self.parts.get("substitute")
        within = SILENT if substitute is None else outlook_within(substitute, scope, learnt)
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
        self, scope: Scope, learnt: Learnt, role: str, term: str, pattern: Names, *, alone: bool
    ) -> str | None:
        """The names of one role, or what stands for them where it is `alone`, and its label."""
        people = scope.item.entry.names[role]
        name = pattern.name
        rules = rules_of(name, scope)
        cut = scope.item.entry.et_al and role == "author"
        if rules.form == "count":
            later = "subsequent" in scope.item.positions
            shown, more = truncate(people, rules, subsequent=later, cut=cut)
            return str(len(shown) + (more and use_last(rules, subsequent=later)))
        text = list_names(people, rules, pattern, scope, learnt, cut=cut)
        if alone and scope.replace_names is not None:
            text, learnt.replaced = scope.replace_names, True
        label = pattern.label
        if label is None or scope.key is not None:
            return text
        worded = label.of(scope, term, several=len(people) > 1 or cut)
        if not worded:
            return text
        order = list(pattern)
        leads = name is not None and order.index(label) < order.index(name)
        inside = scope.context.inside
        return (
            join_punctuation(worded, text, inside=inside)
            if leads
            else join_punctuation(text, worded, inside=inside)
        )

    def substitute(self, scope: Scope, learnt: Learnt, begun: bool) -> tuple[str | None, bool]:
        """The text of the first substitute that prints, and whether it has its own font and affixes.

        Only <names> without children take theirs from the <names> they replace. Variables that the substitute
        printed are not printed again in this entry (CSL 1.0.2, "Substitute").
        """
        substitute = self.parts.get("substitute")
        around, known = learnt.substituting, set(learnt.suppressed)
        for child in chosen_children(substitute, scope, learnt) if substitute is not None else ():
            before = len(learnt.touched)
            learnt.substituting = True
            learnt.in_turn = begun  # a substitute takes the place of the names
            short = isinstance(child, Names) and not len(child)
            if isinstance(child, Names) and short:
                text = child.render(scope, learnt, given_by=self)
            else:
                text = child.render(scope, learnt)
            learnt.substituting = around
            if text:
                learnt.in_turn = True
                return text, not short
            del learnt.touched[before:]
            learnt.suppressed = set(known)
        learnt.in_turn = True
        return None, False


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
    people: tuple[Person, ...],
    rules: NameRules,
    pattern: Names,
    scope: Scope,
    learnt: Learnt,
    *,
    cut: bool,
) -> str:
    """Names in a row: delimiters, "and", "et al." (CSL 1.0.2, "Name" and "Et-al Abbreviation")."""
    name = pattern.name
    shown, more, levels = choose_names(people, rules, scope, learnt, cut=cut)
    if not shown:
        return ""
    printed = [
        dress(scope, print_name(person, rules, name, scope, first=n == 0, level=levels[n]), person, name)
        for n, person in enumerate(shown)
    ]
    if not learnt.names_text:
        printed = substitute_repeated(shown, printed, name, scope, learnt)
    if not more:
        return join_last(shown, printed, rules, scope)
    last_too = use_last(rules, subsequent="subsequent" in scope.item.positions)
    if scope.key is not None:
        if last_too:
            printed.append(print_name(people[-1], rules, name, scope, first=False))
        return join(printed, rules.delimiter)
    if last_too and not cut and len(people) > len(shown) + 1:
        last = dress(scope, print_name(people[-1], rules, name, scope, first=False), people[-1], name)
        several = len(printed) > 1 or not scope.context.quirks.one_and_last
        head = join(printed, rules.delimiter, inside=scope.context.inside)
        delimiter = rules.delimiter if several else " "
        head = join_punctuation(head, delimiter, inside=scope.context.inside)
        return join_punctuation(f"{head}{ELLIPSIS} ", last)
    return join_et_al(shown, printed, rules, pattern, scope)


def choose_names(
    people: tuple[Person, ...], rules: NameRules, scope: Scope, learnt: Learnt, *, cut: bool
) -> tuple[tuple[Person, ...], bool, list[int]]:
    """The names of a list that are printed, whether "et al." stands for others, and the level of each given name.

    Levels are those of `CitedItem.given_levels`. What disambiguation needs to know of the list is kept in the run.
    """
    in_text = scope.area.tag == "citation"
    citing = in_text and scope.key is None
    place = len(learnt.lists)
    least = scope.item.names_needed.get(place, 0) if citing else 0
    if citing and scope.context.quirks.later_names_first and len(people) + cut >= rules.subsequent_min > 0:
        least = max(least, rules.subsequent_use_first)  # a first citation shows as many
    if not in_text and scope.key is None and scope.item.least_names and not learnt.names_text:
        least = scope.item.least_names
    shown, more = truncate(
        people, rules, subsequent="subsequent" in scope.item.positions, cut=cut, least=least
    )
    learnt.lists.append(len(shown))
    if scope.key is not None or not (rules.form == "short" or rules.initialize_with is not None):
        return shown, more, [0] * len(shown)
    if citing:
        learnt.named += people
        learnt.leading.append(people[0])
    own = citing or not learnt.names_text  # the list's first names are those of the citation
    own_levels = scope.item.given_levels if own else {}
    levels = [
        level_of(person, own_levels.get((place, n), 0), rules, scope, learnt, first=n == 0)
        for n, person in enumerate(shown)
    ]
    return shown, more, levels


def substitute_repeated(
    shown: tuple[Person, ...], printed: list[str], name: Name | None, scope: Scope, learnt: Learnt
) -> list[str]:
    """The first names of an entry, with the style's substitute for those of the entry before (CSL 1.0.2,
    "Reference Grouping")."""
    before = len(learnt.first_names)
    learnt.first_names += shown
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
    text = join_punctuation(join_punctuation(head, delimiter, inside=inside), et_al, inside=inside)
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


def level_of(
    person: Person, level: int, rules: NameRules, scope: Scope, learnt: Learnt, *, first: bool
) -> int:
    """How much of a given name is shown to distinguish people of one family name: 1 initials, 2 all of it.

    `level` is what the entry's own citation needs; the rules other than "by-cite" set one level for the
    person. A style without `initialize-with` shows the whole name instead of initials, unless its rule asks
    for initials only.
    """
    known = scope.context.people
    if first or not known.primary_only:
        level = known.levels.get(person, level)
    marked = rules.initialize_with is not None or known.initials_only
    if level == 1 and not marked:
        learnt.whole.append(person)
        return 2
    if level != 1 or not scope.context.quirks.whole_names_stay or person in known.levels:
        return level
    return 2 if person in known.whole or person in learnt.whole else level
