"""What did not change is not judged again; what did, is, be it by one byte."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from refkit.checking import CheckResult, examine
from refkit.checking import kept as room
from refkit.checking.execution import Execution
from refkit.checking.judging import judge_in_turn
from refkit.checking.kept import KeptWork
from refkit.checking.one import Outcome, Task
from refkit.claims import find_claims
from refkit.documents import File, read_file
from refkit.documents.whole import Whole, read_in_turn
from refkit.errors import ReadError
from refkit.files import MAX_BYTES
from refkit.kept import Store
from refkit.model import Verdict
from refkit.pipeline import build
from refkit.project import Project, load_project
from refkit.rules import finding
from three_documents import DOCUMENTS, write


class Counted:
    """A store in a folder, and the names of the documents that were read and judged anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: list[str] = []
        self.judged: list[str] = []

    def execution(self) -> Execution:
        self.read, self.judged = [], []
        kept = KeptWork(Store(self.folder), read_each=self._read_each, judge_each=self._judge_each)
        return Execution(read_each=kept.read_each, judge_each=kept.judge_each, look_each=kept.look_each)

    def _read_each(self, files: Iterable[File]) -> Iterator[Whole]:
        for file in files:
            self.read.append(Path(file.name).name)
            yield from read_in_turn([file])

    def _judge_each(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        self.judged += [Path(task.document.source.name).name for task in tasks]
        return judge_in_turn(tasks)


@pytest.fixture
def counted(tmp_path_factory: pytest.TempPathFactory) -> Counted:
    return Counted(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with evidence for one of its sources."""
    write(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "lee2011tidal.txt").write_text("The Zorb freezes for 14 weeks a year.\n")
    (tmp_path / "refkit.toml").write_text(
        'documents = ["*.md", "c/*.md"]\nevidence = "texts"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(counted: Counted | None, as_of: date | None = None, **options: object) -> CheckResult:
    project: Project = replace(load_project(Path("refkit.toml").resolve()), **options)  # type: ignore[arg-type]
    execution = counted.execution() if counted is not None else Execution()
    return examine(
        (),
        bib=None,
        project=project,
        max_bytes=MAX_BYTES,
        encoding=project.encoding,
        need_library=False,
        as_of=as_of,
        execution=execution,
    )


def shown(result: CheckResult) -> object:
    """All of a result that does not depend on which object a source is."""
    return [
        [(d.source.name, d.source.text, d.listed, d.reference, len(d.units)) for d in result.documents],
        result.coverage.judgements,
        result.library,
        [(p.rule, p.message, str(p.span), p.place, p.hint) for p in result.problems],
        result.texts,
    ]


def values_of(result: object) -> str:
    return repr(shown(result)) if isinstance(result, CheckResult) else repr(result)


@pytest.mark.usefixtures("folder")
def test_an_unchanged_run_reads_and_judges_nothing(counted: Counted) -> None:
    first = check(counted)
    assert sorted(counted.read) == ["a.md", "a.md", "b.md", "lee2011tidal.txt"]
    assert counted.judged == ["a.md", "b.md", "a.md"]
    again = check(counted)
    assert (counted.read, counted.judged) == ([], [])
    assert values_of(again) == values_of(first) == values_of(check(None))


@pytest.mark.usefixtures("folder")
def test_what_was_kept_stands_at_the_places_of_the_documents_of_this_run(counted: Counted) -> None:
    check(counted)
    again = check(counted)
    sources = {id(document.source) for document in again.documents}
    assert {id(judgement.claim.span.source) for judgement in again.coverage.judgements} == sources
    quotes = [link.quote for j in again.coverage.judgements for link in j.links if link.quote is not None]
    assert {id(quote.source) for quote in quotes} == {id(source) for source in again.sources.values()}


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    """One change in a file, under the size and the date that it had."""

    def do(folder: Path) -> None:
        known = (folder / path).stat()
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        assert len(old) == len(new)
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        os.utime(folder / path, ns=(known.st_atime_ns, known.st_mtime_ns))

    return do


# Document b has no list of its own: it is judged against the lists of all, at their places.
CHANGES = {
    "a claim": (change("a.md", "14 weeks", "15 weeks"), ["a.md", "b.md"]),
    "an entry of a list": (change("c/a.md", "2015;9", "2016;9"), ["b.md", "a.md"]),
    "a text of a source": (change("texts/lee2011tidal.txt", "14", "15"), ["a.md", "b.md", "a.md"]),
    "a text taken away": (lambda folder: (folder / "texts/lee2011tidal.txt").unlink(), ["a.md", "b.md", "a.md"]),
    "a document more": (
        lambda folder: (folder / "d.md").write_text(DOCUMENTS["b.md"]) and None, ["d.md"],
    ),
    "a document renamed": (lambda folder: (folder / "b.md").rename(folder / "b2.md") and None, ["b2.md"]),
}  # fmt: skip


@pytest.mark.parametrize(("do", "judged"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_judged_anew(
    folder: Path, counted: Counted, do: Callable[[Path], None], judged: list[str]
) -> None:
    check(counted)
    do(folder)
    changed = check(counted)
    assert counted.judged == judged
    assert values_of(changed) == values_of(check(None))


def test_a_change_of_the_library_is_judged_anew(folder: Path, counted: Counted) -> None:
    (folder / "bib").mkdir()
    entry = (
        "@article{koch1999, title = {Drift of the Zorb}, author = {Koch, A.}, year = 1999, journal = {Ice}}\n"
    )
    (folder / "bib" / "references.bib").write_text(entry)
    check(counted)
    change("bib/references.bib", "1999, journal", "2009, journal")(folder)
    changed = check(counted)
    assert "b.md" in counted.judged
    assert values_of(changed) == values_of(check(None))


def test_a_decision_holds_at_once_and_is_no_part_of_what_is_kept(folder: Path, counted: Counted) -> None:
    before = check(counted)
    claim = before.coverage.judgements[2].claim
    (folder / "bib").mkdir()
    (folder / "bib" / "claims.bib").write_text(
        f"@misc{{{claim.id}, entrysubtype = {{claim}}, title = {{{{{claim.text}}}}}, file = {{b.md}},"
        " verdict = {exempt}}\n"
    )
    decided = check(counted)
    assert decided.coverage.judgements[2].verdict is Verdict.EXEMPT
    assert counted.judged == []
    (folder / "bib" / "claims.bib").unlink()
    assert values_of(check(counted)) == values_of(before)


def test_a_setting_that_is_read_by_counts(folder: Path, counted: Counted) -> None:
    (folder / "a.md").write_bytes((folder / "a.md").read_bytes().replace(b"Zorb", b"Z\xf6rb"))
    check(counted, encoding="windows-1252")
    check(counted, encoding="windows-1251")
    assert len(counted.read) == 4
    assert "a.md" in counted.judged


@pytest.mark.usefixtures("folder")
def test_another_stamp_makes_all_of_it_anothers(counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    check(counted)
    monkeypatch.setattr(room, "stamp_of_refkit", lambda: "another version, or another model")
    check(counted)
    assert (len(counted.read), len(counted.judged)) == (4, 3)


def test_files_beside_a_document_count(
    tmp_path: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p.tex").write_text(
        "\\documentclass{article}\\begin{document}\nThe Zorb froze in 2010 \\cite{lee}.\n"
        "\\bibliography{refs}\n\\end{document}\n"
    )
    (tmp_path / "refkit.toml").write_text('documents = ["p.tex"]\n')
    check(counted)
    assert counted.read == ["p.tex"]
    entry = "@article{lee, title = {Ice of the Zorb}, author = {Lee, A.}, year = 2011, journal = {Ice}}\n"
    (tmp_path / "refs.bib").write_text(entry)  # it was looked for in vain before
    assert [r.title for r in check(counted).library] == ["Ice of the Zorb"]
    assert counted.read == ["p.tex"]
    check(counted)
    assert counted.read == []
    change("refs.bib", "2011", "2012")(tmp_path)
    assert [r.issued.year for r in check(counted).library if r.issued] == [2012]
    assert counted.read == ["p.tex"]


@pytest.mark.usefixtures("folder")
def test_an_entry_that_is_torn_or_foreign_is_done_anew(counted: Counted) -> None:
    first = check(counted)
    entries = sorted(path for path in counted.folder.rglob("*") if path.is_file())
    assert len(entries) == 4 + 3 + 3  # documents, what came of them, which of their claims look ahead
    for at, entry in enumerate(entries):
        entry.write_bytes((b"", b"torn", entry.read_bytes()[:-1], entries[at - 1].read_bytes())[at % 4])
    assert values_of(check(counted)) == values_of(first)
    assert (len(counted.read), len(counted.judged)) == (4, 3)
    check(counted)
    assert (counted.read, counted.judged) == ([], [])


def test_a_day_that_passes_is_told_though_nothing_else_changed(folder: Path, counted: Counted) -> None:
    (folder / "b.md").write_text("The bridge over the Zorb is due to open in 2016.\n")

    def told(as_of: date) -> list[str]:
        result = check(counted, as_of=as_of)
        return [problem.rule for problem in result.problems if problem.rule == "RK405"]

    assert told(date(2015, 1, 1)) == []
    assert told(date(2017, 1, 1)) == ["RK405"]
    assert counted.judged == []
    assert told(date(2015, 1, 1)) == []


@pytest.mark.parametrize("content", [b"", b"11111", b"2", b"1x"], ids=["none", "too many", "another", "torn"])
def test_marks_of_claims_that_are_no_marks_are_made_anew(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    store = Store(tmp_path_factory.mktemp("kept"))
    claims = find_claims(read_file(folder / "b.md"))
    kept = KeptWork(store, read_each=read_in_turn, judge_each=judge_in_turn)
    assert list(kept.look_each(claims)) == [False, False]
    (entry,) = (path for path in store.folder.rglob("*") if path.is_file())
    store.put(entry.parent.name + entry.name, content)
    assert list(kept.look_each(claims)) == [False, False]
    assert list(kept.look_each(claims)) == [False, False]


@pytest.mark.usefixtures("folder")
def test_whole_entries_of_another_shape_are_done_anew(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(counted)
    monkeypatch.setattr(Store, "get", lambda *_: b'[0,[],{"no":1}]')
    assert values_of(check(counted)) == values_of(first)
    assert (len(counted.read), len(counted.judged)) == (4, 3)


@pytest.mark.usefixtures("folder")
def test_a_document_whose_process_died_is_judged_again(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = finding("RK009", "lost", place="b.md", how="SIGKILL", times=2)

    def dying(tasks: Sequence[Task]) -> Iterator[Outcome]:
        for task, outcome in zip(tasks, judge_in_turn(tasks), strict=True):
            yield Outcome(judgements=(), problems=(lost,)) if "b.md" in task.document.source.name else outcome

    whole = check(None)
    with monkeypatch.context() as patched:
        patched.setattr(counted, "_judge_each", dying)
        torn = check(counted)
    assert torn.lost == (lost,)
    assert torn.exit_code(0.0) == 2
    assert values_of(check(counted)) == values_of(whole)
    assert counted.judged == ["b.md"]
    assert whole.lost == ()


def test_a_build_does_without_no_document(folder: Path) -> None:
    lost = finding("RK009", "lost", place="b.md", how="SIGKILL", times=2)

    def dying(tasks: Sequence[Task]) -> list[Outcome]:
        return [Outcome(judgements=(), problems=(lost,)) for _ in tasks]

    project = load_project(folder / "refkit.toml")
    with pytest.raises(ReadError, match="ended 2 times"):
        build(project, execution=Execution(judge_each=dying))
    assert not (folder / "bib" / "claims.bib").exists()
