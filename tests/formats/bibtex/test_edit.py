"""A .bib file with what became of its references written into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.formats.bibtex import read
from refkit.formats.bibtex.blocks import parse_blocks
from refkit.formats.bibtex.edit import edited_block, edited_text, inner_comments
from refkit.formats.bibtex.entries import reference_of
from refkit.model import Library, Reference, Source

FILE = """% what I read on eels
@string{tove = "Annals of the Tove"}
@comment{jabref-meta: databaseType:bibtex;}

% the best of them
@article{moss, author={Moss, T.}, title = "Eels of the Orle", journal=tove, year=1990}
between
@book{falk,
  author = {Falk, A.},
  title  = {Salt marshes},
  year   = 2004,
}

@inproceedings{lee, author={Lee, B.}, title={Weirs}, crossref={falk}}
% the end"""


def of(text: str) -> Source:
    return Source(name="a.bib", text=text)


def test_a_file_of_which_nothing_changed_is_the_same() -> None:
    library = read(of(FILE))
    assert edited_text(of(FILE), library, library, gone={}) == FILE


@given(st.text(alphabet='@bok{},="% \nax1', max_size=120))
def test_whatever_stands_between_entries_stays(between: str) -> None:
    text = f"@misc{{a, title={{A}}}}\n{between}\n\n@misc{{b, title={{B}}}}\n"
    library = read(of(text))
    assert edited_text(of(text), library, library, gone={}) == text


def test_of_an_entry_that_changed_only_what_differs_is_touched() -> None:
    library = read(of(FILE))
    moss, falk, lee = library.references
    after = Library(references=(replace(moss, volume="3"), falk, lee))
    text = edited_text(of(FILE), library, after, gone={})
    entry = (
        "@article{moss,\n  author = {Moss, T.},\n  title = {Eels of the Orle},\n  journal = tove,\n  year = {1990},\n"
        "  volume = {3},\n}"
    )
    old = '@article{moss, author={Moss, T.}, title = "Eels of the Orle", journal=tove, year=1990}'
    assert text == FILE.replace(old, entry)


def test_an_entry_that_is_gone_takes_its_empty_lines_along_and_what_it_was_the_parent_of_follows() -> None:
    library = read(of(FILE))
    moss, _, lee = library.references
    text = edited_text(of(FILE), library, Library(references=(moss, lee)), gone={"falk": "moss"})
    assert "falk" not in text
    assert "between\n@inproceedings{lee,\n" in text
    assert "crossref = {moss}" in text
    assert text.endswith("% the end")


def test_what_changes_has_the_line_ends_of_its_file() -> None:
    source = of(FILE.replace("\n", "\r\n"))
    library = read(source)
    moss, falk, lee = library.references
    new = Reference(id="cole", type="book", title="Dikes")
    after = Library(references=(replace(moss, volume="3"), new, falk, lee))
    text = edited_text(source, library, after, gone={})
    assert "volume = {3},\r\n}" in text
    assert "@book{cole,\r\n" in text
    assert "\n" not in text.replace("\r\n", "")


WITH_COMMENTS = """@book{falk,
  author = {Falk, A.}, % not his brother
  % ask the {museum}
  title = {Salt % marshes}, note = "5 % of all",
}
"""


def test_comments_within_an_entry_that_is_written_anew_stand_above_it() -> None:
    library = read(of(WITH_COMMENTS))
    (falk,) = library.references
    text = edited_text(of(WITH_COMMENTS), library, Library(references=(replace(falk, volume="3"),)), gone={})
    assert text.startswith("% not his brother\n% ask the {museum}\n@book{falk,\n")
    assert text.count("%") == 4


def test_comments_within_an_entry_that_is_gone_stay() -> None:
    text = FILE.replace("author = {Falk, A.},", "author = {Falk, A.}, % lent to Moss")
    library = read(of(text))
    moss, _, lee = library.references
    after = edited_text(of(text), library, Library(references=(moss, lee)), gone={"falk": "moss"})
    assert "between\n% lent to Moss\n@inproceedings{lee" in after


def test_an_entry_of_nothing_but_signs_is_looked_through_in_linear_time(
    assert_linear: Callable[..., None],
) -> None:
    assert_linear(inner_comments, '@book{a, %{"\\%')


def test_comments_within_an_entry_that_gets_another_key_stay_there() -> None:
    text = "@misc{a, title={A}}\n@misc{a, % mine\n  title={B}}\n"
    library = read(of(text))
    assert edited_text(of(text), library, library, gone={}) == text.replace(
        "@misc{a, % mine", "@misc{a-2, % mine"
    )


def test_what_is_new_stands_behind_the_entry_before_it() -> None:
    library = read(of(FILE))
    moss, falk, lee = library.references
    new = Reference(id="cole", type="book", title="Dikes")
    text = edited_text(of(FILE), library, Library(references=(moss, new, falk, lee)), gone={})
    assert "year=1990}\n\n@book{cole,\n  title = {Dikes},\n  key = {Dikes},\n}\nbetween\n@book{falk" in text
    first = edited_text(of(FILE), library, Library(references=(new, moss, falk, lee)), gone={})
    assert (
        "% the best of them\n@book{cole,\n  title = {Dikes},\n  key = {Dikes},\n}\n\n@article{moss, author"
        in first
    )


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        pytest.param("@article{a, title={A}, journaltitle={B}, date={2004}}", "date = {2010}", id="biblatex"),
        pytest.param("@article{a, title={A}, journal={B}, year={2004}}", "year = {2010}", id="bibtex"),
    ],
)
def test_an_entry_stays_in_its_dialect(entry: str, field: str) -> None:
    library = read(of(entry))
    (one,) = library.references
    later = read(of(entry.replace("2004", "2010"))).references[0]
    text = edited_text(of(entry), library, Library(references=(replace(one, issued=later.issued),)), gone={})
    assert field in text
    assert "2004" not in text
    assert ("year" in text) == ("year" in entry)


def test_a_block_is_edited_by_the_references_alone() -> None:
    (block,) = parse_blocks(of("@misc{a, title={A}, odd={kept}}"))
    assert block.entry is not None
    was = reference_of(block.entry)[0]
    now = replace(was, title="B")
    assert edited_block(block, block.entry, was, was) is block
    assert edited_block(block, block.entry, was, now).raw == "@misc{a,\n  title = {B},\n  odd = {kept},\n}"
