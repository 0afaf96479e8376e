"""Options of <name> are its own, else its area's, else the style's; a sort key's go first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.data.item import read_entry
from refkit.csl.rendering.compile import load
from refkit.csl.rendering.context import CitedItem, Scope
from refkit.csl.rendering.name_rules import NameRules, rules_of
from refkit.csl.rendering.names import Names
from refkit.csl.style.find import find_style

PLAIN = '<names variable="author"><name/></names>'
OWN = '<names variable="author"><name et-al-min="5" et-al-use-first="2" delimiter="/"/></names>'


def rules(style: str) -> NameRules:
    context = load(find_style(style))
    names = next(node for node in context.root.part("citation").iter() if isinstance(node, Names))
    item = CitedItem(read_entry({}, key="a"), 1)
    return rules_of(names.name, Scope(context, item, context.root.part("citation")))


@pytest.mark.parametrize(
    ("parts", "minimum", "first", "delimiter"),
    [
        pytest.param({"cite": PLAIN}, 0, 99_999, ", ", id="none"),
        pytest.param({"cite": PLAIN, "citation": 'et-al-min="4" et-al-use-first="3"'}, 4, 3, ", ", id="of the area"),
        pytest.param({"cite": PLAIN, "options": 'et-al-min="6" name-delimiter="; "'}, 6, 99_999, "; ", id="of the style"),
        pytest.param({"cite": OWN, "citation": 'et-al-min="4" name-delimiter="; "'}, 5, 2, "/", id="its own"),
    ],
)  # fmt: skip
def test_the_nearest_option_counts(
    parts: dict[str, str], minimum: int, first: int, delimiter: str, small: Callable[..., str]
) -> None:
    found = rules(small(**parts))
    assert (found.et_al_min, found.et_al_use_first, found.delimiter) == (minimum, first, delimiter)
