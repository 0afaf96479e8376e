"""Labelled lines and the golds -> the model that tells claims of each kind from what is none: `python
tests/bench/train_kinds.py`

Reads tests/bench/lines/*.tsv (kind, heading, lead-in, text; written for it) and the golds of
tests/claims/data but those
kept apart (gold_held_*). Prints what the golds get from a model that has seen the lines alone, and what each document
gets from one that has seen all but itself; then writes refkit/claims/kinds.json.gz. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from golds import Gold, golds, paired
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from refkit.claims import find_claims
from refkit.claims.kind_model import MODEL, NONE, pack_weights, signs_of
from refkit.claims.sentences import statements
from refkit.model import Judgement, UnitKind, Verdict

LINES = Path(__file__).parent / "lines"
REGULAR = 1.0
SMALLEST = 0.04  # of a weight that is kept
SEEN = ("gold_0*", "second_0*", "gold_monograph_*", "gold_fresh_*", "gold_dev_*")


@dataclass(frozen=True)
class Example:
    """A stretch with its kind, or NONE; `document` is where it stands."""

    document: str
    kind: str
    signs: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    options = parser.parse_args()
    lines = list(read_lines())
    told = [one for pattern in SEEN for gold in golds(pattern) for one in examples_of(gold)]
    held = [one for gold in golds("gold_held_*") for one in examples_of(gold)]
    print(f"{len(lines)} lines, {len(told)} claims and others of golds, {len(held)} of those kept apart")
    print(f"golds by the lines alone: {right(lines, told)}")
    parts = sorted({one.document for one in told})
    left = [right([*lines, *(o for o in told if o.document != part)], [o for o in told if o.document == part])
            for part in parts]  # fmt: skip
    print(f"each document by all but itself: {sum(n for n, _ in left)} of {sum(n for _, n in left)}")
    print(f"documents kept apart by all: {right([*lines, *told], held)}")
    write(options.output, [*lines, *told])


def read_lines() -> Iterable[Example]:
    for path in sorted(LINES.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                kind, heading, lead_in, text = line.split("\t")
                unit = (
                    UnitKind.TABLE_ROW
                    if "|" in text
                    else UnitKind.LIST_ITEM
                    if lead_in
                    else UnitKind.PARAGRAPH
                )
                yield Example(path.stem, kind, signs_of(text, unit, heading or None, lead_in or None))


def examples_of(gold: Gold) -> list[Example]:
    """The claims of a gold with the reader's kinds, and the stretches that no claim of it touches."""
    claims = find_claims(gold.document)
    units = {unit.span.start: unit for unit in gold.document.units}
    starts = sorted(units)
    found = []
    judged = tuple(Judgement(claim=claim, verdict=Verdict.UNCHECKED) for claim in claims)
    for at, judgement in paired(gold, judged).items():
        span = judgement.claim.span
        unit = units[max(start for start in starts if start <= span.start)]
        found.append(
            Example(
                gold.name, gold.rows[at]["kind"], signs_of(span.text, unit.kind, unit.heading, unit.lead_in)
            )
        )
    for statement in statements(gold.document):
        start, end = statement.span.file_start, statement.span.file_end
        if not any(row["start"] < end and row["end"] > start for row in gold.rows):
            signs = signs_of(
                statement.span.text, statement.unit.kind, statement.unit.heading, statement.unit.lead_in
            )
            found.append(Example(gold.name, NONE, signs))
    return found


def fit(examples: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([one.signs for one in examples])
    return vectors, LogisticRegression(C=REGULAR, max_iter=2000).fit(matrix, [one.kind for one in examples])


def right(train: Sequence[Example], test: Sequence[Example]) -> tuple[int, int]:
    """How many of the claims among `test` get their kind right, none left aside; of how many."""
    vectors, model = fit(train)
    odds = model.predict_proba(vectors.transform([one.signs for one in test]))
    odds[:, list(model.classes_).index(NONE)] = 0
    told = [model.classes_[row.argmax()] for row in odds]
    claims = [at for at, one in enumerate(test) if one.kind != NONE]
    return sum(told[at] == test[at].kind for at in claims), len(claims)


def model_of(examples: Sequence[Example]) -> dict[str, Any]:
    """The trained numbers in the shape of `refkit.claims.kind_model.KindModel`."""
    vectors, model = fit(examples)
    names = vectors.get_feature_names_out()
    weights = {
        str(name): {
            at: round(100 * float(weight)) for at, weight in enumerate(column) if abs(weight) >= SMALLEST
        }
        for name, column in zip(names, model.coef_.T, strict=True)
    }
    return {
        "classes": [str(name) for name in model.classes_],
        "bias": [round(float(value), 4) for value in model.intercept_],
        **pack_weights({name: row for name, row in sorted(weights.items()) if row}),
    }


def write(path: Path, examples: Sequence[Example]) -> None:
    model = model_of(examples)
    path.write_bytes(gzip.compress(json.dumps(model, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes, {model['signs'].count(chr(10)) + 1} signs")


if __name__ == "__main__":
    main()
