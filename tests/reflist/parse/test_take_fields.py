"""Each pass takes the fields of its kind from labelled words and leaves the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit.reflist.parse.atoms import find_atoms
from refkit.reflist.parse.fields import Fields
from refkit.reflist.parse.runs import Labelled, find_runs
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.parse.take_fields import take_atoms, take_imprint, take_note, take_numbers, take_titles
from refkit.reflist.parse.tokens import tokenize


def labelled(text: str, labels: str) -> Labelled:
    anatomy = find_atoms(text)
    tokens = tokenize(anatomy)
    assert len(tokens) == len(labels.split()), [token.text for token in tokens]
    return find_runs(Tagged(anatomy, tokens, labels.split(), [0.9] * len(tokens)))


@pytest.mark.parametrize(
    ("take", "text", "labels", "values"),
    [
        (take_titles, "Ponds of Oslo. Pond Sci.", "title title title journal journal",
            {"title": "Ponds of Oslo", "container_title": "Pond Sci"}),
        (take_titles, "In: Ponds of Oslo", "o container container container", {"title": "Ponds of Oslo"}),
        (take_imprint, "Oslo: Havn", "location publisher", {"publisher_place": "Oslo", "publisher": "Havn"}),
        (take_imprint, "(Boulder (CO))", "location location", {"publisher_place": "Boulder (CO)"}),
        (take_numbers, "12 3 45-9", "volume issue pages pages", {"volume": "12", "issue": "3", "page": "45-9"}),
        (take_note, "Reprinted by the author", "note note note note", {"note": "Reprinted by the author"}),
        (take_note, "available at", "note note", {}),
        (take_atoms, "doi:10.5555/ponds", "x", {"doi": "10.5555/ponds"}),
    ],
    ids=lambda value: value if isinstance(value, str) and "title" not in value else None,
)  # fmt: skip
def test_a_pass_takes_its_fields(
    take: Callable[[Labelled, Fields], Fields], text: str, labels: str, values: dict[str, Any]
) -> None:
    assert dict(take(labelled(text, labels), Fields()).values) == values


def test_what_is_there_already_stays() -> None:
    fields = take_atoms(labelled("doi:10.5555/ponds", "x"), Fields({"doi": "10.5555/lakes"}))
    assert fields.get("doi") == "10.5555/lakes"
