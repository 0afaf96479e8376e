"""A reference -> a fingerprint of what was asked about it, by which a later change is seen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

from refkit.fields.folding import fold_title
from refkit.model import Name, Reference

TITLES = ("title", "container_title", "collection_title", "publisher", "event_title")
PLAIN = (
    "volume",
    "issue",
    "supplement_number",
    "page",
    "number",
    "edition",
    "version",
    "doi",
    "pmid",
    "pmcid",
    "isbn",
    "url",
)


def fingerprint_of(reference: Reference) -> str:
    """Sixteen hex digits for what a search and a comparison look at: titles, names, year, place, identifiers.

    Case, accents, tags and punctuation of titles and names do not count: they are not compared either.
    """
    said = {name: fold_title(value) for name in TITLES if (value := getattr(reference, name))}
    said |= {name: "".join(value.split()).casefold() for name in PLAIN if (value := getattr(reference, name))}
    said["type"] = reference.type
    for role in ("author", "editor"):
        if names := getattr(reference, role):
            said[role] = _names(names)
    if reference.issued is not None:
        said["issued"] = str(reference.issued.year or fold_title(reference.issued.literal or ""))
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def _names(names: Iterable[Name]) -> str:
    return "; ".join(
        ", ".join(fold_title(part or "") for part in (name.particle, name.family or name.literal, name.given))
        for name in names
    )
