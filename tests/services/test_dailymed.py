"""DailyMed: a label with its version, its day and its sections by LOINC code."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.services import dailymed
from refkit.services.dailymed import Section
from refkit.xml import parse_xml
from stand_in import spl, spl_list, spl_section

SETID = "0a1b2c3d-0000-4444-8888-0123456789ab"
PATH = f"/spls/{SETID}.xml"
SECTIONS = (
    spl_section("34067-9", "1 INDICATIONS AND USAGE", "<paragraph>PONDIX is for <content>ponds</content>.</paragraph>",
                spl_section("42229-5", "1.1 Deep ponds", "<list><item>cold</item><item>dark</item></list>"))
    + spl_section("34084-4", "6 ADVERSE REACTIONS", "<table><tbody><tr><td>Nausea</td><td>12 %</td></tr></tbody></table>")
)  # fmt: skip


def test_a_record_has_setid_version_and_day(there: Any, session: Any) -> None:
    there.put("dailymed", PATH, spl(SETID))
    (record,) = dailymed.by_identifier(session, "setid", SETID)
    reference = record.reference
    assert (reference.id, reference.number, reference.version, reference.issued) == (
        SETID, SETID, "12", Date(year=2023, month=6, day=15),
    )  # fmt: skip
    assert (reference.title, reference.author) == ("PONDIX (zorbine) tablets", (Name(literal="Acme, Inc."),))
    assert record.url == f"https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={SETID}"


def test_a_label_has_its_sections(there: Any, session: Any) -> None:
    there.put("dailymed", PATH, spl(SETID, SECTIONS))
    found = dailymed.label(session, SETID)
    assert found is not None
    label, answer = found
    assert (label.setid, label.version, label.effective, label.kind) == (
        SETID,
        "12",
        "2023-06-15",
        "HUMAN PRESCRIPTION DRUG LABEL",
    )
    assert label.sections == (
        Section(code="34067-9", title="1 INDICATIONS AND USAGE", text="PONDIX is for ponds."),
        Section(code="34067-9", title="1.1 Deep ponds", text="cold\ndark"),
        Section(code="34084-4", title="6 ADVERSE REACTIONS", text="Nausea | 12 %"),
    )
    assert answer.day == "2027-01-15"


@pytest.mark.parametrize(
    "body",
    [spl("0a1b2c3d-0000-4444-8888-0123456789ac"), spl(SETID, effective="soon"), spl(SETID, version=""), "<document/>", "<a/>"],
    ids=["another setid", "no day", "no version", "empty", "no label"],
)  # fmt: skip
def test_another_shape_is_no_answer(there: Any, session: Any, body: str) -> None:
    there.put("dailymed", PATH, body)
    there.put("dailymed", "/spls.json", spl_list((SETID, "PONDIX")))
    with pytest.raises(ShapeError):
        dailymed.by_identifier(session, "setid", SETID)


def test_a_404_alone_does_not_say_that_there_is_no_label(there: Any, session: Any) -> None:
    there.put("dailymed", PATH, "<error>Not found</error>", status=404)
    there.put("dailymed", "/spls.json", spl_list((SETID, "PONDIX")), params={"setid": SETID})
    with pytest.raises(WebError, match="404"):
        dailymed.by_identifier(session, "setid", SETID.upper())


def test_the_list_says_that_there_is_none(there: Any, session: Any) -> None:
    there.put("dailymed", PATH, "<error>Not found</error>", status=404)
    assert dailymed.by_identifier(session, "setid", SETID) == ()
    assert dailymed.label(session, SETID) is None


def test_labels_are_searched_by_the_name_of_the_medicine(there: Any, session: Any) -> None:
    there.put("dailymed", "/spls.json", spl_list((SETID, "PONDIX (ZORBINE) TABLET [ACME, INC.]")))
    query = Query(
        reference=Reference(id="x", type="document", title="Pondix (zorbine): US prescribing information")
    )
    (record,) = dailymed.search(session, query, 5)
    assert there.asked[0].params == {"drug_name": "pondix", "pagesize": "5"}
    assert (record.reference.title, record.reference.publisher, record.reference.version, record.reference.issued) == (
        "PONDIX (ZORBINE) TABLET", "ACME, INC.", "3", Date(year=2023, month=6, day=15),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        ("<text>a <br/>b</text>", "a b"), ("<text><paragraph>a\n b</paragraph>c<paragraph>d</paragraph></text>", "a b\nc\nd"),
        ("<text><list><item>a<list><item>b</item></list></item></list></text>", "a\nb"),
        ("<text><table><tr><th>a</th><td/></tr></table></text>", "a"), ("<text/>", ""),
    ],
)  # fmt: skip
def test_words_stand_in_lines(xml: str, lines: str) -> None:
    assert dailymed.lines(parse_xml(xml.encode(), name="x")) == lines
