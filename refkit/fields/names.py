"""Names of persons and bodies as references print them <-> Name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.fields.organisations import has_legal_form, is_body
from refkit.model import Name
from refkit.patterns import regex
from refkit.vocabulary.joiners import AND, ET_AL
from refkit.vocabulary.particles import PARTICLES, SUFFIXES
from refkit.vocabulary.roles import EDITOR, TRANSLATOR

_EDITOR = rf"(?<!\w){EDITOR}(?!\w)"
# Without the marks around the word, which makes searching three times as fast.
EDITOR_WORD = regex(_EDITOR, re.IGNORECASE)
EDITOR_MARK = regex(rf"[\s,]{{0,4}}[(\[]?\s?{_EDITOR}\.?(?:\s?von\b)?\s?[)\]]?[\s.,:]{{0,6}}", re.IGNORECASE)
TRANSLATOR_MARK = regex(
    rf"[\s,(\[]{{0,6}}(?<!\w){TRANSLATOR}(?!\w)\.?(?:\s(?:by|von|de|par|di)\b)?[\s.,:)\]]{{0,6}}",
    re.IGNORECASE,
)
LOWER = r"a-zà-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț"
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
DOTTED = regex(rf"^(?:[^\W\d_]{{1,2}}\.[ ‐-]?-?){{1,6}}$|^{CAPITAL}(?:[-‐. ]{{0,2}}{CAPITAL}){{0,4}}\.?$")
BARE = regex(r"^(?:[A-ZÀ-ÖØ-ÞĀ-Ž][-‐‑]?){1,4}$|^[A-Z][-‐‑][A-Za-z]$")
DOTTED_BARE = regex(r"(?<=[A-Z]{2})\.\s(?=[A-Z][a-z]|[a-z]{2,4}\s[A-Z])")
# "BRASIL. Ministério da Saúde": a state and its office are one author.
STATE = regex(r"[^\W\d_a-zß-öø-ÿ]{4,24}(?:\s\([^()]{2,20}\))?\.\s")
ELLIPSIS = regex(r"\s?(?:…|\.\s?\.\s?\.)\s?(?:&\s)?")
STROKE = regex(r"\s/\s|(?<=[a-zà-ž.])/(?=[A-ZÀ-Ž][a-zà-ž])")
# Words that lead to a name. "von Petra Schmidt" is led to, "von Hagen, P." and "Di Marco G" are so called.
LEAD = regex(
    r"^(?:(?:[Ii]n|IN|[Bb]y|[Ii]m|[Ee]n|[Dd]ans)\b:?\s(?=[A-ZÀ-Ž][^\s.]{0,30}\.?,?\s)|"
    r"(?:[Vv]on|[Pp]ar|[Pp]or|di)\b:?\s(?=[A-ZÀ-Ž](?:\.|[^\W\d_]{1,20})\s?[A-ZÀ-Ž][^\W\d_]{2}))?"
    r"(?:(?i:vgl|siehe|cf|ebd)\.?\s)?"
)
# "Lavergne (P.)", "CORBIN (Alain)": the given name in brackets.
BRACKETED = regex(r"(?<=[^\W\d_])\s\(([^\W\d_](?:[^\W\d_]|[-. ]){0,24})\)")
DASH_JOIN = regex(r"(?<=[\w.])\s[-–—]\s(?=[^\W\d_])")
SEVERAL = regex(r"AA?\.\s?VV\.?")  # "autori vari"
BEHALF = regex(r"^(?:for|on behalf of|im Namen)(?: the| der| des)? (?=[A-Z])")
# "Smith J, Jones K & the ABC Study Group": no person's name begins with "the".
GROUP_TAIL = regex(r"[,;]?\s(?:&|and|for|on behalf of) [Tt]he (?=[A-Z])")
SAINTS = frozenset({"St.", "Ste.", "St", "Ste"})  # "St. John P" has one initial
JUNK = " \t\n,;:.()[]*†‡§¶"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameList:
    """Names in order; `et_al` where the list was cut, `editors` where it says "(Eds.)" or the like."""

    names: tuple[Name, ...] = ()
    et_al: bool = False
    editors: bool = False


def parse_names(text: str) -> NameList:
    """All names of a run of text, in any of the usual orders.

    "Smith, J. and Jones, K. B.", "Portell CA, Advani AS", "A. Smith, B. Jones", "Abraham, Nicolas, and Jane
    Doe", "Acme Inc." are distinguished by the place of their initials. Organisations stay whole in `literal`.
    For a list that ends in "et al.", or its equivalent in another language, `et_al` is set and no name is
    made.
    """
    folded = LEAD.sub("", " ".join(text.split()))
    cut = ET_AL.search(folded)
    if cut:
        folded = (
            f"{folded[: cut.start()]}; {folded[cut.end() :]}"
            if folded[cut.end() :]
            else folded[: cut.start()]
        )
    unmarked = EDITOR_MARK.sub(" ", folded) if EDITOR_WORD.search(folded) else folded
    editors = unmarked != folded
    unmarked = (
        TRANSLATOR_MARK.sub(" ", unmarked) if editors or "ransl" in folded or "bers" in folded else unmarked
    )
    if (state := STATE.match(unmarked)) and is_body(unmarked[state.end() :]) and "," not in unmarked:
        return NameList(names=(Name(literal=_body(unmarked)),), et_al=cut is not None, editors=editors)
    unmarked = ELLIPSIS.sub(", ", DOTTED_BARE.sub(", ", unmarked)).strip(" ,;:")
    if SEVERAL.fullmatch(unmarked):
        return NameList(names=(Name(literal=unmarked),), et_al=cut is not None, editors=editors)
    unmarked = _without_last_stop(unmarked)
    if (tail := GROUP_TAIL.search(unmarked)) and tail.start():
        persons = [name for name in _parse_list(unmarked[: tail.start()]) if name.family or name.literal]
        if persons and all(name.family and name.given for name in persons):
            group = Name(literal=_body(unmarked[tail.end() :]))
            return NameList(names=(*persons, group), et_al=cut is not None, editors=editors)
    names = tuple(name for name in _parse_list(unmarked) if name.family or name.literal or name.given)
    return NameList(names=names, et_al=cut is not None, editors=editors)


def parse_name(text: str) -> Name:
    """One name: "van der Berg, Jan", "Jan van der Berg", "Berg JH", "World Health Organization"."""
    folded = " ".join(text.split()).strip(" ,;")
    if folded.startswith("{") and folded.endswith("}"):
        return Name(literal=folded[1:-1])
    if is_body(folded):
        return Name(literal=_body(folded))
    chunks = [c.strip() for c in folded.split(",") if c.strip()]
    if len(chunks) >= 2:
        suffix = next((c for c in chunks[1:] if is_suffix(c)), None)
        given = next((c for c in chunks[1:] if not is_suffix(c)), None)
        return _inverted(chunks[0], given, suffix)
    return _whole(folded)


def format_name(name: Name) -> str:
    """A name with the family name first: "van der Berg, Jan, Jr"; a body as it is."""
    if name.literal is not None:
        return name.literal
    particle = " ".join(p for p in (name.particle,) if p)
    family = f"{particle} {name.family}" if particle and name.family else name.family or ""
    given = " ".join(p for p in (name.given, name.dropping_particle) if p)
    return ", ".join(p for p in (family, given, name.suffix) if p)


def is_initials(text: str) -> bool:
    """Whether a piece of a name is initials only: "J.", "J.-P.", "JA", "Y. T."."""
    if text in SAINTS:
        return False
    return (
        bool(text) and len(text) <= 14 and bool(BARE.match(text) or DOTTED.match(text)) and text[:1].isupper()
    )


def _without_last_stop(text: str) -> str:
    """The sentence's stop after "Portell CA." goes; that of an initial that is written with one stays."""
    before, _, last = text.rpartition(" ")
    if not text.endswith(".") or not BARE.match(last[:-1]) or before[-1:] in {",", "."} or not before:
        return text
    others = before.rpartition(",")[0].split(",")
    bare = any(len(c.split()) > 1 and BARE.match(c.split()[-1]) for c in others)
    return text[:-1] if len(last) > 2 or bare or "," not in before else text


