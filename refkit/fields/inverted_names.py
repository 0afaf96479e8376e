"""A name as data files write it, "Family, Given, Suffix" -> Name."""

from __future__ import annotations

from refkit.model import Name
from refkit.vocabulary.organisations import STRONG_FORMS


def parse_inverted(text: str) -> Name | None:
    """The name of "Family, Given, Suffix"; without a given name, an organisation or a single name."""
    parts = [part.strip() for part in text.split(",")]
    if not any(parts):
        return None
    given = parts[1] if len(parts) > 1 else ""
    if not any(parts[1:]) or (len(parts) == 2 and given.casefold().strip(".") in STRONG_FORMS):
        return Name(literal=text.rstrip(" ,"))
    words = parts[0].split(" ")
    small = 0
    while small < len(words) - 1 and words[small][:1].islower():
        small += 1
    return Name(
        family=" ".join(words[small:]) or None,
        given=given or None,
        particle=" ".join(words[:small]) or None,
        suffix=", ".join(part for part in parts[2:] if part) or None,
    )
