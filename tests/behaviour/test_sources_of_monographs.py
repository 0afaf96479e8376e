"""Monographs of three fields beside the text of their source: what it states, disputes, hedges, and leaves out."""

from __future__ import annotations

import pytest

from refkit.checking import check_documents
from refkit.documents import read_document
from refkit.model import Library, Reference, Source

# Title, the claims with their verdicts, the text of the source that all of them cite.
MONOGRAPHS = {
    "history": (
        "The harbour of Averhem",
        {
            "The harbour of Averhem was dug between 1612 and 1619 [1].": "supported",
            "The council of Averhem paid for the work with a toll on salt [1].": "supported",
            "The storm of 1634 spared the eastern mole [1].": "disputed",
            "The harbour silted up because the river had been moved [1].": "partial",
            "Some 40 ships wintered there each year [1].": "cited",
        },
        ("The harbour of Averhem was dug between 1612 and 1619, in seven summers. The council of Averhem paid for the "
        "work with a toll on salt. The storm of 1634 destroyed the eastern mole. Some writers have suggested that the "
        "harbour silted up because the river had been moved; the matter is unsettled."),
    ),
    "physics": (
        "Friction of lamellar coatings",
        {
            "The friction of the coated bearings fell by 38% at 20 °C [1].": "supported",
            "The coating failed after 610 hours in dry nitrogen [1].": "disputed",
            "Annealing raised the hardness of the coating [1].": "disputed",
            "The coating protects bearings in turbines [1].": "cited",
        },
        ("We measured the friction of steel bearings with a lamellar coating. The friction of the coated bearings fell by "
        "38% at 20 °C and by 12% at 200 °C. In dry nitrogen the coating failed after 940 hours. Annealing lowered the "
        "hardness of the coating, while its colour did not change."),
    ),
    "law": (
        "The Leases Act",
        {
            "Leases of farmland may not be ended before the harvest [1].": "supported",
            "A tenant may appeal within 30 days [1].": "disputed",
            "The landlord must give notice in writing [1].": "supported",
            "The Act applies to leases of forests [1].": "disputed",
        },
        ("The Act applies to leases of farmland. It does not apply to leases of forests. Leases of farmland may not be ended "
        "before the harvest. The landlord must give notice in writing. A tenant may appeal to the district court within "
        "14 days."),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("title", "claims", "words"), MONOGRAPHS.values(), ids=MONOGRAPHS)
def test_a_claim_is_judged_by_the_text_of_the_source_it_cites(
    title: str, claims: dict[str, str], words: str
) -> None:
    document = read_document(Source(name="m.md", text=f"# {title}\n\n" + "\n\n".join(claims) + "\n"))
    library = Library(references=(Reference(id="s", type="book", title=f"{title}: sources", label="1"),))
    source = read_document(Source(name="s.txt", text=f"{words}\n"))
    judged = check_documents([document], library, evidence={"s": source}).coverage.judgements
    assert {one.claim.text: str(one.verdict) for one in judged} == claims
