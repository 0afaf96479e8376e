"""`refkit check` and `claims` show beside the claims what `refkit resolve` found of their sources, and ask nobody."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import refkit
from refkit.bib.amend import read_references
from refkit.cli import main
from refkit.model import Library, Notice, NoticeKind, RecordVerdict
from refkit.records.file import records_text
from refkit.records.row import Row

RETRACTED = (Notice(kind=NoticeKind.RETRACTED, on="2015-03-02", source="pubmed"),)
LIST = "## References\n\n1. Smith J. Zorbine approval history. Lancet. 2011;378:12-19.\n2. Roe A. Moss. BMJ. 2012;344:1.\n"
TEXT = (
    f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1]. It is sold in 12 countries [1, 2].\n\n{LIST}"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Result]:
    """Runs a command in a project of one document, where nothing may open a connection."""
    monkeypatch.chdir(tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    Path("refkit.toml").write_text('documents = ["*.md"]\n')
    Path("a.md").write_text(TEXT)

    def invoke(command: str) -> Result:
        return CliRunner().invoke(main, command.split())

    assert invoke("build").exit_code == 0
    return invoke


def keep(row: Callable[..., Row], library: Library, path: str = "bib/records.jsonl", **more: object) -> None:
    first, *others = library
    rows = [row(first, **{"notices": RETRACTED, **more}), *map(row, others)]
    Path(path).write_text(records_text(rows))


def test_a_claim_on_a_retracted_source_is_counted_told_and_fails(
    run: Callable[[str], Result], row: Callable[..., Row]
) -> None:
    assert run("check").exit_code == 0
    keep(row, read_references(Path("bib")))
    done = run("check")
    assert done.exit_code == 1
    assert "a.md:3:1: cited [RK307, RK306]" in done.stdout
    assert "a.md:3:46: cited [RK306]" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 of 2 claims covered (100 %)")
    assert done.stdout.splitlines()[-1].endswith("; 1 on retracted sources alone [RK307]")
    assert "error[RK306] [1] smith2011zorbine was retracted (pubmed, 2015-03-02)" in done.stderr
    assert run("check --min-coverage 0").exit_code == 1
    assert run("check -q").stdout.count("\n") == 1
    assert run("check a.md").exit_code == 1


def test_a_person_may_accept_it_and_write_down_why(
    run: Callable[[str], Result], row: Callable[..., Row]
) -> None:
    keep(row, read_references(Path("bib")))
    claims = Path("bib/claims.bib")
    accepted = claims.read_text().replace("verdict = {cited}", "verdict = {accepted}")
    claims.write_text(accepted)
    assert run("check").exit_code == 1
    claims.write_text(accepted.replace("{accepted},", "{accepted},\n  note = {Cited for its retraction.},"))
    done = run("check")
    assert done.exit_code == 0
    assert "[RK307]" not in done.stdout
    assert "[RK306]" in done.stdout


def test_a_build_keeps_the_records(run: Callable[[str], Result], row: Callable[..., Row]) -> None:
    keep(row, read_references(Path("bib")))
    before = Path("bib/records.jsonl").read_bytes()
    assert run("build").exit_code == 0
    assert Path("bib/records.jsonl").read_bytes() == before
    assert run("check").exit_code == 1


def test_a_row_of_a_reference_that_was_edited_since_is_told_and_not_believed(
    run: Callable[[str], Result], row: Callable[..., Row]
) -> None:
    keep(row, read_references(Path("bib")))
    path = Path("bib/references.bib")
    path.write_text(path.read_text().replace("approval history", "withdrawal history"))
    done = run("check")
    assert "RK306" not in done.output
    assert (
        "warning[RK316] 1 reference changed or added since records were looked up (smith2011zorbine)"
        in done.stderr
    )
    # Nobody can say whether it is still the retracted work: that is no pass, and no failure of the text.
    assert (
        "[1] smith2011zorbine was edited since its record said that it was retracted or withdrawn"
        in done.stderr
    )
    assert done.exit_code == 2
    assert run("check --exit-zero").exit_code == 2
    assert run("check --ignore RK316").exit_code == 0


STALE = [
    pytest.param("", 0, id="of no grave record"),
    pytest.param("--fail-on error", 0, id="by level"),
    pytest.param("--fail-on RK301", 0, id="another code"),
    pytest.param("--fail-on RK306", 2, id="a code of records"),
    pytest.param("--fail-on RK31", 2, id="the beginning of such codes"),
    pytest.param("--fail-on RK306 --ignore RK316", 0, id="nobody wants to hear of it"),
]


@pytest.mark.parametrize(("options", "code"), STALE)
def test_a_gate_on_records_does_not_pass_where_they_are_not_used(
    run: Callable[[str], Result], row: Callable[..., Row], options: str, code: int
) -> None:
    held = read_references(Path("bib"))
    rows = [row(one, RecordVerdict.VERIFIED) for one in held]
    Path("bib/records.jsonl").write_text(records_text(rows))
    path = Path("bib/references.bib")
    path.write_text(path.read_text().replace("approval history", "withdrawal history"))
    done = run(f"check {options}")
    assert done.exit_code == code, done.output


def test_a_torn_file_is_told_and_not_believed(run: Callable[[str], Result], row: Callable[..., Row]) -> None:
    keep(row, read_references(Path("bib")))
    path = Path("bib/records.jsonl")
    path.write_text(path.read_text()[:-20])
    done = run("check")
    assert "RK306" not in done.output
    assert "warning[RK316]" in done.stderr
    assert done.exit_code == 2
    assert run("check --exit-zero").exit_code == 2
    assert run("check --ignore RK316").exit_code == 0


def test_beside_a_file_of_references_they_are_found_too(
    run: Callable[[str], Result], row: Callable[..., Row]
) -> None:
    assert run("parse a.md -o refs.bib").exit_code == 0
    keep(row, refkit.read(Path("refs.bib")), "refs.records.jsonl")
    assert run("check --bib refs.bib a.md").exit_code == 1


def test_data_says_it_too(run: Callable[[str], Result], row: Callable[..., Row]) -> None:
    keep(row, read_references(Path("bib")), verdict=RecordVerdict.NOT_FOUND)
    done = run("claims --format jsonl")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["reasons"][-1] == "rests-on-retracted"
    assert first["covered"] is True
    assert first["links"][0]["record"] == {
        "verdict": "not-found", "service": None, "id": None, "came": None, "differs": [], "asked": {},
        "notices": [
            {"kind": "retracted", "on": "2015-03-02", "identifier": None, "source": "pubmed", "reason": None}
        ],
    }  # fmt: skip
    assert [link["record"]["verdict"] for link in second["links"]] == ["not-found", "verified"]
    assert "RK306: [1] smith2011zorbine was retracted (pubmed, 2015-03-02)" in run("claims --why").stdout


def test_findings_that_are_not_wanted_are_left_out_here_too(
    run: Callable[[str], Result], row: Callable[..., Row]
) -> None:
    keep(row, read_references(Path("bib")))
    done = run("check --ignore RK306")
    assert "a.md:3:1: cited [RK307]" in done.stdout
    assert "RK306" not in done.stdout
    done = run("check --ignore RK306,RK307")
    assert "What is known of their sources" not in done.stdout
    assert done.exit_code == 0


def test_reports_for_machines_hold_it(run: Callable[[str], Result], row: Callable[..., Row]) -> None:
    keep(row, read_references(Path("bib")))
    assert "RK307" in run("check --format sarif").stdout
    assert 'failures="1"' in run("check --format junit").stdout
