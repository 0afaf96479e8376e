"""Judgements, claims.bib -> the judgements with people's decisions, and each claim as a BibTeX entry."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from refkit.bib.ledger import find_edited_claims, read_rejections, share_decisions, shortened, until_expired
from refkit.coverage import DECIDABLE, decide, without_rejected
from refkit.errors import count, nearest, percent_of
from refkit.fields.latex import decode, encode
from refkit.fields.edtf import format_edtf
from refkit.formats.bibtex import Block, Entry, format_entry
from refkit.bib.folder import CLAIMS, BibFolder
from refkit.bib.merge import Fingerprints, fingerprint
from refkit.bib.trail import trail_problems
from refkit.model import AGAINST, SCHEMA, Coverage, Decision, Judgement, Library, Problem, Verdict
from refkit.patterns import regex
from refkit.rules import finding

# The header of claims.bib is refkit's: one of an earlier build, or of another schema, gives way to the new one.
HEADER = (
    f"% Claims and what carries them. Written by refkit (claims schema {SCHEMA}). To decide, set"
    " verdict = {accepted}, {exempt}, {uncovered} or {contradicted}: it survives every build."
)
FIGURES = "% Of {citable}, {covered} covered ({percent}) and {verified} verified ({percent_verified})."
GENERATED = regex(
    r"^% Claims and what carries them\. Written by refkit \(claims schema \d+\)\.[^\n]*"
    r"(?:\n% Of [\d,]+ claims?, [\d,]+ covered \([^)\n]{1,20}\) and [\d,]+ verified \([^)\n]{1,20}\)\.\r?)?$",
    re.MULTILINE,
)
# What an entry says of its sources.
RELATED = {Verdict.DISPUTED: "disputedby", Verdict.CONTRADICTED: "contradictedby"}

UNSAFE = frozenset('{}\\%#"')


def entry_of_claim(judgement: Judgement, ids: Mapping[str, str] | None = None) -> Entry:
    """A claim as BibTeX: @misc with entrysubtype {claim}, its words as the title, the sources as `related`.

    `span` counts Unicode characters of `file` read as UTF-8 with newline='', half-open.
    """
    claim = judgement.claim
    against = judgement.verdict in RELATED
    links = [link for link in judgement.links if (link.basis in AGAINST) is against]
    fields = {
        "entrysubtype": "claim",
        "title": f"{{{encode(claim.words)}}}",
        "file": path_value(claim.span.source.name),
        "span": f"{claim.span.file_start}-{claim.span.file_end}",
        "kind": claim.kind.value,
        "dates": ", ".join((format_edtf(date) or "") for date in claim.dates),
        "context": encode(" ".join((claim.context or "").split())),
        "verdict": judgement.verdict.value,
        "related": ",".join((ids or {}).get(link.reference, link.reference) for link in links),
        "relatedtype": RELATED.get(judgement.verdict, "supportedby") if links else "",
        "scores": ", ".join(f"{link.score:.2f} {link.basis.value}" for link in links),
        "reasons": ", ".join(judgement.reasons),
        "missing": encode(judgement.missing or ""),
    }
    return Entry(type="misc", key=claim.id, fields={name: value for name, value in fields.items() if value})


def header_of_claims(coverage: Coverage) -> str:
    """The first lines of claims.bib: what it is, how to decide, and the two figures of coverage."""
    figures = FIGURES.format(
        citable=count(coverage.citable, "claim"),
        covered=f"{coverage.covered:,}",
        percent=percent_of(coverage.percent),
        verified=f"{coverage.verified:,}",
        percent_verified=percent_of(coverage.percent_verified),
    )
    return f"{HEADER}\n{figures}"


def renew_header(blocks: Sequence[Block] | None, header: str) -> Sequence[Block] | None:
    """The blocks of claims.bib with the header in place of the one that an earlier build wrote."""
    if blocks is None:
        return None
    return [
        block
        if block.entry is not None or GENERATED.search(block.raw) is None
        else replace(block, raw=GENERATED.sub(lambda _: header, block.raw, count=1))
        for block in blocks
    ]


def path_value(name: str) -> str:
    """A file's name for BibTeX's `file`: verbatim (biblatex manual), escaped only where it must be."""
    return encode(name) if UNSAFE & set(name) else name


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """claims.bib as it stands, and what refkit wrote into it last, under the ids that the claims have now."""

    blocks: Sequence[Block] | None
    last_written: Fingerprints | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Judgements with people's decisions in them; `generated` are the entries of the claims as refkit judged
    them.

    `claims_file` is what the generated entries are merged with.
    """

    judgements: tuple[Judgement, ...]
    generated: tuple[Entry, ...]
    claims_file: ClaimsFile
    problems: tuple[Problem, ...]


def apply_decisions(
    judgements: Sequence[Judgement],
    folder: BibFolder,
    library: Library,
    *,
    as_of: date | None = None,
    shared: bool = True,
    unread: Collection[str] = (),
) -> Decided:
    """Replace judgements by what people decided in claims.bib.

    A decision may name any reference of `library`, also one that the claim's document does not list. It counts until it
    expires, `as_of` being today where it is left out; with `shared` it serves claims of the same words in other documents.
    What was rejected for a claim is not suggested again. `unread` names documents that are there and were not judged.
    """
    generated = tuple(entry_of_claim(judgement) for judgement in judgements)
    claims_file = follow_claims(
        folder.blocks.get(CLAIMS), folder.last_written_in(CLAIMS), generated, unread=unread
    )
    blocks = claims_file.blocks or ()
    rejected = read_rejections(blocks)
    if rejected:
        judgements = tuple(without_rejected(j, rejected.get(j.claim.id, ())) for j in judgements)
        generated = tuple(entry_of_claim(judgement) for judgement in judgements)
    decisions, odd = read_decisions(blocks, claims_file.last_written, generated)
    decisions, expired = until_expired(decisions, as_of or date.today(), blocks)
    served: dict[str, Decision] = decisions
    told: tuple[Problem, ...] = ()
    if shared:
        others = _decisions_elsewhere(blocks, claims_file.last_written, generated, as_of or date.today())
        served, told = share_decisions(decisions, judgements, others)
    decided, unsourced = decide(judgements, served, library)
    return Decided(
        judgements=decided,
        generated=generated,
        claims_file=claims_file,
        problems=(*odd, *expired, *told, *unsourced, *trail_problems(folder.folder, blocks)),
    )


