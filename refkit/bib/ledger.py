"""What claims.bib holds of decisions beside the verdict: rejections, days, edited claims, the same words elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from refkit.bib.settings import FEWEST_SHARED, LIKE_ENOUGH, MOST_HOLDING, WORDS_SHOWN
from refkit.fields.latex import decode
from refkit.formats.bibtex import Block, Entry
from refkit.model import Decision, Judgement, Problem
from refkit.patterns import regex
from refkit.rules import finding

REJECTED = "rejected"  # the field of a claim's entry that names rejected references
WORD = regex(r"\w+")


def read_rejections(blocks: Iterable[Block]) -> dict[str, frozenset[str]]:
    """Ids of the references that people rejected for a claim, by claim id; the first entry of an id counts."""
    rejected: dict[str, frozenset[str]] = {}
    for block in blocks:
        if block.entry is not None and REJECTED in block.entry.fields:
            keys = block.entry.fields[REJECTED].split(",")
            rejected.setdefault(block.entry.key, frozenset(key.strip() for key in keys if key.strip()))
    return rejected


def until_expired(
    decisions: Mapping[str, Decision], as_of: date, blocks: Iterable[Block]
) -> tuple[dict[str, Decision], tuple[Problem, ...]]:
    """The decisions that count on a day, and findings (RK403) on those that do not any more."""
    spans = {block.entry.key: block.span for block in blocks if block.entry is not None}
    kept: dict[str, Decision] = {}
    problems: list[Problem] = []
    for key, decision in decisions.items():
        if decision.expires is None:
            kept[key] = decision
            continue
        day = _day(decision.expires)
        if day is None:
            problems.append(finding("RK403", "no-day", span=spans.get(key), key=key, day=decision.expires))
        elif day < as_of:
            problems.append(
                finding("RK403", "past", span=spans.get(key), key=key, verdict=decision.verdict, day=day.isoformat())
            )
        else:
            kept[key] = decision
    return kept, tuple(problems)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def share_decisions(
    decisions: Mapping[str, Decision],
    judgements: Sequence[Judgement],
    elsewhere: Mapping[str, tuple[Decision, Entry]],
) -> tuple[dict[str, Decision], tuple[Problem, ...]]:
    """The decisions, and those about the same words in another document for claims that nobody decided about (RK217).

    `elsewhere` are decisions about claims of documents that were not judged, with their entries. Words that are few may
    mean something else elsewhere, and where two decisions differ none serves.
    """
    claims = {judgement.claim.id: judgement.claim for judgement in judgements}
    made: dict[tuple[str, ...], list[tuple[Decision, str, str]]] = {}  # with file and place
    for key, decision in decisions.items():
        if (claim := claims.get(key)) is not None:
            row = (decision, claim.span.source.name, str(claim.span))
            made.setdefault(words_of(claim.words), []).append(row)
    for decision, entry in elsewhere.values():
        file = decode(entry.fields.get("file", ""))
        words = words_of(decode(entry.fields.get("title", "")))
        made.setdefault(words, []).append((decision, file, file))
    served = dict(decisions)
    problems: list[Problem] = []
    for claim in claims.values():
        words = words_of(claim.words)
        if claim.id in decisions or len(words) < FEWEST_SHARED or words not in made:
            continue
        rows = [row for row in made[words] if row[1] != claim.span.source.name]
        if len({(decision.verdict, decision.references) for decision, _, _ in rows}) != 1:
            continue
        decision, _, place = rows[0]
        served[claim.id] = replace(decision, claim=claim.id, elsewhere=decision.claim)
        problems.append(finding("RK217", span=claim.span, verdict=decision.verdict, where=place))
    return served, tuple(problems)


def find_edited_claims(blocks: Iterable[Block], generated: Mapping[str, Entry]) -> dict[str, str]:
    """Entries whose claim is gone -> the new claim of the same file that its words became, by id; each once.

    `generated` are the claims as they are now. A claim became another where the words that both have are most of the
    words of both.
    """
    entries = {block.entry.key: block.entry for block in blocks if block.entry is not None}
    gone = {key: entry for key, entry in entries.items() if key not in generated and _is_decided(entry)}
    if not gone:
        return {}
    fresh: dict[str, frozenset[str]] = {}
    holding: dict[tuple[str, str], list[str]] = {}  # file and word -> the new claims that hold it
    for key, entry in generated.items():
        if key not in entries or not _is_decided(entries[key]):
            fresh[key] = frozenset(words_of(decode(entry.fields.get("title", ""))))
            for word in fresh[key]:
                holding.setdefault((entry.fields.get("file", ""), word), []).append(key)
    scored: list[tuple[float, str, str]] = []
    for old, entry in gone.items():
        words = frozenset(words_of(decode(entry.fields.get("title", ""))))
        near = (holding.get((entry.fields.get("file", ""), word), []) for word in words)
        likely = {key for keys in near if len(keys) <= MOST_HOLDING for key in keys}
        scored += [(-_likeness(words, fresh[new]), old, new) for new in likely]
    became: dict[str, str] = {}
    taken: set[str] = set()
    for score, old, new in sorted(scored):
        if -score >= LIKE_ENOUGH and old not in became and new not in taken:
            became[old] = new
            taken.add(new)
    return became


def _is_decided(entry: Entry) -> bool:
    # Whose verdict it is cannot be told from the entry alone: a person's leaves a name, or is none of refkit's.
    return bool({"by", "on", "note", REJECTED} & entry.fields.keys()) or entry.fields.get("verdict") in BY_HAND


BY_HAND = frozenset({"accepted", "exempt", "contradicted"})


def _likeness(one: Collection[str], other: Collection[str]) -> float:
    common = len(frozenset(one) & frozenset(other))
    return 2 * common / (len(one) + len(other)) if one or other else 0.0


def words_of(text: str) -> tuple[str, ...]:
    """The words of a claim in small letters, without marks."""
    return tuple(WORD.findall(text.casefold()))


def shortened(words: str) -> str:
    """Words of a claim as a finding shows them."""
    folded = " ".join(words.split())
    return folded if len(folded) <= WORDS_SHOWN else f"{folded[: WORDS_SHOWN - 1]}…"
