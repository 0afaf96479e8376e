"""Files, examined for their references."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from refkit.documents import read_document
from refkit.inputs import parse_source
from refkit.linting import cited_keys, entries_of, lint_files, read_entries, wrong_others
from refkit.model import Library, Source

TEXT = "@misc{a, title={T}, issn={1234-5678}, author={Roe, A and et al}}\n@misc{a, title={U}}\n"
SOURCE = Source(name="a.bib", text=TEXT)


def test_an_identifier_is_reported_once(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(TEXT, encoding="utf-8")
    name = str(tmp_path / "a.bib")
    found = lint_files([name], bib=None, project=None, today=date(2024, 1, 1), max_bytes=10_000)
    assert [problem.rule for problem in found] == ["RK106", "RK512", "RK515"]
    assert read_entries(name, max_bytes=10_000, encoding=None)[1].keys() == {"a", "a-2"}


def test_entries_are_found_by_the_keys_that_they_are_read_under() -> None:
    found = entries_of(SOURCE, parse_source(SOURCE))
    assert {key: block.span.line for key, block in found.items()} == {"a": 1, "a-2": 2}
    assert entries_of(Source(name="a.json", text="[]"), Library()) == {}
    assert [problem.rule for problem in wrong_others(found)] == ["RK515"]


def test_findings_on_an_entry_without_a_key_or_with_one_that_is_taken_have_its_place(tmp_path: Path) -> None:
    text = "@xdata{x, publisher={P}}\n@book{a, title={T}}\n@book{a, title={U}}\n@book{, title={V}}\n"
    (tmp_path / "a.bib").write_text(text, encoding="utf-8")
    found = lint_files(
        [str(tmp_path / "a.bib")], bib=None, project=None, today=date(2024, 1, 1), max_bytes=10_000
    )
    assert {p.span.line for p in found if p.rule == "RK511" and p.span} == {2, 3, 4}
    assert all(p.span for p in found)


def test_citations_lead_to_keys() -> None:
    document = read_document(Source(name="a.md", text="Ponds [@a] are deep.\n"))
    assert cited_keys([document], parse_source(SOURCE)) == {"a"}
