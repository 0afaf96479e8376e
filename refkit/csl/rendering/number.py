"""<number>, and <label> of number variables: figures, ordinals, roman numerals, and what they count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from refkit.csl.data.numbers import numbers_of
from refkit.csl.data.page_ranges import each_number, is_numeric, is_several, roman
from refkit.csl.output.markup import visible
from refkit.csl.rendering.context import NO_VARIABLE, Learnt, Outlook, Rendered, Scope, render_variable
from refkit.csl.rendering.elements import Element, is_missing
from refkit.csl.rendering.number_format import format_page, number_value, print_numbers
from refkit.patterns import regex

COUNT = regex(r"(\d{1,9})[A-Za-z]{0,9}")
FIGURES = regex(r"\d{1,9}")
SPANS = frozenset(("page", "page-first", "locator"))


@dataclass(frozen=True, eq=False)
class Number(Element):
    """<number>: a number variable as figures, ordinal or roman numeral."""

    turning: ClassVar[bool] = True

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        variable = self.get("variable", "")
        text = "" if variable in learnt.suppressed else self.value(scope, variable)
        text, learnt, asked, touched = render_variable(scope, learnt, variable, text)
        return self.finish(scope, text), learnt, asked, touched

    def outlook(self, scope: Scope) -> Outlook | None:
        return Outlook(calls=True) if is_missing(scope, self.get("variable", "")) else None

    def value(self, scope: Scope, variable: str) -> str:
        form = self.get("form", "numeric")
        shapes = form != "numeric" and scope.context.quirks.numbers_parsed
        if variable in {"page", "page-first"} and not shapes:
            return format_page(scope, variable)
        text = str(scope.item.number) if variable == "citation-number" else scope.item.value(variable)
        if scope.context.quirks.numbers_parsed:
            shaped = None if form == "numeric" else lambda number: self.shape(scope, number, form, variable)
            return print_numbers(scope, variable, text, shaped)
        printed = print_numbers(scope, variable, text)
        if form == "numeric" or not is_numeric(visible(text)):
            return printed
        return each_number(printed, lambda number: self.shape(scope, number, form, variable))

    def shape(self, scope: Scope, number: int, form: str, variable: str) -> str:
        """One number as an ordinal, in words up to ten, or in roman numerals (CSL 1.0.2, "Number")."""
        words = scope.context.words
        if form == "roman":
            return roman(number)
        gender = words.genders.get(variable, "")
        if form == "long-ordinal" and 1 <= number <= 10:
            name = f"long-ordinal-{number:02d}"
            return words.term(f"{name}:{gender}") or words.term(name) or words.ordinal(number, gender)
        return words.ordinal(number, gender) if form in {"ordinal", "long-ordinal"} else str(number)


@dataclass(frozen=True, eq=False)
class Label(Element):
    """<label> of a number variable; labels of names are printed by <names>."""

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        variable = self.get("variable", "")
        value = scope.item.value(variable)
        used = variable in learnt.suppressed and not scope.substituting
        if used or (not value and not scope.context.quirks.labels_alone):
            return "", learnt, NO_VARIABLE, ()  # a label goes with its variable (CSL 1.0.2, "Label")
        several = self.is_several(scope, variable, number_value(scope.item, variable, visible(value)))
        term = variable
        if variable == "locator":
            term = label_term(scope, scope.item.cite.label if scope.item.cite is not None else "page")
            if scope.context.quirks.locators_parsed and scope.item.cite is not None:
                several = self.is_several(scope, variable, scope.item.cite.locator or "")
        return self.of(scope, term, several=several), learnt, NO_VARIABLE, ()

    def outlook(self, scope: Scope) -> Outlook | None:
        alone = scope.context.quirks.labels_alone
        return Outlook(prints=alone) if is_missing(scope, self.get("variable", "")) else None

    def turns(self, scope: Scope) -> bool:  # noqa: ARG002
        return False

    def is_several(self, scope: Scope, variable: str, value: str) -> bool:
        """Whether a label is plural (CSL 1.0.2, "Label"); of a number of things where it is more than one."""
        counts = variable.startswith("number-of")
        if not scope.context.quirks.numbers_parsed:
            several = is_several(value) and (variable in SPANS or is_numeric(value))
            return several or (counts and any(int(digits) > 1 for digits in FIGURES.findall(value)))
        several = numbers_of(value, scope.context.words.term("and"), variable).is_several()
        count = COUNT.fullmatch(value)
        return several or (counts and count is not None and int(count[1]) > 1)

    def of(self, scope: Scope, term: str, *, several: bool) -> str:
        """A term with its affixes; the case of titles is for the words of every language here."""
        plural = {"always": True, "never": False}.get(self.get("plural", ""), several)
        text = scope.context.words.term(term, self.get("form", "long"), plural=plural)
        return self.finish(scope, text, own=True)

    @cached_property
    def is_of_a_variable(self) -> bool:
        """Whether it prints a field, not words of the style."""
        return False


def label_term(scope: Scope, label: str) -> str:
    """The term of a locator's label; locales write "sub verbo" with a space or a hyphen."""
    if label == "sub-verbo" and not scope.context.words.term(label):
        return "sub verbo"
    return label
