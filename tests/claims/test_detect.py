"""Claims are found, described and kept apart from everything else a page holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document, read_file
from refkit.model import ClaimKind, Date, Document, Source, UnitKind

DATA = Path(__file__).parent / "data"
SEEDS = Path(__file__).parents[2] / "seeds"
Build = Callable[..., Document]
K = ClaimKind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("What is Examplinib?", id="question"),
        pytest.param("Click here to download the brochure.", id="order to the reader"),
        pytest.param("This article summarizes the milestones in the development of examplinib.",
            id="about the article"),
        pytest.param("The preparation of this report was not supported by any external funding.", id="funding"),
        pytest.param("J. Doe is a salaried employee of Example Publishing.", id="disclosure"),
        pytest.param("FDA label information for this drug is available at DailyMed.", id="where to look"),
        pytest.param("Correspondence to Jane Doe.", id="correspondence"),
        pytest.param("(eg-ZAM-pli-nib)", id="pronunciation"),
        pytest.param("It is used:", id="lead-in"),
        pytest.param("This approach makes it a valuable option for many people.", id="praise"),
        pytest.param("Find Clinical Trials for Examplinib", id="navigation"),
        pytest.param("This is a preview of subscription content, log in to check access.", id="paywall"),
    ],
)  # fmt: skip
def test_what_is_no_claim(build: Build, text: str) -> None:
    assert find_claims(build(text)) == ()


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        pytest.param(
            "Examplinib is manufactured by Acme Inc. and marketed under the brand Examplo.",
            ["Examplinib is manufactured by Acme Inc.", "marketed under the brand Examplo."],
            id="maker and brand",
        ),
        pytest.param(
            "It is awaiting approval in the EU and is in phase III development in Japan.",
            ["It is awaiting approval in the EU", "is in phase III development in Japan."],
            id="two predicates",
        ),
        pytest.param(
            "The main span measures 490 m, while the pylons rise 204 m above the sea.",
            ["The main span measures 490 m", "the pylons rise 204 m above the sea."],
            id="contrast",
        ),
        pytest.param(
            "Construction began in 1995, and the bridge was opened on 1 July 2000.",
            ["Construction began in 1995", "the bridge was opened on 1 July 2000."],
            id="main clauses",
        ),
        pytest.param(
            "It is supplied as a powder that is reconstituted and is diluted before use.",
            ["It is supplied as a powder that is reconstituted and is diluted before use."],
            id="relative clause stays whole",
        ),
        pytest.param(
            "It redirects T cells and promotes lysis (which was shown and was confirmed).",
            ["It redirects T cells and promotes lysis (which was shown and was confirmed)."],
            id="brackets stay whole",
        ),
    ],
)
def test_compound_sentences_are_split_where_each_part_can_be_checked(
    build: Build, text: str, clauses: list[str]
) -> None:
    claims = find_claims(build(text))
    assert [claim.text for claim in claims] == clauses
    assert all(claim.span.source.text[claim.span.start : claim.span.end] == claim.text for claim in claims)


def test_a_row_is_understood_alone(build: Build) -> None:
    """Rows carry their heading (and so their agency) and each cell's header."""
    row = (
        UnitKind.TABLE_ROW,
        "Examplo | Authorised | 11/23/2015 |",
        {"heading": "EMA Drug Approvals", "header": ("Product", "Status", "Date")},
    )
    (claim,) = find_claims(build(row))
    assert claim.text == "Examplo | Authorised | 11/23/2015"
    assert claim.kind is K.REGISTRY_ROW
    assert claim.agencies == ("ema",)
    assert claim.dates == (Date(year=2015, month=11, day=23),)
    assert claim.context == "EMA Drug Approvals · Product: Examplo · Status: Authorised · Date: 11/23/2015"


def test_a_row_that_lost_cells_is_not_paired_with_headers(build: Build) -> None:
    row = (
        UnitKind.TABLE_ROW,
        "Authorised | 11/23/2015 |",
        {"heading": "EMA", "header": ("Product", "Holder", "Status", "Date")},
    )
    (claim,) = find_claims(build(row))
    assert claim.context == "EMA · columns: Product, Holder, Status, Date"


