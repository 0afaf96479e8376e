"""Groups and labels go with what they are for."""

from __future__ import annotations

from collections.abc import Callable

from refkit.csl import render
from refkit.csl.output.markup import wrap
from refkit.csl.rendering.elements import set_fonts
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


def test_fonts_are_set_one_in_the_other_in_the_order_of_their_kinds() -> None:
    fonts = {"font-weight": "bold", "font-style": "italic", "delimiter": ", "}
    assert set_fonts("Tides", fonts) == wrap("bold", wrap("italic", "Tides"))
    assert set_fonts("Tides", {}) == "Tides"
