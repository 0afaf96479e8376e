"""Where two documents of one set say otherwise of the same thing: each pair once, and nothing where they agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.checking import examine, with_disagreements
from refkit.files import MAX_BYTES
from refkit.links.across import find_disagreements

PAIRS = [
    pytest.param("The recommended dose is 20 mg once daily.", "The recommended dose is 40 mg once daily.", 1, id="dose"),
    pytest.param(
        "In the ZENITH trial zorbine reduced gout flares by 30%.",
        "In the ZENITH trial zorbine reduced gout flares by 25%.",
        1,
        id="figure",
    ),
    pytest.param(
        "Zorbine was approved by the FDA in December 2014.", "Zorbine was approved by the FDA in June 2015.", 1, id="date"
    ),
    pytest.param(
        "Zorbine must not be used in patients with severe renal impairment.",
        "Zorbine can be used in patients with severe renal impairment.",
        1,
        id="denial",
    ),
    pytest.param("The recommended dose is 20 mg once daily.", "The recommended dose is 20 mg once daily.", 0, id="the same"),
    pytest.param("Zorbine is sold in 12 countries.", "Storks nest on church towers.", 0, id="something else"),
    pytest.param(
        "Zorbine was approved by the FDA in December 2014.", "Zorbine was approved by the EMA in June 2015.", 0,
        id="another authority",
    ),
]  # fmt: skip


def told(folder: Path, *texts: str) -> list[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(f"# Zorbine {number}\n\n{text}\n", encoding="utf-8")
    files = tuple(str(folder / f"{number}.md") for number in range(len(texts)))
    examined = examine(files, bib=None, project=None, max_bytes=MAX_BYTES, need_library=False)
    return [str(problem.span) for problem in with_disagreements(examined).problems if problem.rule == "RK219"]


@pytest.mark.parametrize(("one", "other", "count"), PAIRS)
def test_a_pair_is_told_once_at_the_first_document(tmp_path: Path, one: str, other: str, count: int) -> None:
    assert told(tmp_path, one, other) == [f"{tmp_path}/0.md:3:1"] * count


def test_one_document_has_nobody_to_disagree_with(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "The recommended dose is 20 mg once daily. The recommended dose is 40 mg once daily.")
        == []
    )


def test_a_copy_is_no_second_document(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Zorbine\n\nThe recommended dose is 20 mg once daily.\n")
    (tmp_path / "b.md").write_text("# Zorbine\n\nThe recommended dose is 20 mg once daily.\n")
    files = (str(tmp_path / "a.md"), str(tmp_path / "b.md"))
    examined = examine(files, bib=None, project=None, max_bytes=MAX_BYTES, need_library=False)
    assert list(find_disagreements(examined.documents, examined.coverage.judgements)) == []
