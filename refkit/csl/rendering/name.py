"""One name as a style prints it: its parts in order, their fonts and affixes, its initials."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from refkit.csl.data.item import Person
from refkit.csl.output.markup import EAST_ASIAN, is_east_asian, visible
from refkit.csl.rendering.context import Scope
from refkit.csl.rendering.elements import Element
from refkit.csl.rendering.initials import shorten_given
from refkit.csl.rendering.name_rules import NameRules
from refkit.csl.rendering.punctuation import join
from refkit.csl.rendering.text_case import casing_of, change_case

NO_BREAK = "\u00a0"
KEPT_TOGETHER = frozenset(("fr", "ru", "cs"))  # in these languages a particle does not end a line
JOINED_PARTICLES = ("'", "’", "-", "‐", "ʼ", "ʻ", " ")


@dataclass(frozen=True, eq=False)
class NamePart(Element):
    """<name-part>."""

    @cached_property
    def slanting_marks(self) -> tuple[str, ...]:
        return tuple(mark for mark in self.marks if mark not in {"roman", "light", "no-caps"})

    def fonts(self, scope: Scope) -> tuple[str, ...]:
        """As of any element; but a part that is set to "normal" may keep the font of its name."""
        return self.slanting_marks if scope.context.quirks.parts_keep_fonts else self.marks


@dataclass(frozen=True, eq=False)
class Name(Element):
    """<name>: its options and its name-parts."""

    @cached_property
    def parts(self) -> Mapping[str, NamePart]:
        """The name-parts by the part they are for; of two for one the first counts."""
        return {part.get("name", ""): part for part in reversed(self.children) if isinstance(part, NamePart)}

    def part_piece(self, scope: Scope, which: str, text: str) -> str:
        """One word of a name, a particle say, in the case and font of its <name-part>."""
        part = self.parts.get(which)
        if not text or part is None:
            return text
        casing = casing_of(scope.context.language)
        return part.format(scope, change_case(text, part.get("text-case"), english=True, casing=casing))

    def part_affix(self, scope: Scope, which: str, text: str) -> str:
        """The words of a part of a name within the affixes of its <name-part>."""
        part = self.parts.get(which)
        return text if part is None else part.affix(scope, text) or ""


def dress(scope: Scope, text: str, person: Person | None, name: Name | None) -> str:
    """A name, or a list cut by "et al.", in the font and affixes of <name>; affixes are not for bodies."""
    if name is None:
        return text
    shown = name.format(scope, text, whole=True)
    return shown if person is not None and person.literal else name.affix(scope, shown) or ""


def is_inverted(person: Person, rules: NameRules, *, first: bool) -> bool:
    """Whether a name is printed family first, the rest behind the sort-separator."""
    if person.literal or rules.form != "long" or is_static(person):
        return False
    return rules.sort_order == "all" or (rules.sort_order == "first" and first)


def is_static(person: Person) -> bool:
    """Whether the family name always comes first: by static-ordering, or because its script requires it."""
    return person.static or is_east_asian(person.family)


@dataclass(frozen=True, slots=True)
class Parts:
    """What <name-part> does to the parts of a name; to a sort key nothing."""

    scope: Scope
    name: Name | None
    space: str  # between a particle and its name

    def close(self, particle: str, rest: str) -> str:
        """A particle and what follows it: "van Berg", but "d’Arc" and "al-Hamad"."""
        if not particle or not rest:
            return particle or rest
        return f"{particle}{'' if visible(particle).endswith(JOINED_PARTICLES) else self.space}{rest}"

    def piece(self, which: str, text: str) -> str:
        return text if self.name is None else self.name.part_piece(self.scope, which, text)

    def around(self, which: str, text: str) -> str:
        return text if self.name is None else self.name.part_affix(self.scope, which, text)


def print_name(
    person: Person, rules: NameRules, name: Name | None, scope: Scope, *, first: bool, level: int = 0
) -> str:
    """One name (CSL 1.0.2, "Name-part Order"); `first` where it begins its list.

    `level` is how much of the given name disambiguation adds: 0 nothing, 1 initials, 2 the whole name.
    """
    sorting = scope.key is not None
    parts = Parts(
        scope,
        None if sorting else name,
        NO_BREAK if scope.context.language[:2] in KEPT_TOGETHER and not sorting else " ",
    )
    if person.literal:
        return parts.piece("family", person.family)
    short = rules.form == "short" and not level
    if is_static(person):
        return print_static(person, rules, parts, level=level)
    demoted = sorting and rules.demote != "never"
    inverted = rules.sort_order == "all" or (rules.sort_order == "first" and first)
    family = parts.piece("family", person.family)
    if short:
        if sorting:
            return " ".join(filter(None, (family, person.particle) if demoted else (person.particle, family)))
        particle = parts.piece("family", person.particle)
        if inverted and rules.demote == "display-and-sort":
            return parts.around("family", join((family, particle), rules.sort_separator))
        return parts.around("family", parts.close(particle, family))
    given = parts.piece("given", given_of(person, rules, level))
    dropping = parts.piece("given", person.dropping)
    particle = parts.piece("family", person.particle)
    # Where initials take no full stop, neither does "Jr" (Citing Medicine, 2nd edition, chapter 1).
    bare = rules.initialize_with is not None and "." not in rules.initialize_with
    suffix = person.suffix.replace(".", "") if bare else person.suffix
    if inverted:
        demoted = demoted or rules.demote == "display-and-sort"
        words = [given, dropping, particle if demoted else ""]
        if sorting and not demoted:
            words = [dropping, given]
        if sorting:
            leading = " ".join(filter(None, ("" if demoted else particle, family)))
        else:
            leading = parts.around("family", family if demoted else parts.close(particle, family))
        trailing = parts.around("given", " ".join(filter(None, words)))
        return join((leading, trailing, suffix), rules.sort_separator)
    whole = parts.close(particle, family)
    apart = bool(particle) or visible(dropping) == "de’"  # "Jo d’ al-Hamad", "de’ Medici", but "d’Arc"
    whole = parts.space.join(filter(None, (dropping, whole))) if apart else parts.close(dropping, whole)
    separator = ", " if person.comma_suffix else " "
    whole = parts.around("family", f"{whole}{separator}{suffix}" if suffix else whole)
    given = parts.around("given", given)
    return f"{given} {whole}" if given else whole


def print_static(person: Person, rules: NameRules, parts: Parts, *, level: int) -> str:
    """A name whose order is its own: family and given, with a space where they are written with letters."""
    family, particle = parts.piece("family", person.family), parts.piece("family", person.particle)
    given = given_of(person, rules, level)
    joined = is_east_asian(person.family) and EAST_ASIAN.match(visible(given))
    family = f"{particle}{family}" if joined else parts.close(particle, family)
    if rules.form == "short" and not level:
        return family
    return f"{family}{' ' if family and given and not joined else ''}{parts.piece('given', given)}"


def given_of(person: Person, rules: NameRules, level: int) -> str:
    """Given names in full, or as initials (CSL 1.0.2, initialize-with, initialize, initialize-with-hyphen).

    Lower-case words stay ("Jean de"); with initialize="false" only what is initials already is respelt;
    capitals run together ("JRR", as medical lists print them) are taken for initials, and what a full
    stop shortens stays as it is ("Th. M." -> "Th. M.").
    """
    mark = rules.initialize_with
    if mark is None and level == 1 and rules.form == "short":
        mark = ""  # initials are asked for, and no mark for them
    if mark is None or not person.given or level > 1 or not person.family:
        return person.given
    return shorten_given(person.given, mark, rules.initialize, rules.hyphen, rules.joined)
