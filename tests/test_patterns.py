"""A pattern is compiled when it is first used, and once."""

from __future__ import annotations

from refkit.patterns import Lazy, regex


def test_a_pattern_matches_as_a_compiled_one_does() -> None:
    pattern = regex(r"(\d+)-(\d+)")
    assert isinstance(pattern, Lazy)
    match = pattern.fullmatch("12-34")
    assert match is not None
    assert match.groups() == ("12", "34")
    assert pattern.sub("x", "1-2 3-4") == "x x"
