"""A record -> the bytes that the index keeps of it, and back.

The bytes are a CSL-JSON item. What `pack` has written is read by a short way, since ten records are read for each
query; anything else goes through the reader of the format.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from refkit.formats.csl_json import ATTRIBUTE_OF, read_item, to_item
from refkit.formats.csl_values import NAME_PART_OF, clean
from refkit.model import Date, Name, Reference

# What neither finds a record nor is compared with a reference.
LEFT_OUT: Final = ("abstract", "note", "custom", "keyword", "license", "reference", "link", "categories")


def pack(reference: Reference) -> bytes:
    """What the index keeps of a reference."""
    item = to_item(reference)
    for variable in LEFT_OUT:
        item.pop(variable, None)
    return clean(json.dumps(item, ensure_ascii=False, separators=(",", ":"), default=str)).encode()


def unpack(data: bytes) -> Reference:
    """The reference that `pack` made bytes of, identifiers as they were read then. Raises ValueError for no JSON."""
    item: dict[str, Any] = json.loads(data)
    try:
        return _plainly(item)
    except (KeyError, TypeError, ValueError, AttributeError):
        return read_item(item)[0]


def _plainly(item: Mapping[str, Any]) -> Reference:
    """Raises KeyError, TypeError, ValueError or AttributeError for anything that is not as `pack` writes it."""
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for variable, value in item.items():
        attribute, kind = ATTRIBUTE_OF.get(variable, ("", ""))
        if kind == "text" and isinstance(value, str):
            values[attribute] = value
        elif kind == "names":
            values[attribute] = tuple(_name(name) for name in value)
        elif kind == "date":
            values[attribute] = _date(value)
        elif kind:
            raise TypeError(variable)
        elif variable not in {"id", "type"}:
            extra[variable] = value
    return Reference(id=item["id"], type=item["type"], extra=MappingProxyType(extra), **values)


def _name(value: Mapping[str, str]) -> Name:
    return Name(**{NAME_PART_OF[key]: _is_text(part) for key, part in value.items()})


def _date(value: Mapping[str, Any]) -> Date:
    if value.keys() != {"date-parts"}:
        raise ValueError
    (parts,) = value["date-parts"]
    if not all(type(part) is int for part in parts):
        raise TypeError
    return Date(**dict(zip(("year", "month", "day"), parts, strict=False)))


def _is_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
