"""Claims in other languages: the same sentence states them, and no sentence that goes on."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.links.evidence.assess import assess_text
from refkit.links.evidence.language import is_foreign
from refkit.links.evidence.passages import SourceText
from refkit.model import Source, Standing

FOREIGN = (
    "Salzwiesen verringern die Höhe der Wellen.", "La taxe réduit la consommation de sucre.",
    "El impuesto reduce el consumo de los hogares.", "Il dazio riduce il consumo della farina.",
    "De belasting verlaagt het verbruik van suiker.", "Соль повышает урожай.",
)  # fmt: skip
ENGLISH = (
    "Wild bees die.", "The von Willebrand factor binds collagen.", "El Niño warms the sea.", "Salt 12%.",
    "De Gaulle founded the party.", "The court of Los Angeles annulled the decree.", "Vitamin A lowers mortality.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "foreign"), [*((one, True) for one in FOREIGN), *((one, False) for one in ENGLISH)]
)
def test_small_words_and_letters_show_the_language(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign


WAVES, TAX = FOREIGN[0], FOREIGN[1]
CASES = {
    "the same sentence": (WAVES, f"Sie sind nass. {WAVES} Sie sind flach.", True),
    "not at the end": (WAVES, "Salzwiesen verringern die Höhe der Wellen nicht.", False),
    "limited at the end": (WAVES, "Salzwiesen verringern die Höhe der Wellen bei Sturm kaum.", False),
    "of no land": (TAX, "La taxe réduit la consommation de sucre dans aucun pays.", False),
    "ne pas": (TAX, "La taxe ne réduit pas la consommation de sucre.", False),
    "no": (FOREIGN[2], "El impuesto no reduce el consumo de los hogares.", False),
    "non": (FOREIGN[3], "Il dazio non riduce il consumo della farina.", False),
    "niet": (FOREIGN[4], "De belasting verlaagt het verbruik van suiker niet.", False),
}


@pytest.mark.parametrize(("claim", "text", "stated"), CASES.values(), ids=CASES)
def test_another_language_is_stated_by_whole_sentences(claim: str, text: str, stated: bool) -> None:
    found = assess_text(claim, "lee", SourceText(read_document(Source(name="s.txt", text=f"{text}\n"))))
    assert found
    assert (found.standing is Standing.ASSERTS) is stated
