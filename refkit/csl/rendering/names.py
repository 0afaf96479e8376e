"""<names>: order, particles, initials, "et al.", labels, substitutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from refkit.csl.data.item import Person
from refkit.csl.output.markup import EAST_ASIAN, GROUP_EDGE, visible
from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.rendering.elements import Element, Label, chosen_children
from refkit.csl.rendering.name import Name, NameRules, dress, is_inverted, print_name
from refkit.csl.rendering.punctuation import PUNCTUATION, join, join_punctuation
from refkit.csl.settings import ALL_NAMES
from refkit.csl.style.nodes import Node

# CSL 1.0.2, "Names": options of <name> that <citation>, <bibliography> and <style> may set for all of theirs.
INHERITED = {"form": "name-form", "delimiter": "name-delimiter"}
DEFAULTS = {"delimiter": ", ", "sort-separator": ", ", "form": "long", "initialize": "true"}
ELLIPSIS = "…"
VAV = "\u05d5"  # Hebrew "and", which is written as one with the word after it
NO_ONE = "000000"  # as a sort key
HIDDEN = "\0"  # stands for the names of an entry that has none


@dataclass(frozen=True, eq=False)
class Names(Element):
    """<names>: one or more name variables, each with its label, or what <substitute> gives for them."""

    edge: ClassVar[str] = ""

    def render(self, context: StyleContext, item: CitedItem, *, given_by: Names | None = None) -> str | None:
        run = context.run
        run.step()
        run.late = run.late or (run.begun and not run.names_text)
        pattern = self if given_by is None else given_by
        asked = (self.get("variable") or "").split()
        roles = [role for role in asked if role not in run.suppressed]
        run.called += len(asked) - len(roles)  # used by <substitute>: a group of these alone is suppressed
        labelled = self.merged(context, item, roles, pattern)
        begun, run.in_turn = run.begun or run.in_turn, True
        alone = len(labelled) == 1 and not run.names_text
        blocks = [self.block(context, item, role, term, pattern, alone=alone) for role, term in labelled]
        delimiter = pattern.option(context, "names-delimiter", pattern.get("delimiter"))
        if pattern.is_count():
            count = sum(int(block) for block in blocks if block)
            text: str | None = (f"{count:06d}" if run.key is not None else str(count)) if count else None
        else:
            text = join(blocks, delimiter or "", inside=context.inside) or None
        before = len(run.touched)
        for role in roles:
            run.note(role, text if role in item.entry.names else None)
        if run.hide_names and not run.names_text and not (run.first_only and run.late):
            run.names_text = text or HIDDEN
            return None
        known = len(run.touched)
        finished = given_by is not None
        if not text:
            text, finished = self.substitute(context, item, begun)
            if text and not context.exact:
                run.fill()  # "Anon.", which is no variable, counts as one here, though not in citeproc-js
        known = known > before or len(run.touched) > known
        if text and given_by is None and not run.names_text:
            run.names_text, run.leads = text if known else HIDDEN, not begun
            if run.replace_names is not None and not run.replaced:
                text = run.replace_names
        if not text and run.key is not None and pattern.is_count():
            run.fill()
            return NO_ONE
        if not text:
            return None
        return text if finished else self.affix(context, self.format(context, text, whole=True))

    def turns(self, context: StyleContext) -> bool:
        return not context.exact  # citeproc-js leaves the brackets around names as they are

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

    def option(self, context: StyleContext, name: str, own: str | None) -> str | None:
        """An option of the element itself, else of its area, else of the style."""
        if own is not None:
            return own
        area: str | None = context.run.area.get(name)
        return area if area is not None else context.root.get(name)

    def is_count(self) -> bool:
        """Whether the names are printed as their number (<name form="count">)."""
        name = self.name
        return name is not None and name.get("form") == "count"

    def merged(
        self, context: StyleContext, item: CitedItem, roles: list[str], pattern: Names
    ) -> list[tuple[str, str]]:
        """Roles with the terms of their labels; one person who is editor and translator is named once."""
        people = item.entry.names
        same = set(roles) == {"editor", "translator"} and people.get("editor") == people.get("translator")
        if (
            same
            and "editor" in people
            and pattern.label is not None
            and context.words.term("editortranslator")
        ):
            return [("editor", "editortranslator")]
        return [(role, role) for role in roles if role in people]

    def block(
        self, context: StyleContext, item: CitedItem, role: str, term: str, pattern: Names, *, alone: bool
    ) -> str | None:
        """The names of one role, or what stands for them where it is `alone`, and its label."""
        run = context.run
        people = item.entry.names[role]
        name = pattern.name
        rules = rules_of(name, context)
        cut = item.entry.et_al and role == "author"
        if rules.form == "count":
            shown, more = truncate(people, rules, subsequent="subsequent" in item.positions, cut=cut)
            return str(len(shown) + (more and rules.use_last and context.run.key is not None))
        text = list_names(people, rules, pattern, context, item, cut=cut)
        if alone and run.replace_names is not None:
            text, run.replaced = run.replace_names, True
        label = pattern.label
        if label is None or run.key is not None:
            return text
        worded = label.of(context, term, several=len(people) > 1 or cut)
        if not worded:
            return text
        order = list(pattern)
        leads = name is not None and order.index(label) < order.index(name)
        inside = context.inside
        return (
            join_punctuation(worded, text, inside=inside)
            if leads
            else join_punctuation(text, worded, inside=inside)
        )

    def substitute(self, context: StyleContext, item: CitedItem, begun: bool) -> tuple[str | None, bool]:
        """The text of the first substitute that prints, and whether it has its own font and affixes.

        Only <names> without children take theirs from the <names> they replace. Variables that the substitute
        printed are not printed again in this entry (CSL 1.0.2, "Substitute").
        """
        run = context.run
        substitute = self.parts.get("substitute")
        around, known = run.substituting, set(run.suppressed)
        for child in chosen_children(substitute, context, item) if substitute is not None else ():
            before = len(run.touched)
            run.substituting = True
            run.in_turn = begun  # a substitute takes the place of the names
            short = isinstance(child, Names) and not len(child)
            if isinstance(child, Names) and short:
                text = child.render(context, item, given_by=self)
            else:
                text = child.render(context, item)
            run.substituting = around
            if text:
                run.in_turn = True
                return text, not short
            del run.touched[before:]
            run.suppressed = set(known)
        run.in_turn = True
        return None, False


@dataclass(frozen=True, eq=False)
class EtAl(Element):
    """<et-al>: the term and its formatting."""


@dataclass(frozen=True, eq=False)
class Substitute(Node):
    """<substitute>: read by <names>."""


def rules_of(name: Name | None, context: StyleContext) -> NameRules:
    """The options of a <name>, looked for on it, on its area, on the style; the sort key's own go first."""
    run = context.run
    cached = context.name_rules.get((name, run.area, run.key))
    if isinstance(cached, NameRules):
        return cached
    places = [place for place in (name, run.area, context.root) if place is not None]
    # A mark that <name> sets behind each name is not merged with the delimiter, as in citeproc-js.
    kept = context.exact and name is not None and name.get("suffix", "")[-1:] in (*PUNCTUATION,)

    def option(attribute: str) -> str | None:
        for place in places:
            key = attribute if place is name else INHERITED.get(attribute, attribute)
            value: str | None = place.get(key)
            if value is not None:
                return value
        return DEFAULTS.get(attribute)

    sort_key = run.key
    sorting = sort_key is not None

    def count(attribute: str, otherwise: int) -> int:
        key = attribute.replace("et-al-", "names-")
        value: str | None = None
        if sort_key is not None:  # the key's own, its area's, and only then what the macro says for print
            value = sort_key.get(key) or run.area.get(attribute) or context.root.get(attribute)
        value = value or option(attribute) or ""
        return int(value) if value.isdecimal() and len(value) < 6 else otherwise

    fewest = 1 if not context.exact else 0  # with `exact`, a style may print nobody
    minimum, first = count("et-al-min", 0), max(fewest, count("et-al-use-first", ALL_NAMES))
    rules = NameRules(
        and_=None if sorting else option("and"),
        delimiter=(GROUP_EDGE if kept else "") + (option("delimiter") or ""),
        own_delimiter=(name.get("delimiter") if name is not None else None) or ", ",
        precedes_et_al=option("delimiter-precedes-et-al") or "contextual",
        precedes_last=option("delimiter-precedes-last") or "contextual",
        precedes_body=next(
            filter(None, (e.get("delimiter-precedes-last") for e in (run.area, context.root))), ""
        ),
        et_al_min=minimum,
        et_al_use_first=first,
        subsequent_min=count("et-al-subsequent-min", minimum),
        subsequent_use_first=max(1, count("et-al-subsequent-use-first", first)),
        use_last=(
            (sort_key.get("names-use-last") if sort_key is not None else None) or option("et-al-use-last")
        )
        == "true",
        form=option("form") or "long",
        initialize=option("initialize") != "false",
        initialize_with=option("initialize-with"),
        hyphen=(context.root.get("initialize-with-hyphen") or "true") == "true",
        joined=not context.exact,
        sort_order="all" if sorting else option("name-as-sort-order"),
        sort_separator=option("sort-separator") or "",
        demote=context.root.get("demote-non-dropping-particle") or "display-and-sort",
    )
    context.name_rules[name, run.area, run.key] = rules
    return rules


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
    if rules.use_last and not cut:
        # The last name is shown, and something is left out before it.
        first = max(1, min(first, fewest - 2, count - 2))
    return people[:first], True


