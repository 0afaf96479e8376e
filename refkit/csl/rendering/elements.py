"""The rendering elements text, number, label and group, and what all elements do with their text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from refkit.csl.data.item import NUMBER_VARIABLES
from refkit.csl.output.markup import (
    EDGE,
    GROUP_EDGE,
    OPEN_INNER,
    OPEN_QUOTE,
    ROUNDED,
    is_east_asian,
    quote,
    wrap,
)
from refkit.csl.output.parse import parse_field
from refkit.csl.rendering.chosen import chosen_children, outlook_of, outlook_of_group, settled_children
from refkit.csl.rendering.citation_label import make_label
from refkit.csl.rendering.context import (
    MISSING,
    NO_VARIABLE,
    PRINTED,
    Asked,
    Learnt,
    Node,
    Outlook,
    Rendered,
    Scope,
    render_variable,
)
from refkit.csl.rendering.number_format import format_page, print_numbers
from refkit.csl.rendering.punctuation import (
    CLOSED,
    KEPT_OUT,
    PUNCTUATION,
    after_quoting,
    enclose,
    ends_in_stop,
    join,
    join_punctuation,
)
from refkit.csl.rendering.text_case import casing_of, change_case, strip_periods
from refkit.patterns import regex

MARKED = regex("[<\"'“‘«„]")
LAST_WITH_A_STOP = regex(r".*\.[^/]*/")  # citeproc-js takes a path for the host as far as it has full stops
HOST = regex(r"([a-z]{2,8}://)?([^/]{1,300})")
OF_A_CITE = frozenset(("locator", "year-suffix", "citation-label"))
# Variables that do not come from the entry alone.
NOT_OF_THE_ENTRY = OF_A_CITE | {"citation-number", "first-reference-note-number"}
# The fonts that an attribute and its value set, in the order in which they are set one in the other.
FORMATS: tuple[tuple[str, str, str], ...] = (
    ("font-style", "italic", "italic"),
    ("font-style", "oblique", "oblique"),
    ("font-variant", "small-caps", "small-caps"),
    ("font-weight", "bold", "bold"),
    ("text-decoration", "underline", "underline"),
    ("vertical-align", "sup", "sup"),
    ("vertical-align", "sub", "sub"),
    ("font-style", "normal", "roman"),
    ("font-weight", "normal", "light"),
    ("font-variant", "normal", "no-caps"),
    ("text-decoration", "none", "no-line"),
    ("vertical-align", "baseline", "baseline"),
)
SOURCES = ("variable", "macro", "term", "value")
DRESSINGS = ("prefix", "suffix", "text-case", "strip-periods", "quotes")
SLANTED = frozenset(("italic", "oblique"))


def fonts_of(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """The fonts that the attributes of an element set."""
    return tuple(font for name, value, font in FORMATS if attributes.get(name) == value)


def set_fonts(text: str, attributes: Mapping[str, str]) -> str:
    """A text in the fonts that attributes set, those of a <layout> or a <date-part>."""
    for font in fonts_of(attributes):
        text = wrap(font, text)
    return text


@dataclass(frozen=True, eq=False)
class Element(Node):
    """An element that prints: its affixes and fonts, and what all of them do with their text."""

    edge: ClassVar[str] = EDGE  # GROUP_EDGE or "" for what citeproc-js prints in several pieces
    turning: ClassVar[bool] = False

    def affix(self, scope: Scope, text: str) -> str:
        """Prefix and suffix, their punctuation merged with the text's (CSL 1.0.2, "Affixes")."""
        if not text:
            return ""
        prefix, suffix = self.affixes(scope)
        if not prefix and not suffix:
            return text
        inside = scope.context.inside
        if not scope.context.quirks.edges:
            return join_punctuation(join_punctuation(prefix, text, inside=inside), suffix, inside=inside)
        if prefix[:1] in PUNCTUATION:
            prefix = EDGE + prefix
        text = prefix + text if prefix[-1:] in PUNCTUATION else join_punctuation(prefix, text, inside=inside)
        if not suffix:
            return text
        quoted = self.get("quotes") is not None
        whole = (after_quoting if quoted else join_punctuation)(text, suffix, inside=inside)
        kept = suffix[-1:] in PUNCTUATION and len(whole) == len(text) + len(suffix)
        return whole + self.end if kept else whole

    @cached_property
    def end(self) -> str:
        """What is put behind a suffix that is kept."""
        if self.edge != EDGE or self.calls:
            return GROUP_EDGE
        return KEPT_OUT if self.get("variable") in NUMBER_VARIABLES else EDGE

    @cached_property
    def calls(self) -> bool:
        """Whether the element calls a macro."""
        return self.get("macro") is not None

    @cached_property
    def is_of_a_variable(self) -> bool:
        """Whether it prints a field, not words of the style."""
        return self.get("variable") is not None

    @cached_property
    def is_bare(self) -> bool:
        """Whether the element changes nothing of its text and sets nothing around it."""
        return not self.marks and not any(map(self.attributes.get, DRESSINGS))

    @cached_property
    def around(self) -> tuple[str, str]:
        return self.get("prefix", ""), self.get("suffix", "")

    @cached_property
    def rounded(self) -> tuple[str, str]:
        prefix, suffix = self.around
        return prefix.translate(ROUNDED), suffix.translate(ROUNDED)

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The fonts that the element sets."""
        return fonts_of(self.attributes)

    def fonts(self, scope: Scope) -> tuple[str, ...]:  # noqa: ARG002
        return self.marks

    def affixes(self, scope: Scope) -> tuple[str, str]:
        """The element's prefix and suffix."""
        return self.rounded if scope.context.note and self.turns(scope) else self.around

    def turns(self, scope: Scope) -> bool:  # noqa: ARG002
        """Whether brackets in the affixes become square within others in a note; those of bare text do not."""
        return self.turning or self.get("macro") is not None or self.get("variable") in NUMBER_VARIABLES

    def format(self, scope: Scope, text: str, *, whole: bool = False) -> str:
        """The text in the element's fonts, as marks (CSL 1.0.2, "Formatting").

        Text of a script without italics is not set in italics, except, with `Quirks.slanted_groups`, as part of a
        `whole` (a group, a macro, a list of names).
        """
        marks, quirks = self.fonts(scope), scope.context.quirks
        if not marks:
            return text
        for mark in marks:
            if mark not in SLANTED or (whole and quirks.slanted_groups) or not is_east_asian(text):
                text = wrap(mark, text)
        return text + EDGE if text and self.edge != GROUP_EDGE and quirks.edges else text

    @cached_property
    def dressing(self) -> tuple[bool, str | None, bool]:
        """Whether full stops go, the case of letters, and whether quotation marks are set.

        citeproc-js, which styles are written against, ignores text-case on a call of a macro.
        """
        case = None if self.calls else self.get("text-case")
        return self.get("strip-periods") == "true", case, self.get("quotes") == "true"

    def finish(self, scope: Scope, text: str, *, own: bool = False, language: str = "") -> str:
        """strip-periods, text-case, formatting, quotes and affixes, in this order.

        Words of the style's `own` take title case in every language. `language` is that of the text, where it is
        not the style's.
        """
        if not text:
            return ""
        if self.calls:
            text = enclose(text)
        if self.is_bare:
            return text
        context = scope.context
        stripped, case, quoted = self.dressing
        if stripped:
            inner = context.quirks.inner_stops and self.is_of_a_variable
            text = strip_periods(text, inner=inner)
        if case is not None:
            casing, english = casing_of(language or context.language), own or self.is_english(scope)
            text = change_case(text, case, english=english, quirks=context.quirks, casing=casing)
        text = self.format(scope, text, whole=self.calls)
        if not quoted and self.get("quotes") == "false" and context.quirks.fields_by_style:
            text = text.replace(OPEN_INNER, OPEN_QUOTE)
        if quoted:
            plain = self.get("strip-periods") is None or self.get("suffix") is not None
            edge = EDGE if plain else KEPT_OUT
            text = quote(text) + edge if context.quirks.edges else quote(text)
        return self.affix(scope, text)

    def is_english(self, scope: Scope) -> bool:
        """Whether title case may be used: the item's language counts, then the style's."""
        return (scope.item.entry.text.get("language") or scope.context.language)[:2].lower() == "en"