def test_nothing_found_is_a_negative_claim(build: Build) -> None:
    row = (UnitKind.TABLE_ROW, "No FDA approvals found for this drug. |", {"heading": "FDA Drug Approvals"})
    (claim,) = find_claims(build(row))
    assert claim.negative
    assert claim.agencies == ("fda",)


def test_list_items_carry_their_lead_in(build: Build) -> None:
    item = (UnitKind.LIST_ITEM, "- Headache", {"lead_in": "Common side effects of examplinib include:"})
    (claim,) = find_claims(build(item))
    assert (claim.text, claim.kind, claim.context) == (
        "Headache",
        K.ADVERSE_EFFECT,
        "Common side effects of examplinib include:",
    )


@pytest.mark.parametrize(
    ("part", "texts"),
    [
        pytest.param((UnitKind.LIST_ITEM, "Holds 40 litres of fuel in two tanks"),
            ["Holds 40 litres of fuel in two tanks"], id="item with a figure"),
        pytest.param((UnitKind.LIST_ITEM, "Loved by pilots everywhere"), [], id="item of praise"),
        pytest.param((UnitKind.LIST_ITEM, "Pilot Wins Race After Ten Years"), [], id="headline"),
        pytest.param((UnitKind.LIST_ITEM, "Boats and trains"), [], id="link"),
        pytest.param((UnitKind.PARAGRAPH, "Does it need oil?  No. The gears are dry, so no oil has to be added."),
            ["The gears are dry", "no oil has to be added."], id="answer"),
        pytest.param((UnitKind.PARAGRAPH, "The lamp is sealed to a depth of 8 m. It weighs 3 kg."),
            ["The lamp is sealed to a depth of 8 m.", "It weighs 3 kg."], id="unit before a full stop"),
        pytest.param((UnitKind.TABLE_ROW, "Timetable | Log in | Help"), [], id="row of links"),
        pytest.param((UnitKind.TABLE_ROW, "Colour | Your choice!", {"header": ("Part", "Value")}), [],
            id="row of praise"),
        pytest.param((UnitKind.TABLE_ROW, "Mast | Steel", {"header": ("Part", "Value")}), ["Mast | Steel"],
            id="row of facts"),
        pytest.param((UnitKind.PARAGRAPH, "Rare (1 in 1,000): swelling of the lips"),
            ["Rare (1 in 1,000): swelling of the lips"], id="frequency"),
        pytest.param((UnitKind.PARAGRAPH, "The act leaves \"noise\" undefined, an omission that many find odd."),
            ["The act leaves \"noise\" undefined"], id="value judgement left out"),
    ],
)  # fmt: skip
def test_what_items_rows_and_answers_state(
    build: Build, part: tuple[UnitKind, str], texts: list[str]
) -> None:
    assert [claim.text for claim in find_claims(build(part))] == texts


def test_a_clause_has_the_authority_of_the_clause_it_hangs_on(build: Build) -> None:
    claims = find_claims(build("Examplinib is approved by the FDA for gout and for patients with lupus."))
    assert [(claim.text, claim.kind, claim.agencies) for claim in claims] == [
        ("Examplinib is approved by the FDA for gout", K.APPROVAL, ("fda",)),
        ("for patients with lupus.", K.APPROVAL, ("fda",)),
    ]


def test_own_work_wants_no_source(build: Build) -> None:
    claims = find_claims(build("We enrolled 42 patients in Vienna. In this study we found no difference."))
    assert [(claim.kind, claim.citable) for claim in claims] == [(K.OWN_WORK, False), (K.OWN_WORK, False)]


def test_numbers_carry_units_and_identifiers_stay_whole(build: Build) -> None:
    (claim,) = find_claims(
        build("In NCT01234567 a dose of 28 µg/day for 4 weeks helped 43% of 1,200 patients in 2014.")
    )
    assert claim.numbers == ("NCT01234567", "28 µg/day", "4 weeks", "43%", "1,200 patients")


