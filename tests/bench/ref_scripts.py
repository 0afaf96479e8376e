"""Reference strings in scripts and languages that the training data lacks, made of frames and word lists.

Every frame and word of `ref_scripts_words.txt` is written for this file; works, people and houses are put together at
random. `make_scripts(count, seed, latin)` hands on records of the data's own shape:
{"source": "own", "string", "spans": [[start, end, label], …], "lang"}. One name a span, one page number a span, no
mark at a span's edge; a date span holds the whole printed date; a volume, issue or edition is its number alone.

    python tests/bench/ref_scripts.py --check        # the spans of 5,000 strings, and how many words a language has
    python tests/bench/ref_scripts.py --show 40      # some strings to read

The words' file: "[language]", then "key: word word" ("_" is a space in a word), then frames, "= …". In a frame
"{label|words}" is a labelled piece, "<X>" is drawn from DRAWS, "{key}" is a word of that key and "‹a¦b›" one of its parts.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ref_words import NAMES

WORDS_FILE = Path(__file__).with_name("ref_scripts_words.txt")
# fmt: off
LABELS = frozenset("author editor translator date title journal container-title collection-title volume issue pages "
    "publisher location edition genre idno note url citation-number".split())
PIECE = re.compile(r"\{([a-z-]+)\|([^{}|]*)\}")
GAP = re.compile(r"<(\w+)>|\{(\w+)\}")
CHOICE = re.compile(r"‹([^‹›]*)›")
MARKS = frozenset("<>{}|‹›¦")
HEAVY = frozenset("zh zht ja ko ar fa he ru uk".split())  # twice as often as the others
LATIN_SHARE = LABEL_SHARE = 0.2
# Marks that a span may not begin or end with; a stop may end one (initials, "М."), and a bracket may close a title's.
OPENING = frozenset(" ,.;:()[]{}«»“”„\"'「」『』《》〈〉、。，．：；（）［］،؛/–—-")
CLOSING = OPENING - frozenset(".)）'")
EDGES = "".join(OPENING)
TO_HALF = {"，": ", ", "：": ": ", "；": "; ", "（": " (", "）": ") ", "［": "[", "］": "]", "．": ". ", "。": ". "}
TO_FULL = ((", ", "，"), (": ", "："), ("; ", "；"), (" (", "（"), ("(", "（"), (") ", "）"), (")", "）"), ("[", "［"),
    ("]", "］"), (". ", "．"))
NUMBERS = ("[{}] ", "[{}]", "[{}]\t", "{}. ", "({}) ", "{}) ", "{} ", "^{} ", "［{}］", "（{}）", "{}．", "{}、", "注{} ")
WIDE_NUMBERS = frozenset(NUMBERS[8:])
FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
LATIN_TITLE = ("The {} of {}", "{} and {} in transition", "A theory of {} and {}", "{} without {}: a review",
    "Measuring {} by {}", "Notes on {} and {}", "Towards {}: the case of {}", "{} as {}", "{} under {}: an overview")
LATIN_NOUN = ("cities memory rivers grammar trade soils networks migration steel glaciers inflation folklore optics rice "
    "vaccines tides reform pottery diffusion bees statistics empire tuberculosis erosion rhetoric catalysts plague "
    "taxation silk parchment turbulence welfare").split()
LATIN_JOURNAL = ("Journal of {}", "Review of {}", "{} Quarterly", "Annals of {}", "International Journal of {}", "{} Letters")
LATIN_HOUSE = ("Routledge", "Springer", "Oxford University Press", "Harrow & Pell", "Brill", "Academic Press", "Wiley",
    "Norwick University Press", "Polity", "Elsevier", "Cambridge University Press", "Karger", "Lantern Books", "Sage",
    "MIT Press", "De Gruyter")
LATIN_PLACE = "London;New York;Berlin;Boston;Cambridge;Leiden;Paris;Oxford;Chicago;Amsterdam;Dordrecht".split(";")
DRAWS = {"T": "title", "J": "journal", "C": "container-title", "S": "collection-title", "V": "volume", "I": "issue",
    "p": "pages", "Y": "date", "D": "date", "H": "publisher", "W": "publisher", "L": "location", "K": "edition",
    "G": "genre", "U": "url", "X": "idno"}
PEOPLE = {"A": "author", "a": "author", "E": "editor", "e": "editor", "R": "translator", "r": "translator"}
DEFAULTS = {"year": ["{Y}"], "date": ["{d}.{mm}.{Y}"], "edition": ["{k}"], "dash": ["–", "–", "-"], "digits": [""],
    "sep": [", "], "last": [", "], "wide": [""], "nonlatin": [""]}
# Y years of our era, H of the Hijra, S of Iran, B of Thailand, R and o the two figures of one of Taiwan's
RANGES = {"Y": (1950, 2025), "H": (1390, 1446), "S": (1340, 1403), "B": (2500, 2567), "d": (1, 28), "m": (1, 12),
    "n": (1, 12), "v": (1, 95), "k": (2, 7), "w": (2, 1200), "R": (1, 10), "o": (0, 9)}
# fmt: on
Words = dict[str, list[str]]
Latin = Sequence[tuple[Sequence[str] | str, Sequence[str] | str, Sequence[str] | str]]


def read_words(path: Path = WORDS_FILE) -> dict[str, Words]:
    """The languages of the words' file; a key's words, and under "=" the frames."""
    languages: dict[str, Words] = {}
    words: Words = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            words = languages.setdefault(line.strip("[]"), dict(DEFAULTS) | {"=": []})
        elif line.startswith("= "):
            words["="].append(line[2:])
        elif ": " in line and not line.startswith("#"):
            key, _, rest = line.partition(": ")
            own = [word.replace("_", " ") for word in rest.split()]
            words[key] = words[key] + own if key in words and key not in DEFAULTS else own
    for words in languages.values():
        words.setdefault("natural", words["name"])
        words.setdefault("series", words["journal"])
    return languages


class Scribe:
    """Writes strings of one language at a time; one seeded generator, so that they are the same on every run."""

    def __init__(self, seed: int, latin: Latin) -> None:
        self.random = random.Random(seed)
        self.languages = read_words()
        self.pools = [
            pool for names, titles, journals in latin if all(pool := _pool(names, titles, journals))
        ]
        self.language = ""
        self.words: Words = {}
        self.pool: tuple[list[str], list[str], list[str]] | None = None
        self.dash = "–"
        self.drawn: dict[str, str] = {}

    def pick(self, words: Sequence[str]) -> str:
        return self.random.choice(words)

    def write(self, language: str, latin: bool, label: bool) -> dict[str, Any]:
        self.language, self.words = language, self.languages[language]
        self.dash = self.pick(self.words["dash"])
        self.pool, self.drawn = None, {}
        if latin:
            self.pool = self.random.choice(self.pools) if self.pools else self._invent_pool()
        pieces = self._mutate(self._pieces(self.pick(self.words["="])))
        if label:
            pieces = self._number() + pieces
        return {"source": "own", "lang": language, **_join(pieces)}

    def _pieces(self, frame: str) -> list[tuple[str, str]]:
        text = frame
        for _ in range(8):  # what is drawn may name something to draw
            text = CHOICE.sub(lambda m: self.pick(m.group(1).split("¦")), text)
            text = GAP.sub(lambda m: self._draw(m.group(1)) if m.group(1) else self._word(m.group(2)), text)
        pieces, at = [], 0
        for match in PIECE.finditer(text):
            pieces += [(text[at : match.start()], ""), (match.group(2), match.group(1))]
            at = match.end()
        return [*pieces, (text[at:], "")]

    def _word(self, key: str) -> str:
        if key in ("mm", "dd"):
            return f"{self.random.randint(1, 12 if key == 'mm' else 28):02}"
        if key in RANGES:
            value = self.random.randint(*RANGES[key])
            if key == "Y" and self.random.random() < 0.6:
                value = self.random.randint(1998, 2025)
            return str(value)
        return self.pick(self.words[key])

    def _draw(self, name: str) -> str:
        if name in PEOPLE:
            return self._people(PEOPLE[name], "natural" if name.islower() else "name")
        if name == "P":
            first = self.random.randint(1, 900)
            last = str(first + self.random.randint(2, 40))
            if self.random.random() < 0.1 and len(last) == 3 and last[0] == str(first)[0] and last[1] != "0":
                last = last[1:]
            return f"{{pages|{first}}}{self.dash}{{pages|{last}}}"
        if name == "Q":  # the day of a visit, which is no date of the work
            return self.fill(self.pick(self.words["date"]))
        words = self._latin(name) or self._own(name)
        if name == "Y":  # one work, one year
            words = self.drawn.setdefault(name, words)
        return f"{{{DRAWS[name]}|{words}}}"

    def _own(self, name: str) -> str:
        if name in "VIp":
            return self._word({"V": "v", "I": "n", "p": "w"}[name])
        if name == "U":
            site = self.pick(
                ["www.example.org", "journal.example.com", "archive.example.net", "repo.example.edu"]
            )
            path = self.pick(
                ["", f"/article/{self.random.randint(100, 99999)}", "/news/2023/05/17.html", "/a/b.pdf"]
            )
            return self.pick(["https://", "http://"]) + site + path
        if name == "X":
            return f"10.{self.random.randint(1000, 59999)}/{self.pick(['j', 's', 'x.'])}{self.random.randint(100, 99999)}"
        key = {"T": "title", "C": "title", "J": "journal", "S": "series", "Y": "year", "D": "date", "H": "publisher",
            "W": "university", "L": "place", "K": "edition", "G": "thesis"}[name]  # fmt: skip
        pattern = "{Y}" if key == "year" and self.pool else self.pick(self.words[key])
        text = self.fill(pattern).replace("的的", "的")  # two parts of a title may each bring it
        return text if key in ("date", "year", "edition", "thesis") else _capital(text)

    def fill(self, text: str) -> str:
        """A text whose "{key}" gaps are words of the language."""
        seen: set[str] = set()

        def draw(match: re.Match[str]) -> str:
            word = self._word(match.group(2))
            if word in seen and match.group(2) in self.words:
                word = self._word(match.group(2))
            seen.add(word)
            return word

        for _ in range(5):
            text = GAP.sub(draw, text)
        return text

    def _latin(self, name: str) -> str:
        """What stands in a frame for a work in Latin letters; "" where its words are the frame's own."""
        if self.pool is None:
            return ""
        if name in "TC":
            others = [title for title in self.pool[1] if title not in self.drawn.values()]
            self.drawn[name] = self.pick(others or self.pool[1])
            return self.drawn[name]
        if name == "J":
            return self.pick(self.pool[2])
        return self.pick({"H": LATIN_HOUSE, "L": LATIN_PLACE}.get(name, [""]))

    def _invent_pool(self) -> tuple[list[str], list[str], list[str]]:
        family, given = NAMES[self.pick(list(NAMES))]
        names = [self.pick(["{f} {g}", "{f}, {g}.", "{g}. {f}", "{f} {g}.", "{f}, {full}", "{full} {f}"])] * 8
        people = []
        for pattern in names:
            full = self.pick(given)
            people.append(pattern.format(f=self.pick(family), g=full[0], full=full))
        titles = []
        for _ in range(3):
            first, second = self.random.sample(LATIN_NOUN, 2)
            titles.append(_capital(self.pick(LATIN_TITLE).format(first, second)))
        journals = [self.pick(LATIN_JOURNAL).format(self.pick(LATIN_NOUN).capitalize())]
        return people, titles, journals

    def _people(self, label: str, patterns: str) -> str:
        if self.pool is not None:
            return self._list(label, [self.pick(self.pool[0]) for _ in range(self._many(label))])
        pattern = self.pick(self.words[patterns])
        names = []
        for _ in range(self._many(label)):
            family, given = self.random.choice(self._kinds())
            full, other = self.pick(self.words[given]), self.pick(self.words[given])
            values = {"F": self.pick(self.words[family]), "G": full, "g": full[0], "h": other[0], "O": other}
            name = re.sub(r"[FGghO]", lambda m, v=values: v[m.group()], pattern)
            names.append(name.replace("^", _upper(values["F"], self.language)))
        return self._list(label, names)

    def _kinds(self) -> list[tuple[str, str]]:
        """Family and given names that agree: men's, and women's where the language forms them otherwise."""
        pairs = [("family", "given")]
        return [*pairs, ("familyf", "givenf")] if "familyf" in self.words else pairs

    def _many(self, label: str) -> int:
        return (
            self.random.choice([1, 1, 1, 2, 2, 3, 4])
            if label == "author"
            else self.random.choice([1, 1, 1, 2])
        )

    def _list(self, label: str, names: list[str]) -> str:
        names = list(dict.fromkeys(names))
        sep = self.pick(self.words["sep"])
        last = self.pick(self.words["last"]) if self.random.random() < 0.6 else sep
        marked = [f"{{{label}|{name}}}" for name in names]
        if label == "author" and self.random.random() < (0.5 if len(names) > 2 else 0.06):
            return sep.join(marked) + self.pick(self.words["etal"])
        return sep.join(marked[:-1]) + (last if len(marked) > 1 else "") + marked[-1]

    def _number(self) -> list[tuple[str, str]]:
        wide = bool(self.words["wide"][0])
        number = self.random.randint(1, 160 if self.random.random() < 0.5 else 20)
        if wide and number <= 20 and self.random.random() < 0.25:
            return [(chr(0x2460 + number - 1), "citation-number"), (self.pick(["", " "]), "")]
        forms = [form for form in NUMBERS if wide or form not in WIDE_NUMBERS]
        before, after = self.pick(forms).split("{}")
        text = (
            str(number).translate(FULL_DIGITS)
            if "．" in after and self.random.random() < 0.6
            else str(number)
        )
        return [(before, ""), (text, "citation-number"), (after, "")]

    def _mutate(self, pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Other widths, digits and spaces, as pages and keyboards have them."""
        marks = [text for text, _ in pieces]
        wide = bool(self.words["wide"][0])
        chance = self.random.random()
        for n, (text, label) in enumerate(pieces):
            if label:
                continue
            if text == " " and not wide and 0 < n < len(pieces) - 1 and pieces[n + 1][1] == "title":
                text = " " if marks[n - 1].endswith(".") or pieces[n - 1][1] != "author" else ". "
            if wide and chance < 0.25:
                text = re.sub(r" +(?=[ ,.:;)\]])", "", "".join(TO_HALF.get(c, c) for c in text))
            elif wide and chance < 0.4:
                for half, full in TO_FULL:
                    text = text.replace(half, full)
            elif chance > 0.94 and (wide or chance > 0.98):
                text = re.sub(r"(?<=[,;:]) ", "", text)
            marks[n] = text
        digits = self.words["digits"][0]
        if digits and self.pool is None and self.random.random() < float(self.words["digits"][1]):
            table = str.maketrans("0123456789", digits)
            marks = [t if label in ("url", "idno") else t.translate(table) for t, (_, label) in
                zip(marks, pieces, strict=True)]  # fmt: skip
        if not pieces[-1][1] and self.random.random() < 0.25:
            marks[-1] = marks[-1].rstrip(" .。．")
        return [(mark, label) for mark, (_, label) in zip(marks, pieces, strict=True)]


def _pool(*kinds: Sequence[str] | str) -> tuple[list[str], list[str], list[str]]:
    """Names, titles and journals as lists, without what a frame would read as its own marks."""
    clean = [
        [word.strip(EDGES.replace(".", "")) for word in ([kind] if isinstance(kind, str) else kind)]
        for kind in kinds
    ]
    names, titles, journals = ([word for word in words if word and not set(word) & MARKS] for words in clean)
    return names, [t.rstrip(". ") for t in titles], [j.rstrip(". ") for j in journals]


def _upper(text: str, language: str) -> str:
    """Capitals as the language has them: Greek without accents, Turkish with a dot on its i."""
    if language == "tr":
        text = text.replace("i", "İ")
    if language == "el":
        text = "".join(c for c in unicodedata.normalize("NFD", text) if c != "\u0301")
    return text.upper()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _join(pieces: list[tuple[str, str]]) -> dict[str, Any]:
    """The string and its spans; a space after a space and a stop after a name's own stop fall away."""
    string, spans = "", []
    for text, label in pieces:
        if not label:
            text = re.sub(
                r" {2,}", " ", re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)
            )  # "et al." at a frame's stop
            if string.endswith((" ", ".")) and text.startswith(string[-1]) and not text.startswith(".."):
                text = text[1:]
            string += text if string else text.lstrip()
            continue
        if not text:
            continue
        spans.append([len(string), len(string) + len(text), label])
        string += text
    return {"string": string.rstrip(), "spans": spans}


