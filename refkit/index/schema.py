"""The fields of the folder as tantivy knows them, and opening it: the one door to tantivy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import tantivy

from refkit.errors import ReadError

WORDS: Final = "words"
FACTS: Final = "facts"
IDENTIFIER: Final = "identifier"
KEY: Final = "key"
FILE: Final = "file"  # number of the file that a record came from, or that an entry of the ledger is of
LEDGER: Final = "ledger"  # "file" on the entries that say how far each file was read
RECORD: Final = "record"


def make_schema() -> tantivy.Schema:
    """Words with their frequency, the rest as it is; places of words are not kept, which halves the size."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(WORDS, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(FACTS, tokenizer_name="whitespace", index_option="basic")
    for name in (IDENTIFIER, KEY, LEDGER):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(FILE, indexed=True)
    builder.add_bytes_field(RECORD, stored=True)
    return builder.build()


def open_folder(folder: Path, *, new: bool = False) -> tantivy.Index:
    """tantivy's index in a folder. Raises ValueError, OSError for one that is damaged."""
    index = tantivy.Index(make_schema(), path=str(folder)) if new else tantivy.Index.open(str(folder))
    index.config_reader(reload_policy="manual")
    return index


def ledger_of(index: tantivy.Index) -> list[bytes]:
    """The entries of the ledger, in no order."""
    index.reload()
    searcher = index.searcher()
    wanted = tantivy.Query.term_query(index.schema, LEDGER, "file", "basic")
    number = searcher.doc_freq(LEDGER, "file")
    if not number:
        return []
    hits = searcher.search(wanted, limit=number, count=False).hits
    return [kept_of(searcher, address) for _, address in hits]


def kept_of(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> bytes:
    """The bytes that are kept of a record or an entry of the ledger."""
    kept = searcher.doc(address).get_first(RECORD)
    return kept if isinstance(kept, bytes) else bytes(kept or b"")


@contextmanager
def undamaged(folder: Path) -> Iterator[None]:
    """What is read within is whole, or ReadError says that it is not.

    A byte that has changed on the disk makes tantivy raise ValueError, or stop at an assertion (PyO3's PanicException,
    which no `except Exception` takes and no module offers by name).
    """
    try:
        yield
    except (ValueError, OSError, RecursionError) as error:
        raise ReadError.of("index-torn", place=str(folder), why=" ".join(str(error).split())[:200]) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise ReadError.of("index-torn", place=str(folder), why="its bytes make no sense") from None