def _parse_list(text: str) -> list[Name]:
    if not text:
        return []
    text = STROKE.sub("; ", text)
    if "(" in text and not is_body(text):
        text = BRACKETED.sub(r", \1;", text).strip("; ")
    if DASH_JOIN.search(text) and not is_body(text):
        text = DASH_JOIN.sub("; ", text)
    if ";" in text:
        pieces = [p.strip(" ,") for p in text.split(";") if p.strip(JUNK)]
        if len(pieces) > 1:
            return [name for piece in pieces for name in _parse_piece(piece)]
        text = pieces[0] if pieces else ""
    if has_legal_form(text) and not _has_person_first(text):
        return [Name(literal=_body(text))]
    return _parse_commas(text)


def _parse_piece(piece: str) -> list[Name]:
    """A piece between semicolons: one name, seldom two joined by "and"."""
    parts = [p for p in AND.split(piece) if p.strip(JUNK)]
    if len(parts) > 1 and not is_body(piece):
        return [name for part in parts for name in _parse_piece(part)]
    chunks = [c.strip() for c in piece.split(",") if c.strip()]
    if len(chunks) > 3 or (len(chunks) > 1 and all(_ends_in_initials(c) for c in chunks)):
        return _parse_commas(piece)
    return [parse_name(piece)]


