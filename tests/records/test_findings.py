"""What records say reaches the references, and each claim that rests on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

import refkit
from refkit.model import (
    Asked,
    Basis,
    Judgement,
    Library,
    Link,
    Notice,
    NoticeKind,
    RecordVerdict,
    Reference,
    Resolution,
    Verdict,
)
from refkit.records.findings import (
    called,
    held_records,
    is_of_claim,
    is_on_retracted,
    is_settled,
    named,
    of_claim,
    of_reference,
    reference_problems,
    rests_on,
    with_records,
)
from refkit.records.row import Row
from refkit.records.standing import facts_of

RETRACTED = (Notice(kind=NoticeKind.RETRACTED, on="2015", source="pubmed"),)
A = Reference(id="a", type="book", title="Ponds", label="1")
B = Reference(id="b", type="book", title="Moss")
LIBRARY = Library(references=(A, B))


def resolution(key: str, verdict: RecordVerdict = RecordVerdict.VERIFIED, **more: object) -> Resolution:
    return Resolution(reference=key, verdict=verdict, **more)  # type: ignore[arg-type]


GONE = {"a": resolution("a", notices=RETRACTED)}
BOTH = GONE | {"b": resolution("b", notices=RETRACTED)}


@pytest.fixture
def judged() -> Callable[..., Judgement]:
    claim = refkit.check("Zorbine was approved by the FDA in 2011.", LIBRARY).judgements[0].claim

    def make(
        *links: tuple[str, Basis], verdict: Verdict = Verdict.CITED, reasons: tuple[str, ...] = ()
    ) -> Judgement:
        return Judgement(
            claim=claim,
            verdict=verdict,
            reasons=reasons,
            links=tuple(Link(claim=claim.id, reference=key, basis=basis, score=1.0) for key, basis in links),
        )

    return make


def codes(judgement: Judgement, held: dict[str, Resolution]) -> list[str]:
    return [problem.rule for problem in with_records([judgement], LIBRARY, held)[1]]


M, S = Basis.MARKED, Basis.SUGGESTED


def test_a_claim_on_a_retracted_source_alone_is_an_error(judged: Callable[..., Judgement]) -> None:
    (now,), problems = with_records([judged(("a", M))], LIBRARY, GONE)
    assert [problem.rule for problem in problems] == ["RK307", "RK306"]
    assert now.reasons == ("rests-on-retracted",)
    assert now.links[0].reasons == ("source-retracted",)
    assert now.is_covered
    assert is_on_retracted(now)
    assert all(map(is_of_claim, problems))


def test_another_source_carries_it_too(judged: Callable[..., Judgement]) -> None:
    assert codes(judged(("a", M), ("b", M)), GONE) == ["RK306"]
    assert codes(judged(("a", M), ("b", S)), GONE) == ["RK307", "RK306"]
    assert codes(judged(("a", M), ("b", M)), BOTH) == ["RK307", "RK306", "RK306"]


def test_a_source_that_is_only_suggested_carries_nothing(judged: Callable[..., Judgement]) -> None:
    suggested = judged(("a", S), verdict=Verdict.SUGGESTED)
    (now,), problems = with_records([suggested], LIBRARY, GONE)
    assert problems == ()
    assert now.links[0].reasons == ("source-retracted",)
    assert not rests_on(now.links[0])


def test_a_person_may_write_down_why(judged: Callable[..., Judgement]) -> None:
    accepted = judged(("a", Basis.ACCEPTED), verdict=Verdict.ACCEPTED, reasons=("decided-by-hand",))
    assert codes(accepted, GONE) == ["RK307", "RK306"]
    noted = replace(accepted, reasons=("decided-by-hand", "noted-by-hand"))
    assert is_settled(noted)
    (now,), problems = with_records([noted], LIBRARY, GONE)
    assert [problem.rule for problem in problems] == ["RK306"]
    assert not is_on_retracted(now)


def test_an_erratum_leaves_the_claim_standing(judged: Callable[..., Judgement]) -> None:
    corrected = {"a": resolution("a", notices=(replace(RETRACTED[0], kind=NoticeKind.CORRECTED),))}
    assert codes(judged(("a", M)), corrected) == ["RK309"]


def test_a_reference_is_told_by_number_and_key() -> None:
    assert [called(A), called(B)] == ["[1] a", "b"]
    problems = list(reference_problems(LIBRARY, BOTH))
    assert [problem.message for problem in problems] == [
        "[1] a was retracted (pubmed, 2015)",
        "b was retracted (pubmed, 2015)",
    ]
    assert not any(map(is_of_claim, problems))


def test_a_fact_is_told_of_reference_and_claim(judged: Callable[..., Judgement]) -> None:
    (fact,) = facts_of(A, GONE["a"])
    span = judged(("a", M)).claim.span
    assert of_reference(A, fact).message == "[1] a was retracted (pubmed, 2015)"
    assert of_claim(span, A, fact).message == "this cites [1] a, which was retracted (pubmed, 2015)"


def test_what_could_not_be_checked_is_one_finding() -> None:
    asked = (Asked(service="crossref", outcome="no-answer"),)
    held = {key: resolution(key, RecordVerdict.COULD_NOT_CHECK, asked=asked) for key in ("a", "b")}
    assert [p.message for p in reference_problems(LIBRARY, held)] == [
        "2 references could not be checked (a, b)"
    ]
    assert [p.message for p in reference_problems([A], held)] == [
        "[1] a could not be checked (crossref: no answer)"
    ]


def test_a_row_holds_for_the_reference_that_was_asked(row: Callable[..., Row]) -> None:
    rows = {"a": row(A), "b": row(B)}
    held, problems = held_records(rows, LIBRARY)
    assert (list(held), problems) == (["a", "b"], ())


def test_a_row_of_a_reference_that_changed_since_is_stale(row: Callable[..., Row]) -> None:
    rows = {"a": row(A), "b": row(B)}
    held, problems = held_records(rows, [replace(A, title="Lakes"), B])
    assert list(held) == ["b"]
    assert [problem.message for problem in problems] == [
        "1 reference changed or added since records were looked up (a)"
    ]


def test_a_row_follows_its_work_to_another_key(row: Callable[..., Row]) -> None:
    held, _ = held_records({"a": row(A), "b": row(B)}, [replace(A, id="pond", label=None)])
    assert held["pond"].reference == "a"


def test_keys_that_two_works_swapped_are_not_followed(row: Callable[..., Row]) -> None:
    swapped = [replace(A, id="b"), replace(B, id="a")]
    held, _ = held_records({"a": row(A), "b": row(B)}, swapped)
    assert {key: one.reference for key, one in held.items()} == {"b": "a", "a": "b"}


def test_where_nothing_was_looked_up_nothing_is_stale() -> None:
    assert held_records({}, LIBRARY) == ({}, ())


def test_few_keys_are_named() -> None:
    assert named(list("abcdefg")) == "a, b, c, d, e, …"
