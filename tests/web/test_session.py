"""One door to the network: nothing is followed, kept, told or repeated that should not be."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import json
import logging
import socket
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from refkit.errors import OfflineError, WebError
from refkit.web import session as room
from refkit.web.secret import Secret
from refkit.web.session import Answer, Service, Session

KEY = Secret("k3y-of-a-person")
OK = (200, {}, b'{"a": 1}')


@pytest.fixture
def open_session(tmp_path: Path, clock: Any) -> Any:
    opened: list[Session] = []

    def make(**given: Any) -> Session:
        opened.append(Session(store=tmp_path / "web.sqlite", clock=clock, **given))
        return opened[-1]

    yield make
    for session in opened:
        session.__exit__(None, None, None)


def service(told: Any, **more: Any) -> Service:
    return Service(name="Ponds", base=told.base, rate=10, burst=10, secret_header="X-Key", **more)


Make = Callable[..., Session]


def test_an_answer_comes_with_status_headers_and_data(serve: Any, open_session: Make) -> None:
    told = serve((200, {"X-Version": "7"}, b'{"a": 1}'))
    answer = open_session().get(service(told), "/a", params={"q": "x y"}, secret=KEY)
    assert (answer.status, answer.headers["x-version"], answer.json(), answer.age) == (200, "7", {"a": 1}, 0)
    ((method, path, headers, _),) = told.asked
    assert (method, path, headers["x-key"]) == ("GET", "/a?q=x+y", KEY.value)
    assert headers["user-agent"].startswith("refkit/")


def test_data_and_text_are_sent(serve: Any, open_session: Make) -> None:
    told = serve((200, {}, b""), (200, {}, b""))
    session = open_session()
    session.send(service(told), "POST", "/a", data=[{"b": "ü"}])
    session.send(service(told), "POST", "/b", text="ü")
    assert [(json.loads(told.asked[0][3]), told.asked[0][2]["content-type"]), told.asked[1][3]] == [
        ([{"b": "ü"}], "application/json"), "ü".encode(),
    ]  # fmt: skip


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_service_is_asked_again_when_it_says(
    status: int, serve: Any, open_session: Make, clock: Any
) -> None:
    told = serve((status, {"Retry-After": "9"}, b""), (status, {}, b""), OK)
    assert open_session().get(service(told), "/a").status == 200
    assert clock.slept == [9, 2]


def test_a_service_that_wants_a_long_rest_gets_it(serve: Any, open_session: Make, clock: Any) -> None:
    told = serve((503, {"Retry-After": "3600"}, b""))
    with pytest.raises(WebError, match="wait 3,600 seconds"):
        open_session().get(service(told), "/a")
    assert clock.slept == []


def test_backoff_pauses_the_next_request(serve: Any, open_session: Make, clock: Any) -> None:
    told = serve((200, {"Backoff": "5"}, b"{}"), OK)
    session = open_session()
    session.get(service(told), "/a")
    session.get(service(told), "/b")
    assert clock.slept == [5]


def test_a_cut_connection_is_tried_again_only_where_that_does_no_harm(serve: Any, open_session: Make) -> None:
    told = serve(None, OK)
    assert open_session().get(service(told), "/a").status == 200
    told = serve(None, OK)
    with pytest.raises(WebError, match="cannot be reached"):
        open_session().send(service(told), "POST", "/a", data=[])
    assert len(told.asked) == 1


def test_after_the_last_try_the_answer_is_what_it_is(serve: Any, open_session: Make) -> None:
    told = serve(*[(503, {}, b"down")] * 3)
    assert open_session().get(service(told), "/a", tries=3).body == b"down"
    told = serve((409, {}, b""), OK)
    assert open_session().send(service(told), "POST", "/a", data=[], tries=2, again={409}).status == 200


def test_a_key_does_not_follow_to_another_host(serve: Any, open_session: Make) -> None:
    other = serve(OK)
    told = serve((302, {"Location": f"{other.base}/steal"}, b""))
    with pytest.raises(WebError, match="leads on to another place") as error:
        open_session().get(service(told), "/a", secret=KEY, tries=1)
    assert other.asked == []
    assert KEY.value not in str(error.value.problem)


def test_redirects_on_the_host_are_followed_to_an_end(serve: Any, open_session: Make) -> None:
    told = serve((301, {"Location": "/b"}, b""), OK)
    assert open_session().get(service(told), "/a", secret=KEY).status == 200
    told = serve(*[(301, {"Location": "/a"}, b"")] * 10)
    with pytest.raises(WebError, match="without end"):
        open_session().get(service(told), "/a", tries=1)
    told = serve((307, {"Location": "/b"}, b""), OK)
    with pytest.raises(WebError, match="leads on"):
        open_session().send(service(told), "POST", "/a", data=[])


def test_a_long_answer_is_cut_off_also_unpacked(
    serve: Any, open_session: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MAX_ANSWER_BYTES", 1000)
    told = serve((200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 1_000_000)))
    with pytest.raises(WebError, match="longer than the limit"):
        open_session().get(service(told), "/a", tries=1)


def test_what_is_no_data_is_said(serve: Any, open_session: Make) -> None:
    told = serve((200, {"Content-Type": "text/html"}, b"<html>log in</html>"))
    with pytest.raises(WebError, match="the answer is no data"):
        open_session().get(service(told), "/a").json()


def test_nobody_there(open_session: Make) -> None:
    with pytest.raises(WebError, match="cannot be reached"):
        open_session().get(Service(name="P", base="http://127.0.0.1:9", rate=1), "/a", tries=1)


def test_a_kept_answer_is_taken_while_it_is_fresh(serve: Any, open_session: Make, clock: Any) -> None:
    told = serve((200, {"X-Version": "7", "Set-Cookie": "a=b"}, b"1"), (200, {}, b"2"), (200, {}, b"3"))
    ponds = service(told, keeps=("x-version",))
    assert open_session().get(ponds, "/a", keep=60).body == b"1"
    clock.sleep(50)
    kept = open_session().get(ponds, "/a", keep=60)
    assert (kept.body, dict(kept.headers), kept.age) == (b"1", {"x-version": "7"}, 50)
    assert open_session().get(ponds, "/a", keep=60, kept_as="version 8").body == b"2"
    clock.sleep(20)
    assert open_session().get(ponds, "/a", keep=60).body == b"3"


def test_offline_nothing_goes_out_and_what_is_kept_is_given(
    serve: Any, open_session: Make, clock: Any
) -> None:
    told = serve(OK)
    open_session().get(service(told), "/a", keep=60)
    clock.sleep(10_000)
    session = open_session(offline=True)
    assert session.get(service(told), "/a", keep=60).json() == {"a": 1}
    for ask in (
        lambda: session.get(service(told), "/b"),
        lambda: session.send(service(told), "POST", "/a", data=[]),
    ):
        with pytest.raises(WebError, match="--offline forbids"):
            ask()
    assert len(told.asked) == 1


def test_no_secret_is_kept(serve: Any, open_session: Make, tmp_path: Path) -> None:
    mail = Secret("jane@example.org")
    told = serve((200, {}, f"you are {mail.value} with {KEY.value}".encode()), OK)
    session = open_session()
    asked = {"hidden": {"mailto": mail}, "secret": KEY, "keep": 60.0}
    session.get(service(told), "/a", **asked)
    assert "mailto=jane%40example.org" in told.asked[0][1]
    assert session.get(service(told), "/a", keep=60).body == b"you are REDACTED with REDACTED"
    session.__exit__(None, None, None)
    for file in tmp_path.iterdir():
        assert b"jane" not in file.read_bytes()
        assert KEY.value.encode() not in file.read_bytes()


def test_failures_are_not_kept(serve: Any, open_session: Make) -> None:
    told = serve((404, {}, b""), OK)
    session = open_session()
    assert [session.get(service(told), "/a", keep=60).status for _ in range(2)] == [404, 200]


def test_other_credentials_of_this_machine_stay_here(
    serve: Any, open_session: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    told = serve(OK)
    assert open_session().get(service(told), "/a", tries=1).status == 200
    assert "authorization" not in told.asked[0][2]


def test_an_answer_is_data() -> None:
    assert Answer(service="x", status=200, body=b"[1]").json() == [1]


# -- questions whose answers are believed first ----------------------------------------------------------------------


def believe(answer: Answer) -> Any:
    if answer.status == 404 and answer.body == b"no such pond":
        return None
    if answer.status != 200:
        raise WebError.of("refused", place="Ponds", status=answer.status, why="x")
    return answer.json()["a"]


def ask(session: Session, told: Any, path: str = "/a", **more: Any) -> tuple[Any, Answer]:
    return session.ask(service(told), path, read=believe, kind="record", **more)


def test_an_answer_is_kept_as_long_as_its_kind(serve: Any, open_session: Make, clock: Any) -> None:
    told = serve(OK, (200, {}, b'{"a": 2}'))
    assert ask(open_session(), told)[0] == 1
    clock.sleep(6 * 86400)
    found, answer = ask(open_session(), told)
    assert (found, answer.age, answer.stale, answer.day) == (1, 6 * 86400, False, "1970-01-12")
    clock.sleep(2 * 86400)
    assert ask(open_session(), told)[0] == 2


def test_that_something_is_not_there_is_kept_for_a_day(serve: Any, open_session: Make, clock: Any) -> None:
    told = serve((404, {}, b"no such pond"), OK)
    assert [ask(open_session(), told)[0] for _ in range(2)] == [None, None]
    clock.sleep(86401)
    assert ask(open_session(), told)[0] == 1


def test_that_nothing_was_there_once_does_not_stand_in_for_an_answer(
    serve: Any, open_session: Make, clock: Any
) -> None:
    """A work that was not there last year may be there now: that a service is down must not make it missing."""
    told = serve((404, {}, b"no such pond"), *[(503, {}, b"")] * 20)
    ask(open_session(), told)
    with pytest.raises(WebError, match="503"):
        ask(open_session(refresh=True), told)
    assert ask(open_session(offline=True), told)[0] is None
    clock.sleep(2 * 86400)
    with pytest.raises(WebError, match="503"):
        ask(open_session(), told)
    with pytest.raises(OfflineError):
        ask(open_session(offline=True), told)


@pytest.mark.parametrize("empty", [b'{"a": null}', b'{"a": []}'])
def test_an_empty_list_says_that_nothing_is_there(
    empty: bytes, serve: Any, open_session: Make, clock: Any
) -> None:
    told = serve((200, {}, empty), OK)
    ask(open_session(), told)
    clock.sleep(2 * 86400)
    assert ask(open_session(), told)[0] == 1


@pytest.mark.parametrize(
    "bad", [(200, {}, b"<html>"), (404, {}, b"<html>"), (500, {}, b""), (200, {}, b"{}"), None]
)
def test_what_is_not_believed_is_not_kept(bad: Any, serve: Any, open_session: Make) -> None:
    told = serve(bad, bad, bad, OK)
    with pytest.raises((WebError, KeyError)):
        ask(open_session(), told)
    told.replies[:-1] = []
    assert ask(open_session(), told)[0] == 1


def test_a_kept_answer_stands_in_for_a_failure_and_says_so(
    serve: Any, open_session: Make, clock: Any
) -> None:
    told = serve(OK, *[(503, {}, b"")] * 9)
    ask(open_session(), told)
    clock.sleep(400 * 86400)
    found, answer = ask(open_session(), told)
    assert (found, answer.stale, answer.age > 399 * 86400) == (1, True, True)


def test_to_refresh_is_to_ask_anew(serve: Any, open_session: Make) -> None:
    told = serve(OK, (200, {}, b'{"a": 2}'), *[(503, {}, b"")] * 9)
    ask(open_session(), told)
    assert ask(open_session(refresh=True), told)[0] == 2
    found, answer = ask(open_session(refresh=True), told)
    assert (found, answer.stale) == (2, True)


def test_who_fails_again_and_again_is_left_alone(serve: Any, open_session: Make) -> None:
    told = serve()
    told.replies += [None] * 30
    session = open_session()
    for _ in range(3):
        with pytest.raises(WebError, match="cannot be reached"):
            ask(session, told)
    asked = len(told.asked)
    with pytest.raises(WebError, match="is left alone"):
        ask(session, told)
    assert len(told.asked) == asked == 9


def test_a_refusal_of_one_question_is_no_failure_of_the_service(serve: Any, open_session: Make) -> None:
    told = serve(*[(400, {}, b"")] * 5, OK)
    session = open_session()
    for _ in range(5):
        with pytest.raises(WebError):
            ask(session, told)
    assert ask(session, told)[0] == 1


def test_what_was_answered_is_watched_by_each_thread(serve: Any, open_session: Make) -> None:
    told = serve(*[OK] * 40)
    session = open_session()

    def work(number: int) -> list[str]:
        with session.watch() as seen:
            ask(session, told, f"/{number}")
            with session.watch() as inner:
                ask(session, told, f"/{number}/b")
        ask(session, told, f"/{number}/c")
        assert len(inner) == 1
        return [one.url.removeprefix(told.base) for one in seen]

    assert list(session.map(work, range(10))) == [[f"/{number}", f"/{number}/b"] for number in range(10)]


def test_work_is_shared_by_some_workers_in_order(open_session: Make) -> None:
    at_once, most = threading.Semaphore(3), []

    def work(number: int) -> int:
        most.append(at_once.acquire(blocking=False))
        time.sleep(0.005)
        at_once.release()
        return number * number

    assert list(open_session().map(work, range(30), workers=3)) == [number * number for number in range(30)]
    assert all(most)


def test_what_one_worker_raises_ends_the_work(open_session: Make) -> None:
    def work(number: int) -> int:
        if number == 3:
            raise WebError.of("slow", place="Ponds")
        return number

    found = open_session().map(work, range(1000), workers=2)
    assert [next(found) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(WebError):
        next(found)


def test_only_so_many_requests_are_under_way(
    serve: Any, open_session: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = serve(*[OK] * 30)
    once, under_way, most = Session._once, [], []

    def slow(self: Session, *given: Any) -> Answer:
        under_way.append(1)
        most.append(len(under_way))
        time.sleep(0.005)
        try:
            return once(self, *given)
        finally:
            under_way.pop()

    monkeypatch.setattr(Session, "_once", slow)
    session = open_session()
    ponds = replace(service(told), at_once=2, rate=1000)
    list(session.map(lambda n: session.ask(ponds, f"/{n}", read=believe, kind="record"), range(20)))
    assert max(most) == 2


def test_eight_workers_and_two_sessions_keep_to_the_limit(serve: Any, tmp_path: Path) -> None:
    """The server sees no more than the limit of requests in any second of the clock that all share."""

    class Shared:
        def __init__(self) -> None:
            self.time, self.lock, self.slots = 1_000_000.0, threading.Lock(), []  # type: float, Any, list[float]

        def now(self) -> float:
            return self.time

        def sleep(self, seconds: float) -> None:
            self.slots.append(round(self.time + seconds, 6))

    told = serve(*[OK] * 100)
    clock = Shared()
    ponds = Service(name="Ponds", base=told.base, rate=5)
    for _ in range(2):
        with Session(store=tmp_path / "web.sqlite", clock=clock) as session:
            list(session.map(lambda n: session.get(ponds, f"/{n}"), range(20)))
    turns = sorted([1_000_000.0, *clock.slots])
    assert len(told.asked) == len(turns) == 40
    assert all(later - sooner >= 0.2 - 1e-5 for sooner, later in itertools.pairwise(turns))


# -- secrets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["answered", "failed", "refused"])
def test_no_key_and_no_mail_address_is_anywhere(
    end: str, serve: Any, open_session: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("REFKIT_MAILTO", "jane+x@example.org")
    monkeypatch.setenv("PONDS_KEY", "k3y/of=a&person")
    echo = json.dumps(
        {
            "a": "jane+x@example.org k3y/of=a&person",
            "next": "?m=jane%2Bx%40example.org&k=k3y%2Fof%3Da%26person",
        }
    )
    status = {"answered": 200, "failed": 503, "refused": 403}[end]
    told = serve(*[(status, {"X-Echo": echo}, echo.encode())] * 9)
    session = open_session()
    mail, key = session.mail, session.key("PONDS_KEY")
    assert mail is not None
    assert key is not None
    errors = ""
    try:
        session.ask(
            service(told, keeps=("x-echo",)), "/a", read=believe, kind="record", hidden={"m": mail, "k": key}
        )
    except WebError as error:
        errors = "".join(traceback.format_exception(error))
    assert "m=jane%2Bx%40example.org&k=k3y%2Fof%3Da%26person" in told.asked[0][1]
    session.__exit__(None, None, None)
    kept = b"".join(file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file())
    everything = kept.decode("latin-1") + caplog.text + errors + repr(session.secrets) + repr(vars(session))
    assert "urllib3" in caplog.text
    for word in ("jane", "k3y", "person"):
        assert word not in everything, word
    assert (b"REDACTED" in kept) is (end == "answered")


def test_a_key_is_found_once_and_by_its_name(open_session: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REFKIT_MAILTO", raising=False)
    monkeypatch.setenv("PONDS_KEY", " k3y ")
    session = open_session()
    assert session.key("PONDS_KEY") == Secret("k3y")
    assert (session.key("OTHER_PONDS_KEY"), session.mail) == (None, None)
    assert open_session(mail=Secret("a@b.example")).mail == Secret("a@b.example")


# -- what never goes out ---------------------------------------------------------------------------------------------


def test_offline_no_socket_is_opened(open_session: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> Any:
        raise AssertionError("a socket")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, forbidden)
    session = open_session(offline=True)
    for base in ("https://ponds.example", "http://127.0.0.1:9"):
        ponds = Service(name="Ponds", base=base, rate=1)
        wandering = replace(ponds, wanders=True)
        for go in (
            lambda: session.ask(ponds, "/a", read=believe, kind="record"),  # noqa: B023
            lambda: session.ask(wandering, "/a", read=believe, kind="page"),  # noqa: B023
            lambda: session.get(ponds, "/a", keep=60),  # noqa: B023
            lambda: session.send(ponds, "POST", "/a", data=[]),  # noqa: B023
        ):
            with pytest.raises(OfflineError):
                go()


def test_a_question_is_not_led_on_to_another_host(serve: Any, open_session: Make) -> None:
    other = serve(OK)
    told = serve(*[(302, {"Location": f"{other.base}/a"}, b"")] * 5)
    with pytest.raises(WebError, match="leads on to another place"):
        ask(open_session(), told)
    assert (other.asked, len(told.asked)) == ([], 1)


def test_a_page_is_not_led_on_into_this_network(
    serve: Any, open_session: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = serve((302, {"Location": "http://169.254.169.254/"}, b""))
    monkeypatch.setattr(room, "is_public", lambda url: url.startswith(told.base))
    with pytest.raises(WebError, match="a place within a network of its own"):
        open_session().ask(service(told, wanders=True), "/a", read=believe, kind="page")


def test_a_trickle_ends_at_the_limit(open_session: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "TOTAL_SECONDS", 0.3)
    listening = socket.create_server(("127.0.0.1", 0))

    def trickle() -> None:
        connection, _ = listening.accept()
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        with contextlib.suppress(OSError):
            for _ in range(100):
                connection.sendall(b" ")
                sent.append(1)
                time.sleep(0.05)
        connection.close()

    sent: list[int] = []
    threading.Thread(target=trickle, daemon=True).start()
    ponds = Service(name="Ponds", base=f"http://127.0.0.1:{listening.getsockname()[1]}", rate=10)
    with pytest.raises(WebError, match="no answer came in time"):
        open_session().get(ponds, "/a", tries=1)
    assert len(sent) < 100  # it was left before the trickle had ended
    listening.close()
