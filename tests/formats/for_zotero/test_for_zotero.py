"""What is written for Zotero's import holds nothing that it drops; what it will not get is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main
from refkit.errors import FormatError
from refkit.formats import write as write_plain
from refkit.formats.for_zotero import write
from refkit.model import Library, Reference

LIBRARY = Library(
    references=tuple(
        Reference(id=kind, type=kind, title=f"A {kind}")
        for kind in ("dataset", "standard", "book", "periodical", "software")
    )
)


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_no_entry_is_of_a_type_that_is_dropped(name: str) -> None:
    text, problems = write(LIBRARY, name)
    assert re.findall(r"@(\w+)", text) == [
        "techreport" if name == "bibtex" else "report",
        "techreport" if name == "bibtex" else "report",
        "book",
        "book",
        "software",
    ]
    assert text.count("title = {") == 5
    assert [problem.message for problem in problems] == [
        "Zotero's import of BibTeX cannot hold type as it is: changed in 3 (dataset, standard, periodical)",
        "Zotero's import of BibTeX has no place for citation-key: left out of 5 (dataset, standard, book, …)",
    ]


def test_the_other_formats() -> None:
    text, _ = write(LIBRARY, "csl-json")
    assert [item["type"] for item in json.loads(text)] == ["dataset", "standard", "book", "book", "book"]
    assert re.findall(r"TY  - (\w+)", write(LIBRARY, "ris")[0]) == ["DATA", "STAND", "BOOK", "BOOK", "COMP"]
    assert write(LIBRARY, "zotero-rdf")[0] == write_plain(LIBRARY, "zotero-rdf")


@pytest.mark.parametrize("name", ["jsonl", "html", "bibtx"])
def test_a_format_that_zotero_does_not_read(name: str) -> None:
    with pytest.raises(FormatError, match="no form that is made for Zotero"):
        write(LIBRARY, name)


def test_both_commands_have_the_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = '[{"id": "a", "type": "software", "title": "T", "version": "1"}]'
    monkeypatch.chdir(tmp_path)
    for words in ("parse - --to csl-json --profile zotero", "export - --to csl-json --profile zotero"):
        done = CliRunner().invoke(main, words.split(), input=given)
        assert done.exit_code == 0, done.output
        assert json.loads(done.stdout)[0]["type"] == "book"
    assert CliRunner().invoke(main, "export - --to html --profile zotero".split(), input=given).exit_code == 2
