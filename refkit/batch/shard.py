"""A shard: what is asked for, what is given back, and whether what is there is still what would be given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from refkit.batch.job import digest_of
from refkit.batch.listed import Listed
from refkit.batch.row import Tally, add_tallies
from refkit.batch.settings import FORMAT, WORST

Beside = Mapping[str, Sequence[str]]  # names of documents -> files beside them that they asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a manifest says of a shard that is there and whole: the digest of its inputs, and which those were beside the
    documents. `documents` are their names."""

    inputs: str
    beside: Beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A shard's bytes and its manifest; both None where it needs not be written anew."""

    number: int
    data: bytes | None = None
    manifest: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A document's share of a shard. `lasting` is not set where time, memory or a crash kept it from being judged."""

    name: str
    line: str
    tally: Tally
    digest: str | None
    beside: Mapping[str, str | None] = field(default_factory=dict)
    lasting: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A shard to be judged, unless its inputs are still those that are `known`; `parts` are what a run that was killed has
    left of it, by the names of the documents."""

    number: int
    documents: Sequence[Listed]
    known: Known | None = None
    parts: Mapping[str, Part] = field(default_factory=dict)


def digest_of_inputs(inputs: Iterable[tuple[str, str | None, Mapping[str, str | None]]]) -> str:
    """The digest of names, digests of documents, and those of files beside them."""
    digest = blake2b(digest_size=16)
    for name, known, beside in inputs:
        digest.update(json.dumps([name, known, sorted(beside.items())]).encode() + b"\n")
    return digest.hexdigest()


def done_of(number: int, shards: int, settings: str, parts: Sequence[Part]) -> Done:
    """The bytes of a shard of `shards`, and of its manifest; the same for the same parts."""
    data = "".join(f"{part.line}\n" for part in parts).encode("utf-8")
    tally = add_tallies([part.tally for part in parts])
    manifest = {
        "format": FORMAT,
        "shard": number,
        "shards": shards,
        "settings": settings,
        "inputs": digest_of_inputs((part.name, part.digest, part.beside) for part in parts),
        "bytes": len(data),
        "digest": digest_of(data),
        "passing": sum(not part.lasting for part in parts),
        "tally": tally,
        "worst": worst_of([(part.name, part.tally) for part in parts]),
        "beside": _by_files(parts),
    }
    return Done(number=number, data=data, manifest=(json.dumps(manifest) + "\n").encode())


def worst_of(documents: Iterable[tuple[str, Tally]]) -> list[dict[str, Any]]:
    """The documents that fail worst: those with claims that a source is against first, then by claims without one."""
    failing = [
        {"document": name, **{key: tally.get(key, 0) for key in ("citable", "covered", "open", "opposed")}}
        for name, tally in documents
        if tally.get("open") or tally.get("opposed")
    ]
    return first_of(failing)


def first_of(failing: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The worst of failing documents."""
    return sorted(failing, key=lambda one: (-one["opposed"], -one["open"], one["document"]))[:WORST]


def _by_files(parts: Iterable[Part]) -> list[list[list[str]]]:
    """Documents with the files that they asked for, together where these are the same."""
    found: dict[tuple[str, ...], list[str]] = {}
    for part in parts:
        if part.beside:
            found.setdefault(tuple(sorted(part.beside)), []).append(part.name)
    return [[names, list(files)] for files, names in found.items()]


def read_by_files(packed: Iterable[Sequence[Sequence[str]]]) -> Beside:
    return {name: files for names, files in packed for name in names}
