"""Values and keys as BibTeX can hold them."""

from __future__ import annotations

import pytest

from refkit.formats.bibtex.blocks import balance, clean_key, strip_value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("{A {B} c}", "A {B} c"),
        ('"A {B} c"', "A {B} c"),
        ("2014", "2014"),
        ("jan", "jan"),
        ('"a" # jan', '"a" # jan'),
        ("{a} # {b}", "{a} # {b}"),
    ],
)
def test_a_value_loses_its_outer_marks_alone(source: str, value: str) -> None:
    assert strip_value(source) == value


@pytest.mark.parametrize(
    ("key", "clean"), [("roe:2014", "roe:2014"), ("a,b {c}", "abc"), ("{}", "ref"), ("", "ref")]
)
def test_keys_hold_no_mark_of_the_format(key: str, clean: str) -> None:
    assert clean_key(key) == clean


@pytest.mark.parametrize(
    ("source", "paired"), [("a{b}", "a{b}"), ("a}b{", "ab"), ("{a{b}", "a{b}"), ("}{}", "{}")]
)
def test_braces_are_paired(source: str, paired: str) -> None:
    assert balance(source) == paired
