"""What is written is read back as it was, in every format and whatever it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from refkit import formats
from refkit.fields.titles import without_case
from refkit.formats import bibtex
from refkit.formats.bibtex import entry_of, format_entry, parse_blocks, reference_of
from refkit.formats.csl_json import from_item, to_item
from refkit.model import Date, Library, Name, Reference, Source

patient = settings(
    deadline=None,
    max_examples=50,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
Make = Callable[[], st.SearchStrategy[Reference]]


def write(library: Library, format_name: str) -> str:
    """A library in a format; "bib" is the form of the folder bib/, which is for refkit itself."""
    return bibtex.write(library) if format_name == "bib" else formats.write(library, format_name)


def read(source: Source, format_name: str) -> Library:
    return formats.read(source, "bibtex" if format_name == "bib" else format_name)


def differences(one: Reference, other: Reference) -> dict[str, tuple[object, object]]:
    fields = ((name, getattr(one, name), getattr(other, name)) for name in Reference.__slots__)
    return {name: (mine, theirs) for name, mine, theirs in fields if mine != theirs}


def without_spans(reference: Reference) -> Reference:
    """A reference as RIS writes it: without the spans that keep case, which its programs would print."""
    texts = {name: getattr(reference, name) for name in formats.TEXTS}
    return replace(reference, **{name: text and (without_case(text) or None) for name, text in texts.items()})


@pytest.mark.parametrize("format_name", ["bib", "csl-json", "jsonl", "ris"])
def test_every_reference_is_read_back_as_it_was(format_name: str, make_references: Make) -> None:
    @patient
    @given(make_references())
    def check(reference: Reference) -> None:
        text = write(Library(references=(reference,)), format_name)
        library = read(Source(name="x", text=text), format_name)
        assert len(library) == 1
        expected = reference if format_name != "ris" else without_spans(reference)
        assert differences(expected, library.references[0]) == {}

    check()


def test_an_entry_holds_a_whole_reference(make_references: Make) -> None:
    @patient
    @given(make_references())
    def check(reference: Reference) -> None:
        entry = entry_of(reference)
        (block,) = parse_blocks(Source(name="x.bib", text=format_entry(entry)))
        assert block.entry == entry
        assert differences(reference, reference_of(entry)[0]) == {}

    check()


def test_an_item_holds_a_whole_reference(make_references: Make) -> None:
    @patient
    @given(make_references())
    def check(reference: Reference) -> None:
        assert differences(reference, from_item(to_item(reference))) == {}

    check()


@pytest.mark.parametrize("format_name", ["bib", "csl-json", "jsonl", "ris"])
def test_ids_that_differ_in_case_or_in_odd_marks_stay_apart(format_name: str) -> None:
    ids = ["roe2020", "Roe2020", "roe 2020", "roe{2020", "röe2020"]
    library = Library(references=tuple(Reference(id=key, type="book", title="T") for key in ids))
    text = write(library, format_name)
    assert [r.id for r in read(Source(name="x", text=text), format_name)] == ids


@pytest.mark.parametrize("format_name", ["bib", "csl-json", "jsonl", "ris"])
def test_what_is_written_twice_is_the_same_text(format_name: str, make_references: Make) -> None:
    @settings(patient, max_examples=20)
    @given(st.lists(make_references(), min_size=1, max_size=3, unique_by=lambda reference: reference.id))
    def check(references: list[Reference]) -> None:
        text = write(Library(references=tuple(references)), format_name)
        again = write(read(Source(name="x", text=text), format_name), format_name)
        assert again == text

    check()


WORDS = st.lists(
    st.sampled_from(["Ponds", "of", "the", "north", "H2O", "Čapek", "中文", "a-b"]), min_size=1, max_size=4
).map(" ".join)
PEOPLE = st.lists(
    st.builds(
        Name, family=st.sampled_from(["Roe", "Ó Briain", "Müller"]), given=st.sampled_from(["Ann", "J. B."])
    )
    | st.just(Name(family="Berg", given="Jan", particle="van der"))
    | st.sampled_from([Name(literal="Pond Study Group"), Name(literal="Acme, Inc.")]),
    max_size=3,
    unique=True,
).map(tuple)
DAYS = st.sampled_from([Date(year=2001), Date(year=1999, month=5), Date(year=2020, month=2, day=29)])
# What the formats share: types, and the variables of each that all of them have a place for.
CARRIED = st.one_of(
    st.builds(
        Reference, id=st.just("roe2001"), type=st.just("article-journal"), title=WORDS, author=PEOPLE, issued=DAYS,
        container_title=WORDS, volume=st.just("3"), issue=st.just("2"), page=st.sampled_from(["1-9", "e12"]),
        doi=st.just("10.5555/a.b"), url=st.just("https://x.org/a?b=1&c=2"), issn=st.just("1234-5679"), abstract=WORDS,
        language=st.just("en"),
    ),
    st.builds(
        Reference, id=st.just("roe2001"), type=st.sampled_from(["book", "thesis"]), title=WORDS, author=PEOPLE, issued=DAYS,
        publisher=WORDS, publisher_place=st.just("Oslo"),
    ),
    st.builds(
        Reference, id=st.just("roe2001"), type=st.just("dataset"), title=WORDS, author=PEOPLE, issued=DAYS,
        publisher=WORDS, version=st.just("1.10"), doi=st.just("10.5555/a.b"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "format_name", ["cff", "csl-yaml", "csv", "tsv", "endnote-xml", "enw", "mods", "zotero-rdf"]
)
def test_what_a_format_has_a_place_for_is_read_back_as_it_was(format_name: str) -> None:
    @patient
    @given(CARRIED)
    def check(reference: Reference) -> None:
        text = formats.write(Library(references=(reference,)), format_name)
        (back,) = formats.read(Source(name="x", text=text), format_name)
        if format_name == "cff":  # which has no keys
            back = replace(back, id=reference.id)
        assert differences(reference, back) == {}

    check()


@pytest.mark.parametrize(
    "format_name", ["cff", "csl-yaml", "csv", "tsv", "endnote-xml", "enw", "mods", "zotero-rdf"]
)
def test_whatever_a_reference_holds_is_written_and_told(format_name: str, make_references: Make) -> None:
    @patient
    @given(make_references())
    def check(reference: Reference) -> None:
        library = Library(references=(replace(reference, title=reference.title or "Ponds"),))
        text = formats.write(library, format_name)
        assert len(formats.read(Source(name="x", text=text), format_name)) == 1
        told = formats.FORMATS[format_name].lost(library)
        assert {problem.rule for problem in told} <= {"RK109"}

    check()
