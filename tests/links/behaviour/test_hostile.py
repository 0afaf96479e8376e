"""Whatever a document and a list hold, they are judged without an exception and inside their own text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.claims import find_claims
from refkit.links import judge
from refkit.marks import cited_by, find_marks, resolve_marks
from refkit.model import Claim, Date, Document, Library, Name, Reference, Source, Span, Unit, UnitKind

BITS = st.sampled_from(
    ["Examplinib ", "(EXAMPLO™) ", "was approved ", "by the FDA ", "in 2014", "[1]", "[2,3–9]", "[1-", ". ",
        ", and it ", "is ", "¹²", " 1,2 ",
     "(Doe et al., 2020) ", "[@k; @m]", "@k ", "\n", "|", "• ", ":", "?", "no ", "n = 3 ", "https://x.y/z ",
     "\u202e", "é", "漢字", "0.1% ", "31/31/2015 ", "(", ")", "]"]
)  # fmt: skip
KINDS = st.sampled_from(list(UnitKind))
TEXTS = st.lists(BITS, max_size=25).map("".join)
REFERENCES = st.builds(
    lambda n, title, year, literal: Reference(
        id=f"r{n}", type="webpage", label=str(n), title=title, issued=Date(year=year), author=(Name(literal=literal),)
    ),
    st.integers(1, 9),
    st.none() | TEXTS,
    st.none() | st.integers(0, 2030),
    st.none() | TEXTS,
)  # fmt: skip


def document(rows: list[tuple[UnitKind, str]]) -> Document:
    source = Source(name="a.txt", text="\n".join(text for _, text in rows))
    units, at = [], 0
    for kind, text in rows:
        units.append(
            Unit(span=Span(source=source, start=at, end=at + len(text)), kind=kind, heading="FDA approvals")
        )
        at += len(text) + 1
    return Document(source=source, units=tuple(units))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(KINDS, TEXTS), max_size=6), st.lists(REFERENCES, max_size=4, unique_by=lambda r: r.id)
)
def test_nothing_raises_and_spans_stay_inside(
    rows: list[tuple[UnitKind, str]], references: list[Reference]
) -> None:
    text, library = document(rows), Library(references=tuple(references))
    claims = find_claims(text)
    marks = find_marks(text, [reference.label or "" for reference in references])
    resolved, _ = resolve_marks(marks, library)
    judgements = judge(
        text, claims, library, own_list=True, marked=cited_by(claims, marks, resolved), sources={"r1": text}
    )
    assert [judgement.claim for judgement in judgements] == list(claims)
    assert len({claim.id for claim in claims}) == len(claims)
    ends = [0]
    for claim in claims:
        assert ends[-1] <= claim.span.start < claim.span.end <= len(text.source.text)
        assert claim.text == claim.text.strip()
        ends.append(claim.span.end)
    for mark in marks:
        assert 0 <= mark.span.start < mark.span.end <= len(text.source.text)


@pytest.mark.parametrize(
    "unit",
    [
        "heart failure ",
        "reject ",
        "phase ",
        "aaaa",
        "EMA ",
        "emia ",
        "(ALL) ",
        "B C (BC) ",
        "relapsed ",
        "no not ",
        "Xx (Yy™) ",
    ],
)
def test_hostile_words_are_weighed_in_linear_time(
    unit: str, build: Callable[..., Document], assert_linear: Callable[..., None]
) -> None:
    def run(words: str) -> None:
        text = build((UnitKind.HEADING, "Examplinib"), f"Examplinib {words}.")
        library = Library(references=(Reference(id="a", type="book", title=f"Examplinib {words}"),))
        judge(text, find_claims(text), library, own_list=True, sources={"a": text})

    assert_linear(run, unit, size=30_000)


WAYS = ("was approved by the FDA for", "is not approved by the FDA for", "inhibits", "caused")
WORDS = [f"w{a}{b}" for a in "abcdefghij" for b in "klmnopqrst"]


@pytest.mark.parametrize("grows", ["claims", "references"])
def test_many_claims_and_many_references_are_weighed_in_linear_time(
    grows: str, build: Callable[..., Document], assert_linear: Callable[..., None]
) -> None:
    def make(size: int) -> tuple[Document, list[Claim], Library]:
        texts = [
            f"Examplinib {WAYS[n % 4]} {WORDS[n % 97]} and {WORDS[n % 89]} in {1990 + n % 30}."
            for n in range(size if grows == "claims" else 100)
        ]
        references = (
            Reference(
                id=f"r{n}",
                type="webpage",
                title=f"FDA approves examplinib for {WORDS[n % 83]} and {WORDS[n % 71]}",
                issued=Date(year=1990 + n % 30),
                author=(Name(literal="Acme Inc."),),
            )
            for n in range(10 * size if grows == "references" else 1000)
        )
        document = build((UnitKind.HEADING, "Examplinib"), *texts)
        return document, find_claims(document), Library(references=tuple(references))

    def run(made: tuple[Document, list[Claim], Library]) -> None:
        document, claims, library = made
        assert len(judge(document, claims, library, own_list=True)) == len(claims) > 0

    assert_linear(run, make, size=100)
