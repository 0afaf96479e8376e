"""Citation keys: plain, stable, unique."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.fields.keys import assign_keys, make_key
from refkit.model import Date, Name, Reference


def reference(name: Name | None, year: int | None, title: str | None) -> Reference:
    return Reference(
        id="",
        type="book",
        author=(name,) if name else (),
        issued=Date(year=year) if year else None,
        title=title,
    )


@pytest.mark.parametrize(
    ("name", "year", "title", "key"),
    [
        pytest.param(
            Name(family="Portell", given="CA"), 2013, "A clinical trial", "portell2013clinical", id="person"
        ),
        pytest.param(
            Name(family="Gökbuget"), 2014, "The <i>effect</i>", "gokbuget2014effect", id="accents and tags"
        ),
        pytest.param(
            Name(family="Berg", particle="van der"),
            1999,
            "Der Fluß",
            "berg1999fluss",
            id="particle, stopword",
        ),
        pytest.param(Name(literal="Acme Inc."), 2014, "FDA approves", "acme2014fda", id="company"),
        pytest.param(
            Name(literal="The Øresund Group Ltd"), 2014, "X-rays", "oresund2014x", id="article and legal form"
        ),
        pytest.param(
            Name(family="O’Brien-Łącki"), 2001, "Über alles", "obrienlacki2001alles", id="marks in a name"
        ),
        pytest.param(Name(family="Roe"), None, "Tides", "roendtides", id="no year"),
        pytest.param(
            None, 2020, "Prescribing information: label", "prescribing2020information", id="no author"
        ),
        pytest.param(Name(family="Roe"), 2020, None, "roe2020", id="no title"),
        pytest.param(
            Name(family="王"), 2020, "Tides of Maine", "tides2020maine", id="name in another script"
        ),
        pytest.param(Name(family="Roe"), 2020, "潮汐", "roe2020", id="title in another script"),
        pytest.param(Name(family="Roe"), 2020, "What to do", "roe2020what", id="stopwords only"),
    ],
)
def test_make_key(name: Name | None, year: int | None, title: str | None, key: str) -> None:
    assert make_key(reference(name, year, title)) == key


def test_a_key_without_a_latin_letter_is_a_fingerprint() -> None:
    one, other = (make_key(reference(Name(family=name), 2020, "潮汐")) for name in ("王", "李"))
    assert re.fullmatch(r"ref[0-9a-f]{8}", one)
    assert one != other


def test_later_collisions_get_letters_and_earlier_keys_stay() -> None:
    same = reference(Name(family="Roe"), 2020, "Tides")
    natural = reference(Name(family="Roe"), 2020, "Tidesa")
    assert [r.id for r in assign_keys([same, same, same, natural])] == [
        "roe2020tides",
        "roe2020tidesb",
        "roe2020tidesc",
        "roe2020tidesa",
    ]
    assert [r.id for r in assign_keys([same] * 29)][-2:] == ["roe2020tidesaa", "roe2020tidesab"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            reference,
            st.none() | st.builds(Name, family=st.text(), literal=st.none() | st.text()),
            st.none() | st.integers(-9999, 9999),
            st.none() | st.text(),
        ),
        max_size=5,
    )
)
def test_every_list_gets_unique_plain_keys(references: list[Reference]) -> None:
    keys = [r.id for r in assign_keys(references)]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z0-9]+", key) for key in keys)
