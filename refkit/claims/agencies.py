"""Text -> the slugs of the authorities it names."""

from __future__ import annotations

import re

from refkit.patterns import Sieve, regex
from refkit.vocabulary.agencies import AGENCIES, TERRITORIES
from refkit.vocabulary.approvals import WITH_CLEARANCE

APPROVING = regex(rf"\b(?:{WITH_CLEARANCE}|marketing|registration|indicated|labell?ed)\b", re.IGNORECASE)

_SLUG = {name: slug for slug, _, names in AGENCIES for name in names}
_TERRITORY = {name: slug for slug, names in TERRITORIES for name in names}


def _as_it_stands(name: str) -> bool:
    last = name.split()[-1]
    return last.isupper() or (" " not in name and not name[1:].islower())


def _pattern(name: str) -> str:
    return re.escape(name) if _as_it_stands(name) else f"(?i:{re.escape(name)})"


PATTERN = regex(
    r"(?<!\w)(?:"
    + "|".join(_pattern(name) for name in sorted({**_SLUG, **_TERRITORY}, key=len, reverse=True))
    + r")(?!\w)"
)
_SIEVE = Sieve((PATTERN,))
_FOLDED = {name.casefold(): slug for name, slug in _SLUG.items()}
_FOLDED_TERRITORY = {name.casefold(): slug for name, slug in _TERRITORY.items()}


def find_agencies(text: str) -> tuple[str, ...]:
    """Slugs of the authorities a text names, in order, each once.

    A jurisdiction ("in the EU") counts as its authority in a text on approval, and nowhere else.
    """
    found: dict[str, None] = {}
    if not _SIEVE.among(text):
        return ()
    approving: bool | None = None
    for match in PATTERN.finditer(text):
        name = match[0].casefold()
        slug = _FOLDED.get(name)
        if slug is None:
            approving = APPROVING.search(text) is not None if approving is None else approving
            slug = _FOLDED_TERRITORY[name] if approving else None
        if slug is not None:
            found[slug] = None
    return tuple(found)
