"""Claims and their sources -> what refkit says of each, in the shape that a scorer of evidence reads.

    python tests/bench/evidence.py FILE.jsonl -o PREDICTIONS.jsonl [--marked]

Each line of FILE holds `id`, `claim` and `source` ({"title", "text"}). The claim is put into a document with a
list of that one source, with `--marked` behind a citation mark, and judged as `refkit claims` judges it.
A line of PREDICTIONS: `id`, `verdict` (supported, disputed, passage, none), `quote`, and `told`, refkit's own
verdict and reasons.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from refkit.checking import check_documents
from refkit.documents import read_document
from refkit.model import Judgement, Library, Reference, Source

KEY = "source"
# The weakest part decides: a claim of several statements is as good as the worst of them.
WORST = (
    "contradicted",
    "disputed",
    "partial",
    "uncovered",
    "unchecked",
    "suggested",
    "exempt",
    "cited",
    "supported",
)
SAID = {"supported": "supported", "disputed": "disputed", "contradicted": "disputed"}


def judge_record(record: Mapping[str, Any], *, marked: bool) -> dict[str, Any]:
    """The prediction for one record."""
    title = str(record["source"]["title"]).strip() or "Untitled"
    claim = str(record["claim"]).strip()
    if marked:
        stop = claim[-1] if claim[-1:] in ".!?" else ""
        claim = f"{claim[: len(claim) - len(stop)]} [@{KEY}]{stop}"
    document = read_document(Source(name="claim.md", text=f"{claim}\n"))
    library = Library(references=(Reference(id=KEY, type="article-journal", title=title),))
    text = read_document(Source(name="source.txt", text=f"{record['source']['text']}\n"))
    judged = check_documents([document], library, evidence={KEY: text}).coverage.judgements
    worst = min(judged, key=lambda one: WORST.index(one.verdict), default=None)
    if worst is None:
        return {"id": record["id"], "verdict": "none", "told": "no claim"}
    return _prediction(record["id"], worst)


def _prediction(name: str, judgement: Judgement) -> dict[str, Any]:
    quoted = next((link for link in judgement.links if link.quote is not None), None)
    verdict = SAID.get(judgement.verdict, "passage" if quoted else "none")
    found: dict[str, Any] = {"id": name, "verdict": verdict, "told": str(judgement.verdict)}
    if quoted is not None and quoted.quote is not None:
        found["quote"] = " ".join(quoted.quote.text.split())
        found["reasons"] = [*quoted.reasons]
    return found


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def predict(rows: Iterable[Mapping[str, Any]], *, marked: bool) -> list[dict[str, Any]]:
    return [judge_record(row, marked=marked) for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--marked", action="store_true", help="put a citation mark behind each claim")
    options = parser.parse_args()
    start = time.process_time()
    found = predict(records(options.file), marked=options.marked)
    with options.output.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(one, ensure_ascii=False)}\n" for one in found)
    print(
        f"{len(found)} claims, {(time.process_time() - start) / max(1, len(found)):.4f} s of processor time each"
    )


if __name__ == "__main__":
    main()
