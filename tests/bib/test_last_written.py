"""refkit.lock is read as it was written, and whatever is none is refused."""

from __future__ import annotations

import pytest

from refkit.bib.last_written import read_lock, write_lock
from refkit.errors import ReadError
from refkit.model import Source


@pytest.mark.parametrize(
    "files", [{}, {"references.bib": {}}, {"claims.bib": {"a": {"@": "01", "title": "é"}}}]
)
def test_what_was_written_is_read(files: dict[str, dict[str, dict[str, str]]]) -> None:
    assert read_lock(Source(name="refkit.lock", text=write_lock(files))) == files


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{", id="broken"),
        pytest.param("[]", id="a list"),
        pytest.param('{"schema": 1}', id="without files"),
        pytest.param('{"schema": 1, "files": {"a.bib": []}}', id="a list of entries"),
        pytest.param('{"schema": 1, "files": {"a.bib": {"key": "title"}}}', id="an entry that is none"),
        pytest.param(
            '{"schema": 1, "files": {"a.bib": {"key": {"title": 1}}}}', id="a number for a fingerprint"
        ),
        pytest.param('{"schema": 2, "files": {}}', id="another schema"),
    ],
)
def test_what_is_no_lock_is_refused_and_named(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_lock(Source(name="refkit.lock", text=text))
    assert (caught.value.problem.place or "").startswith("refkit.lock")
