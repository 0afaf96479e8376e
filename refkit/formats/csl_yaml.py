"""CSL-YAML, as pandoc and Better BibTeX write it ("references:") <-> a Library.

The items are CSL-JSON's in YAML. Titles may hold pandoc's Markdown (*italics*, H~2~O, [Nile]{.nocase}), dates its lists of
{year, month, day} or text; both are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.formats.csl_json import ATTRIBUTE_OF, is_item, to_item
from refkit.formats.csl_values import describe
from refkit.formats.json_text import plain
from refkit.formats.records import Item, Record, collect
from refkit.formats.yaml_text import parse_yaml, to_yaml
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.rules import finding

HINT: Final = 'CSL-YAML is "references:" with a list of items, each with an id, a type and a title'
SNIFF: Final = regex(
    r"(?:\A|[\r\n])[\ufeff]?references:[ \t]*(?:\r?\n[ \t]*(?:#[^\r\n]*)?){1,5}- {1,8}['\"]?[a-zA-Z-]{1,30}['\"]?:"
    r"|\A[\ufeff\s]{0,9}(?:---[ \t]*\r?\n)?- (?:id|type|author|title|DOI):"
)
TITLES: Final = (
    "title",
    "container-title",
    "collection-title",
    "title-short",
    "original-title",
    "event-title",
)
NUMBER: Final = regex(r"-?\d{1,6}")
DATES: Final = ("issued", "accessed", "event-date", "original-date", "submitted", "available-date")
# pandoc's Markdown -> CSL's tags, in the order in which they are looked for. All bounded.
SPANS: Final = tuple(
    (regex(pattern), replacement)
    for pattern, replacement in (
        (r"(?<!\\)\[([^\[\]\n]{1,400})\]\{\.nocase\}", r'<span class="nocase">\1</span>'),
        (
            r"(?<!\\)\[([^\[\]\n]{1,400})\]\{\.smallcaps\}",
            r'<span style="font-variant:small-caps;">\1</span>',
        ),
        (r"(?<![\\*])\*\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*\*(?!\*)", r"<b>\1</b>"),
        (r"(?<![\\*\w])\*(?=\S)([^*\n]{1,400}?)(?<=[^\s\\])\*(?![*\w])", r"<i>\1</i>"),
        (r"(?<![\\~])~(?=\S)([^~\s]{1,100}?)(?<=[^\\])~(?!~)", r"<sub>\1</sub>"),
        (r"(?<![\\^])\^(?=\S)([^^\s]{1,100}?)(?<=[^\\])\^(?!\^)", r"<sup>\1</sup>"),
        (r"\\([\\`*_{}\[\]()#+.!<>~^$'\"@|-])", r"\1"),
    )
)
SIGNS: Final = regex(r"[\\*~^\[\]]")


def read(source: Source) -> Library:
    """The items under "references", or of a list. Raises ReadError, with its line where the text is no YAML."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return SNIFF.search(text, 0, 200_000) is not None


def _records(source: Source) -> Iterator[Record]:
    data = parse_yaml(source.text.removeprefix("\ufeff"), name=source.name, hint=HINT, nulls=True)
    if isinstance(data, Mapping):
        data = data.get("references", data.get("items", [data] if "title" in data else []))
    for position, value in enumerate(data if isinstance(data, list) else [data], 1):
        place = f"{source.name}: item {position}"
        if not isinstance(value, Mapping) or not is_item(value):
            problem = finding("RK105", "item", place=place, hint=HINT, found=describe(value))
            yield Record(item={}, place=place, problems=(problem,))
        else:
            yield Record(item=item_of(value), place=place, works=True)


def item_of(value: Mapping[str, Any]) -> Item:
    """A CSL-JSON item of pandoc's: Markdown as tags, single names and dates in the form of CSL-JSON."""
    item = {str(key): one for key, one in value.items()}
    for name in TITLES:
        if isinstance(item.get(name), str):
            item[name] = from_markdown(item[name])
    for name in DATES:
        if name in item:
            item[name] = date_of(item[name])
    for name, (_, kind) in ATTRIBUTE_OF.items():
        if kind == "names" and isinstance(item.get(name), Mapping):
            item[name] = [item[name]]
        if kind == "names" and isinstance(item.get(name), list):
            item[name] = [{"literal": one} if isinstance(one, str) else one for one in item[name]]
    return item


def date_of(value: Any) -> Any:
    """A date of CSL-JSON: also for {year: 2020, month: 5} and lists of one or two of these."""
    parts = value if isinstance(value, list) else [value]
    if parts and all(isinstance(one, Mapping) and "year" in one for one in parts[:2]):
        listed = [[one[name] for name in ("year", "month", "day") if one.get(name)] for one in parts[:2]]
        rest = {key: one for key, one in parts[0].items() if key in {"season", "circa", "literal"}}
        return {"date-parts": listed, **rest}
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        value = value[0]
    if isinstance(value, Mapping) and isinstance(value.get("date-parts"), list):
        return {**value, "date-parts": [_numbers(one) for one in value["date-parts"]]}
    return value


def _numbers(parts: Any) -> Any:
    """Year, month and day as CSL-JSON has them: numbers, which are text in a YAML that is read without types."""
    if not isinstance(parts, list):
        return parts
    return [int(one) if isinstance(one, str) and NUMBER.fullmatch(one) else one for one in parts]


def from_markdown(text: str) -> str:
    """A title with pandoc's Markdown as CSL's tags."""
    for pattern, replacement in SPANS:
        text = pattern.sub(replacement, text)
    return text


def write(library: Library) -> str:
    """ "references:" with an item a reference, in order; the same library gives the same bytes."""
    return "---\n" + to_yaml({"references": [_value(to_item(one)) for one in library.references]}) + "...\n"


def _value(value: Any, name: str = "") -> Any:
    if isinstance(value, Mapping):
        return {str(key): _value(one, str(key)) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_value(one) for one in value]
    if isinstance(value, str):
        # What would be read as Markdown is escaped; tags stay tags, which pandoc understands.
        marked = name in TITLES and from_markdown(value) != value
        return SIGNS.sub(lambda sign: "\\" + sign[0], value) if marked else value
    return value if value is None or isinstance(value, bool | int | float) else plain(value)
