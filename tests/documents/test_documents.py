"""A file is read as what it is, or refused with a clear word."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.documents import read_file
from refkit.errors import ReadError


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


def test_a_missing_file_is_the_reader_s_word(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_file(tmp_path / "none.txt")
