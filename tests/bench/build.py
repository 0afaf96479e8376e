"""Time and memory of `refkit build` on the seeds, as whole processes: python tests/bench/build.py"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
RUNS = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        (folder / "refkit.toml").write_text('documents = ["seeds/*.txt"]\n')
        times = []
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        for _ in range(RUNS + 2):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "refkit", "build", "-q"],
                cwd=folder,
                check=True,
                capture_output=True,
                env=environment,
            )
            times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    first, second, *again = times
    print(
        f"refkit build, five seeds: {first:.2f} s at first, {second:.2f} s with its documents kept,"
        f" {statistics.median(again):.2f} s with nothing changed (median of {RUNS}), {peak:.0f} MB at most"
    )


if __name__ == "__main__":
    main()
