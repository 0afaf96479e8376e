"""A dash or "ders." for the author of the entry before."""

from __future__ import annotations

from refkit.inputs import parse_source
from refkit.model import Source

DASHES = """\
Marlow, Tilda. Whose Mill? A Plea for Rivers. New York: Gorse and Reed, 1996.
———. Millstones: Walks along a Dry Canal. New York: Heron Press, 2008.
———, ed. Bread and Water in the Delta, 1921–1930. New York: Heron Press, 2010.
Reed, Gorm. “On the Sixth Stone.” Pond Review 63, no. 2 (1956): 81–97.
---. (ed.). Stones. Dover: Gorse, 1958.
Ders.: Mühlen am Bach. Berlin: Ginster, 1961.
______ (2011). Quiet canals. Pond Review, 70(1), 1-9.
"""


def test_a_dash_carries_the_author_of_the_entry_before() -> None:
    read = parse_source(Source(name="-", text=DASHES)).references
    people = [
        [("editor", n.family) for n in r.editor] + [("author", n.family) for n in r.author] for r in read
    ]
    assert people == [
        [("author", "Marlow")], [("author", "Marlow")], [("editor", "Marlow")], [("author", "Reed")],
        [("editor", "Reed")], [("author", "Reed")], [("author", "Reed")],
    ]  # fmt: skip
    assert read[2].title == "Bread and Water in the Delta, 1921–1930"
