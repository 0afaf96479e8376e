"""A service, and an answer that came from it; how answers are kept between runs, without secret words."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import OfflineError, ShapeError, WebError
from refkit.web.secret import HIDDEN, Secret, hide

NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service of the network. `rate` is requests a second, `burst` how many may go out at once after a rest,
    `at_once` how many may be under way; `secret_header` carries its key; `keeps` are the headers of answers that are
    kept with them. `wanders` is set where it may lead on to other hosts: a page of the web, no interface.
    """

    name: str
    base: str
    rate: float
    burst: int = 1
    at_once: int = 8
    secret_header: str = "Authorization"
    headers: Mapping[str, str] = field(default_factory=lambda: NONE)
    keeps: tuple[str, ...] = ()
    wanders: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`headers` have names in small letters; `age` is seconds since it came, 0 for one that just came. `stale` is set on
    one that was kept and taken because the service gave none now. `at` is when it came, in seconds since 1970, `url`
    where it came from in the end, if a service leads on."""

    service: str
    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: NONE)
    body: bytes = b""
    age: float = 0.0
    at: float = 0.0
    stale: bool = False
    url: str = ""

    @property
    def day(self) -> str:
        """The ISO date (UTC) on which it came."""
        return datetime.fromtimestamp(max(0.0, self.at), UTC).date().isoformat()

    def json(self) -> Any:
        """The body as JSON. Raises ShapeError: a login page of a network may stand in its place."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise ShapeError.of("no-json", place=self.service) from None


def to_kept(service: Service, answer: Answer, now: float, secrets: Iterable[Secret]) -> dict[str, Any]:
    """What the store keeps of an answer: no secret word, and none of the headers but those that the service names."""
    words = tuple(secrets)
    headers = {name: hide(answer.headers[name], words) for name in service.keeps if name in answer.headers}
    kept: dict[str, Any] = {"at": now, "status": answer.status, "headers": headers}
    try:
        kept["text"] = hide(answer.body.decode(), words)
    except UnicodeDecodeError:
        body = answer.body
        for secret in words:
            body = body.replace(secret.value.encode(), HIDDEN.encode()) if secret.value else body
        kept["body"] = base64.b64encode(body).decode()
    return kept


def from_kept(service: Service, kept: Mapping[str, Any], now: float) -> Answer | None:
    """The answer that was kept; None for what is none."""
    try:
        at = float(kept["at"])
        body = kept["text"].encode() if "text" in kept else base64.b64decode(kept["body"])
        headers = {str(name): str(value) for name, value in kept["headers"].items()}
        status = int(kept.get("status", HTTPStatus.OK))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return Answer(
        service=service.name,
        status=status,
        headers=MappingProxyType(headers),
        body=body,
        age=max(now - at, 0.001) if now >= at else -1.0,
        at=at,
    )


def outcome_of(error: WebError) -> str:
    """What an error says of a question, in the words of `model.Asked`: "offline", "not-understood" or "no-answer"."""
    if isinstance(error, OfflineError):
        return "offline"
    return "not-understood" if isinstance(error, ShapeError) else "no-answer"
