"""A style -> the white space of its list: indents, and the distance of lines and entries."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.csl.settings import MOST_BLANK_LINES
from refkit.csl.style.find import Style
from refkit.csl.style.parse import CSL, parse_root

ALIGNED = frozenset(("flush", "margin"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whitespace:
    """The white space of a bibliography (CSL 1.0.2, "Bibliography-specific Options", "Whitespace").

    `second_field_align` is "flush", "margin" or empty; `line_spacing` counts lines, `entry_spacing` the empty
    lines between two entries.
    """

    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1


def whitespace_of(style: Style) -> Whitespace:
    """The white space that a style sets for its bibliography; CSL's default for a missing or invalid one."""
    area = parse_root(style.xml, place=str(style.path or style.name)).find(f"{{{CSL}}}bibliography")
    if area is None:
        return Whitespace()
    align = area.get("second-field-align", "")
    return Whitespace(
        hanging_indent=area.get("hanging-indent") == "true",
        second_field_align=align if align in ALIGNED else "",
        line_spacing=_lines(area.get("line-spacing"), least=1),
        entry_spacing=_lines(area.get("entry-spacing"), least=0),
    )


def _lines(value: str | None, *, least: int) -> int:
    given = value.strip() if value else ""
    number = int(given) if given.isdecimal() and len(given) < 4 else 1
    return min(max(number, least), MOST_BLANK_LINES)
