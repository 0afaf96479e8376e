"""What rows depend on is in the digest of a job, and nothing else."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from corpus import BIB, job_in
from refkit.batch import job as room
from refkit.batch.job import (
    digest_beside,
    digest_of,
    digest_of_file,
    digest_of_job,
    need_bib,
    pack_job,
    packages_that_decide,
    stamp_of_code,
    unpack_job,
)
from refkit.batch.settings import DECIDING
from refkit.errors import EvidenceError, ReadError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.bib").write_text(BIB)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "smith.txt").write_text("Zorbine was approved.")
    return tmp_path


def test_a_job_comes_back_as_it_was(here: Path) -> None:
    job = job_in(here, bib="a.bib", select=["RK2"], ignore=[], per_file={"x*": ["RK201"]})
    assert unpack_job(pack_job(job)) == job


SAME: list[dict[str, Any]] = [{"timeout": 1.0}, {"memory": 9}]
OTHER: list[dict[str, Any]] = [
    {"bib": None},
    {"evidence": None},
    {"max_bytes": 7},
    {"encoding": "cp1252"},
    {"changes": "reject"},
    {"as_of": "2026-12-01"},
    {"select": ["RK2"]},
    {"ignore": ["RK2"]},
    {"per_file": {"a*": ["RK2"]}},
]


@pytest.mark.parametrize("change", SAME, ids=str)
def test_what_changes_no_row_changes_no_digest(here: Path, change: dict[str, Any]) -> None:
    settings: dict[str, Any] = {"bib": "a.bib", "evidence": "texts"}
    assert digest_of_job(job_in(here, **(settings | change))) == digest_of_job(job_in(here, **settings))


@pytest.mark.parametrize("change", OTHER, ids=str)
def test_what_changes_rows_changes_the_digest(here: Path, change: dict[str, Any]) -> None:
    settings: dict[str, Any] = {"bib": "a.bib", "evidence": "texts"}
    assert digest_of_job(job_in(here, **(settings | change))) != digest_of_job(job_in(here, **settings))


@pytest.mark.parametrize(
    "file", ["a.bib", "a.records.jsonl", "texts/smith.txt", "texts/other.txt", "texts/origins.jsonl"]
)
def test_a_file_that_all_documents_share_changes_the_digest(here: Path, file: str) -> None:
    job = job_in(here, bib="a.bib", evidence="texts")
    before = digest_of_job(job)
    (here / file).write_text("else")
    assert digest_of_job(job) != before


def test_the_references_of_a_project_count_where_they_are_there(here: Path) -> None:
    job = job_in(here, library="bib")
    before = digest_of_job(job)
    assert job.shared is None
    (here / "bib").mkdir()
    (here / "bib" / "references.bib").write_text(BIB)
    assert job.shared == Path("bib/references.bib")
    assert digest_of_job(job) != before


def test_what_is_not_there_is_an_error(here: Path) -> None:
    with pytest.raises(ReadError):
        need_bib(job_in(here, bib="gone.bib"))
    need_bib(job_in(here, bib="a.bib"))
    with pytest.raises(EvidenceError):
        digest_of_job(job_in(here, evidence="gone"))


def test_the_digest_of_a_file_is_that_of_its_bytes(here: Path) -> None:
    assert digest_of_file(here / "a.bib") == digest_of(BIB.encode())
    assert digest_of_file(here / "gone") is digest_of_file(here / "texts") is None


def test_what_is_beside_a_document_has_the_digest_of_what_it_reads(here: Path) -> None:
    assert digest_beside(here / "a.bib", 1000) == digest_of(BIB.encode())
    places = [here / "a.bib", here / "gone", here, here / ("x" * 9000), here / "a\0"]
    assert [digest_beside(place, 10) for place in places] == [None] * 5


def test_another_code_makes_another_digest(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of_job(job_in(here))
    monkeypatch.setattr("refkit.batch.job.HOUSE", here)
    stamp_of_code.cache_clear()
    try:
        (here / "a.py").write_text("x = 1")
        one = digest_of_job(job_in(here))
        (here / "a.py").write_text("x = 2")
        assert digest_of_job(job_in(here)) == one  # a process looks once
        stamp_of_code.cache_clear()
        assert len({before, one, digest_of_job(job_in(here))}) == 3
    finally:
        stamp_of_code.cache_clear()


def test_a_package_that_reads_counts_with_its_version_and_one_that_is_not_there_with_none(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = packages_that_decide()
    assert all(versions)
    before = digest_of_job(job_in(here))

    def other(name: str) -> str:
        if name == "lxml":
            raise PackageNotFoundError(name)
        return "0.0" if name == "numpy" else versions[2 + list(DECIDING).index(name)]

    monkeypatch.setattr(room, "version", other)
    assert digest_of_job(job_in(here)) != before
    changed = {
        name: (was, now)
        for name, was, now in zip(("", "", *DECIDING), versions, packages_that_decide(), strict=True)
        if was != now
    }
    assert set(changed) == {"numpy", "lxml"}
    assert (changed["numpy"][1], changed["lxml"][1]) == ("0.0", "")
