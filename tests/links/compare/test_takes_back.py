"""Sentences that take back the one before them, and sentences that only look so."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import SourceContext, pair_up
from refkit.links.compare.taken_back import compare_taken_back

# Claim, and the sentence that stands behind it in its source.
TAKEN_BACK = (
    (
        "Ivermectin reduced deaths in hospitalised patients.",
        "Two years later this finding was withdrawn because the data had been fabricated.",
    ),
    (
        "Neutrinos travelled faster than light between Geneva and Gran Sasso.",
        "The effect was traced to a loose fibre cable and vanished once it was tightened.",
    ),
    (
        "Debt above 90% of GDP slows growth.",
        "Erratum: a spreadsheet error affected this result, and the corrected data show no such effect.",
    ),
    ("Hydroxychloroquine cleared the virus within six days.", "The journal has since retracted the paper."),
    (
        "The skull belonged to an unknown early human.",
        "Tests in the 1950s showed it to be a forgery made from an orangutan jaw.",
    ),
    ("Section 12 bars foreign nationals from owning farmland.", "Section 12 was repealed in 2009."),
    ("Employers must give four weeks of notice.", "Since the 2018 amendment, six weeks are required."),
    ("Rofecoxib is safe.", "So said the early trials; the later ones showed an excess of infarctions."),
    ("Serfs paid the tithe in kind.", "Or so it was long believed."),
    ("Warts respond to cimetidine.", "That claim did not hold up in a blinded trial."),
    ("Saturn has seventeen moons.", "That count is out of date; many more are known."),
    ("Murder carried the death penalty.", "NOTE: this paragraph is withdrawn."),
    ("Bread was rationed in Leeds.", "The report was false."),
    ("The comet broke into three pieces.", "This was a misreading of the plates."),
    ("The compound melts at 80 degrees.", "We were wrong: the sample was impure."),
    ("Coffee raises the risk of gout.", "After adjustment for age there was no difference."),
    ("The tomb held the bones of a queen.", "The attribution was later shown to be mistaken."),
    (
        "The catalyst doubles the yield of ammonia.",
        "The result could not be reproduced in three other laboratories.",
    ),
    ("Tenants may sublet a room.", "This provision was repealed in 2015."),
    ("Tenants may sublet a room.", "The right to sublet was removed; the clause has since been deleted."),
    ("The diary was written by the general.", "It turned out to be a fake."),
    ("Magnesium shortens labour.", "Later trials failed to confirm this."),
    ("The river is the longest in Asia.", "This was once the received opinion."),
    ("Cosmic rays come from the sun.", "That, at least, was the prevailing theory until 1912."),
    ("The duke signed the charter.", "The story is a legend."),
    ("The star has two planets.", "The signals have since been attributed to an instrumental artefact."),
    ("Cattle ranching lowers wages.", "Correction: the figures above were transposed, and wages rose."),
    ("The speed limit on rural roads is 80 km/h.", "It was lowered to 70 km/h in 2020."),
    ("The vaccine causes fits.", "The data were falsified."),
    ("Regulation 7 requires a permit for drones.", "The regulation was revoked by the minister in 2021."),
    ("Vitamin K prevents fractures.", "This association disappeared after adjustment for smoking."),
    ("Vitamin K prevents fractures.", "Once corrected for smoking, the association was not significant."),
    ("The island was settled by Celts.", "So the chroniclers believed."),
    ("Women vote more often than men.", "This finding has not been replicated."),
    ("Polywater is denser than water.", "The samples were contaminated with silica."),
    ("The bank holds gold worth 9 billion.", "This statement is retracted."),
    ("The queen was poisoned.", "The accusation was baseless."),
)
# The same: what follows leaves the claim as it is.
KEPT = (
    ("Lipex lowers pain.", "This result was later confirmed."),
    ("Lipex lowers pain.", "The withdrawal symptoms lasted two days."),
    ("Smokers die earlier.", "Corrections for age did not change it."),
    ("Smokers die earlier.", "After adjustment for age the difference did not change."),
    ("Smokers die earlier.", "After adjustment for income, no change in this result was seen."),
    ("Lipex lowers pain.", "The drug was withdrawn from two patients."),
    ("Lipex lowers pain.", "It was withdrawn in two patients."),
    ("Section 12 bars foreign nationals from owning farmland.", "Section 12 was upheld in 2009."),
    ("Section 12 bars foreign nationals from owning farmland.", "Section 13 was repealed in 2009."),
    ("Section 12 bars foreign nationals from owning farmland.", "So held the Supreme Court in 1999."),
    ("Section 12 bars foreign nationals from owning farmland.", "So said the court in Falk."),
    ("The treaty bound both kings.", "So it remained for a century."),
    ("The oath of the guild was secret.", "It was so believed by none."),
    ("The motion censured the king.", "It was rejected by twelve votes."),
    ("The troops held the bridge in 1809.", "They withdrew in 1811."),
    ("The alloy conducts at 4 K.", "The result was reproduced in three laboratories."),
    ("The alloy conducts at 4 K.", "An error in the apparatus was excluded."),
    ("The rate is 12%.", "It was corrected for age."),
    ("The glacier lost ice.", "No data were fabricated."),
    ("The glacier lost ice.", "Nobody has disproved this."),
    ("The glacier lost ice.", "The finding was not an artefact."),
    ("Beavers dam rivers.", "This is no myth."),
    ("Coffee raises blood pressure.", "Following correction of hypokalaemia, the pulse was normal."),
    ("Coffee raises blood pressure.", "The effect was greater in men."),
    ("Coffee raises blood pressure.", "The effect was attributed to caffeine."),
    ("Fen soils hold carbon.", "The false alarms were few."),
    ("Fen soils hold carbon.", "It was wrongly thought that sand holds more."),
    ("Employers must give four weeks of notice.", "Since 1990, two unions have asked for more."),
    ("Employers must give four weeks of notice.", "Since the 2018 amendment, breaches carry a fine."),
    ("The drug is licensed in Norway.", "Note: this drug is expensive."),
    ("The vote was held in 1911.", "The law was repealed in 1930."),
    ("The mill employed forty men.", "Its owner was wrong about the price of cotton."),
    ("The mill employed forty men.", "The miller was forged from iron, so they said."),
    ("The committee dismissed the appeal.", "The earlier order was quashed."),
    ("The survey counted nine owls.", "We were surprised by this number."),
    ("Lipex lowers pain.", "It has been approved since 2001."),
    ("Iron rusts in water.", "This was known to the Romans."),
    ("Iron rusts in water.", "So too does steel."),
    ("The king owned nine ships.", "This claim is supported by the rolls."),
    ("The king owned nine ships.", "The claim was upheld on appeal."),
    ("Wages rose in Leeds.", "Correction of the deficit took longer."),
    ("Wages rose in Leeds.", "The difference was not due to chance."),
)


def differences(claim: str, follows: str) -> list[int]:
    # With the sentence behind the passage, and within it.
    context = SourceContext(text=f"{claim} {follows}".lower())
    pairs = (
        pair_up(claim, claim, context, after=follows),
        pair_up(claim, f"{claim} {follows}", context),
    )
    return [len(compare_taken_back(pair) or ()) for pair in pairs]


@pytest.mark.parametrize(("claim", "follows"), TAKEN_BACK, ids=[follows for _, follows in TAKEN_BACK])
def test_the_next_sentence_takes_a_statement_back(claim: str, follows: str) -> None:
    assert differences(claim, follows) == [1, 1]


@pytest.mark.parametrize(("claim", "follows"), KEPT, ids=[follows for _, follows in KEPT])
def test_the_next_sentence_leaves_a_statement_as_it_is(claim: str, follows: str) -> None:
    assert differences(claim, follows) == [0, 0]


def test_a_rule_repealed_pages_later_is_no_rule() -> None:
    claim = "Section 12 bars foreign nationals from owning farmland."
    later = SourceContext(
        text=f"{claim} section 13 sets a fee. owners register. section 12 was repealed in 2009.".lower()
    )
    other = SourceContext(text=f"{claim} section 12 sets no fee. section 13 was repealed in 2009.".lower())
    assert compare_taken_back(pair_up(claim, claim, later))
    assert not compare_taken_back(pair_up(claim, claim, other))


def test_what_was_so_remains_so_of_its_time() -> None:
    claim = "In 1990 section 12 was in force."
    assert differences(claim, "Section 12 was repealed in 2009.") == [0, 0]


def test_a_sentence_before_gives_the_statement_to_others() -> None:
    claim = "Peptic ulcers are caused by stress."
    assert compare_taken_back(pair_up(claim, claim, before="For decades textbooks taught the following."))
    assert not compare_taken_back(pair_up(claim, claim, before="We report the following."))
