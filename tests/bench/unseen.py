"""Documents of many sorts, each claim marked by hand -> precision and recall of `find_claims`.

`python tests/bench/unseen.py [-v] [NAME …]` reads tests/bench/unseen/*, in which a person has put "[[" and "]]" around what
states something that a source could support or the authors found themselves. The brackets are taken out before a
text is read. A claim found is right if most of its characters lie in what was marked; what was marked is
found if most of its characters lie in claims. Nothing is trained on these texts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from refkit.claims import find_claims  # noqa: E402
from refkit.documents import read_document  # noqa: E402
from refkit.model import Source  # noqa: E402

TEXTS = Path(__file__).parent / "unseen"
MARK = re.compile(r"\[\[|\]\]")


def main(names: Sequence[str], verbose: bool) -> None:
    right = found = met = marked = 0
    for path in sorted(TEXTS.iterdir()):
        if names and path.stem not in names:
            continue
        one = score(path, verbose=verbose)
        right, found, met, marked = (a + b for a, b in zip((right, found, met, marked), one, strict=True))
        print(f"  {path.name:16} {figures(*one)}")
    print(f"all: {figures(right, found, met, marked)}")


def score(path: Path, *, verbose: bool) -> tuple[int, int, int, int]:
    """How many claims are right, of how many found, and how many of those marked are found, of how many."""
    text, spans = unmark(path.read_text(encoding="utf-8"))
    document = read_document(Source(name=path.name, text=text))
    claims = [(c.span.file_start, c.span.file_end) for c in find_claims(document)]
    wrong = [claim for claim in claims if 2 * overlap(claim, spans, text) <= size(claim, text)]
    missed = [span for span in spans if 2 * overlap(span, claims, text) <= size(span, text)]
    if verbose:
        for title, listed in (("wrong", wrong), ("missed", missed)):
            for start, end in listed:
                print(f"    {title}: {' '.join(text[start:end].split())[:110]}")
    return len(claims) - len(wrong), len(claims), len(spans) - len(missed), len(spans)


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and the (start, end) of what was marked."""
    parts, spans, at, out, begun = [], [], 0, 0, 0
    for mark in MARK.finditer(text):
        part = text[at : mark.start()]
        parts.append(part)
        out += len(part)
        if mark[0] == "[[":
            begun = out
        else:
            spans.append((begun, out))
        at = mark.end()
    return "".join([*parts, text[at:]]), spans


def overlap(span: tuple[int, int], others: Sequence[tuple[int, int]], text: str) -> int:
    """The letters and digits of a span that lie in any of the others."""
    return sum(size(part, text) for part in _shared(span, others))


def _shared(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = span[0]
    for start, end in sorted(others):
        start, end = max(start, at), min(end, span[1])
        if start < end:
            yield start, end
            at = end


def size(span: tuple[int, int], text: str) -> int:
    return sum(c.isalnum() for c in text[span[0] : span[1]])


def figures(right: int, found: int, met: int, marked: int) -> str:
    precision, recall = right / max(1, found), met / max(1, marked)
    return f"P {precision:.3f} ({right}/{found})  R {recall:.3f} ({met}/{marked})"


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if name != "-v"], "-v" in sys.argv[1:])
