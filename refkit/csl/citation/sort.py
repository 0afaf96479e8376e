"""Entries -> the same entries in the order of a style's <sort> (CSL 1.0.2, "Sorting")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from refkit.csl.data.item import DATE_VARIABLES, NAME_VARIABLES
from refkit.csl.locale.collation import collate_text, key_by_tables
from refkit.csl.rendering.citation_label import make_label
from refkit.csl.rendering.context import CitedItem, Learnt, Node, Scope, StyleContext
from refkit.csl.rendering.date import sort_text
from refkit.csl.rendering.names import sort_names

# citeproc-js sorts a group whose first cite has no value under this word, so after figures.
UNKNOWN = "undefined"


Columns = list[
    tuple[dict[int, str], bool]
]  # by a key: items' values, by id(), and whether they are descending


def columns_of(items: Iterable[CitedItem], area: Node | None, context: StyleContext) -> Columns:
    """The values of the items for every <key>."""
    if area is None:
        return []
    return [
        ({id(item): key_of(item, key, area, context) for item in items}, key.get("sort") == "descending")
        for key in area.part("sort")
    ]


def sort_entries(
    items: Sequence[CitedItem],
    columns: Columns,
    context: StyleContext,
    authors: Mapping[int, str] | None = None,
) -> list[CitedItem]:
    """The items by every <key> in turn; what has no value for a key comes last, ascending or descending.

    Equal items keep their order. `authors` are the names that each item is cited with, by the item's id(),
    where the citation groups or collapses its cites: then items of the same authors follow the first of them.
    """
    ordered = list(items)
    for values, falling in reversed(columns):
        ordered = by_column(ordered, values, falling=falling)
    if authors is None or not columns:
        return ordered
    if context.quirks.groups_sorted_again:
        return sort_again(ordered, columns[0], authors, context)
    groups: dict[str, list[CitedItem]] = {}
    for item in ordered:
        groups.setdefault(authors[id(item)], []).append(item)
    values, falling = columns[0]
    leaders = sorted(
        (group[0] for group in groups.values()),
        key=lambda item: ((not authors[id(item)]) != falling, collate(authors[id(item)], context)),
    )
    leaders = by_column(leaders, values, falling=falling)
    return [item for leader in leaders for item in groups[authors[id(leader)]]]


def sort_again(
    ordered: list[CitedItem],
    column: tuple[dict[int, str], bool],
    authors: Mapping[int, str],
    context: StyleContext,
) -> list[CitedItem]:
    """Works in the order of the keys -> those of each author together, as citeproc-js has them.

    It sorts them by their authors before all keys. Then a group stands under the first key of its first work, with
    the place of each work behind it, descending where the first key is.
    """
    values, falling = column
    names = {id(item): collate(authors[id(item)], context) if authors[id(item)] else "" for item in ordered}
    together = by_column(ordered, names, falling=falling)
    places: dict[int, tuple[str, str]] = {}
    last, leading = None, ""
    for n, item in enumerate(together):
        if authors[id(item)] != last:
            last, leading = authors[id(item)], values[id(item)] or collate(UNKNOWN, context)
        places[id(item)] = leading, str(n)
    return sorted(together, key=lambda item: places[id(item)], reverse=falling)


def ranks_of(ordered: Iterable[CitedItem], columns: Columns) -> dict[str, int]:
    """The places of sorted items by their keys alone, by entry key: one place for those that the keys leave equal."""
    ranks: dict[str, int] = {}
    last, rank = list[str](), 0
    for item in ordered:
        found = [values[id(item)] for values, _ in columns]
        rank += found != last
        ranks[item.entry.key], last = rank, found
    return ranks


def by_column(items: list[CitedItem], values: Mapping[int, str], *, falling: bool) -> list[CitedItem]:
    """Items by their `values` (by the item's id()) for one key; items without a value after the others."""
    full = [item for item in items if values[id(item)]]
    empty = [item for item in items if not values[id(item)]]
    return sorted(full, key=lambda item: values[id(item)], reverse=falling) + empty


def sorts_from_last(area: Node, context: StyleContext) -> bool:
    """Whether the list is in descending order of its numbers, so that the printed numbers count down."""
    sort = area.find("sort")
    return any(
        key.get("sort") == "descending" and "citation-number" in asked_by(key, context)
        for key in (() if sort is None else sort)
    )


def asked_by(key: Node, context: StyleContext) -> set[str]:
    """The variables of a <key>: its own, or those in the body of the macro that it names."""
    macro = key.get("macro")
    elements = [key] if macro is None else context.macros[macro].iter()
    return {element.get("variable") or "" for element in elements}


def key_of(item: CitedItem, key: Node, area: Node, context: StyleContext) -> str:
    """An entry's value for a <key>, folded so that plain comparison sorts as a reader expects, or ""."""
    macro = key.get("macro")
    scope = Scope(context, item, area, key)
    if macro is not None:
        return collate(context.macros[macro].render(scope, Learnt())[0], context)
    variable = key.get("variable") or ""
    if variable == "citation-number":
        return f"{item.number:020d}"
    if variable in NAME_VARIABLES:
        people = item.entry.names.get(variable, ())
        return collate(sort_names(people, scope), context) if people else ""
    if variable in DATE_VARIABLES:
        date = item.entry.dates.get(variable)
        return "" if date is None else collate(sort_text(date), context)
    if variable == "citation-label":
        return collate(item.value(variable) or make_label(item), context)
    return collate(item.entry.type if variable == "type" else item.value(variable), context)


def collate(text: str, context: StyleContext) -> str:
    """Text as a sort key of the style's language; or by the tables that citeproc-js was held against."""
    by = key_by_tables if context.quirks.tables_of_letters else collate_text
    return by(text, context.language)