def list_names(
    people: tuple[Person, ...],
    rules: NameRules,
    pattern: Names,
    context: StyleContext,
    item: CitedItem,
    *,
    cut: bool,
) -> str:
    """Names in a row: delimiters, "and", "et al." (CSL 1.0.2, "Name" and "Et-al Abbreviation")."""
    name = pattern.name
    shown, more, levels = choose_names(people, rules, item, context, cut=cut)
    if not shown:
        return ""
    printed = [
        dress(context, print_name(person, rules, name, context, first=n == 0, level=levels[n]), person, name)
        for n, person in enumerate(shown)
    ]
    if not context.run.names_text:
        printed = substitute_repeated(shown, printed, name, context)
    if not more:
        return join_last(shown, printed, rules, context)
    if context.run.key is not None:
        if rules.use_last:
            printed.append(print_name(people[-1], rules, name, context, first=False))
        return join(printed, rules.delimiter)
    if rules.use_last and not cut and len(people) > len(shown) + 1:
        last = dress(context, print_name(people[-1], rules, name, context, first=False), people[-1], name)
        several = not context.exact or len(printed) > 1  # citeproc-js sets no delimiter after one name
        head = join(printed, rules.delimiter, inside=context.inside)
        delimiter = rules.delimiter if several else " "
        return join_punctuation(head, delimiter, inside=context.inside) + f"{ELLIPSIS} {last}"
    return join_et_al(shown, printed, rules, pattern, context)


