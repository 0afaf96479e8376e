"""References without what BibTeX has no place for, their common fields, and what of them is not read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from refkit.fields.edtf import format_edtf, parse_edtf
from refkit.fields.latex import encode, is_nested
from refkit.fields.titles import NOCASE
from refkit.formats.bibtex.blocks import Entry, clean_key, format_entry
from refkit.formats.bibtex.entries import UNKNOWN_FIELDS, is_free, reference_of
from refkit.formats.bibtex.fields import EXTRA_FIELDS, PROTECTED
from refkit.formats.bibtex.names import format_names
from refkit.formats.csl_json import VARIABLES
from refkit.formats.csl_values import READERS, Misfit
from refkit.formats.losses import not_carried
from refkit.model import Date, Library, Name, Problem, Reference
from refkit.patterns import regex

Fields = dict[str, str]
Respell = Callable[[str], str]

# White space and control characters, of which a .bib file carries one space.
BLANK: Final = regex(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
# A word whose case BibTeX's styles would change around its index: "H<sub>2</sub>O".
INDEXED: Final = regex(r"[^\s<>]{0,40}(?:<su[bp]>[^<>\s]{1,40}</su[bp]>[^\s<>]{0,40}){1,9}")
KEPT_CASE: Final = regex(f"{NOCASE.pattern}|{INDEXED.pattern}")
INDEX: Final = regex(r"\\textsu(b|per)script\{([0-9+−.,]{1,40})\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How files for one of the two programs are written: its `name` as people know it, the entry of a
    reference, and whether a variable's two values are the same but for their spelling."""

    name: str
    entry_of: Callable[[Reference], Entry]
    same: Callable[[str, Any, Any], bool] | None = None

    def write(self, library: Library) -> str:
        """A .bib file: an entry a reference, in order, an empty line between them."""
        return "\n".join(format_entry(entry) + "\n" for _, entry in self.entries(library))

    def lost(self, library: Library) -> tuple[Problem, ...]:
        """What of a library its file does not carry: a finding (RK109) for each variable, left out or changed."""
        pairs = ((one, reference_of(entry)[0], entry.key) for one, entry in self.entries(library))
        return not_carried(self.name, pairs, self.alike)

    def entries(self, library: Library) -> Iterator[tuple[Reference, Entry]]:
        """Every reference, folded, with its entry. BibTeX does not tell keys apart by their case."""
        taken: dict[str, int] = {}
        for reference in map(folded, library.references):
            entry = self.entry_of(reference)
            key = entry.key.casefold()
            taken[key] = taken.get(key, 0) + 1
            if taken[key] > 1:
                entry = replace(entry, key=f"{entry.key}-{taken[key]}")
            yield reference, entry

    def alike(self, variable: str, value: Any, read: Any) -> bool:
        """Whether a variable's value is read back as it was, but for its spelling and the spans that keep its case."""
        return bool(without_case(value) == read or (self.same and self.same(variable, value, read)))


def without_case(value: Any) -> Any:
    """A text without the spans that keep its case: they are braces in a .bib file."""
    return NOCASE.sub(r"\1", value) if isinstance(value, str) else value


def folded(reference: Reference) -> Reference:
    """A reference with each run of white space or control characters in its values as one space."""
    changes: dict[str, Any] = {}
    for attribute, _, kind in VARIABLES:
        value = getattr(reference, attribute)
        if not value:
            if value == "":
                changes[attribute] = None
            continue
        if kind == "names":
            names = tuple(map(folded_name, value))
            if names != value:
                changes[attribute] = names
        elif isinstance(value, Date):
            if value.literal and not is_folded(value.literal):
                changes[attribute] = replace(value, literal=fold(value.literal))
        elif not is_folded(value):
            changes[attribute] = fold(value) or None
    if not reference.extra:
        return replace(reference, **changes) if changes else reference
    extra = {
        name: fold(value) if isinstance(value, str) else value for name, value in reference.extra.items()
    }
    unknown = reference.extra.get(UNKNOWN_FIELDS)
    return replace(
        reference,
        extra=MappingProxyType(extra | ({UNKNOWN_FIELDS: unknown} if unknown is not None else {})),
        **changes,
    )


def folded_name(name: Name) -> Name:
    parts = ("family", "given", "particle", "dropping_particle", "suffix", "literal")
    if all(is_folded(text) for part in parts if (text := getattr(name, part))):
        return name
    return Name(**{part: fold(text) or None for part in parts if (text := getattr(name, part))})


def fold(text: str) -> str:
    return text if is_folded(text) else BLANK.sub(" ", text).strip()


