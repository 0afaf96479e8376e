"""Clusters of citations -> what stands in the text: positions, order, collapsed ranges, grouped authors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from refkit.csl.elements import FORMATS, pieces
from refkit.csl.figures import print_numbers, print_pages
from refkit.csl.home import Cite, Cited, Cluster, Home, Run
from refkit.csl.markup import parse_field, visible, wrap
from refkit.csl.numbers import EN_DASH, dash_numbers
from refkit.csl.people import HIDDEN
from refkit.csl.quantities import split_label
from refkit.csl.seams import enclose, join, seam
from refkit.csl.sheet import CSL
from refkit.csl.sorting import sort_entries

NEAR_NOTE_DISTANCE = 5  # CSL 1.0.2, "Note Distance"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Seen:
    """What was cited before, for ibid, subsequent and near-note."""

    notes: dict[str, int] = field(default_factory=dict)  # id -> note it was cited in last
    first_notes: dict[str, int] = field(default_factory=dict)
    last: Cite | None = None
    last_alone: bool = False


@dataclass(slots=True)
class Printed:
    """One cite of a cluster, rendered."""

    item: Cited
    text: str
    names: str
    opens: bool  # nothing but itself is printed, a prefix apart: so a range may begin with it
    plain: bool


def print_cluster(home: Home, cluster: Cluster, known: Mapping[str, Cited], seen: Seen) -> str:
    """One citation as marked text; every one of its works is `known`."""
    cites, note = cluster.cites, cluster.note or 0
    area = home.root.find(f"{{{CSL}}}citation")
    layout = area.find(f"{{{CSL}}}layout")
    items = [
        place(home, cite, known[cite.id], seen, area, note, first=n == 0) for n, cite in enumerate(cites)
    ]
    seen.last_alone = len(items) == 1
    if area.find(f"{{{CSL}}}sort") is not None:
        # What the citation's keys leave equal reads best as in the bibliography: 2001a before 2001b.
        items = sorted(items, key=lambda item: item.number) if home.tidy else items
        alone = all(cite.positions is not None for cite in cites)  # no part of a document
        grouped = bool(area.get("collapse") or area.get("cite-group-delimiter")) and not (home.note or alone)
        authors = {id(item): name_authors(home, area, layout, item) for item in items} if grouped else None
        items = sort_entries(items, area, home, authors)
    if cluster.composite and items:
        author = name_authors(home, area, layout, items[0])
        items[0].cite = replace(items[0].cite or Cite(id=items[0].entry.key), suppress_author=True)
        rest = print_items(home, area, layout, items)
        infix = parse_field(cluster.infix)
        return join((join((author, infix), "" if infix[:1] in {"’", "'"} else " "), rest), " ")
    return print_items(home, area, layout, items)


def name_authors(home: Home, area: Any, layout: Any, item: Cited) -> str:
    """The authors as a citation in the text names them, without the rest of the cite."""
    home.run = Run(area, only_names=True)
    join(pieces(layout, item), "")
    names = home.run.names_text
    return "" if names == HIDDEN else names


def print_items(home: Home, area: Any, layout: Any, items: list[Cited]) -> str:
    """The cites of a citation in order, joined and collapsed, within the layout's affixes and font."""
    printed = [render_cite(home, area, layout, item) for item in items]
    printed = [one for one in printed if visible(one.text).strip()]
    if all(item.cite is not None and item.cite.author_only for item in items):
        return join((one.text for one in printed), layout.get("delimiter") or "")
    collapse = area.get("collapse")
    delimiter = layout.get("delimiter") or ""
    inside = home.inside
    if collapse == "citation-number":
        after = area.get("after-collapse-delimiter") if home.tidy else None
        text = join_ranges(printed, delimiter, after, inside=inside)
    elif collapse in {"year", "year-suffix", "year-suffix-ranged"} or area.get("cite-group-delimiter"):
        text = join_groups(home, area, layout, printed, collapse)
    else:
        text = join((one.text for one in printed), delimiter, inside=inside)
    if not text:
        return ""
    text = seam(
        seam(layout.get("prefix") or "", text, inside=inside), layout.get("suffix") or "", inside=inside
    )
    return format_layout(layout, text)


