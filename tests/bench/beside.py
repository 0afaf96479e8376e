"""Printing made-up items in two styles, beside citeproc-js in Node; and how long a style takes to load.

    python tests/bench/beside.py [--modules DIR] [--node NODE] [--skip-large]

`--modules` is a folder in whose node_modules npm's `citeproc` lies; without it NODE_PATH and the folder at hand
are tried. Where Node or the package is not found, only refkit's figures are printed.

Each figure is the processor time of one process for loading the style and printing the whole list, the
items read and the program loaded before. Both sides get the same items, style and locale.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SCRIPT = HERE / "beside.js"
STYLES = ("nlm-citation-sequence", "apa", "chicago-notes-bibliography")
SMALL, LARGE = 1000, 10_000
LOADED = 50  # styles whose loading is timed
FAMILIES = (
    "Adler Berg Conti Dahl Eriksen Ferrari Garcia Hansen Ito Jensen Kim Larsen Moreau Novak Olsen".split()
)
GIVEN = "Anna Bruno Clara David Elena Felix Greta Hugo Irene Jonas Karin Luca Maria Nils Olga Paul".split()
NOUNS = "outcomes ponds survival tides markets memory soils networks fatigue dosage rivers ageing".split()
WAYS = (
    "Effects of {} on {}|A trial of {} and {}|{} after {}|Modelling {}: a study of {}|Are {} like {}?".split(
        "|"
    )
)
PLACES = ("Journal of {}", "Annals of {}", "The {} Review", "{} and Society")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--modules", type=Path, default=Path.cwd())
    parser.add_argument("--node", default="node")
    parser.add_argument("--skip-large", action="store_true", help=f"leave out the {LARGE:,} items")
    parser.add_argument("--one", nargs=2, metavar=("STYLE", "ITEMS"), help=argparse.SUPPRESS)
    parser.add_argument("--load", nargs="+", metavar="STYLE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(printing(options.one[0], Path(options.one[1]))))
    elif options.load:
        print(json.dumps(loading(options.load)))
    else:
        compare(options)
        load_cold()


def compare(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theirs = has_package(options)
        if not theirs:
            print("citeproc-js is left out: no Node, or no npm package citeproc (see --modules)")
        print(f"{'style':24}{'items':>8}{'refkit':>10}{'citeproc-js':>13}{'ratio':>8}")
        for style in STYLES:
            small: dict[str, float] = {}
            for count in (SMALL,) if options.skip_large else (SMALL, LARGE):
                items = folder / f"{count}.json"
                items.write_text(json.dumps(made_items(count)), encoding="utf-8")
                took = {"refkit": ours(style, items)}
                if theirs:
                    took["citeproc-js"] = node(options, style, items, folder)
                columns = "".join(f"{took[side]:>{width}.2f}" for side, width in sides(took))
                ratio = f"{took['citeproc-js'] / took['refkit']:>8.1f}" if theirs else ""
                print(f"{style:24}{count:>8,}{columns}{ratio}", flush=True)
                if small:
                    grown = ", ".join(f"{side} {took[side] / small[side]:.1f}" for side in took)
                    print(f"{'':24}{LARGE // SMALL} times as many items take so many times as long: {grown}")
                small = took


def sides(took: dict[str, float]) -> list[tuple[str, int]]:
    return [(side, width) for side, width in (("refkit", 10), ("citeproc-js", 13)) if side in took]


def made_items(count: int) -> list[dict[str, Any]]:
    """CSL-JSON of invented works, the same at every call: two thirds articles, the rest books, parts and pages."""
    dice = random.Random(count)
    return [made_item(n, dice) for n in range(count)]


def made_item(n: int, dice: random.Random) -> dict[str, Any]:
    kind = dice.choice(
        ("article-journal", "article-journal", "article-journal", "article-journal", "book", "webpage")
    )
    if kind == "book" and dice.random() < 0.5:
        kind = "chapter"
    first, second = dice.sample(NOUNS, 2)
    item: dict[str, Any] = {
        "id": f"item-{n}",
        "type": kind,
        "title": dice.choice(WAYS).format(first, second).capitalize(),
        "author": people(dice, 1 + min(dice.randrange(12), dice.randrange(12))),
        "issued": {"date-parts": [[dice.randint(1970, 2024), dice.randint(1, 12)]]},
    }
    page = dice.randint(1, 900)
    container = dice.choice(PLACES).format(first.capitalize())
    if kind == "article-journal":
        item |= {
            "container-title": container,
            "volume": str(dice.randint(1, 80)),
            "issue": str(dice.randint(1, 12)),
        }
        item |= {"page": f"{page}-{page + dice.randint(1, 20)}", "DOI": f"10.5555/made.{n}"}
    elif kind == "webpage":
        item |= {"container-title": container, "URL": f"https://example.org/{first}/{n}"}
        item["accessed"] = {"date-parts": [[2024, 5, dice.randint(1, 28)]]}
    else:
        item |= {"publisher": f"{dice.choice(FAMILIES)} Press", "publisher-place": "Oxford"}
    if kind == "chapter":
        item |= {"container-title": container, "editor": people(dice, 2), "page": f"{page}-{page + 12}"}
    return item


def people(dice: random.Random, count: int) -> list[dict[str, str]]:
    return [
        {
            "family": f"{dice.choice(FAMILIES)}{dice.choice(('', '', 'son', 'mann'))}",
            "given": f"{dice.choice(GIVEN)} {dice.choice('ABCDEFGH')}.",
        }
        for _ in range(count)
    ]


def ours(style: str, items: Path) -> float:
    run = subprocess.run(
        [sys.executable, __file__, "--one", style, str(items)], check=True, capture_output=True, text=True
    )
    return float(json.loads(run.stdout)["seconds"])


def printing(style: str, path: Path) -> dict[str, float]:
    from refkit.csl.process import render_items
    from refkit.csl.quirks import EXACT

    items = [(item["id"], item, False) for item in json.loads(path.read_text(encoding="utf-8"))]
    start = time.process_time()
    done = render_items(items, style, to="csl-html", quirks=EXACT)
    return {"seconds": time.process_time() - start, "entries": len(done.bibliography)}


def has_package(options: argparse.Namespace) -> bool:
    if shutil.which(options.node) is None:
        return False
    run = subprocess.run(
        [options.node, str(SCRIPT), "--version"], env=node_env(options), capture_output=True, check=False
    )
    return run.returncode == 0


def node_env(options: argparse.Namespace) -> dict[str, str]:
    paths = [str(options.modules.resolve() / "node_modules"), os.environ.get("NODE_PATH", "")]
    return {**os.environ, "NODE_PATH": os.pathsep.join(filter(None, paths))}


def node(options: argparse.Namespace, style: str, items: Path, folder: Path) -> float:
    import citeproc

    from refkit.csl.style.find import find_style

    sheet = folder / f"{style}.csl"
    sheet.write_bytes(find_style(style).xml)
    locale = Path(citeproc.LOCALES_PATH) / "locales-en-US.xml"
    run = subprocess.run(
        [options.node, str(SCRIPT), str(sheet), str(locale), str(items)],
        env=node_env(options),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(json.loads(run.stdout)["seconds"])


def load_cold() -> None:
    """Milliseconds of processor time to find and load a style of those that come with refkit."""
    from refkit.csl.style.find import list_styles

    names = [info.name for info in list_styles()]
    chosen = names[:: max(1, len(names) // LOADED)][:LOADED]
    first = [load_in_process([name])[0] for name in chosen]
    after = load_in_process(["apa", *chosen])[1:]
    print(f"loading a style with its locale, first in a process: {summary(first)}")
    print(f"loading a style nobody has loaded, others before it: {summary(after)}")


def summary(times: list[float]) -> str:
    ordered = sorted(times)
    middle, most = statistics.median(ordered), ordered[int(0.9 * len(ordered))]
    return f"median {middle:.1f} ms, nine of ten below {most:.1f} ms ({len(ordered)} styles)"


def load_in_process(names: list[str]) -> list[float]:
    run = subprocess.run(
        [sys.executable, __file__, "--load", *names], check=True, capture_output=True, text=True
    )
    return [float(one) for one in json.loads(run.stdout)]


def loading(names: list[str]) -> list[float]:
    from refkit.csl.rendering.compile import load
    from refkit.csl.style.find import find_style

    times = []
    for name in names:
        start = time.process_time_ns()
        load(find_style(name))
        times.append((time.process_time_ns() - start) / 1e6)
    return times


if __name__ == "__main__":
    main()