def test_the_subject_is_learnt_and_pronouns_stand_for_it(build: Build) -> None:
    document = build(
        (UnitKind.HEADING, "Examplinib (EXAMPLO™)"),
        "Examplinib blocks the enzyme ABC1. It was approved by the FDA in 2014. Fever is an increase in "
        "body temperature.",
    )
    assert [claim.subjects for claim in find_claims(document)] == [("Examplinib",), ("Examplinib",), ()]


def test_ids_follow_words_and_not_places(build: Build) -> None:
    """An edit elsewhere leaves a claim's id; the same words twice get two ids."""
    words = "Examplinib was approved by the FDA in 2014."
    first = find_claims(build(words, words))
    second = find_claims(build("Examplinib blocks the enzyme ABC1.", words))
    assert first[0].id == second[1].id
    assert first[0].id != first[1].id
    assert find_claims(build(words, name="folder/a.txt"))[0].id == first[0].id
    assert find_claims(build(words, name="b.txt"))[0].id != first[0].id
    assert first[0].id.startswith("c")
    assert len(first[0].id) == 11


def test_the_year_of_a_citation_is_not_the_claims_date(build: Build) -> None:
    claims = find_claims(
        build(
            "Traffic fell by 36% in 2020 (Holm et al., 2021).",
            "It was approved in 2014 [12].",
            "It rose (Holm & Poe 1999).",
            "It was sold in 2015.1,2",
            "It sank again there [@holm, p. 4].",
        )
    )
    assert [claim.dates for claim in claims] == [
        (Date(year=2020),),
        (Date(year=2014),),
        (),
        (Date(year=2015),),
        (),
    ]
    assert [claim.numbers for claim in claims] == [("36%",), (), (), (), ()]


def test_rows_of_ordinary_tables_are_no_records(build: Build) -> None:
    (claim,) = find_claims(
        build(
            (
                UnitKind.TABLE_ROW,
                "Electrodes | 150",
                {"heading": "Technical data", "header": ("Property", "Value")},
            )
        )
    )
    assert claim.kind is K.OTHER


def test_nothing_under_a_section_of_furniture_is_a_claim(build: Build) -> None:
    assert (
        find_claims(
            build(
                (
                    UnitKind.PARAGRAPH,
                    "The drug was developed by Acme in 2014.",
                    {"heading": "Conflict of interest"},
                )
            )
        )
        == ()
    )


@pytest.mark.parametrize(
    "unit",
    [
        "and is ",
        "; is ",
        "(",
        "no ",
        "we ",
        "1,",
        "A (B) ",
        "which was and has ",
        ", and it was ",
        "in 2014 ",
        "X (Y™) ",
        "the drug ",
        ", which was ",
        ", and in 2014 the ",
        "; a b",
        "is an inhibitor that ",
        "No. ",
        "Home | ",
        "trial of a lowered ",
        "x: 1 mg ",
        "[1] ",
    ],
)
def test_hostile_text_is_read_in_linear_time(
    build: Build, unit: str, assert_linear: Callable[..., None]
) -> None:
    assert_linear(lambda text: find_claims(build(text + ".")), unit)


GOLDS = sorted(path.stem for path in DATA.glob("*.jsonl"))
FAILING = (
    DATA / "failing.txt"
)  # of each gold what was missed, found without being marked, or given another kind


