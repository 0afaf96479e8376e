"""One cite of a citation as it is printed, and what a writer puts before and after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from refkit.csl.output.markup import CLOSE_QUOTE, MARKS, ROUNDED, is_east_asian, visible
from refkit.csl.output.parse import parse_field
from refkit.csl.rendering.context import Cite, CitedItem, Learnt, Scope, StyleContext
from refkit.csl.rendering.elements import render_children
from refkit.csl.rendering.names import HIDDEN
from refkit.csl.rendering.punctuation import enclose, join_punctuation

OPENING, CLOSING = frozenset("([&"), frozenset("!\"&'),.:;?]’”»")  # a space goes before these, after those
NUMBER = "citation-number"
MERGED = frozenset(".:!?")
IN_TEXT = "intext/layout"
STOPS = frozenset(".,;")  # where a writer sets one, the delimiter of the style goes


@dataclass(frozen=True, slots=True)
class Printed:
    """One cite of a citation, rendered, what was learnt of it, and the writer's remarks that are part of the text."""

    item: CitedItem
    text: str
    learnt: Learnt
    touched: tuple[str, ...] = ()  # the variables that it prints
    opens: bool = False  # nothing but itself is printed, a prefix apart: so a range may begin with it
    prefix: str = ""
    suffix: str = ""
    between: str = ""  # what citeproc-js sets between it and the cite before

    @property
    def names(self) -> str:
        return self.learnt.names.text

    @property
    def plain(self) -> bool:
        """Whether nothing but itself is printed."""
        return self.opens and not self.prefix


def render_cite(
    context: StyleContext,
    item: CitedItem,
    *,
    first: bool = True,
    same: str = "",
    comparing: bool = False,
) -> Printed:
    """One cite of a citation, its own prefix and suffix around it; `first` where it begins the citation.

    `same` is what it shares with the cite before, and leaves out: "author", "year" (author and year), or "".
    With `comparing`, nothing is printed that distinguishes no works.
    """
    cite = item.cite or Cite(id=item.entry.key)
    prefix, suffix = affixes(cite)
    if context.note:
        prefix, suffix = prefix.translate(ROUNDED), suffix.translate(ROUNDED)
    inside = context.inside
    if cite.author_only:
        in_text = context.root.find(IN_TEXT)
        text, _ = name_authors(context, item)
        bare = in_text is not None or not context.quirks.remarks_with_authors
        whole = text if bare else f"{prefix}{text}{suffix}"
        return Printed(item, whole, Learnt())
    scope = Scope(
        context,
        item,
        context.citation,
        hide_names=bool(same) or cite.suppress_author,
        first_only=not same and context.quirks.leading_authors,
        only_suffix=same == "year",
        comparing=comparing,
        follows=not first or (bool(prefix) and not ends_a_sentence(prefix)),
    )
    text, learnt, _, touched = render_children(context.layout, scope, Learnt())
    text = enclose(text)
    # A remark of the writer's is no part of a quotation.
    before = prefix + (context.layout.get("delimiter") or "" if parts_number(context, prefix) else "")
    if context.quirks.remarks_as_written:
        whole = before + remark(text, suffix, inside=inside)
    else:
        whole = join_punctuation(join_punctuation(before, text, inside=inside), suffix)
    opens = not suffix and not (item.locator and visible(item.locator) in visible(text))
    return Printed(item, whole, learnt, touched, opens, prefix, suffix)


def name_authors(context: StyleContext, item: CitedItem) -> tuple[str, Learnt]:
    """The authors as a narrative citation names them, without the rest of the cite; and what was learnt of it.

    A style may give the layout of narrative citations in <intext> (CSL 1.1, "Narrative citations").
    """
    in_text = context.root.find(IN_TEXT)
    if in_text is not None:
        scope = Scope(context, item, context.citation, follows=True)
        text, learnt, _, _ = render_children(in_text, scope, Learnt())
        return text, learnt
    _, learnt, _, _ = render_children(context.layout, Scope(context, item, context.citation), Learnt())
    hidden = learnt.names.text == HIDDEN or (learnt.names.late and context.quirks.leading_authors)
    return "" if hidden else learnt.names.text, learnt


