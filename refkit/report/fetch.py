"""What was fetched -> lines, one a reference, and the summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from refkit.errors import count, printable
from refkit.report.terminal import Line, line_of

if TYPE_CHECKING:
    from refkit.fetch.folder import Fetched

STYLES: Final = {
    "fetched": "green",
    "renewed": "green",
    "not-open": "yellow",
    "no-identifier": "yellow",
    "no-answer": "magenta",
}
WORDS: Final[Mapping[str, str]] = {
    "fetched": "fetched",
    "renewed": "renewed",
    "there": "there already",
    "not-open": "no open text",
    "no-identifier": "no identifier to ask by",
    "no-answer": "could not ask",
}
SAID: Final[Mapping[str, str]] = {
    "answered": "has none that is open", "no-answer": "did not answer", "offline": "was not asked (offline)",
    "not-understood": "gave an answer that is not understood",
}  # fmt: skip
OPEN: Final = frozenset(
    {"not-open", "no-identifier"}
)  # outcomes without a text, with every question answered


def fetch_lines(found: Sequence[Fetched]) -> Iterator[Line]:
    """A line a reference: what became of it, and where its text came from, or who was asked in vain; the summary last."""
    for one in found:
        told = ""
        if one.origin is not None:
            origin = one.origin
            version = f", version {origin.version} of {origin.effective}" if origin.version else ""
            licence = f", {origin.licence}" if origin.licence else ""
            told = f": {origin.kind} from {origin.service} {origin.id}{version}{licence}, {origin.came}, {origin.file}"
        elif one.asked:
            told = ": " + "; ".join(
                f"{ask.service} {SAID.get(ask.outcome, ask.outcome)}" for ask in one.asked
            )
        yield Line(
            (
                (f"{printable(one.key)}: ", ""),
                (WORDS[one.outcome], STYLES.get(one.outcome, "")),
                (printable(told), ""),
            )
        )
    yield line_of(summary(found))


def summary(found: Sequence[Fetched]) -> str:
    """How many references have a text now, of how many."""
    have = sum(one.outcome in ("fetched", "renewed", "there") for one in found)
    new = sum(one.outcome in ("fetched", "renewed") for one in found)
    failed = sum(one.outcome == "no-answer" for one in found)
    said = f"{have} of {count(len(found), 'reference')} with a text, {new} new"
    return f"{said}; {failed} could not be asked for" if failed else said


def exit_code_of(found: Sequence[Fetched]) -> int:
    """0: each has a text; 1: one has none that may be fetched; 3: one could not be asked for."""
    if any(one.outcome == "no-answer" for one in found):
        return 3
    return int(any(one.outcome in OPEN for one in found))
