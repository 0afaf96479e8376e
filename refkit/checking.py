"""Documents and references -> every claim judged, with the decisions people made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from refkit.bib.decisions import apply_decisions
from refkit.bib.folder import CLAIMS, open_folder
from refkit.claims import find_claims
from refkit.coverage import measure
from refkit.errors import ProjectError, ReadError
from refkit.fields.same_work import spread_over_works
from refkit.fields.titles import without_tags
from refkit.inputs import (
    SourceFiles,
    add_named_works,
    collect_references,
    find_library,
    has_library,
    has_sure_list,
    listed_and_named,
    own_references,
    places_of,
    read_documents,
    read_evidence,
    works_among,
)
from refkit.links import judge
from refkit.links.across import find_disagreements
from refkit.links.evidence.extent import read_until
from refkit.links.settings import MOST_SENTENCES
from refkit.links.verdict.accepted import read_accepted
from refkit.links.verdict.findings import accepted_problems, link_problems
from refkit.marks import cited_by, find_marks, find_unread, marks_of_claims, resolve_marks
from refkit.marks.grammar import NAMING, is_suggestion
from refkit.model import (
    Claim,
    Coverage,
    Document,
    Judgement,
    Library,
    Mark,
    Problem,
    Reference,
    Resolution,
    Source,
    Span,
    Verdict,
)
from refkit.project import Project
from refkit.records.findings import is_on_retracted
from refkit.records.known import known_records
from refkit.rules import finding

NO_EVIDENCE: Mapping[str, Document] = MappingProxyType({})
OF_TEXT = frozenset({"RK210", "RK211", "RK304"})  # findings that a person's decision about the claim settles


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a check found. `library` holds every reference that claims were judged against.

    `texts` counts the sources whose text was in hand, `sources` are these texts by the id of the reference, `unread`
    names texts that were given and could not be read, or are empty. `records` is what `refkit resolve` found, of the
    references that did not change since, by their ids.
    """

    documents: tuple[Document, ...]
    library: Library
    coverage: Coverage
    problems: tuple[Problem, ...]
    named: bool = True  # the documents were named one by one, so each of them must hold a claim
    texts: int = 0
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False)
    unread: tuple[str, ...] = ()
    records: Mapping[str, Resolution] = field(default_factory=dict, repr=False)

    def exit_code(
        self,
        min_coverage: float | None = None,
        *,
        require_verified: bool = False,
        min_verified: float | None = None,
        waived: Collection[str] = (),
    ) -> int:
        """0 all covered (or `min_coverage` percent), 1 a claim is not, 2 some could not be checked.

        With `require_verified` (or `min_verified` percent) the claims must be verified, and 3 says that they could not
        be (`unverified` says why). A claim that a text disputes, or that rests on retracted sources alone, ends with 1
        whatever the percentage, and so does one that a person accepted against the text without writing down why.
        `waived` are ids of claims whose findings count for nothing; the percentages stay those of all claims.
        """
        coverage = self.coverage
        judged = [j for j in coverage.judgements if j.claim.id not in waived]
        if any(j.verdict is Verdict.UNCHECKED for j in judged):
            return 2
        if self.named and any(problem.rule == "RK207" for problem in self.problems):
            return 2
        if (require_verified or min_verified is not None) and self.unverified:
            return 3
        if any(map(_is_opposed, judged)):
            return 1
        if min_verified is not None and (coverage.percent_verified or 0) < min_verified:
            return 1
        percent = coverage.percent_verified if require_verified else coverage.percent
        if percent is None:  # claims there are, but none that wants a source
            return 0
        if min_coverage is not None:
            return int(percent < min_coverage)
        if min_verified is not None:
            return 0
        return int(
            any(j.is_citable and not (j.is_verified if require_verified else j.is_covered) for j in judged)
        )

    @property
    def unverified(self) -> tuple[Problem, ...]:
        """Why claims could not be verified (RK213): a text that was named could not be read to its end or is empty,
        no text was in hand, or no claim wants a source."""
        found = [finding("RK213", "unread", place=place) for place in self.unread]
        if not self.texts and not self.unread:
            found.append(finding("RK213", "no-text"))
        if self.coverage.percent is None:
            found.append(finding("RK213", "no-claim"))
        return tuple(found)


def _is_opposed(judgement: Judgement) -> bool:
    noted = "noted-by-hand" in judgement.reasons
    against = judgement.is_against_text and not noted
    return judgement.verdict is Verdict.DISPUTED or against or is_on_retracted(judgement)


