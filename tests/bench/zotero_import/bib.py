"""BibTeX and BibLaTeX -> items: one importer for both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import escape

from zotero_import.schema import Item, Schema

KINDS = dict(
    pair.split("=")
    for pair in """article=journalArticle book=book booklet=book manual=book proceedings=book collection=book mvbook=book
    inbook=bookSection incollection=bookSection inproceedings=conferencePaper conference=conferencePaper
    techreport=report report=report phdthesis=thesis mastersthesis=thesis thesis=thesis unpublished=manuscript
    misc=document online=webpage electronic=webpage patent=patent letter=letter movie=film artwork=artwork
    legislation=bill jurisdiction=case audio=audioRecording video=film software=computerProgram
    inreference=encyclopediaArticle""".split()
)
FIELDS = dict(
    pair.split("=")
    for pair in """title=title shorttitle=shortTitle journaltitle=publicationTitle shortjournal=journalAbbreviation
    booktitle=publicationTitle series=series volume=volume issue=issue edition=edition chapter=section
    publisher=publisher school=publisher address=place eventtitle=conferenceName isbn=ISBN issn=ISSN doi=DOI url=url
    urldate=accessDate lastchecked=accessDate abstract=abstractNote language=language copyright=rights type=type
    version=versionNumber pagetotal=numPages assignee=assignee nationality=country""".split()
)
EXTRA = {"pmid": "PMID", "pmcid": "PMCID", "lccn": "LCCN", "mrnumber": "MR", "zmnumber": "Zbl"}
EPRINTS = {"arxiv": "arXiv", "jstor": "JSTOR", "pubmed": "PMID", "hdl": "HDL", "googlebooks": "GoogleBooksID"}
NUMBERS = {
    "report": "reportNumber", "book": "seriesNumber", "bookSection": "seriesNumber", "patent": "patentNumber",
}  # fmt: skip
NOTES = frozenset({"annote", "comment", "review", "notes"})
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "d": "\u0323", "r": "\u030a"}  # fmt: skip
LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "i": "ı", "textless": "<", "textgreater": ">", "textbackslash": "\\", "textasciitilde": "~",
    "textbar": "|", "textasciicircum": "^", "textendash": "–", "textemdash": "—",
}  # fmt: skip
SUBSCRIPTS = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def read(text: str, schema: Schema) -> list[Item] | None:
    """The items of a file; None where there is no entry."""
    if ENTRY.search(text) is None:
        return None
    strings: dict[str, str] = {}
    items: list[Item] = []
    at = 0
    while (match := ENTRY.search(text, at)) is not None:
        kind = match[1].lower()
        at = match.end()
        if kind in ("comment", "preamble"):
            continue
        fields, at = _fields(text, at, strings)
        if kind == "string":
            strings |= dict(fields)
        elif kind in KINDS:
            items.append(_item(kind, fields, schema))
    return items


def _fields(text: str, at: int, strings: dict[str, str]) -> tuple[list[tuple[str, str]], int]:
    """Names and raw values from behind an entry's brace to its end, leniently as a reader of characters is."""
    fields: list[tuple[str, str]] = []
    name = ""
    while at < len(text):
        sign = text[at]
        at += 1
        if sign == "=":
            value, at = _value(text, at, strings)
            fields.append((name.strip().lower(), value))
            name = ""
        elif sign == ",":
            name = ""
        elif sign in "})":
            break
        elif not sign.isspace():
            name += sign
    return fields, at


