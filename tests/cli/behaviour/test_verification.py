"""What `check` passes: cited or verified claims, percentages, texts that could not be read, and people's decisions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import refkit
from refkit.cli import main
from refkit.model import Standing

S = Standing
DOCUMENT = """# Mills of the Orle

Tidal mills on the Orle were built in 1780 [1]. The mills raised the water of the upper pond by 30 cm [2].

## References

1. Falk A. Tidal mills on the Orle, 1780-1910. J Mills. 2004;3:1-20.
2. Lee K. The water of the upper pond. J Mills. 2010;9:2-3.
"""
FALK, LEE = "falk2004tidal", "lee2010water"
Stage = Callable[..., None]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    Path("a.md").write_text(DOCUMENT, encoding="utf-8")
    Path("sources").mkdir()
    return CliRunner()


def hand_over(**texts: str) -> None:
    for key, words in texts.items():
        Path(f"sources/{key}.txt").write_text(words, encoding="utf-8")


def run(cli: CliRunner, *words: str) -> Result:
    return cli.invoke(main, list(words))


@pytest.mark.parametrize(
    ("falk", "lee", "cited", "verified", "half"),
    [
        pytest.param(S.ASSERTS, S.ASSERTS, 0, 0, 0, id="both are stated"),
        pytest.param(S.ASSERTS, S.NEAR, 0, 1, 0, id="one is stated"),
        pytest.param(S.NEAR, S.NEAR, 0, 1, 1, id="none is stated"),
        pytest.param(S.ASSERTS, S.WEAKER, 1, 1, 0, id="one in part"),
        pytest.param(S.ASSERTS, S.OPPOSES, 1, 1, 1, id="one is disputed"),
    ],
)
def test_the_exit_code_counts_cited_or_verified_claims(
    cli: CliRunner, stage: Stage, falk: Standing, lee: Standing, cited: int, verified: int, half: int
) -> None:
    """A disputed claim ends with 1 whatever the percentage."""
    hand_over(**{FALK: "They were built in that year.\n", LEE: "The water was measured for long.\n"})
    stage({FALK: (falk, ()), LEE: (lee, ())}, found_anywhere=False)
    check = ("check", "a.md", "--evidence", "sources")
    assert run(cli, *check).exit_code == cited
    assert run(cli, *check, "--require-verified").exit_code == verified
    assert run(cli, *check, "--require-verified", "--min-coverage", "50").exit_code == half


def test_a_disputed_claim_is_printed_with_what_its_source_says(cli: CliRunner, stage: Stage) -> None:
    hand_over(**{LEE: "The mills lowered the water of the upper pond.\n"})
    stage({LEE: (S.OPPOSES, (("direction-differs", "raised", "lowered"),))})
    done = run(cli, "check", "a.md", "--evidence", "sources")
    assert done.stdout.splitlines()[1:6] == [
        "Not covered:",
        "a.md:3:49: disputed (deal) [RK210] lee2010water 0.97",
        "    The mills raised the water of the upper pond by 30 cm [2].",
        "    source: “The mills lowered the water of the upper pond.” (sources/lee2010water.txt:1:1)",
        "    One reports a rise or a gain where the other reports a fall or a loss (claim: raised; source: lowered).",
    ]
    why = run(cli, "claims", "a.md", "--evidence", "sources", "--why").stdout
    assert (
        "    claim:  The mills raised the water of the upper pond by 30 cm [2].\n"
        "                      ^^^^^^\n"
        "    source: The mills lowered the water of the upper pond.\n"
        "                      ^^^^^^^\n"
        "    One reports a rise or a gain where the other reports a fall or a loss (claim: raised; source: lowered).\n"
    ) in why


def test_the_json_of_a_claim_carries_the_passage_and_what_differs(cli: CliRunner, stage: Stage) -> None:
    hand_over(**{LEE: "A table.\fThe mills lowered the water of the upper pond.\n"})
    stage({LEE: (S.OPPOSES, (("direction-differs", "raised", "lowered"),))})
    done = run(cli, "claims", "a.md", "--evidence", "sources", "--format", "jsonl")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["schema"], first["covered"], first["verified"]) == (2, True, False)
    assert (second["verdict"], second["covered"], second["verified"]) == ("disputed", False, False)
    (link,) = second["links"]
    assert (link["basis"], link["standing"]) == ("disputed", "opposes")
    assert link["quote"]["page"] in {1, 2}
    text = Path(f"sources/{LEE}.txt").read_text(encoding="utf-8")
    assert text[link["quote"]["start"] : link["quote"]["end"]] == link["quote"]["text"]
    (difference,) = link["differences"]
    assert (difference["reason"], difference["gravity"]) == ("direction-differs", "opposed")
    start, end = difference["claim"]
    assert second["text"][start:end] == difference["said"] == "raised"
    start, end = difference["quote"]
    assert link["quote"]["text"][start:end] == difference["instead"] == "lowered"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param({}, "no text of a source was in hand", id="an empty folder"),
        pytest.param({f"{FALK}.txt": b""}, f"sources/{FALK}.txt", id="an empty text"),
        pytest.param({f"{FALK}.txt": b" \n\t\n"}, f"sources/{FALK}.txt", id="white space"),
        pytest.param({f"{FALK}.md": b"# Mills\n\n## 1780\n"}, f"sources/{FALK}.md", id="headings alone"),
        pytest.param({f"{FALK}.txt": b"-- 1780 --\n\n***\n"}, f"sources/{FALK}.txt", id="figures alone"),
        pytest.param({f"{FALK}.pdf": b"%PDF-1.4 x"}, f"sources/{FALK}.pdf", id="a kind that is not read"),
        pytest.param({f"{FALK}.txt": b"caf\xe9 of the mill"}, f"sources/{FALK}.txt", id="another encoding"),
        pytest.param({"other2000work.txt": b"Words of another.\n"}, "no text of a source was in hand",
            id="a text of no listed work"),
    ],
)  # fmt: skip
def test_what_could_not_be_read_ends_with_three(cli: CliRunner, files: dict[str, bytes], told: str) -> None:
    for name, data in files.items():
        Path("sources", name).write_bytes(data)
    check = ("check", "a.md", "--evidence", "sources")
    assert run(cli, *check).exit_code == 0
    for quiet in ((), ("--quiet",)):
        done = run(cli, *check, "--require-verified", "--min-coverage", "0", *quiet)
        assert done.exit_code == 3
        assert any("error[RK213]" in line and told in line for line in done.stderr.splitlines()), done.stderr


def test_one_text_that_is_read_does_not_make_up_for_one_that_is_not(cli: CliRunner, stage: Stage) -> None:
    hand_over(**{FALK: "They were built in that year.\n", LEE: ""})
    stage({FALK: (S.ASSERTS, ())})
    assert run(cli, "check", "a.md", "--evidence", "sources", "--require-verified").exit_code == 3


def test_a_text_that_is_not_read_to_its_end_ends_with_three(
    cli: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.links.evidence.extent.MOST_SENTENCES", 50)
    hand_over(
        **{
            FALK: " ".join(f"In the year {n} the mill stood." for n in range(80)),
            LEE: "The mills raised the water of the upper pond by 30 cm.\n",
        }
    )
    done = run(cli, "check", "a.md", "--evidence", "sources", "--require-verified")
    assert done.exit_code == 3
    for told in (f"note[RK209] sources/{FALK}.txt:1:", f"error[RK213] sources/{FALK}.txt:1:"):
        assert any(told in line for line in done.stderr.splitlines()), done.stderr


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        pytest.param((), 3, id="no folder is named"),
        pytest.param(("--evidence", "nowhere"), 3, id="a folder that is not there"),
        pytest.param(("--evidence", "a.md"), 3, id="a file in place of a folder"),
    ],
)
def test_without_texts_nothing_is_verified(cli: CliRunner, evidence: tuple[str, ...], code: int) -> None:
    assert run(cli, "check", "a.md", "--require-verified", *evidence).exit_code == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("# Mills\n\nTidal mills were built in 1780 on the Orle.\n", 2, id="no references"),
        pytest.param("# Mills\n\nWhat are they?\n", 2, id="no claim"),
        pytest.param(DOCUMENT.split("Tidal mills on")[0] + "We built two mills in this study.\n\n## References\n"
            + DOCUMENT.split("## References\n")[1], 3, id="only own work"),
    ],
)  # fmt: skip
def test_nothing_to_check_is_no_pass(cli: CliRunner, words: str, code: int) -> None:
    Path("a.md").write_text(words, encoding="utf-8")
    hand_over(**{FALK: "They were built in that year.\n"})
    assert run(cli, "check", "a.md", "--evidence", "sources", "--require-verified").exit_code == code


def test_a_project_may_require_it(cli: CliRunner) -> None:
    Path("refkit.toml").write_text('documents = ["a.md"]\nrequire_verified = true\n', encoding="utf-8")
    assert run(cli, "check").exit_code == 3
    assert run(cli, "check", "--no-require-verified").exit_code == 0


@pytest.mark.parametrize(
    ("standing", "note", "code", "verified"),
    [
        pytest.param(S.OPPOSES, "", 1, "0 verified", id="against the text"),
        pytest.param(
            S.OPPOSES, "  note = {The table on page 4 gives the rise.},\n", 0, "0 verified", id="and says why"
        ),
        pytest.param(S.ASSERTS, "", 0, "1 verified", id="as the text says"),
    ],
)
def test_a_persons_word_stands_and_what_the_text_says_is_reported(
    cli: CliRunner, stage: Stage, standing: Standing, note: str, code: int, verified: str
) -> None:
    hand_over(**{LEE: "The mills lowered the water of the upper pond.\n"})
    Path("refkit.toml").write_text('documents = ["a.md"]\nevidence = "sources"\n', encoding="utf-8")
    stage({LEE: (S.OPPOSES, (("direction-differs", "raised", "lowered"),))})
    assert run(cli, "build").exit_code == 0
    bib = Path("bib/claims.bib")
    text = bib.read_text(encoding="utf-8")
    assert "  relatedtype = {disputedby},\n" in text
    bib.write_text(
        text.replace("  verdict = {disputed},\n", f"  verdict = {{accepted}},\n{note}"), encoding="utf-8"
    )
    stage({LEE: (standing, ())}, found_anywhere=False)
    for command in (("build",), ("check",)):
        done = run(cli, *command)
        assert "1 accepted" in done.stdout
        assert verified in done.stdout
        assert ("warning[RK212]" in done.stderr) == (standing is S.OPPOSES)
        assert ("1 of them against the source's text [RK212]" in done.stdout) == (standing is S.OPPOSES)
        assert "RK210" not in done.output
    assert done.exit_code == code
    assert "verdict = {accepted}" in bib.read_text(encoding="utf-8")


def test_claims_read_in_vain_are_counted_apart(cli: CliRunner) -> None:
    hand_over(**{LEE: "The ferry was sold in the spring. Its engine was built in Aschau.\n"})
    done = run(cli, "check", "a.md", "--evidence", "sources")
    assert done.stdout.splitlines() == [
        "  a.md: 2 claims, 2 cited, 1 of them not found in the source's text — 100 % covered, 0 % verified",
        "2 of 2 claims covered (100 %), 0 verified (0 %); 2 cited, 1 of them not found in the source's text",
    ]


def test_the_table_ends_with_both_figures(cli: CliRunner) -> None:
    done = run(cli, "claims", "a.md")
    assert done.stdout.splitlines()[-1] == "2 of 2 claims covered (100 %), 0 verified (0 %)"


def test_python_has_both_figures() -> None:
    coverage = refkit.check(DOCUMENT, refkit.parse("1. Falk A. Tidal mills. J Mills. 2004;3:1-20."))
    assert (coverage.citable, coverage.covered, coverage.verified) == (2, 2, 0)
    assert (coverage.percent, coverage.percent_verified) == (100.0, 0.0)
