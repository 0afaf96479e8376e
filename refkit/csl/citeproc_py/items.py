"""A CSL-JSON item -> citeproc-py's Reference, in the shapes that its own reader of CSL-JSON makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from citeproc.source import Date, DateRange, LiteralDate, Name, Reference
from citeproc.string import MixedString, NoCase, String

from refkit.csl.data.dates import DateValue, read_date_value
from refkit.csl.data.item import ALIKE, DATE_VARIABLES, FORMER_NAMES, NAME_VARIABLES, NOT_TEXT
from refkit.csl.output.links import mark_links
from refkit.csl.output.markup import END, FONTS, MARK, OPENER, visible
from refkit.csl.output.parse import parse_field
from refkit.csl.output.tree import IN_FIELDS
from refkit.patterns import regex

# A variable by its name; no other member of an item is handed over. Two would stand in the way of its own.
VARIABLE = regex(r"[A-Za-z][A-Za-z_-]{0,40}")
TAKEN = frozenset(("key", "self"))
NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
NOCASE = OPENER["nocase"]
AS_MARKS = {ord(OPENER[kind]): OPENER[font] for kind, (font, _) in IN_FIELDS.items()}


def reference_of(
    item: Mapping[str, object], *, key: str, plain: bool = False, links: bool = False
) -> Reference:
    """The item as citeproc-py's Reference with that key; what no variable can hold is left out.

    Tags of fields are marks, which it takes for letters; with `plain` there are none, as for sorting. With
    `links`, identifiers and addresses have link marks. Nothing is made better than it is: names are not parted,
    and of a note the lines stay what they are.
    """
    values: dict[str, object] = {}
    for name, value in item.items():
        variable = FORMER_NAMES.get(str(name), str(name))
        if variable in NOT_TEXT or variable in TAKEN or not VARIABLE.fullmatch(variable):
            continue
        found: object = None
        if variable in NAME_VARIABLES:
            found = names_of(value)
        elif variable in DATE_VARIABLES:
            found = date_of(value)
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            marked = parse_field(value, quotes=False)
            marked = visible(marked) if plain else marked
            marked = mark_links({variable: marked})[variable] if links else marked
            found = marked if variable == "language" else text_of(marked)
        if found:
            values.setdefault(variable.replace("-", "_"), found)
    for variable, other in ALIKE:
        mine, its = variable.replace("-", "_"), other.replace("-", "_")
        if its in values:
            values.setdefault(mine, values[its])
    given = item.get("type")
    kind = given.strip().lower() if isinstance(given, str) and given.strip() else "document"
    return Reference(key, kind, **values)


def text_of(marked: str) -> MixedString:
    """A marked text as citeproc-py's: strings, those that keep their case told apart."""
    if NOCASE not in marked:
        return MixedString([String(marked.translate(AS_MARKS))] if marked else [])
    out: list[String] = []
    stack: list[str] = []
    for piece in filter(None, MARK.split(marked)):
        if piece in FONTS:
            stack.append(piece)
        closed = stack.pop() if piece == END and stack else piece
        if NOCASE not in {piece, closed}:
            kept = NOCASE in stack
            out.append((NoCase if kept else String)(piece.translate(AS_MARKS)))
    return MixedString(out)


def names_of(value: object) -> list[Name]:
    """A CSL-JSON list of names, each with the parts that it states; a bare string is a literal name."""
    if isinstance(value, str | Mapping):
        value = [value]
    return [*filter(None, map(_name_of, value))] if isinstance(value, Sequence) else []


def _name_of(name: object) -> Name | None:
    if isinstance(name, str):
        name = {"literal": name}
    if not isinstance(name, Mapping):
        return None
    parts = {part: _part(name.get(part)) for part in (*NAME_PARTS, "literal")}
    literal = parts.pop("literal")
    if not parts["family"]:
        literal = literal or parts["given"]
    if literal:
        return Name(literal=literal)
    return Name(**{part: text for part, text in parts.items() if text}) if parts["family"] else None


def _part(value: object) -> str:
    known = isinstance(value, str | int | float) and not isinstance(value, bool)
    # Marks would be taken for first letters: a name has none.
    return visible(parse_field(value, quotes=False)) if known else ""


def date_of(value: object) -> Date | DateRange | LiteralDate | None:
    """A CSL-JSON date; the end of one that is open is the year 0, by which citeproc-py knows it."""
    moment = read_date_value(value)
    if moment is None:
        return None
    if moment.year is None:
        return LiteralDate(visible(moment.literal), circa=moment.circa)
    if moment.end is None:
        return _point(moment)
    return DateRange(begin=_point(moment), end=_point(moment.end), circa=moment.circa or moment.end.circa)


def _point(moment: DateValue) -> Date:
    parts = {"month": moment.month, "day": moment.day, "season": moment.season}
    known = {part: number for part, number in parts.items() if number is not None}
    return Date(year=moment.year, circa=moment.circa, **known)