def examine(
    files: Sequence[str],
    *,
    bib: str | None,
    project: Project | None,
    max_bytes: int,
    need_library: bool = True,
    evidence: str | None = None,
    encoding: str | None = None,
    changes: str = "accept",
    as_of: date | None = None,
) -> CheckResult:
    """Check files (else the project's documents) against a .bib (else the project's references).

    `evidence` is a folder of texts of the sources, named by citation key; else the project's. Decisions in
    the project's claims.bib are applied, as they count on the day `as_of`, today where it is left out. `changes` says what becomes of tracked changes, "accept" or "reject". Raises ReadError when nothing could be checked: no document, no
    claim, or, with `need_library`, no reference at all.
    """
    documents = read_documents(files, project, max_bytes=max_bytes, encoding=encoding, changes=changes)
    library = find_library(bib, project, documents, max_bytes=max_bytes, encoding=encoding)
    given = evidence_of(evidence, project, library, documents, max_bytes=max_bytes, encoding=encoding)
    judged = judge_all(
        documents, library, numbered=bib is not None, reread=has_library(bib, project), evidence=given.texts
    )
    examined = _checked(documents, library, judged)
    if project is not None:
        examined = _with_decisions(examined, judged, project, library, complete=not files, as_of=as_of)
    examined = replace(
        examined,
        named=bool(files),
        problems=(*examined.problems, *given.problems),
        unread=(*given.unread, *examined.unread),
    )
    folder = project.bib if project is not None else None
    known = known_records(
        examined.coverage.judgements, examined.library, bib=bib, folder=folder, own=not files
    )
    examined = replace(
        examined,
        records=known.held,
        coverage=replace(examined.coverage, judgements=known.judgements),
        problems=(*examined.problems, *known.problems),
    )
    if not examined.coverage.judgements:
        names = ", ".join(document.source.name for document in documents)
        raise ReadError.of("no-claim", place=names)
    if need_library and not len(examined.library):
        names = ", ".join(document.source.name for document in documents)
        raise ReadError.of("no-references", place=names, purpose="check against")
    return examined


def with_disagreements(examined: CheckResult) -> CheckResult:
    """A check with findings (RK219) where two of its documents say otherwise of the same thing."""
    titles = [without_tags(reference.title) for reference in examined.library if reference.title]
    found = find_disagreements(examined.documents, examined.coverage.judgements, titles)
    return replace(examined, problems=(*examined.problems, *found))


def evidence_of(
    folder: str | None,
    project: Project | None,
    library: Library,
    documents: Sequence[Document] = (),
    *,
    max_bytes: int,
    encoding: str | None = None,
) -> SourceFiles:
    """The texts of sources in a folder, else in the project's if it has one. Raises ReadError.

    They are named by keys of the library, or of the lists that the documents themselves hold.
    """
    path = Path(folder) if folder is not None else project.evidence if project is not None else None
    if path is None:
        return SourceFiles()
    keys = {reference.id for reference in library}
    keys |= {r.id for document in documents for r in collect_references([replace(document, reference=None)])}
    name = folder if folder is not None or project is None else project.name_of(path)
    return read_evidence(path, keys, name=name, max_bytes=max_bytes, encoding=encoding)


def check_documents(
    documents: Sequence[Document],
    library: Library,
    *,
    numbered: bool = True,
    reread: bool = True,
    evidence: Mapping[str, Document] = NO_EVIDENCE,
    suggest: bool = True,
) -> CheckResult:
    """Judge documents, each against its own list if it has one, else against the library.

    With `numbered` a person named the library: "[3]" in a document without a list means its reference labelled 3,
    and it comes before a list of the document that neither heading nor numbers show to be one. `evidence` maps
    ids of references to their texts. Without `suggest`, claims are linked by marks and quotes only; without `reread`,
    the library is known to hold the lists of the documents as they are.
    """
    judged = judge_all(
        documents, library, numbered=numbered, reread=reread, evidence=evidence, suggest=suggest
    )
    return _checked(documents, library, judged)


