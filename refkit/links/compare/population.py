"""Whom claim and passage are about: other people, another species, another line of treatment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from refkit.links.compare.pair import Pair
from refkit.links.compare.whole import first_in, named_again
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import DISJOINT_AGES, MOST_QUANTITIES, SAME_CASE, SOURCE_CACHE, SOURCE_READ
from refkit.patterns import regex
from refkit.vocabulary.populations import ANIMALS, GROUPS, HUMANS, LABORATORY, LINES, SAMPLED


def _facets(table: Mapping[str, Mapping[str, str]]) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(_word(pattern) for pattern in groups.values()) for groups in table.values())


def _word(pattern: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:{pattern})(?![\w])")


FACETS = (
    *(("population-differs", facet) for facet in _facets(GROUPS)),
    *(("line-differs", facet) for facet in _facets(LINES)),
)
SPECIES = tuple(_word(pattern) for pattern in ANIMALS.values())
MODELS = tuple(_word(pattern) for animal, pattern in ANIMALS.items() if animal in LABORATORY)
HUMAN, SAMPLE = _word(HUMANS), _word(SAMPLED)
FRAME = regex(rf"(?:^|[.;!?]\s)\s{{0,3}}in (?:\w+ ){{0,2}}(?P<animal>{'|'.join(ANIMALS.values())}),")
_WHO = (
    r"(?:patients|people|men|women|adults|children|persons|those|pupils|workers|readers|residents|volunteers"
    r"|participants|subjects|aged|anyone|everyone|nobody)"
)
AGES = regex(
    r"\b(?:aged|ages|age)(?: of| from| between)? (?P<low>\d{1,2})(?: years)?\s?(?:to|and"
    r"|[-–])\s?(?P<high>\d{1,2})\b"
    rf"|\b{_WHO} (?:over|older than|above)(?: the age of)? (?P<over>[1-9]\d)(?! ?%|[\d.,/]?\d)"
    rf"|\b{_WHO} (?:under|younger than|below)(?: the age of)? (?P<under>[1-9]\d)(?! ?%|[\d.,/]?\d)"
    r"|\b(?:aged )?(?P<least>[1-9]\d)(?: years(?: of age)?)? (?:or|and) (?:older|over|above)\b"
    r"|\baged (?P<exact>\d{1,2})\b(?! ?[-–]| to\b| or\b| and\b| years (?:or|and)\b)"
)


def compare_population(pair: Pair) -> tuple[Difference, ...] | None:
    """Each group of the claim where the passage, or the whole source, has another group and not this one."""
    whole = pair.context.text
    found = []
    named = False
    for reason, groups in FACETS:
        said = [(at, match) for at, group in enumerate(groups) if (match := group.search(pair.claim.lower))]
        if len(said) != 1:
            continue
        named = True
        at, match = said[0]
        others = tuple(group for i, group in enumerate(groups) if i != at)
        found += _differs(pair, reason, match, groups[at], others, whole)
    ages = _ages(pair, whole)
    species = _species(pair, whole)
    return (*found, *species, *ages) if named or species or ages else None


def _differs(
    pair: Pair,
    reason: str,
    said: re.Match[str],
    mine: re.Pattern[str],
    others: tuple[re.Pattern[str], ...],
    whole: str,
) -> list[Difference]:
    near = f"{pair.before} {pair.after}".lower()
    if mine.search(pair.passage.lower) or mine.search(near):
        return []
    here = _first(others, pair.passage.lower)
    if here:
        slot = _in_the_slot(pair)
        elsewhere = first_in(mine, whole)
        gravity = (
            Gravity.OPPOSED if slot and not elsewhere else Gravity.UNSTATED if elsewhere else Gravity.WEAKER
        )
        return [_difference(pair, reason, gravity, said, here.span(), here[0])]
    if first_in(mine, whole):
        return []
    there = next((name for other in others if (name := first_in(other, whole))), "")
    return [_difference(pair, reason, Gravity.WEAKER, said, None, there)] if there else []


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(text))), None)


def _in_the_slot(pair: Pair) -> bool:
    # Both say who took part, and the passage holds nearly all else of the claim.
    return bool(
        SAMPLE.search(pair.claim.lower)
        and SAMPLE.search(pair.passage.lower)
        and pair.alignment.share >= SAME_CASE
    )


def _difference(
    pair: Pair,
    reason: str,
    gravity: Gravity,
    said: re.Match[str],
    here: tuple[int, int] | None,
    instead: str,
) -> Difference:
    return Difference(
        reason=reason,
        gravity=gravity,
        claim=said.span(),
        passage=here,
        said=pair.claim.text[said.start() : said.end()],
        instead=pair.passage.text[here[0] : here[1]] if here else instead,
    )


def _species(pair: Pair, whole: str) -> tuple[Difference, ...]:
    claim, passage = pair.claim.lower, pair.passage.lower
    animal = _first(SPECIES, claim)
    frame = FRAME.search(passage)
    if frame and not animal:
        span = frame.span("animal")
        return (
            Difference(
                reason="species-differs",
                gravity=Gravity.WEAKER,
                passage=span,
                instead=pair.passage.text[span[0] : span[1]],
            ),
        )
    human = HUMAN.search(claim)
    if not human or animal or HUMAN.search(passage):
        return ()
    here = _first(SPECIES, passage)
    if first_in(HUMAN, whole):
        return ()
    if here:
        return (_difference(pair, "species-differs", Gravity.WEAKER, human, here.span(), here[0]),)
    there = next((name for animal in MODELS if (name := named_again(animal, whole))), "")
    return (_difference(pair, "species-differs", Gravity.WEAKER, human, None, there),) if there else ()


def _ages(pair: Pair, whole: str) -> tuple[Difference, ...]:
    said = AGES.search(pair.claim.lower)
    if not said:
        return ()
    here = _ages_in(pair.passage.lower)
    there = here or _ages_in(whole)
    if not there or any(_overlap(_range(said), _range(one)) for one in there):
        return ()
    one = there[0]
    gravity = Gravity.OPPOSED if here and _in_the_slot(pair) else Gravity.WEAKER
    return (_difference(pair, "population-differs", gravity, said, one.span() if here else None, one[0]),)


@lru_cache(maxsize=SOURCE_CACHE)
def _ages_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(islice(AGES.finditer(text, 0, SOURCE_READ), MOST_QUANTITIES))


def _range(match: re.Match[str]) -> tuple[float, float]:
    if match["low"]:
        return float(match["low"]), float(match["high"])
    if match["over"] or match["least"]:
        return float(match["over"] or match["least"]), 120.0
    if match["under"]:
        return 0.0, float(match["under"])
    return float(match["exact"]), float(match["exact"]) + 1


def _overlap(mine: tuple[float, float], its: tuple[float, float]) -> bool:
    # A claim on people over 75 is not one on people aged 18 to 80, few of whom are.
    shared = min(mine[1], its[1]) - max(mine[0], its[0])
    return shared > DISJOINT_AGES * min(its[1] - its[0], mine[1] - mine[0])
