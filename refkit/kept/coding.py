"""Frozen nouns <-> JSON, by the types of their fields; what comes back is equal to what went in.

A dataclass is an object of those fields that are not their defaults, a Span an array of its places and, unless it is of
the first source, the number of its Source. Sources are no part of the JSON where both sides have them; others follow it.
No names of classes stand in it: what is read back is of the types that were asked for, and of no others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from refkit.kept.store import digest
from refkit.model import Source, Span

T = TypeVar("T")
Write = Callable[[Any, "_Sources"], Any]
Read = Callable[[Any, Sequence[Source]], Any]
Coder = tuple[Write, Read]
PLAIN = (str, int, float, bool, NoneType)


class UncodableError(Exception):
    """A value that would not come back as it is, such as a tuple where any JSON value may stand; or what is no value."""


class _Sources:
    """The numbers of sources: of those that both sides have, then of others as they are met."""

    def __init__(self, known: Sequence[Source]) -> None:
        self._numbers: dict[int, int] = {}
        self.all: list[Source] = []
        for source in known:
            self.number(source)
        self.known = len(self.all)

    def number(self, source: Source) -> int:
        found = self._numbers.get(id(source))
        if found is None:
            found = self._numbers[id(source)] = len(self.all)
            self.all.append(source)
        return found


def encode(value: object, kind: Any, known: Sequence[Source] = ()) -> str:
    """A value of a type of which all parts are dataclasses, enums, tuples, mappings and plain values, as JSON.

    `known` are sources that the reader has too; the same ones, in the same order, are to be given to `decode`. Raises
    UncodableError.
    """
    body, sources = _written(value, kind, known)
    more = [_write_source(source) for source in sources.all[sources.known :]]
    return _json([sources.known, more, body])


def fingerprint(value: object, kind: Any) -> str:
    """A fingerprint of a value and of the sources that it points into: of equal values the same. Raises UncodableError."""
    body, sources = _written(value, kind, ())
    return digest(_json(body), *(_json(_write_source(source)) for source in sources.all))


def _written(value: object, kind: Any, known: Sequence[Source]) -> tuple[Any, _Sources]:
    sources = _Sources(known)
    try:
        return coder_of(kind)[0](value, sources), sources
    except (TypeError, ValueError, RecursionError) as error:
        raise UncodableError(str(error)) from None


def _json(written: Any) -> str:
    try:
        return json.dumps(written, separators=(",", ":"), check_circular=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise UncodableError(str(error)) from None


def decode(text: str | bytes, kind: type[T], known: Sequence[Source] = ()) -> T:
    """The value that was encoded. Raises UncodableError for what `encode` has not written with as many known sources."""
    try:
        count, more, body = json.loads(text)
        sources = _Sources(known).all
        if count != len(sources):
            raise UncodableError("other sources")
        read: T = coder_of(kind)[1](body, (*sources, *map(_read_source, more)))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise UncodableError(str(error)) from None
    return read


def _write_source(source: Source) -> Any:
    return _of_dataclass(Source)[0](source, _Sources(()))


def _read_source(written: Any) -> Source:
    source = _of_dataclass(Source)[1](written, ())
    assert isinstance(source, Source)
    return source


def coder_of(kind: Any) -> Coder:
    """How values of a type are written and read. Raises TypeError for a type that is not known here."""
    return _coder_of(kind)


@cache
def _coder_of(kind: Any) -> Coder:
    if kind in PLAIN:
        return _exactly(kind)
    if kind is Any:
        return _write_any, _same
    if kind is Span:
        return _write_span, _read_span
    if kind is Source:
        return (lambda value, sources: sources.number(value)), (lambda written, sources: sources[written])
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _of_union(get_args(kind))
    if origin is tuple:
        return _of_tuple(get_args(kind))
    if origin is not None and issubclass(origin, Mapping) and get_args(kind)[0] is str:
        return _of_mapping(get_args(kind)[1])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return (lambda value, _: value.value), _members(kind)
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
        return _of_dataclass(kind)
    raise TypeError(f"no way to write {kind}")


def _same(written: Any, _: Sequence[Source]) -> Any:
    return written


def _exactly(kind: Any) -> Coder:
    wanted = (int, float) if kind is float else (kind,)

    def write(value: Any, _: _Sources) -> Any:
        if type(value) not in wanted:
            raise TypeError(f"{type(value).__name__} where {kind.__name__} should stand")
        return value

    return write, _same


def _members(kind: type[Enum]) -> Read:
    members = {member.value: member for member in kind}
    return lambda written, _: members[written]


def _write_any(value: Any, _: _Sources) -> Any:
    # JSON's own values alone: others would come back as something else.
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if type(one) is list:
            waiting += one
        elif type(one) is dict:
            if not all(type(key) is str for key in one):
                raise TypeError("a key that is no string")
            waiting += one.values()
        elif type(one) not in PLAIN:
            raise TypeError(f"{type(one).__name__} among JSON values")
    return value


def _write_span(span: Span, sources: _Sources) -> list[int]:
    number = sources.number(span.source)
    return [span.start, span.end, number] if number else [span.start, span.end]


def _read_span(written: Any, sources: Sequence[Source]) -> Span:
    start, end, *rest = written
    return Span(source=sources[rest[0] if rest else 0], start=start, end=end)


def _of_union(kinds: tuple[Any, ...]) -> Coder:
    (kind,) = [kind for kind in kinds if kind is not NoneType]  # of the nouns only X | None is wanted
    write, read = coder_of(kind)
    return (
        lambda value, sources: None if value is None else write(value, sources),
        _same
        if read is _same
        else lambda written, sources: None if written is None else read(written, sources),
    )


def _of_tuple(kinds: tuple[Any, ...]) -> Coder:
    if kinds[-1] is Ellipsis:
        write, read = coder_of(kinds[0])
        if read is _same:
            return (lambda value, sources: [write(one, sources) for one in _a_tuple(value)]), (
                lambda written, _: tuple(written)
            )
        return (
            lambda value, sources: [write(one, sources) for one in _a_tuple(value)],
            lambda written, sources: tuple([read(one, sources) for one in written]),
        )
    coders = [coder_of(kind) for kind in kinds]
    return (
        lambda value, sources: [
            write(one, sources) for (write, _), one in zip(coders, _a_tuple(value), strict=True)
        ],
        lambda written, sources: tuple(
            [read(one, sources) for (_, read), one in zip(coders, written, strict=True)]
        ),
    )


def _a_tuple(value: Any) -> tuple[Any, ...]:
    if type(value) is not tuple:
        raise TypeError(f"{type(value).__name__} where a tuple should stand")
    return value


def _of_mapping(kind: Any) -> Coder:
    write, read = coder_of(kind)

    def write_all(value: Mapping[str, Any], sources: _Sources) -> dict[str, Any]:
        if not all(type(key) is str for key in value):
            raise TypeError("a key that is no string")
        return {key: write(one, sources) for key, one in value.items()}

    if read is _same:
        return write_all, _same
    return write_all, lambda written, sources: {key: read(one, sources) for key, one in written.items()}


@cache
def _of_dataclass(kind: Any) -> Coder:
    # The fields are looked at when the first value comes: a Date may hold a Date.
    @cache
    def parts() -> tuple[tuple[str, Any, Coder], ...]:
        hints = get_type_hints(kind, localns={"Span": Span})  # a Problem imports it for its types alone
        return tuple(
            (field.name, _default_of(field), coder_of(hints[field.name]))
            for field in fields(kind)
            if field.init
        )

    @cache
    def readers() -> dict[str, Read]:
        return {name: read for name, _, (_, read) in parts() if read is not _same}

    def write_fields(value: Any, sources: _Sources) -> dict[str, Any]:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} where {kind.__name__} should stand")
        written = {}
        for name, default, (write, _) in parts():
            one = getattr(value, name)
            # What is only equal to a default (1 and True) is written; of empty mappings one is as good as another.
            if one is default or (one == default and isinstance(one, tuple | Mapping)):
                continue
            written[name] = write(one, sources)
        return written

    def read_fields(written: dict[str, Any], sources: Sequence[Source]) -> Any:
        known = readers()
        for name, one in written.items():
            if name in known:
                written[name] = known[name](one, sources)
        return kind(**written)

    return write_fields, read_fields


def _default_of(field: Any) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING
