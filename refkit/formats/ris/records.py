"""RIS <-> References; variables without a RIS tag are kept in lines "M2  - name: value"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.edtf import format_edtf
from refkit.fields.keys import make_key
from refkit.formats.csl_json import ATTRIBUTE_OF, ET_AL, VARIABLES
from refkit.formats.csl_values import READERS, Misfit, write_date, write_names
from refkit.formats.extra_lines import CUT, DATES, PEOPLE
from refkit.formats.extra_lines import VARIABLES as EXTRA_VARIABLES
from refkit.formats.json_text import is_deeper, to_json
from refkit.formats.ris.lines import FOLD, Record, cut
from refkit.formats.ris.reader import EXACT, read_name, read_values
from refkit.formats.ris.tags import (
    BOOKS,
    CONFERENCES,
    CSL_TYPES,
    EXTRA_TAGS,
    FALLBACK_RIS,
    IN_SERIES,
    LEGAL,
    NOT_OF_ZOTERO,
    NOTE_LABELS,
    NOTES,
    NUMBERED,
    OWN_PEOPLE,
    OWN_TAGS,
    PERFORMED,
    RIS_TYPES,
    SECOND_ELSE,
    TAGGED,
    TALKS,
    WITH_GENRE,
    WITH_VERSION,
    ZOTERO_TYPES,
)
from refkit.formats.unique_keys import make_unique
from refkit.model import Date, Library, Name, Problem, Reference, Source, Span
from refkit.patterns import regex
from refkit.rules import finding
from refkit.vocabulary.seasons import NAMES as SEASON_NAMES

SNIFF: Final = regex(
    r"(?:\A|[\r\n])[ \t\ufeff]{0,3}(?:TY {0,3}-[ \t]{0,3}[A-Z]{2}|ty {1,3}- ?[A-Za-z]{3,8}[ \t]*[\r\n])"
)
PAGES: Final = regex(r"([^\s,;-]+)-([^\s,;-]+)")
TAG_NAME: Final = regex(r"[A-Z][A-Z0-9]")
SPACES: Final = regex(r"  +")
REST: Final = "extra"  # the M2 line that carries members of `extra` …
ABSENT: Final = "absent"  # … and the one that names those that a tag says and the reference does not
HINT: Final = 'a RIS record begins with a line like "TY  - JOUR" and ends with "ER  - "'

Lines = list[tuple[str, str]]


def read(source: Source) -> Library:
    """The records of a RIS file, leniently: any line ends, one or two spaces, no ER, wrapped lines.

    A record without a type or without content is a problem (RK105); unknown tags are kept in extra["x-ris"].
    Raises ReadError when there is no record at all.
    """
    references: list[Reference] = []
    spans: list[Span] = []
    problems: list[Problem] = []
    for record in cut(source):
        if record.kind is None or not record.tags:
            wording = "bare-type" if record.kind else "no-type"
            problems.append(finding("RK105", wording, span=record.span, hint=HINT))
            continue
        reference, troubles = read_record(record)
        problems += troubles
        references.append(reference)
        spans.append(record.span)
    if not references:
        raise ReadError.of("no-entry", place=source.name, hint=HINT)
    unique, repeated = make_unique(references, spans=spans)
    return Library(references=unique, problems=(*problems, *repeated))


def write(library: Library) -> str:
    """A RIS file: UTF-8, LF line ends, an empty line between records; every value in one line."""
    return "\n".join(write_record(reference) for reference in library.references)


def sniff(text: str) -> bool:
    return SNIFF.search(text, 0, 100_000) is not None


def read_record(record: Record) -> tuple[Reference, list[Problem]]:
    """The reference of a record, and what of it was not understood (RK107)."""
    reader = read_values(record)
    values, extra = reader.values, reader.extra
    troubles = [replace(trouble, span=record.span) for trouble in reader.troubles]
    if record.kind not in CSL_TYPES:
        troubles.append(finding("RK107", "ris-type", span=record.span, name=record.kind, type=reader.type))
    own: dict[str, Any] = {"type": reader.type, "id": reader.key or "", "label": reader.label}
    for name, text in reader.exact.items():
        value = parse_exact(text)
        variable = EXACT_NAMES.get(name)
        if name == REST:
            extra |= value if isinstance(value, dict) else {}
        elif name == ABSENT:
            for member in value if isinstance(value, list) else ():
                extra.pop(str(member), None)
        elif variable is None:
            if name in own and isinstance(value, str):
                own[name] = value
        elif value is None:
            values.pop(ATTRIBUTE_OF[variable][0], None)
        else:
            attribute, kind = ATTRIBUTE_OF[variable]
            try:
                values[attribute] = READERS[kind](value)
            except Misfit as misfit:
                field = f"M2 {EXACT}{name}"
                troubles.append(finding("RK107", "misfit", span=record.span, field=field, why=misfit))
    reference = Reference(**own, **values, extra=MappingProxyType(extra))
    return replace(reference, id=reference.id or make_key(reference)), troubles


def parse_exact(text: str) -> Any:
    """The value of a line of exact JSON; None where it is no JSON, or nested too deeply."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return None if is_deeper(value) else value


