"""The hand-made golds of tests/claims/data -> detection, link and verdict figures: `python tests/bench/seeds.py [-v]`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from refkit.claims import find_claims  # noqa: E402
from refkit.documents import read_file  # noqa: E402
from refkit.links import judge  # noqa: E402
from refkit.model import Basis, Document, Judgement, Library, Verdict  # noqa: E402
from refkit.reflist.read import read_list  # noqa: E402

DATA = ROOT / "tests" / "claims" / "data"
OWN = "S"  # how the golds call the document that holds the list
SHOWN = frozenset({Verdict.SUGGESTED, Verdict.SUPPORTED, Verdict.CITED})


def main(verbose: bool) -> None:
    count: Counter[str] = Counter()
    library, source, own_id = seed_library()
    for path in sorted(DATA.glob("gold_0*.jsonl")):
        name = path.stem.removeprefix("gold_")
        document = read_file(ROOT / "seeds" / f"{name}.txt")
        is_own = document.source.name == source.source.name
        judgements = judge(
            document,
            find_claims(document),
            library,
            own_list=is_own,
            sources={} if is_own else {own_id: source},
        )
        score(read_gold(path), judgements, library, own_id, count, verbose=verbose)
    report("seeds", count)
    print(
        f"  links        P {ratio(count, 'link', 'linked'):.3f}  R {ratio(count, 'link', 'strong'):.3f}  F1 {2 * count['link'] / max(1, count['linked'] + count['strong']):.3f}"
    )
    print(f"  hit@1        {count['first']}/{count['wanting']}")
    print(f"  verdicts     {count['verdict']}/{count['hit']}")
    print(f"  impossible claims shown as suggested or better: {count['shown']}/{count['impossible']}")
    count = Counter()
    for path in sorted(DATA.glob("gold_monograph_*.jsonl")):
        document = read_file(DATA / f"{path.stem.removeprefix('gold_')}.txt")
        judgements = tuple(
            Judgement(claim=claim, verdict=Verdict.UNCHECKED) for claim in find_claims(document)
        )
        score(read_gold(path), judgements, Library(), own_id, count, verbose=verbose)
    report("monographs", count)


def seed_library() -> tuple[Library, Document, str]:
    """The one list among the seeds with the work it stands in, that document, and the work's id."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        document = read_file(path)
        if document.reflists:
            listed = read_list(document.source, document.reflists[0])
            own = document.reference
            references = (*listed.references, *((own,) if own else ()))
            return Library(references=references), document, own.id if own else OWN
    raise SystemExit("no seed holds a reference list")


def read_gold(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score(
    gold: list[dict[str, Any]],
    judgements: tuple[Judgement, ...],
    library: Library,
    own_id: str,
    count: Counter[str],
    *,
    verbose: bool,
) -> None:
    """Count what meets: a claim is found when its span and the gold's share half of their union."""
    labels = {reference.id: reference.label or OWN for reference in library} | {own_id: OWN}
    taken: dict[int, Judgement] = {}
    for judgement in judgements:
        best, at = max((overlap(judgement, item), at) for at, item in enumerate(gold))
        if best >= 0.5 and at not in taken:
            taken[at] = judgement
        elif verbose:
            print("  invented:", judgement.claim.words[:100])
    count.update({"hit": len(taken), "found": len(judgements), "gold": len(gold)})
    for at, item in enumerate(gold):
        strong = set(item.get("links", ()))
        count["strong"] += len(strong)
        count["impossible"] += bool(item.get("impossible"))
        count["wanting"] += bool(strong)
        if at not in taken:
            if verbose:
                print("  missed:", item["text"][:100])
            continue
        judgement = taken[at]
        linked = [labels[link.reference] for link in judgement.links if link.basis is not Basis.CONTRADICTED]
        count["kind"] += judgement.claim.kind == item["kind"]
        count["linked"] += len(linked)
        count["link"] += len(strong & set(linked))
        count["first"] += bool(strong and linked and linked[0] in strong)
        count["shown"] += bool(item.get("impossible")) and judgement.verdict in SHOWN
        same = judgement.verdict == item.get("verdict") or (
            judgement.verdict is Verdict.SUPPORTED and item.get("verdict") == "suggested"
        )
        count["verdict"] += same
        if verbose and "links" in item and (not same or set(linked) != strong):
            print(
                f"  {judgement.claim.words[:70]!r}: {linked} {judgement.verdict}; gold {sorted(strong)} {item['verdict']}"
            )


def overlap(judgement: Judgement, item: dict[str, Any]) -> float:
    span = judgement.claim.span
    shared = min(span.end, item["end"]) - max(span.start, item["start"])
    return shared / (max(span.end, item["end"]) - min(span.start, item["start"]))


def ratio(count: Counter[str], part: str, whole: str) -> float:
    return count[part] / max(1, count[whole])


def report(title: str, count: Counter[str]) -> None:
    f1 = 2 * count["hit"] / max(1, count["found"] + count["gold"])
    print(f"{title}: {count['gold']} claims")
    print(
        f"  detection    P {ratio(count, 'hit', 'found'):.3f}  R {ratio(count, 'hit', 'gold'):.3f}  F1 {f1:.3f}"
    )
    print(f"  kinds        {count['kind']}/{count['hit']}")


if __name__ == "__main__":
    main("-v" in sys.argv[1:])
