"""A check's findings as they are reported: who waived what, and what is wrong with waivers."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.checking import examine
from refkit.errors import ReadError
from refkit.files import MAX_BYTES
from refkit.findings import gather_findings, read_selection, write_baseline
from refkit.model import Finding, WaivedBy

TEXT = """# Zorbine

Zorbine is sold in 12 countries. <!-- refkit: ignore RK201 agreed -->

Zorbine was approved by the EMA in March 2031. <!-- refkit: ignore RK401 -->

## References

1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.
"""


def gather(
    folder: Path, *ignore: str, baseline: Path | None = None, root: Path | None = None
) -> tuple[Finding, ...]:
    (folder / "a.md").write_text(TEXT, encoding="utf-8")
    examined = examine((str(folder / "a.md"),), bib=None, project=None, max_bytes=MAX_BYTES)
    return gather_findings(
        examined.documents, examined.coverage, examined.library, examined.problems,
        selection=read_selection((), ignore), baseline=baseline, max_bytes=MAX_BYTES, complete=True,
        root=root,
    )  # fmt: skip


def waived(findings: tuple[Finding, ...]) -> dict[str, WaivedBy | None]:
    return {one.code: one.waiver.by if one.waiver else None for one in findings if one.code != "RK303"}


def test_the_text_comes_first_then_the_baseline_then_the_settings(tmp_path: Path) -> None:
    assert waived(gather(tmp_path, "RK204")) == {
        "RK201": WaivedBy.INLINE, "RK401": None, "RK204": WaivedBy.SETTING, "RK215": None,
    }  # fmt: skip
    write_baseline(tmp_path / "known.json", gather(tmp_path))
    assert waived(gather(tmp_path, "RK2", baseline=tmp_path / "known.json")) == {
        "RK201": WaivedBy.INLINE, "RK401": WaivedBy.BASELINE, "RK204": WaivedBy.BASELINE, "RK215": WaivedBy.SETTING,
    }  # fmt: skip


def test_a_file_that_is_no_baseline_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text("[]")
    with pytest.raises(ReadError):
        gather(tmp_path, baseline=tmp_path / "known.json")


def test_a_baseline_is_called_by_its_path_in_the_project(tmp_path: Path) -> None:
    known, elsewhere = tmp_path / "checks" / "known.json", tmp_path.parent / "no project"
    known.parent.mkdir()
    write_baseline(known, gather(tmp_path))
    text = known.read_text().replace('"count": 1', '"count": 2')
    known.write_text(text)
    for root, called in ((tmp_path, "checks/known.json"), (None, str(known)), (elsewhere, str(known))):
        found = gather(tmp_path, baseline=known, root=root)
        told = [one.problem.place for one in found if one.code == "RK215" and one.problem.span is None]
        by_it = {one.waiver.place for one in found if one.waiver and one.waiver.by is WaivedBy.BASELINE}
        assert (told, by_it) == ([called], {called})
