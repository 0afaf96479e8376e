"""Identifiers as printed <-> their bare values: DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL."""

from __future__ import annotations

import re
from urllib.parse import unquote

from refkit.patterns import regex

# Crossref's own pattern, crossref.org/blog/dois-and-matching-regular-expressions, with the angle brackets and
# brackets of older SICI names let in, as they are balanced below.
DOI = regex(r"10\.\d{4,9}/[^\s\"“”‘’{}|\\^`]+", re.IGNORECASE)
DOI_PREFIX = regex(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|(?:\bdoi\s{0,3}[:=]?\s{0,3}){1,2}", re.IGNORECASE)
URL = regex(r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
PMID = regex(r"\bPMID\s{0,3}[:#]?\s{0,3}(\d{1,9})\b", re.IGNORECASE)
PMCID = regex(r"\b(?:PMCID\s{0,3}[:#]?\s{0,3})?(PMC\d{2,9})\b", re.IGNORECASE)
ARXIV = regex(
    r"\barXiv\s?[:.]?\s?(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,2})?)",
    re.IGNORECASE,
)
ISBN = regex(r"\bISBN(?:-1[03])?\s{0,3}[:.]?\s{0,3}((?:97[89][- ]?)?\d[\d -]{7,13}[\dXx])\b", re.IGNORECASE)
ISSN = regex(r"\be?ISSN\s{0,3}[:.]?\s{0,3}(\d{4}-?\d{3}[\dXx])\b", re.IGNORECASE)
# Where an address itself names a work: doi.org and its proxies' paths, PubMed, PMC, Europe PMC.
DOI_ADDRESS = regex(
    r"https?://(?:(?:dx\.|www\.)?doi\.org/(?:doi:)?|[^/?#\s]{1,100}/doi/(?:(?:abs|full|pdf|epdf|pdfdirect|book)/)?)"
    r"(10(?:\.|%2e)\d{4,9}(?:/|%2f)[^\s?#]+)",
    re.IGNORECASE,
)
PMID_ADDRESS = regex(
    r"https?://(?:pubmed\.ncbi\.nlm\.nih\.gov/|www\.ncbi\.nlm\.nih\.gov/pubmed/|europepmc\.org/(?:abstract|article)/MED/)(\d{1,9})(?=[/?#]|$)",
    re.IGNORECASE,
)
PMCID_ADDRESS = regex(
    r"https?://(?:(?:www\.ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/|europepmc\.org/(?:articles?|article/PMC)/)(PMC\d{2,9})(?=[/?#]|$)",
    re.IGNORECASE,
)
TRAILING = ".,;:!?'\"’”»«…"
PAIRS = {")": "(", "]": "[", ">": "<"}


def parse_doi(text: str) -> str | None:
    """The DOI in a string, without resolver, "doi:" or the sentence's punctuation; case as printed."""
    match = DOI.search(text)
    if match is None and "%2f" in text.casefold():
        match = DOI.search(unquote(text))
    return trim(match.group()) if match else None


def format_doi(doi: str) -> str:
    """A DOI as its display form, https://doi.org/…, as Crossref asks."""
    return f"https://doi.org/{doi}"


def parse_url(text: str) -> str | None:
    """The first URL in a string, without the sentence's punctuation. "www." is left as printed."""
    match = URL.search(text)
    return trim(match.group()) if match else None


def ids_of_address(address: str) -> dict[str, str]:
    """What the address of a link says of the work it leads to: "doi", "pmid" or "pmcid", or nothing."""
    if match := DOI_ADDRESS.match(address):
        return {"doi": trim(unquote(match[1]))}
    if match := PMID_ADDRESS.match(address):
        return {"pmid": match[1]}
    if match := PMCID_ADDRESS.match(address):
        return {"pmcid": match[1].upper()}
    return {}


def parse_pmid(text: str) -> str | None:
    """The figures of "PMID: 12345678"."""
    match = PMID.search(text)
    return match.group(1) if match else None


def parse_pmcid(text: str) -> str | None:
    """ "PMC1234567", in capitals."""
    match = PMCID.search(text)
    return match.group(1).upper() if match else None


def parse_arxiv(text: str) -> str | None:
    """An arXiv number without its prefix: "1706.03762v2", "hep-th/9901001"."""
    match = ARXIV.search(text)
    return match.group(1) if match else None


def parse_isbn(text: str) -> str | None:
    """An ISBN whose check digit is right, without hyphens."""
    match = ISBN.search(text if "isbn" in text.casefold() else f"ISBN {text}")
    if match is None:
        return None
    digits = re.sub(r"[ -]", "", match.group(1)).upper()
    return digits if is_isbn(digits) else None


def is_isbn(digits: str) -> bool:
    """Whether the check digit of a bare ISBN-10 or ISBN-13 is right (ISO 2108)."""
    if len(digits) == 10:
        values = [10 if c == "X" else int(c) for c in digits]
        return sum((10 - i) * v for i, v in enumerate(values)) % 11 == 0
    if len(digits) == 13 and digits.isdigit():
        return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits)) % 10 == 0
    return False


def trim(text: str) -> str:
    """An identifier without the punctuation of the sentence around it; balanced brackets stay."""
    end = len(text)
    counts = {c: text.count(c) for c in "()[]<>"}
    while end:
        last = text[end - 1]
        if last in TRAILING:
            end -= 1
        elif last in PAIRS and counts[last] > counts[PAIRS[last]]:
            counts[last] -= 1
            end -= 1
        else:
            break
    return text[:end]
