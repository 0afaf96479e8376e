"""What services and indexes hold of a work, and how a reference stands to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from refkit.model.references import Reference


class NoticeKind(StrEnum):
    """What a notice, or a link between two records, says of the first work."""

    RETRACTED = "retracted"
    CONCERN = "concern"  # an expression of concern
    CORRECTED = "corrected"  # an erratum, a corrigendum: no retraction
    WITHDRAWN = "withdrawn"  # taken back before it was printed, or a preprint by its authors
    REPLACED = "replaced"  # there is a newer version
    PUBLISHED = "published"  # a preprint whose article has come out
    REINSTATED = "reinstated"  # an earlier retraction was taken back


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing that was published about a work. `identifier` is that of the notice or of the newer work (a DOI, a
    PMID, a version), `on` its ISO date as precise as stated, `source` who tells it ("crossref", "retractions.csv")."""

    kind: NoticeKind
    identifier: str | None = None
    on: str | None = None
    source: str = ""
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A work as one service describes it. `reference.id` is the service's own key of it; `service` its name, `came`
    the ISO date on which the answer came from it, `url` where a person sees it."""

    reference: Reference
    service: str
    came: str = ""
    url: str | None = None
    notices: tuple[Notice, ...] = ()


class RecordVerdict(StrEnum):
    """How a reference stands to the records. Fixed slugs, listed in the README."""

    VERIFIED = "verified"  # its record is known, and says the same
    MISMATCH = "mismatch"  # its record is known, and says otherwise
    NOT_FOUND = "not-found"  # every apt service answered, and none has it
    COULD_NOT_CHECK = (
        "could-not-check"  # some apt service gave no usable answer, or there was too little to ask
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """One field in which a reference and its record differ: `field` is a CSL variable. `grave` ones make a mismatch,
    others (an abbreviation, online first against print) are only shown."""

    field: str
    stated: str
    recorded: str
    grave: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One service that was asked. `outcome` is "answered", "no-answer", "offline" or "not-understood", "read" of a list of
    notices at hand; `kept` is the ISO date of an answer that was kept from an earlier time, if it was one."""

    service: str
    outcome: str
    kept: str | None = None

    @property
    def is_answered(self) -> bool:
        """Whether what it had to say was said."""
        return self.outcome in {"answered", "read"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A reference, and what was found of it.

    `score` is the probability that `record` is of the same work, `margin` what it is ahead of the second. With
    MISMATCH, `record` is the nearest one; with the two others it may be None. `additions` are the values that the
    record has and the reference lacks, by CSL variable, and are safe to take; `others` are further records of the same
    work, of which some may come. Where an identifier of the reference is that of another work, which `record` then is,
    `fitting` is the record that fits what else it states.
    """

    reference: str
    verdict: RecordVerdict
    record: Record | None = None
    score: float = 0.0
    margin: float = 0.0
    discrepancies: tuple[Discrepancy, ...] = ()
    additions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notices: tuple[Notice, ...] = ()
    asked: tuple[Asked, ...] = ()
    others: tuple[Record, ...] = ()
    fitting: Record | None = None