def choose_names(
    people: tuple[Person, ...], rules: NameRules, item: CitedItem, context: StyleContext, *, cut: bool
) -> tuple[tuple[Person, ...], bool, list[int]]:
    """The names of a list that are printed, whether "et al." stands for others, and the level of each given name.

    Levels are those of `CitedItem.given_levels`. What disambiguation needs to know of the list is kept in the run.
    """
    in_text = context.run.area.tag == "citation"
    citing = in_text and context.run.key is None
    place = len(context.run.lists)
    least = item.names_needed.get(place, 0) if citing else 0
    if not in_text and context.run.key is None and item.least_names and not context.run.names_text:
        least = item.least_names
    shown, more = truncate(people, rules, subsequent="subsequent" in item.positions, cut=cut, least=least)
    context.run.lists.append(len(shown))
    if context.run.key is not None or not (rules.form == "short" or rules.initialize_with is not None):
        return shown, more, [0] * len(shown)
    if citing:
        context.run.named += people
        context.run.leading.append(people[0])
    own = citing or not context.run.names_text  # the list's first names are those of the citation
    own_levels = item.given_levels if own else {}
    levels = [
        level_of(person, own_levels.get((place, n), 0), rules, context, first=n == 0)
        for n, person in enumerate(shown)
    ]
    return shown, more, levels


def substitute_repeated(
    shown: tuple[Person, ...], printed: list[str], name: Name | None, context: StyleContext
) -> list[str]:
    """The first names of an entry, with the style's substitute for those of the entry before (CSL 1.0.2,
    "Reference Grouping")."""
    before = len(context.run.first_names)
    context.run.first_names += shown
    if not context.run.replace_first:
        return printed
    count, substitute = context.run.replace_first
    replaced = shown[: max(0, count - before)]
    substitutes = [
        substitute if person.literal else dress(context, substitute, person, name) for person in replaced
    ]
    return substitutes + printed[len(replaced) :]


