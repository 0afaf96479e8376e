"""BibTeX's name lists <-> Names: split first, decoded afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bibtexparser.middlewares.names import parse_single_name_into_parts

from refkit.fields.initials import is_suffix
from refkit.fields.latex import decode, encode
from refkit.fields.latex_markup import settle_modes
from refkit.fields.names import parse_names as parse_printed
from refkit.fields.organisations import has_legal_form, is_body
from refkit.formats.bibtex.blocks import balance
from refkit.formats.bibtex.salvage import close_of
from refkit.formats.settings import LONGEST_OTHERS, SHORT_WORD
from refkit.model import Name
from refkit.patterns import regex
from refkit.vocabulary.organisations import STRONG_FORMS

# The last two are what reference managers make of "et al.".
OTHERS: Final = frozenset({"others", "et al", "et al.", "al., et", "al, et", "al., et."})
# biblatex's way to name the parts: "family=Berg, given=Jan, prefix=van der" (its manual, section 3.4).
LABELLED: Final = regex(r"\s*(family|given|prefix|suffix|useprefix)(?:-i)?\s*=(.*)", re.DOTALL)
LABELS: Final = {"family": "family", "given": "given", "prefix": "particle", "suffix": "suffix"}
SEPARATING: Final = regex(r"[\\{},;]|\band\b", re.IGNORECASE)
AND: Final = regex(r"[ \t\r\n]and(?=[ \t\r\n])", re.IGNORECASE)
AND_OR_BRACE: Final = regex(r"\\.|[{}]|[ \t\r\n]and(?=[ \t\r\n])", re.IGNORECASE | re.DOTALL)
# A name in which nothing stands for anything else, and no word begins with a small letter before the comma.
SIMPLE: Final = regex(r"[^\\{}~,;]+(?:,[^\\{}~,;]+)?")
TOP: Final = regex(r"\\.|[{},;]", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameField:
    """The names of a field; `et_al` when it ends in "and others".

    `trouble` is the wording of RK107 for what had to be guessed, if anything.
    """

    names: tuple[Name, ...] = ()
    et_al: bool = False
    trouble: str | None = None


NOBODY: Final = NameField()


def parse_names(source: str, *, unknown: set[str] | None = None) -> NameField:
    """The names of an author or editor field, as BibTeX understands them.

    Names are split at "and" outside of braces before anything is decoded; a name that is one braced group is
    kept whole. "and others" is no name. Lists that BibTeX would misread (with semicolons, or with more commas
    than a name can have) are read as printed lists, and reported in `trouble`.
    """
    if not source:
        return NOBODY
    source = balance(settle_modes(source))
    trouble = None
    pieces = split_and(source)
    if len(pieces) == 1 and (parted := split_top(source, ";")) and len(parted) > 1:
        pieces = [part for part in parted if part.strip()]
        trouble = "semicolons"
    names: list[Name] = []
    et_al = False
    for piece in pieces:
        if len(piece) < LONGEST_OTHERS and piece.strip().casefold() in OTHERS:
            et_al = True
            continue
        commas = piece.count(",") if "{" not in piece else len(split_top(piece, ",")) - 1
        if commas > 2 and LABELLED.match(piece) is None:
            printed = parse_printed(decode(piece, unknown=unknown))
            names += printed.names
            trouble = "commas"
            continue
        name = parse_name(piece, unknown)
        if name is not None:
            names.append(name)
    return NameField(names=tuple(names), et_al=et_al, trouble=trouble)


def misspelt_others(source: str) -> str | None:
    """What stands in a name field in the place of "others" ("et al."); None for nothing."""
    pieces = (" ".join(piece.split()) for piece in split_and(source))
    return next((piece for piece in pieces if piece.casefold() in OTHERS - {"others"}), None)


def parse_name(source: str, unknown: set[str] | None = None) -> Name | None:
    """One name of a list; None for an empty one. Unknown LaTeX commands are added to `unknown`."""
    source = source.strip()
    if not source:
        return None
    if "=" in source and LABELLED.match(source) is not None:
        return parse_labelled(source, unknown)
    if is_group(source):
        return organisation(source, unknown)
    if (simple := simple_name(source)) is not None:
        return simple
    parts = parse_single_name_into_parts(source, strict=False)
    family, given, particle, suffix = (
        decode(" ".join(words), unknown=unknown) or None
        for words in (parts.last, parts.first, parts.von, parts.jr)
    )
    if given and suffix and is_suffix(given) and not is_suffix(suffix):
        given, suffix = suffix, given  # "Roe, Richard, Jr.": BibTeX wants the suffix in the middle
    if source.endswith(",") and "," not in source[:-1]:
        family, given, particle = decode(source[:-1], unknown=unknown), None, None
    elif "," not in source and particle is None and given is not None and given.islower() and family:
        particle, given = given, None  # "van Gogh": BibTeX takes two words for given and family name
    if family is None or lacks_braces(source, given):
        text = decode(source, unknown=unknown)
        return Name(literal=text) if text else None
    return Name(family=family, given=given, particle=particle, suffix=suffix)


def split_and(source: str) -> list[str]:
    """The pieces between each "and" that stands outside of braces."""
    if "{" not in source:
        return AND.split(source)
    pieces: list[str] = []
    depth = start = 0
    for match in AND_OR_BRACE.finditer(source):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif match[0][0] != "\\" and depth <= 0:
            pieces.append(source[start : match.start()])
            start = match.end()
    return [*pieces, source[start:]]


def simple_name(source: str) -> Name | None:
    """ "Family, Given" or "Given Family" of plain letters; None for any name that needs a closer look."""
    if SIMPLE.fullmatch(source) is None:
        return None
    before, comma, after = source.partition(",")
    words, given = before.split(), " ".join(after.split())
    if not all(word[0].isupper() for word in words):
        return None
    if not comma:
        *first, last = words
        given, family = " ".join(first), last
    else:
        family = " ".join(words)
    if not given or is_suffix(given) or lacks_braces(source, given):
        return None
    return Name(family=decode(family), given=decode(given))


def lacks_braces(source: str, given: str | None) -> bool:
    """Whether a name is an organisation's that nobody put in braces: "Acme Biologics, Inc.", "Micro Corp"."""
    if "," in source:
        return (given or "").casefold().strip(".") in STRONG_FORMS
    # Two words may be a person's ("Jane Press"), were it not for a legal form.
    return "{" not in source and (has_legal_form(source) or (len(source.split()) > 2 and is_body(source)))


