"""The register of findings, by code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from refkit.rules.coverage import COVERAGE
from refkit.rules.integrity import INTEGRITY
from refkit.rules.metadata import METADATA
from refkit.rules.parsing import PARSING
from refkit.rules.records import RECORDS
from refkit.rules.reference_data import REFERENCE_DATA
from refkit.rules.rendering import RENDERING
from refkit.rules.rule import Rule
from refkit.rules.time import TIME
from refkit.rules.use import USE

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for family in (USE, PARSING, COVERAGE, INTEGRITY, RECORDS, TIME, METADATA, REFERENCE_DATA, RENDERING)
        for rule in family
    }
)
