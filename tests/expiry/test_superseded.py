"""Later versions of a work in one set, and the claims that rest on an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from version_cases import LATER, NO_VERSIONS

from refkit import parse
from refkit.checking import examine
from refkit.expiry.superseded import find_later, find_superseded, read_version
from refkit.files import MAX_BYTES
from refkit.model import Date, Library, Reference


def later_in(*entries: str) -> list[tuple[str, str]]:
    """Labels of references and of the later versions that the list holds."""
    # A third and a fourth work, so that what is pasted is a list.
    every = (
        *entries,
        "Storch B. Salt in lakes. Nature. 2001;3:1-20.",
        "Kranz T. Ice on lakes. Nature. 2002;4:1-9.",
    )
    library = parse("".join(f"{number}. {entry}\n" for number, entry in enumerate(every, 1)))
    assert len(library) == len(every)
    found = find_later(library)
    return [(one.label or "", other.label or "") for one, other, _, _ in found.values()]


@pytest.mark.parametrize("pair", LATER.values(), ids=LATER.keys())
def test_the_second_is_a_later_version_of_the_first(pair: tuple[str, str]) -> None:
    assert later_in(*pair) == [("1", "2")]
    assert later_in(*reversed(pair)) == [("2", "1")]


@pytest.mark.parametrize("pair", NO_VERSIONS.values(), ids=NO_VERSIONS.keys())
def test_what_is_another_work_is_no_version(pair: tuple[str, str]) -> None:
    assert later_in(*pair) == []


def test_of_several_later_versions_the_latest_is_told() -> None:
    editions = [f"Falk A. Handbook of Ponds. {n}th ed. Oxford: Example Press; {1990 + n}." for n in (4, 9, 6)]
    assert later_in(*editions) == [("1", "2"), ("3", "2")]


TEXT = """# Ponds

Ponds on the Orle are deeper than 3 m [1]. Their pikes weigh 4 kg on average [1,2]. Storks eat 500 g a day [2].

## References

1. Falk A. Handbook of Ponds. 3rd ed. Oxford: Example Press; 2004.
2. Falk A. Handbook of Ponds. 5th ed. Oxford: Example Press; 2014.
"""


def test_a_claim_that_rests_on_the_earlier_version_alone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    examined = examine((str(path),), bib=None, project=None, max_bytes=MAX_BYTES)
    (problem,) = [problem for problem in examined.problems if problem.rule == "RK406"]
    assert problem.span is not None
    assert problem.span.text.startswith("Ponds on the Orle are deeper")
    assert problem.message == (
        "this rests on [1] falk2004handbook (edition 3), and the set holds a later version: [2] falk2014handbook (edition 5)"
    )


def test_what_a_record_tells_already_is_not_told_again(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    examined = examine((str(path),), bib=None, project=None, max_bytes=MAX_BYTES)
    judged = examined.coverage.judgements
    assert len(list(find_superseded(judged, examined.library))) == 1
    assert list(find_superseded(judged, examined.library, known={"falk2004handbook"})) == []


def test_numbers_of_versions_are_compared_part_by_part() -> None:
    releases = [
        Reference(id=number, type="software", title="PondMap", version=number, issued=Date(year=2015))
        for number in ("2.9", "2.10", "2.10")
    ]
    assert find_later(releases[:2]).keys() == {"2.9"}
    assert find_later(releases[1:]) == {}


def test_what_counts_a_version() -> None:
    work = Reference(id="a", type="book", title="Handbook of Ponds", edition="Third", issued=Date(year=2004))
    assert read_version(work).told == "edition 3"


@pytest.mark.parametrize(
    "unit", ["Revised: ", "version 1.", "ISO 690:2010 ", "2nd ed. ", "(", "update 2014 "]
)
def test_time_grows_with_the_titles(assert_linear: Callable[..., None], unit: str) -> None:
    assert_linear(lambda text: read_version(Reference(id="a", type="book", title=text, version=text)), unit)


def test_time_grows_with_the_list(assert_linear: Callable[..., None]) -> None:
    def make(size: int) -> Library:
        return Library(
            references=tuple(
                Reference(
                    id=f"a{n}", type="book", title="Handbook of Ponds", edition=str(n), issued=Date(year=2000)
                )
                for n in range(size)
            )
        )

    assert_linear(find_later, make, size=2000)
