"""Changes from elsewhere touch only what changes, in both files, and the next build keeps them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from refkit.bib.amend import amend, read_references
from refkit.bib.folder import open_folder
from refkit.model import Library, Reference

TEXT = """% A remark of mine.

@book{a,
   title = "Ponds {\\'e}",
   year = 2001, % and another
}

@book{b, title = {Lakes}}
"""


def change(library: Library) -> tuple[dict[str, Reference], Sequence[Reference]]:
    return {"b": replace(library["b"], volume="7")}, [Reference(id="c", type="book", title="Seas")]


def test_only_what_changes_is_touched(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(TEXT)
    amended = amend(tmp_path, change)
    text = (tmp_path / "references.bib").read_text()
    assert TEXT[: TEXT.index("@book{b")].strip() in text
    assert [one.id for one in amended.library] == ["a", "b", "c"]
    assert amended.library["b"].volume == "7"
    assert [item["id"] for item in json.loads((tmp_path / "references.json").read_text())] == ["a", "b", "c"]
    assert {path.name for path in amended.written} == {"references.bib", "references.json", "refkit.lock"}
    assert read_references(tmp_path).references == amended.library.references


def test_where_nothing_changes_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(TEXT)
    assert amend(tmp_path, lambda _: ({}, ())).written == ()
    assert [path.name for path in tmp_path.iterdir()] == ["references.bib"]


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    amend(tmp_path / "bib", lambda _: ({}, [Reference(id="c", type="book", title="Seas")]))
    assert len(read_references(tmp_path / "bib")) == 1


def test_an_edit_of_either_file_stands_afterwards(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(TEXT)
    amend(tmp_path, change)
    items = json.loads((tmp_path / "references.json").read_text())
    items[0]["publisher"] = "Acme"
    (tmp_path / "references.json").write_text(json.dumps(items))
    path = tmp_path / "references.bib"
    path.write_text(path.read_text().replace("{Seas}", "{Oceans}"))
    library = amend(tmp_path, lambda there: ({"b": replace(there["b"], volume="8")}, ())).library
    assert (library["a"].publisher, library["b"].volume, library["c"].title) == ("Acme", "8", "Oceans")


def test_a_file_that_is_saved_meanwhile_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "references.bib"
    path.write_text(TEXT)
    calls: list[int] = []

    def meanwhile(library: Library) -> tuple[dict[str, Reference], Sequence[Reference]]:
        calls.append(1)
        if len(calls) == 1:
            path.write_text(TEXT.replace("Lakes", "Rivers"))
        return change(library)

    assert amend(tmp_path, meanwhile).library["b"].title == "Rivers"
    assert len(calls) == 2


def test_a_change_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(TEXT)

    def fail(_: Library) -> tuple[dict[str, Reference], Sequence[Reference]]:
        raise KeyError

    with pytest.raises(KeyError):
        amend(tmp_path, fail)
    assert [path.name for path in tmp_path.iterdir()] == ["references.bib"]
    assert open_folder(tmp_path).last_written is None


def test_a_file_beside_is_written_in_the_same_step(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(TEXT)
    told = amend(tmp_path, change, beside=lambda library: {"more.txt": f"{library['b'].volume}\n"})
    assert (tmp_path / "more.txt").read_text() == "7\n"
    assert tmp_path / "more.txt" in told.written
    assert amend(tmp_path, lambda _: ({}, ()), beside=lambda _: {"more.txt": "7\n"}).written == ()
    again = amend(tmp_path, lambda _: ({}, ()), beside=lambda _: {"more.txt": "8\n"})
    assert [path.name for path in again.written] == ["more.txt"]
