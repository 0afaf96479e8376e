"""Codes that a person names -> which findings are wanted; the longest code that fits decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from types import MappingProxyType

from refkit.errors import FormatError, closest, meant
from refkit.model import Finding, Level, WaivedBy, Waiver
from refkit.rules import RULES

ALL = "RK"  # the beginning of every code
LEVELS = tuple(Level)  # the gravest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Beginnings of codes ("RK2", "RK401"): which findings are wanted, and which are not, also by file.

    `per_file` maps patterns of file names (as in a shell, "*" also over "/") to codes that are not wanted there.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def wants(self, code: str) -> bool:
        """Whether a code is wanted; where a selecting and an ignoring one fit alike, it is not."""
        return _longest(code, self.select) > _longest(code, self.ignore)

    def unwanted_in(self, code: str, name: str) -> str | None:
        """The pattern of a file name under which a code is not wanted; None where there is none."""
        for pattern, codes in self.per_file.items():
            if fnmatchcase(name, pattern) and _longest(code, codes) >= 0:
                return pattern
        return None


def read_selection(
    select: Iterable[str], ignore: Iterable[str], per_file: Mapping[str, Sequence[str]] | None = None
) -> Selection:
    """A selection out of lists of codes, each perhaps several with commas between. Raises FormatError for a code that
    no finding begins with."""
    wanted = read_codes(select)
    return Selection(
        select=wanted or (ALL,),
        ignore=read_codes(ignore),
        per_file=MappingProxyType({name: read_codes(codes) for name, codes in (per_file or {}).items()}),
    )


def read_codes(texts: Iterable[str], *, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Codes, or beginnings of codes. Raises FormatError; `also` are other words that were allowed there."""
    codes = [code for text in texts for code in text.replace(",", " ").upper().split()]
    for code in codes:
        if not is_code(code):
            raise FormatError.of("no-rule", name=code, near=near_code(code, also=also))
    return tuple(codes)


def near_code(name: str, *, also: Iterable[str] = ()) -> str:
    """A hint for a code that no finding has: the nearest ones, or those whose title holds the word."""
    known = (*also, *RULES)
    # The first figures of a code say more than the last: RK2O1 is rather RK201 than RK219.
    near = sorted(closest(name, known, most=len(known)), key=lambda code: -_shared(name, code)) or [
        code for code, rule in RULES.items() if len(name) > len(ALL) and name.casefold() in rule.title
    ]
    return f"{meant(near[:3])} `refkit rules` lists them" if near else "`refkit rules` lists them"


def _shared(one: str, other: str) -> int:
    return sum(a == b for a, b in zip(one.casefold(), other.casefold(), strict=False))


def is_code(code: str) -> bool:
    """Whether a finding begins with it."""
    return code.startswith(ALL) and any(known.startswith(code) for known in RULES)


def select_findings(findings: Iterable[Finding], selection: Selection) -> tuple[Finding, ...]:
    """The findings, those that are not wanted waived by setting."""
    return tuple(one if one.waiver else _selected(one, selection) for one in findings)


def _selected(one: Finding, selection: Selection) -> Finding:
    if not selection.wants(one.code):
        return replace(one, waiver=Waiver(by=WaivedBy.SETTING))
    span = one.problem.span
    name = span.source.name if span is not None else one.problem.place
    pattern = selection.unwanted_in(one.code, name) if name else None
    return replace(one, waiver=Waiver(by=WaivedBy.SETTING, place=pattern)) if pattern else one


def is_failing(one: Finding, fail_on: Iterable[str]) -> bool:
    """Whether a finding that is not waived has one of the levels ("warning" and graver) or codes named."""
    return one.waiver is None and is_named(one.code, one.level, fail_on)


def is_named(code: str, level: Level, fail_on: Iterable[str]) -> bool:
    """Whether a code is one of those named, or its level is or is graver."""
    for word in fail_on:
        if word in LEVELS:
            if LEVELS.index(level) <= LEVELS.index(Level(word)):
                return True
        elif code.startswith(word):
            return True
    return False


def waived_claims(findings: Iterable[Finding]) -> frozenset[str]:
    """Ids of the claims of which every failing finding is waived."""
    of_claims = [(one, one.judgement.claim.id) for one in findings if one.judgement is not None]
    failing = {claim for one, claim in of_claims if one.counts}
    return frozenset(claim for one, claim in of_claims if one.fails) - failing


def read_fail_on(texts: Iterable[str]) -> tuple[str, ...]:
    """Levels and codes, with commas between or apart. Raises FormatError for another word."""
    words = [word for text in texts for word in text.replace(",", " ").split()]
    return tuple(
        word.casefold() if word.casefold() in LEVELS else read_codes((word,), also=LEVELS)[0]
        for word in words
    )


def _longest(code: str, beginnings: Iterable[str]) -> int:
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=-1)
