"""Documents of a shard that is at work <-> a file of theirs, so that a kill costs one document of each process and no shard.

A line a document, each with its digest: one that a kill or a full disk cut off is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from refkit.batch.job import digest_of
from refkit.batch.settings import DIGEST_DIGITS
from refkit.batch.shard import Part


def add_part(path: Path, settings: str, part: Part) -> None:
    """Write down what came of a document that was judged by these settings. Where that cannot be, it is left: nothing is
    lost by it as long as the run goes on."""
    content = json.dumps([settings, asdict(part)]).encode("ascii")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with path.open("ab") as file:  # the line before it may have been cut off
            file.write(b"\n%s %s\n" % (digest_of(content).encode("ascii"), content))


def read_parts(path: Path, settings: str, *, retry: bool = False) -> Mapping[str, Part]:
    """What is there of documents that were judged by these settings, by their names; with `retry` not of those that time,
    memory or a crash kept from being judged."""
    found: dict[str, Part] = {}
    with suppress(OSError):
        for line in path.read_bytes().split(b"\n"):
            content = line[DIGEST_DIGITS + 1 :]
            if line[:DIGEST_DIGITS] != digest_of(content).encode("ascii"):
                continue
            with suppress(ValueError, TypeError):
                made_by, known = json.loads(content)
                part = Part(**known)
                if made_by == settings and (part.lasting or not retry):
                    found[part.name] = part
    return found
