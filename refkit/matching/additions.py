"""A reference and its record -> what the record has and the reference lacks, as far as it is safe to take."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from refkit.model import Reference

# CSL variable -> attribute of a Reference. Title, authors, year and type are never among them.
SAFE = {
    "DOI": "doi", "PMID": "pmid", "PMCID": "pmcid", "ISSN": "issn", "volume": "volume", "issue": "issue", "page": "page",
}  # fmt: skip
PLACE = ("volume", "issue", "page")


def find_additions(reference: Reference, record: Reference) -> Mapping[str, str]:
    """By CSL variable. Of a place that differs nothing is taken: half of one edition and half of another would be neither."""
    is_elsewhere = any(_differs(getattr(reference, name), getattr(record, name)) for name in PLACE)
    found = {
        variable: value
        for variable, name in SAFE.items()
        if not getattr(reference, name)
        and (value := getattr(record, name))
        and not (is_elsewhere and name in PLACE)
    }
    return MappingProxyType(found)


def _differs(stated: str | None, recorded: str | None) -> bool:
    if not stated or not recorded:
        return False
    return _first(stated) != _first(recorded)


def _first(text: str) -> str:
    return text.casefold().replace("–", "-").partition("-")[0].strip().lstrip("0")