def join_et_al(
    shown: tuple[Person, ...], printed: list[str], rules: NameRules, pattern: Names, context: StyleContext
) -> str:
    """The printed names and "et al." behind them; without it where the style's term for it is empty."""
    inside = context.inside
    head = join(printed, rules.delimiter, inside=inside)
    et_al = print_et_al(pattern, context)
    if not et_al:
        return head
    inverted = is_inverted(shown[-1], rules, first=len(shown) == 1)
    several = precedes(rules.precedes_et_al, len(printed) > 1, inverted=inverted)
    space = "" if stands_alone(et_al, context) else " "
    delimiter = rules.delimiter if several else space
    text = join_punctuation(join_punctuation(head, delimiter, inside=inside), et_al, inside=inside)
    return dress(context, text, None, pattern.name)


def sort_names(people: tuple[Person, ...], item: CitedItem, context: StyleContext) -> str:
    """A name variable as a sort key, cut as in its area, family names first (CSL 1.0.2, "Sorting")."""
    rules = rules_of(None, context)
    shown, more = truncate(people, rules, subsequent="subsequent" in item.positions, cut=item.entry.et_al)
    shown += people[-1:] if more and rules.use_last else ()
    return join(
        (print_name(person, rules, None, context, first=n == 0) for n, person in enumerate(shown)), ", "
    )


def join_last(shown: tuple[Person, ...], printed: list[str], rules: NameRules, context: StyleContext) -> str:
    """All the names, the last one after "and" (CSL 1.0.2, "Name", delimiter-precedes-last).

    A body that comes last joins as ordinary prose would, whatever <name> says of people.
    """
    inside = context.inside
    if len(printed) < 2 or (rules.and_ is None and not shown[-1].literal):
        return join(printed, rules.delimiter, inside=inside)
    head = join(printed[:-1], rules.delimiter, inside=inside)
    if rules.and_ is None:
        return join_punctuation(
            join_punctuation(head, rules.own_delimiter, inside=inside), printed[-1], inside=inside
        )
    term = "&" if rules.and_ == "symbol" else context.words.term("and")
    inverted = is_inverted(shown[-2], rules, first=len(shown) == 2)
    several = len(printed) > 2
    if not shown[-1].literal:
        several = precedes(rules.precedes_last, several, inverted=inverted)
    elif rules.precedes_last == "after-inverted-name":
        several = several or inverted
    else:
        several = precedes(rules.precedes_body, several, inverted=inverted)
    if term != "&" and stands_alone(term, context):
        several = several and len(printed) == 2
        return (
            join_punctuation(join_punctuation(head, rules.delimiter if several else "", inside=inside), term)
            + printed[-1]
        )
    delimiter = rules.own_delimiter if shown[-1].literal else rules.delimiter
    text = join_punctuation(head, delimiter if several else " ", inside=inside)
    return join_punctuation(join_punctuation(text, f" {term} ", inside=inside), printed[-1], inside=inside)


def stands_alone(term: str, context: StyleContext) -> bool:
    """Whether a term brings its own spaces, or is of a script that sets none ("と", Hebrew "ו")."""
    first = visible(term)[:1]
    written = first.isalnum() or first == "&"
    return not written or bool(EAST_ASIAN.match(first)) or (first == VAV and context.exact)


def precedes(rule: str, several: bool, *, inverted: bool) -> bool:
    """Whether the delimiter goes before "and" or "et al."."""
    if rule == "after-inverted-name":
        return inverted
    return {"always": True, "never": False}.get(rule, several)


def print_et_al(pattern: Names, context: StyleContext) -> str:
    element = pattern.parts.get("et-al")
    words = context.words
    if not isinstance(element, EtAl):
        return words.term("et-al")
    return element.format(context, words.term(element.get("term", "et-al")))


def level_of(person: Person, level: int, rules: NameRules, context: StyleContext, *, first: bool) -> int:
    """How much of a given name is shown to distinguish people of one family name: 1 initials, 2 all of it.

    `level` is what the entry's own citation needs; the rules other than "by-cite" set one level for the
    person. A style without `initialize-with` shows the whole name instead of initials, unless its rule asks
    for initials only.
    """
    levels = context.given_levels
    if first or not context.primary_only:
        level = levels.get(person, level)
    marked = rules.initialize_with is not None or context.initials_only
    whole = context.whole_names
    if level == 1 and not marked:
        whole.add(person)
        return 2
    # What a citation has printed whole for itself, the list prints whole too, as in citeproc-js.
    return 2 if level == 1 and context.exact and person in whole and person not in levels else level
