"""BibTeX and BibLaTeX <-> References; variables without a BibTeX field are kept in fields named csl-…"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.aliases import OTHER_FIELDS
from refkit.fields.keys import make_key
from refkit.fields.latex import decode, encode
from refkit.formats.bibtex.blocks import (
    Bare,
    Block,
    Entry,
    clean_key,
    format_entry,
    parse_blocks,
)
from refkit.formats.bibtex.crossref import inherit
from refkit.formats.bibtex.fields import fields_of, home_fields
from refkit.formats.bibtex.preamble import read_definitions, write_out
from refkit.formats.bibtex.reader import read_fields
from refkit.formats.bibtex.salvage import parse_value
from refkit.formats.bibtex.types import FALLBACK_CSL, csl_type_of, entry_type_of
from refkit.formats.csl_json import ATTRIBUTE_OF, VARIABLES, origin_text
from refkit.formats.csl_values import READERS, Misfit, write_date, write_names
from refkit.formats.json_text import is_deeper, to_json
from refkit.formats.settings import MAX_VALUE, SHOWN
from refkit.formats.unique_keys import make_unique
from refkit.model import Library, Problem, Reference, Source, Span
from refkit.patterns import regex
from refkit.rules import finding
from refkit.rules.parsing import BROKEN
from refkit.vocabulary.months import SHORT_ENGLISH

UNKNOWN_FIELDS: Final = OTHER_FIELDS
EXACT: Final = "csl-"  # a field that holds a variable exactly, as text or JSON
REST: Final = "csl-extra"  # one JSON object: members of extra whose names no field can have
FIELD_NAME: Final = regex(r"[a-z][a-z0-9_-]*")
STRAY: Final = regex(r"^[ \t]*[A-Za-z][\w-]{0,40}[ \t]{0,10}=[ \t]{0,10}[{\"]", re.MULTILINE)
HELPERS: Final = frozenset({"xdata", "set", "control", "bibnote"})  # entries that are no works
SNIFF: Final = regex(r"^[ \t\ufeff]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
IN_STRINGS: Final = regex(r'"(?:[^"\\]|\\.)*"')
HINT: Final = "a BibTeX entry looks like @article{key, title = {…}}"


def read(source: Source) -> Library:
    """The entries of a .bib file, with macros put in and `crossref` and `xdata` followed.

    A block that cannot be read is a problem (RK105), and the others are read. Of two entries with one key the
    later one gets another key (RK106). What is not understood of a field is reported (RK107), and kept.
    Raises ReadError when there is no entry at all.
    """
    blocks = parse_blocks(source)
    problems = [broken(block) for block in blocks if block.kind == "failed"]
    problems += [stray(block) for block in blocks if is_stray(block)]
    macros = read_macros(blocks)
    entries = [(block.entry, block) for block in blocks if block.entry is not None]
    if not entries:
        if not problems:
            raise ReadError.of("no-entry", place=source.name, hint=HINT)
        raise ReadError.of("no-readable-entry", span=problems[0].span, why=problems[0].message)
    troubles = [troubles_of(block) for _, block in entries]
    resolved = [resolve(entry, macros, found) for (entry, _), found in zip(entries, troubles, strict=True)]
    if definitions := read_definitions(blocks):
        resolved = [write_out(entry, definitions) for entry in resolved]
    inherited, missing = inherit(resolved)
    references: list[Reference] = []
    spans: list[Span] = []
    for position, (entry, (_, block)) in enumerate(zip(inherited, entries, strict=True)):
        if entry.type in HELPERS:
            continue
        if position in missing:
            troubles[position].append(finding("RK107", "no-crossref", key=missing[position]))
        reference, found = reference_of(entry, block.span)
        problems += [replace(trouble, span=block.span) for trouble in troubles[position]]
        problems += found
        references.append(reference)
        spans.append(block.span)
    unique, repeated = make_unique(references, spans=spans)
    return Library(references=unique, problems=(*problems, *repeated))


def troubles_of(block: Block) -> list[Problem]:
    """What had to be mended of an entry, and which fields it states a second time, of which BibTeX knows none."""
    mended = [] if block.why is None else [finding("RK107", "mended", why=block.why)]
    return mended + [
        finding("RK107", "repeated", field=name, value=_shown(value)) for name, value in block.repeated
    ]


def _shown(value: str) -> str:
    folded = " ".join(value.split())
    return folded if len(folded) <= SHOWN else f"{folded[: SHOWN - 1]}…"


def is_stray(block: Block) -> bool:
    """Whether text between entries looks like fields that belong to an entry."""
    return block.kind == "comment" and not block.raw.startswith("@") and STRAY.search(block.raw) is not None


def stray(block: Block) -> Problem:
    return finding("RK105", "stray-fields", span=block.span)


def write(library: Library) -> str:
    """A .bib file: an entry a reference, in order, an empty line between them."""
    taken: dict[str, int] = {}
    texts: list[str] = []
    for reference in library.references:
        entry = entry_of(reference)
        taken[entry.key] = taken.get(entry.key, 0) + 1
        if taken[entry.key] > 1:
            # Two ids became equal without the characters that BibTeX forbids; "csl-id" keeps them distinct.
            exact = {**entry.fields, EXACT + "id": encode_exact(reference.id)}
            entry = replace(entry, key=f"{entry.key}-{taken[entry.key]}", fields=exact)
        texts.append(format_entry(entry) + "\n")
    return "\n".join(texts)


def sniff(text: str) -> bool:
    return SNIFF.search(text, 0, 100_000) is not None


def entry_of(reference: Reference) -> Entry:
    """A reference as an entry that `reference_of` reads as the same reference.

    BibTeX's and biblatex's fields are used where there are any. Where a value would not be read back exactly,
    or has no field, a field "csl-<variable>" holds it too, as text or JSON. That counts only while the other
    field is what refkit wrote: what people change by hand wins. `origin` is written, `confidence` is not.
    """
    kind = entry_type_of(reference.type, reference.genre)
    fields = home_fields(reference, kind)
    if csl_type_of(kind) != reference.type:
        fields["csltype"] = encode(reference.type)
    if reference.label is not None:
        fields["label"] = encode(reference.label)
    custom = reference.extra.get("custom")
    origin = origin_text(reference) or (custom.get("origin") if isinstance(custom, Mapping) else None)
    if isinstance(origin, str):
        fields["origin"] = encode(origin)
    unknown = reference.extra.get(UNKNOWN_FIELDS)
    if isinstance(unknown, Mapping):
        fields |= {name: value for name, value in unknown.items() if is_free(name, value, fields)}
    entry = Entry(type=kind, key=clean_key(reference.id), fields=fields)
    return replace(entry, fields=fields | exact_fields(reference, entry))


def is_free(name: Any, value: Any, fields: Mapping[str, str]) -> bool:
    """Whether a field of extra["x-bibtex"] can be written: its name is valid, and not used already."""
    return (
        isinstance(name, str)
        and isinstance(value, str)
        and bool(FIELD_NAME.fullmatch(name))
        and name not in fields
    )


def exact_fields(reference: Reference, entry: Entry) -> dict[str, str]:
    """The csl-… fields without which an entry would not be read as the reference."""
    back, _ = reference_of(entry)
    exact: dict[str, str] = {}
    if back.id != reference.id:
        exact[EXACT + "id"] = encode_exact(reference.id)
    for name in ("type", "label"):
        if getattr(back, name) != getattr(reference, name) and getattr(reference, name):
            exact[EXACT + name] = encode_exact(getattr(reference, name))
    for attribute, variable, kind in VARIABLES:
        value = getattr(reference, attribute)
        if getattr(back, attribute) == value or value is None:
            continue
        if kind == "names":
            value = write_names(value)
        exact[EXACT + variable.lower()] = encode_exact(write_date(value) if kind == "date" else value)
    rest: dict[str, Any] = {}
    # Sorted, so that what is read and written again is the same text.
    for variable, value in sorted(reference.extra.items()):
        if variable in back.extra and back.extra[variable] == value:
            continue
        if FIELD_NAME.fullmatch(variable) and EXACT + variable != REST and variable not in EXACT_NAMES:
            exact[EXACT + variable] = encode_exact(value)
        else:
            rest[variable] = value
    return exact | ({REST: encode_exact(rest)} if rest else {})


def encode_exact(value: Any) -> str:
    """A value as text where that is read back as the same text, else as JSON with no brace in its strings."""
    if isinstance(value, str):
        source = encode(value)
        if value and not is_json(source) and decode(source) == value:
            return source
    return IN_STRINGS.sub(escape_string, to_json(value))


def escape_string(match: re.Match[str]) -> str:
    return match[0].replace("{", "\\u007b").replace("}", "\\u007d").replace("  ", " \\u0020")


def decode_exact(source: str) -> Any:
    """The value of a csl-… field: JSON where it is JSON, else the decoded text."""
    try:
        value = json.loads(source)
    except (ValueError, RecursionError):
        return decode(source)
    return source if is_deeper(value) else value


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def reference_of(entry: Entry, span: Span | None = None) -> tuple[Reference, tuple[Problem, ...]]:
    """The reference of an entry, and what of it was not understood (RK107, at `span`).

    Fields without a CSL variable are kept in extra["x-bibtex"], as LaTeX source. An entry without a key gets
    one made of its words.
    """
    troubles: list[Problem] = []
    plain = resolve(entry, {}, troubles)
    values, extra, found = read_fields(plain)
    troubles += found
    kind = csl_type_of(plain.type, plain.fields.get("entrysubtype"))
    stated = decode(plain.fields.get("csltype", ""))
    if stated and entry_type_of(stated, values.get("genre")) == plain.type:
        kind = stated
    elif kind == "document" and is_preprint(plain):
        kind = "article"
    if kind == FALLBACK_CSL and isinstance(stated := extra.pop("type", None), str):
        kind = stated  # by a line of its note
    label = decode(plain.fields.get("label", "")) or None
    origin = decode(plain.fields.get("origin", ""))
    if origin:
        extra["custom"] = {"origin": origin}
    reference = Reference(
        id=plain.key.strip(), type=kind, label=label, extra=MappingProxyType(extra), **values
    )
    reference = apply_exact(reference, plain, troubles)
    if not reference.id:
        reference = replace(reference, id=make_key(reference))
    return reference, tuple(replace(trouble, span=span) for trouble in troubles)


def is_preprint(entry: Entry) -> bool:
    """Whether an entry has an eprint number of arXiv, bioRxiv or medRxiv."""
    archive = entry.fields.get("eprinttype") or entry.fields.get("archiveprefix") or ""
    return "eprint" in entry.fields and archive.strip().lower() in ("arxiv", "biorxiv", "medrxiv")


def apply_exact(reference: Reference, entry: Entry, troubles: list[Problem]) -> Reference:
    """Add the values of csl-… fields, except those whose other field someone has changed."""
    if not any(name.startswith(EXACT) for name in entry.fields):
        return reference
    changes: dict[str, Any] = {}
    extra = dict(reference.extra)
    for name, source in entry.fields.items():
        if not name.startswith(EXACT):
            continue
        value = decode_exact(source)
        variable = EXACT_NAMES.get(name.removeprefix(EXACT))
        if name == REST:
            extra |= value if isinstance(value, dict) else {}
        elif variable == "id":
            if isinstance(value, str) and re.fullmatch(re.escape(clean_key(value)) + r"(-\d+)?", entry.key):
                changes["id"] = value
        elif variable in ("type", "label"):
            if isinstance(value, str) and fits(variable, value, reference, entry):
                changes[variable] = value
        elif variable is None:
            extra[name.removeprefix(EXACT)] = value
        else:
            attribute, kind = ATTRIBUTE_OF[variable]
            try:
                changes[attribute] = READERS[kind](value)
            except Misfit as misfit:
                troubles.append(finding("RK107", "misfit", field=name, why=misfit))
    candidate = replace(reference, extra=MappingProxyType(extra), **changes)
    kept = {
        attribute: value for attribute, value in changes.items() if is_untouched(candidate, attribute, entry)
    }
    return replace(reference, extra=MappingProxyType(extra), **kept)


def fits(variable: str, value: str, reference: Reference, entry: Entry) -> bool:
    """Whether an exact type or label agrees with the entry's own."""
    if variable == "type":
        return entry_type_of(value, reference.genre) == entry.type
    return entry.fields.get("label", "").split() == encode(value).split()


