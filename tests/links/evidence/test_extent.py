"""How far the text of a source is read."""

from __future__ import annotations

import pytest

from refkit.links.evidence import extent
from refkit.links.evidence.extent import read_until
from refkit.model import Document, Source

FIVE = "The levy rose. The ferry sank. The roof fell. The bell rang. The king died."
# A text, how many stops of it are read, and the words that lie before the place at which the reading stops.
STOPS: dict[str, tuple[str, int, str | None]] = {
    "more sentences than are read": (FIVE, 3, "The levy rose. The ferry sank. The roof fell. The bell rang"),
    "as many as are read": (FIVE, 4, None),
    "fewer": (FIVE, 30, None),
    "lines end a sentence": ("levy\nferry\nroof\nbell\n", 2, "levy\nferry\nroof"),
    "a stop inside a quotation": ("“It rose.” “It sank.” It fell.", 1, "“It rose.” “It sank"),
    "decimal points are none": ("A span of 3.5 m and 4.2 m and 5.1 m and 6.3 m", 2, None),
    "nothing": ("", 3, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "most", "read"), STOPS.values(), ids=STOPS)
def test_a_text_is_read_up_to_a_number_of_stops(
    text: str, most: int, read: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extent, "MOST_SENTENCES", most)
    until = read_until(Document(source=Source(name="s.txt", text=text)))
    assert (None if until is None else text[:until]) == read


def test_a_text_is_read_up_to_a_number_of_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_CHARACTERS", 20)
    assert read_until(Document(source=Source(name="s.txt", text=FIVE))) == 20
    assert read_until(Document(source=Source(name="s.txt", text=FIVE[:20]))) is None
