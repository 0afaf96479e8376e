"""Roles, towns, countries and numbers beside names and imprints."""

from __future__ import annotations

import pytest
from labelled_words import tagged, under

from refkit.reflist.parse.relabel_imprint import drop_role, part_examined, part_imprint, part_number


@pytest.mark.parametrize("role", ["cartographer", "illustrators", "inventor"])
def test_a_role_begins_no_title(role: str) -> None:
    made = drop_role(tagged(f"Osei K, {role}. Roman roads. York.", ("author", 2), ("title", 3)))
    assert under(made, "title") == "Roman roads"


def test_a_town_with_its_state_is_a_place() -> None:
    made = part_imprint(tagged("Zelovo [package insert]. Dover, DE: Harrow; 2020.", ("title", 1)))
    assert (under(made, "location"), under(made, "publisher")) == ("Dover DE", "Harrow")


def test_a_country_behind_a_journal_is_a_place() -> None:
    made = tagged('OSEI K: "Lamps", FEN RESEARCH, US, vol. 6', ("author", 2), ("title", 1), ("journal", 3))
    assert under(part_examined(made), "location") == "US"


def test_a_number_is_no_publisher() -> None:
    made = part_number(tagged("Towns. No. 20177. State Press, 1993.", ("title", 1), ("publisher", 4)))
    assert (under(made, "number"), under(made, "publisher")) == ("No 20177", "State Press")