def render_each(
    children: Iterable[Node], scope: Scope, learnt: Learnt
) -> tuple[list[str], Learnt, Asked, tuple[str, ...]]:
    """What elements print one after the other, and the rest of what they return taken together."""
    texts: list[str] = []
    touched: tuple[str, ...] = ()
    asked = NO_VARIABLE
    for child in children:
        text, learnt, found, printed = child.render(scope, learnt)
        texts.append(text)
        if found > asked:
            asked = found
        if printed:
            touched += printed
    return texts, learnt, asked, touched


def render_children(parent: Node, scope: Scope, learnt: Learnt) -> Rendered:
    """What the children of an element print, side by side; <choose> is transparent (CSL 1.0.2, "Choose")."""
    children, learnt = chosen_children(parent, scope, learnt)
    texts, learnt, asked, touched = render_each(children, scope, learnt)
    return join(texts, inside=scope.context.inside), learnt, asked, touched


@dataclass(frozen=True, eq=False)
class Text(Element):
    """<text>: a variable, macro, term or literal value."""

    @cached_property
    def source(self) -> tuple[str, str]:
        """What is printed ("variable", "macro", "term" or "value"), and its name, or the value itself."""
        return next(((kind, name) for kind in SOURCES if (name := self.get(kind)) is not None), ("value", ""))

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        kind, name = self.source
        if kind == "macro":
            text, learnt, asked, touched = scope.context.macros[name].render(scope, learnt)
            if text:
                text = enclose(text) if self.is_bare else self.finish(scope, text)
            return text, learnt, asked, touched
        if kind == "variable":
            text, learnt, asked, touched = self.variable(scope, learnt, name)
        elif kind == "term":
            text, learnt, asked, touched = begin_sentence(scope, learnt, self.term(scope, name))
        else:
            learnt = learnt if learnt.begun or not name else learnt._replace(begun=True)
            text, asked, touched = self.literal(scope, name), NO_VARIABLE, ()
        if text and not self.is_bare:
            # A term takes title case in every language, for it is the style's own text.
            own = kind == "term" or (kind == "value" and scope.context.quirks.values_take_title_case)
            language = "" if kind != "variable" else scope.item.entry.text.get("language", "")
            text = self.finish(scope, text, own=own, language=language)
        return text, learnt, asked, touched

    def outlook(self, scope: Scope) -> Outlook | None:
        kind, name = self.source
        if kind == "macro":
            return outlook_of(scope.context.macros[name], scope)
        if kind == "variable":
            missing = is_missing(scope, name)
            return Outlook(calls=True, detailed=name not in OF_A_CITE) if missing else None
        printed = bool(name if kind == "value" else self.term(scope, name))
        return Outlook(prints=printed, begun=printed)

    def stand_in(self, scope: Scope) -> Node:
        """A plain group, in place of a plain call of a macro that holds nothing else."""
        kind, name = self.source
        if kind != "macro" or not self.is_bare or self.get("display") or scope.key is not None:
            return self
        macro = scope.context.macros[name]
        if not macro.is_settled or outlook_of(macro, scope) is not None:
            return self
        children = settled_children(macro, scope)
        only = children[0] if len(children) == 1 else None
        plain = isinstance(only, Group) and only.is_bare and not only.get("display")
        return only if only is not None and plain else self

    def term(self, scope: Scope, name: str) -> str:
        words = scope.context.words
        text = words.term(name, self.get("form", "long"), plural=self.get("plural") == "true")
        return text or words.ordinals.get((name, ""), ("", ""))[0]

    def literal(self, scope: Scope, value: str) -> str:
        """A style's own text; perhaps tags in it are read, and a lone punctuation mark is never merged."""
        quirks = scope.context.quirks
        if value in PUNCTUATION:
            return GROUP_EDGE + value if quirks.edges else value
        if not quirks.values_as_fields or (value.isprintable() and not MARKED.search(value)):
            return value
        text = parse_field(value, own_quotes=scope.context.words.quotes)
        return f"{value[: value[:1] == ' ']}{text}{' ' if text and value[-1:] == ' ' else ''}"

    def variable(self, scope: Scope, learnt: Learnt, variable: str) -> Rendered:
        """A variable's text; nothing when <substitute> has used it already (CSL 1.0.2, "Substitute")."""
        if not learnt.detailed and variable not in OF_A_CITE:
            learnt = learnt._replace(detailed=True)
        if variable in learnt.suppressed:
            return "", learnt, MISSING, ()
        if variable == "genre" and self.is_repeated(scope, learnt):
            # What follows begins the sentence that the genre would have begun.
            begun = learnt.begun and self.get("text-case") != "capitalize-first"
            return "", learnt._replace(begun=begun), NO_VARIABLE, ()
        if variable == "year-suffix":
            if scope.key is not None:
                return "", learnt, NO_VARIABLE, ()  # letters follow the order, not the other way round
            # The letter depends on other entries, so for groups it does not count as a variable of this one.
            text = scope.item.year_suffix
            used = learnt._replace(suffix_used=True) if text else learnt
            return text, used, NO_VARIABLE, ()
        if variable == "citation-label":
            return self.label(scope, learnt)
        return render_variable(scope, learnt, variable, self.value(scope, variable))

    def is_repeated(self, scope: Scope, learnt: Learnt) -> bool:
        """Whether the genre of a talk ("abstract", "poster") was printed already: once will do."""
        in_list = scope.key is None and scope.area.tag == "bibliography"
        return (
            not scope.context.quirks.genres_twice
            and in_list
            and scope.item.entry.type == "speech"
            and learnt.genre
        )

    def value(self, scope: Scope, variable: str) -> str:
        if variable == "citation-number":
            return str(scope.item.number)
        text = scope.item.value(f"{variable}-short") if self.get("form") == "short" else ""
        text = text or scope.item.value(variable)
        if variable == "URL" and self.get("form") == "short" and scope.context.quirks.short_addresses:
            return short_address(text)
        if variable in {"page", "page-first"}:
            return format_page(scope, variable)
        if variable in NUMBER_VARIABLES and text and variable != "locator":  # locators were formatted before
            return self.parted(scope, print_numbers(scope, variable, text))
        return text

    def parted(self, scope: Scope, number: str) -> str:
        """A number; with a prefix, the delimiter of the group around it may come before a zero in a range
        ("No. 2019– 07")."""
        if not scope.context.quirks.delimiter_before_zero or "–0" not in number or not self.get("prefix"):
            return number
        return number.replace("–0", f"–{self.within}0")

    def label(self, scope: Scope, learnt: Learnt) -> Rendered:
        """The label of an entry, and the letter that distinguishes it from another of the same label."""
        label = scope.item.value("citation-label") or make_label(scope.item)
        if not scope.context.prints_suffix:
            label += scope.item.year_suffix
            learnt = learnt._replace(suffix_used=bool(scope.item.year_suffix))
        return render_variable(scope, learnt, "citation-label", label)


