"""With which exit code a check ends, and what it says of documents that it did not get through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from refkit.checking import check_documents
from refkit.checking.result import lost_among
from refkit.inputs import collect_references
from refkit.rules import finding
from three_documents import read

LOST = finding("RK009", "lost", place="b.md", how="SIGKILL", times=2)


def test_only_documents_that_may_be_judged_the_next_time_are_lost() -> None:
    empty = finding("RK207", place="a.md")
    assert lost_among([empty, LOST]) == (LOST,)
    assert lost_among([empty]) == ()


def test_a_document_that_is_lost_could_not_be_checked_whatever_else_is_covered(tmp_path: Path) -> None:
    documents = read(tmp_path)
    result = check_documents(documents, collect_references(documents))
    assert result.exit_code(0.0) == 0
    torn = replace(result, problems=(*result.problems, LOST))
    assert (torn.exit_code(0.0), torn.lost) == (2, (LOST,))
    assert replace(torn, named=False).exit_code(0.0) == 2
