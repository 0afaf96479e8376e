"""Whatever stands in an entry, reading it raises nothing and loses nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refkit.fields.dates import find_dates, parse_date
from refkit.reflist.read import read_string

PIECES = st.sampled_from(
    ["2014", "¹²", "٣", "Dec ", "12 March ", "doi:10.1/", "In: ", "(Eds.)", "et al.", "pp. ", "[abstract no. ",
        "“", ")", ". ", "Smith J", "漢字", "\u202e", "\x00"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=12).map("".join)


read_string("Smith J. Reeds. Lancet. 2011;378:12-19.")  # the model is loaded once, outside of what is timed


@given(TEXTS)
def test_any_text_is_read_as_some_reference(text: str) -> None:
    assert read_string(text).reference.type


@given(TEXTS)
def test_any_text_holds_dates_or_none(text: str) -> None:
    parse_date(text)
    assert all(0 <= found.start < found.end <= len(text) for found in find_dates(text))
