"""A baseline knows findings by code and words: what moves stays known, what is edited is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refkit.errors import ReadError
from refkit.files import MAX_BYTES
from refkit.findings.baseline import mark_of, read_baseline, waive_known, write_baseline
from refkit.model import Finding, Source, Span, WaivedBy, Waiver
from refkit.rules import finding


def one(words: str, *, before: str = "", waiver: Waiver | None = None) -> Finding:
    text = before + words
    span = Span(source=Source(name="a.md", text=text), start=len(before), end=len(text))
    return Finding(problem=finding("RK302", mark=words, span=span), waiver=waiver)


SAME = [
    pytest.param("[see above]", "Some more text.\n", True, id="moved"),
    pytest.param("[SEE\n  above]", "", True, id="case and white space"),
    pytest.param("[see below]", "", False, id="other words"),
]


@pytest.mark.parametrize(("words", "before", "same"), SAME)
def test_a_finding_is_known_by_its_words(words: str, before: str, same: bool) -> None:
    assert (mark_of(one(words, before=before)) == mark_of(one("[see above]"))) is same


def test_what_was_written_is_waived_as_often_as_it_was_found(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    assert write_baseline(path, [one("[x]"), one("[x]", before="y "), one("[z]")]) == 3
    known = read_baseline(path, max_bytes=MAX_BYTES)
    found = [one("[x]"), one("[x]"), one("[x]"), one("[new]"), one("[z]")]
    waived, problems = waive_known(found, known, place="b.json", complete=True)
    assert [one.waiver is not None for one in waived] == [True, True, False, False, True]
    assert problems == ()


def test_what_is_gone_is_told_when_everything_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    write_baseline(path, [one("[x]"), one("[z]")])
    known = read_baseline(path, max_bytes=MAX_BYTES)
    _, (told,) = waive_known([one("[x]")], known, place="b.json", complete=True)
    assert told.message == "1 finding of the baseline not found any more"
    assert waive_known([one("[x]")], known, place="b.json", complete=False)[1] == ()


def test_what_others_waived_does_not_go_into_a_baseline(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    inline = Waiver(by=WaivedBy.INLINE, reason="agreed")
    assert (
        write_baseline(path, [one("[x]", waiver=inline), one("[z]", waiver=Waiver(by=WaivedBy.BASELINE))])
        == 1
    )
    assert [row["words"] for row in json.loads(path.read_text())["findings"]] == ["[z]"]


NONE = [
    "",
    "[]",
    "{}",
    '{"refkit-baseline": 2, "findings": []}',
    '{"refkit-baseline": 1, "findings": [{}]}',
    "[" * 10_000,
]


@pytest.mark.parametrize(
    "text", NONE, ids=["empty", "a list", "an object", "another version", "no mark", "deep"]
)
def test_another_file_is_no_baseline(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(ReadError):
        read_baseline(tmp_path / "b.json", max_bytes=MAX_BYTES)


def test_two_writings_are_the_same_bytes(tmp_path: Path) -> None:
    for name, found in (("a", [one("[x]"), one("[z]")]), ("b", [one("[z]"), one("[x]")])):
        write_baseline(tmp_path / name, found)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
