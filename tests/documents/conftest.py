"""What the tests of documents share: a document's units written down short, and the promise that no
character is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.model import Document, Source

Shown = list[tuple[str, str]]


@pytest.fixture
def read() -> Callable[[str, str], Document]:
    def read_text(text: str, name: str = "x.txt") -> Document:
        document = read_document(Source(name=name, text=text))
        assert_whole(document)
        return document

    return read_text


def assert_whole(document: Document) -> None:
    """Each visible character of the text is in exactly one unit, and each unit begins and ends with one."""
    text, at = document.source.text, 0
    for unit in document.units:
        assert unit.span.start >= at, f"{unit.text!r} overlaps the unit before"
        assert not text[at : unit.span.start].strip(), f"lost {text[at : unit.span.start]!r}"
        assert unit.text == unit.text.strip() != ""
        at = unit.span.end
    assert not text[at:].strip(), f"lost {text[at:]!r}"


@pytest.fixture
def show() -> Callable[[Document], Shown]:
    def units(document: Document) -> Shown:
        return [(unit.kind.value, " ".join(unit.text.split())) for unit in document.units]

    return units


@pytest.fixture
def whole() -> Callable[[Document], None]:
    return assert_whole
