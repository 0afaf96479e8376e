"""What is essential and has no place of its own in a style is put where the style prints it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit.csl import render
from refkit.csl.adapt import Traits, adapt
from refkit.model import Library

PLAIN = Traits(supplements=False, events=False, speeches=False, number_sign="no.")
RICH = Traits(supplements=True, events=True, speeches=True, number_sign="Nr.")


@pytest.mark.parametrize(
    ("traits", "item", "changed"),
    [
        pytest.param(PLAIN, {"supplement-number": "5"}, {"issue": "Suppl 5"}, id="supplement alone"),
        pytest.param(
            PLAIN,
            {"issue": "3", "supplement-number": "5"},
            {"issue": "3 Suppl 5"},
            id="supplement of an issue",
        ),
        pytest.param(
            PLAIN, {"issue": "3", "supplement-number": "Suppl 5"}, {"issue": "3 Suppl 5"}, id="labelled"
        ),
        pytest.param(RICH, {"issue": "3", "supplement-number": "5"}, {}, id="the style knows supplements"),
        pytest.param(
            RICH,
            {"issue": "15 Suppl 1", "supplement-number": "1"},
            {"supplement-number": None},
            id="named in the issue already",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract", "number": "12"},
            {"genre": "abstract no. 12", "number": None},
            id="abstract number",
        ),
        pytest.param(
            RICH,
            {"type": "article-journal", "genre": "Poster", "number": "12"},
            {"genre": "Poster Nr. 12", "number": None},
            id="in the style's language",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract", "number": "Abstract 12"},
            {"genre": "Abstract 12", "number": None},
            id="number that names itself",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract no. 12", "number": "12"},
            {"number": None},
            id="genre that holds it",
        ),
        pytest.param(PLAIN, {"type": "article-journal", "number": "e12"}, {}, id="an article number stays"),
        pytest.param(
            PLAIN, {"type": "report", "genre": "abstract", "number": "12"}, {}, id="a report's number stays"
        ),
        pytest.param(
            RICH,
            {"type": "paper-conference", "event-title": "Meeting"},
            {"type": "speech"},
            id="read, not printed",
        ),
        pytest.param(
            PLAIN,
            {"type": "paper-conference", "event-title": "Meeting"},
            {"container-title": "Meeting"},
            id="a style without events",
        ),
        pytest.param(
            RICH,
            {"type": "paper-conference", "event-title": "Meeting", "container-title": "Proceedings"},
            {},
            id="printed in proceedings",
        ),
    ],
)
def test_an_item_is_adapted(traits: Traits, item: dict[str, Any], changed: dict[str, Any]) -> None:
    expected = {key: value for key, value in {**item, **changed}.items() if value is not None}
    assert dict(adapt(item, traits)) == expected


def test_a_supplement_is_printed_once(one: Callable[..., Library]) -> None:
    library = one(container_title="J", volume="31", issue="15 Suppl 1", supplement_number="1")
    for style in ("vancouver", "ama", "apa", "blood"):
        assert render(library, style).bibliography[0].count("Suppl") == 1
