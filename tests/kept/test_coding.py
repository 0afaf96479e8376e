"""What is written comes back as it was, and nothing else is believed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from refkit.kept.coding import UncodableError, coder_of, decode, encode, fingerprint
from refkit.model import (
    Basis,
    Claim,
    ClaimKind,
    Date,
    Difference,
    Document,
    Gravity,
    Judgement,
    Library,
    Link,
    Mark,
    MarkStyle,
    Name,
    Problem,
    Reference,
    Source,
    Span,
    Standing,
    Unit,
    UnitKind,
    Verdict,
)
from refkit.model.sources import Anchor

# Nouns of many parts: fewer of them, each with room for all its fields.
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXT = some.text(max_size=12)  # lone surrogates too: a file of text may hold what UTF-8 cannot
MAYBE = some.none() | TEXT
NUMBER = some.floats(allow_nan=False) | some.integers(-(10**20), 10**20)
JSON = some.recursive(
    some.none() | some.booleans() | NUMBER | TEXT,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
DATES = some.deferred(
    lambda: some.builds(
        Date,
        year=some.none() | some.integers(-9, 3000),
        end=some.none() | DATES,
        circa=some.booleans(),
        literal=MAYBE,
    )
)
NAMES = some.builds(Name, family=MAYBE, given=MAYBE, particle=MAYBE, literal=MAYBE)


def tuples(of: some.SearchStrategy[Any]) -> some.SearchStrategy[tuple[Any, ...]]:
    return some.lists(of, max_size=2).map(tuple)


SOURCES = some.builds(
    Source,
    name=TEXT,
    text=TEXT,
    raw=MAYBE,
    places=tuples(some.tuples(some.integers(0, 9), some.integers(0, 9))),
    links=tuples(some.tuples(some.integers(0, 9), some.integers(0, 9), TEXT)),
    anchors=tuples(
        some.builds(
            Anchor,
            start=some.integers(0, 9),
            part=TEXT,
            page=some.none() | some.integers(1, 9),
            box=some.none() | some.tuples(*[some.floats(allow_nan=False)] * 4),
        )
    ),
)


def spans(source: Source) -> some.SearchStrategy[Span]:
    return some.builds(Span, source=some.just(source), start=some.integers(0, 9), end=some.integers(0, 9))


def references(source: Source) -> some.SearchStrategy[Reference]:
    return some.builds(
        Reference,
        id=TEXT,
        type=TEXT,
        author=tuples(NAMES),
        title=MAYBE,
        issued=some.none() | DATES,
        extra=some.dictionaries(TEXT, JSON, max_size=2),
        label=MAYBE,
        origin=some.none() | spans(source),
        confidence=some.dictionaries(TEXT, some.floats(0, 1), max_size=2),
    )


def problems(source: Source) -> some.SearchStrategy[Problem]:
    return some.builds(
        Problem, rule=TEXT, message=TEXT, span=some.none() | spans(source), place=MAYBE, hint=MAYBE
    )


def judgements(one: Source, other: Source) -> some.SearchStrategy[Judgement]:
    kinds = some.sampled_from(ClaimKind)
    links = some.builds(
        Link,
        claim=TEXT,
        reference=TEXT,
        basis=some.sampled_from(Basis),
        score=some.floats(0, 1),
        reasons=tuples(TEXT),
        quote=some.none() | spans(other),
        standing=some.none() | some.sampled_from(Standing),
        differences=tuples(
            some.builds(
                Difference,
                reason=TEXT,
                gravity=some.sampled_from(Gravity),
                claim=some.none() | some.tuples(some.integers(0, 9), some.integers(0, 9)),
                said=MAYBE,
            )
        ),
    )
    claims = some.builds(
        Claim,
        id=TEXT,
        span=spans(one),
        kind=kinds,
        dates=tuples(DATES),
        subjects=tuples(TEXT),
        context=MAYBE,
        citable=some.booleans(),
        odds=tuples(some.tuples(kinds, some.floats(0, 1))),
    )
    return some.builds(
        Judgement, claim=claims, verdict=some.sampled_from(Verdict), links=tuples(links), missing=MAYBE
    )


@FEW
@given(some.data())
def test_judgements_come_back_as_they_were(data: some.DataObject) -> None:
    one, other = Source(name="a", text="0123456789"), Source(name="b", text="9876543210")
    judged = data.draw(tuples(judgements(one, other)))
    written = encode(judged, tuple[Judgement, ...], (one, other))
    read = decode(written, tuple[Judgement, ...], (one, other))
    assert read == judged
    assert all(judgement.claim.span.source is one for judgement in read)
    assert all(type(judgement.verdict) is Verdict for judgement in read)


@FEW
@given(some.data())
def test_a_document_comes_back_with_its_own_source(data: some.DataObject) -> None:
    source = data.draw(SOURCES)
    units = some.builds(
        Unit, span=spans(source), kind=some.sampled_from(UnitKind), heading=MAYBE, cells=tuples(spans(source))
    )
    document = data.draw(
        some.builds(
            Document,
            source=some.just(source),
            units=tuples(units),
            reference=some.none() | references(source),
            references=tuples(references(source)),
            marks=tuples(
                some.builds(
                    Mark, span=spans(source), style=some.sampled_from(MarkStyle), targets=tuples(TEXT)
                )
            ),
            problems=tuples(problems(source)),
            listed=some.none()
            | tuples(
                some.builds(Library, references=tuples(references(source)), problems=tuples(problems(source)))
            ),
        )
    )
    read = decode(encode(document, Document), Document)
    assert encode(read, Document) == encode(document, Document)
    assert all(unit.span.source is read.source for unit in read.units)
    for name in ("name", "text", "raw", "places", "links", "anchors"):
        assert getattr(read.source, name) == getattr(source, name)


@FEW
@given(some.data())
def test_references_come_back_as_they_were(data: some.DataObject) -> None:
    source = Source(name="a", text="0123456789")
    reference = data.draw(references(source))
    assert decode(encode(reference, Reference, (source,)), Reference, (source,)) == reference


@FEW
@given(some.data())
def test_equal_values_have_one_fingerprint(data: some.DataObject) -> None:
    source, again = (Source(name="a", text="0123456789") for _ in range(2))
    reference = data.draw(references(source))
    copy = decode(encode(reference, Reference, (source,)), Reference, (again,))
    assert fingerprint(copy, Reference) == fingerprint(reference, Reference)
    moved = Reference(id=reference.id + "x", type=reference.type)
    assert fingerprint(moved, Reference) != fingerprint(reference, Reference)


def test_a_fingerprint_holds_the_text_that_is_pointed_into() -> None:
    made = [
        Reference(id="a", type="book", origin=Span(source=Source(name="f", text=text), start=0, end=1))
        for text in ("ab", "ac")
    ]
    assert len({fingerprint(reference, Reference) for reference in made}) == 2


@pytest.mark.parametrize(
    "extra",
    [{"a": (1, 2)}, {"a": {1: "b"}}, {"a": {1, 2}}, {1: "a"}, {"a": Verdict.CITED}],
    ids=["tuple", "number as key", "set", "number as name", "enum"],
)
def test_what_would_come_back_as_something_else_is_refused(extra: Mapping[str, Any]) -> None:
    with pytest.raises(UncodableError):
        encode(Reference(id="a", type="book", extra=extra), Reference)


@pytest.mark.parametrize(
    ("value", "kind"),
    [(1, str), (True, int), ("a", float), (Verdict.CITED, str), ([1], tuple[int, ...]), (1, set)],
    ids=["number", "truth", "text", "enum", "list", "type not known"],
)
def test_a_value_of_another_type_is_refused(value: object, kind: Any) -> None:
    with pytest.raises(UncodableError):
        encode(value, kind)


def test_a_span_into_a_source_of_its_own_brings_it_along() -> None:
    mine, its = Source(name="a", text="ab"), Source(name="b", text="cd")
    written = encode(Span(source=its, start=0, end=2), Span, (mine,))
    read = decode(written, Span, (mine,))
    assert (read.text, read.source.name) == ("cd", "b")


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "[1,[],{}]", "[0,[],{}]", '[0,[],{"id":"a","type":"b","no_field":1}]',
        '[0,[],{"id":"a","type":"b","origin":[0,1,9]}]', '[0,[],{"id":"a","type":"b","origin":[0]}]',
        '[0,[],{"id":"a","type":"b","issued":7}]', "[" * 100_000,
    ],
    ids=["empty", "torn", "no parts", "null", "other sources", "no fields", "a field too many", "no such source",
         "half a span", "no date", "deep"],
)  # fmt: skip
def test_what_was_not_written_here_is_no_value(text: str) -> None:
    with pytest.raises(UncodableError):
        decode(text, Reference)


def test_other_known_sources_are_noticed() -> None:
    source = Source(name="a", text="ab")
    written = encode(Span(source=source, start=0, end=1), Span, (source,))
    with pytest.raises(UncodableError, match="other sources"):
        decode(written, Span)


@dataclass(frozen=True, kw_only=True)
class Chain:
    """A type that holds itself."""

    next: Chain | None = None
    names: Mapping[str, tuple[int, ...]] | None = None


def test_types_may_hold_themselves() -> None:
    chain = Chain(next=Chain(next=Chain(names={"a": (1, 2)})))
    write, read = coder_of(Chain)
    assert json.loads(encode(chain, Chain))[2] == {"next": {"next": {"names": {"a": [1, 2]}}}}
    assert decode(encode(chain, Chain), Chain) == chain
    assert write is not read
