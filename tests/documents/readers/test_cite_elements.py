"""Elements and roles that cite by keys are marks in the text, and are replaced whole."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.documents.readers.cite_elements import keys_of_element, split_keys
from refkit.marks import find_marks
from refkit.model import Source


@pytest.mark.parametrize(
    ("name", "text", "mark", "markup"),
    [
        pytest.param("a.html", '<p>Moss grows.<d-cite key="lee"></d-cite> It dies.</p>', "[@lee]",
            '<d-cite key="lee"></d-cite>', id="Distill"),
        pytest.param("a.html", '<p>Moss grows <d-cite key="lee,roe">[?]</d-cite>. It dies.</p>', "[@lee; @roe]",
            '<d-cite key="lee,roe">[?]</d-cite>', id="two keys, and words that are replaced"),
        pytest.param("a.html", '<p>Moss grows <dt-cite key="lee"></dt-cite>.</p>', "[@lee]",
            '<dt-cite key="lee"></dt-cite>', id="Distill's first version"),
        pytest.param("a.html", '<p>Moss grows <d-cite bibtex-key="Lee(2011)"/>.</p>', "[@{Lee(2011)}]",
            '<d-cite bibtex-key="Lee(2011)"/>', id="a key with brackets, no end tag"),
        pytest.param("a.md", 'Moss grows.<d-cite key="lee"></d-cite> It dies.', "[@lee]",
            '<d-cite key="lee"></d-cite>', id="in Markdown"),
        pytest.param("a.md", "Moss grows {cite:p}`lee,roe`.", "[@lee; @roe]", "{cite:p}`lee,roe`", id="MyST"),
        pytest.param("a.md", "As {cite:t}`lee` found, moss grows [@roe].", "@lee", "{cite:t}`lee`", id="MyST, in the text"),
    ],
)  # fmt: skip
def test_an_element_is_a_mark_with_keys(name: str, text: str, mark: str, markup: str) -> None:
    document = read_document(Source(name=name, text=text))
    found = find_marks(document)[0]
    assert found.span.text == mark
    assert text[found.span.file_start : found.span.file_end] == markup


def test_an_element_without_keys_is_none() -> None:
    assert keys_of_element("d-cite", {"key": ""}) == ()
    assert keys_of_element("cite", {"key": "lee"}) == ()
    assert split_keys("lee, ,roe}") == ("lee",)
