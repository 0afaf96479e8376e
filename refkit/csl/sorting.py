"""Entries in the order of a style's <sort> (CSL 1.0.2, "Sorting")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from refkit.csl.dates import sort_text
from refkit.csl.home import Cited, Home, Run
from refkit.csl.item import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, Person
from refkit.csl.markup import visible
from refkit.csl.sheet import CSL

# Letters that Unicode does not take apart; sorted as most Latin-script indexes do.
FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)

CYRILLIC, GREEK, HAN = (
    re.compile(f"[{letters}]") for letters in ("\u0400-\u04ff", "\u0370-\u03ff", "\u3005-\u30ff\u3400-\u9fff")
)
# Languages whose lists begin with their own letters (Unicode CLDR, collation reorderings).
OWN_SCRIPT = dict.fromkeys(("be", "bg", "mk", "ru", "sr", "uk", "mn", "kk"), CYRILLIC) | {
    "el": GREEK,
    "zh": HAN,
    "ja": HAN,
}


def sort_entries(items: Sequence[Cited], area: Any, home: Home) -> list[Cited]:
    """The items by every <key> in turn; what has no value for a key comes last, whichever way it sorts.

    Equal ones stay as they were.
    """
    ordered = list(items)
    sort = area.find(f"{{{CSL}}}sort") if area is not None else None
    for key in reversed([] if sort is None else list(sort)):
        values = {id(item): key_of(item, key, area, home) for item in ordered}
        full = [item for item in ordered if values[id(item)]]
        empty = [item for item in ordered if not values[id(item)]]
        full.sort(key=lambda item: values[id(item)], reverse=key.get("sort") == "descending")
        ordered = full + empty
    return ordered


def key_of(item: Cited, key: Any, area: Any, home: Home) -> str:
    """What one entry has for a <key>, folded so that plain comparison sorts as a reader expects."""
    macro = key.get("macro")
    if macro is not None:
        home.run = Run(area, key=key)
        return collate(home.macros[macro].render(item) or "", home)
    variable = key.get("variable") or ""
    if variable == "citation-number":
        return f"{item.number:020d}"
    if variable in NAME_VARIABLES:
        return " ".join(
            collate(name_key(person, home), home) for person in item.entry.names.get(variable, ())
        )
    if variable in DATE_VARIABLES:
        date = item.entry.dates.get(variable)
        return "" if date is None else sort_text(date)
    text = visible(item.value(variable))
    if variable in NUMBER_VARIABLES and text.isdecimal():
        return f"{int(text[:20]):020d}"
    return collate(text, home)


def name_key(person: Person, home: Home) -> str:
    """A name as it sorts: family name first, its particle before or after as the style demotes it."""
    demote = home.root.get("demote-non-dropping-particle") or "display-and-sort"
    first = f"{person.particle} {person.family}" if demote == "never" else person.family
    rest = "" if demote == "never" else person.particle
    return " ".join(filter(None, (first, person.given, person.dropping, rest, person.suffix)))


def collate(text: str, home: Home) -> str:
    """Folded text in the order of a language: letters of its own script go before those of others."""
    folded = fold(text)
    script = OWN_SCRIPT.get(home.language[:2])
    return folded if script is None or folded.isascii() else script.sub(r":\g<0>", folded)


def fold(text: str) -> str:
    """Case, accents and punctuation set aside, for comparison only."""
    plain = unicodedata.normalize("NFKD", visible(text).casefold()).translate(FOLDED)
    kept = (
        c if c.isalnum() or c == "~" else " " for c in plain if not unicodedata.combining(c) and c not in "'’"
    )
    return " ".join("".join(kept).split())
