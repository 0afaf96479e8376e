"""Which findings are wanted: the longest code that fits decides."""

from __future__ import annotations

import pytest

from refkit.errors import FormatError
from refkit.findings.select import (
    is_code,
    is_failing,
    near_code,
    read_codes,
    read_fail_on,
    read_selection,
    select_findings,
)
from refkit.model import Finding, Source, Span, WaivedBy, Waiver
from refkit.rules import finding

WANTED = [
    pytest.param((), (), "RK303", True, id="all are wanted"),
    pytest.param(("RK3",), (), "RK303", True, id="a family"),
    pytest.param(("RK3",), (), "RK201", False, id="another family"),
    pytest.param((), ("RK3",), "RK303", False, id="a family ignored"),
    pytest.param(("RK303",), ("RK3",), "RK303", True, id="one of an ignored family"),
    pytest.param(("RK3",), ("RK303",), "RK303", False, id="one left out of a family"),
    pytest.param(("RK303",), ("RK303",), "RK303", False, id="both alike"),
    pytest.param(("rk3, rk2",), (), "RK201", True, id="small letters and commas"),
]


@pytest.mark.parametrize(("select", "ignore", "code", "wanted"), WANTED)
def test_the_longest_code_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], code: str, wanted: bool
) -> None:
    assert read_selection(select, ignore).wants(code) is wanted


def test_a_code_may_be_unwanted_in_some_files() -> None:
    selection = read_selection((), (), {"drafts/*": ["RK2"], "old.md": ["RK301"]})
    assert selection.unwanted_in("RK201", "drafts/a/b.md") == "drafts/*"
    assert selection.unwanted_in("RK201", "old.md") is None
    assert selection.unwanted_in("RK301", "old.md") == "old.md"


@pytest.mark.parametrize("word", ["RK9", "E501", "RK2011", ""])
def test_what_begins_no_code_is_none(word: str) -> None:
    assert not is_code(word)


def test_an_unknown_code_is_an_error_with_a_hint() -> None:
    with pytest.raises(FormatError, match="RK2O1") as error:
        read_codes(["RK2O1"])
    assert "RK201" in (error.value.problem.hint or "")


NEAR = [
    pytest.param("RK2O1", "did you mean RK211, RK201 or", id="a letter for a figure"),
    pytest.param("RK4011", "did you mean RK401, ", id="a figure too many"),
    pytest.param("E401", "did you mean RK401?", id="another family's letter"),
    pytest.param("warn", "did you mean warning?", id="a level cut short"),
    pytest.param("retracted", "did you mean RK306", id="a word of the title"),
    pytest.param("xyz", "", id="nothing is near"),
]


@pytest.mark.parametrize(("name", "said"), NEAR)
def test_a_hint_names_the_nearest_codes_and_where_all_are_listed(name: str, said: str) -> None:
    """Not forty of them, among which nobody looks."""
    hint = near_code(name, also=("error", "warning", "note"))
    assert hint.startswith(said or "`refkit rules`")
    assert hint.endswith("`refkit rules` lists them")
    assert hint.count("RK") <= 3


def test_levels_and_codes_that_fail() -> None:
    assert read_fail_on(["Error, rk30"]) == ("error", "RK30")


def one(code: str, waiver: Waiver | None = None) -> Finding:
    span = Span(source=Source(name="a.md", text="Words."), start=0, end=5)
    fields = {"RK303": {"name": "[1]"}, "RK302": {"mark": "[x]"}, "RK214": {}}[code]
    wording = "listed" if code == "RK303" else ""
    return Finding(problem=finding(code, wording, span=span, **fields), waiver=waiver)


FAILING = [
    pytest.param("RK303", ("warning",), False, id="a note is less than a warning"),
    pytest.param("RK302", ("warning",), True, id="a warning"),
    pytest.param("RK214", ("warning",), True, id="an error is more"),
    pytest.param("RK303", ("note",), True, id="a note"),
    pytest.param("RK303", ("RK30",), True, id="a code"),
    pytest.param("RK303", (), False, id="nothing named"),
]


@pytest.mark.parametrize(("code", "fail_on", "failing"), FAILING)
def test_a_level_counts_with_all_graver_ones(code: str, fail_on: tuple[str, ...], failing: bool) -> None:
    assert is_failing(one(code), fail_on) is failing


def test_a_waived_finding_fails_nothing() -> None:
    assert not is_failing(one("RK214", Waiver(by=WaivedBy.BASELINE)), ("note",))


def test_what_is_not_wanted_is_waived_and_kept() -> None:
    (waived, kept) = select_findings([one("RK303"), one("RK302")], read_selection((), ("RK303",)))
    assert waived.waiver == Waiver(by=WaivedBy.SETTING)
    assert kept.waiver is None


def test_a_waiver_keeps_who_gave_it_first() -> None:
    given = Waiver(by=WaivedBy.INLINE, reason="agreed")
    (kept,) = select_findings([one("RK303", given)], read_selection((), ("RK3",)))
    assert kept.waiver == given
