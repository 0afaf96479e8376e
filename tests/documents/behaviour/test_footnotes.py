"""Markdown's footnotes that hold references are its citations; those that hold remarks are none."""

from __future__ import annotations

from collections.abc import Callable

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.inputs import collect_references
from refkit.marks import cited_by, find_marks, resolve_marks
from refkit.model import Document, Library, Source
from refkit.reflist.read import read_list

NOTES = """# Tides

The tide is high.[^1] It was measured twice in 1999.[^2] A remark stands here.[^note] Nobody saw it.[^9]

[^1]: Smith J, Doe A. Tides of the north. J Tides. 2001;12(3):45-50.
[^2]: Roe B. Measuring harbours. Harbour Press; 2003.
[^3]: Poe C, Lee D. Higher rises. J Tides. 2005;16(2):5-9.

[^note]: This is a remark of the author.
"""


def test_a_footnote_that_is_a_reference_is_cited_by_the_sentence_before_it() -> None:
    document = read_document(Source(name="a.md", text=NOTES))
    library = Library(
        references=tuple(
            reference
            for span in document.reflists
            for reference in read_list(document.source, span).references
        )
    )
    marks = find_marks(document, [reference.label or "" for reference in library])
    assert [(mark.style, mark.span.text) for mark in marks] == [
        ("footnote", "[^1]"),
        ("footnote", "[^2]"),
        ("footnote", "[^9]"),
    ]
    resolved, problems = resolve_marks(marks, library)
    assert [problem.rule for problem in problems] == ["RK301", "RK303"]
    claims = find_claims(document)
    cited = cited_by(claims, marks, resolved)
    titles = {reference.id: reference.title for reference in library}
    assert {c.text: [titles[key] for key in cited[c.id]] for c in claims if c.id in cited} == {
        "The tide is high.[^1]": ["Tides of the north"],
        "It was measured twice in 1999.[^2]": ["Measuring harbours"],
    }
    assert all("1" not in claim.numbers for claim in claims)


NAMED = """# Tides

The tide is high in spring.[^smith] It was measured twice in 1999.[^roe2003]

[^smith]: Smith J, Doe A. Tides of the north. J Tides. 2001;12(3):45-50.

Nobody saw it come in again.[^rem]

[^rem]: This is a remark of the author.
[^roe2003]: Roe B. Measuring harbours. J Tides. 2003;16(2):5-9.
"""


def test_footnotes_may_have_names_and_stand_anywhere() -> None:
    document = read_document(Source(name="a.md", text=NAMED))
    library = collect_references([document])
    assert {r.label: r.title for r in library} == {
        "smith": "Tides of the north",
        "roe2003": "Measuring harbours",
    }
    marks = find_marks(document, [reference.label or "" for reference in library])
    assert [mark.targets for mark in marks] == [("smith",), ("roe2003",)]
    claims = find_claims(document)
    cited = cited_by(claims, marks, resolve_marks(marks, library)[0], document.units)
    titles = {reference.id: reference.title for reference in library}
    assert [[titles[key] for key in cited.get(claim.id, ())] for claim in claims[:3]] == [
        ["Tides of the north"], ["Measuring harbours"], [],
    ]  # fmt: skip


def test_a_text_without_such_references_has_no_footnote_marks() -> None:
    text = "# Tides\n\nThe tide is high.[^1]\n\n[^1]: As everybody knows.\n"
    assert find_marks(read_document(Source(name="a.md", text=text))) == ()


def test_footnotes_are_found_in_linear_time(assert_linear: Callable[..., None]) -> None:
    def document(size: int) -> Document:
        text = NOTES + "\n\n" + "[^" * (size // 4) + "[^1" * (size // 6)
        return read_document(Source(name="a.md", text=text))

    assert_linear(find_marks, document, size=100_000)
