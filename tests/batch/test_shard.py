"""A shard's bytes and manifest come from its documents alone."""

from __future__ import annotations

import json
from dataclasses import replace

from refkit.batch.settings import WORST
from refkit.batch.shard import Part, digest_of_inputs, done_of, first_of, read_by_files, worst_of

PARTS = [
    Part(
        name="a",
        line='{"document": "a"}',
        tally={"documents": 1, "open": 2},
        digest="1",
        beside={"x.bib": "7", "y": None},
    ),
    Part(name="b", line='{"document": "b"}', tally={"documents": 1}, digest=None, lasting=False),
    Part(
        name="c",
        line='{"document": "c"}',
        tally={"documents": 1, "opposed": 1},
        digest="3",
        beside={"y": None, "x.bib": "7"},
    ),
]


def test_a_manifest_says_what_the_shard_was_made_from() -> None:
    done = done_of(3, 8, "s1", PARTS)
    assert done.data == b'{"document": "a"}\n{"document": "b"}\n{"document": "c"}\n'
    assert done.manifest is not None
    manifest = json.loads(done.manifest)
    assert (manifest["shard"], manifest["shards"], manifest["settings"]) == (3, 8, "s1")
    assert (manifest["bytes"], manifest["passing"]) == (len(done.data), 1)
    assert manifest["tally"] == {"documents": 3, "open": 2, "opposed": 1}
    assert [one["document"] for one in manifest["worst"]] == ["c", "a"]
    assert read_by_files(manifest["beside"]) == {"a": ["x.bib", "y"], "c": ["x.bib", "y"]}
    assert manifest["inputs"] == digest_of_inputs((part.name, part.digest, part.beside) for part in PARTS)


def test_each_input_is_in_the_digest() -> None:
    one = PARTS[0]
    digests = {
        digest_of_inputs([(part.name, part.digest, part.beside)])
        for part in (
            one,
            replace(one, name="b"),
            replace(one, digest="2"),
            replace(one, digest=None),
            replace(one, beside={"x.bib": None, "y": None}),
            replace(one, beside={}),
        )
    }
    assert len(digests) == 6


def test_the_worst_are_those_that_a_source_is_against_then_those_with_most_open() -> None:
    tallies = [(f"d{n:03}", {"open": n, "opposed": int(n == 3)}) for n in range(50)]
    found = worst_of(tallies)
    assert [one["document"] for one in found][:3] == ["d003", "d049", "d048"]
    assert len(found) == WORST
    assert first_of([*found, *found[:0]]) == found
