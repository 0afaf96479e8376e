"""The golds of tests/claims/data -> detection, link and verdict figures: `python tests/bench/seeds.py [-v]`."""

from __future__ import annotations

import sys
from collections import Counter

from golds import Gold, golds, paired

from refkit.model import Basis, Judgement, Verdict

SHOWN = frozenset({Verdict.SUGGESTED, Verdict.SUPPORTED, Verdict.CITED})
SETS = (
    ("the seeds, first reader", "gold_0*"),
    ("the seeds, second reader", "second_0*"),
    ("monographs of our own", "gold_monograph_*"),
    ("fresh documents", "gold_fresh_*"),
    ("more documents", "gold_dev_*"),
    ("documents kept apart", "gold_held_*"),
)


def main(verbose: bool) -> None:
    for title, pattern in SETS:
        total: Counter[str] = Counter()
        for gold in golds(pattern):
            count = score(gold, gold.judge(), verbose=verbose)
            print(f"  {gold.name:22} {figures(count)}")
            total += count
        print(f"{title}: {figures(total)}\n")


def score(gold: Gold, judgements: tuple[Judgement, ...], *, verbose: bool) -> Counter[str]:
    """Counts of what meets. A contradicting reference is no link; only claims judged against a list count for links."""
    met = paired(gold, judgements)
    count = Counter({"hit": len(met), "found": len(judgements), "gold": len(gold.rows)})
    if gold.is_judged:
        count["linked"] = sum(len(links_of(gold, judgement)) for judgement in judgements)
    for at, row in enumerate(gold.rows):
        strong = set(row.get("links", ())) if row.get("verdict") != "contradicted" else set()
        count["strong"] += len(strong)
        count["wanting"] += bool(strong)
        count["impossible"] += bool(row.get("impossible"))
        if at not in met:
            if verbose:
                print("    missed:", " ".join(row["text"].split())[:110])
            continue
        judgement, linked = met[at], links_of(gold, met[at])
        count["kind"] += judgement.claim.kind == row["kind"]
        count["link"] += len(strong & set(linked))
        count["first"] += bool(strong and linked and linked[0] in strong)
        count["shown"] += bool(row.get("impossible")) and judgement.verdict in SHOWN
        count["contradicted"] += row.get("verdict") == "contradicted"
        count["caught"] += row.get("verdict") == "contradicted" == judgement.verdict.value
        if verbose and gold.is_judged and set(linked) != strong:
            print(
                f"    {judgement.claim.words[:80]!r}: {linked} {judgement.verdict}; gold {sorted(strong)} "
                f"{row['verdict']}"
            )
    if verbose:
        for judgement in judgements:
            if judgement not in met.values():
                print("    invented:", judgement.claim.words[:110])
    return count


def links_of(gold: Gold, judgement: Judgement) -> list[str]:
    return [gold.labels[link.reference] for link in judgement.links if link.basis is not Basis.CONTRADICTED]


def figures(count: Counter[str]) -> str:
    found = f"claims {f1(count, 'hit', 'found', 'gold')}  kinds {count['kind']}/{count['hit']}"
    if not count["strong"]:
        return found
    return (
        f"{found}  links {f1(count, 'link', 'linked', 'strong')}  first {count['first']}/{count['wanting']}"
        f"  impossible shown {count['shown']}/{count['impossible']}  contradictions "
        f"{count['caught']}/{count['contradicted']}"
    )


def f1(count: Counter[str], met: str, ours: str, theirs: str) -> str:
    precision, recall = count[met] / max(1, count[ours]), count[met] / max(1, count[theirs])
    return f"P {precision:.2f} R {recall:.2f} F1 {2 * count[met] / max(1, count[ours] + count[theirs]):.3f}"


if __name__ == "__main__":
    main("-v" in sys.argv[1:])
