"""Web of Science's tagged lines (.ciw, .isi; FN, VR, PT …) -> a Library. It is read only.

Tags after Clarivate's "Web of Science Core Collection field tags".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.formats.records import Item, Record, collect, date_of_parts, names_of, pages_of, put
from refkit.formats.table.cells import rows
from refkit.model import Library, Source, Span
from refkit.patterns import regex

LINE: Final = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
TAG: Final = regex(r"\ufeff?([A-Z][A-Z0-9])(?:[ \t]+|(?=[\r\n]|\Z))")
SNIFF: Final = regex(
    r"\A[\ufeff\s]{0,50}(?:FN [^\r\n]{0,200}[\r\n]+VR \d|FN (?:Clarivate|Thomson|ISI)|VR 1\.0[\r\n]+PT )"
)
RECORD: Final = regex(r"(?:\A|[\r\n])\ufeff?PT [A-Z](?:[a-z]{2,12})?[ \t]*[\r\n]+(?:[A-Z][A-Z0-9] |   )")
MEDLINE: Final = regex(r"MEDLINE:(\d{1,8})")
# "Sn/sub 2/P", "He/sup +/": how INSPEC writes what is lowered and raised.
RAISED: Final = regex(r"\s?/\s?(su[bp])\s([^/\s](?:[^/\n]{0,30}?[^/\s])?)\s?/")
BRACKETED_DOI: Final = regex(r"\[(10\.\d{4,9}/[^\s\]]{1,200})\]")
TABLE: Final = regex(r"\ufeff?PT\tAU\t")  # its export with tabs
HINT: Final = 'a record begins with a line like "PT J" and ends with "ER"'
# PT: the kind of what it was published in; DT: the kind of the document, the first that says more than "Article".
TYPES: Final = {"J": "article-journal", "B": "book", "S": "article-journal", "P": "patent", "C": "paper-conference",
                "JOURNAL": "article-journal", "BOOK": "book", "D": "dataset", "DATA": "dataset"}  # fmt: skip
DOCUMENT_TYPES: Final = {
    "Proceedings Paper": "paper-conference", "Book Chapter": "chapter", "Book Review": "review-book",
    "Data Set": "dataset", "Software": "software", "Preprint": "article",
}  # fmt: skip
# Tag -> CSL variable, of those that are one text.
FIELDS: Final = (
    ("TI", "title"), ("VL", "volume"), ("IS", "issue"), ("PU", "publisher"), ("PI", "publisher-place"),
    ("DI", "DOI"), ("SN", "ISSN"), ("EI", "ISSN"), ("BN", "ISBN"), ("LA", "language"), ("AB", "abstract"),
    ("CT", "event-title"), ("CL", "event-place"), ("PM", "PMID"), ("UT", "archive_location"), ("PN", "part-number"),
    ("NT", "note"), ("SU", "supplement-number"),
)  # fmt: skip
# Tags that are read beside those, and those of counts and of what a work cites, which are left out.
READ: Final = frozenset(
    {tag for tag, _ in FIELDS}
    | set("PT DT SO SE JI J9 BP EP PS AR PG PD PY EY DE ID AN AU AF BA BF BE CA GP ED A1".split())
)
LEFT_OUT: Final = frozenset("CR NR TC Z9 U1 U2 DA OA HC HP EF".split())
UNKNOWN: Final = "x-wos"
LISTED: Final = frozenset({"AU", "AF", "BA", "BF", "BE", "CA", "GP", "ED", "CR", "C1", "A1"})


def read(source: Source) -> Library:
    """The records of a file, in order; lists of what they cite, addresses and counts are left out. Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return (
        SNIFF.match(text) is not None
        or TABLE.match(text) is not None
        or RECORD.search(text, 0, 3000) is not None
    )


def _records(source: Source) -> Iterator[Record]:
    if TABLE.match(source.text):
        yield from _rows(source)
        return
    text = source.text
    fields: dict[str, list[str]] = {}
    start = at = 0
    last = ""
    while at < len(text):
        found = LINE.match(text, at)
        end = found.end() if found else len(text)
        tag = TAG.match(text, at, end)
        value = " ".join(text[tag.end() if tag else at : end].split())
        if tag and tag[1] in {"ER", "PT"} and fields:
            yield _record(source, fields, start, at)
            fields = {}
        if tag and tag[1] in {"ER", "EF", "FN", "VR"}:
            last = ""
        elif tag:
            if not fields:
                start = at
            last = tag[1]
            fields.setdefault(last, []).append(value)
        elif value and last:
            fields[last].append(value)
        at = end
    if fields:
        yield _record(source, fields, start, len(text))


