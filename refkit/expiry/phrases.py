"""A few words of a sentence -> the thing that they name, and whether another sentence names the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refkit.claims.stems import stem
from refkit.expiry.settings import MOST_WORDS, SHORTEST_CODE
from refkit.fields.folding import fold_text
from refkit.patterns import regex
from refkit.vocabulary.naming import (
    ABSTRACT,
    ARTICLES,
    FILLERS,
    INDEFINITE,
    KIND_NOUNS,
    OF,
    OWN_THING,
    PREPOSITIONS,
    PRONOUNS,
    VAGUE,
)

TOKEN = regex(r"[^\W_](?:[\w’'.&+/-]*[^\W_])?|[^\W_]")
ELIDED = regex(r"(?<![^\W_])(?:l|d|qu|dell|all|nell|sull|un)[’'](?=[^\W_])", 2)  # 2: re.IGNORECASE
BRACKET = regex(r"\(([^()]{1,80})\)?")
ROMAN = regex(r"[IVX]{1,5}")
YEAR = regex(r"(?:1[5-9]|20)\d\d")
GENITIVE = regex(r"[’']s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A thing as a sentence names it, in stems: its own words ("bridge"), and those that place it ("over the Orle").

    `others` are further names of it, in brackets. It is `named` where its name alone says which thing it is, and nothing
    else needs to agree, and `placed` where a name says of what it is. `is_own` says that it is "this" or "our" thing.
    """

    head: frozenset[str]
    last: str
    place: frozenset[str] = frozenset()
    others: tuple[frozenset[str], ...] = ()
    named: bool = False
    placed: bool = False
    is_own: bool = False

    @property
    def words(self) -> frozenset[str]:
        return self.head | self.place

    @property
    def tells(self) -> bool:
        """Whether it says which thing it is: by its name, or by that of what it is of."""
        return not self.is_own and (self.named or self.placed)


def read_phrase(
    text: str,
    language: str,
    *,
    opens: bool,
    plural: bool | None = None,
    subject: frozenset[str] = frozenset(),
) -> Phrase | None:
    """The thing that words name, the last of several with commas between left out; None where they name none.

    `opens` says that they begin a sentence, where a capital says nothing, `plural` that there are several, as far as
    that is known. `subject` are folded names of what the document is
    about, for which a pronoun stands.
    """
    others = tuple(stems for found in BRACKET.finditer(text) if (stems := _stems(found[1])))
    tokens = TOKEN.findall(ELIDED.sub("", BRACKET.sub(" ", text)))
    if len(tokens) > 3 * MOST_WORDS:
        return None
    folded = [fold_text(token) for token in tokens]
    if len(folded) == 1 and folded[0] in PRONOUNS and subject:
        names = tuple(frozenset(map(stem, name.split())) for name in sorted(subject))
        return Phrase(head=names[0], last=max(names[0]), others=names[1:], named=True)
    own = bool(folded) and folded[0] in OWN_THING
    prepositions = PREPOSITIONS | OF.get(language, frozenset()) if language != "en" else PREPOSITIONS
    articles = ARTICLES - OF.get(language, frozenset())
    bare = bool(folded) and folded[0] not in articles
    # Of one letter it is an article that says which, elsewhere than in English: "a ponte".
    indefinite = bool(folded) and folded[0] in INDEFINITE and (language == "en" or len(folded[0]) > 1)
    while folded and (folded[0] in articles or folded[0] in FILLERS):
        tokens, folded = tokens[1:], folded[1:]
        opens = False
    if not folded or folded[0] in prepositions or folded[0] in PRONOUNS:
        return None
    end = next((n for n, word in enumerate(folded) if word in prepositions), len(folded))
    head = [
        (token, word) for token, word in zip(tokens[:end], folded[:end], strict=True) if word not in articles
    ]
    head = [pair for pair in head if pair[1] not in FILLERS]
    if not head or len(head) > MOST_WORDS or all(word.isdigit() for _, word in head):
        return None
    if any(word in VAGUE for _, word in head):
        return None
    capitals = _capitals(head, language, opens=opens)
    several = bool(plural) or (
        plural is None and bare and head[-1][1].endswith("s") and not (any(capitals) and len(head) == 1)
    )
    alone = bare and not several and len(head) == 1 and head[0][1] not in KIND_NOUNS
    alone = alone and not head[0][1].endswith(ABSTRACT) and (head[0][0][:1].isupper() or language == "en")
    about = bool(subject & {word for _, word in head})
    named = (any(capitals) or about or alone) and not indefinite and not several
    words = _own_words([word for _, word in head])
    place = frozenset(stem(word) for word in folded[end:] if not _is_small(word, prepositions))
    behind = [token for token, word in zip(tokens[end:], folded[end:], strict=True) if word not in ARTICLES]
    placed = any(map(_is_name, behind)) or bool(subject & set(folded[end:]))
    return Phrase(
        head=frozenset(words),
        last=words[-1],
        place=place,
        others=others,
        named=named,
        placed=placed and not (several and language != "de"),
        is_own=own,
    )


