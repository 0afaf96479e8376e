"""Texts come into the folder of evidence with their origins; what a person put there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import refkit.fetch.folder as folder_module
from refkit.checking import examine
from refkit.fetch.folder import Fetched, Outcome, fetch_texts
from refkit.fetch.texts import Got, Text
from refkit.files import MAX_BYTES
from refkit.model import Asked, Reference
from refkit.records.origins import read_origins
from refkit.web.session import Session

ANSWERED, SILENT = Asked(service="PubMed", outcome="answered"), Asked(service="PubMed", outcome="no-answer")


def text(words: str, kind: str = "abstract", suffix: str = ".txt") -> Text:
    return Text(
        kind=kind,
        suffix=suffix,
        data=words.encode(),
        service="PubMed",
        id="1",
        came="2026-12-01",
        url="https://x",
    )


GIVEN: dict[str, Got] = {
    "a": Got(text=text("Ponds froze in 1963.\n"), asked=(ANSWERED,)),
    "none": Got(text=None, asked=(ANSWERED,)),
    "unknown": Got(text=None, asked=()),
    "failed": Got(text=None, asked=(ANSWERED, SILENT)),
    "../up": Got(text=text("Words.\n"), asked=(ANSWERED,)),
}


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> dict[str, Got]:
    answers = dict(GIVEN)
    monkeypatch.setattr(folder_module, "get_text", lambda _session, reference, **_: answers[reference.id])
    return answers


def fetch(folder: Path, *keys: str, **more: bool) -> list[Fetched]:
    with Session(offline=True, store=folder / ".cache" / "web.sqlite") as session:
        return list(
            fetch_texts(session, [Reference(id=key, type="book") for key in keys], folder / "texts", **more)
        )


@pytest.mark.parametrize(
    ("key", "outcome"),
    [("a", "fetched"), ("none", "not-open"), ("unknown", "no-identifier"), ("failed", "no-answer")],
)
def test_outcomes(tmp_path: Path, given: dict[str, Got], key: str, outcome: str) -> None:
    assert given
    assert [one.outcome.value for one in fetch(tmp_path, key)] == [outcome]


def test_a_text_is_written_with_its_origin(tmp_path: Path, given: dict[str, Got]) -> None:
    assert given
    fetch(tmp_path, "a", "none")
    assert sorted(path.name for path in (tmp_path / "texts").iterdir()) == ["a.txt", "origins.jsonl"]
    origin = read_origins(tmp_path / "texts")["a.txt"]
    assert (origin.key, origin.kind, origin.service, origin.came) == ("a", "abstract", "PubMed", "2026-12-01")


def test_what_is_there_stays(tmp_path: Path, given: dict[str, Got]) -> None:
    assert given
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.pdf").write_bytes(b"mine")
    for renew in (False, True):
        assert [one.outcome for one in fetch(tmp_path, "a", renew=renew)] == [Outcome.THERE]
    assert sorted(path.name for path in (tmp_path / "texts").iterdir()) == ["a.pdf"]


def test_a_newer_text_is_taken_unless_a_person_edited_the_old_one(
    tmp_path: Path, given: dict[str, Got]
) -> None:
    fetch(tmp_path, "a")
    given["a"] = Got(text=text("Ponds froze in 1963, the report says now.\n"), asked=(ANSWERED,))
    assert [one.outcome for one in fetch(tmp_path, "a")] == [Outcome.THERE]
    assert [one.outcome for one in fetch(tmp_path, "a", renew=True)] == [Outcome.RENEWED]
    assert [one.outcome for one in fetch(tmp_path, "a", renew=True)] == [Outcome.THERE]
    (tmp_path / "texts" / "a.txt").write_text("My own notes.\n")
    given["a"] = Got(text=text("A third one.\n"), asked=(ANSWERED,))
    assert [one.outcome for one in fetch(tmp_path, "a", renew=True)] == [Outcome.THERE]
    assert (tmp_path / "texts" / "a.txt").read_text() == "My own notes.\n"


def test_nothing_is_written_on_a_dry_run(tmp_path: Path, given: dict[str, Got]) -> None:
    assert given
    assert [one.outcome for one in fetch(tmp_path, "a", dry=True)] == [Outcome.FETCHED]
    assert not (tmp_path / "texts").exists()


def test_a_key_that_is_no_name_of_a_file_is_not_written(tmp_path: Path, given: dict[str, Got]) -> None:
    assert given
    fetch(tmp_path, "../up")
    assert not (tmp_path / "up.txt").exists()


DOCUMENT = """# Ponds

Ponds on the Orle froze in 1963 [1]. Storks nest on church towers [1].

## References

1. Falk A. Ice on the Orle. J Shores. 1964;1:1-9.
"""


@pytest.mark.parametrize(("edited", "reason"), [(False, "abstract-silent"), (True, "no-passage")])
def test_an_abstract_s_silence_refutes_nothing(
    tmp_path: Path, given: dict[str, Got], edited: bool, reason: str
) -> None:
    """An abstract supports what it says; what it leaves out is not "not found". A text of a person's own is whole."""
    given["falk1964ice"] = Got(text=text("Ponds on the Orle froze in 1963.\n"), asked=(ANSWERED,))
    fetch(tmp_path, "falk1964ice")
    if edited:
        (tmp_path / "texts" / "falk1964ice.txt").write_text("Ponds on the Orle froze in 1963. And so on.\n")
    (tmp_path / "a.md").write_text(DOCUMENT)
    examined = examine(
        (str(tmp_path / "a.md"),),
        bib=None,
        project=None,
        max_bytes=MAX_BYTES,
        evidence=str(tmp_path / "texts"),
    )
    first, second = examined.coverage.judgements
    assert (first.verdict.value, second.verdict.value) == ("supported", "cited")
    assert reason in second.reasons
    assert ("RK304" in [problem.rule for problem in examined.problems]) is edited
    assert second.is_not_found is edited
