"""What was to come by a day that is past."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.expiry.passed import find_passed, read_due
from refkit.model import Judgement, Source, Verdict

TODAY = date(2026, 12, 1)

PASSED = {
    "expected": ("Approval by the EMA is expected in 2014.", "2014"),
    "expected, with a verb": ("The probe is expected to land on Ceres in early 2015.", "2015"),
    "planned for a month": ("The launch is planned for March 2019.", "2019-03"),
    "due to open": ("The bridge is due to open in 2016.", "2016"),
    "due": ("The report of the committee is due in May 2014.", "2014-05"),
    "scheduled": ("The hearing is scheduled for 3 June 2020.", "2020-06-03"),
    "results": ("Results of the ORLE-2 trial are expected by the end of 2018.", "2018"),
    "still": ("Completion is still expected in 2012.", "2012"),
    "will be published": ("The results will be published during 2020.", "2020"),
    "will come into force": ("The Act will come into force on 1 January 2014.", "2014-01-01"),
    "will open": ("The station will open in 2015.", "2015"),
    "projected": ("Cancer is projected to cause 1.8 million deaths in 2020.", "2020"),
    "plans to": ("Acme plans to build a plant in Aschau by 2019.", "2019"),
    "is to be": ("The plant is to be closed in 2014.", "2014"),
    "anticipated": ("A second release is anticipated in autumn 2021.", "2021"),
    "set for": ("The match is set for May 2018.", "2018-05"),
    "bound to": ("A second study has to be completed by December 2024.", "2024-12"),
    "must": ("The holder must submit the results by 31 March 2024.", "2024-03-31"),
    "required": ("The report is required to be filed by the end of 2023.", "2023"),
    "last year": ("Delivery of the trains is scheduled for November 2026.", "2026-11"),
    "de: planned": ("Die Eröffnung ist für März 2019 geplant.", "2019-03"),
    "de: soll": ("Die Brücke soll 2019 eröffnet werden.", "2019"),
    "fr: planned": ("L’ouverture est prévue pour 2019.", "2019"),
    "fr: should": ("Le pont devrait ouvrir en 2019.", "2019"),
    "es": ("La apertura está prevista para 2019.", "2019"),
    "it": ("L'apertura è prevista nel 2019.", "2019"),
    "pt": ("A abertura está prevista para 2019.", "2019"),
    "nl": ("De opening is voor 2019 gepland.", "2019"),
    "pt: will": ("A ponte será inaugurada em 2019.", "2019"),
}

NOT_PASSED = {
    # not past yet
    "to come": "The launch is planned for March 2031.",
    "today's month": "The launch is planned for December 2026.",
    "this year": "The launch is planned for 2026.",
    # it was said then
    "was planned": "The launch was planned for March 2019.",
    "had to": "Data had to be submitted by 2012.",
    "must have": "Applicants must have been born before 2010.",
    "had been expected": "Approval had been expected in 2014.",
    "as of": "As of May 2012, the launch is planned for 2014.",
    "a year before it": "In its report of 2012 the launch is planned for 2014.",
    "somebody said": "Acme said that the launch is planned for 2014.",
    "announced": "It was announced that the station will open in 2015.",
    "in quotes": "The leaflet reads “the launch is planned for 2014” in bold.",
    "a condition": "If it is approved, the launch is planned for 2014.",
    # no time to come
    "due to": "The rise is due to floods in 2014.",
    "due in part": "The fall is due in part to the rules of 2014.",
    "set in": "The novel is set in 2014.",
    "set to": "The dial is set to 2014.",
    "from then on": "The rules apply from 2014.",
    "will apply from": "The rules will apply from 2014.",
    "paid for": "The bill will be paid for 2014.",
    "of those": "The model is expected to fit patients treated in 2014.",
    "of a version": "Users are expected to install version 2014.",
    "a thing of that year": "The 2014 rules are expected to change.",
    "happened": "The bridge was opened in 2016.",
    "is": "Zorbine is sold since 2014.",
    "expected value": "The expected value in 2014 was three.",
    "as expected": "As expected, prices fell in 2014.",
    "planned economy": "The planned economy ended in 1990.",
    "an expectation": "Expectations for 2014 were low.",
    "scheduled": "Scheduled flights ended in 2014.",
    "not said of it": "It is expected, and in 2014 it was so.",
    "which": "It is planned by those who met in 2014.",
    "a year's money": "All costs will be presented in 2015 Australian dollars.",
    "a number": "The city is expected to have 2019 inhabitants.",
    "an identifier": "The work is planned under grant ORLE-2014.",
    "a source": "The launch is planned (Falk, 2014).",
    "who does it": "The survey is planned by Falk Consulting 2014.",
    "may": "The bridge may be opened in 2016.",
    "would": "The bridge would be opened in 2016.",
    "believed": "It was believed that the world will end in 2012.",
    "de: hearsay": "Er soll 2014 in Aschau gestorben sein.",
    "de: happened": "Die Brücke wurde 2019 eröffnet.",
    "de: is in": "Die Brücke ist im Jahr 2019 eine Ruine.",
    "fr: happened": "Le pont est ouvert depuis 2019.",
    "es: happened": "El puente fue inaugurado en 2019.",
    "it: happened": "Il ponte è stato inaugurato nel 2019.",
    "pt: happened": "A ponte foi inaugurada em 2019.",
    "nl: happened": "De brug is in 2019 door brand verwoest.",
}


@pytest.mark.parametrize(("text", "day"), PASSED.values(), ids=PASSED.keys())
def test_a_day_to_come_that_is_past(text: str, day: str) -> None:
    document = read_document(Source(name="a.md", text=f"# The Orle\n\n{text}\n"))
    judgements = [Judgement(claim=claim, verdict=Verdict.UNCOVERED) for claim in find_claims(document)]
    assert [f"{day} is past" in problem.message for problem in find_passed(judgements, TODAY)] == [True]


@pytest.mark.parametrize("text", NOT_PASSED.values(), ids=NOT_PASSED.keys())
def test_what_is_no_day_to_come_or_not_past(text: str) -> None:
    assert read_due(text, TODAY) is None


def test_the_day_to_judge_by_decides() -> None:
    text = "The launch is planned for March 2019."
    assert read_due(text, date(2019, 3, 31)) is None
    assert read_due(text, date(2019, 4, 1)) is not None


@pytest.mark.parametrize(
    "unit", ["is expected to be a in ", "in 2014 ", "will be opened the ", "soll die ", "“"]
)
def test_time_grows_with_the_text(assert_linear: Callable[..., None], unit: str) -> None:
    assert_linear(lambda text: read_due(f"{text} in 2014", TODAY), unit)
