"""A claim beside a passage of a source, aligned, as every comparison takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from refkit.links.compare.align import Alignment, Fit, align
from refkit.links.compare.content import Content, read_content


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceContext:
    """What a source as a whole gives to each of its passages.

    `short` maps stems of abbreviations and of their words to each other, `topic` are the stems of what the
    source is about, `title` is its title; `text` its whole text, in lower case, for what stands once for all
    ("mice", "single-arm").
    """

    short: Mapping[str, frozenset[str]] = field(default_factory=dict)
    topic: frozenset[str] = frozenset()
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A claim and a passage of one to three sentences, `before` and `after` being the sentences around it."""

    claim: Content
    passage: Content
    alignment: Alignment
    context: SourceContext
    before: str = ""
    after: str = ""
    value: tuple[int, int] | None = None  # where the passage is a cell of a table: what the cell holds

    def partner(self, at: int) -> int | None:
        """The place among the passage's words of the partner of the claim's word `at`."""
        return self.alignment.partners[at]

    def meets(self, at: int) -> bool:
        return self.alignment.fits[at] is not Fit.NONE


def pair_up(
    claim: str,
    passage: str,
    context: SourceContext | None = None,
    *,
    before: str = "",
    after: str = "",
    value: tuple[int, int] | None = None,
) -> Pair:
    """Claim and passage, read and aligned."""
    context = context or SourceContext()
    mine, its = read_content(claim), read_content(passage)
    return Pair(
        claim=mine,
        passage=its,
        alignment=align(mine, its, short=context.short, topic=context.topic),
        context=context,
        before=before,
        after=after,
        value=value,
    )
