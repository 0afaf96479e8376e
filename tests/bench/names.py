"""Author runs of marked reference strings -> the share whose family names are all right, in order, by kind.

python tests/bench/names.py $REFKIT_DATA/refs/valid_styles.jsonl.gz [--take 3000] [--by family locale] [--wrong 20]

A run is the text from a record's first author to its last. Names are compared as score_refs.py does: particle and
family name, or the literal, case folded, without accents, spaces and marks.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from refkit.fields.folding import fold_title
from refkit.fields.names import parse_names
from refkit.model import Name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--take", type=int, help="so many records of each file, drawn with a fixed seed")
    parser.add_argument(
        "--by", nargs="+", default=["family", "locale"], help="keys of a record, side by side"
    )
    parser.add_argument("--wrong", type=int, default=0, help="examples of each kind")
    options = parser.parse_args()
    for path in options.data:
        records = [record for record in read(path) if record["gold"].get("author")]
        if options.take and options.take < len(records):
            records = random.Random(7).sample(records, options.take)
        report(path, records, options.by, options.wrong)


def report(path: Path, records: list[dict[str, Any]], keys: list[str], examples: int) -> None:
    runs = [run_of(record) for record in records]
    parse_names("Marlow A, Finch B")
    started = time.process_time()
    parsed = [parse_names(run).names for run in runs]
    seconds = time.process_time() - started
    all_of: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    for record, run, names in zip(records, runs, parsed, strict=True):
        kind = " ".join(str(record.get(key, "-")) for key in keys)
        gold, told = [marked(name) for name in record["gold"]["author"]], [compared(name) for name in names]
        all_of[kind] += 1
        if [n for n in gold if n] == told:
            right[kind] += 1
        else:
            wrong.setdefault(kind, []).append(f"{run}\n      want {gold}\n      told {told}")
    print(f"{path.name}: {sum(right.values()) / len(records):.2%} of {len(records)} runs", end=", ")
    print(f"{seconds / len(records) * 1e6:.0f} µs each")
    for kind, count in sorted(all_of.items(), key=lambda pair: right[pair[0]] - pair[1]):
        print(f"  {kind:40} {right[kind]:5} of {count:5}  {right[kind] / count:.1%}")
        for example in wrong.get(kind, [])[:examples]:
            print("    " + example)


def read(path: Path) -> Iterator[dict[str, Any]]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            if any(label == "author" for _, _, label in record["spans"]):
                yield record


def run_of(record: dict[str, Any]) -> str:
    spans = [(start, end) for start, end, label in record["spans"] if label == "author"]
    return str(record["string"][min(spans)[0] : max(end for _, end in spans)])


def marked(name: dict[str, str]) -> str:
    """A gold name as compared."""
    parts = ("dropping-particle", "non-dropping-particle", "particle", "family")
    family = " ".join(name[part] for part in parts if name.get(part)) if name.get("family") else ""
    return fold_title(family or name.get("literal") or name.get("given") or "")


def compared(name: Name) -> str:
    """A parsed name as compared."""
    family = " ".join(filter(None, (name.particle, name.family))) if name.family else ""
    return fold_title(family or name.literal or name.given or "")


if __name__ == "__main__":
    main()
