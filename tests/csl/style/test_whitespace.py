"""The white space of a style's list, as CSL 1.0.2 has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import Whitespace, find_style, whitespace_of


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param("", Whitespace(), id="CSL's own"),
        pytest.param('hanging-indent="true"', Whitespace(hanging_indent=True), id="hanging"),
        pytest.param(
            'second-field-align="flush" entry-spacing="0" line-spacing="2"',
            Whitespace(second_field_align="flush", entry_spacing=0, line_spacing=2),
            id="aligned",
        ),
        pytest.param('second-field-align="margin"', Whitespace(second_field_align="margin"), id="in the margin"),
        pytest.param(
            'hanging-indent="1" second-field-align="&quot;&gt;" entry-spacing="-1" line-spacing="x"',
            Whitespace(),
            id="wrong values",
        ),
        pytest.param('line-spacing="999"', Whitespace(line_spacing=10), id="too much"),
        pytest.param('line-spacing="0"', Whitespace(), id="lines need a line"),
    ],
)  # fmt: skip
def test_the_white_space_is_read(options: str, expected: Whitespace, small: Callable[..., str]) -> None:
    style = find_style(small().replace("<bibliography>", f"<bibliography {options}>"))
    assert whitespace_of(style) == expected


def test_a_style_without_a_list_has_none_of_its_own(small: Callable[..., str]) -> None:
    head, _, rest = small().partition("<bibliography>")
    style = find_style(head + rest.partition("</bibliography>")[2])
    assert whitespace_of(style) == Whitespace()
