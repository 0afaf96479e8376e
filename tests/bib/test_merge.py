"""What people do to a file that refkit wrote survives every later build."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.bib.merge import Merged, merge_entries
from refkit.fields.latex import encode
from refkit.formats.bibtex import Entry, parse_blocks
from refkit.model import Source

HEADER = "% header"


def entry(key: str, **fields: str) -> Entry:
    return Entry(type="article", key=key, fields=fields)


def merge(generated: list[Entry], text: str, last: Merged | None, *, identity: str | None = None) -> Merged:
    blocks = parse_blocks(Source(name="x.bib", text=text))
    return merge_entries(
        generated, blocks, last.last_written if last else None, header=HEADER, identity=identity
    )


def first(generated: list[Entry]) -> Merged:
    return merge_entries(generated, None, None, header=HEADER)


A, B, C = entry("a", title="Alpha", year="2001"), entry("b", title="Beta"), entry("c", title="Gamma")


def test_an_untouched_file_is_written_again_byte_for_byte() -> None:
    once = first([A, B])
    again = merge([A, B], once.text, once)
    assert again.text == once.text
    assert not again.hand_edits


def test_a_changed_field_survives_and_the_others_follow_the_document() -> None:
    once = first([A, B])
    edited = once.text.replace("{Alpha}", "{Alpha, mended}")
    for _ in range(3):  # every rebuild, not only the next
        once = merge([entry("a", title="Alpha", year="2002"), B], edited, once)
        edited = once.text
    assert once.entries[0].fields == {"title": "Alpha, mended", "year": "2002"}
    assert once.hand_edits.changed == ("a",)


def test_a_field_taken_out_or_put_in_stays_so() -> None:
    once = first([A])
    edited = once.text.replace("  year = {2001},\n", "  keywords = {mine},\n")
    twice = merge([A], edited, once)
    thrice = merge([A], twice.text, twice)
    assert thrice.entries[0].fields == {"title": "Alpha", "keywords": "mine"}


def test_an_entry_added_by_hand_stays_where_it_was_put_with_its_own_layout() -> None:
    once = first([A, B])
    own = "@book{mine,\n      title={My   own}  }"
    edited = once.text.replace("@article{b", f"{own}\n\n% a note\n\n@article{{b")
    twice = merge([A, B], edited, once)
    assert twice.text == edited
    assert [e.key for e in twice.entries] == ["a", "mine", "b"]
    assert twice.hand_edits.added == ("mine",)


def test_an_entry_taken_out_by_hand_does_not_come_back() -> None:
    once = first([A, B, C])
    start, end = once.text.index("@article{b"), once.text.index("@article{c")
    edited = once.text[:start] + once.text[end:]
    for _ in range(3):
        once = merge([A, B, C], edited, once)
        edited = once.text
        assert [e.key for e in once.entries] == ["a", "c"]
        assert once.hand_edits.removed == ("b",)


def test_a_key_changed_by_hand_is_known_again_by_its_place() -> None:
    a = entry("a", title="Alpha", origin="x.txt:1-9")
    once = first([a, B])
    edited = once.text.replace("@article{a,", "@article{smith:2001,")
    for _ in range(2):
        once = merge([a, B], edited, once, identity="origin")
        edited = once.text
        assert [e.key for e in once.entries] == ["smith:2001", "b"]
        assert once.hand_edits.renamed == {"a": "smith:2001"}
    moved = entry("a", title="Alpha", origin="x.txt:101-109")
    assert [e.key for e in merge([moved, B], edited, once, identity="origin").entries] == ["smith:2001", "b"]


def test_an_entry_whose_source_is_gone_goes_too_unless_someone_worked_on_it() -> None:
    once = first([A, B])
    assert [e.key for e in merge([A], once.text, once).entries] == ["a"]
    edited = once.text.replace("{Beta}", "{Beta!}")
    kept = merge([A], edited, once)
    assert [e.key for e in kept.entries] == ["a", "b"]
    assert kept.hand_edits.stale == ("b",)


def test_a_new_entry_takes_its_place_in_the_documents_order() -> None:
    once = first([A, C])
    assert [e.key for e in merge([A, B, C], once.text, once).entries] == ["a", "b", "c"]


def test_an_order_made_by_hand_is_kept() -> None:
    once = first([A, C])
    blocks = once.text.split("\n\n")
    edited = "\n\n".join([blocks[0], blocks[2].rstrip(), blocks[1]]) + "\n"
    assert [e.key for e in merge([A, B, C], edited, once).entries] == ["c", "a", "b"]


def test_a_block_that_cannot_be_read_is_kept_as_it_stands() -> None:
    once = first([A, B])
    edited = once.text.replace("title = {Beta},", "title = {Beta")
    twice = merge([A, B], edited, once)
    assert "title = {Beta\n" in twice.text
    assert twice.text.count("@article{b") == 1


def test_comments_and_strings_of_people_are_kept() -> None:
    once = first([A])
    edited = once.text + '\n@string{jco = "J Clin Oncol"}\n\n@comment{jabref-meta: x}\n\nremember to check\n'
    twice = merge([A], edited, once)
    assert twice.text == edited


def test_without_a_memory_a_file_of_ours_is_taken_as_people_left_it() -> None:
    """refkit.lock was lost: what was removed stays removed, what was changed stays changed."""
    once = first([A, B])
    edited = once.text[: once.text.index("@article{b")].replace("{Alpha}", "{Mine}")
    twice = merge([A, B], edited, None)
    assert [(e.key, e.fields["title"]) for e in twice.entries] == [("a", "Mine")]


def test_without_a_memory_a_file_of_someone_else_gets_what_is_new() -> None:
    twice = merge([A, B], "@article{b, title = {Own}}\n\n@book{z, title = {Z}}\n", None)
    assert sorted((e.key, e.fields["title"]) for e in twice.entries) == [
        ("a", "Alpha"),
        ("b", "Own"),
        ("z", "Z"),
    ]


def test_keys_that_differ_only_in_case_stay_two_entries() -> None:
    once = first([entry("Key", title="One"), entry("key", title="Two")])
    twice = merge([entry("Key", title="One"), entry("key", title="Two")], once.text, once)
    assert [(e.key, e.fields["title"]) for e in twice.entries] == [("Key", "One"), ("key", "Two")]


TITLES = st.text("ab{}\\%é ", max_size=6).map(encode)
ENTRIES = st.dictionaries(st.sampled_from("abcd"), TITLES, max_size=4)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(
    last=ENTRIES,
    now=ENTRIES,
    pieces=st.lists(
        st.sampled_from(
            ["% a note", "@book{own, title = {Own}}", "@book{a, title = {Again}}", "@misc{broken", "words"]
        ),
        max_size=3,
        unique=True,
    ),
    place=st.integers(0, 4),
)
def test_merging_twice_changes_nothing_and_no_piece_of_people_is_lost(
    last: dict[str, str], now: dict[str, str], pieces: list[str], place: int
) -> None:
    generated = [entry(key, title=title) for key, title in now.items()]
    once = first([entry(key, title=title) for key, title in last.items()])
    blocks = once.text.rstrip("\n").split("\n\n")
    text = "\n\n".join([*blocks[: place + 1], *pieces, *blocks[place + 1 :]]) + "\n"
    twice = merge(generated, text, once)
    thrice = merge(generated, twice.text, twice)
    assert thrice.text == twice.text
    for piece in pieces:
        assert twice.text.count(piece) == 1
