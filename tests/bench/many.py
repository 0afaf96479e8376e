"""How many documents a second are checked: python tests/bench/many.py N [-j N] [--evidence N] [--keep FOLDER]

N made documents of 2 to 10 KB, each with its own short list, as text, Markdown and HTML, by every style of marks and
without; `make_documents` writes them. They are checked without a project, twice, with a cache of their own: printed are
documents per second of a first run, and of one where nothing has changed, by the clock and by processor time.
"""

from __future__ import annotations

import argparse
import html
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ONSETS = "b br c ch d dr f fl g gl h j k kl l m n p pr qu r s st t tr v w z".split()
VOWELS = "a e i o u ai ea io".split()
CODAS = "n r l s x m t nd rs".split()
FAMILIES = (
    "Lee Okafor Santos Novak Lindgren Rossi Tanaka Meyer Dubois Kowalski Haddad Singh Moreau Jensen Farkas Ortega Brandt "
    "Costa Nowak Petrov Ibrahim Nakamura Keller Bianchi Larsen Mensah Vega Schmidt Horvat Ali Carter Walsh Adeyemi Ito"
).split()
MONTHS = "January February March April May June July August September October November December".split()
AGENCIES = ("FDA", "EMA", "MHRA", "Health Canada", "PMDA", "Swissmedic")
WHO = ("adults", "children", "older adults", "women", "patients with renal failure", "healthy volunteers")
FIELDS = ("drugs", "rivers", "steels", "parishes")  # what a document is about
OPENINGS = {
    "drugs": (
        "{T} was approved by the {agency} in {month} {year} for the treatment of {noun} in {who}.",
        "In a randomised trial of {count} {who}, {T} reduced {noun} by {per} % compared with placebo.",
        "{T} binds the {noun} receptor and blocks the release of {other}.",
        "The recommended dose of {T} is {dose} mg once daily, with a maximum of {more} mg.",
        "The most common adverse effects were {noun}, {other} and headache, in {per} % of {who}.",
        "{T} is contraindicated in {who} with severe {noun}.",
        "Median survival was {small}.{digit} months with {T} and {digit}.{small} months with {other}.",
        "{Maker} acquired the rights to {T} from {Other} in {year} for ${count} million.",
    ),
    "rivers": (
        "The {T} drains a basin of {count} km2 and meets the {Other} below {Maker}.",
        "Between {past} and {year}, the mean discharge of the {T} fell by {per} %.",
        "The flood of {month} {year} reached {digit}.{small} m at {Maker} and destroyed {small} bridges.",
        "Concentrations of {noun} in the sediment rose from {small} to {count} mg per kg within {digit} years.",
        "Salmon returned to the {T} in {year}, after {small} years without a record.",
        "The {agency} did not monitor {noun} in the upper {T} before {past}.",
        "Ice covers the {T} for {small} weeks a year, {digit} fewer than in {past}.",
    ),
    "steels": (
        "{T} steel contains {digit}.{small} % {noun} and up to {per} ppm of {other}.",
        "Its yield strength is {count} MPa after annealing at {more} degrees for {digit} hours.",
        "{Maker} first cast {T} in {past} and patented the process in {year}.",
        "Specimens of {T} failed after {count} cycles, {per} % earlier than those of {Other}.",
        "Adding {noun} increases the hardness of {T} but lowers its toughness.",
        "Corrosion of {T} in sea water proceeds at {digit}.{digit} mm per year.",
        "No embrittlement was found below {small} degrees in {year}.",
    ),
    "parishes": (
        "{T} was founded in {past} by {Maker}, who built {small} houses beside the {noun}.",
        "The census of {past} counted {count} inhabitants of {T}, {per} % of whom worked in {noun}.",
        "A fire in {month} {past} destroyed the church and {small} farms.",
        "{Maker} sold the estate to {Other} in {year} after {digit} years of dispute.",
        "By {year} the school of {T} had {count} pupils from {digit} villages.",
        "The bridge over the {Other} was opened in {month} {year} and carries {more} vehicles a day.",
        "Records of {noun} from before {past} have been lost.",
    ),
}
ASIDES = (
    "This has been discussed at length elsewhere.",
    "We thank everybody who sent corrections.",
    "Further details are given below.",
    "Not all of these figures can be compared with each other.",
    "How far this holds for {other} remains an open question.",
)
TITLES = (
    "Effects of {T} on {noun} in {who}: a randomised trial",
    "{T} and the decline of {noun}",
    "A review of {noun} since {past}",
    "Long-term observation of {T}: {small} years of records",
    "The early history of {T} at {Maker}",
    "Measuring {noun} in {Other}",
    "On the origin of {noun} and {other}",
    "{T} for {noun}",
)
HEADINGS = ("Background", "Findings", "Methods and data", "Use", "History", "Discussion", "Open questions")


