"""A pattern is compiled when it is first used, and once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pattern_signs import patterns, signs_of_pattern, table
from refkit.patterns import FOLDED, SIGNS, Lazy, Sieve, fold, key_of, regex, shows

SEEDS = Path(__file__).parent.parent / "seeds"


def test_a_pattern_matches_as_a_compiled_one_does() -> None:
    pattern = regex(r"(\d+)-(\d+)")
    assert isinstance(pattern, Lazy)
    match = pattern.fullmatch("12-34")
    assert match is not None
    assert match.groups() == ("12", "34")
    assert pattern.sub("x", "1-2 3-4") == "x x"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("see p. 12", True, id="a sign, and what is looked for"),
        pytest.param("see p.", False, id="a sign alone"),
        pytest.param("see 12", False, id="no sign"),
        pytest.param("SEITE 12", True, id="another sign, in another case"),
        pytest.param("SEİTE 12", True, id="the dotted capital of Turkish"),
        pytest.param("seıte 12", True, id="its small letter without a dot"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_pattern_with_signs_finds_what_it_finds_without(text: str, found: bool) -> None:
    plain = regex(r"(?:p\.|seite)\s(\d+)", re.IGNORECASE)
    signed = regex(plain.pattern, re.IGNORECASE, signs=("p.", "Seite"))
    for pattern in (plain, signed):
        assert (pattern.search(text) is not None) is found
        assert len(list(pattern.finditer(text))) == found
        assert len(pattern.findall(text)) == found
        assert (pattern.sub("x", text) != text) is found
        for place in ((1,), (1, len(text))):
            assert (pattern.search(text, *place) is not None) is (found and text.startswith("see"))
    assert (signed.match("p. 1 is"), signed.fullmatch("12")) != (None, None)


def test_signs_of_a_pattern_that_minds_case_are_of_that_case() -> None:
    pattern = regex(r"No\. \d", signs=("No.",))
    assert pattern.match("No. 1") is not None
    assert pattern.match("no. 1") is None


@pytest.mark.parametrize("text", ["ſeite", "SEITE", "Straße", "ΟΔΟΣ", "K"])
def test_letters_that_are_equal_without_case_fold_alike(text: str) -> None:
    other = text.upper()
    assert regex(re.escape(text), re.IGNORECASE).fullmatch(other) is None or fold(text) == fold(other)
    assert shows(f"a {text} b", (fold(text),), ignores_case=True)


def test_a_part_that_ends_far_away_is_not_looked_through_for_signs_at_each_place(
    assert_linear: Callable[..., None],
) -> None:
    pattern = regex(r"at \d", re.IGNORECASE, signs=("at",))

    def look(text: str) -> None:
        for at in range(0, len(text), 4):
            pattern.search(text, at, len(text))

    assert_linear(look, "at 1; at 2, ")


def test_a_text_is_looked_through_for_signs_no_further_than_asked(assert_linear: Callable[..., None]) -> None:
    pattern = regex(r"at \d", re.IGNORECASE, signs=("at",))

    def find(text: str) -> None:
        for start in range(0, len(text), 10):
            assert pattern.search(text, start, start + 10) is None

    assert_linear(find, "2014; ")


@pytest.mark.parametrize(
    ("pattern", "flags", "signs"),
    [
        pytest.param(r"\bapprov(?:ed|al)s?\b", 0, ["approv"], id="what all alternatives begin with"),
        pytest.param(r"\b(?:infused|injected) by\b", 0, ["infused by", "injected by"], id="each alternative"),
        pytest.param(r"\b(?:infused|\w+ed)\b", 0, ["ed"], id="an alternative of which only the end is known"),
        pytest.param(r"\d ?%", 0, ["%"], id="a mark that is seldom"),
        pytest.param(r"[a-y]", 0, [], id="what is in every sentence"),
        pytest.param(r"(?:randomi[sz]ed)?", 0, [], id="what may be left out"),
        pytest.param(r"colou?r", 0, ["colo"], id="a letter that may be left out"),
        pytest.param(r"(?:never ){1,3}again", 0, ["never "], id="what is repeated"),
        pytest.param(r"MÜNSTER", re.IGNORECASE, ["münster"], id="without case"),
        pytest.param(r"(?i:MÜNSTER) \d", 0, ["münster "], id="without case in a part"),
        pytest.param(r"(?<=Gemeinde )\d{4}", 0, [], id="what stands before, which may be out of sight"),
        pytest.param(r"\d(?= Einwohner)", 0, [" Einwohner"], id="what stands behind"),
        pytest.param(r"(?!Gemeinde)\w+", 0, [], id="what must not stand there"),
    ],
)
def test_the_signs_of_a_pattern_follow_from_it(pattern: str, flags: int, signs: list[str]) -> None:
    assert list(signs_of_pattern(pattern, flags)[1:]) == signs


def test_the_table_of_signs_says_what_follows_from_the_patterns() -> None:
    """A pattern that is not in the table does without signs: to write the table anew may wait, but not long."""
    told, derived = json.loads(SIGNS.read_text(encoding="utf-8")), table()
    assert {key: row for key, row in told.items() if key in derived} == {
        key: row for key, row in derived.items() if key in told
    }
    assert len(told.keys() ^ derived.keys()) < len(derived) / 10, "python tests/patterns/pattern_signs.py"


def test_no_pattern_with_signs_misses_what_it_finds_without() -> None:
    told = json.loads(SIGNS.read_text(encoding="utf-8"))
    lines = [
        line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text(encoding="utf-8").split("\n")
    ]
    lines = lines[:: len(lines) // 60]
    for key, pattern in patterns().items():
        if len(told.get(key, ())) < 2:
            continue
        plain = re.compile(pattern.pattern, pattern.asked)
        signs = tuple(told[key][1:])
        for line in lines:
            if plain.search(line):
                assert shows(line, signs, ignores_case=told[key][0].startswith(FOLDED)), (pattern, line)


def test_a_pattern_is_not_compiled_for_a_text_without_its_signs() -> None:
    broken = regex("(", signs=("sign",))
    assert broken.search("no such thing") is None
    assert broken.match("no such thing") is None
    with pytest.raises(re.error):
        broken.search("a sign")


def test_the_key_of_a_pattern_is_of_its_text_and_flags() -> None:
    assert len(key_of("a", 0)) == 16
    assert len({key_of("a", 0), key_of("a", re.IGNORECASE), key_of("b", 0)}) == 3


SIEVED = (r"\bapprov(?:ed|al)", r"\d+ mg\b", r"(?i:(?:not|never) given)", r"[aeiou]{3}", r"™")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It was approved at 5 mg.", [0, 1], id="words of two"),
        pytest.param("Approved, 5 kg", [], id="no sign of any"),
        pytest.param("NEVER GIVEN", [2], id="without case"),
        pytest.param("never taken, but given", [], id="the words apart"),
        pytest.param("a queue™", [3, 4], id="one that shows no sign, and a mark"),
        pytest.param("disapproved\u00a0approved", [0], id="parted by another space"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_sieve_finds_what_each_of_its_patterns_finds(text: str, found: list[int]) -> None:
    patterns = [regex(pattern, signs=signs) for pattern, signs in zip(SIEVED, SIGNS_OF_SIEVED, strict=True)]
    sieve = Sieve(patterns)
    assert sieve.found(text) == found == [n for n, one in enumerate(SIEVED) if re.search(one, text)]


SIGNS_OF_SIEVED = (("approv",), (" mg",), ("given", "GIVEN"), (), ("™",))


def test_a_sieve_reads_a_text_of_one_long_word_in_linear_time(assert_linear: Callable[..., None]) -> None:
    sieve = Sieve([regex("approval", signs=("approval",)), regex("™", signs=("™",))])
    assert_linear(lambda text: sieve.found(text), "appro")
