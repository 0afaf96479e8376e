"""Through stand-ins for Zotero's importers: nothing is lost without a word, and as much arrives as was wanted."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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


WORDS = st.builds(
    lambda first, rest: " ".join(f"{first}{rest}".split()),
    st.sampled_from("abcXYZ12é漢"),
    st.text("abcXYZ 12&<>%#$_{}~^-'\",;:/é漢🦆.()", max_size=13),
)
PERSONS = st.builds(lambda family, given: {"family": family, "given": given}, WORDS, WORDS) | st.builds(
    lambda name: {"literal": name}, WORDS
)
DAYS = st.sampled_from([on(2001), on(2001, 2, 3), on(2001, end=(2002,)), on(2001, season=1)])
# No address ends in a mark: reading takes it off, in every format.
ADDRESSES = st.text("abcXYZ12_~.", min_size=1, max_size=12).map(
    lambda words: f"https://example.org/{words}/x"
)
WORKS = st.builds(
    lambda kind, values: {"type": kind, **values},
    st.sampled_from(TYPES),
    st.fixed_dictionaries(
        {"title": WORDS},
        optional=dict.fromkeys("abstract archive edition genre number page publisher status version note".split(), WORDS)
        | {"URL": ADDRESSES}
        | dict.fromkeys(
            "author editor translator composer".split(), st.lists(PERSONS, min_size=1, max_size=2, unique_by=str)
        )
        | {"issued": DAYS},
    ),
)  # fmt: skip


@pytest.mark.parametrize("name", ["zotero-rdf", "csl-json", "ris", "bibtex"])
def test_nothing_of_any_work_is_lost_without_a_word(name: str, schema: Schema) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(WORKS)
    def check(work: dict[str, Any]) -> None:
        found = zotero_fields.fates(work, name, zotero_fields.READERS[name][1], schema)
        assert [what for what, fate in found if fate == "lost"] == []

    check()
