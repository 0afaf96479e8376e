"""A document's text in blocks, cut where claims begin and end; nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.model import Claim, Document, Judgement, Source, Span, Verdict
from refkit.page.marked import Piece, mark_claims

TEXT = "# Zorbine\n\nOne claim, and another in it.\n\nA third one.\n"


def judged(source: Source, words: str, name: str) -> Judgement:
    start = source.text.index(words)
    span = Span(source=source, start=start, end=start + len(words))
    return Judgement(claim=Claim(id=name, span=span), verdict=Verdict.CITED)


def test_claims_stand_in_their_places() -> None:
    document = read_document(Source(name="a.md", text=TEXT))
    judgements = [
        judged(document.source, "One claim, and another in it.", "c1"),
        judged(document.source, "A third", "c2"),
    ]
    heading, first, second = mark_claims(document, judgements)
    assert (heading.is_heading, [piece.text for piece in heading.pieces]) == (True, ["Zorbine"])
    assert first.pieces == (Piece("One claim, and another in it.", "c1", "cited", begins=True),)
    assert second.pieces == (Piece("A third", "c2", "cited", begins=True), Piece(" one."))


def test_of_claims_one_in_the_other_the_inner_one_has_its_words() -> None:
    source = Source(name="a.txt", text="One claim, and another in it, and more.")
    judgements = [judged(source, source.text, "outer"), judged(source, "another in it", "inner")]
    (block,) = mark_claims(Document(source=source), judgements)
    assert [(piece.text, piece.claim, piece.begins) for piece in block.pieces] == [
        ("One claim, and ", "outer", True), ("another in it", "inner", True), (", and more.", "outer", False),
    ]  # fmt: skip


def test_a_claim_over_a_break_goes_on_in_the_next_block() -> None:
    source = Source(name="a.txt", text="One\n\nclaim here.")
    blocks = mark_claims(Document(source=source), [judged(source, "One\n\nclaim", "c")])
    assert [[(piece.text, piece.claim) for piece in block.pieces] for block in blocks] == [
        [("One", "c")], [("claim", "c"), (" here.", None)],
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n\n\n", " "])
def test_nothing_is_no_block(text: str) -> None:
    assert mark_claims(Document(source=Source(name="a.txt", text=text)), []) == ()


def test_time_grows_with_the_text(assert_linear: Callable[..., None]) -> None:
    def make(size: int) -> tuple[Document, list[Judgement]]:
        source = Source(name="a.txt", text="A claim. " * (size // 9))
        spans = [Span(source=source, start=at, end=at + 8) for at in range(0, len(source.text) - 9, 9)]
        judgements = [
            Judgement(claim=Claim(id=f"c{n}", span=span), verdict=Verdict.CITED)
            for n, span in enumerate(spans)
        ]
        return Document(source=source), judgements

    assert_linear(lambda given: mark_claims(*given), make)
