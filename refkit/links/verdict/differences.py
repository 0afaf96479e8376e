"""A difference between a claim and a passage -> the sentence that a person reads."""

from __future__ import annotations

from collections.abc import Iterable

from refkit.links.settings import WORDS_SHOWN
from refkit.model import Difference
from refkit.rules import REASONS


def difference_sentence(difference: Difference) -> str:
    """What differs, with the words of both: "… a fall or a loss (claim: raises; source: lowers)."."""
    said = (("claim", difference.said), ("source", difference.instead))
    both = "; ".join(f"{whose}: {_short(words)}" for whose, words in said if words and words.strip())
    sentence = REASONS.get(difference.reason, f"{difference.reason}.")
    return f"{sentence.removesuffix('.')} ({both})." if both else sentence


def difference_sentences(differences: Iterable[Difference]) -> str:
    """The sentences of all differences, each once."""
    return " ".join(dict.fromkeys(map(difference_sentence, differences)))


def _short(words: str) -> str:
    folded = " ".join(words[: WORDS_SHOWN * 4].split())
    return folded if len(folded) <= WORDS_SHOWN else f"{folded[: WORDS_SHOWN - 1]}…"
