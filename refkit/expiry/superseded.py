"""References of a set, the claims that rest on them -> claims that rest on a version of which the set holds a later one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from refkit.claims.agencies import find_agencies
from refkit.claims.dates import earliest
from refkit.duplicates.compare import compare
from refkit.duplicates.name_traits import SAME, SOME, SPELT, compare_names
from refkit.duplicates.title_traits import read_title
from refkit.duplicates.traits import Traits, read_traits
from refkit.expiry.settings import MOST_VERSIONS, READ, SAME_WORK
from refkit.fields.dates import find_dates, format_date
from refkit.fields.folding import fold_text
from refkit.fields.titles import without_tags
from refkit.model import Date, Judgement, Library, Problem, Reference, Verdict
from refkit.patterns import regex
from refkit.records.findings import called, is_settled, rests_on
from refkit.rules import finding
from refkit.vocabulary.editions import EDITION, ENDINGS, ORDINALS
from refkit.vocabulary.genres import IN_TEXT
from refkit.vocabulary.numbered_works import STANDARD_NUMBER
from refkit.vocabulary.revisions import AMENDMENT, NUMBERED, REVISED, SERIES, TO_DAY, UPDATE, VERSION_WORDS


class Kind(StrEnum):
    """What a reference is, as far as its versions go."""

    LABEL = "label"
    GUIDELINE = "guideline"
    STANDARD = "standard"
    SOFTWARE = "software"
    LAW = "law"
    BOOK = "book"
    OTHER = "other"


class Sort(StrEnum):
    """What counts a version."""

    EDITION = "edition"
    VERSION = "version"
    REVISION = "revised"
    YEAR = "year"
    NONE = "none"


LAWS = frozenset({"legislation", "regulation", "bill", "treaty"})
# Of these the newest is meant to replace those before, whatever their titles say.
AS_WORKS = frozenset({Kind.LABEL, Kind.GUIDELINE})
WORD = regex(r"[^\W_]+")
YEARS = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
REVISED_AT = regex(rf"(?<!\w){REVISED}(?!\w){TO_DAY}", re.IGNORECASE)
MONTH_YEAR = regex(r"(\d{1,2})[/.](?:\d{1,2}[/.])?((?:19|20)\d\d)(?!\d)")
VERSION_AT = regex(rf"(?<![\w.]){NUMBERED}\s?(\d{{1,4}}(?:\.\d{{1,4}}){{0,3}})(?![\w.]*\d)", re.IGNORECASE)
VERSION_FIELD = regex(r"(\d{1,4}(?:\.\d{1,4}){0,3})")
EDITION_AT = regex(
    rf"(?<!\w)(?:\d{{1,2}}|{'|'.join(ORDINALS)}){ENDINGS}?\s?{EDITION}(?!\w)\.?", re.IGNORECASE
)
UPDATED = regex(rf"(?<!\w){UPDATE}(?!\w)", re.IGNORECASE)
STANDARD_AT = regex(rf"(?<!\w)({STANDARD_NUMBER})")
STANDARD_YEAR = regex(r"\s?[:–-]\s?((?:19|20)\d\d)(?:-\d\d)?$")
CHANGED = regex(AMENDMENT)
# Versions that a DOI itself counts: Cochrane's reviews, preprint servers, F1000's journals.
DOI_VERSION = regex(r"(10\.\d{4,9}/\S+?)(?:\.pub|[./-]v)(\d{1,2})|(10\.12688/\S+?)\.(\d{1,2})", re.IGNORECASE)
ARXIV_VERSION = regex(r"arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5}|[a-z-]+/\d{7})v(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A reference as a version of a work. `words` are those of its title that tell no version, `mark` is what counts it, of
    the sort `sort`, and `names` are where others of the work may be found, each with what counts it there."""

    reference: Reference
    kind: Kind
    words: tuple[str, ...]
    sort: Sort
    mark: tuple[int, ...]
    names: tuple[tuple[str, tuple[int, ...]], ...]
    is_update: bool = False

    @property
    def told(self) -> str:
        """How a finding names the version: "edition 3", "revised 2014-12", its year."""
        if self.sort in (Sort.EDITION, Sort.VERSION):
            return f"{self.sort.value} {'.'.join(map(str, self.mark))}"
        day = self.reference.issued
        if self.sort == Sort.REVISION:
            return "revised " + "-".join(f"{part:02}" for part in self.mark)
        return str(self.mark[0]) if self.mark else format_date(day) if day is not None else "undated"


def find_superseded(
    judgements: Iterable[Judgement], library: Library, known: Collection[str] = ()
) -> Iterator[Problem]:
    """A finding (RK406) for each claim that rests on a version of a work of which the library holds a later one.

    Nothing is said where the claim rests on the later one too, nor of references in `known`, of which a record tells the same.
    """
    newest = find_later(library)
    if not newest:
        return
    for judgement in judgements:
        if judgement.verdict is Verdict.EXEMPT or is_settled(judgement):
            continue
        resting = {link.reference for link in judgement.links if rests_on(link)}
        for key in sorted(resting & newest.keys() - set(known)):
            mine, other, version, newer = newest[key]
            if other.id not in resting:
                yield finding(
                    "RK406",
                    span=judgement.claim.span,
                    name=called(mine),
                    version=version,
                    later=called(other),
                    newer=newer,
                )


