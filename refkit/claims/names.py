"""Texts -> the proper names in them, and the other names a thing goes by: brands, codes, short forms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refkit.claims.settings import DEFINITION_WORDS, LONGEST_NAME_PAIR
from refkit.claims.stems import fold
from refkit.patterns import regex
from refkit.vocabulary.months import ENGLISH as MONTHS
from refkit.vocabulary.organisations import SAID_OF_BODIES
from refkit.vocabulary.rows import any_of
from refkit.vocabulary.stopwords import AFTER_NOUN, OPENERS, SEARCH

NAME = r"[^\W\d_][\w’'-]{2,40}"
UPPER = r"[^\W\d_a-zß-öø-ÿ]"  # a capital of any alphabet that has them
PROPER_RUN = regex(
    rf"(?<![\w-])(?:[Tt]he )?({UPPER}[\w’'-]+(?:(?:\s(?:of|de|the|la|von|for))?\s(?={UPPER}"
    rf"|\d)[\w’'-]+){{0,4}})"
)
# "Xmab (YNAME™)", "YNAME™ (xmab)": one of the two has a trade sign.
TRADE_PAIR = regex(rf"({NAME})([®™]?)\s?\(({NAME})([®™]?)(?:[,;][^()]{{0,60}})?\)", signs="(")
# A heading that is a name and its brand alone: "xmab (Yname)".
HEADING_PAIR = regex(rf"\W*({NAME})\s?\(({NAME})\)\W*")
# What a bracket behind a name holds when it is no other name: how the thing is given, where it is from.
NO_NAME = frozenset(
    "oral inhalation injection intravenous subcutaneous topical province state country county city "
    "disambiguation film book device software drug medicine".split()
)
ALIAS_PHRASE = regex(
    r"\b(?:brand(?:ed)?(?: names?)?|trade ?names?|(?:marketed|sold"
    r"|branded)(?: (?:in|across|throughout)(?: [\w.&-]+){1,4}?)?(?: as| under)"
    r"|(?:also|often|better|commonly|formerly|otherwise|previously|popularly) (?:known as|called)"
    r"|(?:is|was|are|,) known as|and as(?= [A-Z][\w-]{2,40}[®™])|formerly|codenamed|code name"
    r"|nicknamed)(?: the| under the)?(?: brand(?: name)?)?[:,]?\s[\"“']?((?:the )?[A-Z][\w-]{2,40}(?: "
    r"[A-Z\d][\w-]{0,20})?)",
)
CODE = regex(r"(?<![\w-])([A-Z]{2,5}[- ]?\d{2,6})(?![\w-])")
# "The X (Y), often called Z, is a …": the sentence defines what the text is about.
DEFINED = regex(
    rf"{PROPER_RUN.pattern}[®™]?(?:\s\([^()]{{1,80}}\))?(?:,\s[^,]{{3,80}},)?\s(?:is|are|was|were"
    rf"|represents)\s(?:an?|the|one)\s(?P<what>[^.;]{{3,120}})"
)
COMPANY = regex(rf"\b{any_of(SAID_OF_BODIES)}\b")
# Who makes a thing is not what the text is about.
MAKER = regex(
    rf"(?i:\b(?:manufactured|made|built|developed|marketed|sold|produced|supplied"
    rf"|designed)(?: in \w{{2,20}})? by) {PROPER_RUN.pattern}"
)
ACRONYM = regex(r"[A-Z]{2,6}s?")
# Words that open sentences or titles and name no subject.
COMMON_OPENERS = SEARCH | OPENERS | frozenset(MONTHS)

# Common nouns by the kind of thing they name: behind "the", one of them may stand for what a text is about ("Zolan
# is an antibody. The drug was …"). Compiled by hand.
SUBSTANCES = frozenset(
    "drug medicine medication antibody agent product compound treatment therapy vaccine molecule substance "
    "inhibitor infusion dose formulation".split()
)
KINDS = (
    SUBSTANCES,
    frozenset("device system implant machine instrument product pump apparatus".split()),
    frozenset(
        "bridge building structure dam tower tunnel canal church abbey castle mill factory plant".split()
    ),
    frozenset("software tool application".split()),
    frozenset("company firm manufacturer".split()),
    frozenset("species animal plant genus bird mammal".split()),
    frozenset("act law statute bill".split()),
    frozenset("town city village country".split()),
)


def proper_runs(text: str, most: int = 12) -> list[str]:
    """The runs of capitalised words in a text, without common words at their beginning and final years."""
    found = []
    for run in PROPER_RUN.finditer(text):
        name = stripped(run[1])
        if name:
            found.append(name)
        if len(found) >= most:
            break
    return found


def leading_name(text: str) -> str:
    """The name a statement opens with, or "": "Dasatinib was approved" -> "Dasatinib"."""
    run = PROPER_RUN.match(text)
    return stripped(run[1], years=True) if run else ""


def stripped(words: str, *, years: bool = False) -> str:
    """A run of capitalised words without common first words, final genitive and (unless kept) final year."""
    parts = words.split()
    while parts and fold(parts[0]) in COMMON_OPENERS:
        parts = parts[1:]
    while not years and len(parts) > 1 and re.fullmatch(r"(?:1[5-9]|20)\d\d", parts[-1]):
        parts = parts[:-1]
    return re.sub(r"['’]s$", "", " ".join(parts))


def learn_names(name: str, texts: Iterable[str]) -> frozenset[str]:
    """Other names (folded) that texts give `name`: "X (Y™)", "Y™ (x)", "X ... marketed under the brand Y"."""
    names: set[str] = set()
    code = re.compile(rf"(?i){re.escape(name)}\W{{1,3}}\(([^()]{{2,80}})\)")
    for text in texts:
        for first, sign, second, other in TRADE_PAIR.findall(text):
            pair = {fold(first), fold(second)}
            if name in pair and (sign or other):
                names |= pair
        heading = HEADING_PAIR.fullmatch(text.strip()) if len(text) < LONGEST_NAME_PAIR else None
        if heading and fold(heading[1]) == name:
            names.add(fold(heading[2]))
        if name in fold(text):
            for alias in ALIAS_PHRASE.findall(text):
                names.add(fold(alias.removeprefix("the ")))
            for match in code.finditer(text):
                names |= {fold(found) for found in CODE.findall(match[1])}
    return frozenset(n for n in names if len(n) >= 3 and n not in COMMON_OPENERS | NO_NAME) - {name}


def noun_of(what: str) -> str:
    """The noun that a definition says a thing is: "bridge" of "railway bridge across the river"."""
    noun = ""
    for number, word in enumerate(what.split()[:DEFINITION_WORDS]):
        if number and (word in AFTER_NOUN or word.startswith("(") or word.endswith("ed")):
            break
        noun = word.strip(",.;")
    return noun


def nouns_beside(nouns: frozenset[str]) -> frozenset[str]:
    """The nouns that may stand for a thing that is called by `nouns`, or of which no noun is known.

    What is of no listed kind may still be used as a substance: zinc, a metal, is "the drug" too.
    """
    kinds = [kind for kind in KINDS if kind & nouns]
    if kinds:
        return nouns.union(*kinds)
    return nouns | SUBSTANCES if nouns else frozenset().union(*KINDS)
