"""The page over HTTP, for this machine alone: loopback only, a token in the address once, a cookie from then on.

After OWASP's cheat sheets on cross-site request forgery and DNS rebinding: the Host must be this server's own, a request that
changes something must come from its own pages and bear the token of its forms.
"""

from __future__ import annotations

import html
import secrets
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from refkit.bib.record import Action
from refkit.errors import RefkitError, format_problem
from refkit.serve.settings import MOST_FORM_BYTES, MOST_UPLOAD_BYTES, TOKEN_BYTES
from refkit.serve.work import Desk

COOKIE: Final = "refkit"
ACTIONS: Final = frozenset({"accept", "reject", "exempt", "uncover", "undo"})
AGAIN: Final = (
    "End refkit serve with Ctrl-C and start it again: it prints a new address, which opens one browser."
)
OLD: Final = "This form is of a page that an earlier run of refkit serve made."
NOTHING: Final = "Nothing was written. Load the page again."
REFUSAL: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<title>refkit: not done</title>
</head>
<body>
<main>
<h1>{words}</h1>
<p>{hint}</p>
<p><a href="{back}">Back to the page</a></p>
</main>
</body>
</html>
"""
HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with "no-referrer" browsers call the origin of the page's own forms "null"
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
        self.cookie_name = f"{COOKIE}-{min(hosts).rpartition(':')[2]}"  # browsers keep one jar for all ports

    async def guard(self, request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        """Nobody but this machine's own pages gets through."""
        host, origin = request.headers.get("host", ""), request.headers.get("origin")
        if host not in self.hosts or (
            origin is not None and origin not in {f"http://{one}" for one in self.hosts}
        ):
            return _refusal(421, "Another host was asked for.", f"This server is {min(self.hosts)} alone.")
        given = request.query_params.get("token", "")
        if request.url.path == "/" and self.token is not None and _same(given, self.token):
            self.token = None  # it stands in the history of the browser
            response: Response = RedirectResponse("/", 303, HEADERS)
            response.set_cookie(self.cookie_name, self.cookie, httponly=True, samesite="strict", path="/")
            return response
        if not _same(request.cookies.get(self.cookie_name, ""), self.cookie):
            if self.token is None:
                return _refusal(403, "Another browser has opened this page.", f"Use that one. {AGAIN}")
            return _refusal(403, "Open the address that refkit serve printed, with its token.", AGAIN)
        size = request.headers.get("content-length", "0")
        most = MOST_UPLOAD_BYTES if request.url.path == "/check" else MOST_FORM_BYTES
        if request.method == "POST" and (not size.isdigit() or int(size) > most or not int(size)):
            return _refusal(413, f"What was sent is empty, or larger than {most // 1024:,} KB.", NOTHING)
        response = await go_on(request)
        response.headers.update(HEADERS)
        return response

    async def show(self, _request: Request) -> Response:
        return await _answer(lambda: HTMLResponse(self.desk.page()))

    async def decide(self, request: Request) -> Response:
        async with request.form(max_files=0, max_fields=8) as form:
            said = {name: value for name, value in form.items() if isinstance(value, str)}
        if not _same(said.get("token", ""), self.desk.form_token):
            return _refusal(403, OLD, NOTHING)
        claim, action = said.get("claim", ""), said.get("action", "")
        if action not in ACTIONS:
            return _refusal(400, "There is no such decision.", NOTHING)
        references = tuple(filter(None, [said.get("reference", "")]))

        def work() -> Response:
            self.desk.decide(claim, Action(action), references, said.get("note", "").strip() or None)
            return RedirectResponse(f"/#claim-{claim}", 303)

        return await _answer(work, back=f"/#claim-{claim}")

    async def check(self, request: Request) -> Response:
        async with request.form(max_files=1, max_fields=4, max_part_size=MOST_UPLOAD_BYTES) as form:
            token, document = form.get("token"), form.get("document")
            if not isinstance(token, str) or not _same(token, self.desk.form_token):
                return _refusal(403, OLD, NOTHING)
            if not isinstance(document, UploadFile) or not document.filename:
                return _refusal(400, "No document was chosen.", "Choose one, or drop it on the page.")
            name, data = document.filename, await document.read()
        return await _answer(lambda: HTMLResponse(self.desk.check(name, data)))


async def _answer(work: Callable[[], Response], back: str = "/") -> Response:
    """Do work that takes a while; what it refuses is told with its hint."""
    try:
        return await run_in_threadpool(work)
    except RefkitError as error:
        words, _, hint = format_problem(error.problem).partition("\n")
        return _refusal(409, words, hint.strip(), back)


def _refusal(status: int, words: str, hint: str = "", back: str = "/") -> Response:
    """A page that says what was not done, what to do, and leads back."""
    said, told, there = (html.escape(one) for one in (words, hint, back))
    return HTMLResponse(REFUSAL.format(words=said, hint=told, back=there), status, HEADERS)


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
