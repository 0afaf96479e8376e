"""The registers: what they say of each finding is whole, and it is what a finding says of itself."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import refkit
from refkit.errors import RefkitError
from refkit.rules import REASONS, RULES, Level, Problem, Rule, finding
from refkit.rules.parsing import BROKEN, MISFIT
from refkit.rules.rule import paragraphs, shape

LEVELS_OF_FINDINGS = [
    pytest.param("RK002", Level.ERROR, id="an error"),
    pytest.param("RK105", Level.WARNING, id="a warning"),
    pytest.param("RK209", Level.NOTE, id="a note"),
    pytest.param("RK601", Level.ERROR, id="of a style"),
]


@pytest.mark.parametrize(("code", "level"), LEVELS_OF_FINDINGS)
def test_a_finding_has_the_level_of_its_rule(code: str, level: Level) -> None:
    assert Problem(rule=code, message="x").level is level


def test_a_style_without_a_bibliography_is_an_error() -> None:
    """The register says so; the finding once said "warning"."""
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>'
        "<id>http://example.org/t</id><updated>2026-01-31T12:00:00Z</updated></info>"
        '<citation><layout><text variable="title"/></layout></citation></style>'
    )
    (problem,) = refkit.render([{"id": "a", "type": "book", "title": "A"}], style).problems
    assert (problem.rule, problem.level, problem.hint) == (
        "RK601",
        Level.ERROR,
        "choose a style with a bibliography",
    )


def test_an_error_has_the_level_of_its_rule() -> None:
    with pytest.raises(RefkitError) as error:
        refkit.parse("The weather was fine today.\n")
    assert (error.value.problem.rule, error.value.problem.level) == ("RK002", Level.ERROR)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"RK[0-6]\d\d", rule.code)
    assert RULES[rule.code] is rule
    assert rule.title == rule.title.strip().rstrip(".")
    assert all(part.endswith(".") for part in paragraphs(rule.text))
    names = [wording.name for wording in rule.wordings]
    assert len(set(names)) == len(names)
    assert len(names) == 1 or all(names), "of several wordings each has a name"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_templates_of_a_rule_name_their_fields(rule: Rule) -> None:
    for wording in rule.wordings:
        for template in (wording.message, wording.hint or ""):
            for _, name, _, _ in Formatter().parse(template):
                assert name is None or name.isidentifier()
        assert not wording.fields & {"code", "wording", "span", "place", "hint"}


def test_no_words_of_the_register_wait_for_somebody_to_say_them() -> None:
    """Each named wording, and each phrase that fills a {why}, is asked for by a module."""
    house = Path(refkit.__file__).parent
    asked = "\n".join(
        path.read_text(encoding="utf-8")
        for path in house.rglob("*.py")
        if path.parent.name != "rules" or path.name == "reasons.py"
    )
    named = [wording.name for rule in RULES.values() for wording in rule.wordings if wording.name]
    assert [name for name in (*named, *BROKEN, *MISFIT) if f'"{name}"' not in asked] == []


def test_codes_stand_in_order() -> None:
    assert list(RULES) == sorted(RULES)


@pytest.mark.parametrize(("slug", "text"), REASONS.items())
def test_a_reason_is_a_slug_and_a_sentence(slug: str, text: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", slug)
    assert text.endswith(".")


def test_braces_of_what_was_read_are_no_fields() -> None:
    problem = finding("RK106", place="a.bib", key="{0.__class__}", new="{new}")
    assert problem.message == "the key '{0.__class__}' is taken; this entry is now '{new}'"


def test_a_hint_whose_field_is_not_known_is_left_out() -> None:
    assert finding("RK401", missing=None).hint is None
    assert finding("RK401", missing="a label").hint == "it needs a label"
    assert finding("RK401", missing="a label", hint="look again").hint == "look again"


@pytest.mark.parametrize(
    ("code", "wording", "fields"),
    [
        pytest.param("RK999", "", {}, id="no such code"),
        pytest.param("RK301", "", {"target": "4"}, id="a wording must be named"),
        pytest.param("RK301", "number", {}, id="a field is missing"),
    ],
)
def test_what_the_register_does_not_hold_is_no_finding(
    code: str, wording: str, fields: dict[str, str]
) -> None:
    with pytest.raises(KeyError):
        finding(code, wording, **fields)


def test_a_template_is_shown_with_its_fields_in_capitals() -> None:
    assert shape("the macro {name!r} of <{tag}>, {{exempt}}") == "the macro NAME of <TAG>, {exempt}"
