"""<date>: localised forms, ranges, years before 1000 and before Christ, sort keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from refkit.csl.data.dates import DateValue
from refkit.csl.data.page_ranges import EN_DASH
from refkit.csl.locale.locale import DateForm
from refkit.csl.output.markup import quote
from refkit.csl.rendering.context import (
    MISSING,
    PRINTED,
    Learnt,
    Node,
    Outlook,
    Rendered,
    Scope,
    render_variable,
)
from refkit.csl.rendering.elements import Element, set_fonts
from refkit.csl.rendering.punctuation import join, join_punctuation
from refkit.csl.rendering.text_case import casing_of, change_case

SIZES = ("year", "month", "day")
AFFIXES: frozenset[str] = frozenset(("prefix", "suffix"))
DATE_PARTS = {"year": ("year",), "year-month": ("year", "month"), "year-month-day": SIZES}


@dataclass(frozen=True, eq=False)
class Date(Element):
    """<date>: a date variable in its own parts, or in the locale's (CSL 1.0.2, "Date")."""

    edge: ClassVar[str] = ""
    turning: ClassVar[bool] = True

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        variable, quirks = self.get("variable", ""), scope.context.quirks
        date = None if variable in learnt.suppressed else scope.item.entry.dates.get(variable)
        if scope.comparing and variable == "accessed":
            date = None  # the day somebody looked at works does not distinguish them
        if date is None:
            return "", learnt, MISSING, ()
        if scope.key is not None:
            text = sort_text(date, self.shown())
        elif (
            scope.only_suffix
            and variable == "issued"
            and not (learnt.detailed and quirks.years_after_details)
        ):
            letter, learnt = self.suffix(scope, learnt)
            return self.finish_date(scope, self.letter(scope, letter)), learnt, PRINTED, ()
        elif date.year is None:
            text = self.literal(scope, date)
        else:
            years = date.end is not None and date.end.year not in {0, date.year}
            bare = (
                quirks.ranges_unlettered
                and years
                and (self.get("prefix") is not None or self.get("suffix") is not None)
            )
            letter, learnt = ("", learnt) if bare else self.suffix(scope, learnt)
            text = self.print(scope, date, letter)
            if not learnt.day_asked and any(part["name"] == "day" for part in self.parts(scope)):
                learnt = learnt._replace(day_asked=True)
        # Parts that are 0 are printed with others, but are nothing by themselves.
        zeros = 0 in {date.month, date.day} and not self.tells(date)
        _, learnt, asked, touched = render_variable(scope, learnt, variable, "" if zeros else text)
        return text if scope.key is not None else self.finish_date(scope, text), learnt, asked, touched

    def tells(self, date: DateValue) -> bool:
        """Whether the style asks for a part of the date that is more than 0."""
        return any(getattr(date, size, None) for size in self.shown())

    def outlook(self, scope: Scope) -> Outlook | None:
        return None if self.get("variable", "") in scope.item.entry.dates else Outlook(calls=True)

    def literal(self, scope: Scope, date: DateValue) -> str:
        """A date in words, in place of the year, in the year's font and affixes if the style orders parts."""
        if "year" not in self.shown():
            return ""
        own = [part for part in self if part.get("name") == "year"]
        if self.get("form") is not None or not own:
            return date.literal
        return shape_part(scope, date.literal, own[0].attributes)

    def finish_date(self, scope: Scope, text: str) -> str:
        if not text:
            return ""
        quirks, language = scope.context.quirks, scope.context.language
        if not quirks.date_case_ignored:
            case, casing = self.get("text-case"), casing_of(language)
            text = change_case(text, case, english=language[:2] == "en", casing=casing)
        if not quirks.date_fonts_ignored or self.get("form") is None:
            text = self.format(scope, text)
        quoted = quirks.date_fonts_ignored and self.get("form") is None and self.get("quotes") == "true"
        return self.affix(scope, quote(text) if quoted else text)

    def letter(self, scope: Scope, suffix: str) -> str:
        """The letter after the year without the year, perhaps in what the year has around it."""
        year = next((part for part in self.layout(scope).parts if part["name"] == "year"), None)
        if not suffix or year is None or not scope.context.quirks.letters_dressed:
            return suffix
        return shape_part(scope, suffix, year)

    def suffix(self, scope: Scope, learnt: Learnt) -> tuple[str, Learnt]:
        """The letter after the first year that is printed of an entry (CSL 1.0.2, "Disambiguation"), once."""
        letter = scope.item.year_suffix
        if learnt.suffix_used or not letter or scope.context.prints_suffix or scope.context.prints_labels:
            return "", learnt
        if "year" not in self.shown():
            return "", learnt  # a day or a month alone leaves the letter to the year that follows
        return letter, learnt._replace(suffix_used=True)

    def shown(self) -> tuple[str, ...]:
        if self.get("form") is None:
            return tuple(name for part in self if (name := part.get("name")))
        return DATE_PARTS.get(self.get("date-parts", ""), SIZES)

    def layout(self, scope: Scope) -> DateForm:
        """The parts to print, in order; a localised date takes its parts' attributes over the locale's."""
        known = scope.context.date_forms
        if self not in known:
            known[self] = self.arrange(scope)
        return known[self]

    def arrange(self, scope: Scope) -> DateForm:
        form = self.get("form")
        own = {part.get("name"): dict(part.attributes) for part in self if part.get("name")}
        if form is None:
            return DateForm(self.get("delimiter", ""), tuple(own.values()))
        locale = (
            scope.context.words.dates.get(form) or scope.context.words.dates.get("text") or DateForm("", ())
        )
        # Of the locale's affixes those of the parts that are shown count; text and order are the locale's.
        replaced = scope.context.quirks.locale_affixes_replaced
        kept = frozenset() if replaced else AFFIXES
        changed = tuple(
            {**part, **{k: v for k, v in own.get(part["name"], {}).items() if k not in kept}}
            for part in locale.parts
        )
        own_delimiter = None if replaced else self.get("delimiter")
        return DateForm(own_delimiter or locale.delimiter, changed)

    def parts(self, scope: Scope) -> list[Mapping[str, str]]:
        """The parts to print of those of the layout."""
        shown = self.shown()
        return [part for part in self.layout(scope).parts if part["name"] in shown]

    def print(self, scope: Scope, date: DateValue, suffix: str) -> str:
        parts, delimiter = self.parts(scope), self.layout(scope).delimiter
        if date.end is None:
            return self.sequence(scope, date, parts, delimiter, suffix)
        return self.range(scope, date, date.end, parts, delimiter, suffix)

    def sequence(
        self,
        scope: Scope,
        date: DateValue,
        parts: list[Mapping[str, str]],
        delimiter: str,
        suffix: str = "",
    ) -> str:
        return join(
            (print_part(scope, date, part, suffix) for part in parts),
            delimiter,
            inside=scope.context.inside,
        )

    def range(
        self,
        scope: Scope,
        begin: DateValue,
        end: DateValue,
        parts: list[Mapping[str, str]],
        delimiter: str,
        suffix: str = "",
    ) -> str:
        """A range prints what both ends share once (CSL 1.0.2, "Date Ranges"); the letter follows its last
        year."""
        if end.year == 0:  # a range that is still open
            return self.open_range(scope, begin, parts, delimiter, suffix)
        differing = next((size for size in SIZES if getattr(begin, size) != getattr(end, size)), None)
        if begin.season != end.season and differing is None:
            differing = "month"
        if differing is None and {part["name"] for part in parts} == set(SIZES):
            differing = "day"  # a range of one day, which is kept with `exact` alone
        end = replace(end, month=end.month or None, day=end.day or None)
        inner = SIZES[SIZES.index(differing) :] if differing else ()
        at = [n for n, part in enumerate(parts) if part["name"] in inner]
        if not at:
            return self.sequence(scope, begin, parts, delimiter, suffix)
        first, last = at[0], at[-1] + 1
        dash = next(
            (p["range-delimiter"] for p in parts if p["name"] == differing and "range-delimiter" in p),
            EN_DASH,
        )
        group = parts[first:last]
        # Between the two ends stands the dash alone: no suffix of the one, no prefix of the other, no era.
        closed = [n for n, part in enumerate(group) if print_part(scope, begin, part, "")][-1:]
        opened = [n for n, part in enumerate(group) if print_part(scope, end, part, "")][:1]
        lefts = [{**part, "suffix": "", "era": ""} if n in closed else part for n, part in enumerate(group)]
        rights = [
            {**part, "prefix": "", "letter-prefix": part.get("prefix", "")} if n in opened else part
            for n, part in enumerate(group)
        ]
        left = self.sequence(scope, begin, lefts, delimiter).rstrip(" ,")
        right = self.sequence(scope, end, rights, delimiter, suffix)
        both = f"{left}{dash}{right.lstrip()}" if left and right else left or right
        before = self.sequence(scope, begin, parts[:first], delimiter, suffix)
        after = self.sequence(scope, begin, parts[last:], delimiter, suffix)
        return join((before, both, after), delimiter, inside=scope.context.inside)

    def open_range(
        self,
        scope: Scope,
        begin: DateValue,
        parts: list[Mapping[str, str]],
        delimiter: str,
        suffix: str,
    ) -> str:
        """A range without an end: a dash behind its last part, within what that part has behind it."""
        closed = [n for n, part in enumerate(parts) if print_part(scope, begin, part, "")][-1:]
        if not closed:
            return ""
        last = parts[closed[0]]
        bare = [{**part, "suffix": ""} if part is last else part for part in parts]
        text = self.sequence(scope, begin, bare, delimiter) + EN_DASH
        if not scope.context.quirks.open_ranges_unclosed:
            return join_punctuation(text + suffix, last.get("suffix", ""), inside=scope.context.inside)
        return text + (shape_part(scope, suffix, last) if suffix else "")


