"""Labels of places in a work are known with and without their stop, in the languages in which people cite."""

from __future__ import annotations

import pytest

from refkit.fields.locators import locator_of, split_locator


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("p. 3", ("page", "3")),
        ("pp. 3-4", ("page", "3-4")),
        ("p 3", ("page", "3")),
        ("S. 12", ("page", "12")),
        ("chap. 3", ("chapter", "3")),
        ("chapter IV", ("chapter", "IV")),
        ("Kap. 3", ("chapter", "3")),
        ("cap. 3", ("chapter", "3")),
        ("гл. 3", ("chapter", "3")),
        ("art. 3", ("article-locator", "3")),
        ("Artikel 3", ("article-locator", "3")),
        ("vol.2", ("volume", "2")),
        ("Bd. 2", ("volume", "2")),
        ("fig. 4a", ("figure", "4a")),
        ("Abb. 4", ("figure", "4")),
        ("tab. 2", ("table", "2")),
        ("Table 2", ("table", "2")),
        ("§ 5", ("section", "5")),
        ("§5", ("section", "5")),
        ("§§ 5-6", ("section", "5-6")),
        ("¶ 4", ("paragraph", "4")),
        ("app. B", ("appendix", "B")),
        ("sv. word", ("sub-verbo", "word")),
    ],
)
def test_a_locator_says_what_it_counts(text: str, parts: tuple[str, str]) -> None:
    assert split_locator(text) == parts


@pytest.mark.parametrize(
    "text", ["12", "12-14", "S12", "iv", "vol", "e1021", "day 3", "n 3", "Chapter", "a. b", ""]
)
def test_what_names_no_label_stays(text: str) -> None:
    assert split_locator(text) == ("", text)


@pytest.mark.parametrize(
    ("label", "language", "locator"),
    [
        pytest.param("s.", "en-GB", "section", id="an English statute"),
        pytest.param("s.", "sv-SE", "page", id="Swedish"),
        pytest.param("s.", "", "", id="of which language nobody knows"),
        pytest.param("S.", "", "page", id="German"),
        pytest.param("S.", "en-US", "page", id="German in an English text"),
    ],
)
def test_a_label_of_several_meanings_is_read_by_its_language(label: str, language: str, locator: str) -> None:
    assert locator_of(label, language) == locator
