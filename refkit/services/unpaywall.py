"""Unpaywall: where a work may be read for nothing, and under which licence. After "Unpaywall REST API"; it wants a mail
address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from refkit.formats.records import Item, date_of, put
from refkit.formats.registries.crossref_json import names_in
from refkit.formats.registries.crossref_types import TYPES
from refkit.model.records import Record
from refkit.services.answers import ask_json, in_path, is_said, member, record_of, same, unaskable
from refkit.services.settings import UNPAYWALL_RATE
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(
    name="Unpaywall", base="https://api.unpaywall.org/v2", rate=UNPAYWALL_RATE, at_once=2
)
KINDS: Final = ("doi",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that may be read for nothing. `version` is "publishedVersion", "acceptedVersion" or "submittedVersion",
    `license` as Unpaywall names it ("cc-by"), "" where none is stated: then nothing is allowed but reading."""

    url: str
    pdf: str = ""
    license: str = ""
    version: str = ""
    host: str = ""


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """What Unpaywall says of the work of a DOI; empty where it says that it has none. Raises WebError where no usable
    answer came, and without a mail address."""
    assert kind in KINDS
    found, answer = _ask(session, value)
    if found is None:
        return ()
    return (
        record_of(
            _item(found), SERVICE, answer, key=str(found["doi"]), url=f"https://doi.org/{found['doi']}"
        ),
    )


def copies_of(session: Session, doi: str) -> tuple[Copy, ...]:
    """The copies of a work that may be read for nothing, the best first. Raises WebError."""
    found, _ = _ask(session, doi)
    if found is None:
        return ()
    locations = found.get("oa_locations")
    made = [
        _copy(one)
        for one in [found.get("best_oa_location"), *(locations if isinstance(locations, list) else [])]
    ]
    return tuple(dict.fromkeys(one for one in made if one is not None))


def _ask(session: Session, doi: str) -> tuple[dict[str, Any] | None, Answer]:
    if session.mail is None:
        raise unaskable(SERVICE, doi, "it wants a mail address (--mailto)")
    return ask_json(
        session,
        SERVICE,
        f"/{in_path(doi, SERVICE)}",
        lambda data: _work(data, doi),
        kind="record",
        absent=lambda came: is_said(came, '"error"', "Unpaywall", kind="json"),
        hidden={"email": session.mail},
    )


def _work(data: Any, doi: str) -> dict[str, Any]:
    same(member(data, "doi", str, SERVICE), doi, SERVICE)
    member(data, "is_oa", bool, SERVICE)
    return dict(data)


def _item(work: Mapping[str, Any]) -> Item:
    item: Item = {"type": TYPES.get(_text(work.get("genre")), "document")}
    put(item, "title", _text(work.get("title")))
    put(item, "author", names_in(work.get("z_authors")))
    put(item, "container-title", _text(work.get("journal_name")))
    put(item, "ISSN", _text(work.get("journal_issn_l")))
    put(item, "publisher", _text(work.get("publisher")))
    put(item, "issued", date_of(_text(work.get("published_date"))) or date_of(str(work.get("year") or "")))
    put(item, "DOI", _text(work.get("doi")))
    return item


def _copy(one: Any) -> Copy | None:
    if not isinstance(one, Mapping) or not _text(one.get("url")).startswith(("https://", "http://")):
        return None
    pdf = _text(one.get("url_for_pdf"))
    return Copy(
        url=_text(one.get("url")),
        pdf=pdf if pdf.startswith(("https://", "http://")) else "",
        license=_text(one.get("license")),
        version=_text(one.get("version")),
        host=_text(one.get("host_type")),
    )


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
