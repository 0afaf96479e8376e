"""A CSL-JSON item -> the Entry the style works on; whatever it holds, this does not raise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from refkit.csl.data.dates import DateValue, read_date_value
from refkit.csl.output.markup import CLOSE_QUOTE, MARKS, OPEN_QUOTE
from refkit.csl.output.parse import parse_field
from refkit.csl.output.quotes import Quotes
from refkit.csl.quirks import NONE, Quirks
from refkit.csl.settings import MOST_SHAPES
from refkit.patterns import regex

# CSL 1.0.2, appendix IV. citeproc-py's own lists end with CSL 1.0.1.
NAME_VARIABLES = frozenset(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director editor-translator executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer series-creator
    translator
    """.split()
)
DATE_VARIABLES = frozenset("accessed available-date event-date issued original-date submitted".split())
NUMBER_VARIABLES = frozenset(
    """
    chapter-number citation-number collection-number edition first-reference-note-number issue locator
    number number-of-pages number-of-volumes page page-first part-number printing-number section
    supplement-number version volume
    """.split()
)
VERBATIM = frozenset("DOI ISBN ISSN PMCID PMID URL archive_location call-number language".split())
NOT_TEXT = frozenset(("id", "type", "custom", "categories"))
FORMER_NAMES = {"shortTitle": "title-short", "journalAbbreviation": "container-title-short"}
ALIKE = (("event", "event-title"), ("event-title", "event"))  # CSL 1.0.1's name for it, and CSL 1.0.2's
APOSTROPHES = ("'", "’", "ʻ", "ʼ")
# A word that may lead a family name, with the space, apostrophe or hyphen that parts it: "van ", "’t ", "d’".
PARTICLE = regex(r"['’]?[^\W\d_]{1,12}\.?(?: |['’ʻʼ] ?|-)")
GIVEN_AND_SUFFIX = regex(r"([^,]{1,200}),(!?) ?(.{1,40})")  # "John, Jr."; with "!" the comma is printed


@dataclass(frozen=True, slots=True)
class Person:
    """A name in CSL's parts, its text marked. `literal` names print whole and are never initialised."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    particle: str = ""
    suffix: str = ""
    literal: bool = False
    comma_suffix: bool = False
    static: bool = False  # family first, whatever the style says


Shape = tuple[str, frozenset[str]]  # the type of an entry, and the variables it has


@dataclass(frozen=True, slots=True)
class Entry:
    """What a style can ask of one item: marked texts, names and dates, by CSL variable."""

    key: str
    type: str
    text: Mapping[str, str]
    names: Mapping[str, tuple[Person, ...]]
    dates: Mapping[str, DateValue]
    et_al: bool = False
    shape: Shape = ("", frozenset())

    def has(self, variable: str) -> bool:
        return variable in self.text or variable in self.names or variable in self.dates


@lru_cache(maxsize=MOST_SHAPES)
def shape_of(kind: str, variables: frozenset[str]) -> Shape:
    """A type and variables; those of many entries are one, which saves a kilobyte for each."""
    return kind, variables


def read_entry(
    item: Mapping[str, object],
    *,
    key: str,
    et_al: bool = False,
    own_quotes: Quotes | None = None,
    quirks: Quirks = NONE,
) -> Entry:
    """The entry of a CSL-JSON item. `et_al` means that the source itself cut the list of authors with "et
    al.".

    What no variable can hold (a mapping for a title, a date without a number) is left out. `own_quotes` are
    the style's own quotation marks, by which texts are then read (`Quirks.fields_by_style`). "event" and
    "event-title" are two names of one variable, unless `quirks` part them.
    """
    texts: dict[str, str] = {}
    names: dict[str, tuple[Person, ...]] = {}
    dates: dict[str, DateValue] = {}
    for name, value in item.items():
        variable = FORMER_NAMES.get(str(name), str(name))
        if variable in NOT_TEXT or value is None or isinstance(value, bool):
            continue
        if variable in NAME_VARIABLES:
            people = read_people(value, alone=quirks.given_names_alone)
            if people:
                names[variable] = people
        elif variable in DATE_VARIABLES:
            moment = read_date_value(value, quirks)
            if moment is not None:
                dates[variable] = moment
        elif isinstance(value, str | int | float):
            text = parse_field(
                value, quotes=own_quotes is not None or variable not in VERBATIM, own_quotes=own_quotes
            )
            if text:
                texts.setdefault(variable, text)
    for variable, other in () if quirks.events_apart else ALIKE:
        if other in texts:
            texts.setdefault(variable, texts[other])
    given = item.get("type")
    kind = given.strip().lower() if isinstance(given, str) and given.strip() else "document"
    return Entry(
        key=key,
        type=kind,
        text=texts,
        names=names,
        dates=dates,
        et_al=et_al,
        shape=shape_of(kind, frozenset((*texts, *names, *dates))),
    )


def read_people(value: object, *, alone: bool = False) -> tuple[Person, ...]:
    """A CSL-JSON list of names; a bare string is a name that prints as it stands.

    So does a given name alone; with `alone` it is that of a person without a family name.
    """
    if isinstance(value, str | Mapping):
        value = [value]
    if not isinstance(value, Sequence):
        return ()
    people = (_read_person(name, alone=alone) for name in value)
    return tuple(person for person in people if person is not None)


def _read_person(name: object, *, alone: bool) -> Person | None:
    if isinstance(name, str):
        name = {"literal": name}
    if not isinstance(name, Mapping):
        return None

    def part(key: str) -> str:
        found = name.get(key)
        return parse_field(found) if isinstance(found, str | int | float) and found is not True else ""

    literal = part("literal")
    if literal:
        return Person(family=literal, literal=True)
    family, given = part("family"), part("given")
    if not family and not given:
        return None
    if not family and alone:
        return Person(given=given, static=True)
    if not family:
        return Person(family=given, literal=True)
    dropping, particle = part("dropping-particle"), part("non-dropping-particle")
    whole = False
    if family[0] == OPEN_QUOTE and family[-1] == CLOSE_QUOTE:
        family = family[1:-1]  # in quotation marks, the family name is one whole: no particle is split off
        whole = True
    suffix, comma = part("suffix"), bool(name.get("comma-suffix"))
    if given and not particle and name.get("parse-names", True) and not name.get("static-particles"):
        if not suffix and "," in given and (found := GIVEN_AND_SUFFIX.fullmatch(given)):
            given, comma, suffix = found[1], bool(found[2]), found[3]
        if not whole:
            particle, family = split_particle(family)
        given, own = split_dropping(given)
        dropping = own or dropping
    static = bool(name.get("static-ordering"))
    return Person(family, given, dropping, particle, suffix, comma_suffix=comma, static=static)


def split_particle(family: str) -> tuple[str, str]:
    """The lower-case words that begin a family name, and the rest ("van der Berg", "al-Hamad", "d’Arc")."""
    end = 0
    if family[:1].isupper():  # as nearly all do
        return "", family
    for match in PARTICLE.finditer(family):
        if match.start() != end or not match[0].islower() or match.end() == len(family):
            break
        end = match.end()
    particle = family[:end]
    return (particle if particle[-2:-1] in APOSTROPHES else particle.rstrip(" ")), family[end:]


def split_dropping(given: str) -> tuple[str, str]:
    """A given name and the lower-case words that end it, which go with the family name ("Jean de")."""
    words = given.split(" ")
    end = len(words)
    while end > 1 and words[end - 1].islower() and MARKS.isdisjoint(words[end - 1]):
        end -= 1
    if end == len(words):
        return given, ""
    return " ".join(words[:end]), " ".join(words[end:])
