"""How many fields of works reach Zotero by each format of --profile zotero: python tests/bench/zotero_fields.py [-v] [--every]

The importers are stand-ins (`zotero_import`), first proven against the recorded imports of $REFKIT_DATA/zotero/cases. A
field has arrived when it stands in the field, the role or the tag that Zotero has for it, or as a line of "Extra" under
its name. Of the others is told how many stand in a child note, how many were announced (RK109), and which were lost without a
word: these last must be none. -v names each field that did not arrive; --every tries each variable of CSL in each type alone.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from zotero_import import bib, csl, rdf, ris
from zotero_import.records import ODD, ORDINARY, Work, on, people
from zotero_import.schema import Item, Schema, load

from refkit.formats.csl_json import read_item
from refkit.formats.for_zotero import write
from refkit.model import Library, Reference

Reader = Callable[[str, Schema], list[Item] | None]
READERS: dict[str, tuple[str, Reader]] = {
    "zotero-rdf": (".rdf", rdf.read), "csl-json": (".json", csl.read), "ris": (".ris", ris.read),
    "bibtex": (".bib", bib.read), "biblatex": (".bib", bib.read),
}  # fmt: skip
FATES = ("arrived", "in a note", "announced", "lost")
BLANK = re.compile(r"[\s\x7f-\x9f]+")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
NOCASE = re.compile(r'<span class="nocase">(.*?)</span>')
INDEX = re.compile(r"<(sub|sup)>([0-9+-]+)</\1>")
# Beside the schema's own: where else a variable may stand.
ALSO = {
    "container-title-short": ("journalAbbreviation",), "event-place": ("place",), "title-short": ("shortTitle",),
    "dimensions": ("artworkSize", "runningTime"), "issue": ("priorityNumbers",), "chapter-number": ("session",),
    "event-title": ("meetingName", "conferenceName"), "references": ("history", "references"),
    "publisher": ("assignee",), "container-title": ("seriesTitle",),
}  # fmt: skip
OTHER_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
TYPES = """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
    motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty webpage""".split()
TEXTS = """abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
    citation-number collection-number collection-title container-title container-title-short dimensions division DOI edition
    event-title event-place genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language license locator medium note
    number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
    part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale
    section shortTitle source status supplement-number title-short URL version volume volume-title year-suffix""".split()
DATES = "accessed available-date event-date issued original-date submitted".split()
PEOPLE = """author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator""".split()
VALUES = {
    "DOI": "10.5555/x", "ISBN": "9780000000002", "ISSN": "1111-1119", "PMID": "123", "PMCID": "PMC12", "page": "1-9",
    "URL": "https://example.org/",
}  # fmt: skip
APART = frozenset({"id", "type", "note", "annote", "keyword", "custom", "citation-key"})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--every", action="store_true")
    options = parser.parse_args()
    folder = Path(os.environ.get("REFKIT_DATA", "-")) / "zotero"
    if not (folder / "schema_subset.json").is_file():
        print("skipped: REFKIT_DATA names no folder with the measured facts of Zotero")
        return 0
    schema = load(folder)
    agree, number = proven(folder / "cases", schema)
    print(f"{agree} of {number} recorded imports give what Zotero gave")
    silent = 0
    for name, (_, reader) in READERS.items():
        whole = [fates(one, name, reader, schema) for one in (*ORDINARY, *ODD)]
        for label, part in (("ordinary", whole[: len(ORDINARY)]), ("odd", whole[len(ORDINARY) :])):
            count = Counter(fate for one in part for _, fate in one)
            silent += count["lost"]
            total = sum(count.values())
            shares = ", ".join(f"{count[fate]} {fate}" for fate in FATES)
            print(
                f"{name:10} {label:8} {len(part)} works, {total} fields: {shares} ({count['arrived'] / total:.1%})"
            )
        if options.verbose:
            print_losses(whole)
        library = Library(references=tuple(reference_of(one) for one in (*ORDINARY, *ODD)))
        found = reader(write(library, name)[0], schema)
        print(
            f"{name:10} all in one file: {'refused' if found is None else len(found)} of {len(library)} items"
        )
    if options.every:
        silent += every(schema)
    return 1 if silent else 0


def every(schema: Schema) -> int:
    """Each variable in each type alone, by each format: how many were lost without a word."""
    silent = 0
    for name in ("zotero-rdf", "csl-json", "ris", "bibtex"):
        count: Counter[str] = Counter()
        for kind in TYPES:
            for variable in (*TEXTS, *DATES, *PEOPLE):
                work = {"type": kind, "title": "Title", variable: VALUES.get(variable, "Zed 7")}
                if variable in DATES:
                    work[variable] = on(2001, 2, 3)
                elif variable in PEOPLE:
                    work[variable] = people("Fam, Giv")
                count.update(fate for _, fate in fates(work, name, READERS[name][1], schema))
        silent += count["lost"]
        shares = ", ".join(f"{count[fate]} {fate}" for fate in FATES)
        print(f"{name:10} every variable of every type, {sum(count.values())} fields: {shares}")
    return silent


def proven(cases: Path, schema: Schema) -> tuple[int, int]:
    """How many of the recorded imports the stand-ins give, and how many there are."""
    readers = dict(READERS.values())
    agree = number = 0
    for path in sorted(cases.iterdir()):
        reader = readers.get(path.suffix)
        if reader is None or path.name.endswith(".expected.json"):
            continue
        recorded = json.loads((cases / f"{path.stem}.expected.json").read_text(encoding="utf-8"))
        found = reader(path.read_text(encoding="utf-8"), schema)
        works = [_plain(one) for one in recorded["items"] if one["itemType"] != "note"]
        notes = [one["note"] for one in recorded["items"] if one["itemType"] == "note"]
        number += 1
        if found is None:
            agree += not recorded["accepted"]
        else:
            same = [one.as_json() for one in found] == works
            agree += bool(recorded["accepted"] and same and [n for one in found for n in one.notes] == notes)
    return agree, number


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    people = sorted(item["creators"], key=lambda one: one["creatorType"])
    plain = {**item, "tags": [tag["tag"] for tag in item["tags"]], "creators": people}
    return {name: value for name, value in plain.items() if name != "key"}


def reference_of(work: Work) -> Reference:
    """The reference of a work; its key is made of its words."""
    return read_item({"id": re.sub(r"[^a-z]", "", work["title"].lower())[:12] or "x", **work})[0]


def fates(work: Work, name: str, reader: Reader, schema: Schema) -> list[tuple[str, str]]:
    """Each field of a work, written alone in a format, and what became of it."""
    reference = reference_of(work)
    text, problems = write(Library(references=(reference,)), name)
    found = reader(text, schema)
    told = {
        match[1]
        for problem in problems
        if (
            match := re.search(r"(?:place for|hold|puts) (.+?)(?: as it is| into a note)?: ", problem.message)
        )
    }
    item = found[0] if found else None
    made: list[tuple[str, str]] = []
    for variable, place in facts(work, reference, item, schema):
        fate = place or ("announced" if variable in told else "lost")
        made.append((f"{work['type']} {variable}: {str(work.get(variable, ''))[:70]}", fate))
    return made


def facts(
    work: Work, reference: Reference, item: Item | None, schema: Schema
) -> Iterator[tuple[str, str | None]]:
    """Each field by its variable, and where it stands in the item: "arrived", "in a note", None for nowhere."""
    lines = extra_lines(item)
    notes = [unescape(folded(re.sub(r"</?[a-z][^>]*>", " ", note))) for note in item.notes] if item else []
    kind = schema.csl["csl_type_to_zotero"].get(work["type"])
    known = {work["type"], kind}
    yield "type", "arrived" if item and (item.kind == kind or lines.get("type", "") in known) else None
    key = work.get("citation-key") or reference.id
    stated = item and key in (
        item.fields.get("citationKey"),
        lines.get("citation key"),
        lines.get("citation-key"),
    )
    yield "citation-key", "arrived" if stated else None
    for variable, value in work.items():
        if variable == "keyword":
            for word in filter(None, (part.strip() for part in value.split(";"))):
                in_line = word in lines.get("keyword", "")
                yield variable, "arrived" if item and (word in item.tags or in_line) else None
        elif variable in ("note", "annote"):
            text = unescape(folded(re.sub(r"</?[a-z][^>]*>", " ", value)))
            stands = [*notes, folded(item.fields.get("extra", ""))] if item else []
            yield variable, "arrived" if any(text in one or value in one for one in stands) else None
        elif variable not in APART and isinstance(value, list):
            for person in value:
                yield variable, place_of_person(variable, person, item, schema, lines, notes)
        elif variable not in APART:
            yield variable, place_of_text(variable, texts_of(value), item, schema, lines, notes)
    if work.get("custom"):
        yield "et al.", "arrived" if "et al" in str(item and item.fields.get("extra")) else None


def texts_of(value: Any) -> set[str]:
    """A value's text, of a date every spelling that says the same."""
    if isinstance(value, str | int):
        return {folded(str(value))}
    if "literal" in value or "raw" in value:
        return {str(value.get("literal") or value.get("raw"))}
    ends = [edtf([int(one) for one in parts]) for parts in value["date-parts"]]
    text = "/".join(ends)
    if value.get("season"):
        return {f"Spring {text}"}
    return {f"{text}~", f"c. {text}"} if value.get("circa") else {text}


