"""What may be taken from a record."""

from __future__ import annotations

import pytest

from refkit.matching.additions import find_additions
from refkit.model import Date
from tests.matching.works import changed


@pytest.mark.parametrize(
    ("reference", "record", "added"),
    [
        pytest.param({"doi": None}, {"pmid": "7"}, {"DOI": "10.5555/herons", "PMID": "7"}, id="identifiers"),
        pytest.param({"volume": None, "page": None}, {}, {"volume": "12", "page": "45-59"}, id="a place that is missing"),
        pytest.param({"volume": None, "page": "99-100"}, {}, {}, id="of another place nothing"),
        pytest.param({"page": "45–9"}, {"issn": "1234-5679"}, {"ISSN": "1234-5679"}, id="a page in another form is no other place"),
        pytest.param({"title": None, "author": (), "issued": None}, {"issued": Date(year=2012)}, {}, id="never title, authors, year"),
    ],
)  # fmt: skip
def test_what_is_safe_is_added(
    reference: dict[str, object], record: dict[str, object], added: dict[str, str]
) -> None:
    assert dict(find_additions(changed(**reference), changed(**record))) == added
