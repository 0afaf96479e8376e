"""What `import refkit` offers does what its words say."""

from __future__ import annotations

from pathlib import Path

import pytest

import refkit
from refkit.model import Library, Verdict

LIST = (
    "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
    "2. Doe A. A review of zorbine. BMJ. 2012;344:e1.\n"
)


def test_a_pasted_list_is_parsed_rendered_and_written() -> None:
    library = refkit.parse(LIST)
    assert [reference.label for reference in library] == ["1", "2"]
    rendered = refkit.render(library, "vancouver", citations=[[library.references[1].id]])
    assert len(rendered.bibliography) == len(rendered.ids) == 2
    assert rendered.ids[0] == library.references[1].id  # numbered in the order of citation
    assert rendered.citations == ("(1)",)
    assert "journal = {Lancet}" in refkit.write(library, "bibtex")


def test_text_and_files_are_read_alike(tmp_path: Path) -> None:
    text = "@article{Key, title = {One}}\n@article{key, title = {Two}}\n"
    (tmp_path / "a.bib").write_text(text)
    from_text, from_file = refkit.read(text), refkit.read(tmp_path / "a.bib")
    assert [r.title for r in from_text] == [r.title for r in from_file] == ["One", "Two"]
    assert from_text["Key"].title == "One"
    assert from_text["key"].title == "Two"


def test_a_file_larger_than_the_limit_is_refused_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@article{key, title = {One}}\n")
    with pytest.raises(refkit.RefkitError, match="limit of 10 bytes"):
        refkit.read(tmp_path / "a.bib", max_bytes=10)
    assert len(refkit.read(tmp_path / "a.bib", max_bytes=100)) == 1


def test_check_takes_texts_files_and_documents(tmp_path: Path) -> None:
    library = refkit.parse(LIST)
    claim = "Zorbine was approved by the FDA in 2031."
    (tmp_path / "a.md").write_text(f"# Zorbine\n\n{claim}\n")
    for given in (f"{claim}\n", tmp_path / "a.md", [tmp_path / "a.md"]):
        coverage = refkit.check(given, library)
        assert [j.verdict for j in coverage.judgements] == [Verdict.UNCOVERED]
        assert coverage.percent == 0


def test_no_list_is_an_error_and_not_an_empty_library() -> None:
    with pytest.raises(refkit.RefkitError, match="no reference list"):
        refkit.parse("The weather was fine today, and we went to the sea with our friends.")


def test_the_face_names_what_it_has() -> None:
    assert set(refkit.__all__) <= set(dir(refkit))
    assert all(getattr(refkit, name) is not None for name in refkit.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = refkit.nothing  # type: ignore[attr-defined]


def test_a_claim_whose_mark_partly_points_nowhere_says_so() -> None:
    text = (
        "Zorbine was approved by the FDA in 2011 [1,7]. It was sold in Norway in 2012 [2].\n\nReferences\n\n"
        "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
        "2. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.\n"
    )
    coverage = refkit.check(text, Library())
    told = [(judgement.verdict.value, judgement.reasons) for judgement in coverage.judgements]
    assert told == [("cited", ("marked", "mark-dangles")), ("cited", ("marked",))]


@pytest.mark.parametrize(
    ("mode", "citations", "entries"), [("both", 1, 1), ("citation", 1, 0), ("bibliography", 0, 1)]
)
def test_only_what_a_mode_asks_for_is_printed(mode: str, citations: int, entries: int) -> None:
    items = [{"id": "a", "type": "book", "title": "T"}]
    done = refkit.render(items, "vancouver", citations=[["a"]], mode=mode)
    assert (len(done.citations), len(done.bibliography), len(done.ids)) == (citations, entries, entries)


def test_an_unknown_mode_is_an_error_that_names_the_modes() -> None:
    with pytest.raises(refkit.RefkitError, match="mode") as raised:
        refkit.render([{"id": "a", "type": "book"}], "vancouver", mode="list")
    assert "bibliography" in (raised.value.problem.hint or "")


def test_check_reads_the_texts_of_sources(tmp_path: Path) -> None:
    (tmp_path / "lee2019tidal.txt").write_text("Tidal rhythms were found in 12 ponds of the Orle valley.\n")
    library = refkit.parse("1. Lee A. Tidal rhythms in ponds. J Pond Sci. 2019;1:2-3.")
    claim = "Tidal rhythms were found in 12 ponds of the Orle valley."
    coverage = refkit.check(claim, library, evidence=tmp_path)
    assert (coverage.covered, coverage.verified) == (1, 1)
    assert refkit.check(claim, library).verified == 0
    with pytest.raises(refkit.RefkitError):
        refkit.check(claim, library, evidence=tmp_path / "nowhere")
