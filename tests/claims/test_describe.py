"""Numbers of a claim, those of public registers whole, and its id."""

from __future__ import annotations

import pytest

from refkit.claims.describe import claim_id, find_numbers


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


def test_a_claim_has_an_id_whatever_its_file_is_called() -> None:
    """A name in no encoding is no UTF-8; ids that people have written down stay as they are."""
    assert claim_id("a.md", "zorbine is sold", 0) == "c90dc5aecaf"
    assert claim_id("\udcff.md", "zorbine is sold", 0) != claim_id("\udcfe.md", "zorbine is sold", 0)
