"""Names and texts of an item as a style works on them; what no variable can hold is left out."""

from __future__ import annotations

import pytest

from refkit.csl.data.item import Person, read_entry, read_people, split_dropping, split_particle


@pytest.mark.parametrize(
    ("family", "parts"),
    [
        ("van der Berg", ("van der ", "Berg")),
        ("al-Hamad", ("al-", "Hamad")),
        ("d’Arc", ("d’", "Arc")),
        ("Berg", ("", "Berg")),
        ("de", ("", "de")),
    ],
)
def test_particles_begin_a_family_name(family: str, parts: tuple[str, str]) -> None:
    particle, rest = split_particle(family)
    assert (particle.rstrip(" "), rest) == (parts[0].rstrip(" "), parts[1])


@pytest.mark.parametrize(
    ("given", "parts"),
    [("Jean de", ("Jean", "de")), ("Jean", ("Jean", "")), ("Anne Marie", ("Anne Marie", ""))],
)
def test_particles_end_a_given_name(given: str, parts: tuple[str, str]) -> None:
    assert split_dropping(given) == parts


@pytest.mark.parametrize(
    ("value", "people"),
    [
        pytest.param("Acme Inc.", (Person(family="Acme Inc.", literal=True),), id="a bare text"),
        pytest.param([{"literal": "WHO"}], (Person(family="WHO", literal=True),), id="a body"),
        pytest.param([{"family": "Roe", "given": "Jo"}], (Person(family="Roe", given="Jo"),), id="a person"),
        pytest.param([7, None, {}], (), id="no names"),
        pytest.param({"family": "Roe"}, (Person(family="Roe"),), id="one person without a list"),
    ],
)
def test_people_of_items(value: object, people: tuple[Person, ...]) -> None:
    assert read_people(value) == people


def test_what_no_variable_can_hold_is_left_out() -> None:
    item = {"type": "book", "title": {"a": 1}, "volume": 3, "issued": {"season": "x"}, "publisher": "P"}
    entry = read_entry(item, key="k")
    assert (entry.key, entry.type) == ("k", "book")
    assert dict(entry.text) == {"volume": "3", "publisher": "P"}
    assert not entry.has("issued")
    assert not entry.has("title")
