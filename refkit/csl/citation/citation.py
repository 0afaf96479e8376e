"""Citations given as data -> their text: positions, order, collapsed ranges, grouped authors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from refkit.csl.citation.cite import NUMBER, Printed, join_cites, name_authors, render_cite
from refkit.csl.citation.collapse import LETTERED, join_groups, join_ranges, splice
from refkit.csl.citation.sort import columns_of, sort_entries
from refkit.csl.data.numbers import split_label
from refkit.csl.output.markup import ROUNDED, strip_fonts, turn_brackets, visible
from refkit.csl.output.parse import parse_field
from refkit.csl.rendering.context import Citation, Cite, CitedItem, StyleContext
from refkit.csl.rendering.elements import set_fonts
from refkit.csl.rendering.number_format import labels_locators, print_locator
from refkit.csl.rendering.punctuation import join, join_punctuation
from refkit.csl.settings import NEAR_NOTE_DISTANCE
from refkit.fields.locators import split_locator

COLLAPSING = LETTERED | {"year"}
# What citeproc-js prints for a first cite that comes out empty, and for one that comes out empty because only
# its authors, or all but its authors, were asked for.
NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"
NO_AUTHOR = "[NO_PRINTED_FORM]"
CLOSE_INFIX = frozenset("’',.:;")  # an infix that begins with one follows the authors without a space


@dataclass(slots=True)
class Seen:
    """What was cited before, for ibid, subsequent and near-note."""

    notes: dict[str, int] = field(default_factory=dict)  # id -> note it was cited in last
    first_notes: dict[str, int] = field(default_factory=dict)
    last: Cite | None = None
    led_by: Cite | None = None  # the first cite of the citation that `last` ends
    note: int = 0  # where that was cited
    count: int = 0  # cites of that note, up to it

    def forget(self) -> None:
        """Start anew, as for the notes of another chapter."""
        self.notes.clear()
        self.first_notes.clear()
        self.last, self.led_by, self.note, self.count = None, None, 0, 0


def print_citation(
    context: StyleContext, citation: Citation, known: Mapping[str, CitedItem], seen: Seen
) -> str:
    """One citation as marked text; `known` must hold every work it cites. Updates `seen`."""
    cites, note = citation.cites, citation.note or 0
    if citation.suppress and not (context.note and context.quirks.authors_kept_in_notes):
        cites = (*(replace(cite, suppress_author=True) for cite in cites[:1]), *cites[1:])
    area = context.citation
    if note < seen.note:
        seen.forget()  # the notes of another chapter
    items = [
        replace(known[cite.id], cite=cite, positions=cite.positions or frozenset({"first"})) for cite in cites
    ]
    if len(items) > 1 and area.find("sort") is not None:
        # What the citation's keys leave equal reads best as in the bibliography: 2001a before 2001b.
        if not context.quirks.cites_as_written:
            items.sort(key=lambda item: item.number)
        alone = all(cite.positions is not None for cite in cites)  # no part of a document
        items = arrange(context, items, grouped=not alone)
    # Positions follow the order in which the cites are printed, so they are found after sorting.
    items = [place(context, item, seen, note, first=n == 0) for n, item in enumerate(items)]
    if citation.composite and items:
        return print_composite(context, items, parse_field(citation.infix))
    return print_items(context, items)


def arrange(context: StyleContext, items: list[CitedItem], *, grouped: bool = True) -> list[CitedItem]:
    """The works of a citation by its sort keys; `grouped`, those of the same authors side by side."""
    area = context.citation
    sets_together = bool(area.get("collapse") or area.get("cite-group-delimiter")) and not context.note
    authors = {id(item): shown_names(context, item) for item in items} if grouped and sets_together else None
    return sort_entries(items, columns_of(items, area, context), context, authors)


def shown_names(context: StyleContext, item: CitedItem) -> str:
    """The names that a citation shows; empty where what stands in their place groups no cites."""
    text, learnt = name_authors(context, item)
    return text if learnt.names.first or not context.quirks.substitutes_ungrouped else ""


def print_composite(context: StyleContext, items: list[CitedItem], infix: str) -> str:
    """A narrative citation, "Doe (2001)": the authors of the first cite, then the citation without them."""
    first, *others = items
    cite = first.cite or Cite(id=first.entry.key)
    named = replace(first, cite=replace(cite, author_only=True, suppress_author=False))
    author = print_items(context, [named])
    dated = replace(first, cite=replace(cite, author_only=False, suppress_author=True))
    rest = print_items(context, [dated, *others])
    close = infix[:1] in CLOSE_INFIX
    return join((join((author, infix), "" if close else " "), rest), " ")


def print_items(context: StyleContext, items: list[CitedItem]) -> str:
    """The cites of a citation in order, joined and collapsed, within the layout's affixes and font."""
    unopened = context.quirks.unopened_brackets
    alone = [item for item in items if item.cite is not None and item.cite.author_only][:1]
    items = alone or items
    area, layout = context.citation, context.layout
    before, behind = layout.get("prefix") or "", layout.get("suffix") or ""
    if context.note:
        before, behind = before.translate(ROUNDED), behind.translate(ROUNDED)
    printed = [render_cite(context, item, first=n == 0) for n, item in enumerate(items)]
    if context.quirks.placeholders:
        printed = [with_placeholder(one) if n == 0 else one for n, one in enumerate(printed)]
    printed = [one for one in printed if visible(one.text).strip()]
    if not printed or alone or printed[0].text == NO_AUTHOR:
        text = turn_brackets(printed[0].text, unopened=unopened) if printed else ""
        return strip_fonts(text) if context.quirks.authors_without_fonts else text
    collapse = area.get("collapse")
    delimiter = layout.get("delimiter") or ""
    inside = context.inside
    if context.quirks.delimiters_by_cite:
        printed = splice(context, printed)
    by_numbers = not context.quirks.unnumbered_grouped
    if collapse == NUMBER and (by_numbers or any(NUMBER in one.touched for one in printed)):
        text = join_ranges(context, printed, delimiter, area.get("after-collapse-delimiter"))
    elif collapse in COLLAPSING or (collapse and not by_numbers) or area.get("cite-group-delimiter"):
        text = join_groups(context, printed, collapse)
    else:
        text = join_cites(context, printed, delimiter)
    apart = context.quirks.edges and before[-1:] == " " == printed[0].prefix[:1]
    text = before + text if apart else join_punctuation(before, text, inside=inside)
    text = join_punctuation(text, behind, inside=inside)
    return set_fonts(turn_brackets(text, unopened=unopened), layout.attributes)


