"""A finding is made of its code, its wording and the facts of one case."""

from __future__ import annotations

import pytest

from refkit.rules import RULES, finding
from refkit.rules.rule import fields_of, paragraphs, shape


def test_fields_fill_the_templates() -> None:
    assert fields_of("no reference is labelled {target!r}") == {"target"}
    assert shape("no reference is labelled {target}") == "no reference is labelled TARGET"


def test_paragraphs_stand_in_one_line_each() -> None:
    assert paragraphs("One\n  two.\n\nThree.\n") == ("One two.", "Three.")


def test_a_finding_bears_its_code_and_place() -> None:
    problem = finding("RK106", key="a", new="a-2", place="refs.json:2")
    assert (problem.rule, problem.place) == ("RK106", "refs.json:2")
    assert "a-2" in problem.message


@pytest.mark.parametrize(
    ("code", "wording"), [("RK000", ""), ("RK106", "no-such-wording")], ids=["a code", "a wording"]
)
def test_what_the_register_does_not_hold_is_an_error(code: str, wording: str) -> None:
    assert "RK000" not in RULES
    with pytest.raises(KeyError):
        finding(code, wording, key="a", new="b")


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(KeyError):
        finding("RK106", key="a")
