"""A reference -> the text of its work from the service that has it, the fullest that is open first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from refkit.errors import WebError
from refkit.fields.titles import without_tags
from refkit.model import Asked, Record, Reference
from refkit.services import clinicaltrials, dailymed, europe_pmc, pubmed
from refkit.services.identifiers import identifiers_of
from refkit.web.exchange import Answer, outcome_of
from refkit.web.session import Session
from refkit.xml import XmlElement, attribute, descendants, local, parse_xml, text_of

KINDS: Final = ("full-text", "abstract", "label", "registry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as it is written into the folder of evidence; the other fields are those of `TextOrigin`."""

    kind: str
    suffix: str
    data: bytes
    service: str
    id: str
    came: str
    url: str | None = None
    version: str | None = None
    effective: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """The text of a work, None where there is none, and what became of each question; none was asked where the
    reference states no identifier that a service knows."""

    text: Text | None
    asked: tuple[Asked, ...]

    @property
    def is_sure(self) -> bool:
        """Whether every service that was asked answered."""
        return all(one.outcome == "answered" for one in self.asked)


def get_text(session: Session, reference: Reference, *, full: bool = True) -> Got:
    """The text of a work by the identifiers of its reference; without `full`, an article's abstract alone.

    A record is taken only where it states the identifier that was asked for. Raises nothing for a service that fails: it
    is in `asked`.
    """
    asked: list[Asked] = []
    for service, ask in _ways(session, reference, full=full):
        try:
            text = ask()
        except WebError as error:
            asked.append(Asked(service=service, outcome=outcome_of(error)))
            continue
        asked.append(Asked(service=service, outcome="answered"))
        if text is not None:
            return Got(text=text, asked=tuple(asked))
    return Got(text=None, asked=tuple(asked))


def _ways(
    session: Session, reference: Reference, *, full: bool
) -> Iterator[tuple[str, Callable[[], Text | None]]]:
    ids = identifiers_of(reference)
    if "setid" in ids:
        yield dailymed.SERVICE.name, lambda: _label(session, ids["setid"])
        return
    if "nct" in ids:
        yield clinicaltrials.SERVICE.name, lambda: _trial(session, ids["nct"])
        return
    kind = next((kind for kind in ("pmcid", "pmid", "doi") if kind in ids), None)
    if kind is None:
        return
    if full:
        yield europe_pmc.SERVICE.name, lambda: _full(session, kind, ids[kind], ids.get("pmcid"))
    yield pubmed.SERVICE.name, lambda: _abstract(pubmed.by_identifier(session, kind, ids[kind]))
    yield europe_pmc.SERVICE.name, lambda: _abstract(europe_pmc.by_identifier(session, kind, ids[kind]))


def _full(session: Session, kind: str, value: str, pmcid: str | None) -> Text | None:
    if pmcid is None:
        found = europe_pmc.by_identifier(session, kind, value)
        pmcid = next((one.reference.pmcid for one in found if one.reference.pmcid), None)
    answer = europe_pmc.full_text(session, pmcid) if pmcid else None
    if answer is None or pmcid is None:
        return None
    return Text(
        kind="full-text",
        suffix=".xml",
        data=answer.body,
        service=answer.service,
        id=pmcid,
        came=day_of(answer),
        url=f"https://europepmc.org/article/PMC/{pmcid}",
        licence=licence_of(answer.body),
    )


def _abstract(records: tuple[Record, ...]) -> Text | None:
    for record in records:
        said = without_tags(record.reference.abstract or "").strip()
        if said:
            return Text(
                kind="abstract",
                suffix=".txt",
                data=_lines(record.reference.title, said),
                service=record.service,
                id=record.reference.id,
                came=record.came,
                url=record.url,
            )
    return None


def _trial(session: Session, number: str) -> Text | None:
    for record in clinicaltrials.by_identifier(session, "nct", number):
        found = record.reference
        status = f"Status: {found.status}" if found.status else None
        if found.abstract or status:
            return Text(
                kind="registry",
                suffix=".txt",
                data=_lines(found.title, status, found.abstract),
                service=record.service,
                id=found.id,
                came=record.came,
                url=record.url,
            )
    return None


def _label(session: Session, setid: str) -> Text | None:
    found = dailymed.label(session, setid)
    if found is None:
        return None
    label, answer = found
    parts = (
        f"{section.title}\n{section.text}" if section.title else section.text for section in label.sections
    )
    return Text(
        kind="label",
        suffix=".txt",
        data=_lines(label.title, *parts),
        service=answer.service,
        id=label.setid,
        came=day_of(answer),
        url=f"{dailymed.PAGE}{label.setid}",
        version=label.version,
        effective=label.effective,
    )


def _lines(*parts: str | None) -> bytes:
    return (
        "\n\n".join(part.strip() for part in map(without_tags, filter(None, parts)) if part.strip()) + "\n"
    ).encode()


def day_of(answer: Answer) -> str:
    """The day, in UTC, on which an answer came from its service."""
    return datetime.fromtimestamp(answer.at, tz=UTC).date().isoformat()


def licence_of(data: bytes) -> str | None:
    """What a JATS text says of its licence: its address, else its words; None where it says nothing."""
    root = parse_xml(data, name="JATS")
    for element in descendants(root, "license"):
        address = attribute(element, "href") or _linked(element)
        words = " ".join(text_of(element).split())
        return address or words[:500] or attribute(element, "license-type") or None
    return None


def _linked(element: XmlElement) -> str:
    for inner in element.iter():
        if isinstance(inner.tag, str) and local(inner) in ("license_ref", "ext-link"):
            found = attribute(inner, "href") or (inner.text or "").strip()
            if found.startswith(("http://", "https://")):
                return found
    return ""
