"""records.jsonl <-> rows: a head that says how many there are, then a row a line, in the order of the references."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from refkit.errors import ReadError
from refkit.files import read_bytes
from refkit.formats.json_text import is_deeper, to_json
from refkit.model import Problem
from refkit.records.row import Row, item_of_row, row_of_item
from refkit.records.settings import MAX_FILE_BYTES, SCHEMA
from refkit.rules import finding

NAME: Final = "records.jsonl"  # in bib/; beside a file of references FILE.bib it is FILE.records.jsonl
KIND: Final = "refkit records"
BEGINNING: Final = f'{{"kind": "{KIND}"'.encode()  # of every file that was written here


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRecords:
    """Rows by the id of the reference; `problems` say why a file that is there was not believed. `is_foreign` is set where
    it is no file of records at all, not even a torn one, and must not be written over."""

    rows: Mapping[str, Row] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    is_foreign: bool = False


def path_beside(file: str | Path) -> Path:
    """Where the records of a file of references lie: beside "refs.bib", "refs.records.jsonl"."""
    return Path(file).with_suffix(f".{NAME}")


def read_records(path: Path) -> KeptRecords:
    """What a file holds; nothing where there is none.

    A file that is cut off, mended by hand, of another schema or of another program is a finding (RK316), and nothing
    of it is used: half of what was found reads like the whole. Raises nothing.
    """
    if not path.exists():
        return KeptRecords()
    data = b""
    try:
        data = read_bytes(path, max_bytes=MAX_FILE_BYTES)
        rows = _rows(data.decode("utf-8"))
    except ReadError as error:
        why: object = error.problem.message
    except UnicodeDecodeError:
        why = "it is not UTF-8"
    except (ValueError, RecursionError) as error:
        why = error
    else:
        return KeptRecords(rows=rows)
    foreign = not BEGINNING.startswith(data[: len(BEGINNING)])
    problem = finding("RK316", "torn", place=str(path), why=why)
    return KeptRecords(problems=(problem,), is_foreign=foreign)


def records_text(rows: Iterable[Row]) -> str:
    """The file's text; the same rows give the same bytes."""
    listed = list(rows)
    head = {"kind": KIND, "schema": SCHEMA, "count": len(listed)}
    return "".join(f"{to_json(item)}\n" for item in (head, *map(item_of_row, listed)))


def _rows(text: str) -> dict[str, Row]:
    # By "\n" alone: a value may hold any other line end.
    head, *lines = text.split("\n")
    if not lines or lines.pop() != "":
        raise ValueError("its last line is cut off")
    first = _json(head, 1)
    if not isinstance(first, Mapping) or first.get("kind") != KIND:
        raise ValueError("its first line is not that of records")
    if first.get("schema") != SCHEMA:
        raise ValueError(f"its schema is not {SCHEMA}")
    if first.get("count") != len(lines):
        raise ValueError(f"it has {len(lines)} rows, and should have {first.get('count')}")
    rows: dict[str, Row] = {}
    for number, line in enumerate(lines, 2):
        try:
            row = row_of_item(_json(line, number))
        except ValueError:
            raise ValueError(f"line {number} is no row") from None
        if row.resolution.reference in rows:
            raise ValueError(f"line {number} repeats a key")
        rows[row.resolution.reference] = row
    return rows


def _json(line: str, number: int) -> Any:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError(f"line {number} is no JSON") from None
    if is_deeper(value):
        raise ValueError(f"line {number} is nested too deeply")
    return value
