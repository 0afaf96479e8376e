"""Who does what to whom in a sentence."""

from __future__ import annotations

import pytest

from refkit.links.compare.clause_roles import roles_of, verb_stems
from refkit.links.compare.content import read_content

# A text, one of its verbs, the words of its subject, and those of its object.
CASES = {
    "active": ("The queens of Velia evict the smaller ants.", "evict", "queens velia", "smaller ants"),
    "passive": ("The bill was quickly blocked by the Senate.", "blocked", "senate", "bill"),
    "passive without an agent": ("The bill was blocked in May.", "blocked", "", "bill"),
    "active, perfect": ("The Senate has not yet blocked the bill.", "blocked", "senate", "bill"),
    "short passive": ("A survey ordered by the crown was lost.", "ordered", "crown", "survey"),
    "noun": ("the inhibition of urease by copper", "inhibition", "copper", "urease"),
    "noun in front": ("urease inhibition by copper", "inhibition", "copper", "urease"),
    "relative": ("Copper, which inhibits urease, is dear.", "inhibits", "copper", "urease"),
    "object before": ("An offer which the shippers had made lapsed.", "made", "shippers", "offer"),
    "two verbs, one agent": ("The tenant signed the lease and left the farm.", "left", "tenant", "farm"),
    "two passives": ("Dues are set by A1 and collected by the bailiff.", "collected", "bailiff", "dues"),
    "between commas": ("The vendor, Lautwerk, adapted the pump.", "adapted", "vendor lautwerk", "pump"),
    "a place in front": ("In Spain farmers planted oaks.", "planted", "farmers", "oaks"),
    "a place behind": ("The price of bread in Spain raised wages.", "raised", "price bread", "wages"),
    "has it done": ("The abbot had the miller fined.", "fined", "abbot", "miller"),
    "who caught them": ("Wardens counted trout caught by anglers.", "counted", "wardens", "trout"),
    "whom they caught": ("Wardens counted trout caught by anglers.", "caught", "anglers", "trout"),
    "another conjunction": ("It is shut, since lime lowers the yield.", "lowers", "lime", "yield"),
}


@pytest.mark.parametrize(("text", "verb", "subject", "acted"), CASES.values(), ids=CASES)
def test_subject_and_object_of_a_verb(text: str, verb: str, subject: str, acted: str) -> None:
    content = read_content(text)
    one = next(one for one in roles_of(content) if content.words[one.verb].folded == verb)
    assert " ".join(content.words[at].folded for at in one.subject) == subject
    assert " ".join(content.words[at].folded for at in one.object) == acted


@pytest.mark.parametrize(
    "text", ["the supply of bread", "an ordered lattice", "Bread.", "", "by the of to and"]
)
def test_what_is_no_verb_has_no_roles(text: str) -> None:
    assert roles_of(read_content(text)) == ()


def test_who_receives_is_kept_apart() -> None:
    content = read_content("The duke gave the mill to the abbey.")
    (one,) = roles_of(content)
    assert [content.words[at].folded for at in one.to] == ["abbey"]


def test_verbs_are_known_by_their_stems() -> None:
    assert "inhibit" in verb_stems()