def edtf(parts: list[int]) -> str:
    year = f"{parts[0]:04}" if parts[0] >= 0 else f"-{-parts[0] - 1:04}"  # CSL's -43 is the year 43 BC
    return "-".join([year, *(f"{part:02}" for part in parts[1:])])


def folded(text: str) -> str:
    """A text without control characters, figures above and below the line as such."""
    signs = {
        "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
        "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    }
    text = INDEX.sub(lambda match: match[2].translate(signs[match[1]]), NOCASE.sub(r"\1", text))
    return BLANK.sub(" ", CONTROL.sub("", text)).strip()


def extra_lines(item: Item | None) -> dict[str, str]:
    """Lines "name: value" of "Extra" by their names in small letters, several under one name behind each other."""
    lines: dict[str, str] = {}
    for line in (item.fields.get("extra", "") if item else "").splitlines():
        name, _, value = line.partition(": ")
        lines[name.lower()] = "\n".join(filter(None, (lines.get(name.lower()), value)))
    return lines


def place_of_text(
    variable: str, texts: set[str], item: Item | None, schema: Schema, lines: dict[str, str], notes: list[str]
) -> str | None:
    if item is None:
        return None
    variable = OTHER_NAMES.get(variable, variable)
    names = [*schema.csl["csl_text_to_fields"].get(variable, ()), *ALSO.get(variable, ())]
    names += [schema.csl["csl_date_to_field"].get(variable, variable)]
    own = [mine for name in names if (mine := schema.own(item.kind, name))]
    if any(alike(item.fields.get(name, ""), texts) for name in own):
        return "arrived"
    if any(
        alike(value, texts)
        for name in (variable, *names)
        for value in lines.get(name.lower(), "").split("\n")
    ):
        return "arrived"
    return "in a note" if any(text in note for text in texts for note in notes) else None


def alike(value: str, texts: set[str]) -> bool:
    """Whether a value is one of the texts; a dash between pages is any."""
    value = folded(value)
    return value in texts or value.replace("–", "-") in texts


def place_of_person(
    variable: str, person: Work, item: Item | None, schema: Schema, lines: dict[str, str], notes: list[str]
) -> str | None:
    if item is None:
        return None
    particles = (person.get("dropping-particle"), person.get("non-dropping-particle"))
    last = " ".join(filter(None, (*particles, person.get("family") or person.get("literal"))))
    first = ", ".join(filter(None, (person.get("given"), person.get("suffix"))))
    last, first = (last, first) if last else (first, "")
    roles = {role for role, one in schema.csl["csl_name_of_creator_type"].items() if one == variable}
    mine = schema.roles[item.kind]
    roles = {role for role in (*roles, variable) if role in mine}
    if variable == "author" or mine[0] in (*roles, variable):
        roles |= {mine[0]} | (
            {"author"} if "author" not in mine else set()
        )  # the program makes it the first role
    if any(creator == (role, last, first) for role in roles for creator in item.creators):
        return "arrived"
    named = {f"{last} || {first}", f"{last}, {first}"} if first else {last}
    if any(line in named for line in lines.get(variable, "").split("\n")):
        return "arrived"
    return "in a note" if any(last in note and first in note for note in notes) else None


def print_losses(whole: list[list[tuple[str, str]]]) -> None:
    for one in whole:
        for what, fate in one:
            if fate != "arrived":
                print(f"  {fate:10} {what}")


if __name__ == "__main__":
    sys.exit(main())
