"""Titles of reference lists -> how rare stems are in titles, and vectors of stems that come near a language model's."""

from __future__ import annotations

import base64
import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from minilm import MiniLM, folder
from scipy.sparse import csr_matrix

from refkit.claims.stems import stem, stems_of, words_of

SIZE = 64  # of a topic vector
FEWEST_TITLES = 3  # a stem must stand in
LONGEST_TITLE = 200
RIDGE = 4.0
EVENED = 0.25  # how far dimensions are made alike in spread; 0.5 would make them equal


def learn_topics(path: Path, left_out: Collection[str]) -> dict[str, Any]:
    """How rare stems are in titles, and vectors of stems whose sums come near MiniLM's vectors of the titles."""
    lists: dict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if not any(key in record["article"] for key in left_out) and record["gold"].get("title"):
                lists[record["article"]].append(record["gold"]["title"])
    titles = [title for found in lists.values() for title in found]
    parts = [stems_of(title) for title in titles]
    holders = Counter(stem for found in parts for stem in set(found))
    stems = sorted(s for s, n in holders.items() if n >= FEWEST_TITLES)
    of_list = np.repeat(np.arange(len(lists)), [len(found) for found in lists.values()])
    vectors = distilled(titles, parts, stems, holders, of_list)
    vectors = vectors * (127 / np.quantile(np.abs(vectors), 0.9995))
    return {
        "size": SIZE,
        "titles": len(titles),
        "holders": {s: n for s, n in sorted(holders.items()) if n >= FEWEST_TITLES},
        "stems": stems,
        "vectors": base64.b64encode(np.clip(np.round(vectors), -127, 127).astype(np.int8).tobytes()).decode(),
    }


def distilled(
    titles: list[str], parts: list[list[str]], stems: list[str], holders: Mapping[str, int], of_list: Any
) -> Any:
    """Ridge regression of MiniLM's vectors of titles on their stems, drawn to its vectors of the stems'
    commonest words.

    Of its 384 dimensions those are kept in which the titles of one list differ most.
    """
    teacher = MiniLM(folder())
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for title in titles:
        for word in words_of(title):
            forms[stem(word)][word] += 1
    words = teacher.vectors([max(sorted(forms[s]), key=forms[s].__getitem__) for s in stems])
    wanted = teacher.vectors([title[:LONGEST_TITLE] for title in titles])
    words, wanted = words - words.mean(0), wanted - wanted.mean(0)
    places = {s: at for at, s in enumerate(stems)}
    rows, columns, values = [], [], []
    for at, found in enumerate(parts):
        known = [s for s in dict.fromkeys(found) if s in places]
        weights = [math.log(len(titles) / (holders[s] + 3.0)) for s in known]
        length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
        rows += [at] * len(known)
        columns += [places[s] for s in known]
        values += [weight / length for weight in weights]
    matrix = csr_matrix((np.array(values, np.float32), (rows, columns)), shape=(len(titles), len(stems)))
    summed = matrix @ words
    words = words * ((summed * wanted).sum() / (summed * summed).sum())
    square = (matrix.T @ matrix).toarray() + RIDGE * np.eye(len(stems), dtype=np.float32)
    vectors = words + np.linalg.solve(square, matrix.T @ (wanted - matrix @ words))
    told = matrix @ vectors
    count = np.bincount(of_list)[:, None]
    middles = np.zeros((len(count), told.shape[1]), told.dtype)
    np.add.at(middles, of_list, told)
    told = told - (middles / count)[of_list]
    spread, directions = np.linalg.eigh(told.T @ told / len(told))
    return (vectors @ directions[:, : -SIZE - 1 : -1]) * spread[: -SIZE - 1 : -1] ** -EVENED
