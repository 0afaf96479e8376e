"""The golds of tests/claims/data -> the model of links to any list: `python tests/bench/train_pairs.py`

Reads the seeds' golds (both readers) and those of the fresh documents, never those kept apart
(gold_held_*). Prints what
documents, and families of documents about one subject, get from models that have not seen them; then writes
refkit/links/match/pairs.json. Needs numpy and scikit-learn, which refkit itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from golds import Gold, golds, paired
from sklearn.linear_model import LogisticRegression
from train_kinds import model_of, read_lines

from refkit.claims import find_claims
from refkit.claims.describe import describer
from refkit.claims.kind_model import KindModel, kinds_of, signs_of
from refkit.links.match.exclusions import exclusion
from refkit.links.match.features import MATCH_FEATURES, MODEL
from refkit.links.match.index import Candidate
from refkit.links.settings import MOST_LINKS
from refkit.links.verdict.candidates import ListContext
from refkit.model import Claim, ClaimKind, Document, Judgement, Span, UnitKind, Verdict

REGULAR = 0.05
SUGGEST = 0.32
# Family of documents about one subject, its golds, and what a row of it weighs: the seeds are many and were read twice.
FAMILIES = (
    ("seeds", "gold_0*", 1.0),
    ("seeds", "second_0*", 1.0),
    ("inhaler", "gold_fresh_[ir]*", 1.5),
    ("device", "gold_fresh_d*", 1.0),
    ("a", "gold_dev_a", 1.5),
    ("b", "gold_dev_b", 1.5),
    ("c", "gold_dev_c", 1.5),
    ("vaccine", "gold_dev_vaccine", 1.5),
    ("valve", "gold_dev_valve", 1.5),
)
SHORTEST, TENTHS = 0.05, 10


@dataclass
class Row:
    """A claim beside a reference of its list; `numbers` is None where they share nothing."""

    document: str
    family: str
    claim: tuple[str, int, int]
    numbers: tuple[float, ...] | None
    strong: bool
    exclusion: bool
    impossible: bool
    weight: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    options = parser.parse_args()
    rows = [
        row
        for family, pattern, weight in FAMILIES
        for gold in golds(pattern)
        if gold.is_judged
        for row in rows_of(gold, family, weight)
    ]
    print(
        f"{len({row.claim for row in rows})} claims, {len(rows)} pairs, {sum(row.strong for row in rows)} strong"
    )
    for what in ("document", "family"):
        scores = left_out(rows, what)
        for family in dict.fromkeys(row.family for row in rows):
            print(f"{what} left out, {family}: {figures(rows, scores, family)}")
        print(f"  calibration error {calibration(rows, scores):.3f}")
    weights, bias = fit(rows)
    model = {"suggest": SUGGEST, "weights": {"": bias, **dict(zip(MATCH_FEATURES, weights, strict=True))}}
    options.output.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


def rows_of(gold: Gold, family: str, weight: float) -> list[Row]:
    """Every claim of a gold beside every reference of its list: with the reader's kind, and with those
    refkit takes it for."""
    context = ListContext(
        gold.document,
        find_claims(gold.document),
        gold.library,
        own_list=gold.own_list,
        marks=(),
        sources=gold.sources,
    )
    if context.running is not None:  # judged by the model of a document's own list
        return []
    found = []
    for claim, row in claims_of(gold, context):
        sure = replace(claim, kind=ClaimKind(row["kind"]), odds=())
        for version, told in enumerate((sure, as_unseen(claim, gold.document))):
            found += pairs_of(gold, context, told, row, family, weight / 2, version)
    return found


def pairs_of(
    gold: Gold,
    context: ListContext,
    claim: Claim,
    row: dict[str, Any],
    family: str,
    weight: float,
    version: int,
) -> Iterator[Row]:
    query = context.index.query(claim)
    pairs = {pair.at: pair for pair in context.index.pairs(query)}
    strong = set(row["links"]) if row["verdict"] != "contradicted" else set()
    for at, item in enumerate(context.evidence):
        pair = pairs.get(at)
        candidate = Candidate(
            at=at, score=1.0, coverage=pair.held.coverage if pair else 0.0,
            authority=pair.authority if pair else 0.0, reasons=(),
        )  # fmt: skip
        yield Row(
            document=gold.name,
            family=family,
            claim=(gold.name, row["start"], version),
            numbers=pair.numbers if pair else None,
            strong=gold.labels[item.reference.id] in strong,
            exclusion=exclusion(query, candidate, item, context.scope) is not None,
            impossible=bool(row["impossible"]),
            weight=weight,
        )


@cache
def kinds_by_lines() -> KindModel:
    """A model of kinds that has seen no gold: in use, too, documents are new to it."""
    return KindModel(model_of(list(read_lines())))


def as_unseen(claim: Claim, document: Document) -> Claim:
    """A claim with the kinds that it would be taken for in a document nobody has seen."""
    unit = max((u for u in document.units if u.span.start <= claim.span.start), key=lambda u: u.span.start)
    if unit.kind is UnitKind.TABLE_ROW:
        return claim
    kinds = kinds_of(kinds_by_lines().odds(signs_of(claim.text, unit.kind, unit.heading, unit.lead_in)))
    return replace(claim, kind=kinds[0][0], odds=kinds)


def claims_of(gold: Gold, context: ListContext) -> Iterator[tuple[Claim, dict[str, Any]]]:
    """The claims of a gold as refkit describes them, each with its row; of files with markup those that
    refkit finds."""
    source = gold.document.source
    if source.raw is not None:
        judged = tuple(Judgement(claim=c, verdict=Verdict.UNCHECKED) for c in find_claims(gold.document))
        for at, judgement in paired(gold, judged).items():
            yield judgement.claim, gold.rows[at]
        return
    describe = describer(source.name, context.index.subject)
    for row in gold.rows:
        unit = next(u for u in gold.document.units if u.span.start <= row["start"] < u.span.end)
        yield describe(Span(source=source, start=row["start"], end=row["end"]), unit), row


def fit(rows: Sequence[Row]) -> tuple[list[float], float]:
    """Weights and bias; the numbers are scaled for the training only."""
    rows = [row for row in rows if row.numbers is not None]
    x = np.array([row.numbers for row in rows])
    scale = np.maximum(x.std(0), SHORTEST)
    fitted = LogisticRegression(C=REGULAR, max_iter=5000).fit(
        x / scale, [row.strong for row in rows], sample_weight=[row.weight for row in rows]
    )
    return [round(float(v), 4) for v in fitted.coef_[0] / scale], round(float(fitted.intercept_[0]), 4)


def left_out(rows: Sequence[Row], what: str) -> list[float]:
    """A score for each row by the model of the other documents or families. Two readers of a document go together."""
    key = [row.document if what == "document" else row.family for row in rows]
    scores = [0.0] * len(rows)
    for part in dict.fromkeys(key):
        weights, bias = fit([row for row, name in zip(rows, key, strict=True) if name != part])
        for at, (row, name) in enumerate(zip(rows, key, strict=True)):
            if name == part and row.numbers is not None:
                scores[at] = float(1 / (1 + np.exp(-(bias + np.dot(weights, row.numbers)))))
    return scores


def figures(rows: Sequence[Row], scores: Sequence[float], family: str) -> str:
    count: Counter[str] = Counter()
    claims: dict[Any, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.family == family and row.claim[2]:  # as refkit takes it
            claims[row.claim].append(at)
    for places in claims.values():
        shown = sorted(
            (at for at in places if scores[at] >= SUGGEST and not rows[at].exclusion),
            key=lambda at: -scores[at],
        )[:MOST_LINKS]
        strong = [at for at in places if rows[at].strong]
        count.update({"linked": len(shown), "strong": len(strong), "wanting": bool(strong)})
        count["link"] += sum(rows[at].strong for at in shown)
        count["first"] += bool(strong and shown and rows[shown[0]].strong)
        count["impossible"] += rows[places[0]].impossible
        count["shown"] += rows[places[0]].impossible and bool(shown)
    return (
        f"P {count['link'] / count['linked']:.3f} R {count['link'] / count['strong']:.3f}"
        f" F1 {2 * count['link'] / (count['linked'] + count['strong']):.3f}  first {count['first']}/{count['wanting']}"
        f"  impossible shown {count['shown']}/{count['impossible']}"
    )


def calibration(rows: Sequence[Row], scores: Sequence[float]) -> float:
    """How far scores are from what came true, over tenths of those that nothing bars."""
    tenths: dict[int, list[float]] = defaultdict(list)
    for row, score in zip(rows, scores, strict=True):
        if row.numbers is not None and not row.exclusion:
            tenths[min(TENTHS - 1, int(score * TENTHS))].append(score - row.strong)
    return sum(abs(sum(gaps)) for gaps in tenths.values()) / sum(map(len, tenths.values()))


if __name__ == "__main__":
    main()
