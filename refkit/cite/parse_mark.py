"""A citation mark's text -> the works it cites, each with its locator, and the parts that point nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from refkit.csl import Cite
from refkit.fields.locators import locator_of
from refkit.fields.titles import without_tags
from refkit.marks.grammar import CITED, CITED_BODY, FIGURES, KEY, MONTH_AND_YEAR, NO_NAMES, key_of
from refkit.marks.latex import COMMAND, prints_author, prints_no_author, read_command
from refkit.marks.numbered import Numbered, read_numbers, read_place
from refkit.model import Mark, MarkStyle, Reference
from refkit.patterns import regex
from refkit.vocabulary.citing import REFERENCE_WORDS

Find = Callable[[str], tuple[str, ...]]  # a mark's target -> ids of references, none where it dangles

# A place without a label: ", 12–15", in brackets or not.
LOCATOR = regex(
    r"\s{0,4}[,:]?\s{0,4}[\[{(]?\s{0,4}(?P<locator>\d[\w.]{0,12}(?:\s{0,2}[-–—,&]\s{0,2}\d[\w.]{0,12}){0,20})(?![\w%])"
    r"\s{0,4}[\]})]?"
)
PART = regex(r";")
# Signs of TeX in the words of a command.
TEX = (("~", " "), ("--", "–"), ("\\S", "§"), ("\\P", "¶"), ("\\&", "&"), ("\\,", " "))
REFERENCE_WORD = regex(rf"(?<!\w){REFERENCE_WORDS}")
YEARS_APART = regex(r",\s?")


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedCite(Cite):
    """A cite whose place in the work the writer named in `words`, for styles that print no such place."""

    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a mark cites: `cites` in its order, and `lost`, the parts that match no reference, as printed.

    `named` is set if the sentence names the author. In "Smith et al. (2020)", the first `skip` characters of
    the mark are that name, and stay. For a bare key, the name to write is that of the author of `cites[0]`.
    """

    cites: tuple[Cite, ...] = ()
    lost: tuple[str, ...] = ()
    named: bool = False
    skip: int = 0


def read_words(mark: Mark, find: Find) -> Words:
    """The works of a mark. `find` returns the ids of the references that one of its targets means."""
    text = mark.span.text
    if mark.style == MarkStyle.PANDOC:
        return _group(text, find) if text.startswith("[") else _bare_key(mark, find)
    if mark.style == MarkStyle.LATEX:
        return _command(text, find)
    if mark.style == MarkStyle.STATED:
        return _stated(mark, find)
    if mark.style == MarkStyle.AUTHOR_YEAR:
        if text[0] in "([":
            return _author_years(text[1:-1], mark.targets, find)
        skip = text.rindex("(")
        named = _found(((target, "[{}]") for target in mark.targets), find)
        cites = tuple(replace(cite, suppress_author=True) for cite in named.cites)
        rest = _behind_years(text[skip + 1 : -1])
        if len(cites) == 1 and (located := _with_rest(cites[0], rest)).locator and not located.suffix:
            cites = (located,)
        return Words(cites=cites, lost=named.lost, named=True, skip=skip)
    if mark.style == MarkStyle.KEY:
        return _keys(text[1:-1], mark.targets, find)
    if mark.style != MarkStyle.FOOTNOTE:
        plain = text.translate(FIGURES)
        plain = plain[1:-1] if plain[:2] == "([" else plain
        if parts := read_numbers(plain[1:-1] if plain[:1] in ("[", "(") else plain):
            return _numbers(parts, find)
    return _found(
        ((target, "[^{}]" if mark.style == MarkStyle.FOOTNOTE else "[{}]") for target in mark.targets), find
    )


