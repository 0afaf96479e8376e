"""What of a project's references a person set."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from refkit.bib.edited import find_edited, find_emptied
from refkit.cli import main
from refkit.project import find_project

LIST = "## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"


def test_the_attributes_of_edited_fields_are_a_persons(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "refkit.toml").write_text('documents = ["a.md"]\n')
    (tmp_path / "a.md").write_text(f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n{LIST}")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["build"]).exit_code in {0, 1}
    project = find_project(tmp_path)
    assert project is not None
    assert find_edited(project) == {}
    path = tmp_path / "bib/references.bib"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("{Lancet}", "{The Lancet}") + "\n@book{mine,\n  title = {Ponds},\n}\n", encoding="utf-8"
    )
    assert find_edited(project) == {
        "smith2011zorbine": frozenset({"container_title"}),
        "mine": frozenset({"title"}),
    }
    (tmp_path / "bib/refkit.lock").unlink()
    assert find_edited(project) == {}


def test_fields_that_a_person_took_out_are_known(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "refkit.toml").write_text('documents = ["a.md"]\n')
    (tmp_path / "a.md").write_text(f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n{LIST}")
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["build"])
    assert find_emptied(tmp_path / "bib") == {}
    path = tmp_path / "bib/references.bib"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  volume = {378},\n", "").replace("pages = {12--19}", "pages = {3}"), encoding="utf-8"
    )
    assert find_emptied(tmp_path / "bib") == {"smith2011zorbine": frozenset({"volume"})}
    (tmp_path / "bib/refkit.lock").unlink()
    assert find_emptied(tmp_path / "bib") == {}
