"""A stretch of text with what stands above it -> how likely it is a claim of each kind, or none."""

from __future__ import annotations

import base64
import gzip
import itertools
import json
import math
import sys
from array import array
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from refkit.claims.kinds import kind_of, kind_of_heading, points_of
from refkit.claims.settings import (
    FAINTEST_KIND,
    KIND_CACHE,
    MANY_DIGITS,
    MANY_POINTS,
    MANY_WORDS,
    SHORT_STRETCH,
    STRETCH_READ,
)
from refkit.claims.stems import stem, words_of
from refkit.model import ClaimKind, UnitKind

MODEL = Path(__file__).with_name("kinds.json.gz")
NONE = "none"  # the class of what is no claim
NO_FIGURES = dict.fromkeys(map(ord, "0123456789"))
POINTED = frozenset("›»☰©→✉👍")  # signs that stand in navigation


class KindModel:
    """A multinomial logistic model: for each sign a weight a class."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        """`model` is made by `pack_weights`, with `classes` (slugs of kinds, and none) and their `bias`."""
        self.classes: tuple[str, ...] = tuple(model["classes"])
        self._bias: tuple[float, ...] = tuple(model["bias"])
        signs = model["signs"].split("\n")
        self._places = dict(zip(signs, range(len(signs)), strict=True))
        self._ends = list(accumulate(base64.b64decode(model["counts"]), initial=0))
        self._of = base64.b64decode(model["of"])
        self._hundredths = array("h", base64.b64decode(model["hundredths"]))
        if sys.byteorder == "big":
            self._hundredths.byteswap()
        self._rows: dict[str, tuple[tuple[int, float], ...]] = {}  # of the signs that were met

    def weights(self, sign: str) -> tuple[tuple[int, float], ...]:
        """Class, by its place, and weight: those for or against which a sign is evidence."""
        row = self._rows.get(sign)
        if row is None:
            at = self._places.get(sign)
            if at is None:
                return ()
            run = slice(self._ends[at], self._ends[at + 1])
            row = tuple(zip(self._of[run], [n / 100 for n in self._hundredths[run]], strict=True))
            self._rows[sign] = row
        return row

    def odds(self, signs: Mapping[str, float]) -> dict[str, float]:
        """Class -> probability."""
        totals = list(self._bias)
        met, known = self._rows, self._places
        for sign, value in signs.items():
            if sign not in known:
                continue
            row = met.get(sign) or self.weights(sign)
            if value == 1.0:
                for at, weight in row:
                    totals[at] += weight
            else:
                for at, weight in row:
                    totals[at] += value * weight
        top = max(totals)
        powers = [math.exp(total - top) for total in totals]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}


def pack_weights(weights: Mapping[str, Mapping[int, int]]) -> dict[str, str]:
    """Sign -> class, by its place, -> weight in hundredths, as texts, which are read in a third of the time.

    `signs` are parted by line feeds; the others are bytes in base64: `counts`, how many weights each sign
    has, `of` the classes, and `hundredths` the weights of them all, as 16-bit numbers, the low byte first.
    """
    numbers = array("h", [weight for row in weights.values() for weight in row.values()])
    if sys.byteorder == "big":
        numbers.byteswap()
    return {
        "signs": "\n".join(weights),
        "counts": base64.b64encode(bytes(map(len, weights.values()))).decode(),
        "of": base64.b64encode(bytes(at for row in weights.values() for at in row)).decode(),
        "hundredths": base64.b64encode(numbers.tobytes()).decode(),
    }


@cache
def kind_model() -> KindModel:
    """The model that ships with refkit."""
    return KindModel(json.loads(gzip.decompress(MODEL.read_bytes())))


@lru_cache(maxsize=KIND_CACHE)
def kind_odds(
    text: str, unit: UnitKind = UnitKind.PARAGRAPH, heading: str | None = None, lead_in: str | None = None
) -> Mapping[str, float]:
    """Slug of a kind, or NONE -> probability; they add up to one. The mapping is cached: do not change it."""
    return kind_model().odds(signs_of(text, unit, heading, lead_in))


def signs_of(text: str, unit: UnitKind, heading: str | None, lead_in: str | None) -> dict[str, float]:
    """The features of the model: words, pairs, words above, the result of the rules for kinds, the form."""
    text = " ".join(text[:STRETCH_READ].split())
    words = words_of(text)
    signs: dict[str, float] = dict.fromkeys(map(_sign_of_word, words), 1.0)
    signs |= dict.fromkeys(map("_".join, itertools.pairwise(words)), 1.0)
    if words:
        signs[f"first {words[0]}"] = 1.0
    signs |= {f"h {stem(word)}": 1.0 for word in words_of(heading or "")}
    signs |= {f"l {stem(word)}": 1.0 for word in words_of(lead_in or "")}
    signs |= {
        f"p {kind}": min(points, MANY_POINTS) / MANY_POINTS * 2 for kind, points in points_of(text).items()
    }
    for tag, above in (("ph", heading), ("pl", lead_in)):
        announced = kind_of_heading(above) if above else None
        if announced:
            signs[f"{tag} {announced}"] = 1.0
    signs[f"rule {kind_of(text, unit=unit, heading=heading, lead_in=lead_in)}"] = 1.0
    signs[f"u {unit}"] = 1.0
    signs["digits"] = min(_digits_in(text), MANY_DIGITS) / MANY_DIGITS
    signs["length"] = min(len(words), MANY_WORDS) / MANY_WORDS
    form = {
        "short": len(words) < SHORT_STRETCH,
        "lower": text[:1].islower(),
        "stop": text.endswith("."),
        "call": "!" in text,
        "question": "?" in text,
        "colon": text.endswith(":"),
        "pointed": not POINTED.isdisjoint(text),
    }
    signs |= {name: 1.0 for name, holds in form.items() if holds}
    return signs


@lru_cache(maxsize=KIND_CACHE)
def _sign_of_word(word: str) -> str:
    return f"w {stem(word)}"


def _digits_in(text: str) -> int:
    # To take the figures out of plain text is quicker than to look at each character.
    if text.isascii():
        return len(text) - len(text.translate(NO_FIGURES))
    return sum(map(str.isdigit, text))


def kinds_of(odds: Mapping[str, float]) -> tuple[tuple[ClaimKind, float], ...]:
    """The kinds a stretch may be if it is a claim, the likeliest first; their odds add up to about one."""
    claim = 1.0 - odds.get(NONE, 0.0) or 1.0
    found = ((kind, odds.get(kind.value, 0.0) / claim) for kind in ClaimKind)
    return tuple(
        (kind, round(share, 3))
        for kind, share in sorted(found, key=lambda one: -one[1])
        if share >= FAINTEST_KIND
    )
