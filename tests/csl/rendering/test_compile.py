"""A style is loaded whole or refused, and knows what it asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.rendering.compile import load, mentions
from refkit.csl.style.find import find_style
from refkit.errors import StyleError


def test_a_style_knows_which_variables_it_asks_for(small: Callable[..., str]) -> None:
    context = load(find_style(small('<text variable="title"/><number variable="volume"/>')))
    assert mentions(context, "title")
    assert mentions(context, "volume")
    assert not mentions(context, "issue")


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param({"layout": '<text macro="none"/>'}, "none", id="a macro that is not there"),
        pytest.param(
            {"layout": '<text macro="a"/>', "macros": '<macro name="a"><text macro="a"/></macro>'},
            "itself",
            id="a macro that calls itself",
        ),
    ],
)
def test_a_style_that_cannot_work_is_refused(
    parts: dict[str, str], message: str, small: Callable[..., str]
) -> None:
    with pytest.raises(StyleError, match=message):
        load(find_style(small(**parts)))


def test_an_unknown_locale_is_refused(small: Callable[..., str]) -> None:
    with pytest.raises(StyleError, match="no locale named 'xx-XX'"):
        load(find_style(small()), "xx-XX")
