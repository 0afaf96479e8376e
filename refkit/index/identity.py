"""What a record is known by: the identifiers it is found by, and the keys by which a newer one replaces it."""

from __future__ import annotations

from hashlib import blake2b

from refkit.fields.ids import parse_doi, parse_pmid
from refkit.model import Reference


def identifiers_of(reference: Reference) -> list[str]:
    """ "doi:10.5555/a", "pmid:123", "pmcid:PMC1", "isbn:…", of those that a reference states."""
    found = [doi_term(reference.doi), pmid_term(reference.pmid)]
    found.append(f"pmcid:{reference.pmcid.upper()}" if reference.pmcid else "")
    return [term for term in found if term]


def doi_term(doi: str | None) -> str:
    """The DOI as it is looked for, however it is written; "" for none."""
    bare = parse_doi(doi) if doi else None
    return f"doi:{(bare or doi or '').strip().lower()}" if doi else ""


def pmid_term(pmid: str | None) -> str:
    bare = parse_pmid(pmid) if pmid else None
    return f"pmid:{bare or pmid}".strip() if pmid else ""


def keys_of(reference: Reference, registry: str, packed: bytes) -> list[str]:
    """What a newer record of the same registry replaces a record by: its DOI and PMID, else all that it states.

    Records of two registries that share a DOI are two: each knows what the other does not.
    """
    terms = [term for term in (doi_term(reference.doi), pmid_term(reference.pmid)) if term]
    return [f"{registry} {term}" for term in terms or [blake2b(packed, digest_size=16).hexdigest()]]
