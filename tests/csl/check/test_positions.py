"""Tags and attributes are found where they stand."""

from __future__ import annotations

from style_in_words import check, style

from refkit.csl.check.positions import attribute_span, outline
from refkit.model import Source


def test_columns_count_characters_behind_letters_of_several_bytes() -> None:
    text = style('<text value="äöü€𝒳"/><text variable="titel"/>')
    assert check(text) == [("x.csl:4:56", "<text> takes no variable 'titel'")]


def test_tags_and_attributes_are_found_where_they_stand() -> None:
    text = """<a b='>' c = "d e"><!-- <x y="z"> --><f\n  xml:lang="g"/><?h i?></a>"""
    found = outline(Source(name="t", text=text))
    assert [tag.text for tag in found.tags] == ["""<a b='>' c = "d e">""", '<f\n  xml:lang="g"/>']
    assert attribute_span(found.tags[0], "c", "e").start == text.index('e">')
    assert attribute_span(found.tags[1], "{http://www.w3.org/XML/1998/namespace}lang").text == 'xml:lang="g"'
    assert attribute_span(found.tags[0], "nowhere") == found.tags[0]
    assert [(target, span.text) for target, span in found.instructions] == [("h", "<?h i?>")]
