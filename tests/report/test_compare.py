"""Claim and passage under each other: words that differ are marked, and lines fit the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refkit.model import Basis, Claim, Difference, Gravity, Link, Source, Span, Standing
from refkit.report.compare import compare_lines
from refkit.report.excerpt import columns_of

CLAIM_TEXT = "Tidal mills raised the upper pond by 30 cm [1]."
PASSAGE = "On the Orle, tidal mills lowered the\nupper pond by 12 cm in the first year."
SOURCE = Source(name="a.md", text=CLAIM_TEXT)
TEXT = Source(name="lee.txt", text=PASSAGE)
CLAIM = Claim(id="c1", span=Span(source=SOURCE, start=0, end=len(CLAIM_TEXT)))


def differ(reason: str, said: str, instead: str) -> Difference:
    mine, its = CLAIM_TEXT.index(said), PASSAGE.index(instead)
    return Difference(
        reason=reason,
        gravity=Gravity.OPPOSED,
        claim=(mine, mine + len(said)),
        passage=(its, its + len(instead)),
    )


LINK = Link(
    claim="c1", reference="lee", basis=Basis.DISPUTED, score=0.9, standing=Standing.OPPOSES,
    quote=Span(source=TEXT, start=0, end=len(PASSAGE)),
    differences=(differ("direction-differs", "raised", "lowered"), differ("quantity-differs", "30 cm", "12 cm")),
)  # fmt: skip


def test_words_that_differ_have_carets_below_them() -> None:
    assert "\n".join(line.plain for line in compare_lines(CLAIM, LINK, 100)) == (
        "    claim:  Tidal mills raised the upper pond by 30 cm [1].\n"
        "                        ^^^^^^                   ^^^^^\n"
        "    source: On the Orle, tidal mills lowered the upper pond by 12 cm in the first year.\n"
        "                                     ^^^^^^^                   ^^^^^"
    )


def test_on_narrow_terminals_lines_are_wrapped_and_carets_stay_below_their_words() -> None:
    assert "\n".join(line.plain for line in compare_lines(CLAIM, LINK, 44)) == (
        "    claim:  Tidal mills raised the upper\n"
        "                        ^^^^^^\n"
        "            pond by 30 cm [1].\n"
        "                    ^^^^^\n"
        "    source: On the Orle, tidal mills lowered\n"
        "                                     ^^^^^^^\n"
        "            the upper pond by 12 cm in the\n"
        "                              ^^^^^\n"
        "            first year."
    )


def test_in_colours_they_are_set_in_bold_and_underlined() -> None:
    first = next(compare_lines(CLAIM, LINK, 100))
    assert first.coloured == (
        "    claim:  Tidal mills \x1b[1;4mraised\x1b[0m the upper pond by \x1b[1;4m30 cm\x1b[0m [1]."
    )


def test_carets_stand_below_wide_characters() -> None:
    text = Source(name="c.md", text="池水 rose.")
    claim = Claim(id="c2", span=Span(source=text, start=0, end=8))
    difference = Difference(reason="direction-differs", gravity=Gravity.OPPOSED, claim=(3, 7))
    line = next(compare_lines(claim, replace(LINK, differences=(difference,)), 100))
    assert line.under == " " * 17 + "^^^^"


def test_a_link_without_a_passage_has_nothing_to_compare() -> None:
    assert list(compare_lines(CLAIM, replace(LINK, quote=None), 100)) == []


@pytest.mark.parametrize(
    "passage",
    [
        pytest.param("1 " * 500_000, id="a million digits"),
        pytest.param("a" * 1_000_000, id="a word without an end"),
        pytest.param("\x1b[2J\u202e" * 200_000, id="control characters"),
        pytest.param("\n" * 1_000_000, id="empty lines"),
    ],
)
def test_a_hostile_passage_is_cut_and_harmless(passage: str) -> None:
    source = Source(name="lee.txt", text=passage)
    link = replace(
        LINK,
        quote=Span(source=source, start=0, end=len(passage)),
        differences=(Difference(reason="x", gravity=Gravity.OPPOSED, passage=(5, len(passage))),),
    )
    lines = [part for line in compare_lines(CLAIM, link, 80) for part in line.plain.split("\n")]
    assert len(lines) < 60
    assert all(columns_of(line) <= 80 and line.isprintable() for line in lines)
