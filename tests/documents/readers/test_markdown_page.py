"""What is drawn of a Markdown file knows its place in it, also within HTML and LaTeX."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.model import Source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "<div>\n<p>Iron *rusts* in wet air at sea.</p>\n</div>\n",
            "Iron *rusts* in wet air at sea.",
            id="HTML",
        ),
        pytest.param(
            "\\begin{figure}\n\\caption{Iron **rusts** in wet air\n at sea.}\n\\end{figure}\n",
            "Iron **rusts** in wet air\n at sea.",
            id="a caption of two lines",
        ),
        pytest.param(
            "$$\nx = 1\n$$\nIron rusts in wet air at sea.\n",
            "Iron rusts in wet air at sea.",
            id="behind a formula",
        ),
    ],
)
def test_a_claim_knows_its_place_in_the_file(text: str, words: str) -> None:
    (claim,) = find_claims(read_document(Source(name="a.md", text=text)))
    assert text[claim.span.file_start : claim.span.file_end] == words
