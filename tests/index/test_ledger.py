"""What is remembered of a file that was read."""

from __future__ import annotations

import os
from pathlib import Path

from refkit.index.ledger import Entry, digest_of, pack_entry, place_of, unpack_entry


def test_an_entry_comes_back() -> None:
    entry = Entry(number=2, name="é.jsonl", place="p", digest="d", pieces=3, records=4, damaged="torn")
    assert unpack_entry(pack_entry(entry)) == entry
    assert entry.key == "file 2"


def test_a_file_is_known_by_its_bytes_and_by_its_place(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        path.write_bytes(b"same")
    assert digest_of(one) == digest_of(other)
    assert place_of(one) != place_of(other)
    assert place_of(one) == place_of(Path(os.path.relpath(one)))