@pytest.mark.parametrize("name", GOLDS)
def test_the_golds_are_found(name: str, assert_failing: Callable[..., None]) -> None:
    document = name.partition("_")[2]
    folder = SEEDS if document[0].isdigit() else DATA
    (path,) = (path for path in folder.glob(f"{document}.*") if path.suffix != ".jsonl")
    gold = [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    written = path.read_bytes().decode("utf-8")
    assert all(written[item["start"] : item["end"]] == item["text"] for item in gold)
    claims = find_claims(read_file(path))
    found = [(claim.span.file_start, claim.span.file_end) for claim in claims]
    marked = [(item["start"], item["end"]) for item in gold]
    met = dict(matches(found, marked))
    wrong = {f"missed:{a}-{b}" for n, (a, b) in enumerate(marked) if n not in met.values()}
    wrong |= {f"extra:{a}-{b}" for n, (a, b) in enumerate(found) if n not in met}
    for n, other in met.items():
        if claims[n].kind.value != gold[other]["kind"]:
            wrong.add(f"kind:{marked[other][0]}-{marked[other][1]}:{claims[n].kind.value}")
    assert_failing({name: wrong}, FAILING)


def matches(found: list[tuple[int, int]], marked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of a found and a marked span, one to one, that share half of what either covers, best first."""
    pairs = []
    for number, (start, end) in enumerate(found):
        for other, (first, last) in enumerate(marked):
            share = (min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
            if share >= 0.5:
                pairs.append((share, number, other))
    met: dict[int, int] = {}
    for _, number, other in sorted(pairs, reverse=True):
        if number not in met and other not in met.values():
            met[number] = other
    return list(met.items())


def test_sentences_about_the_database_a_page_was_taken_from_are_no_claims(build: Build) -> None:
    text = (
        "This profile has been extracted from the Tide Tables Online database. Tide Tables Online "
        "follows 300 harbours every day. The harbour was opened in 1920."
    )
    assert [claim.text for claim in find_claims(build(text))] == ["The harbour was opened in 1920."]


def test_the_id_of_a_claim_is_the_same_in_every_version(build: Build) -> None:
    claims = find_claims(build("The Øresund Bridge was opened in 2000.", name="a/b.txt"))
    assert [claim.id for claim in claims] == ["c06c988b63a"]


def test_what_goes_on_about_the_document_is_no_claim(build: Build) -> None:
    text = (
        "This guideline covers adults with a sore throat. It does not cover children. It lasts about a week."
    )
    assert [claim.text for claim in find_claims(build(text))] == ["It lasts about a week."]


def test_a_view_without_a_fact_is_no_claim(build: Build) -> None:
    text = "In our view the decision is unfortunate. In our view, the act was repealed in 1983."
    assert [claim.text for claim in find_claims(build(text))] == [
        "In our view, the act was repealed in 1983."
    ]


def test_a_long_paragraph_takes_linear_time(build: Build, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: find_claims(build(text)), "Table 1. Iron rusts. ")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "The period of a pendulum depends on its length alone:\n\n$$T = 2\\pi$$\n",
            ["The period of a pendulum depends on its length alone:"],
            id="whole without the formula",
        ),
        pytest.param("The energy of the pendulum is given by:\n\n$$E = T + V$$\n", [], id="the formula completes it"),
        pytest.param("Here is the formula:\n\n$$E = T + V$$\n", [], id="it only announces one"),
        pytest.param("Zorbine has three side effects in adults:\n\nSee the list of them.\n", [], id="no formula"),
        pytest.param(
            "Eels grow.[^1]\n\n[^1]: Eels of the north grow by 3 cm a year.\n[^2]: I owe this remark to Mary Holt.\n",
            ["Eels of the north grow by 3 cm a year."],
            id="footnotes",
        ),
        pytest.param(
            "Zorbine causes:\n\na) headache in 5 % of patients\nb) nausea in 2 %\n",
            ["headache in 5 % of patients", "nausea in 2 %"],
            id="lettered items",
        ),
        pytest.param(
            "The marshes do two things –\n\n- lower storm waves\n- shelter young eels\n",
            ["lower storm waves", "shelter young eels"],
            id="a lead-in that ends in a dash",
        ),
    ],
)  # fmt: skip
def test_what_stands_around_a_sentence_in_markdown_decides(text: str, claims: list[str]) -> None:
    document = read_document(Source(name="a.md", text=f"# Salt\n\n{text}"))
    found = [claim.text for claim in find_claims(document)]
    assert [text for text in found if text != "Eels grow.[^1]"] == claims


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Was the merger of the banks approved in 1999 [@lee]?", id="mark before the stop"),
        pytest.param("Was the merger of the banks approved in 1999? [@lee]", id="mark behind the stop"),
        pytest.param("Does zinc shorten the common cold (Lee 2019)?", id="name and year"),
    ],
)
def test_a_question_with_a_mark_is_no_claim(build: Build, text: str) -> None:
    assert find_claims(build(text)) == ()
