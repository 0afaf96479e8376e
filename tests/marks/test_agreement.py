"""A name and year mean an entry only if letter and further authors agree."""

from __future__ import annotations

import pytest

from refkit.documents import read_document
from refkit.inputs import collect_references, places_of
from refkit.marks import find_marks, resolve_marks
from refkit.marks.agreement import agreeing
from refkit.marks.grammar import Named
from refkit.model import Date, Name, Reference, Source

LIST = """Doe, A. (2011). Moss of the north. J Moss, 3, 12–19.

Roe, B., & Poe, C. (2012). Moss of the south. J Moss, 4, 1–9.

Lee, D., Kay, E., & May, F. (2013a). Moss of the east. J Moss, 5, 1–9.

Lee, D., Kay, E., & May, F. (2013b). Moss of the west. J Moss, 5, 11–19.

Fox, G. (2014). Moss alone. J Moss, 6, 1–9.

Fox, G., Kay, E., & May, F. (2014). Moss together. J Moss, 6, 11–19.
"""


def cited(text: str) -> tuple[list[str], list[tuple[str, str | None]]]:
    """The titles that a text cites of the list, and its dangling citations with their hints."""
    document = read_document(Source(name="a.md", text=f"# Moss\n\n{text}\n\n## References\n\n{LIST}"))
    library = collect_references([document])
    resolved, problems = resolve_marks(find_marks(document), library, places_of(library))
    ids = [key for keys in resolved.values() for key in keys]
    return [library[key].title or "" for key in ids], [
        (p.message, p.hint) for p in problems if p.rule == "RK301"
    ]


@pytest.mark.parametrize(
    ("mark", "titles"),
    [
        pytest.param("(Doe, 2011)", ["Moss of the north"], id="one author"),
        pytest.param("(Roe & Poe, 2012)", ["Moss of the south"], id="two"),
        pytest.param("(Roe et al., 2012)", ["Moss of the south"], id="et al. of two"),
        pytest.param("(Roe, 2012)", ["Moss of the south"], id="the first alone"),
        pytest.param("(Lee et al., 2013b)", ["Moss of the west"], id="letter"),
        pytest.param("(Lee et al., 2013a, b)", ["Moss of the east", "Moss of the west"], id="both letters"),
        pytest.param("(Fox, 2014)", ["Moss alone"], id="the single author before the several"),
        pytest.param("(Fox et al., 2014)", ["Moss together"], id="the several before the single author"),
        pytest.param("(A. Doe, 2011)", ["Moss of the north"], id="initials in front"),
        pytest.param("(Roe u. Poe, 2012)", ["Moss of the south"], id="German u."),
        pytest.param("Lee and colleagues (2013a) say so.", ["Moss of the east"], id="narrative"),
    ],
)
def test_a_mark_means_the_entry_that_agrees(mark: str, titles: list[str]) -> None:
    assert cited(f"Moss grows {mark}.") == (titles, [])


@pytest.mark.parametrize(
    ("mark", "message", "near"),
    [
        pytest.param("(Doe et al., 2011)", "no reference is by Doe et al., 2011", "Doe, 2011", id="et al. of one"),
        pytest.param("(Doe & Roe, 2011)", "no reference is by Doe and Roe, 2011", "Doe, 2011", id="two of one"),
        pytest.param("(Roe & Fox, 2012)", "no reference is by Roe and Fox, 2012", "Roe and Poe, 2012",
            id="another second author"),
        pytest.param("(Lee & Kay, 2013a)", "no reference is by Lee and Kay, 2013a",
            "Lee et al., 2013a and Lee et al., 2013b", id="two of three"),
        pytest.param("(Doe, 2011b)", "no reference is by Doe, 2011b", "Doe, 2011", id="a letter too many"),
        pytest.param("(Lee et al., 2013c)", "no reference is by Lee et al., 2013c",
            "Lee et al., 2013a and Lee et al., 2013b", id="another letter"),
        pytest.param("(Lee et al., 2013)", "no reference is by Lee et al., 2013",
            "Lee et al., 2013a and Lee et al., 2013b", id="a letter too few"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_a_finding_that_names_what_the_list_has(
    mark: str, message: str, near: str
) -> None:
    hint = f"the list has {near}: do the authors, the year and its letter agree?"
    assert cited(f"Moss grows {mark}.") == ([], [(message, hint)])


def works(count: int) -> list[Reference]:
    return [
        Reference(id=f"r{n}", type="book", author=(Name(family="Doe"),), issued=Date(year=2011))
        for n in range(count)
    ]


@pytest.mark.parametrize(("letter", "found"), [("", 2), ("a", 2), ("b", 2), ("c", 0)])
def test_in_a_data_file_without_letters_any_of_so_many_works_may_be_meant(letter: str, found: int) -> None:
    named = Named(target=f"Doe 2011{letter}")
    assert len(agreeing(named, works(2), listed=False)) == found


def test_who_leaves_authors_out_may_have_several() -> None:
    (work,) = works(1)
    more = Reference(id="m", type="book", author=work.author, issued=work.issued, extra={"x-et-al": True})
    named = Named(target="Doe 2011", others=True)
    assert agreeing(named, [work, more], listed=True) == [more]
