"""A text as words: which are light, which are figures, which are names."""

from __future__ import annotations

from refkit.links.compare.content import read_content


def test_words_keep_their_places_in_the_text() -> None:
    text = "The Müller’s Aqp2 gene fell by twelve."
    words = read_content(text).words
    assert [text[word.start : word.end] for word in words] == [
        "The",
        "Müller’s",
        "Aqp2",
        "gene",
        "fell",
        "by",
        "twelve",
    ]
    assert [word.folded for word in words if word.name] == ["muller", "aqp2"]
    assert [word.folded for word in words if word.light] == ["the", "by"]
    assert [word.folded for word in words if word.figure] == ["twelve"]


def test_a_capital_that_opens_a_sentence_makes_no_name() -> None:
    assert [word.folded for word in read_content("Rain fell. Snow came to Ely.").words if word.name] == [
        "ely"
    ]


def test_a_long_text_is_read_to_its_limit() -> None:
    assert len(read_content("ab " * 100_000).words) < 2_000


def test_lower_case_keeps_the_places_of_letters() -> None:
    text = "İN ẞ 5 µG"
    assert len(read_content(text).lower) == len(text)
