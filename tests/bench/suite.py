"""Run a folder of test files in the format of the CSL test suite, and print how many pass, by category.

    python tests/bench/suite.py FOLDER -o OUT.json [--tidy]

A file passes when what refkit prints is its whole RESULT. Its category is the part of its name before the
first underscore ("name_ParticleCaps.txt" -> name). OUT.json holds for each file whether it passed, and where it
did not, what was expected and what was printed. With `--tidy`, entries are printed as for people.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "csl"))

from csl_suite import read_trial, run_trial


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument(
        "--tidy", action="store_true", help="print as for people, without left-over punctuation"
    )
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    if not paths:
        raise SystemExit(f"no .txt files in {options.folder}")
    done = {path.stem: outcome(path, exact=not options.tidy) for path in paths}
    options.output.write_text(json.dumps(done, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(table(done))


def outcome(path: Path, *, exact: bool) -> dict[str, Any]:
    """Whether a test file passes; else what was expected, and what was printed or went wrong."""
    expected = ""
    try:
        trial = read_trial(path.read_text("utf-8"))
        expected = str(trial["result"]).strip()
        printed = run_trial(trial, exact=exact).strip()
    except Exception as error:
        return {"passed": False, "expected": expected, "error": f"{type(error).__name__}: {error}"}
    if printed == expected:
        return {"passed": True}
    return {"passed": False, "expected": expected, "printed": printed}


def table(done: Mapping[str, Mapping[str, Any]]) -> str:
    """A line a category and one for all: how many pass, of how many."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for name, one in done.items():
        counts[name.partition("_")[0]].append(one["passed"])
    counts["all"] = [one["passed"] for one in done.values()]
    return "\n".join(f"{name:24}{sum(passed):5} of {len(passed)}" for name, passed in counts.items())


if __name__ == "__main__":
    main()
