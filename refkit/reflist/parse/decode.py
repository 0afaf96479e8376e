"""What is known of the words of some strings -> a label for each word, and its probability.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): an attribute adds its weight for a label, a
pair of neighbouring labels adds its own. The labels are the likeliest sequence (Viterbi), the probabilities those of
each label alone (forward-backward). Strings of like length are decoded together.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from refkit.reflist.parse.tokens import Group
from refkit.reflist.settings import CELLS_DECODED, MOST_GROUPS

Floats = NDArray[np.float64]
Decoded = tuple[list[str], list[float]]


class Decoder:
    """The weights of a model, and the sums of those groups of attributes that came before."""

    def __init__(self, path: Path) -> None:
        """Read a file as `tests/bench/train_refs.py` writes it.

        Its arrays: `labels` and `attributes`, texts in UTF-8 joined by line breaks; `counts`, how many weights each
        attribute has; `at` and `weights`, the label and size of each; `transitions`, from label (row) to label.
        """
        with np.load(path) as file:
            self.labels = tuple(file["labels"].tobytes().decode("utf-8").split("\n"))
            attributes = file["attributes"].tobytes().split(b"\n")
            counts, at, weights = file["counts"], file["at"], file["weights"]
            self._transitions: Floats = file["transitions"].astype(np.float64)
        self._number = dict(zip(attributes, range(len(attributes)), strict=True))
        self._weights = np.zeros((len(attributes), len(self.labels)), np.float32)
        self._weights[np.repeat(np.arange(len(attributes)), counts), at] = weights
        self._rows: dict[Group, int] = {}
        self._table: Floats = np.zeros((1024, len(self.labels)))

    def decode(self, strings: Sequence[Sequence[Sequence[Group]]]) -> list[Decoded]:
        """The labels of the words of each string, and the probability of each."""
        order = sorted(range(len(strings)), key=lambda n: len(strings[n]))
        found: list[Decoded] = [([], [])] * len(strings)
        start = next((k for k, n in enumerate(order) if strings[n]), len(order))
        while start < len(order):
            stop = start + 1
            while stop < len(order) and len(strings[order[stop]]) * (stop - start + 1) <= CELLS_DECODED:
                stop += 1
            batch = order[start:stop]
            for n, decoded in zip(batch, self._decode([strings[n] for n in batch]), strict=True):
                found[n] = decoded
            start = stop
        return found

    def _decode(self, strings: list[Sequence[Sequence[Group]]]) -> list[Decoded]:
        lengths = np.array([len(string) for string in strings])
        scores = self._scores(strings, lengths)
        best = _likeliest(scores, self._transitions, lengths)
        chance = _probabilities(scores, self._transitions, lengths)
        sure = np.take_along_axis(chance, best[:, :, None], 2)[:, :, 0]
        labels = self.labels
        return [
            ([labels[k] for k in row[:n]], probabilities[:n])
            for row, probabilities, n in zip(best.tolist(), sure.tolist(), lengths.tolist(), strict=True)
        ]

    def _scores(self, strings: list[Sequence[Sequence[Group]]], lengths: NDArray[np.int64]) -> Floats:
        """(strings, longest, labels): what the attributes of each word say for each label; 0 behind a string's end."""
        if len(self._rows) > MOST_GROUPS:
            self._forget()
        rows, row_of = self._rows, self._row_of
        numbers: list[int] = []
        starts: list[int] = []
        for string in strings:
            for word in string:
                starts.append(len(numbers))
                numbers += [rows[group] if group in rows else row_of(group) for group in word]
        sums = np.add.reduceat(self._table[numbers], starts, axis=0)
        scores = np.zeros((len(strings), int(lengths.max()), len(self.labels)))
        scores[np.arange(scores.shape[1])[None, :] < lengths[:, None]] = sums
        return scores

    def _row_of(self, group: Group) -> int:
        at = self._rows[group] = len(self._rows)
        if at == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        known = [self._number[attribute] for attribute in group if attribute in self._number]
        self._table[at] = self._weights[known].sum(0)
        return at

    def _forget(self) -> None:
        self._rows = {}
        self._table = np.zeros((1024, len(self.labels)))


def _likeliest(scores: Floats, transitions: Floats, lengths: NDArray[np.int64]) -> NDArray[np.intp]:
    """(strings, longest): the labels of the likeliest sequence of each string (Viterbi)."""
    strings, longest, labels = scores.shape
    before = np.empty((longest, strings, labels), np.intp)
    reached = scores[:, 0]
    stay = np.arange(labels)
    into = np.ascontiguousarray(transitions.T)  # to label (row) from label
    for at in range(1, longest):
        ways = reached[:, None, :] + into
        best = ways.argmax(2)
        arrived = np.take_along_axis(ways, best[:, :, None], 2)[:, :, 0] + scores[:, at]
        goes_on = (at < lengths)[:, None]
        before[at] = np.where(goes_on, best, stay)
        reached = np.where(goes_on, arrived, reached)
    found = np.empty((strings, longest), np.intp)
    found[:, -1] = reached.argmax(1)
    every = np.arange(strings)
    for at in range(longest - 1, 0, -1):
        found[:, at - 1] = before[at, every, found[:, at]]
    return found


def _probabilities(scores: Floats, transitions: Floats, lengths: NDArray[np.int64]) -> Floats:
    """(strings, longest, labels): how probable each label of each word is (forward-backward, scaled at each word)."""
    here = np.exp(scores - scores.max(2, keepdims=True))
    moves = np.exp(transitions)
    forward = np.empty_like(here)
    forward[:, 0] = here[:, 0]
    for at in range(1, here.shape[1]):
        now = (forward[:, at - 1] @ moves) * here[:, at]
        forward[:, at] = now / now.sum(1, keepdims=True)
    behind = np.ones_like(here[:, 0])
    back = moves.T
    for at in range(here.shape[1] - 2, -1, -1):
        now = (behind * here[:, at + 1]) @ back
        behind = np.where((at + 1 < lengths)[:, None], now / now.sum(1, keepdims=True), 1.0)
        forward[:, at] *= behind
    return np.asarray(forward / forward.sum(2, keepdims=True))
