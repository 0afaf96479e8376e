"""Whom claim and passage are about."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import SourceContext, pair_up
from refkit.links.compare.population import compare_population

# Claim, passage, whole source, then the differences as (reason, gravity, said, instead); None: nothing to compare.
CASES = {
    "children for adults": (
        "Morvexin improves hearing in children with otitis.",
        "Morvexin improves hearing in adults with otitis.",
        "",
        [("population-differs", "weaker", "children", "adults")],
    ),
    "who took part": (
        "The participants were secondary school teachers.",
        "The participants were primary school teachers.",
        "",
        [("population-differs", "opposed", "secondary school", "primary school")],
    ),
    "women for men": (
        "Fractures were rarer in women.",
        "Fractures were rarer in men.",
        "",
        [("population-differs", "weaker", "women", "men")],
    ),
    "both": ("Fractures were rarer in women.", "Fractures were rarer in men and women.", "", []),
    "origin": (
        "The dose is best for European patients.",
        "The dose is best for Japanese patients.",
        "",
        [("population-differs", "weaker", "European", "Japanese")],
    ),
    "of the whole source": (
        "In children pain fell by half.",
        "Pain fell by half.",
        "forty adults took part. pain fell by half.",
        [("population-differs", "weaker", "children", "adults")],
    ),
    "elsewhere in the source": (
        "In children pain fell.",
        "In adults pain fell.",
        "in adults pain fell. for what it is worth, in children it fell as well.",
        [("population-differs", "unstated", "children", "adults")],
    ),
    "line of treatment": (
        "It is used as first-line treatment of gout.",
        "It is used as second-line treatment of gout.",
        "",
        [("line-differs", "weaker", "first-line", "second-line")],
    ),
    "untreated": (
        "Survival was longer in previously untreated patients.",
        "Survival was longer in relapsed patients.",
        "",
        [("line-differs", "weaker", "previously untreated", "relapsed")],
    ),
    "mice": (
        "The factor is needed for hair in humans.",
        "The factor is needed for hair.",
        "mutant mice were bred. the factor is needed for hair. the mice lived.",
        [("species-differs", "weaker", "humans", "mice")],
    ),
    "in hamsters": (
        "Morvexin shortens fever.",
        "In hamsters, morvexin shortens fever.",
        "",
        [("species-differs", "weaker", None, "hamsters")],
    ),
    "mice in the claim too": ("In mice, it shortens fever.", "In mice, it shortens fever.", "", None),
    "an animal in passing": (
        "Few people owned a calf.",
        "Few owned a calf.",
        "few owned a calf. a calf was dear, a dog cheap.",
        None,
    ),
    "other ages": (
        "Light lengthens sleep in patients under 60.",
        "Light lengthens sleep in patients aged 70 or over.",
        "",
        [("population-differs", "weaker", "patients under 60", "aged 70 or over")],
    ),
    "lengths are no ages": ("Walls between 10 and 20 m high.", "Walls between 30 and 40 m high.", "", None),
    "ages within": ("It helps patients aged 65 to 75.", "It helps patients aged 60 to 80.", "", None),
    "history": ("The duke built a mill.", "A mill was built by the duke.", "", None),
}


@pytest.mark.parametrize(("claim", "passage", "source", "expected"), CASES.values(), ids=CASES)
def test_other_people_differ(
    claim: str, passage: str, source: str, expected: list[tuple[str, str, str | None, str]] | None
) -> None:
    found = compare_population(pair_up(claim, passage, SourceContext(text=source)))
    if expected is None:
        assert not found
    else:
        assert [(one.reason, one.gravity, one.said, one.instead) for one in found or ()] == expected
