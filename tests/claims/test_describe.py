"""Numbers of a claim, those of public registers whole."""

from __future__ import annotations

import pytest

from refkit.claims.describe import find_numbers


@pytest.mark.parametrize(
    "number",
    [
        "NCT01234567", "ISRCTN12345678", "EudraCT 2010-123456-12", "ACTRN12605000123456", "ChiCTR2000012345",
        "jRCT1234567890", "CTRI/2019/01/012345",
        "DRKS00012345", "CRD42015012345", "EMEA/H/C/001234", "EU/1/12/345/001", "SIN12345P", "PL 12345/0001",
        "NDA 012345", "DIN 01234567",
        "ARTG 123456", "K123456", "P012345", "DEN123456", "PMID: 12345678", "10.1000/xyz-1",
    ],
)  # fmt: skip
def test_a_number_of_a_register_is_found_whole(number: str) -> None:
    assert find_numbers(f"It is listed under {number} there") == (number,)
