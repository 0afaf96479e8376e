"""A language's terms, dates and options -> one table for a style, its own words before the locale's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import itemgetter
from pathlib import Path

from citeproc import LANGUAGE_NAMES, LOCALES_PATH, PRIMARY_DIALECTS
from lxml import etree

from refkit.csl.output.parse import parse_field
from refkit.csl.style.parse import CSL, XML_LANG, safe_parser
from refkit.errors import StyleError, nearest

DEFAULT_LOCALE = "en-US"
# CSL 1.0.2, "Terms": which form stands in for one that a locale lacks.
FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}
DEFAULT_ORDINAL = ("ordinal", "")
QUOTE_TERMS = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
SINGLE, MULTIPLE = f"{{{CSL}}}single", f"{{{CSL}}}multiple"
QUOTES = ("“", "”", "‘", "’")


@dataclass(frozen=True, slots=True)
class Term:
    """A term's text, and its plural."""

    single: str
    multiple: str


@dataclass(frozen=True, slots=True)
class DateForm:
    """A locale's own date: its delimiter and the attributes of its parts, in order."""

    delimiter: str
    parts: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The terms, dates and options of one <locale>, or of several merged."""

    terms: Mapping[tuple[str, str], Term]
    genders: Mapping[str, str]
    ordinals: Mapping[tuple[str, str], tuple[str, str]]  # (name, gender form) -> (text, match)
    dates: Mapping[str, DateForm]
    options: Mapping[str, str]
    # The ordinals of the language, with the words that a style has for these.
    known_ordinals: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str:
        """A term in a form or the form that stands in for it; empty where the language has none."""
        if name == "sub verbo" and (name, "long") not in self.terms:
            name = "sub-verbo"
        wanted: str | None = form
        while wanted is not None:
            found = self.terms.get((name, wanted))
            if found is not None:
                return found.multiple if plural else found.single
            wanted = FORM_FALLBACK.get(wanted)
        return ""

    def ordinal(self, number: int, gender: str = "") -> str:
        """A number with its ordinal suffix (CSL 1.0.2, "Ordinal Suffixes")."""
        last_two, last = number % 100, number % 10
        for name, match in ((f"{last_two:02d}", "last-two-digits"), (f"{last:02d}", "last-digit")):
            found = self._ordinal(f"ordinal-{name}", gender)
            if found is None:
                continue
            text, rule = found
            rule = rule or ("last-digit" if int(name) < 10 else "last-two-digits")
            whole = rule == "whole-number" and int(name) == number
            if whole or (rule == match and (match == "last-digit" or last_two == int(name))):
                return f"{number}{text}"
        plain = self._ordinal("ordinal", gender)
        return f"{number}{plain[0] if plain else ''}"

    def _ordinal(self, name: str, gender: str) -> tuple[str, str] | None:
        return self.ordinals.get((name, gender)) or self.ordinals.get((name, ""))

    @property
    def quotes(self) -> tuple[str, str, str, str]:
        """The outer and inner quotation marks, opening and closing; English ones where terms are missing."""
        found = [self.term(name) for name in QUOTE_TERMS]
        return (found[0] or QUOTES[0], found[1] or QUOTES[1], found[2] or QUOTES[2], found[3] or QUOTES[3])


def own_words(root: etree._Element) -> dict[str | None, Words]:
    """The words of a style's own <locale> elements, by their language; of two for one the first counts."""
    own: dict[str | None, Words] = {}
    for element in root.findall(f"{{{CSL}}}locale"):
        code = element.get(XML_LANG)
        if code not in own:
            own[code] = read_words(element)
    return own


def words_for(own: Mapping[str | None, Words], locale: str) -> Words:
    """The words for a style in `locale`, looked up in the order of CSL 1.0.2, "Locale Fallback"."""
    language = locale.split("-")[0]
    primary = PRIMARY_DIALECTS.get(language)
    # A style's words for the primary dialect of a language serve its other dialects too, as in citeproc-js.
    chain = [own[code] for code in dict.fromkeys((locale, primary, language, None)) if code in own]
    files = dict.fromkeys((locale, primary, DEFAULT_LOCALE))
    theirs = words_of_files(tuple(code for code in files if code in LANGUAGE_NAMES))
    known = dict(merge(theirs).ordinals)
    for words in reversed(chain):
        known.update({key: ending for key, ending in words.ordinals.items() if key in known})
    return replace(merge((*chain, *theirs)), known_ordinals=known)


@lru_cache(maxsize=32)
def words_of_files(codes: tuple[str, ...]) -> tuple[Words, ...]:
    """The words of locale files, each without the terms that a file before it has in any form.

    So where a language lacks the short form of a term, its long form is used, not another language's short
    one.
    """
    found: list[Words] = []
    for code in codes:
        known = {name for words in found for name, _ in words.terms}
        words = locale_words(code)
        terms = {key: term for key, term in words.terms.items() if key[0] not in known}
        found.append(replace(words, terms=terms))
    return tuple(found)


