"""A document's sentences and its own reference list -> which reference each sentence cites, how surely."""

from __future__ import annotations

import base64
import gzip
import itertools
import json
import struct
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from operator import mul
from pathlib import Path
from types import MappingProxyType
from typing import Any

from refkit.claims.stems import words_of
from refkit.links.rank.cue_words import signs_of, weigh
from refkit.links.rank.features import RankFeatures
from refkit.links.rank.groups import Look
from refkit.links.rank.overlap import Lexicon, Passage
from refkit.links.rank.rescore import RESCORE, FirstPass, last_rows
from refkit.links.rank.second_look import SECOND, Scored, second_rows
from refkit.links.rank.sparse import SparseRows
from refkit.links.rank.topics import Topics
from refkit.links.rank.trees import Steps, Trees, logit, sigmoid
from refkit.links.settings import (
    ALPHABETICAL,
    FEWEST_NAMES,
    MARKED_PAIR,
    NAMED_BY_MARK,
    NO_NEIGHBOUR,
    SIGN_UNITS,
    SURE_LOG_ODDS,
    UNMARKED_PAIR,
)
from refkit.model import Reference

MODEL = Path(__file__).with_name("own.json.gz")
NO_MARKS: Mapping[int, Collection[int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """What a sentence cites. `scores`: places in the list and probabilities, best first.

    `cites` is the probability that it cites anything at all: 1 - `cites` is that of "none".
    """

    scores: tuple[tuple[int, float], ...]
    cites: float


class OwnModel:
    """The trained numbers, ready to use. `confident` is the score of confident suggestions."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        self.topics = Topics(model["topics"])
        self.alike = {kind == "ordered": Steps(found) for kind, found in model["alike"].items()}
        self.usual = {kind == "ordered": float(found) for kind, found in model["usual"].items()}
        self.unseen = {kind == "ordered": float(found) for kind, found in model["unseen"].items()}
        self._signs: Mapping[str, str] = model["signs"]
        self._trees = {which: model[which] for which in ("first", "last")}
        self._made: dict[tuple[str, str], Look] = {}
        self.cites: Mapping[str, list[float]] = model["cites"]
        self.keep: float = model["keep"]
        self.needed: float = model["needed"]
        self.confident: float = model["confident"]

    @cached_property
    def new(self) -> Mapping[str, float]:
        """The weights of signs that a sentence cites something new."""
        return self._weights("new")

    @cached_property
    def any(self) -> Mapping[str, float]:
        """The weights of signs that a sentence cites anything."""
        return self._weights("any")

    def _weights(self, what: str) -> dict[str, float]:
        names = self._signs["names"].split("\n")
        numbers = struct.unpack(f"<{len(names)}h", base64.b64decode(self._signs[what]))
        return {name: number / SIGN_UNITS for name, number in zip(names, numbers, strict=True) if number}

    def look(self, which: str, *, ordered: bool) -> Look:
        """The trees of the "first" or "last" look at a pair, made when the first list wants those of its order."""
        order = "ordered" if ordered else "unordered"
        if (which, order) not in self._made:
            features = RESCORE if which == "first" else SECOND
            self._made[which, order] = Look(Trees(self._trees[which][order]), features)
        return self._made[which, order]


@cache
def own_model() -> OwnModel:
    """The model that ships with refkit."""
    return OwnModel(json.loads(gzip.decompress(MODEL.read_bytes())))


def rank_own(
    passages: Sequence[Passage],
    references: Sequence[Reference],
    *,
    model: OwnModel | None = None,
    ordered: bool | None = None,
    cited: Mapping[int, Collection[int]] = NO_MARKS,
    least: float = 0.0,
) -> list[Ranked]:
    """Which reference of the document's own list each sentence cites; one value a sentence.

    `passages` are all sentences of the body in reading order, without citation marks; `references` in the
    order of the list. `ordered`: the list is numbered by first appearance; None decides by its names. `cited`
    holds the sentences whose marks are known, with the places they name (none: it cites nothing); these are
    certain, and the others are judged with them in view. Pairs with a first score below `least` are left out:
    SLIGHT is safe where only likely ones are wanted. Probabilities are calibrated on articles left out of
    training, without marks, for sentences of which half cite; where fewer do, they are too high. Pure, and
    linear in sentences.
    """
    if not passages or not references:
        return [Ranked(scores=(), cites=0.0) for _ in passages]
    model = model or own_model()
    ordered = not is_alphabetical(references) if ordered is None else ordered
    weighed = weigh_text(passages, references, model, ordered=ordered, cited=cited)
    scored = first_look(weighed, model.look("first", ordered=ordered), ordered=ordered, cited=cited)
    again = second_rows(weighed, scored, len(references), ordered=ordered, known=cited, least=least)
    found = [
        sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        for _, scores in model.look("last", ordered=ordered).scored(again)
    ]
    weights = model.cites["ordered" if ordered else "unordered"]
    ranked = []
    for at, scores in enumerate(found):
        named = cited.get(at)
        if named is None:
            cites = sigmoid(sum(map(mul, weights, need_row(found, weighed, at))))
            ranked.append(Ranked(scores=tuple(scores), cites=cites))
        else:
            sure = tuple((one, 1.0) for one in sorted(set(named)))
            ranked.append(Ranked(scores=sure, cites=1.0 if sure else 0.0))
    return ranked


def weigh_text(
    passages: Sequence[Passage],
    references: Sequence[Reference],
    model: OwnModel,
    *,
    ordered: bool,
    cited: Mapping[int, Collection[int]] = NO_MARKS,
) -> FirstPass:
    """The first pass: how alike each sentence and each reference are by words alone.

    Of the sentences in `cited` it is known what they cite.
    """
    sheet = RankFeatures(passages, Lexicon(passages, references, model.topics))
    odds = model.alike[ordered].log_odds
    new, some = [], []
    for at, signs in enumerate(signs_of(passages)):
        named = cited.get(at)
        # Whether those that a sentence names are new follows from the order.
        new.append(-SURE_LOG_ODDS if named is not None and not named else weigh(signs, model.new))
        if named is None:
            some.append(weigh(signs, model.any))
        else:
            some.append(SURE_LOG_ODDS if named else -SURE_LOG_ODDS)
    return FirstPass(
        sheet=sheet,
        alike=SparseRows(
            {one: sigmoid(odds(numbers)) for one, numbers in sheet.rows(at).items()}
            if at not in cited
            else {
                **dict.fromkeys(sheet.met(at), UNMARKED_PAIR),
                **dict.fromkeys(sorted(cited[at]), MARKED_PAIR),
            }
            for at in range(len(passages))
        ),
        new=new,
        any=some,
        usual=model.usual[ordered],
        unseen=model.unseen[ordered],
    )


def first_look(
    weighed: FirstPass, look: Look, *, ordered: bool, cited: Mapping[int, Collection[int]] = NO_MARKS
) -> Scored:
    """The candidates of every sentence, each with its score by what its own sentence shows.

    Where marks tell what a sentence cites, its candidates are those that they name.
    """
    scored = Scored()
    rows = last_rows(weighed, ordered=ordered, known=cited)
    for at, (numbers, scores) in enumerate(look.scored(rows)):
        named = cited.get(at)
        scored.add(numbers, scores if named is None else dict.fromkeys(sorted(set(named)), NAMED_BY_MARK))
    return scored


def need_row(scores: Sequence[Sequence[tuple[int, float]]], weighed: FirstPass, at: int) -> list[float]:
    """The features of the model that decides whether a sentence cites anything: of words and candidates."""
    best = scores[at][0][1] if scores[at] else 0.0
    none = 1.0
    for _, probability in scores[at]:
        none *= 1.0 - probability
    return [
        1.0, weighed.any[at], weighed.new[at], logit(best, 1e-4), logit(1.0 - none, 1e-4),
        weighed.any[at - 1] if at else NO_NEIGHBOUR,
        weighed.any[at + 1] if at + 1 < len(weighed.any) else NO_NEIGHBOUR,
    ]  # fmt: skip


def is_alphabetical(references: Iterable[Reference]) -> bool:
    """Whether a list is sorted by the first author (or title): then its order does not depend on the text."""
    names = [name for reference in references if (name := name_of(reference))]
    rising = sum(one <= other for one, other in itertools.pairwise(names))
    return len(names) >= FEWEST_NAMES and rising >= ALPHABETICAL * (len(names) - 1)


def name_of(reference: Reference) -> str:
    """What an alphabetical list sorts a reference by: the folded name of its first author, or its title."""
    first = reference.author[0] if reference.author else None
    name = (first.family or first.literal) if first is not None else reference.title
    return "".join(words_of(name or ""))
