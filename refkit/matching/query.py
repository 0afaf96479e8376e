"""What is looked for: a printed string, or a reference, as a search and a validation need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refkit.model import Reference
from refkit.patterns import regex
from refkit.reflist.read import read_strings

# A hyphen at the end of a line that the string has lost: "tap- ping". Compounds lose it too; letters alone are compared.
PARTED = regex(r"(?<=[^\W\d_A-Z])-\s{1,3}(?=[a-zà-ÿ])(?!(?:and|or|und|oder|et|y)\b)", signs="-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`reference` is what was read, `text` the characters as printed; empty where only fields are known."""

    reference: Reference
    text: str = ""


def read_queries(strings: Sequence[str]) -> list[Query]:
    """Printed strings -> queries, in order; read together they are read faster than one by one. `text` stays as printed."""
    made = read_strings([(PARTED.sub("", text), False) for text in strings])
    return [Query(reference=one.reference, text=text) for one, text in zip(made, strings, strict=True)]
