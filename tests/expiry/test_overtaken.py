"""Claims that wait, and the days by which one text of a set is later than another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.checking import examine
from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.expiry.overtaken import ends, find_overtaken, statement_of
from refkit.expiry.states import find_happened, find_waiting
from refkit.files import MAX_BYTES
from refkit.model import Judgement, Library, Source, Verdict

WAITS = "Zorbine is awaiting approval by the EMA [1]."
OLD = "1. Falk A. Zorbine in gout. J Shores. 2011;3:1-20.\n"
NEWS = "2. Moor C. Zorbine approved by the EMA. J Shores. 2016;8:1-9.\n"


def told(folder: Path, text: str, entries: str, **texts: str) -> list[str]:
    (folder / "a.md").write_text(f"# Zorbine\n\n{text}\n\n## References\n\n{entries}", encoding="utf-8")
    (folder / "texts").mkdir()
    for key, words in texts.items():
        (folder / "texts" / f"{key}.txt").write_text(words, encoding="utf-8")
    examined = examine(
        (str(folder / "a.md"),), bib=None, project=None, max_bytes=MAX_BYTES, evidence=str(folder / "texts")
    )
    return [
        f"{problem.message} {problem.hint}".replace(f"{folder}/", "")
        for problem in examined.problems
        if problem.rule == "RK404"
    ]


def test_a_title_of_a_later_reference_is_shown_beside_what_waited(tmp_path: Path) -> None:
    assert told(tmp_path, WAITS, OLD + NEWS) == [
        (
            "what this waits for has happened: [2] moor2016zorbine tells of it (2016) "
            "it was so by 2011 ([1] falk2011zorbine); read there: “Zorbine approved by the EMA”"
        )
    ]


def test_a_claim_of_the_same_document_with_a_day_of_its_own(tmp_path: Path) -> None:
    text = f"{WAITS} It was approved by the EMA in May 2014."
    assert told(tmp_path, text, OLD) == [
        (
            "what this waits for has happened: a.md:3:46 tells of it (2014-05) "
            "it was so by 2011 ([1] falk2011zorbine); read there: “It was approved by the EMA in May 2014.”"
        )
    ]


def test_a_sentence_of_the_text_of_a_source(tmp_path: Path) -> None:
    later = "2. Moor C. Zorbine today. J Shores. 2016;8:1-9.\n"
    texts = {"moor2016zorbine": "Gout is old. In 2015 zorbine was approved by the EMA. It is sold widely."}
    (found,) = told(tmp_path, f"{WAITS} Zorbine is sold [2].", OLD + later, **texts)
    assert "moor2016zorbine, texts/moor2016zorbine.txt:1:13 tells of it (2015)" in found


UNKNOWN = [
    pytest.param(WAITS, OLD.replace("2011;", "") + NEWS, id="the claim's source has no day"),
    pytest.param(WAITS, OLD + NEWS.replace("2016;", ""), id="the later source has no day"),
    pytest.param(WAITS, OLD + NEWS.replace("2016", "2011"), id="the same year"),
    pytest.param(WAITS, OLD + NEWS.replace("2016", "2010"), id="an earlier year"),
    pytest.param(WAITS.replace("[1]", "[1,2]"), OLD + NEWS, id="it cites the later source too"),
    pytest.param(WAITS.replace(" [1]", ""), OLD + NEWS, id="neither document nor claim has a day"),
]


@pytest.mark.parametrize(("text", "entries"), UNKNOWN)
def test_where_a_day_is_unknown_or_not_later_nothing_is_told(tmp_path: Path, text: str, entries: str) -> None:
    assert told(tmp_path, text, entries) == []


def test_marks_are_no_words_of_a_statement() -> None:
    assert statement_of("Zorbine\nis [1] new.") == "Zorbine is new."


def test_what_ends_a_state_is_of_its_kind_and_language() -> None:
    (waiting,) = find_waiting("The Orle Bridge is under construction.")
    for text, ended in (
        ("The Orle Bridge was opened.", True),
        ("The Orle Bridge was published.", False),
        ("Orle Bridge wurde eröffnet.", False),
    ):
        assert any(ends(waiting, state) for state in find_happened(text)) is ended


def test_time_grows_with_the_set(assert_linear: Callable[..., None]) -> None:
    def find(text: str) -> object:
        document = read_document(Source(name="a.md", text=f"---\ndate: 2011\n---\n\n{text}"))
        judged = [Judgement(claim=claim, verdict=Verdict.UNCOVERED) for claim in find_claims(document)]
        return list(find_overtaken([document], judged, Library(), {}))

    assert_linear(find, "Zorbine is awaiting approval. Zorbine was approved in 2014.\n\n", size=4000)
