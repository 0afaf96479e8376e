"""Labelled words -> a Reference: fields joined, cleaned and typed, each with how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from refkit.fields.dates import FoundDate
from refkit.fields.ids import ids_of_address
from refkit.fields.names import parse_names
from refkit.fields.pages import parse_page
from refkit.fields.titles import clean_title
from refkit.model import Name, Reference
from refkit.patterns import regex
from refkit.reflist.parse.atoms import Atom
from refkit.reflist.parse.csl_type import find_type
from refkit.reflist.parse.lexicon import classes_of
from refkit.reflist.parse.normalise_fields import mend
from refkit.reflist.parse.normalise_reference import move_event, move_group, settle
from refkit.reflist.parse.relabel import relabel
from refkit.reflist.parse.tag import Tagged
from refkit.reflist.settings import MOST_MARKS
from refkit.vocabulary import supplements
from refkit.vocabulary.access import LEFT_OVERS
from refkit.vocabulary.locators import (
    COUNT_OF_PAGES,
    ISSUE_LABELS,
    ISSUE_LEAD,
    PAGES_COUNTED_BEHIND,
    VOLUME_LEAD,
)

CLOSERS = {")": "(", "]": "[", "}": "{"}
RIGHT = frozenset("?!™®©℠%°′″*+…”’\"'»“)]}")
LEFT = frozenset("(“„«\"'‘¿¡[{#@$€£~<>±≥≤")
SUPPLEMENT = regex(rf"{supplements.SUPPLEMENT}\.?(?!\w)", re.IGNORECASE)
BRACKETS = regex(r"\(([^()]*)\)")
CONTAINER_LEAD = regex(r"^(?:in|im|dans|en|em|w)\b[:\s]\s?", re.IGNORECASE)
NO_NAME = regex(r",?\s(?:Art|Artikel|s\.\s?v|Lemma|voce|cit)\.?$")
PAGE_AFTER = regex(r"\s?:\s?([a-zA-Z]{0,4}\d{1,6}(?:[-–][a-zA-Z]{0,4}\d{1,6})?)(?=[.;,]?\s?$|[.;,]\s)")
LETTERS = regex(r"[^\W\d_]")
READABLE = regex(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")
UNREADABLE = regex(r"[^\W\d_A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")


@dataclass(frozen=True, slots=True)
class Assembled:
    """A reference, and the rule codes of what its string does not state."""

    reference: Reference
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one label: tokens [first, last], the label's text and how sure it is."""

    first: int
    last: int
    text: str
    sure: float


def assemble(tagged: Tagged) -> Assembled:
    """Join the labelled words of one string into a Reference without id, label or origin.

    Nothing is added that the string does not hold. What cannot be understood is kept whole in `note`.
    """
    text = tagged.anatomy.text
    tagged = relabel(tagged)
    runs = _runs(tagged)
    if not _is_understood(text, tagged, runs):
        return _unread(tagged)
    values: dict[str, Any] = {}
    sure: dict[str, float] = {}
    extra: dict[str, Any] = {}
    _people(runs, values, sure, extra)
    _titles(tagged, runs, values, sure)
    _places(tagged, runs, values, sure)
    _numbers(tagged, runs, values, sure, extra)
    _date(tagged, values, sure, extra)
    _atoms(tagged.anatomy.atoms, values, extra)
    move_event(values, sure)
    _note(runs, values)
    mend(values, sure)
    move_group(values)
    reference = Reference(id="", type="document", **values)
    kind = find_type(reference, text, frozenset(runs))
    reference = settle(reference, kind, text)
    confidence = {name: round(p, 3) for name, p in sure.items() if p < 0.995 and getattr(reference, name)}
    reference = replace(
        reference, type=kind, extra=MappingProxyType(extra), confidence=MappingProxyType(confidence)
    )
    doubts = ("RK102",) if reference.issued is None else ()
    return Assembled(reference, doubts)


