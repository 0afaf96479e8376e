"""Judgements -> why each link was made, in sentences that a reviewer can check against the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from refkit.claims.stems import WORD, stems_of
from refkit.claims.subjects import Subject
from refkit.errors import printable
from refkit.fields.edtf import format_edtf
from refkit.fields.titles import without_tags
from refkit.links.evidence.reference import EvidenceType, describe_reference
from refkit.links.verdict.differences import difference_sentence
from refkit.links.verdict.findings import place_of
from refkit.links.verdict.missing_source import format_day
from refkit.model import (
    Claim,
    ClaimKind,
    Coverage,
    Judgement,
    Library,
    Link,
    Name,
    Reference,
    Resolution,
    Standing,
    Verdict,
)
from refkit.records.findings import of_reference
from refkit.records.standing import facts_of
from refkit.report.compare import compare_lines
from refkit.report.excerpt import lines_of
from refkit.report.terminal import COLOURS, WIDTH, Line, line_of
from refkit.rules import REASONS
from refkit.vocabulary.agencies import NAMES

E = EvidenceType
TYPES = {
    E.LABEL: "a label",
    E.APPROVAL_RELEASE: "an approval announcement",
    E.RELEASE: "a company's release",
    E.RANDOMISED: "a randomised trial",
    E.SINGLE_ARM: "a trial without comparison",
    E.SYNTHESIS: "a meta-analysis",
    E.PRECLINICAL: "a preclinical study",
    E.PHARMACOLOGY: "a paper on pharmacology",
    E.REVIEW: "a review",
    E.GUIDELINE: "a guideline",
    E.DATABASE: "a database or register",
    E.STUDY: "a study",
    E.BOOK: "a book",
    E.WEB: "a web page",
    E.OTHER: "another work",
}
KINDS = {
    ClaimKind.APPROVAL: "an approval",
    ClaimKind.INDICATION: "a use",
    ClaimKind.MECHANISM: "how something works",
    ClaimKind.MANUFACTURER: "a manufacturer",
    ClaimKind.NAMING: "a name",
    ClaimKind.DOSING: "dosing and administration",
    ClaimKind.ADVERSE_EFFECT: "adverse effects",
    ClaimKind.CONTRAINDICATION: "a contraindication",
    ClaimKind.EFFICACY: "efficacy",
    ClaimKind.COMPARISON: "a comparison",
    ClaimKind.DEVELOPMENT: "a development",
    ClaimKind.DEAL: "a deal",
    ClaimKind.REGISTRY_ROW: "a record of a registry",
    ClaimKind.EPIDEMIOLOGY: "how common something is",
    ClaimKind.OWN_WORK: "the authors' own work",
    ClaimKind.OTHER: "this",
}
# The sentence for each reason of a link; reasons without one are worded as `refkit explain` words them.
SENTENCES = {
    "authority": "It is {type}, the kind of source that carries claims about {kind}.",
    "title-states": "Its title or abstract holds the words of the claim.",
    "same-agency": "Both name {agencies}.",
    "same-date": "Both bear the date {date}.",
    "list-order": "Its words fit, and its turn in the order in which the list is cited.",
    "confident": "Nine in ten suggestions as strong as this were right on articles kept out of training.",
    "foreign-list": "The list belongs to another document.",
    "title-only": "Only its title, type and date were seen.",
    "passage": "This passage of its text comes nearest ({place}).",
    "quoted": "It says so: “{passage}” ({place}).",
    "text-says-less": "Its text says less ({place}).",
    "text-says-otherwise": "Its text says otherwise ({place}).",
}
# The sentence for each verdict, before its reasons.
VERDICTS = {
    Verdict.SUPPORTED: "The text of a source states it.",
    Verdict.CITED: "The document cites a source here.",
    Verdict.ACCEPTED: "A person accepted it.",
    Verdict.SUGGESTED: "Listed sources point to it; a person must read them and decide.",
    Verdict.PARTIAL: "Sources carry a part of it; a person must read them and decide.",
    Verdict.UNCOVERED: "No listed source carries it.",
    Verdict.DISPUTED: "The text of a source says otherwise.",
    Verdict.CONTRADICTED: "The title of a listed source says the opposite.",
    Verdict.EXEMPT: "It wants no source.",
    Verdict.UNCHECKED: "It was not checked.",
}
ONCE = ("foreign-list", "title-only")  # stated once, with the verdict, where they hold for every link
INDENT = "    "
MOST_WORDS = 6  # shared words that are named
LONGEST_TITLE, LONGEST_PASSAGE = 110, 240  # characters that are shown


def why_lines(
    coverage: Coverage,
    library: Library,
    width: int | None = None,
    records: Mapping[str, Resolution] = MappingProxyType({}),
) -> Iterator[Line]:
    """Every claim with its verdict explained, then its links, best first, and what is known of their sources.

    `width` are the columns of a terminal, to which lines are wrapped; None leaves sentences whole, as a file
    or another program wants them.
    """
    by_id = {reference.id: reference for reference in library}
    for judgement in coverage.judgements:
        claim, verdict = judgement.claim, judgement.verdict
        about = " ".join([claim.kind.value, *((format_edtf(date) or "") for date in claim.dates)])
        place = printable(f"{claim.span}: ")
        yield Line(((place, ""), (verdict.value, COLOURS[verdict]), (f" ({about})", "")))
        yield from _wrapped(f"“{claim.words}”", width)
        if claim.context:
            yield from _wrapped(f"under: {' '.join(claim.context.split())}", width)
        yield from _wrapped(verdict_sentence(judgement), width)
        common = [reason for reason in ONCE if all(reason in link.reasons for link in judgement.links)]
        for link in judgement.links:
            reference = by_id.get(link.reference)
            if reference is not None:
                head = f"{title_line(reference)} [{link.basis} {link.score:.2f}]"
                yield from _wrapped(head, width, bullet="  - ")
                yield from _wrapped(link_sentence(claim, link, reference, said=common), width)
                yield from _compared(claim, link, width)
                yield from _known(reference, records.get(link.reference), width)
        yield line_of("")


def _wrapped(text: str, width: int | None, *, bullet: str = "") -> Iterator[Line]:
    if width is None:
        yield line_of(f"{bullet or INDENT}{printable(text)}")
        return
    for number, part in enumerate(lines_of([(c, False) for c in printable(text)], width - len(INDENT))):
        words = "".join(character for character, _ in part)
        yield line_of(f"{INDENT if number else bullet or INDENT}{words}")


def _compared(claim: Claim, link: Link, width: int | None) -> Iterator[Line]:
    """Claim and passage under each other, and what differs; a passage that differs in nothing is quoted
    already."""
    marked = any(difference.claim or difference.passage for difference in link.differences)
    if link.quote is not None and (marked or link.standing is not Standing.ASSERTS):
        yield from compare_lines(claim, link, width or WIDTH)
    for sentence in dict.fromkeys(map(difference_sentence, link.differences)):
        yield from _wrapped(sentence, width)


def _known(reference: Reference, found: Resolution | None, width: int | None) -> Iterator[Line]:
    """What the record of a source says of it."""
    for fact in facts_of(reference, found) if found is not None else ():
        told = of_reference(reference, fact)
        yield from _wrapped(f"{told.rule}: {told.message}", width)


def verdict_sentence(judgement: Judgement) -> str:
    """The verdict on a claim, the reasons for it, and what source would cover the claim."""
    links = judgement.links
    reasons = [*judgement.reasons, *(r for r in ONCE if links and all(r in link.reasons for link in links))]
    # A reason of a single link is stated beside that link.
    stated = [
        REASONS[r]
        for r in dict.fromkeys(reasons)
        if r in REASONS and (r in ONCE or not _is_of_link(r, links))
    ]
    if judgement.missing:
        stated.append(f"Wanted: {judgement.missing}.")
    return " ".join((VERDICTS[judgement.verdict], *stated))


def _is_of_link(reason: str, links: Sequence[Link]) -> bool:
    return any(reason in link.reasons for link in links)


def link_sentence(claim: Claim, link: Link, reference: Reference, *, said: Collection[str] = ()) -> str:
    """Why a reference is linked to a claim, in full sentences, without the reasons that are `said`."""
    item = describe_reference(reference, Subject())
    quote = link.quote
    passage = " ".join(quote.text.split()) if quote else ""
    facts: Mapping[str, str] = {
        "type": TYPES[item.type],
        "kind": KINDS[claim.kind],
        "agencies": " and ".join(NAMES.get(slug, slug) for slug in claim.agencies if slug in item.agencies)
        or "the same authority",
        "date": format_day(reference.issued) if reference.issued else "",
        "passage": passage if len(passage) <= LONGEST_PASSAGE else f"{passage[: LONGEST_PASSAGE - 1]}…",
        "place": place_of(quote) if quote else "",
    }
    # What differs is said below the passage, with the words of both.
    below = frozenset(difference.reason for difference in link.differences)
    sentences = [
        SENTENCES[reason].format_map(facts) if reason in SENTENCES else REASONS.get(reason, reason)
        for reason in link.reasons
        if reason not in said and reason not in below
    ]
    words = shared_words(claim, reference)
    if words:
        sentences.insert(0, f"Its title shares {', '.join(f'“{word}”' for word in words)}.")
    return " ".join(sentences) or "Its words and kind fit."


def shared_words(claim: Claim, reference: Reference) -> tuple[str, ...]:
    """The claim's words, as printed, whose stems stand in the reference's title; at most six, each once."""
    title = frozenset(stems_of(without_tags(reference.title or "")))
    found: dict[str, str] = {}
    for word in WORD.findall(claim.text):
        for stem in stems_of(word):
            if stem in title and len(word) > 1:
                found.setdefault(stem, word)
    return tuple(found.values())[:MOST_WORDS]


def title_line(reference: Reference) -> str:
    """A reference in a line: its number or key, first author, title, year."""
    label = f"[{reference.label}] " if reference.label else ""
    who = name_of(reference.author[0]) if reference.author else ""
    title = " ".join(without_tags(reference.title or reference.note or "").split())
    title = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
    year = str(reference.issued.year) if reference.issued and reference.issued.year else "n.d."
    about = ". ".join(filter(None, (who, title)))
    return f"{label}{reference.id}: {about} ({year})" if about else f"{label}{reference.id} ({year})"


def name_of(name: Name) -> str:
    return (name.literal or name.family or name.given or "").rstrip(".")