@dataclass(frozen=True, slots=True)
class Work:
    """A made work, as a list prints it."""

    authors: tuple[tuple[str, str], ...]  # family, initials
    title: str
    journal: str
    year: int
    volume: int
    page: int
    doi: str | None


def word(chance: random.Random, syllables: int = 2) -> str:
    """A made word that looks like one."""
    parts = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables)]
    return "".join(parts) + chance.choice(CODAS)


def words_of(chance: random.Random) -> dict[str, str]:
    """The names and things that a document is about."""
    return {
        "T": word(chance, 3).capitalize(),
        "noun": word(chance),
        "other": word(chance),
        "Maker": word(chance).capitalize(),
        "Other": word(chance).capitalize(),
    }


def filled(chance: random.Random, template: str, about: dict[str, str]) -> str:
    """A sentence or title, with figures and dates of its own."""
    figures = {
        "agency": chance.choice(AGENCIES),
        "month": chance.choice(MONTHS),
        "who": chance.choice(WHO),
        "year": chance.randrange(1995, 2025),
        "past": chance.randrange(1820, 1990),
        "count": chance.randrange(101, 990),
        "per": chance.randrange(3, 88),
        "dose": chance.choice((5, 10, 20, 50)),
        "more": chance.choice((120, 240, 400, 800)),
        "small": chance.randrange(11, 49),
        "digit": chance.randrange(2, 10),
    }
    return template.format(**about, **figures)


def make_work(chance: random.Random, about: dict[str, str]) -> Work:
    names = chance.sample(FAMILIES, chance.randrange(1, 5))
    initials = ("".join(chance.sample("ABCDEGHJKLMNPRST", chance.randrange(1, 3))) for _ in names)
    kind = chance.choice(("Journal of", "Annals of", "Archives of", "Studies in"))
    return Work(
        authors=tuple(zip(names, initials, strict=True)),
        title=filled(chance, chance.choice(TITLES), {**about, **words_of(chance), "T": about["T"]}),
        journal=f"{kind} {word(chance).capitalize()} Research",
        year=chance.randrange(1985, 2025),
        volume=chance.randrange(2, 90),
        page=chance.randrange(1, 900),
        doi=f"10.5555/{word(chance)}.{chance.randrange(10**5)}" if chance.random() < 0.4 else None,
    )


def vancouver(work: Work) -> str:
    names = ", ".join(f"{family} {initials}" for family, initials in work.authors)
    doi = f" doi:{work.doi}" if work.doi else ""
    pages = f"{work.page}-{work.page + 9}"
    return f"{names}. {work.title}. {work.journal}. {work.year};{work.volume}:{pages}.{doi}"


def apa(work: Work) -> str:
    names = [f"{family}, {'. '.join(initials)}." for family, initials in work.authors]
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}"
    doi = f" https://doi.org/{work.doi}" if work.doi else ""
    pages = f"{work.page}–{work.page + 9}"
    return f"{joined} ({work.year}). {work.title}. {work.journal}, {work.volume}, {pages}.{doi}"