def format_layout(layout: Any, text: str) -> str:
    """A citation or an entry in the font of its <layout>."""
    for attribute, value, mark in FORMATS:
        if layout.get(attribute) == value:
            text = wrap(mark, text)
    return text


def place(home: Home, cite: Cite, item: Cited, seen: Seen, area: Any, note: int, *, first: bool) -> Cited:
    """A cite with its positions (CSL 1.0.2, "Choose", position)."""
    if cite.locator and not home.tidy:
        label, rest = split_label(cite.locator)
        cite = replace(cite, label=label, locator=rest) if label else cite
    positions = {"first"}
    if cite.id in seen.notes:
        positions = {"subsequent"}
        last = seen.last
        if last is not None and last.id == cite.id and (seen.last_alone or not first):
            same = (last.locator, last.label) == (cite.locator, cite.label)
            if same or (not cite.locator and not last.locator):
                positions.add("ibid")
            elif cite.locator:
                positions |= {"ibid", "ibid-with-locator"}
        distance = area.get("near-note-distance") or ""
        limit = int(distance) if distance.isdecimal() and len(distance) < 9 else NEAR_NOTE_DISTANCE
        if note - seen.notes[cite.id] <= limit:
            positions.add("near-note")
    first_note = seen.first_notes.get(cite.id, 0)
    placed = replace(
        item,
        cite=cite,
        locator=print_locator(home, cite),
        positions=frozenset(positions) if cite.positions is None else cite.positions,
        # A note does not refer to itself.
        first_note=cite.first_note if cite.positions is not None else first_note if first_note != note else 0,
    )
    seen.notes[cite.id] = note
    seen.first_notes.setdefault(cite.id, note)
    seen.last = cite
    return placed


def print_locator(home: Home, cite: Cite) -> str:
    """A locator; that of pages in the style's page-range-format."""
    text = parse_field(cite.locator or "")
    if cite.label == "page":
        return print_pages(home, text)
    return dash_numbers(text) if home.tidy else print_numbers(home, "locator", text)


def render_cite(home: Home, area: Any, layout: Any, item: Cited, *, hide_names: bool = False) -> Printed:
    """One cite of a citation, its own prefix and suffix around it."""
    cite = item.cite or Cite(id=item.entry.key)
    if cite.author_only:
        return Printed(item, name_authors(home, area, layout, item), "", False, False)
    home.run = Run(area, hide_names=hide_names or cite.suppress_author)
    inside = home.inside
    text = enclose(join(pieces(layout, item), "", inside=inside))
    prefix, suffix = affixes(cite)
    whole = seam(
        seam(prefix, text, inside=inside), suffix
    )  # a remark of the writer's is no part of a quotation
    opens = not suffix and not (item.locator and visible(item.locator) in visible(text))
    return Printed(item, whole, home.run.names_text, opens, opens and not prefix)


def affixes(cite: Cite) -> tuple[str, str]:
    """A cite's prefix and suffix, with the spaces they were given and one where a word would run into one."""
    prefix, suffix = parse_field(cite.prefix), parse_field(cite.suffix)
    if prefix and (cite.prefix[-1:].isspace() or prefix[-1:].isalnum()):
        prefix += " "
    if suffix and (cite.suffix[:1].isspace() or suffix[:1].isalnum()):
        suffix = " " + suffix
    return prefix, suffix


def join_ranges(printed: list[Printed], delimiter: str, after: str | None, *, inside: bool) -> str:
    """Three numbers or more in a row become a range (CSL 1.0.2, collapse="citation-number")."""
    out = ""
    ranged = False
    for run in runs(printed):
        long = len(run) > 2
        texts = [f"{run[0].text}{EN_DASH}{run[-1].text}"] if long else [one.text for one in run]
        for text in texts:
            between = (after if ranged and after is not None else delimiter) if out else ""
            out = seam(seam(out, between, inside=inside), text, inside=inside)
            ranged = long
    return out


def runs(printed: list[Printed]) -> Iterator[list[Printed]]:
    """Cites parted into runs of rising numbers; one with a locator or words of its own stands alone."""
    run: list[Printed] = []
    for one in printed:
        if run and one.plain and run[-1].opens and one.item.number == run[-1].item.number + 1:
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run


