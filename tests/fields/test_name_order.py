"""Names that print their family name first without a comma."""

from __future__ import annotations

import pytest

from refkit.fields.name_order import family_first, is_given, split_family_first
from refkit.fields.names import format_name, parse_names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Magnusson Matthew, Dietz Laura", ["Magnusson, Matthew", "Dietz, Laura"], id="both"),
        pytest.param("Ferlus Michael", ["Ferlus, Michael"], id="alone"),
        pytest.param("Rossignol Mathias y Pascale Sébillot", ["Rossignol, Mathias", "Sébillot, Pascale"], id="first only"),
        pytest.param("Yallop Colin L", ["Yallop, Colin L"], id="an initial behind"),
        pytest.param("GARCÍA-CUMBRERAS Miguel A.", ["García-Cumbreras, Miguel A"], id="capitals"),
        pytest.param("Damaianti Vismania S., Sitaresmi Nunung", ["Damaianti, Vismania S.", "Sitaresmi, Nunung"],
            id="told by an initial"),
        pytest.param("Hill Felix, Reichart Roi, Korhonen A", ["Hill, Felix", "Reichart, Roi", "Korhonen, A"],
            id="told by the list"),
        pytest.param("Zhong Keli, Zhou Xue", ["Zhong, Keli", "Zhou, Xue"], id="common families"),
        pytest.param("Laura Dietz, Matthew Magnusson", ["Dietz, Laura", "Magnusson, Matthew"], id="natural"),
        pytest.param("Saúl León, David Pinto, Beatriz Beltrán", ["León, Saúl", "Pinto, David", "Beltrán, Beatriz"],
            id="natural though one looks otherwise"),
        pytest.param("Hita Garcia F, Fisher BL", ["Hita Garcia, F", "Fisher, BL"], id="two family names"),
        pytest.param("Dampf Stone A, Batie SF, Lee JH", ["Dampf Stone, A", "Batie, SF", "Lee, JH"], id="two of many"),
        pytest.param("St. John P, Marlow K", ["St. John, P", "Marlow, K"], id="saint"),
        pytest.param("Ponce de León G, Choudhury A", ["Ponce de León, G", "Choudhury, A"], id="particle inside"),
        pytest.param("Biehl, Janet, and Peter Staudenmaier", ["Biehl, Janet", "Staudenmaier, Peter"], id="inverted"),
        pytest.param("Katoh K, Misawa K, Kuma Ki", ["Katoh, K", "Misawa, K", "Kuma, Ki"], id="short second initial"),
    ],
)  # fmt: skip
def test_the_order_is_told_by_the_list(text: str, told: list[str]) -> None:
    assert [format_name(name) for name in parse_names(text).names] == told


@pytest.mark.parametrize(
    ("text", "sign", "cut"),
    [("Dietz Laura", 1, 1), ("Laura Dietz", -1, 1), ("Marlow Finch", 0, 1), ("Marlow Finch Laura", 1, 2), ("Wang Keli", 1, 1)],
)  # fmt: skip
def test_evidence_of_one_name(text: str, sign: int, cut: int) -> None:
    votes = family_first(text.split())
    assert (votes > 0) - (votes < 0) == sign
    if sign >= 0:
        assert split_family_first(text.split()) == cut


@pytest.mark.parametrize(
    ("word", "given"), [("Laura", True), ("Jean-Pierre", True), ("Wang", False), ("Smith", False)]
)
def test_given_names(word: str, given: bool) -> None:
    assert is_given(word) is given