@dataclass(frozen=True, eq=False)
class DatePart(Node):
    """<date-part>: only its attributes are asked for."""


def print_part(scope: Scope, date: DateValue, part: Mapping[str, str], suffix: str) -> str | None:
    """One part of a date with its attributes; None where the date is coarser than that."""
    name = part["name"]
    text = {"year": _year, "month": _month, "day": _day}.get(name, _nothing)(scope, date, part)
    if not text:
        return None
    full = name == "year" and part.get("form") != "short" and "era" not in part
    epoch = era(scope, date) if full else ""
    if name != "year" or not suffix:
        return shape_part(scope, text, part) + epoch
    if scope.context.quirks.letters_dressed:
        own = {**part, "prefix": part.get("letter-prefix", part.get("prefix", ""))}
        return shape_part(scope, text, part) + epoch + shape_part(scope, suffix, own)
    return shape_part(scope, text, part) + epoch + suffix if epoch else shape_part(scope, text + suffix, part)


def shape_part(scope: Scope, text: str, part: Mapping[str, str]) -> str:
    """The text of a part with its case, font and affixes (CSL 1.0.2, "Date-part")."""
    if part.get("strip-periods") == "true":
        text = text.replace(".", "")
    english, casing = scope.context.language[:2] == "en", casing_of(scope.context.language)
    text = change_case(text, part.get("text-case"), english=english, casing=casing)
    text = set_fonts(text, part)
    return join_punctuation(
        join_punctuation(part.get("prefix", ""), text), part.get("suffix", ""), inside=scope.context.inside
    )


