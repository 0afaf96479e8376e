"""Fields read with less confidence than asked for are named, the least sure first."""

from __future__ import annotations

from refkit.model import Library, Reference
from refkit.reflist.low_confidence import find_low_confidence

LIBRARY = Library(
    references=(
        Reference(id="a", type="book", confidence={"title": 0.9, "container_title": 0.4, "volume": 0.2}),
        Reference(id="b", type="book", confidence={"title": 0.95}),
    )
)


def test_doubts_name_their_fields() -> None:
    (problem,) = find_low_confidence(LIBRARY, 0.5)
    assert problem.rule == "RK104"
    assert "volume 0.20, container-title 0.40" in problem.message


def test_nothing_is_doubted_below_no_probability() -> None:
    assert find_low_confidence(LIBRARY, 0.0) == ()
    assert len(find_low_confidence(LIBRARY, 1.0)) == 2
