"""Many records in a folder of their own, searched without the network: built by `build`, opened by `open_index`.

The folder is written and read with tantivy, the extra refkit-claims[index].
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from refkit.errors import ReadError

if TYPE_CHECKING:
    from refkit.matching.query import Query
    from refkit.model import Record

__all__ = ["Index", "need_tantivy", "open_index"]


class Index(Protocol):
    """Records that can be searched, in a folder or on a server."""

    def search(self, query: Query, limit: int = 10) -> tuple[Record, ...]:
        """The records most like a query, the likest first; they are candidates, and no answer yet."""
        ...

    def by_identifier(self, *, doi: str | None = None, pmid: str | None = None) -> tuple[Record, ...]:
        """The records that state a DOI or a PMID, in any way of writing it."""
        ...


def open_index(place: str | Path, session: Any = None) -> Index:  # noqa: ARG001 - for a place on a server
    """The index in a folder.

    Raises ReadError for a folder that is none, unfinished, torn, or of another version, and for an address: engines on
    servers are not asked yet, and `session` waits for them.
    """
    if "://" in str(place):
        raise ReadError.of("index-address", place=str(place))
    need_tantivy(str(place))
    local = import_module("refkit.index.local")
    return cast("Index", local.LocalIndex(Path(place)))


def need_tantivy(place: str) -> None:
    """Raises ReadError, with the line that installs it, where tantivy is not installed."""
    if find_spec("tantivy") is None:
        raise ReadError.of("no-tantivy", place=place)
