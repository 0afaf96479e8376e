"""The grammar of a reference string finds what has a form."""

from __future__ import annotations

import pytest

from refkit.reflist.parse.atoms import find_atoms, strip_label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("12. Smith J", "12", "Smith J"),
        ("[3] Smith J", "3", "Smith J"),
        ("(4) Smith J", "4", "Smith J"),
        ("1984. A novel", None, "1984. A novel"),
        ("2.5 million people", None, "2.5 million people"),
    ],
)
def test_a_printed_number_is_told_from_a_year(text: str, label: str | None, rest: str) -> None:
    found, start = strip_label(text)
    assert (found, text[start:]) == (label, rest)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("doi:10.1000/xyz. Accessed 3 May 2011.", ["doi", "accessed"]),
        ("[cited 2014 Dec 3]. Available from: https://a.example/b", ["accessed", "url"]),
        ("abgerufen am 3.12.2014", ["accessed"]),
        ("[media release]. 3 Aug 2009", ["genre"]),
        ("[abstract no. V888]. 2014;37(Supplement(5)):297.", ["genre", "supplement"]),
        ("2013;31(15 Suppl 1).", ["supplement"]),
        ("2009;98 Suppl 1:5–11.", ["supplement"]),
        ("A trial [Internet]. in press", ["medium", "status"]),
        ("a report (abstract) of it", []),
    ],
)
def test_the_grammar_finds_what_has_a_form(text: str, kinds: list[str]) -> None:
    assert [a.kind for a in find_atoms(text).atoms] == kinds
