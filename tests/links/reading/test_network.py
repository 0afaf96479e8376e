"""Weights in a file -> numbers as they were trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from refkit.links.reading.network import bent, layer, normal, probabilities, read_network, softmax, ties
from refkit.links.reading.pieces import Pieces, encode
from refkit.links.settings import READING_HEADS

WIDTH = READING_HEADS


def weights_of_a_small_model() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(7)
    shapes = {
        "word": (20, WIDTH), "place": (210, WIDTH), "segment": (2, WIDTH), "flag": (7, WIDTH),
        "first.weight": (WIDTH, 3 * WIDTH), "first.bias": (WIDTH,), "last.weight": (3, WIDTH), "last.bias": (3,),
        "norm_w": (WIDTH,), "norm_b": (WIDTH,),
    }  # fmt: skip
    for at in range(3):
        shapes |= {
            f"layers.{at}.{name}": shape
            for name, shape in {
                "qkv_w": (3 * WIDTH, WIDTH), "qkv_b": (3 * WIDTH,), "out_w": (WIDTH, WIDTH), "out_b": (WIDTH,),
                "up_w": (2 * WIDTH, WIDTH), "up_b": (2 * WIDTH,), "down_w": (WIDTH, 2 * WIDTH), "down_b": (WIDTH,),
                "norm1_w": (WIDTH,), "norm1_b": (WIDTH,), "norm2_w": (WIDTH,), "norm2_b": (WIDTH,),
                "relation": (3, READING_HEADS),
            }.items()
        }  # fmt: skip
    weights = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    weights["vocabulary"] = np.frombuffer(
        "\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnop"]).encode(), np.uint8
    )
    return weights


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.npz"
    np.savez(path, **weights_of_a_small_model())
    return path


def test_matrices_of_whole_numbers_are_scaled_by_row(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    weights = weights_of_a_small_model()
    weights["word"] = np.array([[127, -127], [10, 0]], np.int8)
    weights["word.scale"] = np.array([0.5, 0.25], np.float16)
    np.savez(path, **weights)
    network = read_network(path)
    assert network.weights["word"].tolist() == [[63.5, -63.5], [2.5, 0.0]]
    assert network.layers == 3
    assert network.pieces["a"] == 4


def test_probabilities_sum_to_one(small: Path) -> None:
    network = read_network(small)
    found = probabilities(network, encode("a b", "c b", network.pieces))
    assert sum(found) == pytest.approx(1, abs=1e-5)


def test_an_empty_claim_is_no_error(small: Path) -> None:
    network = read_network(small)
    assert sum(probabilities(network, encode("", "", network.pieces))) == pytest.approx(1, abs=1e-5)


def test_attention_follows_a_tie(small: Path) -> None:
    network = read_network(small)
    x = np.ones((2, WIDTH), np.float32)
    x[1] *= -1
    none = np.zeros((2, 2), np.float32)
    tie = np.array([[0, 1], [1, 0]], np.float32)
    plain = layer(x, (none, none), network.weights, "layers.0.")
    assert np.array_equal(plain, layer(x, None, network.weights, "layers.0."))
    assert not np.allclose(plain, layer(x, (tie, none), network.weights, "layers.0."))


def test_ties_join_equal_words_of_the_two_texts_only() -> None:
    pair = Pieces((1, 2, 3, 4), (0, 0, 0, 0), (0, 0, 1, 1), (0, 0, 0, 0), (5, 5, 5, 0), (8, 8, 8, 8))
    equal, akin = ties(pair)
    assert equal.tolist() == [[0, 0, 1, 0], [0, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0]]
    assert akin.tolist() == [[0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0], [1, 1, 0, 0]]


def test_the_steps_of_a_layer() -> None:
    row = np.array([[1.0, 3.0]], np.float32)
    one, nil = np.ones(2, np.float32), np.zeros(2, np.float32)
    assert normal(row, one, nil).tolist() == [[-1.0, 1.0]]
    assert softmax(np.zeros((1, 4), np.float32)).tolist() == [[0.25, 0.25, 0.25, 0.25]]
    assert softmax(np.array([1e4, -1e4], np.float32)).tolist() == [1.0, 0.0]
    # GELU at 0, 1 and -1 (Hendrycks and Gimpel 2016, by tanh)
    assert bent(np.array([0, 1, -1], np.float32)).tolist() == pytest.approx([0, 0.8412, -0.1588], abs=1e-4)
