"""Cites of a citation -> its text, with the same authors, or numbers in a row, set together.

CSL 1.0.2, "Cite Collapsing" and "Cite Grouping".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from refkit.csl.citation.cite import NUMBER, Printed, follow, render_cite
from refkit.csl.data.page_ranges import EN_DASH
from refkit.csl.rendering.context import CitedItem, StyleContext
from refkit.csl.rendering.names import HIDDEN

LETTERED = frozenset(("year-suffix", "year-suffix-ranged"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def join_ranges(context: StyleContext, printed: list[Printed], delimiter: str, after: str | None) -> str:
    """Three numbers or more in a row become a range (CSL 1.0.2, collapse="citation-number")."""
    direct = any(child.get("variable") == "citation-number" for child in context.layout)
    behind = context.quirks.delimiters_by_cite
    out, before, ranged = "", None, False
    parted = list(runs(printed))
    for n, run in enumerate(parted, 1):
        long = len(run) > 2
        texts = [f"{run[0].text}{EN_DASH}{run[-1].text}"] if long else [one.text for one in run]
        for text, one in zip(texts, run, strict=False):
            special = is_parted(before, run, last=n == len(parted), direct=direct) if behind else ranged
            between = after if special and after is not None else delimiter
            out = follow(context, out, before, one, text, between)
            before, ranged = run[-1] if long else one, long
    return out


def is_parted(before: Printed | None, run: list[Printed], *, last: bool, direct: bool) -> bool:
    """Whether after-collapse-delimiter goes before a run of numbers, as in citeproc-js.

    It does behind a cite with a locator, unless what follows is the `last` run of bare numbers. Where the
    number is a `direct` part of the layout, it does always if the locator is printed.
    """
    if before is None or not before.item.locator:
        return False
    if direct and not before.opens and not before.suffix:
        return True
    if direct and before.opens and run[0].item.number == before.item.number + 1:
        return False
    return not last or bool(before.prefix or before.suffix or run[0].item.locator)


def runs(printed: list[Printed]) -> Iterator[list[Printed]]:
    """Cites parted into runs of rising numbers; one with a locator or words of its own stands alone."""
    run: list[Printed] = []
    for one in printed:
        if run and one.plain and run[-1].opens and one.item.number == run[-1].item.number + 1:
            run.append(one)
            continue
        if run:
            yield run
        run = [one]
    if run:
        yield run


def splice(context: StyleContext, printed: list[Printed]) -> list[Printed]:
    """Cites, each with the delimiter that citeproc-js sets before it.

    It takes a cite for collapsed unless the style asks for a text in it, or its authors are others than those
    that were named last; a work without authors changes neither.
    """
    area, delimiter = context.citation, context.layout.get("delimiter") or ""
    own = area.get("cite-group-delimiter") or None  # an empty one is none
    after, collapse = area.get("after-collapse-delimiter"), area.get("collapse")
    last, grouped, before = "", False, bool(collapse)
    out: list[Printed] = []
    for n, one in enumerate(printed):
        collapsed = bool(collapse) and not one.learnt.detailed
        if stands_for_names(context, one):
            collapsed = False
        elif one.names not in {"", HIDDEN}:
            grouped, collapsed = one.names == last, collapsed and one.names == last
            last = one.names
        between = delimiter
        if after is not None:
            located = n > 0 and printed[n - 1].item.locator
            parted = not collapsed and (before or collapse != "year-suffix")
            between = after if located or parted else delimiter
        elif grouped and own is not None:
            between = own
        elif collapsed and not context.note and NUMBER not in one.touched:
            between = ", "
        out.append(replace(one, between=between))
        before = collapsed
    return out


def join_groups(context: StyleContext, printed: list[Printed], collapse: str | None) -> str:
    """Cites of the same authors stand together; with collapse their names are printed once."""
    area, delimiter = context.citation, context.layout.get("delimiter") or ""
    after = area.get("after-collapse-delimiter")
    out, before, collapsed = "", None, False
    for group in group_cites(context, printed, collapse):
        between = after if collapsed and after is not None else delimiter
        if context.quirks.delimiters_by_cite:
            between = group[0].between
        out = follow(context, out, before, group[0], join_group(context, group, collapse), between)
        before, collapsed = group[-1], bool(collapse) and len(group) > 1
    return out


def group_cites(context: StyleContext, printed: list[Printed], collapse: str | None) -> list[list[Printed]]:
    """Cites grouped by their authors: only those side by side, or all of an author's."""
    groups: list[list[Printed]] = []
    by_names: dict[str, list[Printed]] = {}
    for one in printed:
        nameless = one.names in {"", HIDDEN}
        if nameless and collapse and groups and context.quirks.nameless_joined:
            groups[-1].append(one)  # citeproc-js takes a work without an author for the last author's
            continue
        if collapse in LETTERED and groups and differ_by_letter(groups[-1][-1], one):
            groups[-1].append(one)
            continue
        stands = stands_for_names(context, one)
        if stands and collapse and groups:
            groups[-1].append(one)  # nor does it end the cites of the author before it
            continue
        group = None if nameless or stands else by_names.get(one.names)
        if group is None or (context.quirks.neighbours_grouped and group is not groups[-1]):
            group = []
            groups.append(group)
        group.append(one)
        by_names[one.names] = group
    return groups


def stands_for_names(context: StyleContext, one: Printed) -> bool:
    """Whether a title, say, stands where names would, which is no author in citeproc-js."""
    named = one.learnt.names.first or one.names in {"", HIDDEN}
    return context.quirks.substitutes_ungrouped and not named


