"""Reading a .bib file beside bibtexparser's own time, and writing it, in processor time: python tests/bench/bib.py

[--entries 20000] [--runs 3] [--decoding]: the made file's entries (one in four with LaTeX), and how often each reader
reads it, in turns. bibtexparser leaves names and LaTeX as they stand; with --decoding it also does the work that
refkit does.
"""

from __future__ import annotations

import argparse
import logging
import random
import resource
import statistics
import time
from collections.abc import Callable

from bibtexparser import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

from refkit.formats import find_writer
from refkit.formats.bibtex import read
from refkit.model import Source

FAMILIES = ("Roe", "Doe", "Lindqvist", "van der Berg", "Okafor", "Smith-Jones", 'M{\\"u}ller', "Garc{\\'i}a")
GIVEN = ("Ann", "Jo B.", "C.", "Mary Ellen", "Lars", "Z. Y.")
WORDS = "tidal rhythms of ponds in northern weirs under changing seasons and their moss communities".split()
MARKED = ("{DNA}", "$\\alpha$-synuclein", "CO$_2$", "\\textit{Rana}", "caf{\\'e}s")


def make(entries: int, seed: int = 1) -> str:
    """A .bib file of articles, as databases export them."""
    chance = random.Random(seed)
    pieces = []
    for at in range(entries):
        names = " and ".join(
            f"{chance.choice(FAMILIES)}, {chance.choice(GIVEN)}" for _ in range(chance.randint(1, 6))
        )
        words = chance.choices(WORDS, k=10)
        if at % 4 == 0:
            words[3] = chance.choice(MARKED)
        year = chance.randint(1970, 2024)
        pieces.append(
            f"@article{{key{at},\n  author = {{{names}}},\n  title = {{{' '.join(words).capitalize()}}},\n"
            f"  journal = {{Journal of Pond Studies}},\n  volume = {{{at % 90}}},\n  number = {{{at % 12}}},\n"
            f"  pages = {{{at}--{at + 9}}},\n  year = {{{year}}},\n  month = jan,\n  doi = {{10.5555/pond.{at}}},\n"
            f"  issn = {{0028-0836}},\n  abstract = {{{' '.join(chance.choices(WORDS, k=80))}}}\n}}\n"
        )
    return "\n".join(pieces)


def seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--decoding", action="store_true", help="also bibtexparser with names split and LaTeX decoded"
    )
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    text = make(asked.entries)
    decoding = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    readers: dict[str, Callable[[], object]] = {
        "bibtexparser, blocks alone": lambda: parse_string(text, parse_stack=[]),
        "bibtexparser": lambda: parse_string(text),
        "refkit": lambda: read(Source(name="a.bib", text=text)),
    }
    if asked.decoding:
        readers["bibtexparser, names and LaTeX"] = lambda: parse_string(text, append_middleware=decoding)
    taken: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(asked.runs):
        for name, call in readers.items():
            taken[name].append(seconds(call))
    own = statistics.median(taken["bibtexparser"])
    for name, times in taken.items():
        print(f"{name:30} {statistics.median(times):6.2f} s {statistics.median(times) / own:5.2f} x")
    library = read(Source(name="a.bib", text=text))
    for name in ("bibtex", "biblatex"):
        write = find_writer(name)
        print(f"{f'written as {name}':30} {seconds(lambda write=write: write(library)):6.2f} s")
    print(f"{'memory at most':30} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:6} MB")


if __name__ == "__main__":
    main()
