"""A seed and a size -> prose full of claims, and a list of made-up references that it cites.

python tests/bench/prose.py FOLDER [--kib 1024] [--references 800] [--seed 1]

Writes into FOLDER: prose.txt (no list, no marks), list.bib (the references), cited.md (the same prose with the list
at its end, every fourth sentence with a mark). Nothing of it is true; the same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

STEMS = "zor vel tam quin bro lex mar dax pel nor sab fen gal hux jov kel lum mir nex ost"
ENDINGS = "bine mab stat tinib vir cept lide parin oxin gene"
AGENCIES = "FDA EMA MHRA TGA PMDA Health Canada".replace("Health Canada", "Health_Canada").split()
MONTHS = "January February March April May June July August September October November December".split()
ILLNESSES = (
    "acute lymphoblastic leukaemia;heart failure;chronic kidney disease;plaque psoriasis;type 2 diabetes;migraine;"
    "multiple myeloma;severe asthma;rheumatoid arthritis;hepatitis C infection;atrial fibrillation;osteoporosis"
).split(";")
EFFECTS = "headache;fever;nausea;neutropenia;a rash;fatigue;raised liver enzymes;infusion reactions".split(
    ";"
)
TARGETS = "CD19;the interleukin-6 receptor;factor Xa;HER2;the angiotensin receptor;PD-1;sclerostin".split(";")
THINGS = (
    "bridge;harbour;reactor;telescope;glacier;reservoir;canal;observatory;ferry;tunnel;turbine;orchard;lighthouse"
).split(";")
PLACES = "Oslo;the Alps;northern Spain;Quebec;the Baltic coast;Kyoto;Lower Saxony;Tasmania".split(";")
FAMILIES = "Lee Smith Novak Garcia Okafor Tanaka Rossi Dubois Larsen Singh Moreau Weber Castro Haddad Ivanova"
JOURNALS = "Lancet;BMJ;J. Pond Sci.;Ann. Struct. Eng.;Clin. Pharmacol.;J. Hydrol.;Blood;Acta Polaris".split(
    ";"
)
SENTENCES = (
    "{drug} was approved by the {agency} in {month} {year} for the treatment of {illness}.",
    "In a randomised trial of {n} patients, {drug} reduced the risk of {effect} by {share} % compared with {other}.",
    "{drug} binds to {target} and thereby inhibits the growth of malignant cells.",
    "The most common side effects of {drug} were {effect} and {effect2}, which occurred in {share} % of patients.",
    "The recommended dose of {drug} is {dose} mg once daily, taken with food for {n} days.",
    "{drug} should not be given to patients with {illness} who take {other}.",
    "The {thing} in {place} was built between {year} and {year2} and is {n} metres long.",
    "About {share} % of the {thing}s in {place} were damaged by the flood of {year}.",
    "The prevalence of {illness} in {place} rose from {dose} to {n} per 100,000 people between {year} and {year2}.",
    "{company} acquired the rights to {drug} from {company2} for ${n} million in {year}.",
    "The {thing} draws water from a depth of {n} m, where the temperature stays below {dose} °C all year round.",
    "Median survival was {dose} months with {drug} and {n} months with {other} (hazard ratio 0.{share}).",
    "We measured the flow at {n} stations of the {thing} near {place} every {dose} hours.",
    "Although the {thing} was meant for {place}, most of its parts were made elsewhere, and {company} supplied them.",
    "It is not known whether {drug} passes into breast milk.",
    "Many of the people of {place} remember how the {thing} was opened in {month} {year}.",
)
SENTENCES_EACH = 6  # a paragraph


class Words:
    """What a seed draws of the lists above."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.drugs = [stem + end for stem in STEMS.split() for end in ENDINGS.split()]
        self.companies = [
            f"{stem.capitalize()}{end} Inc" for stem in STEMS.split() for end in ("tec", "pharm")
        ]

    def sentence(self) -> str:
        pick = self.random.choice
        year = self.random.randint(1970, 2020)
        text = pick(SENTENCES).format(
            drug=pick(self.drugs),
            other=pick(self.drugs),
            agency=pick(AGENCIES).replace("_", " "),
            month=pick(MONTHS),
            year=year,
            year2=year + self.random.randint(1, 9),
            illness=pick(ILLNESSES),
            effect=pick(EFFECTS),
            effect2=pick(EFFECTS),
            share=self.random.randint(2, 97),
            n=self.random.randint(3, 990),
            dose=self.random.randint(2, 90),
            target=pick(TARGETS),
            thing=pick(THINGS),
            place=pick(PLACES),
            company=pick(self.companies),
            company2=pick(self.companies),
        )
        return text[0].upper() + text[1:]

    def title(self) -> str:
        return self.sentence().rstrip(".").replace(" was approved", " approved")

    def author(self) -> str:
        return self.random.choice(FAMILIES.split())


def paragraphs(words: Words, size: int, references: int) -> Iterator[tuple[str, str]]:
    """Paragraphs of about `size` characters together: without marks, and with."""
    written = 0
    while written < size:
        plain = [words.sentence() for _ in range(SENTENCES_EACH)]
        marked = [
            f"{text[:-1]} [{words.random.randint(1, references)}]." if n % 4 == 0 and references else text
            for n, text in enumerate(plain)
        ]
        written += sum(map(len, plain)) + SENTENCES_EACH
        yield " ".join(plain), " ".join(marked)


def write(folder: Path, size: int, references: int, seed: int) -> None:
    words = Words(seed)
    listed, entries = [], []
    for n in range(1, references + 1):
        title, family, year = words.title(), words.author(), words.random.randint(1980, 2022)
        journal, volume, page = (
            words.random.choice(JOURNALS),
            words.random.randint(1, 400),
            words.random.randint(1, 900),
        )
        listed.append(f"{n}. {family} AB. {title}. {journal} {year};{volume}:{page}-{page + 9}.")
        entries.append(
            f"@article{{{family.lower()}{year}n{n},\n  author = {{{family}, A. B.}},\n  title = "
            f"{{{title.replace('%', chr(92) + '%')}}},\n"
            f"  journal = {{{journal}}},\n  year = {{{year}}},\n  volume = {{{volume}}},\n  pages = "
            f"{{{page}--{page + 9}}},\n}}\n"
        )
    pairs = list(paragraphs(words, size, references))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "prose.txt").write_text("\n\n".join(plain for plain, _ in pairs) + "\n", encoding="utf-8")
    (folder / "list.bib").write_text("\n".join(entries), encoding="utf-8")
    cited = "\n\n".join(marked for _, marked in pairs)
    (folder / "cited.md").write_text(
        f"# Drugs and bridges\n\n{cited}\n\n## References\n\n" + "\n".join(listed) + "\n", encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kib", type=int, default=1024)
    parser.add_argument("--references", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write(asked.folder, 1024 * asked.kib, asked.references, asked.seed)


if __name__ == "__main__":
    main()
