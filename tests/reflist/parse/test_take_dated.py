"""Days of meetings and of acts."""

from __future__ import annotations

import pytest

from refkit.model import Date
from refkit.reflist.parse.atoms import find_atoms
from refkit.reflist.parse.fields import Fields
from refkit.reflist.parse.runs import Labelled
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.parse.take_dated import date_act, take_meeting


def test_the_days_of_a_meeting_are_not_those_of_its_book() -> None:
    anatomy = find_atoms("Tides. Congress of Tides; 1995 Oct 15-19; Kyoto, Japan. Amsterdam: Quay; 1996.")
    fields = take_meeting(Labelled(Tagged(anatomy, [], [], []), {}), Fields())
    assert (fields.get("event_place"), fields.get("publisher_place")) == ("Kyoto, Japan", "Amsterdam")
    assert (fields.get("event_date").day, fields.get("issued")) == (15, Date(year=1996))


@pytest.mark.parametrize(
    ("title", "printed", "day"),
    [
        ("Clean Harbours Act of 1977", None, Date(year=1977)),
        ("Clean Harbours Act of 1977", Date(year=2006), Date(year=2006)),
        ("Loi n° 2011-404 du 7 avril 2011", Date(year=2011, month=4, day=8), Date(year=2011, month=4, day=7)),
        ("Ley 12/2005, de 8 de junio, de montes", None, Date(year=2005, month=6, day=8)),
        ("The tides of 1977", None, None),
    ],
)
def test_an_act_has_the_day_of_its_name(title: str, printed: Date | None, day: Date | None) -> None:
    fields = Fields().put("title", title)
    fields = fields.put("issued", printed) if printed else fields
    assert date_act(fields).get("issued") == day