def _runs(tagged: Tagged) -> dict[str, list[Run]]:
    """Runs of each label in order, a break of one or two stray words healed where both sides agree."""
    labels = tagged.labels
    runs: dict[str, list[Run]] = {}
    i = 0
    while i < len(labels):
        j = i
        while j + 1 < len(labels) and labels[j + 1] == labels[i]:
            j += 1
        if labels[i] not in {"o", "x"}:
            runs.setdefault(labels[i], []).append(_run(tagged, i, j))
        i = j + 1
    for label in ("title", "author", "journal", "container", "publisher", "editor"):
        if len(runs.get(label, ())) > 1:
            runs[label] = _heal(tagged, runs[label], label)
    return runs


def _heal(tagged: Tagged, runs: list[Run], label: str) -> list[Run]:
    healed = [runs[0]]
    for run in runs[1:]:
        before = healed[-1]
        between = range(before.last + 1, run.first)
        stray = [
            k for k in between if tagged.tokens[k].kind or (tagged.sure[k] > 0.9 and tagged.labels[k] != "o")
        ]
        if len(between) <= 2 and not stray and not (label == "title" and _leads_in(tagged, before.last + 1)):
            healed[-1] = _run(tagged, before.first, run.last)
        else:
            healed.append(run)
    return healed


def _leads_in(tagged: Tagged, at: int) -> bool:
    return (
        tagged.tokens[at].text.casefold() in {"in", "im", "dans", "en"} if at < len(tagged.tokens) else False
    )


def _run(tagged: Tagged, first: int, last: int) -> Run:
    tokens, text = tagged.tokens, tagged.anatomy.text
    start, end = tokens[first].start, tokens[last].end
    floor = max(tokens[first - 1].end if first else 0, start - MOST_MARKS)
    roof = min(tokens[last + 1].start if last + 1 < len(tokens) else len(text), end + MOST_MARKS)
    body = text[start:end]
    while end < roof and (text[end] in RIGHT or text[end : end + 2] == ".)"):
        mark = text[end]
        if mark in CLOSERS and not _is_open(text, start, end, CLOSERS[mark], mark):
            break
        end += 1
    while start > floor and text[start - 1] in LEFT:
        mark = text[start - 1]
        if mark in "([{" and text.count(mark, start, end) >= text.count(
            {"(": ")", "[": "]", "{": "}"}[mark], start, end
        ):
            break
        start -= 1
    if end < roof and text[end] == ".":
        end += 1
    body = text[start:end]
    window = tagged.sure[max(0, first - 1) : last + 2]
    return Run(first, last, body, min(window))


def _is_open(text: str, start: int, end: int, opening: str, closing: str) -> bool:
    """Whether a bracket opened in [start, end) still waits for its end; stray closing ones count for nothing."""
    depth = 0
    for mark in text[start:end]:
        depth += (mark == opening) - (mark == closing and depth > 0)
    return depth > 0


def _is_understood(text: str, tagged: Tagged, runs: dict[str, list[Run]]) -> bool:
    if not _is_readable(text):
        return False
    if max([len(t.text) for t in tagged.tokens if not t.kind], default=0) > 120:
        return False
    if not runs.get("journal") and _is_row(tagged):
        return False
    has_title = any(runs.get(label) for label in ("title", "journal", "container"))
    has_more = bool(
        tagged.anatomy.dates or tagged.anatomy.atoms or runs.get("author") or runs.get("publisher")
    )
    certain = any(a.kind in {"doi", "pmid", "pmcid", "arxiv"} for a in tagged.anatomy.atoms)
    mean = sum(tagged.sure) / len(tagged.sure)
    return (has_title and has_more and mean > 0.2) or (certain and (has_title or bool(runs.get("author"))))


def _is_readable(text: str) -> bool:
    """Whether at least half of the letters, and one, are of a script that the tagger knows."""
    if UNREADABLE.search(text):
        return len(READABLE.findall(text)) * 2 >= len(LETTERS.findall(text))
    return LETTERS.search(text) is not None


