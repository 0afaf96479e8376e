"""A run judges what is new or has changed, and leaves the same bytes as one that judges everything."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from corpus import BIB, CITED, OPEN, bytes_in, rows_in, run_in, write_corpus
from refkit.batch.local import judge_here
from refkit.batch.run import Plan
from refkit.errors import ReadError

SHARDS = 5


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_corpus(tmp_path / "texts", 20)
    return tmp_path


def plan(processes: int = 1, part: tuple[int, int] = (1, 1), *, shards: int | None = SHARDS) -> Plan:
    return Plan(scheduler=partial(judge_here, processes=processes), shards=shards, part=part)


def test_each_document_has_a_row_and_each_that_could_not_be_read_says_why(here: Path) -> None:
    outcome = run_in(here, "texts", plan=plan())
    rows = rows_in(here / "out")
    assert (len(rows), outcome.shards, outcome.written) == (20, SHARDS, SHARDS)
    assert sorted(name for name, row in rows.items() if "error" in row) == [
        "texts/early/d007.md",
        "texts/early/d017.md",
    ]
    summary = json.loads((here / "out" / "summary.json").read_text())
    assert (summary["documents"], summary["checked"], summary["could_not_check"]) == (20, 18, 2)
    assert (summary["citable"], summary["covered"]) == (36, 18)
    assert summary == outcome.summary


def test_a_second_run_writes_nothing(here: Path) -> None:
    run_in(here, "texts", plan=plan(2))
    before = {path: path.stat().st_mtime_ns for path in (here / "out" / "shards").iterdir()}
    assert run_in(here, "texts", plan=plan()).written == 0
    assert {path: path.stat().st_mtime_ns for path in (here / "out" / "shards").iterdir()} == before


def add(here: Path) -> None:
    (here / "texts" / "new.md").write_text(CITED)


def change(here: Path) -> None:
    (here / "texts" / "early" / "d001.md").write_text(OPEN)


def remove(here: Path) -> None:
    (here / "texts" / "early" / "d001.md").unlink()


def give_a_neighbour(here: Path) -> None:
    (here / "texts" / "early" / "_config.yml").write_text("bibliography: refs.bib\n")


def tear(here: Path) -> None:
    path = next((here / "out" / "shards").iterdir())
    path.write_bytes(path.read_bytes()[:-7])


def lose_the_summary(here: Path) -> None:
    (here / "out" / "summary.json").unlink()


CHANGES = [
    pytest.param(add, 1, id="a document more"),
    pytest.param(change, 1, id="a document changed"),
    pytest.param(remove, 1, id="a document less"),
    pytest.param(tear, 1, id="a shard was torn"),
    pytest.param(lose_the_summary, 0, id="no summary"),
    pytest.param(give_a_neighbour, 4, id="a file beside some documents"),
]


@pytest.mark.parametrize(("change", "written"), CHANGES)
def test_a_change_redoes_the_shards_that_it_concerns(
    here: Path, change: Callable[[Path], None], written: int
) -> None:
    run_in(here, "texts", plan=plan())
    change(here)
    outcome = run_in(here, "texts", plan=plan())
    assert outcome.written == written or (change is give_a_neighbour and outcome.written <= SHARDS)
    run_in(here, "texts", out="anew", plan=plan())
    assert bytes_in(here / "out") == bytes_in(here / "anew")


def test_other_settings_redo_everything(here: Path) -> None:
    run_in(here, "texts", plan=plan())
    (here / "a.bib").write_text(BIB)
    assert run_in(here, "texts", plan=plan(), bib="a.bib").written == SHARDS
    (here / "a.bib").write_text(BIB.replace("approval", "refusal"))
    assert run_in(here, "texts", plan=plan(), bib="a.bib").written == SHARDS
    assert run_in(here, "texts", plan=plan(), bib="a.bib", timeout=99.0).written == 0


def test_another_number_of_shards_deals_all_out_anew(here: Path) -> None:
    run_in(here, "texts", plan=plan(shards=9))
    outcome = run_in(here, "texts", plan=plan(shards=2))
    assert (outcome.shards, outcome.written, len(rows_in(here / "out"))) == (2, 2, 20)
    assert run_in(here, "texts", plan=plan(shards=None)).shards == 2


def test_parts_make_up_the_whole(here: Path) -> None:
    """Each machine has a folder of its own; put together they are what one machine writes."""
    run_in(here, "texts", plan=plan())
    for part in (1, 2, 3):
        outcome = run_in(here, "texts", out=f"part{part}", plan=plan(part=(part, 3)))
        assert not (here / f"part{part}" / "summary.json").exists()
        assert outcome.summary["documents"] < 20
        shutil.copytree(here / f"part{part}", here / "all", dirs_exist_ok=True)
    assert run_in(here, "texts", out="all", plan=plan()).written == 0
    assert bytes_in(here / "all") == bytes_in(here / "out")


def test_nothing_to_judge_is_an_error(here: Path) -> None:
    (here / "none").mkdir()
    with pytest.raises(ReadError, match="no document"):
        run_in(here, "none")
    assert not (here / "out").exists()


def test_what_is_wrong_with_shared_references_is_told_once(here: Path) -> None:
    (here / "a.bib").write_text(BIB + "@article{broken, title = {A\n")
    told: list[object] = []
    run_in(here, "texts", bib="a.bib", tell=told.append)
    assert len(told) == 1
    assert told[0]
    with pytest.raises(ReadError):
        run_in(here, "texts", bib="gone.bib")
