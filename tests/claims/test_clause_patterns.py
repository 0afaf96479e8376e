"""The table of joints: what is looked for before a joint's pattern is tried stands in whatever the pattern finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.claims.clause_patterns import CUTS
from refkit.claims.clauses import JOINTS, _squeeze
from refkit.claims.sentences import statements
from refkit.documents import read_file

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """The sentences of every document that a reader marked, with one blank for each gap."""
    paths = sorted(
        path
        for path in DATA.iterdir()
        if path.suffix in {".txt", ".md", ".html"} and path.name != "README.md"
    )
    return [_squeeze(one.span.text[:2000])[0] for path in paths for one in statements(read_file(path))]


@pytest.mark.parametrize("number", range(len(CUTS)), ids=lambda number: CUTS[number].joint.pattern[:30])
def test_a_joint_is_looked_for_wherever_it_is(number: int, sentences: list[str]) -> None:
    found = [text for text in sentences if CUTS[number].joint.search(text)]
    assert [text for text in found if number not in JOINTS.among(text)] == []
