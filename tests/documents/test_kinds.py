"""Which kind a file is, and the clear word for those that are not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.documents import KINDS, read_document, read_file
from refkit.documents.kinds import sniff
from refkit.errors import ReadError
from refkit.model import Source


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "<html>", "text"),
        ("a.MD", "words", "markdown"),
        ("a.htm", "words", "html"),
        ("<stdin>", "<!DOCTYPE html><p>Hello", "html"),
        ("<stdin>", "---\ntitle: x\n---\nwords", "markdown"),
        ("<stdin>", "# One\n\nwords\n\n## Two\n", "markdown"),
        ("<stdin>", "Plain words, and <5 of them.", "text"),
    ],
)
def test_kind_follows_from_suffix_or_content(name: str, text: str, kind: str) -> None:
    assert sniff(Source(name=name, text=text)) == kind


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.pdf", b"%PDF-1.7\n\x00\xff", "PDF"),
        ("noname", b"%PDF-1.7\n\x00\xff", "PDF"),
        ("a.docx", b"PK\x03\x04\x00", "Word"),
        ("a.rtf", b"{\\rtf1 words}", "RTF"),
        ("a.epub", b"PK\x03\x04", "EPUB"),
    ],
)
def test_other_kinds_get_a_clear_word(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert word in str(caught.value)
    assert "convert it" in (caught.value.problem.hint or "")


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(ReadError) as caught:
        read_document(Source(name="a", text="words"), "markdwn")
    assert "markdown" in (caught.value.problem.hint or "")
    assert set(KINDS) >= {"text", "markdown", "html"}


def test_a_missing_file_is_the_reader_s_word(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_file(tmp_path / "none.txt")
