"""A style arrives at citeproc-py as XML that was checked, and none that it cannot read does harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.citeproc_py.sheet import sheet_of
from refkit.csl.rendering.compile import load
from refkit.csl.style.find import find_style
from refkit.errors import StyleError


def test_a_style_has_the_language_that_was_asked_for(small: Callable[..., str]) -> None:
    style = find_style(small())
    languages = [
        locale.get("{http://www.w3.org/XML/1998/namespace}lang")
        for locale in sheet_of(style, load(style, "de")).root.locales
    ]
    assert languages == ["de-DE", "en-US"]


def test_a_style_holds_no_marks_of_its_own(small: Callable[..., str]) -> None:
    style = find_style(small('<text value="a\ufdd0b\x85c"/>'))
    assert sheet_of(style, load(style)).root.find(".//{*}text[@value]").get("value") == "ab c"


def test_what_citeproc_py_cannot_read_is_told(small: Callable[..., str]) -> None:
    twice = '<locale xml:lang="en"><terms/></locale>' * 2
    style = find_style(small(macros=twice))
    with pytest.raises(StyleError) as caught:
        sheet_of(style, load(style))
    assert caught.value.problem.message == "citeproc-py cannot read the style 'small': ValueError"
