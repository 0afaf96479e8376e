"""A server on this machine that stands in for all services: it replays answers, and fails in every way that a network can.

    with StandIn() as there:                       # or the fixture `there` of tests/services/conftest.py
        there.put("crossref", "/works/10.5555%2Fa", crossref_work("10.5555/a", title=["Ponds"]))
        there.fail("503", service="crossref", times=2)
        os.environ["REFKIT_SERVICES"] = there.base  # from here on refkit asks it, and nobody else

The first part of a path is the service ("crossref", "pubmed", "europe-pmc", …), the rest what it would be asked itself.
An answer is found by service, path and parameters; parameters that were not put with it are not looked at. What nobody
put is answered as the service answers for what it does not have.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape

JSON, XML, TEXT, HTML = "application/json", "text/xml; charset=utf-8", "text/plain;charset=utf-8", "text/html"
LOGIN = (
    b"<!DOCTYPE html><html><head><title>Log in</title></head><body>Resource not found? Log in.</body></html>"
)
# How each service says that it has no such thing: status, type, body.
ABSENT: dict[str, tuple[int, str, str]] = {
    "crossref": (404, "text/plain;charset=utf-8", "Resource not found."),
    "datacite": (404, JSON, '{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}'),
    "pubmed": (200, XML, '<?xml version="1.0" ?><PubmedArticleSet></PubmedArticleSet>'),
    "europe-pmc": (200, JSON, '{"version":"6.9","hitCount":0,"resultList":{"result":[]}}'),
    "openalex": (200, JSON, '{"meta":{"count":0},"results":[]}'),
    "openfda": (404, JSON, '{"error":{"code":"NOT_FOUND","message":"No matches found!"}}'),
    "unpaywall": (404, JSON, '{"HTTP_status_code":404,"error":true,"message":"\'10.5/x\' isn\'t in Unpaywall."}'),
    "arxiv": (200, "application/atom+xml", '<feed><o:totalResults xmlns:o="http://a9.com/-/spec/opensearch/1.1/">1</o:totalResults></feed>'),
}  # fmt: skip
# Of those that answer searches otherwise, by path.
ABSENT_AT: dict[tuple[str, str], tuple[int, str, str]] = {
    ("crossref", "/works"): (200, JSON, '{"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}}'),
    ("datacite", "/dois"): (200, JSON, '{"data":[],"meta":{"total":0}}'),
    ("pubmed", "/esearch.fcgi"): (200, JSON, '{"header":{},"esearchresult":{"count":"0","idlist":[]}}'),
    ("dailymed", "/spls.json"): (200, JSON, '{"data":[],"metadata":{"total_elements":"0"}}'),
    ("clinicaltrials-gov", "/studies"): (200, JSON, '{"studies":[]}'),
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """One request: the service's slug, what it was asked, and when (seconds of this machine's clock)."""

    service: str
    path: str
    params: Mapping[str, str]
    headers: Mapping[str, str]
    at: float


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


# Each way to fail: what the server does with the right answer. None: nothing is sent, the connection is cut.
FAULTS: dict[str, Callable[[Reply], Reply | None]] = {
    "429": lambda _: Reply(429, b"slow down", {"Content-Type": TEXT}),
    "429 retry-after": lambda _: Reply(429, b"", {"Retry-After": "2"}),
    "429 for an hour": lambda _: Reply(429, b"", {"Retry-After": "3600"}),
    "500": lambda _: Reply(500, b"Resource not found", {"Content-Type": TEXT}),
    "502": lambda _: Reply(502, LOGIN, {"Content-Type": HTML}),
    "503": lambda _: Reply(503, b"", {}),
    "403": lambda _: Reply(403, LOGIN, {"Content-Type": HTML}),
    "cut": lambda _: None,
    "empty": lambda right: Reply(200, b"", right.headers),
    "html": lambda _: Reply(200, LOGIN, {"Content-Type": HTML}),
    "html called json": lambda right: Reply(200, LOGIN, right.headers),
    "404 html": lambda _: Reply(404, LOGIN, {"Content-Type": HTML}),
    "404 text": lambda _: Reply(404, b"404 page not found", {"Content-Type": "text/plain"}),
    "404 empty": lambda _: Reply(404, b"", {}),
    "400 json": lambda _: Reply(400, b'{"status":"failed","message-type":"validation-failure","message":[]}',
                                {"Content-Type": JSON}),
    "half json": lambda right: Reply(200, right.body[: len(right.body) // 2], right.headers),
    "charset": lambda right: Reply(200, right.body[:-1] + "ü".encode("latin-1") + right.body[-1:], right.headers),
    "[]": lambda _: Reply(200, b"[]", {"Content-Type": JSON}),
    "{}": lambda _: Reply(200, b"{}", {"Content-Type": JSON}),
    "null": lambda _: Reply(200, b"null", {"Content-Type": JSON}),
    "a text": lambda _: Reply(200, b'"ok"', {"Content-Type": JSON}),
    "deep json": lambda _: Reply(200, b"[" * 100_000, {"Content-Type": JSON}),
    "an error in 200": lambda _: Reply(200, b'{"error": "API rate limit exceeded", "count": "11"}', {"Content-Type": JSON}),
    "empty xml": lambda _: Reply(200, b"<eFetchResult><ERROR>Cannot process</ERROR></eFetchResult>", {"Content-Type": XML}),
    "elsewhere": lambda _: Reply(302, b"", {"Location": "https://login.example/?back=1"}),
    "in a circle": lambda _: Reply(302, b"", {"Location": "/crossref/again"}),
    "huge": lambda right: Reply(200, right.body + b" " * 5_000_000, right.headers),
}  # fmt: skip
# Faults of time and size; tests shorten the limits of `refkit.web.session` for them.
STREAMS = ("half answer", "timeout", "slow")


class StandIn:
    """`asked` is what was asked, in order. `put` and `fail` may be called while it runs."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.faults: list[tuple[str, str | None, float]] = []
        self.answers: list[tuple[str, str, dict[str, str], Reply]] = []
        self.stop = threading.Event()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop.set()
        self._server.shutdown()
        self._server.server_close()

    def put(
        self,
        service: str,
        path: str,
        body: Any,
        *,
        params: Mapping[str, str] | None = None,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer this from now on; what is put later goes first. Texts and bytes go as they are, anything else as JSON."""
        text = isinstance(body, str | bytes)
        data = (body.encode() if isinstance(body, str) else body) if text else json.dumps(body).encode()
        start = data.lstrip()[:6].lower()
        kind = JSON if not text else HTML if start == b"<html>" else XML if start[:1] == b"<" else TEXT
        reply = Reply(status, data, {"Content-Type": kind, **(headers or {})})
        self.answers.insert(0, (service, path, dict(params or {}), reply))

    def fail(self, fault: str, *, service: str | None = None, times: float = 1) -> None:
        """Fail this way the next times that a service (any, without one) is asked; `float("inf")` for always."""
        assert fault in FAULTS or fault in STREAMS
        self.faults.append((fault, service, times))

    def mend(self) -> None:
        """Fail no more."""
        self.faults.clear()

    def reply(self, asked: Asked) -> tuple[str | None, Reply]:
        """The fault, if there is one, and the right answer."""
        with self._lock:
            self.asked.append(asked)
            right = next(
                (
                    reply
                    for service, path, params, reply in self.answers
                    if (service, path) == (asked.service, asked.path)
                    and params.items() <= asked.params.items()
                ),
                None,
            )
            for place, (fault, service, times) in enumerate(self.faults):
                if service in (None, asked.service):
                    self.faults[place] = (fault, service, times - 1)
                    if times <= 1:
                        del self.faults[place]
                    return fault, right or absent(asked)
        return None, right or absent(asked)


def absent(asked: Asked) -> Reply:
    """What a service says of what it does not have."""
    if asked.service == "clinicaltrials-gov" and asked.path != "/studies":
        return Reply(
            404, f"NCT number {asked.path.rpartition('/')[2]} not found".encode(), {"Content-Type": TEXT}
        )
    otherwise = ABSENT.get(asked.service, (404, TEXT, "nothing"))
    status, kind, body = ABSENT_AT.get((asked.service, asked.path), otherwise)
    return Reply(status, body.encode(), {"Content-Type": kind})


def _handler(there: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            service, _, path = parts.path.lstrip("/").partition("/")
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(service, f"/{path}", dict(parse_qsl(parts.query)), headers, time.time())
            fault, right = there.reply(asked)
            if fault in STREAMS:
                self.close_connection = True
                self._trickle(fault, right)
                return
            reply = right if fault is None else FAULTS[fault](right)
            if reply is None:
                self.close_connection = True
                return
            with suppress(OSError):  # who asked may have gone
                self._head(reply)
                self.wfile.write(reply.body)

        def _head(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()

        def _trickle(self, fault: str, right: Reply) -> None:
            if fault == "timeout":
                there.stop.wait(20)
                return
            self._head(right)
            if fault == "half answer":
                self.wfile.write(right.body[: len(right.body) // 2])
                return
            for at in range(len(right.body)):
                if there.stop.wait(0.05):
                    return
                try:
                    self.wfile.write(right.body[at : at + 1])
                    self.wfile.flush()
                except OSError:
                    return

        def log_message(self, *_: object) -> None:
            pass

    return Handler


# -- answers of the right shape ------------------------------------------------------------------------------------


def crossref_message(kind: str, message: Any) -> dict[str, Any]:
    return {"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message}


def crossref_item(doi: str, **members: Any) -> dict[str, Any]:
    """A work as Crossref describes it; `members` are named as there, with _ for -."""
    item: dict[str, Any] = {
        "DOI": doi, "type": "journal-article", "title": ["A study of ponds"], "container-title": ["Journal of Ponds"],
        "author": [{"family": "Berg", "given": "Jan", "sequence": "first", "affiliation": []}], "volume": "12", "issue": "3",
        "page": "45-51", "issued": {"date-parts": [[2011, 5, 6]]}, "ISSN": ["1234-5679"], "publisher": "Pond Press",
        "URL": f"https://doi.org/{doi}",
    }  # fmt: skip
    return item | {name.replace("_", "-"): value for name, value in members.items()}


def crossref_work(doi: str, **members: Any) -> dict[str, Any]:
    return crossref_message("work", crossref_item(doi, **members))


def crossref_list(*items: dict[str, Any]) -> dict[str, Any]:
    return crossref_message("work-list", {"total-results": len(items), "items": list(items), "facets": {}})


def pubmed_article(
    pmid: str, *, notices: str = "", types: tuple[str, ...] = ("Journal Article",), **fields: str
) -> str:
    """One <PubmedArticle>; `fields`: title, doi, pmcid, journal, year, volume, issue, page, author, abstract."""
    get = {"title": "A study of ponds.", "doi": "", "pmcid": "", "journal": "J Ponds", "year": "2011", "volume": "12",
           "issue": "3", "page": "45-51", "author": "Berg", "abstract": ""} | fields  # fmt: skip
    get = {name: escape(value) for name, value in get.items()}
    ids = "".join(
        f'<ArticleId IdType="{kind}">{value}</ArticleId>'
        for kind, value in (("pubmed", pmid), ("doi", get["doi"]), ("pmc", get["pmcid"]))
        if value
    )
    listed = "".join(f"<PublicationType>{one}</PublicationType>" for one in types)
    abstract = (
        f"<Abstract><AbstractText>{get['abstract']}</AbstractText></Abstract>" if get["abstract"] else ""
    )
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID><Article><Journal><JournalIssue>'
        f"<Volume>{get['volume']}</Volume><Issue>{get['issue']}</Issue><PubDate><Year>{get['year']}</Year></PubDate>"
        f"</JournalIssue><Title>{get['journal']}</Title></Journal><ArticleTitle>{get['title']}</ArticleTitle>"
        f"<Pagination><MedlinePgn>{get['page']}</MedlinePgn></Pagination>{abstract}<AuthorList><Author><LastName>"
        f"{get['author']}</LastName><ForeName>Jan</ForeName></Author></AuthorList><PublicationTypeList>{listed}"
        f"</PublicationTypeList></Article>{notices}</MedlineCitation><PubmedData><ArticleIdList>{ids}</ArticleIdList>"
        "</PubmedData></PubmedArticle>"
    )


def pubmed_set(*articles: str) -> str:
    return f'<?xml version="1.0" ?><PubmedArticleSet>{"".join(articles)}</PubmedArticleSet>'


def pubmed_notice(kind: str, printed: str, pmid: str = "") -> str:
    number = f'<PMID Version="1">{pmid}</PMID>' if pmid else ""
    return f'<CommentsCorrections RefType="{kind}"><RefSource>{printed}</RefSource>{number}</CommentsCorrections>'


def pubmed_search(*pmids: str) -> dict[str, Any]:
    found = {"count": str(len(pmids)), "retmax": "20", "retstart": "0", "idlist": list(pmids)}
    return {"header": {"type": "esearch", "version": "0.3"}, "esearchresult": found}


def datacite_record(doi: str, **attributes: Any) -> dict[str, Any]:
    """A record of DataCite, alone; its `attributes` are named as there."""
    given: dict[str, Any] = {
        "doi": doi, "titles": [{"title": "Counts of ponds"}], "publisher": "Zenodo", "publicationYear": 2021,
        "creators": [{"name": "Berg, Jan", "givenName": "Jan", "familyName": "Berg", "nameType": "Personal"}],
        "types": {"resourceTypeGeneral": "Dataset"}, "url": "https://zenodo.example/1", "version": "2",
    }  # fmt: skip
    return {"id": doi, "type": "dois", "attributes": given | attributes}


def europe_pmc_results(*results: dict[str, Any]) -> dict[str, Any]:
    return {"version": "6.9", "hitCount": len(results), "resultList": {"result": list(results)}}


def europe_pmc_result(number: str, source: str = "MED", **members: Any) -> dict[str, Any]:
    result: dict[str, Any] = {
        "id": number, "source": source, "title": "A study of ponds.", "pubYear": "2011", "pageInfo": "45-51", "language": "eng",
        "authorList": {"author": [{"fullName": "Berg J", "firstName": "Jan", "lastName": "Berg", "initials": "J"},
                                  {"collectiveName": "Pond Group"}]},
        "journalInfo": {"volume": "12", "issue": "3", "printPublicationDate": "2011-05-06",
                        "journal": {"title": "Journal of Ponds", "medlineAbbreviation": "J Ponds", "issn": "1234-5679"}},
        "abstractText": "<h4>Aim</h4>To count ponds.",
    }  # fmt: skip
    return result | ({"pmid": number} if source == "MED" else {}) | members


def openalex_results(*results: dict[str, Any]) -> dict[str, Any]:
    return {"meta": {"count": len(results)}, "results": list(results)}


def openalex_work(doi: str, **members: Any) -> dict[str, Any]:
    work: dict[str, Any] = {
        "id": "https://openalex.org/W123", "doi": f"https://doi.org/{doi}", "title": "A study of ponds", "type": "article",
        "publication_year": 2011, "publication_date": "2011-05-06", "is_retracted": False, "language": "en",
        "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/123"}, "authorships": [{"author": {"display_name": "Jan Berg"}}],
        "primary_location": {"source": {"display_name": "Journal of Ponds", "issn_l": "1234-5679"}},
        "biblio": {"volume": "12", "issue": "3", "first_page": "45", "last_page": "51"},
    }  # fmt: skip
    return work | members


def spl(setid: str, sections: str = "", **fields: str) -> str:
    """A label; `fields`: title, version, effective (figures), labeler."""
    get = {
        "title": "PONDIX (zorbine) tablets",
        "version": "12",
        "effective": "20230615",
        "labeler": "Acme, Inc.",
    } | fields
    return (
        '<?xml version="1.0" encoding="UTF-8"?><document xmlns="urn:hl7-org:v3"><id root="x"/>'
        '<code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/>'
        f'<title>{get["title"]}</title><effectiveTime value="{get["effective"]}"/><setId root="{setid}"/>'
        f'<versionNumber value="{get["version"]}"/><author><assignedEntity><representedOrganization>'
        f"<name>{get['labeler']}</name></representedOrganization></assignedEntity></author>"
        f"<component><structuredBody>{sections}</structuredBody></component></document>"
    )


def spl_section(code: str, title: str, text: str, inner: str = "") -> str:
    return (
        f'<component><section><code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>{title}</title>'
        f"<text>{text}</text>{inner}</section></component>"
    )


def spl_list(*labels: tuple[str, str]) -> dict[str, Any]:
    data = [
        {"setid": setid, "title": title, "spl_version": 3, "published_date": "Jun 15, 2023"}
        for setid, title in labels
    ]
    return {"data": data, "metadata": {"total_elements": str(len(data))}}


def openfda_results(setid: str, **members: Any) -> dict[str, Any]:
    label: dict[str, Any] = {
        "set_id": setid, "version": "12", "effective_time": "20230615",
        "openfda": {"brand_name": ["PONDIX"], "generic_name": ["ZORBINE"], "manufacturer_name": ["Acme, Inc."],
                    "product_type": ["HUMAN PRESCRIPTION DRUG"]},
    }  # fmt: skip
    return {"meta": {"results": {"total": 1}}, "results": [label | members]}


def study(number: str, state: str = "COMPLETED", **identification: Any) -> dict[str, Any]:
    """A trial of ClinicalTrials.gov."""
    named = {
        "nctId": number,
        "briefTitle": "Zorbine in ponds",
        "officialTitle": "A Phase 3 Study of Zorbine in Ponds",
    }
    return {
        "protocolSection": {
            "identificationModule": named | identification,
            "statusModule": {
                "overallStatus": state, "whyStopped": "no ponds", "studyFirstPostDateStruct": {"date": "2015-01-02"},
                "lastUpdatePostDateStruct": {"date": "2020-03-04"},
            },
            "sponsorCollaboratorsModule": {"leadSponsor": {"name": "Acme, Inc."}},
        },
        "hasResults": True,
    }  # fmt: skip


def arxiv_feed(*entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>query</title><opensearch:totalResults '
        f'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">{len(entries)}</opensearch:totalResults>{"".join(entries)}</feed>'
    )


def arxiv_entry(number: str, more: str = "", title: str = "Ponds are\n  all you need") -> str:
    return (
        f"<entry><id>http://arxiv.org/abs/{number}</id><updated>2021-03-04T00:00:00Z</updated><published>2021-01-01T00:00:00Z"
        f"</published><title>{title}</title><summary> We count ponds. </summary><author><name>Jan Berg</name></author>"
        f'<arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.PO"/>{more}</entry>'
    )


def arxiv_part(name: str, text: str) -> str:
    return f'<arxiv:{name} xmlns:arxiv="http://arxiv.org/schemas/atom">{text}</arxiv:{name}>'


def unpaywall_work(doi: str, **members: Any) -> dict[str, Any]:
    copy = {"url": "https://ponds.example/a", "url_for_pdf": "https://ponds.example/a.pdf", "license": "cc-by",
            "version": "publishedVersion", "host_type": "publisher"}  # fmt: skip
    work: dict[str, Any] = {
        "doi": doi, "is_oa": True, "title": "A study of ponds", "genre": "journal-article", "year": 2011,
        "published_date": "2011-05-06", "journal_name": "Journal of Ponds", "best_oa_location": copy, "oa_locations": [copy],
        "z_authors": [{"given": "Jan", "family": "Berg"}],
    }  # fmt: skip
    return work | members
