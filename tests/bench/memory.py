"""What check and cite take for a megabyte of prose, in processor time and memory: python tests/bench/memory.py

[--kib 1024] [--refkit COMMAND]: the size of the text, and the command that is measured (for an older one, its path).
Each run is a process of its own; the texts are those of prose.py.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from prose import write

FEW, MANY = 34, 800  # references
# What is run; {few} and {many} are folders with lists of that many.
RUNS = (
    ("check --bib, 34 references", "check -q --bib {few}/list.bib {few}/prose.txt"),
    ("check --bib, 800 references", "check -q --bib {many}/list.bib {many}/prose.txt"),
    ("check, own list of 800", "check -q {many}/cited.md"),
    ("cite, own list of 800", "cite --style apa {many}/cited.md -o {many}/done.md"),
)


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds of processor time and the most memory, in MB, that a command took. Raises when it could not work."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:  # 1: a claim is not covered
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kib", type=int, default=1024)
    parser.add_argument("--refkit", default=f"{sys.executable} -m refkit")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        write(few, 1024 * asked.kib, FEW, 1)
        write(many, 1024 * asked.kib, MANY, 1)
        for name, run in RUNS:
            command = asked.refkit.split() + [part.format(few=few, many=many) for part in run.split()]
            seconds, memory = measure(command)
            print(f"{name:30} {seconds:7.1f} s {memory:6.0f} MB", flush=True)


if __name__ == "__main__":
    main()
