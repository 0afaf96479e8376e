"""A .bib entry that Zotero's import takes: types that it knows, fields that it reads, the rest in a note."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.formats import read
from refkit.formats.bibtex.blocks import parse_blocks
from refkit.formats.csl_json import read_item
from refkit.formats.for_zotero.bib import source, write_entries
from refkit.model import Library, Reference, Source

BERG = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}
KING = {"family": "King", "given": "Martin", "suffix": "Jr."}


def entry(given: dict[str, Any], *, classic: bool = False) -> str:
    reference, _ = read_item({"id": "k", "type": "book", "title": "T", **given})
    (made,) = write_entries(Library(references=(reference,)), classic=classic)
    return made.text


CASES = {
    "an article": (
        {"type": "article-journal", "container-title": "J", "issue": "2", "page": "10-19", "issued": {"date-parts": [[2020, 5, 6]]},
         "DOI": "10.5555/a_b", "PMID": "8", "container-title-short": "J."},
        ("@article{k,\n  title = {T},\n  journal = {J},\n  number = {2},\n  pages = {10-19},\n  year = {2020},\n  month = may,\n"
        "  day = {6},\n  doi = {10.5555/a_b},\n  pmid = {8},\n  shortjournal = {J.},\n}\n"),
    ),
    "names": (
        {"author": [BERG, KING, {"literal": "Reed, Rush & Sons, Inc."}, {"family": "Rush and Co", "given": "A"}]},
        ("@book{k,\n  author = {van der Berg, Jan and King, Jr., Martin and {Reed, Rush \\& Sons, Inc.} and Rush {and} Co, A},\n"
        "  title = {T},\n}\n"),
    ),
    "Unicode, signs and markup": (
        {"title": 'Ü <i>R</i> CO<sub>2</sub> {a} $5 ~ \\ -- α <b>x<i>y</i></b> <span class="nocase">pH</span>'},
        ("@book{k,\n  title = {Ü \\textit{R} CO$_{2}$ \\{a\\} \\$5 {\\textasciitilde} {\\textbackslash} -{}- α"
        " <b>x\\textit{y}</b> pH},\n}\n"),
    ),
    "what has no field": (
        {"type": "article-journal", "genre": "abstract", "number": "P2", "note": "Read", "illustrator": [BERG]},
        ("@article{k,\n  title = {T},\n  note = {Read},\n  comment = {number: P2; genre: abstract;"
        " illustrator: van der Berg || Jan},\n}\n"),
    ),
    "a season": (
        {"issued": {"date-parts": [[2005]], "season": 1}},
        "@book{k,\n  title = {T},\n  year = {2005},\n  month = {Spring},\n}\n",
    ),
    "a range": (
        {"issued": {"raw": "2020-05/2020-06"}},
        "@book{k,\n  title = {T},\n  date = {2020-05/2020-06},\n}\n",
    ),
    "words without a year": (
        {"issued": {"literal": "in press"}},
        "@book{k,\n  title = {T},\n  comment = {issued: in press},\n}\n",
    ),
    "a meeting and a publisher in two places": (
        {"type": "paper-conference", "event-place": "Ely", "publisher-place": "Bath", "container-title": "P"},
        "@inproceedings{k,\n  title = {T},\n  booktitle = {P},\n  location = {Ely},\n  address = {Bath},\n}\n",
    ),
    "tags": (
        {"keyword": "ducks; swans, mute"},
        "@book{k,\n  title = {T},\n  keywords = {ducks},\n  comment = {keyword: swans, mute},\n}\n",
    ),
    "a right": ({"license": "CC BY"}, "@book{k,\n  title = {T},\n  copyright = {CC BY},\n}\n"),
    "a note that would be no note": (
        {"note": "MRI study"}, "@book{k,\n  title = {T},\n  note = {Note: MRI study},\n}\n",
    ),
    "a standard": (
        {"type": "standard", "number": "S 1", "publisher": "XSO"},
        "@report{k,\n  title = {T},\n  number = {S 1},\n  institution = {XSO},\n  comment = {Type: standard},\n}\n",
    ),
    "an address that ends its field": (
        {"URL": "https://example.org/}~a_b"}, "@book{k,\n  title = {T},\n  url = {https://example.org/%7D~a_b},\n}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), CASES.values(), ids=CASES)
def test_each_value_stands_where_it_is_looked_for(given: dict[str, Any], expected: str) -> None:
    written = entry(given)
    assert sorted(written.splitlines()) == sorted(expected.splitlines())


def test_the_words_of_every_value_are_read_back() -> None:
    given = {
        "title": "Of {sets} ~ 100 % & α_b ^ \\ back -- $5 #1",
        "publisher": "Éditions & Fils",
        "note": "50 %",
    }
    back = read(Source(name="x.bib", text=entry(given))).references[0]
    assert (back.title, back.publisher, back.note) == tuple(given.values())


def test_the_dialects_differ_in_the_report_alone() -> None:
    assert entry({"type": "report"}, classic=True).startswith("@techreport{k,")
    assert entry({"type": "report"}).startswith("@report{k,")


def test_what_goes_elsewhere_is_told() -> None:
    reference, _ = read_item(
        {"id": "k", "type": "dataset", "title": "T", "version": "2", "note": "<p><b>B</b></p>"}
    )
    (made,) = write_entries(Library(references=(reference,)), classic=True)
    assert set(made.told) == {
        ("citation-key", "left-out"), ("type", "changed"), ("version", "in-note"), ("note", "changed"),
    }  # fmt: skip


def test_no_two_entries_have_one_key() -> None:
    twice = Library(
        references=tuple(Reference(id=key, type="book", title="T") for key in ("a b", "ab", "AB"))
    )
    made = write_entries(twice, classic=False)
    assert [one.text.splitlines()[0] for one in made] == ["@book{ab,", "@book{ab-2,", "@book{AB-3,"]


def test_a_field_without_text_is_no_field() -> None:
    bare = Reference(id="a", type="book", title="T", extra=MappingProxyType({"keyword": " ; "}))
    assert "keywords" not in write_entries(Library(references=(bare,)), classic=False)[0].text


def test_control_characters_and_lone_braces_are_left_out() -> None:
    assert source("a\u0001 \n b") == "a b"
    (made,) = write_entries(Library(references=(Reference(id="a", type="book", title="} {"),)), classic=False)
    assert ("title", "changed") in made.told
    assert "title = {) (}," in made.text


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(["title", "note", "medium", "URL", "publisher", "abstract"]), st.text("a{}\\$&% ~-", max_size=9)
    ),
    st.lists(st.text("a{}\\, ", min_size=1, max_size=6), max_size=2),
)  # fmt: skip
def test_no_value_goes_on_into_the_next_entry(values: dict[str, str], names: list[str]) -> None:
    authors = [{"literal": name} for name in names if name.strip()]
    references = [read_item({"id": "k", "type": "book", **values, "author": authors})[0]]
    references.append(Reference(id="next", type="book", title="Next"))
    made = write_entries(Library(references=tuple(references)), classic=True)
    blocks = parse_blocks(Source(name="x.bib", text="\n".join(one.text for one in made)))
    assert [block.entry.key for block in blocks if block.entry] == ["k", "next"]
