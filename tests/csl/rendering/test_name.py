"""How one name and a list of names are put together, a sentence a test, printed to the letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit import render

Names = list[dict[str, Any]]


@pytest.fixture
def named(small: Callable[..., str]) -> Callable[..., str]:
    """What a <names> for authors prints in a citation."""

    def make(people: Names, name: str = "<name/>", options: str = "", **fields: Any) -> str:
        style = small(cite=f'<names variable="author">{name}</names>', options=options)
        item = {"id": "1", "type": "book", "title": "T", "author": people, **fields}
        return render([item], style, citations=[["1"]], exact=True, to="csl-html").citations[0][1:-1]

    return make


@pytest.mark.parametrize(
    ("given", "family", "printed"),
    [
        pytest.param("Jan", "van der Berg", "Berg, Jan van der", id="in the family name"),
        pytest.param("Willem", "van 't Hoff", "Hoff, Willem van ’t", id="with an apostrophe before it"),
        pytest.param("Jean", "d'Or", "Or, Jean d’", id="with an apostrophe behind it"),
        pytest.param("Omar", "al-Hamad", "Hamad, Omar al-", id="with a hyphen"),
        pytest.param("A", "v. Berg", "Berg, A v.", id="with a full stop"),
        pytest.param("A", "de la", "la, A de", id="the last word is always the name"),
        pytest.param("A", "Van den Berg", "Van den Berg, A", id="not with a capital"),
        pytest.param("A", '"van den Berg"', "van den Berg, A", id="not in quotation marks"),
    ],
)
def test_lower_case_words_lead_a_family_name(named: Any, given: str, family: str, printed: str) -> None:
    people = [{"given": given, "family": family}]
    assert named(people, '<name name-as-sort-order="all"/>') == printed


@pytest.mark.parametrize(
    ("person", "printed"),
    [
        pytest.param({"given": "Jean de", "family": "Or"}, "<i>Jean</i> <i>de</i> Or", id="they end it"),
        pytest.param({"given": "Jean d’", "family": "Or"}, "<i>Jean</i> <i>d’</i>Or", id="elided"),
        pytest.param({"given": "jean", "family": "Or"}, "<i>jean</i> Or", id="never the first word"),
        pytest.param(
            {"given": "Jean de", "family": "Or", "non-dropping-particle": "la"},
            "<i>Jean de</i> la Or",
            id="not where the particle is given",
        ),
        pytest.param(
            {"given": "Jean de", "family": "Or", "parse-names": False}, "<i>Jean de</i> Or", id="not if told"
        ),
        pytest.param(
            {"given": "Jean de, Sr., Esq.", "family": "Or"},
            "<i>Jean</i> <i>de</i> Or Sr., Esq.",
            id="before a suffix",
        ),
    ],
)
def test_lower_case_words_that_end_a_given_name_drop_with_it(named: Any, person: Any, printed: str) -> None:
    assert named([person], '<name><name-part name="given" font-style="italic"/></name>') == printed


@pytest.mark.parametrize(
    ("person", "printed"),
    [
        pytest.param({"given": "Jean de", "family": "la Or"}, "[Jean] (de la Or)", id="particles"),
        pytest.param({"given": "M", "family": "King", "suffix": "Jr."}, "[M] (King Jr.)", id="suffix"),
        pytest.param({"given": "太郎", "family": "山田"}, "山田太郎", id="none around a name of fixed order"),
    ],
)
def test_affixes_of_the_family_name_hold_all_that_goes_with_it(named: Any, person: Any, printed: str) -> None:
    parts = (
        '<name><name-part name="given" prefix="[" suffix="]"/>'
        '<name-part name="family" prefix="(" suffix=")"/></name>'
    )
    assert named([person], parts) == printed


@pytest.mark.parametrize(
    ("person", "printed"),
    [
        pytest.param({"given": "Zhao", "family": "Li", "static-ordering": True}, "Li Zhao", id="its owner"),
        pytest.param({"given": "Taro", "family": "山田"}, "山田 Taro", id="a script beside letters"),
        pytest.param({"given": "太郎", "family": "山田"}, "山田太郎", id="a script alone"),
    ],
)
def test_some_names_keep_their_order(named: Any, person: Any, printed: str) -> None:
    assert named([person]) == named([person], '<name name-as-sort-order="all"/>') == printed


@pytest.mark.parametrize(
    ("given", "family", "printed"),
    [
        pytest.param("משה", "כהן", "מ. כהן", id="Hebrew"),
        pytest.param("محمد", "حسن", "م. حسن", id="Arabic"),
        pytest.param("สมชาย", "ใจดี", "ส. ใจดี", id="Thai"),
    ],
)
def test_letters_without_capitals_make_initials(named: Any, given: str, family: str, printed: str) -> None:
    assert named([{"given": given, "family": family}], '<name initialize-with="."/>') == printed


@pytest.mark.parametrize(
    ("locale", "name", "printed"),
    [
        pytest.param("ja-JP", 'and="text"', "A B, C DとE F", id="Japanese and"),
        pytest.param("ja-JP", 'et-al-min="2" et-al-use-first="1"', "A Bほか", id="Japanese et al."),
        pytest.param("he-IL", 'and="text"', "A B, C DוE F", id="Hebrew and"),
        pytest.param("ar", 'and="text"', "A B, C D, و E F", id="Arabic and"),
    ],
)
def test_words_between_names_have_the_spaces_of_their_script(
    named: Any, locale: str, name: str, printed: str
) -> None:
    people = [{"given": g, "family": f} for g, f in ("AB", "CD", "EF")]
    assert named(people, f"<name {name}/>", f'default-locale="{locale}"') == printed


def test_in_french_a_particle_stays_with_its_name(named: Any) -> None:
    people = [{"given": "Charles", "family": "de Gaulle"}]
    assert named(people, options='default-locale="fr-FR"') == "Charles de\u00a0Gaulle"


@pytest.mark.parametrize(
    ("options", "name", "printed"),
    [
        pytest.param('delimiter-precedes-last="always"', "", "A B, and WHO", id="for all lists"),
        pytest.param("", ' delimiter-precedes-last="always"', "A B and WHO", id="for people"),
    ],
)
def test_what_precedes_a_body_is_said_for_all_lists(
    named: Any, options: str, name: str, printed: str
) -> None:
    people = [{"given": "A", "family": "B"}, {"literal": "WHO"}]
    assert named(people, f'<name and="text"{name}/>', options) == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        pytest.param('et-al-min="2" et-al-use-first="3"', "A B, C D, E F, G H", id="to show than make a list long"),
        pytest.param('et-al-min="2"', "A B, C D, E F, G H", id="and none is said"),
    ],
)  # fmt: skip
def test_a_list_is_not_cut_where_more_names_are(named: Any, name: str, printed: str) -> None:
    people = [{"given": g, "family": f} for g, f in ("AB", "CD", "EF", "GH")]
    assert named(people, f"<name {name}/>") == printed


def test_what_is_around_a_name_is_around_a_list_that_is_cut(named: Any) -> None:
    people = [{"given": "A", "family": "B"}, {"given": "C", "family": "D"}]
    name = '<name prefix="[" suffix="]" font-style="italic" et-al-min="2" et-al-use-first="1"/>'
    assert named(people, name) == "[<i>[<i>A B</i>] et al.</i>]"


@pytest.mark.parametrize(
    ("child", "printed"),
    [
        pytest.param('<names variable="editor"/>', "{<b>D, C [ed.]</b>}", id="all for bare names"),
        pytest.param('<names variable="editor"><name/></names>', "C D", id="nothing for names of their own"),
        pytest.param('<text variable="title"/>', "T", id="nothing for words"),
        pytest.param('<text macro="m"/>', "C D", id="nothing for a macro"),
    ],
)
def test_what_substitutes_names_takes(small: Callable[..., str], child: str, printed: str) -> None:
    names = (
        '<names variable="author" prefix="{" suffix="}" font-weight="bold">'
        '<name name-as-sort-order="all"/><label form="short" prefix=" [" suffix="]"/>'
        f"<substitute>{child}</substitute></names>"
    )
    style = small(cite=names, macros='<macro name="m"><names variable="editor"/></macro>')
    item = {"id": "1", "type": "book", "title": "T", "editor": [{"given": "C", "family": "D"}]}
    done = render([item], style, citations=[["1"]], exact=True, to="csl-html")
    assert done.citations == (f"({printed})",)


def test_one_who_edits_and_translates_is_named_once_where_there_is_a_label(small: Callable[..., str]) -> None:
    item = {"id": "1", "type": "book", "title": "T"}
    item |= {role: [{"given": "C", "family": "D"}] for role in ("editor", "translator")}
    for label, printed in (("", "(C D; C D)"), ('<label prefix=", "/>', "(C D, editor &amp; translator)")):
        names = f'<names variable="editor translator" delimiter="; "><name/>{label}</names>'
        assert render([item], small(cite=names), citations=[["1"]], exact=True, to="html").citations == (
            printed,
        )


REPEATED = (
    '<names variable="author"><name/><label prefix=", "/>'
    '<substitute><names variable="editor"/></substitute></names><text variable="title" prefix=", "/>'
)


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        pytest.param(REPEATED, ("A B, T1", "---, editor, T2"), id="names, not labels"),
        pytest.param('<text variable="title"/>' + REPEATED, ("T1A B, T1", "T2A B, editor, T2"), id="not within"),
        pytest.param('<names variable="translator"/>' + REPEATED, ("A B, T1", "A B, editor, T2"), id="not second"),
    ],
)  # fmt: skip
def test_names_that_begin_an_entry_are_not_repeated(
    small: Callable[..., str], layout: str, printed: tuple[str, ...]
) -> None:
    style = small(layout).replace(
        '<bibliography><layout suffix=".">', '<bibliography subsequent-author-substitute="---"><layout>'
    )
    person = [{"given": "A", "family": "B"}]
    items = [{"id": "1", "type": "book", "title": "T1", "author": person}]
    items.append({"id": "2", "type": "book", "title": "T2", "editor": person})
    assert render(items, style, exact=True).bibliography == printed


def test_people_of_the_same_initials_are_not_taken_for_one(small: Callable[..., str]) -> None:
    style = small('<names variable="author"><name initialize-with="."/></names>').replace(
        "<bibliography>", '<bibliography subsequent-author-substitute="-">'
    )
    items = [
        {"id": str(n), "type": "book", "author": [{"given": given, "family": "Doe"}]}
        for n, given in enumerate(("Jane", "John", "John"))
    ]
    assert render(items, style, exact=True).bibliography == ("J. Doe.", "J. Doe.", "-.")


def test_a_name_replaced_has_the_font_of_names(small: Callable[..., str]) -> None:
    names = '<names variable="author"><name font-style="italic"/></names>'
    style = small(names).replace(
        "<bibliography>",
        '<bibliography subsequent-author-substitute="-" subsequent-author-substitute-rule="partial-each">',
    )
    items = [
        {"id": key, "type": "book", "author": [{"given": "A", "family": "B"}, {"given": key, "family": "C"}]}
        for key in "XY"
    ]
    assert render(items, style, exact=True, to="csl-html").bibliography == (
        "<i>A B</i>, <i>X C</i>.",
        "<i>-</i>, <i>Y C</i>.",
    )


def test_terms_take_the_case_of_titles_in_every_language(small: Callable[..., str]) -> None:
    cite = '<names variable="editor"><name/><label form="short" text-case="title" prefix=", "/></names>'
    style = small(cite=cite, options='default-locale="fr-FR"')
    item = {"id": "1", "type": "book", "editor": [{"given": "A", "family": "B"}]}
    assert render([item], style, citations=[["1"]], exact=True).citations == ("(A B, Éd.)",)


@pytest.mark.parametrize(
    ("person", "name", "options", "printed"),
    [
        pytest.param(
            {"given": "Jo d'", "family": "van Or"}, "", "", "Jo d’ van Or", id="apart from another particle"
        ),
        pytest.param({"given": "Jo de'", "family": "Or"}, "", "", "Jo de’ Or", id="as a word of its own"),
        pytest.param(
            {"given": "太郎", "family": "山田", "non-dropping-particle": "de"}, "", "", "de山田太郎",
                id="no space in a script that has none"
        ),
        pytest.param(
            {"given": "Jo", "family": "van Or"}, ' form="short" name-as-sort-order="all"', "", "Or, van",
                id="behind a short name that is inverted"
        ),
        pytest.param(
            {"given": "Jo", "family": "van Or"}, ' form="short" name-as-sort-order="all"',
                'demote-non-dropping-particle="never"', "van Or", id="never"
        ),
    ],
)  # fmt: skip
def test_a_particle_stands(named: Any, person: Any, name: str, options: str, printed: str) -> None:
    assert named([person], f"<name{name}/>", options) == printed


@pytest.mark.parametrize(
    ("options", "form", "order"),
    [
        pytest.param('demote-non-dropping-particle="never"', "", "3124", id="before the name, dropping ones too"),
        pytest.param("", "", "3412", id="behind it"),
        pytest.param("", ' form="short"', "1324", id="behind a short name"),
    ],
)  # fmt: skip
def test_particles_sort(small: Callable[..., str], options: str, form: str, order: str) -> None:
    people = [("Al", "von Zed"), ("Cy", "Zed"), ("Bo", "Ted"), ("Al de", "Zed")]
    if form:
        people = [("Al", "Yes"), ("Bo", "Zed Al"), ("Cy", "Zed"), ("Al", "von Zed")]
    style = small(
        macros=f'<macro name="m"><names variable="author"><name{form}/></names></macro>', options=options
    )
    style = style.replace("<bibliography>", '<bibliography><sort><key macro="m"/></sort>')
    items = [
        {"id": str(n), "type": "book", "title": str(n), "author": [{"given": given, "family": family}]}
        for n, (given, family) in enumerate(people, 1)
    ]
    assert "".join(render(items, style, exact=True).ids) == order


@pytest.mark.parametrize(
    ("given", "name", "printed"),
    [
        pytest.param("Jo <i>Bo</i> Al", 'initialize-with=". "', "J.<i> B.</i> A. Or", id="around a word"),
        pytest.param("<i>Jo Bo</i> Al", 'initialize-with="."', "<i>J.B.</i>A. Or", id="around two"),
        pytest.param("<b>Jo</b>-Al", 'initialize-with="."', "<b>J.</b>-A. Or", id="before a hyphen"),
        pytest.param("<b>J</b>o Al", 'initialize-with=". "', "<b>J.</b> o A. Or", id="around a letter"),
        pytest.param("3rd Jo", 'initialize-with="."', "3rd Jo Or", id="no name to shorten"),
        pytest.param('"Bo" Jo', 'initialize-with="."', "“Bo” Jo Or", id="nor in quotation marks"),
    ],
)
def test_fonts_within_given_names_stay_with_their_initials(
    named: Any, given: str, name: str, printed: str
) -> None:
    assert named([{"given": given, "family": "Or"}], f"<name {name}/>") == printed


@pytest.mark.parametrize(
    ("cite", "printed"),
    [
        pytest.param('<text variable="title" font-style="italic"/>', "研究", id="not by themselves"),
        pytest.param('<text macro="m" font-style="italic"/>', "<i>研究</i>", id="within a macro"),
        pytest.param('<group font-style="italic"><text variable="title"/></group>', "<i>研究</i>", id="within a group"),
        pytest.param('<names variable="author" font-style="italic"/>', "<i>山田太郎</i>", id="within a list of names"),
    ],
)  # fmt: skip
def test_scripts_without_italics_take_them(small: Callable[..., str], cite: str, printed: str) -> None:
    style = small(cite=cite, macros='<macro name="m"><text variable="title"/></macro>')
    author = [{"given": "太郎", "family": "山田"}]
    item = {"id": "1", "type": "book", "title": "研究", "author": author}
    done = render([item], style, citations=[["1"]], exact=True, to="csl-html")
    assert done.citations == (f"({printed})",)


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        pytest.param("en-GB", "and co", id="another dialect"),
        pytest.param("de-DE", "u. a.", id="not another language"),
    ],
)
def test_a_styles_words_for_the_first_dialect_go_for(
    small: Callable[..., str], locale: str, printed: str
) -> None:
    words = '<locale xml:lang="en-US"><terms><term name="et-al">and co</term></terms></locale>'
    style = small(cite='<text term="et-al"/>', macros=words, options=f'default-locale="{locale}"')
    done = render([{"id": "1", "type": "book"}], style, citations=[["1"]], exact=True)
    assert done.citations[0].replace("\u00a0", " ") == f"({printed})"


def test_a_given_name_of_nothing_but_marks_takes_linear_time(
    named: Any, assert_linear: Callable[..., None]
) -> None:
    def run(given: str) -> None:
        assert named([{"given": given, "family": "Or"}], '<name initialize-with="."/>')

    assert_linear(run, "<i>A</i>", size=20_000)
