"""A library and a style -> the bibliography and the citations, in one of the formats of WRITERS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from refkit.csl.citation.citation import Seen, print_citation
from refkit.csl.citation.disambiguate import disambiguate
from refkit.csl.citation.read import AnyCitation, read_citations
from refkit.csl.citation.registry import Register
from refkit.csl.citation.sort import Columns, columns_of, ranks_of, sort_entries, sorts_from_last
from refkit.csl.data.item import Entry, Person, read_entry
from refkit.csl.data.note_fields import spread_note
from refkit.csl.fit.fit import adapt, traits_of
from refkit.csl.locale.collation import lacks_order
from refkit.csl.output import WRITERS, write
from refkit.csl.output.links import mark_links
from refkit.csl.output.markup import wrap
from refkit.csl.output.parse import parse_field
from refkit.csl.output.tree import DISPLAYS
from refkit.csl.quirks import NONE, Quirks
from refkit.csl.rendering.chosen import chosen_children
from refkit.csl.rendering.compile import load
from refkit.csl.rendering.context import Citation, CitedItem, Learnt, Node, Scope, StyleContext
from refkit.csl.rendering.elements import render_each, set_fonts
from refkit.csl.rendering.names import HIDDEN
from refkit.csl.rendering.punctuation import close_up, enclose, join, join_punctuation
from refkit.csl.style.find import Style, find_style
from refkit.errors import FormatError, nearest
from refkit.formats.csl_json import to_item
from refkit.model import Library, Problem, Reference, Rendered
from refkit.rules import finding

Names = tuple[Person | str, ...]  # what leads an entry: people, or the text that stands for them
BOTH = "both"
MODES = (BOTH, "citation", "bibliography")
ET_AL = "x-et-al"  # in Reference.extra: the printed list of authors was cut with "et al."


def render(
    library: Library,
    style: str | Path | Style,
    *,
    locale: str | None = None,
    citations: Sequence[AnyCitation] = (),
    to: str = "text",
    folders: Iterable[str | Path] = (),
    quirks: Quirks = NONE,
    links: bool = False,
    blocks: bool = False,
    mode: str = BOTH,
) -> Rendered:
    """Print a library in a style: `bibliography` and `ids` in the style's order, one string a citation.

    `to` is "text", "html", "csl-html", "markdown", "rtf", "latex" or "terminal". With the quirks EXACT
    the output is that of citeproc-js, without refkit's own corrections. With `links`, printed DOIs, PMIDs, PMCIDs
    and web addresses become links. With `blocks` (and always in "csl-html"), the output marks what stands in the
    margin, beside it or on a line of its own (CSL 1.0.2, "Display" and "second-field-align"). `locale`
    replaces the style's own language. `mode` is "both", "citation" or "bibliography": what is not asked for
    stays empty.

    A citation holds reference ids (or Cites, with locators); in a style of class "note", citation n is
    footnote n. Cited references are numbered first, in the order they are cited, then the others. An entry
    that cannot be printed is left out of `bibliography` and `ids` and reported in `problems` (RK602); so is
    an id that the library does not hold (RK603).

    Raises StyleError for an unknown or unsafe style or locale, FormatError for an unknown `to` or `mode`.
    """
    items = [(one.id, _item_of(one), one.extra.get(ET_AL) is True) for one in library]
    return render_items(
        items,
        style,
        locale=locale,
        citations=citations,
        to=to,
        folders=folders,
        quirks=quirks,
        links=links,
        blocks=blocks,
        mode=mode,
    )


def render_items(
    items: Sequence[tuple[str, Mapping[str, object] | Problem, bool]],
    style: str | Path | Style,
    *,
    locale: str | None = None,
    citations: Sequence[AnyCitation] = (),
    to: str = "text",
    folders: Iterable[str | Path] = (),
    quirks: Quirks = NONE,
    sort: bool = True,
    numbered: bool = False,
    links: bool = False,
    blocks: bool = False,
    mode: str = BOTH,
) -> Rendered:
    """As `render`, for CSL-JSON items: triples of an id, the item, and whether its list of authors was cut.

    With `numbered`, items are numbered in the order they come in, not in the order they are cited; without
    `sort`, the bibliography is in the order of these numbers.
    """
    if to not in WRITERS:
        raise FormatError.of("no-output", name=to[:40], near=nearest(to[:40], WRITERS))
    if mode not in MODES:
        raise FormatError.of("no-mode", name=mode[:40], modes=", ".join(MODES))
    found = style if isinstance(style, Style) else find_style(style, folders=folders)
    context = replace(load(found, locale), quirks=quirks, links=links, blocks=blocks)
    if quirks.ordinals_of_the_language:
        context = replace(context, words=replace(context.words, ordinals=context.words.known_ordinals))
    problems: list[Problem] = []
    read = read_citations(citations, {key for key, _, _ in items}, problems)
    written = _number(_entries(items, context, problems), () if numbered else read)
    cited = written if numbered else _renumber(context, written, read)
    registered = () if numbered else read
    ordered, register = _sort(context, written, cited, registered, problems) if sort else (cited, None)
    try:
        reletter = register.reletter if register is not None else None
        ordered, people = disambiguate(context, ordered, _first_notes(read, note=context.note), reletter)
        context = replace(context, people=people)
    except Exception as error:
        problems.append(finding("RK602", "alike", why=type(error).__name__))
    if register is not None:
        ordered = _registered(ordered, register)

    def printed_as(marked: str) -> str:
        return write(marked, to, context.words.quotes, blocks=blocks)

    printed = _bibliography(context, found, ordered, problems, printed_as) if mode != "citation" else []
    known = {item.entry.key: item for item in ordered}
    in_text = _citations(context, found, read, known, problems) if mode != "bibliography" else []
    return Rendered(
        bibliography=tuple(text for _, text in printed),
        ids=tuple(key for key, _ in printed),
        citations=tuple(map(printed_as, in_text)),
        problems=tuple(problems),
    )


def _item_of(reference: Reference) -> Mapping[str, object] | Problem:
    try:
        return to_item(reference)
    except Exception as error:  # whatever a field holds, the others are printed
        return _lost(reference.id, error)


def _lost(key: str, error: Exception) -> Problem:
    return finding("RK602", "entry", place=key, key=key, why=type(error).__name__)


def _entries(
    items: Sequence[tuple[str, Mapping[str, object] | Problem, bool]],
    context: StyleContext,
    problems: list[Problem],
) -> list[Entry]:
    quirks = context.quirks
    traits = None if quirks.items_as_given else traits_of(context)
    quotes = context.words.quotes if quirks.fields_by_style else None
    entries: list[Entry] = []
    for key, item, cut in items:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        try:
            item = spread_note(item) if quirks.note_variables else item
            item = adapt(item, traits) if traits is not None else item
            entry = read_entry(item, key=key, et_al=cut, own_quotes=quotes, quirks=quirks)
            entries.append(replace(entry, text=mark_links(entry.text)) if context.links else entry)
        except Exception as error:
            problems.append(_lost(key, error))
    return entries


def _number(entries: list[Entry], citations: Sequence[Citation]) -> list[CitedItem]:
    cited = dict.fromkeys(cite.id for citation in citations for cite in citation.cites)
    places = {key: n for n, key in enumerate(cited)}
    ordered = sorted(entries, key=lambda entry: places.get(entry.key, len(places)))
    return [CitedItem(entry=entry, number=n) for n, entry in enumerate(ordered, 1)]


def _renumber(
    context: StyleContext, cited: list[CitedItem], citations: Sequence[Citation]
) -> list[CitedItem]:
    """Works in the order of their citations; within one citation, in the order of its sort keys."""
    area = context.citation
    sort = area.find("sort")
    if sort is None or all(
        key.get("variable") == "citation-number" and key.get("sort") != "descending" for key in sort
    ):
        return cited
    known = {item.entry.key: item for item in cited}
    places: dict[int, int] = {}
    for citation in citations:
        together = [known[cite.id] for cite in citation.cites if cite.id in known]
        columns = [] if citation.fresh else _columns(context, area, together)
        for item in sort_entries(together, columns, context):
            places.setdefault(id(item), len(places))
    ordered = sorted(cited, key=lambda item: places.get(id(item), len(places)))
    return _numbered(ordered, range(1, len(ordered) + 1))


def _columns(context: StyleContext, area: Node | None, items: list[CitedItem]) -> Columns:
    """The values of the items for the area's keys; without them where one cannot be sorted, to keep their order."""
    try:
        return columns_of(items, area, context)
    except Exception:  # an entry that cannot be sorted must not lose the list
        return []


