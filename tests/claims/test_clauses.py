"""A sentence is cut where each part can be checked alone, by its grammar and in any field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims.clauses import split_clauses


def is_cut(text: str) -> bool:
    """Whether a clause begins at the bar in `text`."""
    return text.index("| ") in [start for start, _ in split_clauses(text.replace("| ", ""))]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Examplinib is a kinase inhibitor | that blocks ABC1.", True, id="class and what it does"),
        pytest.param("Examplinib is a monoclonal antibody | used to treat severe asthma.", True, id="class and use"),
        pytest.param("Zemab belongs to a class called selective blockers, | designed to slow the heart.", True,
            id="class that is named"),
        pytest.param("It is an oral inhibitor of the ABC1 kinase that | is approved in Norway for adults.", True,
            id="class and approval"),
        pytest.param("As a partial agonist, | it blunts the effect of opioids.", True, id="opening class"),
        pytest.param("As a result, | the bridge was closed to lorries.", False, id="opening connective"),
        pytest.param("Examplinib, marketed as Examplo®, | is a purine antagonist.", True, id="brand in apposition"),
        pytest.param("The first plan, drawn by Mr. Hope, | failed in the council.", False, id="author in apposition"),
        pytest.param("The app is a calendar | that shows the phases of the moon.", False, id="common class"),
    ],
)  # fmt: skip
def test_definitions(text: str, cut: bool) -> None:
    assert is_cut(text) is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("The dam holds 3 km³ of water, which | covers the need of two cities.", True, id="which"),
        pytest.param("The valve suits narrow vessels, where | older stents often fail.", True, id="where"),
        pytest.param("The file system is journaled, | meaning that a crash loses no data.", True, id="meaning"),
        pytest.param("The tower rises 212 m, | making it taller than the old mast.", True, id="making it"),
        pytest.param("It crosses Lake Ullen, | the deepest lake in the region.", True, id="superlative"),
        pytest.param("It lowered blood pressure, | significantly reducing mortality.", True, id="outcome"),
        pytest.param("The trial met its goal, | leading to its approval in Chile.", True, id="leading to approval"),
        pytest.param("It opens the channels, | leading to a loss of potassium.", False, id="leading to an effect"),
        pytest.param("It links the receptors, | thereby activating the cell.", False, id="elaboration"),
        pytest.param("The pump must be filled daily, | requiring careful training.", False, id="short requirement"),
        pytest.param("Sales rose to 80 million, | up from 61 million in 2012.", True, id="up from"),
        pytest.param("The crew, which | was small, is remembered.", False, id="clause in the middle"),
        pytest.param("It is given by a pump, | typically over six hours.", True, id="typically"),
        pytest.param("Built in 1931, | the mill still grinds oats.", True, id="opening participle"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_sentence(text: str, cut: bool) -> None:
    assert is_cut(text) is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Version 2 reads maps; | version 3 also writes them.", True, id="semicolon"),
        pytest.param("Three parts were sold: a deck of 9 m; | two towers; and a crane.", False,
            id="list after a colon"),
        pytest.param("The left lung was spared, whereas | the right one was scarred.", True, id="whereas"),
        pytest.param("The new lamp costs the same while | using less power.", True, id="while with a comparative"),
        pytest.param("The rash faded, although | itching went on for weeks.", True, id="although"),
        pytest.param("The fee did not rise, | nor did the fine.", True, id="nor"),
        pytest.param("They cut the noise, but | no change in speed was seen.", True, id="but no"),
        pytest.param("The motor is sealed, so | no oil has to be added.", True, id="so"),
        pytest.param("The gate is so heavy, so that | nobody can lift it.", False, id="so that"),
        pytest.param("Nurses should wear gloves, as | the powder can burn the skin.", True, id="as"),
        pytest.param("The law was drafted by Ida Moor and | passed on 9 May 1911.", True, id="participle and date"),
        pytest.param("It is made by Acme and | sold in Peru as Examplo.", True, id="maker and brand abroad"),
        pytest.param("The maps give a depth of 90 m and | reveal a ridge at its foot.", True, id="telling verb"),
        pytest.param("The weight and | cost of the beam were low.", False, id="nouns that may be verbs"),
        pytest.param("It blocks the pump and | promotes the loss of salt.", False, id="one mechanism"),
        pytest.param("The old pier was swept away and | has not been rebuilt.", False, id="mere negation"),
        pytest.param("It blocks the pump (which is old and | is worn).", False, id="brackets"),
    ],
)  # fmt: skip
def test_coordination(text: str, cut: bool) -> None:
    assert is_cut(text) is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("It is approved for lymphoma and | for patients with myeloma.", True, id="second use"),
        pytest.param("It is used after surgery, or | when tablets have failed.", True, id="when"),
        pytest.param("It is often combined with steroids, and | sometimes with antibiotics.", True, id="sometimes"),
        pytest.param("The vaccine is being developed by Acme | as a treatment for hay fever.", True, id="developed as"),
        pytest.param("Runs were up to 90 km a day, i.e. | twice the usual distance.", True, id="that is"),
        pytest.param("The court heard 812 cases, | about 6% fewer than in 2019.", True, id="figure and comparison"),
        pytest.param("Acme bought Bolt in 2001 | for US$ 30 million.", True, id="price"),
        pytest.param("The city ordered 12 trams | under a contract worth EUR 40 million.", True, id="contract"),
        pytest.param("It was approved in Chile in 2014, followed by | Peru in May 2015.", True, id="next approval"),
    ],
)  # fmt: skip
def test_uses_figures_and_dates(text: str, cut: bool) -> None:
    assert is_cut(text) is cut


def test_a_citation_mark_at_a_joint_stays_with_the_clause_before_it() -> None:
    text = "The stem wore less [3], but no gain in strength was seen [4]."
    assert [text[start:end] for start, end in split_clauses(text)] == [
        "The stem wore less [3]",
        "no gain in strength was seen [4].",
    ]


def test_line_breaks_do_not_hide_a_joint() -> None:
    text = "The dam was closed in 1931,\nwhereas the\nmill went on."
    assert [text[start:end] for start, end in split_clauses(text)] == [
        "The dam was closed in 1931",
        "the\nmill went on.",
    ]


@pytest.mark.parametrize(
    "unit", [", which was ", "; a b", ", and the b of c ", "is an inhibitor that ", ", the largest of ", "[1] ",
    "Aa in May 2014 and ", "(", "As a b agent, ", "bought for US$ 1 "]
)  # fmt: skip
def test_a_long_sentence_is_cut_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    for size in (475, 50_000):  # a sentence that is cut, and one that is too long for it
        assert_linear(split_clauses, unit, size=size)
