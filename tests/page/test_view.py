"""What a page shows: the verdict with what it is a share of, what to fix first, sources with their claims."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from pages import SMALL, page

from refkit.checking import examine
from refkit.files import MAX_BYTES
from refkit.model import Coverage
from refkit.page.view import page_of, verdict_of


def test_the_verdict_names_what_it_is_a_share_of(tmp_path: Path) -> None:
    assert page(tmp_path).share == (
        "1 of 3 claims that want a source stand on one (33 %); 0 of them are verified in the source's own text (0 %)."
    )


def test_the_verdict_tells_of_claims_on_retracted_sources(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(SMALL, encoding="utf-8")
    checked = examine(
        (str(tmp_path / "a.md"),), bib=None, project=None, max_bytes=MAX_BYTES, need_library=False
    )
    first, *others = checked.coverage.judgements
    on_retracted = replace(first, reasons=(*first.reasons, "rests-on-retracted"))
    assert "retracted" not in verdict_of(checked.coverage)
    assert verdict_of(replace(checked.coverage, judgements=(on_retracted, *others))).endswith(
        "(0 %). 1 claim rests on retracted sources alone."
    )


def test_no_claim_is_no_pass() -> None:
    assert verdict_of(Coverage()) == "No claim was found."


def test_what_fails_comes_first_and_what_was_waived_does_not(tmp_path: Path) -> None:
    assert [card.text for card in page(tmp_path).first] == ["Zorbine is sold in 12 countries."]


def test_a_dispute_is_graver_than_a_gap(tmp_path: Path) -> None:
    shown = page(tmp_path, evidence="Zorbine was not approved by the FDA in 2011.\n")
    assert [card.verdict for card in shown.first] == ["disputed", "uncovered"]


def test_sources_say_which_claims_rest_on_them(tmp_path: Path) -> None:
    assert [(source.id, len(source.claims)) for source in page(tmp_path).sources] == [
        ("smith2011zorbine", 1), ("doe2012pond", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.md", "b.md"])
def test_provenance_holds_the_hash_of_each_file(tmp_path: Path, name: str) -> None:
    shown = page(tmp_path, name=name)
    found = dict(shown.provenance)
    assert found[str(tmp_path / name)].startswith("SHA-256 ")
    text = (tmp_path / name).read_bytes()
    assert text.decode() == SMALL
    assert found[str(tmp_path / name)] == f"SHA-256 {hashlib.sha256(text).hexdigest()}"


def test_kinds_and_documents_add_up(tmp_path: Path) -> None:
    shown = page(tmp_path)
    assert sum(row.claims for row in shown.kinds) == sum(row.claims for row in shown.documents) == 3


def test_what_is_grave_is_counted_first(tmp_path: Path) -> None:
    shown = page(tmp_path, evidence="Zorbine was not approved by the FDA in 2011.\n")
    assert shown.counts == (("disputed", 1), ("uncovered", 2))
    assert shown.against == (("1 claim is opposed by a source.", "verdict:disputed,contradicted"),)


NAMED = [(1, "0.md"), (3, "0.md, 1.md, 2.md"), (4, "4 documents: 0.md, 1.md, …")]


@pytest.mark.parametrize(("number", "subject"), NAMED, ids=["one", "three", "many"])
def test_documents_are_named_as_far_as_a_line_holds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, subject: str
) -> None:
    monkeypatch.chdir(tmp_path)
    names = tuple(f"{one}.md" for one in range(number))
    for name in names:
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    checked = examine(names, bib=None, project=None, max_bytes=MAX_BYTES, need_library=False)
    assert page_of(checked, ()).subject == subject
