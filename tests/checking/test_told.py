"""What is told of a check in a project: of sources that nobody rejected, at places that are the same on every machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.checking import CheckResult, examine
from refkit.checking.told import as_named, open_problems
from refkit.cli import main
from refkit.model import Problem, Source, Span
from refkit.project import find_project

REEDS = """# Reeds

In dry summers the reeds raised the catch of eels {marks}.

## References

1. Falk A. Reeds and eels of the lower Orle in dry summers. J Shores. 2004;3:1-20.
2. Moor C. The catch of eels on the Orle. Fish Rev. 2006;12:4-9.
"""
FALK, MOOR = "falk2004reeds", "moor2006catch"
LOWERED = "In dry summers the reeds lowered the catch of eels."
OF_LINKS = ("RK210", "RK211", "RK304", "RK402")


def project(folder: Path, *, marks: str, texts: dict[str, str]) -> None:
    (folder / "docs").mkdir()
    (folder / "texts").mkdir()
    (folder / "refkit.toml").write_text('documents = ["docs/*"]\nevidence = "texts"\n')
    (folder / "docs" / "reeds.md").write_text(REEDS.format(marks=marks))
    for name, text in texts.items():
        (folder / "texts" / f"{name}.txt").write_text(f"{text}\n")


def run(*arguments: str) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output


def checked(folder: Path) -> CheckResult:
    return examine((), bib=None, project=find_project(folder), max_bytes=10**6)


def told(folder: Path) -> list[tuple[str, str]]:
    found = [(p.rule, p.message.split("]")[0][-1]) for p in checked(folder).problems if p.rule in OF_LINKS]
    return sorted(found)


@pytest.mark.parametrize(
    ("marks", "texts", "before", "after"),
    [
        pytest.param("[1]", {FALK: LOWERED}, [("RK210", "1")], [], id="the-one-source"),
        pytest.param(
            "[1,2]", {FALK: LOWERED, MOOR: LOWERED}, [("RK210", "1"), ("RK210", "2")], [("RK210", "2")], id="one-of-two"
        ),
        pytest.param("[1,2]", {FALK: LOWERED}, [("RK210", "1")], [], id="the-other-has-no-text"),
    ],
)  # fmt: skip
def test_after_a_rejection_nothing_is_told_of_that_source(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    marks: str,
    texts: dict[str, str],
    before: list[tuple[str, str]],
    after: list[tuple[str, str]],
) -> None:
    project(tmp_path, marks=marks, texts=texts)
    monkeypatch.chdir(tmp_path)
    run("build", "-q")
    assert told(tmp_path) == before
    claim = checked(tmp_path).coverage.judgements[0].claim.id
    run("review", "reject", claim, FALK)
    assert told(tmp_path) == after


def test_files_of_the_bib_folder_are_named_as_the_project_names_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, marks="[1]", texts={})
    monkeypatch.chdir(tmp_path)
    run("build", "-q")
    claim = checked(tmp_path).coverage.judgements[0].claim.id
    run("review", "accept", claim, FALK)
    document = tmp_path / "docs" / "reeds.md"
    document.write_text(document.read_text().replace("dry summers", "dry years"))
    (tmp_path / "bib" / "records.jsonl").write_text("torn\n")
    run("build", "-q")
    places = {p.rule: str(p.span or p.place).split(":")[0] for p in checked(tmp_path).problems}
    assert (places["RK216"], places["RK316"]) == ("bib/claims.bib", "bib/records.jsonl")
    assert CliRunner().invoke(main, ["check", "-q"]).exit_code == 2  # nobody can say whether it was retracted
    for form in ("json", "sarif", "github"):
        output = CliRunner().invoke(main, ["check", "--format", form]).output
        assert "bib/claims.bib" in output
        assert str(tmp_path) not in output


def test_other_places_stay(tmp_path: Path) -> None:
    project(tmp_path, marks="[1]", texts={})
    here = find_project(tmp_path)
    assert here is not None
    source = Source(name="docs/reeds.md", text="Reeds.")
    problems = (
        Problem(rule="RK401", message="", span=Span(source=source, start=0, end=5)),
        Problem(rule="RK316", message="", place=f"{tmp_path}/bibliography/records.jsonl"),
    )
    assert as_named(problems, here) == problems


def test_without_decisions_every_finding_stays(tmp_path: Path) -> None:
    project(tmp_path, marks="[1]", texts={FALK: LOWERED})
    found = checked(tmp_path)
    assert open_problems(found.problems, found.coverage.judgements, found.library) == found.problems