def _capitals(head: Sequence[tuple[str, str]], language: str, *, opens: bool) -> list[bool]:
    """Which words of a head, as printed and folded, are names by their capital or a figure."""
    capitals = [_is_name(token) and not (opens and not n) for n, (token, _) in enumerate(head)]
    if language != "de":
        return capitals
    # Each noun has a capital; of what describes it only the name of a place: "Aschauer Brücke".
    return [
        any(c.isdigit() or c.isupper() for c in token[1:])
        or (is_name and n + 1 < len(head) and token.endswith("er"))
        for n, ((token, _), is_name) in enumerate(zip(head, capitals, strict=True))
    ]


def _own_words(head: Sequence[str]) -> list[str]:
    """The stems of a head; without nouns of its kind ("drug"), where others name it."""
    words = [stem(GENITIVE.sub("", word)) for word in head]
    kinds = [stemmed for word, stemmed in zip(head, words, strict=True) if word in KIND_NOUNS]
    if kinds and set(words) - {*kinds, "first"}:
        return [word for word in words if word not in kinds]
    return words


def is_same(
    mine: Phrase, other: Phrase, around: frozenset[str], *, but: frozenset[str] = frozenset()
) -> bool:
    """Whether two sentences name the same thing; `around` are all stems of the other's clause, `but` words that count for
    nothing in it."""
    if other.is_own:
        return False
    alike = mine.head == other.head - but or (len(other.head) == 1 and _codes(mine.head) == other.head)
    alike = alike or mine.head in other.others or other.head in mine.others
    alike = alike or bool(set(mine.others) & set(other.others))
    if not alike:
        # "The trial of zorbine", "the zorbine trial".
        return len(mine.words) > 1 and mine.words == other.words and mine.last in other.head
    if not mine.place <= around | other.words:
        return False
    return mine.named or other.place <= mine.words


def _codes(words: frozenset[str]) -> frozenset[str]:
    """Those of a head that name one thing alone: "AB-22"."""
    return frozenset(
        word
        for word in words
        if len(word) >= SHORTEST_CODE and any(map(str.isdigit, word)) and any(map(str.isalpha, word))
    )


def _stems(text: str) -> frozenset[str]:
    words = [fold_text(token) for token in TOKEN.findall(text)]
    if not words or len(words) > 3 or any(word in PREPOSITIONS for word in words):
        return frozenset()
    return frozenset(stem(word) for word in words if word not in ARTICLES)


def _is_small(word: str, prepositions: frozenset[str]) -> bool:
    return word in prepositions or word in ARTICLES or word in FILLERS or YEAR.fullmatch(word) is not None


def _is_name(token: str) -> bool:
    if ROMAN.fullmatch(token):
        return False
    return token[:1].isupper() or any(c.isdigit() for c in token) or any(c.isupper() for c in token[1:])