def join_groups(home: Home, area: Any, layout: Any, printed: list[Printed], collapse: str | None) -> str:
    """Cites of the same authors stand together; with collapse their names are printed once."""
    groups: list[list[Printed]] = []
    by_names: dict[str, list[Printed]] = {}
    # Cites in the writer's own order are joined where they stand together, by processors to the letter.
    moved = home.tidy or area.find(f"{{{CSL}}}sort") is not None
    for one in printed:
        nameless = one.names in {"", HIDDEN}
        if nameless and collapse and groups and not home.tidy:
            groups[-1].append(one)  # as citeproc-js does: what has no author is taken for the same author's
            continue
        group = None if nameless else by_names.get(one.names)
        if group is None or not (moved or group is groups[-1]):
            group = []
            groups.append(group)
        group.append(one)
        by_names[one.names] = group
    inside = home.inside
    within = area.get("cite-group-delimiter")
    delimiter = layout.get("delimiter") or ""
    if within is None:
        within = (
            ", " if collapse and area.get("after-collapse-delimiter") is None and not home.note else delimiter
        )
    after = area.get("after-collapse-delimiter") or delimiter
    out = ""
    # Processors separate all cites so that collapse by year, a single one included.
    always = collapse in {"year", "year-suffix-ranged"} and not home.tidy
    collapsed = always
    for group in groups:
        texts = [group[0].text]
        for before, one in pairwise(group):
            texts.append(collapsed_text(home, area, layout, before, one, collapse))
        text = join_collapsed(texts, group, within, delimiter, area, collapse, inside=inside)
        out = (
            seam(seam(out, after if collapsed else delimiter, inside=inside), text, inside=inside)
            if out
            else text
        )
        collapsed = always or (bool(collapse) and len(group) > 1)
    return out


def collapsed_text(
    home: Home, area: Any, layout: Any, before: Printed, one: Printed, collapse: str | None
) -> str:
    if not collapse or one.names in {"", HIDDEN}:
        return one.text
    if collapse != "year" and not one.item.locator and same_year(before.item, one.item):
        prefix, suffix = affixes(one.item.cite or Cite(id=one.item.entry.key))
        return seam(seam(prefix, one.item.year_suffix), suffix)
    return render_cite(home, area, layout, one.item, hide_names=True).text or one.text


def join_collapsed(
    texts: list[str],
    group: list[Printed],
    within: str,
    delimiter: str,
    area: Any,
    collapse: str | None,
    *,
    inside: bool,
) -> str:
    suffix_delimiter = area.get("year-suffix-delimiter") or area.get("cite-group-delimiter") or delimiter
    out = texts[0]
    ends = ranged(texts, group) if collapse == "year-suffix-ranged" else {}
    for n, text in enumerate(texts[1:], 1):
        alone = collapse not in {None, "year"} and text == group[n].item.year_suffix != ""
        if n in ends:
            out += f"{EN_DASH}{text}" if ends[n] else ""
            continue
        out = seam(seam(out, suffix_delimiter if alone else within, inside=inside), text, inside=inside)
    return out


def ranged(texts: list[str], group: list[Printed]) -> dict[int, bool]:
    """Of three letters or more in a row those that a dash stands for, and, True, those it leads to.

    CSL 1.0.2, collapse="year-suffix-ranged".
    """
    ends: dict[int, bool] = {}
    places = [suffix_place(one.item.year_suffix) for one in group]
    start = 0
    for n in range(1, len(group) + 1):
        follows = n < len(group) and texts[n] == group[n].item.year_suffix and group[n - 1].plain
        if follows and places[n] == places[n - 1] + 1:
            continue
        if n - start > 2:
            ends.update({inner: inner == n - 1 for inner in range(start + 1, n)})
        start = n
    return ends


def suffix_place(suffix: str) -> int:
    """a -> 1, z -> 26, aa -> 27; -1 where there is none, which follows nothing."""
    place = 0
    for char in suffix:
        place = place * 26 + ord(char) - ord("a") + 1
    return place or -1


def same_year(one: Cited, other: Cited) -> bool:
    first, second = one.entry.dates.get("issued"), other.entry.dates.get("issued")
    if not one.year_suffix or not other.year_suffix:
        return False
    return first is not None and second is not None and first.year == second.year


def letters(n: int) -> str:
    """a … z, aa, ab …"""
    out = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        out = LETTERS[rest] + out
    return out
