"""References -> what is asked for each: its fields, and its characters where it was read off a printed list."""

from __future__ import annotations

from refkit.matching.query import Query
from refkit.model import Library, Reference


def queries_of(library: Library) -> list[Query]:
    """A query for each reference, in order. What was printed is handed on, since a reading of it may be wrong."""
    return [Query(reference=reference, text=_printed(reference)) for reference in library]


def _printed(reference: Reference) -> str:
    """The characters of the entry, without the number before it."""
    if reference.origin is None:
        return ""
    text, label = " ".join(reference.origin.text.split()), reference.label
    for number in (f"[{label}]", f"({label})", f"{label}.", f"{label})") if label else ():
        if text.startswith(number):
            return text.removeprefix(number).strip()
    return text