def find_later(library: Iterable[Reference]) -> Mapping[str, tuple[Reference, Reference, str, str]]:
    """By id: a reference, the latest later version of it, and how both versions are called."""
    groups: dict[str, list[tuple[Version, tuple[int, ...]]]] = defaultdict(list)
    for reference in library:
        version = read_version(reference)
        for name, mark in version.names:
            if len(groups[name]) < MOST_VERSIONS:
                groups[name].append((version, mark))
    traits: dict[str, Traits] = {}
    found: dict[str, tuple[Reference, Reference, str, str]] = {}
    for members in groups.values():
        for mine, mark in members if len(members) > 1 else ():
            later: list[tuple[tuple[int, ...], Version, str, str]] = []
            for other, newer in members:
                if mine.reference.id == other.reference.id or not _may_follow(mine, other):
                    continue
                if mark and newer:  # a number that counts versions of this very work
                    if mark < newer:
                        later.append((newer, other, _counted(mark), _counted(newer)))
                elif _is_later(mine, other, traits):
                    later.append((_order(other), other, mine.told, other.told))
            if later:
                _, best, told, newest = max(later, key=lambda row: row[0])
                found.setdefault(mine.reference.id, (mine.reference, best.reference, told, newest))
    return found


def _counted(mark: tuple[int, ...]) -> str:
    return str(mark[0]) if mark[0] > 999 else f"version {'.'.join(map(str, mark))}"


def _order(version: Version) -> tuple[int, ...]:
    return (*(_day(version.reference.issued) or (0,)), *version.mark)


def _day(date: Date | None) -> tuple[int, int, int] | None:
    return earliest(date) if date is not None and date.year is not None else None


def _may_follow(mine: Version, other: Version) -> bool:
    """Whether nothing stands against it: its years, its languages, and where they hold."""
    one, two = mine.reference, other.reference
    if (
        one.issued is not None
        and two.issued is not None
        and (one.issued.year or 0) > (two.issued.year or 9999)
    ):
        return False
    if one.language and two.language and one.language[:2].casefold() != two.language[:2].casefold():
        return False
    return not one.doi or one.doi != two.doi


def read_version(reference: Reference) -> Version:
    """What of a reference tells its version from others of its work."""
    title = without_tags(reference.title or "")[:READ]
    printed = reference.origin.text[:READ] if reference.origin is not None else title
    kind = _kind_of(reference, title)
    sort, mark = _mark_of(reference, title, f"{printed} {reference.note or ''}", kind)
    words = _words_of(title, kind)
    names: list[tuple[str, tuple[int, ...]]] = []
    telling = len(words) >= SAME_WORK or (kind != Kind.OTHER and words)
    if telling and (
        sort in (Sort.EDITION, Sort.VERSION, Sort.REVISION)
        or not SERIES & set(words)
        or kind == Kind.GUIDELINE
    ):
        names.append((f"title {' '.join(words)}", ()))
    doi = DOI_VERSION.fullmatch(reference.doi or "")
    if doi:
        names.append((f"doi {(doi[1] or doi[3]).casefold()}", (int(doi[2] or doi[4]),)))
    arxiv = ARXIV_VERSION.search(reference.url or "")
    if arxiv:
        names.append((f"arxiv {arxiv[1].casefold()}", (int(arxiv[2]),)))
    standard = _standard_of(reference, title)
    if standard is not None:
        names = [standard]
    return Version(
        reference=reference,
        kind=kind,
        words=words,
        sort=sort,
        mark=mark,
        names=tuple(names),
        is_update=UPDATED.search(title) is not None,
    )


def _kind_of(reference: Reference, title: str) -> Kind:
    said = f"{title} {reference.genre or ''}"
    if reference.type == "standard":
        return Kind.STANDARD
    if reference.type == "software":
        return Kind.SOFTWARE
    if reference.type in LAWS:
        return Kind.LAW
    if IN_TEXT["label"].search(said):
        return Kind.LABEL
    if IN_TEXT["guideline"].search(said):
        return Kind.GUIDELINE
    return Kind.BOOK if reference.type == "book" else Kind.OTHER


