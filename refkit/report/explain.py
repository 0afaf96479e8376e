"""The registers of findings and reasons -> what `refkit explain` prints of one of them, or of all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from refkit.errors import FormatError
from refkit.findings import near_code
from refkit.rules import REASONS, RULES, Rule
from refkit.rules.comparisons import COMPARED
from refkit.rules.rule import paragraphs, shape


def explain(code: str) -> str:
    """The explanation of a finding (its code, in any case) or a reason (its slug). Raises FormatError."""
    if code.lower() in REASONS:
        return "\n".join([f"{code.lower()}: {REASONS[code.lower()]}", *_example(code.lower())])
    rule = RULES.get(code.upper())
    if rule is None:
        raise FormatError.of("no-rule", name=code, near=near_code(code, also=REASONS))
    return "\n".join([_headline(rule), *(f"  {part}" for part in paragraphs(rule.text)), *_shapes(rule)])


def explain_all() -> str:
    """Every finding with the first paragraph of its explanation, and every reason."""
    findings = (f"{_headline(rule)}\n  {paragraphs(rule.text)[0]}" for rule in RULES.values())
    return "\n".join([*findings, *(f"{slug}: {text}" for slug, text in REASONS.items())])


def _example(slug: str) -> list[str]:
    """A claim and a passage that a reason about what differs is given for."""
    claim, passage = COMPARED.get(slug, ("", ""))
    return [f"  claim:  {claim}", f"  source: {passage}"] if claim else []


def _headline(rule: Rule) -> str:
    return f"{rule.code}: {rule.title} ({rule.level})"


def _shapes(rule: Rule) -> list[str]:
    """The messages of a rule, with capitals for the parts that change from case to case."""
    lines = []
    for wording in rule.wordings:
        lines.append(f"  - {shape(wording.message)}")
        if wording.hint:
            lines.append(f"      hint: {shape(wording.hint)}")
    return ["  It reads:", *lines] if lines else []


def rule_table(wants: Callable[[str], bool]) -> str:
    """The findings that are wanted, a line each: code, level, title."""
    return "\n".join(
        f"{rule.code}  {rule.level:7}  {rule.title}" for rule in RULES.values() if wants(rule.code)
    )


def rule_data(wants: Callable[[str], bool]) -> str:
    """The findings that are wanted, as a JSON array: code, level, title, explanation."""
    rows = [
        {
            "code": rule.code,
            "level": str(rule.level),
            "title": rule.title,
            "text": list(paragraphs(rule.text)),
        }
        for rule in RULES.values()
        if wants(rule.code)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


RULE_SHAPES: Mapping[str, Callable[[Callable[[str], bool]], str]] = {"table": rule_table, "json": rule_data}
