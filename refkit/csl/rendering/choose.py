"""<choose>: conditions, an entry and its place -> the branch that holds (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.data.numbers import numbers_of
from refkit.csl.data.page_ranges import is_numeric
from refkit.csl.output.markup import visible
from refkit.csl.rendering.context import Learnt, Node, Scope

Test = Callable[[Scope, Learnt, str], bool]
# Variables that belong to where an entry is cited, not to the entry.
OF_PLACES = frozenset(("locator", "first-reference-note-number", "year-suffix"))
ONE_OF = frozenset(("type", "locator"))


def is_type(scope: Scope, _: Learnt, value: str) -> bool:
    return scope.item.entry.type == (value if scope.context.quirks.types_by_case else value.lower())


def has_number(scope: Scope, _: Learnt, variable: str) -> bool:
    value = scope.item.value(variable)
    if not scope.context.quirks.numbers_parsed:
        return is_numeric(visible(value))
    if variable == "locator" and scope.item.cite is not None:
        value = scope.item.cite.locator or ""
    return numbers_of(value, scope.context.words.term("and"), variable).is_numeric()


def has_locator(scope: Scope, _: Learnt, value: str) -> bool:
    cite = scope.item.cite
    return (
        bool(scope.item.locator)
        and cite is not None
        and cite.label.replace(" ", "-") == value.replace(" ", "-")
    )


def is_placed(scope: Scope, _: Learnt, value: str) -> bool:
    return scope.area.tag == "citation" and value in scope.item.positions


def is_ambiguous(scope: Scope, learnt: Learnt, value: str) -> bool:
    """Whether a condition `disambiguate` holds: the first so many that are met, as the citation needs."""
    learnt.asked += 1
    return learnt.asked <= scope.item.disambiguate and value == "true"


def has_variable(scope: Scope, _: Learnt, variable: str) -> bool:
    """Whether a variable is not empty. `page-first` follows from `page`."""
    if variable in OF_PLACES:
        return bool(scope.item.value(variable))
    if variable == "page-first":
        return scope.item.entry.has("page-first") or scope.item.entry.has("page")
    if variable == "citation-number" and not scope.context.quirks.number_unknown:
        return True
    return scope.item.entry.has(variable)


def is_uncertain(scope: Scope, _: Learnt, variable: str) -> bool:
    date = scope.item.entry.dates.get(variable)
    return date is not None and date.circa


TESTS: dict[str, Test] = {
    "type": is_type,
    "variable": has_variable,
    "is-numeric": has_number,
    "is-uncertain-date": is_uncertain,
    "locator": has_locator,
    "position": is_placed,
    "disambiguate": is_ambiguous,
}


Condition = tuple[bool, Test, tuple[str, ...]]  # whether one value will do, the test, the values


@dataclass(frozen=True, eq=False)
class Branch(Node):
    """<else>, and what <if> and <else-if> have in common with it."""

    def holds(self, scope: Scope, learnt: Learnt) -> bool:  # noqa: ARG002
        return True


@dataclass(frozen=True, eq=False)
class If(Branch):
    """<if> and <else-if>: every test of every attribute, joined by `match`."""

    @cached_property
    def match(self) -> str:
        return self.get("match", "all")

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Each attribute's test and values. Nothing is of two types at once: several mean any of them."""
        named = (
            (name, test, tuple(self.get(name, "").replace("sub verbo", "sub-verbo").split()))
            for name, test in TESTS.items()
        )
        return tuple((name in ONE_OF, test, values) for name, test, values in named if values)

    @cached_property
    def types(self) -> tuple[frozenset[str], frozenset[str]] | None:
        """Where nothing but the type is asked for: any of these will do, in their own case and in small letters."""
        if self.match not in {"all", "any"} or [test for _, test, _ in self.conditions] != [is_type]:
            return None
        values = self.conditions[0][2]
        return frozenset(values), frozenset(map(str.lower, values))

    @cached_property
    def is_settled(self) -> bool:
        own = all(
            test is is_type or (test is has_variable and OF_PLACES.isdisjoint(values))
            for _, test, values in self.conditions
        )
        return own and all(child.is_settled for child in self.children if child.tag == "choose")

    @cached_property
    def single(self) -> tuple[Test, str] | None:
        """The only test and its value, where there is no other."""
        tests = [(test, value) for _, test, values in self.conditions for value in values]
        return tests[0] if len(tests) == 1 and self.match in {"all", "any"} else None

    def holds(self, scope: Scope, learnt: Learnt) -> bool:
        if self.single is not None:
            test, value = self.single
            return test(scope, learnt, value)
        if self.types is not None:
            return scope.item.entry.type in self.types[not scope.context.quirks.types_by_case]
        if self.match == "all":
            places = scope.context.quirks.locators_all
            return bool(self.conditions) and all(
                _holds(c, scope, learnt, places=places) for c in self.conditions
            )
        for _, test, values in self.conditions:
            for value in values:
                if test(scope, learnt, value):
                    return self.match == "any"
        return self.match != "any"


def _holds(condition: Condition, scope: Scope, learnt: Learnt, *, places: bool) -> bool:
    one_of, test, values = condition
    one_of = one_of and not (places and test is has_locator)
    return (any if one_of else all)(test(scope, learnt, value) for value in values)


@dataclass(frozen=True, eq=False)
class Choose(Node):
    """<choose>: the first branch that holds."""

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        return tuple(child for child in self.children if isinstance(child, Branch))

    @cached_property
    def is_settled(self) -> bool:
        return all(branch.is_settled for branch in self.branches)

    def branch(self, scope: Scope, learnt: Learnt) -> Branch | None:
        return next((branch for branch in self.branches if branch.holds(scope, learnt)), None)
