"""What a note says of variables is taken from it, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.csl.data.note_fields import spread_note


@pytest.mark.parametrize(
    ("item", "spread"),
    [
        pytest.param({"note": "volume: 9"}, {"volume": "9", "note": ""}, id="a line"),
        pytest.param({"note": "PMID: 12\nSee: it"}, {"PMID": "12", "note": "See: it"}, id="no variable"),
        pytest.param(
            {"note": "A word.\nissue: 2"}, {"issue": "2", "note": "A word."}, id="behind the first line"
        ),
        pytest.param(
            {"note": "x {:author: Roe || Joe} y"},
            {"author": [{"family": "Roe", "given": "Joe"}], "note": "x  y"},
            id="in braces",
        ),
        pytest.param({"note": "editor: WHO"}, {"editor": [{"literal": "WHO"}], "note": ""}, id="a body"),
        pytest.param({"note": "issued: 2001"}, {"issued": {"raw": "2001"}, "note": ""}, id="a date"),
        pytest.param({"note": "volume: 9", "volume": "1"}, {"note": "volume: 9", "volume": "1"}, id="known"),
        pytest.param({"note": "title: X"}, {"note": "title: X"}, id="no title"),
        pytest.param({"note": 7}, {"note": 7}, id="no text"),
        pytest.param({}, {}, id="no note"),
    ],
)
def test_variables_of_a_note(item: dict[str, Any], spread: dict[str, Any]) -> None:
    assert dict(spread_note(item)) == spread
