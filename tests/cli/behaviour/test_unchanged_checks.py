"""A check of what did not change says what it said before, without a look at it; of what did, what it would say anyway."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import refkit.checking
from refkit.cli import main

LIST = "\n## References\n\n1. Lee A, Novak P. Tidal drift of river ice. Journal of Ice. 2011;4:12-19.\n"
TEX = "\\documentclass{article}\\begin{document}\nThe Zorb froze in 2010 \\cite{lee}.\n\\bibliography{refs}\n\\end{document}\n"
ENTRY = "@article{lee, title = {Ice of the Zorb}, author = {Lee, A.}, year = 2011, journal = {Ice}}\n"
FILES = {
    "a.md": f"# Ice\n\nThe Zorb freezes for 14 weeks a year [1]. Its ice broke in April 2012 [2].\n{LIST}",
    "b.md": "# Drift\n\nThe drift of the Zorb reached 40 m a day in 2010. A bridge is due to open in 2016.\n",
    "p.tex": TEX,
    "refs.bib": ENTRY,
    "texts/lee2011tidal.txt": "The Zorb freezes for 14 weeks a year.\n",
    "bib/references.bib": ENTRY.replace("{lee,", "{lee2011tidal,"),
    "refkit.toml": 'documents = ["*.md", "*.tex"]\nevidence = "texts"\n',
}
Said = tuple[int, bytes, str]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.delenv("REFKIT_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("refkit.kept.is_settled", lambda: True)
    folder = tmp_path / "project"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return CliRunner()


def said(cli: CliRunner, *words: str) -> Said:
    done = cli.invoke(main, ["check", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout_bytes, done.stderr


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A line for each check that is made, not taken from what was kept."""
    made: list[object] = []
    examine = refkit.checking.examine

    def noted(*arguments: object, **options: object) -> object:
        made.append(arguments)
        return examine(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(refkit.checking, "examine", noted)
    return made


def swap(name: str, old: str, new: str) -> Callable[[], object]:
    """Words for others, or back."""

    def do() -> None:
        if not Path(name).exists():
            return
        text = Path(name).read_text(encoding="utf-8")
        Path(name).write_text(
            text.replace(old, new) if old in text else text.replace(new, old), encoding="utf-8"
        )

    return do


def there_or_not(name: str, text: str) -> Callable[[], object]:
    def do() -> None:
        path = Path(name)
        if path.exists():
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")

    return do


EDITS = (
    swap("a.md", "14 weeks", "15 weeks"),
    swap("a.md", "2011;4", "2012;4"),
    swap("a.md", "year [1]", "year [7]"),
    swap("a.md", "# Ice\n", "<!-- refkit: ignore RK2: agreed -->\n\n# Ice\n"),
    swap("b.md", "2010", "2009"),
    swap("refs.bib", "2011", "2010"),
    swap("bib/references.bib", "2011, j", "2010, j"),
    swap("refkit.toml", "evidence", "across = true\nevidence"),
    swap("refkit.toml", "evidence", 'ignore = ["RK303"]\nevidence'),
    there_or_not("c.md", FILES["b.md"]),
    there_or_not("texts/lee2011tidal.txt", "The Zorb freezes for 15 weeks a year.\n"),
    there_or_not("texts/koch.txt", "Nobody has this key."),
    there_or_not("texts/origins.jsonl", ""),
    there_or_not("bib/records.jsonl", "torn"),
    there_or_not("refs.records.jsonl", "torn"),
    there_or_not("refs.bib", ENTRY),
    there_or_not("base.json", '{"refkit-baseline": 1, "findings": [{"mark": "0", "count": 2}]}'),
)  # fmt: skip
ASKED = (
    (), ("a.md",), ("p.tex", "-q"), ("--bib", "refs.bib", "a.md"), ("--format", "json"), ("--format", "sarif"),
    ("--format", "concise", "--baseline", "base.json"), ("--as-of", "2015-01-01"), ("--min-coverage", "20", "--exit-zero"),
    ("--color", "always"), ("a.md", "--evidence", "texts", "--require-verified"),
)  # fmt: skip


def test_the_second_check_is_the_first_without_the_work(cli: CliRunner, examined: list[object]) -> None:
    for words in ASKED:
        anew, first = said(cli, *words, "--no-cache"), said(cli, *words)
        made = len(examined)
        assert said(cli, *words) == first == anew
        assert (words, len(examined)) == (words, made) or anew[0] == 2


@pytest.mark.parametrize("seed", range(3))
def test_after_random_edits_a_check_says_what_it_would_say_anew(cli: CliRunner, seed: int) -> None:
    chance = random.Random(seed)
    for step in range(25):
        for edit in chance.sample(EDITS, chance.randrange(3)):
            edit()
        words = chance.choice(ASKED)
        kept = said(cli, *words)
        assert (step, words, kept) == (step, words, said(cli, *words, "--no-cache"))
        if chance.random() < 0.3:
            assert (step, words, kept) == (step, words, said(cli, *words))


def test_a_report_into_a_file_is_written_though_nothing_is_judged(
    cli: CliRunner, examined: list[object]
) -> None:
    said(cli, "--format", "json", "-o", "one.json")
    again = said(cli, "--format", "json", "-o", "two.json")
    assert len(examined) == 1
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes() != b""
    assert again[1] == b""
    code, out, err = said(cli, "a.md", "--format", "json", "-o", "a.md")
    assert (code, out) == (2, b"")
    assert "a.md" in err
    assert Path("a.md").read_text(encoding="utf-8") == FILES["a.md"]


def test_the_next_day_is_another(
    cli: CliRunner, examined: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Day(date):
        day_of_test = date(2015, 12, 31)

        @classmethod
        def today(cls) -> Day:
            return cls(cls.day_of_test.year, cls.day_of_test.month, cls.day_of_test.day)

    for module in ("refkit.cli.check", "refkit.checking"):
        monkeypatch.setattr(f"{module}.date", Day)
    before = said(cli, "b.md")
    assert said(cli, "b.md") == before
    assert len(examined) == 1
    Day.day_of_test = date(2017, 1, 1)
    after = said(cli, "b.md")
    assert "RK405" not in before[2]
    assert "RK405" in after[2]


def test_what_changes_while_it_is_read_is_not_kept(
    cli: CliRunner, examined: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    examine = refkit.checking.examine

    def disturbed(*arguments: object, **options: object) -> object:
        result = examine(*arguments, **options)  # type: ignore[arg-type]
        swap("b.md", "2010", "2009")()
        return result

    monkeypatch.setattr(refkit.checking, "examine", disturbed)
    first = said(cli, "b.md")
    monkeypatch.setattr(refkit.checking, "examine", examine)
    swap("b.md", "2010", "2009")()
    made = len(examined)
    assert said(cli, "b.md") == first
    assert len(examined) == made + 1
