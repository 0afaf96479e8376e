"""Who acts and who is acted on."""

from __future__ import annotations

import pytest

from refkit.links.compare.clause_roles import Roles
from refkit.links.compare.pair import pair_up
from refkit.links.compare.roles import compare_roles, is_turned, same_word, shared
from refkit.links.evidence.assessment import Gravity

# Claim, passage, and whether they differ; None: no verb with both roles in the two.
CASES = {
    "turned": ("Copper inhibits urease.", "Urease inhibits copper.", True),
    "the same": ("Copper inhibits urease.", "Copper strongly inhibits urease in soil.", False),
    "passive": ("Copper inhibits urease.", "Urease is inhibited by copper.", False),
    "passive, turned": ("Copper inhibits urease.", "Copper is inhibited by urease.", True),
    "passive claim, turned": ("Copper is inhibited by urease.", "Copper blocks urease.", True),
    "noun": ("Copper inhibits urease.", "We measured the inhibition of urease by copper.", False),
    "noun, turned": ("Copper inhibits urease.", "We measured the inhibition of copper by urease.", True),
    "relative": ("Copper inhibits urease.", "Urease, which copper inhibits, splits urea.", False),
    "cleft": ("Copper inhibits urease.", "It is urease that copper inhibits.", False),
    "pronoun": ("The repressor blocks the virus.", "The virus enters; it blocks the repressor.", True),
    "pronoun, the same": (
        "The virus blocks the repressor.",
        "The virus enters; it blocks the repressor.",
        False,
    ),
    "history": ("The bishop fined the abbot.", "In 1312 the abbot fined the bishop of Marn.", True),
    "history, passive": ("The bishop fined the abbot.", "The abbot was fined by the bishop.", False),
    "law": ("The court quashed the ruling of the board.", "The board quashed the ruling of the court.", True),
    "law, the same": (
        "The landlord sued the tenant.",
        "The tenant was sued by the landlord for rent.",
        False,
    ),
    "physics": ("The crystal deflects the beam.", "The beam deflects the crystal of quartz.", True),
    "medicine": ("Valproate lowers lamotrine.", "Lamotrine lowers valproate concentrations.", True),
    "part of a phrase": ("Queens of Velia evict Atta.", "Atta queens evict Velia from nests.", True),
    "who receives": (
        "The duke gave the mill to the abbey.",
        "The abbey gave the mill to the duke of Ely.",
        True,
    ),
    "it happens by itself": ("The salt cleared the skin.", "The skin cleared with the salt.", False),
    "told both ways": ("Foxes kill stoats.", "Foxes kill stoats, and stoats kill fox cubs.", False),
    "sides may change": ("Ada married Carl.", "Carl married Ada.", None),
    "another verb": ("Copper inhibits urease.", "Urease splits copper.", None),
    "one sense on both sides": (
        "We followed pupils through school.",
        "Pupils in school years followed.",
        None,
    ),
    "taught": ("Pupils are taught by machines.", "Machines taught the pupils.", False),
    "gave and received": (
        "The king received two castles from the bishop.",
        "The king gave two castles to the bishop.",
        True,
    ),
    "gave and took from": (
        "The duke gave the field to Ely.",
        "The duke took the field from the abbey.",
        True,
    ),
    "lent and borrowed": (
        "The bank borrowed money of the brewery.",
        "The bank lent the brewery money in 1871.",
        True,
    ),
    "granted and obtained": (
        "The state obtained the loan from the railway.",
        "The state granted the loan to the railway.",
        True,
    ),
    "gave, told from the other end": (
        "The curator gave the vases to the museum.",
        "The museum received the vases from the curator.",
        None,
    ),
    "were given and received": (
        "Patients received rilozine daily.",
        "Patients were given rilozine daily.",
        None,
    ),
    "took without an owner": ("Patients received rilozine.", "Patients took rilozine for a year.", None),
    "gave and received, told both": (
        "The fund gave money to schools.",
        "The fund received money from guilds; the fund gave money to schools.",
        False,
    ),
    "sold and bought": ("The firm sold the mill to Ely.", "Ely bought the mill from the firm.", None),
    "two agents": (
        "Trout that anglers caught were counted by wardens.",
        "Wardens counted trout caught by anglers.",
        False,
    ),
    "two payers": ("Men paid 40 and women 30 crowns.", "Women paid 30 crowns and men 40.", False),
    "fed on": (
        "Females fed on sugar were not harmed by the loss.",
        "Sugar-fed females were not harmed by the loss.",
        None,
    ),
    "works for": ("Tesla worked for Edison.", "Edison worked for Tesla.", True),
    "works for, the same": ("Tesla worked for Edison.", "In 1884 Tesla worked for Edison in York.", False),
    "serves under": ("Byng served under Rooke.", "Rooke had served under Byng.", True),
    "seceded from": ("Aland seceded from Norland.", "Norland seceded from Aland.", True),
    "outlast": ("Larches outlive pines.", "In dry soil pines outlive larches.", True),
    "a new place": ("In Spain farmers planted oaks.", "Farmers planted oaks in Spain.", False),
}


@pytest.mark.parametrize(("claim", "passage", "differs"), CASES.values(), ids=CASES)
def test_exchanged_roles_differ(claim: str, passage: str, differs: bool | None) -> None:
    found = compare_roles(pair_up(claim, passage))
    assert (None if found is None else bool(found)) is differs


def test_the_difference_shows_both_agents() -> None:
    (one,) = compare_roles(pair_up("Copper inhibits urease.", "Urease inhibits copper.")) or ()
    assert (one.reason, one.gravity, one.said, one.instead) == (
        "roles-swapped",
        Gravity.OPPOSED,
        "Copper",
        "Urease",
    )


def test_words_are_the_same_by_stem_sense_or_form() -> None:
    pair = pair_up("doctor inhibits phylogeny", "physician inhibited phylogenetic oak")
    assert [same_word(pair, at, at) for at in range(3)] == [True, True, True]
    assert not same_word(pair, 0, 3)
    assert shared(pair, (0, 1), (1, 3))
    assert not shared(pair, (0,), (3,))


def test_roles_without_an_object_are_not_turned() -> None:
    pair = pair_up("salt cleared skin", "skin cleared salt")
    assert not is_turned(pair, Roles(1, (0,), (2,), False), Roles(1, (0,), (), False))
    assert is_turned(pair, Roles(1, (0,), (2,), False), Roles(1, (0,), (2,), False))
