"""A code, the name of a wording and the facts of one case -> a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refkit.rules.registry import RULES
from refkit.rules.rule import Level, fields_of

if TYPE_CHECKING:
    from refkit.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A finding as data. `rule` is a code of `RULES`; `place` stands in where no span is known."""

    rule: str
    message: str
    span: Span | None = None
    place: str | None = None
    hint: str | None = None

    @property
    def level(self) -> Level:
        """How grave it is: what the register says of its rule."""
        return RULES[self.rule].level


def finding(
    code: str,
    wording: str = "",
    /,
    *,
    span: Span | None = None,
    place: str | None = None,
    hint: str | None = None,
    **fields: object,
) -> Problem:
    """A finding of the rule `code`, in the words the register has for it.

    `fields` fill the templates of message and hint; `hint` takes the place of the register's own, for what
    is known of one case only. Raises KeyError for a code, a wording or a field of the message that is not
    there.
    """
    chosen = RULES[code].wording(wording)
    if hint is None and chosen.hint is not None:
        known = all(fields.get(name) is not None for name in fields_of(chosen.hint))
        hint = chosen.hint.format(**fields) if known else None
    return Problem(rule=code, message=chosen.message.format(**fields), span=span, place=place, hint=hint)
