"""A claim against the texts of sources: which state it, which come near, which are silent."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.claims.subjects import learn_subject
from refkit.documents import read_document
from refkit.links.evidence.assess import SourceTexts
from refkit.links.evidence.assessment import Standing
from refkit.model import Claim, Document, Source

LEVELS = "Tidal mills on the Orle raised the water of the upper pond by 30 cm."
TEXTS = {
    "states": "In the first year, tidal mills on the Orle raised the water of the upper pond by 30 cm.",
    "otherwise": "Tidal mills on the Orle raised the water of the upper pond by 12 cm. The ferry was sold.",
    "less": "Tidal mills on the Orle may have raised the water of the upper pond by 30 cm.",
    "nearby": "Tidal mills stood on the Orle. The ferry was sold.",
    "silent": "The ferry was sold in the spring. Its engine was built by the brothers Falk in Aschau.",
    "empty": "",
}


def text(words: str, name: str) -> Document:
    return read_document(Source(name=name, text=words))


@pytest.fixture(scope="module")
def claim() -> Claim:
    (found,) = find_claims(text(f"Mills\n\n{LEVELS}\n", "a.txt"))
    return found


@pytest.fixture(scope="module")
def sources() -> SourceTexts:
    documents = {key: text(words, f"{key}.txt") for key, words in TEXTS.items()}
    return SourceTexts(documents, learn_subject(text(f"Mills\n\n{LEVELS}\n", "a.txt"), titles=[]))


@pytest.mark.parametrize(
    ("key", "standing"),
    [
        pytest.param("states", Standing.ASSERTS, id="states it"),
        pytest.param("otherwise", Standing.OPPOSES, id="says otherwise"),
        pytest.param("less", Standing.WEAKER, id="says less"),
        pytest.param("nearby", Standing.NEAR, id="comes near"),
        pytest.param("silent", None, id="says nothing of it"),
        pytest.param("empty", None, id="an empty text"),
        pytest.param("unknown", None, id="no text"),
    ],
)
def test_what_a_source_does_with_a_claim(
    claim: Claim, sources: SourceTexts, key: str, standing: Standing | None
) -> None:
    found = sources.assess(claim, key)
    assert (found and found.standing) == standing
    if found is not None:
        assert (found.reference, found.quote.source.name) == (key, f"{key}.txt")


def test_only_what_states_a_claim_is_found_for_it(claim: Claim, sources: SourceTexts) -> None:
    assert [(one.reference, one.standing) for one in sources.find(claim)] == [("states", Standing.ASSERTS)]


def test_a_text_that_states_nothing_is_not_in_hand(sources: SourceTexts) -> None:
    assert [key for key in (*TEXTS, "unknown") if sources.holds(key)] == [
        "states",
        "otherwise",
        "less",
        "nearby",
        "silent",
    ]


ZOLAN = "# Zolan\n\nZolan is an antibody. {}\n"


@pytest.mark.parametrize(
    ("words", "source", "standing", "reasons"),
    [
        pytest.param(
            "The treaty of Brest was ratified in 1903.", "The treaty of Brest was ratified in 1903.",
            Standing.ASSERTS, (), id="another thing, as claimed",
        ),
        pytest.param(
            "The treaty of Brest was ratified in 1903.", "The treaty of Brest was ratified in 1905.",
            Standing.OPPOSES, (), id="another thing, otherwise",
        ),
        pytest.param(
            "The drug was approved in Peru in 1903.", "The drug was approved in Peru in 1903.",
            Standing.NEAR, ("other-subject",), id="a drug that the source does not name",
        ),
        pytest.param(
            "The drug was approved in Peru in 1903.", "Zolan was new. The drug was approved in Peru in 1903.",
            Standing.ASSERTS, (), id="the drug that the source names",
        ),
    ],
)  # fmt: skip
def test_a_source_states_nothing_of_a_subject_that_it_never_names(
    words: str, source: str, standing: Standing, reasons: tuple[str, ...]
) -> None:
    document = text(ZOLAN.format(words), "a.md")
    claim = find_claims(document)[-1]
    texts = SourceTexts({"k": text(f"{source}\n", "k.txt")}, learn_subject(document))
    found = texts.assess(claim, "k", cited=True)
    assert found is not None
    assert (found.standing, found.reasons) == (standing, reasons)
