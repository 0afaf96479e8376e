"""Whatever stands in one place of an answer, it is read, or it is no answer: no reader falls over it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from lxml import etree

from refkit.services import look_up
from refkit.services.identifiers import identifiers_of
from refkit.web.session import Answer, Session
from service_cases import CASES, Case

JUNK = (
    None,
    [],
    {},
    "",
    "x",
    5,
    -1.5,
    True,
    [None],
    [[1]],
    {"a": None},
    ["10.5555/x"],
    "\u0000\ud800",
    10**30,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


def changed(value: Any, path: tuple[Any, ...], junk: Any) -> Any:
    if not path:
        return junk
    made = copy.deepcopy(value)
    at = made
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = junk
    return made


def odd(case: Case) -> Iterator[bytes]:
    """The right answer with another thing in one of its places, or without one of them."""
    if not isinstance(case.body, str):
        for path in places(case.body):
            for junk in JUNK:
                yield json.dumps(changed(case.body, path, junk)).encode()
        return
    parser = etree.HTMLParser() if case.name == "page" else etree.XMLParser()
    number = len(list(etree.fromstring(case.body.encode(), parser).iter()))
    for at in range(number):
        for change in ("gone", "empty", "twice", "no attributes", "odd attributes", "odd words"):
            root = etree.fromstring(case.body.encode(), parser)
            element = list(root.iter())[at]
            parent = element.getparent()
            if change == "gone" and parent is not None:
                parent.remove(element)
            elif change == "empty":
                element.clear()
            elif change == "twice" and parent is not None:
                parent.append(copy.deepcopy(element))
            elif change == "no attributes":
                element.attrib.clear()
            elif change == "odd attributes":
                for name in list(element.attrib):
                    element.set(name, "99999999999999999999 ü")
            else:
                element.text = "99999999999999999999 \u202e ü"
            yield etree.tostring(root)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_reader_falls_over_an_odd_answer(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENALEX_API_KEY", "k3y")
    monkeypatch.setenv("REFKIT_MAILTO", "jane@example.org")
    monkeypatch.setenv("REFKIT_SERVICES", "http://127.0.0.1:9")
    body = b""
    kind = "text/html" if case.name == "page" else "application/json"

    def once(self: Session, service: Any, *_: Any) -> Answer:  # noqa: ARG001
        return Answer(
            service=service.name, status=200, headers=MappingProxyType({"content-type": kind}), body=body
        )

    monkeypatch.setattr(Session, "_once", once)
    monkeypatch.setattr(Session, "_keep", lambda *_: None)
    outcomes, stated = [], identifiers_of(case.reference)
    with Session(store=tmp_path / "web.sqlite", refresh=True) as session:
        monkeypatch.setattr(session.clock, "sleep", lambda _: None, raising=False)
        for body in odd(case):
            found = look_up(session, case.name, case.reference)
            assert found is not None
            outcomes.append(found.asked.outcome)
            for one in found.records:
                told = identifiers_of(one.reference)
                assert any(
                    told.get(kind, "").casefold() == value.casefold() for kind, value in stated.items()
                ), body
    assert set(outcomes) <= {"answered", "not-understood", "no-answer"}
    assert "answered" in outcomes
