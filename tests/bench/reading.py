"""Measure the model that reads a claim beside a passage, on records of claims and sources.

    python tests/bench/reading.py RECORDS.jsonl... [--apart] [-o PREDICTIONS.jsonl]

RECORDS have the shape of tests/bench/evidence; --apart measures only every fifth source, which training leaves out.
PREDICTIONS has, for each record, the verdict that the thresholds give and the probabilities.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
from evidence_minimal_pairs import sentences_of

from refkit.links.reading import read_pairs
from refkit.links.reading.pieces import words_of
from refkit.links.settings import READING_ASSERTS
from refkit.links.settings import READING_STEM as STEM

Record = dict  # id, field, source, claim, label, fault, form, evidence
Pairs = list  # of (claim, passage)

READING_DENIES = 0.87  # from which .9 of what is called denied was, on the sources left out of the second run


def read_lines(path: Path) -> list[dict]:
    text = (
        gzip.decompress(path.read_bytes()).decode()
        if path.suffix == ".gz"
        else path.read_text(encoding="utf-8")
    )
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def source_of(record: dict) -> str:
    return record["id"].rsplit("-", 1)[0]


def split_by_source(records: list[dict]) -> tuple[list[dict], list[dict]]:
    """Every fifth source, in the order of its name, is kept apart."""
    apart = set(sorted({source_of(record) for record in records})[2::5])
    return ([r for r in records if source_of(r) not in apart], [r for r in records if source_of(r) in apart])


def stems(text: str) -> set[str]:
    return {word[:STEM] for word in words_of(text) if len(word) > 2 or word.isdigit()}


def ranked(claim: str, sentences: list[str]) -> list[int]:
    """Sentences by the share of the claim's weight in words that they hold."""
    bags = [stems(sentence) for sentence in sentences]
    counts = Counter(stem for bag in bags for stem in bag)
    wanted = stems(claim)
    weight = {stem: math.log(1 + (len(bags) + 1) / (counts[stem] + 0.5)) for stem in wanted}
    score = [math.fsum(weight[stem] for stem in bag & wanted) / (1 + 0.02 * len(bag)) for bag in bags]
    return sorted(range(len(sentences)), key=lambda at: (-score[at], at))


def windows(claim: str, text: str) -> list[tuple[int, ...]]:
    """The passages that are read for a claim: sentences by number."""
    sentences = sentences_of(text)
    order = ranked(claim, sentences)
    if not order:
        return []
    top = order[0]
    near = tuple(at for at in (top - 1, top, top + 1) if 0 <= at < len(sentences))
    found = [(top,), *((at,) for at in order[1:3]), near, tuple(sorted(order[:2])), tuple(sorted(order[:3]))]
    return list(dict.fromkeys(found))


def readings(records: list[Record], read: Callable[[Pairs], np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """For each record: beside its gold passage (else the nearest), and the best of the passages found by words.

    `read`: pairs -> a row of three probabilities for each.
    """
    golden: Pairs = []
    found: Pairs = []
    ends = [0]
    for record in records:
        passages = passages_of(record)
        golden.append((record["claim"], " ".join(record["evidence"]) or passages[0]))
        found += [(record["claim"], passage) for passage in passages]
        ends.append(len(found))
    each = read(found)
    best = np.array([best_of(each[a:b]) for a, b in pairwise(ends)])
    return read(golden), best


def passages_of(record: Record) -> list[str]:
    sentences = sentences_of(record["source"]["text"])
    return [" ".join(sentences[at] for at in w) for w in windows(record["claim"], record["source"]["text"])]


def best_of(rows: np.ndarray) -> tuple[float, float, float]:
    """Readings beside several passages of one source -> one: asserted where one asserts, else denied where one does."""
    asserts = float(rows[:, 0].max())
    denies = float(rows[:, 1].max()) * (1 - asserts)
    return asserts, denies, 1 - asserts - denies


def auc(score: np.ndarray, truth: np.ndarray) -> float:
    a, b = score[truth], score[~truth]
    return float((a[:, None] > b[None]).mean() + 0.5 * (a[:, None] == b[None]).mean())


def at_precision(score: np.ndarray, truth: np.ndarray, wanted: float) -> tuple[float, float, np.ndarray]:
    """The lowest threshold with the wanted precision -> it, the recall, what is above it."""
    order = np.argsort(-score, kind="stable")
    right = np.cumsum(truth[order])
    good = np.flatnonzero(right / np.arange(1, len(order) + 1) >= wanted)
    if not len(good):
        return 1.0, 0.0, np.zeros(len(score), bool)
    threshold = float(score[order[good[-1]]])
    above = score >= threshold
    return threshold, float(truth[above].sum() / truth.sum()), above


def report(
    name: str, records: list[dict], probabilities: np.ndarray, full: bool = False
) -> tuple[float, float]:
    label = np.array([record["label"] for record in records])
    form = np.array([record.get("form") or "" for record in records])
    asserts, denies = probabilities[:, 0], probabilities[:, 1]
    guess = np.array(["supported", "refuted", "not_enough"])[probabilities.argmax(1)]
    at, recall, above = at_precision(asserts, label == "supported", 0.95)
    down, recall_down, flagged = at_precision(denies, label == "refuted", 0.9)
    near, para = above[form == "near"].mean(), above[form == "para"].mean()
    print(
        f"{name}: n {len(records)} accuracy {np.mean(guess == label):.3f} AUC supported {auc(asserts, label == 'supported'):.3f} "
        f"AUC refuted {auc(denies, label == 'refuted'):.3f} | P.95 at {at:.3f} recall {recall:.3f} (near {near:.2f} para {para:.2f}) | "
        f"denies P.9 at {down:.3f} recall {recall_down:.3f}; false alarms {flagged[label == 'supported'].mean():.3f}",
        flush=True,
    )
    if full:
        faults = Counter((r["fault"], r["label"]) for r in records if r.get("fault"))
        for (fault, of), n in sorted(faults.items(), key=lambda row: -row[1]):
            chosen = np.array([r.get("fault") == fault and r["label"] == of for r in records])
            print(
                f"   {fault:12} {of:11} n {n:3} called supported {above[chosen].mean():.2f} flagged {flagged[chosen].mean():.2f} "
                f"right class {np.mean(guess[chosen] == of):.2f}"
            )
    return at, down


def prediction(record: Record, row: np.ndarray) -> dict[str, object]:
    verdict = (
        "supported" if row[0] >= READING_ASSERTS else "disputed" if row[1] >= READING_DENIES else "passage"
    )
    return {"id": record["id"], "verdict": verdict, "asserts": round(row[0], 4), "denies": round(row[1], 4)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("records", type=Path, nargs="+")
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("-o", "--predictions", type=Path)
    chosen = parser.parse_args()
    records = [record for path in chosen.records for record in read_lines(path)]
    records = split_by_source(records)[1] if chosen.apart else records
    count, seconds = 0, 0.0

    def read(pairs: Pairs) -> np.ndarray:
        nonlocal count, seconds
        began = time.process_time()
        rows = np.array([(r.asserts, r.denies, r.neither) for r in read_pairs(pairs)])
        count, seconds = count + len(pairs), seconds + time.process_time() - began
        return rows

    gold, found = readings(records, read)
    report("gold passage ", records, gold)
    report("found passage", records, found, full=True)
    if chosen.predictions:
        lines = [
            json.dumps(prediction(record, row), ensure_ascii=False)
            for record, row in zip(records, found, strict=True)
        ]
        chosen.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{count / seconds:.0f} pairs in a second of one core's time")


if __name__ == "__main__":
    main()
