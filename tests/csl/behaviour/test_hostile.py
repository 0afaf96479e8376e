"""Whatever a field or a style holds, it stays text, raises nothing, and costs no other entry."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.csl import render
from refkit.csl.output import write
from refkit.csl.output.parse import parse_field
from refkit.csl.process import render_items
from refkit.csl.rendering import elements
from refkit.errors import StyleError
from refkit.model import Date, Library, Name, Reference

TAGS = re.compile(r"</?(?:i|b|sup|sub|span)(?: style=\"[a-z:;-]+\")?>")


def html_of(library: Library, style: str) -> str:
    return "\n".join(render(library, style, to="html").bibliography)


@pytest.mark.parametrize(
    ("title", "html", "text", "markdown"),
    [
        pytest.param(
            "<script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;.",
            "<script>alert(1)</script>.",
            r"\<script\>alert(1)\</script\>.",
            id="script",
        ),
        pytest.param("A & B < C", "A &amp; B &lt; C.", "A & B < C.", r"A & B \< C.", id="ampersand"),
        pytest.param(
            "&amp; &lt;b&gt; x",
            "&amp;amp; &amp;lt;b&amp;gt; x.",
            "&amp; &lt;b&gt; x.",
            r"\&amp; \&lt;b\&gt; x.",
            id="entities",
        ),
        pytest.param(
            "Role of <i>E. coli</i>",
            "Role of <i>E. coli</i>.",
            "Role of E. coli.",
            "Role of *E. coli*.",
            id="balanced",
        ),
        pytest.param("CO<sub>2</sub>", "CO<sub>2</sub>.", "CO2.", "CO<sub>2</sub>.", id="subscript"),
        pytest.param("<b>open", "&lt;b&gt;open.", "<b>open.", r"\<b\>open.", id="unbalanced"),
        pytest.param("shut</i>", "shut&lt;/i&gt;.", "shut</i>.", r"shut\</i\>.", id="closed only"),
        pytest.param(
            "<i onclick='x()'>a</i>", "&lt;i onclick='x()'&gt;a&lt;/i&gt;.", None, None, id="attribute"
        ),
        pytest.param('<span style="color:red">a</span>', "&lt;span style=", None, None, id="other span"),
        pytest.param('<span class="nocase">eIF</span>', "eIF.", "eIF.", "eIF.", id="nocase"),
        pytest.param(
            '<span style="font-variant:small-caps;">ad</span>',
            '<span style="font-variant:small-caps;">ad</span>.',
            "ad.",
            "ad.",
            id="small caps",
        ),
        pytest.param(
            "![x](http://e.org) *a* `b`",
            "![x](http://e.org) *a* `b`.",
            None,
            r"!\[x\](http://e.org) \*a\* \`b\`.",
            id="markdown",
        ),
        pytest.param("a\x00b\x1bc\nd\te", "abc d e.", "abc d e.", "abc d e.", id="control characters"),
        pytest.param("a\ufdd0b\ufdd9c\ud800d", "abcd.", "abcd.", "abcd.", id="the engine's own marks"),
        pytest.param("Why?", "Why?", "Why?", "Why?", id="no full stop after a question mark"),
        pytest.param("Done.", "Done.", "Done.", "Done.", id="no second full stop"),
        pytest.param(
            "In <i>vitro.</i>", "In <i>vitro.</i>", "In vitro.", "In *vitro.*", id="nor across a tag"
        ),
    ],
)
def test_a_title_stays_text(
    title: str,
    html: str,
    text: str | None,
    markdown: str | None,
    one: Callable[..., Library],
    small: Callable[..., str],
) -> None:
    library = one(title=title)
    assert html in render(library, small(), to="html").bibliography[0]
    for to, expected in (("text", text), ("markdown", markdown)):
        if expected is not None:
            assert render(library, small(), to=to).bibliography == (expected,)


def test_an_address_that_a_style_sets_in_angle_brackets_is_no_tag(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small('<text variable="URL" prefix="&lt;" suffix="&gt;"/>')
    done = render(one(url="http://example.org/?a=1&b=<x>"), style, to="html")
    assert done.bibliography == ("&lt;http://example.org/?a=1&amp;b=&lt;x&gt;&gt;.",)


def test_no_field_of_any_shipped_kind_becomes_a_tag() -> None:
    bad = '"><img src=x onerror=alert(1)>'
    fields = dict.fromkeys(
        ("title", "container_title", "volume", "issue", "page", "publisher", "doi", "url", "genre"), bad
    )
    authors = (Name(family=bad, given=bad), Name(literal=bad))
    editors = (Name(family=bad, suffix=bad, particle=bad),)
    library = Library(
        references=(
            Reference(id=bad, type=bad, author=authors, **fields),  # type: ignore[arg-type]
            Reference(id="b", type="book", editor=editors, **fields),  # type: ignore[arg-type]
        )
    )
    for style in ("apa", "vancouver", "chicago", "ieee", "din-1505-2"):
        assert "<" not in TAGS.sub("", html_of(library, style))


def test_keys_that_differ_in_case_stay_two_entries() -> None:
    library = Library(
        references=(
            Reference(id="smith2020", type="book", title="Lower"),
            Reference(id="Smith2020", type="book", title="Upper"),
        )
    )
    done = render(library, "vancouver", citations=[["Smith2020"], ["smith2020"]])
    assert dict(zip(done.ids, done.bibliography, strict=True)) == {
        "Smith2020": "1. Upper.",
        "smith2020": "2. Lower.",
    }
    assert done.citations == ("(1)", "(2)")


HOSTILE: list[Any] = [
    {"type": "no-such-type"},
    {"type": None},
    {"type": 7},
    {"issued": None},
    {"issued": "2014"},
    {"issued": {"date-parts": []}},
    {"issued": {"date-parts": [[]]}},
    {"issued": {"date-parts": [[None]]}},
    {"issued": {"date-parts": [["2014", "13", "45"]]}},
    {"issued": {"date-parts": [[2014, 2, 31], [2013]]}},
    {"issued": {"date-parts": [[-50]]}},
    {"issued": {"date-parts": [[0]]}},
    {"issued": {"date-parts": [[10**30]]}},
    {"issued": {"date-parts": 7}},
    {"issued": {"date-parts": [{"year": 1}]}},
    {"issued": {"season": "spring", "date-parts": [[2014]]}},
    {"issued": {"literal": "in press"}},
    {"issued": {"raw": "<b>"}},
    {"issued": [2014]},
    {"accessed": {"date-parts": [[2014, 1, 1], None]}},
    {"author": None},
    {"author": "A Person"},
    {"author": {"family": "Alone"}},
    {"author": [None, 7, [], {}, {"family": None}, {"given": "Only"}, {"literal": ""}]},
    {"author": [{"family": ["x"], "given": {"y": 1}}]},
    {"director": [{"family": "Lang"}]},
    {"no-such-role": [{"family": "Lang"}]},
    {"editor": [{"family": "E", "suffix": "Jr.", "non-dropping-particle": "d'"}]},
    {"title": {"a": 1}},
    {"title": ["a"]},
    {"title": True},
    {"title": 1.5},
    {"page": "–"},
    {"page": "-" * 1000},
    {"page": "1-2-3, 5 & 7-"},
    {"volume": "²"},
    {"volume": "٣"},
    {"issue": "9" * 5000},
    {"edition": "9" * 30},
    {"number-of-volumes": "x"},
    {"no such variable": "x"},
    {"title-short": "<i>", "shortTitle": None},
    {"language": "xx"},
    {"language": 5},
    {"citation-number": "5"},
    {"custom": {"x": 1}, "categories": ["y"]},
]


@pytest.mark.parametrize("style", ["vancouver", "apa", "chicago-notes-bibliography", "din-1505-2", "mla"])
def test_hostile_items_raise_nothing_and_cost_no_other_entry(style: str) -> None:
    good = {"type": "book", "title": "The good one", "issued": {"date-parts": [[2000]]}}
    bad = [{"type": "article-journal", "title": "T", **fields} for fields in HOSTILE]
    items = [(f"bad-{n}", item, False) for n, item in enumerate(bad)]
    done = render_items(
        [*items, ("good", good, False)], style, to="html", citations=[[key for key, _, _ in items]]
    )
    assert "good" in done.ids
    # An entry that prints nothing is told; none is lost in silence.
    assert set(done.ids) | {p.place for p in done.problems if p.rule == "RK602"} == {
        k for k, _, _ in items
    } | {"good"}


def test_one_bad_entry_is_told_by_its_id_and_the_others_are_printed(
    one: Callable[..., Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = one(id="good", title="Good").references[0], one(id="bad", title="Bad").references[0]

    def explode() -> str:
        raise ZeroDivisionError("no")

    real = elements.Text.value
    monkeypatch.setattr(
        elements.Text,
        "value",
        lambda self, scope, v: explode() if scope.item.entry.key == "bad" else real(self, scope, v),
    )
    done = render(Library(references=(bad, good)), "vancouver")
    assert done.ids == ("good",)
    assert [(p.rule, p.place) for p in done.problems if p.place] == [("RK602", "bad")]


def test_a_style_that_prints_nothing_for_an_entry_says_so(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    done = render(one(), small('<text variable="publisher"/>'))
    assert (done.bibliography, done.ids) == ((), ())
    assert [(p.rule, p.place) for p in done.problems] == [("RK602", "a")]


def test_a_style_without_a_bibliography_says_so(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = re.sub(r"<bibliography>.*</bibliography>", "", small(), flags=re.DOTALL)
    done = render(one(), style, citations=[["a"]])
    assert done.bibliography == ()
    assert done.citations == ("(A title)",)
    assert [p.rule for p in done.problems] == ["RK601"]


@pytest.mark.parametrize(
    ("macros", "message"),
    [
        pytest.param('<macro name="a"><text macro="a"/></macro>', "calls itself", id="itself"),
        pytest.param(
            '<macro name="a"><text macro="b"/></macro><macro name="b"><group><text macro="a"/></group></macro>',
            "calls itself",
            id="through another",
        ),
        pytest.param('<macro name="a"><text macro="gone"/></macro>', "does not hold", id="missing"),
        pytest.param(
            "".join(
                f'<macro name="m{n}">{"<text macro={}/>".format(chr(34).join(["", f"m{n + 1}", ""])) * 8}</macro>'
                for n in range(12)
            )
            + '<macro name="m12"><text value="ha"/></macro><macro name="a"><text macro="m0"/></macro>',
            "too much work",
            id="macros that multiply",
        ),
        pytest.param(
            "".join(f'<macro name="m{n}"><text macro="m{n + 1}"/></macro>' for n in range(500))
            + '<macro name="m500"/><macro name="a"><text macro="m0"/></macro>',
            "nest too deeply",
            id="macros too deep",
        ),
    ],
)
def test_a_style_that_would_never_end_is_refused(
    macros: str, message: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    with pytest.raises(StyleError, match=message):
        render(one(), small('<text macro="a"/>', macros=macros))


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(
            '<names variable="author"><name et-al-min="many" et-al-use-first="-1"/></names>', id="et-al"
        ),
        pytest.param('<date variable="issued" form="nonsense"/>', id="date form"),
        pytest.param('<date variable="issued"><date-part/></date>', id="date-part without a name"),
        pytest.param("<text/><number/><label/><names/><date/><group/><choose/>", id="empty elements"),
        pytest.param('<choose><if/><else-if type=""/><else/></choose>', id="empty conditions"),
        pytest.param('<text term="no-such-term" form="no-form"/>', id="term"),
        pytest.param('<institution/><x:y xmlns:x="urn:x"/>', id="unknown elements"),
        pytest.param('<names variable="author"><label/><substitute/></names>', id="label without a name"),
    ],
)
def test_a_style_with_odd_parts_still_prints_the_rest(
    layout: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    library = one(author=(Name(family="F", given="G"), Name(family="H")), issued=Date(year=2000, month=2))
    text = render(library, small(f'{layout}<text variable="title" prefix=" "/>')).bibliography[0]
    assert text.endswith("A title.")


@pytest.mark.parametrize("filler", ["<i>", "</i>", "<span ", '"', "'", "<", "1-", "A.", "<b><i>"])
def test_long_fields_take_linear_time(
    filler: str, one: Callable[..., Library], assert_linear: Callable[..., None]
) -> None:
    def run(text: str) -> None:
        library = one(title=text, page=text, volume=text, author=(Name(family=text, given=text),))
        render(library, "vancouver", to="html")
        render(library, "chicago", to="markdown")

    assert_linear(run, filler, size=12_500)


def test_a_thousand_entries_take_linear_time(library: Library, assert_linear: Callable[..., None]) -> None:
    base = library.references[0]

    def entries(count: int) -> Library:
        return Library(references=tuple(replace(base, id=f"r{n}", volume=str(n)) for n in range(count)))

    def run(many: Library) -> None:
        ids = [reference.id for reference in reversed(many.references)]
        assert list(render(many, "vancouver", citations=[[i] for i in ids]).ids) == ids

    assert_linear(run, entries, size=250)


def test_extra_variables_reach_the_style(one: Callable[..., Library], small: Callable[..., str]) -> None:
    library = one(extra=MappingProxyType({"container-title-short": "J Short", "dimensions": "2 h"}))
    style = small('<text variable="container-title" form="short" suffix=", "/><text variable="dimensions"/>')
    assert render(library, style).bibliography == ("J Short, 2 h.",)


QUOTES = ("“", "”", "‘", "’")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_escaped_in_html_and_whole_in_text(text: str) -> None:
    marked = parse_field(text)
    html = write(marked, "html", QUOTES)
    for tag in ("i", "b", "sup", "sub"):
        assert html.count(f"<{tag}>") == html.count(f"</{tag}>")
    assert "<script" not in html
    assert (
        write(parse_field(text, quotes=False), "text", QUOTES).isprintable()
        or "\u2028" in text
        or not text.isprintable()
    )


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "author", "issued", "page", "volume", "edition", "editor",
    "language", "type"]),
                       st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9),
                                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                                        ["family", "given", "literal", "date-parts", "season", "suffix"]), inner,
                                            max_size=3),
                                    max_leaves=6)))  # fmt: skip
def test_no_item_raises(item: dict[str, Any]) -> None:
    done = render_items(
        [("x", item, False), ("y", {"type": "book", "title": "Good"}, True)], "vancouver", to="html"
    )
    assert "y" in done.ids
