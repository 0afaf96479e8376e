"""The table of `refkit formats`."""

from __future__ import annotations

import pytest

from refkit.report.formats import format_table


@pytest.mark.parametrize(
    ("name", "about"),
    [
        pytest.param("bibtex", "read and written", id="both ways"),
        pytest.param("medline", "read", id="read only"),
        pytest.param("zotero-rdf", "written", id="written only"),
        pytest.param(
            "latex", "written, in a citation style: paragraphs to \\input into a document", id="printed"
        ),
    ],
)
def test_a_format_is_listed_with_what_it_can_do(name: str, about: str) -> None:
    assert dict(format_table())[name] == about
