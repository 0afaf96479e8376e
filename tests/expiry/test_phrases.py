"""A few words of a sentence, and the thing that they name."""

from __future__ import annotations

import pytest

from refkit.expiry.phrases import is_same, read_phrase

SAME = [
    pytest.param("Zorbine", "zorbine", True, id="a name"),
    pytest.param("The Orle Bridge", "the Orle Bridge", True, id="a name of two words"),
    pytest.param("The bridge over the Orle", "The new bridge over the Orle", True, id="new"),
    pytest.param("The trial of zorbine", "The zorbine trial", True, id="two ways of saying it"),
    pytest.param("The drug zorbine", "Zorbine", True, id="with its kind"),
    pytest.param("Zorbine (AB-101)", "AB-101", True, id="another name in brackets"),
    pytest.param("The bridge over the Orle", "The bridge over the Aschau", False, id="another place"),
    pytest.param("The trial of zorbine", "The trial of zorbine in children", False, id="one of several"),
    pytest.param("The trial of zorbine", "The second trial of zorbine", False, id="another of them"),
    pytest.param("Zorbine", "An antidote to zorbine", False, id="something for it"),
    pytest.param("Zorbine", "this zorbine", False, id="this one"),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_whether_two_phrases_name_the_same(one: str, other: str, same: bool) -> None:
    mine, its = read_phrase(one, "en", opens=True), read_phrase(other, "en", opens=False)
    assert mine is not None
    assert its is not None
    assert is_same(mine, its, its.words) is same


TELLING = [
    pytest.param("Zorbine", True, False, True, id="a name"),
    pytest.param("zorbine", False, False, True, id="a name in small letters"),
    pytest.param("The bridge over the Orle", True, False, True, id="placed by a name"),
    pytest.param("The Orle Bridge", True, False, True, id="a name with an article"),
    pytest.param("The bridge", True, False, False, id="any bridge"),
    pytest.param("Legislation", True, False, False, id="no one thing"),
    pytest.param("Trials of zorbine", True, True, False, id="several"),
    pytest.param("Our trial of Zorbine", True, False, False, id="our own"),
]


@pytest.mark.parametrize(("text", "opens", "plural", "tells"), TELLING)
def test_whether_a_phrase_says_which_thing_it_is(text: str, opens: bool, plural: bool, tells: bool) -> None:
    phrase = read_phrase(text, "en", opens=opens, plural=plural)
    assert phrase is not None
    assert phrase.tells is tells


def test_a_pronoun_stands_for_the_subject_of_its_document() -> None:
    phrase = read_phrase("It", "en", opens=True, subject=frozenset({"zorbine"}))
    assert phrase is not None
    assert phrase.named
    assert read_phrase("It", "en", opens=True) is None


@pytest.mark.parametrize("text", ["", "of the Orle", "2014", "several trials", "which", "a " * 60])
def test_what_names_no_thing(text: str) -> None:
    assert read_phrase(text, "en", opens=True) is None
