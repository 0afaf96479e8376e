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


@pytest.mark.parametrize(
    "unit", ["Aa Bb ", "Aa (Bb®) ", "made by Aa ", "Aa is a b. ", "sold in A as Bb ", "Aa 200 "]
)
def test_a_subject_is_learnt_in_linear_time(
    build: Build, unit: str, assert_linear: Callable[..., None]
) -> None:
    def run(paragraph: str) -> None:
        learn_subject(build(*[(H, paragraph), paragraph] * 25), titles=[paragraph] * 50)

    assert_linear(run, unit, size=1_000)
