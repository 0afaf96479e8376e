"""A reference as text for one of Zotero's imports, with what of it that import will not hold as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from refkit.fields.titles import TAG, without_case
from refkit.formats.losses import named
from refkit.formats.zotero.item_types import AUTHORS, FIELDS, LATER_FIELDS, ROLES
from refkit.model import Problem
from refkit.patterns import regex
from refkit.rules import finding

Told = tuple[str, str]  # a variable, and a wording of RK109

LEFT_OUT: Final = "left-out"
CHANGED: Final = "changed"
IN_NOTE: Final = "in-note"

# Lines of "Extra" whose names people know in another form than CSL's.
LABELS: Final = {"citation-key": "Citation Key"}
INDEX: Final = regex(r"<su(b|p)>([0-9+−-]{1,40})</su[bp]>")
BELOW: Final = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
ABOVE: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The text of one record, and what is told of it."""

    text: str
    told: tuple[Told, ...] = ()


def problems_of(
    records: Iterable[tuple[str, Iterable[Told]]], *, receiver: str = "Zotero"
) -> tuple[Problem, ...]:
    """A finding (RK109) for each variable and wording; `records` are keys with what is told of each."""
    found: dict[tuple[str, str], list[str]] = {}
    for key, told in records:
        for variable, wording in dict.fromkeys(told):
            found.setdefault((wording, variable), []).append(key)
    return tuple(
        finding("RK109", wording, format=receiver, variable=variable, count=len(keys), keys=named(keys))
        for (wording, variable), keys in sorted(found.items())
    )


def variable_of(kind: str, field: str) -> str:
    """CSL's variable of an item type's field; the field's own name where it stands for none."""
    fields: Mapping[str, str] = LATER_FIELDS.get(kind) or FIELDS.get(kind, {})
    return next((variable for variable, name in fields.items() if name == field), field)


def label_of(kind: str, field: str) -> str:
    """The name of a field's line in "Extra"."""
    variable = variable_of(kind, field)
    return LABELS.get(variable, variable)


def people_variable(kind: str, role: str) -> str:
    """CSL's name variable of a role in an item type."""
    if role == AUTHORS.get(kind, "author"):
        return "author"
    return next((variable for variable, name in ROLES.items() if name == role), role)


def person_line(kind: str, creator: Mapping[str, str]) -> str:
    """A creator as a line of "Extra", in Zotero's form: "editor: Doe || Jane"."""
    last, first = creator.get("lastName") or creator.get("name", ""), creator.get("firstName", "")
    name = people_variable(kind, creator["creatorType"])
    return f"{name}: {last} || {first}" if first else f"{name}: {last}"


def plain_indices(text: str) -> str:
    """Text whose figures below and above the line are characters of their own, and without spans that keep case."""
    return INDEX.sub(
        lambda match: match[2].translate(BELOW if match[1] == "b" else ABOVE), without_case(text)
    )


def is_marked(text: str) -> bool:
    """Whether CSL's inline tags are left in a text."""
    return TAG.search(text) is not None