def follow_claims(
    blocks: Sequence[Block] | None,
    last_written: Fingerprints | None,
    generated: Sequence[Entry],
    *,
    unread: Collection[str] = (),
) -> ClaimsFile:
    """Keep entries with their claims when a document is renamed: a claim's id contains the file name.

    An entry whose claim is gone takes the id of the new claim with exactly the same words, if there is
    exactly one, so that people's decisions on it stay. A claim of a document in `unread` is not gone.
    """
    if blocks is None:
        return ClaimsFile(blocks=None, last_written=last_written)
    there = {block.entry.key for block in blocks if block.entry is not None}
    now = {entry.key for entry in generated}
    fresh: dict[str, list[str]] = {}
    for entry in generated:
        if entry.key not in there and entry.key not in (last_written or {}):
            fresh.setdefault(fingerprint(entry.fields["title"]), []).append(entry.key)
    moved: dict[str, str] = {}
    for block in blocks:
        if block.entry is None or block.entry.key in now or "title" not in block.entry.fields:
            continue
        if decode(block.entry.fields.get("file", "")) in unread:
            continue
        found = fresh.pop(fingerprint(block.entry.fields["title"]), [])
        if len(found) == 1:
            moved[block.entry.key] = found[0]
    return ClaimsFile(
        blocks=tuple(_moved(block, moved) for block in blocks),
        last_written=last_written and {moved.get(key, key): marks for key, marks in last_written.items()},
    )


def _moved(block: Block, moved: Mapping[str, str]) -> Block:
    if block.entry is None or block.entry.key not in moved:
        return block
    entry = replace(block.entry, key=moved[block.entry.key])
    return replace(block, entry=entry, raw=format_entry(entry))


def read_decisions(
    blocks: Sequence[Block], last_written: Fingerprints | None, generated: Iterable[Entry]
) -> tuple[dict[str, Decision], tuple[Problem, ...]]:
    """The verdicts that people set in claims.bib, by claim id, and findings on them.

    A verdict is a person's where it differs from what refkit generated last time (`last_written`), or now.
    """
    now = {entry.key: entry for entry in generated}
    edited = find_edited_claims(blocks, now)
    decisions: dict[str, Decision] = {}
    problems: list[Problem] = []
    for block in blocks:
        entry = block.entry
        if entry is None or "verdict" not in entry.fields:
            continue
        if fingerprint(entry.fields["verdict"]) == _generated_verdict(entry.key, last_written, now):
            continue
        decision, problem = _decision(block, entry)
        if problem is not None:
            problems.append(problem)
        elif decision is not None and entry.key not in now:
            problems.append(_without_claim(block, entry, decision, edited))
        elif decision is not None:
            decisions[entry.key] = decision
    return decisions, tuple(problems)


def _decisions_elsewhere(
    blocks: Sequence[Block], last_written: Fingerprints | None, generated: Sequence[Entry], as_of: date
) -> dict[str, tuple[Decision, Entry]]:
    """Decisions about claims of documents of which no claim was generated now, with their entries."""
    files = {entry.fields["file"] for entry in generated}
    found: dict[str, tuple[Decision, Entry]] = {}
    for block in blocks:
        entry = block.entry
        if entry is None or "verdict" not in entry.fields or entry.fields.get("file") in files:
            continue
        if fingerprint(entry.fields["verdict"]) == _generated_verdict(entry.key, last_written, {}):
            continue
        decision, _ = _decision(block, entry)
        if decision is not None:
            found[entry.key] = (decision, entry)
    kept, _ = until_expired({key: decision for key, (decision, _) in found.items()}, as_of, ())
    return {key: found[key] for key in kept}


def _without_claim(
    block: Block, entry: Entry, decision: Decision, edited: Mapping[str, str]
) -> Problem:
    if entry.key in edited:
        was = shortened(decode(entry.fields.get("title", "")))
        return finding("RK216", span=block.span, key=entry.key, verdict=decision.verdict, was=was)
    return finding("RK205", span=block.span, key=entry.key, verdict=decision.verdict)


def _generated_verdict(key: str, last_written: Fingerprints | None, now: Mapping[str, Entry]) -> str | None:
    if last_written is not None and key in last_written:
        return last_written[key].get("verdict")
    return fingerprint(now[key].fields["verdict"]) if key in now else None


def _decision(block: Block, entry: Entry) -> tuple[Decision | None, Problem | None]:
    word = entry.fields["verdict"].strip().casefold()
    if word not in DECIDABLE:
        near = nearest(word, (verdict.value for verdict in DECIDABLE))
        return None, finding("RK206", span=block.span, key=entry.key, verdict=word, near=near)
    related = entry.fields.get("related", "")
    return Decision(
        claim=entry.key,
        verdict=Verdict(word),
        references=tuple(key.strip() for key in related.split(",") if key.strip()),
        by=entry.fields.get("by"),
        on=entry.fields.get("on"),
        note=entry.fields.get("note"),
        expires=entry.fields.get("expires"),
    ), None