def affixes(cite: Cite) -> tuple[str, str]:
    """A cite's prefix and suffix with their own spaces, and one more where two words would touch."""
    prefix, suffix = parse_field(cite.prefix), parse_field(cite.suffix)
    if prefix and (cite.prefix[-1:].isspace() or ends_a_word(prefix)):
        prefix += " "
    if prefix and cite.prefix[:1].isspace():
        prefix = " " + prefix
    if suffix and (cite.suffix[:1].isspace() or suffix[0] in OPENING or is_letter(suffix[0])):
        suffix = " " + suffix
    if suffix and cite.suffix[-1:].isspace():
        suffix += " "
    return prefix, suffix


def remark(text: str, suffix: str, *, inside: bool) -> str:
    """A suffix behind a cite, as citeproc-js sets it.

    The suffix's first mark is merged with the end of the cite where more text follows the mark.
    """
    mark, rest = suffix[:1], suffix[1:]
    if not rest or mark not in MERGED:
        return text + suffix
    bare = text.rstrip("".join(MARKS))
    closing = text[len(bare) :]
    if CLOSE_QUOTE not in closing:
        return join_punctuation(text, mark) + rest
    if inside and mark != ":":
        return join_punctuation(bare, mark) + closing + rest
    return text + rest if bare[-1:] == mark else text + suffix


def ends_a_word(prefix: str) -> bool:
    """Whether a prefix needs a space before the cite: it ends in a letter, figure, mark or closing sign."""
    last = prefix[-1]
    return last in MARKS or last in CLOSING or last.isdigit() or is_letter(last)


def ends_a_sentence(prefix: str) -> bool:
    """Whether a prefix is a sentence of its own, so that the cite begins another."""
    words = visible(prefix).strip(" ”’»)\"'")
    return " " in words and words[-1] in ".!?:"


def parts_number(context: StyleContext, prefix: str) -> bool:
    """Whether citeproc-js sets the delimiter of the layout behind a prefix: where that is a sentence, and a number
    that is no part of a group comes next ("As in Roe. , 3")."""
    leads = next(iter(context.layout), None)
    numbered = (
        context.quirks.delimiter_behind_sentences and leads is not None and leads.get("variable") == NUMBER
    )
    return numbered and bool(prefix) and ends_a_sentence(prefix)


def is_letter(char: str) -> bool:
    return char.isalpha() and not is_east_asian(char)


def join_cites(context: StyleContext, printed: Iterable[Printed], delimiter: str) -> str:
    """Cites with a delimiter between them, perhaps each with its own (CSL 1.0.2, "Layout")."""
    out, before = "", None
    for one in printed:
        between = one.between if context.quirks.delimiters_by_cite else delimiter
        out, before = follow(context, out, before, one, one.text, between), one
    return out


def follow(
    context: StyleContext,
    out: str,
    before: Printed | None,
    one: Printed,
    text: str,
    delimiter: str,
) -> str:
    """The `text` of one more cite appended to `out`, the first one without a delimiter.

    Where the suffix of the cite before ends with a stop, the delimiter's own mark is left out; where the prefix of
    this cite begins with one, the whole delimiter is.
    """
    if before is None:
        return text
    if before.suffix[-1:] in STOPS:
        mark = delimiter.partition(" ")[0]
        delimiter = delimiter[len(mark) :] if context.quirks.remarks_as_written else " "
    elif one.prefix[:1] in STOPS and not (before.suffix and context.quirks.remarks_as_written):
        delimiter = ""
    if context.quirks.delimiters_unmerged:
        return f"{out}{delimiter}{text}"
    inside = context.inside
    return join_punctuation(join_punctuation(out, delimiter, inside=inside), text, inside=inside)
