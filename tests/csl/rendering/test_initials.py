"""Given names become initials as a style asks for them."""

from __future__ import annotations

import pytest

from refkit.csl.rendering.initials import initials_alone, shorten_given


@pytest.mark.parametrize(
    ("given", "mark", "initialize", "hyphen", "joined", "short"),
    [
        pytest.param("Jean-Luc", ".", True, True, False, "J.-L.", id="hyphen"),
        pytest.param("Jean-Luc", ".", True, False, False, "J.L.", id="without the hyphen"),
        pytest.param("Xiao-ming", ".", True, True, False, "X.", id="lower case behind a hyphen"),
        pytest.param("Jean Luc", ". ", True, True, False, "J. L.", id="with a space"),
        pytest.param("Jean Luc", "", True, True, False, "JL", id="bare"),
        pytest.param("J R", ".", False, True, False, "J.R.", id="initials alone are marked"),
        pytest.param("Jean R", ".", False, True, False, "Jean R.", id="names stay"),
        pytest.param("JRR", ".", True, True, True, "J.R.R.", id="joined initials"),
        pytest.param("JRR", ".", True, True, False, "J.", id="joined for people alone"),
        pytest.param("", ".", True, True, False, "", id="nothing"),
    ],
)
def test_given_names_are_shortened(
    given: str, mark: str, initialize: bool, hyphen: bool, joined: bool, short: str
) -> None:
    assert shorten_given(given, mark, initialize, hyphen, joined) == short


def test_people_are_compared_by_bare_initials() -> None:
    assert initials_alone("Jean-Luc M.") == "JLM"
