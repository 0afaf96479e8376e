"""Records in memory -> those most like a query, by the words that they share: enough to measure matching with."""

from __future__ import annotations

from collections.abc import Sequence

import tantivy

from refkit.duplicates.title_traits import plain_text
from refkit.matching import Query
from refkit.model import Record, Reference
from refkit.patterns import regex

WORD = regex(r"[^\W_]+")
MOST_WORDS = 60
MOST_CHARACTERS = 2000


class Search:
    """`search` as `refkit.index` has it."""

    def __init__(self, references: Sequence[Reference]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
        builder.add_unsigned_field("number", stored=True)
        self._schema = builder.build()
        self._records = [Record(reference=reference, service="bench") for reference in references]
        index = tantivy.Index(self._schema)
        writer = index.writer(200_000_000, 1)
        for number, reference in enumerate(references):
            document = tantivy.Document()
            document.add_text("words", " ".join(words_of(reference)))
            document.add_unsigned("number", number)
            writer.add_document(document)
        writer.commit()
        index.reload()
        self._searcher = index.searcher()

    def search(self, query: Query, limit: int = 10) -> tuple[Record, ...]:
        """The records most like a query, the likest first."""
        found = words_in(query.text) if query.text else words_of(query.reference)
        wanted = [word for word in dict.fromkeys(found) if len(word) > 1 or word.isdecimal()][:MOST_WORDS]
        if not wanted:
            return ()
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "words", word, "freq"))
            for word in wanted
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(terms), limit, count=False).hits
        return tuple(self._records[self._searcher.doc(place).get_first("number")] for _, place in hits)


def words_in(text: str) -> list[str]:
    return WORD.findall(plain_text(text[:MOST_CHARACTERS]))


def words_of(reference: Reference) -> list[str]:
    """All that a reference says of its work, as words."""
    issued = reference.issued
    values = [
        reference.title,
        *(
            name.literal or f"{name.particle or ''} {name.family or ''}"
            for name in (*reference.author, *reference.editor)
        ),
        reference.container_title,
        reference.volume,
        reference.issue,
        reference.page,
        reference.publisher,
        reference.doi,
        str(issued.year) if issued and issued.year is not None else None,
    ]
    return words_in(" ".join(value for value in values if value))