def _has_person_first(text: str) -> bool:
    first = text.split(",", 1)[0]
    words = first.split()
    return "," in text and len(words) >= 2 and is_initials(words[-1])


def _parse_commas(text: str) -> list[Name]:
    chunks = _chunks(text)
    if not chunks:
        return []
    if len(chunks) == 1:
        return [parse_name(chunks[0][0])]
    if is_body(text) and not any(_has_initials(c) for c, _ in chunks):
        return (
            [Name(literal=_body(text))]
            if "," not in text or not _all_bodies(chunks)
            else [Name(literal=_body(c)) for c, _ in chunks]
        )
    names: list[Name] = []
    inverted = False  # once a list wrote "Family, Given", the first of each pair is a family name
    i = 0
    while i < len(chunks):
        chunk = chunks[i][0]
        following = chunks[i + 1] if i + 1 < len(chunks) else None
        if is_suffix(chunk) and names:
            last = names.pop()
            names.append(
                Name(family=last.family, given=last.given, particle=last.particle, suffix=chunk.strip("."))
            )
            i += 1
        elif (
            following
            and not following[1]
            and _takes_given(chunk, following[0], first=not names, inverted=inverted, alone=len(chunks) == 2)
        ):
            suffix = None
            given = following[0]
            i += 2
            if is_suffix(given) and i < len(chunks) and is_initials(chunks[i][0]):
                suffix, given = given, chunks[i][0]
                i += 1
            elif i < len(chunks) and is_suffix(chunks[i][0]):
                suffix = chunks[i][0]
                i += 1
            names.append(_inverted(chunk, given, suffix))
            inverted = True
        else:
            names.append(Name(literal=_body(chunk)) if is_body(chunk) else _whole(chunk))
            i += 1
    return names


def _chunks(text: str) -> list[tuple[str, bool]]:
    """The pieces between commas and "and", each with whether "and" stands before it."""
    chunks: list[tuple[str, bool]] = []
    body = is_body(text)
    for n, part in enumerate(AND.split(text) if not (body and "," not in text) else [text]):
        pieces = [p for p in (piece.strip(" ,:") for piece in part.split(",")) if p.strip(JUNK)]
        chunks.extend(
            (re.sub(r"^(?:and|und|et|y|&)\s+", "", piece), n > 0 and k == 0) for k, piece in enumerate(pieces)
        )
    return chunks


def _all_bodies(chunks: list[tuple[str, bool]]) -> bool:
    return all(is_body(c) for c, _ in chunks)


def _is_given_word(text: str) -> bool:
    word = text.rstrip(".")
    return word.isalpha() and word.istitle() and not is_body(word)


def _takes_given(chunk: str, following: str, *, first: bool, inverted: bool, alone: bool) -> bool:
    """Whether `following` is the given name of the family name `chunk`."""
    if _has_initials(chunk):
        return False
    if is_body(chunk):
        # "SULLIVAN, J." and "FREITAS, Lúcia" are persons in capitals, "WHO, Geneva" is none.
        return len(chunk.split()) == 1 and (
            is_initials(following) or (len(chunk) > 4 and _is_given_word(following))
        )
    if chunk.isupper() and not following.isupper() and len(following.split()) < 4 and not is_body(following):
        return True  # "GARCÍA SOLER, José María"
    if alone and len(chunk.split()) == 2 and _is_given_word(following):
        return True  # "Ibáñez Rueda, Tomás"
    if is_initials(following):
        return True
    if is_body(following):
        return False
    words = following.split()
    single = _family_length(chunk) == 1
    if is_suffix(following):
        return False
    if _ends_in_initials(following) and len(words) >= 2:
        # "Smith, John A." against "WHO, Smith J": a dot, or the habit of the list, decides.
        return single and (following.endswith(".") or inverted)
    return single and (first or inverted) and len(words) <= 3


def _family_length(chunk: str) -> int:
    return len([w for w in chunk.split() if w.casefold() not in PARTICLES])


def _has_initials(chunk: str) -> bool:
    return _ends_in_initials(chunk) or _starts_with_initials(chunk)


def _ends_in_initials(chunk: str) -> bool:
    words = chunk.split()
    if (
        len(words) > 1
        and len(words[-1]) > 2
        and words[-1].isalpha()
        and words[-2].isupper()
        and len(words[-2]) > 3
    ):
        return False  # "GOUVEIA NETO" is a family name in capitals
    return (
        len(words) > 1 and is_initials(words[-1]) and (words[-1].endswith(".") or bool(BARE.match(words[-1])))
    )


