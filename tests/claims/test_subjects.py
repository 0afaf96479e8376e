"""What a document is about is learnt from its own words, whatever its field, and from a list's titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims import find_claims
from refkit.claims.subjects import learn_subject
from refkit.model import Document, UnitKind

Build = Callable[..., Document]
H = UnitKind.HEADING


@pytest.mark.parametrize(
    ("parts", "name", "others"),
    [
        pytest.param(
            ((H, "Zolan (inhalation route)"),
                ("Zolan is a dry powder. It is made by Acme Pharma and sold in Peru as Zolair®. ABPA is "
                "common. Acme Pharma has 90 staff. Acme Pharma is in Lima.")),
            "Zolan", {"zolair"}, id="drug with a brand",
        ),
        pytest.param(
            ((H, "Bolt Imaging Lumen 300 | Lamps"),
                ("The Lumen 300 is a lamp built by Bolt Imaging. The Lumen 300 weighs 3 kg. Bolt Imaging "
                "sells it in Chile as Lumen Zen.")),
            "Lumen 300", set(), id="device and its maker",
        ),
        pytest.param(
            ((H, "NORTH AND SEA - notes, no. 4"), (H, "Ullen Dune: a century of sand"),
                "Ullen Dune covers 9 ha. The dune moves east. GPS shows it."),
            "Ullen Dune", set(), id="place below the head of a series",
        ),
        pytest.param(
            ((H, "Laws » Weer » Night Fires"), (H, "Night Fires Act 1931 (Weer)"),
                ("The Night Fires Act 1931, often called the \"Torch Act\", is a statute of Weer. The Act "
                "bans torches. The Act binds all. Weer has 9 towns.")),
            "Night Fires Act", {"torch act"}, id="law",
        ),
        pytest.param(
            ((H, "Journal of Old Bridges"), (H, "Zolan in gout: a review"),
                "Zolan (Zolair®) is an inhibitor. In 2014 zolan was approved. Gout is common."),
            "Zolan", {"zolair"}, id="article of a journal",
        ),
        pytest.param(
            ((H, "Kestrel (database engine)"), "Kestrel is a database engine. SQL is a language. Kestrel reads maps."),
            "Kestrel", set(), id="software",
        ),
    ],
)  # fmt: skip
def test_the_subject_is_what_the_text_speaks_of(
    build: Build, parts: tuple[str], name: str, others: set[str]
) -> None:
    subject = learn_subject(build(*parts))
    assert subject.name == name
    assert others <= subject.names


def test_titles_of_a_list_tell_two_names_apart(build: Build) -> None:
    document = build("Zolan was tested in gout. Ardomab was tested too. Zolan and Ardomab are drugs.")
    titles = ["Ardomab in gout", "Ardomab: a trial", "Safety of ardomab", "Gout in Weer"]
    assert learn_subject(document).name == "Zolan"
    assert learn_subject(document, titles=titles).name == "Ardomab"


def test_clauses_items_and_answers_speak_of_the_subject(build: Build) -> None:
    document = build(
        (H, "Ullen Dam"),
        "Ullen Dam is an old dam in Weer. The dam holds 3 km³, and its wall is 90 m high. Visitors came in "
        "1931, and two boats sank in May.",
        (UnitKind.LIST_ITEM, "Weight: 90 t"),
        (UnitKind.PARAGRAPH, "Two engineers work there.", {"heading": "Is it guarded?"}),
    )
    told = {claim.text: bool(claim.subjects) for claim in find_claims(document)}
    assert told == {
        "Ullen Dam is an old dam in Weer.": True,
        "The dam holds 3 km³": True,
        "its wall is 90 m high.": True,
        "Visitors came in 1931": False,
        "two boats sank in May.": False,
        "Weight: 90 t": True,
        "Two engineers work there.": True,
    }


ZINC = (H, "Zinc"), "Zinc is an essential metal. Zinc is found in meat."
ZOLAN = (H, "Zolan"), "Zolan is an antibody. Zolan binds ABC1."
DAM = (H, "Ullen Dam"), "Ullen Dam is an old dam in Weer. Ullen Dam leaks."
ACT = (H, "Noise Act"), "The Noise Act is a statute of Weer. The Noise Act bans drums."


@pytest.mark.parametrize(
    ("before", "words"),
    [
        pytest.param(ZOLAN, "The drug was approved in 1999.", id="a noun of its kind"),
        pytest.param(
            ZOLAN, "In Spain, the drug was sold until 1999.", id="a noun of its kind, behind a place"
        ),
        pytest.param(ZOLAN, "This vaccine was sold until 1999.", id="this, with a noun of its kind"),
        pytest.param(ZINC, "The treatment shortens the common cold.", id="a metal as a substance"),
        pytest.param(DAM, "The structure was raised by 3 m in 1950.", id="structure"),
        pytest.param(ACT, "The law was repealed in 1950.", id="law"),
        pytest.param(ZINC, "It was discovered again in 1746.", id="it"),
        pytest.param(ZINC, "It is a metal that was known to the Romans.", id="it is a thing that"),
        pytest.param(ZINC, "Its salts are white and bitter.", id="its"),
        pytest.param(ZINC, "This lowers the rate of infections.", id="this, without a noun"),
    ],
)
def test_a_pronoun_or_a_noun_of_its_kind_stands_for_the_subject(
    build: Build, before: tuple[object, str], words: str
) -> None:
    assert find_claims(build(*before, words))[-1].subjects


@pytest.mark.parametrize(
    ("before", "words"),
    [
        pytest.param(ZINC, "The treaty of Brest was ratified in 1903.", id="a treaty"),
        pytest.param(ZINC, "The glacier of Arl retreated by 300 m.", id="a glacier"),
        pytest.param(ZINC, "The Senate rejected the budget in 1903.", id="a body with its name"),
        pytest.param(
            ZOLAN, "The bridge was opened to traffic in 1903.", id="a bridge, where a drug is meant"
        ),
        pytest.param(ZOLAN, "The trial was stopped early in 1993.", id="a trial, where a drug is meant"),
        pytest.param(DAM, "The drug was approved in 1999.", id="a drug, where a dam is meant"),
        pytest.param(ACT, "The company moved to Lima in 1999.", id="a company, where a law is meant"),
        pytest.param(ZINC, "This treaty was ratified by the senate in 1903.", id="this treaty"),
        pytest.param(ZINC, "These glaciers retreated by 300 m.", id="these glaciers"),
        pytest.param(ZINC, "It is known that glaciers retreated by 300 m.", id="it is known that"),
        pytest.param(ZINC, "It was in 1903 that the senate rejected the budget.", id="it was in a year that"),
        pytest.param(
            ZINC, (UnitKind.LIST_ITEM, "The treaty of Brest was ratified by the Senate in 1903"), id="an item"
        ),
    ],
)
def test_what_only_opens_with_an_article_is_about_another_thing(
    build: Build, before: tuple[object, str], words: str
) -> None:
    assert not find_claims(build(*before, words))[-1].subjects


@pytest.mark.parametrize(
    "unit", ["Aa Bb ", "Aa (Bb®) ", "made by Aa ", "Aa is a b. ", "sold in A as Bb ", "Aa 200 "]
)
def test_a_subject_is_learnt_in_linear_time(
    build: Build, unit: str, assert_linear: Callable[..., None]
) -> None:
    def run(paragraph: str) -> None:
        learn_subject(build(*[(H, paragraph), paragraph] * 25), titles=[paragraph] * 50)

    assert_linear(run, unit, size=1_000)
