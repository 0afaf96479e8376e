"""A reference string -> its words with everything about each that a tagger may look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.reflist.grammar import Anatomy
from refkit.reflist.lexicon import classes_of

# A word: letters and figures with inner hyphens and apostrophes; a hyphen before a figure parts ("415-42").
WORD = re.compile(r"\w+(?:[-'’‐‑](?=[^\W\d_])\w+)*")
SPACES = re.compile(r"\s+")
DASH = re.compile(r"[‐‑‒–—―−\x96\x97]+")
MOST_WORDS = 1500  # of one reference; what stands after is carried in the note
CACHE_SIZE = 20_000  # words; each says some 2 kB
IN_WORDS = frozenset({"in", "im", "dans", "en", "em"})
EDITOR_WORDS = frozenset(
    {
        "eds",
        "ed",
        "editor",
        "editors",
        "edited",
        "hrsg",
        "hg",
        "hgg",
        "dir",
        "cura",
        "org",
        "orgs",
        "coord",
        "coords",
        "éds",
        "éd",
        "edit",
        "comp",
        "red",
    }
)
STOPS = frozenset(".,;?!)\"'")
PAGES = r"(?:pp?\.?\s?|S\.\s?)?([A-Za-z]{0,2}\d{1,7}[A-Za-z]?(?:\s?[-–‐—]{1,2}\s?[A-Za-z]{0,2}\d{1,7})?)"
TAILS = (
    (
        "A",
        re.compile(
            rf"(?<!\d)((?:1[5-9]|20)\d\d)[a-z]?[^;:()\d]{{0,6}}\d{{0,2}}\s?;\s?(\d{{1,4}}[A-Z]?)\s?(?:\(([^()]{{1,24}}(?:\([^()]{{1,8}}\))?)\))?(?:\s?[:,]\s?{PAGES})?"
        ),
    ),
    ("B", re.compile(rf"(?<!\d)(\d{{1,4}})\s?\((\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?)\)\s?[:,]\s?{PAGES}")),
    ("D", re.compile(rf"(?<![\d:])(\d{{1,4}})\s(\d{{1,3}})\s?:\s?{PAGES}")),
    ("C", re.compile(rf"(?<![\d:])(\d{{1,4}})\s?:\s?{PAGES}")),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or an atom, [start, end) of the string; `kind` is the atom's kind, "" for words."""

    start: int
    end: int
    text: str
    kind: str = ""


def tokenize(anatomy: Anatomy) -> list[Token]:
    """Words and atoms in order; an atom is one token however many words it holds."""
    text = anatomy.text
    tokens: list[Token] = []
    at = 0
    for atom in anatomy.atoms:
        tokens += [Token(m.start(), m.end(), m.group()) for m in WORD.finditer(text, at, atom.start)]
        tokens.append(Token(atom.start, atom.end, text[atom.start : atom.end], atom.kind))
        at = atom.end
    tokens += [Token(m.start(), m.end(), m.group()) for m in WORD.finditer(text, at)]
    return tokens[:MOST_WORDS]


@dataclass(frozen=True, slots=True)
class Known:
    """What a word says by itself, to its neighbours, to those two away, and its shape."""

    own: tuple[str, ...]
    previous: tuple[str, ...]
    following: tuple[str, ...]
    far: tuple[str, ...]
    ahead: tuple[str, ...]
    shape: str


_seen: dict[str, Known] = {}


