"""Keys of letters are ICU's, as text that stands behind all that is no letter."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from refkit.csl.locale import unicode_collation
from refkit.csl.locale.collation import key_by_unicode

pytestmark = pytest.mark.skipif(
    find_spec("icu") is None, reason="the extra refkit-claims[collation] is not installed"
)


def test_keys_begin_behind_what_is_no_letter() -> None:
    assert min(unicode_collation.letter_key("ab", "en")) >= "\u0100"


def test_a_beginning_sorts_before_what_goes_on() -> None:
    words = ["ab", "ab c", "abc", "abc d", "abд", "ж"]
    keys = [key_by_unicode(word, "en", unicode_collation) for word in words]
    assert sorted(keys) == keys


@pytest.mark.parametrize("language", ["", "en", "zh-TW", "xx", "x" * 200, "de'; --"])
def test_any_language_has_a_collator(language: str) -> None:
    assert unicode_collation.collator(language).getSortKey("a")
