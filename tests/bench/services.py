"""Every service under every fault, and what the door to the network costs: python tests/bench/services.py

Nothing goes out: a server in this process stands in for all services (tests/services/stand_in.py). Prints how each question
ended, by fault, and the times of a turn, of an answer and of a kept one.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "services")]

from refkit.services import crossref, look_up  # noqa: E402
from refkit.web import session as door  # noqa: E402
from refkit.web.rate import Buckets  # noqa: E402
from refkit.web.session import Session  # noqa: E402
from service_cases import CASES  # noqa: E402
from stand_in import FAULTS, STREAMS, StandIn, crossref_work, spl_list  # noqa: E402

GIVEN = {"OPENALEX_API_KEY": "k", "REFKIT_MAILTO": "jane@example.org"}
ROUNDS = 300


class Quick:
    """Time goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


def faults(there: StandIn, folder: Path) -> None:
    door.MAX_ANSWER_BYTES, door.READ_SECONDS, door.TOTAL_SECONDS = 1_000_000, 0.3, 0.4  # type: ignore[misc]
    ended: Counter[str] = Counter()
    wrong = []
    for case in CASES:
        if case.name == "page":  # whatever a page says is a page
            continue
        for number, fault in enumerate((*FAULTS, *STREAMS)):
            there.answers.clear()
            there.mend()
            case.put(there)
            there.put("dailymed", "/spls.json", spl_list(("x", "x")))
            there.fail(fault, times=float("inf"))
            with Session(store=folder / f"{case.name}{number}" / "web.sqlite", clock=Quick()) as session:
                found = look_up(session, case.name, case.reference)
            assert found is not None
            ended[found.asked.outcome] += 1
            if found.asked.outcome == "answered":
                wrong.append((case.name, fault))
    print(f"{sum(ended.values())} faults: {dict(ended)}; taken for an answer: {len(wrong)} {wrong}")


def times(there: StandIn, folder: Path) -> None:
    there.mend()
    buckets = Buckets(folder / "rates.sqlite", Quick())
    start = time.perf_counter()
    for _ in range(ROUNDS):
        buckets.take("P", 1e6)
    print(f"a turn: {(time.perf_counter() - start) / ROUNDS * 1e3:.2f} ms")
    for number in range(ROUNDS):
        there.put("crossref", f"/works/10.5555%2F{number}", crossref_work(f"10.5555/{number}"))
    with Session(store=folder / "times" / "web.sqlite") as session:
        for name in ("an answer that comes", "a kept answer"):
            start = time.perf_counter()
            for number in range(ROUNDS):
                crossref.by_identifier(session, "doi", f"10.5555/{number}")
            print(f"{name}: {(time.perf_counter() - start) / ROUNDS * 1e3:.2f} ms")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, StandIn() as there:
        os.environ.update(GIVEN, REFKIT_SERVICES=there.base)
        times(there, Path(folder))
        faults(there, Path(folder))


if __name__ == "__main__":
    main()
