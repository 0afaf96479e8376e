"""What a check passes or fails by: the options, the project's settings, and which of them wins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main
from refkit.cli.gate import watched

LIST = "\n## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
CITED = "Zorbine was approved by the FDA in 2011 [1].\n"
OPEN = "\nZorbine is sold in 12 countries.\n"
DANGLING = "\nZorbine was approved by the FDA in 2011 [1, 7].\n"
IGNORED = "\nZorbine is sold in 12 countries. <!-- refkit: ignore RK201 agreed -->\n"

CASES = [
    pytest.param(CITED, "", 0, id="all covered"),
    pytest.param(CITED + OPEN, "", 1, id="one open"),
    pytest.param(CITED + OPEN, "--min-coverage 50", 0, id="enough covered"),
    pytest.param(CITED + OPEN, "--min-coverage 51", 1, id="too few covered"),
    pytest.param(CITED + OPEN, "--ignore RK201", 0, id="nobody wants to hear of it"),
    pytest.param(CITED + OPEN, "--ignore RK2 --min-coverage 60", 1, id="the percentage stays that of all"),
    pytest.param(CITED + OPEN, "--select RK3", 0, id="only another family is wanted"),
    pytest.param(CITED + IGNORED, "", 0, id="waived in the text"),
    pytest.param(CITED + OPEN, "--exit-zero", 0, id="only reported"),
    pytest.param(CITED + DANGLING, "", 0, id="a warning fails nothing"),
    pytest.param(CITED + DANGLING, "--fail-on warning", 1, id="unless it is asked"),
    pytest.param(CITED + DANGLING, "--fail-on error", 0, id="a warning is no error"),
    pytest.param(CITED + DANGLING, "--fail-on RK301", 1, id="by code"),
    pytest.param(CITED + DANGLING, "--fail-on RK301 --ignore RK301", 0, id="ignored is ignored"),
    pytest.param(CITED, "--min-verified 10", 3, id="no text was in hand"),
    pytest.param(CITED, "--min-verified 10 --exit-zero", 3, id="what could not be checked is never passed"),
    pytest.param("What is it?\n", "--exit-zero", 2, id="nothing to check"),
]


def check(folder: Path, text: str, options: str = "", toml: str = "") -> Result:
    (folder / "a.md").write_text(text + LIST, encoding="utf-8")
    if toml:
        (folder / "refkit.toml").write_text(f'documents = ["*.md"]\n{toml}', encoding="utf-8")
    return CliRunner().invoke(main, ["check", *([] if toml else ["a.md"]), *options.split()])


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("text", "options", "code"), CASES)
def test_exit_codes(tmp_path: Path, text: str, options: str, code: int) -> None:
    done = check(tmp_path, text, options)
    assert done.exit_code == code, done.output


SETTINGS = [
    pytest.param("min_coverage = 50\n", "", 0, id="percentage"),
    pytest.param("min_coverage = 50\n", "--min-coverage 60", 1, id="the command line wins"),
    pytest.param('ignore = ["RK2"]\n', "", 0, id="ignore"),
    pytest.param('select = ["RK3"]\n', "", 0, id="select"),
    pytest.param('fail_on = ["warning"]\nmin_coverage = 50\n', "", 1, id="fail_on"),
    pytest.param('[per_file_ignores]\n"a.*" = ["RK201"]\n', "", 0, id="by file"),
    pytest.param('[per_file_ignores]\n"b.*" = ["RK201"]\n', "", 1, id="by another file"),
]


@pytest.mark.parametrize(("toml", "options", "code"), SETTINGS)
def test_the_project_says_the_same(tmp_path: Path, toml: str, options: str, code: int) -> None:
    done = check(tmp_path, CITED + OPEN, options, toml)
    assert done.exit_code == code, done.output


WRONG = [
    pytest.param("--select RK9", "no finding or reason named 'RK9'", id="code"),
    pytest.param("--fail-on bad", "no finding or reason named 'BAD'", id="level"),
    pytest.param("--format sarf", "no report shape named 'sarf'", id="shape"),
    pytest.param("--baseline none.json", "none.json", id="no baseline"),
    pytest.param("--min-verified 101", "101", id="percentage"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_what_is_not_understood_ends_with_2(tmp_path: Path, options: str, said: str) -> None:
    done = check(tmp_path, CITED, options)
    assert (done.exit_code, said in done.output) == (2, True), done.output


def test_an_old_document_only_becomes_better(tmp_path: Path) -> None:
    assert check(tmp_path, CITED + OPEN, "--write-baseline").exit_code == 0
    assert json.loads((tmp_path / "refkit-baseline.json").read_text())["refkit-baseline"] == 1
    moved = f"Some words about ponds that were always here [1].\n\n{CITED}{OPEN}"
    assert check(tmp_path, moved, "--baseline refkit-baseline.json").exit_code == 0
    more = f"{CITED}{OPEN}\nZorbine is made in Berlin.\n"
    assert check(tmp_path, more, "--baseline refkit-baseline.json").exit_code == 1


def test_a_baseline_is_no_place_for_a_report(tmp_path: Path) -> None:
    check(tmp_path, CITED + OPEN, "--write-baseline")
    done = check(
        tmp_path, CITED + OPEN, "--baseline refkit-baseline.json --format json -o refkit-baseline.json"
    )
    assert done.exit_code == 2


def test_a_report_goes_to_a_file(tmp_path: Path) -> None:
    done = check(tmp_path, CITED, "--format junit -o out.xml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "out.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_what_is_watched_is_what_is_read() -> None:
    assert watched(("a.md", "-"), "b.bib", None, None) == (Path("a.md"), Path("b.bib"))