def _stated(mark: Mark, find: Find) -> Words:
    """The works that a mark states, in its order; where it names as many in words, these give places and what stands around."""
    text = mark.span.text.translate(FIGURES)
    inside = text[1:-1] if text[:1] in ("[", "(") else text
    parts = read_numbers(inside)
    printed = [target for part in parts for target in part.targets]
    if parts and len(printed) == len(mark.targets) == len(set(printed)):
        stated = dict(zip(printed, mark.targets, strict=True))
        return _numbers(parts, lambda target: find(stated[target]))
    if text[:1] == "(":
        named = [CITED.match(part.strip()) or CITED_BODY.match(part.strip()) for part in inside.split(";")]
        years = sum(len([year for year in YEARS_APART.split(one["years"]) if year]) for one in named if one)
        if all(named) and years == len(mark.targets):
            return _author_years(inside, mark.targets, find)
    whole = _found(((target, "[{}]") for target in mark.targets), find)
    if text[:1] not in "([" and text.endswith(")") and "(" in text:  # "Smith et al. (2020)"
        cites = tuple(replace(cite, suppress_author=True) for cite in whole.cites)
        return Words(cites=cites, lost=whole.lost, named=True, skip=text.rindex("("))
    return whole


def _found(targets: Iterator[tuple[str, str]], find: Find) -> Words:
    cites: dict[str, Cite] = {}
    lost: list[str] = []
    for target, shape in targets:
        ids = find(target)
        cites |= {key: Cite(id=key) for key in ids if key not in cites}
        if not ids:
            lost.append(shape.format(target))
    return Words(cites=tuple(cites.values()), lost=tuple(lost))


def _numbers(parts: Sequence[Numbered], find: Find) -> Words:
    cites: dict[Cite, None] = {}
    lost: list[str] = []
    for part in parts:
        here: list[Cite] = []
        for target in part.targets:
            ids = find(target)
            here += [Cite(id=key) for key in ids]
            place = part.behind if target == part.targets[-1] else ""
            lost += [] if ids else [f"[{target}{place}]"]
        before = REFERENCE_WORD.sub("", part.before).strip()
        if here and before:
            here[0] = replace(here[0], prefix=_spaced(before))
        if here and part.behind and find(part.targets[-1]):
            here[-1] = _with_rest(here[-1], part.behind)
        cites |= dict.fromkeys(here)
    return Words(cites=tuple(cites), lost=tuple(lost))


def _command(text: str, find: Find) -> Words:
    match = COMMAND.match(text)
    cites: list[Cite] = []
    lost: list[str] = []
    if match is None:
        return Words()
    named = prints_author(match["name"])
    hidden = named or prints_no_author(match["name"])
    for cited in read_command(match):
        ids = find(cited.key)
        if not ids:
            lost.append(f"[{cited.key}]")
            continue
        before, behind = (_without_tex(words) for words in (cited.before, cited.behind))
        cite = Cite(id=ids[0], prefix=_spaced(before), suppress_author=hidden)
        cites.append(_with_rest(cite, f", {behind}") if behind else cite)
    return Words(cites=tuple(cites), lost=tuple(lost), named=named and len(cites) == 1)


def _without_tex(words: str) -> str:
    for sign, plain in TEX:
        words = words.replace(sign, plain)
    return words.strip()


def _keys(inside: str, targets: tuple[str, ...], find: Find) -> Words:
    cites: list[Cite] = []
    lost: list[str] = []
    for part in re.split("[,;]", inside):
        word = part.strip()
        ids = find(word) if word in targets else ()
        cites += [Cite(id=key) for key in ids]
        if word in targets:
            lost += [] if ids else [f"[{word}]"]
        elif cites:
            cites[-1] = _with_rest(cites[-1], part)
    return Words(cites=tuple(cites), lost=tuple(lost))


def _behind_years(text: str) -> str:
    years = re.match(r"(?:\d{4}[a-z]?(?:,\s?(?:\d{4}[a-z]?|[a-z](?!\w)))*|[^,:]{0,12})", text)
    return text[years.end() :] if years else text


