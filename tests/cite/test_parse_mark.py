"""A work is named in a sentence by its authors, else by its title."""

from __future__ import annotations

import pytest

from refkit.cite.parse_mark import name_of
from refkit.model import Name, Reference


def names(*families: str) -> tuple[Name, ...]:
    return tuple(Name(family=family) for family in families)


@pytest.mark.parametrize(
    ("work", "name"),
    [
        pytest.param(Reference(id="a", type="book", author=names("Smith")), "Smith", id="one"),
        pytest.param(
            Reference(id="a", type="book", author=names("Smith", "Jones")), "Smith and Jones", id="two"
        ),
        pytest.param(
            Reference(id="a", type="book", author=names("Smith", "Jones", "Roe")), "Smith et al.", id="three"
        ),
        pytest.param(Reference(id="a", type="book", author=(Name(literal="WHO"),)), "WHO", id="a body"),
        pytest.param(Reference(id="a", type="book", editor=names("Roe")), "Roe", id="an editor"),
        pytest.param(Reference(id="a", type="book", title="Tides"), "Tides", id="a title"),
        pytest.param(Reference(id="a", type="book"), "a", id="nothing but a key"),
    ],
)
def test_a_work_has_a_name(work: Reference, name: str) -> None:
    assert name_of(work) == name