def _sort(
    context: StyleContext,
    written: list[CitedItem],
    cited: list[CitedItem],
    citations: Sequence[Citation],
    problems: list[Problem],
) -> tuple[list[CitedItem], Register | None]:
    """The works in the order of the bibliography's keys, numbered.

    With `Quirks.first_cited_first`, and a list that is sorted, where works go that its keys leave equal is found in a
    register, as are their letters; numbers that are keys are those of the works as written. Otherwise works keep
    their order, and letters follow the list: None.
    """
    area = context.bibliography
    falling = area is not None and sorts_from_last(area, context)
    alone = len({item.entry.key for item in cited}) == len(cited)
    sorts = area is not None and area.find("sort") is not None and alone
    registers = bool(citations) and sorts and context.quirks.first_cited_first
    works = written if registers else cited
    columns = _columns(context, area, works)
    problems += [] if context.quirks.tables_of_letters else _without_order(columns)
    ordered = sort_entries(works, columns, context)
    register = Register(context, works, citations, ranks_of(ordered, columns), falling) if registers else None
    numbers = range(1, len(ordered) + 1)
    return _numbered(ordered, reversed(numbers) if falling else numbers), register


def _registered(ordered: list[CitedItem], register: Register) -> list[CitedItem]:
    """The works, with the letters they have, in the order of a register, and numbered so."""
    by_key = {item.entry.key: item for item in ordered}
    numbers = range(1, len(ordered) + 1)
    order = [by_key[key] for key in register.order()]
    return _numbered(order, reversed(numbers) if register.falling else numbers)


