"""<choose>: conditions, an entry and its place -> the branch that holds (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.data.numbers import numbers_of
from refkit.csl.data.page_ranges import is_numeric
from refkit.csl.output.markup import visible
from refkit.csl.rendering.context import Learnt, Node, Scope

Test = Callable[[Scope, str], bool]
# Variables that belong to where an entry is cited, not to the entry.
OF_PLACES = frozenset(("locator", "first-reference-note-number", "year-suffix"))
ONE_OF = frozenset(("type", "locator"))


def is_type(scope: Scope, value: str) -> bool:
    return scope.item.entry.type == (value if scope.context.quirks.types_by_case else value.lower())


def has_number(scope: Scope, variable: str) -> bool:
    value = scope.item.value(variable)
    if not scope.context.quirks.numbers_parsed:
        return is_numeric(visible(value))
    if variable == "locator" and scope.item.cite is not None:
        value = scope.item.cite.locator or ""
    return numbers_of(value, scope.context.words.term("and"), variable).is_numeric()


def has_locator(scope: Scope, value: str) -> bool:
    cite = scope.item.cite
    return (
        bool(scope.item.locator)
        and cite is not None
        and cite.label.replace(" ", "-") == value.replace(" ", "-")
    )


def is_placed(scope: Scope, value: str) -> bool:
    return scope.area.tag == "citation" and value in scope.item.positions


def has_variable(scope: Scope, variable: str) -> bool:
    """Whether a variable is not empty. `page-first` follows from `page`."""
    if variable in OF_PLACES:
        return bool(scope.item.value(variable))
    if variable == "page-first":
        return scope.item.entry.has("page-first") or scope.item.entry.has("page")
    if variable == "citation-number" and not scope.context.quirks.number_unknown:
        return True
    return scope.item.entry.has(variable)


def is_uncertain(scope: Scope, variable: str) -> bool:
    date = scope.item.entry.dates.get(variable)
    return date is not None and date.circa


TESTS: dict[str, Test] = {
    "type": is_type,
    "variable": has_variable,
    "is-numeric": has_number,
    "is-uncertain-date": is_uncertain,
    "locator": has_locator,
    "position": is_placed,
}


Condition = tuple[bool, Test, tuple[str, ...]]  # whether one value will do, the test, the values


@dataclass(frozen=True, eq=False)
class Branch(Node):
    """<else>, and what <if> and <else-if> have in common with it."""

    def holds(self, scope: Scope, learnt: Learnt) -> tuple[bool, Learnt]:  # noqa: ARG002
        return True, learnt


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
    def ambiguous(self) -> str:
        """The value of the condition `disambiguate`."""
        return self.get("disambiguate", "").strip()

    @cached_property
    def is_settled(self) -> bool:
        own = not self.ambiguous and all(
            test is is_type or (test is has_variable and OF_PLACES.isdisjoint(values))
            for _, test, values in self.conditions
        )
        return own and all(child.is_settled for child in self.children if child.tag == "choose")

    @cached_property
    def single(self) -> tuple[Test, str] | None:
        """The only test and its value, where there is no other."""
        tests = [(test, value) for _, test, values in self.conditions for value in values]
        alone = len(tests) == 1 and self.match in {"all", "any"} and not self.ambiguous
        return tests[0] if alone else None

    def holds(self, scope: Scope, learnt: Learnt) -> tuple[bool, Learnt]:
        """Whether the branch is taken. A condition `disambiguate` is met where the others leave it open; the first so
        many hold that the citation needs."""
        if self.single is not None:
            test, value = self.single
            return test(scope, value), learnt
        every, places = self.match == "all", scope.context.quirks.locators_all
        if every:
            met = all(
                (any if one_of and not (places and test is has_locator) else all)(
                    test(scope, value) for value in values
                )
                for one_of, test, values in self.conditions
            )
        else:
            met = any(test(scope, value) for _, test, values in self.conditions for value in values)
        if self.ambiguous and met == every:
            learnt = learnt._replace(asked=learnt.asked + 1)
            met = learnt.asked <= scope.item.disambiguate and self.ambiguous == "true"
        if every:
            return met and bool(self.conditions or self.ambiguous), learnt
        return met == (self.match == "any"), learnt


@dataclass(frozen=True, eq=False)
class Choose(Node):
    """<choose>: the first branch that holds."""

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        return tuple(child for child in self.children if isinstance(child, Branch))

    @cached_property
    def is_settled(self) -> bool:
        return all(branch.is_settled for branch in self.branches)

    def branch(self, scope: Scope, learnt: Learnt) -> tuple[Branch | None, Learnt]:
        for branch in self.branches:
            holds, learnt = branch.holds(scope, learnt)
            if holds:
                return branch, learnt
        return None, learnt
