"""What a reader of documents is handed: a file's bytes or characters, its name, and the files that lie beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from refkit.documents.settings import LONGEST_FILE_NAME
from refkit.encoding import decode
from refkit.files import MAX_BYTES, bytes_beside
from refkit.model import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of any kind; `name` is what to call it in messages, `folder` where it lies, None for standard input.

    `encoding` is that of a file of text that is not UTF-8 and has no byte order mark; `text` stands in place of `data`
    where the characters are known already. `max_bytes` bounds the files beside it too. `changes` says what becomes of
    tracked changes in a Word file: "accept" or "reject". `seen` is told of each file beside it that is looked for, with
    its bytes, None where there are none.
    """

    name: str
    data: bytes = field(default=b"", repr=False)
    folder: Path | None = None
    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    text: Source | None = field(default=None, repr=False)
    changes: str = "accept"
    seen: Callable[[Path, bytes | None], None] | None = field(default=None, repr=False, compare=False)

    def source(self) -> Source:
        """Its characters. Raises ReadError for what is no text, or in an encoding that is not stated."""
        if self.text is not None:
            return self.text
        return decode(self.data, name=self.name, encoding=self.encoding)

    def beside(self, name: str) -> File | None:
        """A file that this one names, relative to its folder; None for one that is not there or must not be opened.

        A document is somebody else's word: absolute paths, addresses and devices are not followed.
        """
        path = PurePosixPath(name)
        if self.folder is None or path.is_absolute() or not 0 < len(name) <= LONGEST_FILE_NAME:
            return None
        if any(character in name for character in "\0\\:") or path.parts.count("..") > 2:
            return None
        place = self.folder / path
        data = bytes_beside(place, max_bytes=self.max_bytes)
        if self.seen is not None:
            self.seen(place, data)
        if data is None:
            return None
        return File(
            name=str(PurePosixPath(self.name).parent / path),
            data=data,
            folder=place.parent,
            encoding=self.encoding,
            max_bytes=self.max_bytes,
            changes=self.changes,
            seen=self.seen,
        )
