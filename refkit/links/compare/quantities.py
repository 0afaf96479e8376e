"""Figures of claim and passage, with their units, as values: which of the claim's the passage gives otherwise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refkit.links.compare.content import Content, read_content
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import ABOUT_SHARE, FRACTION_SLACK, MOST_QUANTITIES, NOUNS_BEHIND, SAME_TIME
from refkit.patterns import regex
from refkit.vocabulary.numerals import ALONE, FRACTIONS, NUMBER_WORDS, SCALES
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.units import UNITS

_PLAIN = r"\d{1,3}(?:[,  ]\d{3}){1,4}(?:\.\d{1,8})?|\d{1,15}(?:[.·]\d{1,8})?"
_WORDS = any_of((*NUMBER_WORDS, *SCALES))
_UNIT = any_of(tuple(word.replace("-", " ") for word in UNITS))
FIGURE = regex(
    rf"(?<![\w.,])(?<![a-z][-/])(?P<figure>{_PLAIN})(?![\d])|\b(?P<words>{any_of(NUMBER_WORDS)}(?:[\s-](?:and\s)?{_WORDS}){{0,6}})\b"
)
UNIT_BEHIND = regex(
    rf"[\s-]{{0,2}}(?P<unit>{_UNIT})(?P<per>\s?/\s?[\w²³]{{1,8}})?(?![\w%])|\s?(?P<percent>%)"
)
SCALE_BEHIND = regex(rf"[\s-]({any_of(SCALES)})\b")
MONEY_BEFORE = regex(r"[$€£]\s?$")
MONEY = {"$": "dollars", "€": "euros", "£": "pounds"}
SPREAD = regex(r"\s?(?:±|\+/-)\s?\d[\d.]{0,12}")
OUT_OF = regex(r"\s?(?:/|(?:out )?of(?: the| these| all| our)?)\s?(?P<all>\d{1,9})(?![\d.,]?\d)")
LISTED = regex(r"\s?(?:,|,? ?(?:and|or|to|through|versus|vs\.?|against|than)|[-–/])\s?")
NO_QUANTITY = regex(
    r"\bp\s?(?:-?values?)?\s?[=<>≤≥]\s?[\d.]+|\b\d{2}\s?% (?:ci|confidence)\b|\bci[: ]\s?[\d.]+\s?(?:-|–|to)\s?[\d.]+"
)
WHEN = regex(r"\b(?:in|since|from|by|until|during|of|between|before|after)\s$")  # a year follows
CLAUSE_ENDS = regex(r"[,;:.()]")
PASSED = frozenset({"of", "the", "these"})
ABOUT = regex(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|close to|just (?:over|under)"
    r"|(?:a )?little (?:over|under|more than|less than)|more than|over|fewer than|less than|under|at least"
    r"|at most|up to|well over|above|below|slightly (?:more|less|over|under)(?: than)?)\s|[~≈<>≤≥]\s?)$"
)
_MANY = "a one two three four five six seven eight nine".split()
FRACTION = regex(rf"\b(?:(?P<many>{any_of(_MANY)})[\s-])?(?P<part>{any_of(FRACTIONS)})(?!-)\b")


SHARED = frozenset({dimension for dimension, _ in UNITS.values()} - {"time", "fold"}) | {"time"}
REASONS = {"year": "date-differs", "time": "quantity-differs"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as printed at [start, end), in the first unit of its `dimension` ("" for a bare number).

    `per` is what it is divided by ("/kg"), `nouns` the stems of the words behind it, `slack` by how much the
    printed figure may differ from the one it was rounded from; `about` is set where it is said to be near.
    """

    start: int
    end: int
    value: float
    dimension: str
    per: str
    nouns: frozenset[str]
    slack: float
    about: bool
    size: float = 1.0  # of its unit, in the first unit of the dimension

    @property
    def printed(self) -> float:
        """The value in the unit it is printed with."""
        return self.value / self.size


