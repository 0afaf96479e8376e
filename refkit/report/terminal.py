"""Coverage and builds -> lines for a terminal, in which only verdicts are coloured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from refkit.errors import count, printable
from refkit.fields.edtf import format_edtf
from refkit.model import COVERED, Coverage, Judgement, Verdict
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
    Verdict.CONTRADICTED: "bold red",
    Verdict.UNCHECKED: "magenta",
    Verdict.EXEMPT: "dim",
}
OPEN = (Verdict.CONTRADICTED, Verdict.UNCOVERED, Verdict.UNCHECKED)  # what `check` lists, in full
MOST_IN_SUMMARY = 12
WIDTH = 100  # of a claim's words in a list; files and reports carry them whole


def build_lines(built: Built, *, folder: Path, short: bool = False) -> Iterator[Text]:
    """What a build found, judged and wrote."""
    works = sum(reference.label is None for reference in built.library)
    yield Text(
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
        yield Text("Not covered, and why:")
        for judgement in listed[:MOST_IN_SUMMARY]:
            yield from claim_lines(judgement)
        if len(listed) > MOST_IN_SUMMARY:
            yield Text(f"  … and {len(listed) - MOST_IN_SUMMARY} more: refkit check")
    yield from hand_edit_lines(built.hand_edits)
    names = ", ".join(path.name for path in built.written) or "nothing new to write"
    yield Text(f"{folder.name}/: {names}")


def check_lines(examined: CheckResult, *, short: bool = False) -> Iterator[Text]:
    """Coverage by document, the claims that are not covered with place and reason, the total last."""
    coverage = examined.coverage
    if not short:
        yield from document_lines(coverage, [document.source.name for document in examined.documents])
        for verdicts, title in (
            (OPEN, "Not covered:"),
            ((Verdict.PARTIAL, Verdict.SUGGESTED), "For a person to decide:"),
        ):
            listed = [j for j in coverage.judgements if j.verdict in verdicts]
            if listed:
                yield Text(title)
            for judgement in listed:
                yield from claim_lines(judgement)
    yield total_line(coverage)


def document_lines(coverage: Coverage, names: Iterable[str]) -> Iterator[Text]:
    """A line a document: its claims by verdict."""
    for name in names:
        judged = [j for j in coverage.judgements if j.claim.span.source.name == name]
        part = Coverage(judgements=tuple(judged))
        line = Text(f"  {printable(name)}: {count(len(judged), 'claim')}")
        for verdict in Verdict:
            number = part.count((verdict,))
            if number:
                line.append(f", {number} {verdict.value}", style=COLOURS[verdict])
        if part.percent is not None:
            line.append(f" — {percent(part)} covered")
        yield line


def total_line(coverage: Coverage) -> Text:
    """The total: how many claims are covered, and how many have each other verdict."""
    line = Text(f"{coverage.covered} of {count(coverage.citable, 'claim')} covered ({percent(coverage)})")
    for verdict in Verdict:
        number = coverage.count((verdict,))
        if number and verdict not in COVERED:
            newer = sum(
                "newer-than-sources" in j.reasons for j in coverage.judgements if j.verdict is verdict
            )
            line.append(f"; {number} {verdict.value}", style=COLOURS[verdict])
            line.append(f" ({newer} newer than every source)" if newer else "")
            sure = sum("confident" in j.reasons for j in coverage.judgements if j.verdict is verdict)
            line.append(f" ({sure} confident)" if sure else "")
    if coverage.orphans and coverage.judgements:
        line.append(f"; {count(len(coverage.orphans), 'reference')} without a claim [RK204]")
    return line


def claim_lines(judgement: Judgement) -> Iterator[Text]:
    """A claim: place, verdict, kind and dates, then its words, then why and what would help."""
    claim = judgement.claim
    line = Text(f"{printable(str(claim.span))}: ")
    line.append(judgement.verdict.value, style=COLOURS[judgement.verdict])
    about = " ".join([claim.kind.value, *((format_edtf(date) or "") for date in claim.dates)])
    line.append(f" ({about})")
    if code := code_of(judgement.verdict, judgement.reasons):
        line.append(f" [{code}]")
    if judgement.links:
        sources = ", ".join(f"{link.reference} {link.score:.2f}" for link in judgement.links[:3])
        line.append(f" {printable(sources)}")
    yield line
    words = printable(claim.words)
    yield Text(f"    {words if len(words) <= WIDTH else words[: WIDTH - 1] + '…'}")
    why = ", ".join(judgement.reasons)
    if judgement.missing:
        why = f"{why}; wanted: {judgement.missing}" if why else f"wanted: {judgement.missing}"
    if why:
        yield Text(f"    {printable(why)}", style="dim")


def hand_edit_lines(hand_edits: Mapping[str, HandEdits]) -> Iterator[Text]:
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
            yield Text(printable(f"Kept as people left it in {name}: {'; '.join(said)}"))


def percent(coverage: Coverage) -> str:
    """Coverage for people: "87 %", or "nothing to cover" where no claim needs a source."""
    return "nothing to cover" if coverage.percent is None else f"{coverage.percent:.0f} %"
