"""What a style says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.csl import list_styles
from refkit.csl.style.info import info_of, read_info


def test_a_style_says_what_it_is(ponds: str) -> None:
    info = info_of(ponds.encode(), name="ponds")
    assert (info.title, info.title_short, info.parent) == ("Ponds & Lakes – Études", "P&L", "lakes")
    assert (info.citation_format, info.fields) == ("numeric", ("biology", "geology"))
    assert (info.issn, info.style_class, info.default_locale) == (("1234-567X", "8765-4321"), "note", "de-DE")
    assert (info.license, info.updated) == ("http://example.org/licence", "2020-01-02T03:04:05+00:00")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<html></html>", id="web page"),
        pytest.param(b'<!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]>', id="entity"),
        pytest.param(b"\xff\xfe", id="not UTF-8"),
        pytest.param(b'<style xmlns="http://purl.org/net/xbiblio/csl">' + b"<a>" * 9000, id="deep"),
        pytest.param(b" " * 3_000_000, id="huge"),
    ],
)
def test_a_file_that_is_no_safe_style_is_left_out_of_the_list(
    data: bytes, ponds: str, tmp_path: Path
) -> None:
    (tmp_path / "bad.csl").write_bytes(data + ponds.encode() if data.startswith(b"<!DOCTYPE") else data)
    (tmp_path / "good.csl").write_text(ponds, encoding="utf-8")
    assert read_info(tmp_path / "bad.csl") is None
    listed = {style.name for style in list_styles([tmp_path]) if style.origin == "project"}
    assert listed == {"good"}
