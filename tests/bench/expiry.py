"""Articles of the development data, taken as sets -> what time is said to have overtaken in them, to be read by a person.

    python tests/bench/expiry.py [--articles 300] [--set 50] [--as-of 2026-12-01] [--show]

Each set is so many articles of neighbouring fields, as documents of their year, with their lists as one library. Whether a finding
is right a person must say; `--show` prints each. Processor time is that of `find_expired` alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import time
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from refkit import parse
from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.errors import ReadError
from refkit.expiry.find import find_expired
from refkit.model import Basis, Judgement, Library, Link, Source, Verdict

DATA = Path(os.environ.get("REFKIT_DATA", "")) / "data" / "claims"


def rows(name: str) -> list[dict[str, object]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, default=300)
    asked.add_argument("--set", type=int, default=50, dest="size")
    asked.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 12, 1))
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    articles = sorted(rows("train_articles.jsonl.gz"), key=lambda one: (str(one["field"]), str(one["title"])))
    texts: dict[str, list[str]] = defaultdict(list)
    for row in rows("train_fulltext.jsonl.gz"):
        texts[str(row["article"])].append(" ".join(str(row["text"]).split()))
    raised: Counter[str] = Counter()
    claims = references = 0
    seconds = 0.0
    for start in range(0, given.articles, given.size):
        documents, judgements, listed = [], [], []
        for number, article in enumerate(articles[start : start + given.size]):
            key = str(article["article"])
            title = str(article["title"]).replace('"', "")
            head = f'---\ntitle: "{title}"\ndate: {article["year"]}\n---\n\n'
            document = read_document(Source(name=f"{key}.md", text=head + "\n\n".join(texts[key])))
            documents.append(document)
            entries = (
                " ".join(str(entry["text"]).split())
                for entry in article["refs"]  # type: ignore[attr-defined]
            )
            try:
                library = parse("".join(f"{n}. {entry}\n" for n, entry in enumerate(entries, 1)))
            except ReadError:
                library = Library()
            own = [replace(reference, id=f"{number}-{reference.id}") for reference in library]
            listed += own
            for place, claim in enumerate(find_claims(document)):
                # Each claim rests on one entry, in turn: what is raised for versions is to be read, not which claim has it.
                links = (
                    (Link(claim=claim.id, reference=own[place].id, basis=Basis.MARKED, score=1.0),)
                    if place < len(own)
                    else ()
                )
                judgements.append(Judgement(claim=claim, verdict=Verdict.UNCOVERED, links=links))
        begun = time.process_time()
        found = find_expired(documents, judgements, Library(references=tuple(listed)), {}, given.as_of)
        seconds += time.process_time() - begun
        claims, references = claims + len(judgements), references + len(listed)
        raised.update(problem.rule for problem in found)
        for problem in found if given.show else ():
            words = " ".join(problem.span.text.split()) if problem.span is not None else ""
            print(f"{problem.rule} {words[:200]}\n    {problem.message}\n    {problem.hint}")
    print(f"{claims:,} claims, {references:,} references: {dict(sorted(raised.items()))}, {seconds:.1f} s")


if __name__ == "__main__":
    main()
