"""Reference strings of kinds of works and styles that the development data lacks: court cases, acts, treaties,
patents, notices, maps, notes of the humanities and others; python tests/bench/ref_kinds.py --check.

The frames are in kinds/frames.txt, the words they draw in kinds/words.txt; all are written for this file and the
works invented. `make_kinds(count, seed, people, journals, titles)` hands on records of the data's own shape:
{"source": "own", "string", "spans": [[start, end, label], …]}; one name and one page number a span.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ref_words import HOUSES, NAMES, REVIEWS, WORDS

HERE = Path(__file__).parent / "kinds"
PIECE = re.compile(r"\{([a-z-]+)\|([^{}]*)\}")
DRAW = re.compile(r"<([A-Za-z][A-Za-z_.0-9]*)>")
NAMED = re.compile(r"([aet])\.([A-Za-z]+?)(1?)")
ONLINE = re.compile(r"<(?:U|doi|accessed|drug|brand|trialtitle|software|repo|preprint)>")
DOUBLE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
LANGUAGE = re.compile(r"([a-z]{2}): ")
ROLES = {"a": "author", "e": "editor", "t": "translator"}
KNOWN = {
    "author", "editor", "translator", "date", "title", "journal", "container-title", "collection-title", "volume",
    "issue", "pages", "publisher", "location", "edition", "genre", "idno", "note", "url",
}  # fmt: skip
FURNITURE = LABELLED = 0.2  # of the strings have a web page's furniture behind, a label before
DEPTH = 12  # what is drawn may name something to draw, so often
INNER = str.maketrans("“”", "‘’")  # quotes within quotes
BRACES = set("<>{}|")
# How a style joins its names: between two, before the last of two, before the last of more.
JOINTS = {
    "van": (", ", ", ", ", "), "UP": (", ", ", ", ", "), "apa": (", ", ", & ", ", & "), "bini": (", ", " & ", ", & "),
    "har": (", ", " {and} ", " {and} "), "nat": (", ", " {and} ", ", {and} "), "NAT": (", ", " {and} ", " {and} "),
    "ini": (", ", " {and} ", ", {and} "), "chi": (", ", ", {and} ", ", {and} "), "osc": (", ", " {and} ", " {and} "),
    "one": ("; ", "; ", "; "), "UPR": ("; ", "; ", "; "), "DIN": (" ; ", " ; ", " ; "), "acs": ("; ", "; ", "; "),
    "fam": ("/", "/", "/"), "tr": (", ", " {and} ", " {and} "), "SC": (", ", " AND ", ", AND "),
    "inv": (", ", ", and ", ", and "), "SCC": (", ", ", AND ", ", AND "), "rus": (", ", ", ", ", "),
    "rini": (", ", ", ", ", "), "hun": (" – ", " – ", " – "),
}  # fmt: skip


@cache
def frames() -> dict[str, list[tuple[str, str]]]:
    """The frames of every kind, each with its language."""
    kinds: dict[str, list[tuple[str, str]]] = {}
    kind = ""
    for line in (HERE / "frames.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:]
            kinds[kind] = []
        elif line and not line.startswith("# "):
            found = LANGUAGE.match(line)
            kinds[kind].append((found[1], line[found.end() :]) if found else ("en", line))
    return kinds


@cache
def words() -> dict[str, list[str]]:
    lines = (HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {name: rest.split(" | ") for name, rest in pairs}


class Drawer:
    """Fills frames; one seeded generator, so that the strings are the same on every run."""

    def __init__(self, seed: int, people: list[str], journals: list[str], titles: list[str]) -> None:
        self.random = random.Random(seed)
        families = {
            m[0] for p in people if (m := re.match(r"[^\W\d_][^\W\d_]{3,}(?=[ ,])", p)) and m[0].istitle()
        }
        self.families = sorted(families)
        self.journals = [j for j in journals if j and not set(j) & BRACES]
        self.titles = [t.rstrip(". ") for t in titles if t.rstrip(". ") and not set(t) & BRACES]
        self.language, self.year, self.page = "en", 2000, 1

    def pick(self, values: list[Any]) -> Any:
        return self.random.choice(values)

    def word(self, name: str) -> str:
        """A word of the string's language, or of any."""
        own = words().get(f"{name}.{self.language}")
        return self.pick(own or words()[name])

    def fill(self, language: str, frame: str) -> tuple[str, list[tuple[int, str, str]]]:
        """The string, and each labelled piece's place, label and words."""
        self.language = language
        recent, long_ago = self.random.randint(1996, 2024), self.random.randint(1880, 1999)
        self.year = recent if ONLINE.search(frame) else self.pick([recent, long_ago])
        text = DOUBLE_STOP.sub(".", self.expand(frame))
        string, pieces, at = "", [], 0
        for found in PIECE.finditer(text):
            string = _join(string, text[at : found.start()])
            said = found[2].translate(INNER) if string.endswith("“") else found[2]
            pieces.append((len(string), found[1], said))
            string += said
            at = found.end()
        return self._furnish(_join(string, text[at:]), pieces)

    def expand(self, text: str) -> str:
        for _ in range(DEPTH):
            text = DRAW.sub(lambda m: self.draw(m[1]), text)
        return text

    def _furnish(
        self, string: str, pieces: list[tuple[int, str, str]]
    ) -> tuple[str, list[tuple[int, str, str]]]:
        if self.random.random() < FURNITURE:
            string += " " + self.expand(self.word("page_furniture"))
        if self.random.random() < LABELLED:
            label = self.expand(self.word("label")) + " "
            string, pieces = label + string, [(at + len(label), name, said) for at, name, said in pieces]
        return string, pieces

    def draw(self, name: str) -> str:
        if found := NAMED.fullmatch(name):
            return self.names(ROLES[found[1]], found[2], alone=bool(found[3]))
        if made := getattr(self, f"_{name}", None):
            return str(made())
        if name in words():
            return self.word(name)
        if name.isupper():
            return self.expand(self.draw(name.lower())).upper()
        if name.istitle():
            drawn = self.expand(self.draw(name.lower()))
            return drawn[:1].upper() + drawn[1:]
        raise KeyError(name)

    def names(self, role: str, style: str, *, alone: bool) -> str:
        """Persons of a role, each a labelled piece, as the style writes and joins them."""
        count = (
            1 if alone else self.random.choice([2, 2, 3, 4] if role == "editor" else [1, 1, 2, 2, 3, 3, 4, 6])
        )
        if style in {"one", "fam", "DIN", "UPR"}:
            count = min(count, 3)
        persons = [self._person() for _ in range(count)]
        written = [f"{{{role}|{_write(style, n, *person, self.random)}}}" for n, person in enumerate(persons)]
        between, two, more = (part.replace("{and}", self.word("conj")) for part in JOINTS[style])
        if style == "van" and len(written) > 2 and self.random.random() < 0.4:
            return between.join([*written, f"{{{role}|et al}}"])
        if len(written) < 2:
            return written[0]
        return between.join(written[:-1]) + (two if len(written) == 2 else more) + written[-1]

    def _person(self) -> tuple[str, str]:
        own = self.language in NAMES
        if self.language == "en":
            family = (
                self.pick(self.families)
                if self.families and self.random.random() < 0.4
                else self.word("family")
            )
            return self.expand(family), self.pick(
                words()["given"] if self.random.random() < 0.5 else NAMES["en"][1]
            )
        if own:
            family_names, given = NAMES[self.language]
            return self.pick(list(family_names)), self.pick(list(given))
        return self.word("family"), self.word("given")

    def _title(self) -> str:
        draw = self.random.random()
        if self.language == "en":
            return self.pick(self.titles) if self.titles and draw < 0.45 else self._owned("owntitle")
        if self.language in WORDS and draw < 0.85:
            nouns, adjectives, patterns = WORDS[self.language]
            drawn = re.sub(
                r"\{([na])\}",
                lambda m: self.pick(list(nouns if m[1] == "n" else adjectives)),
                self.pick(list(patterns)),
            )
            return drawn[:1].upper() + drawn[1:]
        return self._owned("owntitle")

    def _owned(self, name: str) -> str:
        drawn = self.expand(self.word(name))
        return drawn[:1].upper() + drawn[1:]

    def _journal(self) -> str:
        if self.language == "en":
            given = self.journals if self.random.random() < 0.5 else None
            return self.pick(given) if given else self.word("ownjournal")
        reviews = list(REVIEWS.get(self.language, ()))
        return self.pick(reviews) if reviews and self.random.random() < 0.6 else self.word("ownjournal")

    def _house(self) -> str:
        return self._either("house", 0)

    def _town(self) -> str:
        return self._either("town", 1)

    def _either(self, name: str, place: int) -> str:
        if self.language != "en" and self.language in HOUSES and self.random.random() < 0.6:
            return self.pick(list(HOUSES[self.language][place]))
        return self.word(name)

    def _pp(self) -> str:
        first = self.page = self.random.randint(2, 2200)
        last = str(first + self.random.randint(1, 30))
        if len(last) == len(str(first)) and self.random.random() < 0.3:
            last = last[next(i for i, figure in enumerate(last) if figure != str(first)[i]) :]
        return f"{{pages|{first}}}{self.pick(['–', '–', '-'])}{{pages|{last}}}"

    def _p(self) -> str:
        self.page = self.random.randint(3, 1900)
        return f"{{pages|{self.page}}}"

    def _pin(self) -> int:
        return self.page + self.random.randint(1, 20)

    def _year(self) -> int:
        return self.year

    def _year2(self) -> int:
        return self.year + self.random.randint(0, 3)

    def _n(self) -> int:
        return self.random.randint(101, 999)

    def _d(self) -> int:
        return self.random.randint(1, 9)

    def _d9(self) -> int:
        return self.random.randint(2, 9)

    def _vol(self) -> int:
        return self.random.randint(1, 140)

    def _day(self) -> int:
        return self.random.randint(1, 28)

    def _doi(self) -> str:
        tail = f"10.{self.random.randint(1000, 9999)}/{self.pick(['k', 's', 'bell.'])}{self.random.randint(10, 99999)}"
        return self.pick(["doi:", "doi: ", "https://doi.org/", "DOI: "]) + tail

    def _url(self) -> str:
        path = self.pick(["", "/", "/a/b-c.html", f"/news/{self.random.randint(1, 9999)}", "/label.pdf"])
        return self.pick(["http://", "https://", "https://www.", "www."]) + self.pick(
            ["example.org", "bells.example.com", "salt.example.de"]
        ) + path  # fmt: skip


