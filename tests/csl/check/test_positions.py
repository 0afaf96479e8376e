"""Tags and attributes are found where they stand."""

from __future__ import annotations

from refkit.csl.check.check import check_style
from refkit.csl.check.positions import attribute_span, outline
from refkit.model import Source

NEEDED = "<title>T</title><id>http://example.org/t</id><updated>2020-01-01T00:00:00+00:00</updated>"


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {options}>
<info>{info}</info>
{macros}
<citation><layout>{layout}</layout></citation>
</style>"""


def style(
    layout: str = '<text variable="title"/>', *, info: str = NEEDED, macros: str = "", options: str = ""
) -> str:
    return STYLE.format(layout=layout, info=info, macros=macros, options=options)


def check(text: str, **more: object) -> list[tuple[str, str]]:
    """(place, message) of every finding."""
    found = check_style(text.encode(), place="x.csl", **more)  # type: ignore[arg-type]
    return [(str(problem.span), problem.message) for problem in found]


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
