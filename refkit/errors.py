"""RefkitError and its few children: an error is one Problem, worded and drawn in one place."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, ClassVar, Self

from refkit.rules import Problem, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refkit.model import Span

EXCERPT_WIDTH = 72


class RefkitError(Exception):
    """An error that ends the work. Only its subclasses are raised."""

    rule: ClassVar[str]

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        span: Span | None = None,
        place: str | None = None,
    ) -> None:
        self.problem = Problem(rule=self.rule, message=message, span=span, place=place, hint=hint)
        super().__init__(message)

    @classmethod
    def of(
        cls,
        wording: str,
        /,
        *,
        span: Span | None = None,
        place: str | None = None,
        hint: str | None = None,
        **fields: object,
    ) -> Self:
        """The error in one of the wordings of its rule in the register, as `rules.finding` makes findings."""
        made = finding(cls.rule, wording, span=span, place=place, hint=hint, **fields)
        return cls(made.message, hint=made.hint, span=span, place=place)


class ReadError(RefkitError):
    """A file or text that cannot be read as what it should be."""

    rule = "RK002"


class EvidenceError(ReadError):
    """Texts of sources that were named and cannot be read: there is no such folder."""


class StyleError(RefkitError):
    """A style or locale that is unknown or is no style."""

    rule = "RK601"


class FormatError(RefkitError):
    """A format that refkit does not know."""

    rule = "RK003"


class ExportError(RefkitError):
    """A file that cannot be written."""

    rule = "RK004"


class ProjectError(RefkitError):
    """A project file that is missing or wrong."""

    rule = "RK005"


class WebError(RefkitError):
    """A service of the network, or a program on this machine, that gives no answer or an unusable one."""

    rule = "RK007"


class OfflineError(WebError):
    """What would have to be asked, where nothing may be asked and nothing was kept."""


class ShapeError(WebError):
    """An answer that is there and cannot be believed: of another shape than is known, or about another work."""


class DecisionError(RefkitError):
    """A decision about a claim that cannot be taken as it was stated."""

    rule = "RK008"


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> str:
    """Words a person may have meant, for a hint: "Did you mean a, b or c?", or the sorted list itself."""
    names = sorted(set(known))
    if close := closest(word, names, most=most):
        return meant(close)
    return f"known: {', '.join(names[:40])}{' …' if len(names) > 40 else ''}"


def closest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """The known words most like a word, in any case of letters, the likest first; else those that hold it."""
    folded = {name.casefold(): name for name in sorted(set(known), reverse=True)}
    close = get_close_matches(word.casefold(), sorted(folded), n=most, cutoff=0.5)
    if not close:
        close = [name for name in sorted(folded) if word and word.casefold() in name][:most]
    return [folded[name] for name in close]


def meant(words: Sequence[str]) -> str:
    """ "did you mean a, b or c?" """
    return f"did you mean {' or '.join(filter(None, [', '.join(words[:-1]), words[-1]]))}?"


def format_problem(problem: Problem) -> str:
    """A finding as a person reads it: place, fact, excerpt with a caret, hint. Several lines, no final
    newline.

    Raises nothing; control characters of names and texts are drawn as "·", so that nothing read from
    outside can steer the terminal.
    """
    place = str(problem.span) if problem.span is not None else problem.place
    lines = [printable(f"{place}: {problem.message}" if place else problem.message)]
    if problem.span is not None:
        lines += draw_excerpt(problem.span)
    if problem.hint:
        lines.append(printable(f"  hint: {problem.hint}"))
    return "\n".join(lines)


def draw_excerpt(span: Span) -> list[str]:
    """The line a span stands in, cut to a width that fits a terminal, and a caret under its beginning."""
    text, at = span.source.file_text, span.file_start
    start, end = span.source.line_at(at)
    if not text[start:end].strip():
        return []
    left = max(start, at - EXCERPT_WIDTH // 2)
    right = min(end, left + EXCERPT_WIDTH)
    before, after = printable(text[left:at]), printable(text[at:right])
    stripped = before.lstrip() if left == start else before
    lead = "…" if left > start else ""
    tail = "…" if right < end else ""
    return [f"    {lead}{stripped}{after}{tail}", f"    {' ' * len(lead + stripped)}^"]


def printable(text: str) -> str:
    """Text that is safe to put on a terminal: control and bidirectional-override characters become "·"."""
    if text.isprintable():
        return text
    return "".join(
        " " if c == "\t" else "·" if unicodedata.category(c) in {"Cc", "Cf", "Cs"} else c for c in text
    )


def count(number: int, noun: str) -> str:
    """ "1 reference", "2,000 references"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent_of(share: float | None) -> str:
    """A percentage of claims: "87 %", where 100 means all of them; "nothing to cover" where there are none."""
    if share is None:
        return "nothing to cover"
    return f"{round(share) if share >= 100 else min(99, round(share))} %"
