"""A set of documents and a library -> every claim judged: prepared once, each document by itself, put together in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from refkit.checking.one import Outcome, Task, judge_task
from refkit.fields.same_work import KnownWorks, spread_over_works
from refkit.inputs import (
    add_named_works,
    collect_references,
    has_sure_list,
    listed_and_named,
    origin_of,
    own_references,
    places_of,
    works_among,
)
from refkit.links.evidence.extent import read_until
from refkit.links.settings import MOST_SENTENCES
from refkit.marks.identified import Identified
from refkit.model import Document, Judgement, Library, Problem, Reference, Span
from refkit.rules import finding

NO_EVIDENCE: Mapping[str, Document] = MappingProxyType({})
# How tasks are done: one after the other, in several processes, or taken from what was kept. In their order.
JudgeEach = Callable[[Sequence[Task]], Iterable[Outcome]]


def judge_in_turn(tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Judge one document after the other, here."""
    return map(judge_task, tasks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Judgements of every claim of some documents; `used` are the references they were judged against.

    `texts` are the texts of works in hand, by the id of the reference.
    """

    judgements: tuple[Judgement, ...]
    used: Library
    problems: tuple[Problem, ...]
    texts: Mapping[str, Document]


def judge_all(
    documents: Sequence[Document],
    library: Library,
    *,
    numbered: bool,
    reread: bool = True,
    evidence: Mapping[str, Document] = NO_EVIDENCE,
    suggest: bool = True,
    judge_each: JudgeEach = judge_in_turn,
) -> Judged:
    """Judge documents in order, each against its own part of the library, else against all of it.

    With `reread`, a document's own list of which the library holds nothing is read from the document. `judge_each` does
    the work on each document; what comes of it is the same whichever way it goes about it.
    """
    # A work that several documents list has several keys; its text may bear any of them.
    works = spread_over_works(works_among(documents, library), library)
    texts = {**works, **spread_over_works(evidence, library)}
    holding = tuple(reference for reference in library if reference.id in texts)
    known = _Known(library, documents, KnownWorks(texts, holding))
    prepared = [
        _prepare(document, known, reread=reread, numbered=numbered, suggest=suggest) for document in documents
    ]
    used: dict[str, Reference] = {}
    for against in {id(task.against): task.against for task, _ in prepared}.values():
        for reference in against:
            used.setdefault(reference.id, reference)
    outcomes = judge_each([task for task, _ in prepared])
    judgements: list[Judgement] = []
    problems = [problem for document in documents for problem in document.problems]
    taken: set[str] = set()
    for (_, found), outcome in zip(prepared, outcomes, strict=True):
        judgements += _distinct(outcome.judgements, taken)
        problems += found
        problems += outcome.problems
    texts = spread_over_works(texts, (*holding, *used.values()))
    return Judged(
        judgements=tuple(judgements),
        used=Library(references=tuple(used.values())),
        problems=(*problems, *cut_short(texts)),
        texts=texts,
    )


class _Known:
    """What is known of a library for all documents that are judged against it."""

    def __init__(self, library: Library, documents: Sequence[Document], texts: KnownWorks[Document]) -> None:
        self.library = library
        self.keys = frozenset(reference.id for reference in library)
        self.of_files = _by_file(library)
        self.is_labelled = any(reference.label for reference in library)
        names_works = any(named for document in documents for named in listed_and_named(document)[1:])
        self.works = Identified(library if names_works else ())
        self.texts = texts


def _prepare(
    document: Document, known: _Known, *, reread: bool, numbered: bool, suggest: bool
) -> tuple[Task, Sequence[Problem]]:
    """What a document is to be judged against, and what is found of it on the way."""
    problems: list[Problem] = []
    library = known.library
    own = own_references(document, known.of_files.get(document.source.name, ()))
    stated, _ = listed_and_named(document)
    if reread and (stated or document.reflists):
        own = _still_listed(document, own, known.keys, problems)
    if numbered and not has_sure_list(document, own):
        own = ()  # what a person named comes before what only looks like a list
    every, named = add_named_works(document, own or library.references, known.works)
    problems += named
    against = library if every is library.references else Library(references=every)
    labelled = known.is_labelled if against is library else any(reference.label for reference in against)
    task = Task(
        document=document,
        against=against,
        own_list=bool(own),
        # Only in a document's own list does a number also mean a place; elsewhere it must be a printed label.
        numbered=bool(own) or (numbered and labelled),
        sources=known.texts.values_of((reference.id for reference in against), own),
        suggest=suggest,
    )
    return task, problems


def _by_file(library: Library) -> dict[str, list[Reference]]:
    """The references by the file that they were read from; under each name that it may have, for names hold colons too."""
    found: dict[str, list[Reference]] = {}
    for reference in library:
        origin = origin_of(reference)
        at = origin.find(":")
        while at >= 0:
            found.setdefault(origin[:at], []).append(reference)
            at = origin.find(":", at + 1)
    return found


def cut_short(texts: Mapping[str, Document]) -> Iterator[Problem]:
    """RK209 for texts of sources that are too long to be read to the end, each once, where their reading stops."""
    for document in {id(text.source): text for text in texts.values()}.values():
        until = read_until(document)
        if until is not None:
            span = Span(source=document.source, start=until, end=until)
            yield finding(
                "RK209", "cut-short", span=span, length=len(document.source.text), most=MOST_SENTENCES
            )


def _still_listed(
    document: Document, known: tuple[Reference, ...], keys: frozenset[str], problems: list[Problem]
) -> tuple[Reference, ...]:
    """The document's own list as in the library, with people's edits, unless it has changed since.

    Of a bibliography that the document names, nothing is its own as long as the library holds all its keys.
    """
    stated, _ = listed_and_named(document)
    listed = collect_references([replace(document, reference=None, references=stated)])
    own = own_references(document, listed)
    if stated:
        if not own:
            return () if all(reference.id in keys for reference in listed) else listed.references
        same = set(places_of(own).values()) <= set(places_of(known).values())
    else:
        same = {reference.label for reference in listed} <= {reference.label for reference in known}
    if same:
        return _as_placed(known, own) if document.marks and not document.references else known
    problems += listed.problems
    return own


def _as_placed(known: tuple[Reference, ...], listed: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The references of a list as the library knows them, at the places where its entries stand now."""
    if len(known) != len(listed):
        return known
    places = places_of(known)
    in_order = sorted(known, key=lambda reference: places.get(reference.id, 0))
    if [reference.label for reference in in_order] != [reference.label for reference in listed]:
        return known
    return tuple(
        replace(reference, origin=entry.origin) for reference, entry in zip(in_order, listed, strict=True)
    )


def _distinct(judgements: Sequence[Judgement], taken: set[str]) -> Iterator[Judgement]:
    """The judgements, those whose claim has the id of another document's claim (files of one name) under a new one."""
    for judgement in judgements:
        name, number = judgement.claim.id, 1
        while name in taken:
            number += 1
            name = f"{judgement.claim.id}-{number}"
        taken.add(name)
        yield judgement if name == judgement.claim.id else _renamed(judgement, name)


def _renamed(judgement: Judgement, name: str) -> Judgement:
    return replace(
        judgement,
        claim=replace(judgement.claim, id=name),
        links=tuple(replace(link, claim=name) for link in judgement.links),
    )