def _is_row(tagged: Tagged) -> bool:
    """Whether more than half of the words are figures, as in the row of a table."""
    words = [t.text for t in tagged.tokens if not t.kind]
    return len(words) > 7 and sum(w[:1].isdigit() for w in words) * 2 > len(words)


def unread(text: str) -> Assembled:
    """A string that is no reference, or none that can be taken apart: its words in `note`, and nothing else."""
    return Assembled(Reference(id="", type="document", note=" ".join(text.split())), ("RK101",))


def _unread(tagged: Tagged) -> Assembled:
    values: dict[str, Any] = {}
    certain = tuple(a for a in tagged.anatomy.atoms if a.kind in {"doi", "url", "pmid", "pmcid", "isbn"})
    _atoms(certain, values, {})
    values["note"] = " ".join(tagged.anatomy.text.split())
    dates = tagged.anatomy.dates
    if len(dates) == 1:
        values["issued"] = dates[0].date
    return Assembled(Reference(id="", type="document", **values), ("RK101",))


def _people(
    runs: dict[str, list[Run]], values: dict[str, Any], sure: dict[str, float], extra: dict[str, Any]
) -> None:
    for label in ("author", "editor", "translator"):
        found = runs.get(label)
        if not found:
            continue
        listed = [parse_names(NO_NAME.sub("", run.text)) for run in found[: 1 if label == "author" else 2]]
        names: list[Name] = [name for names in listed for name in names.names]
        if any(names_.et_al for names_ in listed) and label == "author":
            extra["x-et-al"] = True
        if label == "author" and listed[0].editors and "editor" not in runs:
            label = "editor"  # "Smith J (Ed.)" stands where authors stand
        if names:
            values[label] = tuple(names)
            sure[label] = min(run.sure for run in found[:1])


def _titles(
    tagged: Tagged, runs: dict[str, list[Run]], values: dict[str, Any], sure: dict[str, float]
) -> None:
    titles = runs.get("title", [])
    if titles:
        best = max(titles, key=lambda r: r.last - r.first)
        values["title"] = clean_title(best.text)
        sure["title"] = best.sure
    holders = runs.get("journal", []) + runs.get("container", [])
    if holders:
        best = max(holders, key=lambda r: (r.last - r.first > 0 or len(r.text) > 3, r.sure))
        # "Phys. Rev. Lett. 88, 041601 (2002)" states no title; a book alone may be tagged as if it were a journal.
        if "title" not in values and not (runs.get("journal") and (runs.get("volume") or runs.get("pages"))):
            values["title"], sure["title"] = clean_title(best.text), best.sure
            holders = [h for h in holders if h is not best and h.first != best.first]
            best = holders[0] if holders else best
        if holders:
            values["container_title"] = _container(best.text, tagged, best)
            sure["container_title"] = best.sure
    if runs.get("collection"):
        values["collection_title"] = clean_title(runs["collection"][0].text)
        sure["collection_title"] = runs["collection"][0].sure


def _container(text: str, tagged: Tagged, run: Run) -> str | None:
    title = clean_title(CONTAINER_LEAD.sub("", text))
    # "Field Crops Res." keeps the stop of its last abbreviation; after "Drugs." it was the sentence's.
    if title and text.rstrip().endswith(".") and not title.endswith("."):
        after = tagged.anatomy.text[tagged.tokens[run.last].end :][:2]
        if ". " in title or after == ".,":
            title += "."
    return title


