"""A file and its references -> the document judged, its citation marks, and what each of them points to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from refkit.cite.words import Find
from refkit.coverage import decide
from refkit.documents.kinds import sniff
from refkit.examine import KEYED, check_documents, evidence_of
from refkit.fields.folding import fold_title
from refkit.gather import find_library, own_references, places_of, read_documents
from refkit.ledger import entry_of_claim, follow_claims, read_decisions
from refkit.marks import find_marks, resolve_marks
from refkit.marks.find import PAREN, READ, expand_numbers
from refkit.model import (
    Document,
    Judgement,
    Library,
    Link,
    Mark,
    Problem,
    Reference,
    Source,
    Span,
    Unit,
    UnitKind,
)
from refkit.project import Project
from refkit.shelf import CLAIMS, open_shelf

SIGN = re.compile(
    r"[\[(]\?\s?([^()\[\]?]{1,400})[\])]"
)  # how a suggestion is written: "[?12]", "(?Smith, 2020)"
TOLD = frozenset({"RK205", "RK303"})  # of other documents; of a list that is made anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is known of a document before anything is put in.

    `works` are all references that may be cited, by id; `lists` maps ids to the file offsets of their entries
    in the document's own lists. `suggested` are the marks that a run before this one put in as suggestions. `found` says which ids a mark's target means; the pair is missing where it dangles.
    """

    document: Document
    kind: str
    works: Mapping[str, Reference]
    judgements: tuple[Judgement, ...]
    marks: tuple[Mark, ...]
    suggested: frozenset[Mark]
    found: Mapping[tuple[Mark, str], tuple[str, ...]]
    lists: Mapping[str, int]
    problems: tuple[Problem, ...]

    def finder(self, mark: Mark) -> Find:
        """What resolves the targets of a mark."""
        return lambda target: self.found.get((mark, target), ())


def read_for_citing(
    file: str,
    *,
    bib: str | None,
    project: Project | None,
    evidence: str | None,
    paren: bool,
    max_bytes: int,
) -> Reading:
    """Read a file ("-" is standard input), judge its claims as a check does, and follow its marks.

    `paren` tells that a number in round brackets is a citation in the style asked for, however few there
    are. Raises ReadError for what cannot be read.
    """
    (document,) = read_documents([file], project, max_bytes=max_bytes)
    library = find_library(bib, project, (document,), max_bytes=max_bytes)
    texts, unused = evidence_of(evidence, project, library, max_bytes=max_bytes)
    checked = check_documents((document,), library, numbered=bib is not None, evidence=texts)
    own = own_references(document, checked.library)
    against = Library(references=own) if own else library
    works = _works(own, library)
    judgements, odd = _decided(
        checked.coverage.judgements, Library(references=tuple(works.values())), project, max_bytes
    )
    same = _same_works(own, library)
    marks = find_marks(document, [name for r in against for name in (r.label, r.id) if name])
    if not own and (bib is None or not any(reference.label for reference in against)):
        marks = tuple(mark for mark in marks if mark.style in KEYED)
    if own and paren:
        marks = _with_parens(document, marks, {r.label for r in own if r.label})
    signs = _signs(document, numbered=bool(own))
    marks = tuple(_whole_key(mark) for mark in (*marks, *signs))
    found, dangling = _follow(marks, against, library, places_of(own) if own else {})
    return Reading(
        document=document,
        kind=sniff(Source(name=document.source.name, text=document.source.file_text)),
        works=works,
        judgements=tuple(_renamed(judgement, same) for judgement in judgements),
        marks=tuple(sorted(marks, key=lambda mark: mark.span.start)),
        suggested=frozenset(mark for mark in marks if SIGN.match(mark.span.text)),
        found={pair: tuple(same.get(key, key) for key in ids) for pair, ids in found.items()},
        lists={same.get(key, key): place for key, place in places_of(own).items()},
        problems=tuple(p for p in (*library.problems, *unused, *odd, *dangling) if p.rule not in TOLD),
    )


def _works(own: Sequence[Reference], library: Library) -> dict[str, Reference]:
    """All references by id; of two that are one work that of the library, of two with one id that of the list."""
    mine = {reference.id: reference for reference in own}
    others = (r for r in library if r.id not in mine or set(_identities(r)) & set(_identities(mine[r.id])))
    return mine | {reference.id: reference for reference in others}


