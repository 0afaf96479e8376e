"""A page at its own address: what it says of itself, and when; nothing is invented."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import WebError
from refkit.model import Date
from refkit.services import page

URL = "https://acme.example/news?id=1#top"
STEP = "/https%3A%2F%2Facme.example%2Fnews%3Fid%3D1%23top"


def put(there: Any, body: Any, status: int = 200, **headers: str) -> None:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    there.put(
        "page", STEP, body, status=status, headers={"Content-Type": "text/html; charset=utf-8", **given}
    )


def test_a_page_says_what_it_is(there: Any, session: Any) -> None:
    put(
        there,
        "<html><head><title>Acme closes pond</title><meta name='citation_date' content='2020-03-07'></head><body><p>Today.</p></body></html>",
    )
    (record,) = page.by_identifier(session, "url", URL)
    assert (record.reference.type, record.reference.title, record.reference.url) == (
        "webpage",
        "Acme closes pond",
        URL,
    )
    assert (record.reference.accessed, record.came) == (Date(year=2027, month=1, day=15), "2027-01-15")
    assert page.content(session, URL).body.startswith(b"<html>")
    assert len(there.asked) == 1


def test_a_page_without_a_title_gets_none(there: Any, session: Any) -> None:
    put(there, "<html><body><p>Ponds are deep, and cold.</p></body></html>")
    (record,) = page.by_identifier(session, "url", URL)
    assert (record.reference.title, record.reference.author, record.reference.issued) == (None, (), None)


@pytest.mark.parametrize("status", [404, 410, 403, 500])
def test_a_page_that_has_gone_says_nothing(there: Any, session: Any, status: int) -> None:
    put(there, "<html><head><title>Not found</title></head></html>", status)
    with pytest.raises(WebError, match=str(status)):
        page.by_identifier(session, "url", URL)


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "video/mp4"])
def test_what_is_no_page_is_none(there: Any, session: Any, kind: str) -> None:
    put(there, b"\x89PNG", Content_Type=kind)
    with pytest.raises(WebError, match="no page"):
        page.by_identifier(session, "url", URL)


@pytest.mark.parametrize("body", [b"", b"   ", b"%PDF-1.4 broken"])
def test_what_cannot_be_read_is_none(there: Any, session: Any, body: bytes) -> None:
    put(there, body)
    with pytest.raises(WebError):
        page.by_identifier(session, "url", URL)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://acme.example/",
        "acme.example",
        "https://",
        "https://a.example/" + "a" * 3000,
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_of_a_page_is_not_asked(there: Any, session: Any, url: str) -> None:
    with pytest.raises(WebError, match="no address of a page"):
        page.by_identifier(session, "url", url)
    assert there.asked == []


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:{port}/a", "http://localhost/a", "http://169.254.169.254/latest", "http://[::1]/"],
)
def test_nothing_within_this_network_is_asked(
    there: Any, session: Any, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document may name any address: those of this machine and its network are left alone."""
    monkeypatch.delenv("REFKIT_SERVICES")
    with pytest.raises(WebError, match="a place within a network of its own"):
        page.by_identifier(session, "url", url.format(port=there.base.rpartition(":")[2]))
    assert there.asked == []
