"""Whole lists in the house styles of several languages, read field by field; one half is kept as a measure only."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from refkit.csl.data.page_ranges import format_pages
from refkit.model import Reference
from refkit.reflist.read import read_string

LISTS = Path(__file__).parents[1] / "lists"
FAILING = LISTS / "failing.txt"  # of each entry the fields that are read wrong
FIELDS = {
    "title": "title", "container-title": "container_title", "volume": "volume", "issue": "issue",
    "page": "page", "DOI": "doi", "publisher": "publisher", "publisher-place": "publisher_place",
}  # fmt: skip
# The lists named held_* are not looked into when rules are written: of their entries only the fields are named.
HALVES = ("dev", "held")


@pytest.mark.parametrize("half", HALVES)
def test_entries_are_right_but_in_the_fields_listed(half: str, assert_failing: Callable[..., None]) -> None:
    records = [record for path in sorted(LISTS.glob(f"{half}_*.jsonl")) for record in load(path)]
    assert_failing(
        {r["id"]: compare(read_string(r["string"]).reference, r["gold"]) for r in records}, FAILING
    )


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def compare(reference: Reference, gold: dict[str, Any]) -> set[str]:
    """The fields that differ."""
    read, wanted = values_read(reference), values_wanted(gold)
    return {field for field in read if read[field] != wanted[field]}


def values_read(reference: Reference) -> dict[str, Any]:
    values: dict[str, Any] = {csl: plain(getattr(reference, ours)) for csl, ours in FIELDS.items()}
    values["page"] = pages(reference.page)
    for role in ("author", "editor"):
        names = getattr(reference, role)
        values[role] = tuple(plain(n.literal or f"{n.particle or ''}{n.family or ''}") for n in names) or None
    values["issued"] = reference.issued.year if reference.issued else None
    return values


def values_wanted(gold: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {csl: plain(gold.get(csl)) for csl in FIELDS}
    values["page"] = pages(gold.get("page"))
    for role in ("author", "editor"):
        values[role] = tuple(plain(n.get("literal") or n["family"]) for n in gold.get(role, ())) or None
    values["issued"] = gold["issued"]["date-parts"][0][0] if "issued" in gold else None
    return values


def pages(value: str | None) -> Any:
    return format_pages(value, "expanded", "-") if value else None


def plain(value: str | None) -> str | None:
    """Letters and figures only, without accents; the words for a volume, an issue or an edition dropped."""
    if not value:
        return None
    folded = unicodedata.normalize("NFKD", value.replace("ß", "ss").replace("ł", "l")).casefold()
    return re.sub(r"[\W_]", "", folded) or None
