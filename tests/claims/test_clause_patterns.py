"""The table of joints: what is looked for before a joint's pattern is tried stands in whatever the pattern finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.claims.clause_patterns import CUTS, Cut
from refkit.claims.clauses import _squeeze
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


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.joint.pattern[:30])
def test_a_joint_is_found_only_where_one_of_its_hints_stands(cut: Cut, sentences: list[str]) -> None:
    found = [text for text in sentences if cut.joint.search(text)]
    assert [text for text in found if not any(hint in text for hint in cut.hints)] == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param(", when the bridge was opened", ", when ", id="a comma and a word"),
        pytest.param(", and it was closed", ", and ", id="a comma and one of some words"),
        pytest.param(" under a contract of 3 million", " under ", id="a word that lies ahead"),
        pytest.param("; it was closed", "; ", id="a mark alone"),
    ],
)
def test_hints_are_the_words_that_a_joint_begins_with(text: str, hint: str) -> None:
    joints = [cut for cut in CUTS if cut.joint.match(text)]
    assert joints
    assert any(hint in cut.hints for cut in joints)
