"""Public registers, and the shapes of the numbers of their records."""

from __future__ import annotations

from refkit.patterns import regex

# Register, jurisdiction, the shape of its numbers. Every repetition is bounded.
REGISTERS = (
    # trials
    ("ClinicalTrials.gov", "United States", r"NCT\d{8}"),
    ("ISRCTN registry", "United Kingdom", r"ISRCTN\d{6,8}"),
    ("EudraCT and CTIS", "European Union", r"EudraCT\s\d{4}-\d{6}-\d{2}|\d{4}-\d{6}-\d{2}-\d{2}"),
    ("ANZCTR", "Australia and New Zealand", r"ACTRN\d{14}"),
    ("ChiCTR", "China", r"ChiCTR(?:-[A-Z]{2,4}-)?\d{8,12}"),
    ("jRCT and UMIN", "Japan", r"jRCTs?\d{9,10}|UMIN\d{9}|JapicCTI-\d{6}"),
    ("CTRI", "India", r"CTRI/\d{4}/\d{2,3}/\d{6}"),
    ("DRKS", "Germany", r"DRKS\d{8}"),
    ("PROSPERO", "World", r"CRD\d{11}"),
    # medicines
    ("Union Register", "European Union", r"EMEA/H/C/\d{6}|EU/\d/\d{2}/\d{3,4}(?:/\d{3})?"),
    ("Register of Therapeutic Products", "Singapore", r"SIN\d{5}P"),
    ("product licences", "United Kingdom", r"PL(?:GB)?\s\d{5}/\d{4}"),
    (
        "applications and listings",
        "United States",
        r"(?:BLA|NDA|ANDA|NDC)[\s:#]{0,3}[\d-]{4,14}|\d{4,5}-\d{3,4}-\d{1,2}",
    ),
    ("Drug Product Database", "Canada", r"DIN[\s:#]{0,3}[\d-]{4,14}"),
    ("ARTG", "Australia", r"ARTG[\s:#]{0,3}[\d-]{4,14}"),
    # devices: premarket notifications, approvals and De Novo requests
    ("premarket databases", "United States", r"[KP]\d{6}|DEN\d{6}"),
    # substances and publications
    ("CAS and PubMed", "World", r"(?:CAS|PMID)[\s:#]{0,3}[\d-]{4,14}"),
    ("DOI", "World", r"10\.\d{4,9}/[^\s\"<>]{1,120}"),
)  # fmt: skip
# Registers whose letters by themselves hint at a record in a row of a table, with a trial's number.
HINT_AT_RECORD = (r"NCT\d{8}", "DIN", "NDC", "ARTG")
IDENTIFIER = regex(rf"(?<![\w/])(?:{'|'.join(shape for _, _, shape in REGISTERS)})(?!\w)")
