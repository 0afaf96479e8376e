"""A sentence -> what it says waits for something, or has happened, of which kind, and to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from refkit.claims.agencies import find_agencies
from refkit.claims.own_dates import locate_own_dates
from refkit.claims.stems import stem
from refkit.expiry.phrases import ELIDED, TOKEN, Phrase, read_phrase
from refkit.expiry.settings import LACKED, READ
from refkit.fields.folding import fold_text
from refkit.patterns import regex
from refkit.vocabulary.naming import ARTICLES, FILLERS, PLAIN_WORDS, PLURAL, PREPOSITIONS, SINGULAR
from refkit.vocabulary.pending import BY_EACH, KINDS, OUTCOMES
from refkit.vocabulary.waiting import (
    CLAUSE,
    DOUBTED,
    FORESEEN,
    HAPPENED,
    IN_TITLES,
    SIGNS,
    UNSURE,
    VERBS,
    WAITING,
    WITH_A_DAY,
)

SLOT = regex(r"\{(noun|done|do|did|does|told|granted|state)\}")
NOT = regex(r"n[’']t\b", signs=("’t", "'t"))
QUOTED = regex(r"[“«„\"][^“”«»„\"]{3,600}[”»“\"]")
BRACKETED = regex(r"\([^()]{0,200}\)")
SEVERAL, ONE = regex(PLURAL, re.IGNORECASE), regex(SINGULAR, re.IGNORECASE)
LETTERS = regex(r"[^\W\d_]{2,}")
YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
BREAK = ", "
WAITS, HAPPENS, TITLES = "waits", "happens", "titles"
TABLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {WAITS: WAITING, HAPPENS: HAPPENED, TITLES: IN_TITLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a sentence says of a thing: that it waits, or what happened to it, by its kinds ("approval").

    `rest` are stems of what else the clause says of it ("for gout", "in Japan"), `names` those of them with a capital,
    `around` all stems of the clause. `start` and `end` are where the words stand; what is `foreseen` has its time to come;
    where there is none yet of a kind of things, the state `lacks` it.
    """

    kinds: frozenset[str]
    what: Phrase
    language: str
    rest: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]
    agencies: frozenset[str]
    start: int
    end: int
    foreseen: bool = False
    lacks: bool = False


def find_waiting(text: str, subject: frozenset[str] = frozenset()) -> Iterator[State]:
    """What a statement says waits for something, now: nothing that was so at a time of its own, or that others said.

    `subject` are folded names of what its document is about.
    """
    text = NOT.sub(" not", text)
    for state in _find(WAITS, text, subject):
        around = f"{text[: state.start]} | {text[state.end : READ]}"
        # "No vaccine against X" is of any; else a name must say which thing it is.
        tells = state.what.tells or (state.lacks and len(state.what.words) > LACKED)
        if tells and not is_unsure(around, state.language):
            yield state


def find_happened(
    text: str, subject: frozenset[str] = frozenset(), *, is_title: bool = False
) -> Iterator[State]:
    """What a statement, or the title of a work, says has happened; nothing that it denies or doubts."""
    text = NOT.sub(" not", text)
    for table in (HAPPENS, TITLES) if is_title else (HAPPENS,):
        for state in _find(table, text, subject):
            if not pattern_of(DOUBTED[state.language]).search(text[: state.start]):
                yield state


def _find(table: str, text: str, subject: frozenset[str]) -> Iterator[State]:
    text = text[:READ]
    folded = text.lower()
    for language in KINDS:
        if table == WAITS and not any(map(folded.__contains__, SIGNS[language])):
            continue
        for pattern, foreseen in _forms(table, language):
            for found in pattern.finditer(text):
                if is_quoted(text, found.start()):
                    continue
                state = _read(found, text, language, subject, foreseen=foreseen)
                if state is not None:
                    yield state


