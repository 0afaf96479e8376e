"""Years inside of names and titles, and those with which a page began."""

from __future__ import annotations

import pytest
from labelled_words import tagged, under

from refkit.reflist.parse.relabel_years import date_open_year, keep_group_name, keep_title_year


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("GBM 2017 Lamp Collaborators. Lamp smoke. Smoke Res.", "GBM 2017 Lamp Collaborators"),
        ("Trade of 1850 Towns. Hull: Quay Press.", "Trade"),
    ],
)
def test_a_group_keeps_its_year(text: str, author: str) -> None:
    assert under(keep_group_name(tagged(text, ("author", 1), ("title", 3))), "author") == author


def test_the_year_before_the_imprint_is_of_the_title() -> None:
    made = tagged(
        "Towns, 1991. Vol. 2. State Press, 1993.",
        ("title", 1), ("date", 1), ("volume", 2), ("publisher", 2), ("date", 1),
    )  # fmt: skip
    assert under(keep_title_year(made), "title") == "Towns 1991"


def test_the_year_with_which_a_page_began_is_a_date() -> None:
    made = tagged("Star Atlas. Sky Institute; c1999- [cited 2004 Jun 2].", ("title", 2), ("publisher", 3))
    assert under(date_open_year(made), "date") == "c1999"
