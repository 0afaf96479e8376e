"""Pages on the web, entries and newspapers: title and holder."""

from __future__ import annotations

import pytest
from labelled_words import tagged, under

from refkit.reflist.parse.relabel_web import free_day_leads, name_entry, name_newspaper, name_site

SEEN = "Accessed June 3, 2022. https://www.example.org/a"


@pytest.mark.parametrize(
    ("text", "title", "site"),
    [
        (f"Gout. Harbour Clinic website. Updated May 5, 2020. {SEEN}", "Gout", "Harbour Clinic"),
        (f"Malaria. World Fever Office. Updated May 5, 2020. {SEEN}", "Malaria", "World Fever Office"),
        (f"Osei K. Comet tails. Sky website. {SEEN}", "Comet tails", "Sky"),
        ("Gout. Harbour Clinic website. 2020.", "", ""),
    ],
)
def test_a_page_has_a_title_and_a_site(text: str, title: str, site: str) -> None:
    made = name_site(tagged(text, ("author", 4)))
    assert (under(made, "title"), under(made, "journal")) == (title, site)


def test_the_words_before_a_day_are_no_journal() -> None:
    made = tagged("Lamp oil. Last reviewed May 4, 2018.", ("title", 2), ("journal", 2), ("date", 3))
    assert under(free_day_leads(made), "journal") == ""


@pytest.mark.parametrize("labels", [(("author", 2), ("title", 4)), (("author", 6),)])
def test_a_newspaper_stands_behind_a_question(labels: tuple[tuple[str, int], ...]) -> None:
    made = name_newspaper(tagged("Finch O. Dearer tolls? Kestrel Tribune. May 2, 2018:C1.", *labels))
    assert (under(made, "title"), under(made, "journal")) == ("Dearer tolls", "Kestrel Tribune")


def test_an_entry_is_nobody() -> None:
    made = name_entry(tagged("Estoppel. [cited 2019 Mar 4]. In: Law Dictionary [Internet].", ("author", 1)))
    assert (under(made, "title"), under(made, "container")) == ("Estoppel", "Law Dictionary")
