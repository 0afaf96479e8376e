"""A genre is known in every language and in every room: by those who read lists, weigh evidence and print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refkit.claims.subjects import Subject
from refkit.csl import render
from refkit.links.evidence.reference import EvidenceType, describe_reference
from refkit.model import Library, Reference
from refkit.reflist.read import read_string
from refkit.vocabulary.genres import AS_GENRE, BY_GENRE, IN_TEXT
from refkit.vocabulary.rows import words_of

RELEASES = [
    "Press release", "Media release", "News release", "Press statement", "Pressemitteilung", "Medienmitteilung",
    "Medieninformation",
    "Presseinformation", "Communiqué de presse", "Comunicado de prensa", "Nota de prensa",
    "Comunicado de imprensa", "Nota de imprensa",
    "Comunicato stampa", "Persbericht", "Pressmeddelande", "Pressemeddelelse", "Pressemelding", "Lehdistötiedote",
    "Informacja prasowa",
    "Tisková zpráva", "Tlačová správa", "Sajtóközlemény", "Comunicat de presă", "Basın bülteni", "Δελτίο τύπου",
    "Пресс-релиз",
    "Прес-реліз", "新闻稿", "プレスリリース", "보도자료",
]  # fmt: skip


def read_one(words: str) -> Reference:
    return replace(read_string(words, labelled=True).reference, id="one")


@pytest.mark.parametrize("genre", RELEASES)
def test_a_release_is_one_in_every_language(genre: str) -> None:
    reference = read_one(f"1. Acme Pharma. Acme opens a plant in Leeds [{genre}]. Acme Pharma; 2014 Dec 3.")
    assert (reference.type, reference.genre) == ("report", genre)
    assert describe_reference(reference, Subject()).type is EvidenceType.RELEASE
    printed = render(Library(references=(reference,)), style="apa").bibliography[0]
    assert "(2014, December 3)" in printed
    assert f"[{genre}]" in printed


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        pytest.param("Package insert", "document", id="label"),
        pytest.param("Fachinformation", "document", id="German label"),
        pytest.param("Packungsbeilage", "document", id="German leaflet"),
        pytest.param("Doctoral dissertation", "thesis", id="thesis"),
        pytest.param("Proefschrift", "thesis", id="Dutch thesis"),
        pytest.param("Tesis doctoral", "thesis", id="Spanish thesis"),
        pytest.param("Data set", "dataset", id="data"),
        pytest.param("Computer software", "software", id="software"),
        pytest.param("Preprint", "article", id="preprint"),
        pytest.param("Working paper", "report", id="report"),
        pytest.param("Informe", "report", id="Spanish report"),
        pytest.param("Website", "webpage", id="page"),
    ],
)
def test_a_genre_in_brackets_decides_the_type(genre: str, kind: str) -> None:
    reference = read_one(f"1. Smith J. On wet roads [{genre}]. Leeds; 2014.")
    assert (reference.genre, reference.type) == (genre, kind)


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Informed consent in primary care", id="informe"),
        pytest.param("A labelled tracer of the heart", id="label"),
        pytest.param("Attitudes to a common code of conduct", id="code"),
        pytest.param("The communiqué of a summit", id="communiqué"),
        pytest.param("Closure of the patent foramen ovale", id="patent"),
    ],
)
def test_a_word_of_a_title_is_no_genre(title: str) -> None:
    assert not [name for name, pattern in IN_TEXT.items() if pattern.search(title)]


def test_each_word_is_of_its_genre() -> None:
    for genre, rows in BY_GENRE.items():
        for row in rows.values():
            for word in words_of(row):
                assert AS_GENRE[genre].search(word.replace("*", "")), (genre, word)
