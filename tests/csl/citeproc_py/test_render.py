"""citeproc-py prints every work once or is told to have failed at it, whatever the work holds."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit import formats
from refkit.csl.citeproc_py.render import Source, render_with_citeproc_py
from refkit.csl.output import WRITERS
from refkit.csl.process import render
from refkit.errors import FormatError, StyleError
from refkit.formats.csl_json import from_item
from refkit.model import Library, Rendered
from refkit.model import Source as Text

STYLES = (
    "ama", "apa", "chicago-author-date", "chicago-notes-bibliography", "harvard-cite-them-right", "ieee",
    "modern-language-association", "nature", "the-lancet", "vancouver", "nejm", "bmj",
)  # fmt: skip
# CSL 1.0.2, appendix III, and three that are none.
TYPES = """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage article-blog Unheard_Of 5""".split()
BIB = Path(__file__).parents[3] / "bib" / "references.bib"
TORTURE: tuple[dict[str, Any], ...] = (
    {"title": None, "volume": 5, "page": ["1"], "author": "Roe", "issued": 2011},
    {"title": "<script>alert(1)</script> {brace} \\input{x} <i>open", "author": [{"family": "<b>Roe</b>", "given": "{}"}]},
    {"title": "x " * 20_000, "abstract": "y" * 300_000},
    {"title": "\ufdd0\ufdd7\x1b[31mred\x00 \ud800", "DOI": "\x1b]8;;http://example.org\x07"},
    {"title": "Many", "author": [{"family": f"Roe{n}", "given": "A"} for n in range(200)]},
    {"title": "Open", "issued": {"date-parts": [[1987], [0]]}, "accessed": {"literal": "yesterday"}},
    {"title": "Same year", "issued": {"date-parts": [[1987, 2, 3], [1987, 2, 5]]}},
    {"title": "Season", "issued": {"date-parts": [[1987]], "season": "spring"}},
    {"title": "Season without a number", "issued": {"date-parts": [[1987]], "season": "Michaelmas"}},
    {"title": "Long ago", "issued": {"date-parts": [[-44, 3, 15]]}},
    {"title": "Huge year", "issued": {"date-parts": [[10**40]]}},
    {"title": "Around", "issued": {"date-parts": [[1890]], "circa": 1}},
    {"title": "Numbers", "edition": "-3", "volume": "1e9", "issue": "²", "page": "--,&-", "number-of-pages": "many"},
    {"title": "Null names", "author": [None, {}, {"literal": ""}], "editor": [[["x"]]]},
    {"title": "", "type": "book"},
    {"title": " ", "author": [{"family": " ", "given": " "}]},
    {"title": "Language", "language": "x"},
    {"title": "Language of none", "language": " "},
)  # fmt: skip


def work(kind: str, n: int) -> dict[str, Any]:
    """A work with every field that styles ask for."""
    return {
        "id": f"{'Key' if n % 2 else 'key'}{n // 2}",  # every key there is twice, but for its case
        "type": kind,
        "title": f"A {kind} of <i>ponds</i> & moss",
        "author": [{"family": f"Roe{n}", "given": "Ann Bea"}, {"literal": "Ponds Inc."}],
        "editor": [{"family": "Doe", "given": "J.", "non-dropping-particle": "van"}],
        "director": [{"family": "Poe"}],
        "container-title": "Journal of Ponds",
        "publisher": "Acme",
        "publisher-place": "Oxford",
        "volume": str(n),
        "issue": "2",
        "page": "101-109",
        "edition": "2",
        "number": "7",
        "genre": "Talk",
        "event-title": "Meeting",
        "issued": {"date-parts": [[2000 + n, 1 + n % 12]]},
        "accessed": {"date-parts": [[2020, 1, 2]]},
        "DOI": f"10.5555/{n}",
        "URL": f"https://example.org/{n}?a=1&b=2",
    }


def library_of(items: list[dict[str, Any]]) -> Library:
    return Library(references=tuple(map(from_item, items)))


EVERY = library_of([work(kind, n) for n, kind in enumerate(TYPES)])
TORTURED = library_of([{"id": f"t{n}", "type": "article-journal", **item} for n, item in enumerate(TORTURE)])
OWN = formats.read(Text(name="references.bib", text=BIB.read_text(encoding="utf-8")), "bibtex")


def told(done: Rendered) -> list[str]:
    """Of which works it is said that they are not printed."""
    return [str(problem.place) for problem in done.problems if problem.rule == "RK602" and problem.place]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("library", [EVERY, TORTURED, OWN], ids=["every type", "torture", "bib"])
def test_each_work_comes_out_once_or_is_told(
    style: str, library: Library, capfd: pytest.CaptureFixture[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        done = render_with_citeproc_py(library, style, citations=True)
    assert sorted([*done.ids, *told(done)]) == sorted(reference.id for reference in library)
    assert len(done.bibliography) == len(done.ids) == len(done.citations)
    assert all(done.bibliography)
    if library is EVERY:  # of whole works nothing is lost but what the style prints of no engine
        assert set(told(done)) <= set(told(render(EVERY, style)))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("to", sorted(WRITERS))
def test_every_format_is_written_by_the_writers_of_refkit(to: str) -> None:
    done = render_with_citeproc_py(TORTURED, "apa", to=to, links=True)
    text = "\n".join(done.bibliography)
    assert not re.search("[\ufdd0-\ufdef\ufffe\x00-\x08\x07]", text.replace("\x1b", ""))
    assert "<script>" not in text or to in {"text", "rtf", "latex", "terminal"}
    assert "\x1b[31m" not in text
    if to == "latex":
        assert r"\input{" not in text


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("text", "The life of E. coli & others.", id="text"),
        pytest.param("html", "<b>The life of <i>E. coli</i> &amp; others</b>.", id="html"),
        pytest.param("markdown", "**The life of *E. coli* & others**.", id="markdown"),
        pytest.param("latex", r"\textbf{The life of \textit{E. coli} \& others}.", id="latex"),
        pytest.param("rtf", r"{\b The life of {\i E. coli} & others}.", id="rtf"),
    ],
)
def test_fonts_of_styles_and_fields_reach_the_format(
    to: str, expected: str, small: Callable[..., str]
) -> None:
    library = library_of([{"id": "a", "type": "book", "title": "The life of <i>E. coli</i> & others"}])
    done = render_with_citeproc_py(library, small('<text variable="title" font-weight="bold"/>'), to=to)
    assert done.bibliography == (expected,)


def test_identifiers_become_links(small: Callable[..., str]) -> None:
    library = library_of([{"id": "a", "type": "book", "title": "A", "DOI": "10.5555/a"}])
    done = render_with_citeproc_py(library, small('<text variable="DOI"/>'), to="html", links=True)
    assert done.bibliography == ('<a href="https://doi.org/10.5555/a">10.5555/a</a>.',)


def test_works_are_sorted_by_the_style_without_their_tags(small: Callable[..., str]) -> None:
    style = small().replace(
        "<bibliography><layout", '<bibliography><sort><key variable="title"/></sort><layout'
    )
    titles = {"c": "Rain", "B": "<i>Moss</i>", "b": "Ponds", "a": '<span class="nocase">Algae</span>'}
    done = render_with_citeproc_py(
        library_of([{"id": key, "type": "book", "title": title} for key, title in titles.items()]), style
    )
    assert done.ids == ("a", "B", "b", "c")
    assert done.bibliography == ("Algae.", "Moss.", "Ponds.", "Rain.")


def test_a_work_that_citeproc_py_fails_at_costs_no_other(small: Callable[..., str]) -> None:
    """A range within a year, asked for without its year, is more than it can do."""
    style = small('<text variable="title"/><date variable="issued" form="text" date-parts="month-day"/>')
    style = style.replace('date-parts="month-day"', 'date-parts="month-day" delimiter=" "')
    dated = {"date-parts": [[2011, 2, 3], [2011, 4, 5]]}
    library = library_of(
        [
            {"id": "a", "type": "book", "title": "A"},
            {"id": "b", "type": "book", "title": "B", "issued": dated},
            {"id": "c", "type": "book", "title": "C"},
        ]
    )
    done = render_with_citeproc_py(library, style)
    assert (done.ids, done.bibliography) == (("a", "c"), ("A.", "C."))
    assert [(p.place, p.message, p.hint) for p in done.problems] == [
        (
            "b",
            "citeproc-py could not print the entry 'b': ValueError",
            "refkit's own engine may print it",
        )
    ]


def test_a_list_of_authors_that_is_cut_is_told(library: Library) -> None:
    done = render_with_citeproc_py(library, "vancouver")
    assert [p.message for p in done.problems] == [
        "lists of authors that are cut with et al. are printed as if they were whole: cut"
    ]


def test_citations_follow_the_list() -> None:
    library = library_of([work("book", 1), work("report", 4)])
    done = render_with_citeproc_py(library, "ieee", citations=True)
    assert done.citations == ("[1]", "[2]")


def test_a_style_of_citations_alone_prints_these(small: Callable[..., str]) -> None:
    style = re.sub(r"<bibliography>.*</bibliography>", "", small(), flags=re.DOTALL)
    done = render_with_citeproc_py(
        library_of([{"id": "a", "type": "book", "title": "A"}]), style, citations=True
    )
    assert (done.bibliography, done.ids, done.citations) == ((), ("a",), ("(A)",))
    assert [problem.rule for problem in done.problems] == ["RK601"]


def test_a_style_without_end_is_given_up(small: Callable[..., str]) -> None:
    macros = "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>' for n in range(20)
    )
    style = small('<text macro="m0"/>', macros=f'{macros}<macro name="m20"><text value="x"/></macro>')
    with pytest.raises(StyleError, match="too much work"):
        render_with_citeproc_py(library_of([{"id": "a", "type": "book", "title": "A"}]), style)


def test_looks_are_counted_by_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[Source.__module__], "MOST_LOOKS", 2)
    source = Source()
    source.update(a=1, b=2)
    assert [source["a"], source["b"], source["a"]] == [1, 2, 1]
    with pytest.raises(StyleError):
        source["a"]


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(FormatError, match="htlm"):
        render_with_citeproc_py(EVERY, "apa", to="htlm")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
PARTS = st.sampled_from(
    ("family", "given", "literal", "suffix", "non-dropping-particle", "date-parts", "season", "raw")
)
FIELDS = st.sampled_from(
    (
        "title",
        "author",
        "editor",
        "issued",
        "accessed",
        "page",
        "volume",
        "edition",
        "DOI",
        "language",
        "key",
        "note",
    )
)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.dictionaries(FIELDS, VALUES | st.dictionaries(PARTS, VALUES, max_size=3), max_size=5), max_size=4
    )
)
def test_whatever_items_hold_each_key_comes_out_once_or_is_told(items: list[dict[str, Any]]) -> None:
    library = library_of([{**item, "id": f"k{n}", "type": "book"} for n, item in enumerate(items)])
    for style in ("vancouver", "apa"):
        done = render_with_citeproc_py(library, style)
        assert sorted([*done.ids, *told(done)]) == sorted(reference.id for reference in library)
