"""A folder of sentences, reference lists and full texts -> predictions in the scorer's shape.

python tests/bench/claims.py FOLDER -o PRED.jsonl [--set NAME] [--kept-apart] [--gold GOLD.jsonl] [--model MODEL] [--by-name]

FOLDER holds NAME_articles.jsonl.gz, the sentences to judge beside it (dev.jsonl.gz for dev_articles.jsonl.gz) and,
where there is one, the NAME_fulltext.jsonl.gz of the same articles (REFKIT_DATA/data/claims/README.md tells their
shapes); --set says which, where there are several. Without a full text the sentences to judge are all that is
known of a document. `gold` is never read, except for --calibration, which prints how far scores are from it, and --gold. With --kept-apart only
the articles are judged that train_links.py does not read. With --by-name the lists are sorted by first author
beforehand, as alphabetical lists are: what is left when the order tells nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from refkit.links.rank.overlap import Passage
from refkit.links.rank.rank import OwnModel, Ranked, is_alphabetical, name_of, own_model, rank_own
from refkit.model import Date, Name, Reference

TENTHS = 10
APART = 11
SURE = 0.9


@dataclass
class Article:
    """A document's sentences in reading order and its list; `sampled` are those to judge, `gold` places in the list."""

    key: str
    references: list[Reference]
    ids: list[str]
    passages: list[Passage]
    gold: list[list[int]]
    sampled: list[bool]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--set", default="*", help="the beginning of the files' names")
    parser.add_argument("--kept-apart", action="store_true", help="only articles that training leaves out")
    parser.add_argument("--gold", type=Path, help="write the gold of the sentences judged, for the scorer")
    parser.add_argument("--model", type=Path, help="another model than the one shipped")
    parser.add_argument(
        "--calibration", action="store_true", help="also print what the gold says of the scores"
    )
    parser.add_argument("--by-name", action="store_true", help="sort the lists by first author beforehand")
    options = parser.parse_args()
    articles = read_articles(options.folder, options.set)
    if options.kept_apart:
        apart = kept_apart(options.folder, options.set)
        articles = [article for article in articles if article.key in apart]
    if options.by_name:
        articles = [by_name(article) for article in articles]
    model = (
        OwnModel(json.loads(gzip.decompress(options.model.read_bytes()))) if options.model else own_model()
    )
    started = time.process_time()
    ranked = [rank_own(a.passages, a.references, model=model) for a in articles]
    spent = time.process_time() - started
    with options.output.open("w", encoding="utf-8") as out:
        for article, found in zip(articles, ranked, strict=True):
            for line in lines_of(article, found, model):
                out.write(json.dumps(line) + "\n")
    if options.gold:
        with options.gold.open("w", encoding="utf-8") as out:
            for article in articles:
                for key, sampled, gold in zip(article.ids, article.sampled, article.gold, strict=True):
                    if sampled:
                        names = [article.references[at].id for at in gold]
                        out.write(json.dumps({"id": key, "gold": names}) + "\n")
    count = sum(len(article.passages) for article in articles)
    alphabetical = sum(is_alphabetical(article.references) for article in articles)
    print(
        f"{len(articles)} articles ({alphabetical} lists alphabetical), {count} sentences: "
        f"{count / spent:,.0f} a second of processor time"
    )
    if options.calibration:
        calibrate(articles, ranked, model)


