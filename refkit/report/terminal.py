"""Coverage and builds -> lines for a terminal, in which only verdicts are coloured."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refkit.errors import count, percent_of, printable
from refkit.fields.edtf import format_edtf
from refkit.links.verdict.differences import difference_sentences
from refkit.links.verdict.findings import place_of
from refkit.model import COVERED, Coverage, Judgement, Level, Problem, Span, Standing, Verdict
from refkit.records.findings import FAILING, UNCHECKED, is_of_claim, is_on_retracted
from refkit.report.excerpt import shorten
from refkit.rules.coverage import code_of

if TYPE_CHECKING:
    from refkit.bib.merge import HandEdits
    from refkit.checking import CheckResult
    from refkit.pipeline import Built

COLOURS = {
    Verdict.SUPPORTED: "green",
    Verdict.CITED: "green",
    Verdict.ACCEPTED: "green",
    Verdict.SUGGESTED: "yellow",
    Verdict.PARTIAL: "yellow",
    Verdict.UNCOVERED: "red",
    Verdict.DISPUTED: "bold red",
    Verdict.CONTRADICTED: "bold red",
    Verdict.UNCHECKED: "magenta",
    Verdict.EXEMPT: "dim",
}
# Styles as parameters of "Select Graphic Rendition" (ECMA-48, 8.3.117).
CODES = {
    "green": "32",
    "yellow": "33",
    "red": "31",
    "bold red": "1;31",
    "magenta": "35",
    "dim": "2",
    "marked": "1;4",  # bold and underlined
}
OPEN = (
    Verdict.DISPUTED,
    Verdict.CONTRADICTED,
    Verdict.UNCOVERED,
    Verdict.UNCHECKED,
)  # what `check` lists, in full
DECIDING = (Standing.OPPOSES, Standing.WEAKER)  # passages that a list shows
MOST_IN_SUMMARY = 12
WIDTH = 100  # of a claim's words in a list; files and reports carry them whole


@dataclass(frozen=True, slots=True)
class Line:
    """A line as its pieces: text, and the name of its style, "" for none.

    `under` is a second line that stands in for the styles where there are none: carets below marked words.
    """

    pieces: tuple[tuple[str, str], ...]
    under: str = ""

    @property
    def plain(self) -> str:
        text = "".join(text for text, _ in self.pieces)
        return f"{text}\n{self.under}" if self.under else text

    @property
    def coloured(self) -> str:
        """The line with the control sequences of its styles."""
        return "".join(f"\x1b[{CODES[style]}m{text}\x1b[0m" if style else text for text, style in self.pieces)


def line_of(text: str, style: str = "") -> Line:
    return Line(((text, style),))


def build_lines(built: Built, *, folder: Path, short: bool = False) -> Iterator[Line]:
    """What a build found, judged and wrote."""
    works = sum(reference.label is None for reference in built.library)
    yield line_of(
        f"{count(len(built.documents), 'document')}: {count(len(built.library), 'reference')}"
        f" ({len(built.library) - works} listed, {works} other),"
        f" {count(len(built.coverage.judgements), 'claim')},"
        f" {count(sum(len(j.links) for j in built.coverage.judgements), 'link')}"
    )
    yield total_line(built.coverage)
    if short:
        return
    yield from document_lines(built.coverage, [document.source.name for document in built.documents])
    listed = [j for j in built.coverage.judgements if j.verdict in OPEN]
    if listed:
        yield line_of("Not covered, and why:")
        for judgement in listed[:MOST_IN_SUMMARY]:
            yield from claim_lines(judgement)
        if len(listed) > MOST_IN_SUMMARY:
            yield line_of(f"  … and {len(listed) - MOST_IN_SUMMARY} more: refkit check")
    yield from hand_edit_lines(built.hand_edits)
    names = ", ".join(path.name for path in built.written) or "nothing new to write"
    yield line_of(f"{folder.name}/: {names}")


def check_lines(
    examined: CheckResult,
    *,
    short: bool = False,
    waived: Collection[str] = (),
    problems: Iterable[Problem] | None = None,
) -> Iterator[Line]:
    """Coverage by document, the claims that are not covered with place and reason, the total last.

    `waived` are ids of claims of which only the figures tell, `problems` those findings that are wanted; all, if left out.
    """
    coverage = examined.coverage
    if not short:
        yield from document_lines(coverage, [document.source.name for document in examined.documents])
        for verdicts, title in (
            (OPEN, "Not covered:"),
            ((Verdict.PARTIAL, Verdict.SUGGESTED), "For a person to decide:"),
        ):
            listed = [j for j in coverage.judgements if j.verdict in verdicts and j.claim.id not in waived]
            if listed:
                yield line_of(title)
            for judgement in listed:
                yield from claim_lines(judgement)
        yield from source_lines(coverage, examined.problems if problems is None else problems)
        yield from exempt_lines(coverage)
    yield total_line(coverage)


def source_lines(coverage: Coverage, problems: Iterable[Problem]) -> Iterator[Line]:
    """The claims whose sources were retracted, doubted, replaced …, or have another record than the list, or none."""
    found: dict[tuple[str, int, int], list[Problem]] = {}
    unchecked = 0
    for problem in filter(is_of_claim, problems):
        if problem.rule == UNCHECKED:
            unchecked += 1
        elif problem.span is not None:
            found.setdefault(_place(problem.span), []).append(problem)
    if found or unchecked:
        yield line_of("What is known of their sources:")
    for judgement in coverage.judgements:
        told = found.pop(_place(judgement.claim.span), [])
        if not told:
            continue
        told.sort(key=lambda one: one.rule != FAILING)  # what fails the check comes first
        codes, words = ", ".join(dict.fromkeys(one.rule for one in told)), printable(judgement.claim.words)
        place, verdict = f"{printable(str(judgement.claim.span))}: ", judgement.verdict
        yield Line(((place, ""), (verdict.value, COLOURS[verdict]), (f" [{codes}]", "")))
        yield line_of(f"    {words if len(words) <= WIDTH else words[: WIDTH - 1] + '…'}")
        for one in told:
            yield line_of(f"    {printable(one.message)}", "red" if one.level is Level.ERROR else "")
            if one.hint:
                yield line_of(f"      {printable(one.hint)}", "dim")
    if unchecked:
        what = f"{count(unchecked, 'citation')} of sources that could not be checked [{UNCHECKED}]"
        yield line_of(f"  {what}")


def _place(span: Span) -> tuple[str, int, int]:
    return span.source.name, span.start, span.end


def exempt_lines(coverage: Coverage) -> Iterator[Line]:
    """A line for every claim that wants no source: place, why and words, for a reviewer to look over."""
    exempt = [j for j in coverage.judgements if j.verdict is Verdict.EXEMPT]
    if exempt:
        yield line_of("Wanting no source, to be looked over:")
    for judgement in exempt:
        place, why = printable(str(judgement.claim.span)), printable(", ".join(judgement.reasons))
        words = printable(judgement.claim.words)
        said = words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
        verdict = Verdict.EXEMPT.value
        yield Line(((f"{place}: ", ""), (verdict, COLOURS[Verdict.EXEMPT]), (f" ({why}) {said}", "")))


def document_lines(coverage: Coverage, names: Iterable[str]) -> Iterator[Line]:
    """A line a document: its claims by verdict."""
    by_name: dict[str, list[Judgement]] = {}
    for judgement in coverage.judgements:
        by_name.setdefault(judgement.claim.span.source.name, []).append(judgement)
    for name in names:
        judged = by_name.get(name, [])
        part = Coverage(judgements=tuple(judged))
        pieces = [(f"  {printable(name)}: {count(len(judged), 'claim')}", "")]
        for verdict in Verdict:
            number = part.count((verdict,))
            if number:
                pieces.append((f", {number} {verdict.value}", COLOURS[verdict]))
                pieces.append((_of_them(part, verdict), ""))
        if part.percent is not None:
            verified = percent_of(part.percent_verified)
            pieces.append((f" — {percent_of(part.percent)} covered, {verified} verified", ""))
        yield Line(tuple(pieces))


def total_line(coverage: Coverage) -> Line:
    """The total: how many claims are covered and verified, and how many have each other verdict."""
    covered = (
        f"{coverage.covered} of {count(coverage.citable, 'claim')} covered ({percent_of(coverage.percent)})"
    )
    verified = f"{coverage.verified} verified ({percent_of(coverage.percent_verified)})"
    pieces = [(f"{covered}, {verified}", "")]
    for verdict in Verdict:
        number, of_them = coverage.count((verdict,)), _of_them(coverage, verdict)
        if number and (verdict not in COVERED or of_them):
            newer = sum(
                "newer-than-sources" in j.reasons for j in coverage.judgements if j.verdict is verdict
            )
            pieces.append((f"; {number} {verdict.value}", COLOURS[verdict]))
            pieces.append((of_them, ""))
            pieces.append((f" ({newer} newer than every source)" if newer else "", ""))
            sure = sum("confident" in j.reasons for j in coverage.judgements if j.verdict is verdict)
            pieces.append((f" ({sure} confident)" if sure else "", ""))
    if gone := sum(map(is_on_retracted, coverage.judgements)):
        pieces.append((f"; {gone} on retracted sources alone", "bold red"))
        pieces.append((" [RK307]", ""))
    if coverage.orphans and coverage.judgements:
        pieces.append((f"; {count(len(coverage.orphans), 'reference')} without a claim [RK204]", ""))
    return Line(tuple(pieces))


def _of_them(coverage: Coverage, verdict: Verdict) -> str:
    """What is counted apart of the claims with a verdict: read in vain, or accepted against the text."""
    judged = [j for j in coverage.judgements if j.verdict is verdict]
    if missed := sum(j.is_not_found for j in judged):
        return f", {missed} of them not found in the source's text"
    if against := sum(j.is_against_text for j in judged):
        return f", {against} of them against the source's text [RK212]"
    return ""


def claim_lines(judgement: Judgement) -> Iterator[Line]:
    """A claim: place, verdict, kind and dates, then its words, then why and what would help."""
    claim = judgement.claim
    about = " ".join([claim.kind.value, *((format_edtf(date) or "") for date in claim.dates)])
    rest = f" ({about})"
    if code := code_of(judgement.verdict, judgement.reasons):
        rest += f" [{code}]"
    if judgement.links:
        sources = ", ".join(f"{link.reference} {link.score:.2f}" for link in judgement.links[:3])
        rest += f" {printable(sources)}"
    place, verdict = f"{printable(str(claim.span))}: ", judgement.verdict
    yield Line(((place, ""), (verdict.value, COLOURS[verdict]), (rest, "")))
    words = printable(claim.words)
    yield line_of(f"    {words if len(words) <= WIDTH else words[: WIDTH - 1] + '…'}")
    for link in judgement.links[:1]:
        if link.quote is not None and link.standing in DECIDING:
            passage = shorten(link.quote.text, [d.passage for d in link.differences], WIDTH)
            yield line_of(f"    source: “{passage}” ({printable(place_of(link.quote))})")
            if sentences := difference_sentences(link.differences):
                yield line_of(f"    {printable(sentences)}")
    why = ", ".join(judgement.reasons)
    if judgement.missing:
        why = f"{why}; wanted: {judgement.missing}" if why else f"wanted: {judgement.missing}"
    if why:
        yield line_of(f"    {printable(why)}", "dim")


def hand_edit_lines(hand_edits: Mapping[str, HandEdits]) -> Iterator[Line]:
    """What people changed in bib/ by hand, which the build has kept."""
    for name, hand in hand_edits.items():
        said = [
            f"{len(keys)} {what} ({', '.join(sorted(keys)[:5])}{', …' if len(keys) > 5 else ''})"
            for what, keys in (
                ("changed", hand.changed),
                ("added", hand.added),
                ("removed", hand.removed),
                ("given another key", tuple(hand.renamed.values())),
                ("kept though no document holds it any more", hand.stale),
            )
            if keys
        ]
        if said:
            yield line_of(printable(f"Kept as people left it in {name}: {'; '.join(said)}"))
