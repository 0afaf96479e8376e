"""Authorities and the registers they keep: names, jurisdiction and country."""

from __future__ import annotations

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
    (
        "ce-mark",
        "European Union",
        ("CE mark", "CE marking", "CE-mark", "CE certificate", "Conformité Européenne"),
    ),
)  # fmt: skip
# Jurisdictions and what governs them: they stand for their authority only beside a word for approval.
TERRITORIES = (
    ("ema", ("EU", "European Union", "European Commission")),
    ("mhra", ("UK", "United Kingdom")),
)
JURISDICTION = {slug: where for slug, where, _ in AGENCIES}
NAMES = {slug: names[0] for slug, _, names in reversed(AGENCIES)}  # what people call it
# How a title names a country or union, and the authority that a label or release of it comes from.
COUNTRIES_IN_TITLES = (
    (regex(r"\bUS\b|\bU\.S\.|\bUSA\b|United States"), "fda"),
    (regex(r"\bEurop\w+|\bEU\b|\bEPAR\b"), "ema"),
    (regex(r"\bJapan\w*"), "pmda"),
    (regex(r"\bCanad\w+"), "health-canada"),
    (regex(r"\bAustralia\w*"), "tga"),
    (regex(r"\bChin(?:a|ese)\b"), "nmpa"),
    (regex(r"\bUK\b|\bBritish\b|United Kingdom"), "mhra"),
)  # fmt: skip
# Names that by themselves hint at an approval in a statement, and at a record in a row of a table.
HINT_AT_APPROVAL = ("FDA", "EMA", "NMPA", "PMDA", "MHRA", "TGA", "Health Canada")
HINT_AT_RECORD = ("FDA", "EMA")
