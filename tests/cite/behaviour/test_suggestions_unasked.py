"""A document is cited without weighing what might be suggested, unless somebody asks for it or rests on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.cite import CitedDocument
from refkit.errors import ReadError
from refkit.links.verdict.candidates import ListContext

Cite = Callable[..., CitedDocument]
TEXT = "Zorbine was approved in 2011 [@smith2011zorbine]. It was tried in adults in a trial of zorbine.\n"


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The claims that sources are weighed for, while the test runs."""
    found: list[str] = []
    weigh = ListContext.candidates_for

    def watch(context: ListContext, query: object) -> object:
        found.append(query.claim.words)  # type: ignore[attr-defined]
        return weigh(context, query)  # type: ignore[arg-type]

    monkeypatch.setattr(ListContext, "candidates_for", watch)
    return found


@pytest.mark.parametrize(
    "accepted",
    [
        pytest.param({}, id="marks alone"),
        pytest.param({"It was tried": "roe2013trial"}, id="a source accepted by name"),
    ],
)
def test_nothing_is_weighed_that_nobody_asked_for(
    cite: Cite, weighed: list[str], accepted: dict[str, str]
) -> None:
    done = cite("z.md", TEXT, accepted, style="vancouver")
    assert weighed == []
    assert done.references == 1 + len(accepted)


def test_suggestions_are_weighed_on_demand(cite: Cite, weighed: list[str]) -> None:
    cite("z.md", TEXT, style="vancouver", suggestions=True)
    assert weighed == ["It was tried in adults in a trial of zorbine."]


def test_a_claim_accepted_without_a_name_rests_on_what_is_suggested(cite: Cite, weighed: list[str]) -> None:
    done = cite("z.md", TEXT, {"It was tried": ""}, style="vancouver")
    assert weighed == ["It was tried in adults in a trial of zorbine."]
    assert "(2" in done.text
    assert done.references > 1


def test_where_nothing_can_be_cited_the_error_says_what_is_suggested(cite: Cite) -> None:
    with pytest.raises(ReadError) as caught:
        cite("z.md", "It was tried in adults in a trial of zorbine.\n", style="vancouver")
    assert "--include suggested" in (caught.value.problem.hint or "")
