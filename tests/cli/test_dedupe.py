"""refkit dedupe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main

A = """@article{falk04,
  author = {Falk, A.}, title = {Salt marshes lower the height of storm waves}, journal = {J Shores}, year = {2004},
  pages = {12-9}, volume = {3},
}
"""
B = """@article{marsh,
  author = {Falk, Anna}, title = {Salt Marshes Lower the Height of Storm Waves}, journal = {Journal of Shores},
  year = {2004}, volume = {3}, pages = {12--19}, doi = {10.5555/a},
}
@book{falk04, author = {Moss, T.}, title = {Eels of the Orle}, year = {1990}}
"""


def run(words: str, **given: str) -> Result:
    return CliRunner().invoke(main, ["dedupe", *words.split()], **given)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.bib").write_text(A, encoding="utf-8")
    Path("b.bib").write_text(B, encoding="utf-8")


def test_works_come_once_and_the_rest_is_told() -> None:
    done = run("a.bib b.bib")
    assert done.exit_code == 0
    assert done.stdout.count("@article") == 1
    assert "doi = {10.5555/a}" in done.stdout
    assert done.stderr.endswith(
        "3 references, 1 duplicate merged into 1 entry; 0 pairs linked; 0 pairs left to a person\n"
    )


def test_a_log_beside_the_output_brings_them_back() -> None:
    assert run("a.bib b.bib -o out.bib").exit_code == 0
    (line,) = Path("out.bib.merged.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["kept"] == "marsh"
    back = run("--undo out.bib.merged.jsonl")
    assert back.exit_code == 0
    assert back.stdout.count("title = {Salt") == 2
    assert "pages = {12--9}" in back.stdout


def test_an_earlier_log_is_kept_when_the_next_list_goes_into_its_file() -> None:
    run("a.bib b.bib -o out.bib")
    first = Path("out.bib.merged.jsonl").read_text(encoding="utf-8")
    assert "kept" not in run("a.bib b.bib -o out.bib").stderr
    Path("all.bib").write_bytes(Path("out.bib").read_bytes())
    assert "an earlier log is kept as out.bib.merged.1.jsonl\n" in run("all.bib -o out.bib").stderr
    assert Path("out.bib.merged.1.jsonl").read_text(encoding="utf-8") == first
    assert run("--undo out.bib.merged.1.jsonl").stdout.count("@article") == 2


def test_a_log_under_another_name_asks_for_its_file() -> None:
    run("a.bib b.bib -o out.bib")
    Path("out.bib.merged.jsonl").rename("log.jsonl")
    done = run("--undo log.jsonl")
    assert (done.exit_code, "name the FILE that the log is of" in done.stderr) == (2, True)
    assert run("--undo log.jsonl out.bib").stdout.count("@article") == 2


def test_a_dry_run_writes_nothing_and_explains() -> None:
    done = run("a.bib b.bib -o out.bib --dry-run")
    assert "merged into marsh: " in done.stdout
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["a.bib", "b.bib"]
    report = json.loads(run("a.bib b.bib --dry-run --report json").stdout)
    assert report["merges"][0]["kept"] == "marsh"


def test_with_the_entries_on_standard_output_the_report_goes_beside_them() -> None:
    done = run("a.bib b.bib --report text")
    assert "merged into" in done.stderr
    assert "merged into" not in done.stdout


def test_the_format_follows_the_name_of_the_output_else_of_the_first_input() -> None:
    assert run("a.bib b.bib -o out.json").exit_code == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))[0]["type"] == "article-journal"
    assert run("--to ris a.bib").stdout.startswith("TY  - ")
    assert run("-", input=A).stdout.startswith("@article")


@pytest.mark.parametrize("output", ["a.bib", "."])
def test_an_input_is_never_overwritten(output: str) -> None:
    assert run(f"a.bib b.bib -o {output}").exit_code == 2
    assert Path("a.bib").read_text(encoding="utf-8") == A


def test_the_log_never_overwrites_an_input() -> None:
    Path("a.bib.merged.jsonl").write_text('{"id": "a", "type": "book", "title": "Ponds"}\n', encoding="utf-8")
    done = run("a.bib.merged.jsonl -o a.bib")
    assert done.exit_code == 2
    assert Path("a.bib").read_text(encoding="utf-8") == A


def test_without_files_the_projects_library_is_read() -> None:
    assert run("").exit_code == 2
    Path("refkit.toml").write_text('documents = ["*.md"]\n', encoding="utf-8")
    assert run("").exit_code == 2
    Path("bib").mkdir()
    Path("bib/references.bib").write_text(A + B.replace("{falk04,", "{moss,"), encoding="utf-8")
    done = run("")
    assert done.exit_code == 0
    assert "ids = {falk04}" in done.stdout


def test_a_document_that_cites_a_key_that_was_merged_away_still_cites() -> None:
    Path("all.bib").write_text(A + B.replace("{falk04,", "{moss,"), encoding="utf-8")
    assert run("all.bib -o out.bib").exit_code == 0
    Path("a.md").write_text(
        "# Marshes\n\nSalt marshes lower the height of storm waves by 30 cm [@falk04].\n", encoding="utf-8"
    )
    checked = CliRunner().invoke(main, ["check", "a.md", "--bib", "out.bib"])
    assert "RK301" not in checked.stderr
    assert "1 cited" in checked.stdout
    cited = CliRunner().invoke(main, ["cite", "a.md", "--bib", "out.bib", "--style", "apa"])
    assert "(Falk, 2004)" in cited.stdout


NOTED = (
    "% Encoding: windows-1252\n% Bücher über Deiche\n@string{js = {J Shores}}\n\n" + A + "\n% zuletzt\n" + B
)


def test_one_bib_file_keeps_its_comments_macros_layout_and_encoding() -> None:
    Path("noted.bib").write_bytes(NOTED.encode("windows-1252"))
    assert run("noted.bib -o out.bib").exit_code == 0
    text = Path("out.bib").read_bytes().decode("windows-1252")
    assert text.startswith("% Encoding: windows-1252\n% Bücher über Deiche\n@string{js = {J Shores}}\n")
    assert "\n% zuletzt\n@article{marsh,\n" in text
    assert text.endswith(
        "\n@book{falk04-2, author = {Moss, T.}, title = {Eels of the Orle}, year = {1990}}\n"
    )
    assert run("- -o piped.bib", input=NOTED.encode("windows-1252")).exit_code == 0
    assert Path("piped.bib").read_bytes() == Path("out.bib").read_bytes()


def test_taking_back_keeps_them_too() -> None:
    Path("noted.bib").write_text(NOTED, encoding="utf-8")
    assert run("noted.bib -o out.bib").exit_code == 0
    back = run("--undo out.bib.merged.jsonl")
    assert back.stdout.startswith("% Encoding: windows-1252\n% Bücher über Deiche\n")
    assert back.stdout.count("@article") == 2


def test_a_format_that_is_asked_for_is_written_anew() -> None:
    Path("noted.bib").write_text(NOTED, encoding="utf-8")
    assert run("noted.bib --to bibtex").stdout.startswith("@")
