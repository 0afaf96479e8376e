"""Decisions are written into claims.bib and the trail, both or neither, whoever writes at the same time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from refkit.bib.record import Action, Choice, record
from refkit.bib.trail import hash_of, read_trail
from refkit.formats.bibtex import Entry, parse_blocks
from refkit.model import Source

REMARK = "% A remark of mine.\n\n@comment{and another}\n"


def choice(key: str, action: Action = Action.ACCEPT, *references: str, **more: str) -> Choice:
    fields = {"title": f"{{Claim {key}}}", "file": "a.md", "verdict": "suggested", "related": "a"}
    return Choice(
        entry=Entry(type="misc", key=key, fields=fields), action=action, by="Jo", at="2026-12-01T12:00:00+00:00",
        references=references or ("a",), **more,
    )  # fmt: skip


def fields(folder: Path, key: str) -> dict[str, str]:
    blocks = parse_blocks(Source(name="claims.bib", text=(folder / "claims.bib").read_text()))
    (entry,) = (block.entry for block in blocks if block.entry is not None and block.entry.key == key)
    return dict(entry.fields)


def test_what_a_person_wrote_stays(tmp_path: Path) -> None:
    (tmp_path / "claims.bib").write_text(REMARK)
    record(tmp_path, [choice("c1")])
    assert (tmp_path / "claims.bib").read_text().startswith(REMARK.strip())
    assert fields(tmp_path, "c1")["verdict"] == "accepted"


def test_rejections_add_up_and_an_acceptance_takes_one_back(tmp_path: Path) -> None:
    record(tmp_path, [choice("c1", Action.REJECT, "a"), choice("c1", Action.REJECT, "b")])
    assert fields(tmp_path, "c1")["rejected"] == "a,b"
    record(tmp_path, [choice("c1", Action.ACCEPT, "b")])
    assert (fields(tmp_path, "c1")["rejected"], fields(tmp_path, "c1")["related"]) == ("a", "b")


def test_a_note_with_signs_of_tex_comes_back_as_it_was(tmp_path: Path) -> None:
    record(tmp_path, [choice("c1", note="50 % {of} them \\ & “more”")])
    (line,), problems = read_trail(tmp_path)
    assert (line["note"], problems) == ("50 % {of} them \\ & “more”", ())


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1e", "\r", "\n"])
def test_a_note_with_any_break_of_lines_stays_one_line_of_the_trail(tmp_path: Path, sign: str) -> None:
    record(tmp_path, [choice("c1", note=f"see{sign}p. 3")])
    record(tmp_path, [choice("c2")])
    said, problems = read_trail(tmp_path)
    assert ([line["note"] for line in said], problems) == ([f"see{sign}p. 3", None], ())
    record(tmp_path, [choice("c1", Action.UNDO)])
    assert fields(tmp_path, "c1")["verdict"] == "suggested"


FOREIGN = [
    "<<<<<<< HEAD",
    "[]",
    "7",
    '{"a": 1}',
    '{"claim": "c1", "action": "accept", "before": 7}',
    "[" * 5_000,
]


@pytest.mark.parametrize("line", FOREIGN)
def test_a_line_of_the_trail_that_is_none_is_told_and_hinders_no_undo(tmp_path: Path, line: str) -> None:
    record(tmp_path, [choice("c1")])
    with (tmp_path / "trail.jsonl").open("a") as trail:
        trail.write(line + "\n")
    said, problems = read_trail(tmp_path)
    assert ([one["action"] for one in said], [one.rule for one in problems]) == (["accept"], ["RK218"])
    record(tmp_path, [choice("c1", Action.UNDO)])
    assert fields(tmp_path, "c1")["verdict"] == "suggested"
    assert line in (tmp_path / "trail.jsonl").read_text()


def test_each_line_of_the_trail_follows_from_the_one_before(tmp_path: Path) -> None:
    record(tmp_path, [choice("c1"), choice("c2")])
    record(tmp_path, [choice("c1", Action.UNCOVER)])
    lines = (tmp_path / "trail.jsonl").read_text().splitlines()
    assert [json.loads(line)["previous"] for line in lines] == [None, hash_of(lines[0]), hash_of(lines[1])]


WRITER = """
import sys
from pathlib import Path
from refkit.bib.record import Action, Choice, record
from refkit.formats.bibtex import Entry
folder, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(rounds):
    key = f"{name}{number}"
    entry = Entry(type="misc", key=key, fields={"title": key, "file": "a.md", "verdict": "suggested"})
    record(folder, [Choice(entry=entry, action=Action.EXEMPT, by=name, at="2026-12-01T12:00:00+00:00", note="x")])
"""


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    rounds = 25
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name, str(rounds)])
        for name in ("a", "b")
    ]
    assert [one.wait(timeout=300) for one in running] == [0, 0]
    trail, problems = read_trail(tmp_path)
    assert problems == ()
    assert sorted(line["claim"] for line in trail) == sorted(
        f"{n}{i}" for n in ("a", "b") for i in range(rounds)
    )
    assert all(fields(tmp_path, line["claim"])["verdict"] == "exempt" for line in trail)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise")
def test_killed_at_any_moment_both_files_are_the_old_or_the_new(tmp_path: Path) -> None:
    killed = 0
    for number in range(12):
        started = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), f"k{number}x", "1000"])
        while not (tmp_path / "trail.jsonl").exists() and started.poll() is None:
            time.sleep(0.01)
        time.sleep(0.02 * number)
        os.kill(started.pid, signal.SIGKILL)
        killed += started.wait(timeout=60) < 0
        record(tmp_path, [choice(f"after{number}")])
        trail, problems = read_trail(tmp_path)
        assert problems == ()
        blocks = parse_blocks(Source(name="claims.bib", text=(tmp_path / "claims.bib").read_text()))
        keys = [block.entry.key for block in blocks if block.entry is not None]
        assert sorted(keys) == sorted(line["claim"] for line in trail)
    assert killed
