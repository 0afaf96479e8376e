"""A page -> HTML in one file, by a template that escapes whatever it is given.

A content security policy (level 3) allows the style and the script that are in it, named by their hashes, and nothing else.
"""

from __future__ import annotations

import base64
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from refkit.page.settings import BLOCKS_OF_PART
from refkit.page.view import Page
from refkit.patterns import regex

# An icon for each verdict, so that none is told by its colour alone.
ICONS = {
    "supported": "✓", "cited": "“", "accepted": "☑", "suggested": "?", "partial": "◐", "uncovered": "✕",
    "disputed": "≠", "contradicted": "≠", "exempt": "–", "unchecked": "…",
}  # fmt: skip
# Characters that no page may hold, or that turn the direction of what follows.
UNSAFE = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


def render_page(page: Page, *, token: str = "") -> str:
    """The page as HTML. `token` is what the buttons of a live page send back. The same page gives the same bytes."""
    style, script = _style(), _text("page.js")
    forms = "'self'" if page.live else "'none'"
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        f"form-action {forms}"
    )
    made = _template().render(
        page=page, icons=ICONS, style=style, script=script, policy=policy, token=token, blocks=BLOCKS_OF_PART
    )
    return UNSAFE.sub("\ufffd", made)


@cache
def _text(name: str) -> str:
    return (files("refkit.page") / "templates" / name).read_text(encoding="utf-8").strip()


@cache
def _style() -> str:
    """The style, with the icon of each verdict before the claims that have it, and the verdict's name for who hears it."""
    before = [
        f".claim.v-{verdict}:not([tabindex])::before {{ content: '{icon}'; content: '{icon}' / '{verdict}: '; }}"
        for verdict, icon in ICONS.items()
    ]
    return "\n".join([_text("page.css"), *before])


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("refkit.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")
