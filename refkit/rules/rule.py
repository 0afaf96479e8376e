"""What the register holds of one kind of finding: its level, its wordings, and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Formatter


class Level(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a finding reads: templates of `str.format` with named fields, for its message and its hint.

    A rule with one wording leaves its `name` empty. A hint with a field that a case leaves out, or gives as
    None, is not printed.
    """

    name: str
    message: str
    hint: str | None = None

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields of message and hint."""
        return fields_of(self.message) | fields_of(self.hint or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of finding. `code` is stable: RK0 use, RK1 parsing, RK2 coverage, RK3 citation
    integrity, RK4 time, RK5 metadata, RK6 rendering. `text` says what it means, why it is reported and what
    to do about it, in paragraphs with an empty line between.
    """

    code: str
    level: Level
    title: str
    wordings: tuple[Wording, ...]
    text: str

    def wording(self, name: str) -> Wording:
        """Raises KeyError for a name that the rule does not hold."""
        for wording in self.wordings:
            if wording.name == name:
                return wording
        raise KeyError(f"{self.code} has no wording named {name!r}")


@cache
def fields_of(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def shape(template: str) -> str:
    """A template as a person reads it, its fields in capitals: "no reference is labelled TARGET"."""
    return "".join(text + (name or "").upper() for text, name, _, _ in Formatter().parse(template))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of an explanation, each in one line."""
    return tuple(" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip())
