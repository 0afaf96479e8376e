"""A mark belongs to the claim it stands behind, and to no other sentence, whether it points somewhere or nowhere."""

from __future__ import annotations

import pytest

import refkit
from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.marks import cited_by, find_marks, marks_of_claims, resolve_marks
from refkit.model import Document, Library, Reference, Source, Span, Unit, UnitKind

LIST = "".join(f"{n}. Doe A. A review of zorbine, part {n}. BMJ. 2012;344:e{n}.\n" for n in range(1, 7))
APPROVED, SOLD = "Zorbine was approved by the FDA in 2011", "It was sold in Norway in 2012"
TWO = f"{APPROVED}, and it was withdrawn by the EMA in 2013"


def cited(text: str) -> list[tuple[str, ...] | None]:
    """The labels that each claim of a text cites, of a list of six."""
    document = read_document(Source(name="a.md", text=text))
    library = Library(references=tuple(Reference(id=f"r{n}", type="book", label=str(n)) for n in range(1, 7)))
    claims, marks = find_claims(document), find_marks(document, [str(n) for n in range(1, 7)])
    found = cited_by(claims, marks, resolve_marks(marks, library)[0])
    assert set(found) <= set(marks_of_claims(claims, marks))
    return [found.get(claim.id) for claim in claims]


def document(*paragraphs: str) -> Document:
    source = Source(name="a.txt", text="\n".join(paragraphs))
    units, at = [], 0
    for text in paragraphs:
        units.append(Unit(span=Span(source=source, start=at, end=at + len(text)), kind=UnitKind.PARAGRAPH))
        at += len(text) + 1
    return Document(source=source, units=tuple(units))


def numbered(count: int) -> Library:
    return Library(
        references=tuple(Reference(id=f"r{n}", type="book", label=str(n)) for n in range(1, count + 1))
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Examplo was approved in 2014.[1] It is given once a day.[2]", [("r1",), ("r2",)],
            id="after the stop"),
        pytest.param("Examplo was approved in 2014 [1]. It is given once a day.", [("r1",), None],
            id="before the stop"),
        pytest.param("Examplinib is manufactured by Acme Inc.[1] and marketed under the brand Examplo.[2]",
            [("r1",), ("r2",)], id="each clause its own"),
        pytest.param("Examplinib is manufactured by Acme Inc and marketed under the brand Examplo [3].", [("r3",),
            ("r3",)], id="one mark for the sentence"),
        pytest.param("It was approved in 2014.1,2 It is given once a day.3", [("r1", "r2"), ("r3",)], id="glued"),
    ],
)  # fmt: skip
def test_a_mark_belongs_to_the_words_before_it(text: str, wanted: list[tuple[str, ...] | None]) -> None:
    doc = document(text)
    claims, marks = find_claims(doc), find_marks(doc)
    resolved, _ = resolve_marks(marks, numbered(3))
    found = cited_by(claims, marks, resolved)
    assert [found.get(claim.id) for claim in claims] == wanted


@pytest.mark.parametrize("mark", ["[9]", " [9]", "⁹", "[^9]", "[8][9]", " [8, 9]", "⁸˒⁹", "\u2079\u207b"])
def test_a_source_is_not_that_of_the_sentence_before(mark: str) -> None:
    """A mark behind the stop ends the sentence, also one that points nowhere."""
    assert cited(f"{APPROVED}.{mark} {SOLD} [2].") == [None, ("r2",)]


@pytest.mark.parametrize("close", [".”", ".”[9]", ".)", ".’”", "!", "?)", "…", ".»"])
def test_quotes_and_brackets_behind_a_stop_end_a_sentence_too(close: str) -> None:
    assert cited(f"They said “{APPROVED}{close} {SOLD} [2].")[-1] == ("r2",)
    assert ("r2",) not in cited(f"They said “{APPROVED}{close} {SOLD} [2].")[:-1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(f"{TWO} [3].", [("r3",), ("r3",)], id="clauses of one sentence share its last mark"),
        pytest.param(f"{TWO}.[3]", [("r3",), ("r3",)], id="also behind the stop"),
        pytest.param(f"{TWO}.³ {SOLD}.", [("r3",), ("r3",), None], id="also raised, before another sentence"),
        pytest.param(f"{TWO}.[3] {SOLD} [4].", [("r3",), ("r3",), ("r4",)], id="and the next has its own"),
        pytest.param(f"{APPROVED} [1], and it was withdrawn by the EMA in 2013 [2].", [("r1",), ("r2",)],
            id="each its own"),
        pytest.param(
            f"{APPROVED} [9], and it was withdrawn by the EMA in 2013 [2].", [None, ("r2",)],
            id="a clause whose own mark points nowhere does not take another's",
        ),
        pytest.param(
            "Zorbine is made by Acme Inc. and sold under the brand Examplo [3].", [("r3",), ("r3",)],
            id="the stop of an abbreviation"
        ),
        pytest.param(f"[1] {APPROVED}. {SOLD} [2].", [("r1",), ("r2",)], id="a mark at the beginning"),
    ],
)  # fmt: skip
def test_a_mark_counts_for_its_sentence(text: str, wanted: list[tuple[str, ...] | None]) -> None:
    assert cited(text) == wanted


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        pytest.param("Low doses increased them.[3] The EMA approved it in 2012 [4, 7].", [False, True],
            id="the next sentence's"),
        pytest.param("Low doses increased them.[9] The EMA approved it in 2012 [4].", [True, False],
            id="this sentence's"),
        pytest.param("Low doses increased them [3]. The EMA approved it in 2012 [4, 7].", [False, True],
            id="before the stop"),
        pytest.param("Low doses increased them.³ The EMA approved it in 2012.⁹", [False, True], id="raised"),
        pytest.param("Low doses increased them.” The EMA approved it in 2012 [9].", [False, True],
            id="behind a quotation"),
        pytest.param(f"{TWO} [9].", [True, True], id="of clauses that share a mark, all"),
        pytest.param(f"{APPROVED} [1], and it was withdrawn by the EMA in 2013 [9].", [False, True],
            id="of clauses with their own, one"),
        pytest.param(f"{APPROVED} [9], and it was withdrawn by the EMA in 2013 [1].", [True, False],
            id="of clauses with their own, the other"),
        pytest.param(f"{APPROVED} [2]. {SOLD} [9]. It was sold in Spain in 2012 [3].", [False, True, False],
            id="in the middle"),
    ],
)  # fmt: skip
def test_a_mark_that_points_nowhere_is_told_of_its_own_claim_alone(text: str, dangling: list[bool]) -> None:
    coverage = refkit.check(f"{text}\n\nReferences\n\n{LIST}", Library())
    assert ["mark-dangles" in judgement.reasons for judgement in coverage.judgements] == dangling
