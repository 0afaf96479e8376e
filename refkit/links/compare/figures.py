"""A text -> its quantities: values with unit, what is counted, and how exactly they are meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from refkit.links.compare.content import Content, Word
from refkit.links.compare.frequency import FREQUENCY
from refkit.links.settings import CONTENT_CACHE, FRACTION_SLACK, MOST_QUANTITIES, NOUNS_BEHIND
from refkit.patterns import regex
from refkit.vocabulary.numerals import ALONE, BOUNDS, FOLDS, FRACTIONS, NUMBER_WORDS, PLURALS, SCALES
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.units import UNITS

_PLAIN = (
    r"(?:(?<=n = )|(?<=n=))\d{1,3}, \d{3}(?=\))"  # "(n = 2, 784)", as some publishers print it
    r"|\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3}){1,4}(?:\.\d{1,8})?|\d{1,15}(?:[.·]\d{1,8})?"
)
_WORD = any_of((*NUMBER_WORDS, *SCALES))
_UNIT = any_of(tuple(word.replace("-", " ") for word in UNITS))
_LONG = any_of(tuple(word for word, (dimension, _) in UNITS.items() if dimension == "time" and len(word) > 2))
FIGURE = regex(
    rf"(?<![\w.,])(?<![a-z][-/])(?P<figure>{_PLAIN})(?!\d)(?:\s?[×x]\s?10\s?\^?\s?(?P<power>[−–-]?\d{{1,2}}))?"
    rf"|\b(?P<words>{any_of(NUMBER_WORDS)}(?:[\s-](?:and\s)?{_WORD}){{0,6}})\b"
    rf"|\ban?\s(?P<scale>{any_of(SCALES)})\b"
    rf"|\b(?P<half>half|(?:a )?quarter of|half of)[\s-](?:an?\s)?(?={_LONG}\b)"
    rf"|\b(?:after|within|than|for|lasts?|lasted|takes?|took|over|about|nearly|almost|least|once"
    rf"|of) (?P<a>an?)(?= {_LONG}\b)"
)
UNIT_BEHIND = regex(
    rf"[\s-]{{0,2}}(?P<unit>{_UNIT})(?P<per>\s?/\s?[\w²³]{{1,8}})?(?![\w%])|\s?(?P<percent>%)"
)
PER = regex(
    r"(?: (?!(?:in|at|for|over|after|within|by|to|with|and|was|were)\b)[a-z]{1,20}){0,6} "
    r"(?P<per>per|an?|each|every) (?P<many>\d{1,3}(?:,\d{3}){0,3} )?(?P<unit>[a-zµμ]{1,20})\b"
)
AND_A_HALF = regex(r" and a half\b")
SCALE_BEHIND = regex(rf"[\s-]({any_of(SCALES)})\b")
MONEY_BEFORE = regex(r"[$€£¥]\s?$")
MONEY = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
SPREAD = regex(r"\s?(?:±|\+/-)\s?\d[\d.]{0,12}")
SPREAD_BEHIND = regex(r"\s?\((?:±|\+/-)\s?\d[\d.]{0,12}\s?%?\)")
OUT_OF = regex(
    rf"\s?(?:/|(?:out )?of(?: the| these| all| our| a total of)?|in|out of)\s?"
    rf"(?:(?P<all>\d{{1,9}}(?:,\d{{3}}){{0,3}})(?![\d.,]?\d)|(?P<word>{any_of(NUMBER_WORDS)})\b(?!-))"
)
ALL_BUT = regex(r"\ball (?:but|except) $")
LISTED = regex(r"\s?(?:,|,? ?(?:and|or|to|through|versus|vs\.?|against|than)|[-–/])\s?")
NO_QUANTITY = regex(
    r"\bp\s?(?:-?values?)?\s?[=<>≤≥]\s?[\d.]+(?:[×x]10)?(?:[−–-]\d{1,3})?"
    r"|\b\d{2}\s?% (?:ci\b|confidence\b|credible\b)|\bci[:, ]\s?[−–-]?[\d.]+\s?(?:-|–|to|,)\s?[−–-]?[\d.]+"
    r"|\b(?:1\d|20)\d0s\b|\b\d{1,2}(?:st|nd|rd|th)\b"
)
WHEN = regex(
    r"\b(?:in|since|from|by|until|during|of|between|before|after|around|about|to)\s$"
)  # a year follows
CLAUSE_ENDS = regex(r"[,;:.()]")
DURING = regex(r"(?<!just )(?<!well )(?<!little )\bover (?:the (?:last |past |first |next )?)?$")
PASSED = frozenset({"of", "the", "these"})
BOUND = regex(rf"(?:(?:^|(?<=[\s(])){any_of(BOUNDS)}\s(?:a |an |the |another )?|[~≈<>≤≥]\s?)$")
_MANY = "a one two three four five six seven eight nine".split()
FRACTION = regex(
    rf"(?<!\band a )(?<!\band )\b(?:(?P<many>{any_of(_MANY)})[\s-])?(?P<part>{any_of(FRACTIONS)})(?!-)\b"
    rf"(?!(?: of)?(?: an?)?[\s-](?:{_LONG}|dozen)\b)(?! an?\b)"
)
# "Twice" said of how often is no multiple.
FOLD = regex(
    rf"\b(?:(?P<word>{any_of(FOLDS)})|(?P<twice>twice|double|triple|thrice) "
    r"(?:as|that|the|those|what)\b)(?!-)"
)
TWICE = {"twice": 2.0, "double": 2.0, "triple": 3.0, "thrice": 3.0}
CLOCK = regex(
    r"(?<![\w.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\w.,:])(?P<hour24>\d{1,2}):(?P<minute24>\d{2})(?![\d:])(?= (?:hours|h\b|o'clock))"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as printed at [start, end), in the first unit of its `dimension` ("" for a bare number).

    `per` is what it is divided by, as (dimension or stem, size). `nouns` are the stems of the words behind it
    and `head` the first of them that is a plural, what it counts. `slack` is by how much the printed figure may
    differ from the one it was rounded from; `bound` is "~", ">" or "<" where it is said to be near, at least or
    at most. A share of a number ("12 of 38") has the two as `parts`.
    """

    start: int
    end: int
    value: float
    dimension: str = ""
    per: tuple[str, float] = ("", 1.0)
    nouns: frozenset[str] = frozenset()
    head: str = ""
    slack: float = 0.0
    bound: str = ""
    size: float = 1.0  # of its unit, in the first unit of the dimension
    parts: tuple[float, ...] = ()

    @property
    def printed(self) -> float:
        """The value in the unit it is printed with."""
        return self.value / self.size