def with_placeholder(one: Printed) -> Printed:
    """A first cite, its text replaced by citeproc-js's placeholder where nothing visible is printed."""
    if visible(one.text).strip():
        return one
    cite = one.item.cite
    asked = cite is not None and (cite.author_only or cite.suppress_author)
    return replace(one, text=NO_AUTHOR if asked else NOTHING)


def place(context: StyleContext, item: CitedItem, seen: Seen, note: int, *, first: bool) -> CitedItem:
    """A cite with its positions (CSL 1.0.2, "Choose", position)."""
    cite = item.cite or Cite(id=item.entry.key)
    if cite.locator:
        cite = read_label(context, cite, cite.locator)
    positions = {"first"}
    if cite.id in seen.notes:
        positions = {"subsequent"}
        last = seen.last
        near = not first or note in {0, seen.note} or (note == seen.note + 1 and seen.count == 1)
        if last is not None and last.id == cite.id and near:
            if first and seen.led_by is not None and context.quirks.places_of_the_first:
                last = seen.led_by
            same = (_bare(last.locator), last.label) == (_bare(cite.locator), cite.label)
            if same or (not cite.locator and not last.locator):
                positions.add("ibid")
            elif cite.locator:
                positions |= {"ibid", "ibid-with-locator"}
        distance = context.citation.get("near-note-distance") or ""
        limit = int(distance) if distance.isdecimal() and len(distance) < 9 else NEAR_NOTE_DISTANCE
        if note - seen.notes[cite.id] <= limit:
            positions.add("near-note")
    known = context.placed or not context.quirks.first_notes_by_position
    first_note = seen.first_notes.get(cite.id, 0) if known else 0
    placed = replace(
        item,
        cite=cite,
        locator=print_locator(context, parse_field(cite.locator or ""), cite.label),
        positions=frozenset(positions) if cite.positions is None else cite.positions,
        # A note does not refer to itself.
        first_note=cite.first_note if cite.positions is not None else first_note if first_note != note else 0,
    )
    seen.notes[cite.id] = note
    seen.first_notes.setdefault(cite.id, note)
    seen.count = seen.count + 1 if note == seen.note else 1
    seen.last, seen.note = cite, note
    seen.led_by = cite if first or seen.led_by is None else seen.led_by
    return placed


def read_label(context: StyleContext, cite: Cite, locator: str) -> Cite:
    """A cite whose locator begins with a label ("Kap. 3") -> the cite with that label, and the bare locator.

    Without `Quirks.locators_parsed`, a label other than "page" is taken only where the style prints labels and the locale has
    the term.
    """
    if context.quirks.locators_parsed:
        label, rest = split_label(locator)
    elif cite.label == "page":
        label, rest = split_locator(locator, context.language)
        if label != "page" and not (context.words.term(label) and _prints_labels(context)):
            label = ""
    else:
        label, rest = "", locator
    return replace(cite, label=label, locator=rest) if label else cite


def _prints_labels(context: StyleContext) -> bool:
    return any(map(labels_locators, context.elements))


def _bare(locator: str | None) -> str:
    return (locator or "").strip()
