"""A style is checked against the schema and for its sense, each finding at its place; no file it names is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from style_in_words import NEEDED, check, style

from refkit.csl.check.check import check_style
from refkit.csl.settings import MAX_STYLE_BYTES
from refkit.csl.style.folders import files_of, package_folder, styles_folder
from refkit.csl.style.parse import CSL
from refkit.errors import StyleError


def test_a_style_in_order_has_no_findings() -> None:
    assert check(style()) == []
    assert check("\ufeff" + style()) == []


@pytest.mark.parametrize("name", sorted(files_of(styles_folder())))
def test_no_shipped_style_has_findings(name: str) -> None:
    path = files_of(styles_folder())[name]
    assert check_style(path.read_bytes(), place=name, path=path) == ()


@pytest.mark.parametrize(
    ("layout", "column", "message"),
    [
        pytest.param(
            '<text variable="titel"/>', 35, "<text> takes no variable 'titel'", id="unknown variable"
        ),
        pytest.param(
            '<number variable="author"/>',
            37,
            "<number> takes no variable 'author'",
            id="variable of another kind",
        ),
        pytest.param('<text term="edittion"/>', 31, "<text> takes no term 'edittion'", id="unknown term"),
        pytest.param(
            '<choose><if type="book boook"><text value="x"/></if></choose>',
            42,
            "<if> takes no type 'boook'",
            id="unknown type, one of two",
        ),
        pytest.param(
            '<choose><if position="ibidem"><text value="x"/></if></choose>',
            41,
            "<if> takes no position 'ibidem'",
            id="unknown position",
        ),
        pytest.param(
            '<text variable="title" colour="red"/>',
            42,
            "<text> has no attribute 'colour'",
            id="unknown attribute",
        ),
        pytest.param(
            '<text variable="title" quotes="yes"/>', 50, "<text> takes no quotes 'yes'", id="no truth value"
        ),
        pytest.param(
            '<names variable="author"><name et-al-min="many"/></names>',
            61,
            "<name> takes no et-al-min 'many'",
            id="no number",
        ),
        pytest.param("<blink/>", 19, "<blink> does not belong in <layout>", id="unknown element"),
        pytest.param("<group/>", 19, "<group> is not complete", id="nothing in it"),
        pytest.param("<number/>", 19, "<number> lacks variable", id="attribute missing"),
        pytest.param("<text/>", 19, "<text> lacks macro, term, value or variable", id="no source"),
        pytest.param(
            '<text variable="title" term="in"/>',
            42,
            "<text> has 2 sources: variable and term",
            id="two sources",
        ),
        pytest.param('<text macro="gone"/>', 25, "no macro is named 'gone'", id="macro that is not there"),
        pytest.param(
            "<group>hello<text value='x'/></group>", 19, "<group> holds the text 'hello'", id="text"
        ),
        pytest.param(
            '<names variable="author"><et-al/><name/></names>',
            44,
            "<et-al> stands in <names> once too often, or in the wrong place",
            id="order",
        ),
    ],
)
def test_a_fault_is_told_at_its_place(layout: str, column: int, message: str) -> None:
    assert check(style(layout)) == [(f"x.csl:4:{column}", message)]


@pytest.mark.parametrize(
    ("info", "messages"),
    [
        pytest.param(
            "", ["the style has no <title>", "the style has no <id>", "the style has no <updated>"], id="none"
        ),
        pytest.param(NEEDED.replace("T</t", " </t"), ["<title> is empty"], id="empty title"),
        pytest.param(
            NEEDED.replace("2020-01-01T00:00:00+00:00", "yesterday"),
            ["<updated> does not hold 'yesterday'"],
            id="no date",
        ),
        pytest.param(
            NEEDED + '<category field="med"/>', ["<category> takes no field 'med'"], id="unknown field"
        ),
        pytest.param(NEEDED + "<issn>12</issn>", ["<issn> does not hold '12'"], id="no ISSN"),
        pytest.param(
            NEEDED + "<title>U</title>",
            ["<title> stands in <info> once too often, or in the wrong place"],
            id="two titles",
        ),
    ],
)
def test_what_a_style_says_of_itself_is_checked(info: str, messages: list[str]) -> None:
    found = check(style(info=info))
    assert [message for _, message in found] == messages
    assert all(place.startswith("x.csl:2:") for place, _ in found)


CALL = '<text macro="a"/>'


@pytest.mark.parametrize(
    ("macros", "messages"),
    [
        pytest.param('<macro name="a"><text value="x"/></macro>', [], id="fine"),
        pytest.param(
            '<macro name="a"><text macro="a"/></macro>', ["the macro 'a' calls itself"], id="itself"
        ),
        pytest.param(
            '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
            ["the macro 'a' calls itself", "the macro 'b' calls itself"],
            id="each other",
        ),
        pytest.param(
            '<macro name="a"><text value="x"/></macro><macro name="a"><text value="y"/></macro>',
            ["a second macro is named 'a'"],
            id="twice",
        ),
        pytest.param(
            '<macro name="a"><text value="x"/></macro><macro name="b"><text value="y"/></macro>',
            ["the macro 'b' is never called"],
            id="never called",
        ),
        pytest.param(
            '<macro name="a"><text value="x"/></macro><macro name="b"><text macro="c"/></macro>'
            '<macro name="c"><text value="y"/></macro>',
            ["the macro 'b' is never called", "the macro 'c' is never called"],
            id="called by none that is called",
        ),
    ],
)
def test_macros_are_followed(macros: str, messages: list[str]) -> None:
    assert [message for _, message in check(style(CALL, macros=macros))] == messages


def test_macros_that_the_engine_would_not_follow_are_told() -> None:
    macros = "".join(f'<macro name="m{n}"><text macro="m{n + 1}"/></macro>' for n in range(70))
    found = check(style('<text macro="m0"/>', macros=macros + '<macro name="m70"><text value="x"/></macro>'))
    assert found == [("x.csl:1:1", "the style's macros nest too deeply")]


def test_a_macro_called_by_a_sort_key_is_called() -> None:
    text = style(macros='<macro name="a"><text variable="title"/></macro>')
    text = text.replace("<citation>", '<citation><sort><key macro="a"/></sort>')
    assert check(text) == []
    assert check(text.replace('key macro="a"', 'key macro="b"'))[-1][1] == "no macro is named 'b'"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            '<?xml-stylesheet href="file:///etc/passwd"?>' + style(), "<?xml-stylesheet?>", id="stylesheet"
        ),
        pytest.param(
            style('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
            "XInclude",
            id="XInclude",
        ),
        pytest.param(
            style(
                options='xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a '
                'http://localhost:9/x"'
            ),
            "schemaLocation",
            id="schema",
        ),
        pytest.param(style(options='xml:base="http://localhost:9/"'), "base", id="base"),
    ],
)
def test_what_points_to_another_file_is_told_and_not_read(text: str, message: str) -> None:
    messages = [message for _, message in check(text)]
    assert any(m.startswith("the style asks for another file: ") and m.endswith(message) for m in messages)
    assert not any("root:" in m for m in messages)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"<a/>", "not a citation style", id="other XML"),
        pytest.param(b"<style", "not XML", id="cut off"),
        pytest.param(b"\xff" + style().encode(), "not UTF-8", id="not UTF-8"),
        pytest.param(b" " * (MAX_STYLE_BYTES + 1), "larger than the limit", id="huge"),
        pytest.param(style("<group>" * 300 + "</group>" * 300).encode(), "not XML", id="deep"),
        pytest.param(style("<ȡ/>").encode(), "not XML 1.0", id="a name of a later XML"),
        pytest.param(style("&undeclared;").encode(), "not XML", id="undeclared entity"),
        pytest.param(
            b'<!DOCTYPE style SYSTEM "http://localhost:9/x.dtd">' + style().encode(),
            "document type",
            id="DTD",
        ),
        pytest.param(
            b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + style("&x;").encode(),
            "document type",
            id="external entity",
        ),
        pytest.param(
            b'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + style("&b;").encode(),
            "document type",
            id="entities",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(StyleError, match=message):
        check_style(data, place="x.csl")


DEPENDENT = f"""<style xmlns="{CSL}" version="1.0">
<info>{NEEDED}<link href="http://example.org/{{parent}}" rel="independent-parent"/></info>{{more}}</style>"""


def test_a_dependent_style_needs_its_parent(tmp_path: Path) -> None:
    assert check(DEPENDENT.format(parent="VANCOUVER", more="")) == []
    found = check_style(DEPENDENT.format(parent="gone", more="").encode(), place="x.csl")
    assert [(p.rule, str(p.span), p.message) for p in found] == [
        (
            "RK601",
            f"x.csl:2:{len('<info>' + NEEDED + '<link ') + 1}",
            "the style 't' depends on 'gone', which is not here",
        )
    ]
    (tmp_path / "gone.csl").write_text(style(), encoding="utf-8")
    assert check(DEPENDENT.format(parent="gone", more=""), folders=[tmp_path]) == []


def test_a_dependent_style_has_no_rules_of_its_own() -> None:
    more = '<citation><layout><text value="x"/></layout></citation>'
    assert [m for _, m in check(DEPENDENT.format(parent="apa", more=more))] == [
        "<citation> does not belong in <style>"
    ]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: style("<text variable='zz'/>" * n), id="faults"),
        pytest.param(lambda n: style("<text value='zz'/>" * n), id="parts"),
        pytest.param(lambda n: style("<group/>" * 2 * n), id="empty groups"),
        pytest.param(
            lambda n: style("<names variable='author'>" + "<name/>" * 2 * n + "</names>"), id="names"
        ),
        pytest.param(
            lambda n: style(("<group>" * 200 + "<number/>" + "</group>" * 200) * (n // 200)), id="deep"
        ),
        pytest.param(
            lambda n: style(
                ("<choose><if type='book'>" * 100 + "<text value='x'/>" + "</if></choose>" * 100) * (n // 400)
            ),
            id="conditions",
        ),
        pytest.param(
            lambda n: style("<text " + " ".join(f'a{m}="1"' for m in range(n)) + "/>"), id="attributes"
        ),
        pytest.param(lambda n: style(f"<choose><if type='{'zz ' * 5 * n}'/></choose>"), id="words"),
        pytest.param(lambda n: style(f"<{'a' * n}/>"), id="long name"),
        pytest.param(
            lambda n: style(
                CALL,
                macros="".join(f'<macro name="m{m}"><text macro="m{m + 1}"/></macro>' for m in range(n // 2)),
            ),
            id="chain",
        ),
    ],
)
def test_a_hostile_style_is_checked_in_linear_time(
    make: Callable[[int], str], assert_linear: Callable[..., None]
) -> None:
    assert_linear(check, make, size=10_000)


@pytest.mark.extra_styles
def test_a_sample_of_the_extras_styles_has_no_findings() -> None:
    folder = package_folder()
    assert folder is not None
    for name, path in sorted(files_of(folder).items())[::150]:
        assert check_style(path.read_bytes(), place=name, path=path) == ()
