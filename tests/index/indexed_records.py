"""What the tests of the index share: two records, files of records, builds and queries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from refkit.index.build import Built, build_index
from refkit.matching.query import Query
from refkit.model import Record, Reference

TODAY = date(2026, 12, 1)
POND = {"id": "pond", "type": "article-journal", "title": "Tidal rhythms of pond snails",
        "author": [{"family": "Lindqvist", "given": "Åsa"}, {"family": "Okafor", "given": "Ben"}],
        "container-title": "Journal of Limnology", "volume": "14", "page": "197-204", "DOI": "10.5555/pond.1",
        "PMID": "31000001", "issued": {"date-parts": [[1997]]}}  # fmt: skip
MOSS = {"id": "moss", "type": "book", "title": "Mosses of the northern fells", "publisher": "Acme Press",
        "author": [{"family": "Hartmann", "given": "Eva"}], "issued": {"date-parts": [[2004]]}}  # fmt: skip


def write(path: Path, *items: Mapping[str, Any]) -> Path:
    """The path of a file with these items, one a line."""
    path.write_text("".join(f"{json.dumps(item)}\n" for item in items), encoding="utf-8")
    return path


def build(folder: Path, *files: Path, processes: int = 1) -> Built:
    return build_index(files, folder, today=TODAY, processes=processes)


def asked(text: str = "", **fields: Any) -> Query:
    return Query(reference=Reference(id="asked", type="document", **fields), text=text)


def ids(records: tuple[Record, ...]) -> list[str]:
    return [record.reference.id for record in records]
