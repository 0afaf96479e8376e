"""The shapes in which a check is reported, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from refkit.errors import count
from refkit.model import Finding, WaivedBy
from refkit.report.check_data import check_data
from refkit.report.findings import concise
from refkit.report.github import github
from refkit.report.junit import junit
from refkit.report.sarif import sarif
from refkit.report.summary import summary
from refkit.report.terminal import total_line

if TYPE_CHECKING:
    from refkit.checking import CheckResult

Shape = Callable[["CheckResult", Sequence[Finding], int], str]
NOT_DONE = frozenset({2, 3})  # exit codes after which something was not checked


def _concise(examined: CheckResult, findings: Sequence[Finding], _code: int) -> str:
    told = concise(one.problem for one in findings if one.waiver is None)
    return _text((*told, *waived_lines(findings), total_line(examined.coverage).plain))


def waived_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """How many findings count for nothing, and who said so; no line where none does."""
    numbers = dict.fromkeys(WaivedBy, 0)
    for one in findings:
        if one.waiver is not None:
            numbers[one.waiver.by] += 1
    told = [f"{number} {WORDS[by]}" for by, number in numbers.items() if number]
    if told:
        yield f"Waived: {', '.join(told)} ({count(sum(numbers.values()), 'finding')})"


WORDS = {
    WaivedBy.INLINE: "by a comment in the document",
    WaivedBy.BASELINE: "by the baseline",
    WaivedBy.SETTING: "by the settings",
}


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


SHAPES: Final[Mapping[str, Shape]] = {
    "concise": _concise,
    "json": lambda examined, findings, code: check_data(examined, findings, code),
    "sarif": lambda _examined, findings, code: sarif(findings, done=code not in NOT_DONE),
    "junit": lambda examined, findings, _code: junit(examined, findings),
    "github": lambda _examined, findings, _code: _text(github(findings)),
    "markdown": lambda examined, findings, _code: _text(summary(examined, findings)),
}
FULL: Final = "full"  # the lines of `report.terminal`, coloured
NAMES: Final = (FULL, *SHAPES)
