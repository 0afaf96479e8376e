"""What was found of references in lines: the verdict, what differs, what is told, what was added; the sum last."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from refkit.model import (
    Asked,
    Discrepancy,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
)
from refkit.records.row import Row, Taken
from refkit.report.resolve import (
    Resolved,
    concise_lines,
    difference,
    exit_code_of,
    full_lines,
    jsonl_lines,
    summary_line,
)

V = RecordVerdict
A = Reference(id="a", type="book", title="Ponds", label="1", doi="10.5555/a")
RECORD = Record(reference=A, service="crossref", came="2026-11-30")
OTHER = Record(reference=Reference(id="y", type="book", title="Ponds", doi="10.5555/y"), service="pubmed")
SILENT = (Asked(service="crossref", outcome="answered"), Asked(service="pubmed", outcome="no-answer"))
ANSWERED = SILENT[:1]
TITLE = Discrepancy(field="title", stated="Ponds", recorded="Moss in the rain")
GONE = Notice(kind=NoticeKind.RETRACTED, on="2015", source="crossref", reason="Error in data")


def row(verdict: RecordVerdict, *, taken: Mapping[str, Taken] | None = None, **more: object) -> Row:
    found = Resolution(
        reference="a", verdict=verdict, record=RECORD if verdict in (V.VERIFIED, V.MISMATCH) else None, **more
    )  # type: ignore[arg-type]
    return Row(resolution=found, of=("x",), taken=taken or {})


def lines(*rows: Row, applied: bool = True) -> list[str]:
    return [line.plain for line in full_lines(Resolved(rows=rows, by_key={"a": A}, applied=applied))]


SHOWN = [
    pytest.param(row(V.VERIFIED), ["[1] a: verified (crossref a, 2026-11-30)"], id="verified"),
    pytest.param(
        row(V.MISMATCH, discrepancies=(TITLE,), fitting=OTHER),
        [
            "[1] a: mismatch (crossref a, 2026-11-30) [RK312]",
            "    title: “Ponds”, in the record “Moss in the rain”",
            "    its own record seems to be: pubmed y, DOI 10.5555/y",
        ],
        id="a DOI under another title",
    ),
    pytest.param(
        row(V.NOT_FOUND, asked=ANSWERED),
        ["[1] a: not found (crossref: answered; that does not prove that there is no such work) [RK314]"],
        id="not found is not fake",
    ),
    pytest.param(
        row(V.COULD_NOT_CHECK, asked=SILENT),
        ["[1] a: could not check (crossref: answered; pubmed: no answer) [RK315]"],
        id="a network that is down",
    ),
    pytest.param(
        row(V.VERIFIED, notices=(GONE,)),
        [
            "[1] a: verified (crossref a, 2026-11-30) [RK306]",
            "    [1] a was retracted (crossref, 2015); reason given: Error in data",
        ],
        id="retracted",
    ),
    pytest.param(
        row(V.VERIFIED, asked=SILENT, additions={"volume": "3"}),
        [
            "[1] a: verified (crossref a, 2026-11-30)",
            "    added: volume 3",
            "    not checked everywhere: pubmed (no answer)",
        ],
        id="added, and not checked everywhere",
    ),
    pytest.param(
        row(V.VERIFIED, taken={"title": Taken(value="Moss", was="Ponds", service="crossref", record="a")}),
        ["[1] a: verified (crossref a, 2026-11-30)", "    taken from the record: title “Moss” for “Ponds”"],
        id="taken",
    ),
]


@pytest.mark.parametrize(("one", "expected"), SHOWN)
def test_a_reference_is_told(one: Row, expected: list[str]) -> None:
    assert lines(one)[:-1] == expected


@pytest.mark.parametrize(("one", "expected"), SHOWN)
def test_in_short_it_is_one_line(one: Row, expected: list[str]) -> None:
    (line, _) = concise_lines(Resolved(rows=(one,), by_key={"a": A}, applied=True))
    assert line.plain.startswith(expected[0])
    assert "\n" not in line.plain


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param([row(V.VERIFIED, asked=ANSWERED)], 0, id="verified"),
        pytest.param([row(V.VERIFIED), row(V.MISMATCH)], 1, id="mismatch"),
        pytest.param([row(V.NOT_FOUND)], 1, id="not found"),
        pytest.param([row(V.VERIFIED, notices=(GONE,))], 1, id="retracted"),
        pytest.param([row(V.VERIFIED, notices=(Notice(kind=NoticeKind.CORRECTED),))], 0, id="an erratum"),
        pytest.param([row(V.VERIFIED), row(V.COULD_NOT_CHECK)], 3, id="could not check"),
        pytest.param([row(V.VERIFIED, asked=SILENT)], 3, id="not checked everywhere"),
        pytest.param([row(V.COULD_NOT_CHECK), row(V.NOT_FOUND)], 1, id="what is wrong comes first"),
    ],
)
def test_exit_codes(rows: list[Row], code: int) -> None:
    assert exit_code_of(Resolved(rows=rows)) == code


def test_the_sum_has_denominators() -> None:
    rows = (
        row(V.VERIFIED, notices=(GONE,), additions={"volume": "3", "page": "1"}),
        row(V.MISMATCH),
        row(V.NOT_FOUND),
        row(V.COULD_NOT_CHECK, asked=SILENT),
    )
    assert summary_line(Resolved(rows=rows, applied=True)).plain == (
        "4 references: 1 of 4 verified (25 %), 1 mismatch, 1 not found (that does not prove that there is no such work), "
        "1 could not check; 1 retracted or withdrawn; 2 values added to 1 reference"
    )
    assert "2 values could be added to 1 reference" in summary_line(Resolved(rows=rows)).plain


def test_where_only_an_index_was_asked_nothing_is_known_of_retractions() -> None:
    index, listed = Asked(service="index", outcome="answered"), Asked(service="rw.csv", outcome="read")
    alone = summary_line(Resolved(rows=(row(V.VERIFIED, asked=(index,)),))).plain
    assert alone == "1 reference: 1 of 1 verified (100 %); retractions were not looked up"
    with_list = summary_line(Resolved(rows=(row(V.VERIFIED, asked=(index, listed)),))).plain
    assert "retractions" not in with_list


def test_what_an_earlier_run_knew_is_told_beside_what_could_not_be_checked_now() -> None:
    known = row(V.VERIFIED, notices=(GONE,), additions={"volume": "3"})
    silent = Resolution(reference="a", verdict=V.COULD_NOT_CHECK, asked=SILENT)
    resolved = Resolved(rows=(known,), unsure={"a": silent}, by_key={"a": A}, applied=True)
    assert [line.plain for line in full_lines(resolved)] == [
        "[1] a: could not check (crossref: answered; pubmed: no answer) [RK315, RK306]",
        "    [1] a was retracted (crossref, 2015); reason given: Error in data",
        "    known from an earlier run: verified (crossref a, 2026-11-30)",
        "1 reference: 0 of 1 verified (0 %), 1 could not check; 1 retracted or withdrawn",
    ]
    (line,) = jsonl_lines(resolved)
    assert json.loads(line.plain)["now"] == "could-not-check"
    assert exit_code_of(resolved) == 1
    assert exit_code_of(Resolved(rows=(row(V.VERIFIED),), unsure={"a": silent})) == 3


def test_data_is_a_row_a_line() -> None:
    (line,) = jsonl_lines(Resolved(rows=(row(V.MISMATCH, discrepancies=(TITLE,)),), by_key={"a": A}))
    item = json.loads(line.plain)
    assert (item["id"], item["verdict"], item["findings"]) == ("a", "mismatch", ["RK312"])
    assert item["differs"][0]["recorded"] == "Moss in the rain"


def test_what_a_service_said_cannot_steer_the_terminal() -> None:
    evil = Discrepancy(field="title", stated="a", recorded="\x1b[2Jb\u202ec")
    assert all(
        "\x1b" not in line and "\u202e" not in line for line in lines(row(V.MISMATCH, discrepancies=(evil,)))
    )
    assert difference(evil).startswith("title: “a”, in the record")


def test_a_value_that_is_not_there_is_nothing() -> None:
    assert (
        difference(Discrepancy(field="DOI", stated="10.5555/a", recorded=""))
        == "DOI: “10.5555/a”, in the record nothing"
    )
