"""refkit review: a walk through what waits, and the same for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from project import FIRST, KEY, SECOND, make_project

from refkit.cli import main

DAY = ("--as-of", "2026-12-01", "--by", "Jo")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["review", *arguments], input=typed)


def verdicts() -> dict[str, str]:
    lines = CliRunner().invoke(main, ["claims", "--format", "jsonl"]).stdout.splitlines()
    return {item["text"]: item["verdict"] for item in map(json.loads, lines)}


def test_the_readme_names_every_key_of_the_walk() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    told = readme.partition("Its keys, each followed by Enter:")[2].partition("For scripts")[0]
    keys = ("a", "r", "r2", "o KEY", "o WORDS", "e WHY", "x", "n WHY", "s", "u", "q", "?")
    assert [key for key in keys if f"`{key}`" not in told] == []


WALKS = [
    pytest.param("a read it\ne well known\n", "accepted", "exempt", "2 decided, 0 left", id="accept, exempt"),
    pytest.param("1\nx\n", "accepted", "uncovered", "2 decided, 0 left", id="by figure"),
    pytest.param("r\ns\n", "uncovered", "uncovered", "1 decided, 1 left", id="reject, skip"),
    pytest.param("a\nu\ns\ns\n", "suggested", "uncovered", "0 decided, 2 left", id="undo"),
    pytest.param(
        "n look at p. 3\nu\nq\n",
        "suggested",
        "uncovered",
        "Nothing was decided yet",
        id="a note is no decision",
    ),
    pytest.param("n\nq\n", "suggested", "uncovered", "note something", id="a note without words"),
    pytest.param("q\n", "suggested", "uncovered", "0 decided, 2 left", id="quit"),
    pytest.param("", "suggested", "uncovered", "0 decided, 2 left", id="nobody answers"),
    pytest.param(
        "s\no smith gout\no smith2012zorbine\n", "suggested", "accepted", "1 decided, 1 left", id="another"
    ),
    pytest.param("s\ne\nq\n", "suggested", "uncovered", "without a reason", id="no reason"),
    pytest.param("s\na\nq\n", "suggested", "uncovered", "without a source", id="no source"),
    pytest.param(
        "9\n?\nu\nq\n", "suggested", "uncovered", "Nothing was decided yet", id="what is not understood"
    ),
]


@pytest.mark.parametrize(("typed", "first", "second", "said"), WALKS)
def test_a_walk(typed: str, first: str, second: str, said: str) -> None:
    done = run(*DAY, typed=typed)
    assert (done.exit_code, said in done.output) == (0, True), done.output
    assert verdicts() == {FIRST: first, SECOND: second}


def test_after_an_undo_the_claim_that_is_open_again_is_shown(tmp_path: Path) -> None:
    third = "Zorbine is made in 3 towns."
    make_project(tmp_path, b=f"# Zorbine\n\n{third}\n")
    done = run(*DAY, typed="a\ns\nu\nq\n")
    shown = [line.split("] ")[0].lstrip("[") for line in done.stdout.splitlines() if line.startswith("[")]
    assert shown == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]


def test_scripts_do_the_same() -> None:
    rows = json.loads(run("list", "--format", "json").stdout)
    assert [row["waiting"] for row in rows] == ["suggested", "uncovered"]
    first, second = (row["claim"] for row in rows)
    assert run("accept", first, KEY, *DAY, "--expires", "2027-01-31").exit_code == 0
    assert run("exempt", second, *DAY, "--note", "well known").exit_code == 0
    assert verdicts() == {FIRST: "accepted", SECOND: "exempt"}
    assert run("undo", second, *DAY).exit_code == 0
    assert run("reject", first, *DAY).exit_code == 0
    assert verdicts() == {FIRST: "uncovered", SECOND: "uncovered"}
    log = run("log").stdout.splitlines()
    assert [line.split("  ")[2].split()[0] for line in log] == ["accept", "exempt", "undo", "reject"]
    assert len(run("log", first).stdout.splitlines()) == 2


def test_what_is_refused_ends_with_2() -> None:
    assert run("accept", "c0", *DAY).exit_code == 2
    assert run("exempt", "c0", *DAY).exit_code == 2


def test_a_trail_that_does_not_add_up_ends_with_1(tmp_path: Path) -> None:
    run(*DAY, typed="a\ne x\n")
    path = tmp_path / "bib" / "trail.jsonl"
    path.write_text(path.read_text().replace("well", "ill").replace("accept", "reject", 1))
    assert run("log").exit_code == 1


def test_two_walks_on_one_day_write_the_same(tmp_path: Path) -> None:
    texts = []
    for _ in range(2):
        run(*DAY, typed="a\ne well known\n")
        texts.append([(tmp_path / "bib" / name).read_bytes() for name in ("claims.bib", "trail.jsonl")])
        for path in (tmp_path / "bib").iterdir():
            path.unlink()
    assert texts[0] == texts[1]