def is_folded(text: str) -> bool:
    """Whether a text has no white space to fold, by a look that is quick; most have none."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def text_source(text: str, *, title: bool = False, respell: Respell = str) -> str:
    """A text as LaTeX source; of a title, words whose case must stay are put in braces."""
    if not text:
        return ""
    if not title:
        return respell(encode(text))
    return respell(title_source(text))


def title_source(text: str) -> str:
    if "<" not in text:
        return spaced(text)
    pieces: list[str] = []
    between: list[str] = []
    at = 0
    for match in KEPT_CASE.finditer(text):
        inner = match[1] if match[1] is not None else match[0]
        if not is_nested(inner) or (match[1] is None and not any(map(str.isupper, inner))):
            continue
        between.append(text[at : match.start()])
        pieces += (spaced(between[-1]), f"{{{encode(inner)}}}")
        at = match.end()
    between.append(text[at:])
    if not all(map(is_nested, between)):
        return encode(NOCASE.sub(r"\1", text), protect=True)  # italics that begin or end within
    return "".join(pieces) + spaced(text[at:])


def spaced(text: str) -> str:
    """A piece of a title as source; the single spaces at its ends stay as they are."""
    start, end = " " * text.startswith(" "), " " * (text.endswith(" ") and bool(text.strip()))
    return start + encode(text.strip(" "), protect=True) + end if text else ""


def index_formulas(source: str) -> str:
    """Figures below and above the line as formulas, which Zotero reads and every LaTeX prints."""
    return (
        source
        if "\\textsu" not in source
        else INDEX.sub(
            lambda match: f"${'_' if match[1] == 'b' else '^'}{{{match[2].replace('−', '-')}}}$", source
        )
    )


def names_source(reference: Reference, attribute: str, et_al: str, respell: Respell = str) -> str:
    """A list of names, "and others" after one that was printed cut."""
    return respell(format_names(getattr(reference, attribute), et_al=bool(reference.extra.get(et_al))))


def edtf_source(date: Date | None) -> str | None:
    """A date in EDTF; an open range as it was stated; None where neither states the date whole."""
    if date is None:
        return None
    literal = date.literal
    bare = literal is None and date.end is None and date.month is None and date.day is None
    if bare and date.year and 0 < date.year <= 9999:
        return format_edtf(date)  # a year, or its season
    text = format_edtf(date) or (literal if literal and parse_edtf(literal) == date else None)
    return text if text is None or parse_edtf(text) == date else None


def extra_fields(reference: Reference, respell: Respell = str) -> Fields:
    """The fields of CSL's variables in `extra`: texts, people and the date of the original."""
    fields: Fields = {}
    if not reference.extra:
        return fields
    for variable, name in EXTRA_FIELDS:
        value = reference.extra.get(variable)
        if isinstance(value, str) and value:
            fields[name] = text_source(value, title=name in PROTECTED, respell=respell)
    people = extra_names(reference, "container-author")
    if people:
        fields["bookauthor"] = respell(format_names(people))
    try:
        date = READERS["date"](reference.extra.get("original-date"))
    except Misfit:
        date = None
    text = edtf_source(date) if isinstance(date, Date) else None
    return fields | ({"origdate": text} if text else {})


def extra_names(reference: Reference, variable: str) -> tuple[Name, ...]:
    """The names of a role that is kept in `extra`; none where they are no names."""
    try:
        found = READERS["names"](reference.extra.get(variable))
    except Misfit:
        return ()
    return tuple(map(folded_name, found)) if isinstance(found, tuple) else ()


def people_fields(reference: Reference) -> Fields:
    """Fields of a .bib file that was read, and that no variable stands for: handed on as they are."""
    unknown = reference.extra.get(UNKNOWN_FIELDS)
    if not isinstance(unknown, Mapping):
        return {}
    return {name: value for name, value in unknown.items() if is_free(name, value, {})}


def to_entry(kind: str, reference: Reference, fields: Iterable[tuple[str, str | None]]) -> Entry:
    """An entry of the fields that have a source, the first of each name, with those that only a .bib knows."""
    stated: Fields = {}
    for name, source in fields:
        if source:
            stated.setdefault(name, source)
    return Entry(type=kind, key=clean_key(reference.id), fields=people_fields(reference) | stated)


def ordinal(text: str) -> str:
    """An edition's bare number as English styles print it ("2nd"); any other words as they are."""
    if not re.fullmatch(r"[1-9][0-9]{0,2}", text):
        return text
    teens = text[-2:-1] == "1"
    return text + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th"))
