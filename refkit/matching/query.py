"""What is looked for: a printed string, or a reference, as a search and a validation need it."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.model import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`reference` is what was read, `text` the characters as printed; empty where only fields are known."""

    reference: Reference
    text: str = ""
