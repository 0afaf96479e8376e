"""Bytes are a style, or refused with their place; no entity is followed."""

from __future__ import annotations

import pytest

from refkit.csl.style.parse import as_utf8, parse_root, read_sheet
from refkit.errors import StyleError

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>É</title><id>i</id>'
    '<updated>2020-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation>'
    "</style>"
)


def test_a_style_says_what_it_is_called() -> None:
    assert read_sheet(STYLE.encode(), place="a.csl").title == "É"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_styles_with_a_byte_order_mark_are_read(encoding: str) -> None:
    assert as_utf8(STYLE.encode(encoding)).decode("utf-8-sig") == STYLE


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"<style>", "not XML", id="not closed"),
        pytest.param(b'<!DOCTYPE s [<!ENTITY x "y">]><s>&x;</s>', "document type", id="an entity"),
        pytest.param(b"", "not XML|empty", id="nothing"),
    ],
)
def test_what_is_no_safe_xml_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(StyleError, match=message):
        parse_root(data, place="a.csl")
