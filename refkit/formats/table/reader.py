"""A table with a header -> a Library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refkit.errors import ReadError
from refkit.formats.extra_lines import parted, take_lines
from refkit.formats.records import Item, Record, collect, date_of, date_of_parts, names_of, pages_of, put
from refkit.formats.table.cells import delimiter_of, restored, rows
from refkit.formats.table.columns import COLUMNS, DATES, NAMES, OF_ZOTERO, SIGNS_OF_ZOTERO, TYPES
from refkit.formats.zotero.item_types import ITEM_TYPES, NEAREST
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.rules import finding

HINT: Final = "the first row names the columns: title, author, issued, container-title, DOI …"
JOINT: Final = regex(r"\s*(?:;|\||\n)\s*")
AND: Final = regex(r"\s*(?:;|\||\n|\band\b)\s*")
COMMAS: Final = regex(r"\s*,\s*")
INITIALS: Final = regex(r"[^\W\d_][\w'’. -]{0,60}\s(?:[A-Z]\.?-?\s?){1,4}")
ZOTERO_TYPES: Final = {kind.casefold(): csl for csl, kind in reversed(ITEM_TYPES.items())}
CSL_NAMES: Final = frozenset({*ITEM_TYPES, *NEAREST})
# What tells a table of references from any other: a title, and at least one more of these.
TELLING: Final = frozenset(
    {
        "author",
        "author-full",
        "issued",
        "year",
        "container-title",
        "DOI",
        "type",
        "PMID",
        "ISBN",
        "URL",
        "publisher",
    }
)


def read(source: Source) -> Library:
    """A reference a row; a row with a broken cell, or more cells than the header, is a problem (RK105).

    Raises ReadError where no column is known, or there is no row.
    """
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    head = text[:20_000]
    delimiter = delimiter_of(head)
    _, whole, header = next(rows(head, delimiter), (1, False, []))
    if not whole or len(header) < 2 or max(map(len, header)) > 60:
        return False
    known = [variable for variable in map(variable_of, header) if variable]
    return "title" in known and len(TELLING.intersection(known)) > 1 and 2 * len(known) >= min(len(header), 8)


def variable_of(column: str) -> str:
    """The CSL variable that a column holds, by its name; "" for none."""
    return COLUMNS.get(folded(column), "")


def folded(column: str) -> str:
    """A column's name in letters and figures alone."""
    return "".join(char for char in column.casefold() if char.isalnum())


def variables_of(header: Sequence[str]) -> list[str]:
    """The variable of each column; of Zotero's tables by its own words too."""
    names = list(map(folded, header))
    own = OF_ZOTERO if set(names) >= SIGNS_OF_ZOTERO else {}
    return [own.get(name) or COLUMNS.get(name, "") for name in names]


def _records(source: Source) -> Iterator[Record]:
    delimiter = delimiter_of(source.text[:20_000])
    table = rows(source.text, delimiter)
    _, _, header = next(table, (1, True, []))
    variables = variables_of(header)
    if not any(variables):
        shown = ", ".join(column.strip() for column in header[:4])[:120]
        raise ReadError.of("no-columns", place=f"{source.name}:1", columns=shown, hint=HINT)
    for line, whole, cells in table:
        place = f"{source.name}:{line}"
        if not whole:
            yield _broken(place, "unclosed-cell")
        elif len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            yield _broken(place, "more-cells")
        else:
            yield Record(item=item_of(variables, cells, header), place=place)


def _broken(place: str, wording: str) -> Record:
    return Record(item={}, place=place, problems=(finding("RK105", wording, place=place),))


def item_of(variables: Sequence[str], cells: Sequence[str], header: Sequence[str] = ()) -> Item:
    """The CSL-JSON item of a row."""
    values: dict[str, list[str]] = {}
    for position, (variable, cell) in enumerate(zip(variables, cells, strict=False)):
        text = restored(cell).strip()
        if text:
            name = variable or (f"column {header[position].strip()}" if position < len(header) else "")
            values.setdefault(name, []).append(text)
    item: Item = {"type": type_of(values)}
    for variable, texts in values.items():
        if variable in NAMES:
            put(item, variable, [name for text in texts for name in people_of(text)])
        elif variable in DATES:
            put(item, variable, date_of(texts[0]))
        elif variable == "keyword":
            words = [word for text in texts for word in JOINT.split(text)]
            put(item, "keyword", "; ".join(dict.fromkeys(filter(None, words))))
        elif variable not in {
            "type",
            "year",
            "month",
            "day",
            "page-first",
            "page-last",
            "article-number",
            "author-full",
            "extra",
            "attachments",
        }:
            put(item, variable, texts[0]) if not variable.startswith("column ") else None
    year, month, day = (next(iter(values.get(part, [])), "") for part in ("year", "month", "day"))
    put(item, "issued", date_of_parts(year, month, day) if year else None)
    first, last = (next(iter(values.get(part, [])), "") for part in ("page-first", "page-last"))
    put(item, "page", pages_of(first, last))
    number = next(iter(values.get("article-number", [])), "")
    put(item, "number" if item.get("page") else "page", number)
    if item.get("type") == "article-journal" and not item.get("container-title"):
        put(item, "container-title", item.pop("source", ""))
    _put_zotero(item, values)
    stated = next(iter(values.get("type", [])), "")
    if stated and _known_type(stated) is None:
        put(item, "genre", stated)
    return item


def _put_zotero(item: Item, values: Mapping[str, Sequence[str]]) -> None:
    """What Zotero's tables state in columns of their own; contributors stand among its authors too."""
    others = item.get("contributor", [])
    authors = [name for name in item.get("author", []) if name not in others]
    if others and authors:
        item["author"] = authors
    lines = "\n".join(values.get("extra", []))
    if lines:
        put(item, "note", "\n".join(take_lines(parted(lines), item)))
        item["id"] = item.pop("citation-key", item.get("id"))
    if item["type"] == "speech" and "publisher-place" in item:
        item.setdefault("event-place", item.pop("publisher-place"))
    if files := [part for text in values.get("attachments", []) for part in JOINT.split(text) if part]:
        item["custom"] = {"x-attachments": files}


def type_of(values: Mapping[str, Sequence[str]]) -> str:
    """The CSL type of a row: by its word, else by what it has."""
    for stated in values.get("type", []):
        if known := _known_type(stated):
            return known
    if "container-title" in values or "ISSN" in values or "PMID" in values:
        return "chapter" if "ISBN" in values and "ISSN" not in values else "article-journal"
    if "ISBN" in values:
        return "book"
    return "article-journal" if "volume" in values else "document"


def _known_type(word: str) -> str | None:
    folded = "".join(char for char in word.casefold() if char.isalnum())
    if word in CSL_NAMES:
        return word
    return ZOTERO_TYPES.get(folded) or TYPES.get(folded) or next(
        (one for one in CSL_NAMES if one.replace("-", "").replace("_", "") == folded), None
    )  # fmt: skip


def people_of(text: str) -> list[dict[str, Any]]:
    """The people of a cell: between semicolons, or as PubMed and Scopus list them, "Roe J, Doe A"."""
    parts = [part for part in JOINT.split(text) if part]
    if len(parts) == 1:
        pieces = [piece for piece in COMMAS.split(parts[0].rstrip(".")) if piece]
        if len(pieces) > 1 and all(INITIALS.fullmatch(f"{piece}") for piece in pieces):
            parts = pieces
        elif " and " in parts[0]:
            parts = [part for part in AND.split(parts[0]) if part]
    return names_of(parts)