def _checked(documents: Sequence[Document], library: Library, judged: Judged) -> CheckResult:
    return CheckResult(
        documents=tuple(documents),
        library=judged.used,
        coverage=measure(judged.judgements, judged.used),
        problems=(*library.problems, *judged.problems),
        texts=len(judged.texts),
        sources={name: document.source for name, document in judged.texts.items()},
        unread=tuple(str(problem.span) for problem in _cut_short(judged.texts)),
    )


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
) -> Judged:
    """Judge documents in order, each against its own part of the library, else against all of it.

    With `reread`, a document's own list of which the library holds nothing is read from the document.
    """
    judgements: list[Judgement] = []
    problems = [problem for document in documents for problem in document.problems]
    used: dict[str, Reference] = {}
    taken: set[str] = set()
    # A work that several documents list has several keys; its text may bear any of them.
    works = spread_over_works(works_among(documents, library), library)
    texts = {**works, **spread_over_works(evidence, library)}
    holding = [reference for reference in library if reference.id in texts]
    for document in documents:
        own = own_references(document, library)
        stated, _ = listed_and_named(document)
        if reread and (stated or document.reflists):
            own = _still_listed(document, own, library, problems)
        if numbered and not has_sure_list(document, own):
            own = ()  # what a person named comes before what only looks like a list
        every, found = add_named_works(document, own or library.references, library)
        problems += found
        against = Library(references=every)
        for reference in against:
            used.setdefault(reference.id, reference)
        judged, found = judge_document(
            document,
            _distinct(
                find_claims(document, titles=[without_tags(r.title) for r in against if r.title]), taken
            ),
            against,
            own_list=bool(own),
            # Only in a document's own list does a number also mean a place; elsewhere it must be a printed
            # label.
            numbered=bool(own) or (numbered and any(reference.label for reference in against)),
            sources=spread_over_works(texts, (*holding, *own)),
            suggest=suggest,
        )
        judgements += judged
        problems += found
    texts = spread_over_works(texts, (*holding, *used.values()))
    return Judged(
        judgements=tuple(judgements),
        used=Library(references=tuple(used.values())),
        problems=(*problems, *_cut_short(texts)),
        texts=texts,
    )


def _cut_short(texts: Mapping[str, Document]) -> Iterator[Problem]:
    # Texts of sources that are too long to be read to the end, each once, where their reading stops.
    for document in {id(text.source): text for text in texts.values()}.values():
        until = read_until(document)
        if until is not None:
            span = Span(source=document.source, start=until, end=until)
            yield finding(
                "RK209", "cut-short", span=span, length=len(document.source.text), most=MOST_SENTENCES
            )


def _still_listed(
    document: Document, known: tuple[Reference, ...], library: Library, problems: list[Problem]
) -> tuple[Reference, ...]:
    """The document's own list as in the library, with people's edits, unless it has changed since.

    Of a bibliography that the document names, nothing is its own as long as the library holds all its keys.
    """
    stated, _ = listed_and_named(document)
    listed = collect_references([replace(document, reference=None, references=stated)])
    own = own_references(document, listed)
    if stated:
        if not own:
            keys = {reference.id for reference in library}
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


def _distinct(claims: Sequence[Claim], taken: set[str]) -> tuple[Claim, ...]:
    """The claims, those whose id another document's claim has already (files of one name) under a new one."""
    distinct = []
    for claim in claims:
        name, number = claim.id, 1
        while name in taken:
            number += 1
            name = f"{claim.id}-{number}"
        taken.add(name)
        distinct.append(claim if name == claim.id else replace(claim, id=name))
    return tuple(distinct)


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


def with_texts_of_accepted(
    judgements: Sequence[Judgement], documents: Sequence[Document], library: Library, judged: Judged
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """Decided judgements with what the texts of accepted sources say, and every finding on them.

    `judged` is what the decisions were made about: findings on the text of a claim that a person has decided
    about are left out, but for one: that the text of the accepted source says otherwise (RK212).
    """
    read = read_accepted(judgements, documents, library, judged.texts)
    settled = {judgement.claim.span for judgement in read if "decided-by-hand" in judgement.reasons}
    problems = (p for p in judged.problems if p.rule not in OF_TEXT or p.span not in settled)
    return read, (*problems, *accepted_problems(read, library))


def _unread(project: Project, documents: Iterable[Document]) -> frozenset[str]:
    """The names of the project's documents that are there and were not among those checked."""
    read = {Path(document.source.name).resolve() for document in documents}
    read |= {(project.root / document.source.name).resolve() for document in documents}
    try:
        paths = project.document_paths()
    except ProjectError:  # nothing matches its patterns
        return frozenset()
    return frozenset(project.name_of(path) for path in paths if path.resolve() not in read)


def _with_decisions(
    examined: CheckResult,
    judged: Judged,
    project: Project,
    library: Library,
    *,
    complete: bool,
    as_of: date | None,
) -> CheckResult:
    # A person may accept any work of the library, not only one of the document's own list.
    used = {reference.id for reference in examined.library}
    known = Library(references=(*examined.library, *(r for r in library if r.id not in used)))
    folder = open_folder(project.bib, parsed=(CLAIMS,))
    decided = apply_decisions(
        examined.coverage.judgements,
        folder,
        known,
        as_of=as_of,
        shared=project.share_decisions,
        unread=() if complete else _unread(project, examined.documents),
    )
    judgements, found = with_texts_of_accepted(decided.judgements, examined.documents, known, judged)
    # When only some documents are checked, a decision about a claim of another one is no finding.
    reported = (problem for problem in decided.problems if complete or problem.rule != "RK205")
    return replace(
        examined,
        coverage=measure(judgements, examined.library),
        problems=(*library.problems, *found, *reported),
    )
