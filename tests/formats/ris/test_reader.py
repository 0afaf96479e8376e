"""Dates as RIS writes them."""

from __future__ import annotations

import pytest

from refkit.formats.ris.reader import parse_date
from refkit.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2012/03/07/", Date(year=2012, month=3, day=7)),
        ("2012///", Date(year=2012)),
        ("2012-03", Date(year=2012, month=3)),
        ("in press", Date(literal="in press")),
    ],
)
def test_dates(text: str, date: Date) -> None:
    assert parse_date(text) == date