@lru_cache(maxsize=CONTENT_CACHE)
def quantities_of(content: Content) -> tuple[Quantity, ...]:
    """The quantities of a text in order, at most MOST_QUANTITIES.

    p values, intervals, how often something is done, ordinals and decades are left out.
    """
    text = NO_QUANTITY.sub(lambda match: " " * len(match[0]), content.lower)
    text = FREQUENCY.sub(lambda match: " " * len(match[0]), text)
    parts = [*_clocks(text), *_folds(text)]
    text = _without(text, parts)
    fractions = [*_fractions(text)]
    text = _without(text, fractions)
    found = sorted([*_figures(text, content), *parts, *fractions], key=lambda one: one.start)
    return tuple(_share_units(found[:MOST_QUANTITIES], text))


def _without(text: str, parts: Sequence[Quantity]) -> str:
    read, kept = 0, []
    for one in sorted(parts, key=lambda one: one.start):
        if one.start >= read:
            kept += [text[read : one.start], " " * (one.end - one.start)]
            read = one.end
    return "".join((*kept, text[read:]))


def _figures(text: str, content: Content) -> Iterator[Quantity]:
    read = 0
    for match in FIGURE.finditer(text):
        if match.start() < read:
            continue
        start = match.start("a") if match["a"] else match.start()
        value, step = _value(match)
        end = match.end()
        if half := AND_A_HALF.match(text, end):
            value, end = value + 0.5, half.end()
        while scale := SCALE_BEHIND.match(text, end):
            value, step, end = value * SCALES[scale[1]], step * SCALES[scale[1]], scale.end()
        stop = end
        if spread := SPREAD.match(text, end):
            stop = read = spread.end()
        one = Quantity(start, end, value, slack=_slack(value, step), bound=_bound(text, start))
        if money := MONEY_BEFORE.search(text, max(0, start - 2), start):
            one = replace(one, start=money.start(), dimension=MONEY[money[0][0]])
        elif unit := UNIT_BEHIND.match(text, stop):
            one = _with_unit(one, unit)
            if spread := SPREAD_BEHIND.match(text, one.end):
                read = spread.end()
            if half := AND_A_HALF.match(text, one.end):
                one = replace(one, value=one.value + one.size / 2, end=half.end())
        elif out := OUT_OF.match(text, stop):
            yield from _share(one, out, text)
        elif match["figure"] and _is_year(match["figure"], value) and _dated(text, start, content, end):
            one = replace(one, dimension="year")
        if one.value == 1 and match["words"] and not one.dimension:
            continue  # "one" is a pronoun as often as a number
        if one.dimension == "time" and one.bound == ">" and DURING.search(text, max(0, start - 10), start):
            one = replace(one, bound="")
        nouns, head = _counted(content, one.end)
        yield replace(one, per=one.per if one.per[0] else _per(text, one.end), nouns=nouns, head=head)


