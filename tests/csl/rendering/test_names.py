"""Names as styles print them, and lists that were cut with "et al." before refkit saw them."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import pytest

from refkit.csl import render
from refkit.model import Date, Library, Name

CUT = MappingProxyType({"x-et-al": True})


def named(*names: str) -> tuple[Name, ...]:
    return tuple(Name(family=n.split()[0], given=" ".join(n.split()[1:]) or None) for n in names)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param(
            "vancouver", "Klein M, Brand C, Zug G, et al. A title", id="vancouver lists the three and more"
        ),
        pytest.param("ama", "Klein M, Brand C, Zug G, et al. A title", id="ama"),
        pytest.param("apa", "Klein, M., Brand, C., Zug, G., et al. (2012)", id="apa without an ampersand"),
        pytest.param("the-lancet", "Klein M, Brand C, Zug G, et al. A title", id="lancet"),
        pytest.param("nature", "Klein, M., Brand, C., Zug, G., et al. A title", id="nature"),
        pytest.param("din-1505-2", "u.\xa0a.", id="german style, german words"),
    ],
)
def test_a_cut_list_of_authors_says_so(style: str, expected: str, one: Callable[..., Library]) -> None:
    library = one(author=named("Klein M", "Brand C", "Zug G"), issued=Date(year=2012), extra=CUT)
    text = render(library, style, locale="de" if style.startswith("din") else None).bibliography[0]
    assert expected in text


def test_a_cut_list_of_one_author_says_so(one: Callable[..., Library]) -> None:
    library = one(author=named("Klein M"), issued=Date(year=2012), extra=CUT)
    done = render(library, "apa", citations=[["a"]])
    assert done.bibliography[0].startswith("Klein, M. et al. (2012)")
    assert done.citations == ("(Klein et al., 2012)",)


def test_the_style_still_shortens_a_cut_list(one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small('<names variable="author"><name et-al-min="4" et-al-use-first="1"/></names>')
    library = one(author=named("A A", "B B", "C C"), extra=CUT)
    assert render(library, style).bibliography == ("A A et al.",)
    assert render(one(author=named("A A", "B B", "C C")), style).bibliography == ("A A, B B, C C.",)


def test_a_cut_list_never_shows_a_last_author(one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small(
        '<names variable="author"><name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/></names>'
    )
    library = one(author=named("A A", "B B", "C C"), extra=CUT)
    assert render(library, style).bibliography == ("A A et al.",)
    assert render(one(author=named("A A", "B B", "C C")), style).bibliography == ("A A, … C C.",)


def test_a_cut_list_of_authors_does_not_cut_the_editors(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small('<names variable="editor"/>')
    library = one(author=named("A A"), editor=named("E E"), extra=CUT)
    assert render(library, style).bibliography == ("E E.",)


def test_a_cut_list_in_a_citation_says_so_in_the_styles_language(one: Callable[..., Library]) -> None:
    library = one(author=named("Klein M", "Brand C"), issued=Date(year=2012), extra=CUT)
    assert render(library, "chicago", citations=[["a"]]).citations == ("(Klein et al. 2012)",)


@pytest.mark.parametrize(
    ("name", "attributes", "expected"),
    [
        pytest.param(
            Name(family="Doe", given="John Adam"), 'initialize-with=". "', "J. A. Doe", id="initials"
        ),
        pytest.param(Name(family="Doe", given="John Adam"), 'initialize-with=""', "JA Doe", id="no mark"),
        pytest.param(
            Name(family="Doe", given="J.A."), 'initialize-with=". "', "J. A. Doe", id="initials given close"
        ),
        pytest.param(
            Name(family="Doe", given="JA"),
            'initialize-with=". "',
            "J. A. Doe",
            id="initials as Vancouver prints",
        ),
        pytest.param(Name(family="Doe", given="J A"), 'initialize-with=""', "JA Doe", id="initials apart"),
        pytest.param(Name(family="Doe", given="Jean-Luc"), 'initialize-with="."', "J.-L. Doe", id="hyphen"),
        pytest.param(
            Name(family="Doe", given="Jean-Luc"), 'initialize-with=""', "J-L Doe", id="hyphen without mark"
        ),
        pytest.param(
            Name(family="Doe", given="John J."),
            'initialize-with="." initialize="false"',
            "John J. Doe",
            id="not initialised",
        ),
        pytest.param(Name(family="Иванов", given="Иван"), 'initialize-with="."', "И. Иванов", id="cyrillic"),
        pytest.param(Name(family="山田", given="太郎"), 'initialize-with="."', "山田太郎", id="japanese"),
        pytest.param(Name(family="김", given="민준"), 'name-as-sort-order="all"', "김민준", id="korean"),
        pytest.param(
            Name(literal="World Health Organization"),
            'initialize-with="."',
            "World Health Organization",
            id="body",
        ),
        pytest.param(
            Name(family="Berg", given="Jan", particle="van der"),
            'name-as-sort-order="all"',
            "Berg, Jan van der",
            id="demoted",
        ),
        pytest.param(
            Name(family="Berg", given="Jan", particle="van der"), "", "Jan van der Berg", id="particle"
        ),
        pytest.param(
            Name(family="Alembert", given="Jean", particle="d'"), "", "Jean d’Alembert", id="elided particle"
        ),
        pytest.param(
            Name(family="King", given="Martin", suffix="Jr."),
            'name-as-sort-order="all"',
            "King, Martin, Jr",
            id="suffix",
        ),
        pytest.param(
            Name(family="King", given="Martin", suffix="III"), "", "Martin King III", id="suffix in order"
        ),
        pytest.param(Name(family="Plato"), 'initialize-with="."', "Plato", id="one name"),
        pytest.param(Name(family="Doe", given="John"), 'form="short"', "Doe", id="short"),
    ],
)
def test_a_name_is_printed(
    name: Name, attributes: str, expected: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small(f'<names variable="author"><name {attributes}/></names>')
    assert render(one(author=(name,)), style).bibliography == (f"{expected}.".replace("..", "."),)


@pytest.mark.parametrize(
    ("count", "attributes", "expected"),
    [
        pytest.param(2, 'and="text"', "A and B", id="two"),
        pytest.param(3, 'and="text"', "A, B, and C", id="contextual"),
        pytest.param(3, 'and="symbol" delimiter-precedes-last="never"', "A, B &amp; C", id="never"),
        pytest.param(2, 'and="symbol" delimiter-precedes-last="always"', "A, &amp; B", id="always"),
        pytest.param(4, 'et-al-min="3" et-al-use-first="2"', "A, B, et al.", id="et al after two"),
        pytest.param(4, 'et-al-min="3" et-al-use-first="1"', "A et al.", id="et al after one"),
        pytest.param(3, 'delimiter="; "', "A; B; C", id="delimiter"),
    ],
)
def test_a_list_of_names_is_printed(
    count: int, attributes: str, expected: str, one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small(f'<names variable="author"><name {attributes}/></names>')
    library = one(author=tuple(Name(family="ABCD"[n]) for n in range(count)))
    assert render(library, style, to="html").bibliography == (f"{expected}.".replace("..", "."),)


def test_what_stands_in_for_an_author_is_not_printed_again(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    names = (
        '<names variable="author"><substitute><names variable="editor"/><text '
        'variable="title"/></substitute></names>'
    )
    style = small(
        f'<group delimiter=". ">{names}<text variable="title"/><text variable="publisher"/></group>'
    )
    assert render(one(publisher="P"), style).bibliography == ("A title. P.",)
    assert render(one(publisher="P", editor=named("E F")), style).bibliography == ("F E. A title. P.",)


def test_labels_of_names_follow_their_number(one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small('<names variable="editor"><name/><label form="short" prefix=" (" suffix=")"/></names>')
    assert render(one(editor=named("E")), style).bibliography == ("E (ed.).",)
    assert render(one(editor=named("E", "F")), style).bibliography == ("E, F (eds.).",)


def test_the_same_editor_and_translator_are_named_once(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small('<names variable="editor translator" delimiter="; "><name/><label prefix=", "/></names>')
    both = one(editor=named("E"), translator=named("E"))
    assert render(both, style).bibliography == ("E, editor & translator.",)
