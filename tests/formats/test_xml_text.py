"""Words and marks of elements, and elements of words."""

from __future__ import annotations

import pytest

from refkit.errors import ReadError
from refkit.formats.xml_text import (
    around,
    child,
    children,
    is_rooted,
    marked,
    place_of,
    restyled,
    root_of,
    tags_of,
    unmarked,
    words,
    written,
)
from refkit.model import Source

TEXT = '<?xml version="1.0" encoding="utf-16"?>\n<a xmlns="urn:x"><b>One <i>two</i>\n <scp>x</scp></b><c/><b>3</b></a>'


def test_elements_and_their_words() -> None:
    root = root_of(Source(name="x", text=TEXT))
    assert [words(one) for one in children(root, "b")] == ["One two x", "3"]
    assert marked(root, "b") == 'One <i>two</i> <span style="font-variant:small-caps;">x</span>'
    assert child(root, "c", "d") is None
    assert words(root, "d") == ""
    assert place_of(Source(name="x", text=TEXT), root) == "x:2"
    inner = child(root, "b", "i")
    assert inner is not None
    assert tags_of(inner) == ["i"]
    assert is_rooted(TEXT, {"a"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("H<sub>2</sub>O &amp; more", "H<sub>2</sub>O & more"),
        ("R&D of <jats:italic>Rana</jats:italic>&nbsp;x", "R&D of <i>Rana</i>\u00a0x".replace("\u00a0", " ")),
        ("<scp>DNA</scp>", '<span style="font-variant:small-caps;">DNA</span>'),
        ("p < 0.05 in <i>Rana</i> <foreign a='b'>x</foreign>", "p < 0.05 in <i>Rana</i> x"),
        ("a <i>b", "a <i>b"),
        ("<tex-math>\\alpha</tex-math><mml:math><mml:mi>α</mml:mi></mml:math>", "α"),
        ("\x00 & <b>c</b>", "\x00 & <b>c</b>"),
    ],
)
def test_xml_within_a_text(text: str, expected: str) -> None:
    assert unmarked(text) == expected


def test_faces_of_endnote_are_nested() -> None:
    text = '<t><style face="bold italic superscript">a</style><style face="normal">b</style></t>'
    assert marked(root_of(Source(name="x", text=text))) == "<b><i><sup>a</sup></i></b>b"


def test_entities_are_refused() -> None:
    with pytest.raises(ReadError, match="an entity of its own, 'b'"):
        root_of(Source(name="x", text='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <i>b</i> & c", "a [b] &amp; c"),
        ("<i>b", "&lt;i&gt;b"),
        ("<i>b</b></i>", "[b&lt;/b&gt;]"),
        ("p < 3", "p &lt; 3"),
    ],
)
def test_tags_in_a_text(text: str, expected: str) -> None:
    assert restyled(text, {"i": ("[", "]")}) == expected


def test_elements_are_written_only_around_something() -> None:
    assert written("a", " ") == ""
    assert written("a", "b", {"c": '"'}) == '<a c="&quot;">b</a>'
    assert around("a", written("b", None), "") == ""
    assert around("a", "<b/>") == "<a><b/></a>"
