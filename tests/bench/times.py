"""How much processor time short commands take, beside another version's: python tests/bench/times.py OTHER

OTHER is the other version's `refkit`. Both are run in turns in the folder this is called from (the checkout, with its
seeds and bib/), as processes of their own; of each the lower quartile is printed, and the ratio.
"""

from __future__ import annotations

import argparse
import sys

from memory import measure

RUNS = 12
COMMANDS = (
    "--version",
    "export --style apa",
    "export --style vancouver --to html",
    "check seeds/001_858298736316f04b.txt",
    "formats",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("other")
    other = parser.parse_args().other
    for command in COMMANDS:
        before, after = [], []
        for _ in range(RUNS):
            before.append(measure([other, *command.split()])[0])
            after.append(measure([sys.executable, "-m", "refkit", *command.split()])[0])
        one, two = (sorted(times)[RUNS // 4] for times in (before, after))
        print(f"{command:40} {one:6.3f} s {two:6.3f} s {two / one:5.2f}", flush=True)


if __name__ == "__main__":
    main()
