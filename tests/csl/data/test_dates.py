"""Dates of CSL-JSON in every form that they come in; what is no date is none."""

from __future__ import annotations

import pytest

from refkit.csl.data.dates import DateValue, read_date_value, read_raw


@pytest.mark.parametrize(
    ("value", "date"),
    [
        pytest.param({"date-parts": [[2014, 12, 3]]}, DateValue(2014, 12, 3), id="a day"),
        pytest.param({"date-parts": [["2014", "12"]]}, DateValue(2014, 12), id="numbers as text"),
        pytest.param({"date-parts": [[-44]]}, DateValue(-44), id="before Christ"),
        pytest.param(
            {"date-parts": [[2010], [2012, 3]]}, DateValue(2010, end=DateValue(2012, 3)), id="a range"
        ),
        pytest.param({"date-parts": [[1999]], "circa": True}, DateValue(1999, circa=True), id="circa"),
        pytest.param({"date-parts": [[1999]], "season": 2}, DateValue(1999, season=2), id="season"),
        pytest.param({"literal": "in press"}, DateValue(literal="in press"), id="words"),
        pytest.param(2014, DateValue(2014), id="a bare year"),
        pytest.param(None, None, id="nothing"),
        pytest.param(True, None, id="a truth"),
        pytest.param({"date-parts": []}, None, id="no parts"),
        pytest.param({"date-parts": "2014"}, None, id="text for parts"),
    ],
)
def test_dates_of_items(value: object, date: DateValue | None) -> None:
    assert read_date_value(value) == date


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        pytest.param("2010-05-01", DateValue(2010, 5, 1), id="ISO"),
        pytest.param("May 1, 2010", DateValue(2010, 5, 1), id="as people write it"),
        pytest.param("circa 1890", DateValue(1890, circa=True), id="circa"),
        pytest.param("2010/2012", DateValue(2010, end=DateValue(2012)), id="a range"),
        pytest.param("forthcoming", DateValue(literal="forthcoming"), id="no date"),
    ],
)
def test_dates_as_they_were_typed(raw: str, date: DateValue) -> None:
    assert read_raw(raw) == date
