"""Plain texts taken apart: headings, paragraphs, lists, tables, and what belongs to the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.documents import read_document, read_file
from refkit.model import Source, UnitKind

SEEDS = Path(__file__).parents[3] / "seeds"

DEVICE = """Skip to content
Log in
Valvo infusion pump
An overview for nurses

What is it?
The Valvo is a syringe pump. It was cleared by the FDA in May 2019.

It can be used to give:
  • pain relief
  • nutrition, such as:
      ◦ milk
      ◦ formula
  • fluids

Model | Flow | Weight |
---|---|---|
V10 | 10 ml/h | 2 kg |
V20 | 20 ml/h | |

Related links
Valvo Recall Ends After Two Years
New Pumps Shown in Hanover
Find Valvo Dealers – Check the list of shops near you.
Share this
"""


def test_a_device_page(read, show) -> None:
    document = read(DEVICE)
    assert show(document) == [
        ("furniture", "Skip to content"),
        ("furniture", "Log in"),
        ("heading", "Valvo infusion pump"),
        ("heading", "An overview for nurses"),
        ("heading", "What is it?"),
        ("paragraph", "The Valvo is a syringe pump. It was cleared by the FDA in May 2019."),
        ("lead-in", "It can be used to give:"),
        ("furniture", "•"),
        ("list-item", "pain relief"),
        ("furniture", "•"),
        ("list-item", "nutrition, such as:"),
        ("furniture", "◦"),
        ("list-item", "milk"),
        ("furniture", "◦"),
        ("list-item", "formula"),
        ("furniture", "•"),
        ("list-item", "fluids"),
        ("furniture", "Model | Flow | Weight |"),
        ("furniture", "---|---|---|"),
        ("table-row", "V10 | 10 ml/h | 2 kg |"),
        ("table-row", "V20 | 20 ml/h | |"),
        ("heading", "Related links"),
        ("furniture", "Valvo Recall Ends After Two Years"),
        ("furniture", "New Pumps Shown in Hanover"),
        ("furniture", "Find Valvo Dealers – Check the list of shops near you."),
        ("furniture", "Share this"),
    ]
    items = {unit.text: unit.lead_in for unit in document.units if unit.kind is UnitKind.LIST_ITEM}
    assert items["pain relief"] == "It can be used to give:"
    assert items["milk"] == "It can be used to give: nutrition, such as:"
    assert items["fluids"] == "It can be used to give:"
    row = next(unit for unit in document.units if unit.kind is UnitKind.TABLE_ROW)
    assert row.header == ("Model", "Flow", "Weight")
    assert [cell.text for cell in row.cells] == ["V10", "10 ml/h", "2 kg"]
    assert row.heading == "What is it?"
    assert document.reference is not None
    assert (document.reference.title, document.reference.type) == ("Valvo infusion pump", "document")
    assert document.problems == ()


ESSAY = """The Peasants' War in Swabia

Introduction

In the spring of 1525 some forty thousand peasants were under arms between
the Danube and Lake Constance. Their demands, the Twelve Articles, were
printed twenty-five times within two months, and read aloud in the market-
places of Memmingen and Kempten.

The League answered with an army. On 4 April it won at Leipheim; the leaders
were beheaded the next day.

1. Causes

Three things are commonly named:
1. the burden of serfdom,
2. the enclosure of woods
   and streams,
3. the example of the Swiss.

References

Blickle P (1981) The Revolution of 1525. Baltimore: Johns Hopkins University Press.
Scott T (1991) The Peasants' War: a historiographical review. Historical Journal
    22: 693-720.
