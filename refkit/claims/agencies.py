"""Names of authorities and of their public registers -> slugs, with the jurisdiction each speaks for."""

from __future__ import annotations

import re

from refkit.patterns import regex

# Slug, jurisdiction, the names it goes by: of the body itself, its committees and the registers it keeps.
# One word of mixed case and names that end in capitals are matched as they stand, others in any case.
AGENCIES = (
    # regulators of medicines
    ("ph-fda", "Philippines", ("Philippines FDA", "Philippine FDA", "FDA Philippines")),
    ("sfda", "Saudi Arabia", ("Saudi SFDA", "Saudi FDA", "SFDA", "Saudi Food and Drug Authority")),
    ("tfda", "Taiwan", ("TFDA", "Taiwan FDA")),
    ("th-fda", "Thailand", ("Thai FDA",)),
    ("fda", "United States", ("US FDA", "U.S. FDA", "USFDA", "FDA", "Food and Drug Administration")),
    ("ema", "European Union", ("EMA", "EMEA", "European Medicines Agency", "CHMP")),
    ("mhra", "United Kingdom", ("MHRA", "Medicines and Healthcare products Regulatory Agency")),
    ("nmpa", "China", ("NMPA", "CFDA", "National Medical Products Administration")),
    ("hsa", "Singapore", ("HSA", "Health Sciences Authority")),
    ("pmda", "Japan", ("PMDA", "MHLW", "Ministry of Health, Labour and Welfare")),
    ("tga", "Australia", ("TGA", "Therapeutic Goods Administration")),
    ("medsafe", "New Zealand", ("Medsafe",)),
    ("health-canada", "Canada", ("Health Canada",)),
    ("swissmedic", "Switzerland", ("Swissmedic",)),
    ("aemps", "Spain", ("AEMPS", "Agencia Española de Medicamentos y Productos Sanitarios")),
    ("bfarm", "Germany", ("BfArM", "Bundesinstitut für Arzneimittel und Medizinprodukte")),
    ("pei", "Germany", ("Paul-Ehrlich-Institut", "Paul Ehrlich Institute")),
    ("ansm", "France", ("ANSM",)),
    ("aifa", "Italy", ("AIFA",)),
    ("anvisa", "Brazil", ("ANVISA",)),
    ("cofepris", "Mexico", ("COFEPRIS",)),
    ("cdsco", "India", ("CDSCO", "DCGI")),
    ("mfds", "South Korea", ("MFDS", "KFDA", "Ministry of Food and Drug Safety")),
    ("npra", "Malaysia", ("NPRA",)),
    ("ppb", "Kenya", ("PPB", "Pharmacy and Poisons Board")),
    ("sahpra", "South Africa", ("SAHPRA",)),
    # registers of medicines that a regulator keeps or that print its texts
    ("mhra", "United Kingdom", ("eMC", "UK EMC", "electronic Medicines Compendium")),
    ("aemps", "Spain", ("CIMA",)),
    ("tga", "Australia", ("ARTG", "Australian Register of Therapeutic Goods")),
    ("fda", "United States", ("Drugs@FDA",)),
    # other authorities
    ("dea", "United States", ("DEA", "Drug Enforcement Administration")),
    ("cdc", "United States", ("CDC", "Centers for Disease Control")),
    ("epa", "United States", ("EPA", "Environmental Protection Agency")),
    ("faa", "United States", ("FAA", "Federal Aviation Administration")),
    ("fcc", "United States", ("FCC", "Federal Communications Commission")),
    ("easa", "European Union", ("EASA",)),
    ("nice", "United Kingdom", ("NICE", "National Institute for Health and Care Excellence")),
    ("who", "World", ("WHO", "World Health Organization", "World Health Organisation")),
    # a mark of conformity, given by notified bodies
    ("ce-mark", "European Union", ("CE mark", "CE marking", "CE-mark", "CE certificate", "Conformité Européenne")),
)  # fmt: skip
# Jurisdictions and what governs them: they stand for their authority only where approval is spoken of.
TERRITORIES = (
    ("ema", ("EU", "European Union", "European Commission")),
    ("mhra", ("UK", "United Kingdom")),
)
APPROVING = regex(
    r"\b(?:approv\w*|authori[sz]\w*|licen[cs]\w*|clear(?:ed|ance)|marketing|registration|indicated|labell?ed)\b",
    re.IGNORECASE,
)

JURISDICTION = {slug: where for slug, where, _ in AGENCIES}
NAMES = {slug: names[0] for slug, _, names in reversed(AGENCIES)}  # what people call it
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
_FOLDED = {name.casefold(): slug for name, slug in _SLUG.items()}
_FOLDED_TERRITORY = {name.casefold(): slug for name, slug in _TERRITORY.items()}


def find_agencies(text: str) -> tuple[str, ...]:
    """Slugs of the authorities a text names, in order, each once.

    A jurisdiction ("in the EU") counts as its authority in a text that speaks of approval, and nowhere else.
    """
    found: dict[str, None] = {}
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
