"""Findings -> SARIF 2.1.0 (OASIS), as code hosts and editors show them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from refkit import __version__
from refkit.findings.baseline import mark_of
from refkit.model import Finding, Level, Span, WaivedBy
from refkit.rules import RULES
from refkit.rules.rule import paragraphs

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
# Section 3.58.6, and 3.35 for what a person waived.
LEVELS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}
KINDS = {WaivedBy.INLINE: "inSource", WaivedBy.BASELINE: "external", WaivedBy.SETTING: "external"}


def sarif(findings: Sequence[Finding], *, done: bool) -> str:
    """A log with one run; `done` says whether everything could be checked."""
    codes = sorted({one.code for one in findings})
    places = {code: place for place, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "refkit",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "invocations": [{"executionSuccessful": done}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places[one.code]) for one in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    rule = RULES[code]
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.title.replace("-", " ").split()),
        "shortDescription": {"text": f"{rule.title[0].upper()}{rule.title[1:]}."},
        "fullDescription": {"text": " ".join(paragraphs(rule.text))},
        "help": {"text": f"refkit explain {code}"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
    }


def _result(one: Finding, place: int) -> dict[str, Any]:
    problem = one.problem
    message = problem.message if problem.hint is None else f"{problem.message}\n{problem.hint}"
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": place,
        "level": LEVELS[one.level],
        "message": {"text": message},
        "partialFingerprints": {"refkit/1": mark_of(one)},
    }
    if problem.span is not None:
        result["locations"] = [_location(problem.span)]
    elif problem.place:
        result["locations"] = [{"logicalLocations": [{"fullyQualifiedName": problem.place}]}]
    if one.judgement is not None:
        result["properties"] = {"claim": one.judgement.claim.id, "verdict": one.judgement.verdict.value}
    if one.waiver is not None:
        why = one.waiver.reason or one.waiver.place
        suppression = {"kind": KINDS[one.waiver.by]} | ({"justification": why} if why else {})
        result["suppressions"] = [suppression]
    return result


def _location(span: Span) -> dict[str, Any]:
    source = span.source
    base, name = source.file_at(span.file_start)
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(name.replace("\\", "/"))}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if span.anchors:  # a file without lines
        location["logicalLocations"] = [{"fullyQualifiedName": anchor.part} for anchor in span.anchors[:1]]
        return location
    line, column = source.line_column(span.file_start)
    last_line, last_column = source.line_column(span.file_end)
    physical["region"] = {
        "startLine": line,
        "startColumn": column,
        "endLine": last_line,
        "endColumn": last_column,
        "charOffset": span.file_start - base,
        "charLength": span.file_end - span.file_start,
    }
    return location