def is_missing(scope: Scope, variable: str) -> bool:
    """Whether an entry lacks a text variable, and all that could be printed in its place."""
    entry = scope.item.entry
    other = "page" if variable == "page-first" else f"{variable}-short"
    return variable not in NOT_OF_THE_ENTRY and not entry.has(variable) and not entry.has(other)


def short_address(url: str) -> str:
    """A web address up to its host, as citeproc-js shortens it; without the scheme if the host is "www.…"."""
    found = HOST.match(url)
    if found is None:
        return url
    short = LAST_WITH_A_STOP.match(url, found.start(2))
    host = found[2] if short is None else short[0].removesuffix("/")
    return host if host.startswith("www.") else url[: found.start(2)] + host


def begin_sentence(scope: Scope, learnt: Learnt, text: str) -> Rendered:
    """A term that begins an entry or a note begins with a capital: "Ibid.", "N.d."."""
    if learnt.begun or not text:
        return text, learnt, NO_VARIABLE, ()
    learnt = learnt._replace(begun=True)
    sentence = scope.context.note or scope.area.tag == "bibliography"
    if scope.follows or not sentence or scope.key is not None:
        return text, learnt, NO_VARIABLE, ()
    casing = casing_of(scope.context.language)
    first = change_case(text, "capitalize-first", english=False, quirks=scope.context.quirks, casing=casing)
    return first, learnt, NO_VARIABLE, ()


