"""Family names in capitals."""

from __future__ import annotations

import pytest

from refkit.fields.capital_names import lower_capitals, prints_capitals
from refkit.model import Name


@pytest.mark.parametrize(
    ("family", "particle", "written"),
    [
        ("MARTEL", None, "Martel"), ("MCDONALD", None, "McDonald"), ("O'NEILL", None, "O'Neill"),
        ("O’NEILL", None, "O’Neill"), ("SAINT-ROCH", None, "Saint-Roch"), ("DE LA CRUZ", "de la", "Cruz"),
        ("VAN DER ENT", "van der", "Ent"), ("LE ROUX", None, "Le Roux"), ("DI MARCO", None, "Di Marco"),
        ("SCHULTE IM WALDE", None, "Schulte im Walde"), ("ЗАЛИЗНЯК", None, "Зализняк"), ("Marlow", None, "Marlow"),
        ("LE", None, "Le"), ("ORTEGA Y GASSET", None, "Ortega y Gasset"),
    ],
)  # fmt: skip
def test_a_family_in_capitals_is_written_as_usual(family: str, particle: str | None, written: str) -> None:
    (name,) = lower_capitals([Name(family=family, given="A.")])
    assert (name.particle, name.family) == (particle, written)


def test_a_list_that_is_not_all_in_capitals_stays() -> None:
    names = (Name(family="MARTEL", given="A."), Name(family="Finch", given="B."))
    assert lower_capitals(names) == names


def test_a_body_keeps_its_letters() -> None:
    assert lower_capitals([Name(family="FINKE"), Name(literal="WHO")]) == (
        Name(family="Finke"),
        Name(literal="WHO"),
    )


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("LUO, Juan, Yves LEPAGE", True), ("Adrien LARDILLEUX", True), ("Jochen KOTTE", True), ("PAYNE Thomas E", True),
        ("DE LA CRUZ, M.", True), ("Burslem DFRP", False), ("Novo EMLM, Kenward RE", False), ("WHO, Geneva", False),
        ("Smith JA, Jones K", False), ("KIM JI, LEE SH", False), ("Poon W-S, But PP-H", False),
    ],
)  # fmt: skip
def test_a_list_shows_that_it_prints_capitals(text: str, capitals: bool) -> None:
    assert prints_capitals(text) is capitals