def _starts_with_initials(chunk: str) -> bool:
    words = chunk.split()
    return len(words) > 1 and is_initials(words[0]) and (words[0].endswith(".") or len(words[0]) == 1)


def _whole(text: str) -> Name:
    """A name without a comma: initials before, initials after, or words in natural order."""
    text = text.strip(" ,;:")
    words = text.split()
    if not words:
        return Name()
    if len(words) == 1:
        return Name(literal=text.strip(".,")) if len(text) > 1 else Name(family=text)
    suffix = None
    if is_suffix(words[-1]) and len(words) > 2:
        suffix = words.pop().strip(".,")
    if _starts_with_initials(text):
        return _natural(words, suffix)
    after: list[str] = []
    while len(words) > 2 and words[-1] in PARTICLES:  # "Sota ER de la"
        after.insert(0, words.pop())
    tail = len(words)
    while (
        tail > 1
        and is_initials(words[tail - 1])
        and (words[tail - 1].endswith(".") or BARE.match(words[tail - 1]))
    ):
        tail -= 1
    if tail < len(words):
        return _inverted(" ".join([*after, *words[:tail]]), " ".join(words[tail:]), suffix)
    words += after
    return _natural(words, suffix)


def _natural(words: list[str], suffix: str | None) -> Name:
    """Given names, a particle in small letters, the family name; a family name in capitals may come first."""
    if _is_capitals(words[0]) and not any(_is_capitals(w) for w in words[1:]):
        return _inverted(words[0], " ".join(words[1:]), suffix)  # "BOURDIEU Pierre"
    cut = len(words) - 1
    lower = [
        k for k in range(1, len(words) - 1) if words[k].casefold() in PARTICLES and words[k][:1].islower()
    ]
    if lower:
        cut = lower[0]
        while cut > 1 and words[cut - 1].casefold() in PARTICLES:
            cut -= 1
    else:
        initials = [
            k
            for k in range(len(words) - 1)
            if is_initials(words[k]) and (words[k].endswith(".") or len(words[k]) == 1)
        ]
        if initials and initials[-1] < len(words) - 1:
            cut = initials[-1] + 1
        elif len(words) > 2 and words[-2].casefold() in PARTICLES:
            cut = len(words) - 2
    return _inverted(" ".join(words[cut:]), " ".join(words[:cut]), suffix)


def _is_capitals(word: str) -> bool:
    """Whether a word is in capitals as a family name is, and no initials."""
    letters = word.replace("-", "").replace("'", "").replace("’", "")
    return len(letters) > 3 and letters.isalpha() and letters.isupper()


def _inverted(family: str, given: str | None, suffix: str | None) -> Name:
    words = family.strip(" ,;:*").split()
    if len(words) > 2 and is_suffix(words[-1]) and suffix is None:
        suffix = words.pop()
    particle: list[str] = []
    while len(words) > 1 and words[0].casefold() in PARTICLES and words[0][:1].islower():
        particle.append(words.pop(0))
    given = given.strip(" ,;:*") if given else None
    if given and not given.endswith(".") and not suffix:
        pieces = given.split()
        if len(pieces) > 1 and is_suffix(pieces[-1]):
            suffix = pieces.pop()
            given = " ".join(pieces)
    if given and len(given) > 3:
        pieces = given.split()
        tail: list[str] = []
        while len(pieces) > 1 and pieces[-1] in PARTICLES and pieces[-1] not in {"y", "e", "in"}:
            tail.insert(0, pieces.pop())
        if tail and not particle:
            particle, given = tail, " ".join(pieces)
    return Name(
        family=" ".join(words).rstrip(".") or None,
        given=_without_stop(given) if given else None,
        particle=" ".join(particle) or None,
        suffix=suffix.strip(" ,") if suffix else None,
    )


def _without_stop(given: str) -> str:
    """ "Elaine." ends a sentence; "J." and "Chr." are abbreviated."""
    last = given[:-1].rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    return (
        given[:-1]
        if given.endswith(".") and len(last) > 3 and last.isalpha() and not last.isupper()
        else given
    )


def is_suffix(text: str) -> bool:
    """Whether a word is a suffix of names: "Jr.", "III", "2nd"."""
    return text.strip(" .,").casefold() in SUFFIXES


def _body(text: str) -> str:
    """A body's name as printed, without the sentence's stop; the stop of a legal form in letters stays."""
    body = BEHALF.sub("", text.strip(" ,;:"))
    if body.endswith(".") and not re.search(r"(?:\b[A-Za-z]\.\s?){2,}$", body[-16:]):
        body = body[:-1]
    return body
