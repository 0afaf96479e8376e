"""Groups and labels go with what they are for."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl import render
from refkit.model import Library


def test_a_group_goes_when_its_variables_are_empty(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small(
        '<text variable="title"/><group prefix=", "><text value="in "/><text variable="publisher"/></group>'
        '<group prefix=" "><text term="online"/></group>'
    )
    assert render(one(), style).bibliography == ("A title online.",)


def test_a_label_goes_with_its_variable(one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small(
        '<text variable="title"/><label variable="page" form="short" prefix=" "/><text variable="page" prefix=" "/>'
    )
    assert render(one(), style).bibliography == ("A title.",)
    assert render(one(page="1-3"), style).bibliography == ("A title pp. 1–3.",)
    assert render(one(page="7"), style).bibliography == ("A title p. 7.",)