def _places(
    tagged: Tagged, runs: dict[str, list[Run]], values: dict[str, Any], sure: dict[str, float]
) -> None:
    for label, field in (("publisher", "publisher"), ("location", "publisher_place"), ("edition", "edition")):
        if runs.get(label):
            best = max(runs[label], key=lambda r: r.sure) if label != "publisher" else runs[label][0]
            values[field] = clean_title(_unbracketed(best.text) if field != "publisher" else best.text)
            sure[field] = best.sure
    genres = [
        r for r in runs.get("genre", []) if not any(tagged.tokens[k].kind for k in range(r.first, r.last + 1))
    ]
    if genres:
        values["genre"] = clean_title(genres[0].text.strip("[]() "))
        sure["genre"] = genres[0].sure


def _unbracketed(text: str) -> str:
    """A text without the brackets around it; those within ("Boulder (CO)") keep their other half."""
    bare = text.strip(" ()[]")
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def _numbers(
    tagged: Tagged,
    runs: dict[str, list[Run]],
    values: dict[str, Any],
    sure: dict[str, float],
    extra: dict[str, Any],
) -> None:
    if (
        runs.get("journal")
        and runs.get("volume")
        and not runs.get("issue")
        and _is_counted_issue(tagged, runs["volume"])
    ):
        runs["issue"] = runs.pop("volume")
    if runs.get("volume"):
        run = runs["volume"][0]
        values["volume"] = VOLUME_LEAD.sub("", run.text.strip(" .,;:()[]")).strip(" .,;:()[]") or None
        sure["volume"] = run.sure
    supplement = next((a for a in tagged.anatomy.atoms if a.kind == "supplement"), None)
    if supplement:
        values["issue"] = _supplement(supplement.number)
        if supplement.value and "volume" not in values:
            values["volume"] = supplement.value
    elif runs.get("issue") or _second_number(tagged, runs):
        run = (runs.get("issue") or runs["volume"][1:])[0]
        issue = ISSUE_LEAD.sub("", run.text.strip(" .,;:()[]")).strip(" .,;:()[]").replace("–", "-")
        values["issue"] = issue or None
        sure["issue"] = run.sure
        if SUPPLEMENT.search(issue):
            values["issue"] = _supplement(issue)
    if runs.get("pages"):
        run = runs["pages"][0]
        after = tagged.anatomy.text[tagged.tokens[run.last].end :][:8]
        if run.first == run.last and PAGES_COUNTED_BEHIND.match(after):
            extra["number-of-pages"] = tagged.tokens[run.first].text  # "312 pp." counts a book's pages
        elif not COUNT_OF_PAGES.fullmatch(run.text.strip()):
            values["page"] = parse_page(run.text)
            sure["page"] = run.sure
    elif supplement and (after_supplement := PAGE_AFTER.match(tagged.anatomy.text, supplement.end)):
        values["page"] = parse_page(after_supplement.group(1))
        sure["page"] = 0.6
    if runs.get("number"):
        run = runs["number"][0]
        values["number"] = run.text.strip(" .,;:()[]") or None
        sure["number"] = run.sure


def _is_counted_issue(tagged: Tagged, volumes: list[Run]) -> bool:
    """Whether the one "volume" is named an issue by its word: "n° 154", "n.º 57", "Heft 3"."""
    if len(volumes) != 1 or any(a.kind == "supplement" for a in tagged.anatomy.atoms):
        return False
    if ISSUE_LEAD.match(volumes[0].text):
        return True
    before = tagged.tokens[max(0, volumes[0].first - 2) : volumes[0].first]
    words = [t.text.casefold() for t in before]
    if words[1:] == ["º"] or words[1:] == ["o"]:
        words = words[:1]
    return bool(words) and words[-1] in ISSUE_LABELS


def _second_number(tagged: Tagged, runs: dict[str, list[Run]]) -> bool:
    """Whether a second "volume" follows a word for an issue: "vol. 98, n° 174"."""
    second = runs.get("volume", [])[1:2]
    return bool(second) and "iss" in classes_of(tagged.tokens[second[0].first - 1].text.casefold())


