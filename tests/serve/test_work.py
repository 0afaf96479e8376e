"""What the served page asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from project import FIRST, TEXT, make_project

from refkit.bib.record import Action
from refkit.checking import examine
from refkit.checking.execution import Execution
from refkit.checking.judging import judge_in_turn
from refkit.checking.kept import KeptWork
from refkit.checking.one import Outcome, Task
from refkit.documents.whole import read_in_turn
from refkit.errors import DecisionError, RefkitError, format_problem
from refkit.findings import collect_findings, write_baseline
from refkit.kept import Store
from refkit.serve.work import Desk


def test_the_page_has_a_form_for_each_source(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="to<ken")
    html = desk.page()
    assert FIRST in html
    assert 'value="to&lt;ken"' in html
    assert "form-action &#39;self&#39;" in html


def test_an_unknown_claim_is_refused(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    with pytest.raises(DecisionError):
        desk.decide("c0", Action.ACCEPT, (), None)


@pytest.mark.parametrize("name", ["../../a.md", "C:\\x\\a.md", "a.md"])
def test_a_document_is_named_without_a_path(tmp_path: Path, name: str) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    html = desk.check(name, b"# Zorbine\n\nZorbine is made in Berlin.\n")
    assert "a.md:3:1" in html
    assert "tmp" not in html.partition("<main>")[2].partition("Provenance")[0]


def test_a_long_name_of_a_document_is_cut_to_what_disks_hold(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    assert "字.md:3:1" in desk.check("字" * 200 + ".md", b"# Zorbine\n\nZorbine was approved in May 2011.\n")


def test_a_dropped_document_is_read_in_the_project_s_encoding(tmp_path: Path) -> None:
    project = make_project(tmp_path, more='encoding = "windows-1252"\n')
    desk = Desk(project=project, by="Jo", form_token="x")
    assert "Zorbiné" in desk.check("a.txt", b"# Zorbine\n\nZorbin\xe9 was approved by the FDA in May 2011.\n")


def test_what_cannot_be_read_is_named_as_it_was_dropped(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    with pytest.raises(RefkitError) as refused:
        desk.check("a.txt", b"\x7fELF\0\0\0")
    assert format_problem(refused.value.problem).startswith("a.txt: ")


def test_what_the_project_waives_is_waived_here_too(tmp_path: Path) -> None:
    """Its settings and its baseline hold for the live page as for check and report, and for a dropped document."""
    nothing = "no claim keeps this check from passing"
    project = make_project(tmp_path, more='ignore = ["RK2", "RK4"]\n')
    desk = Desk(project=project, by="Jo", form_token="x")
    assert nothing in desk.page()
    assert nothing in desk.check("b.md", b"# Zorbine\n\nZorbine is made in Berlin.\n")
    write_baseline(tmp_path / "known.json", [])
    project = make_project(tmp_path, more='baseline = "known.json"\n')
    assert nothing not in Desk(project=project, by="Jo", form_token="x").page()
    examined = examine((), bib=None, project=project, max_bytes=project.max_bytes)
    found = collect_findings(examined.documents, examined.coverage, examined.library, examined.problems)
    write_baseline(tmp_path / "known.json", found)
    assert nothing in Desk(project=project, by="Jo", form_token="x").page()


def test_an_edited_claim_shows_the_words_that_were_decided(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    name = str(re.findall(r'id="claim-(\w+)"', desk.page())[0])
    desk.decide(name, Action.ACCEPT, (), None)
    assert "Edited since it was decided" not in desk.page()
    (tmp_path / "a.md").write_text(TEXT.replace("for gout in", "for acute gout in"), encoding="utf-8")
    assert f"Edited since it was decided:</strong> it said “{FIRST}”" in desk.page()


def test_the_page_of_a_dropped_document_leads_back(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    assert 'href="/">Back to the project’s page' in desk.check("b.md", b"# Z\n\nZorbine is made in Berlin.\n")
    assert "Back to the project’s page" not in desk.page()


def test_after_a_decision_nothing_is_judged_again(tmp_path: Path) -> None:
    judged: list[str] = []

    def judge_and_tell(tasks: Sequence[Task]) -> Iterator[Outcome]:
        judged.extend(task.document.source.name for task in tasks)
        return judge_in_turn(tasks)

    @contextmanager
    def executing() -> Iterator[Execution]:
        with closing(Store(tmp_path / "kept")) as store:
            kept = KeptWork(store, read_each=read_in_turn, judge_each=judge_and_tell)
            yield Execution(read_each=kept.read_each, judge_each=kept.judge_each)

    (tmp_path / "project").mkdir()
    project = make_project(tmp_path / "project")
    desk = Desk(project=project, by="Jo", form_token="x", executing=executing)
    name = str(re.findall(r'id="claim-(\w+)"', desk.page())[0])
    assert set(judged) == {"a.md"}
    judged.clear()
    desk.decide(name, Action.EXEMPT, (), "well known")
    assert "well known" in (project.bib / "claims.bib").read_text(encoding="utf-8")
    assert 'value="undo"' in desk.page()
    assert judged == []