def _value(match: re.Match[str]) -> tuple[float, float]:
    # The value and the unit of its last printed digit.
    if match["figure"]:
        plain = _without_separators(match["figure"])
        power = 10.0 ** int((match["power"] or "0").translate({0x2212: "-", 0x2013: "-"}))
        return float(plain) * power, 10.0 ** -len(plain.partition(".")[2]) * power
    if match["half"]:
        return (0.25 if "quarter" in match["half"] else 0.5), 0.1
    if match["a"]:
        return 1.0, 0.2
    if match["scale"]:
        return float(SCALES[match["scale"]]), 1.0
    total = last = 0
    for word in match["words"].replace("-", " ").split():
        if word in SCALES:
            last = max(1, last) * SCALES[word]
            if SCALES[word] > 100:
                total, last = total + last, 0
        elif word == "dozen":
            last = 12 * max(1, last)
        elif word != "and":
            last += NUMBER_WORDS[word]
    return float(total + last), 1.0


def _without_separators(figure: str) -> str:
    return "".join(c if c.isdigit() else "." for c in figure if c.isdigit() or c in ".·")


def _slack(value: float, step: float) -> float:
    # Noughts at the end of a large number are rounded ones: 3,400 for 3,417.
    return max(step / 2, 0.015 * value) if value >= 100 and step == 1 and value % 100 == 0 else step / 2


def _with_unit(one: Quantity, unit: re.Match[str]) -> Quantity:
    if unit["percent"]:
        return replace(one, dimension="percent", end=unit.end())
    dimension, size = UNITS[unit["unit"].replace(" ", "-")]
    per = (unit["per"] or "").replace(" ", "")[1:]
    return replace(
        one,
        value=one.value * size,
        slack=one.slack * size,
        size=size,
        dimension=dimension,
        end=unit.end(),
        per=UNITS.get(per, (per, 1.0)),
    )


def _per(text: str, end: int) -> tuple[str, float]:
    # "1,500 sequences per second", "2.3 hours a day", "25 cents per 100 ml".
    found = PER.match(text, end)
    if not found or (found["unit"] not in UNITS and found["per"] != "per"):
        return "", 1.0
    dimension, size = UNITS.get(found["unit"], (found["unit"].removesuffix("s"), 1.0))
    many = float(found["many"].replace(",", "")) if found["many"] else 1.0
    return dimension, size * many


def _share(one: Quantity, out: re.Match[str], text: str) -> Iterator[Quantity]:
    whole = float(out["all"].replace(",", "")) if out["all"] else float(NUMBER_WORDS[out["word"]])
    if "in" in out[0].split() and (one.value > 20 or one.value % 1):
        return  # "fell in 12 towns"
    part = one.value
    if but := ALL_BUT.search(text, max(0, one.start - 12), one.start):
        one, part = replace(one, start=but.start()), whole - one.value
    if 0 < part <= whole:
        yield replace(
            one,
            end=out.end(),
            value=100 * part / whole,
            dimension="percent",
            slack=FRACTION_SLACK if whole <= 10 else 0.5,
            parts=(part, whole),
        )


