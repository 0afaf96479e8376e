"""Every noun of refkit: frozen values in CSL's words, handed from room to room."""

from refkit.model.claims import Claim, ClaimKind
from refkit.model.documents import Document, Mark, MarkStyle, Unit, UnitKind
from refkit.model.findings import Finding, WaivedBy, Waiver
from refkit.model.judgements import (
    AGAINST,
    COVERED,
    SCHEMA,
    Basis,
    Coverage,
    Decision,
    Difference,
    Gravity,
    Judgement,
    Link,
    Standing,
    Verdict,
)
from refkit.model.records import (
    Asked,
    Discrepancy,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Resolution,
)
from refkit.model.references import Date, Library, Name, Reference, Rendered
from refkit.model.sources import LINE_END, Anchor, Source, Span
from refkit.rules import Level, Problem

__all__ = [
    "AGAINST",
    "COVERED",
    "LINE_END",
    "SCHEMA",
    "Anchor",
    "Asked",
    "Basis",
    "Claim",
    "ClaimKind",
    "Coverage",
    "Date",
    "Decision",
    "Difference",
    "Discrepancy",
    "Document",
    "Finding",
    "Gravity",
    "Judgement",
    "Level",
    "Library",
    "Link",
    "Mark",
    "MarkStyle",
    "Name",
    "Notice",
    "NoticeKind",
    "Problem",
    "Record",
    "RecordVerdict",
    "Reference",
    "Rendered",
    "Resolution",
    "Source",
    "Span",
    "Standing",
    "Unit",
    "UnitKind",
    "Verdict",
    "WaivedBy",
    "Waiver",
]
