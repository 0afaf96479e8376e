"""What the index keeps of a record comes back as it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.formats.csl_json import read_item
from refkit.index.stored import pack, unpack
from refkit.model import Date, Name, Reference

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
NAMES = st.lists(
    st.builds(Name, family=TEXT, given=st.none() | TEXT) | st.builds(Name, literal=TEXT), max_size=3
).map(tuple)
DATES = st.none() | st.builds(Date, year=st.integers(1000, 2100), month=st.none() | st.integers(1, 12))
REFERENCES = st.builds(
    Reference,
    id=TEXT,
    type=TEXT,
    title=st.none() | TEXT,
    author=NAMES,
    issued=DATES,
    volume=st.none() | TEXT,
)


@given(REFERENCES)
def test_a_record_comes_back(reference: Reference) -> None:
    assert unpack(pack(reference)) == reference


ITEMS = [
    pytest.param({"id": "a", "type": "book", "issued": {"raw": "c. 1990"}}, id="a date in words"),
    pytest.param({"id": "a", "type": "book", "issued": {"date-parts": [[1990], [1991]]}}, id="two years"),
    pytest.param({"id": 4, "type": "book", "volume": 12, "author": [{"family": 3}]}, id="numbers for texts"),
    pytest.param({"id": "a", "type": "book", "title": None, "author": "Doe", "issued": [1990]}, id="misfits"),
    pytest.param({}, id="nothing"),
]


@pytest.mark.parametrize("item", ITEMS)
def test_what_was_written_by_others_is_read_as_the_format_says(item: dict[str, object]) -> None:
    assert unpack(json.dumps(item).encode()) == read_item(item)[0]


def test_an_abstract_is_not_kept() -> None:
    assert unpack(pack(Reference(id="a", type="book", abstract="Long.", note="x"))).abstract is None
