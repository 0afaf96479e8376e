"""The file of trained weights -> the probabilities it gives for one pair, computed with numpy.

A small transformer (MODEL_CARD.md). Its lower layers read claim and passage each alone; the upper ones read them
together: there a piece also holds which text it is of and whether the other has the same word, and attention may
follow that tie.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from refkit.links.reading.pieces import Pieces
from refkit.links.settings import READING_ALONE as ALONE
from refkit.links.settings import READING_HEADS as HEADS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Network:
    """`pieces`: the number of each piece of a word; `weights`: by name, whole numbers made fractions again."""

    pieces: Mapping[str, int]
    weights: Mapping[str, Matrix]
    layers: int


def read_network(path: Path) -> Network:
    """Read the file of weights. Matrices are kept there as whole numbers of 8 bits with a scale for each row."""
    with np.load(path, allow_pickle=False) as file:
        stored = {name: file[name] for name in file.files}
    words = bytes(stored.pop("vocabulary")).decode("utf-8").split("\n")
    weights: dict[str, Any] = {}
    for name, value in stored.items():
        if name.endswith(".scale"):
            continue
        scale = stored.get(f"{name}.scale")
        full = value.astype(np.float32)
        weights[name] = full if scale is None else full * scale.astype(np.float32)[:, None]
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    return Network({word: at for at, word in enumerate(words)}, weights, layers)


def probabilities(network: Network, pair: Pieces) -> tuple[float, float, float]:
    """One pair, read alone so that the answer does not depend on its neighbours -> asserts, denies, neither."""
    weights = network.weights
    segments = np.array(pair.segments)
    border = int(np.count_nonzero(segments == 0))
    x = weights["word"][list(pair.ids)] + weights["place"][list(pair.places)]
    x = normal(x, weights["norm_w"], weights["norm_b"])
    claim, passage = x[:border], x[border:]
    for at in range(ALONE):
        claim = layer(claim, None, weights, f"layers.{at}.")
        passage = layer(passage, None, weights, f"layers.{at}.")
    x = np.concatenate([claim, passage]) + weights["segment"][segments] + weights["flag"][list(pair.flags)]
    tied = ties(pair)
    for at in range(ALONE, network.layers):
        x = layer(x, tied, weights, f"layers.{at}.")
    claim = x[1:border]
    pooled = np.concatenate([x[0], claim.mean(0), claim.max(0)])
    hidden = bent(pooled @ weights["first.weight"].T + weights["first.bias"])
    found = softmax(hidden @ weights["last.weight"].T + weights["last.bias"])
    return float(found[0]), float(found[1]), float(found[2])


def ties(pair: Pieces) -> tuple[Matrix, Matrix]:
    """Which pieces of the two texts belong to one word, and which to words of one stem: 1 or 0."""
    segments, words, stems = np.array(pair.segments), np.array(pair.words), np.array(pair.stems)
    apart = segments[:, None] != segments[None, :]
    equal = (words[:, None] == words[None, :]) & (words[:, None] > 0) & apart
    akin = (stems[:, None] == stems[None, :]) & (stems[:, None] > 0) & apart & ~equal
    return equal.astype(np.float32), akin.astype(np.float32)


def layer(x: Matrix, tied: tuple[Matrix, Matrix] | None, weights: Mapping[str, Matrix], name: str) -> Matrix:
    count, width = x.shape
    parts = x @ weights[name + "qkv_w"].T + weights[name + "qkv_b"]
    parts = parts.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    query, key, value = parts[0], parts[1], parts[2]
    scores = query @ key.transpose(0, 2, 1) * np.float32((width // HEADS) ** -0.5)
    if tied is not None:
        equal, akin = tied
        pull = weights[name + "relation"][:, :, None, None]
        scores += pull[1] * equal + pull[2] * akin
    mixed = (softmax(scores) @ value).transpose(1, 0, 2).reshape(count, width)
    x = x + mixed @ weights[name + "out_w"].T + weights[name + "out_b"]
    x = normal(x, weights[name + "norm1_w"], weights[name + "norm1_b"])
    up = bent(x @ weights[name + "up_w"].T + weights[name + "up_b"])
    x = x + up @ weights[name + "down_w"].T + weights[name + "down_b"]
    return normal(x, weights[name + "norm2_w"], weights[name + "norm2_b"])


def normal(x: Matrix, weight: Matrix, bias: Matrix) -> Matrix:
    mean = x.mean(-1, keepdims=True)
    away = x - mean
    spread = np.sqrt((away * away).mean(-1, keepdims=True) + np.float32(1e-12))
    result: Matrix = away / spread * weight + bias
    return result


def bent(x: Matrix) -> Matrix:
    """GELU by its tanh approximation, as in training (Hendrycks and Gimpel 2016)."""
    inner = np.float32(0.7978845608) * x * (1 + np.float32(0.044715) * x * x)
    result: Matrix = np.float32(0.5) * x * (1 + np.tanh(inner))
    return result


def softmax(x: Matrix) -> Matrix:
    power = np.exp(x - x.max(-1, keepdims=True))
    result: Matrix = power / power.sum(-1, keepdims=True)
    return result
