"""Citation marks are found in the style a text uses, and point to what they mean or to a finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from refkit.documents import read_document
from refkit.marks import find_marks, resolve_marks
from refkit.model import Document, Library, Reference, Source, Span, Unit, UnitKind


def document(*paragraphs: str) -> Document:
    source = Source(name="a.txt", text="\n".join(paragraphs))
    units, at = [], 0
    for text in paragraphs:
        units.append(Unit(span=Span(source=source, start=at, end=at + len(text)), kind=UnitKind.PARAGRAPH))
        at += len(text) + 1
    return Document(source=source, units=tuple(units))


def numbered(count: int) -> Library:
    return Library(
        references=tuple(Reference(id=f"r{n}", type="book", label=str(n)) for n in range(1, count + 1))
    )


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("So [3,5–7] and [3], [5].", [("[3,5–7]", ("3", "5", "6", "7")), ("[3]", ("3",)), ("[5]",
            ("5",))], id="brackets"),
        pytest.param("So［1，3］ and 【2】.", [("［1，3］", ("1", "3")), ("【2】", ("2",))], id="wide brackets"),
        pytest.param("So [2]–[4].", [("[2]–[4]", ("2", "3", "4"))], id="range over brackets"),
        pytest.param("In [2014] see [1](http://x) and [2]: y.", [], id="year, link, definition"),
        pytest.param("Shown (3). Also (4,5), and (3–5).", [("(3)", ("3",)), ("(4,5)", ("4", "5")), ("(3–5)", ("3",
            "4", "5"))], id="round"),
        pytest.param("In (2014) and (n = 12) we (1) did, (2) went and (3) saw.", [], id="enumeration and years"),
        pytest.param("A dose of five (5) mg was given.", [], id="a number in words"),
        pytest.param("Word³⁻⁵ in 5 m² and cm³. Next.⁴ And 10⁹.", [("³⁻⁵", ("3", "4", "5")), ("⁴", ("4",))],
            id="raised, not powers"),
        pytest.param("It was.3,4 Next one.5 And CD19 in B12 too, word.7", [("3,4", ("3", "4")), ("5", ("5",)),
            ("7", ("7",))], id="glued"),
        pytest.param("It was better (p = 0.003).1,2 In 50%.3 End.", [("1,2", ("1", "2")), ("3", ("3",))],
            id="glued after brackets"),
        pytest.param("Version 2.0 was 3.5 times better, see v.2 Next.", [], id="numbers are no marks"),
        pytest.param("A [@key; @key2, p. 3] and @key3. mail a@b.com", [("[@key; @key2, p. 3]", ("key", "key2")),
            ("@key3", ("key3",))], id="pandoc"),
        pytest.param("Follow @someone on the network.", [], id="a name on a network"),
        pytest.param("(Smith et al., 2020; Jones & Lee 2019a, b; see van der Berg, 2011, p. 3)",
            [("(Smith et al., 2020; Jones & Lee 2019a, b; see van der Berg, 2011, p. 3)", ("Smith 2020",
            "Jones 2019a", "Jones 2019b", "van der Berg 2011"))], id="author-year"),
        pytest.param("(Smith et\nal., 2020; Doe,\n2011)", [("(Smith et\nal., 2020; Doe,\n2011)", ("Smith 2020",
            "Doe 2011"))], id="author-year over lines"),
        pytest.param("So [1--3] and [7].", [("[1--3]", ("1", "2", "3")), ("[7]", ("7",))], id="a dash as TeX writes it"),
        pytest.param("Smith et al. (2020) and Doe and Roe (1999a) agree.", [("Smith et al. (2020)", ("Smith 2020",
            )), ("Doe and Roe (1999a)", ("Doe 1999a",))], id="narrative"),
        pytest.param("In (January 2015) it rained; In (2014) too.", [], id="months"),
        pytest.param("Stand (März 2021), mis à jour (janvier 2020), versie (Mei 2018).", [], id="months of other languages"),
        pytest.param("(Mai 2018; Abril, 2019; Lee 2012)", [("(Mai 2018; Abril, 2019; Lee 2012)", ("Abril 2019", "Lee 2012"))],
            id="a month beside works, and a name that is one"),
        pytest.param("(World Health Organization, 2019)", [("(World Health Organization, 2019)",
            ("World Health Organization 2019",))], id="organisation"),
    ],
)  # fmt: skip
def test_marks_of_a_text(text: str, marks: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(mark.span.text, mark.targets) for mark in find_marks(document(text))] == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("So [AB12].", [("[AB12]", ("AB12",))], id="alone"),
        pytest.param("So [AB12; Doe+09, KR8].", [("[AB12; Doe+09, KR8]", ("AB12", "Doe+09", "KR8"))], id="several"),
        pytest.param("So [AB12, p. 3–5; KR8, §2].", [("[AB12, p. 3–5; KR8, §2]", ("AB12", "KR8"))], id="with locators"),
        pytest.param("So [AB13], [AB12 and more], [ab12], [p. 3, AB12] and AB12.", [], id="no such key"),
        pytest.param("So [note] and [who].", [], id="a word that is a key"),
    ],
)  # fmt: skip
def test_keys_that_the_list_prints_are_marks(text: str, marks: list[tuple[str, tuple[str, ...]]]) -> None:
    found = find_marks(document(text), ["AB12", "Doe+09", "KR8", "note", "who"])
    assert [(mark.span.text, mark.targets) for mark in found] == marks


COUNTED = (
    "It is an inhibitor1. It was approved in 20202 for adults2,3. There was thrombosis4. Later more5. "
    "See phase3 and p53."
)


@pytest.mark.parametrize(
    ("text", "labels", "marks"),
    [
        pytest.param(COUNTED, "12345", ["1", "2", "2,3", "4", "5"], id="as the list counts"),
        pytest.param(COUNTED, "", [], id="without a list"),
        pytest.param("Use vitamin12 and omega3, then interleukin17, and factor8.", "12345", [],
            id="names with numbers"),
        pytest.param("The carbon14. The carbon13. The oxygen18. The cobalt60.", [str(n) for n in range(1, 61)],
            [], id="not counting up"),
    ],
)  # fmt: skip
def test_figures_glued_to_words_are_marks_where_they_count_up(
    text: str, labels: Sequence[str], marks: list[str]
) -> None:
    assert [mark.span.text for mark in find_marks(document(text), list(labels))] == marks


def test_raised_runs_of_markup_are_marks() -> None:
    text = "It was shown3,4 in 5 m2."
    plain = document(text)
    raised = Document(
        source=plain.source,
        units=plain.units,
        superscripts=(
            Span(source=plain.source, start=12, end=15),
            Span(source=plain.source, start=22, end=23),
        ),
    )
    assert [mark.targets for mark in find_marks(raised)] == [("3", "4")]


@pytest.mark.parametrize(
    "unit",
    [
        "[1,",
        "(1,",
        "Smith, ",
        "(Smith ",
        "A. ",
        "¹,",
        "@a",
        "[@a",
        "1-",
        "de ",
        "a.1,",
        "see ",
        "Aa Bb ",
        "(A, 2020; ",
        "[1] ",
    ],
)
def test_hostile_text_is_searched_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: resolve_marks(find_marks(document(text)), numbered(3)), unit)


def test_raised_figures_of_a_page_are_marks_and_no_part_of_a_year_or_a_power() -> None:
    page = (
        "<h1>Zorbine</h1><p>Zorbine was approved in 2011<sup>1</sup>. It needs 10<sup>9</sup> cells, or "
        "20%<sup>2,3</sup>"
        " of 4 m<sup>2</sup>.</p>"
    )
    document = read_document(Source(name="a.html", text=page))
    assert [mark.targets for mark in find_marks(document)] == [("1",), ("2", "3")]
    assert "in 2011¹." in document.source.text


LIST = [str(n) for n in range(1, 9)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("Seen in ²H and by ¹³C there [1]. Waves [2], mud [3,4], eels [5] and 4 cm² [6–8].", ["[1]", "[2]",
            "[3,4]", "[5]", "[6–8]"], id="isotopes beside brackets"),
        pytest.param("Lee, Falk¹ and Cole² (Lee, 2011; Falk, 2012; Cole, 2013; Boyd, 2014) saw it.",
            ["(Lee, 2011; Falk, 2012; Cole, 2013; Boyd, 2014)"], id="affiliations beside names"),
        pytest.param("One wave.¹ Two (2) waves.² Mud.³ Eels.⁴ Banks (3). Sand (4).", ["¹", "²", "³", "⁴"],
            id="amounts beside raised figures"),
        pytest.param("Ahern et al. (1) saw waves (2) at banks. Lee (3) saw mud (4). Eels (5) eat in sand (6).",
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], id="within sentences, through the list"),
        pytest.param("Cis-mentha-1(7),8-diene (1), wax (2), oil (3), tar (4), ash (5).", ["(1)", "(2)", "(3)", "(4)",
            "(5)"], id="locants of a compound"),
    ],
)  # fmt: skip
def test_marks_are_of_the_style_that_cites_most_of_the_list(text: str, marked: list[str]) -> None:
    assert [mark.span.text for mark in find_marks(document(text), LIST)] == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("Waves rise [1]. So E = mc² holds [2], and cells³ grow [3].", ["[1]", "[2]", "[3]"],
            id="a short list cited in brackets"),
        pytest.param("Waves rose² in 2011.¹ The R² was 0.9 and I² = 45 %.", ["²", "¹"], id="raised marks and statistics"),
    ],
)  # fmt: skip
def test_raised_figures_beside_the_marks_of_a_short_list(text: str, marked: list[str]) -> None:
    assert [mark.span.text for mark in find_marks(document(text), ["1", "2", "3"])] == marked


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(("Waves rise (1)", "Banks fall (2,3)", "Eels eat mud (1) and sand."), id="ends of items of a list"),
        pytest.param(("|Waves|(1)|", "|Banks|(2,3)|", "|Eels|(1) | |"), id="cells of a table"),
        pytest.param(("中文句子在这里 (1)。", "句子 (2,3)，", "Eels eat mud (1) and sand."), id="East Asian stops"),
    ],
)  # fmt: skip
def test_numbers_in_round_brackets_close_items_cells_and_sentences(paragraphs: tuple[str, ...]) -> None:
    found = find_marks(document(*paragraphs), ["1", "2", "3"])
    assert [mark.span.text for mark in found] == ["(1)", "(2,3)", "(1)"]


def test_a_number_like_a_year_is_a_mark_where_the_list_is_so_long() -> None:
    text = document("It rose [3]. It fell [1987] in a wet year [2014].")
    assert [mark.targets for mark in find_marks(text, [str(n) for n in range(1, 2001)])] == [
        ("3",),
        ("1987",),
    ]


def test_a_raised_number_of_an_entry_is_no_mark() -> None:
    text = "It rose.1\n1Roe J. Tides. Lancet. 2011;378:12-9."
    source = Source(name="a.txt", text=text)
    raised = tuple(Span(source=source, start=at, end=at + 1) for at in (8, 10))
    units = (Unit(span=Span(source=source, start=0, end=9), kind=UnitKind.PARAGRAPH),)
    listed = (Span(source=source, start=10, end=len(text)),)
    found = find_marks(Document(source=source, units=units, superscripts=raised, reflists=listed), ["1"])
    assert [mark.span.start for mark in found] == [8]