def quantities_of(content: Content) -> tuple[Quantity, ...]:
    """The quantities of a text in order, at most MOST_QUANTITIES; p values and intervals are left out."""
    text = NO_QUANTITY.sub(lambda match: " " * len(match[0]), content.lower)
    parts = [*_fractions(text)]
    for one in reversed(parts):
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    found = sorted([*_figures(text, content), *parts], key=lambda one: one.start)[:MOST_QUANTITIES]
    return tuple(_share_units(found, text))


def _figures(text: str, content: Content) -> Iterator[Quantity]:
    read = 0
    for match in FIGURE.finditer(text):
        if match.start() < read:
            continue
        value, step = _value(match)
        end = match.end()
        while scale := SCALE_BEHIND.match(text, end):
            value, step, end = value * SCALES[scale[1]], step * SCALES[scale[1]], scale.end()
        stop = end
        if spread := SPREAD.match(text, end):
            stop = read = spread.end()
        dimension = per = ""
        size = 1.0
        money = MONEY_BEFORE.search(text, max(0, match.start() - 2), match.start())
        if money:
            dimension = MONEY[money[0][0]]
        elif unit := UNIT_BEHIND.match(text, stop):
            if unit["percent"]:
                dimension, end = "percent", unit.end()
            else:
                dimension, size = UNITS[unit["unit"].replace(" ", "-")]
                value, step, end = value * size, step * size, unit.end()
                per = (unit["per"] or "").replace(" ", "")
        elif out := OUT_OF.match(text, stop):
            if 0 < value <= float(out["all"]):
                yield Quantity(
                    match.start(),
                    out.end(),
                    100 * value / float(out["all"]),
                    "percent",
                    "",
                    frozenset(),
                    0.0,
                    False,
                )
        elif match["figure"] and _is_year(match["figure"], value):
            dimension = "year"
        yield Quantity(
            start=match.start(),
            end=end,
            value=value,
            dimension=dimension,
            per=per,
            nouns=_nouns_behind(content, end),
            slack=step / 2,
            about=bool(ABOUT.search(text, max(0, match.start() - 24), match.start())),
            size=size,
        )


def _value(match: re.Match[str]) -> tuple[float, float]:
    # The value and the unit of its last printed digit.
    if match["figure"]:
        plain = _without_separators(match["figure"])
        decimals = len(plain.partition(".")[2])
        return float(plain), 10.0**-decimals
    total = last = 0
    for word in match["words"].replace("-", " ").split():
        if word in SCALES:
            last = max(1, last) * SCALES[word]
            if SCALES[word] > 100:
                total, last = total + last, 0
        elif word != "and":
            last += NUMBER_WORDS[word]
    return float(total + last), 1.0


def _without_separators(figure: str) -> str:
    return figure.replace(",", "").replace("\xa0", "").replace(" ", "").replace("·", ".")


def _is_year(figure: str, value: float) -> bool:
    return len(figure) == 4 and figure.isdigit() and 1000 <= value < 2100


def _nouns_behind(content: Content, end: int) -> frozenset[str]:
    # The words up to the next comma or light word: "496 healthy young adults", "31 of the 47 cases".
    at = bisect_left(content.words, end, key=lambda word: word.start)
    found, last = [], end
    for word in content.words[at : at + NOUNS_BEHIND]:
        if CLAUSE_ENDS.search(content.lower, last, word.start) or (word.light and word.folded not in PASSED):
            break
        last = word.end
        if not word.light and not word.figure:
            found.append(word.stem)
    return frozenset(found)


def _fractions(text: str) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        part = FRACTIONS[match["part"]]
        many = 1 if match["many"] in {None, "a"} else NUMBER_WORDS[match["many"]]
        if (match["many"] is None and match["part"] not in ALONE) or part * many >= 1:
            continue
        about = bool(ABOUT.search(text, max(0, match.start() - 24), match.start()))
        yield Quantity(
            match.start(), match.end(), 100 * part * many, "percent", "", frozenset(), FRACTION_SLACK, about
        )


