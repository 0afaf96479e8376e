"""A row goes into JSON and comes back the same; data of any other shape is no row."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.model import (
    Asked,
    Discrepancy,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
)
from refkit.records.row import Row, Taken, item_of_row, row_of_item

TEXT = st.text('aZ9 .é中ß“"\\{}', max_size=8)
NOTICES = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    identifier=st.none() | TEXT.filter(bool),
    on=st.none() | st.dates().map(str),
    source=TEXT,
    reason=st.none() | TEXT.filter(bool),
)
RESOLUTIONS = st.builds(
    Resolution,
    reference=TEXT.filter(bool),
    verdict=st.sampled_from(RecordVerdict),
    score=st.sampled_from([0.0, 0.5, 0.9731, 1.0]),
    margin=st.sampled_from([0.0, 0.25, 1.0]),
    discrepancies=st.lists(
        st.builds(Discrepancy, field=TEXT.filter(bool), stated=TEXT, recorded=TEXT, grave=st.booleans()),
        max_size=3,
    ).map(tuple),
    additions=st.dictionaries(TEXT.filter(bool), TEXT.filter(bool), max_size=3),
    notices=st.lists(NOTICES, max_size=3).map(tuple),
    asked=st.lists(
        st.builds(Asked, service=TEXT.filter(bool), outcome=TEXT, kept=st.none() | st.dates().map(str)),
        max_size=3,
    ).map(tuple),
)
ROWS = st.builds(
    Row,
    resolution=RESOLUTIONS,
    of=st.lists(TEXT.filter(bool), max_size=2).map(tuple),
    taken=st.dictionaries(
        TEXT.filter(bool),
        st.builds(
            Taken,
            value=TEXT,
            service=TEXT.filter(bool),
            record=TEXT,
            came=TEXT,
            was=st.none() | TEXT.filter(bool),
        ),
        max_size=2,
    ),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ROWS)
def test_a_row_comes_back_as_it_was(row: Row) -> None:
    there = json.loads(json.dumps(item_of_row(row)))
    back = row_of_item(there)
    assert replace(back, resolution=replace(back.resolution, additions={})) == replace(
        row, resolution=replace(row.resolution, additions={})
    )
    assert dict(back.resolution.additions) == dict(row.resolution.additions)


def test_a_record_is_kept_without_its_abstract(
    work: Reference, record: Record, row: Callable[..., Row]
) -> None:
    held = replace(
        record,
        reference=replace(work, abstract="Long words of a publisher.", pmid="7"),
        url="https://x.org/a",
    )
    item = item_of_row(row(work, record=held))
    assert "publisher" not in json.dumps(item)
    back = row_of_item(item).resolution.record
    assert back is not None
    assert (back.service, back.came, back.url) == ("crossref", "2026-11-30", "https://x.org/a")
    assert (back.reference.title, back.reference.doi, back.reference.pmid) == ("Tides", "10.5555/a", "7")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"verdict": "sure"}, id="an unknown verdict"),
        pytest.param({"of": "abc"}, id="a text for a list"),
        pytest.param({"of": [1]}, id="a number for a mark"),
        pytest.param({"id": 3}, id="a number for a key"),
        pytest.param({"score": 1.5}, id="no probability"),
        pytest.param({"score": True}, id="a truth value for a number"),
        pytest.param({"notices": [{"kind": "hated"}]}, id="an unknown notice"),
        pytest.param({"notices": {"kind": "retracted"}}, id="an object for a list"),
        pytest.param({"differs": [{"field": "title"}]}, id="half a difference"),
        pytest.param({"adds": {"volume": 3}}, id="a number for a value"),
        pytest.param({"taken": {"volume": "3"}}, id="a value from nowhere"),
        pytest.param({"record": "10.5555/a"}, id="a text for a record"),
        pytest.param(
            {"record": {"service": "x", "item": {"id": 1, "type": "book"}}}, id="a number for a record's key"
        ),
        pytest.param({"asked": [["crossref", "answered"]]}, id="a list for an object"),
    ],
)
def test_any_other_shape_is_refused(
    change: dict[str, object], work: Reference, row: Callable[..., Row]
) -> None:
    item = item_of_row(row(work))
    row_of_item(item)
    with pytest.raises(ValueError, match=r"not a row|is not a valid"):
        row_of_item(item | change)


@pytest.mark.parametrize("value", [None, [], "row", 3, {}, {"id": "a"}])
def test_what_is_no_object_of_a_row_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="not a row"):
        row_of_item(value)
