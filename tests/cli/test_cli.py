"""The command line: data on standard output, talk on standard error, exit codes that mean what is said."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent.parent
LIST = (
    "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n2. Doe A. A review of "
    "zorbine. BMJ. 2012;344:e1.\n"
)
CITED = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n## References\n\n{LIST}"


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    return CliRunner()


def run(cli: CliRunner, *words: str, stdin: str | bytes | None = None) -> Result:
    return cli.invoke(main, list(words), input=stdin)


def test_a_pasted_list_becomes_bibtex_on_standard_output(cli: CliRunner) -> None:
    done = run(cli, "parse", "-", stdin=LIST)
    assert done.exit_code == 0
    assert done.stdout.count("@article{") == 2
    assert "2 references" in done.stderr


@pytest.mark.parametrize("name", ["bibtex", "csl-json", "ris", "jsonl"])
def test_a_pasted_list_becomes_any_data_format(cli: CliRunner, name: str) -> None:
    done = run(cli, "parse", "-", "--to", name, stdin=LIST)
    assert done.exit_code == 0
    assert "Zorbine approval history" in done.stdout


@pytest.mark.parametrize(
    ("stdin", "words"),
    [
        pytest.param(b"", "nothing came in", id="empty"),
        pytest.param(b"\x00\x01\x02\x03", "not text", id="binary"),
        pytest.param("Ein schöner Tag".encode("latin-1"), "not UTF-8", id="latin-1"),
        pytest.param(
            "The weather was fine today and we went to the sea.\n" * 3, "no reference list", id="prose"
        ),
        pytest.param("def f(x):\n    return x\n\nprint(f(1))\n", "no reference list", id="code"),
        pytest.param("name,age\nanna,31\nbob,44\n", "no reference list", id="a table"),
    ],
)
def test_what_is_no_list_is_refused_with_exit_code_2(cli: CliRunner, stdin: bytes | str, words: str) -> None:
    done = run(cli, "parse", "-", stdin=stdin)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Error: <stdin>")
    assert words in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["parse", "x.bib"], "No such file", id="missing file"),
        pytest.param(["parse", "."], "folder", id="a folder"),
        pytest.param(["parse", "list.txt", "--to", "bibtx"], "did you mean bibtex", id="unknown format"),
        pytest.param(["export", "--bib", "a.bib", "--style", "vancuver"], "vancouver", id="unknown style"),
        pytest.param(["export", "--bib", "a.bib", "--to", "htm"], "did you mean html", id="unknown output"),
        pytest.param(["export"], "refkit init", id="no project"),
        pytest.param(["check"], "refkit init", id="nothing to check"),
        pytest.param(["claims", "a.md", "--format", "josnl"], "did you mean jsonl", id="unknown shape"),
        pytest.param(["explain", "RK999"], "no finding or reason", id="unknown rule"),
        pytest.param(["exprot"], "did you mean export", id="unknown command"),
        pytest.param(["check", "paper.pdf"], "PDF", id="a kind that is not read"),
    ],
)
def test_a_mistake_gets_one_clear_error_and_exit_code_2(cli: CliRunner, words: list[str], said: str) -> None:
    Path("list.txt").write_text(LIST)
    Path("a.md").write_text(CITED)
    Path("a.bib").write_text("@misc{a, title = {T}}\n")
    Path("paper.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    done = run(cli, *words)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert said in done.stderr


def test_check_exits_0_when_every_claim_is_covered(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED)
    done = run(cli, "check", "a.md")
    assert (done.exit_code, "1 of 1 claim covered (100 %)" in done.stdout) == (0, True), done.output


def test_check_exits_1_and_names_the_place_when_a_claim_is_not_covered(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED.replace("[1].", "[1]. It was approved by the EMA in March 2031."))
    done = run(cli, "check", "a.md")
    assert done.exit_code == 1
    assert "a.md:3:46: uncovered (approval 2031-03) [RK401]" in done.stdout


def test_with_a_minimum_the_percentage_decides(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED.replace("[1].", "[1]. It was approved by the EMA in March 2031."))
    assert run(cli, "check", "a.md", "--min-coverage", "50").exit_code == 0
    assert run(cli, "check", "a.md", "--min-coverage", "51").exit_code == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("# Title\n\nWhat is it?\n", "no claim", id="no claim"),
        pytest.param("Zorbine was approved by the FDA in 2011.\n", "no references", id="no references"),
    ],
)
def test_what_could_not_be_checked_is_never_a_pass(cli: CliRunner, text: str, words: str) -> None:
    Path("a.md").write_text(text)
    done = run(cli, "check", "a.md")
    assert done.exit_code == 2
    assert words in done.stderr


def test_an_empty_library_is_not_a_pass_either(cli: CliRunner) -> None:
    Path("a.md").write_text("Zorbine was approved by the FDA in 2011.\n")
    Path("a.bib").write_text("% nothing here\n")
    assert run(cli, "check", "a.md", "--bib", "a.bib").exit_code == 2


def test_quiet_prints_one_line(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED)
    assert len(run(cli, "check", "-q", "a.md").output.splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "environment", "coloured"),
    [
        pytest.param("auto", {}, False, id="a pipe"),
        pytest.param("always", {}, True, id="always"),
        pytest.param("always", {"NO_COLOR": "1"}, True, id="the option beats NO_COLOR"),
        pytest.param("never", {"FORCE_COLOR": "1"}, False, id="never"),
    ],
)
def test_colours_are_drawn_only_where_wanted(
    cli: CliRunner, option: str, environment: dict[str, str], coloured: bool
) -> None:
    Path("a.md").write_text(CITED.replace("[1]", ""))
    done = cli.invoke(main, ["check", "a.md", "--color", option], env=environment)
    assert ("\x1b[" in done.stdout) is coloured


def test_claims_as_jsonl_carry_every_field_and_true_offsets(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED)
    done = run(cli, "claims", "a.md", "--format", "jsonl")
    assert done.exit_code == 0
    (claim,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert CITED[claim["start"] : claim["end"]].startswith("Zorbine was approved by the FDA in 2011")
    assert {"schema", "id", "file", "text", "kind", "dates", "verdict", "reasons"} <= set(claim)
    assert (claim["kind"], claim["dates"], claim["verdict"]) == ("approval", ["2011"], "cited")
    (link,) = claim["links"]
    assert set(link) >= {"ref", "label", "score", "basis", "reasons"}
    assert (link["label"], link["basis"]) == ("1", "marked")


def test_a_hostile_document_cannot_write_to_the_terminal(cli: CliRunner) -> None:
    Path("a.md").write_text(
        "# T\n\nZorbine was approved by the FDA \x1b[2J in 2031.\n\n# References\n\n" + LIST
    )
    assert "\x1b" not in run(cli, "check", "a.md").output


def test_a_file_over_the_limit_is_refused_by_name_and_read_when_raised(cli: CliRunner) -> None:
    Path("a.txt").write_text(LIST)
    done = run(cli, "parse", "a.txt", "--max-bytes", "50")
    assert done.exit_code == 2
    assert "--max-bytes" in done.stderr
    assert run(cli, "parse", "a.txt", "--max-bytes", "5000").exit_code == 0


def test_output_goes_to_a_file_whole_or_not_at_all(cli: CliRunner) -> None:
    assert run(cli, "parse", "-", "-o", "out/refs.bib", stdin=LIST).stdout == ""
    assert Path("out/refs.bib").read_text().count("@article{") == 2
    done = run(cli, "parse", "-", "-o", "out", stdin=LIST)
    assert (done.exit_code, "cannot be written" in done.stderr) == (2, True)


def test_a_bib_with_a_broken_entry_gives_the_others_and_a_finding(cli: CliRunner) -> None:
    Path("a.bib").write_text(
        "@article{a, title = {One}, year = 2001}\n@article{b, title = {Two\n@book{c, title = {Three}}\n"
    )
    done = run(cli, "parse", "a.bib", "--to", "csl-json")
    assert done.exit_code == 0
    assert [item["id"] for item in json.loads(done.stdout)] == ["a", "c"]
    assert "a.bib:2:1" in done.stderr


def test_html_from_a_hostile_reference_is_escaped(cli: CliRunner) -> None:
    Path("a.bib").write_text("@misc{a, title = {<script>alert(1)</script> & co}, year = 2001}\n")
    done = run(cli, "export", "--bib", "a.bib", "--to", "html")
    assert done.exit_code == 0
    assert "<script" not in done.stdout
    assert "&lt;script&gt;" in done.stdout


LINKED = "@article{a, title = {A {B} \\& c}, journal = {J}, year = 2001, doi = {10.1000/a_b}}\n"


@pytest.mark.parametrize(
    ("name", "start", "link"),
    [
        pytest.param("text", "A B & c. (2001).", None, id="text"),
        pytest.param("html", '<div class="csl-bib-body" data-hanging-indent="true"',
            '<a href="https://doi.org/10.1000/a_b">', id="html"),
        pytest.param("markdown", "A B & c. (2001).", "](https://doi.org/10.1000/a_b)", id="markdown"),
        pytest.param("rtf", "{\\rtf1\\ansi", 'HYPERLINK "https://doi.org/10.1000/a_b"', id="rtf"),
        pytest.param("latex", "% needs \\usepackage[T1]{fontenc}", r"\href{https://doi.org/10.1000/a\_b}", id="latex"),
        pytest.param("terminal", "A B & c. (2001).", "\x1b]8;;https://doi.org/10.1000/a_b\x1b\\", id="terminal"),
    ],
)  # fmt: skip
def test_a_bibliography_is_printed_in_any_format(
    cli: CliRunner, name: str, start: str, link: str | None
) -> None:
    Path("a.bib").write_text(LINKED)
    words = ["export", "--bib", "a.bib", "--style", "apa", "--to", name]
    plain, linked = run(cli, *words), run(cli, *words, "--links")
    assert (plain.exit_code, linked.exit_code) == (0, 0)
    assert plain.stdout.startswith(start)
    if link is None:
        assert linked.stdout == plain.stdout
    else:
        assert link not in plain.stdout
        assert link in linked.stdout


def test_a_bibliography_is_printed_to_the_letter_on_demand(cli: CliRunner) -> None:
    Path("a.bib").write_text("@book{a, author = {Doe, J.}, title = {T}, edition = {Second}, year = 2001}\n")
    words = ["export", "--bib", "a.bib", "--style", "vancouver"]
    assert run(cli, *words).stdout == "1. Doe J. T. 2nd ed. 2001.\n"
    assert run(cli, *words, "--exact").stdout == "1. Doe J. T. Second. 2001.\n"


def test_a_pipe_gets_plain_text_and_a_file_too(cli: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    from refkit.cli.export import usual_format

    Path("a.bib").write_text(LINKED)
    assert "\x1b" not in run(cli, "export", "--bib", "a.bib", "--style", "apa").stdout
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert [usual_format(None, terminal=True), usual_format("a.txt", terminal=True)] == ["terminal", "text"]
    assert usual_format(None, terminal=False) == "text"
    monkeypatch.setenv("NO_COLOR", "1")
    assert usual_format(None, terminal=True) == "text"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("export", "a.bib", "-o", "out.ris"), b"TY  - "),
        (("export", "a.bib", "-o", "out.HTML"), b"<"),
        (("export", "a.bib", "-o", "out.md", "--style", "vancouver"), b"1. Doe"),
        (("export", "a.bib", "-o", "out.docx"), b"PK"),
        (("export", "a.bib", "-o", "out.txt"), b"1. Doe"),
        (("export", "a.bib", "-o", "out.ris", "--to", "text"), b"1. Doe"),
        (("parse", "a.bib", "-o", "out.ris"), b"TY  - "),
        (("parse", "a.bib", "-o", "out.txt"), b"@book"),
        (("dedupe", "a.bib", "-o", "out.json"), b"[\n"),
    ],
)
def test_the_name_of_the_output_says_its_format(
    words: tuple[str, ...], begins: bytes, cli: CliRunner
) -> None:
    Path("a.bib").write_text("@book{a, author = {Doe, J.}, title = {T}, publisher = {P}, year = 2001}\n")
    run(cli, *words)
    assert Path(words[3]).read_bytes().startswith(begins)


def test_a_suffix_that_several_formats_share_is_asked_about(cli: CliRunner) -> None:
    Path("a.bib").write_text("@book{a, author = {Doe, J.}, title = {T}, publisher = {P}, year = 2001}\n")
    result = run(cli, "export", "a.bib", "-o", "out.xml")
    assert (result.exit_code, "name one with --to: endnote-xml, mods, zotero-rdf" in result.stderr) == (
        2,
        True,
    )
    assert not Path("out.xml").exists()


def test_a_project_is_made_built_and_exported(cli: CliRunner) -> None:
    assert run(cli, "init").exit_code == 0
    Path("documents").mkdir()
    Path("documents/a.md").write_text(CITED)
    built = run(cli, "build")
    assert built.exit_code == 0, built.output
    assert "1 document: 2 references" in built.stdout
    exported = run(cli, "export", "--style", "vancouver")
    assert exported.stdout.splitlines() == [
        "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12–9.",
        "2. Doe A. A review of zorbine. BMJ. 2012;344:e1.",
    ]
    assert run(cli, "check").exit_code == 0


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(cli: CliRunner, command: str) -> None:
    done = run(cli, command, "--help")
    assert done.exit_code == 0
    assert "Usage:" in done.output


def test_the_version_needs_none_of_the_heavy_packages() -> None:
    code = (
        "import sys; from refkit.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'citeproc', 'bibtexparser', 'requests', 'lxml', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True)


def test_the_module_runs_as_the_command_does(tmp_path: Path) -> None:
    shutil.copy(ROOT / "seeds" / "001_858298736316f04b.txt", tmp_path / "list.txt")
    done = subprocess.run(
        [sys.executable, "-m", "refkit", "parse", str(tmp_path / "list.txt")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert done.stdout.count(b"\n@") == 32


def test_references_of_a_library_that_was_not_asked_are_not_counted(cli: CliRunner) -> None:
    """A document with its own list, inside a project with another bibliography."""
    Path("refkit.toml").write_text('documents = ["*.txt"]\n')
    Path("bib").mkdir()
    Path("bib/references.bib").write_text("@misc{other, title = {Another work}}\n")
    Path("a.md").write_text(CITED)
    assert (
        run(cli, "check", "-q", "a.md").stdout
        == "1 of 1 claim covered (100 %), 0 verified (0 %); 1 reference without a claim [RK204]\n"
    )


def test_entries_read_with_doubt_are_named_when_asked(cli: CliRunner) -> None:
    vague = "Marginalia and other doubtful words without any order, perhaps 1987, somewhere"
    done = run(cli, "parse", "-", "--min-confidence", "0.99", stdin=f"{LIST}3. {vague}\n")
    assert done.exit_code == 0
    assert "RK104" in done.stderr
    assert "<stdin>:3:1" in done.stderr
    assert "RK104" not in run(cli, "parse", "-", stdin=f"{LIST}3. {vague}\n").stderr


@pytest.mark.parametrize("label", ["[{}] ", "({}) ", "{}. ", "{} ", "{}) ", "[A{}] ", "• "])
def test_a_list_may_begin_with_any_label(cli: CliRunner, label: str) -> None:
    entries = LIST.replace("1. ", label.format(1)).replace("2. ", label.format(2))
    done = run(cli, "parse", "-", stdin=entries)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.count("@article{") == 2


def test_a_number_without_a_label_says_nothing_about_a_foreign_list(cli: CliRunner) -> None:
    Path("a.txt").write_text("Zorbine was approved by the FDA in 2011 [1].\n")
    Path("a.bib").write_text("@misc{u, title = {Zorbine leaflet}}\n")
    done = run(cli, "check", "a.txt", "--bib", "a.bib")
    assert done.exit_code == 1
    assert " cited" not in done.stdout


def test_a_list_that_has_grown_since_the_build_is_read_anew(cli: CliRunner) -> None:
    Path("refkit.toml").write_text('documents = ["a.md"]\n')
    Path("a.md").write_text(CITED)
    run(cli, "build")
    Path("a.md").write_text(
        CITED.replace("[1].", "[1]. It lowers urate in adults [3].")
        + "3. Roe B. Zorbine lowers urate. BMJ. 2013;1:1.\n"
    )
    done = run(cli, "check")
    assert (done.exit_code, "2 of 2 claims covered" in done.stdout) == (0, True), done.output


def test_a_named_document_without_a_claim_is_never_a_pass(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED)
    Path("b.md").write_text("# Only a heading\n")
    assert run(cli, "check", "a.md", "b.md").exit_code == 2


def test_no_number_is_no_minimum(cli: CliRunner) -> None:
    Path("a.md").write_text(CITED)
    assert run(cli, "check", "a.md", "--min-coverage", "nan").exit_code == 2


def test_a_pipe_is_written_to_and_stays_a_pipe(cli: CliRunner, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", str(tmp_path / "pipe")], stdout=subprocess.PIPE)
    assert run(cli, "parse", "-", "-o", "pipe", stdin=LIST).exit_code == 0
    assert reader.communicate(timeout=300)[0].count(b"@article{") == 2
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_of_another_encoding_gets_what_it_can_show(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.md").write_text(CITED.replace("Zorbine", "Žorbine ™"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "refkit", "claims", str(tmp_path / "a.md")],
        cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"orbine" in done.stdout


def test_a_style_that_prints_nothing_is_an_error(cli: CliRunner) -> None:
    Path("a.bib").write_text("@misc{a, title = {T}}\n")
    Path("none.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>None</title>'
        "<id>none</id><updated>2020-01-01T00:00:00+00:00</updated></info>"
        '<citation><layout><text variable="title"/></layout></citation></style>'
    )
    done = run(cli, "export", "--bib", "a.bib", "--style", "./none.csl")
    assert (done.exit_code, done.stdout) == (2, "")
