"""A style -> how it looks: three invented works, cited and listed in it."""

from __future__ import annotations

from refkit.csl.process import render
from refkit.csl.style.find import Style
from refkit.model import Date, Library, Name, Reference, Rendered

WORKS = Library(
    references=(
        Reference(
            id="article",
            type="article-journal",
            author=(
                Name(family="Lee", given="Sun-Hi"),
                Name(family="Berg", given="Jan", particle="van der"),
                Name(family="Rossi", given="Carla Anna"),
                Name(family="Okafor", given="Ngozi"),
                Name(family="Müller", given="Karl"),
            ),
            title="Tidal rhythms in freshwater ponds: a randomised trial",
            container_title="Journal of Pond Science",
            volume="12",
            issue="3",
            page="1210-1219",
            issued=Date(year=2019, month=6, day=28),
            doi="10.5555/jps.12.3",
        ),
        Reference(
            id="book",
            type="book",
            author=(Name(family="Doe", given="Anna"), Name(family="Smith", given="John B.")),
            title="A field guide to ponds",
            edition="2",
            publisher="Example Press",
            publisher_place="Oxford",
            issued=Date(year=2014),
        ),
        Reference(
            id="release",
            type="webpage",
            genre="press release",
            author=(Name(literal="Example Pharma Inc."),),
            title="Regulator approves pond water",
            issued=Date(year=2021, month=12, day=3),
            url="https://example.org/news/pond-water",
            accessed=Date(year=2022, month=1, day=5),
        ),
    )
)
ONE, TWO = ("article",), ("book", "release")


def sample(style: Style, locale: str | None = None) -> Rendered:
    """A citation of one work, one of two, and the bibliography of the three. Raises StyleError."""
    return render(WORKS, style, locale=locale, citations=(ONE, TWO))
