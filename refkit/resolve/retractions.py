"""A list of retractions in the columns of Retraction Watch -> notices, by the DOI and PMID of the works that are asked for.

The file is read a line at a time; https://doi.org/10.13003/c23rw1d9 describes its columns.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from refkit.errors import ReadError, count
from refkit.fields.ids import parse_doi, parse_pmid
from refkit.model import Notice, NoticeKind, Problem
from refkit.patterns import regex
from refkit.resolve.settings import LONGEST_REASON
from refkit.rules import finding

NATURE, WHEN, WHY = "RetractionNature", "RetractionDate", "Reason"
DOI, PMID = "OriginalPaperDOI", "OriginalPaperPubMedID"
NOTICE_DOI, NOTICE_PMID = "RetractionDOI", "RetractionPubMedID"
NEEDED: Final = (NATURE, DOI, PMID)
KINDS: Final[Mapping[str, NoticeKind]] = {
    "retraction": NoticeKind.RETRACTED,
    "expression of concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTED,
    "reinstatement": NoticeKind.REINSTATED,
}
DAY: Final = regex(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\b")
ISO: Final = regex(r"\s*(\d{4})-(\d{2})-(\d{2})\b")


@dataclass(slots=True, kw_only=True)
class ListedNotices:
    """Notices by identifier ("doi:10.5555/a", "pmid:12"); `unread` are the numbers of lines that could not be read."""

    notices: dict[str, list[Notice]] = field(default_factory=dict)
    unread: list[int] = field(default_factory=list)
    rows: int = 0

    def of(self, doi: str | None, pmid: str | None) -> tuple[Notice, ...]:
        """The notices of a work, each once."""
        keys = [f"doi:{doi.casefold()}"] if doi else []
        keys += [f"pmid:{pmid}"] if pmid else []
        found: dict[Notice, None] = {}
        for key in keys:
            found.update(dict.fromkeys(self.notices.get(key, ())))
        return tuple(found)


def read_retractions(path: Path, dois: Collection[str], pmids: Collection[str]) -> ListedNotices:
    """What the list says of these works. Raises ReadError for a file that cannot be opened or has not the columns.

    `dois` are in small letters. A row that is broken is passed over and counted: a retraction may stand in it.
    """
    wanted = {f"doi:{doi}" for doi in dois} | {f"pmid:{pmid}" for pmid in pmids}
    found = ListedNotices()
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            _read(csv.reader(file, strict=True), wanted, found, path)
    except IsADirectoryError:
        raise ReadError.of("folder", place=str(path)) from None
    except OSError as error:
        raise ReadError.of("unreadable", place=str(path), why=error.strerror or error) from None
    return found


def unread_problems(path: Path, found: ListedNotices) -> Iterator[Problem]:
    """A finding (RK316) where rows could not be read."""
    if found.unread:
        rows = count(len(found.unread), "row")
        yield finding("RK316", "rows", place=str(path), count=rows, line=found.unread[0])


def _read(rows: Iterator[list[str]], wanted: Collection[str], found: ListedNotices, path: Path) -> None:
    columns: dict[str, int] = {}
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error:  # a cell without end, or quotes within one
            found.unread.append(_line(rows))
            continue
        if not columns:
            columns = {name.strip(): place for place, name in enumerate(row)}
            if any(name not in columns for name in NEEDED):
                raise ReadError.of("no-retractions", place=str(path), columns=", ".join(NEEDED))
            continue
        if not row:
            continue
        found.rows += 1
        _take(row, columns, wanted, found, path, _line(rows))
    if not columns:
        raise ReadError.of("no-retractions", place=str(path), columns=", ".join(NEEDED))


def _take(
    row: list[str],
    columns: Mapping[str, int],
    wanted: Collection[str],
    found: ListedNotices,
    path: Path,
    line: int,
) -> None:
    def cell(name: str) -> str:
        place = columns.get(name, len(row))
        return row[place].strip() if place < len(row) else ""

    if len(row) != len(columns):
        found.unread.append(line)
        return
    keys = [key for key in (_doi_key(cell(DOI)), _pmid_key(cell(PMID))) if key in wanted]
    if not keys:
        return
    kind = KINDS.get(cell(NATURE).casefold())
    if kind is None:
        found.unread.append(line)
        return
    notice = Notice(
        kind=kind,
        identifier=parse_doi(cell(NOTICE_DOI)) or parse_pmid(cell(NOTICE_PMID)) or None,
        on=_day(cell(WHEN)),
        source=path.name,
        reason=_reason(cell(WHY)),
    )
    for key in keys:
        found.notices.setdefault(key, []).append(notice)


def _doi_key(text: str) -> str:
    bare = text if text.startswith("10.") else parse_doi(text) if text else None
    return f"doi:{bare.casefold()}" if bare else ""


def _pmid_key(text: str) -> str:
    bare = text if text.isdecimal() else parse_pmid(text) if text else None
    return f"pmid:{bare}" if bare else ""


def _line(rows: Iterator[list[str]]) -> int:
    return int(getattr(rows, "line_num", 0))


def _day(text: str) -> str | None:
    """The ISO date of "3/2/2015 0:00", which is month, day and year."""
    if match := DAY.match(text):
        return f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}"
    match = ISO.match(text)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else None


def _reason(text: str) -> str | None:
    """ "+Unreliable Results;+Error in Data;" in words."""
    parts = (part.strip().lstrip("+").strip() for part in text.split(";"))
    return "; ".join(filter(None, parts))[:LONGEST_REASON] or None