def check_locale(locale: str) -> str:
    """A locale's code as the locale files spell it ("de" -> "de-DE"). Raises StyleError with the nearest."""
    folded = {code.casefold(): code for code in LANGUAGE_NAMES}
    wanted = locale.strip().replace("_", "-").casefold()
    if wanted in folded:
        return str(folded[wanted])
    primary = PRIMARY_DIALECTS.get(wanted.split("-")[0])
    if primary is not None and (wanted in PRIMARY_DIALECTS or len(wanted) <= 12):
        return str(primary)
    raise StyleError.of("no-locale", name=locale[:40], near=nearest(wanted[:40], LANGUAGE_NAMES))


@lru_cache(maxsize=32)
def locale_words(code: str) -> Words:
    """The words of one of citeproc-py's locale files; `code` is one of its LANGUAGE_NAMES."""
    path = Path(LOCALES_PATH) / f"locales-{code}.xml"
    return read_words(etree.fromstring(path.read_bytes(), safe_parser()))


def read_words(element: etree._Element) -> Words:
    """The terms, dates and options of one <locale> element."""
    terms: dict[tuple[str, str], Term] = {}
    genders: dict[str, str] = {}
    ordinals: dict[tuple[str, str], tuple[str, str]] = {}
    for term in element.iterfind(f"{{{CSL}}}terms/{{{CSL}}}term"):
        name, form = term.get("name", ""), term.get("form", "long")
        numbers = {child.tag: child.text or "" for child in term}
        single, multiple = numbers.get(SINGLE), numbers.get(MULTIPLE)
        text = term.text or ""
        if name == "ordinal" or (name.startswith("ordinal-") and len(name) == len("ordinal-00")):
            ordinals[name, term.get("gender-form", "")] = (text.strip(), term.get("match", ""))
            continue
        if term.get("gender-form"):
            name = f"{name}:{term.get('gender-form')}"
        terms[name, form] = Term(_words(single, text), _words(multiple, text))
        if term.get("gender"):
            genders[name] = term.get("gender", "")
    for (name, form), found in sorted(terms.items(), key=itemgetter(0)):  # feminine ones first
        bare, _, gender = name.partition(":")
        if gender:  # a term that exists only with a gender is used for nouns without one too
            terms.setdefault((bare, form), found)
    for (name, gender), ending in sorted(ordinals.items(), key=itemgetter(0)):
        if gender and name == "ordinal":
            ordinals.setdefault((name, ""), ending)
    dates = {
        date.get("form", "text"): DateForm(
            date.get("delimiter", ""),
            tuple({str(k): str(v) for k, v in p.attrib.items()} for p in date if p.get("name")),
        )
        for date in element.iterfind(f"{{{CSL}}}date")
    }
    options = {
        str(key): str(value)
        for found in element.iterfind(f"{{{CSL}}}style-options")
        for key, value in found.attrib.items()
    }
    return Words(terms, genders, ordinals, dates, options)


def merge(chain: Iterable[Words]) -> Words:
    """Several locales as one; the first that has a word wins.

    Ordinals all come from the first locale that has any, except the default one ("ordinal"), which may come
    from a later locale.
    """
    terms: dict[tuple[str, str], Term] = {}
    genders: dict[str, str] = {}
    ordinals: Mapping[tuple[str, str], tuple[str, str]] = {}
    dates: dict[str, DateForm] = {}
    options: dict[str, str] = {}
    for words in chain:
        terms = {**words.terms, **terms}
        genders = {**words.genders, **genders}
        ordinals = ordinals or words.ordinals
        if DEFAULT_ORDINAL not in ordinals and DEFAULT_ORDINAL in words.ordinals:
            ordinals = {**ordinals, DEFAULT_ORDINAL: words.ordinals[DEFAULT_ORDINAL]}
        dates = {**words.dates, **dates}
        options = {**words.options, **options}
    return Words(terms, genders, ordinals, dates, options)


def _words(text: str | None, otherwise: str) -> str:
    # Quotation marks among the terms are what the style prints: they stay as they are.
    raw = otherwise if text is None else text
    if raw.isprintable() and "<" not in raw and "  " not in raw:  # nearly every term: nothing to take out
        return raw.replace("'", "’") if raw.strip(" ") else raw[:1]
    inner = parse_field(raw, quotes=False).replace("'", "’")
    return f"{' ' if raw[:1] == ' ' else ''}{inner}{' ' if raw[-1:] == ' ' and inner else ''}"
