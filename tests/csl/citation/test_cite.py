"""What a writer puts before and behind a cite keeps its spaces and its stops."""

from __future__ import annotations

import pytest

from refkit.csl.citation.cite import affixes, ends_a_sentence
from refkit.csl.rendering.context import Cite


@pytest.mark.parametrize(
    ("prefix", "suffix", "shown"),
    [
        pytest.param("see", "too", ("see ", " too"), id="words get a space"),
        pytest.param("see ", " too", ("see ", " too"), id="spaces are kept"),
        pytest.param("(", ")", ("(", ")"), id="brackets stand close"),
        pytest.param("", ", p. 3", ("", ", p. 3"), id="a comma stands close"),
        pytest.param("", "", ("", ""), id="nothing"),
    ],
)
def test_affixes_do_not_run_into_words(prefix: str, suffix: str, shown: tuple[str, str]) -> None:
    assert affixes(Cite(id="a", prefix=prefix, suffix=suffix)) == shown


@pytest.mark.parametrize(
    ("prefix", "ends"), [("It is so. ", True), ("Is it? ", True), ("see ", False), ("", False)]
)
def test_a_prefix_may_be_a_sentence(prefix: str, ends: bool) -> None:
    assert ends_a_sentence(prefix) is ends
