"""Labels made of an entry's names or title, and its year."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.csl.data.item import read_entry
from refkit.csl.rendering.citation_label import make_label
from refkit.csl.rendering.context import CitedItem


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        pytest.param({"director": [{"family": "Achterberg"}], "title": "Salt"}, "Acht12", id="any people"),
        pytest.param(
            {"author": [{"family": "王", "given": "小明"}], "title": "黄河三角洲"},
            "黄河三角12",
            id="no letters",
        ),
        pytest.param(
            {"author": [{"family": "de la Cruz"}, {"literal": "The Tidepool Developers"}], "title": "t"},
            "DeTi12",
            id="the article of a body",
        ),
        pytest.param({"title": "R (Okafor) v Thornbury"}, "R(ok12", id="a case"),
        pytest.param({"title": "On the nature of things"}, "Onna12", id="a title's articles"),
    ],
)
def test_labels_are_made_of_names_or_titles(fields: dict[str, Any], shown: str) -> None:
    entry = read_entry({"type": "book", "issued": {"date-parts": [[2012]]}, **fields}, key="1")
    assert make_label(CitedItem(entry=entry, number=1)) == shown


def test_a_year_before_ten_has_one_figure_and_none_has_two_zeros() -> None:
    item = {"type": "book", "author": [{"family": "Lee"}], "issued": {"date-parts": [[5]]}}
    assert make_label(CitedItem(entry=read_entry(item, key="1"), number=1)) == "Lee5"
    undated = read_entry({"type": "book", "author": [{"family": "Lee"}]}, key="1")
    assert make_label(CitedItem(entry=undated, number=1)) == "Lee00"