def harvard(work: Work) -> str:
    names = " and ".join(f"{family}, {'.'.join(initials)}." for family, initials in work.authors)
    return f"{names} {work.year}, '{work.title}', {work.journal}, vol. {work.volume}, pp. {work.page}-{work.page + 9}."


def named(work: Work) -> str:
    """Authors and year as a text names them: "Lee & Novak, 2011"."""
    families = [family for family, _ in work.authors]
    if len(families) > 2:
        return f"{families[0]} et al., {work.year}"
    return f"{' & '.join(families)}, {work.year}"


def bracket(numbers: Sequence[int], _: Sequence[Work]) -> str:
    return f" [{','.join(map(str, numbers))}]."


def rounded(numbers: Sequence[int], _: Sequence[Work]) -> str:
    return f" ({', '.join(map(str, numbers))})."


def raised(numbers: Sequence[int], _: Sequence[Work]) -> str:
    return "." + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(numbers[0]))


def author_year(numbers: Sequence[int], works: Sequence[Work]) -> str:
    return f" ({'; '.join(named(works[number - 1]) for number in numbers)})."


def unmarked(*_: object) -> str:
    return "."


# How marks are printed, with how the list prints its works and whether it numbers them.
STYLES: tuple[tuple[Callable[[Sequence[int], Sequence[Work]], str], Callable[[Work], str], bool], ...] = (
    (bracket, vancouver, True),
    (author_year, apa, False),
    (raised, vancouver, True),
    (unmarked, vancouver, True),
    (rounded, vancouver, True),
    (author_year, harvard, False),
)


def sections_of(
    chance: random.Random, place: int
) -> tuple[str, list[tuple[str, list[str]]], list[str], bool]:
    """A title, headed paragraphs, the entries of the list, and whether it is numbered."""
    about = words_of(chance)
    field = FIELDS[place % len(FIELDS)]
    mark, printed, numbered = STYLES[place % len(STYLES)]
    works = [make_work(chance, about) for _ in range(chance.randrange(4, 16))]
    if not numbered:
        works.sort(key=lambda work: (work.authors, work.year))
    title = filled(chance, chance.choice(TITLES), about)
    wanted = chance.randrange(1_000, 6_000)  # characters of prose
    sections, written, turn = [], 0, 0
    headings = chance.sample(HEADINGS, len(HEADINGS))
    while written < wanted:
        sentences = []
        for _ in range(chance.randrange(3, 9)):
            told = filled(chance, chance.choice(OPENINGS[field]), {**about, "noun": word(chance)})
            if chance.random() < 0.15:
                told = filled(chance, chance.choice(ASIDES), about)
            elif chance.random() < 0.6:
                numbers = sorted({turn % len(works) + 1, (turn + chance.randrange(3)) % len(works) + 1})
                told = told.removesuffix(".") + mark(numbers, works)
                turn += 1
            sentences.append(told)
        written += sum(map(len, sentences))
        sections.append((headings[len(sections) % len(headings)], sentences))
    return title, sections, list(map(printed, works)), numbered


def as_text(
    title: str, sections: Sequence[tuple[str, list[str]]], entries: Sequence[str], numbered: bool
) -> str:
    parts = [title, *(f"{heading}\n\n{' '.join(sentences)}" for heading, sentences in sections)]
    listed = [f"{n}. {entry}" if numbered else entry for n, entry in enumerate(entries, 1)]
    return "\n\n".join([*parts, "References", "\n".join(listed)]) + "\n"


def as_markdown(
    title: str, sections: Sequence[tuple[str, list[str]]], entries: Sequence[str], numbered: bool
) -> str:
    parts = [f"# {title}"]
    for place, (heading, sentences) in enumerate(sections):
        parts.append(f"## {heading}")
        # Every third section is a list of items.
        parts.append("\n".join(f"- {s}" for s in sentences) if place % 3 == 2 else " ".join(sentences))
    listed = [f"{n}. {entry}" if numbered else f"{entry}\n" for n, entry in enumerate(entries, 1)]
    return "\n\n".join([*parts, "## References", "\n".join(listed)]) + "\n"


