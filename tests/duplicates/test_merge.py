"""One entry out of several, and what is told of it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from duplicate_pairs import work
from refkit.duplicates.merge import dedupe
from refkit.fields.aliases import aliases_of, relations_of, with_aliases

TITLE = "Salt marshes lower the height of storm waves"
POOR = work("Goebeler M", 2004, TITLE, "J Coast Res", id="poor", volume="20", page="12-9", pmid="77")
RICH = work(
    "Göbeler, Maria", 2004, TITLE, "Journal of Coastal Research", id="x", volume="20", issue="3", doi="10.5555/a", url="u.example"
)  # fmt: skip


def test_the_most_complete_values_are_united_under_the_key_of_the_fuller_record() -> None:
    done = dedupe([POOR, RICH])
    (merged,) = done.library
    assert (merged.id, merged.doi, merged.pmid, merged.page) == ("x", "10.5555/a", "77", "12-9")
    assert merged.container_title == "Journal of Coastal Research"
    (merge,) = done.merges
    assert merge.taken == {"page": "poor", "pmid": "poor"}
    assert {"title", "volume", "issued", "container_title"} <= set(merge.agree)
    assert set(merge.differ) == {"author"}


def test_what_a_person_edited_wins_against_what_is_fuller() -> None:
    done = dedupe([POOR, RICH], edited={"poor": {"container_title", "author"}})
    (merged,) = done.library
    assert merged.id == "poor"
    assert merged.container_title == "J Coast Res"
    assert merged.author == POOR.author
    assert merged.doi == "10.5555/a"


def test_the_other_keys_stay_as_aliases_also_those_of_earlier_merges() -> None:
    done = dedupe([with_aliases(POOR, ["older"]), RICH])
    assert aliases_of(done.library.references[0]) == ("older", "poor")
    assert done.aliases == {"older": "x", "poor": "x"}


def test_a_key_that_another_work_has_is_no_alias_of_this_one() -> None:
    other = work("Moss T", 1990, "Eels of the Orle and their catch", id="poor")
    done = dedupe([other, RICH, work("Göbeler M", 2004, TITLE, id="poor-2")], keys={"poor-2": "poor"})
    assert [one.id for one in done.library] == ["poor", "x"]
    assert done.aliases == {}


def test_one_key_of_one_work_in_two_files_stays_what_it_is() -> None:
    done = dedupe(
        [POOR, work("Göbeler M", 2004, TITLE, id="poor-2", doi="10.5555/a", url="u")], keys={"poor-2": "poor"}
    )
    assert [one.id for one in done.library] == ["poor"]
    assert done.library.problems == ()
    assert len({one.id for one in done.before}) == 2


def test_versions_are_linked_both_ways_and_stay() -> None:
    preprint = work("Rossi C", 2019, "Sorting of grains in ponds", "bioRxiv", id="p", doi="10.1101/600001")
    article = work("Rossi C", 2020, "Sorting of grains in ponds", "Grains", id="a", doi="10.5555/g")
    erratum = work("Rossi C", 2021, "Erratum: Sorting of grains in ponds", "Grains", id="e", page="9")
    done = dedupe([preprint, article, erratum])
    assert [relations_of(one) for one in done.library] == [
        (("preprint-of", "a"),),
        (("published-version-of", "p"),),
        (("correction-of", "a"),),
    ]
    assert done.merges == ()


def test_a_list_of_authors_that_was_cut_is_cut_no_longer() -> None:
    cut = work("Falk A", 2004, TITLE, "Shores", id="cut")
    whole = work("Falk A, Moss T", 2004, TITLE, "Shores", id="whole")
    marked = replace(cut, extra=MappingProxyType({"x-et-al": True}))
    (merged,) = dedupe([marked, whole]).library
    assert len(merged.author) == 2
    assert "x-et-al" not in merged.extra


def test_what_is_not_sure_is_named_and_left() -> None:
    rows = [
        work("Moss T", 1999, "Sedge pollen in peat of the uplands", id="a"),
        work("Moss T", 1999, "Sedge pollen in peat of the upland", id="b"),
    ]
    done = dedupe(rows)
    assert len(done.library) == 2
    assert [(problem.rule, problem.message) for problem in done.likely] == [
        ("RK509", "a and b are likely one work, and were left as they are")
    ]


def test_the_keywords_and_groups_of_all_stay() -> None:
    one = replace(POOR, extra={"keyword": "tides, spring", "x-bibtex": {"groups": "mine"}})
    other = replace(RICH, extra={"keyword": "waves, tides", "x-bibtex": {"groups": "boss"}})
    (merged,) = dedupe([one, other]).library.references
    assert set(merged.extra["keyword"].split(", ")) == {"tides", "spring", "waves"}
    assert set(merged.extra["x-bibtex"]["groups"].split(", ")) == {"mine", "boss"}


def test_keywords_that_hold_commas_stay_whole() -> None:
    one = replace(POOR, extra={"keyword": "Pain, chronic; Tides"})
    (merged,) = dedupe([one, replace(RICH, extra={"keyword": "Tides; Waves"})]).library.references
    assert set(merged.extra["keyword"].split("; ")) == {"Pain, chronic", "Tides", "Waves"}
