"""Findings of a check -> those that are told in a project: of what nobody settled, at places as the project names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from refkit.links.verdict.findings import link_problems, newest_date
from refkit.model import Judgement, Library, Problem
from refkit.project import Project

SETTLED = frozenset(
    {"RK210", "RK211", "RK304"}
)  # findings on texts, which a decision about the claim settles
OF_LINKS = SETTLED | {"RK402"}  # findings that name one source of a claim


def open_problems(
    problems: Sequence[Problem], judgements: Iterable[Judgement], library: Library
) -> tuple[Problem, ...]:
    """The findings without those that people's decisions settle.

    Where a person decided about a claim, that is every finding on its texts. Where a source was rejected for it, `judgements`
    being what is left without that source, the claim's findings are those of the sources that are left.
    """
    listed = list(judgements)
    settled = {judgement.claim.span for judgement in listed if "decided-by-hand" in judgement.reasons}
    changed = {judgement.claim.span for judgement in listed if "rejected-by-hand" in judgement.reasons}
    changed -= settled
    again = link_problems((j for j in listed if j.claim.span in changed), library)
    left = dict.fromkeys(problem for problem in again if problem.rule in OF_LINKS)
    changed |= {newest_date(span) for span in changed}

    def is_open(problem: Problem) -> bool:
        if problem.rule in SETTLED and problem.span in settled:
            return False
        return problem.rule not in OF_LINKS or problem.span not in changed or problem in left

    kept = tuple(problem for problem in problems if is_open(problem))
    told = frozenset(problem for problem in kept if problem.rule in OF_LINKS)
    return (*kept, *(problem for problem in left if problem not in told))


def as_named(problems: Iterable[Problem], project: Project) -> tuple[Problem, ...]:
    """The findings; those in files of the project's bib/ at the names that the project gives these files."""
    before = f"{project.bib}/"
    named = f"{project.name_of(project.bib)}/"

    def name(place: str) -> str:
        return named + place.removeprefix(before) if place.startswith(before) else place

    def placed(problem: Problem) -> Problem:
        span, place = problem.span, problem.place
        if span is not None and (called := name(span.source.name)) != span.source.name:
            span = replace(span, source=replace(span.source, name=called))
        return replace(problem, span=span, place=place and name(place))

    return tuple(map(placed, problems))