def _join(string: str, more: str) -> str:
    """A stop after "?", "!" or a stop is one too many."""
    if string[-1:] in {".", "?", "!"} and more.startswith("."):
        more = more[1:]
    return string + more


def _write(style: str, place: int, family: str, given: str, draw: random.Random) -> str:
    """One person's name as the style has it at its place of the list."""
    second = "" if style in {"rus", "rini"} else draw.choice(["", "", draw.choice("ABCDEHJKLM")])
    bare = given[0] + second
    dots = f"{given[0]}." + (f" {second}." if second else "")
    return {
        "van": f"{family} {bare}", "UP": f"{family.upper()} {given.upper() if second else bare}",
        "apa": f"{family}, {dots}", "har": f"{family}, {dots.replace('. ', '.')}", "acs": f"{family}, {dots}",
        "bini": f"{dots} {family}", "ini": f"{dots} {family}", "nat": f"{given} {family}",
        "NAT": f"{given} {family.upper()}", "tr": f"{given} {family}", "osc": f"{given if second else bare} {family}",
        "chi": f"{given} {family}" if place else f"{family}, {given}", "one": f"{family}, {given}", "inv": f"{family}, {given}{' ' + second if second else ''}",
        "UPR": f"{family.upper()}, {given if second else dots}", "fam": family,
        "DIN": f"{family.upper() if second else family}, {given}", "SC": f"{dots} {family}".upper(),
        "SCC": f"{family}, {dots}".upper(), "rus": f"{family} {dots}", "rini": f"{dots} {family}",
        "hun": f"{family} {given}",
    }[style]  # fmt: skip


