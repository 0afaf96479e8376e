"""The stand-in for all services, and a session that asks it by a clock that costs no time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from refkit.web.session import Session
from stand_in import StandIn


class QuickClock:
    """Time goes on when somebody sleeps; threads may sleep at the same time."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0  # 2027-01-15
        self.lock = threading.Lock()

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.time += seconds


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    for name in ("REFKIT_MAILTO", "NCBI_API_KEY", "OPENALEX_API_KEY", "OPENFDA_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with StandIn() as running:
        monkeypatch.setenv("REFKIT_SERVICES", running.base)
        yield running


@pytest.fixture
def quick() -> QuickClock:
    return QuickClock()


@pytest.fixture
def open_session(tmp_path: Path, quick: QuickClock) -> Iterator[Callable[..., Session]]:
    """open_session(offline=True): a session whose store is the test's own, and is kept from one to the next."""
    opened: list[Session] = []

    def make(**given: object) -> Session:
        opened.append(Session(store=tmp_path / "cache" / "web.sqlite", clock=quick, **given))  # type: ignore[arg-type]
        return opened[-1]

    yield make
    for session in opened:
        session.__exit__(None, None, None)


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    return open_session()
