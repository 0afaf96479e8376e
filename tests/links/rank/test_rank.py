"""A document linked to its own list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.links.rank import citation_order, features, rescore, sparse
from refkit.links.rank.overlap import Lexicon, Passage
from refkit.links.rank.rank import first_look, is_alphabetical, name_of, own_model, rank_own, weigh_text
from refkit.links.settings import KEEP_OWN, SLIGHT
from refkit.model import Date, Name, Reference


def work(at: int, author: str, title: str, year: int = 2010) -> Reference:
    return Reference(
        id=f"r{at}",
        type="article-journal",
        author=(Name(family=author),),
        title=title,
        container_title="Journal of Glass",
        issued=Date(year=year),
    )


BRIDGES = tuple(
    work(at, author, title)
    for at, (author, title) in enumerate(
        [
            ("Okafor", "Corrosion of steel cables in suspension bridges"),
            ("Lind", "Fatigue cracks of welded girders under traffic loads"),
            ("Moreau", "Acoustic emission monitoring of concrete decks"),
            ("Abe", "Wind tunnel tests of long-span bridges"),
            ("Sorensen", "Vortex shedding and flutter of bridge decks"),
            ("Castro", "Life-cycle costs of bridge inspection by drones"),
        ]
    )
)
SAID = (
    ("Introduction", "Steel cables of suspension bridges are known to suffer from corrosion."),
    ("Introduction", "Previous studies reported fatigue cracks in welded girders exposed to traffic loads."),
    ("Introduction", "Here we ask how often such damage is overlooked."),
    (
        "Introduction",
        "Monitoring by acoustic emission has been shown to find damage in concrete decks early.",
    ),
    ("Methods", "We visited twelve crossings in two summers."),
    ("Discussion", "Long-span bridges have been tested in wind tunnels for decades."),
    ("Discussion", "Flutter and vortex shedding of decks were described as causes of failure."),
    ("Discussion", "Inspection by drones has been proposed to lower life-cycle costs."),
)
PASSAGES = tuple(Passage(text=text, section=f"{part} | {part}") for part, text in SAID)
CITED = {0: 0, 1: 1, 3: 2, 5: 3, 6: 4, 7: 5}


def test_the_first_suggestion_is_the_work_whose_words_the_sentence_has() -> None:
    ranked = rank_own(PASSAGES, BRIDGES)
    assert {at: ranked[at].scores[0][0] for at in CITED} == CITED


def test_sentences_that_report_own_work_need_less_than_those_that_report_others() -> None:
    ranked = rank_own(PASSAGES, BRIDGES)
    assert max(ranked[at].cites for at in (2, 4)) < min(ranked[at].cites for at in CITED)


def test_the_same_input_gives_the_same_output() -> None:
    assert rank_own(PASSAGES, BRIDGES) == rank_own(PASSAGES, BRIDGES)


def test_order_tells_twins_apart() -> None:
    """Two works with one title: the first named of the list is the first cited."""
    twins = (*BRIDGES[:1], work(7, "Young", "Fatigue of welded girders"), *BRIDGES[2:4],
             work(8, "Zhou", "Fatigue of welded girders"), BRIDGES[4])  # fmt: skip
    texts = [
        "Cables of suspension bridges are known to suffer from corrosion of their steel.",
        "Fatigue of welded girders has been reported previously.",
        "Acoustic emission monitoring has been used on concrete decks.",
        "Wind tunnel tests of long-span bridges have been reported.",
        "Fatigue of welded girders has been studied again by others.",
        "Vortex shedding and flutter of bridge decks have been described.",
    ]
    ranked = rank_own(
        [Passage(text=t, section="Introduction | Introduction") for t in texts], twins, ordered=True
    )
    assert ranked[1].scores[0][0] == 1


def test_an_alphabetical_list_is_told_by_its_names() -> None:
    names = ["Abe", "Castro", "Çelik", "Lind", "Moreau", "Okafor", "Sorensen"]
    assert is_alphabetical([work(at, name, "A title") for at, name in enumerate(names)])
    assert not is_alphabetical(BRIDGES)


def test_few_names_in_order_are_no_alphabetical_list() -> None:
    assert not is_alphabetical(
        [work(at, name, "A title") for at, name in enumerate(["Abe", "Castro", "Lind"])]
    )


@pytest.mark.parametrize("ordered", [True, False])
def test_probabilities_are_probabilities_best_first(ordered: bool) -> None:
    for one in rank_own(PASSAGES, BRIDGES, ordered=ordered):
        scores = [score for _, score in one.scores]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in (*scores, one.cites))


@pytest.mark.parametrize(
    ("passages", "references"),
    [
        pytest.param((), BRIDGES, id="no sentence"),
        pytest.param(PASSAGES, (), id="no reference"),
        pytest.param((Passage(text=""),), BRIDGES, id="an empty sentence"),
        pytest.param(PASSAGES, (Reference(id="x", type="article"),), id="a reference without anything"),
        pytest.param((Passage(text="12 345 % = ?"),), BRIDGES, id="no words"),
        pytest.param((Passage(text="Мосты рушатся от ветра."),), BRIDGES, id="another script"),
    ],
)
def test_poor_input_is_ranked_without_complaint(
    passages: tuple[Passage, ...], references: tuple[Reference, ...]
) -> None:
    assert len(rank_own(passages, references)) == len(passages)


@pytest.mark.parametrize("unit", ["a", "A ", "2001 ", "has been ", "("])
def test_long_sentences_are_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    def run(text: str) -> None:
        rank_own((Passage(text=text, section="x " * (len(text) // 2)), *PASSAGES), BRIDGES)

    assert_linear(run, unit)


def test_a_list_of_thousands_is_ranked_in_linear_time(assert_linear: Callable[..., None]) -> None:
    """Two thousand works of one title each share every word: no sentence is compared with all of them."""

    def works(count: int) -> list[Reference]:
        return [
            work(at, f"Name{at}", f"Corrosion of steel cables in bridge number {at}") for at in range(count)
        ]

    def run(many: list[Reference]) -> None:
        assert all(len(one.scores) <= 12 for one in rank_own(texts, many))

    texts = [Passage(text=f"Corrosion of steel cables was found in bridge number {at}.") for at in range(300)]
    assert_linear(run, works, size=500)


def test_abbreviations_a_document_explains_are_read_as_their_words() -> None:
    references = (work(0, "Lind", "Minimal residual disease after chemotherapy"), BRIDGES[0])
    passages = (
        Passage(text="Patients were tested for minimal residual disease (MRD) twice."),
        Passage(text="MRD predicts relapse."),
    )
    assert set(Lexicon(passages, references, own_model().topics).overlaps(1)) == {0}


def test_names_sort_lists_as_people_do() -> None:
    assert name_of(work(0, "Çelik", "A title")) == "celik"
    assert name_of(Reference(id="x", type="book", title="On glass")) == "onglass"


def test_references_know_whom_they_share_authors_with() -> None:
    """Lind has part in three of four works, two of them neighbours; one container holds all."""
    lists = (work(0, "Lind", "Software for beams", 2010), work(1, "Lind", "Beams", 2014), work(2, "Abe", "Wind"),
             work(3, "Lind", "Girders", 9999))  # fmt: skip
    kin = Lexicon((), lists, own_model().topics).kin
    assert [one.shared for one in kin] == [2, 2, 0, 2]
    assert [(one.before, one.after) for one in kin] == [(0, 1), (1, 0), (0, 0), (0, 0)]
    assert [one.age for one in kin[:3]] == [4, 0, 4]
    assert (kin[0].tools, kin[1].tools, kin[0].journal, kin[2].share) == (1, 0, 1.0, 0.0)


def test_marks_that_are_there_are_certain_and_tell_of_their_neighbours() -> None:
    """No word says which work others confirmed; that those around cite the second and the fourth does."""
    texts = [
        *(text for _, text in SAID[:2]),
        "This has been confirmed by others.",
        "Tests have been reported.",
    ]
    passages = [Passage(text=text, section="Introduction | Introduction") for text in texts]
    cited = {1: (1,), 3: [3]}
    ranked = rank_own(passages, BRIDGES, ordered=True, cited=cited)
    assert [ranked[at].scores for at in cited] == [((1, 1.0),), ((3, 1.0),)]
    assert ranked[2].scores[0][0] == 2
    plain = rank_own(passages, BRIDGES, ordered=True)
    assert dict(ranked[2].scores)[3] < 0.5 * dict(plain[2].scores)[3]
    nothing = rank_own(passages, BRIDGES, ordered=True, cited={0: ()})[0]
    assert (nothing.scores, nothing.cites) == ((), 0.0)


@pytest.mark.parametrize("ordered", [True, False])
def test_candidates_of_a_sentence_with_marks_are_those_that_they_name(ordered: bool) -> None:
    cited = {1: (1, 4), 4: ()}
    model = own_model()
    weighed = weigh_text(PASSAGES, BRIDGES, model, ordered=ordered, cited=cited)
    scored = first_look(weighed, model.look("first", ordered=ordered), ordered=ordered, cited=cited)
    assert [scored.rows[at] for at in cited] == [{1: 0.97, 4: 0.97}, {}]
    assert all(scored.rows[at] for at in CITED if at not in cited)


def test_the_words_of_a_sentence_with_marks_do_not_tell_what_it_cites() -> None:
    weighed = weigh_text(PASSAGES, BRIDGES, own_model(), ordered=True, cited={0: (3,), 2: ()})
    assert weighed.alike[0][3] > 0.99 > 0.01 > weighed.alike[0][0]
    assert (weighed.any[0], weighed.any[2], weighed.new[2]) == (6.0, -6.0, -6.0)


@pytest.mark.parametrize("ordered", [True, False])
def test_slight_first_scores_left_out_change_nothing_of_likely_ones(ordered: bool) -> None:
    whole = rank_own(PASSAGES, BRIDGES, ordered=ordered)
    likely = rank_own(PASSAGES, BRIDGES, ordered=ordered, least=SLIGHT)
    assert sum(len(one.scores) for one in likely) < sum(len(one.scores) for one in whole)
    for one, other in zip(whole, likely, strict=True):
        assert other.scores == one.scores[: len(other.scores)]
        assert all(score < KEEP_OWN for _, score in one.scores[len(other.scores) :])


def test_sentences_that_are_not_kept_ready_are_ranked_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = rank_own(PASSAGES, BRIDGES, ordered=True, cited={1: (1,)})
    for module in (citation_order, features, rescore, sparse):
        monkeypatch.setattr(module, "REMEMBERED_SENTENCES", 3)
    assert rank_own(PASSAGES, BRIDGES, ordered=True, cited={1: (1,)}) == kept