def _rows(source: Source) -> Iterator[Record]:
    table = rows(source.text, "\t")
    _, _, header = next(table, (1, True, []))
    for line, _, cells in table:
        fields = {tag: [cell.strip()] for tag, cell in zip(header, cells, strict=False) if cell.strip()}
        yield Record(item=item_of(fields), place=f"{source.name}:{line}")


def _record(source: Source, fields: Mapping[str, list[str]], start: int, end: int) -> Record:
    span = Span(source=source, start=start, end=end)
    return Record(item=item_of(fields), span=span)


def item_of(fields: Mapping[str, list[str]]) -> Item:
    """The CSL-JSON item of a record's lines by tag."""
    whole = {tag: " ".join(lines) for tag, lines in fields.items() if tag not in LISTED}
    sort = whole.get("PT", "").strip()
    kind = TYPES.get(sort.upper(), "article-journal")
    stated = [part.strip() for part in whole.get("DT", "").split(";")]
    special = next((DOCUMENT_TYPES[one] for one in stated if one in DOCUMENT_TYPES), "")
    if special and kind != "patent":
        kind = (
            "chapter"
            if kind == "book" and whole.get("SO") and special == "paper-conference" and not whole.get("CT")
            else special
        )
    item: Item = {"type": kind}
    _settle_databases(whole)
    for tag, variable in FIELDS:
        put(item, variable, whole.get(tag))
    _put_people(item, fields)
    container = whole.get("SO", "")
    if kind == "book" and "title" not in item:
        item["title"] = container
    elif kind == "book" and container and container != item.get("title"):
        item["type"] = "chapter"
        item["container-title"] = container
    elif kind != "patent":
        put(item, "container-title", container)
    put(item, "collection-title", whole.get("SE"))
    put(item, "container-title-short", whole.get("JI") or whole.get("J9"))
    start, end = whole.get("BP", ""), whole.get("EP", "")
    if "-" in start and whole.get("PS"):  # "41103-1", of an article number in parts
        start, end = whole["PS"], ""
    put(item, "page", pages_of(start, end) or whole.get("PS") or whole.get("AR"))
    if whole.get("AR") and item.get("page") != whole.get("AR"):
        item["number"] = whole["AR"]
    put(item, "number", whole.get("PN") if kind == "patent" else "")
    put(item, "number-of-pages", whole.get("PG") if item["type"] == "book" else "")
    put(item, "issued", _date(whole))
    put(item, "archive_location", whole.get("AN"))
    words = [word.strip() for tag in ("DE", "ID") for word in whole.get(tag, "").split(";")]
    put(item, "keyword", "; ".join(dict.fromkeys(filter(None, words))))
    left = {tag: list(lines) for tag, lines in fields.items() if tag not in READ | LEFT_OUT and any(lines)}
    if left:
        item["custom"] = {UNKNOWN: left}
    return item


def _settle_databases(whole: dict[str, str]) -> None:
    """What other databases than the Core Collection state in tags of their own."""
    number = whole.get("UT", "")
    if of_medline := MEDLINE.fullmatch(number):
        whole.setdefault("PM", of_medline[1])
    if not number.startswith("INSPEC:"):
        return
    for tag in ("TI", "AB"):
        if tag in whole:
            whole[tag] = RAISED.sub(r"<\1>\2</\1>", whole[tag])
    # Its "ID" are the publisher's numbers, the DOI among them.
    if doi := BRACKETED_DOI.search(whole.pop("ID", "")):
        whole.setdefault("DI", doi[1])


def _put_people(item: Item, fields: Mapping[str, list[str]]) -> None:
    def people(*tags: str) -> list[dict[str, Any]]:
        # Full names stand beside each short one; older records have the short ones alone.
        return names_of(next((fields[tag] for tag in tags if fields.get(tag)), []))

    # Databases other than the Core Collection list people in one line.
    fields = {
        tag: [name.strip() for line in lines for name in line.split(";")] for tag, lines in fields.items()
    }
    groups = [{"literal": text} for text in (*fields.get("CA", []), *fields.get("GP", [])) if text]
    authors = people("AF", "AU", "A1")
    put(item, "author", authors + [one for one in groups if one not in authors])
    editors = people("BE", "ED")
    put(item, "editor", editors)
    put(item, "container-author", people("BF", "BA") if item.get("author") else [])
    put(item, "author", people("BF", "BA"))


def _date(whole: Mapping[str, str]) -> dict[str, Any] | None:
    year, day = whole.get("PY", ""), whole.get("PD", "")
    if not year:
        return date_of_parts(whole.get("EY", ""), "") if whole.get("EY") else None
    day = day.replace(year, " ").strip()  # "2006 May-Jun"
    return date_of_parts(year, day)
