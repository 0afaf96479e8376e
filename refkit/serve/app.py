"""The page over HTTP, for this machine alone: loopback only, a token in the address once, a cookie from then on.

After OWASP's cheat sheets on cross-site request forgery and DNS rebinding: the Host must be this server's own, a request that
changes something must come from its own pages and bear the token of its forms.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from refkit.bib.record import Action
from refkit.errors import RefkitError, format_problem
from refkit.serve.settings import MOST_FORM_BYTES, MOST_UPLOAD_BYTES, TOKEN_BYTES
from refkit.serve.work import Desk

COOKIE: Final = "refkit"
ACTIONS: Final = frozenset({"accept", "reject", "exempt", "uncover", "undo"})
HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def new_token() -> str:
    """Characters that nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def make_app(desk: Desk, *, token: str, hosts: frozenset[str]) -> Starlette:
    """The application. `token` opens it once: then the cookie does. `hosts` are the values of Host that are its own
    ("127.0.0.1:8765")."""
    door = _Door(desk, token, hosts)
    return Starlette(
        routes=[
            Route("/", door.show),
            Route("/decide", door.decide, methods=["POST"]),
            Route("/check", door.check, methods=["POST"]),
        ],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=door.guard)],
    )


class _Door:
    def __init__(self, desk: Desk, token: str, hosts: frozenset[str]) -> None:
        self.desk, self.hosts = desk, hosts
        self.token: str | None = token
        self.cookie = new_token()

    async def guard(self, request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        """Nobody but this machine's own pages gets through."""
        host, origin = request.headers.get("host", ""), request.headers.get("origin")
        if host not in self.hosts or (
            origin is not None and origin not in {f"http://{one}" for one in self.hosts}
        ):
            return PlainTextResponse("another host was asked for\n", 421, HEADERS)
        given = request.query_params.get("token", "")
        if request.url.path == "/" and self.token is not None and _same(given, self.token):
            self.token = None  # it stands in the history of the browser
            response: Response = RedirectResponse("/", 303, HEADERS)
            response.set_cookie(COOKIE, self.cookie, httponly=True, samesite="strict", path="/")
            return response
        if not _same(request.cookies.get(COOKIE, ""), self.cookie):
            return PlainTextResponse("open the address that refkit serve printed\n", 403, HEADERS)
        size = request.headers.get("content-length", "0")
        most = MOST_UPLOAD_BYTES if request.url.path == "/check" else MOST_FORM_BYTES
        if request.method == "POST" and (not size.isdigit() or int(size) > most or not int(size)):
            return PlainTextResponse("too long\n", 413, HEADERS)
        response = await go_on(request)
        response.headers.update(HEADERS)
        return response

    async def show(self, _request: Request) -> Response:
        return await _answer(lambda: HTMLResponse(self.desk.page()))

    async def decide(self, request: Request) -> Response:
        async with request.form(max_files=0, max_fields=8) as form:
            said = {name: value for name, value in form.items() if isinstance(value, str)}
        if not _same(said.get("token", ""), self.desk.form_token):
            return PlainTextResponse("this form is not of this page\n", 403)
        claim, action = said.get("claim", ""), said.get("action", "")
        if action not in ACTIONS:
            return PlainTextResponse("no such decision\n", 400)
        references = tuple(filter(None, [said.get("reference", "")]))

        def work() -> Response:
            self.desk.decide(claim, Action(action), references, said.get("note", "").strip() or None)
            return RedirectResponse(f"/#claim-{claim}", 303)

        return await _answer(work)

    async def check(self, request: Request) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=MOST_UPLOAD_BYTES) as form:
            token, document = form.get("token"), form.get("document")
            if not isinstance(token, str) or not _same(token, self.desk.form_token):
                return PlainTextResponse("this form is not of this page\n", 403)
            if not isinstance(document, UploadFile) or not document.filename:
                return PlainTextResponse("no document was dropped\n", 400)
            name, data = document.filename, await document.read()
        return await _answer(lambda: HTMLResponse(self.desk.check(name, data)))


async def _answer(work: Callable[[], Response]) -> Response:
    """Do work that takes a while; what it refuses is told with its hint."""
    try:
        return await run_in_threadpool(work)
    except RefkitError as error:
        return PlainTextResponse(format_problem(error.problem) + "\n", 409)


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
