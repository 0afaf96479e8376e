"""Entries in the order of a style's <sort> (CSL 1.0.2, "Sorting")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from refkit.csl.collating import collate_text
from refkit.csl.dates import sort_text
from refkit.csl.home import Cited, Home, Run
from refkit.csl.item import DATE_VARIABLES, NAME_VARIABLES
from refkit.csl.people import sort_names
from refkit.csl.sheet import CSL

CYRILLIC, GREEK, HAN = (
    re.compile(f"[{letters}]") for letters in ("\u0400-\u04ff", "\u0370-\u03ff", "\u3005-\u30ff\u3400-\u9fff")
)
# Languages whose lists begin with their own letters (Unicode CLDR, collation reorderings).
OWN_SCRIPT = dict.fromkeys(("be", "bg", "mk", "ru", "sr", "uk", "mn", "kk"), CYRILLIC) | {
    "el": GREEK,
    "zh": HAN,
}


def sort_entries(
    items: Sequence[Cited], area: Any, home: Home, authors: Mapping[int, str] | None = None
) -> list[Cited]:
    """The items by every <key> in turn; what has no value for a key comes last, whichever way it sorts.

    Equal ones stay as they were. Citations that group or collapse their cites are sorted by `authors` (as
    they are cited, by the item's id()) too, after their first key.
    """
    ordered = list(items)
    sort = area.find(f"{{{CSL}}}sort") if area is not None else None
    keys = [] if sort is None else list(sort)
    columns: list[tuple[dict[int, str], bool]] = [
        ({id(item): key_of(item, key, area, home) for item in ordered}, key.get("sort") == "descending")
        for key in keys
    ]
    if authors is not None and keys:
        shown = {key: collate(text, home) for key, text in authors.items()}
        columns.insert(1, (shown, False))
    for values, falling in reversed(columns):
        full = [item for item in ordered if values[id(item)]]
        empty = [item for item in ordered if not values[id(item)]]
        full.sort(key=lambda item: values[id(item)], reverse=falling)
        ordered = full + empty
    return ordered


def key_of(item: Cited, key: Any, area: Any, home: Home) -> str:
    """What one entry has for a <key>, folded so that plain comparison sorts as a reader expects."""
    macro = key.get("macro")
    if macro is not None:
        home.run = Run(area, key=key)
        return collate(home.macros[macro].render(item) or "", home)
    variable = key.get("variable") or ""
    home.run = Run(area, key=key)
    if variable == "citation-number":
        return f"{item.number:020d}"
    if variable in NAME_VARIABLES:
        people = item.entry.names.get(variable, ())
        return collate(sort_names(people, item, home), home) if people else ""
    if variable in DATE_VARIABLES:
        date = item.entry.dates.get(variable)
        return "" if date is None else sort_text(date)
    return collate(item.value(variable), home)


def collate(text: str, home: Home) -> str:
    """Text in the order of the style's language: letters of its own script go before those of others."""
    folded = collate_text(text, home.language[:2])
    script = OWN_SCRIPT.get(home.language[:2])
    return folded if script is None or folded.isascii() else script.sub(r":\g<0>", folded)
