"""Entries with `crossref` and `xdata` -> entries that hold what they inherit, after biblatex's rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from refkit.formats.bibtex.blocks import Entry
from refkit.formats.settings import MAX_GENERATIONS

# From the biblatex manual, appendix "Inheritance setup": (parents, children, field of the parent -> of the
# child).
_TITLES_TO_MAIN: Final = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
_TITLES_TO_BOOK: Final = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_TITLES_TO_JOURNAL: Final = {"title": "journaltitle", "subtitle": "journalsubtitle"}
RULES: Final = (
    ({"mvbook"}, {"book", "inbook", "bookinbook", "suppbook"}, _TITLES_TO_MAIN),
    (
        {"mvcollection", "mvreference"},
        {"collection", "reference", "incollection", "inreference", "suppcollection"},
        _TITLES_TO_MAIN,
    ),
    ({"mvproceedings"}, {"proceedings", "inproceedings", "conference"}, _TITLES_TO_MAIN),
    ({"mvbook", "book"}, {"inbook", "bookinbook", "suppbook"}, {"author": "bookauthor"}),
    (
        {"book", "collection", "reference", "proceedings"},
        {"inbook", "bookinbook", "suppbook", "incollection", "inreference", "suppcollection"}
        | {"inproceedings", "conference"},
        _TITLES_TO_BOOK,
    ),
    ({"periodical"}, {"article", "suppperiodical", "review"}, _TITLES_TO_JOURNAL),
)
# What an entry never takes from its parent under the same name.
OWN: Final = frozenset(
    {"crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "ids", "label", "options", "presort"}
    | {
        "related",
        "relatedoptions",
        "relatedstring",
        "relatedtype",
        "shorthand",
        "sortkey",
        "sortname",
        "sorttitle",
    }
    | {"indextitle", "shorttitle", "csltype", "origin", "doi", "url", "file", "keywords", "abstract", "pages"}
)
TITLES: Final = frozenset({"title", "subtitle", "titleaddon"})
DATE_PARTS: Final = frozenset({"date", "year", "month", "day"})


def inherit(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], dict[int, str]]:
    """Every entry with its parents' fields; by position, the keys that name no entry.

    Keys are found as they are written, else without regard to case. An entry that names itself, through
    others or directly, takes nothing from itself.
    """
    exact: dict[str, Entry] = {}
    folded: dict[str, Entry] = {}
    for entry in entries:
        exact.setdefault(entry.key, entry)
        folded.setdefault(entry.key.casefold(), entry)
    missing: dict[int, str] = {}
    resolved: list[Entry] = []
    done: dict[str, Entry] = {}
    for position, entry in enumerate(entries):
        lost: list[str] = []
        resolved.append(resolve(entry, exact, folded, lost, (entry.key,), done))
        if lost:
            missing[position] = ", ".join(lost)
    return tuple(resolved), missing


def resolve(
    entry: Entry,
    exact: Mapping[str, Entry],
    folded: Mapping[str, Entry],
    lost: list[str],
    line: tuple[str, ...],
    done: dict[str, Entry],
) -> Entry:
    """An entry with its parents' fields; keys that name no entry are added to `lost`."""
    if "crossref" not in entry.fields and "xdata" not in entry.fields:
        return entry
    fields = dict(entry.fields)
    for link in ("xdata", "crossref"):
        # An entry of another tool may list any number of parents; a handful is meant.
        for key in [part.strip() for part in entry.fields.get(link, "").split(",") if part.strip()][:20]:
            parent = exact.get(key) or folded.get(key.casefold())
            if parent is None:
                lost.append(key[:60])
            elif parent.key not in line and len(line) < MAX_GENERATIONS:
                if parent.key not in done:
                    done[parent.key] = resolve(parent, exact, folded, [], (*line, parent.key), done)
                parent = done[parent.key]
                take(fields, entry.type, parent, whole=link == "xdata")
    return Entry(type=entry.type, key=entry.key, fields=fields)


def take(fields: dict[str, str], child: str, parent: Entry, *, whole: bool) -> None:
    """Add to a child's fields what it has not: under the name that the rules give it, else its own."""
    dated = any(fields.get(part) for part in DATE_PARTS)
    renamed: set[str] = set()
    if not whole:
        for parents, children, names in RULES:
            if parent.type in parents and child in children:
                for source, target in names.items():
                    if parent.fields.get(source):
                        renamed.add(source)
                        if not fields.get(target):
                            # Classic files state a parent's title for its children as its "booktitle".
                            fields[target] = parent.fields.get(target) or parent.fields[source]
    for name, value in parent.fields.items():
        if name in OWN and not (whole and name not in ("crossref", "xdata", "ids", "label")):
            continue
        if not whole and name in TITLES and (name in renamed or parent.type != child):
            continue
        if (name in DATE_PARTS and dated) or fields.get(name):
            continue
        fields[name] = value
