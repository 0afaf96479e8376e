"""What a command said is said again only where the files beside its documents are as they were."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from refkit.kept import Store, digest
from refkit.kept.said import Said, keep_said, kept_said

SAID = Said(errors=("warning é",), plain=("1 document",), coloured=("\x1b[1m1 document\x1b[0m",), code=1)
KEY = digest("asked")


def test_what_was_said_is_there_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keep_said(store, KEY, SAID, [])
    assert kept_said(store, KEY, max_bytes=100) == SAID
    assert kept_said(store, digest("other"), max_bytes=100) is None


@pytest.mark.parametrize("text", ["", "{}\n", "\udc80 lone, \x00, \r\n"])
def test_data_is_there_again_as_it_was(tmp_path: Path, text: str) -> None:
    store = Store(tmp_path)
    keep_said(store, KEY, Said(data=text), [])
    assert kept_said(store, KEY, max_bytes=100) == Said(data=text)


def test_files_beside_documents_must_be_as_they_were(tmp_path: Path) -> None:
    store, beside = Store(tmp_path / "kept"), tmp_path / "refs.bib"
    beside.write_text("@book{a}")
    gone = str(tmp_path / "gone.bib")
    keep_said(store, KEY, SAID, [(str(beside), digest(b"@book{a}")), (gone, None), (gone, None)])
    assert kept_said(store, KEY, max_bytes=100) == SAID
    beside.write_text("@book{b}")
    assert kept_said(store, KEY, max_bytes=100) is None
    beside.write_text("@book{a}")
    Path(gone).write_text("")
    assert kept_said(store, KEY, max_bytes=100) is None


def test_nothing_is_kept_where_a_file_beside_changed_between_two_documents(tmp_path: Path) -> None:
    store, beside = Store(tmp_path / "kept"), tmp_path / "refs.bib"
    beside.write_text("@book{b}")
    keep_said(store, KEY, SAID, [(str(beside), digest(b"@book{a}")), (str(beside), digest(b"@book{b}"))])
    assert kept_said(store, KEY, max_bytes=100) is None


def test_what_may_be_otherwise_the_next_time_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keep_said(store, KEY, Said(plain=("a process died",), lasting=False), [])
    assert kept_said(store, KEY, max_bytes=100) is None


WHOLE = asdict(SAID)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"[]", b"[[], 1]", b'[[], {"no": []}]', json.dumps([[1], WHOLE]).encode(),
        json.dumps([[], {**WHOLE, "plain": 1}]).encode(), b'[[], {"plain": []}]',
    ],
)  # fmt: skip
def test_an_entry_of_another_shape_is_passed_over(tmp_path: Path, content: bytes) -> None:
    store = Store(tmp_path)
    store.put(KEY, content)
    assert kept_said(store, KEY, max_bytes=100) is None
