"""A document without marks that runs through its own list: each claim is led to what it cites."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.links import judge
from refkit.links.rank.body import read_body
from refkit.marks import cited_by, find_marks, resolve_marks
from refkit.model import Basis, Judgement, Mark, MarkStyle, Source, Span, Verdict
from refkit.reflist.read import read_list

LIST = """## References

1. Okafor A. Corrosion of steel cables in suspension bridges. J Struct. 2010;3:1-9.
2. Lind B. Fatigue cracks of welded girders under traffic loads. J Struct. 2011;4:1-9.
3. Moreau C. Acoustic emission monitoring of concrete decks. J Struct. 2012;5:1-9.
4. Abe D. Wind tunnel tests of long-span bridges. J Struct. 2013;6:1-9.
5. Sorensen E. Vortex shedding and flutter of bridge decks. J Struct. 2014;7:1-9.
6. Castro F. Life-cycle costs of bridge inspection by drones. J Struct. 2015;8:1-9.
"""
TEXT = """# Damage of bridges

## Introduction

Steel cables of suspension bridges are known to suffer from corrosion. Previous studies reported fatigue \
cracks in welded
girders exposed to traffic loads. Such damage is often overlooked for many years. Monitoring by acoustic \
emission has been
shown to find damage in concrete decks early.

## Discussion

Long-span bridges have been tested in wind tunnels for decades. Flutter and vortex shedding of decks were \
described as causes
of failure. Inspection by drones has been proposed to lower life-cycle costs. Corrosion of the steel cables \
of suspension
bridges was reported in 2031.

"""


def judged(text: str) -> list[Judgement]:
    document = read_document(Source(name="bridges.md", text=text))
    library = read_list(document.source, document.reflists[0])
    claims = find_claims(document)
    marks = find_marks(document, [r.label for r in library if r.label])
    targets, _ = resolve_marks(marks, library)
    found = judge(
        document, claims, library, own_list=True, marked=cited_by(claims, marks, targets), marks=marks
    )
    names = {reference.id: reference.label for reference in library}
    for judgement in found:
        assert all(link.reference in names for link in judgement.links)
    return list(found)


def first(judgement: Judgement) -> str | None:
    return judgement.links[0].reference if judgement.links else None


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        pytest.param("Steel cables", "okafor2010corrosion", id="first"),
        pytest.param("Previous studies", "lind2011fatigue", id="second"),
        pytest.param("Monitoring by", "moreau2012acoustic", id="third"),
        pytest.param("Long-span", "abe2013wind", id="fourth"),
        pytest.param("Flutter", "sorensen2014vortex", id="fifth"),
        pytest.param("Inspection by", "castro2015life", id="last"),
    ],
)
def test_a_claim_is_led_to_the_work_it_cites(words: str, reference: str) -> None:
    (judgement,) = [j for j in judged(TEXT + LIST) if j.claim.text.startswith(words)]
    assert (judgement.verdict, first(judgement)) == (Verdict.SUGGESTED, reference)
    assert "list-order" in judgement.links[0].reasons


def test_scores_are_probabilities_and_fall() -> None:
    for judgement in judged(TEXT + LIST):
        scores = [link.score for link in judgement.links]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score < 1 for score in scores)


def test_a_claim_newer_than_the_list_is_led_nowhere() -> None:
    (judgement,) = [j for j in judged(TEXT + LIST) if "2031" in j.claim.text]
    assert (judgement.verdict, judgement.links) == (Verdict.UNCOVERED, ())
    assert judgement.reasons == ("newer-than-sources",)


def test_marks_decide_and_what_is_marked_gets_no_suggestion_beside_it() -> None:
    marked = (
        (TEXT + LIST)
        .replace("from corrosion.", "from corrosion [4].")
        .replace("traffic loads.", "traffic loads [5].")
    )
    judgements = judged(marked)
    (cables,) = [j for j in judgements if j.claim.text.startswith("Steel cables")]
    assert cables.verdict is Verdict.CITED
    assert [(link.reference, link.basis) for link in cables.links] == [("abe2013wind", Basis.MARKED)]


def test_own_work_that_cites_a_method_is_cited() -> None:
    text = (TEXT + LIST).replace(
        "Such damage", "We measured decks by drones [6]. We recruited no one [3]. Such damage"
    )
    (own,) = [j for j in judged(text) if j.claim.text.startswith("We measured")]
    assert own.verdict is Verdict.CITED
    assert own.claim.citable


def test_a_short_text_does_not_run_through_a_long_list() -> None:
    """An abstract with the list of its article cites nothing in turn: kinds and dates decide, as for any other list."""
    short = (
        "# Damage of bridges\n\nSteel cables of suspension bridges are known to suffer from corrosion.\n\n"
        + LIST
    )
    assert all("list-order" not in link.reasons for j in judged(short) for link in j.links)


def test_a_body_holds_no_marks_rows_or_headings() -> None:
    text = (
        "# Title\n\n## Methods\n\n### Cells\n\nCells were grown [1,2] in glass [3]. They died.\n\n| a | "
        "b |\n|---|---|\n| 1 | 2 |\n\n"
    )
    document = read_document(Source(name="a.md", text=text))
    body = read_body(document, find_marks(document, ["1", "2", "3"]))
    assert [p.text for p in body.passages] == ["Cells were grown  in glass .", "They died."]
    assert {p.section for p in body.passages} == {"Methods | Cells"}


def test_a_mark_across_the_end_of_a_sentence_cuts_both() -> None:
    document = read_document(Source(name="a.txt", text="One thing is so. Another thing is not so.\n"))
    mark = Mark(span=Span(source=document.source, start=14, end=24), style=MarkStyle.BRACKET, targets=("1",))
    assert [p.text for p in read_body(document, [mark]).passages] == ["One thing is s", " thing is not so."]
