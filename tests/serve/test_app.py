"""The served page: who gets through, what its buttons do, what is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from project import FIRST, KEY, SECOND, TEXT, make_project

pytest.importorskip("starlette", reason="the extra refkit-claims[serve] is not installed")
from starlette.testclient import TestClient

from refkit.bib.trail import read_trail
from refkit.serve.app import make_app
from refkit.serve.work import Desk

HOST = "127.0.0.1:8765"
HOME = f"http://{HOST}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(project=make_project(tmp_path), by="Jo", form_token="form")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    app = make_app(desk, token="key", hosts=frozenset({HOST}))
    return TestClient(app, base_url=HOME, follow_redirects=False)


@pytest.fixture
def known(client: TestClient) -> TestClient:
    """A browser that has opened the printed address."""
    assert client.get("/?token=key").status_code == 303
    return client


def claim(desk: Desk, words: str) -> str:
    html = desk.page()
    found = re.findall(
        r'<article class="card" id="claim-(\w+)".*?<blockquote class="said">(.*?)</blockquote>',
        html,
        re.DOTALL,
    )
    return {text: name for name, text in found}[words]


def decide(client: TestClient, **said: str) -> int:
    return int(client.post("/decide", data={"token": "form"} | said).status_code)


def test_the_printed_address_opens_the_page_once(client: TestClient, desk: Desk) -> None:
    assert client.get("/").status_code == 403
    assert client.get("/?token=wrong").status_code == 403
    opened = client.get("/?token=key")
    assert (opened.status_code, opened.headers["location"]) == (303, "/")
    assert "HttpOnly" in opened.headers["set-cookie"]
    assert "SameSite=strict" in opened.headers["set-cookie"]
    assert "Accept this source" in client.get("/").text
    other = TestClient(client.app, base_url=HOME, follow_redirects=False)
    assert other.get("/?token=key").status_code == 403
    assert desk.by == "Jo"


OTHERS = [
    pytest.param({"Host": "evil.example:8765"}, id="another name that leads here"),
    pytest.param({"Host": "127.0.0.1:9999"}, id="another port"),
    pytest.param({"Origin": "http://evil.example"}, id="another page"),
    pytest.param({"Origin": "null"}, id="a page without an origin"),
]


@pytest.mark.parametrize("headers", OTHERS)
def test_requests_from_elsewhere_are_refused(known: TestClient, desk: Desk, headers: dict[str, str]) -> None:
    name = claim(desk, FIRST)
    assert known.get("/", headers=headers).status_code == 421
    assert (
        known.post(
            "/decide", data={"token": "form", "claim": name, "action": "accept"}, headers=headers
        ).status_code
        == 421
    )
    assert read_trail(desk.project.bib)[0] == ()


def test_without_the_form_s_token_nothing_is_decided(known: TestClient, desk: Desk) -> None:
    assert decide(known, token="wrong", claim=claim(desk, FIRST), action="accept") == 403
    assert read_trail(desk.project.bib)[0] == ()


def test_buttons_write_what_review_writes(known: TestClient, desk: Desk) -> None:
    first, second = claim(desk, FIRST), claim(desk, SECOND)
    assert decide(known, claim=first, action="accept", reference=KEY) == 303
    assert decide(known, claim=second, action="exempt", note="well known") == 303
    assert "  verdict = {accepted}" in (desk.project.bib / "claims.bib").read_text(encoding="utf-8")
    trail, problems = read_trail(desk.project.bib)
    assert ([line["action"] for line in trail], problems) == (["accept", "exempt"], ())
    assert decide(known, claim=first, action="undo") == 303
    assert "  verdict = {accepted}" not in (desk.project.bib / "claims.bib").read_text(encoding="utf-8")


def test_what_is_refused_is_told(known: TestClient, desk: Desk) -> None:
    assert decide(known, claim=claim(desk, SECOND), action="exempt") == 409
    assert decide(known, claim="c0", action="accept") == 409
    assert decide(known, claim=claim(desk, FIRST), action="delete") == 400
    assert read_trail(desk.project.bib)[0] == ()


def test_two_tabs_lose_nothing(known: TestClient, desk: Desk) -> None:
    first, second = claim(desk, FIRST), claim(desk, SECOND)
    assert decide(known, claim=first, action="accept", reference=KEY) == 303
    assert decide(known, claim=second, action="uncover") == 303  # sent from a page that was made before
    assert [line["claim"] for line in read_trail(desk.project.bib)[0]] == [first, second]


def test_a_decision_on_a_claim_that_was_edited_since_is_refused(
    known: TestClient, desk: Desk, tmp_path: Path
) -> None:
    name = claim(desk, FIRST)
    (tmp_path / "a.md").write_text(TEXT.replace("gout", "acute gout", 1), encoding="utf-8")
    assert decide(known, claim=name, action="accept") == 409


def test_a_dropped_document_is_checked_and_not_kept(known: TestClient, desk: Desk, tmp_path: Path) -> None:
    desk.page()
    before = sorted(path.name for path in tmp_path.rglob("*"))
    files = {
        "document": ("../<b>x.md", b"# Zorbine\n\nZorbine is made in Berlin <script>alert(1)</script>.\n")
    }
    answer = known.post("/check", data={"token": "form"}, files=files)
    assert answer.status_code == 200
    assert "Zorbine is made in Berlin" in answer.text
    assert answer.text.count("<script>") == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    assert known.post("/check", data={"token": "x"}, files=files).status_code == 403


def test_what_is_too_long_is_refused(known: TestClient) -> None:
    assert known.post("/decide", data={"token": "form", "note": "x" * 70_000}).status_code == 413


def test_answers_are_not_kept_framed_or_guessed_at(known: TestClient) -> None:
    headers = known.get("/").headers
    assert [headers[name] for name in ("cache-control", "x-frame-options", "x-content-type-options")] == [
        "no-store", "DENY", "nosniff",
    ]  # fmt: skip
    assert headers["referrer-policy"] == "same-origin"  # its forms must bear their origin, not "null"
    assert json.dumps(dict(headers))


REFUSED = [
    pytest.param("/", {}, "Open the address that refkit serve printed, with its token.", id="no token"),
    pytest.param("/?token=wrong", {}, "it prints a new address", id="a wrong token"),
    pytest.param("/", {"Host": "evil.example"}, "This server is 127.0.0.1:8765 alone.", id="another host"),
]


@pytest.mark.parametrize(("address", "headers", "words"), REFUSED)
def test_a_refusal_says_what_to_do(
    client: TestClient, address: str, headers: dict[str, str], words: str
) -> None:
    answer = client.get(address, headers=headers)
    assert (answer.status_code in (403, 421), words in answer.text) == (True, True)
    assert "default-src 'none'" in answer.text


def test_a_second_browser_is_told_that_the_address_was_used(known: TestClient) -> None:
    other = TestClient(known.app, base_url=HOME, follow_redirects=False)
    assert "Another browser has opened this page." in other.get("/?token=key").text


def test_a_form_of_an_earlier_run_is_told_to_be_loaded_again(known: TestClient) -> None:
    answer = known.post("/decide", data={"token": "old"})
    assert "an earlier run of refkit serve" in answer.text
    assert "Nothing was written. Load the page again." in answer.text


def test_what_a_decision_lacks_is_said_beside_a_way_back_to_its_claim(known: TestClient, desk: Desk) -> None:
    name = claim(desk, SECOND)
    answer = known.post("/decide", data={"token": "form", "claim": name, "action": "exempt"})
    assert f'href="/#claim-{name}"' in answer.text
    assert "reason" in answer.text


def test_words_of_a_request_are_no_markup_in_a_refusal(known: TestClient) -> None:
    said = {"token": "form", "claim": '"><script>alert(1)</script>', "action": "accept"}
    answer = known.post("/decide", data=said)
    assert (answer.status_code, "<script>" in answer.text) == (409, False)


def test_two_projects_on_two_ports_do_not_lock_each_other_out(known: TestClient, desk: Desk) -> None:
    """Browsers send the cookies of a host to all its ports."""
    app = make_app(desk, token="other", hosts=frozenset({"127.0.0.1:9000"}))
    other = TestClient(app, base_url="http://127.0.0.1:9000", follow_redirects=False)
    other.cookies.update(known.cookies)
    assert other.get("/?token=other").status_code == 303
    known.cookies.update(other.cookies)
    assert (known.get("/").status_code, other.get("/").status_code) == (200, 200)
