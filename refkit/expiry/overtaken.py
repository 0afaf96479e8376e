"""Judged claims of a set -> those that say of a thing that it waits, where a later text of the set says what came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from refkit.claims.dates import earliest, latest
from refkit.claims.describe import without_marks
from refkit.claims.own_dates import locate_own_dates
from refkit.claims.stems import fold, stem
from refkit.expiry.phrases import ELIDED, TOKEN, is_same
from refkit.expiry.settings import MOST_SENTENCES, MOST_TEXT, MOST_WAITING, READ, REST_SHARE
from refkit.expiry.states import State, find_happened, find_waiting
from refkit.fields.dates import format_date
from refkit.fields.titles import without_tags
from refkit.links.verdict.findings import place_of, shown
from refkit.model import Claim, Date, Document, Judgement, Library, Problem, Reference, Source, Span, Verdict
from refkit.patterns import regex
from refkit.records.findings import called, rests_on
from refkit.rules import finding
from refkit.vocabulary.agencies import AGENCIES
from refkit.vocabulary.pending import ANYWHERE, EARLY_RESULTS, ENDED_BY, FULL_RESULTS, RECURRING, REPORTED
from refkit.vocabulary.waiting import CHAMBERS

FIRST = frozenset({"first"})
HOUSES = frozenset(map(stem, CHAMBERS))
EARLY, FULL = frozenset(map(stem, EARLY_RESULTS)), frozenset(map(stem, FULL_RESULTS))
ANOTHER_CLAUSE = regex(r"[;:]\s|,\s")
AS_OF = regex(r"as (?:of|at)\b", 2)  # 2: re.IGNORECASE
SENTENCE = regex(r"[^.!?\n]{1,1000}(?:[.!?](?=[^\s.!?])[^.!?\n]{1,1000}){0,40}[.!?]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    """A statement that waits. `since` is the newest day on which it was so, `rests` the source that says so, `due` the day
    for which it is foreseen, None where none is said."""

    judgement: Judgement
    state: State
    since: Date
    rests: str
    due: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A statement that may tell what happened, and where it stands. `day` is that by which it was known."""

    text: str
    day: Date | None
    where: str
    is_title: bool = False
    subject: frozenset[str] = frozenset()


def find_overtaken(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    library: Library,
    texts: Mapping[str, Source],
    *,
    ahead: Sequence[Judgement] | None = None,
) -> Iterator[Problem]:
    """A finding (RK404) for each claim that says of a thing that it waits, while a later text says what came of it.

    Later texts are claims of the documents, titles of the references, and sentences of `texts`, those of sources by the ids of
    their references. Nothing is said where a day is unknown. `ahead` are the judgements of claims that may wait, where
    that is known; else all.
    """
    by_id = {reference.id: reference for reference in library}
    waiting = _gather(documents, judgements if ahead is None else ahead, by_id)
    if not waiting:
        return
    words = {word for one in waiting for word in _telling(one.state)}
    told: dict[str, list[_Told]] = defaultdict(list)
    for one in _statements(documents, judgements, library, texts, by_id, words):
        for word in words & {*_stems(one.text), *(stem(name) for name in one.subject)}:
            if len(told[word]) < MOST_SENTENCES:
                told[word].append(one)
    happened: dict[int, tuple[State, ...]] = {}
    for each in waiting:
        best = _best(each, told, happened)
        if best is not None:
            yield _problem(each, *best)


def _gather(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    by_id: Mapping[str, Reference],
) -> list[_Waiting]:
    made = {id(document.source): document for document in documents}
    found: list[_Waiting] = []
    for judgement in judgements:
        claim = judgement.claim
        document = made.get(id(claim.span.source))
        if document is None or judgement.verdict is Verdict.EXEMPT or len(found) >= MOST_WAITING:
            continue
        text = statement_of(claim.text)
        states = tuple(find_waiting(text, subject_of(judgement.claim)))
        if not states:
            continue
        since = _since(judgement, document, by_id)
        if since is None or (claim.context and locate_own_dates(claim.context)):
            continue
        dates = locate_own_dates(text)
        for state in states:
            dates = [found for found in dates if not _is_of_another_clause(text[state.end : found[0]])]
            # A time of its own: "in 2010 it is awaiting approval". What is foreseen has its day behind it.
            if not any(not state.foreseen or start < state.start for start, _, _ in dates):
                due = next((day for start, _, day in dates if start >= state.start), None)
                found.append(
                    _Waiting(judgement=judgement, state=state, since=since[0], rests=since[1], due=due)
                )
                break
    return found


def _is_of_another_clause(between: str) -> bool:
    """Whether words between a statement and a day part them: ", whose decision is due by"."""
    breaks = [edge.end() for edge in ANOTHER_CLAUSE.finditer(between)]
    return bool(breaks) and not AS_OF.match(between, breaks[-1])


def statement_of(text: str) -> str:
    """The words of a claim in one line, without marks of its sources."""
    return " ".join(without_marks(text[:READ]).split())


def subject_of(claim: Claim) -> frozenset[str]:
    """Folded names of what a claim is about."""
    return frozenset(map(fold, claim.subjects))


def _since(
    judgement: Judgement, document: Document, by_id: Mapping[str, Reference], *, newest: bool = True
) -> tuple[Date, str] | None:
    """The last day that a claim can know of, and whose it is: that of its newest source, else of its document.

    Without `newest` the day by which it was known: that of its oldest source.
    """
    resting = [
        by_id[link.reference] for link in judgement.links if rests_on(link) and link.reference in by_id
    ]
    if resting:
        dated = [(day, called(reference)) for reference in resting if (day := _day_of(reference)) is not None]
        choose = max if newest else min
        return choose(dated, key=lambda pair: latest(pair[0])) if len(dated) == len(resting) else None
    day = _day_of(document.reference)
    return (day, document.source.name) if day is not None else None


