"""An answer is believed, or it is an error: never an empty answer for a failure."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.model.records import Record
from refkit.services.answers import (
    ask_json,
    ask_xml,
    in_path,
    is_absent,
    is_said,
    member,
    objects,
    record_of,
    same,
    slug,
    stand_in,
    unaskable,
    with_values,
)
from refkit.web.session import Answer, Service

PONDS = Service(name="Ponds", base="https://ponds.example", rate=1)


def answer(status: int = 200, body: bytes = b"", kind: str = "text/plain") -> Answer:
    return Answer(service="Ponds", status=status, headers={"content-type": kind}, body=body, at=86400.0)


@pytest.mark.parametrize("status", [204, 301, 400, 401, 403, 404, 410, 418, 422, 429, 500, 503, 799])
def test_a_status_alone_never_says_that_something_is_not_there(status: int) -> None:
    with pytest.raises(WebError, match=str(status)):
        is_absent(answer(status, b"nothing"), lambda one: is_said(one, "No such pond"))


def test_a_service_says_in_its_own_words_that_something_is_not_there() -> None:
    assert is_absent(answer(404, b"No such pond"), lambda one: is_said(one, "No such pond"))
    assert not is_absent(answer(200), lambda _: True)


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (b"No such pond.", "text/plain;charset=utf-8", True), (b"<HTML>No such pond", "text/plain", False),
        (b"No such pond", "text/html", False), (b"nothing", "text/plain", False), (b"\xff No such pond", "text/plain", True),
        (b" " * 5000 + b"No such pond", "text/plain", False),
    ],
)  # fmt: skip
def test_words_count_in_an_answer_of_their_kind(body: bytes, kind: str, said: bool) -> None:
    assert is_said(answer(404, body, kind), "No such pond", kind="text/plain") is said


def test_without_a_type_of_its_own_any_is_taken() -> None:
    assert is_said(Answer(service="P", status=404, body=b"No"), "No", kind="json")


@pytest.mark.parametrize("value", ["http://127.0.0.1:8000", "http://localhost:8000/", "http://[::1]:8000"])
def test_a_stand_in_is_on_this_machine(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("REFKIT_SERVICES", value)
    assert stand_in(PONDS).base == f"{value.rstrip('/')}/ponds"


@pytest.mark.parametrize(
    "value",
    ["http://ponds.example:80", "https://127.0.0.1:1", "http://127.0.0.1", "http://127.0.0.1:1/x", "http://a@127.0.0.1:1",
     "http://127.0.0.1.evil.example:1", "http://0.0.0.0:1", "http://10.0.0.1:1", "127.0.0.1:1", "http://127.0.0.1:x", "//"],
)  # fmt: skip
def test_a_stand_in_is_nowhere_else(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("REFKIT_SERVICES", value)
    with pytest.raises(WebError, match="may name nothing but this machine"):
        stand_in(PONDS)


def test_without_one_the_service_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REFKIT_SERVICES", raising=False)
    assert stand_in(PONDS) is PONDS
    assert slug("Europe PMC") == "europe-pmc"


@pytest.mark.parametrize(
    ("data", "kind"),
    [({"a": 1}, str), ({"a": True}, int), ({}, dict), ([], list), (None, str), ({"a": None}, dict)],
)
def test_a_member_is_of_its_kind(data: Any, kind: type) -> None:
    with pytest.raises(ShapeError, match='"a" is not'):
        member(data, "a", kind, PONDS)


def test_a_list_holds_objects() -> None:
    assert objects({"a": [{}]}, "a", PONDS) == [{}]
    with pytest.raises(ShapeError, match="no object"):
        objects({"a": [{}, 1]}, "a", PONDS)
    assert member({"a": True}, "a", bool, PONDS) is True


def test_an_answer_is_about_what_was_asked() -> None:
    same("10.5555/A", "10.5555/a", PONDS)
    with pytest.raises(ShapeError, match=r"it tells of .*/b, and was asked for .*/a"):
        same("10.5555/b", "10.5555/a", PONDS)


@pytest.mark.parametrize(("value", "step"), [("10.5555/a b", "10.5555%2Fa%20b"), ("../x", "..%2Fx")])
def test_an_identifier_is_one_step(value: str, step: str) -> None:
    assert in_path(value, PONDS) == step


@pytest.mark.parametrize("value", ["", ".", "..", "a\n", "a\u202eb", "a" * 201])
def test_what_cannot_be_asked_is_told(value: str) -> None:
    with pytest.raises(WebError, match="cannot be asked"):
        in_path(value, PONDS)
    assert "cannot be asked for" in str(unaskable(PONDS, "x" * 500, "why").problem.message)


def test_json_and_xml_are_read(there: Any, session: Any) -> None:
    there.put("ponds", "/a", {"b": 1})
    there.put("ponds", "/x", "<ponds><pond/></ponds>")
    assert ask_json(session, PONDS, "/a", lambda data: data["b"], kind="record")[0] == 1
    assert ask_xml(session, PONDS, "/x", len, kind="record", root="ponds")[0] == 1
    for path in ("/a", "/x"):
        with pytest.raises(ShapeError):
            ask_xml(session, PONDS, path, len, kind="record", root="lakes")
    nothing, came = ask_json(session, PONDS, "/y", lambda data: data, kind="record", absent=lambda _: True)
    assert (nothing, came.status) == (None, 404)


def test_a_record_has_the_key_and_the_day_of_its_service() -> None:
    record = record_of({"type": "book", "title": "A", "DOI": "10.5555/a"}, PONDS, answer(), key="k")
    assert isinstance(record, Record)
    assert (record.reference.id, record.reference.doi, record.service, record.came) == (
        "k",
        "10.5555/a",
        "Ponds",
        "1970-01-02",
    )
    filled = with_values(record, title="B", volume="3", issue="").reference
    assert (filled.title, filled.volume, filled.issue) == ("A", "3", None)