def _bare_key(mark: Mark, find: Find) -> Words:
    ids = find(mark.targets[0])
    hidden = mark.span.text.startswith("-")
    return Words(
        cites=tuple(Cite(id=key, suppress_author=True) for key in ids),
        lost=() if ids else (mark.span.text,),
        named=not hidden,
    )


def _group(text: str, find: Find) -> Words:
    # pandoc's "[see @key, p. 12 and elsewhere; -@other]" (Pandoc User's Guide, "Citation syntax").
    cites: list[Cite] = []
    lost: list[str] = []
    waiting = ""
    for part in PART.split(text[1:-1].removeprefix("?")):
        key = KEY.search(part)
        if key is None:
            waiting += f"{part.strip()}; "
            continue
        name = key_of(key)
        end = key.end() if key[1] else key.start(2) + len(name)
        ids = find(name)
        if not ids:
            lost.append(f"[{part.strip()}]")
            continue
        prefix = (waiting + part[: key.start()]).strip()
        waiting = ""
        cite = Cite(id=ids[0], prefix=_spaced(prefix), suppress_author=key[0].startswith("-"))
        cites.append(_with_rest(cite, part[end:]))
    return Words(cites=_with_tail(cites, waiting), lost=tuple(lost))


def _author_years(inside: str, targets: tuple[str, ...], find: Find) -> Words:
    cites: list[Cite] = []
    lost: list[str] = []
    waiting = ""
    at = 0
    for part in inside.removeprefix("?").split(";"):
        words = part.strip()
        match = CITED.match(words) or CITED_BODY.match(words)
        if match is None or match["family"].casefold() in NO_NAMES or MONTH_AND_YEAR.fullmatch(words):
            waiting += f"{words}; "
            continue
        years = len([year for year in YEARS_APART.split(match["years"]) if year])
        mine, at = targets[at : at + years], at + years
        ids = [key for target in mine for key in find(target)]
        if not ids:
            lost.append(f"({words})")
            continue
        prefix = (waiting + words[: match.start("family")]).strip()
        waiting = ""
        here = [Cite(id=key) for key in dict.fromkeys(ids)]
        if prefix:
            here[0] = replace(here[0], prefix=_spaced(prefix))
        if rest := words[match.end("years") :]:
            here[-1] = _with_rest(here[-1], rest)
        cites += here
    return Words(cites=_with_tail(cites, waiting), lost=tuple(lost))


def _spaced(prefix: str) -> str:
    return f"{prefix} " if prefix else ""


def _with_tail(cites: list[Cite], waiting: str) -> tuple[Cite, ...]:
    # Words of a mark that name no work stay with the last one that does.
    if cites and waiting:
        last = cites[-1]
        cites = [*cites[:-1], replace(last, suffix=f"{last.suffix}; {waiting.rstrip('; ')}")]
    return tuple(cites)


def _with_rest(cite: Cite, rest: str) -> Cite:
    if place := read_place(rest):
        label = locator_of(place.label)
        if label and any(map(str.isdigit, place.value)):  # styles print a "IV" without what it counts
            return _located(cite, place.value, label, rest[: place.end], rest[place.end :])
        return replace(cite, suffix=rest.rstrip())
    bare = LOCATOR.match(rest)
    if bare is None:
        return replace(cite, suffix=rest.rstrip())
    return _located(cite, bare["locator"], "page", rest[: bare.end()], rest[bare.end() :])


def _located(cite: Cite, locator: str, label: str, words: str, suffix: str) -> Cite:
    return LocatedCite(
        id=cite.id,
        prefix=cite.prefix,
        suppress_author=cite.suppress_author,
        locator=locator,
        label=label,
        suffix=suffix.rstrip(),
        words=words.rstrip(),
    )


def name_of(reference: Reference) -> str:
    """A work's author as named in a sentence: "Smith", "Smith and Jones", "Smith et al."; else its title."""
    names = [name.family or name.literal or "" for name in reference.author or reference.editor]
    if not names:
        return without_tags(reference.title or "") or reference.id
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)