def make_kinds(
    count: int, seed: int, people: list[str], journals: list[str], titles: list[str]
) -> Iterator[dict[str, Any]]:
    """`count` strings, kinds in turn; `people`, `journals` and `titles` fill some of the gaps."""
    drawer = Drawer(seed, people, journals, titles)
    kinds = list(frames().values())
    for n in range(count):
        string, pieces = drawer.fill(*drawer.random.choice(kinds[n % len(kinds)]))
        spans = [[at, at + len(said), label] for at, label, said in pieces]
        yield {"source": "own", "string": string, "spans": spans}


def faults(string: str, pieces: list[tuple[int, str, str]]) -> Iterator[str]:
    """What is wrong with a string and its labelled pieces."""
    end = 0
    for at, label, said in pieces:
        if string[at : at + len(said)] != said or not said:
            yield f"{label}: not {said!r}"
        if at < end:
            yield f"{label}: {said!r} begins in the piece before"
        end = at + len(said)
        if label not in KNOWN:
            yield f"{label}: unknown"
        if said != said.strip(" ,;:") or (label in {"pages", "volume", "issue"} and set(said) & set(",;:()")):
            yield f"{label}: {said!r} has a mark at its edge"
        if label == "pages" and re.search(r"\d\s?[-–]\s?\w?\d", said) and not re.match(r"[A-Z]+-", said):
            yield f"pages: {said!r} is more than one"
        if label in {"editor", "translator"} and ";" in said:
            yield f"{label}: {said!r} is more than one"
    if re.search(r"[{}]|<[A-Za-z]+>|\.\.(?!\.)(?<!\.\.\.)|  ", string):
        yield "a gap is left, or a mark too many"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="read every span back over --count strings")
    parser.add_argument(
        "--show", action="store_true", help="print the first --count strings with their pieces"
    )
    parser.add_argument("--count", type=int, default=5000)
    options = parser.parse_args()
    drawer = Drawer(11, ["Tarrow S, Quillan P"], ["Journal of Bells"], ["Bells of the coast: a count."])
    every = [(kind, *frame) for kind, ones in frames().items() for frame in ones]
    wrong: Counter[str] = Counter()
    for n in range(options.count):
        kind, language, frame = every[n % len(every)]
        string, pieces = drawer.fill(language, frame)
        for fault in faults(string, pieces):
            wrong[kind] += 1
            print(f"{kind}: {fault}\n    {string}")
        if options.show:
            print(f"{kind}: {string}\n    " + "; ".join(f"{label}={said}" for _, label, said in pieces))
    print(
        f"{options.count} strings of {len(every)} frames, {len(frames())} kinds: {sum(wrong.values())} faults"
    )
    if options.check and wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
