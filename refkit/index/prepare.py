"""A piece of a file -> its records, ready to be added: the part of a build that takes the time, run in many processes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from refkit import formats
from refkit.encoding import decode
from refkit.errors import RefkitError
from refkit.formats.csl_json import is_item, read_item
from refkit.formats.csl_values import describe
from refkit.formats.json_text import parse_json
from refkit.formats.jsonl import read_line
from refkit.formats.pubmed_xml import article_of, book_of
from refkit.formats.records import NAMING, without_empty
from refkit.formats.registries import crossref_json, datacite, datacite_json
from refkit.index.identity import identifiers_of, keys_of
from refkit.index.sources import Piece
from refkit.index.stored import pack
from refkit.index.terms import record_facts, record_words
from refkit.model import Problem, Reference, Source
from refkit.patterns import regex
from refkit.rules import finding
from refkit.xml import descendants, parse_xml

Found = tuple[Reference, str]  # a record, and the registry that it is of ("" for none)
JSON: Final = frozenset({"crossref", "datacite", "csl-json"})  # formats of which each object is read here
REGISTRIES: Final = {"crossref-xml": "crossref", "datacite-xml": "datacite", "pubmed-xml": "pubmed"}
ARTICLE: Final = regex(r"<(PubmedArticle|PubmedBookArticle)[\s>].*?</\1>", re.DOTALL)
DELETED: Final = regex(r"<DeleteCitation>.*?</DeleteCitation>", re.DOTALL)
NUMBER: Final = regex(r"<PMID[^>]{0,40}>([0-9]{1,9})</PMID>")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record as it is added. Without `packed` it is none: those of these keys are taken out."""

    keys: list[str]
    identifiers: list[str]
    words: str
    facts: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Batch:
    records: list[Prepared]
    problems: list[Problem]


def prepare(piece: Piece) -> Batch:
    """The records of a piece, and what of it could not be read. Raises nothing: a bad entry is a problem."""
    problems: list[Problem] = []
    if piece.kind == "lines":
        found = _lines(piece, problems)
    elif piece.kind == "pubmed":
        found = _articles(piece, problems)
    else:
        found = _whole(piece, problems)
    records = [_prepared(reference, registry) for reference, registry in found]
    if piece.kind == "pubmed":
        records += _deleted(piece)
    return Batch(records=records, problems=problems)


def _prepared(reference: Reference, registry: str) -> Prepared:
    packed = pack(reference)
    return Prepared(
        keys=keys_of(reference, registry, packed),
        identifiers=identifiers_of(reference),
        words=" ".join(record_words(reference)),
        facts=" ".join(record_facts(reference)),
        packed=packed,
    )


def _lines(piece: Piece, problems: list[Problem]) -> Iterator[Found]:
    for number, line in enumerate(piece.data.split(b"\n"), piece.first):
        if not line.strip():
            continue
        place = f"{piece.name}:{number}"
        try:
            text = line.decode("utf-8-sig")
            value = parse_json(text, name=piece.name, line=number)
        except UnicodeDecodeError:
            problems.append(finding("RK105", "line", place=place, found="bytes that are not UTF-8"))
            continue
        except RefkitError as error:
            why = error.problem.message
            problems.append(finding("RK105", "json", place=error.problem.place, why=why))
            continue
        found = _of_object(value, place) if isinstance(value, Mapping) else None
        if found is None:
            problems.append(finding("RK105", "line", place=place, found=describe(value)))
        else:
            yield found


def _of_object(value: Mapping[str, Any], place: str) -> Found | None:
    """The record of one object: Crossref's work, DataCite's record, or a CSL item; None for any other."""
    work = value.get("message", value)
    if (
        isinstance(work, Mapping)
        and isinstance(work.get("DOI"), str)
        and ("prefix" in work or "member" in work)
    ):
        return _of_item(crossref_json.item_of(work), "crossref")
    attributes = value.get("attributes", value)
    if isinstance(attributes, Mapping) and "doi" in attributes and "creators" in attributes:
        return _of_item(datacite.item_of(datacite_json.work_of(attributes)), "datacite")
    return (read_line(value, place)[0], "") if is_item(value) else None


def _of_item(item: Mapping[str, Any], registry: str) -> Found | None:
    kept = without_empty(item)
    if not any(kept.get(name) for name in NAMING):
        return None
    kept.setdefault("id", kept.get("PMID") if registry == "pubmed" else kept.get("DOI"))
    return read_item(without_empty(kept))[0], registry


def _articles(piece: Piece, problems: list[Problem]) -> Iterator[Found]:
    text = piece.data.decode("utf-8", "replace")
    for number, match in enumerate(ARTICLE.finditer(text), piece.first):
        place = f"{piece.name}: record {number}"
        try:
            root = parse_xml(match[0].encode(), name=place)
        except RefkitError as error:
            problems.append(finding("RK105", "json", place=error.problem.place, why=error.problem.message))
            continue
        for citation in descendants(root, "MedlineCitation"):
            data = next(descendants(root, "PubmedData"), None)
            if found := _of_item(article_of(citation, data), "pubmed"):
                yield found
        for book in descendants(root, "BookDocument"):
            if found := _of_item(book_of(book), "pubmed"):
                yield found


def _deleted(piece: Piece) -> list[Prepared]:
    """What PubMed's updates take out."""
    text = piece.data.decode("utf-8", "replace")
    keys = [f"pubmed pmid:{found[1]}" for one in DELETED.finditer(text) for found in NUMBER.finditer(one[0])]
    return [Prepared(keys=[key], identifiers=[], words="", facts="", packed=b"") for key in keys]


def _whole(piece: Piece, problems: list[Problem]) -> Iterator[Found]:
    try:
        source = decode(piece.data, name=piece.name.removesuffix(".gz"))
        chosen = formats.guess_format(source)
        if chosen is not None and chosen.name in JSON:
            yield from _objects(source, problems)
            return
        library = formats.read(source, chosen.name if chosen else None)
    except RefkitError as error:
        problems.append(error.problem)
        return
    problems += (one for one in library.problems if one.rule == "RK105")
    for reference in library:
        yield reference, REGISTRIES.get(chosen.name if chosen else "", "")


def _objects(source: Source, problems: list[Problem]) -> Iterator[Found]:
    """The records of a list, or of an object that holds one: a file of Crossref's dump, an answer, CSL-JSON."""
    value = parse_json(source.text, name=source.name)
    for member in ("message", "items", "data"):
        if isinstance(value, Mapping) and isinstance(value.get(member), list | Mapping):
            value = value[member]
    for number, one in enumerate(value if isinstance(value, list) else [value], 1):
        place = f"{source.name}: item {number}"
        found = _of_object(one, place) if isinstance(one, Mapping) else None
        if found is None:
            problems.append(finding("RK105", "item", place=place, found=describe(one)))
        else:
            yield found
