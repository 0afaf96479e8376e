"""What is learnt of a sentence is dropped when it is judged: a long text takes little more memory than its claims."""

from __future__ import annotations

import tracemalloc

import pytest

from refkit.checking import check_documents
from refkit.documents import read_document
from refkit.inputs import collect_references
from refkit.links.rank import citation_order, features, rescore, sparse
from refkit.model import Library, Source

WORDS = (
    "ponds tides algae carbon basins glacier rivers silt reeds lakes drift shells storms deltas wells".split()
)
REFERENCES = 60
MOST_A_SENTENCE = (
    25_000  # bytes; 16,000 are taken, and were 82,000 when what is learnt of a sentence was kept
)


def text(sentences: int) -> str:
    """Prose that shares words with many entries of its own list, a third of its sentences with a mark."""
    lines = []
    for n in range(sentences):
        one, two, three = (WORDS[(n * step + n // 7) % len(WORDS)] for step in (1, 3, 7))
        mark = f" [{1 + n % REFERENCES}]" if n % 3 == 0 else ""
        lines.append(
            f"In {1900 + n % 120} the {one} of the {two} carried {n} tonnes of {three} to the sea{mark}."
        )
    entries = [
        f"{n + 1}. Lee AB. The {WORDS[n % 15]} and {WORDS[n * 4 % 15]} of {WORDS[n * 7 % 15]} number {n}. "
        f"J. Pond Sci. {1990 + n % 30};{n}:1-9."
        for n in range(REFERENCES)
    ]
    return "\n\n".join(("# Ponds", *lines, "## References", *entries))


def peak(sentences: int) -> int:
    document = read_document(Source(name="ponds.md", text=text(sentences)))
    library = collect_references([document])
    tracemalloc.start()
    try:
        check_documents([document], library if len(library) else Library(references=()))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.timeout(300)
def test_a_sentence_more_takes_little_memory_more(monkeypatch: pytest.MonkeyPatch) -> None:
    for kept in (
        citation_order,
        features,
        rescore,
        sparse,
    ):  # what is kept of the first sentences grows no more after them
        monkeypatch.setattr(kept, "REMEMBERED_SENTENCES", 20)
    peak(80)  # models and patterns are read once; the ranker where a text is long enough for its list
    small, large = peak(60), peak(240)
    assert (large - small) / 180 < MOST_A_SENTENCE
