"""Names of classes and ids tell menus and footers from text, by whole words."""

from __future__ import annotations

import pytest

from refkit.documents.readers.html_furniture import is_around_text


@pytest.mark.parametrize(
    ("names", "around"),
    [
        ("toc", True),
        (" mw-panel sidebar ", True),
        ("site-footer wide", True),
        ("post-content has-sidebar", False),
        ("tocopherol", False),
        ("", False),
    ],
)
def test_names_of_what_stands_around_a_text(names: str, around: bool) -> None:
    assert is_around_text(names) is around
