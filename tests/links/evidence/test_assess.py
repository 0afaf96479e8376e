"""A claim against the texts of sources: which state it, which come near, which are silent."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.claims.subjects import learn_subject
from refkit.documents import read_document
from refkit.links.evidence.assess import SourceTexts, claim_in_full
from refkit.links.evidence.assessment import Standing
from refkit.marks import find_marks
from refkit.model import Claim, Document, Source

LEVELS = "Tidal mills on the Orle raised the water of the upper pond by 30 cm."
TEXTS = {
    "states": "As the survey showed, tidal mills on the Orle raised the water of the upper pond by 30 cm.",
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


RENT = "A tenant may withhold rent when the roof leaks"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(f"{RENT}^2^.", id="raised, pandoc"),
        pytest.param(f"{RENT}<sup>2</sup>.", id="raised, HTML"),
        pytest.param(f"{RENT}².", id="raised figure"),
        pytest.param(f"{RENT} [ 2 ].", id="spaced brackets"),
        pytest.param(f"{RENT} ( [ 2 ] ).", id="brackets in brackets"),
        pytest.param(f"{RENT} (Lind [2]).", id="a name and a number"),
        pytest.param(f"{RENT} @lind1999.", id="bare key"),
        pytest.param(f"{RENT} [@lind1999, p. 12].", id="key with a page"),
        pytest.param(f"@lind1999 says that {RENT}.", id="a key tells it"),
        pytest.param(f"{RENT} [Lind 1999].", id="square, without a comma"),
        pytest.param(f"{RENT} [Lind, 1999].", id="square, with a comma"),
        pytest.param(f"{RENT} [Lind (1999)].", id="square around round"),
        pytest.param(f"{RENT} (Lind 1999).", id="round"),
        pytest.param(f"{RENT}, according to Lind (1999).", id="according to"),
        pytest.param(f"{RENT}, as argued by Lind (1999).", id="as argued by"),
        pytest.param(f"Lind (1999) found that {RENT}.", id="a name tells it"),
    ],
)
def test_no_mark_is_a_word_of_its_claim(words: str) -> None:
    document = text(f"# Rent\n\n{words}\n", "a.md")
    (claim,) = find_claims(document)
    marks = find_marks(document, ["1", "2", "lind1999"])
    assert "".join(claim_in_full(claim, marks).split()) == "".join(f"{RENT}.".split())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The Senate (elected in 1999) may withhold rent [2].", id="a remark with a year"),
        pytest.param("The colony has 10⁹ cells per cubic metre, or 4 m² of them.", id="powers"),
        pytest.param("The tower (rebuilt) is as tall as the mill of the abbey.", id="a remark"),
        pytest.param("According to the Senate, rents fell by 4% in Leeds.", id="according to a body"),
    ],
)
def test_what_is_no_mark_stays(words: str) -> None:
    document = text(f"{words}\n", "a.md")
    (claim,) = find_claims(document)
    found = claim_in_full(claim, find_marks(document, ["1", "2"]))
    assert found.split() == words.replace("[2]", " ").split()


def test_a_row_whose_cell_is_a_sentence_needs_no_headings() -> None:
    rows = "| Fact | Source |\n|---|---|\n| The factory in Dale closed in 1979 after a strike | [@lee] |\n"
    document = text(f"# Record\n\n{rows}", "a.md")
    claim = find_claims(document)[-1]
    words = claim_in_full(claim, find_marks(document, ["lee"])).replace("|", " ").split()
    assert " ".join(words) == "The factory in Dale closed in 1979 after a strike"