def make_scripts(count: int, seed: int, latin: Latin = ()) -> Iterator[dict[str, Any]]:
    """`count` strings, the languages in turn. `latin` holds (names, titles, journals) of works in Latin letters, a
    name a string, for the fifth of all strings that lists such a work in another script's frame; without it they
    are invented."""
    scribe = Scribe(seed, latin)
    names = [name for name in scribe.languages for _ in range(2 if name in HEAVY else 1)]
    foreign = [name for name in names if scribe.languages[name]["nonlatin"][0]]
    share = LATIN_SHARE * len(names) / len(foreign)
    for n in range(count):
        language = names[n % len(names)]
        mixed = bool(scribe.languages[language]["nonlatin"][0]) and scribe.random.random() < share
        yield scribe.write(language, mixed, scribe.random.random() < LABEL_SHARE)


def faults(record: dict[str, Any]) -> list[str]:
    """What is wrong with a record's spans."""
    string, found, last = record["string"], [], 0
    for start, end, label in record["spans"]:
        words = string[start:end]
        if label not in LABELS:
            found.append(f"label {label}")
        if not last <= start < end <= len(string):
            found.append(f"place of {label} {start}-{end}")
        elif words[0] in OPENING or words[-1] in CLOSING or "  " in words:
            found.append(f"edge of {label} {words!r}")
        elif label in ("pages", "volume", "issue") and not any(c.isalnum() for c in words):
            found.append(f"{label} {words!r}")
        last = end
    if (
        set(re.sub(r"<(http\S*)>", "", string)) & MARKS
        or len(record["spans"]) < 2
        or string != string.strip()
    ):
        found.append("marks of a frame left, or no spans")
    return found