def _value(text: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    while at < len(text) and text[at].isspace():
        at += 1
    bare = re.compile(r"[A-Za-z0-9-]+").match(text, at)
    if bare is not None:
        return strings.get(bare[0], bare[0]), bare.end()
    opening = text[at : at + 1]
    start = at = at + 1
    depth = 0
    while at < len(text):
        sign = text[at]
        if sign == "\\":
            at += 2
            continue
        if (sign == "}" and opening == "{" and not depth) or (sign == '"' == opening and not depth):
            return text[start:at], at + 1
        depth += {"{": 1, "}": -1}.get(sign, 0)
        at += 1
    return text[start:], at


def decode(source: str) -> str:
    """A value's text, by the few commands that are known; others stay as they stand, without their braces."""
    text = re.sub(r"\\textit\{([^{}]*)\}", r"<i>\1</i>", source)
    text = re.sub(r"\\textbf\{([^{}]*)\}", r"<b>\1</b>", text)
    text = re.sub(r"\$_\{([^{}$]*)\}\$", lambda m: _index(m[1], SUBSCRIPTS, "sub"), text)
    text = re.sub(r"\$\^\{([^{}$]*)\}\$", lambda m: _index(m[1], SUPERSCRIPTS, "sup"), text)
    text = re.sub(
        r"\{?\\([`'^~\"=.]|[uvHckdr](?=[ {]))\s*\{?\\?([A-Za-z])\}?(?<!\\)\}?",
        lambda m: m[2] + ACCENTS[m[1]],
        text,
    )
    text = re.sub(r"\{\\([A-Za-z]+)\}", lambda m: LETTERS.get(m[1], m[0]), text)
    text = text.replace("---", "—").replace("--", "–")  # not where braces part them
    text = re.sub(r"(?<!\\)[{}]+", "", text)
    text = re.sub(r"\\([#$%&~_^{}])", r"\1", text)
    text = text.replace("\\\\", "\\")

    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()


def _index(text: str, table: dict[int, int], tag: str) -> str:
    return text.translate(table) if re.fullmatch(r"[0-9+-]+", text) else f"<{tag}>{text}</{tag}>"


def _item(kind: str, fields: list[tuple[str, str]], schema: Schema) -> Item:
    item = Item(KINDS[kind])
    if kind in ("phdthesis", "mastersthesis"):
        item.put(schema, "type", "PhD Thesis" if kind == "phdthesis" else "Master's Thesis")
    held: dict[str, str] = {}
    for name, source in fields:
        value = decode(source)
        if not value:
            continue
        if name in ("author", "editor", "translator"):
            item.creators += [(name, last, first) for last, first in people(source)]
        elif name in FIELDS:
            item.put(schema, FIELDS[name], value, again=True)
        elif name in EXTRA:
            item.add_extra(f"{EXTRA[name]}: {value}")
        else:
            _odd(item, schema, name, value, held)
    _finish(item, schema, held)
    return item


def _odd(item: Item, schema: Schema, name: str, value: str, held: dict[str, str]) -> None:
    if name == "journal":
        taken = "publicationTitle" in item.fields or "websiteTitle" in item.fields
        item.put(schema, "journalAbbreviation" if taken else "publicationTitle", value)
    elif name == "subtitle":
        item.put(schema, "title", f"{item.fields.get('title', '')}: {value}", again=True)
    elif name == "number":
        item.put(schema, NUMBERS.get(item.kind, "issue"), value, again=True)
    elif name == "pages":
        counted = item.kind in ("book", "thesis", "manuscript")
        item.put(schema, "numPages" if counted else "pages", value)
    elif name in ("keywords", "keyword"):
        item.tags += [word for word in re.split(r"\s*[,;]\s*", value) if word]
    elif name == "note" and value.startswith(("LCCN", "MR", "Zbl", "PMID", "PMCID")):
        item.add_extra(value)
    elif name == "note" or name in NOTES:
        item.notes.append(f"<p>{escape(value, quote=False)}</p>")
    elif name == "howpublished":
        address = value.startswith(("http://", "https:/", "mailto:"))
        item.put(schema, "url", value) if address else item.add_extra(f"Published: {value}")
    else:
        held[name] = value
    if {"eprint", "eprinttype"} <= held.keys() and name.startswith("eprint"):
        label = EPRINTS.get(held["eprinttype"].lower())
        if label:
            item.add_extra(f"{label}: {held['eprint']}")


def _finish(item: Item, schema: Schema, held: dict[str, str]) -> None:
    publisher = held.get("institution") or held.get("organization")
    own = schema.own(item.kind, "publisher")
    if publisher and own not in item.fields:
        item.put(schema, "publisher", publisher)
    if place := held.get("location"):
        if item.kind == "conferencePaper":
            item.add_extra(f"event-place: {place}")
        elif "place" not in item.fields:
            item.put(schema, "place", place)
    if date := held.get("date") or _date(held):
        item.put(schema, "date", date)


def _date(held: dict[str, str]) -> str:
    year, month, day = held.get("year", ""), held.get("month", ""), held.get("day", "")
    if not re.fullmatch(r"-?[0-9]{1,4}", year):
        return ""
    short = month.lower()[:3]
    if month.isdecimal() or short in MONTHS:
        number = int(month) if month.isdecimal() else MONTHS.index(short) + 1
        return f"{year}-{number:02}" + (f"-{int(day):02}" if day.isdecimal() else "")
    return f"{month} {year}".strip()


def people(source: str) -> Iterator[tuple[str, str]]:
    """Names of a list: of a body, in braces, the last name alone; "Last, Jr., First" as "First, Jr."."""
    for name in split(source, r"\s+and\s+"):
        parts = [part.strip() for part in split(name, r"\s*,\s*")]
        if len(parts) > 1:
            yield decode(parts[0]), decode(", ".join([parts[-1], *parts[1:-1]]))
        elif len(words := split(name.strip(), r"\s+")) > 1:
            yield decode(words[-1]), decode(" ".join(words[:-1]))
        elif name.strip():
            yield decode(name), ""


def split(text: str, pattern: str) -> list[str]:
    """A text parted where a pattern matches outside of braces."""
    parts: list[str] = []
    depth = start = at = 0
    cut = re.compile(pattern, re.IGNORECASE)
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        match = cut.match(text, at) if not depth else None
        if match is not None and match.end() > at:
            parts.append(text[start:at])
            start = at = match.end()
        else:
            at += 1
    return [*parts, text[start:]]
