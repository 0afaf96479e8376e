"""Citations as word processors and people give them."""

from __future__ import annotations

import pytest

from refkit.csl.citation.read import read_citation, read_citations, read_cite, read_locator
from refkit.csl.rendering.context import Citation, Cite
from refkit.model import Problem


@pytest.mark.parametrize(
    ("given", "cite"),
    [
        pytest.param("a", Cite(id="a"), id="an id"),
        pytest.param(Cite(id="a", prefix="see "), Cite(id="a", prefix="see "), id="a Cite"),
        pytest.param({"id": 7, "locator": "3"}, Cite(id="7", locator="3"), id="a number for an id"),
        pytest.param(
            {"id": "a", "locator": "3", "label": "chapter"},
            Cite(id="a", locator="3", label="chapter"),
            id="a label",
        ),
        pytest.param(
            {"id": "a", "suppress-author": True}, Cite(id="a", suppress_author=True), id="no author"
        ),
    ],
)
def test_cites(given: object, cite: Cite) -> None:
    assert read_cite(given) == cite  # type: ignore[arg-type]


def test_a_locator_with_a_label_of_its_own_has_that_one() -> None:
    assert read_locator("page", "vol. 2") == ("volume", "2")
    assert read_locator("page", "2") == ("page", "2")


def test_a_citation_of_a_word_processor_names_its_note_and_mode() -> None:
    given = {"citationItems": [{"id": "a"}, {"id": "b"}], "properties": {"noteIndex": 4, "mode": "composite"}}
    assert read_citation(given) == Citation(cites=(Cite(id="a"), Cite(id="b")), note=4, composite=True)
    assert read_citation({"citationItems": [{"id": "a"}, {"id": "b"}], "mode": "author-only"}).cites == (
        Cite(id="a", author_only=True),
    )


def test_an_id_that_the_library_does_not_hold_is_a_finding() -> None:
    problems: list[Problem] = []
    (citation,) = read_citations([["smith", "smiht"]], {"smith"}, problems)
    assert citation.cites == (Cite(id="smith"),)
    assert [(problem.rule, problem.place) for problem in problems] == [("RK603", "smiht")]
