"""Reference lists cut into their entries, whatever their layout, no character lost."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.errors import ReadError
from refkit.model import Source, Span
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.paste import split_text
from refkit.reflist.locate.split import SplitList, join, split_list

ENTRIES = (
    "Abbott LM, Crane P. Tides and the building of harbours on soft ground. Coastal Eng. 1998;12(3):145-67.",
    "Bouvier, J. (2003). Les ports de la Manche au XIXe siècle. Paris: Éditions du Large.",
    (
        "Dietrich H, Vogel S, et al. Schlick und Schleusen: eine Bilanz. Wasserbau. 2011;44:S12-S19. "
        "doi:10.1000/wb.2011.044"
    ),
    "Eriksen K. Dredging, a short history. In: Moe T, editor. Works of the North. Oslo: Fjord Press; 1987. p. 33-58.",
    "Harbour Commission. Annual report [Internet]. 2015. Available from: https://example.org/reports/2015",
)


def whole(text: str) -> Source:
    return Source(name="x.txt", text=text)


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


LAYOUTS = {
    "dots": "\n".join(f"{n}. {text}" for n, text in enumerate(ENTRIES, 1)),
    "brackets wrapped": "\n".join(wrapped(text, 60, f"[{n}] ", "    ") for n, text in enumerate(ENTRIES, 1)),
    "parentheses": "\n\n".join(f"({n}) {text}" for n, text in enumerate(ENTRIES, 1)),
    "bare numbers wrapped": "\n".join(wrapped(text, 70, f"{n} ") for n, text in enumerate(ENTRIES, 1)),
    "superscripts": "\n".join(f"{'⁰¹²³⁴⁵'[n]} {text}" for n, text in enumerate(ENTRIES, 1)),
    "numbers on lines of their own": "\n".join(f"{n}.\n{text}\nView Article\nGoogle Scholar" for n,
    text in enumerate(ENTRIES, 1)),
    "one line": " ".join(f"[{n}] {text}" for n, text in enumerate(ENTRIES, 1)),
    "lines": "\n".join(ENTRIES),
    "blank lines": "\n\n".join(wrapped(text, 64) for text in ENTRIES),
    "hanging": "\n".join(wrapped(text, 64, "", "      ") for text in ENTRIES),
    "first line indented": "\n".join(wrapped(text, 64, "   ", "") for text in ENTRIES),
    "bullets": "\n".join(f"• {text}" for text in ENTRIES),
    "keys": "\n".join(f"[Key{n}99] {text}" for n, text in enumerate(ENTRIES, 1)),
    "CRLF": "\r\n".join(f"{n}. {text}" for n, text in enumerate(ENTRIES, 1)),
}  # fmt: skip
LABELLED = {"dots", "brackets wrapped", "parentheses", "bare numbers wrapped", "superscripts",
    "numbers on lines of their own", "one line", "CRLF"}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_entries_are_the_same_in_every_layout(layout: str) -> None:
    split = split_text(whole(LAYOUTS[layout]))
    assert tuple(entry.text for entry in split.entries) == ENTRIES
    labels = [entry.label for entry in split.entries]
    if layout in LABELLED:
        assert labels == ["1", "2", "3", "4", "5"]
    elif layout == "keys":
        assert labels == ["Key199", "Key299", "Key399", "Key499", "Key599"]
    else:
        assert labels == [None] * 5


def places(split: SplitList) -> list[tuple[int, int]]:
    parts = [part for entry in split.entries for part in entry.parts]
    return sorted((span.start, span.end) for span in [*parts, *split.furniture])


def assert_nothing_lost(source: Source, split: SplitList, start: int, end: int) -> None:
    at = start
    for a, b in places(split):
        assert a >= at, "two pieces overlap"
        assert not source.text[at:a].strip(), f"lost {source.text[at:a]!r}"
        at = b
    assert not source.text[at:end].strip()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_visible_character_is_in_one_entry_or_in_furniture(layout: str) -> None:
    source = whole(LAYOUTS[layout])
    assert_nothing_lost(source, split_text(source), 0, len(source.text))


@given(
    st.lists(
        st.sampled_from(
            [*ENTRIES, "", "12", "Google Scholar", "1. ", "[3]", "\f", "   Some words", "a|b", "•"]
        ),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_of_any_mixture(pieces: list[str]) -> None:
    source = whole("\n".join(pieces))
    within = Span(source=source, start=0, end=len(source.text))
    try:
        split = split_list(source, within)
    except ReadError:
        return
    assert_nothing_lost(source, split, 0, len(source.text))


def test_running_heads_are_cut_out_of_an_entry() -> None:
    text = (
        "1. Abbott LM. Tides and the building of har-\nbours. Coastal Eng. 1998;12:1-9.\n2. Crane P. The silting of\n\n"
        "112\t\tAnnals of the Port\n\nslow rivers. Soil. 2001;3:4-8.\n3. Vogel S. Locks. Wasserbau. 2002;1:2-3.\n"
    )
    split = split_text(whole(text))
    assert [entry.text for entry in split.entries] == [
        "Abbott LM. Tides and the building of harbours. Coastal Eng. 1998;12:1-9.",
        "Crane P. The silting of slow rivers. Soil. 2001;3:4-8.",
        "Vogel S. Locks. Wasserbau. 2002;1:2-3.",
    ]
    assert [span.text for span in split.furniture] == ["112\t\tAnnals of the Port"]


def test_an_entry_that_lost_its_number_stays_an_entry() -> None:
    text = f"1. {ENTRIES[0]}\n{ENTRIES[1]}\n3. {ENTRIES[2]}\n4. {ENTRIES[3]}\n"
    split = split_text(whole(text))
    assert [entry.label for entry in split.entries] == ["1", None, "3", "4"]
    assert split.entries[1].text == ENTRIES[1]


def test_span_runs_from_label_to_last_character() -> None:
    source = whole(
        "  [7] Abbott LM. Tides. Coastal Eng. 1998;12:1-9. Google Scholar\n  [8] Crane P. Silt. Soil. 2001;3:4-8.\n"
    )
    first, second = split_text(source).entries
    assert first.span.text == "[7] Abbott LM. Tides. Coastal Eng. 1998;12:1-9."
    assert second.span.text == "[8] Crane P. Silt. Soil. 2001;3:4-8."
    assert (first.span.line, first.span.column) == (1, 3)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the charac-", "teristic form", "the characteristic form"),
        ("the non-", "linear case", "the non-linear case"),
        ("Smith-", "Jones A", "Smith-Jones A"),
        ("pages 12-", "19", "pages 12-19"),
        ("1481–", "1490", "1481–1490"),
        ("https://example.org/a/", "b.pdf", "https://example.org/a/b.pdf"),
        ("https://example.org/a", "Accessed 2014", "https://example.org/a Accessed 2014"),
        ("plain", "words", "plain words"),
        ("", "words", "words"),
    ],
)
def test_lines_are_joined_with_care_for_hyphens(left: str, right: str, expected: str) -> None:
    assert join(left, right) == expected


@pytest.mark.parametrize("entry", ENTRIES)
def test_one_plain_reference_is_a_list_of_one(entry: str) -> None:
    (found,) = split_text(whole(entry)).entries
    assert (found.text, found.label) == (entry, None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The canal was dug between 1825 and 1832. It was widened twice, and most coal came this way.",
            id="prose",
        ),
        pytest.param("import os\n\ndef f(a, b):\n    return {a: b}  # since 2010\n", id="code"),
        pytest.param("<html><body><p>Hello <b>world</b></p><ul><li>one</li></ul></body></html>", id="HTML"),
        pytest.param("Name | Year\n---|---\nSmith | 2010\nJones | 2011\n", id="table"),
        pytest.param("name,year,title\nSmith,2010,Locks\nJones,2011,Gates\n", id="CSV"),
        pytest.param("1. Open the box.\n2. Connect the cable to port 3.\n3. Press Start.\n", id="steps"),
        pytest.param("hello", id="a word"),
    ],
)
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        split_text(whole(text))
    assert "no reference list" in str(caught.value)
    assert caught.value.problem.hint


def test_a_list_inside_an_article_is_taken_out_of_it() -> None:
    text = (
        f"The canal was dug in 1825.\n\nIt was widened twice, and by 1890 most of the coal came this "
        f"way.\n\nReferences\n\n1. {ENTRIES[0]}\n2. {ENTRIES[1]}\n"
    )
    source = whole(text)
    split = split_text(source)
    assert [entry.text for entry in split.entries] == list(ENTRIES[:2])
    assert_nothing_lost(source, split, 0, len(text))


def test_a_long_list_takes_linear_time(assert_linear: Callable[..., None]) -> None:
    def lines(count: int) -> list[str]:
        return [
            f"{n}. Smith J, Doe A. Lock number {n}. J Canals. 1998;12(3):{n}-{n + 9}."
            for n in range(1, count + 1)
        ]

    def run(lines: list[str]) -> None:
        source = whole("References\n\n" + "\n".join(lines))
        (span,) = find_lists(source)
        labels = [entry.label for entry in split_list(source, span).entries]
        assert labels == [str(n) for n in range(1, len(lines) + 1)]

    assert_linear(run, lines, size=1250)
