"""One CSL item a line, with what refkit knows beyond CSL: label, origin, confidence, schema version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import ReadError
from refkit.formats.csl_json import is_item, read_item, to_item
from refkit.formats.csl_values import describe
from refkit.formats.json_text import parse_json, to_json
from refkit.formats.unique_keys import make_unique
from refkit.model import SCHEMA, Library, Problem, Reference, Source
from refkit.rules import finding

OWN: Final = ("label", "origin", "confidence", "schema")
HINT: Final = "every line is one CSL item as a JSON object"


def read(source: Source) -> Library:
    """An item a line; a line that is none is a problem (RK105), empty lines are skipped.

    `origin` is kept unchanged in extra["custom"], because the file that it points into is not read.
    Raises ReadError when no line holds an item.
    """
    references: list[Reference] = []
    places: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(source.text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{source.name}:{number}"
        try:
            value = parse_json(line, name=source.name, line=number)
        except ReadError as error:
            problem = error.problem
            problems.append(
                finding("RK105", "json", place=problem.place, hint=problem.hint, why=problem.message)
            )
            continue
        if not isinstance(value, Mapping) or not is_item(value):
            problems.append(finding("RK105", "line", place=place, found=describe(value)))
            continue
        reference, found = read_line(value, place)
        references.append(reference)
        places.append(place)
        problems += found
    if not references:
        raise ReadError.of("no-entry", place=source.name, hint=HINT)
    unique, repeated = make_unique(references, places=places)
    return Library(references=unique, problems=(*problems, *repeated))


def write(library: Library) -> str:
    return "".join(to_json(to_line(reference)) + "\n" for reference in library.references)


def sniff(text: str) -> bool:
    lines = [line for line in text.lstrip("\ufeff \t\r\n")[:100_000].split("\n", 2)[:2] if line.strip()]
    # The first line is an object; the second may be a broken one.
    return (
        bool(lines)
        and all(line.lstrip().startswith("{") and not line.lstrip().startswith("{{") for line in lines)
        and lines[0].rstrip().endswith("}")
    )


def to_line(reference: Reference) -> dict[str, Any]:
    """A CSL item with `label`, `origin` ({file, start, end} in file characters), `confidence`, `schema`."""
    item = to_item(reference)
    custom = item.pop("custom", None)
    left = custom
    if isinstance(custom, dict):
        left = {key: value for key, value in custom.items() if key != "label"}
        if reference.origin is not None:
            del left["origin"]
    if left not in (None, {}) or (left == {} and custom == {}):
        item["custom"] = left
    if reference.label is not None:
        item["label"] = reference.label
    if reference.origin is not None:
        origin = reference.origin
        item["origin"] = {"file": origin.source.name, "start": origin.file_start, "end": origin.file_end}
    if reference.confidence:
        item["confidence"] = dict(reference.confidence)
    return item | {"schema": SCHEMA}


def read_line(item: Mapping[str, Any], place: str) -> tuple[Reference, tuple[Problem, ...]]:
    """The reference of one line's item, and what of it was not understood (RK107)."""
    reference, problems = read_item({key: item[key] for key in item if key not in OWN}, place=place)
    if item.keys().isdisjoint(OWN):
        return reference, problems
    label, origin, confidence = item.get("label"), item.get("origin"), item.get("confidence")
    extra = dict(reference.extra)
    if isinstance(origin, Mapping):
        text = f"{origin.get('file')}:{origin.get('start')}-{origin.get('end')}"
        custom = extra.get("custom")
        extra["custom"] = {"origin": text} | (dict(custom) if isinstance(custom, Mapping) else {})
    sure = {
        key: float(value)
        for key, value in (confidence.items() if isinstance(confidence, Mapping) else ())
        if isinstance(value, int | float) and 0 <= value <= 1
    }
    return (
        replace(
            reference,
            label=str(label) if isinstance(label, str | int) else reference.label,
            confidence=MappingProxyType(sure),
            extra=MappingProxyType(extra),
        ),
        problems,
    )
