"""A query and the record found for it -> in which fields they differ, and whether gravely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from refkit.duplicates.compare import compare_titles
from refkit.duplicates.name_traits import NameTraits, sounding
from refkit.duplicates.slips import is_slip
from refkit.duplicates.title_traits import TitleTraits, read_title
from refkit.fields.names import format_name
from refkit.matching.agreement import container_share, is_named, is_near, is_no_title, stands
from refkit.matching.settings import MOST_YEARS_APART, SAME_CONTAINER, UNASSIGNED_PREFIX
from refkit.matching.stated import TRIAL, Recorded, Stated
from refkit.matching.venues import may_be_one
from refkit.model import Asked, Discrepancy, Name, Reference
from refkit.vocabulary.genres import PREPRINT_SERVERS

ET_AL = "x-et-al"


def find_discrepancies(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded, asked: Sequence[Asked] = ()
) -> Iterator[Discrepancy]:
    """In the order of the fields of a reference. What a printed string holds of the record's own value is no discrepancy,
    for there it is the reading that may be wrong. A trial's record changes while it runs: of it the title alone counts."""
    found = _all(reference, stated, record, recorded, asked)
    if not is_one_trial(stated, recorded):
        yield from found
        return
    for one in found:
        yield replace(one, grave=one.field == "title" and not _has_its_words(stated, record))


def is_one_trial(stated: Stated, recorded: Recorded) -> bool:
    """Whether the query, in whatever field, states the number that a register of trials has for the record."""
    number = recorded.traits.number
    told = number == stated.traits.number or number in stated.words
    return told and TRIAL.fullmatch(number) is not None


def _has_its_words(stated: Stated, record: Reference) -> bool:
    """Whether half of the words of a trial's official or brief title stand in the query: lists print both freely."""
    for title in (record.title, record.extra.get("title-short")):
        words = read_title(title).words if isinstance(title, str) else ()
        if words and 2 * sum(word in stated.words for word in words) >= len(words):
            return True
    return False


def _all(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded, asked: Sequence[Asked]
) -> Iterator[Discrepancy]:
    yield from _title(reference, stated, record, recorded)
    yield from _authors(reference, stated, record, recorded)
    yield from _year(reference, stated, record)
    yield from _container(reference, stated, record, recorded)
    yield from _numbers(reference, stated, record, recorded)
    yield from _identifiers(reference, stated, record, recorded)
    yield from _unknown_doi(stated, recorded, asked)


def _title(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded
) -> Iterator[Discrepancy]:
    if not (reference.title and record.title):
        return
    ours, theirs = stated.traits.title, recorded.traits.title
    if stated.printed and len(theirs.words) > 1 and theirs.text in stated.letters:
        return
    if stated.printed and is_no_title(ours, recorded):
        return
    found = compare_titles(ours, theirs)
    if found in {None, "equal", "common"}:
        if ours.part and theirs.part and ours.part != theirs.part:
            yield Discrepancy(field="title", stated=reference.title, recorded=record.title)
        return
    light = (
        found in {"short", "short-near"}
        or (stated.printed and (found == "near" or _is_damaged(ours, theirs)))
        or (_is_part(theirs.words, ours.words) and _is_one_place(stated, recorded))
    )
    yield Discrepancy(field="title", stated=reference.title, recorded=record.title, grave=not light)


