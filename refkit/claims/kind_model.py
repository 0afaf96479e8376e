"""A stretch of text with what stands above it -> how likely it is a claim of each kind, or none."""

from __future__ import annotations

import gzip
import itertools
import json
import math
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from refkit.claims.kinds import kind_of, kind_of_heading, points_of
from refkit.claims.stems import stem, words_of
from refkit.model import ClaimKind, UnitKind

MODEL = Path(__file__).with_name("kinds.json.gz")
NONE = "none"  # the class of what is no claim
LONGEST = 1500  # characters of a stretch that are looked at
MANY_DIGITS, MANY_WORDS, FEW_WORDS, MANY_POINTS = 8, 40, 6, 12
FAINTEST = 0.03  # share of a kind that is still told
POINTED = "›»☰©→✉👍"  # signs that stand in navigation


class KindModel:
    """A multinomial logistic model: for each sign a weight a class."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """`model`: `classes` (slugs of kinds, and none), `bias`, and `weights`: sign -> [class, weight, class, weight …]."""
        self.classes: tuple[str, ...] = tuple(model["classes"])
        self._bias: tuple[float, ...] = tuple(model["bias"])
        self._weights: Mapping[str, list[float]] = model["weights"]

    def odds(self, signs: Mapping[str, float]) -> dict[str, float]:
        """Class -> probability."""
        totals = list(self._bias)
        for sign, value in signs.items():
            row = self._weights.get(sign)
            if row is not None:
                for at in range(0, len(row), 2):
                    totals[int(row[at])] += value * row[at + 1]
        top = max(totals)
        powers = [math.exp(total - top) for total in totals]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}


@cache
def kind_model() -> KindModel:
    """The model that ships with refkit."""
    return KindModel(json.loads(gzip.decompress(MODEL.read_bytes())))


@lru_cache(maxsize=8192)
def kind_odds(
    text: str, unit: UnitKind = UnitKind.PARAGRAPH, heading: str | None = None, lead_in: str | None = None
) -> Mapping[str, float]:
    """Slug of a kind, or NONE -> probability; they add up to one. Do not change the mapping: it is remembered."""
    return kind_model().odds(signs_of(text, unit, heading, lead_in))


def signs_of(text: str, unit: UnitKind, heading: str | None, lead_in: str | None) -> dict[str, float]:
    """What the model looks at: words, pairs of words, those above, what the rules for kinds say, and the form."""
    text = " ".join(text[:LONGEST].split())
    words = words_of(text)
    signs: dict[str, float] = {f"w {stem(word)}": 1.0 for word in words}
    signs |= {f"{one}_{other}": 1.0 for one, other in itertools.pairwise(words)}
    if words:
        signs[f"first {words[0]}"] = 1.0
    signs |= {f"h {stem(word)}": 1.0 for word in words_of(heading or "")}
    signs |= {f"l {stem(word)}": 1.0 for word in words_of(lead_in or "")}
    signs |= {
        f"p {kind}": min(points, MANY_POINTS) / MANY_POINTS * 2 for kind, points in points_of(text).items()
    }
    for tag, above in (("ph", heading), ("pl", lead_in)):
        promised = kind_of_heading(above) if above else None
        if promised:
            signs[f"{tag} {promised}"] = 1.0
    signs[f"rule {kind_of(text, unit=unit, heading=heading, lead_in=lead_in)}"] = 1.0
    signs[f"u {unit}"] = 1.0
    signs["digits"] = min(sum(c.isdigit() for c in text), MANY_DIGITS) / MANY_DIGITS
    signs["length"] = min(len(words), MANY_WORDS) / MANY_WORDS
    form = {
        "short": len(words) < FEW_WORDS,
        "lower": text[:1].islower(),
        "stop": text.endswith("."),
        "call": "!" in text,
        "question": "?" in text,
        "colon": text.endswith(":"),
        "pointed": any(c in POINTED for c in text),
    }
    signs |= {name: 1.0 for name, holds in form.items() if holds}
    return signs


def kinds_of(odds: Mapping[str, float]) -> tuple[tuple[ClaimKind, float], ...]:
    """The kinds a stretch may be if it is a claim at all, the likeliest first; their odds add up to about one."""
    claim = 1.0 - odds.get(NONE, 0.0) or 1.0
    found = ((kind, odds.get(kind.value, 0.0) / claim) for kind in ClaimKind)
    return tuple(
        (kind, round(share, 3)) for kind, share in sorted(found, key=lambda one: -one[1]) if share >= FAINTEST
    )