def differ_by_letter(one: Printed, other: Printed) -> bool:
    """Whether two cites without names are the same but for the letter after the year."""
    first, second = one.item.year_suffix, other.item.year_suffix
    if not (first and second and {one.names, other.names} <= {"", HIDDEN}):
        return False
    alike = one.text.removesuffix(first) == other.text.removesuffix(second)
    return alike and one.text.endswith(first) and other.text.endswith(second)


def join_group(context: StyleContext, group: list[Printed], collapse: str | None) -> str:
    """Cites of one author: the first one whole, then of each other one what the cite before did not print."""
    area, delimiter, quirks = context.citation, context.layout.get("delimiter") or "", context.quirks
    own, after = area.get("cite-group-delimiter") or None, area.get("after-collapse-delimiter")
    letters = own or area.get("year-suffix-delimiter") or delimiter
    within = delimiter if own is None else own
    if own is None:
        within = ", " if collapse and after is None and not context.note else delimiter
    shorts = [Short(group[0].text, ends_in_letter(group[0].text, group[0]))]
    shorts += [rest_of(context, *pair, collapse) for pair in pairwise(group)]
    ends = ranged(shorts, group) if collapse == "year-suffix-ranged" else {}
    out, before = shorts[0].text, group[0]
    for n, (one, short) in enumerate(zip(group[1:], shorts[1:], strict=True), 1):
        located = bool(before.item.locator) and quirks.letters_behind_locators
        if n in ends:
            out += f"{EN_DASH}{short.text}" if ends[n] else ""
        elif short.text and (is_letter_after(group, shorts, n) or (located and short.plain)):
            out = follow(context, out, before, one, short.text, letters)
        elif short.text:
            exactly = delimiter if short.letter and after is not None else one.between
            between = exactly if quirks.delimiters_by_cite else within
            out = follow(context, out, before, one, short.text, between)
        before = one
    return out


@dataclass(frozen=True, slots=True)
class Short:
    """What is left of a cite in a group.

    `letter` is set where it is, or ends in, the letter after a year ("2001a"); `plain` where it is that
    letter alone.
    """

    text: str
    letter: bool = False
    plain: bool = False


def ends_in_letter(text: str, one: Printed) -> bool:
    return bool(one.item.year_suffix) and text.endswith(one.item.year_suffix)


def is_letter_after(group: list[Printed], shorts: list[Short], n: int) -> bool:
    """Whether cite `n` of a group is a year's letter that is set with the letter before it ("2001a,b").

    It is the last of the group, comes next in the alphabet, or is itself followed by the next letter or by
    a cite that is more than a letter.
    """
    if not (shorts[n - 1].letter and shorts[n].plain) or group[n - 1].suffix:
        return False
    if n + 1 == len(group) or not shorts[n + 1].plain:
        return True
    before, place, behind = (suffix_place(one.item.year_suffix) for one in group[n - 1 : n + 2])
    return place == before + 1 or behind == place + 1


def rest_of(context: StyleContext, before: Printed, one: Printed, collapse: str | None) -> Short:
    """A cite without what the one before it has printed: its authors, perhaps its year."""
    if collapse in LETTERED and differ_by_letter(before, one):
        return Short(one.item.year_suffix, letter=True, plain=True)
    lost = context.quirks.repeats_lost and context.citation.get("disambiguate-add-year-suffix") == "true"
    nameless = one.names in {"", HIDDEN}
    joined = lost and context.quirks.nameless_joined
    if not collapse or (nameless and not joined) or stands_for_names(context, one):
        return Short(one.text, ends_in_letter(one.text, one))
    if collapse != "year" and same_year(before.item, one.item):
        short = render_cite(context, one.item, first=False, same="year")
        letter = bool(before.item.year_suffix and one.item.year_suffix)
        if letter or lost:
            return Short(short.text, letter=letter, plain=letter and short.plain)
    if nameless:
        return Short(one.text, ends_in_letter(one.text, one))
    text = render_cite(context, one.item, first=False, same="author").text
    text = text or ("" if context.quirks.repeats_lost else one.text)
    return Short(text, ends_in_letter(text, one))


def ranged(shorts: list[Short], group: list[Printed]) -> dict[int, bool]:
    """The places of a group that ranges of letters cover: False for letters left out, True for a range's end.

    A range takes three letters or more in a row (CSL 1.0.2, collapse="year-suffix-ranged").
    """
    ends: dict[int, bool] = {}
    places = [suffix_place(one.item.year_suffix) for one in group]
    start = 0
    for n in range(1, len(group) + 1):
        follows = n < len(group) and shorts[n].plain and shorts[n - 1].letter and group[n - 1].opens
        if follows and places[n] == places[n - 1] + 1:
            continue
        if n - start > 2:
            ends.update({inner: inner == n - 1 for inner in range(start + 1, n)})
        start = n
    return ends


def suffix_place(suffix: str) -> int:
    """a -> 1, z -> 26, aa -> 27; -1 where there is none, which follows nothing."""
    place = 0
    for char in suffix:
        place = place * 26 + ord(char) - ord("a") + 1
    return place or -1


def same_year(one: CitedItem, other: CitedItem) -> bool:
    first, second = one.entry.dates.get("issued"), other.entry.dates.get("issued")
    if first is None or second is None or first.year is None or first.year != second.year:
        return False
    return (first.end and first.end.year) == (second.end and second.end.year)


def letters(n: int) -> str:
    """a … z, aa, ab …"""
    out = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        out = LETTERS[rest] + out
    return out