def _day_of(reference: Reference | None) -> Date | None:
    day = reference.issued if reference is not None else None
    return day if day is not None and day.year is not None else None


def _stems(text: str) -> list[str]:
    return [stem(word) for word in map(fold, TOKEN.findall(ELIDED.sub("", text[:READ])))]


def _telling(state: State) -> tuple[str, ...]:
    """The words by one of which any sentence names the thing."""
    names = [state.what.last] if state.what.last in state.what.head else []
    return (*names, *(max(other) for other in state.what.others))


def _statements(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    library: Library,
    texts: Mapping[str, Source],
    by_id: Mapping[str, Reference],
    words: set[str],
) -> Iterator[_Told]:
    """Everything in the set that may tell what happened, with the day on which it was known."""
    made = {id(document.source): document for document in documents}
    for judgement in judgements:
        document = made.get(id(judgement.claim.span.source))
        if document is None:
            continue
        known = _since(judgement, document, by_id, newest=False)
        yield _Told(
            text=statement_of(judgement.claim.text),
            day=known[0] if known else None,
            where=place_of(judgement.claim.span),
            subject=subject_of(judgement.claim),
        )
    for reference in library:
        if reference.title and _day_of(reference) is not None:
            title = " ".join(without_tags(reference.title).split())
            yield _Told(text=title, day=reference.issued, where=called(reference), is_title=True)
    read = set(made)
    for key, source in texts.items():
        work = by_id.get(key)
        if work is None or id(source) in read:
            continue
        read.add(id(source))
        text = source.text[:MOST_TEXT]
        for found in SENTENCE.finditer(text):
            if words & set(_stems(found[0])):
                span = Span(source=source, start=found.start(), end=found.end())
                yield _Told(
                    text=" ".join(found[0].split()),
                    day=_day_of(work),
                    where=f"{called(work)}, {place_of(span)}",
                )


def _best(
    one: _Waiting, told: Mapping[str, Sequence[_Told]], known: dict[int, tuple[State, ...]]
) -> tuple[_Told, Date] | None:
    """The first of the set's statements, by day, that tells what came of it."""
    found: list[tuple[Date, int, _Told]] = []
    for word in _telling(one.state):
        for place, other in enumerate(told.get(word, ())):
            if id(other) not in known:
                states = find_happened(other.text, other.subject, is_title=other.is_title)
                known[id(other)] = tuple(states)
            if other.where == place_of(one.judgement.claim.span):
                continue
            for state in known[id(other)]:
                day = _day(other)
                later = day is not None and earliest(day) > latest(one.since)
                if day is not None and later and ends(one.state, state) and not _is_one_before(one, day):
                    found.append((day, place, other))
    if not found:
        return None
    day, _, best = min(found, key=lambda row: (earliest(row[0]), row[1]))
    return best, day


def _is_one_before(one: _Waiting, day: Date) -> bool:
    """Whether what took place is an earlier one of a kind that comes again, as games do, than the one foreseen."""
    if one.state.kinds != RECURRING or one.due is None:
        return False
    return latest(day)[0] < earliest(one.due)[0]


def _day(told: _Told) -> Date | None:
    """When it happened as the statement says, else by when it was known."""
    own = [day for _, _, day in locate_own_dates(told.text)]
    if own:
        return min(own, key=earliest)
    return told.day


def ends(waiting: State, happened: State) -> bool:
    """Whether what happened is what was waited for: of the same thing, by the same authority, for the same use."""
    if waiting.language != happened.language:
        return False
    if not any(
        kind in ENDED_BY[mine] for mine in waiting.kinds if mine in ENDED_BY for kind in happened.kinds
    ):
        return False
    if waiting.agencies and not waiting.agencies & happened.agencies:
        return False
    chambers = happened.around & HOUSES
    if "passage" in waiting.kinds and chambers and not chambers & waiting.around:
        return False
    if waiting.kinds == REPORTED and FULL & waiting.around and EARLY & happened.around - waiting.around:
        return False  # a part of what is awaited
    # Where there was none of a kind of things, the first ends that.
    but = FIRST if waiting.lacks else frozenset[str]()
    if not is_same(waiting.what, happened.what, happened.around, but=but):
        return False
    if waiting.kinds == RECURRING and waiting.names and happened.names and not waiting.names & happened.names:
        return False  # at another place
    if waiting.what.named and waiting.kinds <= ANYWHERE:
        return happened.what.place <= waiting.around
    rest, around = waiting.rest - waiting.what.words, happened.around | _territories(happened)
    if not waiting.names - waiting.what.words <= around:
        return False
    return not rest or len(rest & around) >= REST_SHARE * len(rest)


def _territories(state: State) -> frozenset[str]:
    """Stems of the names of where its authorities decide: of the EMA, "European Union"."""
    names = (territory for slug, territory, _ in AGENCIES if slug in state.agencies)
    return frozenset(stem(word) for name in names for word in fold(name).split())


def _problem(one: _Waiting, told: _Told, day: Date) -> Problem:
    return finding(
        "RK404",
        span=one.judgement.claim.span,
        where=told.where,
        day=format_date(day),
        since=format_date(one.since),
        rests=one.rests,
        passage=shown(told.text),
    )
