"""Names of authorities that approve or register things -> slugs, with the jurisdiction each speaks for."""

from __future__ import annotations

import re

# slug, jurisdiction, the names it goes by. A name in capitals is matched as it stands, others in any case.
AGENCIES = (
    ("ph-fda", "Philippines", ("Philippines FDA", "Philippine FDA", "FDA Philippines")),
    ("sfda", "Saudi Arabia", ("Saudi SFDA", "Saudi FDA", "SFDA", "Saudi Food and Drug Authority")),
    ("tfda", "Taiwan", ("TFDA", "Taiwan FDA")),
    ("th-fda", "Thailand", ("Thai FDA",)),
    ("fda", "United States", ("US FDA", "U.S. FDA", "USFDA", "FDA", "Food and Drug Administration")),
    ("dea", "United States", ("DEA", "Drug Enforcement Administration")),
    ("cdc", "United States", ("CDC", "Centers for Disease Control")),
    ("epa", "United States", ("EPA", "Environmental Protection Agency")),
    ("faa", "United States", ("FAA", "Federal Aviation Administration")),
    ("fcc", "United States", ("FCC", "Federal Communications Commission")),
    ("ema", "European Union", ("EMA", "EMEA", "European Medicines Agency", "CHMP", "European Commission", "EU", "European Union")),
    ("easa", "European Union", ("EASA",)),
    ("ce-mark", "European Union", ("CE mark", "CE marking", "CE-mark", "CE certificate", "Conformité Européenne")),
    ("mhra", "United Kingdom", ("MHRA", "UK EMC", "eMC", "UK")),
    ("nice", "United Kingdom", ("NICE", "National Institute for Health and Care Excellence")),
    ("nmpa", "China", ("NMPA", "CFDA", "National Medical Products Administration")),
    ("hsa", "Singapore", ("HSA", "Health Sciences Authority")),
    ("pmda", "Japan", ("PMDA", "MHLW", "Ministry of Health, Labour and Welfare")),
    ("tga", "Australia", ("TGA", "Therapeutic Goods Administration", "ARTG")),
    ("medsafe", "New Zealand", ("Medsafe",)),
    ("health-canada", "Canada", ("Health Canada",)),
    ("swissmedic", "Switzerland", ("Swissmedic",)),
    ("aemps", "Spain", ("AEMPS", "CIMA")),
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
    ("who", "World", ("WHO", "World Health Organization", "World Health Organisation")),
)  # fmt: skip

JURISDICTION = {slug: where for slug, where, _ in AGENCIES}
_SLUG = {name: slug for slug, _, names in AGENCIES for name in names}
_LONGEST_FIRST = sorted(_SLUG, key=len, reverse=True)
PATTERN = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        re.escape(name) if name.split()[-1].isupper() or name.isupper() else f"(?i:{re.escape(name)})"
        for name in _LONGEST_FIRST
    )
    + r")(?!\w)"
)
_FOLDED = {name.casefold(): slug for name, slug in _SLUG.items()}


def find_agencies(text: str) -> tuple[str, ...]:
    """Slugs of the authorities a text names, in order, each once."""
    found: dict[str, None] = {}
    for match in PATTERN.finditer(text):
        found[_FOLDED[match[0].casefold()]] = None
    return tuple(found)