def organisation(source: str, unknown: set[str] | None) -> Name | None:
    """The name in one group of braces: an organisation, except a single letter such as "{\\'E}"."""
    text = decode(source, unknown=unknown)
    if not text:
        return None
    # "{\'E}" and "{\"O}" are letters in braces, not names kept whole.
    if source.startswith("{\\") and len(source) < SHORT_WORD and " " not in text and len(text) < 3:
        return Name(family=text)
    return Name(literal=text)


def parse_labelled(source: str, unknown: set[str] | None) -> Name | None:
    """A name in biblatex's labelled form: "family=Berg, given=Jan, prefix=van der"."""
    parts: dict[str, str] = {}
    for piece in split_top(source, ","):
        match = LABELLED.fullmatch(piece)
        if match is not None and match[1] in LABELS and LABELS[match[1]] not in parts:
            parts[LABELS[match[1]]] = decode(match[2], unknown=unknown)
    parts = {part: text for part, text in parts.items() if text}
    return Name(**parts) if parts else None


def is_group(source: str) -> bool:
    """Whether a source is one group of braces and nothing else."""
    return source.startswith("{") and close_of(source, 0, len(source)) == len(source) - 1


def split_top(source: str, mark: str) -> list[str]:
    """The pieces between marks that stand outside of braces."""
    pieces: list[str] = []
    depth = start = 0
    for match in TOP.finditer(source):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif match[0] == mark and depth <= 0:
            pieces.append(source[start : match.start()])
            start = match.end()
    return [*pieces, source[start:]]


def format_names(names: Sequence[Name], *, et_al: bool = False) -> str:
    """The source of a name field: "van der Berg, Jr., Jan", organisations in braces, "and others"."""
    return " and ".join([*map(format_name, names), *(["others"] if et_al else [])])


def format_name(name: Name) -> str:
    """One name as BibTeX source: "von Last, Jr, First", or an organisation in braces."""
    if name.literal is not None and name.family is None:
        return f"{{{encode(name.literal)}}}"
    particle = " ".join(filter(None, (name.dropping_particle, name.particle)))
    family = part(name.family or "", name_like=True)
    if not any((particle, name.given, name.suffix)):
        # A comma makes several words one family name.
        return family + "," if " " in family and not is_group(family) else guard(family)
    last = f"{part(particle)} {family}" if particle else family
    suffix = f", {part(name.suffix)}" if name.suffix else ""
    return f"{last}{suffix}, {part(name.given)}".rstrip(" ") if name.given or suffix else last


def guard(family: str) -> str:
    # A single braced word would be read as an organisation.
    return family + "," if is_group(family) else family


def part(text: str | None, *, name_like: bool = False) -> str:
    """A part of a name, in braces where its commas, its "and" or its small letters would be misread."""
    if not text:
        return ""
    source = encode(text)
    small = name_like and " " in source and any(word[:1].islower() for word in source.split()[:-1])
    return f"{{{source}}}" if small or SEPARATING.search(source) else source
