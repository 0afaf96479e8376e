"""Lines "name: value" of Zotero's "Extra" become variables; others stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.formats.csl_json import from_item
from refkit.formats.extra_lines import date_of, parted, read_creator, take_lines
from refkit.formats.zotero.items import item_of
from refkit.formats.zotero.references import reference_of
from refkit.model import Name

CASES = {
    "identifiers and keys": (
        "PMID: 5\nCitation Key: doe2001\nDOI: 10.5555/a", {"PMID": "5", "citation-key": "doe2001", "DOI": "10.5555/a"}, [],
    ),
    "variables and free lines": (
        "genre: abstract\nRead twice\nSee: below", {"genre": "abstract"}, ["Read twice", "See: below"],
    ),
    "dates": ("original-date: 1902\nOriginal Date: 1903", {"original-date": {"date-parts": [[1902]]}}, ["Original Date: 1903"]),
    "people": (
        "illustrator: van Dam || Kees\nillustrator: Group",
        {"illustrator": [{"family": "Dam", "given": "Kees", "non-dropping-particle": "van"}, {"literal": "Group"}]}, [],
    ),
    "types of both": ("Type: standard", {"type": "standard"}, []),
    "Zotero's type": ("Type: podcast", {"type": "broadcast"}, []),
    "no type": ("Type: Review article", {}, ["Type: Review article"]),
    "a type that CSL has and Zotero has not": ("Type: review-book", {"type": "review-book"}, []),
    "a list that goes on": ("et al.: author\net al.: editor", {"x-et-al": True, "x-et-al-editor": True}, []),
    "fields of .bib files": ("tex.mrnumber: MR1\ntex.note= x", {"x-bibtex": {"mrnumber": "MR1", "note": "x"}}, []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "item", "free"), CASES.values(), ids=CASES)
def test_lines(text: str, item: dict[str, Any], free: list[str]) -> None:
    found: dict[str, Any] = {}
    assert take_lines(text, found) == free
    assert found == item


def test_a_value_that_is_stated_already_stays() -> None:
    item: dict[str, Any] = {"genre": "poster"}
    assert take_lines("genre: abstract", item) == ["genre: abstract"]
    assert item == {"genre": "poster"}


def test_in_notes_of_others_only_csls_own_spelling_counts() -> None:
    item: dict[str, Any] = {}
    text = "Status: draft\nEditor: Doe\nType: poster\noriginal-date: 1902\neditor: Doe || Ann\nnumber: P2"
    assert take_lines(text, item, exact=True) == ["Status: draft", "Editor: Doe", "Type: poster"]
    assert sorted(item) == ["editor", "number", "original-date"]


def test_lines_that_were_joined_are_parted() -> None:
    assert parted("PMID: 5 number: P2-045 et al.: author a word: x").split("\n") == [
        "PMID: 5", "number: P2-045", "et al.: author a word: x",
    ]  # fmt: skip


def test_names_and_dates() -> None:
    assert read_creator({"lastName": "Ruiz", "firstName": "Leo, Jr."}) == Name(
        family="Ruiz", given="Leo", suffix="Jr."
    )
    assert date_of("2024-01-02 03:04:05") == {"date-parts": [[2024, 1, 2]]}
    assert date_of("in press") == {"literal": "in press"}


@pytest.mark.parametrize("piece", ["a ", "number: ", "tex.a:", "et al.: ", "a: b\n", "illustrator: a || b\n"])
def test_a_note_is_read_in_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    def take(text: str) -> None:
        take_lines(text, {})
        take_lines(parted(text), {}, exact=True)

    assert_linear(take, piece, size=20_000)


WORD = st.text("abcdefgh", min_size=1, max_size=8).map(str.capitalize)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["book", "patent", "song", "speech", "webpage", "map"])},
        optional={
            "genre": WORD, "number": WORD, "scale": WORD, "status": WORD, "original-title": WORD, "PMID": st.just("5"),
            "original-date": st.just({"date-parts": [[1902]]}),
            "illustrator": st.lists(st.builds(lambda a, b: {"family": a, "given": b}, WORD, WORD), min_size=1, max_size=3),
            "x-et-al": st.just(True), "x-bibtex": st.dictionaries(st.sampled_from(["mrnumber", "ids"]), WORD, min_size=1),
        },
    )
)  # fmt: skip
def test_what_goes_into_extra_comes_back(item: dict[str, Any]) -> None:
    reference = from_item({"id": "doe2001", "title": "T", **item})
    back, _ = reference_of(item_of(reference, latest=True).data)
    assert dict(back.extra) == dict(reference.extra)
    assert (back.id, back.type, back.genre, back.number, back.status, back.pmid) == (
        reference.id, reference.type, reference.genre, reference.number, reference.status, reference.pmid,
    )  # fmt: skip