def describe(anatomy: Anatomy, tokens: list[Token]) -> list[list[str]]:
    """One list of attributes per token, for training and for tagging alike."""
    text = anatomy.text
    n = len(tokens)
    known = [_known(t.text, t.kind) for t in tokens]
    gaps = [_gap(text[tokens[i - 1].end if i else 0 : tokens[i].start]) for i in range(n)]
    gaps.append(_gap(text[tokens[-1].end :]) if n else "")
    segments = _segments(tokens, known, gaps)
    nesting = _nesting(text, tokens)
    dated = _dated(anatomy, tokens)
    year_at = next((i for i, d in enumerate(dated) if d), -1)
    style = _style(text, n, year_at)
    cues = _cues(tokens, gaps)
    tails = _tails(text, tokens)
    heads = {t.text for t in tokens[:1] if len(t.text) > 2}
    shapes = ["BOS2", "BOS", *(k.shape for k in known), "EOS", "EOS2"]
    rows: list[list[str]] = []
    for i in range(n):
        row = list(known[i].own)
        if i:
            row += known[i - 1].previous
            if i > 1:
                row += known[i - 2].far
        else:
            row.append("BOS")
        if i + 1 < n:
            row += known[i + 1].following
            if i + 2 < n:
                row += known[i + 2].ahead
        else:
            row.append("EOS")
        before, after, shape = gaps[i], gaps[i + 1], shapes[i + 2]
        where = "a" if year_at < 0 else "b" if i < year_at else "y" if dated[i] else "c"
        row += (
            "g-" + before,
            "g+" + after,
            "gg" + before + "_" + after,
            "gs" + before + "_" + shape + "_" + after,
            "s-" + shapes[i + 1] + before + shape,
            "s+" + shape + after + shapes[i + 3],
            "s2" + shapes[i] + "|" + shapes[i + 1] + "|" + shape,
            "s3" + shape + "|" + shapes[i + 3] + "|" + shapes[i + 4],
            "p" + where + style,
            "pn" + (str(i) if i < 6 else "m" + str(10 * i // n)),
            "pe" + (str(n - i) if n - i < 8 else "m"),
            "n" + nesting[i],
            "q" + where + nesting[i] + shape,
            "k" + cues[i],
            "kw" + cues[i] + where,
        )
        if tails[i]:
            row.append(tails[i])
        if i and tokens[i].text in heads:
            row.append("rep" + before[:2])
        if i:
            row.append("h-" + gaps[i - 1])
        if i + 2 <= n - 1:
            row.append("h+" + gaps[i + 2])
        if dated[i]:
            row.append("dt" + dated[i] + ("1" if where == "y" and i == year_at else ""))
        row += segments[i]
        rows.append(row)
    return rows


def _known(word: str, kind: str) -> Known:
    """What a word or an atom says; kept, for words repeat."""
    key = "@" + kind if kind else word
    found = _seen.get(key)
    if found is None:
        if len(_seen) > CACHE_SIZE:
            _seen.clear()
        found = _seen[key] = _look(word, kind)
    return found


def _look(word: str, kind: str) -> Known:
    if kind:
        shape = lower = "@" + kind
        classes: tuple[str, ...] = ()
        own: tuple[str, ...] = ("w=" + lower,)
    else:
        lower = word.casefold()[:24]
        shape = _shape(word)
        classes = classes_of(lower)
        mask = "#" * len(lower) if lower.isdigit() and len(lower) > 2 else lower
        own = (
            "w=" + mask,
            "sh" + shape,
            "p3" + lower[:3],
            "x3" + lower[-3:],
            "x2" + lower[-2:],
            "cs" + word[:1].upper() if word[:1].isupper() else "cl",
        )
        if len(lower) > 4:
            own = (*own, "p4" + lower[:4], "x4" + lower[-4:])
        lower = mask
    own += tuple("c_" + c for c in classes)
    previous = ("w-" + lower, "sh-" + shape, *("c-" + c for c in classes))
    following = ("w+" + lower, "sh+" + shape, *("c+" + c for c in classes))
    far = ("w--" + lower, *("c--" + c for c in classes))
    ahead = ("w++" + lower, *("c++" + c for c in classes))
    return Known(own, previous, following, far, ahead, shape)


def _shape(word: str) -> str:
    if word.isdigit():
        if len(word) == 4 and word[:2] in {"15", "16", "17", "18", "19", "20"}:
            return "Y"
        return "d" + str(min(len(word), 6))
    if word.isalpha():
        if word.islower():
            return "x" if len(word) > 1 else "x1"
        if word.isupper():
            return "X" + str(min(len(word), 4))
        if word[:1].isupper() and word[1:].islower():
            return "Xx" if len(word) > 3 else "Xx3"
        return "xX" if any(c.isupper() for c in word) else "cjk"
    if any(c.isdigit() for c in word):
        if word[0].isdigit():
            return "dx" if len(word) < 6 else "dxl"
        digits = sum(c.isdigit() for c in word)
        return ("Xd" if word[0].isupper() else "xd") if digits * 2 > len(word) else "xdx"
    return "X-x" if word[:1].isupper() else "x-x"


_GAPS: dict[str, str] = {}


def _gap(text: str) -> str:
    found = _GAPS.get(text)
    if found is None:
        folded = DASH.sub("-", SPACES.sub(" ", text))
        for quote in "“”„":
            folded = folded.replace(quote, '"')
        found = folded.replace("’", "'").replace("‘", "'")[:6]
        if len(text) < 12 and len(_GAPS) < 20_000:
            _GAPS[text] = found
    return found


def _segments(tokens: list[Token], known: list[Known], gaps: list[str]) -> list[list[str]]:
    """For each token, what the piece between two full stops it stands in is like."""
    n = len(tokens)
    bounds = [0]
    for i in range(1, n):
        gap = gaps[i]
        if gap[:1] in ".?!" and (len(gap) > 1 or gap != "."):
            word = tokens[i - 1].text
            # Initials and short abbreviations go on: "J. A. Smith", "Proc. Natl. Acad."
            if gap[:1] == "." and gap == ". " and (len(word) < 2 or (len(word) < 3 and word[:1].isupper())):
                continue
            bounds.append(i)
    bounds.append(n)
    rows: list[list[str]] = []
    count = len(bounds) - 1
    for k in range(count):
        start, end = bounds[k], bounds[k + 1]
        size = end - start
        shapes = [known[i].shape for i in range(start, end)]
        letters = sum(s[:1] == "X" and len(s) < 3 and s != "Xx" for s in shapes)
        lows = sum(s == "x" for s in shapes)
        figures = sum(s[:1] in {"d", "Y"} for s in shapes)
        first = tokens[start].text.casefold()[:12]
        length = "1" if size == 1 else "2" if size == 2 else "4" if size < 5 else "8" if size < 9 else "g"
        a = "sn" + (str(k) if k < 4 else "m")
        b = "se" + (str(count - k) if count - k < 4 else "m")
        kind = (
            ("i" if letters * 3 > size else "")
            + ("c" if lows * 4 <= size else "l" if lows * 2 >= size else "m")
            + ("f" if figures else "")
            + length
        )
        common = [a, b, "sk" + kind, a + kind, b + kind, "sw" + first]
        rows += [
            [*common, "st" + (str(i - start) if i - start < 3 else "m") + ("e" if i == end - 1 else "")]
            for i in range(start, end)
        ]
    return rows


def _cues(tokens: list[Token], gaps: list[str]) -> list[str]:
    """For each token, whether "In:", an editor's mark and a leading company's legal form come before or after it."""
    n = len(tokens)
    lowered = [t.text.casefold() for t in tokens]
    inside = next(
        (
            i
            for i in range(2, n - 1)
            if lowered[i] in IN_WORDS
            and (":" in gaps[i + 1] or (gaps[i][:1] in STOPS and (tokens[i].text != "In" or gaps[i] != " ")))
        ),
        -1,
    )
    editor = next(
        (i for i in range(n - 1, 0, -1) if lowered[i] in EDITOR_WORDS and not _counts(tokens[i - 1].text)), -1
    )
    form = next(
        (
            i
            for i in range(1, min(n - 1, 12))
            if "legal" in classes_of(lowered[i]) and gaps[i + 1][:1] in ".(:,"
        ),
        -1,
    )
    marks = []
    for i in range(n):
        mark = "0" if inside < 0 else "b" if i < inside else "i" if i == inside else "a"
        mark += "0" if editor < 0 else "b" if i < editor else "i" if i == editor else "a"
        marks.append(mark + ("f" if 0 <= i <= form else "g" if i == form + 1 and form > 0 else ""))
    return marks


def _counts(word: str) -> bool:
    """Whether a word counts an edition: "2nd ed." names no editor."""
    return word[:1].isdigit() or word.casefold() in {"rev", "first", "second", "third", "new", "revised"}


def _tails(text: str, tokens: list[Token]) -> list[str]:
    """For each token the part it has in the last run of figures that looks like year, volume, issue and pages."""
    marks = [""] * len(tokens)
    for name, pattern in TAILS:
        last = None
        for match in pattern.finditer(text):
            last = match
        if last is None:
            continue
        i = len(tokens)
        while i and tokens[i - 1].end > last.start():
            i -= 1
        for k in range(i, len(tokens)):
            if tokens[k].start >= last.end():
                break
            for group in range(1, (last.lastindex or 0) + 1):
                if last.start(group) <= tokens[k].start < last.end(group):
                    marks[k] = f"ta{name}{group}"
        break
    return marks


OPEN, CLOSE = "([", ")]"
QUOTE_OPEN, QUOTE_CLOSE = "“„«", "”»"


def _nesting(text: str, tokens: list[Token]) -> list[str]:
    """For each token whether it stands in brackets or quotes; straight quotes open and close in turn."""
    result: list[str] = []
    brackets = 0
    quoted = False
    at = 0
    for token in tokens:
        for c in text[at : token.start]:
            if c in OPEN:
                brackets += 1
            elif c in CLOSE:
                brackets = max(0, brackets - 1)
            elif c in QUOTE_OPEN:
                quoted = not (c == "“" and quoted)
            elif c in QUOTE_CLOSE:
                quoted = False
            elif c == '"':
                quoted = not quoted
        at = token.end
        result.append(("b" if brackets else "") + ("q" if quoted else ""))
    return result


def _dated(anatomy: Anatomy, tokens: list[Token]) -> list[str]:
    """For each token "" or how full the date is that it belongs to."""
    result = [""] * len(tokens)
    i = 0
    for found in anatomy.dates:
        while i < len(tokens) and tokens[i].end <= found.start:
            i += 1
        full = "d" if found.date.day else "m" if found.date.month else "y"
        while i < len(tokens) and tokens[i].start < found.end:
            result[i] = full
            i += 1
    return result


def _style(text: str, n: int, year_at: int) -> str:
    year = "n" if year_at < 0 else "e" if year_at * 3 < n else "l" if year_at * 3 > 2 * n else "m"
    quotes = "q" if '"' in text or "“" in text else ""
    return year + quotes