def _bound(text: str, start: int) -> str:
    found = BOUND.search(text, max(0, start - 24), start)
    if not found:
        return ""
    word = found[0].strip()
    return BOUNDS.get(word) or BOUNDS.get(word.rpartition(" ")[0], "~")


def _is_year(figure: str, value: float) -> bool:
    return len(figure) == 4 and figure.isdigit() and 1000 <= value < 2100


def _dated(text: str, start: int, content: Content, end: int) -> bool:
    # "in 1249" and "1249." are years, "1249 respondents" and "1249stems" are none.
    if text[end : end + 1].isalpha():
        return False
    if WHEN.search(text, max(0, start - 10), start):
        return True
    at = bisect_left(content.words, end, key=lambda word: word.start)
    behind = content.words[at : at + 1]
    return not (behind and text[end : behind[0].start] == " " and _is_plural(behind[0]))


def _is_plural(word: Word) -> bool:
    return word.folded in PLURALS or (
        word.folded[-1] == "s" and word.folded[-2:] not in {"ss", "us", "is", "as"}
    )


def _counted(content: Content, end: int) -> tuple[frozenset[str], str]:
    # The words up to the next comma or light word: "496 healthy young adults", "31 of the 47 cases".
    at = bisect_left(content.words, end, key=lambda word: word.start)
    found, last, head = [], end, ""
    for word in content.words[at : at + NOUNS_BEHIND]:
        if CLAUSE_ENDS.search(content.lower, last, word.start) or (word.light and word.folded not in PASSED):
            break
        last = word.end
        if not word.light and not word.figure:
            found.append(word.stem)
            head = head or (word.stem if _is_plural(word) else "")
    return frozenset(found), head


def _fractions(text: str) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        part = FRACTIONS[match["part"]]
        many = 1 if match["many"] in {None, "a"} else NUMBER_WORDS[match["many"]]
        if (match["many"] is None and match["part"] not in ALONE) or part * many >= 1:
            continue
        yield Quantity(
            match.start(),
            match.end(),
            100 * part * many,
            "percent",
            slack=FRACTION_SLACK,
            bound=_bound(text, match.start()),
        )


def _folds(text: str) -> Iterator[Quantity]:
    for match in FOLD.finditer(text):
        value = FOLDS[match["word"]] if match["word"] else TWICE[match["twice"]]
        yield Quantity(
            match.start(), match.end(), value, "fold", slack=0.05 * value, bound=_bound(text, match.start())
        )


def _clocks(text: str) -> Iterator[Quantity]:
    for match in CLOCK.finditer(text):
        hour = float(match["hour"] or match["hour24"]) % (12 if match["half"] else 24)
        minute = float(match["minute"] or match["minute24"] or 0)
        value = hour + minute / 60 + (12 if match["half"] == "p" else 0)
        yield Quantity(match.start(), match.end(), value, "clock")


def _share_units(found: Sequence[Quantity], text: str) -> list[Quantity]:
    # "5, 10 or 15 mg": a bare number takes the unit of the next in its list.
    shared = [*found]
    for at in range(len(shared) - 2, -1, -1):
        one, then = shared[at], shared[at + 1]
        listed = one.end <= then.start and LISTED.fullmatch(text, one.end, then.start)
        if listed and then.dimension not in {"", "fold", "year", "clock"} and _takes_unit(one, text):
            shared[at] = replace(
                one,
                value=one.value * then.size,
                slack=one.slack * then.size,
                dimension=then.dimension,
                per=then.per,
                size=then.size,
                nouns=then.nouns,
                head=then.head,
            )
    return shared


def _takes_unit(one: Quantity, text: str) -> bool:
    year = one.dimension == "year" and WHEN.search(text, max(0, one.start - 10), one.start)
    return one.dimension in {"", "year"} and not year