def as_html(
    title: str, sections: Sequence[tuple[str, list[str]]], entries: Sequence[str], numbered: bool
) -> str:
    parts = [f"<h1>{html.escape(title)}</h1>"]
    for heading, sentences in sections:
        parts.append(f"<h2>{heading}</h2>\n<p>{html.escape(' '.join(sentences))}</p>")
    of_list = "ol" if numbered else "ul"
    items = "\n".join(f"<li>{html.escape(entry)}</li>" for entry in entries)
    body = "\n".join([*parts, f"<h2>References</h2>\n<{of_list}>\n{items}\n</{of_list}>"])
    name = html.escape(title)
    return f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{name}</title></head>\n<body>\n{body}\n</body></html>\n'


SHAPES = (
    (as_text, ".txt"),
    (as_markdown, ".md"),
    (as_html, ".html"),
    (as_markdown, ".md"),
    (as_text, ".txt"),
)


def make_documents(folder: Path, number: int) -> list[Path]:
    """Write so many documents of 2 to 10 KB, the same for the same number, and each the same in any number.

    Their names are four figures or more and the suffix of their kind: 0000.txt, 0001.md, 0002.html.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for place in range(number):
        shape, suffix = SHAPES[place % len(SHAPES)]
        path = folder / f"{place:04}{suffix}"
        path.write_text(shape(*sections_of(random.Random(place), place)), encoding="utf-8")
        paths.append(path)
    return paths


def make_evidence(folder: Path, documents: Sequence[Path], number: int) -> list[Path]:
    """Write texts of so many works that documents list, named by the keys that refkit gives them.

    Each says some of what the documents say, some of it otherwise.
    """
    from refkit.documents import read_file
    from refkit.inputs import collect_references

    folder.mkdir(parents=True, exist_ok=True)
    read = [read_file(str(path)) for path in documents]
    works = [reference for reference in collect_references(read) if reference.title]
    chance = random.Random(len(works))
    paths = []
    for reference in works[:: max(1, len(works) // max(1, number))][:number]:
        file = (reference.extra.get("custom") or {}).get("origin") or str(reference.origin)
        mine = next((document for document in read if file.startswith(document.source.name)), read[0])
        told = [unit.text for unit in mine.units if unit.kind in {"sentence", "paragraph", "list-item"}]
        lines = [reference.title or ""]
        for sentence in chance.sample(told, min(len(told), 8)):
            lines.append(sentence.replace("reduced", "increased") if chance.random() < 0.3 else sentence)
            lines.append(filled(chance, chance.choice(OPENINGS["drugs"]), words_of(chance)))
        path = folder / f"{reference.id}.txt"
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def measured(command: Sequence[str], folder: Path, cache: Path) -> tuple[float, float]:
    """Seconds of the clock and of processor time that a command takes."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return end - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int)
    parser.add_argument("-j", "--jobs", help="processes of refkit; as it chooses by itself, if left out")
    parser.add_argument("--evidence", type=int, default=0, help="texts of so many of the works cited")
    parser.add_argument("--keep", type=Path, help="write the documents into this folder and leave them there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = (options.keep or Path(name)).resolve()
        paths = make_documents(folder / "documents", options.number)
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1000
        command = [sys.executable, "-m", "refkit", "check", *(f"documents/{path.name}" for path in paths)]
        if options.evidence:
            make_evidence(folder / "texts", paths, options.evidence)
            command += ["--evidence", "texts"]
        print(f"{options.number} documents, {size:.1f} KB each")
        command += ["--jobs", options.jobs] if options.jobs else []
        for run in ("first run", "unchanged"):
            seconds, processor = measured(command, folder, Path(name) / "cache")
            print(
                f"{run:10} {seconds:7.2f} s {options.number / seconds:7.1f} documents/s,"
                f" {processor:7.2f} s of processor time {options.number / processor:7.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
