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
    "pubmed": (200, XML, '<?xml version="1.0" ?><PubmedArticleSet></PubmedArticleSet>'),
}


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
        kind = JSON if not text else XML if data.lstrip()[:1] == b"<" else TEXT
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
    if asked.path == "/esearch.fcgi":
        return Reply(200, json.dumps(pubmed_search()).encode(), {"Content-Type": JSON})
    if asked.service == "crossref" and asked.path == "/works":
        return Reply(200, json.dumps(crossref_list()).encode(), {"Content-Type": JSON})
    status, kind, body = ABSENT.get(asked.service, (404, TEXT, "nothing"))
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
