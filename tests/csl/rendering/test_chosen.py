"""Of an element's children those stay that its conditions choose and that can print something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.data.item import read_entry
from refkit.csl.process import render_items
from refkit.csl.rendering import context
from refkit.csl.rendering.chosen import Blank, chosen_children, outlook_of
from refkit.csl.rendering.compile import load
from refkit.csl.rendering.context import CitedItem, Learnt, Node, Outlook, Scope
from refkit.csl.rendering.elements import Text
from refkit.csl.style.find import find_style

ITEM = {"type": "book", "title": "Tides", "number-short": "7", "page": "3-5"}
TITLE = '<text variable="title"/>'
MISSING, TERM = '<text variable="note"/>', '<text term="in"/>'


def place(style: str) -> Scope:
    loaded = load(find_style(style))
    area = loaded.root.part("bibliography")
    return Scope(loaded, CitedItem(read_entry(ITEM, key="a"), 1), area)


def children_of(scope: Scope) -> tuple[Node, ...]:
    return chosen_children(scope.area.part("layout"), scope, Learnt())[0]


@pytest.mark.parametrize(
    ("parts", "tags"),
    [
        pytest.param('<text variable="title"/>', ["text"], id="what the entry has"),
        pytest.param(MISSING, ["blank"], id="what it lacks"),
        pytest.param(f'{MISSING}<date variable="issued" form="text"/>', ["blank"], id="two in a row are one"),
        pytest.param(f"<group>{MISSING}{TERM}</group>", ["blank"], id="a group of what it lacks"),
        pytest.param(f"<group>{TERM}</group>", ["group"], id="a group of terms"),
        pytest.param('<text variable="number"/>', ["text"], id="its short form stands in"),
        pytest.param('<text variable="page-first"/>', ["text"], id="the first of its pages"),
        pytest.param('<text variable="citation-number"/>', ["text"], id="what is not the entry's own"),
        pytest.param('<label variable="volume"/>', ["blank"], id="the label of what it lacks"),
        pytest.param(
            f'<choose><if type="book">{TERM}</if><else>{MISSING}</else></choose>', ["text"], id="the branch that holds"
        ),
        pytest.param(
            f'<choose><if locator="page">{TERM}</if><else>{MISSING}</else></choose>', ["blank"], id="conditions of a cite"
        ),
    ],
)  # fmt: skip
def test_what_can_print_stays(parts: str, tags: list[str], small: Callable[..., str]) -> None:
    scope = place(small(parts))
    children = children_of(scope)
    assert [child.tag for child in children] == tags


def test_what_is_learnt_of_them_is_learnt_of_a_blank_too(small: Callable[..., str]) -> None:
    scope = place(small(f"<group>{MISSING}{TERM}</group>"))
    (blank,) = children_of(scope)
    assert isinstance(blank, Blank)
    assert outlook_of(blank, scope) == Outlook(calls=True, begun=True, detailed=True)
    text, learnt, asked, touched = blank.render(scope, Learnt())
    assert (text, asked, touched) == ("", context.MISSING, ())
    assert (learnt.begun, learnt.detailed) == (True, True)


def test_macros_that_call_others_twice_are_looked_through_once(
    monkeypatch: pytest.MonkeyPatch, small: Callable[..., str]
) -> None:
    looked: list[Node] = []
    real = Text.outlook

    def outlook(self: Text, scope: Scope) -> Outlook | None:
        looked.append(self)
        return real(self, scope)

    monkeypatch.setattr(Text, "outlook", outlook)
    macros = "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>' for n in range(10)
    )
    macros += f'<macro name="m10">{MISSING}</macro>'
    style = small('<text variable="title"/><text macro="m0"/>', macros=macros)
    assert render_items([("a", ITEM, False)], style).bibliography == ("Tides.",)
    assert len(looked) == len(set(looked)) < 30


@pytest.mark.parametrize(
    ("names", "tags"),
    [
        pytest.param('<names variable="author"/>', ["blank"], id="no names"),
        pytest.param(
            f'<names variable="author"><substitute>{MISSING}</substitute></names>', ["blank"], id="nothing in their place"
        ),
        pytest.param(
            f'<names variable="author"><substitute>{MISSING}{TERM}</substitute></names>', ["names"], id="a term in their place"
        ),
        pytest.param(
            '<names variable="author"><substitute><text variable="title"/></substitute></names>', ["names"], id="a title"
        ),
        pytest.param('<names variable="author"><name form="count"/></names>', ["names"], id="their number, which sorts"),
    ],
)  # fmt: skip
def test_names_stay_where_something_stands_for_them(
    names: str, tags: list[str], small: Callable[..., str]
) -> None:
    scope = place(small(names))
    children = children_of(scope)
    assert [child.tag for child in children] == tags


@pytest.mark.parametrize(
    ("call", "within", "tag"),
    [
        pytest.param("", "<group>{}</group>", "group", id="a plain group"),
        pytest.param('prefix="("', "<group>{}</group>", "text", id="with a prefix"),
        pytest.param('display="block"', "<group>{}</group>", "text", id="in a block"),
        pytest.param("", '<group prefix="(">{}</group>', "text", id="a group with a prefix"),
        pytest.param("", "<group>{0}</group><group>{0}</group>", "text", id="two groups"),
        pytest.param("", "{}", "text", id="no group"),
        pytest.param("", '<choose><if position="first"><group>{}</group></if></choose>', "text", id="a condition"),
    ],
)  # fmt: skip
def test_a_plain_group_stands_for_the_macro_that_holds_it(
    call: str, within: str, tag: str, small: Callable[..., str]
) -> None:
    macro = f'<macro name="m">{within.format(TITLE)}</macro>'
    scope = place(small(f'<text macro="m" {call}/>', macros=macro))
    (child,) = children_of(scope)
    assert child.tag == tag
