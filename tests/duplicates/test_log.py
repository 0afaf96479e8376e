"""What was merged comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from duplicate_pairs import HELD, PAIRS, work
from refkit import formats
from refkit.duplicates.log import held_beside, library_of, numbered_log, read_log, undo, write_log
from refkit.duplicates.merge import Deduped, dedupe
from refkit.errors import ReadError
from refkit.model import Library, Reference, Source

ALL = [
    replace(one, id=f"{side}{n}")
    for n, pair in enumerate((*PAIRS, *HELD))
    for side, one in zip("ab", pair[1:3], strict=True)
]


def through(name: str, done: Deduped) -> tuple[Library, str]:
    """The written library as it is read again, and the log."""
    written = formats.read(Source(name=f"out.{name}", text=formats.write(done.library, name)), name)
    return written, write_log(done, written)


@pytest.mark.parametrize("name", ["jsonl", "csl-json"])
def test_undoing_gives_the_list_back_as_it_was(name: str) -> None:
    done = dedupe(ALL)
    assert len(done.library) < len(ALL) - 30
    written, log = through(name, done)
    assert undo(read_log(Source(name="log", text=log)), written).references == tuple(ALL)


def test_undoing_gives_back_the_keys_in_order_through_bibtex() -> None:
    done = dedupe(ALL)
    written, log = through("bibtex", done)
    back = undo(read_log(Source(name="log", text=log)), written)
    assert [one.id for one in back] == [one.id for one in ALL]


def test_what_was_changed_or_added_since_stays() -> None:
    title = "Salt marshes lower the height of storm waves"
    rows = [
        work("Falk A", 2004, title, "Shores", id="a"),
        work("Falk A", 2004, title, "Shores", id="b", volume="3"),
    ]
    done = dedupe(rows)
    written, log = through("jsonl", done)
    (kept,) = written
    new = work("Moss T", 1990, "Eels of the Orle", id="new")
    now = Library(references=(replace(kept, publisher="Orle Press"), new))
    back = undo(read_log(Source(name="log", text=log)), now)
    assert [(one.id, one.volume, one.publisher) for one in back] == [
        ("a", None, None),
        ("b", "3", "Orle Press"),
        ("new", None, None),
    ]


def test_records_come_back_also_where_their_neighbours_are_gone() -> None:
    done = dedupe(ALL)
    written, log = through("jsonl", done)
    back = undo(read_log(Source(name="log", text=log)), replace(written, references=written.references[:1]))
    assert {member.id for merge in done.merges for member in merge.members} <= {one.id for one in back}


@pytest.mark.parametrize(
    "text", ["{}", '{"schema": 9, "kept": "a"}', '{"schema": 1, "kept": "a", "members": [1]}', "["]
)
def test_what_is_no_log_is_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read_log(Source(name="log", text=text))


def test_undoing_is_linear(assert_linear: Callable[..., None]) -> None:
    def make(size: int) -> tuple[str, Library]:
        rows: list[Reference] = [
            work("Falk A", 2004, f"Waves of {n // 2} ponds in winter", "Shores", id=f"k{n}")
            for n in range(size)
        ]
        return through("jsonl", dedupe(rows))[1], Library()

    assert_linear(lambda given: undo(read_log(Source(name="log", text=given[0])), given[1]), make, size=600)


def test_a_log_that_is_kept_is_of_the_same_file() -> None:
    assert numbered_log(Path("a/refs.bib.merged.jsonl"), 2) == Path("a/refs.bib.merged.2.jsonl")
    assert library_of("a/refs.bib.merged.2.jsonl") == library_of("a/refs.bib.merged.jsonl") == "a/refs.bib"


@pytest.mark.parametrize(
    ("old", "held"),
    [
        ('{"kind": "merge", "kept": "a"}\n', False),
        ('{"kind": "merge", "kept": "b"}\n', True),
        ('{"kind": "link", "kept": "b"}\n', False),
        ("words of a person\n", True),
        ("", False),
    ],
)
def test_a_log_with_other_merges_is_kept(old: str, held: bool) -> None:
    assert held_beside(old, '{"kind": "merge", "kept": "a"}\n') is held
