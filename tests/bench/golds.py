"""The golds of tests/claims/data, each with its document and the list it is judged against."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from refkit.claims import find_claims  # noqa: E402
from refkit.documents import read_file  # noqa: E402
from refkit.links import judge  # noqa: E402
from refkit.marks import cited_by, find_marks, resolve_marks  # noqa: E402
from refkit.model import Claim, Document, Judgement, Library  # noqa: E402
from refkit.reflist.read import read_list  # noqa: E402

DATA = ROOT / "tests" / "claims" / "data"
SEEDS = ROOT / "seeds"
OWN = "S"  # how the golds call the work that holds the list
SEED_LIST = "001_858298736316f04b"
# Documents that are judged against the list of another.
FOREIGN = {
    "fresh_inhaler": "fresh_review", "dev_a": "dev_a_list", "dev_b": "dev_b_list", "dev_c": "dev_c_list",
    "dev_valve": "dev_valve_list", "held_tablet": "held_profile", "held_vaccine": "held_vaccine_list",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Gold:
    """A document with its claims as a reader marked them. `labels` are those of the references, by id."""

    name: str
    document: Document
    rows: list[dict[str, Any]]
    library: Library
    labels: Mapping[str, str]
    own_list: bool
    sources: Mapping[str, Document]

    @property
    def is_judged(self) -> bool:
        return len(self.library) > 0

    def judge(self, claims: tuple[Claim, ...] | None = None) -> tuple[Judgement, ...]:
        """The document's claims (or those given), judged as refkit does it."""
        titles = [reference.title for reference in self.library if reference.title]
        claims = find_claims(self.document, titles=titles) if claims is None else claims
        numbers = [label for label in self.labels.values() if label != OWN]
        marks = find_marks(self.document, numbers) if self.own_list else ()
        targets, _ = resolve_marks(marks, self.library)
        return judge(
            self.document,
            claims,
            self.library,
            own_list=self.own_list,
            marked=cited_by(claims, marks, targets),
            marks=marks,
            sources=self.sources,
        )


def golds(pattern: str) -> Iterator[Gold]:
    """The golds whose file names match, in order: "gold_0*" (the seeds), "second_0*", "gold_fresh_*" …"""
    for path in sorted(DATA.glob(f"{pattern}.jsonl")):
        name = path.stem.partition("_")[2]
        document = document_of(name)
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        holder = SEED_LIST if name[0].isdigit() else FOREIGN.get(name, name)
        own = holder == name
        listed = document if own else document_of(holder)
        library = list_of(listed)
        work = listed.reference if name[0].isdigit() else None
        if work is not None and not own:
            library = Library(references=(*library.references, work))
        yield Gold(
            name=name,
            document=document,
            rows=rows,
            library=library,
            labels={
                r.id: r.label or (OWN if r is work else str(at)) for at, r in enumerate(library, start=1)
            },
            own_list=own and len(library) > 0,
            sources={work.id: listed} if work is not None and not own else {},
        )


@cache
def document_of(name: str) -> Document:
    (path,) = [p for folder in (SEEDS, DATA) for p in folder.glob(f"{name}.*") if p.suffix != ".jsonl"]
    return read_file(path)


def list_of(document: Document) -> Library:
    return read_list(document.source, document.reflists[0]) if document.reflists else Library()


def overlap(start: int, end: int, row: Mapping[str, Any]) -> float:
    """The share of two spans' union that both hold."""
    shared = min(end, row["end"]) - max(start, row["start"])
    return shared / (max(end, row["end"]) - min(start, row["start"]))


def paired(gold: Gold, judgements: tuple[Judgement, ...]) -> dict[int, Judgement]:
    """Row of the gold -> the judgement of the same claim: their spans share half of their union; each once."""
    spans = [(j.claim.span.file_start, j.claim.span.file_end) for j in judgements]
    shared = sorted(
        (
            (overlap(*span, row), at, which)
            for at, row in enumerate(gold.rows)
            for which, span in enumerate(spans)
        ),
        key=lambda found: (-found[0], found[1:]),
    )
    met: dict[int, int] = {}
    for share, at, which in shared:
        if share >= 0.5 and at not in met and which not in met.values():
            met[at] = which
    return {at: judgements[which] for at, which in met.items()}
