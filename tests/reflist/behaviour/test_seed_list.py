"""The one real list of the seeds, read field by field against what a person read in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from refkit.files import read_text
from refkit.model import Date, Library, Name, Reference, Span
from refkit.reflist.locate.find import find_lists
from refkit.reflist.read import read_citation, read_list

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "001_858298736316f04b.txt"
EXPECTED: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "expected_33.json").read_text("utf-8")
)
TEXTS = {
    "title": "title", "container_title": "container-title", "volume": "volume", "issue": "issue",
    "supplement_number": "supplement-number", "page": "page", "number": "number", "genre": "genre",
    "event_title": "event-title", "event_place": "event-place", "doi": "DOI", "publisher": "publisher",
    "publisher_place": "publisher-place", "label": "label", "note": "note", "url": "URL", "edition": "edition",
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    source = read_text(SEED)
    (span,) = find_lists(source)
    return read_list(source, span)


def test_all_entries_are_found_in_order_and_none_is_invented(library: Library) -> None:
    assert [r.label for r in library] == [item["label"] for item in EXPECTED]
    assert library.problems == ()


def test_entries_are_right_in_every_field(library: Library) -> None:
    wrong = {
        r.label: diff for r, item in zip(library, EXPECTED, strict=True) if (diff := differences(r, item))
    }
    assert wrong == {}


def test_every_entry_points_at_its_own_characters(library: Library) -> None:
    for reference in library:
        assert reference.origin is not None
        assert reference.origin.text.startswith(f"{reference.label}. ")
        assert "Google Scholar" not in reference.origin.text


def test_the_citing_line_is_read_as_a_reference() -> None:
    source = read_text(SEED)
    line = "Sanford, M. Blinatumomab: First Global Approval. Drugs 75, 321–327 (2015)."
    start = source.text.index(line)
    reference = read_citation(Span(source=source, start=start, end=start + len(line)))
    assert reference is not None
    assert reference.author == (Name(family="Sanford", given="M."),)
    assert reference.title == "Blinatumomab: First Global Approval"
    assert (reference.container_title, reference.volume, reference.page) == ("Drugs", "75", "321-327")
    assert reference.issued == Date(year=2015)


def differences(reference: Reference, item: dict[str, Any]) -> dict[str, Any]:
    """Fields that differ from what is expected, each with both values; an absent field is None."""
    found: dict[str, Any] = {variable: getattr(reference, field) for field, variable in TEXTS.items()}
    found |= {
        "type": reference.type,
        "author": [names(n) for n in reference.author] or None,
        "editor": [names(n) for n in reference.editor] or None,
        "issued": parts(reference.issued),
        "accessed": parts(reference.accessed),
        "event-date": parts(reference.event_date),
        "x-et-al": reference.extra.get("x-et-al"),
    }
    return {key: (found[key], item.get(key)) for key in found if found[key] != item.get(key)}


def names(name: Name) -> dict[str, str]:
    told = {"family": name.family, "given": name.given, "literal": name.literal, "particle": name.particle}
    return {key: value for key, value in told.items() if value}


def parts(date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    dates = [date] if date.end is None else [date, date.end]
    return {"date-parts": [[p for p in (d.year, d.month, d.day) if p is not None] for d in dates]}
