"""Which kind a file is, and the clear word for those that are not read."""

from __future__ import annotations

import pytest

from refkit.documents import KINDS, read_document
from refkit.documents.kinds import sniff
from refkit.errors import ReadError
from refkit.model import Source


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "<html>", "text"),
        ("a.MD", "words", "markdown"),
        ("a.htm", "words", "html"),
        ("<stdin>", "<!DOCTYPE html><p>Hello", "html"),
        ("<stdin>", "---\ntitle: x\n---\nwords", "markdown"),
        ("<stdin>", "# One\n\nwords\n\n## Two\n", "markdown"),
        ("<stdin>", "Plain words, and <5 of them.", "text"),
    ],
)
def test_kind_follows_from_suffix_or_content(name: str, text: str, kind: str) -> None:
    assert sniff(Source(name=name, text=text)) == kind


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(ReadError) as caught:
        read_document(Source(name="a", text="words"), "markdwn")
    assert "markdown" in (caught.value.problem.hint or "")
    assert set(KINDS) >= {"text", "markdown", "html"}
