"""A fingerprint changes with what is asked about a reference, and with nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refkit.model import Date, Name, Reference
from refkit.records.fingerprint import fingerprint_of

WORK = Reference(
    id="a",
    type="article-journal",
    title="Tidal rhythms",
    author=(Name(family="Lee", given="S.-H."),),
    container_title="J. Pond Sci.",
    issued=Date(year=2019, month=3),
    volume="12",
    page="1-9",
    doi="10.5555/a",
)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"title": "Tidal rhythm"}, id="title"),
        pytest.param({"author": (Name(family="Li", given="S.-H."),)}, id="name"),
        pytest.param({"author": (Name(family="Lee", given="T."),)}, id="given name"),
        pytest.param({"author": ()}, id="no author"),
        pytest.param({"issued": Date(year=2020)}, id="year"),
        pytest.param({"issued": None}, id="no year"),
        pytest.param({"volume": "13"}, id="volume"),
        pytest.param({"page": None}, id="page taken out"),
        pytest.param({"doi": "10.5555/b"}, id="DOI"),
        pytest.param({"pmid": "7"}, id="PMID added"),
        pytest.param({"type": "book"}, id="type"),
    ],
)
def test_what_is_asked_changes_it(changed: dict[str, object]) -> None:
    assert fingerprint_of(replace(WORK, **changed)) != fingerprint_of(WORK)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"id": "b"}, id="key"),
        pytest.param({"note": "read it"}, id="note"),
        pytest.param({"abstract": "Ponds."}, id="abstract"),
        pytest.param({"issn": "0028-0836"}, id="ISSN"),
        pytest.param({"title": "<i>Tidal</i>  Rhythms."}, id="case, tags, stops"),
        pytest.param({"doi": "10.5555/A"}, id="case of a DOI"),
        pytest.param({"issued": Date(year=2019)}, id="day"),
        pytest.param({"label": "3"}, id="number"),
    ],
)
def test_what_is_not_asked_leaves_it(changed: dict[str, object]) -> None:
    assert fingerprint_of(replace(WORK, **changed)) == fingerprint_of(WORK)  # type: ignore[arg-type]


def test_values_do_not_run_into_each_other() -> None:
    one = Reference(id="a", type="book", volume="1", issue="23")
    assert fingerprint_of(one) != fingerprint_of(replace(one, volume="12", issue="3"))


def test_it_stands_in_files_and_never_changes() -> None:
    assert fingerprint_of(Reference(id="a", type="book", title="Ponds")) == "c16608f18932135c"
