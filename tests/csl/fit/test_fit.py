"""What is essential and has no place of its own in a style is put where the style prints it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit.csl import render
from refkit.csl.fit.fit import Traits, adapt
from refkit.csl.fit.trial import NOTHING, Printed
from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT
from refkit.model import Library

PLAIN = Traits(supplements=False, events=False, speeches=False, number_sign="no.")
RICH = Traits(supplements=True, events=True, speeches=True, number_sign="Nr.")


@pytest.mark.parametrize(
    ("traits", "item", "changed"),
    [
        pytest.param(PLAIN, {"supplement-number": "5"}, {"issue": "Suppl 5"}, id="supplement alone"),
        pytest.param(
            PLAIN,
            {"issue": "3", "supplement-number": "5"},
            {"issue": "3 Suppl 5"},
            id="supplement of an issue",
        ),
        pytest.param(
            PLAIN, {"issue": "3", "supplement-number": "Suppl 5"}, {"issue": "3 Suppl 5"}, id="labelled"
        ),
        pytest.param(RICH, {"issue": "3", "supplement-number": "5"}, {}, id="the style knows supplements"),
        pytest.param(
            RICH,
            {"issue": "15 Suppl 1", "supplement-number": "1"},
            {"supplement-number": None},
            id="named in the issue already",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract", "number": "12"},
            {"genre": "abstract no. 12", "number": None},
            id="abstract number",
        ),
        pytest.param(
            RICH,
            {"type": "article-journal", "genre": "Poster", "number": "12"},
            {"genre": "Poster Nr. 12", "number": None},
            id="in the style's language",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract", "number": "Abstract 12"},
            {"genre": "Abstract 12", "number": None},
            id="number that names itself",
        ),
        pytest.param(
            PLAIN,
            {"type": "article-journal", "genre": "abstract no. 12", "number": "12"},
            {"number": None},
            id="genre that holds it",
        ),
        pytest.param(PLAIN, {"type": "article-journal", "number": "e12"}, {}, id="an article number stays"),
        pytest.param(
            PLAIN, {"type": "report", "genre": "abstract", "number": "12"}, {}, id="a report's number stays"
        ),
        pytest.param(
            RICH,
            {"type": "paper-conference", "event-title": "Meeting"},
            {"type": "speech"},
            id="read, not printed",
        ),
        pytest.param(
            PLAIN,
            {"type": "paper-conference", "event-title": "Meeting"},
            {"container-title": "Meeting"},
            id="a style without events",
        ),
        pytest.param(
            RICH,
            {"type": "paper-conference", "event-title": "Meeting", "container-title": "Proceedings"},
            {},
            id="printed in proceedings",
        ),
    ],
)
def test_an_item_is_adapted(traits: Traits, item: dict[str, Any], changed: dict[str, Any]) -> None:
    expected = {key: value for key, value in {**item, **changed}.items() if value is not None}
    assert dict(adapt(item, traits)) == expected


def test_a_supplement_is_printed_once(one: Callable[..., Library]) -> None:
    library = one(container_title="J", volume="31", issue="15 Suppl 1", supplement_number="1")
    for style in ("vancouver", "ama", "apa", "blood"):
        assert render(library, style).bibliography[0].count("Suppl") == 1


def prints(*variables: str, day: bool = False) -> Any:
    """A style that prints some variables, and of dates the day or not."""

    def trial(item: Any) -> Printed:
        if item.get("type") == "webpage":
            return Printed(str(item.get("issued")), frozenset({*variables, "title"}))
        return Printed(str(item.get("issued")) if day else "", frozenset(variables))

    return trial


DAY = {"date-parts": [[2014, 12, 3]]}
MEETING = {"date-parts": [[2014, 12, 6], [2014, 12, 9]]}
TALK = {
    "type": "speech",
    "event-title": "M",
    "event-date": MEETING,
    "issued": {"date-parts": [[2014]]},
    "title": "T",
}
RELEASE = {"type": "report", "genre": "media release", "title": "T", "issued": DAY}
ORGANISED = {"type": "document", "title": "Label", "author": [{"literal": "Amgen Inc"}]}


@pytest.mark.parametrize(
    ("trial", "types", "item", "changed"),
    [
        pytest.param(prints("genre"), "webpage", RELEASE, {"type": "webpage"}, id="a release by its day"),
        pytest.param(
            prints("genre", "publisher", "title", day=True), "webpage", RELEASE, {}, id="a report may have it"
        ),
        pytest.param(prints("genre"), "", RELEASE, {}, id="no type that the style does not name"),
        pytest.param(
            prints("title"),
            "",
            RELEASE,
            {"title": 'T <span class="nocase">[media release]</span>'},
            id="no place for a genre",
        ),
        pytest.param(
            prints("title"),
            "",
            {"type": "article-journal", "genre": "abstract", "number": "V8", "title": "T"},
            {
                "title": 'T <span class="nocase">[abstract no. V8]</span>',
                "genre": "abstract no. V8",
                "number": None,
            },
            id="no place for an abstract's number",
        ),
        pytest.param(prints("title"), "", {**RELEASE, "genre": "Technical report"}, {}, id="a report is one"),
        pytest.param(prints("title"), "", {**RELEASE, "type": "thesis"}, {}, id="a thesis is one"),
        pytest.param(lambda _: NOTHING, "", RELEASE, {}, id="a style that prints nothing"),
        pytest.param(prints("title"), "report", ORGANISED, {"type": "report"}, id="a label"),
        pytest.param(prints("title"), "", ORGANISED, {}, id="a style without reports"),
        pytest.param(
            prints("title"), "report", {**ORGANISED, "author": [{"family": "Doe"}]}, {}, id="a person's paper"
        ),
        pytest.param(prints("title"), "report", {**ORGANISED, "container-title": "J"}, {}, id="in a journal"),
        pytest.param(prints("title"), "report", {**ORGANISED, "author": "x"}, {}, id="no list of authors"),
        pytest.param(prints("issued"), "", TALK, {"issued": MEETING}, id="the days of a meeting"),
        pytest.param(prints("issued", "event-date"), "", TALK, {}, id="printed already"),
        pytest.param(
            prints("issued"), "", {**TALK, "issued": {"date-parts": [[2015]]}}, {}, id="another year"
        ),
        pytest.param(prints("issued"), "", {**TALK, "event-date": "2014"}, {}, id="no date"),
    ],
)
def test_an_item_is_placed_where_the_style_prints_it(
    trial: Any, types: str, item: dict[str, Any], changed: dict[str, Any]
) -> None:
    traits = Traits(
        supplements=False,
        events=True,
        speeches=True,
        number_sign="no.",
        types=frozenset(types.split()),
        trial=trial,
    )
    expected = {key: value for key, value in {**item, **changed}.items() if value is not None}
    assert dict(adapt(item, traits)) == expected


@pytest.mark.parametrize(
    ("issue", "changed"),
    [
        pytest.param("Supplement 5", {"issue": None, "supplement-number": "5"}, id="whole word"),
        pytest.param("suppl 6", {"issue": None, "supplement-number": "6"}, id="short"),
        pytest.param("Suppl. 1", {"issue": None, "supplement-number": "1"}, id="with a stop"),
        pytest.param("15 Suppl 1", {}, id="of an issue"),
        pytest.param("Suppl A", {}, id="no number"),
    ],
)
def test_a_supplement_takes_the_words_of_the_style(issue: str, changed: dict[str, Any]) -> None:
    traits = Traits(supplements=True, events=True, speeches=True, number_sign="no.", trial=prints("title"))
    item = {"type": "article-journal", "issue": issue}
    expected = {key: value for key, value in {**item, **changed}.items() if value is not None}
    assert dict(adapt(item, traits)) == expected


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        pytest.param(
            "vancouver",
            "1. Pharma Inc. New drug [media release] [Internet]. 2014 Dec 3 [cited 2015 Jan 5]. Available from: "
            "https://e.org/r",
            id="vancouver",
        ),
        pytest.param(
            "ama",
            "1. Pharma Inc. New drug [media release]. December 3, 2014. Accessed January 5, 2015. https://e.org/r",
            id="ama",
        ),
        pytest.param(
            "apa", "Pharma Inc. (2014, December 3). New drug [Media release]. https://e.org/r", id="apa"
        ),
        pytest.param(
            "chicago",
            "Pharma Inc. 2014. “New Drug.” Media release. December 3. https://e.org/r.",
            id="chicago",
        ),
    ],
)
def test_a_release_on_the_web_reads_as_the_manuals_have_it(style: str, printed: str) -> None:
    item = {**RELEASE, "title": "New drug", "author": [{"literal": "Pharma Inc"}], "URL": "https://e.org/r",
            "accessed": {"date-parts": [[2015, 1, 5]]}}  # fmt: skip
    assert render_items([("a", item, False)], style).bibliography == (printed,)


def test_as_made_nothing_is_placed_anew() -> None:
    one = [("a", {**RELEASE, "author": [{"literal": "P"}]}, False)]
    assert render_items(one, "ama", quirks=EXACT).bibliography == ("1. P. T. 2014.",)


def test_what_could_not_be_taken_apart_is_printed_in_its_words() -> None:
    item = {
        "type": "document",
        "note": "See text, <b>2019</b>. https://a.example",
        "URL": "https://a.example",
    }
    done = render_items([("a", item, False)], "vancouver", citations=[["a"]])
    assert done.bibliography == ("1. See text, 2019. https://a.example.",)
    done = render_items([("a", {"type": "document", "note": "ibid."}, False)], "apa", citations=[["a"]])
    assert (done.bibliography, done.citations) == (("ibid. (n.d.).",), ("(ibid., n.d.)",))


def test_a_note_on_a_work_that_has_a_name_stays_a_note() -> None:
    item = {"type": "book", "title": "T", "note": "Out of print"}
    assert render_items([("a", item, False)], "vancouver").bibliography == ("1. T.",)


@pytest.mark.parametrize(
    ("edition", "printed"),
    [
        pytest.param("Second", "T. 2nd ed. 2001.", id="in words"),
        pytest.param("3rd edn", "T. 3rd ed. 2001.", id="with its word"),
        pytest.param("2. Aufl.", "T. 2nd ed. 2001.", id="German"),
        pytest.param("Revised", "T. Revised. 2001.", id="no number"),
        pytest.param("3rd rev. ed.", "T. 3rd rev. ed. 2001.", id="more than a number"),
    ],
)
def test_an_edition_is_printed_as_the_style_counts_them(edition: str, printed: str) -> None:
    item = {"type": "book", "title": "T", "edition": edition, "issued": {"date-parts": [[2001]]}}
    assert render_items([("a", item, False)], "vancouver").bibliography == (f"1. {printed}",)
