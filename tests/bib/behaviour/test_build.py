"""refkit build on the seeds and on small projects: what is written, what survives, what is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.bib.exchange import exchange, move_to_free_name
from refkit.errors import ReadError, RefkitError, format_problem
from refkit.model import Verdict
from refkit.pipeline import Built, build
from refkit.project import Project, load_project

SEEDS = Path(__file__).parents[3] / "seeds"


def project_of(folder: Path, documents: str = "seeds/*.txt") -> Project:
    (folder / "refkit.toml").write_text(f'documents = ["{documents}"]\n')
    return load_project(folder / "refkit.toml")


@pytest.fixture
def work(seeds: tuple[Project, Built], tmp_path: Path) -> Project:
    """A fresh copy of the built project, to be worked on by hand."""
    shutil.copytree(seeds[0].root, tmp_path / "p")
    return load_project(tmp_path / "p" / "refkit.toml")


def bib_files(project: Project) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(project.bib.iterdir())}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_in_references_bib_reaches_the_json_and_survives(work: Project) -> None:
    edit(work.bib / "references.bib", "Clin Pharmacol}", "Clinical Pharmacology}")
    for _ in range(3):
        built = build(work)
        assert built.library.references[0].container_title == "Clinical Pharmacology"
        assert (
            json.loads((work.bib / "references.json").read_text())[0]["container-title"]
            == "Clinical Pharmacology"
        )
    assert built.hand_edits["references.bib"].changed == (built.library.references[0].id,)


def test_an_edit_in_references_json_reaches_the_bib_and_survives(work: Project) -> None:
    edit(
        work.bib / "references.json",
        '"container-title": "Clin Pharmacol"',
        '"container-title": "Clin. Pharm."',
    )
    for _ in range(3):
        built = build(work)
        assert built.library.references[0].container_title == "Clin. Pharm."
        assert "journal = {Clin. Pharm.}" in (work.bib / "references.bib").read_text(encoding="utf-8")
    assert not [p for p in built.problems if p.rule == "RK502"]


def test_an_identifier_stays_as_a_person_typed_it(work: Project) -> None:
    """Readers take the bare DOI; neither file is rewritten for that alone."""
    bib, listed = work.bib / "references.bib", work.bib / "references.json"
    first, second = [reference.id for reference in build(work).library.references[:2]]
    edit(bib, f"{{{first},\n", f"{{{first},\n  doi = {{https://doi.org/10.5555/first.}},\n")
    edit(listed, f'"id": "{second}",', f'"id": "{second}",\n    "DOI": "doi:10.5555/second.",')
    for _ in range(3):
        built = build(work)
        assert [r.doi for r in built.library.references[:2]] == ["10.5555/first", "10.5555/second"]
        assert "doi = {https://doi.org/10.5555/first.}" in bib.read_text(encoding="utf-8")
        assert '"DOI": "10.5555/first"' in listed.read_text(encoding="utf-8")
        assert '"DOI": "doi:10.5555/second."' in listed.read_text(encoding="utf-8")
        assert not [p for p in built.problems if p.rule == "RK502"]
    edit(bib, "doi = {10.5555/second}", "doi = {10.5555/other}")
    build(work)
    assert '"DOI": "10.5555/other"' in listed.read_text(encoding="utf-8")


def test_an_edit_of_the_json_finds_an_entry_under_its_new_key(work: Project) -> None:
    first = build(work).library.references[0].id
    edit(work.bib / "references.bib", f"{{{first},", "{Mine:1,")
    edit(
        work.bib / "references.json",
        '"container-title": "Clin Pharmacol"',
        '"container-title": "Clin. Pharm."',
    )
    for _ in range(2):
        assert build(work).library["Mine:1"].container_title == "Clin. Pharm."


def test_an_entry_taken_out_of_the_bib_but_edited_in_the_json_is_told(work: Project) -> None:
    edit(
        work.bib / "references.json",
        '"container-title": "Clin Pharmacol"',
        '"container-title": "Clin. Pharm."',
    )
    path = work.bib / "references.bib"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text("\n\n".join([blocks[0], *blocks[2:]]), encoding="utf-8")
    built = build(work)
    assert len(built.library) == 33
    assert [p.rule for p in built.problems if p.rule == "RK502"] == ["RK502"]


def test_what_someone_noted_in_an_item_survives(work: Project) -> None:
    edit(work.bib / "references.json", '"label": "1",', '"label": "1", "shelf": "B12",')
    for _ in range(2):
        build(work)
        assert '"shelf": "B12"' in (work.bib / "references.json").read_text(encoding="utf-8")


def test_an_entry_kept_without_its_document_is_told_every_time(tmp_path: Path) -> None:
    listed = "## References\n\n1. Smith J. One thing. Lancet. 2011;3:12-19.\n2. Doe K. Two things. BMJ. 2012;4:2-9.\n"
    project = small(tmp_path, a_txt=f"{STATEMENT}\n{listed}")
    build(project)
    edit(project.bib / "references.bib", "{Two things}", "{Two things, mended}")
    (tmp_path / "a.txt").write_text(f"{STATEMENT}\n{listed[: listed.index('2. Doe')]}")
    for _ in range(3):
        edits = build(project).hand_edits["references.bib"]
        assert (len(edits.stale), edits.added) == (1, ())


@pytest.mark.parametrize(
    ("related", "verdict", "told"),
    [
        pytest.param("nobody2001", Verdict.UNCOVERED, True, id="a source that is not there"),
        pytest.param("", Verdict.UNCOVERED, True, id="no source"),
        pytest.param("smith2011one, nobody2001", Verdict.ACCEPTED, True, id="one that is there"),
        pytest.param("smith2011one", Verdict.ACCEPTED, False, id="a source"),
    ],
)
def test_a_claim_is_accepted_only_with_a_source_that_is_there(
    tmp_path: Path, related: str, verdict: Verdict, told: bool
) -> None:
    text = (
        "Zorbine was approved by the EMA in March 2031 for gout.\n\n## References\n\n1. Smith J. One "
        "thing. Lancet. 2011;3:12-19.\n"
    )
    project = small(tmp_path, a_txt=text)
    build(project)
    edit(
        project.bib / "claims.bib",
        "verdict = {uncovered},",
        f"verdict = {{accepted}},\n  related = {{{related}}},",
    )
    built = build(project)
    assert [j.verdict for j in built.coverage.judgements] == [verdict]
    assert ("RK208" in {p.rule for p in built.problems}) is told


def test_a_decision_in_an_entry_that_was_broken_is_told(work: Project) -> None:
    path = work.bib / "claims.bib"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("verdict = {suggested},", "verdict = {accepted,", 1), encoding="utf-8")
    assert "RK105" in {p.rule for p in build(work).problems}


def test_fields_outside_of_any_entry_are_told(work: Project) -> None:
    edit(work.bib / "references.bib", "  journal = {Clin Pharmacol},\n", "  journal = {Clin Pharmacol}},\n")
    built = build(work)
    assert "RK105" in {p.rule for p in built.problems}


def test_edits_of_both_files_that_disagree_are_told(work: Project) -> None:
    edit(work.bib / "references.bib", "Clin Pharmacol}", "From the bib}")
    edit(
        work.bib / "references.json",
        '"container-title": "Clin Pharmacol"',
        '"container-title": "From the JSON"',
    )
    built = build(work)
    assert built.library.references[0].container_title == "From the bib"
    assert [p.rule for p in built.problems if p.rule == "RK502"] == ["RK502"]
    assert not [p for p in build(work).problems if p.rule == "RK502"]


def test_an_item_added_to_or_removed_from_the_json_stays_so(work: Project) -> None:
    path = work.bib / "references.json"
    items = json.loads(path.read_text(encoding="utf-8"))
    gone = items.pop(3)["id"]
    items.append({"id": "Own2020", "type": "book", "title": "My own"})
    path.write_text(json.dumps(items), encoding="utf-8")
    for _ in range(2):
        ids = [reference.id for reference in build(work).library]
        assert gone not in ids
        assert "Own2020" in ids
    text = (work.bib / "references.bib").read_text(encoding="utf-8")
    assert "@book{Own2020," in text
    assert gone not in text


def test_an_entry_added_by_hand_is_evidence_like_any_other(work: Project) -> None:
    path = work.bib / "references.bib"
    path.write_text(
        path.read_text(encoding="utf-8") + "\n@misc{own, title = {Own}, author = {{A and B Ltd}}}\n"
    )
    built = build(work)
    assert built.library["own"].author[0].literal == "A and B Ltd"
    assert built.hand_edits["references.bib"].added == ("own",)


def test_a_decision_in_claims_bib_outlives_every_build_and_counts(work: Project) -> None:
    before = build(work).coverage
    judgement = next(j for j in before.judgements if j.verdict is Verdict.SUGGESTED)
    path = work.bib / "claims.bib"
    text = path.read_text(encoding="utf-8")
    start = text.index(f"{{{judgement.claim.id},")
    path.write_text(text[:start] + text[start:].replace("verdict = {suggested}", "verdict = {accepted}", 1))
    for _ in range(3):
        built = build(work)
        after = next(j for j in built.coverage.judgements if j.claim.id == judgement.claim.id)
        assert after.verdict is Verdict.ACCEPTED
        assert built.coverage.covered == before.covered + 1
        assert built.hand_edits["claims.bib"].changed == (judgement.claim.id,)


def test_a_verdict_that_only_refkit_can_reach_is_not_taken_from_a_hand(work: Project) -> None:
    path = work.bib / "claims.bib"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("verdict = {uncovered}", "verdict = {supported}", 1), encoding="utf-8")
    built = build(work)
    assert "RK206" in {p.rule for p in built.problems}
    assert "verdict = {supported}" in path.read_text(encoding="utf-8")


def test_what_was_done_by_hand_to_the_documents_file_survives(work: Project) -> None:
    path = work.bib / "documents.bib"
    path.write_text(path.read_text(encoding="utf-8") + "\n@comment{mine}\n", encoding="utf-8")
    build(work)
    assert "@comment{mine}" in path.read_text(encoding="utf-8")


def test_a_broken_json_stops_the_build_and_nothing_is_written(work: Project) -> None:
    (work.bib / "references.json").write_text("[{,]")
    before = bib_files(work)
    with pytest.raises(ReadError, match="no JSON"):
        build(work)
    assert bib_files(work) == before


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("references.bib", True),
        ("references.json", True),
        ("references.json", False),
        ("claims.bib", True),
        ("claims.bib", False),
        ("refkit.lock", False),
    ],
)
def test_a_bib_that_cannot_be_written_loses_nothing(
    work: Project, name: str, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(work.bib / "references.bib", "Clin Pharmacol}", "Clin. Pharm.}")
    edit(
        work.root / "seeds" / "004_09700077a65e4750.txt", "FDA label information", "New FDA label information"
    )
    before = bib_files(work)
    for place, step in (
        ("refkit.bib.commit.exchange", exchange),
        ("refkit.bib.commit.move_to_free_name", move_to_free_name),
        ("pathlib.Path.replace", Path.replace),
    ):

        def fail(source: Path, target: Path, step: Callable[[Path, Path], object] = step) -> None:
            if target.name == name:
                raise OSError(28, "No space left on device", str(target))
            step(source, target)

        monkeypatch.setattr(place, fail)
    if gone:
        (work.bib / name).unlink()
        before.pop(name)
    with pytest.raises(RefkitError, match="No space left"):
        build(work)
    assert bib_files(work) == before


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# T\n\nAspirin was approved by the FDA in 1950.\n")
    (tmp_path / "bib").write_text("not a folder")
    with pytest.raises(RefkitError, match="cannot be"):
        build(project_of(tmp_path, "*.md"))


def small(folder: Path, **documents: str) -> Project:
    for name, text in documents.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return project_of(folder, "**/*.txt")


STATEMENT = "Zorbine was approved by the FDA in March 2011 for gout.\n"


def test_a_decision_follows_its_claim_when_the_document_is_renamed(tmp_path: Path) -> None:
    project = small(tmp_path, old_txt=STATEMENT)
    build(project)
    path = project.bib / "claims.bib"
    path.write_text(path.read_text().replace("verdict = {unchecked}", "verdict = {exempt}"))
    (tmp_path / "old.txt").rename(tmp_path / "new.txt")
    for _ in range(3):
        built = build(project)
        assert [j.verdict for j in built.coverage.judgements] == [Verdict.EXEMPT]
        assert "file = {new.txt}" in path.read_text()
        assert path.read_text().count("@misc{") == 1


def test_an_entry_repeated_by_hand_destroys_nothing_and_does_not_multiply(work: Project) -> None:
    path = work.bib / "references.bib"
    first = build(work).library.references[0]
    path.write_text(path.read_text() + f"\n@book{{{first.id}, title = {{Another work of that key}}}}\n")
    for _ in range(3):
        library = build(work).library
        assert library[first.id].title == first.title
        assert library[f"{first.id}-2"].title == "Another work of that key"
        assert len(library) == 35
        assert path.read_text().count(f"{{{first.id},") == 2


@pytest.mark.parametrize("name", ["references.json", "references.bib", "claims.bib"])
def test_an_empty_file_is_made_anew_and_takes_nothing_with_it(work: Project, name: str) -> None:
    before = bib_files(work)
    (work.bib / name).write_text("")
    build(work)
    assert bib_files(work) == before


def test_items_with_numbers_for_ids_are_kept(work: Project) -> None:
    path = work.bib / "references.json"
    items = [*json.loads(path.read_text()), {"id": 77, "type": "book", "title": "Numbered"}]
    path.write_text("\ufeff" + json.dumps(items), encoding="utf-8")
    assert build(work).library["77"].title == "Numbered"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{", id="broken"),
        pytest.param('{"schema": 1, "files": {"references.bib": []}}', id="a list of entries"),
        pytest.param('{"schema": 1, "files": {"references.bib": {"a": "b"}}}', id="an entry that is none"),
        pytest.param('{"schema": 99, "files": {}}', id="another schema"),
    ],
)
def test_a_lock_that_is_none_is_told_and_nothing_is_written(work: Project, text: str) -> None:
    (work.bib / "refkit.lock").write_text(text)
    before = bib_files(work)
    with pytest.raises(ReadError) as caught:
        build(work)
    assert "refkit.lock" in format_problem(caught.value.problem)
    assert bib_files(work) == before


def test_a_lost_lock_is_told_once_and_what_people_did_stays(work: Project) -> None:
    edit(work.bib / "references.bib", "Clin Pharmacol}", "Clin. Pharm.}")
    (work.bib / "refkit.lock").unlink()
    first, second = build(work), build(work)
    assert [p.rule for p in first.problems if p.rule == "RK503"] == ["RK503"]
    assert [p.rule for p in second.problems if p.rule == "RK503"] == []
    assert second.library.references[0].container_title == "Clin. Pharm."
