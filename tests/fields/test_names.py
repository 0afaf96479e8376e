"""Names as references print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.fields.names import format_name, parse_name, parse_names
from refkit.fields.organisations import is_body
from refkit.model import Name


def person(
    family: str, given: str | None = None, particle: str | None = None, suffix: str | None = None
) -> Name:
    return Name(family=family, given=given, particle=particle, suffix=suffix)


def body(literal: str) -> Name:
    return Name(literal=literal)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("van der Berg, Jan", person("Berg", "Jan", "van der"), id="particle first"),
        pytest.param("Jan van der Berg", person("Berg", "Jan", "van der"), id="particle inside"),
        pytest.param("{World Health Organization}", body("World Health Organization"), id="braced body"),
        pytest.param("Portell CA", person("Portell", "CA"), id="bare initials"),
        pytest.param("Van Rees, K.", person("Van Rees", "K."), id="capital particle"),
        pytest.param("d'Argouges S", person("d'Argouges", "S"), id="elided particle"),
        pytest.param(
            "Von Stackelberg A", person("Von Stackelberg", "A"), id="capital particle, bare initial"
        ),
        pytest.param("A. Smith", person("Smith", "A."), id="initial first"),
        pytest.param("R. E. G. Pichi Sermolli", person("Pichi Sermolli", "R. E. G."), id="two family names"),
        pytest.param("J.-M. Daveau", person("Daveau", "J.-M."), id="hyphened initials"),
        pytest.param("de la Cruz M", person("Cruz", "M", "de la"), id="small particle, bare initial"),
        pytest.param(
            "Sota ER de la", Name(family="Sota", given="ER", dropping_particle="de la"), id="particle behind"
        ),
        pytest.param("King, M. L., Jr.", person("King", "M. L.", suffix="Jr."), id="suffix with comma"),
        pytest.param("Liu Y-q", person("Liu", "Y-q"), id="initials with a small letter"),
        pytest.param("World Health Organization", body("World Health Organization"), id="body"),
        pytest.param("Lonza", body("Lonza"), id="one word"),
        pytest.param("Novo Nordisk A/S", body("Novo Nordisk A/S"), id="legal form with a stroke"),
    ],
)
def test_a_name_is_parsed_in_its_order(text: str, name: Name) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Smith, J. and Jones, K. B.", [person("Smith", "J."), person("Jones", "K. B.")], id="pairs"),
        pytest.param("Liu, L., Gan, Y. T., and Van Rees, K.", [person("Liu", "L."), person("Gan", "Y. T."),
            person("Van Rees", "K.")], id="pairs with oxford comma"),
        pytest.param("Mohamed, M., W. Ismail, and G. Fuchs", [person("Mohamed", "M."), person("Ismail", "W."),
            person("Fuchs", "G.")], id="first inverted only"),
        pytest.param("Biehl, Janet, and Peter Staudenmaier", [person("Biehl", "Janet"), person("Staudenmaier",
            "Peter")], id="full names, first inverted"),
        pytest.param("John Smith, Jane Doe", [person("Smith", "John"), person("Doe", "Jane")], id="natural order"),
        pytest.param("Smith, John A., Doe, Jane B.", [person("Smith", "John A."), person("Doe", "Jane B.")],
            id="full given names"),
        pytest.param("SULLIVAN, J.", [person("Sullivan", "J.")], id="capitals"),
        pytest.param("KIM JI, LEE SH", [person("Kim", "JI"), person("Lee", "SH")], id="capitals with bare initials"),
        pytest.param("Smith JA Jr, Doe J", [person("Smith", "JA", suffix="Jr"), person("Doe", "J")], id="suffix"),
        pytest.param("Müller, Hans / Meier, Karl", [person("Müller", "Hans"), person("Meier", "Karl")], id="strokes"),
        pytest.param("Smith J, Doe K; XYZ Study Group", [person("Smith", "J"), person("Doe", "K"),
            body("XYZ Study Group")], id="group after persons"),
        pytest.param("Emmett PM. Northstone K", [person("Emmett", "PM"), person("Northstone", "K")],
            id="stop for a comma"),
        pytest.param("Snippert, H. J., … Clevers, H.", [person("Snippert", "H. J."), person("Clevers", "H.")],
            id="left out in the middle"),
        pytest.param("Press WH, Group CA", [person("Press", "WH"), person("Group", "CA")],
            id="persons named like bodies"),
        pytest.param("F. Hoffmann-La Roche Ltd", [body("F. Hoffmann-La Roche Ltd")],
            id="company that begins with an initial"),
        pytest.param("Pfizer, Inc.", [body("Pfizer, Inc")], id="company with a comma"),
        pytest.param("Department of Health and Human Services", [body("Department of Health and Human Services")],
            id="and inside a body"),
        pytest.param("Traoré, A. S., Diallo, S. E., & Ba, S. A.", [person("Traoré", "A. S."), person("Diallo",
            "S. E."), person("Ba", "S. A.")], id="initials like legal forms"),
    ],
)  # fmt: skip
def test_a_list_of_names_is_parsed(text: str, names: list[Name]) -> None:
    assert list(parse_names(text).names) == names


@pytest.mark.parametrize(
    "text",
    ["Topp MS, Kufer P, et al.", "Topp MS, Kufer P et al", "Topp MS, Kufer P, and others",
        "Topp MS, Kufer P u. a.", "Topp MS, Kufer P y cols."],
)  # fmt: skip
def test_a_cut_list_has_the_flag_and_no_name_for_it(text: str) -> None:
    parsed = parse_names(text)
    assert parsed.et_al
    assert [n.family for n in parsed.names] == ["Topp", "Kufer"]


@pytest.mark.parametrize(
    "text", ["Wu ZY, Hong DY (Eds)", "Wu ZY, Hong DY, editors", "Wu, Z. Y. / Hong, D. Y. (Hrsg.)",
    "Wu ZY, Hong DY (a cura di)"]
)  # fmt: skip
def test_editors_are_told_by_their_mark(text: str) -> None:
    parsed = parse_names(text)
    assert parsed.editors
    assert [n.family for n in parsed.names] == ["Wu", "Hong"]


@given(
    st.from_regex(r"[A-Z][a-zé]{2,9}", fullmatch=True).filter(lambda w: not is_body(w + " J.")),
    st.from_regex(r"([A-Z]\. ?){1,2}", fullmatch=True).map(str.strip),
    st.sampled_from([None, "van", "de la", "von der"]),
)
def test_format_and_parse_are_each_other_s_reverse(family: str, given: str, particle: str | None) -> None:
    name = person(family, given, particle)
    assert parse_name(format_name(name)) == name


@pytest.mark.parametrize("unit", [",", ", ", "and ", "A. ", "et ", "(", "; ", "a,", "… ", ". "])
def test_hostile_lists_take_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(parse_names, unit, size=15_000)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lavergne (P.)", ["Lavergne, P."]),
        ("DUVAL (Claire) et LEROY (Paul)", ["Duval, Claire", "Leroy, Paul"]),
        ("Duval (C.), Leroy (P.) und Roux (M.)", ["Duval, C.", "Leroy, P.", "Roux, M."]),
        ("Duval (Claire) ; Leroy (Paul)", ["Duval, Claire", "Leroy, Paul"]),
        ("CORBEAU (Alain), DUVAL (Georges)", ["Corbeau, Alain", "Duval, Georges"]),
        ("BOURDON Pierre, PASSEUR Jean-Claude", ["Bourdon, Pierre", "Passeur, Jean-Claude"]),
        ("M. Rossi - G. Bianchi", ["Rossi, M.", "Bianchi, G."]),
        ("Saint-Roch A – Dupont B", ["Saint-Roch, A", "Dupont, B"]),
        ("GARCÍA SOLER, José María", ["García Soler, José María"]),
        ("GOUVEIA NETO, A.", ["Gouveia Neto, A."]),
        ("Van den Brand G, St. John P", ["Van den Brand, G", "St. John, P"]),
        ("von Hagen, P., Di Marco, G.", ["von Hagen, P.", "Di Marco, G."]),
        ("von Petra Schmidt", ["Schmidt, Petra"]),
        ("BRASIL. Ministério da Saúde", ["BRASIL. Ministério da Saúde"]),
        ("Ministerio de Sanidad y Política Social", ["Ministerio de Sanidad y Política Social"]),
        ("Sociaal en Cultureel Planbureau", ["Sociaal en Cultureel Planbureau"]),
        ("Deutsche Forschungsgemeinschaft", ["Deutsche Forschungsgemeinschaft"]),
        ("Hans Kammer", ["Kammer, Hans"]),
        ("AA. VV.", ["AA. VV."]),
        ("Smith J, for the ABC Study Group", ["Smith, J", "ABC Study Group"]),
        ("Hélène Imbert et Marc Jolivet (éd.)", ["Imbert, Hélène", "Jolivet, Marc"]),
    ],
)
def test_names_of_many_houses(text: str, told: list[str]) -> None:
    assert [format_name(name) for name in parse_names(text).names] == told


@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        pytest.param("Torres, R.-M.; de Vries, A.B.W. & the ZEL-301 Study Grp", "ZEL-301 Study Grp", 3, id="ampersand"),
        pytest.param("Smith J, Jones K, for the ABC Investigators", "ABC Investigators", 3, id="for"),
        pytest.param("Torres, R.-M., Ito, K., and the Writing Committee for the X Trial",
            "Writing Committee for the X Trial", 3, id="committee"),
        pytest.param("Centers for the Study of Lung Disease", "Centers for the Study of Lung Disease", 1,
            id="a body of its own"),
        pytest.param("Ministry of Health and the Environment", "Ministry of Health and the Environment", 1,
            id="a ministry"),
    ],
)  # fmt: skip
def test_a_group_behind_persons_is_one_more_author(text: str, last: str, count: int) -> None:
    names = parse_names(text).names
    assert (names[-1].literal, len(names)) == (last, count)
    assert all(name.family and name.given for name in names[:-1])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("HALE, Kenneth L.", ["Hale, Kenneth L."], id="one in capitals"),
        pytest.param("Langacker, Ronald W", ["Langacker, Ronald W"], id="no stop behind the initial"),
        pytest.param("WU, Xiaobao, LI, Chunping, ZHU, Yan et MIAO, Yishu",
            ["Wu, Xiaobao", "Li, Chunping", "Zhu, Yan", "Miao, Yishu"], id="short ones in capitals"),
        pytest.param("Marlow, Tilda W, Finch, Rob R, and Heron, Ada J", ["Marlow, Tilda W", "Finch, Rob R",
            "Heron, Ada J"], id="pairs"),
        pytest.param("HILZE, Hans-Werner a Jochen KOTTE", ["Hilze, Hans-Werner", "Kotte, Jochen"], id="both sides"),
        pytest.param("LUO, Juan, Adrien LARDILLEUX a Yves LEPAGE", ["Luo, Juan", "Lardilleux, Adrien", "Lepage, Yves"],
            id="first inverted in capitals"),
        pytest.param("VAN DER ENT, S., PIETERSE, C. M", ["van der Ent, S.", "Pieterse, C. M"], id="capital particles"),
        pytest.param("MARTEL, Hans ; FINKE, Eva", ["Martel, Hans", "Finke, Eva"], id="semicolons"),
        pytest.param("Mary E. Marlow, Rob Finch, and C. Ronald Heron", ["Marlow, Mary E.", "Finch, Rob",
            "Heron, C. Ronald"], id="a second given name"),
        pytest.param("F.Marlow and B.Finch", ["Marlow, F.", "Finch, B."], id="initials glued"),
        pytest.param("Almeida, A. de", ["Almeida, A. de"], id="particle at the end"),
        pytest.param("Bernardi, A. & Zach, E. von", ["Bernardi, A.", "Zach, E. von"], id="particle of the last"),
        pytest.param("DE HENDRICH MINOR, Dorothy", ["de Hendrich Minor, Dorothy"], id="three words in capitals"),
        pytest.param("Schulte im Walde S", ["Schulte im Walde, S"], id="particle inside"),
        pytest.param("Deutsch, Daniel/ O’Hare, John/ Roth, Dan", ["Deutsch, Daniel", "O’Hare, John", "Roth, Dan"],
            id="strokes without a space before"),
        pytest.param("Locato, V./de Pinto, M.C./De Gara, L", ["Locato, V.", "de Pinto, M.C.", "De Gara, L"],
            id="strokes and particles"),
        pytest.param("Dieu-Thu Le, Cam-Tu Nguyen, and Rob Marlow", ["Le, Dieu-Thu", "Nguyen, Cam-Tu", "Marlow, Rob"],
            id="a family like a particle"),
        pytest.param("Orton Jr ER, de Waard JR", ["Orton, ER, Jr", "de Waard, JR"], id="Jr and JR"),
        pytest.param("Weng J.-F, Liu Q-L", ["Weng, J.-F", "Liu, Q-L"], id="a stop and none"),
        pytest.param("WHO, NATO", ["WHO", "NATO"], id="acronyms"),
        pytest.param("ESHRE, Marlow J, Finch K", ["ESHRE", "Marlow, J", "Finch, K"], id="acronym before persons"),
        pytest.param("WHO", ["WHO"], id="acronym alone"),
        pytest.param("Marlow D.B., Laura K", ["Marlow, D.B.", "Laura, K"], id="a family that is a given name as well"),
        pytest.param("Rendón M., Juan José", ["Rendón M., Juan José"], id="a second family name cut to its initial"),
        pytest.param("L. England", ["England, L."], id="a person named like a country"),
        pytest.param("Robert Koch-Institut", ["Robert Koch-Institut"], id="an institute named after a person"),
        pytest.param("Ajuntament de Gorsella", ["Ajuntament de Gorsella"], id="Catalan body"),
        pytest.param("Badan Pusat Kolam", ["Badan Pusat Kolam"], id="Indonesian body"),
        pytest.param("Министерство озёр Северного края", ["Министерство озёр Северного края"], id="Russian body"),
    ],
)  # fmt: skip
def test_names_of_any_style(text: str, told: list[str]) -> None:
    assert [format_name(name) for name in parse_names(text).names] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Понтрягин ЛС, Болтянский ВГ", ["Понтрягин, ЛС", "Болтянский, ВГ"], id="Cyrillic initials"),
        pytest.param("Прудов Н.Н. и Козлов А.А", ["Прудов, Н.Н.", "Козлов, А.А"], id="Cyrillic initials with stops"),
        pytest.param("Γιώργος Λιμνίδης και Άννα Νικολάου", ["Λιμνίδης, Γιώργος", "Νικολάου, Άννα"], id="Greek"),
        pytest.param("محمد الخطيب، سارة النجار وأحمد حسن", ["الخطيب, محمد", "النجار, سارة", "حسن, أحمد"], id="Arabic"),
        pytest.param("דוד כהן ומשה לוי", ["כהן, דוד", "לוי, משה"], id="Hebrew"),
        pytest.param("Smith, W., Müller, K. ve Öz, A.", ["Smith, W.", "Müller, K.", "Öz, A."], id="Turkish joiner"),
        pytest.param("Zeller, Marie u. Konrad Marlow", ["Zeller, Marie", "Marlow, Konrad"], id="German joiner"),
        pytest.param("Jansen, P. dan Budi Kolam", ["Jansen, P.", "Kolam, Budi"], id="Indonesian joiner"),
        pytest.param("Brown, Roger, とRonald Nuttall", ["Brown, Roger", "Nuttall, Ronald"], id="Japanese joiner"),
        pytest.param("Litvak, Y., Tsolis, R. M.와/과Bäumler, AJ", ["Litvak, Y.", "Tsolis, R. M.", "Bäumler, AJ"],
            id="Korean joiner"),
        pytest.param("GROSSMAN E.，NIKOLAEV D.", ["Grossman, E.", "Nikolaev, D."], id="wide comma"),
    ],
)  # fmt: skip
def test_names_in_any_script(text: str, told: list[str]) -> None:
    assert [format_name(name) for name in parse_names(text).names] == told


@pytest.mark.parametrize(
    "text",
    [
        "Topp MS, Kufer P ve ark.",
        "Topp MS, Kufer P a kol.",
        "Topp MS, Kufer P dkk.",
        "Topp MS, Kufer P et al",
    ],
)
def test_a_list_is_cut_in_any_language(text: str) -> None:
    parsed = parse_names(text)
    assert (parsed.et_al, [n.family for n in parsed.names]) == (True, ["Topp", "Kufer"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marlow AC, inventor; Finch Sluice R&D Inc., assignee", ["Marlow, AC", "Finch Sluice R&D Inc"]),
        ("Marlow, A. (Host), & Finch, B. (Executive Producer)", ["Marlow, A.", "Finch, B."]),
        ("Marlow, Karl (Begr.)", ["Marlow, Karl"]),
        ("Smith J, Host A", ["Smith, J", "Host, A"]),
    ],
)
def test_roles_are_no_names(text: str, told: list[str]) -> None:
    assert [format_name(name) for name in parse_names(text).names] == told