def _share_units(found: Sequence[Quantity], text: str) -> list[Quantity]:
    # "5, 10 or 15 mg": a bare number takes the unit of the next in its list.
    shared = [*found]
    for at in range(len(shared) - 2, -1, -1):
        one, then = shared[at], shared[at + 1]
        listed = one.end <= then.start and LISTED.fullmatch(text, one.end, then.start)
        if listed and then.dimension in SHARED and _takes_unit(one, text):
            shared[at] = replace(
                one,
                value=one.value * then.size,
                slack=one.slack * then.size,
                dimension=then.dimension,
                per=then.per,
                size=then.size,
                nouns=then.nouns,
            )
    return shared


def _takes_unit(one: Quantity, text: str) -> bool:
    year = one.dimension == "year" and WHEN.search(text, max(0, one.start - 10), one.start)
    return one.dimension in {"", "year"} and not year


def agree(claim: Quantity, passage: Quantity) -> bool:
    """Whether the claim's value is the passage's, as an editor may round it."""
    if claim.dimension != passage.dimension and not _bare(claim, passage):
        return False
    if claim.per != passage.per and claim.per and passage.per:
        return False
    if claim.dimension != passage.dimension:
        return abs(claim.printed - passage.printed) <= claim.slack / claim.size + 1e-9
    slack = claim.slack
    if claim.about or passage.about:
        slack = max(slack, ABOUT_SHARE * abs(claim.value))
    elif claim.dimension == "time" and passage.dimension == "time":
        slack = max(slack, SAME_TIME * claim.value)  # 12 months are a year, 4 weeks are no month
    return abs(claim.value - passage.value) <= slack + 1e-9 * abs(claim.value)


def _bare(claim: Quantity, passage: Quantity) -> bool:
    return "" in {claim.dimension, passage.dimension} and "year" not in {claim.dimension, passage.dimension}


def compare_quantities(pair: Pair) -> tuple[Difference, ...] | None:
    """Each figure of the claim that the passage does not give: opposed where it gives another in its place."""
    mine = quantities_of(pair.claim)
    if not mine:
        return None
    its = quantities_of(pair.passage)
    around = (*quantities_of(read_content(pair.before)), *quantities_of(read_content(pair.after)))
    taken = {at for at, one in enumerate(its) if any(agree(claim, one) for claim in mine)}
    found = []
    for claim in mine:
        if any(agree(claim, one) for one in (*its, *around)):
            continue
        rival = _rival(claim, [one for at, one in enumerate(its) if at not in taken])
        found.append(
            Difference(
                reason=REASONS.get(claim.dimension, "quantity-differs"),
                gravity=Gravity.UNSTATED if rival is None else Gravity.OPPOSED,
                claim=(claim.start, claim.end),
                passage=None if rival is None else (rival.start, rival.end),
                said=pair.claim.text[claim.start : claim.end],
                instead=None if rival is None else pair.passage.text[rival.start : rival.end],
            )
        )
    return tuple(found)


def _rival(claim: Quantity, free: Sequence[Quantity]) -> Quantity | None:
    # What the passage gives in the claim's place: the same dimension, of the same nouns as far as they are named.
    alike = [one for one in free if one.dimension == claim.dimension]
    if not claim.dimension:
        alike = [one for one in alike if _shared_nouns(claim, one)]
    elif claim.dimension != "year":
        alike = [
            one
            for one in alike
            if _shared_nouns(claim, one) or not (claim.nouns and one.nouns) or len(alike) == 1
        ]
    return max(alike, key=lambda one: _shared_nouns(claim, one), default=None)


def _shared_nouns(claim: Quantity, other: Quantity) -> int:
    return sum(any(mean_the_same(one, its) for its in other.nouns) for one in claim.nouns)
