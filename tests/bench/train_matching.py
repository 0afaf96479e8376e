"""Strings and the records that they are of -> the weights of refkit/matching: `python tests/bench/train_matching.py [--write]`

Reads REFKIT_DATA/data/resolve: strings made of the records of its corpus and damaged (tests/bench/damage.py), and one half of each set
of queries; the other halves are judged. Strings that are made count for two thirds without their record, so that the nearest others
are refused. Without --write it only prints. Needs scipy and tantivy, which refkit itself does not.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from damage import STYLES, abstract_of, damaged_string
from resolve import TEXTS, ids_by_doi, index_of, read_lines, right_ids
from scipy.optimize import minimize

from refkit.duplicates.compare import Stand, compare
from refkit.duplicates.traits import read_traits
from refkit.fields.folding import fold_title
from refkit.formats.csl_json import from_item
from refkit.index import Index
from refkit.matching import read_queries
from refkit.matching.agreement import FEATURES, features
from refkit.matching.score import MODEL, Model
from refkit.matching.settings import SURE
from refkit.matching.stated import read_recorded, read_stated
from refkit.model import Record, Reference

SEED, MADE, LIMIT, ABSENT, ABSTRACTS = 7, 6000, 12, 0.35, 0.15
REAL = {"noisy": "noisy_queries_dev.json", "real": "real_queries_dev.json", "glutton": "glutton_refs_dev.json",
        "crossref": "crossref_strings_dev.json"}  # fmt: skip
GLUTTON = 800  # of its strings, the first: all are alike
# No string of the corpora states an identifier, and parts and notices are too rare in them: set by hand.
BY_HAND = {
    "identifier same": 3.0, "identifier other": -1.5, "notice other": -4.0, "part other": -4.0, "part of one alone": -3.0,
    "figure of another": -3.0,
}  # fmt: skip
# Neither agreement nor difference: what one of the two does not state, and titles that say little.
FREE = frozenset(
    {
        "title of the reference none",
        "record title none",
        "no author of the record",
        "title common",
        "year next",
    }
)
REGULAR = 1.0
AGAINST = (" other", " not", " missing", " foreign", " alone")


@dataclass(frozen=True)
class Asked:
    """One string: the numbers of each candidate, which of them are right, and whether a right one is in the corpus."""

    kind: str
    numbers: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    present: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--index", type=Path, help="an index of the corpus that is there already")
    options = parser.parse_args()
    folder = Path(os.environ["REFKIT_DATA"]) / "data" / "resolve"
    corpus = folder / "index_corpus.jsonl.gz"
    items = read_lines(corpus)
    records = [from_item(item) for item in items]
    with index_of(options.index or corpus) as index:
        made = list(made_queries(records, index))
        real = {
            name: list(real_queries(folder / file, name, ids_by_doi(items), index))
            for name, file in REAL.items()
        }
    halves = {name: (asked[::2], asked[1::2]) for name, asked in real.items()}
    weights = train([*made, *(one for first, _ in halves.values() for one in first)])
    for name, weight in weights.items():
        print(f"{name or 'bias':42}{weight:8.3f}")
    for name, (first, second) in halves.items():
        tell(f"{name}, learnt from", first, weights)
        tell(f"{name}, kept apart", second, weights)
    for style in STYLES:
        rest = [one for one in made if one.kind != style]
        tell(f"made, {style}, by a model without", [one for one in made if one.kind == style], train(rest))
    if options.write:
        MODEL.write_text(json.dumps({"weights": weights}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def made_queries(records: Sequence[Reference], index: Index) -> Iterator[Asked]:
    """Damaged strings of records, a source of the corpus like another."""
    chance = random.Random(SEED)
    by_title: dict[str, set[str]] = {}
    by_source: dict[str, list[Reference]] = {}
    for record in records:
        by_title.setdefault(fold_title(record.title or ""), set()).add(record.id)
        by_source.setdefault(record.id.partition(":")[0], []).append(record)
    sources = sorted(by_source)
    for _ in range(MADE):
        record = chance.choice(by_source[chance.choice(sources)])
        style = chance.choice(list(STYLES))
        (query,) = read_queries([damaged_string(record, style, chance)])
        stated = read_stated(query)
        same = by_title[fold_title(record.title or "")] - {record.id}
        found = [
            one.reference
            for one in index.search(query, LIMIT)
            if one.reference.id == record.id
            or not (one.reference.id in same or is_one_work(record, one.reference))
        ]
        if style != "short" and chance.random() < ABSTRACTS:
            found.append(abstract_of(record, chance))
        absent = chance.random() < ABSENT
        found = [one for one in found if not (absent and one.id == record.id)]
        numbers = tuple(features(stated, read_recorded(one)) for one in found)
        yield Asked(style, numbers, tuple(one.id == record.id for one in found), not absent)


def is_one_work(one: Reference, other: Reference) -> bool:
    """Whether two records are of one work, as far as can be told: neither is wrong for the other."""
    return compare(read_traits(one), read_traits(other)).stand in {Stand.SAME, Stand.LIKELY}


def real_queries(path: Path, name: str, dois: Mapping[str, Sequence[str]], index: Index) -> Iterator[Asked]:
    lines = read_lines(path)[: GLUTTON if name == "glutton" else None]
    texts = [next((str(line[key]) for key in TEXTS if line.get(key)), "") for line in lines]
    for line, query in zip(lines, read_queries(texts), strict=True):
        right = right_ids(line, dois)
        stated = read_stated(query)
        found: Sequence[Record] = index.search(query, LIMIT)
        numbers = tuple(features(stated, read_recorded(one.reference)) for one in found)
        yield Asked(name, numbers, tuple(one.reference.id in right for one in found), bool(right))


def train(asked: Sequence[Asked]) -> dict[str, float]:
    """Weights by name: what agrees never speaks against a work, what differs never for it."""
    numbers = np.array([row for one in asked for row in one.numbers], dtype=float)
    right = np.array([label for one in asked for label in one.right], dtype=float)
    used = [n for n, name in enumerate(FEATURES) if name not in BY_HAND]
    rows = np.column_stack([numbers[:, used], np.ones(len(numbers))])

    def loss(weights: Any) -> tuple[float, Any]:
        total = rows @ weights
        wrong = 1 / (1 + np.exp(-np.clip(total, -40, 40))) - right
        regular = np.append(weights[:-1], 0.0) * REGULAR
        cost = np.logaddexp(0, total).sum() - total @ right + regular @ weights / 2
        return float(cost), rows.T @ wrong + regular

    bounds = [_bounds(FEATURES[n]) for n in used] + [(None, None)]
    found = minimize(
        loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000}
    )
    weights = dict.fromkeys(FEATURES, 0.0) | BY_HAND
    weights |= {FEATURES[n]: float(weight) for n, weight in zip(used, found.x[:-1], strict=True)}
    return calibrated(asked, {**weights, "": float(found.x[-1])})


def calibrated(asked: Sequence[Asked], weights: Mapping[str, float]) -> dict[str, float]:
    """The weights, stretched and shifted so that the score of the best of several records is how often it is right; then
    half of a weighed record alone becomes SURE of refkit/matching/settings.py (Platt)."""
    by_name = np.array([weights[name] for name in FEATURES])
    best = []
    for one in asked:
        totals = [float(np.array(row) @ by_name) + weights[""] for row in one.numbers]
        if totals:
            at = max(range(len(totals)), key=totals.__getitem__)
            best.append((totals[at], float(one.right[at])))
    totals_of, right = np.array(best).T

    def loss(line: Any) -> float:
        total = line[0] * totals_of + line[1]
        return float(np.logaddexp(0, total).sum() - total @ right)

    stretch, shift = minimize(loss, np.array([1.0, 0.0])).x
    print(f"half is {1 / (1 + np.exp(-shift)):.3f} when calibrated")
    stretched = {name: round(float(stretch * weights[name]), 3) for name in FEATURES}
    return {**stretched, "": round(float(stretch * weights[""] + shift), 3)}


def _bounds(name: str) -> tuple[float | None, float | None]:
    if name in FREE:
        return None, None
    return (None, 0.0) if name.endswith(AGAINST) else (0.0, None)


def tell(name: str, asked: Sequence[Asked], weights: Mapping[str, float]) -> None:
    weigh = Model(weights).probability
    right = wrong = false = present = 0
    for one in asked:
        scores = [weigh(row) for row in one.numbers]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        taken = best is not None and scores[best] >= SURE
        present += one.present
        right += bool(taken and best is not None and one.right[best])
        wrong += bool(taken and best is not None and not one.right[best])
        false += bool(taken and not one.present)
    absent = len(asked) - present
    print(
        f"{name:42} precision {right / max(1, right + wrong):.4f}  recall {right / max(1, present):.4f}"
        f"  false {false} of {absent}"
    )


if __name__ == "__main__":
    main()
