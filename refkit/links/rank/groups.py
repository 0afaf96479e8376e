"""Numbers of a sentence's candidates, apart by what they depend on -> their scores by trees.

A third of what the trees ask for is the same for all candidates of a sentence, an eighth the same for a
reference wherever it stands. Kept apart, each of these is counted and tested once, and not once for every pair.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from refkit.links.rank.trees import Trees, sigmoid


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is known of one sentence, of its candidates by themselves and of each of them in the sentence.

    `pairs` holds the candidates, in their order; `references` at least these.
    """

    sentence: Sequence[float]
    references: Mapping[int, Sequence[float]]
    pairs: Mapping[int, Sequence[float]]


NOTHING = Numbers(sentence=(), references={}, pairs={})


class Features:
    """The names of features, and which of them tell of the sentence alone or of the reference alone.

    Each of the three rows of `Numbers` has its features in the order of `names`.
    """

    def __init__(
        self, names: Sequence[str], *, of_sentence: Collection[str], of_reference: Collection[str]
    ) -> None:
        self.names = tuple(names)
        self.of_sentence = self._places(name for name in names if name in of_sentence)
        self.of_reference = self._places(name for name in names if name in of_reference)
        alone = {*of_sentence, *of_reference}
        self.of_pair = self._places(name for name in names if name not in alone)

    def _places(self, names: Iterable[str]) -> tuple[int, ...]:
        return tuple(self.names.index(name) for name in names)

    def rows(self, numbers: Numbers) -> dict[int, list[float]]:
        """Candidate -> all of its numbers in the order of `names`, as training wants them."""
        found: dict[int, list[float]] = {}
        for one, pair in numbers.pairs.items():
            row = [0.0] * len(self.names)
            for places, values in (
                (self.of_sentence, numbers.sentence),
                (self.of_reference, numbers.references[one]),
                (self.of_pair, pair),
            ):
                for place, value in zip(places, values, strict=True):
                    row[place] = value
            found[one] = row
        return found

    def apart(self, rows: Mapping[int, Sequence[float]]) -> Numbers:
        """The inverse of `rows`; a sentence without candidates has zeros."""
        some = next(iter(rows.values()), [0.0] * len(self.names))
        return Numbers(
            sentence=[some[place] for place in self.of_sentence],
            references={one: [row[place] for place in self.of_reference] for one, row in rows.items()},
            pairs={one: [row[place] for place in self.of_pair] for one, row in rows.items()},
        )


class Look:
    """Trees over features that are kept apart."""

    def __init__(self, trees: Trees, features: Features) -> None:
        self._trees = trees
        self._sentence = trees.tests(features.of_sentence)
        self._reference = trees.tests(features.of_reference)
        self._pair = trees.tests(features.of_pair)

    def scored(self, rows: Iterable[Numbers]) -> Iterator[tuple[Numbers, dict[int, float]]]:
        """Per sentence of one document its numbers, and candidate -> probability.

        A reference's own numbers are read once, where it is met first.
        """
        met: dict[int, int] = {}
        value, pair_left = self._trees.value, self._pair.leaves_left
        for numbers in rows:
            for one in numbers.pairs:
                if one not in met:
                    met[one] = self._reference.leaves_left(numbers.references[one])
            here = self._sentence.leaves_left(numbers.sentence) if numbers.pairs else 0
            yield (
                numbers,
                {
                    one: sigmoid(value(here & met[one] & pair_left(pair)))
                    for one, pair in numbers.pairs.items()
                },
            )