"""


def test_a_wrapped_essay(read, show) -> None:
    document = read(ESSAY)
    assert show(document) == [
        ("heading", "The Peasants' War in Swabia"),
        ("heading", "Introduction"),
        (
            "paragraph",
            (
                "In the spring of 1525 some forty thousand peasants were under arms between the Danube and "
                "Lake Constance. "
                "Their demands, the Twelve Articles, were printed twenty-five times within two months, and "
                "read aloud in the "
                "market- places of Memmingen and Kempten."
            ),
        ),
        (
            "paragraph",
            "The League answered with an army. On 4 April it won at Leipheim; the leaders were beheaded the next day.",
        ),
        ("heading", "1. Causes"),
        ("lead-in", "Three things are commonly named:"),
        ("furniture", "1."),
        ("list-item", "the burden of serfdom,"),
        ("furniture", "2."),
        ("list-item", "the enclosure of woods and streams,"),
        ("furniture", "3."),
        ("list-item", "the example of the Swiss."),
        ("heading", "References"),
        ("reference", "Blickle P (1981) The Revolution of 1525. Baltimore: Johns Hopkins University Press."),
        ("reference", "Scott T (1991) The Peasants' War: a historiographical review. Historical Journal"),
        ("reference", "22: 693-720."),
    ]
    assert len(document.reflists) == 1


GERMAN = """Zum Inhalt springen
Anmelden
Der Nord-Ostsee-Kanal
Überblick
Der Kanal wurde 1895 von Kaiser Wilhelm II. eröffnet. Er ist knapp 99 Kilometer lang.
Was kostet die Fahrt?
Die Gebühr richtet sich nach der Größe des Schiffes. Sie wurde 2021 halbiert.
Schleusen
- Brunsbüttel
- Kiel-Holtenau
Wir verwenden Cookies, um diese Seite zu verbessern.
Impressum
"""


def test_a_german_page(read, show) -> None:
    document = read(GERMAN)
    assert show(document) == [
        ("furniture", "Zum Inhalt springen"),
        ("furniture", "Anmelden"),
        ("heading", "Der Nord-Ostsee-Kanal"),
        ("heading", "Überblick"),
        (
            "paragraph",
            "Der Kanal wurde 1895 von Kaiser Wilhelm II. eröffnet. Er ist knapp 99 Kilometer lang.",
        ),
        ("heading", "Was kostet die Fahrt?"),
        ("paragraph", "Die Gebühr richtet sich nach der Größe des Schiffes. Sie wurde 2021 halbiert."),
        ("heading", "Schleusen"),
        ("furniture", "-"),
        ("list-item", "Brunsbüttel"),
        ("furniture", "-"),
        ("list-item", "Kiel-Holtenau"),
        ("furniture", "Wir verwenden Cookies, um diese Seite zu verbessern."),
        ("furniture", "Impressum"),
    ]


def test_a_paragraph_that_ends_in_a_lead_in_is_parted(read, show) -> None:
    document = read("Pumps fail. They fail most often in:\n- summer\n- frost\n")
    assert show(document)[:2] == [("paragraph", "Pumps fail."), ("lead-in", "They fail most often in:")]


def test_bracketed_lines_are_headings_or_paragraphs_by_their_length(read, show) -> None:
    assert show(
        read("[Executive Summary]\n[The pump is safe. It was tried on twelve wards for two years.]\n")
    ) == [
        ("heading", "[Executive Summary]"),
        ("paragraph", "[The pump is safe. It was tried on twelve wards for two years.]"),
    ]


def test_the_line_below_cite_this_article_is_the_document(read) -> None:
    document = read(
        "Locks and gates\n\nLocks were built at Kiel in 1895.\n\nCite this article\n\n"
        "Smith, J. Locks and gates. J Canals 12, 45–67 (1998).\n\nDownload citation\n"
    )
    reference = document.reference
    assert reference is not None
    assert (reference.container_title, reference.volume, reference.page) == ("J Canals", "12", "45-67")
    assert [unit.text for unit in document.units if unit.kind is UnitKind.REFERENCE] == [
        "Smith, J. Locks and gates. J Canals 12, 45–67 (1998)."
    ]


@pytest.mark.parametrize(
    ("name", "title", "lists", "problems"),
    [
        ("000", "Overview", 0, ["RK501"]),
        ("001", "Blinatumomab: First Global Approval", 1, []),
        ("002", "Blinatumomab", 0, []),
        ("003", "blinatumomab (Blincyto)", 0, []),
        ("004", "Use in Cancer", 0, ["RK501"]),
    ],
)
def test_seeds(name: str, title: str, lists: int, problems: list[str], whole) -> None:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    document = read_file(path)
    whole(document)
    assert document.reference is not None
    assert document.reference.title == title
    assert len(document.reflists) == lists
    assert [problem.rule for problem in document.problems] == problems


def test_the_seed_with_a_list_gives_33_references() -> None:
    (path,) = SEEDS.glob("001_*.txt")
    document = read_file(path)
    references = [unit.text for unit in document.units if unit.kind is UnitKind.REFERENCE]
    assert len(references) == 34  # the article's own citation too
    assert references[0].startswith("1. Portell CA")
    assert references[32].endswith("2014;99(7):1212–9.")


def test_headings_of_a_seed_without_blank_lines() -> None:
    (path,) = SEEDS.glob("002_*.txt")
    headings = [unit.text for unit in read_file(path).units if unit.kind is UnitKind.HEADING]
    assert headings == [
        "Blinatumomab", "Key Takeaways", "What is Blinatumomab?", "How Blinatumomab Works and Its Uses",
        "Mechanism of Action",
        "Approved Indications", "Side Effects and Efficacy of Blinatumomab", "Potential Side Effects",
        "Clinical Efficacy",
    ]  # fmt: skip


def test_nested_lead_ins_of_a_seed_that_lost_its_indents() -> None:
    (path,) = SEEDS.glob("004_*.txt")
    items = [unit for unit in read_file(path).units if unit.kind is UnitKind.LIST_ITEM]
    assert [item.lead_in for item in items] == [
        "Blinatumomab is approved to treat:",
        *[
            "Blinatumomab is approved to treat: B-cell acute lymphoblastic leukemia in adults and children. It is used:"
        ]
        * 2,
    ]


def test_a_document_of_nothing_but_prose_is_named_after_its_file(read) -> None:
    document = read("It was cleared in 2019, and has been sold since by a firm in Kiel.\n", "notes/pump.txt")
    assert document.reference is not None
    assert document.reference.title == "pump"
    assert [problem.rule for problem in document.problems] == ["RK501"]


def test_kind_can_be_given() -> None:
    from refkit.model import Source

    document = read_document(Source(name="-", text="# Pump\n\nIt *works*.\n"), "markdown")
    assert [unit.text for unit in document.units] == ["Pump", "It works."]


def test_fields_of_a_record_are_items_and_no_headings() -> None:
    text = (
        "Lantern 4\n\nMaker:   Orrin Works (Varn)\nWeight: 12 kg\nBuilt: 1961–1963\n\nIt was sold in "
        "nine countries.\n"
    )
    document = read_document(Source(name="a.txt", text=text))
    items = [unit.text for unit in document.units if unit.kind is UnitKind.LIST_ITEM]
    assert items == ["Maker:   Orrin Works (Varn)", "Weight: 12 kg", "Built: 1961–1963"]


def test_a_line_with_a_colon_that_stands_alone_is_no_field() -> None:
    text = "Glaciers: a short history\n\nThe ice was thick then.\n"
    document = read_document(Source(name="a.txt", text=text))
    assert [unit.kind for unit in document.units] == [UnitKind.HEADING, UnitKind.PARAGRAPH]


@pytest.mark.parametrize("mark", ["[3]", "³", "[^3]", "”[3]", "[3][4]", "³˒⁴"])
def test_a_sentence_that_ends_with_its_mark_is_no_title(mark: str) -> None:
    read = read_document(
        Source(
            name="a.txt", text=f"Low doses of the drug raised it, and the EMA approved it.{mark}\n\nMore.\n"
        )
    )
    assert next(unit.kind for unit in read.units) is UnitKind.PARAGRAPH


def test_a_short_text_of_wrapped_lines_loses_no_line_to_a_heading() -> None:
    for text in (
        "Salt marshes on the Orle lower the height of storm waves by 30 cm [1,\n2].",
        "Salt marshes on the Orle lower the height of storm waves by 30 cm\n[1, 2].",
        "Salt marshes on the Orle lower waves by 30 cm and shelter\nyoung eels [1].",
    ):
        units = read_document(Source(name="a.txt", text=text)).units
        assert [(unit.kind, unit.text) for unit in units] == [(UnitKind.PARAGRAPH, text)]
