"""A pattern is compiled when it is first used, and once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from refkit.patterns import Lazy, fold, regex, shows


def test_a_pattern_matches_as_a_compiled_one_does() -> None:
    pattern = regex(r"(\d+)-(\d+)")
    assert isinstance(pattern, Lazy)
    match = pattern.fullmatch("12-34")
    assert match is not None
    assert match.groups() == ("12", "34")
    assert pattern.sub("x", "1-2 3-4") == "x x"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("see p. 12", True, id="a sign, and what is looked for"),
        pytest.param("see p.", False, id="a sign alone"),
        pytest.param("see 12", False, id="no sign"),
        pytest.param("SEITE 12", True, id="another sign, in another case"),
        pytest.param("SEİTE 12", True, id="the dotted capital of Turkish"),
        pytest.param("seıte 12", True, id="its small letter without a dot"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_pattern_with_signs_finds_what_it_finds_without(text: str, found: bool) -> None:
    plain = regex(r"(?:p\.|seite)\s(\d+)", re.IGNORECASE)
    signed = regex(plain.pattern, re.IGNORECASE, signs=("p.", "Seite"))
    for pattern in (plain, signed):
        assert (pattern.search(text) is not None) is found
        assert len(list(pattern.finditer(text))) == found
        assert len(pattern.findall(text)) == found
        assert (pattern.sub("x", text) != text) is found
        for place in ((1,), (1, len(text))):
            assert (pattern.search(text, *place) is not None) is (found and text.startswith("see"))
    assert (signed.match("p. 1 is"), signed.fullmatch("12")) != (None, None)


def test_signs_of_a_pattern_that_minds_case_are_of_that_case() -> None:
    pattern = regex(r"No\. \d", signs=("No.",))
    assert pattern.match("No. 1") is not None
    assert pattern.match("no. 1") is None


@pytest.mark.parametrize("text", ["ſeite", "SEITE", "Straße", "ΟΔΟΣ", "K"])
def test_letters_that_are_equal_without_case_fold_alike(text: str) -> None:
    other = text.upper()
    assert regex(re.escape(text), re.IGNORECASE).fullmatch(other) is None or fold(text) == fold(other)
    assert shows(f"a {text} b", (fold(text),), ignores_case=True)


def test_a_text_is_looked_through_for_signs_no_further_than_asked(assert_linear: Callable[..., None]) -> None:
    pattern = regex(r"at \d", re.IGNORECASE, signs=("at",))

    def find(text: str) -> None:
        for start in range(0, len(text), 10):
            assert pattern.search(text, start, start + 10) is None

    assert_linear(find, "2014; ")
