"""Small corpora for the tests of batches, and what a run left of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from refkit.batch.job import Job
from refkit.batch.listed import Listed
from refkit.batch.listing import open_listing
from refkit.batch.run import Outcome, Plan, run_batch
from refkit.batch.sources import find_documents

ROOT = Path(__file__).parents[2]
LIST = "\n## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
CITED = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n{LIST}"
OPEN = f"# Zorbine\n\nZorbine was approved by the EMA in March 2031.\n{LIST}"
BARE = "# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n"  # without a list of its own
BIB = "@article{smith, author = {Smith, J.}, title = {Zorbine approval history}, year = 2011, label = {1}}\n"


def write_corpus(folder: Path, number: int) -> Path:
    """`number` documents in two folders, most with a claim that is covered and one that is not, some that cannot be read."""
    for n in range(number):
        path = folder / ("early" if n % 2 else "late") / f"d{n:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (
            ""
            if n % 10 == 7
            else f"# Zorbine {n}\n\nZorbine {n} was approved by the FDA in 2011 [1]. It is sold in {n} countries.\n{LIST}"
        )
        path.write_text(text, encoding="utf-8")
    return folder


def job_in(here: Path, **more: Any) -> Job:
    return Job(**({"here": str(here), "max_bytes": 1_000_000, "timeout": 60.0, "memory": 4096} | more))


def run_in(
    here: Path,
    *sources: str,
    out: str = "out",
    plan: Plan | None = None,
    tell: Callable[[Any], object] = lambda _problems: None,
    **job: Any,
) -> Outcome:
    """Run a batch over sources in a folder, which must be the working one."""
    with open_listing() as listing:
        listing.add(find_documents(sources, output=(here / out).absolute()))
        return run_batch(listing, job_in(here, **job), here / out, plan or Plan(), tell=tell)


def rows_in(folder: Path) -> dict[str, dict[str, Any]]:
    """The rows of a batch, by document."""
    lines = [
        line
        for path in sorted((folder / "shards").glob("*.jsonl"))
        for line in path.read_text("utf-8").split("\n")[:-1]
    ]
    rows = [json.loads(line) for line in lines]
    assert len({row["document"] for row in rows}) == len(rows)
    return {row["document"]: row for row in rows}


def bytes_in(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder, by its path in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "refkit", "batch", *arguments]


def start(here: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own, in a group of its own."""
    return subprocess.Popen(
        command(*arguments),
        cwd=here,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(here: Path, *arguments: str) -> tuple[int, str, str]:
    """The command's exit code, and what it wrote to standard output and standard error."""
    process = start(here, *arguments)
    out, err = process.communicate(timeout=300)
    return process.returncode, out.decode(), err.decode()


def named(name: str, path: str | None = None) -> Listed:
    return Listed(name=name, path=path or name)


def below(process: int) -> list[tuple[int, str]]:
    """The processes that a process has started, and those that they have, with their command lines, by /proc."""
    found = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                line = Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ")
                found += [(child, line.decode(errors="replace")), *below(child)]
    return found