def _mark_of(reference: Reference, title: str, printed: str, kind: Kind) -> tuple[Sort, tuple[int, ...]]:
    edition = (reference.edition or "").strip()
    number = VERSION_FIELD.match(edition)
    if number:
        return Sort.EDITION, (int(number[1].split(".")[0]),)
    ordinal = ORDINALS.get(edition.split()[0].casefold()) if edition else None
    counted = str(ordinal) if ordinal else read_title(title).edition
    if counted.isdigit():
        return Sort.EDITION, (int(counted),)
    version = VERSION_FIELD.search(reference.version or "") or VERSION_AT.search(title)
    if version:
        return Sort.VERSION, tuple(int(part) for part in version[1].split("."))
    revised = _revised_in(printed)
    if revised:
        return Sort.REVISION, revised
    years = YEARS.findall(title) if kind != Kind.LAW else []
    return (Sort.YEAR, (int(years[-1]),)) if len(years) == 1 else (Sort.NONE, ())


def _revised_in(printed: str) -> tuple[int, ...]:
    """The day behind "Revised:", as precise as it is."""
    for found in REVISED_AT.finditer(printed):
        behind = printed[found.end() : found.end() + 24]
        figures = MONTH_YEAR.match(behind)
        if figures:
            return (int(figures[2]), int(figures[1])) if int(figures[1]) <= 12 else (int(figures[2]),)
        dates = [one for one in find_dates(behind) if one.start < 2]
        if dates and dates[0].date.year is not None:
            day = dates[0].date
            return tuple(part for part in (day.year, day.month, day.day) if part is not None)
    return ()


def _words_of(title: str, kind: Kind) -> tuple[str, ...]:
    text = EDITION_AT.sub(" ", VERSION_AT.sub(" ", title))
    at = REVISED_AT.search(text)
    if at is not None and at.start():
        text = text[: at.start()]
    words = tuple(word for word in WORD.findall(fold_text(text)) if word not in VERSION_WORDS)
    # "Noise Act 1998": of laws the year is a part of the name.
    return words if kind == Kind.LAW else tuple(word for word in words if not YEARS.fullmatch(word))


def _standard_of(reference: Reference, title: str) -> tuple[str, tuple[int, ...]] | None:
    """The number of a standard without its year, and the year."""
    for text in (reference.number or "", title):
        found = STANDARD_AT.search(text)
        year = STANDARD_YEAR.search(found[1]) if found else None
        if found and year and not CHANGED.search(text):
            name = fold_text(found[1][: year.start()]).replace(" ", "")
            return f"standard {name}", (int(year[1]),)
    return None


def _is_later(mine: Version, other: Version, traits: dict[str, Traits]) -> bool:
    """Whether the other of two works under one title is a later version of the first."""
    one, two = (
        traits.setdefault(version.reference.id, read_traits(version.reference)) for version in (mine, other)
    )
    if one.title.notice != two.title.notice or one.title.part != two.title.part:
        return False
    if one.preprint and not two.preprint:
        # Where nothing says where the other appeared, it may be the preprint too.
        placed = bool(two.container or two.volume or two.page)
        return placed and compare(one, two).relation == "published-version-of"
    if not _is_one_issuer(mine, other, one, two):
        return False
    if Kind.BOOK in (mine.kind, other.kind) and one.volume != two.volume:
        return False
    if mine.sort == other.sort != Sort.NONE:
        return mine.mark < other.mark and (
            mine.sort != Sort.YEAR or mine.kind == other.kind == Kind.GUIDELINE or other.is_update
        )
    days = _day(mine.reference.issued), _day(other.reference.issued)
    follows = days[0] is not None and days[1] is not None and days[0][0] < days[1][0]
    if mine.kind == other.kind and mine.kind in AS_WORKS:
        return follows
    if mine.sort == Sort.NONE and other.sort == Sort.EDITION:  # the first edition does not say so
        return follows and mine.kind == Kind.BOOK and other.mark > (1,)
    return (
        mine.sort == Sort.NONE
        and follows
        and (other.is_update or other.sort == Sort.REVISION)
        and mine.kind != Kind.LAW
    )


def _is_one_issuer(mine: Version, other: Version, one: Traits, two: Traits) -> bool:
    """Whether two works come from the same hands and hold at the same place."""
    a, b = mine.reference, other.reference
    places = [fold_text(ref.publisher_place) for ref in (a, b) if ref.publisher_place]
    if Kind.LABEL in (mine.kind, other.kind) and len(set(places)) > 1:
        return False
    if mine.kind == other.kind == Kind.LAW:
        courts = [ref.extra.get("jurisdiction") or ref.extra.get("authority") for ref in (a, b)]
        return courts[0] == courts[1]
    agencies = [set(find_agencies(f"{ref.title} {ref.publisher or ''} approval")) for ref in (a, b)]
    if all(agencies) and not agencies[0] & agencies[1]:
        return False
    names = compare_names(one.names, two.names)
    if names is not None:
        return names in {SAME, SPELT, SOME}
    publishers = [fold_text(ref.publisher) for ref in (a, b) if ref.publisher]
    if len(publishers) == 2:
        return publishers[0] == publishers[1]
    # Nobody is named: a long title, or one that counts its versions, speaks for itself.
    return not (one.names or two.names) and (mine.kind != Kind.OTHER or len(mine.words) > SAME_WORK)
