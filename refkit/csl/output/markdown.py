"""A tree -> CommonMark; what would be read as markup, raw HTML included, is escaped with a backslash."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from refkit.csl.output.html import HTML_TAGS
from refkit.csl.output.tree import DISPLAYS, LINKS, NORMAL, Node, Span, Tree, events, rename, style_font
from refkit.csl.output.writer import Tags, walk
from refkit.patterns import regex

Event = Node | None  # a text, a span that begins, or the end of the last one begun

TAGS: Tags = {
    **HTML_TAGS,
    "italic": ("*", "*"),
    "bold": ("**", "**"),
    **dict.fromkeys(("underline", "small-caps", *DISPLAYS), ("", "")),
    # Where stars would not be read as emphasis.
    "italic-tag": HTML_TAGS["italic"],
    "bold-tag": HTML_TAGS["bold"],
}
SET_BACK = frozenset(("roman", "light"))
STARS = {"italic": "italic-tag", "bold": "bold-tag"}
# A bullet, or a second number behind an entry's own, would begin a list within (CommonMark 0.31, 5.2).
BULLET = regex(r"^(\d{1,9}[.)] {1,3})?([-+])")
SECOND_NUMBER = regex(r"^(\d{1,9}[.)] {1,3}\d{1,9})([.)])(?= |$)")
# "&" is markup only where it begins a character's name, which may go on in the next piece.
MARKDOWN_SPECIAL = regex(r"[\\`*_\[\]<>#|~^$]|&(?=#?[A-Za-z0-9]{0,40}(?:;|$))")

# What a reader would take for a character's name within an address ("&copy;").
ENTITY = regex(r"&(?=#?[A-Za-z0-9]{1,40};)")
PARENTHESES = {ord("("): "%28", ord(")"): "%29"}


def to_markdown(tree: Tree) -> str:
    """One entry or citation as CommonMark (0.31)."""
    met = settle_stars(merge_stars(trim_spans(part_fonts(rename(tree, style_font)))))
    return BULLET.sub(r"\1\\\2", SECOND_NUMBER.sub(r"\1\\\2", walk(met, TAGS, _escape, link=_link)))


def _escape(text: str) -> str:
    return MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)


def _link(target: str) -> tuple[str, str]:
    return "[", f"]({ENTITY.sub('&amp;', target.translate(PARENTHESES))})"


def part_fonts(tree: Tree) -> Iterator[Event]:
    """The tree as events, emphasis ended before what is set back to normal within it and begun again behind.

    Stars cannot be set back: "*The shore of E. coli*" is "*The shore of* E. coli". In links nothing changes.
    """
    met = list(events(tree))
    if not any(isinstance(event, Span) and event.kind in SET_BACK for event in met):
        yield from met
        return
    begun: list[Span] = []
    stack: list[Span] = []
    for event in met:
        if isinstance(event, Span):
            stack.append(event)
        elif event is None:
            stack.pop()
        else:
            wanted = _in_force(stack)
            kept = sum(
                1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(begun, wanted, strict=False))
            )
            yield from [None] * (len(begun) - kept)
            yield from wanted[kept:]
            yield event
            begun = wanted
    yield from [None] * len(begun)


def _in_force(stack: list[Span]) -> list[Span]:
    """The spans that count, without emphasis that one of them sets back."""
    found: list[Span] = []
    for span in stack:
        if span.kind not in SET_BACK or any(other.kind in LINKS for other in found):
            found.append(span)
        else:
            found = [one for one in found if one.kind != NORMAL[span.kind]]
    return found


def trim_spans(met: Iterable[Event]) -> list[Event]:
    """Spaces at the ends of spans outside of them ("*word *" is no emphasis), and no span around nothing."""
    out: list[Event] = []
    waiting = ""
    run = 0  # where the spans begin that stand last
    for event in met:
        if event is None and run < len(out) and not waiting:
            out.pop()
        elif event is None:
            out.append(None)
            run = len(out)
        else:
            text = event.lstrip(" ") if isinstance(event, str) else ""
            if isinstance(event, str) and text != event:
                if run == len(out):
                    waiting += event[: len(event) - len(text)]
                elif not (run and ends_in_space(out[run - 1])):
                    run += add_text(out, run, " ")
            if isinstance(event, str) and not text:
                continue
            if waiting:
                add_text(out, len(out), waiting)
                run = len(out)
            bare = text.rstrip(" ")
            waiting = text[len(bare) :]
            out.append(bare if isinstance(event, str) else event)
            run = len(out) if isinstance(event, str) else run
    if waiting:
        add_text(out, len(out), waiting)
    return out


def ends_in_space(event: Event) -> bool:
    return isinstance(event, str) and event.endswith(" ")


def add_text(out: list[Event], at: int, text: str) -> bool:
    """Add a text before place `at`, to a text that ends there if there is one; whether it is a new one."""
    before = out[at - 1] if at else None
    if isinstance(before, str):
        out[at - 1] = before + text
        return False
    out.insert(at, text)
    return True


def merge_stars(met: Iterable[Event]) -> list[Event]:
    """Neighbours in the same emphasis as one: "<b>33</b><b>,</b>" as "<b>33,</b>"."""
    out: list[Event] = []
    opened: list[str] = []
    closed = ""  # the kind of the span that ended last, with nothing behind it
    for event in met:
        if isinstance(event, Span):
            opened.append(event.kind)
            if event.kind in STARS and event.kind == closed:
                out.pop()
            else:
                out.append(event)
            closed = ""
        else:
            closed = opened.pop() if event is None else ""
            out.append(event)
    return out


def settle_stars(met: list[Event]) -> list[Event]:
    """Emphasis that stars cannot express, such as that of "a*(b)*c" and "*a**b*", as tags."""
    out = list(met)
    opened: list[int] = []
    for at, event in enumerate(met):
        if isinstance(event, Span):
            opened.append(at)
        elif event is None:
            start = opened.pop()
            span = out[start]
            if isinstance(span, Span) and span.kind in STARS and not _stars_work(out, start, at):
                out[start] = replace(span, kind=STARS[span.kind])
    return out


def _stars_work(met: list[Event], start: int, end: int) -> bool:
    # CommonMark 0.31, 6.2, "left-flanking" and "right-flanking". A span inside may print punctuation, so its ends
    # count as punctuation.
    before = met[start - 1] if start else " "
    after = met[end + 1] if end + 1 < len(met) else " "
    if before is None or (isinstance(after, Span) and after.kind in STARS):
        return False
    opens = _flanks(_char(met[start + 1], 0), _char(before, -1))
    return opens and _flanks(_char(met[end - 1], -1), _char(after, 0))


def _flanks(inner: str, outer: str) -> bool:
    return not _is_sign(inner) or _is_sign(outer) or outer.isspace()


def _char(event: Event, at: int) -> str:
    return event[at] if isinstance(event, str) and event else ""


def _is_sign(char: str) -> bool:
    return not char or unicodedata.category(char)[0] in "PS"
