"""Own work is what authors report to have done or found in this very work; what they know or believe is a claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.claims.own_work import is_own_study, reports_own_work, study_part, without_frame
from refkit.model import ClaimKind, Document, UnitKind

Build = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We enrolled 42 patients in Vienna.", id="did"),
        pytest.param("In this study we found no difference.", id="found, in this study"),
        pytest.param("Our results show that zorbine doubles the risk.", id="our results"),
        pytest.param("On the shelf we have logged turbidity at 14 stations since 2017.", id="have done"),
        pytest.param("We ourselves have handed out some 300 bottles.", id="ourselves"),
        pytest.param("We did not measure dust.", id="did not do"),
        pytest.param("We will resurvey the plots in 2027.", id="will do"),
        pytest.param("Here we show that light bends around the lens.", id="here we"),
        pytest.param(
            "In this paper we derive an upper bound on the neutrino flux.", id="in this paper, present"
        ),
        pytest.param("The 40 patients that we enrolled had a mean age of 60.", id="of those enrolled"),
        pytest.param("Two reviewers independently extracted the doses.", id="reviewers"),
        pytest.param("I reviewed the case notes of every child.", id="first person singular"),
        pytest.param("Volunteers were recruited by us from three surgeries.", id="by us"),
        pytest.param("In our run on the harbour set, version 4.2 wrote 610 MB.", id="our run"),
        pytest.param("We transcribed the guild rolls of 1480 to 1560.", id="history"),
        pytest.param("Our own two cores have not been dated yet.", id="our own"),
    ],
)
def test_what_authors_did_or_found_is_their_own_work(text: str) -> None:
    assert reports_own_work(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We know that zorbine causes blindness in 40% of patients.", id="we know"),
        pytest.param("As we have seen, zorbine doubles the risk of deafness.", id="as we have seen"),
        pytest.param("As we showed above, zorbine doubles the risk of deafness.", id="as we showed"),
        pytest.param("We believe that zorbine cures fever.", id="we believe"),
        pytest.param("In our view, zorbine cures nine of ten children.", id="in our view"),
        pytest.param("Our understanding is that it was approved in 2012.", id="our understanding"),
        pytest.param("Our planet is 4.5 billion years old.", id="our planet"),
        pytest.param("Our data protection law dates from 1998.", id="our data protection law"),
        pytest.param("Our model of the atom dates from 1926.", id="our model of the atom"),
        pytest.param("We use about 10% of our brain.", id="we all"),
        pytest.param("We measure temperature in degrees.", id="custom"),
        pytest.param("We have known since 1990 that it raises the risk of stroke.", id="have known"),
        pytest.param("We have learnt that the treaty was signed in 1648.", id="have learnt"),
        pytest.param("In this chapter we saw that the treaty was signed in 1648.", id="saw in this chapter"),
        pytest.param("Phase I showed a response in 40% of patients.", id="phase I"),
        pytest.param("Zorbine, which we studied, causes blindness in 40% of patients.", id="beside a fact"),
        pytest.param("We previously showed that zorbine causes blindness.", id="earlier work"),
        pytest.param("In an earlier study we found that zorbine causes blindness.", id="an earlier study"),
        pytest.param("Our previous work showed that zorbine causes blindness.", id="our previous work"),
        pytest.param("The authors found that zorbine causes blindness.", id="other authors"),
        pytest.param("Patients were enrolled at 40 sites.", id="done by whom?"),
        pytest.param("To our knowledge, no trial has compared the two.", id="to our knowledge"),
    ],
)
def test_what_all_know_or_somebody_believes_is_no_own_work(text: str) -> None:
    assert not reports_own_work(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("We know that iron rusts.", "iron rusts.", id="we know that"),
        pytest.param("Today we know from many finds that iron rusts.", "iron rusts.", id="from many finds"),
        pytest.param("As we all know, iron rusts.", "iron rusts.", id="as we"),
        pytest.param("It is our belief that iron rusts.", "iron rusts.", id="our belief"),
        pytest.param("In our experience, iron rusts.", "iron rusts.", id="in our experience"),
        pytest.param("We believe in iron.", "We believe in iron.", id="no statement behind it"),
        pytest.param("We found that iron rusts.", "We found that iron rusts.", id="a finding"),
    ],
)
def test_the_claim_stands_behind_what_is_said_of_knowing_it(text: str, claim: str) -> None:
    assert without_frame(text) == claim


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We know that zorbine causes blindness in 40% of patients.", id="we know"),
        pytest.param("As we have seen, zorbine doubles the risk of deafness.", id="as we have seen"),
        pytest.param("As we have seen, prices never recovered.", id="as we have seen, in short"),
        pytest.param("We know that prices fell.", id="we know, in short"),
        pytest.param("We believe that the treaty was signed in Münster in 1648.", id="we believe"),
        pytest.param("In our view, the act was repealed in 1983.", id="in our view"),
        pytest.param("Our planet formed 4.5 billion years ago.", id="our planet"),
    ],
)
def test_such_words_exempt_no_claim(build: Build, text: str) -> None:
    (claim,) = find_claims(build(text))
    assert claim.citable
    assert claim.kind is not ClaimKind.OWN_WORK


METHODS = (
    UnitKind.PARAGRAPH,
    "We sampled 43 ponds. Divers were recruited from three clubs.",
    {"heading": "2. Methods"},
)


def test_a_study_of_ones_own_needs_no_we_in_its_methods_and_results(build: Build) -> None:
    results = (UnitKind.PARAGRAPH, "Cover rose from 20% to 61% on seeded plots.", {"heading": "3. Results"})
    assert [claim.citable for claim in find_claims(build(METHODS, results))] == [False, False, False]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zorbine causes blindness in 40% of patients.", id="holds always"),
        pytest.param(
            "Blindness was seen in an earlier trial by Berg et al. in 40% of patients.", id="others' work"
        ),
        pytest.param("We know that cover rose from 20% to 61% in the Alps.", id="known"),
    ],
)
def test_what_others_found_or_always_holds_wants_a_source_among_results_too(build: Build, text: str) -> None:
    results = (UnitKind.PARAGRAPH, text, {"heading": "Results"})
    assert find_claims(build(METHODS, results))[-1].citable


def test_results_without_methods_of_the_authors_own_want_a_source(build: Build) -> None:
    results = (UnitKind.PARAGRAPH, "Cover rose from 20% to 61% on seeded plots.", {"heading": "Results"})
    (claim,) = find_claims(build(results))
    assert claim.citable
    assert not is_own_study(build(results).units)


@pytest.mark.parametrize(
    ("heading", "before", "part"),
    [
        pytest.param("2.1 Study population", None, "methods", id="a numbered heading"),
        pytest.param("Materials and methods", None, "methods", id="two words"),
        pytest.param("Outcomes", "methods", "methods", id="within the methods"),
        pytest.param("Discussion", "methods", None, id="after them"),
        pytest.param("IV. Results", "methods", "results", id="results"),
        pytest.param("Results of the referendum", None, None, id="other results"),
        pytest.param("Designs of bridges", None, None, id="other designs"),
    ],
)
def test_a_heading_opens_a_part_of_a_study(heading: str, before: str | None, part: str | None) -> None:
    assert study_part(heading, before) == part