def _decided(
    judgements: tuple[Judgement, ...], library: Library, project: Project | None, max_bytes: int
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    # A person may have accepted any reference of the library, also one that the document's own list lacks.
    if project is None:
        return judgements, ()
    shelf = open_shelf(project.bib, max_bytes=max_bytes)
    claims = [entry_of_claim(judgement) for judgement in judgements]
    noted = follow_claims(shelf.blocks.get(CLAIMS), shelf.memory_of(CLAIMS), claims)
    decisions, odd = read_decisions(noted.blocks or (), noted.memory, claims)
    decided, unsourced = decide(judgements, decisions, library)
    return decided, (*odd, *unsourced)


def _same_works(own: Sequence[Reference], library: Library) -> dict[str, str]:
    """Ids of the document's own list -> those of the same works in the library, which knows them better."""
    keys = {key: r.id for r in reversed(library.references) for key in _identities(r)}
    mine = {r.id for r in own}
    found: dict[str, str] = {}
    for reference in own:
        other = next((keys[key] for key in _identities(reference) if key in keys), reference.id)
        if other != reference.id and other not in mine:
            found[reference.id] = other
    return found


def _identities(reference: Reference) -> list[tuple[str, str]]:
    year = str(reference.issued.year) if reference.issued else ""
    title = fold_title(reference.title or "")
    return [
        *([("doi", reference.doi.casefold())] if reference.doi else []),
        *([(title, year)] if title and year else []),
    ]


def _renamed(judgement: Judgement, same: Mapping[str, str]) -> Judgement:
    def renamed(link: Link) -> Link:
        return replace(link, reference=same.get(link.reference, link.reference))

    return replace(judgement, links=tuple(renamed(link) for link in judgement.links))


def _with_parens(document: Document, marks: tuple[Mark, ...], labels: set[str]) -> tuple[Mark, ...]:
    # A text with a single "(1)" has no habit that would tell a citation; its list and the style do.
    taken = [(mark.span.start, mark.span.end) for mark in marks]
    if any(mark.style == "paren" for mark in marks):
        return marks
    more = []
    for unit in document.units:
        if unit.kind not in READ:
            continue
        for match in PAREN.finditer(unit.span.text):
            targets = expand_numbers(match[1])
            start, end = unit.span.start + match.start(1) - 1, unit.span.start + match.end()
            free = not any(start < stop and begin < end for begin, stop in taken)
            if (
                free
                and set(targets) <= labels
                and document.source.text[end : end + 1].strip(".,;:\n|\t ") == ""
            ):
                span = Span(source=unit.span.source, start=start, end=end)
                more.append(Mark(span=span, style="paren", targets=targets))
    return tuple(sorted((*marks, *more), key=lambda mark: mark.span.start))


def _signs(document: Document, *, numbered: bool) -> list[Mark]:
    """The suggestions that were put in before. They are no citations to anyone else, so only this room knows them."""
    marks = []
    for unit in document.units:
        if unit.kind not in READ or "?" not in unit.span.text:
            continue
        for match in SIGN.finditer(unit.span.text):
            alone = Source(name=document.source.name, text=f"[{match[1]}]")
            whole = Unit(span=Span(source=alone, start=0, end=len(alone.text)), kind=UnitKind.PARAGRAPH)
            for mark in find_marks(Document(source=alone, units=(whole,))):
                span = Span(
                    source=unit.span.source,
                    start=unit.span.start + match.start(),
                    end=unit.span.start + match.end(),
                )
                if mark.style != "pandoc" and (numbered or mark.style in KEYED):
                    marks.append(replace(mark, span=span))
    return marks


def _whole_key(mark: Mark) -> Mark:
    # "@{key}": the mark ends with its brace.
    text, end = mark.span.source.text, mark.span.end
    if mark.style == "pandoc" and "@{" in mark.span.text and "}" not in mark.span.text:
        end = text.index("}", end) + 1
        return replace(mark, span=replace(mark.span, end=end))
    return mark


def _follow(
    marks: Sequence[Mark], against: Library, library: Library, places: Mapping[str, int]
) -> tuple[dict[tuple[Mark, str], tuple[str, ...]], tuple[Problem, ...]]:
    """What each target of each mark means, and findings about those that mean nothing."""
    pairs = [(mark, target) for mark in marks for target in mark.targets]
    held = {reference.id for reference in against}
    # A key may name a work that the document's own list does not hold.
    keys = {reference.id for reference in library} - held
    found = {pair: (pair[1],) for pair in pairs if pair[0].style == "pandoc" and pair[1] in keys}
    single = {pair: replace(pair[0], targets=(pair[1],)) for pair in pairs if pair not in found}
    resolved, problems = resolve_marks(single.values(), against, places)
    return found | {pair: resolved[one] for pair, one in single.items() if resolved[one]}, problems