@lru_cache(maxsize=64)
def _forms(table: str, language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    kinds = [words for kind, words in KINDS[language].items() if not (table == WAITS and kind in OUTCOMES)]

    def words_of(found: re.Match[str]) -> str:
        slot = found[1]
        words = "|".join(kind[slot] for kind in kinds if slot in kind)
        return f"(?P<{slot}{found.start()}>{words or '(?!)'})"

    forms = []
    for row in TABLES[table].get(language, ()):
        bound = "" if row.startswith("(?:\\s") else r"(?<![\w-])"
        text = rf"{bound}(?:{SLOT.sub(words_of, row)})(?![\w-])"
        forms.append(
            (
                re.compile(text, re.IGNORECASE),
                FORESEEN[language] in row or any(word in row for word in WITH_A_DAY),
            )
        )
    return tuple(forms)


def _kinds_of(found: re.Match[str], language: str) -> frozenset[str]:
    said = {(name.rstrip("0123456789"), words) for name, words in found.groupdict().items() if words}
    return frozenset(
        kind
        for kind, words in KINDS[language].items()
        if any(slot in words and pattern_of(words[slot]).fullmatch(text) for slot, text in said)
    )


def is_quoted(text: str, at: int) -> bool:
    """Whether a place of a text stands in quotation marks."""
    return any(quote.start() < at < quote.end() for quote in QUOTED.finditer(text))


def is_unsure(text: str, language: str) -> bool:
    """Whether words around a statement give it a time of its own, a condition, or somebody's word."""
    return pattern_of(UNSURE[language]).search(text) is not None


@lru_cache(maxsize=512)
def pattern_of(text: str) -> re.Pattern[str]:
    """A text of the vocabulary as a pattern, for any case of letters."""
    return re.compile(text, re.IGNORECASE)


def _read(
    found: re.Match[str],
    text: str,
    language: str,
    subject: frozenset[str],
    *,
    foreseen: bool,
) -> State | None:
    """The state that words are, with the thing it is of; None where they name none."""
    start, end = found.span()
    plain = BRACKETED.sub(lambda bracket: "·" * len(bracket[0]), text)
    breaks = [edge.span() for edge in pattern_of(CLAUSE[language]).finditer(plain)]
    groups = found.re.groupindex
    begin = max((b for _, b in breaks if b <= start), default=0)
    # What is said of it ends with the clause, or where a match that takes the thing in has ended.
    stop = min((a for a, _ in breaks if a >= end), default=len(text))
    lead = ""
    if "np" in groups:
        words, opens = found["np"], False
    else:
        words, lead = _before(text, begin, start, breaks, language)
        opens = begin == 0 or not words[:1].isupper()
        gap = found["gap"] if "gap" in groups else None
        if gap and read_phrase(words, language, opens=True) is None:
            words, lead, opens = gap, words, False
    what = read_phrase(
        _without_days(words), language, opens=opens, plural=_is_plural(found[0]), subject=subject
    )
    kinds = _kinds_of(found, language)
    if what is None or not kinds:
        return None
    within = "" if "np" in groups else _words_within(found, language)
    rest = f"{lead} {within} {text[end:stop]}"
    if "gap" in groups and found["gap"] and words != found["gap"]:
        rest += f" {found['gap']}"
    if "np" in groups and kinds & BY_EACH and any(name.startswith("does") for name in groups):
        rest += f" {_actor(text, begin, start, breaks, language)}"
    stems, names = _rest(rest)
    around = frozenset(
        map(stem, map(fold_text, TOKEN.findall(ELIDED.sub("", f"{lead} {text[begin:stop]} {words}"))))
    )
    return State(
        kinds=kinds,
        what=what,
        language=language,
        rest=stems - what.head,
        names=names - what.head,
        around=around,
        agencies=frozenset(find_agencies(f"{lead} {text[begin:stop]}")),
        start=start,
        end=end,
        foreseen=foreseen,
        lacks="np" in groups and any(name.startswith("granted") for name in groups),
    )


def _actor(text: str, begin: int, start: int, breaks: list[tuple[int, int]], language: str) -> str:
    """The name of who has not done it: of "Norland has not ratified the treaty"; none of an authority, of which more is known."""
    words, _ = _before(text, begin, start, breaks, language)
    named = read_phrase(words, language, opens=begin == 0)
    return words if named is not None and named.named and not find_agencies(words) else ""


def _without_days(words: str) -> str:
    """Words without the days among them; a bare year may be of the name: "the 2016 Games"."""
    for start, end, day in reversed(locate_own_dates(words)):
        if day.month is not None:
            words = words[:start] + words[end:]
    return words


def _is_plural(verb: str) -> bool | None:
    return True if SEVERAL.search(verb) else False if ONE.search(verb) else None


def _words_within(found: re.Match[str], language: str) -> str:
    """The words that stand between those of the pattern: "is awaiting FDA approval", "a decision on pricing approval"."""
    text = found[0]
    for name, words in found.groupdict().items():
        if words and name != "gap":
            text = text.replace(words, " ")
    frame = _frame_words(language)
    return " ".join(
        token
        for token in TOKEN.findall(text)
        if token[:1].isupper() or not (token.endswith("ly") or _is_of_frame(token, frame))
    )


def _is_of_frame(token: str, frame: frozenset[str]) -> bool:
    # With another last letter too: of "stat[oaie]" the patterns hold "stat".
    return all(word in frame or word[:-1] in frame for word in LETTERS.findall(fold_text(token)))


@lru_cache(maxsize=16)
def _frame_words(language: str) -> frozenset[str]:
    """The small words of the patterns themselves."""
    return frozenset(map(fold_text, LETTERS.findall(" ".join(WAITING[language]))))


def _before(
    text: str, begin: int, start: int, breaks: list[tuple[int, int]], language: str
) -> tuple[str, str]:
    """The words in front of the verb that name what it is of, and an opening before them ("In Japan")."""
    words, lead = text[begin:start].strip(), ""
    earlier = text[:begin].strip()
    if not words and earlier:
        # Something stands between: "Zorbine, an antibody, is", "Zorbine was tested and is".
        edges = [0, *(b for _, b in breaks if b <= start)]
        ends = [a for a, _ in breaks if a < start]
        pieces = [text[a:b].strip() for a, b in zip(edges, ends, strict=False)]
        while pieces and _is_opening(pieces[0]):
            lead, pieces = f"{lead} {pieces[0]}", pieces[1:]
        words = _to_verb(pieces[0], language) if pieces else ""
    elif earlier and text[begin - 2 : begin] == BREAK:
        piece = text[: begin - 2].strip()
        if _is_opening(piece) and BREAK not in piece:
            lead = piece
    return _to_verb(_behind_year(words), language), lead


def _behind_year(words: str) -> str:
    """ "In May 2015 zorbine" -> "zorbine"."""
    if not _is_opening(words):
        return words
    years = list(YEAR.finditer(words))
    return words[years[-1].end() :].strip() if years else words


def _is_opening(piece: str) -> bool:
    first = fold_text(piece.split(maxsplit=1)[0]) if piece.split() else ""
    return first in PREPOSITIONS or first in FILLERS or first.endswith("ly")


def _to_verb(words: str, language: str) -> str:
    kept: list[str] = []
    for word in words.split():
        if kept and word.casefold() in VERBS[language]:
            break
        kept.append(word)
    return " ".join(kept)


def _rest(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of what else is said, and those with a capital; without days, agencies and words that say little."""
    stems, names = set(), set()
    for token in TOKEN.findall(ELIDED.sub("", text)):
        word = fold_text(token)
        if (
            word.isdigit()
            or word in PREPOSITIONS
            or word in ARTICLES
            or word in FILLERS
            or word in PLAIN_WORDS
        ):
            continue
        if token[:1].isupper() and find_agencies(f"{token} approval"):
            continue
        stems.add(stem(word))
        if token[:1].isupper():
            names.add(stem(word))
    return frozenset(stems), frozenset(names)
