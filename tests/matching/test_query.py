"""Printed strings as queries."""

from __future__ import annotations

from refkit.matching import read_queries

STRING = "Roe J, Doe A. Herons of the lower marsh. Marsh Sci. 2011;12(3):45-9."


def test_a_string_is_read_and_kept() -> None:
    (query,) = read_queries([STRING])
    assert query.text == STRING
    assert query.reference.title == "Herons of the lower marsh"
    assert query.reference.volume == "12"


def test_the_order_stays() -> None:
    queries = read_queries([STRING, STRING.replace("Herons", "Snipes")])
    assert [query.reference.title for query in queries] == [
        "Herons of the lower marsh",
        "Snipes of the lower marsh",
    ]
