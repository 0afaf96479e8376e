"""The beginning of a style file -> the metadata in its <info>; the rest is read only where necessary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from refkit.csl.settings import HEAD_BYTES, MAX_STYLE_BYTES, MOST_INFO_TEXT
from refkit.csl.style.folders import stem
from refkit.csl.style.parse import CSL, as_utf8, parse_root
from refkit.errors import StyleError


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """A style's metadata (CSL 1.0.2, "Info"), named as in CSL; empty where it is not given.

    `parent` is the name in its independent-parent link; `citation_format` and `fields` are its categories;
    `issn` holds ISSN, eISSN and ISSN-L; `license` is the address in its <rights>, else their text.
    """

    name: str
    title: str
    title_short: str = ""
    id: str = ""
    parent: str = ""
    citation_format: str = ""
    fields: tuple[str, ...] = ()
    issn: tuple[str, ...] = ()
    style_class: str = ""
    default_locale: str = ""
    license: str = ""
    updated: str = ""


def read_info(path: Path) -> Info | None:
    """The metadata of a style file; None for what is no regular file, cannot be read, or is no safe style."""
    try:
        found = path.stat()
    except OSError:
        return None
    if not S_ISREG(found.st_mode):  # reading a pipe that is named like a style might never end
        return None
    return _read_at(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=2048)  # `stamp` and `size` are part of the key, so a changed file is read anew
def _read_at(path: Path, stamp: int, size: int) -> Info | None:  # noqa: ARG001
    return read_info_now(path)


def read_info_now(path: Path) -> Info | None:
    """As `read_info`, for a file known to be a regular one; nothing is remembered."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            end = head.find(b"</info>")
            if end >= 0:
                try:
                    return info_of(head[: end + len(b"</info>")] + b"</style>", name=stem(path))
                except StyleError:
                    pass  # </info> may stand in a comment, or the root may have a prefix: read the whole file
            data = head + file.read(MAX_STYLE_BYTES + 1 - len(head))
        return info_of(as_utf8(data), name=stem(path))
    except (OSError, StyleError):
        return None


def info_of(data: bytes, *, name: str) -> Info:
    """The metadata in the bytes of a style. Raises StyleError for what is no safe style."""
    root = parse_root(data, place=name)
    info = root.find(f"{{{CSL}}}info")
    if info is None:
        return Info(name=name, title=name, style_class=root.get("class", ""))
    texts: dict[str, str] = {}
    issn: list[str] = []
    fields: list[str] = []
    parent = citation_format = rights = ""
    for child in info:
        tag = str(child.tag).rsplit("}", 1)[-1]
        text = " ".join((child.text or "").split())[:MOST_INFO_TEXT]
        if tag in {"issn", "eissn", "issnl"}:
            issn.append(text.upper())
        elif tag == "category":
            fields += filter(None, [child.get("field")])
            citation_format = citation_format or child.get("citation-format", "")
        elif tag == "link" and child.get("rel") == "independent-parent":
            parent = child.get("href", "").strip().rstrip("/").rsplit("/", 1)[-1][:MOST_INFO_TEXT]
        else:
            texts.setdefault(tag, text)
        if tag == "rights":
            rights = child.get("license") or text
    return Info(
        name=name,
        title=texts.get("title") or name,
        title_short=texts.get("title-short", ""),
        id=texts.get("id", ""),
        parent=parent,
        citation_format=citation_format,
        fields=tuple(fields),
        issn=tuple(dict.fromkeys(number for number in issn if number)),
        style_class=root.get("class", ""),
        default_locale=root.get("default-locale", ""),
        license=rights,
        updated=texts.get("updated", ""),
    )
