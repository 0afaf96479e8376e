"""One document against its own list, else what all share; nothing that is in a document ends the work."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpus import BARE, BIB, CITED, OPEN, job_in, named
from refkit.batch.archives import documents_inside
from refkit.batch.job import digest_of
from refkit.batch.judge import Judge, Shelf
from refkit.batch.listed import Listed
from refkit.cli import main
from refkit.errors import EvidenceError, ReadError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.bib").write_text(BIB)
    for name, text in {
        "cited.md": CITED,
        "open.md": OPEN,
        "bare.md": BARE,
        "empty.md": "",
        "plain.md": "# What?\n",
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def judged(here: Path, listed: Listed | str, **job: Any) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(
        Judge(job_in(here, **job)).judge(named(listed) if isinstance(listed, str) else listed).row.line
    )
    return row


CASES = [
    pytest.param("cited.md", {}, "", id="its own list"),
    pytest.param("open.md", {}, "", id="a claim that is open"),
    pytest.param("bare.md", {"bib": "a.bib"}, "--bib a.bib", id="a list that all share"),
    pytest.param("cited.md", {"bib": "a.bib"}, "--bib a.bib", id="its own comes first"),
    pytest.param("cited.md", {"evidence": "texts"}, "--evidence texts", id="with texts of sources"),
    pytest.param(
        "bare.md",
        {"bib": "a.bib", "evidence": "texts"},
        "--bib a.bib --evidence texts",
        id="of a shared list",
    ),
]


@pytest.mark.parametrize(("name", "job", "options"), CASES)
def test_a_row_is_what_check_says_of_the_document(
    here: Path, name: str, job: dict[str, Any], options: str
) -> None:
    (here / "texts").mkdir()
    (here / "texts" / "smith.txt").write_text("Zorbine was approved by the FDA in 2011.")
    (here / "texts" / "smith2011zorbine.txt").write_text("Zorbine was refused by the FDA in 2011.")
    (here / "texts" / "unknown.txt").write_text("Of a work that another document cites.")
    done = CliRunner().invoke(main, ["check", name, "--format", "json", *options.split()])
    said = json.loads(done.stdout)
    row = judged(here, name, **job)
    # Texts that it does not cite are no finding about it, nor what it leaves out of a list that all share.
    untold = {"RK209", "RK204"} if "bib" in job else {"RK209"}
    wanted = [one["code"] for one in said["findings"] if one["code"] not in untold]
    assert (row["exit_code"], row["coverage"]) == (done.exit_code, said["coverage"])
    assert [one["code"] for one in row["findings"]] == wanted


ERRORS = [
    pytest.param("gone.md", {}, "cannot be read", id="gone"),
    pytest.param("empty.md", {}, "empty", id="empty"),
    pytest.param("plain.md", {}, "no claim", id="without a claim"),
    pytest.param("bare.md", {}, "no references", id="without references"),
    pytest.param("cited.md", {"max_bytes": 10}, "larger than the limit", id="too large"),
    pytest.param(".", {}, "this is a folder", id="a folder"),
    pytest.param("x" * 5000, {}, "cannot be read", id="a name that is too long"),
    pytest.param("a\0b.md", {}, "cannot be read", id="a name that no file has"),
]


@pytest.mark.parametrize(("name", "job", "said"), ERRORS)
def test_what_cannot_be_checked_says_why(here: Path, name: str, job: dict[str, Any], said: str) -> None:
    row = judged(here, name, **job)
    assert row["exit_code"] == 2
    assert said in row["error"]["message"]
    assert "coverage" not in row


def test_a_fault_costs_one_document(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("x\ny")

    monkeypatch.setattr("refkit.batch.judge.check_documents", fail)
    row = judged(here, "cited.md")
    assert (row["error"]["code"], row["error"]["message"]) == (
        "RK009",
        "this is a fault of refkit: KeyError: 'x\\ny'",
    )

    def sink(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("refkit.batch.judge.check_documents", sink)
    assert judged(here, "cited.md")["error"]["message"] == "it is nested too deeply"


def test_the_digests_are_of_the_bytes_and_of_what_is_beside(here: Path) -> None:
    (here / "named.md").write_text(f"---\nbibliography: a.bib\n---\n{BARE.replace('[1]', '[@smith]')}")
    found = Judge(job_in(here)).judge(named("named.md"))
    assert json.loads(found.row.line)["exit_code"] == 0
    assert found.digest == digest_of((here / "named.md").read_bytes())
    assert found.beside["a.bib"] == digest_of(BIB.encode())
    assert found.beside["_quarto.yml"] is None


def test_lines_are_documents_of_the_kind_that_they_look_like(here: Path) -> None:
    rows = [
        {"id": "10.1000/x.doc", "text": CITED},
        {"id": "page", "text": "<html><body><p>Zorbine was approved in 2011.</p></body></html>"},
        {"id": "blank", "text": " "},
        {"id": "none"},
        {"id": "half \ud800", "text": CITED.replace("2011", "2011 \ud800")},
    ]
    (here / "t.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "[1\n")
    found = [judged(here, one) for one in documents_inside("t.jsonl", "t.jsonl", ".jsonl")]
    assert [row["document"] for row in found] == [
        f"t.jsonl:{name}" for name in ("10.1000/x.doc", "page", "blank", "none", "half \ud800", "6")
    ]
    assert found[0]["exit_code"] == found[4]["exit_code"] == 0
    assert [row["error"]["message"].split(":")[0] for row in (*found[1:4], found[5])] == [
        "there are no references to check against",
        "the file is empty",
        "this line is no document",
        "this is no JSON",
    ]


def test_what_all_share_is_told_once_and_in_no_row(here: Path) -> None:
    (here / "odd.bib").write_text(BIB + "@article{broken, title = {A\n")
    judge = Judge(job_in(here, bib="odd.bib"))
    assert judge.problems
    row = json.loads(judge.judge(named("bare.md")).row.line)
    assert not {one["code"] for one in row["findings"]} & {problem.rule for problem in judge.problems}


def test_what_all_share_must_be_there(here: Path) -> None:
    with pytest.raises(ReadError):
        Judge(job_in(here, bib="gone.bib"))
    with pytest.raises(EvidenceError):
        Judge(job_in(here, evidence="gone"))


def test_texts_of_sources_are_read_when_they_are_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.batch.judge.SHELF_TEXTS", 2)
    (here / "texts").mkdir()
    for name in ("a.txt", "b.txt", "b.md", "c.txt", "d.txt"):
        (here / "texts" / name).write_text("" if name == "d.txt" else "Zorbine is sold.")
    shelf = Shelf(job_in(here, evidence="texts"))
    assert not shelf.kept
    taken = shelf.take({"a", "b", "d", "unknown"})
    assert sorted(taken.texts) == ["a", "b"]
    assert taken.unread == ("texts/d.txt",)
    assert [problem.rule for problem in taken.problems] == ["RK209", "RK209"]
    assert len(shelf.kept) == 2
    assert shelf.take({"a"}).texts["a"].source.text == "Zorbine is sold."


WAITING = "# Zorbine\n\nZorbine was approved by the FDA in 2011 [1]. A decision of the EMA on Zorbine is expected in 2031.\n"


@pytest.mark.parametrize(
    ("as_of", "codes"),
    [(None, []), ("2031-06-01", []), ("2032-02-01", ["RK405"])],
    ids=["no day", "in time", "past"],
)
def test_a_day_has_passed_where_a_day_is_named(here: Path, as_of: str | None, codes: list[str]) -> None:
    (here / "waiting.md").write_text(WAITING + CITED.split("2011 [1].\n", 1)[1])
    row = judged(here, "waiting.md", as_of=as_of)
    assert [
        one["code"] for one in row["findings"] if one["code"].startswith("RK40") and one["code"] > "RK403"
    ] == codes
    said = CliRunner().invoke(
        main, ["check", "waiting.md", "--format", "json", "--as-of", as_of or "2026-01-01"]
    )
    assert [one["code"] for one in json.loads(said.stdout)["findings"]] == [
        one["code"] for one in row["findings"]
    ]
