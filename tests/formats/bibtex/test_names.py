"""Name fields as BibTeX understands them."""

from __future__ import annotations

import pytest

from refkit.formats.bibtex.names import format_names, parse_names, split_top
from refkit.model import Name

BERG = Name(family="Berg", given="Jan", particle="van der")


@pytest.mark.parametrize(
    ("source", "names", "et_al"),
    [
        pytest.param(
            "Jan van der Berg and Roe, Jo", (BERG, Name(family="Roe", given="Jo")), False, id="two orders"
        ),
        pytest.param(
            "{Acme and Sons} and others", (Name(literal="Acme and Sons"),), True, id="a body, and others"
        ),
        pytest.param("", (), False, id="nothing"),
    ],
)
def test_a_field_is_read(source: str, names: tuple[Name, ...], et_al: bool) -> None:
    field = parse_names(source)
    assert (tuple(field.names), field.et_al) == (names, et_al)


def test_what_is_written_is_read_back() -> None:
    written = format_names([BERG, Name(literal="Acme, Inc.")], et_al=True)
    assert written == "van der Berg, Jan and {Acme, Inc.} and others"
    assert tuple(parse_names(written).names) == (BERG, Name(literal="Acme, Inc."))


def test_marks_within_braces_part_nothing() -> None:
    assert split_top("a;{b;c};d", ";") == ["a", "{b;c}", "d"]
