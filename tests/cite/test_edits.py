"""What was put in can be taken out again, and a second run puts the same in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.cite import CitedDocument, Edit, apply_edits, cite_file
from refkit.errors import ReadError

CLAIMS = (
    "Zorbine was approved by the FDA in 2011.",
    "It binds the zorb receptor in adults, and it was approved by the EMA in 2013.",
    "Zorbine was well tolerated in a review of 12 trials",
    "In 2013 “a trial of zorbine in adults” was reported!",
    "AT&T approved it in 2012 for R&D & more.",
)
ENDS = ("\n", "\r\n", "\r", " \n\n", "\t\r\n\r\n")
BIB = """@article{smith2011zorbine, author={Smith, John and Jones, Kate}, title={Zorbine approval history}, year={2011}}
@article{doe2012review, author={Doe, Ann}, title={A review of zorbine safety}, year={2012}}
@article{roe2013trial, author={Roe, Bob}, title={A trial of zorbine in adults}, year={2013}}
"""
WRAPS = {
    "txt": ("{}", "- {}", "a | {}"),
    "md": ("{}", "- *{}*", "> {}", "| a | {} |", "**{}**", "[{}](http://x)", "`c` {}"),
    "html": ("<p>{}</p>", "<li>{}", "<p><b>{}</b>", "<td><a href='u>'>{}</a></td>", "<div>{}<br>", "<!-- {} -->",
    "<pre>{}</pre>"),
}  # fmt: skip


def undone(done: CitedDocument) -> str:
    """The text of a cited document with what was put in taken out, and what was taken out put back."""
    text, moved, back = done.text, 0, []
    for edit in done.edits:
        start = edit.start + moved
        back.append(Edit(start=start, end=start + len(edit.text), text=done.original[edit.start : edit.end]))
        moved += len(edit.text) - (edit.end - edit.start)
    return apply_edits(text, back)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    kind=st.sampled_from(sorted(WRAPS)),
    style=st.sampled_from(("vancouver", "apa", "nature", "chicago-notes-bibliography")),
    bom=st.booleans(),
)
def test_taking_out_what_was_put_in_gives_the_document_back(
    tmp_path: Path, data: st.DataObject, kind: str, style: str, bom: bool
) -> None:
    line = st.tuples(st.sampled_from(WRAPS[kind]), st.sampled_from(CLAIMS), st.sampled_from(ENDS))
    lines = data.draw(st.lists(line, min_size=1, max_size=6))
    text = "".join(wrap.format(claim) + end for wrap, claim, end in lines)
    file, bib = tmp_path / f"d.{kind}", tmp_path / "r.bib"
    file.write_bytes(text.encode("utf-8-sig" if bom else "utf-8"))
    bib.write_text(BIB)
    try:
        done = cite_file(str(file), bib=str(bib), style=style, suggestions=True)
    except ReadError:
        return  # nothing in it was taken for a claim with a source
    assert done.original == text
    assert undone(done) == text
    assert done.citations > 0
    if kind == "html":
        assert_outside_tags(done)
    # Nothing was put in but at the edits, and those do not overlap.
    assert all(one.end <= other.start for one, other in zip(done.edits, done.edits[1:], strict=False))


def assert_outside_tags(done: CitedDocument) -> None:
    for edit in done.edits:
        before = done.original[: edit.start]
        assert before.rfind("<!--") <= before.rfind("-->"), before[-40:]
        quoted = before.replace("'u>'", "'u'")
        assert quoted.rfind("<") <= quoted.rfind(">"), before[-40:]


TEXT = """{h}Zorbine{/h}

{p}Zorbine was approved by the FDA in 2011. It binds the zorb receptor in adults, and it was approved by \
the EMA in 2013.{/p}
{p}Zorbine was well tolerated in a review of 12 trials.{/p}
"""
SHAPES = {
    "txt": {"h": "", "/h": "", "p": "", "/p": "\n"},
    "md": {"h": "# ", "/h": "", "p": "", "/p": "\n"},
    "html": {"h": "<h1>", "/h": "</h1>", "p": "<p>", "/p": "</p>"},
}
ACCEPTED = {
    "Zorbine was app": "smith2011zorbine",
    "it was": "roe2013trial,smith2011zorbine",
    "Zorbine was well": "doe2012review",
}


@pytest.mark.parametrize("kind", sorted(SHAPES))
@pytest.mark.parametrize("style", ["vancouver", "ieee", "nature", "ama", "plos", "apa"])
@pytest.mark.parametrize("suggestions", [False, True], ids=["accepted", "suggested"])
def test_a_second_run_gives_the_same(cite, kind: str, style: str, suggestions: bool) -> None:
    text = TEXT.format(**SHAPES[kind])
    accepted = {} if suggestions else ACCEPTED
    once = cite(f"z.{kind}", text, accepted, style=style, suggestions=suggestions)
    twice = cite(f"again.{kind}", once.text, style=style, suggestions=suggestions)
    assert twice.text == once.text
    assert twice.citations == once.citations
    assert twice.suggested == once.suggested


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_a_single_number_in_round_brackets_is_found_again(cite, kind: str) -> None:
    once = cite(f"z.{kind}", TEXT.format(**SHAPES[kind]), {"Zorbine was app": "smith2011zorbine"})
    assert cite(f"again.{kind}", once.text).text == once.text


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_notes_are_not_read_back(cite, kind: str) -> None:
    style = "chicago-notes-bibliography"
    once = cite(f"z.{kind}", TEXT.format(**SHAPES[kind]), ACCEPTED, style=style)
    with pytest.raises(ReadError, match="are notes"):
        cite(f"again.{kind}", once.text, style=style)


def test_from_one_style_to_another_and_back(cite) -> None:
    once = cite("z.md", TEXT.format(**SHAPES["md"]), ACCEPTED)
    other = cite("other.md", once.text, style="apa")
    assert cite("back.md", other.text).text == once.text
