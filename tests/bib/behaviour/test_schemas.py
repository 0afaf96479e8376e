"""claims.bib of an earlier schema is read: decisions and remarks stay, the header is renewed, and figures follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.model import Verdict
from refkit.pipeline import Built, build
from refkit.project import load_project

TEXT = (
    "# Mills\n\nTidal mills on the Orle were built in 1780 [1]. Steam mills followed in 1840 on the Orle [1].\n\n"
    "## References\n\n1. Falk A. Tidal mills on the Orle, 1780-1910. J Mills. 2004;3:1-20.\n"
)
HEAD = "% Claims and what carries them. Written by refkit (claims schema {}). To decide, set"
FIRST = HEAD.format(1) + (
    " verdict = {accepted}, {exempt}, {uncovered} or {contradicted}: it survives every build.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "refkit.toml").write_text('documents = ["*.md"]\n', encoding="utf-8")
    return tmp_path


def built(folder: Path) -> Built:
    return build(load_project(folder / "refkit.toml"))


def as_first_schema(claims: Path) -> None:
    """Make a claims.bib what schema 1 wrote, with a person's remark and a decision."""
    lines = claims.read_text(encoding="utf-8").splitlines(keepends=True)
    assert lines[0].startswith(HEAD.format(2))
    assert lines[1] == "% Of 2 claims, 2 covered (100 %) and 0 verified (0 %).\n"
    text = "".join(lines[2:]).replace("verdict = {cited}", "verdict = {exempt}", 1)
    claims.write_text(f"{FIRST}% Of 12 mills we know the year.\n{text}", encoding="utf-8")


@pytest.mark.parametrize("locked", [True, False], ids=["with its lock", "without a lock"])
def test_what_people_wrote_into_the_first_schema_survives(folder: Path, locked: bool) -> None:
    built(folder)
    claims = folder / "bib" / "claims.bib"
    as_first_schema(claims)
    if not locked:
        (folder / "bib" / "refkit.lock").unlink()
    again = built(folder)
    text = claims.read_text(encoding="utf-8")
    assert text.count("Written by refkit") == 1
    assert text.splitlines()[0].startswith(HEAD.format(2))
    assert text.splitlines()[1:3] == [
        "% Of 1 claim, 1 covered (100 %) and 0 verified (0 %).",
        "% Of 12 mills we know the year.",
    ]
    assert [j.verdict for j in again.coverage.judgements] == [Verdict.EXEMPT, Verdict.CITED]
    assert built(folder).written == ()


def test_the_figures_at_the_head_follow_the_documents(folder: Path) -> None:
    built(folder)
    words = TEXT.replace("on the Orle [1].\n", "on the Orle.\n").replace("1780 [1]", "1780")
    (folder / "a.md").write_text(words, encoding="utf-8")
    again = built(folder)
    head = (folder / "bib" / "claims.bib").read_text(encoding="utf-8").splitlines()[1]
    assert again.coverage.covered == 0
    assert head == "% Of 2 claims, 0 covered (0 %) and 0 verified (0 %)."


def test_the_header_is_renewed_where_git_has_written_other_line_ends(folder: Path) -> None:
    built(folder)
    for file in (folder / "bib").iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    (folder / "a.md").write_text(TEXT.replace("in 1840", "in 1841"), encoding="utf-8")
    built(folder)
    claims = (folder / "bib" / "claims.bib").read_text(encoding="utf-8")
    assert [line for line in claims.splitlines() if line.startswith("% Of")] == [
        "% Of 2 claims, 2 covered (100 %) and 0 verified (0 %)."
    ]
    assert claims.count("Written by refkit") == 1
    assert built(folder).written == ()
