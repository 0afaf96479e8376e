"""An index in a folder: a query -> the records most like it. Many processes may have it open at once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import tantivy

from refkit.index.identity import doi_term, pmid_term
from refkit.index.schema import FACTS, IDENTIFIER, WORDS, kept_of, undamaged
from refkit.index.settings import (
    COMMON_SHARE,
    FACT_WEIGHT,
    FEWEST_WORDS,
    MOST_SHARING,
    NEAR_WEIGHT,
    RARE_SHARE,
    REPAIRED,
    REPAIRED_BELOW,
    REPAIRED_LENGTH,
    SOUGHT_WORDS,
)
from refkit.index.stamp import open_stamped
from refkit.index.stored import unpack
from refkit.index.terms import query_facts, query_words
from refkit.matching.query import Query
from refkit.model import Record

SERVICE: Final = "index"
Weighed = tuple[tantivy.Occur, tantivy.Query]


class LocalIndex:
    """The records of a folder, as they were when it was opened."""

    def __init__(self, folder: Path) -> None:
        """Raises ReadError for a folder that is no index, unfinished, torn or of another version."""
        self.folder = folder
        self.stamp, self._index = open_stamped(folder)
        self._searcher = self._index.searcher()

    def search(self, query: Query, limit: int = 10) -> tuple[Record, ...]:
        """The records most like a query, the likest first; of equal ones the order is that of their keys.

        Raises ReadError where the files turn out to be damaged.
        """
        with undamaged(self.folder):
            wanted = [*self._identified(query), *self._facts(query), *self._words(query)]
            return self._records(tantivy.Query.boolean_query(wanted), limit) if wanted else ()

    def by_identifier(self, *, doi: str | None = None, pmid: str | None = None) -> tuple[Record, ...]:
        """The records that state a DOI or a PMID, in any way of writing it. Raises ReadError."""
        terms = [term for term in (doi_term(doi), pmid_term(pmid)) if term]
        if not terms:
            return ()
        wanted = [(tantivy.Occur.Should, self._term(IDENTIFIER, term, "basic")) for term in terms]
        with undamaged(self.folder):
            return self._records(tantivy.Query.boolean_query(wanted), MOST_SHARING)

    def _records(self, wanted: tantivy.Query, limit: int) -> tuple[Record, ...]:
        hits = self._searcher.search(wanted, limit=2 * limit, count=False).hits
        if len(hits) > limit:  # those that are as like as the last one are told apart by their keys
            hits = [hit for hit in hits if hit[0] >= hits[limit - 1][0]]
        found = []
        for score, address in hits:
            reference = unpack(kept_of(self._searcher, address))
            found.append((-score, reference.id, reference))
        found.sort(key=lambda one: one[:2])
        return tuple(
            Record(reference=reference, service=SERVICE, came=self.stamp.built, url=_address(reference.doi))
            for _, _, reference in found[:limit]
        )

    def _identified(self, query: Query) -> list[Weighed]:
        known = query.reference
        terms = [term for term in (doi_term(known.doi), pmid_term(known.pmid)) if term]
        return [(tantivy.Occur.Should, self._term(IDENTIFIER, term, "basic")) for term in terms]

    def _facts(self, query: Query) -> list[Weighed]:
        count = self._searcher.doc_freq
        return [
            (tantivy.Occur.Should, tantivy.Query.boost_query(self._term(FACTS, fact, "basic"), FACT_WEIGHT))
            for fact in query_facts(query.text, query.reference)
            if count(FACTS, fact)
        ]

    def _words(self, query: Query) -> list[Weighed]:
        """The rarest words of a query; where few are rare, near ones of those that no record holds too."""
        counted = [
            (self._searcher.doc_freq(WORDS, word), word) for word in query_words(query.text, query.reference)
        ]
        known = sorted((number, word) for number, word in counted if number)[:SOUGHT_WORDS]
        records = self._searcher.num_docs
        usable = sum(number <= COMMON_SHARE * records for number, _ in known)
        rare = sum(number <= RARE_SHARE * records for number, _ in known)
        sought = [self._term(WORDS, word, "freq") for _, word in known[: max(FEWEST_WORDS, usable)]]
        if rare < REPAIRED_BELOW:
            unknown = [word for number, word in counted if not number and len(word) >= REPAIRED_LENGTH]
            sought += map(self._near, unknown[:REPAIRED])
        return [(tantivy.Occur.Should, one) for one in sought]

    def _term(self, field: str, term: str, option: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._index.schema, field, term, option)

    def _near(self, word: str) -> tantivy.Query:
        near = tantivy.Query.fuzzy_term_query(self._index.schema, WORDS, word, distance=1)
        return tantivy.Query.boost_query(near, NEAR_WEIGHT)


def _address(doi: str | None) -> str | None:
    return f"https://doi.org/{doi}" if doi else None