def _is_part(some: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words stand among others one behind the other: records lose what was printed in italics, and headings."""
    return f" {' '.join(some)} " in f" {' '.join(words)} "


def _is_one_place(stated: Stated, recorded: Recorded) -> bool:
    ours, theirs = stated.traits, recorded.traits
    return bool(ours.volume and ours.page) and (ours.volume, ours.page) == (theirs.volume, theirs.page)


def _is_damaged(ours: TitleTraits, theirs: TitleTraits) -> bool:
    """Whether titles differ by what befalls a printed string: letters, lost spaces, a lost end; no other words."""
    words = [word for word in ours.words if word not in theirs.words]
    return all(is_near(word, theirs.text) for word in words)


def _authors(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded
) -> Iterator[Discrepancy]:
    ours, theirs = stated.traits.names, recorded.traits.names
    if not ours or not theirs:
        return
    grave = _differ_gravely(reference, stated, ours, theirs)
    if grave is not None:
        yield Discrepancy(field="author", stated=_listed(reference), recorded=_listed(record), grave=grave)


def _differ_gravely(
    reference: Reference, stated: Stated, ours: tuple[NameTraits, ...], theirs: tuple[NameTraits, ...]
) -> bool | None:
    """None where the authors agree. Grave: one that the record has not, another first one, other given names, and, where
    nothing was printed, fewer than the record has without "et al."."""
    if stated.printed:
        return None if is_named(stated, theirs[0]) else True
    if len(theirs) == 1 and len(ours) > 1:  # the record tells the first alone
        return None if _is_one(ours[0], theirs[0]) else True
    pairs = list(zip_longest(ours, theirs))
    if all(one and other and _is_one(one, other) for one, other in pairs):
        return None
    known = [next((other for other in theirs if _is_one(one, other)), None) for one in ours]
    if None in known:
        return True
    if len(ours) < len(theirs):
        return None if reference.extra.get(ET_AL) and _is_one(ours[0], theirs[0]) else True
    return not _is_one(ours[0], theirs[0])


def _is_one(one: NameTraits, other: NameTraits) -> bool:
    """Whether two names may be of one person, spelt otherwise, shortened, or turned around."""
    mine, yours = {one.family, *one.given}, {other.family, *other.given}
    if one.family and other.family and _are_families(one.family, other.family):
        return _may_be_given(one.given, other.given)
    return len(mine & yours) > 1 or bool(one.capitals and one.capitals == other.family)


def _are_families(one: str, other: str) -> bool:
    if one == other or sounding(one) == sounding(other) or is_slip(one, other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and (long.startswith(short) or long.endswith(short))


def _may_be_given(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Given names agree by one of them: initials stand for names, a part of several for all."""
    if not ours or not theirs:
        return True
    one, other = ours[0], theirs[0]
    if len(one) == 1 or len(other) == 1:
        return one[0] in {name[0] for name in theirs} or other[0] in {name[0] for name in ours}
    if set(ours) & {name for name in theirs if len(name) > 1}:
        return True
    joined, others = "".join(ours), "".join(theirs)
    return (
        (one[:3] == other[:3] and (one.startswith(other) or other.startswith(one)))
        or sounding(one) == sounding(other)
        or sounding(joined) == sounding(others)
        or is_slip(one, other, shortest=4)
        or is_slip(joined, others, shortest=4)
    )


def _listed(reference: Reference) -> str:
    names: tuple[Name, ...] = reference.author or reference.editor
    more = ", et al." if len(names) > 3 or reference.extra.get(ET_AL) else ""
    return "; ".join(format_name(name) for name in names[:3]) + more


def _year(reference: Reference, stated: Stated, record: Reference) -> Iterator[Discrepancy]:
    ours = reference.issued.year if reference.issued else None
    theirs = record.issued.year if record.issued else None
    if ours is None or theirs is None or ours == theirs or (stated.printed and str(theirs) in stated.numbers):
        return
    yield Discrepancy(
        field="issued", stated=str(ours), recorded=str(theirs), grave=abs(ours - theirs) > MOST_YEARS_APART
    )


def _container(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded
) -> Iterator[Discrepancy]:
    ours, theirs = reference.container_title, record.container_title
    if not ours:
        return
    if not theirs:
        if recorded.traits.preprint and not _is_server(ours):
            yield Discrepancy(field="container-title", stated=ours, recorded="")
        return
    if container_share(stated, recorded.traits.container) >= SAME_CONTAINER:
        return
    one = may_be_one(ours, theirs)
    if one and stated.traits.container == recorded.traits.container:
        return
    yield Discrepancy(field="container-title", stated=ours, recorded=theirs, grave=not one)


def _is_server(container: str) -> bool:
    """Whether a container is where preprints are kept."""
    name = container.casefold()
    return any(server in name for server in (*PREPRINT_SERVERS.split(), "preprint"))


def _numbers(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded
) -> Iterator[Discrepancy]:
    for field in ("volume", "page"):
        ours, theirs = getattr(stated.traits, field), getattr(recorded.traits, field)
        if not ours or not theirs or ours == theirs or (stated.printed and stands(theirs, stated)):
            continue
        yield Discrepancy(
            field=field,
            stated=getattr(reference, field) or "",
            recorded=getattr(record, field) or "",
            grave=ours.isdecimal() and theirs.isdecimal(),
        )


def _identifiers(
    reference: Reference, stated: Stated, record: Reference, recorded: Recorded
) -> Iterator[Discrepancy]:
    ours, theirs = stated.traits, recorded.traits
    if ours.doi and theirs.doi and ours.doi != theirs.doi:
        yield Discrepancy(field="DOI", stated=ours.doi, recorded=theirs.doi)
    elif ours.doi and theirs.arxiv and not theirs.doi:
        yield Discrepancy(
            field="DOI", stated=ours.doi, recorded=record.doi or "", grave=not record.container_title
        )
    elif ours.arxiv and theirs.arxiv and ours.arxiv != theirs.arxiv:
        yield Discrepancy(
            field="DOI", stated=reference.doi or ours.arxiv, recorded=record.doi or theirs.arxiv
        )
    for field in ("pmid", "pmcid"):
        one, other = getattr(ours, field), getattr(theirs, field)
        if one and other and one != other:
            yield Discrepancy(field=field.upper(), stated=one, recorded=other)


# All but a few publishers' DOIs are registered with one of them.
REGISTRARS = frozenset({"crossref", "datacite"})


def _unknown_doi(stated: Stated, recorded: Recorded, asked: Sequence[Asked]) -> Iterator[Discrepancy]:
    """A DOI that the record has not got, nor any other: grave where both registrars answered, or where no registrar can
    have given it out; a lone index may just not know it."""
    ours, theirs = stated.traits, recorded.traits
    if not ours.doi or theirs.doi or theirs.arxiv:
        return
    answered = {one.service.casefold() for one in asked if one.outcome == "answered"}
    grave = answered >= REGISTRARS or is_unassigned(ours.doi)
    yield Discrepancy(field="DOI", stated=ours.doi, recorded="", grave=grave)


def is_unassigned(doi: str) -> bool:
    """Whether a DOI's prefix is beyond all that registrars have given out."""
    prefix = doi.partition("/")[0].removeprefix("10.")
    return prefix.isdecimal() and int(prefix[:9]) >= UNASSIGNED_PREFIX