def write_record(reference: Reference) -> str:
    """A record that `read_record` reads as the same reference (`origin` and `confidence` left out).

    Each value has the tag that Zotero and others read for its type, or a line "M2  - name: value"; where that
    would not be read back exactly, a line "M2  - refkit-name: JSON" repeats it.
    """
    kind = RIS_TYPES.get(reference.type, FALLBACK_RIS)
    plain = own_lines(plain_lines(reference, kind), reference, kind)
    lines = [(tag, FOLD.sub(" ", value).strip()) for tag, value in plain]
    lines = [(tag, value) for tag, value in lines if value]
    return to_text(kind, lines + exact_lines(reference, to_text(kind, lines)))


def to_text(kind: str, lines: Lines) -> str:
    return "".join(f"{tag}  - {value}\n" for tag, value in [("TY", kind), *lines, ("ER", "")])


def plain_lines(reference: Reference, kind: str) -> Lines:
    editor = "ED" if kind in SECOND_ELSE else "A3" if kind in BOOKS else "A2"
    lines: Lines = [("TI", reference.title or "")]
    if kind in PERFORMED:  # whose AU are the composers
        lines += [("AU", format_name(name)) for name in names_in(reference, "composer")]
    lines += [("A2" if kind in PERFORMED else "AU", format_name(name)) for name in reference.author]
    lines += [(editor, format_name(name)) for name in reference.editor]
    translators = "TA" if "A4" in OWN_PEOPLE.get(kind, {}) else "A4"  # which means others in some types
    lines += [(translators, format_name(name)) for name in reference.translator]
    if kind in BOOKS:
        lines += [("A2", format_name(name)) for name in names_in(reference, "collection-editor")]
        lines.append(("M1", text_in(reference, "collection-number")))
    lines += container_lines(reference, kind)
    lines += [("VL", reference.volume or ""), ("IS", reference.issue or "")]
    lines += page_lines(reference, kind)
    lines += date_lines(reference.issued)
    lines += [
        ("PB", (text_in(reference, "authority") if kind in LEGAL else reference.publisher) or ""),
        ("CY", (reference.event_place if kind in TALKS else reference.publisher_place) or ""),
        ("ET", (reference.version if kind in WITH_VERSION else reference.edition) or ""),
        ("SN", (reference.number if kind in NUMBERED else reference.issn or reference.isbn) or ""),
        ("M3", (reference.genre or "") if kind in WITH_GENRE else ""),
        ("DO", reference.doi or ""),
        ("UR", reference.url or ""),
        ("Y2", slashed(reference.accessed) or ""),
        ("LA", (reference.language or "") if kind != "COMP" else ""),
        ("AB", reference.abstract or ""),
        *(("N1", line) for line in (reference.note or "").split("\n")),
        ("ID", reference.id),
        ("LB", reference.label or ""),
    ]
    for variable, names in EXTRA_TAGS:
        value = reference.extra.get(variable)
        lines.append((names[0], value if isinstance(value, str) else ""))
    keyword = reference.extra.get("keyword")
    lines += [("KW", word) for word in keyword.split("; ")] if isinstance(keyword, str) else []
    unknown = reference.extra.get("x-ris")
    if isinstance(unknown, dict):
        lines += [
            (tag, value)
            for tag, values in unknown.items()
            if TAG_NAME.fullmatch(str(tag)) and tag not in ("TY", "ER") and isinstance(values, list)
            for value in values
            if isinstance(value, str)
        ]
    return lines + note_lines(reference, kind)


