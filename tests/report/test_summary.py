"""A page of Markdown: the figures first, then what is open; no markup of a document's words is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import checked

from refkit.report.summary import summary


def test_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(summary(*checked(tmp_path))) == [
        "## 1 of 3 claims covered, 0 verified",
        "",
        "1 of 3 claims covered \\(33 %\\), 0 verified \\(0 %\\); 2 uncovered \\(1 newer than every source\\)",
        "",
        "| document | claims | covered | verified |",
        "| --- | ---: | ---: | ---: |",
        "| a, 1.md | 3 | 1 (33 %) | 0 (0 %) |",
        "",
        "| | where | what | words |",
        "| --- | --- | --- | --- |",
        (
            "| RK201 warning | a, 1.md:3:1 | no reference carries this claim | Zorbine is sold in 12 countries \\& islands, 5 % "
            "of them free \\[7\\]. |"
        ),
        (
            "| RK301 warning | a, 1.md:3:68 | no reference is labelled 7 | Zorbine is sold in 12 countries \\& islands, 5 % of "
            "them free \\[7\\]. |"
        ),
        "",
        "1 finding waived.",
    ]
