"""JSON text <-> values: what is no JSON is refused with its place, what UTF-8 cannot hold is mended."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any

from refkit.errors import ReadError
from refkit.formats.csl_values import clean
from refkit.formats.settings import MAX_DEPTH


def parse_json(text: str, *, name: str, hint: str | None = None, line: int = 1) -> Any:
    """JSON's value; `line` is where the text begins in its file. Raises ReadError, with line and column."""
    try:
        value = json.loads(
            text.removeprefix("\ufeff"), parse_constant=lambda _: None, parse_float=parse_float
        )
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno + line - 1}:{error.colno}"
        raise ReadError.of("json", place=place, hint=hint, why=error.msg) from None
    except (RecursionError, ValueError) as error:
        wording = "json-depth" if isinstance(error, RecursionError) else "json-number"
        raise ReadError.of(wording, place=f"{name}:{line}") from None
    if is_deeper(value):
        raise ReadError.of("json-depth", place=f"{name}:{line}")
    return value


def parse_float(text: str) -> float | str:
    """A number of JSON; its text where it is too large for a float."""
    number = float(text)
    return number if isfinite(number) else text


def is_deeper(value: Any, limit: int = MAX_DEPTH) -> bool:
    """Whether lists and objects are nested more than `limit` deep."""
    level = [value]
    for _ in range(limit):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer if isinstance(outer, list) else outer.values())
        ]
        if not level:
            return False
    return True


def to_json(value: Any, *, indent: int | None = None) -> str:
    """JSON that UTF-8 can hold and that keeps its keys in order; what is no number becomes null."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False, default=plain)
    except ValueError:
        finite = json.loads(json.dumps(value, default=plain), parse_constant=lambda _: None)
        text = json.dumps(finite, ensure_ascii=False, indent=indent)
    return clean(text)


def plain(value: Any) -> Any:
    """A value that `json` cannot write, as one that it can: mappings, sequences, anything else as text."""
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, frozenset | set) else str(value)
