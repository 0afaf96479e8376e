"""Errors as people read them: place, fact, excerpt with a caret, hint."""

from __future__ import annotations

from refkit.errors import format_problem, nearest, printable
from refkit.model import Problem, Source, Span


def test_a_problem_is_drawn_with_place_excerpt_and_hint() -> None:
    source = Source(name="paper.md", text="Title\n\nas shown before [17], the effect\n")
    span = Span(source=source, start=source.text.index("[17]"), end=source.text.index("[17]") + 4)
    problem = Problem(
        rule="RK301", message="no reference is labelled 17", span=span, hint="the list ends at 16"
    )
    assert format_problem(problem) == (
        "paper.md:3:17: no reference is labelled 17\n"
        "    as shown before [17], the effect\n"
        "                    ^\n"
        "  hint: the list ends at 16"
    )


def test_an_excerpt_of_a_very_long_line_is_cut_around_its_place() -> None:
    source = Source(name="a.txt", text="x" * 5000 + " here " + "y" * 5000)
    drawn = format_problem(Problem(rule="RK101", message="m", span=Span(source=source, start=5001, end=5005)))
    first, excerpt, caret = drawn.split("\n")
    assert first == "a.txt:1:5002: m"
    assert excerpt.startswith("    …xxx")
    assert excerpt.endswith("yyy…")
    assert excerpt[caret.index("^") :].startswith("here")


def test_what_could_steer_a_terminal_is_drawn_as_a_dot() -> None:
    assert printable("a\x1b[31mred\x07 \u202eb\tc") == "a·[31mred· ·b c"


def test_lines_and_columns_count_from_one_at_every_line_ending() -> None:
    source = Source(name="a", text="one\r\ntwo\rthree\nfour")
    assert [source.line_column(source.text.index(word)) for word in ("one", "two", "three", "four")] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
    ]


def test_offsets_of_drawn_out_text_lead_back_to_the_file() -> None:
    raw = "<p>AT&amp;T <b>won</b></p>"
    source = Source(name="a.html", text="AT&T won", raw=raw, places=((0, 3), (3, 10), (5, 15)))
    span = Span(source=source, start=5, end=8)
    assert raw[span.file_start : span.file_end] == "won"
    assert str(span) == "a.html:1:16"


def test_an_unknown_name_gets_the_nearest_ones() -> None:
    assert nearest("bibtx", ["bibtex", "csl-json", "ris"]) == "did you mean bibtex?"
    assert nearest("zzz", ["b", "a"]) == "known: a, b"
    assert nearest("rk41", ["RK401", "xml"]) == "did you mean RK401?"


def test_names_from_outside_cannot_steer_the_terminal_either() -> None:
    problem = Problem(rule="RK002", message="no \x1b[31mstyle", place="l\x1b[2J.txt", hint="try \u202eother")
    assert format_problem(problem) == "l·[2J.txt: no ·[31mstyle\n  hint: try ·other"
