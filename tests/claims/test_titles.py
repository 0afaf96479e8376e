"""A title is recognised by its own signs; no sentence is lost because its verb is unknown, in whatever language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.claims.titles import is_english, is_title
from refkit.model import Document, UnitKind

Build = Callable[..., Document]

SENTENCES = """
The court upheld the tariff on salt.
The bishop forbade the fair in Norr.
Rust eats into iron.
Ropes fray in rain.
The monks brewed beer.
Finches roost in the reeds.
Basalt weathers to red clay.
The comet grazed the sun.
Mercury amalgamates gold.
The treaty lapsed in May.
The tide ebbs at noon.
Plague struck Erving twice.
The fleet overran the harbour.
Peat smoulders for weeks.
The statute binds heirs.
Storks winter in Chad.
Two firms went bankrupt.
The herring fled north.
Larches shed their needles.
Most agree on this.
Many die in winter.
The queen, a widow, ruled Norr.
The queen, a widow, rules in Norr.
Salt and iron corrode pipes.
The abbey burnt in 1633.
Light echoes fade slowly.
Nitrogen boils at low temperature.
Children outgrow the allergy.
The guild outlived its founder.
Copper tarnishes in damp air.
The senate vetoed both bills.
Zorbine dampens tremor.
Wolves shun open ground.
The lava engulfed three farms.
Whales migrate south.
Voters spurned the plan.
The dike gave way.
Frost heaves the road.
The effects of rain persist in winter.
The clock in the tower strikes.
Magma wells up from below.
The Danes besieged Norr.
Erving exports salt.
The widow bequeathed the mill.
Hens moult in autumn.
The lens magnifies tenfold.
Lime neutralises acid soil.
Sound decays with distance.
The heirs squabbled over the land.
Bees forage near the hive.
The crown ceded the island.
Yeast ferments sugar.
The dam silts up.
Glaciers calve icebergs.
Women outlive men.
The brothers fell out.
Clay swells when wet.
The pope annulled the vow.
Bronze rings clearly.
It thawed in March.
They don't breed here.
Don't drive on ice.
Bought by the abbey in 1770.
Built of oak in Norr.
I bred three hounds.
A third of the town self-identified as Norse.
The majority of neurons of the VS fail to develop.
Theme 1 addressed gaps in the law.
This allows weekly visits.
Only one child per family survived.
Both drafts comply with the act.
The basal ganglia appear to send signals.
DSI add one degree of freedom.
Yield = 250 mg.
A score of 0 reflected normal sight.
Each weighs two pounds.
Another led to Norr.
""".strip().splitlines()

TITLES = """
Doses of zorbine in adults.
The bridge in 2018.
Economic history, spring term.
The return of the loach.
A history of the Norr guild.
Ferries of the north and their builders.
Growth of trade in the south.
Eggs per hen and week by hours of light.
The Act of 1869.
Salt: a history.
A view from the north.
Maps of the coast.
Advice for beginners.
The Salt Road of Erving.
Harmless, and rather nice.
[^1]: Huygens C. Horologium Oscillatorium.
""".strip().splitlines()

OTHER_LANGUAGES = """
Der König verlor die Schlacht.
Salz kam aus dem Norden.
Die Brücke brannte 1633 ab.
Zorbin senkt den Blutdruck.
Das Gericht bestätigte den Zoll.
Le tribunal annula la loi.
Les moines brassaient la bière.
Le sel rongea les digues.
La zorbine abaisse la tension.
La peste ravagea Nantes deux fois.
El rey perdió la batalla.
El tribunal anuló la ley.
Los monjes vendían sal.
La zorbina reduce la tensión.
El puente ardió en 1633.
Il re perse la battaglia.
I monaci vendevano il sale.
Il tribunale annulla la legge.
La zorbina abbassa la pressione.
Il ponte bruciò nel 1633.
O rei perdeu a batalha.
O tribunal anulou a lei.
Os monges vendiam sal.
A ponte ardeu em 1633.
De koning verloor de slag.
Het hof vernietigde de wet.
De monniken verkochten zout.
De brug brandde af in 1633.
Kungen förlorade slaget vid Norr.
Munkarna sålde salt och bröd.
""".strip().splitlines()


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_title_whatever_its_verb(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize("text", OTHER_LANGUAGES)
def test_a_sentence_of_another_language_is_no_title(text: str) -> None:
    assert not is_title(text)
    assert not is_title(text, caption=True)


@pytest.mark.parametrize("text", TITLES)
def test_a_title_is_recognised_by_its_own_signs(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Table 1. Characteristics of study patients.", True, id="compound nouns"),
        pytest.param("Fig. 2. Egg weights by hours of light in 40 hens.", True, id="figures of a title"),
        pytest.param("Figure 2. The court upheld the tariff on salt.", False, id="a verb before its object"),
        pytest.param("Figure 2. Laying rises with the hours of light.", False, id="a known verb"),
        pytest.param("Fig. 2. Der Hafen verlor sein Tor.", False, id="another language"),
    ],
)
def test_a_caption_is_a_title_unless_it_holds_a_verb(text: str, title: bool) -> None:
    assert is_title(text, caption=True) is title


def test_sentences_alone_in_a_paragraph_are_claims(build: Build) -> None:
    lost = [text for text in SENTENCES if len(text.split()) > 4 and not find_claims(build(text))]
    assert lost == []


def test_sentences_of_other_languages_are_claims(build: Build) -> None:
    lost = [text for text in OTHER_LANGUAGES if len(text.split()) > 3 and not find_claims(build(text))]
    assert lost == []


def test_prose_of_another_language_keeps_its_sentences(build: Build) -> None:
    sentences = ["Salz kam in Norr an Land.", "Mönche brauten Bier.", "Im Winter ruhte Norrs Handel ganz."]
    text = " ".join(sentences)
    assert [claim.text for claim in find_claims(build(text, *sentences))] == [sentences[0], sentences[2]] * 2


def test_titles_alone_in_a_paragraph_are_no_claims_and_those_in_prose_stay(build: Build) -> None:
    assert find_claims(build("Growth of trade in the south.")) == ()
    title = "Growth of trade in the south in 1820 and of salt in the north."
    text = f"Norr was rich in timber, and its people sold it abroad. {title} Then the war came, and nobody bought timber."
    assert title in [claim.text for claim in find_claims(build(text))]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The salt of the north was sold in the towns by the monks for a little silver.", True),
        ("Salz kam aus dem Norden und wurde in den Städten von Mönchen für wenig Silber verkauft. "*2, False),
        ("Salz.", True),
    ],
)  # fmt: skip
def test_is_english(text: str, english: bool) -> None:
    assert is_english(text) is english


@pytest.mark.parametrize("trigger", ["a ", "the a", "as ", "(", "x-", "n’t ", ", ", "1 "])
def test_titles_are_found_in_linear_time(trigger: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(is_title, trigger)


def test_a_list_item_may_be_a_title_unless_a_lead_in_makes_it_a_sentence(build: Build) -> None:
    item = "The Act of the north and of the isles."
    assert find_claims(build((UnitKind.LIST_ITEM, item))) == ()
    assert find_claims(build((UnitKind.LIST_ITEM, item, {"lead_in": "The court referred to:"})))
