"""A claim and a passage in another language than English -> whether the comparisons, made for English, may be trusted."""

from __future__ import annotations

from functools import lru_cache

from refkit.links.compare.content import Content
from refkit.links.evidence.passages import Run
from refkit.links.settings import FOREIGN_WORDS, SCOPE_CACHE
from refkit.patterns import regex
from refkit.vocabulary.retractions import DENIERS_ABROAD
from refkit.vocabulary.stopwords import IN_OTHER_LANGUAGES, SEARCH

LATIN = regex(r"[a-z]", 0)
ENDS = regex(r"[.!?…]|$")
OPENS = ' "“‘(«„'
# A mark of a source of the passage is no word of its sentence.
MARK = regex(r"^\s*(?:\[[\d,;–\- ]{1,40}\]\s*)+")


@lru_cache(maxsize=SCOPE_CACHE)
def is_foreign(text: str) -> bool:
    """Whether a text is of another language than English, by its small words or its letters."""
    words = text.lower().replace("’", " ").replace("'", " ").split()
    words = [word.strip('.,;:!?()«»„“”"') for word in words]
    foreign = sum(word in IN_OTHER_LANGUAGES or word in DENIERS_ABROAD for word in words)
    english = sum(word in SEARCH and word not in IN_OTHER_LANGUAGES for word in words)
    if foreign >= FOREIGN_WORDS and foreign > english:
        return True
    return bool(words) and not LATIN.search(text.lower())


def may_differ_unseen(run: Run) -> bool:
    """Whether a passage may deny or limit the claim in words of a language that no comparison reads.

    A claim of such a language is stated by a sentence that is the very same; any other by no passage that
    has a "not" of such a language which the claim has not.
    """
    claim, passage = run.pair.claim, run.pair.passage
    denied = {word.folded for word in passage.words} & DENIERS_ABROAD
    if denied - {word.folded for word in claim.words}:
        return True
    return is_foreign(claim.text) and not _whole_sentence(claim, passage)


def _whole_sentence(claim: Content, passage: Content) -> bool:
    mine = [word.folded for word in claim.words]
    its = [word.folded for word in passage.words]
    for at in range(len(its) - len(mine) + 1):
        if its[at : at + len(mine)] != mine:
            continue
        before = passage.text[: passage.words[at].start].rstrip(OPENS)
        after = MARK.sub("", passage.text[passage.words[at + len(mine) - 1].end :]).lstrip(' )"”»“')
        if (not before or before[-1] in ".!?…") and ENDS.match(after):
            return bool(mine)
    return False
