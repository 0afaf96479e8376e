"""The file of records is found beside the references that were checked against."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.model import Library, Reference
from refkit.records.file import records_text
from refkit.records.known import known_records
from refkit.records.row import Row

LIBRARY = Library(references=(Reference(id="a", type="book", title="Ponds"),))
OTHER = Library(references=(Reference(id="z", type="book", title="Seas"),))


@pytest.fixture
def there(tmp_path: Path, row: Callable[..., Row]) -> Path:
    text = records_text([row(LIBRARY["a"])])
    (tmp_path / "records.jsonl").write_text(text)
    (tmp_path / "refs.records.jsonl").write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("bib", "folder", "held"),
    [
        pytest.param(None, None, [], id="neither"),
        pytest.param(None, ".", ["a"], id="a project's folder"),
        pytest.param("refs.bib", None, ["a"], id="beside a file"),
        pytest.param("refs.bib", "other", ["a"], id="a file comes first"),
        pytest.param("other.bib", ".", [], id="a file without records"),
    ],
)
def test_where_it_is_looked_for(bib: str | None, folder: str | None, held: list[str], there: Path) -> None:
    known = known_records(
        (),
        LIBRARY,
        bib=str(there / bib) if bib else None,
        folder=there / folder if folder else None,
        own=True,
    )
    assert (list(known.held), known.problems) == (held, ())


def test_a_document_that_is_named_may_have_a_list_of_its_own(there: Path) -> None:
    assert known_records((), OTHER, bib=None, folder=there, own=False).problems == ()
    stale = known_records((), OTHER, bib=None, folder=there, own=True).problems
    assert [problem.rule for problem in stale] == ["RK316"]
