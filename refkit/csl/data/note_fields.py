"""An item whose note holds variables ("volume: 9", "{:author: Roe || Joe}") -> the item with them.

The syntax is that of citeproc-js.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkit.csl.data.item import DATE_VARIABLES, NAME_VARIABLES
from refkit.csl.settings import MOST_NOTE_LINES
from refkit.fields.ids import KINDS, read_identifier
from refkit.patterns import regex

PAIR = r"([a-z][a-z_-]{0,40}|[A-Z]{1,40}):[ \t]*([^\n{}]{0,1000})"
LINE = regex(PAIR)
BRACED = regex(r"\{:" + PAIR + r"\}")
IDENTIFIERS = frozenset(kind.upper() for kind in KINDS)
KEPT = frozenset(("id", "note", "title"))


def spread_note(item: Mapping[str, object]) -> Mapping[str, object]:
    """The item with the variables of its note; those it has already are kept, except its type and its dates.

    Variables stand in braces anywhere in the note, or one a line at its beginning or behind its first line.
    """
    note = item.get("note")
    if not isinstance(note, str) or ":" not in note:
        return item
    found: dict[str, object] = {}
    rest: list[str] = []
    lines = note.split("\n", MOST_NOTE_LINES)
    reading = True
    for n, line in enumerate(lines):
        pair = LINE.fullmatch(line) if reading else None
        if pair is not None and _take(pair[1], pair[2], item, found):
            continue
        reading = reading and (n == 0 or pair is not None or not line.strip())
        rest.append(BRACED.sub(lambda match: _left(match, item, found), line))
    if not found and len(rest) == len(lines):
        return item
    return {**item, **found, "note": "\n".join(rest)}


def _left(match: re.Match[str], item: Mapping[str, object], found: dict[str, object]) -> str:
    return "" if _take(match[1], match[2], item, found) else f"{match[1]}: {match[2]}"


def _take(key: str, value: str, item: Mapping[str, object], found: dict[str, object]) -> bool:
    """Add a variable of the note to `found`; return whether it was taken. A name variable may come again."""
    value = value.strip()
    if key in KEPT or (key in item and key != "type" and key not in DATE_VARIABLES):
        return False
    if not value:
        return True
    if key in NAME_VARIABLES:
        family, parted, given = value.partition("||")
        name = {"family": family.strip(), "given": given.strip()} if parted else {"literal": value}
        known = found.get(key)
        found[key] = [*known, name] if isinstance(known, list) else [name]
    elif key in DATE_VARIABLES:
        found[key] = {"raw": value}
    else:
        found.setdefault(key, read_identifier(key.lower(), value)[0] if key in IDENTIFIERS else value)
    return True
