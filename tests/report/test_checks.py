"""The register of reports: each shape prints the same check; who waived what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import checked

from refkit.report.checks import SHAPES, waived_lines


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_ends_with_a_line_end_and_is_the_same_twice(
    shape: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = SHAPES[shape](*checked(tmp_path), 1)
    assert printed.endswith("\n")
    assert printed == SHAPES[shape](*checked(tmp_path), 1)


def test_concise_is_a_line_a_finding_and_the_figures_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert SHAPES["concise"](*checked(tmp_path), 1).splitlines() == [
        "a, 1.md:3:1: RK201 warning: no reference carries this claim",
        "a, 1.md:3:68: RK301 warning: no reference is labelled 7",
        "Waived: 1 by a comment in the document (1 finding)",
        "1 of 3 claims covered (33 %), 0 verified (0 %); 2 uncovered (1 newer than every source)",
    ]


def test_nothing_waived_is_no_line() -> None:
    assert list(waived_lines(())) == []