def _numbered(items: Iterable[CitedItem], numbers: Iterable[int]) -> list[CitedItem]:
    return [
        item if item.number == number else replace(item, number=number)
        for item, number in zip(items, numbers, strict=True)
    ]


def _without_order(columns: Columns) -> list[Problem]:
    """A finding where two works or more are sorted by letters of which nothing is known but their numbers."""
    lost = max((sum(map(lacks_order, values.values())) for values, _ in columns), default=0)
    return [finding("RK608", number=lost)] if lost > 1 else []


def _first_notes(citations: Sequence[Citation], *, note: bool) -> dict[str, int]:
    """The number of the note that cites a work first, by the work's id; 0 for a citation in the text."""
    first: dict[str, int] = {}
    for n, citation in enumerate(citations, 1):
        for cite in citation.cites:
            first.setdefault(cite.id, citation.note if citation.note is not None else n if note else 0)
    return first


def _bibliography(
    context: StyleContext,
    style: Style,
    ordered: list[CitedItem],
    problems: list[Problem],
    write: Callable[[str], str],
) -> list[tuple[str, str]]:
    area = context.bibliography
    if area is None or area.find("layout") is None:
        problems.append(finding("RK601", "citations-only", style=style.name))
        return []
    out: list[tuple[str, str]] = []
    previous: Names = ()
    for item in ordered:
        try:
            marked, names = _entry(context, area, item, previous)
            text = write(marked)
        except Exception as error:
            problems.append(_lost(item.entry.key, error))
            continue
        previous = names
        if text:
            out.append((item.entry.key, text))
        else:
            problems.append(finding("RK602", "nothing", place=item.entry.key, key=item.entry.key))
    return out


def _entry(context: StyleContext, area: Node, item: CitedItem, previous: Names) -> tuple[str, Names]:
    """One entry as marked text, and its names; empty when the style prints nothing but its number."""
    scope = Scope(context, item, area)
    text, learnt, touched = _layout(scope)
    printed = learnt.names
    names: Names = printed.first or (printed.text,)
    if printed.text in {"", HIDDEN} or not printed.leads:
        names = ()
    if not context.quirks.numbers_alone and set(touched) <= {"citation-number"}:
        return "", names
    substitute = area.get("subsequent-author-substitute")
    if substitute is None or not names:
        return text, names
    rule = area.get("subsequent-author-substitute-rule") or "complete-all"
    count = _repeated(rule, names, previous) if printed.first else 0
    if count:
        text, *_ = _layout(scope._replace(replace_first=(count, parse_field(substitute))))
    elif names == previous:
        text, *_ = _layout(scope._replace(replace_names=parse_field(substitute)))
    return text, names


