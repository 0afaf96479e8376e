"""Through stand-ins for Zotero's importers: nothing is lost without a word, and as much arrives as was wanted."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

import zotero_fields
from zotero_import.records import ODD, ORDINARY, on, people
from zotero_import.schema import Schema, load

FACTS = Path(os.environ.get("REFKIT_DATA", "-")) / "zotero"
pytestmark = pytest.mark.skipif(
    not (FACTS / "schema_subset.json").is_file(), reason="REFKIT_DATA names no folder with Zotero's facts"
)
# Of each format the shares of ordinary and of odd fields that must arrive, citation keys among them.
WANTED = {"zotero-rdf": (1.0, 0.99), "csl-json": (0.99, 0.99), "ris": (0.99, 0.98), "bibtex": (0.73, 0.6), "biblatex": (0.73, 0.6)}  # fmt: skip


@pytest.fixture(scope="module")
def schema() -> Schema:
    return load(FACTS)


def test_the_stand_ins_give_what_zotero_gave(schema: Schema) -> None:
    agree, number = zotero_fields.proven(FACTS / "cases", schema)
    assert agree == number >= 29


@pytest.mark.parametrize("name", WANTED)
def test_what_does_not_arrive_is_announced(name: str, schema: Schema) -> None:
    for works, wanted in zip((ORDINARY, ODD), WANTED[name], strict=True):
        found = [
            pair for work in works for pair in zotero_fields.fates(work, name, zotero_fields.READERS[name][1], schema)
        ]  # fmt: skip
        count = Counter(fate for _, fate in found)
        assert [what for what, fate in found if fate == "lost"] == []
        assert count["arrived"] >= wanted * len(found)


TYPES = """article article-journal bill book broadcast chapter classic dataset document graphic hearing interview
    legal_case legislation manuscript map motion_picture paper-conference patent personal_communication post regulation report
    review-book software song speech standard thesis webpage strange""".split()
VALUES = {
    **dict.fromkeys("archive authority dimensions genre issue medium number page scale section status version".split(), "Zed 7"),
    **dict.fromkeys(("issued", "original-date", "event-date", "submitted"), on(2001, 2, 3)),
    **dict.fromkeys("author editor translator contributor performer director recipient guest compiler".split(), people("Fa, Gi")),
}  # fmt: skip


@pytest.mark.parametrize("name", WANTED)
@pytest.mark.parametrize("kind", TYPES)
def test_no_variable_of_no_type_is_lost_without_a_word(name: str, kind: str, schema: Schema) -> None:
    for variable, value in VALUES.items():
        work = {"type": kind, "title": "Title", variable: value}
        found = zotero_fields.fates(work, name, zotero_fields.READERS[name][1], schema)
        assert [what for what, fate in found if fate == "lost"] == [], variable
