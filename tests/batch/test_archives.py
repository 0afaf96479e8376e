"""Documents inside of archives and lines are read one by one, and nothing else of the file."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from refkit.batch.archives import documents_inside, read_listed
from refkit.batch.listed import Listed
from refkit.errors import ReadError

TEXTS = {"a.md": b"first", "sub/b.md": b"second " * 1000, "c.md": b""}


def zipped(path: Path, texts: dict[str, bytes] = TEXTS) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text, zipfile.ZIP_DEFLATED if len(text) > 10 else zipfile.ZIP_STORED)
    return path


def tarred(path: Path) -> Path:
    with tarfile.open(path, "w") as archive:
        for name, text in TEXTS.items():
            info = tarfile.TarInfo(name)
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text))
        link = tarfile.TarInfo("link.md")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return path


def inside(path: Path) -> list[Listed]:
    return list(documents_inside(str(path), path.name, path.suffix))


@pytest.mark.parametrize(("make", "suffix"), [(zipped, ".zip"), (tarred, ".tar")], ids=["zip", "tar"])
def test_members_are_read_by_their_places(tmp_path: Path, make: object, suffix: str) -> None:
    path = make(tmp_path / f"texts{suffix}")  # type: ignore[operator]
    read = {one.name: read_listed(one, max_bytes=10_000) for one in reversed(inside(path))}
    assert read == {f"texts{suffix}:{name}": text for name, text in TEXTS.items()}


def test_lines_are_documents_by_their_ids(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "x"}',
        "",
        '{"text": "y"}',
        "no json",
        '{"id": 7, "text": "ä"}',
        '["x"]',
        '{"id": ""}',
    ]
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = inside(path)
    assert [one.name.partition(":")[2] for one in found] == ["a", "3", "4", "7", "6", "7"]
    assert [read_listed(one, max_bytes=99).decode().strip() for one in found] == list(filter(None, lines))


def test_of_a_line_without_end_only_the_place_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.batch.archives.LONGEST_LINE", 100)
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": "long", "text": "x" * 500}) + '\n{"id": "b", "text": "y"}\n')
    assert [(one.name, one.size > 100) for one in inside(path)] == [
        ("texts.jsonl:1", True),
        ("texts.jsonl:b", False),
    ]


@pytest.mark.parametrize("suffix", [".zip", ".tar"])
@pytest.mark.parametrize(
    "data", [b"", b"no archive", b"PK\x03\x04" + b"\0" * 40], ids=["empty", "text", "torn"]
)
def test_a_broken_archive_is_one_document_that_cannot_be_read(
    tmp_path: Path, suffix: str, data: bytes
) -> None:
    path = tmp_path / f"texts{suffix}"
    path.write_bytes(data)
    assert inside(path) in ([Listed(name=path.name, path=str(path))], [])


def test_a_torn_tar_gives_what_it_holds(tmp_path: Path) -> None:
    path = tarred(tmp_path / "texts.tar")
    path.write_bytes(path.read_bytes()[:1500])
    assert inside(path)[0].name == "texts.tar:a.md"


REFUSED = [
    pytest.param({"unpacked": 3}, "damaged", id="it unpacks to more than it says"),
    pytest.param({"check": 1}, "damaged", id="other bytes than it says"),
    pytest.param({"start": 1}, "damaged", id="no member there"),
    pytest.param({"start": 10**9}, "cannot be read", id="behind the end"),
    pytest.param({"method": 12}, "damaged", id="packed in an unusual way"),
    pytest.param({"method": -1}, "password", id="locked"),
    pytest.param({"unpacked": 10**9}, "larger than the limit", id="too large when unpacked"),
    pytest.param({"path": "gone.zip"}, "cannot be read", id="gone"),
]


@pytest.mark.parametrize(("change", "said"), REFUSED)
def test_a_member_that_is_not_what_it_was_is_refused(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    listed = next(one for one in inside(zipped(tmp_path / "t.zip")) if one.name == "t.zip:sub/b.md")
    with pytest.raises(ReadError, match=said):
        read_listed(replace(listed, **change), max_bytes=10_000)  # type: ignore[arg-type]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (listed,) = inside(zipped(tmp_path / "t.zip", {"a.md": b"0" * 50_000_000}))
    with pytest.raises(ReadError, match="larger than the limit"):
        read_listed(listed, max_bytes=1_000_000)
    with pytest.raises(ReadError, match="damaged"):
        read_listed(replace(listed, unpacked=1000), max_bytes=1_000_000)
