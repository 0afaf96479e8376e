"""Measure an index: time and memory of a build, its size, and which share of queries find their record.

    python tests/bench/index.py build RECORDS… [-n 1000000] [-j 2]   (-n: vary the records until there are so many)
    python tests/bench/index.py search DIR QUERIES.json [-k 10]      (rows with `q`, and `gold` or `id`)

Building with -n reads JSON lines only; the varied records are written to a temporary file, which is not timed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from refkit.index import open_index
from refkit.matching.query import Query
from refkit.model import Reference

Row = dict[str, Any]


def varied(items: list[Row], number: int) -> Iterator[Row]:
    """So many records: those that are there, then copies with some words, names and numbers of others."""
    yield from items[:number]
    chance = random.Random(7)
    for place in range(len(items), number):
        item, other = dict(items[place % len(items)]), items[chance.randrange(len(items))]
        title, further = str(item.get("title", "")).split(), str(other.get("title", "")).split()
        half = chance.randrange(len(title) + 1)
        item["title"] = " ".join(title[:half] + further[len(further) // 2 :])
        item["author"] = other.get("author", []) if chance.random() < 0.7 else item.get("author", [])
        item["issued"] = {"date-parts": [[chance.randint(1950, 2026)]]}
        item["volume"], item["page"] = str(chance.randint(1, 400)), str(chance.randint(1, 3000))
        item["id"] = f"varied:{place}"
        if "DOI" in item:
            item["DOI"] = f"10.5555/varied.{place}"
        item.pop("PMID", None)
        yield item


def records_file(sources: list[Path], number: int, folder: Path) -> Path:
    """The records of files of JSON lines, varied until there are `number`, as one file."""
    items = []
    for source in sources:
        with (
            gzip.open(source, "rt", encoding="utf-8")
            if source.suffix == ".gz"
            else source.open(encoding="utf-8") as lines
        ):
            items += [json.loads(line) for line in lines]
    path = folder / "records.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in varied(items, number))
    return path


def build(sources: list[Path], number: int, processes: int, output: Path | None) -> None:
    with tempfile.TemporaryDirectory() as name:
        files = [records_file(sources, number, Path(name))] if number else sources
        folder = output or Path(name) / "index"
        command = [sys.executable, "-m", "refkit", "index", "build", *map(str, files), "-o", str(folder)]
        start = time.perf_counter()
        subprocess.run([*command, "-j", str(processes)], check=True)
        seconds = time.perf_counter() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"{seconds:.1f} s, {used.ru_utime + used.ru_stime:.1f} s of processors,"
              f" {used.ru_maxrss / 1000:.0f} MB, {size / 1_000_000:.1f} MB on disk")  # fmt: skip


def search(place: str, queries: Path, most: int) -> None:
    rows = json.loads(queries.read_text(encoding="utf-8"))
    index = open_index(place)
    asked, first, found, times = 0, 0, 0, []
    for row in rows:
        query = Query(reference=Reference(id="asked", type="document"), text=row["q"])
        start = time.perf_counter()
        records = index.search(query, most)
        times.append(1000 * (time.perf_counter() - start))
        gold = set(row.get("gold", [row["id"]] if "id" in row else []))
        if not gold:
            continue
        asked += 1
        ids = [record.reference.id for record in records]
        first += bool(gold & set(ids[:1]))
        if gold & set(ids):
            found += 1
        else:
            print(f"missed: {row['q']} ({', '.join(sorted(gold))})", file=sys.stderr)
    times.sort()
    print(f"{asked} queries: first {first / asked:.4f}, among {most} {found / asked:.4f};"
          f" p50 {statistics.median(times):.2f} ms, p99 {times[int(0.99 * len(times))]:.2f} ms")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("build")
    one.add_argument("records", nargs="+", type=Path)
    one.add_argument("-n", type=int, default=0)
    one.add_argument("-j", type=int, default=1)
    one.add_argument("-o", type=Path)
    two = commands.add_parser("search")
    two.add_argument("index")
    two.add_argument("queries", type=Path)
    two.add_argument("-k", type=int, default=10)
    given = parser.parse_args()
    if given.command == "build":
        build(given.records, given.n, given.j, given.o)
    else:
        search(given.index, given.queries, given.k)


if __name__ == "__main__":
    main()
