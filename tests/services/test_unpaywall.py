"""Unpaywall: where a work may be read, and under which licence."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.services import unpaywall
from refkit.services.unpaywall import Copy
from stand_in import unpaywall_work

DOI, PATH = "10.5555/a", "/10.5555%2Fa"


@pytest.fixture
def known(there: Any, open_session: Any, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ARG001
    monkeypatch.setenv("REFKIT_MAILTO", "jane@example.org")
    return open_session()


def test_without_a_mail_address_nothing_is_asked(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="mail address"):
        unpaywall.by_identifier(session, "doi", DOI)
    assert there.asked == []


def test_a_record_and_its_copies(there: Any, known: Any) -> None:
    worse = {
        "url": "https://repository.example/1",
        "license": None,
        "version": "acceptedVersion",
        "host_type": "repository",
    }
    there.put("unpaywall", PATH, unpaywall_work(DOI, oa_locations=[worse, {"url": "javascript:x"}, 1]))
    (record,) = unpaywall.by_identifier(known, "doi", DOI)
    assert (record.reference.title, record.reference.type) == ("A study of ponds", "article-journal")
    assert unpaywall.copies_of(known, DOI) == (
        Copy(url="https://ponds.example/a", pdf="https://ponds.example/a.pdf", license="cc-by", version="publishedVersion", host="publisher"),
        Copy(url="https://repository.example/1", version="acceptedVersion", host="repository"),
    )  # fmt: skip
    assert len(there.asked) == 1
    assert there.asked[0].params == {"email": "jane@example.org"}


def test_what_is_not_there_has_no_copies(there: Any, known: Any) -> None:  # noqa: ARG001
    assert unpaywall.by_identifier(known, "doi", DOI) == ()
    assert unpaywall.copies_of(known, DOI) == ()


@pytest.mark.parametrize("data", [{"doi": DOI}, unpaywall_work("10.5555/b"), {"doi": DOI, "is_oa": "yes"}])
def test_another_shape_is_no_answer(there: Any, known: Any, data: Any) -> None:
    there.put("unpaywall", PATH, data)
    with pytest.raises(ShapeError):
        unpaywall.copies_of(known, DOI)