def _supplement(printed: str) -> str:
    """A supplement issue in one form: "(Supplement(5))" is "Supplement 5". It alone tells of the supplement."""
    issue = " ".join(BRACKETS.sub(r" \1", printed).strip(" ()").split())
    issue = re.sub(r"(?<=[A-Za-z])\.(?=\s|$|\d)", "", issue)
    return re.sub(r"(?<=suppl)(?=\d)", " ", issue, flags=re.IGNORECASE)


def _date(tagged: Tagged, values: dict[str, Any], sure: dict[str, float], extra: dict[str, Any]) -> None:
    best: tuple[float, FoundDate] | None = None
    for found in tagged.anatomy.dates:
        inside = [i for i, t in enumerate(tagged.tokens) if t.start < found.end and found.start < t.end]
        chances = [tagged.sure[i] if tagged.labels[i] == "date" else 0.0 for i in inside]
        # The year itself decides; a day that the tagger took for a volume is still beside its year.
        chance = max(chances, default=0.0) + (0.01 if found.date.month else 0.0)
        if chance > 0.01 and (best is None or chance > best[0] + 0.05):
            best = (chance, found)
    if best is not None:
        found = best[1]
        values["issued"] = found.date
        sure["issued"] = min(1.0, best[0])
        if found.suffix:
            extra["year-suffix"] = found.suffix
        return
    free = [found for found in tagged.anatomy.dates if not _inside_title(tagged, found)]
    if len({found.date.year for found in free}) > 1:
        free = [found for found in free if found.date.day is not None]
    elif free:
        free = [max(free, key=lambda found: (found.date.month is not None, found.start))]
    if len(free) == 1:
        values["issued"], sure["issued"] = free[0].date, 0.6
        return
    status = next((a for a in tagged.anatomy.atoms if a.kind == "status"), None)
    if status:
        values["status"] = status.value.casefold()


def _inside_title(tagged: Tagged, found: FoundDate) -> bool:
    return any(
        t.start < found.end and found.start < t.end and tagged.labels[i] not in {"o", "note"}
        for i, t in enumerate(tagged.tokens)
    )


def _atoms(atoms: tuple[Atom, ...], values: dict[str, Any], extra: dict[str, Any]) -> None:
    linked: dict[str, str] = {}  # what addresses say; a number that is printed comes before
    for atom in atoms:
        if atom.kind == "url":
            values.setdefault("url", atom.value)
            named = ids_of_address(atom.value)
            linked |= {
                kind: named[kind] for kind in ("pmid", "pmcid") if kind in named and kind not in linked
            }
        elif atom.kind in {"doi", "pmid", "pmcid", "isbn", "issn"}:
            values.setdefault(atom.kind, atom.value)
        elif atom.kind == "arxiv":
            values.setdefault("number", f"arXiv:{atom.value}")
        elif atom.kind == "accessed":
            # "Stand: März 2021" of what stands on no page is the date of the paper itself.
            paper = atom.value.casefold().startswith("stand") and not any(
                a.kind in {"url", "doi"} for a in atoms
            )
            values.setdefault("issued" if paper else "accessed", atom.date)
        elif atom.kind == "genre":
            values.setdefault("genre", _genre(atom))
            if atom.number:
                values["number"] = atom.number
        elif atom.kind == "medium":
            extra["medium"] = atom.value
        elif atom.kind == "status":
            values.setdefault("status", atom.value.casefold())
    values |= {kind: value for kind, value in linked.items() if kind not in values}


def _genre(atom: Atom) -> str:
    # "abstract no. V888" is the genre "abstract" with a number, however it was written.
    return "abstract" if atom.value.casefold().rstrip(".") in {"abstract", "abstr"} else atom.value


def _note(runs: dict[str, list[Run]], values: dict[str, Any]) -> None:
    notes = [" ".join(run.text.strip(" .,;:()[]").split()) for run in runs.get("note", [])]
    kept = [n for n in notes if len(LETTERS.findall(LEFT_OVERS.sub("", n))) > 3]
    if kept:
        values["note"] = "; ".join(kept)
