"""Citation templates of a wiki, field by field."""

from __future__ import annotations

from refkit.inputs import parse_source
from refkit.model import Source

TEMPLATES = """\
* {{cite journal | last=Marlow | first=Tilda | last2=Finch | first2=Rob | title=Loss of Mills after Floods
 | journal=[[Mill Studies|Mill Studies International]] | volume=12 | date=2015-01-29 | pages=11–19}}
* <ref name="b">{{cite book |editor-last=Heron |editor-first=Ada |title=Weirs |publisher=Gorse |year=1998}}</ref>
* Reed G. On the sixth stone. Pond Rev. 1956;63(2):81-97.
"""


def test_templates_of_a_wiki_are_read_by_their_fields() -> None:
    journal, book, plain = parse_source(Source(name="-", text=TEMPLATES)).references
    assert (journal.type, journal.container_title, journal.page) == (
        "article-journal", "Mill Studies International", "11-19",
    )  # fmt: skip
    assert [(n.family, n.given) for n in journal.author] == [("Marlow", "Tilda"), ("Finch", "Rob")]
    assert journal.issued is not None
    assert (journal.issued.year, journal.issued.day) == (2015, 29)
    assert (book.type, book.editor[0].family, book.publisher) == ("book", "Heron", "Gorse")
    assert plain.title == "On the sixth stone"
