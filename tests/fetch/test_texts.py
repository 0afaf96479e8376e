"""The text of a work: the fullest that is open, from the service that has it; a failure is never "there is none"."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from refkit.fetch.texts import get_text, licence_of
from refkit.model import Reference
from refkit.web.session import Session
from stand_in import (
    StandIn,
    europe_pmc_result,
    europe_pmc_results,
    pubmed_article,
    pubmed_set,
    spl,
    spl_section,
    study,
)

SETID = "38b482a8-960b-4591-9857-5031ecb830aa"
ARTICLE = Reference(id="berg2011", type="article-journal", title="A study of ponds", pmid="123")
LABEL = Reference(
    id="label", type="document", title="Pondix label",
    url=f"https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={SETID}",
)  # fmt: skip
TRIAL = Reference(id="trial", type="webpage", title="Zorbine in ponds", number="NCT01234567")
JATS = (
    '<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>A study of ponds'
    '</article-title></title-group><permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/">'
    "<license-p>Open.</license-p></license></permissions></article-meta></front><body><p>Ponds froze in 1963.</p></body></article>"
)


class QuickClock:
    """Time goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0  # 2027-01-15

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    for name in ("REFKIT_MAILTO", "NCBI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with StandIn() as running:
        monkeypatch.setenv("REFKIT_SERVICES", running.base)
        yield running


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session(store=tmp_path / "cache" / "web.sqlite", clock=QuickClock()) as opened:
        yield opened


def put_open(there: StandIn) -> None:
    """Europe PMC has an open full text of the article."""
    there.put("europe-pmc", "/search", europe_pmc_results(europe_pmc_result("123", pmcid="PMC99")))
    there.put("europe-pmc", "/PMC99/fullTextXML", JATS)


def test_an_open_full_text_comes_before_an_abstract(there: StandIn, session: Session) -> None:
    put_open(there)
    got = get_text(session, ARTICLE)
    assert got.text is not None
    assert (got.text.kind, got.text.suffix, got.text.id, got.text.came) == (
        "full-text",
        ".xml",
        "PMC99",
        "2027-01-15",
    )
    assert got.text.licence == "https://creativecommons.org/licenses/by/4.0/"
    assert b"Ponds froze in 1963." in got.text.data


def test_an_abstract_where_nothing_more_is_open(there: StandIn, session: Session) -> None:
    there.put("pubmed", "/efetch.fcgi", pubmed_set(pubmed_article("123", abstract="Ponds freeze.")))
    got = get_text(session, ARTICLE)
    assert got.text is not None
    assert (got.text.kind, got.text.service, got.text.data) == (
        "abstract",
        "PubMed",
        b"A study of ponds\n\nPonds freeze.\n",
    )


def test_an_abstract_alone_where_no_more_is_wanted(there: StandIn, session: Session) -> None:
    put_open(there)
    there.put("pubmed", "/efetch.fcgi", pubmed_set(pubmed_article("123", abstract="Ponds freeze.")))
    got = get_text(session, ARTICLE, full=False)
    assert got.text is not None
    assert got.text.kind == "abstract"


def test_a_label_with_the_version_that_says_it(there: StandIn, session: Session) -> None:
    section = spl_section(
        "34067-9", "1 INDICATIONS AND USAGE", "<paragraph>Pondix is indicated for ponds.</paragraph>"
    )
    there.put("dailymed", f"/spls/{SETID}.xml", spl(SETID, section))
    got = get_text(session, LABEL)
    assert got.text is not None
    assert (got.text.kind, got.text.version, got.text.effective) == ("label", "12", "2023-06-15")
    assert b"1 INDICATIONS AND USAGE\nPondix is indicated for ponds." in got.text.data


def test_a_register_s_record(there: StandIn, session: Session) -> None:
    there.put("clinicaltrials-gov", "/studies/NCT01234567", study("NCT01234567"))
    got = get_text(session, TRIAL)
    assert got.text is not None
    assert got.text.data == b"A Phase 3 Study of Zorbine in Ponds\n\nStatus: Completed\n"


def test_without_an_identifier_nobody_is_asked(there: StandIn, session: Session) -> None:
    got = get_text(session, Reference(id="a", type="book", title="Ponds"))
    assert (got.text, got.asked, there.asked) == (None, (), [])


def test_nothing_open_is_known_only_when_everybody_answered(there: StandIn, session: Session) -> None:
    assert there.asked == []
    got = get_text(session, ARTICLE)
    assert (got.text, got.is_sure) == (None, True)


@pytest.mark.parametrize("fault", ["503", "html", "429 for an hour", "cut", "404 html"])
def test_a_failure_is_no_answer(there: StandIn, session: Session, fault: str) -> None:
    there.fail(fault, service="pubmed", times=float("inf"))
    there.fail(fault, service="europe-pmc", times=float("inf"))
    got = get_text(session, ARTICLE)
    assert (got.text, got.is_sure) == (None, False)
    assert {one.outcome for one in got.asked} == {"no-answer"} or "not-understood" in {
        one.outcome for one in got.asked
    }


def test_a_licence_in_words_or_none() -> None:
    assert (
        licence_of(b"<article><license><license-p>Free to  read.</license-p></license></article>")
        == "Free to read."
    )
    assert licence_of(b"<article/>") is None
