"""The trail of decisions: what was changed, shortened or emptied is noticed, and what two branches added is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.bib.record import Action, Choice, record
from refkit.bib.trail import TRAIL, hash_of, mark_of, read_trail, said_in, trail_problems
from refkit.formats.bibtex import Entry, parse_blocks
from refkit.model import Source


def choice(key: str, action: Action = Action.ACCEPT) -> Choice:
    fields = {"title": f"{{Claim {key}}}", "file": "a.md", "verdict": "suggested", "related": "a"}
    return Choice(
        entry=Entry(type="misc", key=key, fields=fields), action=action, by="Jo", at="2026-12-01T12:00:00+00:00",
        references=("a",),
    )  # fmt: skip


def told(folder: Path) -> list[str]:
    text = (folder / "claims.bib").read_text(encoding="utf-8")
    return [
        problem.message
        for problem in trail_problems(folder, parse_blocks(Source(name="claims.bib", text=text)))
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    record(tmp_path, [choice("c1"), choice("c2")])
    record(tmp_path, [choice("c3"), choice("c1", Action.UNCOVER)])
    assert told(tmp_path) == []
    return tmp_path


def lines(folder: Path) -> list[str]:
    return (folder / TRAIL).read_text(encoding="utf-8").splitlines()


def write(folder: Path, kept: list[str]) -> None:
    (folder / TRAIL).write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


GONE: list[tuple[str, Callable[[list[str]], list[str]], str]] = [
    ("emptied", lambda _: [], "c1, c2, c3"),
    ("the last line", lambda all_: all_[:-1], "c1"),
    ("the last two", lambda all_: all_[:-2], "c1, c3"),
    ("all but the first", lambda all_: all_[:1], "c1, c2, c3"),
]


@pytest.mark.parametrize(("shorten", "keys"), [row[1:] for row in GONE], ids=[row[0] for row in GONE])
def test_a_shortened_trail_is_noticed(
    folder: Path, shorten: Callable[[list[str]], list[str]], keys: str
) -> None:
    write(folder, shorten(lines(folder)))
    assert told(folder) == [f"lines of trail.jsonl are gone: those of the decisions about {keys}"]


def test_a_trail_that_is_not_there_is_noticed(folder: Path) -> None:
    (folder / TRAIL).unlink()
    assert len(told(folder)) == 1


def test_a_line_taken_out_of_the_middle_is_noticed_twice(folder: Path) -> None:
    """The next line does not follow, and the claim's own is gone."""
    kept = lines(folder)
    write(folder, [kept[0], *kept[2:]])
    assert told(folder) == [
        "this line does not follow from one before it",
        "lines of trail.jsonl are gone: those of the decisions about c2",
    ]


def test_a_changed_line_is_noticed(folder: Path) -> None:
    kept = lines(folder)
    write(folder, [*kept[:-1], kept[-1].replace('"Jo"', '"Me"')])
    assert told(folder) == ["lines of trail.jsonl are gone: those of the decisions about c1"]


def test_lines_of_two_branches_both_follow(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What git leaves where both sides added lines, one behind the other."""
    other = tmp_path_factory.mktemp("branch")
    for name in ("claims.bib", TRAIL):
        (other / name).write_bytes((folder / name).read_bytes())
    common = len(lines(folder))
    record(folder, [choice("c4"), choice("c5")])
    record(other, [choice("c6")])
    merged = [*lines(folder), *lines(other)[common:]]
    write(folder, merged)
    assert read_trail(folder)[1] == ()
    assert told(folder) == []
    record(folder, [choice("c7")])
    assert told(folder) == []


def test_decisions_that_name_no_line_are_older_or_made_by_hand(tmp_path: Path) -> None:
    (tmp_path / "claims.bib").write_text(
        "@misc{c1,\n  verdict = {accepted},\n  by = {Jo},\n}\n", encoding="utf-8"
    )
    assert told(tmp_path) == []


def test_what_was_undone_needs_no_line(tmp_path: Path) -> None:
    record(tmp_path, [choice("c1")])
    record(tmp_path, [choice("c1", Action.UNDO)])
    write(tmp_path, [])
    assert told(tmp_path) == []


def test_the_entry_names_the_line_of_its_last_decision(folder: Path) -> None:
    last = lines(folder)[-1]
    assert said_in(last) is not None
    assert json.loads(last)["claim"] == "c1"
    assert f"trail = {{{mark_of(last)}}}" in (folder / "claims.bib").read_text(encoding="utf-8")
    assert hash_of(last).startswith(mark_of(last))


@pytest.mark.parametrize("line", ["", "[]", "7", "{", "[" * 5_000, '{"claim": "c1"}'])
def test_what_is_no_line_of_a_trail_says_nothing(line: str) -> None:
    assert said_in(line) is None
