"""Claims with verdict and links, as JSON lines or a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from refkit.errors import printable
from refkit.fields.edtf import format_edtf
from refkit.model import SCHEMA, Coverage, Difference, Judgement, Library, Link, Resolution
from refkit.records.standing import standing_notices
from refkit.report.terminal import total_line

WIDTH = 90

# Line ends of old files and page breaks, each a space: the places of differences in a quote stay what they are.
PLAIN_SPACES = str.maketrans(dict.fromkeys("\r\f\v\x85\u2028\u2029", " "))


NO_RECORDS: Mapping[str, Resolution] = MappingProxyType({})


def item_of_claim(
    judgement: Judgement,
    labels: Mapping[str, str | None],
    records: Mapping[str, Resolution] = NO_RECORDS,
) -> dict[str, Any]:
    """One claim as JSON data. start and end count characters of the file read as UTF-8, newline=''."""
    claim = judgement.claim
    return {
        "schema": SCHEMA,
        "id": claim.id,
        "file": claim.span.source.name,
        "start": claim.span.file_start,
        "end": claim.span.file_end,
        "text": claim.text,
        "kind": claim.kind.value,
        "dates": [(format_edtf(date) or "") for date in claim.dates],
        "agencies": list(claim.agencies),
        "context": claim.context,
        "citable": claim.citable,
        "verdict": judgement.verdict.value,
        "reasons": list(judgement.reasons),
        "missing": judgement.missing,
        "covered": judgement.is_covered,
        "verified": judgement.is_verified,
        "links": [
            _item_of_link(link, labels.get(link.reference), records.get(link.reference))
            for link in judgement.links
        ],
    }


def _item_of_link(link: Link, label: str | None, found: Resolution | None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "ref": link.reference,
        "label": label,
        "score": round(link.score, 4),
        "basis": link.basis.value,
        "reasons": list(link.reasons),
    }
    if link.quote is not None:
        quote = link.quote
        item["quote"] = {
            "file": quote.source.name,
            "start": quote.file_start,
            "end": quote.file_end,
            "line": quote.line,
            "text": quote.text.translate(PLAIN_SPACES),
        }
        if quote.page is not None:
            item["quote"]["page"] = quote.page
    if link.standing is not None:
        item["standing"] = link.standing.value
        item["differences"] = [_item_of_difference(difference) for difference in link.differences]
    if found is not None:
        item["record"] = item_of_record(found)
    return item


def item_of_record(found: Resolution) -> dict[str, Any]:
    """What is known of a reference: verdict, whose record it was and from when, what differs, and the notices that
    hold."""
    record = found.record
    return {
        "verdict": found.verdict.value,
        "service": record.service if record is not None else None,
        "id": record.reference.id if record is not None else None,
        "came": record.came if record is not None else None,
        "differs": [
            {"field": one.field, "stated": one.stated, "recorded": one.recorded, "grave": one.grave}
            for one in found.discrepancies
        ],
        "notices": [
            {
                "kind": one.kind.value,
                "on": one.on,
                "identifier": one.identifier,
                "source": one.source,
                "reason": one.reason,
            }
            for one in standing_notices(found.notices)
        ],
        "asked": {one.service: one.outcome for one in found.asked},
    }


def _item_of_difference(difference: Difference) -> dict[str, Any]:
    """`claim` and `quote` are the characters of the claim's and the quote's `text` that differ."""
    return {
        "reason": difference.reason,
        "gravity": difference.gravity.value,
        "claim": list(difference.claim) if difference.claim else None,
        "quote": list(difference.passage) if difference.passage else None,
        "said": difference.said,
        "instead": difference.instead,
    }


def jsonl(
    coverage: Coverage, library: Library, records: Mapping[str, Resolution] = NO_RECORDS
) -> Iterator[str]:
    """One JSON object a line."""
    labels = {reference.id: reference.label for reference in library}
    for judgement in coverage.judgements:
        yield json.dumps(item_of_claim(judgement, labels, records), ensure_ascii=False)


def table(
    coverage: Coverage,
    _library: Library,
    _records: Mapping[str, Resolution] = NO_RECORDS,
) -> Iterator[str]:
    """Place, verdict, kind, dates, first link and words, in aligned columns; the two figures last."""
    rows = [("place", "verdict", "kind", "dates", "source", "claim")]
    for judgement in coverage.judgements:
        claim, words = judgement.claim, printable(judgement.claim.words)
        best = judgement.links[0] if judgement.links else None
        rows.append(
            (
                printable(str(claim.span)),
                judgement.verdict.value,
                claim.kind.value,
                " ".join((format_edtf(date) or "") for date in claim.dates),
                printable(f"{best.reference} {best.score:.2f}") if best else "",
                words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join((*cells, row[5])).rstrip()
    yield total_line(coverage).plain


Shape = Callable[[Coverage, Library, Mapping[str, Resolution]], Iterator[str]]
SHAPES: Mapping[str, Shape] = {"table": table, "jsonl": jsonl}