def _repeated(rule: str, names: Names, previous: Names) -> int:
    """How many names are replaced one by one (CSL 1.0.2, subsequent-author-substitute-rule)."""
    pairs = enumerate(zip(names, previous, strict=False))
    shared = next((n for n, pair in pairs if pair[0] != pair[1]), min(len(names), len(previous)))
    if rule == "complete-each":
        return shared if names == previous else 0
    return {"partial-each": shared, "partial-first": min(shared, 1)}.get(rule, 0)


def _layout(scope: Scope) -> tuple[str, Learnt, tuple[str, ...]]:
    """The parts of an entry side by side or in blocks (CSL 1.0.2, "Display", second-field-align)."""
    context, area = scope.context, scope.area
    layout = area.part("layout")
    inside = context.inside
    suffix = layout.get("suffix") or ""
    chosen, learnt = chosen_children(layout, scope, Learnt())
    printed, learnt, _, touched = render_each(chosen, scope, learnt)
    children = list(zip(printed, chosen, strict=True))
    parts = [(text, child) for text, child in children if text]
    if not parts:
        return "", learnt, touched
    aligned = area.get("second-field-align") is not None
    exact = aligned and context.quirks.fields_aligned
    alone = exact and parts == children[:1]  # a first field alone takes no suffix
    suffix = suffix.rstrip() if exact else suffix
    texts = [text for text, _ in parts]
    texts[-1] = texts[-1] if alone else _ended(context, texts[-1], suffix)
    prefix = layout.get("prefix") or ""
    apart = context.quirks.edges and prefix[-1:] == " " == texts[0][:1]
    # citeproc-js keeps both spaces, and makes the first a fixed one.
    texts[0] = (
        f"{prefix[:-1]}\u00a0{texts[0]}" if apart else join_punctuation(prefix, texts[0], inside=inside)
    )
    if aligned and (len(texts) > 1 or exact):
        text = _aligned(texts, context, first=bool(children[0][0]) or not exact)
    else:
        shown = (_shown(text, child) for text, (_, child) in zip(texts, parts, strict=True))
        text = join(shown, inside=inside)
    text = text if context.quirks.outer_spaces else text.strip()
    return set_fonts(text, layout.attributes), learnt, touched


def _shown(text: str, child: Node) -> str:
    display = child.get("display", "")
    return wrap(display, text) if display in DISPLAYS else text


def _aligned(texts: list[str], context: StyleContext, *, first: bool) -> str:
    """The first field in the margin, where it prints anything, and what follows beside it.

    With `Quirks.fields_aligned`, spaces at the end stand behind all of that.
    """
    margin = wrap("left-margin", texts[0]) if first else ""
    rest = join(texts[1:] if first else texts, inside=context.inside)
    rest, behind = close_up(rest) if context.quirks.fields_aligned else (rest.lstrip(" "), "")
    return margin + (wrap("right-inline", rest) if rest else "") + behind


def _ended(context: StyleContext, text: str, suffix: str) -> str:
    """An entry's last part with the layout's suffix; a separator at its end may go first."""
    if not context.quirks.left_punctuation and suffix.startswith("."):
        text = text.rstrip(" ,;")
    return join_punctuation(enclose(text), suffix, inside=context.inside)


def _citations(
    context: StyleContext,
    style: Style,
    citations: Sequence[Citation],
    known: Mapping[str, CitedItem],
    problems: list[Problem],
) -> list[str]:
    seen = {True: Seen(), False: Seen()}  # what is cited in notes, and what in the text
    out: list[str] = []
    for n, citation in enumerate(citations, 1):
        note = citation.note if citation.note is not None else n if style.style_class == "note" else 0
        kept = tuple(cite for cite in citation.cites if cite.id in known)
        if kept != citation.cites or note != citation.note:
            citation = replace(citation, cites=kept, note=note)
        try:
            out.append(print_citation(context, citation, known, seen[bool(note)]))
        except Exception as error:
            out.append("")
            problems.append(finding("RK602", "citation", number=n, why=type(error).__name__))
    return out
