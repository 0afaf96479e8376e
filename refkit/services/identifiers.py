"""A reference -> the identifiers by which services know its work, however it states them."""

from __future__ import annotations

import re
from typing import Final

from refkit.fields.ids import ids_of_address, parse_arxiv, parse_doi, parse_pmcid, parse_pmid
from refkit.model import Reference
from refkit.patterns import regex
from refkit.services.settings import MAX_IDENTIFIER

ARXIV_DOI: Final = "10.48550/arxiv."
NCT: Final = regex(r"(?<![A-Za-z0-9])NCT[0-9]{8}(?![0-9])", re.IGNORECASE)
SETID: Final = regex(
    r"(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])", 2
)
LABEL_HOSTS: Final = ("dailymed.nlm.nih.gov", "labels.fda.gov", "nctr-crs.fda.gov")


def identifiers_of(reference: Reference) -> dict[str, str]:
    """Identifiers by kind, the surest first: "doi", "pmid", "pmcid", "arxiv", "nct" (a trial at ClinicalTrials.gov),
    "setid" (a label at DailyMed), "url". Values are bare; what is no identifier of its kind is left out."""
    address = reference.url or ""
    named = ids_of_address(address) if address else {}
    doi = parse_doi(reference.doi or "") or named.get("doi") or ""
    found = {
        "doi": doi,
        "pmid": parse_pmid(reference.pmid or "") or named.get("pmid") or "",
        "pmcid": parse_pmcid(reference.pmcid or "") or named.get("pmcid") or "",
        "arxiv": _arxiv(reference, doi) or named.get("arxiv") or "",
        "nct": trial_of(reference),
        "setid": label_of(reference),
        "url": address if address[:8].casefold().startswith(("http://", "https://")) else "",
    }
    return {kind: value for kind, value in found.items() if value and len(value) <= MAX_IDENTIFIER}


def trial_of(reference: Reference) -> str:
    """The number of a trial at ClinicalTrials.gov that a reference names as its own, in capitals; "" for none.

    An article may name its trial in its title or notes: there it is a register's record only where the reference is no
    article of a journal.
    """
    places = [reference.number, reference.url]
    if not (reference.doi or reference.pmid or reference.container_title or reference.volume):
        places += [reference.title, reference.note]
    for text in places:
        match = NCT.search(text[:2000]) if text else None
        if match is not None:
            return str(match[0].upper())
    return ""


def label_of(reference: Reference) -> str:
    """The setid of a drug's label that a reference's address or number names, in small letters; "" for none."""
    address = (reference.url or "")[:2000].casefold()
    if any(host in address for host in LABEL_HOSTS):
        match = SETID.search(address)
        if match is not None:
            return str(match[0])
    match = SETID.fullmatch((reference.number or "").strip().casefold()[:40])
    return "" if match is None else str(match[0])


def _arxiv(reference: Reference, doi: str) -> str:
    if doi.casefold().startswith(ARXIV_DOI):
        return parse_arxiv(doi[len(ARXIV_DOI) :]) or ""
    stated = reference.number or ""
    return (parse_arxiv(stated) or "") if stated[:5].casefold() == "arxiv" else ""