def combinations(words: Words, key: str) -> int:
    """How many texts the patterns of a key can give."""
    total = 0
    for pattern in words[key]:
        product = 1
        for gap in re.findall(r"\{(\w+)\}", pattern):
            product *= combinations(words, gap) if gap in words else 9
        total += product
    return total


def check(count: int, seed: int) -> None:
    """Stops where a span is not what it names, a language has too few words or two runs differ."""
    wanted = {"title": 10000, "journal": 25, "publisher": 15, "place": 15, "=": 15, "family": 20, "given": 20}
    bad = [f"{name}: {key} {size}" for name, words in read_words().items() for key, least in wanted.items()
        if (size := len(words[key]) if key == "=" else combinations(words, key)) < least]  # fmt: skip
    people = ("family", "familyf", "given", "givenf")
    bad += [f"{name}: names" for name, words in read_words().items()
        if sum(len(words.get(key, ())) for key in people) < 60]  # fmt: skip
    bad += [
        f"{name}: {key} is a number's name"
        for name, words in read_words().items()
        for key in RANGES
        if key in words
    ]
    records = list(make_scripts(count, seed))
    if records != list(make_scripts(count, seed)):
        bad.append("two runs of one seed differ")
    for record in records:
        bad += [f"{record['lang']}: {fault} in {record['string']!r}" for fault in faults(record)]
    labels = Counter(label for record in records for _, _, label in record["spans"])
    different = len({record["string"] for record in records})
    print(f"{different} different of {len(records)} strings, {len(read_words())} languages, {dict(labels)}")
    if bad:
        raise SystemExit("\n".join([*bad[:40], f"{len(bad)} faults"]))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.check:
        check(options.count, options.seed)
    for record in make_scripts(options.show, options.seed):
        print(record["lang"], record["string"])
        print("   ", " ".join(f"{label}={record['string'][a:b]}" for a, b, label in record["spans"]))


if __name__ == "__main__":
    main()