def own_lines(lines: Lines, reference: Reference, kind: str) -> Lines:
    """The lines of a record in which no tag holds anything but what it means in this type: that becomes a line of M2."""
    own = OWN_TAGS.get(kind, {})
    stated = {tag: value_of(reference, variable) for tag, variable in own.items()}
    series = kind in IN_SERIES
    kept: Lines = []
    for tag, value in lines:
        if not value or tag not in own or value == stated[tag] or (tag == "SP" and ("EP", "") not in lines):
            kept.append((tag, value))
        elif variable := ("collection-title" if tag == "T2" and series else TAGGED.get(tag)):
            kept.append(("M2", f"{variable}: {value}"))
    kept += [(tag, value) for tag, value in stated.items() if value and (tag, value) not in kept]
    return [*dict.fromkeys(kept)]


def value_of(reference: Reference, variable: str) -> str:
    """A text variable of CSL, be it an attribute or a member of `extra`."""
    if variable in ATTRIBUTE_OF:
        return getattr(reference, ATTRIBUTE_OF[variable][0]) or ""
    return text_in(reference, variable)


def container_lines(reference: Reference, kind: str) -> Lines:
    container, event = reference.container_title or "", reference.event_title or ""
    series = reference.collection_title or ""
    if kind in CONFERENCES:
        # Zotero takes T2 for the conference and C3 for the proceedings.
        return [
            ("C3", container),
            ("T2", event if container else ""),
            ("C1", "" if reference.publisher_place else reference.event_place or ""),
            ("T3", series),
        ]
    if kind in TALKS:
        return [("T2", event), ("T3", series)]
    if kind in LEGAL:
        return [("A2", container), ("T3", series)]
    if kind in IN_SERIES:
        return [("T2", series)]
    return [("T2", container), ("T3", series)]


def page_lines(reference: Reference, kind: str) -> Lines:
    """Lines of SP and EP; for a book without pages, SP is the number of its pages."""
    pages = PAGES.fullmatch(reference.page or "")
    if pages is not None:
        return [("SP", pages[1]), ("EP", pages[2])]
    count = reference.extra.get("number-of-pages")
    if kind in BOOKS and not reference.page and isinstance(count, str):
        return [("SP", count)]
    # A book's lone SP is how many pages it has.
    return [("SP", reference.page or "")] if kind not in BOOKS else []


def date_lines(date: Date | None) -> Lines:
    text = slashed(date)
    if date is None or date.year is None or text is None:
        return []
    year = f"{date.year:04}" if 0 <= date.year <= 9999 else ""
    return [("PY", year), ("DA", text if text != year else "")]


def slashed(date: Date | None) -> str | None:
    """YYYY/MM/DD/ for a plain date, Spring YYYY for a season, which programs that know no season keep as words, EDTF for ranges and circa."""
    if date is None:
        return None
    if (
        date.season
        and date.year is not None
        and 0 <= date.year <= 9999
        and not (date.end or date.circa or date.literal)
    ):
        return f"{SEASON_NAMES[date.season - 1]} {date.year:04}"
    if (
        date.end
        or date.circa
        or date.season
        or date.literal
        or date.year is None
        or not 0 <= date.year <= 9999
    ):
        return format_edtf(date)
    if date.month is None:
        return f"{date.year:04}"
    return f"{date.year:04}/{date.month:02}/{f'{date.day:02}' if date.day else ''}/"


def note_lines(reference: Reference, kind: str) -> Lines:
    """Lines of M2: the CSL type that does not follow from TY, identifiers, variables without a tag."""
    lines: Lines = []
    if CSL_TYPES.get(kind) != reference.type or kind in NOT_OF_ZOTERO:
        back = {csl: name for name, csl in ZOTERO_TYPES.items()}
        lines.append(("M2", f"type: {back.get(reference.type, reference.type)}"))
    tagged = {"number"} if kind in NUMBERED else set()
    tagged |= {"genre"} if kind in WITH_GENRE else set()
    tagged |= {"version"} if kind in WITH_VERSION else {"edition"}
    tagged |= {"issn"} if kind not in NUMBERED else set()
    tagged |= {"isbn"} if kind not in NUMBERED and not reference.issn else set()
    tagged |= {"event-place" if kind in TALKS else "publisher-place"}
    tagged |= {"event-place"} if kind in CONFERENCES and not reference.publisher_place else set()
    tagged |= {"language"} if kind != "COMP" else set()
    tagged |= {"container-title"} if kind not in IN_SERIES | TALKS else set()
    tagged |= (
        {"event-title"} if kind in TALKS or (kind in CONFERENCES and reference.container_title) else set()
    )
    tagged |= {"collection-title"}
    for name, variable in NOTES.items():
        value = getattr(reference, ATTRIBUTE_OF[variable][0])
        if value and FOLD.sub("", value) and name not in tagged:
            lines.append(("M2", f"{NOTE_LABELS.get(variable, variable)}: {value}"))
    if reference.event_date is not None and (date := format_edtf(reference.event_date)):
        lines.append(("M2", f"event-date: {date}"))
    if reference.issued is not None and reference.issued.year is None and reference.issued.literal:
        lines.append(("M2", f"issued: {reference.issued.literal}"))
    lines += [("M2", f"{CUT}: author")] if reference.extra.get(ET_AL) is True else []
    lines += [("M2", line) for line in extra_notes(reference, kind)]
    return [*lines, ("M2", f"Citation Key: {reference.id}")] if FOLD.sub("", reference.id) else lines


