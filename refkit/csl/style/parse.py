"""The bytes of a citation style -> checked XML, or a StyleError with the place of the fault."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from refkit.csl.settings import MAX_STYLE_BYTES
from refkit.encoding import likely_encoding, split_mark
from refkit.errors import StyleError
from refkit.patterns import regex

CSL = "http://purl.org/net/xbiblio/csl"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DECLARED = regex(
    r"(\A<\?xml\b[^>]{0,100}?\bencoding\s{0,3}=\s{0,3}[\"'])"
    r"utf-?(?:16|32)(?:-?[lb]e)?([\"'])",
    re.IGNORECASE,
)
# White space, comments and processing instructions; of what never ends the parser reports the place.
PROLOG = regex(r"(?:\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
HTML_STARTS = ("<html", "<!doctype html", "<head", "<body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A style file and its metadata. `parent` is the name in its independent-parent link, if it has one."""

    xml: bytes
    title: str
    self_name: str | None
    parent: str | None
    default_locale: str | None
    style_class: str


def read_sheet(data: bytes, *, place: str) -> Sheet:
    """Check that bytes are a CSL style (1.0.2, "File Types") and read its metadata.

    No entity, file or address is ever followed: a document type declaration is refused.
    Raises StyleError with line and column for what is too large, not UTF-8, not XML, or no CSL.
    """
    root = parse_root(data, place=place)
    info = root.find(f"{{{CSL}}}info")
    title = (info.findtext(f"{{{CSL}}}title") if info is not None else None) or ""
    parent, self_name = _links(info)
    if parent is None and root.find(f"{{{CSL}}}citation/{{{CSL}}}layout") is None:
        raise StyleError.of("no-layout", place=f"{place}:{root.sourceline or 1}:1", part="citation")
    return Sheet(
        xml=data,
        title=" ".join(title.split()),
        self_name=self_name,
        parent=parent,
        default_locale=root.get("default-locale"),
        style_class=root.get("class", "in-text"),
    )


def parse_root(data: bytes, *, place: str, parser: etree.XMLParser | None = None) -> etree._Element:
    """The root element of a style, by a safe parser that reads nothing but these bytes. Raises StyleError."""
    text = _decode(data, place=place)
    _refuse_doctype(text, place=place)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser or safe_parser())
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise StyleError.of(
            "not-xml", place=f"{place}:{max(line, 1)}:{max(column, 1)}", why=error.msg
        ) from None
    if root.tag != f"{{{CSL}}}style":
        raise StyleError.of("not-csl", place=f"{place}:{root.sourceline or 1}:1", tag=_short(root.tag))
    return root


def safe_parser() -> etree.XMLParser:
    """A parser that expands no entity, loads no DTD, opens no connection, and keeps libxml2's own limits."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def as_utf8(data: bytes) -> bytes:
    """A style file's bytes as UTF-8: UTF-16 or UTF-32 with a byte order mark is converted, others kept."""
    marked, rest = split_mark(data)
    if marked in {None, "utf-8"}:
        return data
    try:
        text = rest.decode(marked)
    except UnicodeDecodeError:
        return data
    return DECLARED.sub(r"\1utf-8\2", text, count=1).encode("utf-8")


def _decode(data: bytes, *, place: str) -> str:
    if len(data) > MAX_STYLE_BYTES:
        raise StyleError.of("too-large", place=place, limit=MAX_STYLE_BYTES)
    if not data.strip():
        raise StyleError.of("empty", place=f"{place}:1:1")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        likely = likely_encoding(data)
        raise StyleError.of(
            "likely" if likely else "not-utf-8",
            place=f"{place}:{line}:{column}",
            byte=data[error.start],
            likely=likely,
        ) from None


def _refuse_doctype(text: str, *, place: str) -> None:
    """Raise StyleError for HTML, or a document type, which stands before the root (XML 1.0, 2.8)."""
    found = PROLOG.match(text)
    at = found.end() if found else 0
    head = text[at : at + 20].casefold()
    wording = (
        "web-page" if head.startswith(HTML_STARTS) else "doctype" if head.startswith("<!doctype") else ""
    )
    if wording:
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise StyleError.of(wording, place=f"{place}:{line}:{column}")


def _links(info: etree._Element | None) -> tuple[str | None, str | None]:
    parent = self_name = None
    if info is None:
        return None, None
    for link in info.findall(f"{{{CSL}}}link"):
        href = (link.get("href") or "").rstrip("/")
        if link.get("rel") == "independent-parent":
            parent = href.rsplit("/", 1)[-1] or None
        elif link.get("rel") == "self":
            self_name = href.rsplit("/", 1)[-1] or None
    if self_name is None:
        identifier = (info.findtext(f"{{{CSL}}}id") or "").strip().rstrip("/")
        self_name = identifier.rsplit("/", 1)[-1] or None
    return parent, self_name


def _short(tag: object) -> str:
    name = str(tag).rsplit("}", 1)[-1]
    return name if len(name) <= 40 else name[:40] + "…"
