"""Exchanges that were recorded with the services themselves, of the development data: what they were is what they are taken for."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import yaml

from refkit.errors import WebError
from refkit.matching.query import Query
from refkit.model import Reference
from refkit.services import crossref, pubmed
from refkit.services.pubmed import notices_in
from refkit.web.session import Session
from refkit.xml import parse_xml

FOLDER = Path(os.environ.get("REFKIT_DATA", "-")) / "data" / "resolve" / "fixtures"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="needs the development data (REFKIT_DATA)")


def exchanges() -> list[tuple[str, int, dict[str, str], bytes]]:
    """Address, status, headers, body."""
    found = []
    for path in sorted(FOLDER.glob("crossref-habanero/*/*.yaml")):
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]:
            reply = one["response"]
            body = reply["body"]["string"]
            headers = {name.title(): values[0] for name, values in reply["headers"].items()}
            data = body if isinstance(body, bytes) else body.encode()
            found.append((one["request"]["uri"], reply["status"]["code"], headers, data))
    return found


KEPT = ("Content-Type", "Content-Encoding")


def test_single_works_are_taken_for_what_they_are(there: Any, quick: Any, tmp_path: Path) -> None:
    seen = {"record": 0, "not there": 0, "no answer": 0}
    for number, (address, status, headers, body) in enumerate(exchanges()):
        parts = urlsplit(address)
        match = re.fullmatch(r"/works/(10\.[^/]+/.+?|[^/]+)/?", parts.path)
        if (
            parts.netloc != "api.crossref.org"
            or match is None
            or "/transform" in parts.path
            or "/agency" in parts.path
        ):
            continue
        doi = unquote(match[1])
        step = doi.replace("/", "%2F")
        there.put(
            "crossref",
            f"/works/{step}",
            body,
            status=status,
            headers={k: headers[k] for k in KEPT if k in headers},
        )
        try:
            with Session(store=tmp_path / str(number) / "web.sqlite", clock=quick) as session:
                found = crossref.by_identifier(session, "doi", doi)
        except WebError:
            seen["no answer"] += 1
            assert status != 200 or b'"message-type":"work"' not in body, address
            continue
        seen["record" if found else "not there"] += 1
        assert bool(found) is (status == 200), (number, address)
        if found:
            assert found[0].reference.doi is not None
            assert found[0].reference.doi.casefold() == doi.casefold()
            assert found[0].reference.title
    assert seen["record"] > 5
    assert seen["not there"] > 0


def test_lists_of_works_are_read(there: Any, open_session: Any) -> None:
    lists = 0
    for address, status, headers, body in exchanges():
        parts = urlsplit(address)
        if parts.netloc != "api.crossref.org" or parts.path.rstrip("/") != "/works":
            continue
        there.answers.clear()
        there.put(
            "crossref", "/works", body, status=status, headers={k: headers[k] for k in KEPT if k in headers}
        )
        rows = dict(parse_qsl(parts.query))
        query = Query(reference=Reference(id="x", type="document"), text=f"words {lists} {rows}")
        try:
            found = crossref.search(open_session(), query, 20)
        except WebError:
            assert status != 200, address
            continue
        lists += 1
        assert all(one.reference.doi for one in found)
    assert lists > 3


@pytest.mark.parametrize("path", sorted(FOLDER.glob("pubmed-metapub/*.xml")), ids=lambda path: path.stem)
def test_articles_of_pubmed_are_read(path: Path, there: Any, session: Any) -> None:
    there.put("pubmed", "/efetch.fcgi", path.read_bytes())
    found = pubmed.by_identifier(session, "pmid", path.stem)
    assert [one.reference.pmid for one in found] == [path.stem]
    assert found[0].reference.title
    text = path.read_text(encoding="utf-8")
    told = set(re.findall(r'RefType="(\w+In)"', text)) & set(pubmed.PUBMED)
    assert bool(found[0].notices) is bool(told or "Retracted Publication" in text)
    root = parse_xml(path.read_bytes(), name="x")
    for citation in root.iter("MedlineCitation"):
        assert notices_in(citation) == found[0].notices