def extra_notes(reference: Reference, kind: str) -> Iterator[str]:
    """Lines for members of `extra` that are variables of CSL and have no tag: texts, dates, people."""
    tagged = {variable for variable, _ in EXTRA_TAGS} | {"keyword", "annote"}
    tagged |= {"collection-editor", "collection-number"} if kind in BOOKS else set()
    tagged |= {"composer"} if kind in PERFORMED else set()
    tagged |= {"authority"} if kind in LEGAL else set()
    for variable, value in reference.extra.items():
        if variable in tagged or variable in ATTRIBUTE_OF:
            continue
        if variable in DATES:
            with suppress(Misfit):
                yield f"{variable}: {format_edtf(READERS['date'](value)) or ''}"
        elif variable in PEOPLE:
            for name in names_in(reference, variable):
                last, _, first = format_name(name).partition(", ")
                yield f"{variable}: {last} || {first}" if first else f"{variable}: {name.literal or last}"
        elif variable in EXTRA_VARIABLES and isinstance(value, str) and value.strip():
            yield f"{variable}: {value}"


def exact_lines(reference: Reference, text: str) -> Lines:
    """The M2 lines without which a record's text would not be read as the reference."""
    record = next(iter(cut(Source(name="", text=text))), None)
    if record is None:
        return []
    back, _ = read_record(record)
    lines: Lines = []
    for name in ("id", "type", "label"):
        if getattr(back, name) != getattr(reference, name) and getattr(reference, name):
            lines.append(("M2", f"{EXACT}{name}: {one_line(getattr(reference, name))}"))
    for attribute, variable, kind in VARIABLES:
        value, read_back = getattr(reference, attribute), getattr(back, attribute)
        if value == read_back:
            continue
        if value is not None and kind != "text":
            value = write_names(value) if kind == "names" else write_date(value)
        lines.append(("M2", f"{EXACT}{variable}: {one_line(value or None)}"))
    rest = {
        name: value
        for name, value in sorted(without_place(reference).items())
        if name not in back.extra or back.extra[name] != value
    }
    absent = sorted(name for name in back.extra if name not in without_place(reference))
    lines += [("M2", f"{EXACT}{ABSENT}: {one_line(absent)}")] if absent else []
    return lines + ([("M2", f"{EXACT}{REST}: {one_line(rest)}")] if rest else [])


def one_line(value: Any) -> str:
    """JSON that a line can hold and folding leaves as it is."""
    return SPACES.sub(lambda run: "\\u0020" * len(run[0]), json.dumps(json.loads(to_json(value))))


def without_place(reference: Reference) -> dict[str, Any]:
    """The members of `extra` without the place that an entry of bib/ was read from, which is nobody else's business."""
    extra = dict(reference.extra)
    custom = extra.get("custom")
    if isinstance(custom, dict) and "origin" in custom:
        extra["custom"] = {name: value for name, value in custom.items() if name != "origin"}
        if not extra["custom"]:
            del extra["custom"]
    return extra


def text_in(reference: Reference, variable: str) -> str:
    value = reference.extra.get(variable)
    return value if isinstance(value, str) else ""


def names_in(reference: Reference, variable: str) -> tuple[Name, ...]:
    try:
        return tuple(READERS["names"](reference.extra.get(variable) or []))
    except Misfit:
        return ()


def format_name(name: Name) -> str:
    """ "van Dam, Kees, Jr."; an organisation without its commas, at which every reader would split it, and with one
    behind it where it would be taken for a person."""
    if name.literal is not None and name.family is None:
        whole = name.literal.replace(",", "")
        found = read_name(whole)
        return whole if found is None or found.family is None else f"{whole},"
    family = " ".join(filter(None, (name.dropping_particle, name.particle, name.family)))
    return ", ".join([family, *filter(None, (name.given or ("" if name.suffix else None), name.suffix))])


EXACT_NAMES: Final = {variable.lower(): variable for variable in ATTRIBUTE_OF}