def kept_apart(folder: Path, name: str = "train") -> frozenset[str]:
    """The articles that training never reads: one in APART of each source and order of lists."""
    (path,) = sorted(folder.glob(f"{name}_articles.jsonl*"))
    records = sorted((r.get("source", ""), r.get("list_order", ""), r["article"]) for r in _read(path))
    return frozenset(key for _, _, key in records[APART // 2 :: APART])


def read_articles(folder: Path, name: str = "*") -> list[Article]:
    """The articles of a folder of the shape described above."""
    (path,) = sorted(folder.glob(f"{name}_articles.jsonl*"))
    stem, _, ending = path.name.partition("_articles")
    asked = list(_read(folder / f"{stem}{ending}"))
    full = folder / f"{stem}_fulltext{ending}"
    rows = defaultdict(dict)
    for record in [*(_read(full) if full.exists() else ()), *asked]:
        rows[record["article"]].setdefault(record["position"], record)
    wanted = {record["id"] for record in asked}
    articles = []
    for record in _read(path):
        sentences = [rows[record["article"]][at] for at in sorted(rows[record["article"]])]
        references = [reference_of(one) for one in record["refs"]]
        places = {one.id: at for at, one in enumerate(references)}
        articles.append(
            Article(
                key=record["article"],
                references=references,
                ids=[s["id"] for s in sentences],
                passages=[Passage(text=s["text"], section=heading_of(s)) for s in sentences],
                gold=[sorted(places[key] for key in s.get("gold", ()) if key in places) for s in sentences],
                sampled=[s["id"] in wanted for s in sentences],
            )
        )
    return articles


def by_name(article: Article) -> Article:
    """The article with its list sorted by first author and year."""
    names = [name_of(reference) for reference in article.references]
    years = [reference.issued.year or 0 if reference.issued else 0 for reference in article.references]
    order = sorted(range(len(names)), key=lambda at: (names[at], years[at], at))
    moved = {old: new for new, old in enumerate(order)}
    return replace(
        article,
        references=[article.references[at] for at in order],
        gold=[sorted(moved[one] for one in gold) for gold in article.gold],
    )


def heading_of(sentence: dict[str, Any]) -> str:
    return f"{sentence.get('section') or ''} | {sentence.get('subsection') or ''}"


def reference_of(record: dict[str, Any]) -> Reference:
    """A record of the list; its authors are "Family AB"."""
    year = str(record.get("year") or "")[:4]
    return Reference(
        id=record["id"],
        type="article-journal",
        author=tuple(
            Name(family=name.rsplit(" ", 1)[0]) if " " in name else Name(literal=name)
            for name in record.get("authors") or ()
        ),
        title=record.get("title") or record.get("text"),
        container_title=record.get("source"),
        issued=Date(year=int(year)) if year.isdecimal() else None,
    )


def lines_of(article: Article, ranked: list[Ranked], model: OwnModel) -> Iterator[dict[str, Any]]:
    for key, sampled, found in zip(article.ids, article.sampled, ranked, strict=True):
        if sampled:
            yield {
                "id": key,
                "ranking": [article.references[one].id for one, _ in found.scores],
                "predicted": [
                    article.references[one].id for one, score in found.scores if score >= model.keep
                ],
                "needs_citation": round(found.cites, 4),
                "needs_citation_bool": found.cites >= model.needed,
            }


def calibrate(articles: list[Article], ranked: list[list[Ranked]], model: OwnModel) -> None:
    """Print how far scores are from what came true, and how many sentences get a confident suggestion."""
    pairs: list[tuple[float, bool]] = []
    tops: list[tuple[float, bool, bool, bool]] = []
    for article, found in zip(articles, ranked, strict=True):
        for sampled, gold, one in zip(article.sampled, article.gold, found, strict=True):
            if sampled and one.scores:
                pairs += [(score, at in gold) for at, score in one.scores]
                best, score = one.scores[0]
                tops.append((score, best in gold, bool(gold), score >= model.confident))
    citing = sum(
        article.sampled[at] and bool(gold) for article in articles for at, gold in enumerate(article.gold)
    )
    print(
        f"calibration error: all pairs {_off(pairs):.3f}, first suggestions {_off([t[:2] for t in tops]):.3f}"
    )
    shown = [top for top in tops if top[3]]
    right = sum(top[1] for top in shown)
    print(
        f"confident by the model's own threshold: {right} of {len(shown)} right, "
        f"{100 * right / citing:.1f} % of citing sentences"
    )
    for name, rows in (("all", tops), ("citing", [top for top in tops if top[2]])):
        right = best = 0
        least = 1.0
        for count, top in enumerate(sorted(rows, reverse=True), 1):
            right += top[1]
            if right >= SURE * count:
                best, least = count, top[0]
        print(
            f"at {SURE:.0%} precision over {name} sentences: {100 * best / citing:.1f} %, score {least:.2f}"
        )


def _off(pairs: list[Any]) -> float:
    tenths = defaultdict(list)
    for score, true in pairs:
        tenths[min(TENTHS - 1, int(score * TENTHS))].append((score, true))
    gaps = [abs(sum(s for s, _ in rows) - sum(t for _, t in rows)) for rows in tenths.values()]
    return sum(gaps) / max(1, len(pairs))


def _read(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    # Not splitlines(): titles hold other characters that it takes for line ends.
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).split(b"\n"):
        if line.strip():
            yield json.loads(line)


if __name__ == "__main__":
    main()
