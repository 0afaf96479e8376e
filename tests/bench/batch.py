"""A batch of many documents, left alone, killed again and again, and on Dask: python tests/bench/batch.py N

[--small] [-j N] [--shards N] [--kills N] [--dask-kills N]: N documents of many.py, or of some 300 bytes each; processes that judge; how
often a run is killed and taken up again; how many workers of a Dask cluster of this machine are killed. Printed are
documents a second, processor time, the most memory of the process that writes and of one that judges, and whether the
bytes of what was killed are those of what was left alone. /proc is needed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from many import make_documents

SMALL = (
    "# Zorbine {n}\n\nZorbine {n} was approved by the FDA in 2011 [1]. It is sold in {n} countries.\n\n## References\n\n"
    "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
)
PAUSE = 0.2  # seconds between two looks at the processes


def make_small(folder: Path, number: int) -> None:
    for n in range(number):
        path = folder / f"{n // 1000:03}" / f"{n:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SMALL.format(n=n), encoding="utf-8")


def below(process: int) -> list[int]:
    """A process and all that it started, and those that they started."""
    found = [process]
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in task.read_text().split():
                found += below(int(child))
    return found


def peak_of(process: int) -> float:
    """The most memory that a process has had so far, in MB."""
    with suppress(OSError, StopIteration, IndexError):
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
    return 0.0


class Run:
    """One run of the command; `watch` is called with it every now and then while it goes on."""

    def __init__(self, here: Path, *options: str, watch: Callable[[Run], object] = lambda _: None) -> None:
        start = time.monotonic()
        before = os.times()
        command = [sys.executable, "-m", "refkit", "batch", "documents", "-q", *options]
        self.process = subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, text=True)
        self.shards = here / options[options.index("-o") + 1] / "shards"
        self.writer = self.judge = 0.0
        self.processes = 0
        while self.process.poll() is None:
            first, *others = below(self.process.pid)
            self.writer = max(self.writer, peak_of(first))
            self.judge = max([self.judge, *map(peak_of, others)])
            self.processes = max(self.processes, 1 + len(others))
            watch(self)
            time.sleep(PAUSE)
        self.said = (self.process.communicate()[0] or "").strip()
        self.seconds = time.monotonic() - start
        after = os.times()
        self.processor = (
            after.children_user + after.children_system - before.children_user - before.children_system
        )

    @property
    def finished(self) -> int:
        return sum(1 for _ in self.shards.glob("*.jsonl")) if self.shards.is_dir() else 0


def same(one: Path, other: Path) -> bool:
    return subprocess.run(["diff", "-rq", one, other], check=False).returncode == 0


def killed_again_and_again(here: Path, options: list[str], kills: int, seconds: float) -> bool:
    """Whether a run that is killed so often leaves what one leaves that is not, which took so many seconds."""
    chance = random.Random(kills)
    for _ in range(kills):
        until = time.monotonic() + chance.uniform(0, seconds / 3)

        def end(run: Run, until: float = until) -> None:
            if time.monotonic() > until:
                run.process.kill()

        run = Run(here, "-o", "killed", *options, watch=end)
        print(f"  killed with {run.finished} shards", flush=True)
    Run(here, "-o", "killed", *options)
    return same(here / "whole", here / "killed")


def on_dask(here: Path, options: list[str], kills: int) -> bool:
    """Whether a cluster of which workers are killed leaves what one process leaves."""
    chance, left, seen = random.Random(kills), [kills], [0]

    def end(run: Run) -> None:
        workers = [
            process
            for process in below(run.process.pid)[1:]
            if b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()
        ]
        if left[0] and workers and run.finished > seen[0]:
            left[0], seen[0] = left[0] - 1, run.finished
            with suppress(ProcessLookupError):
                os.kill(chance.choice(workers), signal.SIGKILL)

    run = Run(here, "-o", "dask", "--scheduler", "dask", *options, watch=end)
    print(f"  {kills - left[0]} workers killed, {run.seconds:.1f} s", flush=True)
    return same(here / "whole", here / "dask")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("-j", "--jobs", default="2")
    parser.add_argument("--shards")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--dask-kills", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (make_small if asked.small else make_documents)(here / "documents", asked.number)
        options = ["-j", asked.jobs, *(["--shards", asked.shards] if asked.shards else [])]
        run = Run(here, "-o", "whole", *options)
        print(run.said)
        print(
            f"{asked.number:,} documents, {run.finished} shards, {run.processes} processes: {run.seconds:.1f} s, "
            f"{asked.number / run.seconds:.1f} documents/s, {run.processor:.0f} s of processor time; "
            f"{run.writer:.0f} MB to write, {run.judge:.0f} MB to judge",
            flush=True,
        )
        again = Run(here, "-o", "whole", *options)
        print(f"unchanged: {again.seconds:.1f} s, {asked.number / again.seconds:.1f} documents/s", flush=True)
        if asked.kills:
            print(
                "killed and taken up: same bytes",
                killed_again_and_again(here, options, asked.kills, run.seconds),
            )
        if asked.dask_kills:
            print("Dask with killed workers: same bytes", on_dask(here, options, asked.dask_kills))


if __name__ == "__main__":
    main()
