"""The process that judges, by its answers."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from corpus import CITED, job_in, named
from refkit.batch.child import memory_used, serve
from refkit.batch.job import digest_of, pack_job


@pytest.fixture(autouse=True)
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the tests keeps its memory."""
    monkeypatch.setattr("refkit.batch.child._limit_memory", lambda _most: None)


def answers(here: Path, *requests: dict[str, Any], **job: Any) -> list[dict[str, Any]]:
    said = io.StringIO()
    first = {"job": json.loads(pack_job(job_in(here, **job)))}
    serve(iter([first, *requests]), said)
    return [json.loads(line) for line in said.getvalue().splitlines()]


def test_requests_are_answered_in_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(CITED)
    listed = asdict(named("a.md"))
    ready, row, digests, gone = answers(
        tmp_path,
        {"do": "judge", "listed": listed, "beside": []},
        {"do": "digest", "listed": listed, "beside": ["a.md", "gone"]},
        {"do": "digest", "listed": asdict(named("gone.md")), "beside": []},
    )
    known = digest_of(CITED.encode())
    assert (ready["ready"], ready["problems"]) == (True, [])
    assert (json.loads(row["line"])["exit_code"], row["digest"]) == (0, known)
    assert (digests["digest"], digests["beside"]) == (known, {"a.md": known, "gone": None})
    assert gone["digest"] is None


def test_what_all_share_and_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (failed,) = answers(tmp_path, bib="gone.bib")
    assert failed["failed"].startswith("gone.bib: cannot be read")


def test_memory_that_is_short_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def short(*_: object) -> None:
        raise MemoryError

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("refkit.batch.judge.Judge.judge", short)
    request = {"do": "judge", "listed": asdict(named("a.md")), "beside": []}
    assert [sorted(answer) for answer in answers(tmp_path, request, request)] == [
        ["memory", "problems", "ready", "settings"],
        ["memory", "memory_short"],
    ]


def test_memory_is_told_in_megabytes() -> None:
    assert 10 < memory_used() < 100_000