@dataclass(frozen=True, eq=False)
class Group(Element):
    """<group>: suppressed when it calls variables and all of them are empty (CSL 1.0.2, "Group").

    A nested group, or a macro, that prints counts as a variable that is not empty.
    """

    edge: ClassVar[str] = GROUP_EDGE
    turning: ClassVar[bool] = True

    @cached_property
    def delimiter(self) -> str:
        return self.get("delimiter", "")

    def outlook(self, scope: Scope) -> Outlook | None:
        return outlook_of_group(self, scope)

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:
        children, learnt = chosen_children(self, scope, learnt)
        texts, learnt, asked, touched = render_each(children, scope, learnt)
        text = "" if asked == MISSING else join(texts, self.delimiter, inside=scope.context.inside)
        if not text:
            return "", learnt, asked, touched
        if self.is_bare:
            return enclose(text), learnt, PRINTED, touched
        last = [child for child, one in zip(children, texts, strict=True) if one][-1]
        return self.dress(scope, text, last), learnt, PRINTED, touched

    def dress(self, scope: Scope, text: str, last: Node) -> str:
        """The text in the group's font and affixes; `last` is the last of its parts that prints."""
        inner = self.format(scope, enclose(text), whole=True)
        suffix, quirks = self.get("suffix", ""), scope.context.quirks
        stops = suffix[:1] == "." and ends_in_stop(text) and last.get("suffix", "")[:1] == "."
        if quirks.group_stops and stops and isinstance(last, Text | Group):
            prefix, _ = self.affixes(scope)
            return join_punctuation(prefix, inner, inside=scope.context.inside) + CLOSED
        return self.affix(scope, inner)
