"""A container is a meeting, or the proceedings that were printed of it."""

from __future__ import annotations

import pytest

from refkit.reflist.parse.csl_type import is_event


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("56th Annual Meeting of the Society of Ponds", True),
        ("Proceedings of the 56th Annual Meeting", False),
        ("Journal of Ponds", False),
    ],
)
def test_meetings(title: str, event: bool) -> None:
    assert is_event(title) is event
