"""Services that fail in every way: nobody's silence becomes a verdict, and no secret stays behind."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main
from refkit.matching.query import Query
from refkit.model import Date, Library, Name, RecordVerdict, Reference, Resolution
from refkit.resolve.places import Completion, Files
from refkit.resolve.run import run_resolve
from refkit.resolve.sources import ServiceOrigin
from refkit.services import services_for
from refkit.web.secret import Secret
from refkit.web.session import Session
from stand_in import (
    FAULTS,
    StandIn,
    crossref_item,
    crossref_list,
    crossref_work,
    pubmed_article,
    pubmed_search,
    pubmed_set,
)

V = RecordVerdict
Ask = Callable[..., dict[str, Resolution]]
DOI = "10.5555/ponds"
REAL = Reference(
    id="real",
    type="article-journal",
    title="A study of ponds in the uplands of the north",
    author=(Name(family="Berg", given="Jan"),),
    container_title="Journal of Ponds",
    issued=Date(year=2011),
    volume="12",
    page="45-51",
    doi=DOI,
)
INVENTED = Reference(
    id="invented", type="article-journal", title="Lakes that nobody ever saw or measured", author=(Name(family="Roe"),),
    container_title="Journal of Lakes", issued=Date(year=2014), volume="3", page="7-9",
)  # fmt: skip
# The answer is there in full, whatever stands around it.
HARMLESS = frozenset({"huge"})


class QuickClock:
    """Time goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.time, self.lock = 1_800_000_000.0, threading.Lock()

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.time += seconds


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    for name in ("REFKIT_MAILTO", "NCBI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with StandIn() as running:
        monkeypatch.setenv("REFKIT_SERVICES", running.base)
        item = crossref_item(DOI, title=[REAL.title])
        running.put("crossref", "/works/10.5555%2Fponds", crossref_work(DOI, title=[REAL.title]))
        running.put(
            "crossref", "/works", crossref_list(item), params={"query.bibliographic": REAL.title or ""}
        )
        yield running


@pytest.fixture
def clock() -> QuickClock:
    return QuickClock()


@pytest.fixture
def ask(tmp_path: Path, there: StandIn, clock: QuickClock) -> Ask:  # noqa: ARG001 - it must run
    """ask(references, …of the session): their resolutions by id, as the command would get them."""

    def run(*references: Reference, **given: object) -> dict[str, Resolution]:
        with Session(store=tmp_path / "cache/web.sqlite", clock=clock, **given) as session:  # type: ignore[arg-type]

            def origins(query: Query) -> list[ServiceOrigin]:
                return [ServiceOrigin(session=session, name=name) for name in services_for(query.reference)]

            library_file = tmp_path / "refs.bib"
            place = Files(library=Library(references=references), beside=library_file)
            queries = [Query(reference=one) for one in references]
            kept = run_resolve(queries, origins, place, Completion(applied=False), workers=2).kept
        return {row.resolution.reference: row.resolution for row in kept.rows}

    return run


def test_a_work_is_verified_and_an_invented_one_not_found(ask: Ask) -> None:
    found = ask(REAL, INVENTED)
    assert {key: one.verdict for key, one in found.items()} == {"real": V.VERIFIED, "invented": V.NOT_FOUND}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("service", ["crossref", "pubmed"])
def test_no_fault_makes_a_wrong_verdict(service: str, fault: str, there: StandIn, ask: Ask) -> None:
    there.fail(fault, service=service, times=float("inf"))
    found = ask(REAL, INVENTED)
    assert found["real"].verdict in {V.VERIFIED, V.COULD_NOT_CHECK}
    expected = V.NOT_FOUND if fault in HARMLESS else V.COULD_NOT_CHECK
    assert found["invented"].verdict is expected


@pytest.mark.parametrize("fault", ["503", "429", "cut", "html called json", "half json"])
def test_a_fault_that_passes_is_forgotten(fault: str, there: StandIn, ask: Ask) -> None:
    there.fail(fault, times=float("inf"))
    assert ask(REAL)["real"].verdict is V.COULD_NOT_CHECK
    there.mend()
    assert ask(REAL)["real"].verdict is V.VERIFIED


def test_a_retraction_that_pubmed_knows_alone_is_found(there: StandIn, ask: Ask) -> None:
    gone = pubmed_article(
        "77", title=f"{REAL.title}.", doi=DOI, types=("Journal Article", "Retracted Publication")
    )
    there.put("pubmed", "/esearch.fcgi", pubmed_search("77"))
    there.put("pubmed", "/efetch.fcgi", pubmed_set(gone))
    found = ask(REAL)["real"]
    assert found.verdict is V.VERIFIED
    assert [(one.kind.value, one.source) for one in found.notices] == [("retracted", "pubmed")]
    assert found.additions["PMID"] == "77"


def test_offline_nobody_is_asked_and_what_was_kept_serves(
    there: StandIn, ask: Ask, clock: QuickClock
) -> None:
    found = ask(REAL, INVENTED, offline=True)
    assert {one.verdict for one in found.values()} == {V.COULD_NOT_CHECK}
    assert there.asked == []
    ask(REAL, INVENTED)
    number = len(there.asked)
    again = ask(REAL, INVENTED, offline=True)
    assert {key: one.verdict for key, one in again.items()} == {"real": V.VERIFIED, "invented": V.NOT_FOUND}
    assert all(asked.kept for one in again.values() for asked in one.asked)
    clock.sleep(2 * 24 * 3600)  # that a work was not there says nothing of it two days later
    later = ask(REAL, INVENTED, offline=True)
    assert {key: one.verdict for key, one in later.items()} == {
        "real": V.VERIFIED,
        "invented": V.COULD_NOT_CHECK,
    }
    assert len(there.asked) == number


def test_no_key_and_no_mail_address_stays_behind(
    there: StandIn, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    key, mail = "K3yOfNcbi0123456789", "someone.private@example.org"
    monkeypatch.setenv("NCBI_API_KEY", key)
    caplog.set_level(logging.DEBUG)
    there.fail("500", times=2)
    ask(REAL, INVENTED, mail=Secret(mail))
    assert any(key in str(one.params) for one in there.asked)  # they were sent …
    assert any(mail in str((one.params, one.headers)) for one in there.asked)
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    said = caplog.text + "".join(capfd.readouterr())
    for word in (key, mail, mail.replace("@", "%40")):  # … and nothing of them was kept
        assert word.encode() not in left
        assert word not in said


ENTRIES = (
    f"@article{{real, author={{Berg, Jan}}, title={{{REAL.title}}}, journal={{Journal of Ponds}}, year=2011, doi={{{DOI}}}}}\n"
    f"@article{{invented, author={{Roe, A.}}, title={{{INVENTED.title}}}, journal={{Journal of Lakes}}, year=2014, volume=3}}\n"
)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Result]:
    """Runs `refkit resolve` on a list of both, with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("refkit.web.session.FIRST_WAIT_SECONDS", 0.01)
    (tmp_path / "refs.bib").write_text(ENTRIES)
    return lambda options: CliRunner().invoke(main, ["resolve", "--bib", "refs.bib", *options.split()])


def test_the_command_asks_and_keeps_what_it_was_told(
    there: StandIn, command: Callable[[str], Result]
) -> None:
    done = command("--mailto a@example.org")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("real: verified (Crossref 10.5555/ponds")
    assert "invented: not found (Crossref: answered; " in done.stdout
    assert any(one.params.get("mailto") == "a@example.org" for one in there.asked)
    number = len(there.asked)
    again = command("--offline")
    assert (again.exit_code, len(there.asked)) == (1, number)
    assert again.stdout.splitlines()[:2] == done.stdout.splitlines()[:2]
    command("--refresh")
    assert len(there.asked) > number


def test_the_command_says_who_was_silent(there: StandIn, command: Callable[[str], Result]) -> None:
    there.fail("503", service="crossref", times=float("inf"))
    done = command("")
    assert done.exit_code == 3
    assert "real: could not check (Crossref: no answer; " in done.stdout
    assert "invented: could not check (Crossref: no answer; " in done.stdout
