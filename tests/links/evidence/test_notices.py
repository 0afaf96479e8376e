"""What a text says at its head or foot of the whole of it."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.links.evidence.assess import assess_text
from refkit.links.evidence.notices import notice_of
from refkit.links.evidence.passages import SourceText
from refkit.model import Source, Standing

WITHDRAWN = (
    "RETRACTED ARTICLE.\n\nIbuprofen prevents altitude sickness.",
    "# RETRACTED: Trade and famine\n\nX rose.",
    "[Retracted] Cells divide\n\nThey do.",
    "Cells\n\nCells divide twice.\n\nThis article has been withdrawn.",
    "Cells divide.\n\nRetraction note\n\nThe authors have retracted this article because images were duplicated.",
    "Retraction Note: Cells divide twice\n\nCells divide twice.",
    "X is so.\n\nWe, the authors, hereby retract this paper.",
    "This guideline has been superseded by AB12.\n\nThe dose is 3 mg.",
    "WITHDRAWN\n\nThe dose is 3 mg.",
    "X is so. This\npreprint has since been\nwithdrawn by its authors.",
    "Note: this report has been withdrawn.\n\nSoil holds carbon.",
    "The Editor-in-Chief has retracted this article.\n\nSoil holds.",
    "This Act has been repealed.\n\nTenants may sublet.",
    "Retracted article: Soil\n\nSoil holds.",
)
IN_FORCE = (
    "This article has been corrected.\n\nSoil.",
    "Two patients were withdrawn.\n\nSoil.",
    "This article has not been retracted.",
    "The ministry retracted the letter. The trial was sound.",
    "Retraction of the tongue eases breathing.",
    "This article reviews withdrawn drugs.",
    "Withdrawal symptoms lasted two days.",
    "Retracted claws mark the cat family.",
    "This report was followed by a law.\n\nThe drug was withdrawn from the market.",
    "This statute has been upheld twice.",
    "References\n\n1. Lee A. RETRACTED: Cells. 2001.",
    "This notice was withdrawn by the landlord, the court found.",
    "The withdrawn report had two parts.",
    "This policy was replaced in Norway by another.",
    "This study withdrew no patient.",
)


@pytest.mark.parametrize("text", WITHDRAWN)
def test_a_text_that_is_withdrawn_says_so(text: str) -> None:
    assert notice_of(text)


@pytest.mark.parametrize("text", IN_FORCE)
def test_a_text_that_speaks_of_a_withdrawal_is_not_withdrawn(text: str) -> None:
    assert not notice_of(text)


def test_a_notice_beyond_the_head_and_the_foot_is_of_another_text() -> None:
    filler = "Soil holds carbon in winter. " * 60
    assert not notice_of(f"{filler}\n\nThis article has been withdrawn.\n\n{filler}")


CLAIM = "Ibuprofen prevents altitude sickness."
# The text of the source, and how it stands to the claim.
STANDINGS = {
    "in force": ("Ibuprofen prevents altitude sickness.", Standing.ASSERTS),
    "retracted": ("RETRACTED ARTICLE\n\nIbuprofen prevents altitude sickness.", Standing.WEAKER),
    "withdrawn at its foot": (
        "Ibuprofen prevents altitude sickness. It is cheap.\n\nThis article has been withdrawn.", Standing.WEAKER,
    ),
    "retracted, and against the claim": (
        "RETRACTED ARTICLE\n\nIbuprofen does not prevent altitude sickness.", Standing.NEAR,
    ),
    "corrected": ("Ibuprofen prevents altitude sickness. It is cheap.\n\nThis article has been corrected.", Standing.ASSERTS),
}  # fmt: skip


@pytest.mark.parametrize(("text", "standing"), STANDINGS.values(), ids=STANDINGS)
def test_a_withdrawn_text_proves_nothing(text: str, standing: Standing) -> None:
    found = assess_text(CLAIM, "lee", SourceText(read_document(Source(name="s.txt", text=f"{text}\n"))))
    assert found
    assert found.standing is standing


def test_a_claim_of_the_withdrawal_itself_is_stated() -> None:
    claim = "This article has been retracted by its authors."
    text = f"RETRACTED ARTICLE\n\n{claim}\n"
    found = assess_text(claim, "lee", SourceText(read_document(Source(name="s.txt", text=text))))
    assert found
    assert found.standing is Standing.ASSERTS
