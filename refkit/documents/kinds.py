"""Which kind of document a file is, and a clear word for those that are not read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from refkit.documents.blocks import Block
from refkit.documents.settings import WIKITEXT_READ
from refkit.errors import ReadError
from refkit.model import Source, Span
from refkit.patterns import regex

SUFFIXES: Final = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".qmd": "markdown", ".rmd": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
UNREAD: Final = {
    ".pdf": "PDF", ".docx": "Word", ".doc": "Word", ".rtf": "RTF", ".odt": "OpenDocument", ".epub": "EPUB",
    ".pptx": "PowerPoint", ".xlsx": "Excel", ".pages": "Pages", ".djvu": "DjVu", ".ps": "PostScript",
    ".tex": "LaTeX", ".mobi": "Mobipocket",
}  # fmt: skip
MAGIC: Final = (
    (b"%PDF", "PDF"), (b"PK\x03\x04", "zipped (Word, EPUB, OpenDocument)"), (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "old Word"), (b"%!PS", "PostScript"), (b"AT&TFORM", "DjVu"),
)  # fmt: skip
_HTML = regex(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,40})?<(?:!doctype\s{1,10}html|html|head|body|article|ol|ul|li)\b",
    re.IGNORECASE,
)
# What opens the body of a page whose file begins with something else (a comment, a banner of the archive).
_PAGE = regex(r"<html[\s>][^<]{0,400}<head[\s>]|</head>\s{0,40}<body[\s>]", re.IGNORECASE)
_CLOSED = regex(r"</[a-z]{1,10}[1-6]?>", re.IGNORECASE)  # "<html>" alone may be what a text speaks of
_TAG = regex(r"</(?:p|div|li|h[1-6]|td|span|a)>", re.IGNORECASE)
_MARKDOWN = regex(
    r"^(?:#{1,6} \S|```|\[\^?[^\]\n]{1,60}\]: ?\S|={3,60}$|.{0,200}\]\(https?://)", re.MULTILINE
)


# Signs of a wiki's source text, of which one alone may stand in other texts.
_WIKITEXT = tuple(
    regex(sign, re.MULTILINE)
    for sign in (
        r"<ref(?:\s[^<>\n]{0,200})?/?>",
        r"\{\{[A-Za-z][^{}\n]{0,2000}\}\}",
        r"\[\[[^\[\]\n]{1,200}\]\]",
        r"^={2,6}[^=\n]{1,200}={2,6}[ \t]{0,8}$",
        r"\'{3}[^'\n]{1,200}\'{3}",
    )
)
WIKI_SUFFIXES: Final = frozenset((".wiki", ".wikitext", ".mediawiki"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a reader of one kind of document hands on; `meta` holds what the file says of itself.

    Keys of `meta`: "title", "doi", "date", "container-title", "volume", "issue", "first-page", "last-page",
    "publisher", "language", "url"; `authors` are names as written.
    """

    source: Source
    blocks: list[Block]
    reflists: tuple[Span, ...] = ()
    superscripts: tuple[Span, ...] = ()
    code: tuple[Span, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()


def sniff(source: Source) -> str:
    """The kind of a text: its name's suffix, else what its first characters look like, else "text".

    A page of the web that was saved under a name of plain text is a page of the web.
    """
    suffix = PurePath(source.name).suffix.casefold()
    head = source.text[:20000].lstrip("\ufeff")
    if suffix in SUFFIXES:
        saved = (
            SUFFIXES[suffix] == "text" and (_HTML.match(head) or _PAGE.search(head)) and _CLOSED.search(head)
        )
        return "html" if saved else SUFFIXES[suffix]
    if _HTML.match(head) or len(_TAG.findall(head)) >= 5:
        return "html"
    if re.match(r"---\r?\n[A-Za-z_-]{1,40}:", head) or len(_MARKDOWN.findall(head)) >= 2:
        return "markdown"
    return "text"


def refuse(name: str, first_bytes: bytes) -> None:
    """Raise ReadError if a file is of a kind that is known and not read."""
    known = next((kind for magic, kind in MAGIC if first_bytes.startswith(magic)), None)
    known = known or UNREAD.get(PurePath(name).suffix.casefold())
    if known:
        raise ReadError.of("kind", place=name, kind=known)


def refuse_wikitext(source: Source) -> None:
    """Raise ReadError, with the line of its first note, for a wiki's source text: its marks are no citations
    here.
    """
    head = source.text[:WIKITEXT_READ]
    found = [match for sign in _WIKITEXT if (match := sign.search(head))]
    notes = bool(found) and found[0].re.pattern == _WIKITEXT[0].pattern
    if PurePath(source.name).suffix.casefold() in WIKI_SUFFIXES or len(found) >= (2 if notes else 3):
        line = source.line_column(found[0].start())[0] if found else 1
        raise ReadError.of("wikitext", place=f"{source.name}:{line}")
