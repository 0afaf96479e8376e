"""What a sentence and a reference share -> the row of numbers by which a model decides how alike they are."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import repeat
from math import dist
from operator import add, mul

from refkit.links.rank.overlap import Lexicon, Overlap, Passage
from refkit.links.rank.sparse import SparseRows
from refkit.links.rank.topics import Vector, apart, dot, mean
from refkit.links.settings import FADE, FADE_TOPIC, LAST_PLACE, REMEMBERED_SENTENCES, RIVAL_SHARE

NOTHING = Overlap()

RANK_FEATURES = (
    "plain", "both", "rarest", "shared", "soft", "pairs", "author", "year", "source", "cosine", "covered",
    "before", "after", "around", "heading", "beside", "of_row", "of_column", "place", "title_length",
    "rivals", "average", "general", "topic", "topic_around",
)  # fmt: skip
AT = {name: at for at, name in enumerate(RANK_FEATURES)}


class RankFeatures:
    """Every sentence of a document against every reference that shares a word with it or its neighbours.

    The rows of the first REMEMBERED_SENTENCES sentences are kept; those of the others are counted anew
    each time they are needed: for a text of a megabyte they take half a gigabyte. Cosines are kept for all.
    """

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.passages = passages
        self.size = len(passages)
        self._headings: dict[str, dict[int, float]] = {}
        self._sections = [self._heading(passage.section) for passage in passages]
        self._best: dict[int, float] = defaultdict(float)
        self._sum: dict[int, float] = defaultdict(float)
        self._overlaps: list[dict[int, Overlap]] = []  # of the first sentences
        self._rows: dict[int, dict[int, list[float]]] = {}  # of the first sentences
        self._cosines = SparseRows(self._all_cosines())
        self._near: dict[int, dict[int, float]] = {}  # cosines of the sentences used last
        self._titles, self._topics = self._vectors()
        self._arounds: dict[int, Vector] = {}  # topics around the sentences used last

    def _all_cosines(self) -> Iterator[dict[int, float]]:
        for at in range(self.size):
            found = self.lexicon.overlaps(at)
            if at < REMEMBERED_SENTENCES:
                self._overlaps.append(found)
            row = {one: overlap.cosine for one, overlap in found.items()}
            for one, cosine in row.items():
                self._sum[one] += cosine
                if cosine > self._best[one]:
                    self._best[one] = cosine
            yield row

    def _cosine(self, at: int) -> dict[int, float]:
        # Rows are used in order, so the neighbours of one are those of the next.
        if at not in self._near:
            if len(self._near) > 4 * len(FADE):
                self._near.clear()
            self._near[at] = self._cosines[at]
        return self._near[at]

    def _heading(self, section: str) -> dict[int, float]:
        if section not in self._headings:
            stems = self.lexicon.stems(section)
            self._headings[section] = {
                one: overlap.cosine for one, overlap in self.lexicon.overlaps_of(stems, "").items()
            }
        return self._headings[section]

    def _vectors(self) -> tuple[list[Vector], list[array[float]]]:
        topics = self.lexicon.topics
        titles = [topics.vector(title) for title in self.lexicon.titles]
        middle = mean(titles, topics.size)
        sentences = [array("d", apart(topics.vector(stems), middle)) for stems in self.lexicon.sentences]
        return [apart(title, middle) for title in titles], sentences

    def _topic_around(self, at: int) -> Vector:
        # Asked once by the row of a sentence and once by its blank ones.
        if at in self._arounds:
            return self._arounds[at]
        total: Iterable[float] = (0.0,) * self.lexicon.topics.size
        for distance, fade in enumerate(FADE_TOPIC, 1):
            for near in (at - distance, at + distance):
                if 0 <= near < self.size:
                    total = map(add, total, map(mul, repeat(fade), self._topics[near]))
        if len(self._arounds) >= REMEMBERED_SENTENCES:
            self._arounds.clear()
        self._arounds[at] = tuple(total)
        return self._arounds[at]

    def _around(self, at: int) -> dict[int, float]:
        # References -> cosines with the sentences near, fading with distance.
        total: dict[int, float] = defaultdict(float)
        for distance, fade in enumerate(FADE, 1):
            for near in (at - distance, at + distance):
                if 0 <= near < self.size:
                    for one, cosine in self._cosine(near).items():
                        total[one] += fade * cosine
        return total

    def rows(self, at: int, among: Collection[int] | None = None) -> dict[int, list[float]]:
        """Reference -> the numbers that RANK_FEATURES names; `among` limits them.

        Of the first REMEMBERED_SENTENCES sentences they are counted once.
        """
        if at >= REMEMBERED_SENTENCES:
            return self._counted(at, among)
        if at not in self._rows:
            self._rows[at] = self._counted(at)
            self._overlaps[at] = {}  # no longer asked for
        found = self._rows[at]
        return found if among is None else {one: found[one] for one in among if one in found}

    def met(self, at: int) -> Collection[int]:
        """The references that have a row in a sentence."""
        before = self._cosine(at - 1) if at else {}
        after = self._cosine(at + 1) if at + 1 < self.size else {}
        return self._cosine(at).keys() | before.keys() | after.keys()

    def _counted(self, at: int, among: Collection[int] | None = None) -> dict[int, list[float]]:
        own = self._overlaps[at] if at < len(self._overlaps) else self.lexicon.overlaps(at)
        cosines = self._cosine(at)
        before = self._cosine(at - 1) if at else {}
        after = self._cosine(at + 1) if at + 1 < self.size else {}
        around = self._around(at)
        heading = self._sections[at]
        near_topic, near_around = _nearness(tuple(self._topics[at])), _nearness(self._topic_around(at))
        order = sorted((-overlap.both, one) for one, overlap in own.items())
        places = {one: place for place, (_, one) in enumerate(order)}
        top = (-order[0][0] if order else 0.0) or 1.0
        rivals = sum(-weight > RIVAL_SHARE * top for weight, _ in order)
        titles = self.lexicon.titles
        rows: dict[int, list[float]] = {}
        for one in self.met(at):
            if among is not None and one not in among:
                continue
            overlap = own.get(one, NOTHING)
            cosine = overlap.cosine
            title = self._titles[one]
            rows[one] = [
                overlap.plain, overlap.both, overlap.rarest, overlap.shared, overlap.soft, overlap.pairs,
                overlap.author, overlap.year, overlap.source, cosine, overlap.covered,
                before.get(one, 0.0), after.get(one, 0.0), around.get(one, 0.0),
                heading.get(one, 0.0), max(cosines.get(one - 1, 0.0), cosines.get(one + 1, 0.0)),
                overlap.both / top, cosine / (self._best[one] or 1.0), places.get(one, LAST_PLACE),
                len(titles[one]), rivals, self._sum[one] / self.size, overlap.general,
                near_topic(title), near_around(title),
            ]  # fmt: skip
        return rows

    def blank(self, at: int, one: int) -> list[float]:
        """The row of a reference that shares nothing with a sentence and its neighbours."""
        row = [0.0] * len(RANK_FEATURES)
        row[AT["place"]] = LAST_PLACE
        row[AT["title_length"]] = len(self.lexicon.titles[one])
        row[AT["average"]] = self._sum[one] / self.size
        row[AT["topic"]] = dot(self._topics[at], self._titles[one])
        row[AT["topic_around"]] = dot(self._topic_around(at), self._titles[one])
        return row


def _nearness(vector: Vector) -> Callable[[Vector], float]:
    # The dot product with vectors of length one (or zero), by their distance: that is counted faster.
    square = dot(vector, vector)

    def near(other: Vector) -> float:
        return (square + 1.0 - dist(vector, other) ** 2) / 2 if any(other) else 0.0

    return near
