"""A request to a named service -> its answer: the only place that opens a connection.

A call that carries a secret never leaves the host it was meant for, and what is kept of an answer holds no secret.
Requests that may be repeated are repeated when they fail, as long as the service asks; all requests to a service go
through one token bucket, the repeated ones too, and those of other runs. A session may be used by several threads.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Final, Self, TypeVar
from urllib.parse import urlencode, urljoin, urlsplit

import requests
import urllib3

from refkit import __version__
from refkit.errors import OfflineError, WebError
from refkit.web.exchange import NONE, Answer, Service, from_kept, to_kept
from refkit.web.public import LOOPBACK, is_public
from refkit.web.rate import FILE, Buckets, Clock, SystemClock, seconds_of
from refkit.web.secret import MAIL, Redaction, Secret, find_secret
from refkit.web.settings import (
    ASK_TRIES,
    CONNECT_SECONDS,
    DOWN_AFTER,
    FIRST_WAIT_SECONDS,
    KEEP,
    MAX_ANSWER_BYTES,
    MAX_REDIRECTS,
    MAX_WAIT_SECONDS,
    PIECE_BYTES,
    READ_SECONDS,
    TOTAL_SECONDS,
    TRIES,
    WORKERS,
)
from refkit.web.store import Store, usual_path

__all__ = ["Answer", "Service", "Session"]

AGENT: Final = f"refkit/{__version__}"
BUSY: Final = frozenset({429, 500, 502, 503, 504})  # answers after which a request may be repeated
MOVED: Final = frozenset({301, 302, 303, 307, 308})
KEPT: Final = frozenset({HTTPStatus.OK, HTTPStatus.NOT_FOUND})  # answers that say something of a work

Thing = TypeVar("Thing")
Found = TypeVar("Found")


class _LastingError(WebError):
    """A failure that asking again does not mend."""


class Session:
    """Connections, rates and the store of one run; use it in a `with` statement.

    `offline` lets nothing out: what was kept is given, however old. `refresh` asks anew for what was kept. `mail` is the
    address that services are told, `REFKIT_MAILTO` where it is left out.
    """

    def __init__(
        self,
        *,
        offline: bool = False,
        refresh: bool = False,
        mail: Secret | None = None,
        store: Path | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.offline, self.refresh = offline, refresh
        self.clock: Clock = clock or SystemClock()
        self.secrets: set[Secret] = set()
        self._path = store
        self._keys: dict[str, Secret | None] = {MAIL: mail} if mail is not None else {}
        self._store: Store | None = None
        self._buckets: Buckets | None = None
        self._lock = threading.RLock()
        self._own = threading.local()  # each thread's connections, and who watches its answers
        self._opened: list[requests.Session] = []
        self._under_way: dict[str, threading.Semaphore] = {}
        self._failed: dict[str, int] = {}
        self._redaction = Redaction(self._words)
        self._redaction.attach()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            for part in (*self._opened, self._store, self._buckets):
                if part is not None:
                    part.close()
            self._opened, self._store, self._buckets, self._own = [], None, None, threading.local()
        self._redaction.detach()

    @property
    def mail(self) -> Secret | None:
        """The mail address that services may be told."""
        return self.key(MAIL)

    def key(self, variable: str) -> Secret | None:
        """A key by the name of its environment variable, from there or from the key ring; None where there is none."""
        with self._lock:
            if variable not in self._keys:
                self._keys[variable] = find_secret(variable)
            found = self._keys[variable]
            if found is not None:
                self.secrets.add(found)
            return found

    def ask(
        self,
        service: Service,
        path: str,
        *,
        read: Callable[[Answer], Found],
        kind: str,
        params: Mapping[str, str] = NONE,
        hidden: Mapping[str, Secret] = MappingProxyType({}),
        headers: Mapping[str, str] = NONE,
        cost: float = 1,
    ) -> tuple[Found, Answer]:
        """Ask a service for what it knows, and read its answer.

        `read` believes an answer, or raises WebError: what it does not believe is no answer and is never kept. `kind` is
        one of `settings.KEEP`, how long an answer stays fresh; where `read` makes nothing of it (None, no entries), it
        says that something is not there, and is taken for as long as "absent" says, and never after. `cost` is how many
        requests this one counts for. Where no answer comes that can be believed, the one that was kept is taken, however
        old, and is marked `stale`; without one WebError is raised, offline OfflineError.
        """
        asked = _asked(service, path, params)
        self._hold(hidden.values())
        kept = self._believed(service, asked, read)
        fresh = kept is not None and _is_fresh(kept, kind)
        if kept is not None and not kept[0] and not fresh:
            kept = None  # that nothing was there once says nothing of today
        if kept is not None and (self.offline or (fresh and not self.refresh)):
            return self._tell(kept)
        try:
            answer = self._fetch_well(service, path, params, hidden, headers, cost)
            found = read(answer)
        except OfflineError:
            raise
        except WebError:
            if kept is None or not kept[0]:
                raise
            return self._tell((kept[0], replace(kept[1], stale=True)))
        if answer.status in KEPT:
            self._keep(service, asked, answer)
        return self._tell((found, answer))

    def _fetch_well(
        self,
        service: Service,
        path: str,
        params: Mapping[str, str],
        hidden: Mapping[str, Secret],
        headers: Mapping[str, str],
        cost: float,
    ) -> Answer:
        """An answer, unless the service failed to give one again and again."""
        if self._failed.get(service.name, 0) >= DOWN_AFTER:
            raise WebError.of("down", place=service.name)
        answer = None
        try:
            answer = self._fetch(
                service, path, params, hidden, headers=headers, secret=None, tries=ASK_TRIES, cost=cost
            )
            return answer
        finally:
            with self._lock:
                well = self.offline or (answer is not None and answer.status not in BUSY)
                self._failed[service.name] = 0 if well else self._failed.get(service.name, 0) + 1

    @contextmanager
    def watch(self) -> Iterator[list[Answer]]:
        """The answers that this thread gets by `ask` within the `with` statement, in order."""
        watched: list[list[Answer]] = self._own.__dict__.setdefault("watched", [])
        seen: list[Answer] = []
        watched.append(seen)
        try:
            yield seen
        finally:
            watched.remove(seen)

    def map(
        self, work: Callable[[Thing], Found], things: Iterable[Thing], *, workers: int = WORKERS
    ) -> Iterator[Found]:
        """What `work` makes of each thing, in their order, by at most so many workers at the same time. What `work` raises
        is raised in its place, and the rest is given up."""
        with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
            try:
                yield from pool.map(work, things)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def get(
        self,
        service: Service,
        path: str,
        *,
        params: Mapping[str, str] = NONE,
        hidden: Mapping[str, Secret] = MappingProxyType({}),
        headers: Mapping[str, str] = NONE,
        secret: Secret | None = None,
        keep: float | None = None,
        kept_as: str = "",
        tries: int = TRIES,
    ) -> Answer:
        """Read from a service. `hidden` are parameters that are sent and not kept (a mail address).

        With `keep`, an answer with status 200 is kept, and one not older than so many seconds is taken instead;
        `kept_as` names the state of what is asked for, such as a library's version. Offline only kept answers are
        given, however old. Raises WebError.
        """
        asked = _asked(service, path, params, kept_as)
        self._hold(hidden.values())
        if keep is not None and not self.refresh:
            kept = self._kept(service, asked)
            if kept is not None and (self.offline or 0 <= kept.age <= keep):
                return kept
        answer = self._fetch(service, path, params, hidden, headers=headers, secret=secret, tries=tries)
        if keep is not None and answer.status == HTTPStatus.OK:
            self._keep(service, asked, answer)
        return answer

    def _fetch(
        self,
        service: Service,
        path: str,
        params: Mapping[str, str],
        hidden: Mapping[str, Secret],
        **more: Any,
    ) -> Answer:
        everything = {**params, **{name: word.value for name, word in hidden.items()}}
        return self.send(service, "GET", f"{path}?{urlencode(everything)}" if everything else path, **more)

    def send(
        self,
        service: Service,
        method: str,
        path: str,
        *,
        data: Any = None,
        text: str | None = None,
        headers: Mapping[str, str] = NONE,
        secret: Secret | None = None,
        tries: int = 1,
        again: Collection[int] = (),
        seconds: float | None = None,
        cost: float = 1,
    ) -> Answer:
        """Ask a service to do something: `data` goes as JSON, `text` as plain text.

        It is tried up to `tries` times, so say more than 1 only of what does no harm when it is done twice; `again`
        are further statuses after which it is tried again. `seconds` is how long a person may take to answer.
        Whatever status comes last is returned. Raises WebError where no answer comes.
        """
        if self.offline:
            raise OfflineError.of("offline", place=service.name)
        text = json.dumps(data) if data is not None else text
        body = None if text is None else text.encode()
        sent = {"User-Agent": AGENT, **service.headers, **headers}
        if body is not None:
            sent["Content-Type"] = "text/plain; charset=utf-8" if data is None else "application/json"
        if secret is not None:
            self._hold((secret,))
            sent[service.secret_header] = secret.value
        for left in reversed(range(tries)):
            first_wait = FIRST_WAIT_SECONDS * 2 ** (tries - left - 1)
            self._take(service, cost)
            try:
                with self._gate(service):
                    answer = self._ask(service, method, path, body, sent, secret is not None, seconds)
            except _LastingError:
                raise
            except WebError:
                if not left:
                    raise
                self.clock.sleep(first_wait)
                continue
            if answer.status not in BUSY and answer.status not in again:
                self._rest(service, seconds_of(answer.headers.get("backoff"), self.clock.now()))
                return answer
            wait = seconds_of(answer.headers.get("retry-after"), self.clock.now())
            self._rest(service, wait)
            if wait is not None and wait > MAX_WAIT_SECONDS:
                raise WebError.of("busy", place=service.name, seconds=round(wait))
            if not left:
                return answer
            if wait is None:
                self.clock.sleep(first_wait)
        raise AssertionError("at least one try")

    # -- rates -------------------------------------------------------------------------------------------------------

    def _take(self, service: Service, cost: float) -> None:
        rest = self._rates().take(_bucket(service), service.rate, service.burst, cost)
        if rest:
            raise WebError.of("busy", place=service.name, seconds=round(rest))

    def _rest(self, service: Service, seconds: float | None) -> None:
        if seconds:
            self._rates().pause(_bucket(service), seconds)

    def _rates(self) -> Buckets:
        with self._lock:
            if self._buckets is None:
                self._buckets = Buckets((self._path or usual_path()).with_name(FILE), self.clock)
            return self._buckets

    def _gate(self, service: Service) -> threading.Semaphore:
        with self._lock:
            return self._under_way.setdefault(service.name, threading.Semaphore(service.at_once))

    # -- one request -------------------------------------------------------------------------------------------------

    def _ask(
        self,
        service: Service,
        method: str,
        path: str,
        body: bytes | None,
        headers: Mapping[str, str],
        secret: bool,
        seconds: float | None,
    ) -> Answer:
        """One request and its answer, with redirects that stay on the host; a page may lead on to another public one."""
        url = service.base + path
        for _ in range(MAX_REDIRECTS + 1):
            host = urlsplit(url).hostname or "?"
            if service.wanders and not is_public(url):
                raise _LastingError.of("not-public", place=service.name, host=host)
            answer = self._once(service, method, url, body, headers, seconds)
            where = answer.headers.get("location")
            if answer.status not in MOVED or where is None:
                seen = url if service.wanders else url.partition("?")[0]  # a question may hold a key
                return replace(answer, at=self.clock.now(), url=seen)
            there = urljoin(url, where)
            here, new = urlsplit(url), urlsplit(there)
            same = (here.scheme, here.netloc) == (new.scheme, new.netloc)
            if method != "GET" or not (
                same or (service.wanders and not secret and new.scheme in ("http", "https"))
            ):
                raise _LastingError.of("moved", place=service.name, host=new.hostname or "?")
            url = there
        raise _LastingError.of("moved-often", place=service.name)

    def _once(
        self,
        service: Service,
        method: str,
        url: str,
        body: bytes | None,
        headers: Mapping[str, str],
        seconds: float | None,
    ) -> Answer:
        http = self._connection(url)
        try:
            with http.request(
                method,
                url,
                data=body,
                headers=headers,
                auth=_as_it_is,
                allow_redirects=False,
                stream=True,
                timeout=(CONNECT_SECONDS, seconds or READ_SECONDS),
            ) as came:
                return Answer(
                    service=service.name,
                    status=came.status_code,
                    headers=MappingProxyType({name.lower(): value for name, value in came.headers.items()}),
                    body=_read(service, came),
                )
        # What requests says of a failure may hold the address with all its parameters: it is not handed on.
        except (requests.Timeout, urllib3.exceptions.TimeoutError):
            raise WebError.of("slow", place=service.name) from None
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError):
            raise WebError.of("unreached", place=service.name) from None

    def _connection(self, url: str) -> requests.Session:
        http: requests.Session | None = self._own.__dict__.get("http")
        if http is None:
            http = self._own.http = requests.Session()
            with self._lock:
                self._opened.append(http)
        # A proxy has no business with what runs on this machine.
        http.trust_env = urlsplit(url).hostname not in LOOPBACK
        return http

    # -- what is kept ------------------------------------------------------------------------------------------------

    def _answers(self) -> Store:
        with self._lock:
            if self._store is None:
                self._store = Store(self._path or usual_path())
            return self._store

    def _kept(self, service: Service, asked: str) -> Answer | None:
        kept = self._answers().get(asked)
        return None if kept is None else from_kept(service, kept, self.clock.now())

    def _believed(
        self, service: Service, asked: str, read: Callable[[Answer], Found]
    ) -> tuple[Found, Answer] | None:
        kept = self._kept(service, asked)
        try:
            return None if kept is None else (read(kept), kept)
        except WebError:
            return None

    def _keep(self, service: Service, asked: str, answer: Answer) -> None:
        self._answers().put(asked, to_kept(service, answer, self.clock.now(), self._words()))

    def _tell(self, told: tuple[Found, Answer]) -> tuple[Found, Answer]:
        for seen in self._own.__dict__.get("watched", ()):
            seen.append(told[1])
        return told

    def _hold(self, words: Iterable[Secret]) -> None:
        with self._lock:
            self.secrets.update(words)

    def _words(self) -> tuple[Secret, ...]:
        with self._lock:
            return tuple(self.secrets)


def _asked(service: Service, path: str, params: Mapping[str, str], state: str = "") -> str:
    return "\n".join((service.name, service.base, path, urlencode(sorted(params.items())), state))


def _bucket(service: Service) -> str:
    return f"{service.name} {service.base}"


def _is_fresh(kept: tuple[Any, Answer], kind: str) -> bool:
    return 0 <= kept[1].age <= (KEEP[kind] if kept[0] else min(KEEP[kind], KEEP["absent"]))


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """No credentials are added: without this, requests looks for some in ~/.netrc."""
    return request


def _read(service: Service, came: requests.Response) -> bytes:
    """The body, unpacked, up to the limits of size and time. It is read as it comes: a service that sends a byte now and
    then may not hold anybody up for longer than the limit."""
    parts: list[bytes] = []
    size, until = 0, time.monotonic() + TOTAL_SECONDS
    while part := came.raw.read1(PIECE_BYTES, decode_content=True):
        size += len(part)
        if size > MAX_ANSWER_BYTES:
            raise _LastingError.of("long", place=service.name, limit=MAX_ANSWER_BYTES)
        if time.monotonic() > until:
            raise WebError.of("slow", place=service.name)
        parts.append(part)
    return b"".join(parts)