def is_untouched(candidate: Reference, attribute: str, entry: Entry) -> bool:
    """Whether the field beside an exact value is what refkit would write for that value."""
    if attribute in ("id", "type", "label"):
        return True
    fields = fields_of(candidate, attribute, entry.type)
    if not fields:
        return True
    return all(entry.fields.get(name, "").split() == value.split() for name, value in fields.items())


def resolve(entry: Entry, macros: Mapping[str, str], troubles: list[Problem]) -> Entry:
    """An entry whose values are all text: macros put in, concatenations joined."""
    if not any(isinstance(value, Bare) for value in entry.fields.values()):
        return entry
    fields = {
        name: expand(value, macros, troubles, name) if isinstance(value, Bare) else value
        for name, value in entry.fields.items()
    }
    return replace(entry, fields=fields)


def expand(source: str, macros: Mapping[str, str], troubles: list[Problem], field: str) -> str:
    """A value with its macros replaced and its parts joined; unknown macros are added to `troubles`."""
    parts, _ = parse_value(source, 0, len(source))
    pieces: list[str] = []
    for part in parts:
        name = part.text.lower()
        if not part.bare or part.text.isdecimal():
            pieces.append(part.text)
        elif name in macros:
            pieces.append(macros[name])
        else:
            pieces.append(part.text)
            if name not in SHORT_ENGLISH:
                troubles.append(finding("RK107", "no-macro", field=field, name=part.text[:40]))
    return "".join(pieces)[:MAX_VALUE]


def read_macros(blocks: tuple[Block, ...]) -> dict[str, str]:
    """@string macros by name, in lower case; each may use those before it."""
    macros: dict[str, str] = {}
    for block in blocks:
        for name, value in block.strings.items():
            macros[name] = expand(value, macros, [], name) if isinstance(value, Bare) else value
    return macros


def broken(block: Block) -> Problem:
    return finding("RK105", "block", span=block.span, why=block.why or BROKEN["unreadable"])


EXACT_NAMES: Final = {variable.lower(): variable for variable in ATTRIBUTE_OF} | {
    name: name for name in ("id", "type", "label")
}
