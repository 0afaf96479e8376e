"""One document and what it is judged against -> its claims judged, and what is to be said of its citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from refkit.claims import find_claims
from refkit.fields.titles import without_tags
from refkit.inputs import places_of
from refkit.links import judge
from refkit.links.verdict.findings import link_problems
from refkit.marks import cited_by, find_marks, find_unread, marks_of_claims, resolve_marks
from refkit.marks.grammar import NAMING, is_suggestion
from refkit.model import Claim, Document, Judgement, Library, Mark, Problem
from refkit.rules import finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One document to be judged, with all that its judgement depends on.

    `against` are the references that it is judged against, `own_list` is set if they are its own list, `numbered` if
    the numbers of its marks mean their labels. `sources` are the texts of those that are in hand, by their ids. Without
    `suggest`, claims are linked by marks and quotes only.
    """

    document: Document
    against: Library
    own_list: bool
    numbered: bool
    sources: Mapping[str, Document]
    suggest: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a task."""

    judgements: tuple[Judgement, ...]
    problems: tuple[Problem, ...]


def judge_task(task: Task) -> Outcome:
    """The claims of one document, found and judged. Pure: the same task has the same outcome, in any process."""
    titles = [without_tags(reference.title) for reference in task.against if reference.title]
    judgements, problems = judge_document(
        task.document,
        find_claims(task.document, titles=titles),
        task.against,
        own_list=task.own_list,
        numbered=task.numbered,
        sources=task.sources,
        suggest=task.suggest,
    )
    return Outcome(judgements=judgements, problems=problems)


def judge_document(
    document: Document,
    claims: Sequence[Claim],
    library: Library,
    *,
    own_list: bool,
    numbered: bool,
    sources: Mapping[str, Document],
    suggest: bool = True,
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """The claims of one document judged against a library, and findings on its citations.

    `own_list` is set if the library is the document's own reference list, `numbered` if the document's
    numbers mean the library's labels. `sources` maps ids of references to documents of the project that are
    these works, so that they can be quoted.
    """
    if not claims:
        return (), (finding("RK207", place=document.source.name),)
    names = [name for r in library for name in (r.label, r.id) if name]
    if not own_list and not document.references:
        document = replace(
            document, marks=()
        )  # they lead to entries of a list that is not the one judged against
    marks = find_marks(document, names)
    unread = find_unread(document, marks, _labels(library), numbered=numbered)
    marks = tuple(mark for mark in marks if not is_suggestion(mark))
    if not numbered:  # the numbers belong to another list
        marks = tuple(mark for mark in marks if mark.style in NAMING)
    targets, problems = resolve_marks(marks, library, places_of(library) if own_list else {})
    judgements = judge(
        document,
        claims,
        library,
        own_list=own_list,
        marked=cited_by(claims, marks, targets, document.units),
        marks=marks,
        sources=sources,
        suggest=suggest,
    )
    judgements = add_dangling_reason(judgements, marks_of_claims(claims, marks, document.units), problems)
    if not own_list:  # a library may hold what this document need not cite
        problems = tuple(problem for problem in problems if problem.rule != "RK303")
    return judgements, (*problems, *unread, *link_problems(judgements, library))


def _labels(library: Library) -> list[str]:
    """The labels of a list; of one without any, the places of its entries, which numbers then mean."""
    labels = [reference.label for reference in library if reference.label]
    return labels or [str(place) for place in range(1, len(library) + 1)]


def add_dangling_reason(
    judgements: tuple[Judgement, ...], own: Mapping[str, Sequence[Mark]], problems: Sequence[Problem]
) -> tuple[Judgement, ...]:
    """The judgements, with `mark-dangles` where a mark of the claim points nowhere, whatever its others point
    to.

    `own` maps claim ids to marks, `problems` are those of resolving the marks.
    """
    dangling = {problem.span for problem in problems if problem.rule == "RK301"}
    return tuple(
        replace(judgement, reasons=(*judgement.reasons, "mark-dangles"))
        if any(mark.span in dangling for mark in own.get(judgement.claim.id, ()))
        else judgement
        for judgement in judgements
    )
