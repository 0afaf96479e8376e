"""How long `refkit --version` takes as a whole process, beside an empty Python: python tests/bench/startup.py"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 20


def median_ms(command: list[str]) -> float:
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times[1:])


def main() -> None:
    empty = median_ms([sys.executable, "-c", "pass"])
    click = median_ms([sys.executable, "-c", "import click"])
    ours = median_ms([sys.executable, "-m", "refkit", "--version"])
    print(f"python -c pass        {empty:6.0f} ms")
    print(f"python -c import click{click:6.0f} ms")
    print(f"refkit --version      {ours:6.0f} ms   {ours / empty:.1f} x an empty Python")


if __name__ == "__main__":
    main()