def era(scope: Scope, date: DateValue) -> str:
    """What follows a year before Christ or before 1000 (CSL 1.0.2, "AD and BC")."""
    year = date.year or 0
    after_christ = 0 < year < (500 if scope.context.quirks.eras_to_500 else 1000)
    return (
        scope.context.words.term("bc") if year < 0 else scope.context.words.term("ad") if after_christ else ""
    )


def _year(scope: Scope, date: DateValue, part: Mapping[str, str]) -> str:  # noqa: ARG001
    year = date.year or 0
    if part.get("form") == "short":
        return f"{abs(year) % 100:02d}"
    return str(abs(year))


def _month(scope: Scope, date: DateValue, part: Mapping[str, str]) -> str:
    form = part.get("form", "long")
    if date.month == 0:
        return "0"
    if date.month is None:
        return date.literal if date.season is None else scope.context.words.term(f"season-{date.season:02d}")
    if form == "numeric":
        return str(date.month)
    if form == "numeric-leading-zeros":
        return f"{date.month:02d}"
    return scope.context.words.term(f"month-{date.month:02d}", "short" if form == "short" else "long")


def _day(scope: Scope, date: DateValue, part: Mapping[str, str]) -> str:
    if date.day is None:
        return ""
    if date.day == 0:
        return "0"
    form = part.get("form", "numeric")
    limited = scope.context.words.options.get("limit-day-ordinals-to-day-1") == "true" and date.day > 1
    if form == "ordinal" and not limited:
        gender = scope.context.words.genders.get(f"month-{date.month:02d}", "") if date.month else ""
        return scope.context.words.ordinal(date.day, gender)
    return f"{date.day:02d}" if form == "numeric-leading-zeros" else str(date.day)


def _nothing(scope: Scope, date: DateValue, part: Mapping[str, str]) -> str:  # noqa: ARG001
    return ""


def sort_text(date: DateValue, shown: tuple[str, ...] = SIZES) -> str:
    """A date as a sort key, oldest first: YYYYMMDD with zeros for what is not known (CSL 1.0.2, "Sorting").

    Parts that are not `shown` are zeros too. A date in words has no key: "".
    """
    if date.year is None:
        return ""
    month, day = (getattr(date, size) or 0 if size in shown else 0 for size in ("month", "day"))
    year = date.year + 100_000 if "year" in shown else 0
    text = f"{year:07d}{month:02d}{day:02d}"
    return text if date.end is None else f"{text} {sort_text(date.end, shown)}"
