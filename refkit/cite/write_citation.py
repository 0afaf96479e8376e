"""A rendered citation -> the text, Markdown or HTML that is written into the document."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from refkit.cite.citation_form import Manner
from refkit.cite.citations import Citation
from refkit.cite.parse_mark import LocatedCite, name_of
from refkit.csl import Cite
from refkit.csl.output.markdown import MARKDOWN_SPECIAL
from refkit.marks.grammar import NUMBERS
from refkit.model import Reference
from refkit.patterns import regex
from refkit.vocabulary.locators import WRITTEN

RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
SUP = regex(r"</?sup>")
# Numbers in brackets are no link in Markdown, unless the document defines one.
ESCAPED = regex(r"\\\[(\d[^\[\]\\]{0,200})\\\]")
BRACKETED = regex(r"\\?\[[^\[\]]{1,400}\](?:(?:, ?|–|-)\\?\[[^\[\]]{1,400}\]){0,80}")
PAREN_NUMBERS = regex(rf"\({NUMBERS}\)")
PLAIN_KEY = regex(r"[^\W_](?:[\w:.#$%&+?<>~/-]{0,118}[\w/])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Works that are cited in one go, and the writer's words around them."""

    cites: tuple[Cite, ...]
    before: str = ""
    behind: str = ""


def parted(citation: Citation, manner: Manner, printed: Collection[str]) -> list[Segment]:
    """A citation as the parts that the style renders one by one.

    Words among numbers ("see 2,3") would keep a later run from recognising the citation. So in a numeric
    style the citation is split at the writer's words, which stand outside of the numbers. A note is read
    apart from its sentence, so it names the author even if the sentence does. `printed` are the labels of
    places that the style prints; other places stand there in the writer's words.
    """
    cites = tuple(_in_words(cite, printed) for cite in citation.cites)
    if manner.note and citation.named:
        cites = tuple(replace(cite, suppress_author=False) for cite in cites)
    if not (manner.numeric and any(cite.prefix or cite.suffix for cite in cites)):
        return [Segment(cites=cites)]
    segments: list[Segment] = []
    for cite in cites:
        plain = replace(cite, prefix="", suffix="")
        last = segments[-1] if segments else None
        if last is not None and not last.behind and not cite.prefix:
            segments[-1] = replace(last, cites=(*last.cites, plain), behind=cite.suffix)
        else:
            segments.append(Segment(cites=(plain,), before=cite.prefix, behind=cite.suffix))
    return segments


def _in_words(cite: Cite, printed: Collection[str]) -> Cite:
    if cite.locator is None or cite.label in printed or not isinstance(cite, LocatedCite):
        return cite
    return replace(cite, locator=None, suffix=f"{cite.words}{cite.suffix}", words="")


def _escaped(text: str, kind: str) -> str:
    if kind == "markdown":
        return MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)
    return escape(text, quote=False) if kind == "html" else text


def word_citation(
    rendered: Sequence[tuple[Segment, str]],
    citation: Citation,
    *,
    kind: str,
    manner: Manner,
    defined: bool,
    before: str,
) -> str:
    """An in-text citation as it stands in the document, without the space before it.

    `rendered` are its parts in the document's format (`kind`); `defined` is set if the Markdown document
    defines a link under a number; `before` is the character before the citation.
    """
    words: list[str] = []
    for segment, text in rendered:
        remark = segment.before.rstrip() if manner.raised else segment.before
        word = ESCAPED.sub(r"[\1]", text) if kind == "markdown" and not defined else text
        if manner.raised:
            word = _raised(word, kind, before=remark[-1:] or before, suggested=citation.suggested)
        elif citation.suggested:
            word = _questioned(word)
        words.append(f"{_escaped(remark, kind)}{word}{_escaped(segment.behind, kind)}")
    remarks = any(segment.before or segment.behind for segment, _ in rendered)
    if remarks and manner.paren:  # one pair of brackets around all
        words = [_unbracketed(word, text) for word, (_, text) in zip(words, rendered, strict=True)]
    whole = f"({'; '.join(words)})" if remarks else "".join(words)
    return (
        f'<mark class="refkit-suggested">{whole}</mark>' if citation.suggested and kind == "html" else whole
    )


def _unbracketed(word: str, text: str) -> str:
    """A part of a citation without the round brackets of its own numbers."""
    return word.replace(text, text[1:-1], 1) if PAREN_NUMBERS.fullmatch(text) else word


def _raised(text: str, kind: str, *, before: str, suggested: bool) -> str:
    plain = SUP.sub("", text)
    if suggested:
        return f"<sup>[?{plain}]</sup>" if kind == "html" else f"[?{plain}]"
    if kind != "text":
        return text
    # A raised number behind a figure would be read as a power.
    if before.isdigit() or not re.fullmatch(NUMBERS, plain):
        return f" [{plain}]" if before.strip() else f"[{plain}]"
    return plain.translate(RAISED)


def _questioned(text: str) -> str:
    """The sign of a suggestion: a question mark behind the bracket that opens it."""
    if BRACKETED.fullmatch(text):
        return re.sub(r"\\?\[", r"\g<0>?", text).replace("\\[?", "[?").replace("\\]", "]")
    if text[:1] == "(":
        return f"(?{text[1:]}"
    return f"[?{text}]"


def word_behind(citation: Citation, kind: str) -> str:
    """The parts of a mark that point nowhere, which stay behind the citation."""
    lost = "".join(f" {part}" for part in citation.lost)
    return escape(lost, quote=False) if kind == "html" else lost


def word_name(citation: Citation, works: Mapping[str, Reference], kind: str) -> str:
    """The author's name and a space, for a bare key ("@smith2020 shows"), which names the author; else ""."""
    if not citation.bare:
        return ""
    return f"{_escaped(name_of(works[citation.cites[0].id]), kind)} "


def word_keys(citation: Citation) -> str:
    """A citation in pandoc's syntax: "[@key; @other]"; a suggestion as "[? @key]"."""
    cites = "; ".join(_key(cite) for cite in citation.cites)
    return f"[? {cites}]" if citation.suggested else f"[{cites}]"


def _key(cite: Cite) -> str:
    key = cite.id if PLAIN_KEY.fullmatch(cite.id) else f"{{{cite.id}}}"
    locator = "" if cite.locator is None else f", {_label(cite)} {cite.locator}"
    return f"{cite.prefix}{'-' if cite.suppress_author else ''}@{key}{locator}{cite.suffix}"


def _label(cite: Cite) -> str:
    return f"{WRITTEN[cite.label]}." if cite.label in WRITTEN else cite.label


def word_note_mark(label: str, *, kind: str, suggested: bool) -> str:
    """The reference to a note in the text."""
    if kind == "markdown":
        return f"[^{label}]"
    sign = "?" if suggested else ""
    if kind == "text":
        return f"[{sign}{label}]"
    link = f'<sup><a href="#refkit-note-{label}" id="refkit-cite-{label}">{sign}{label}</a></sup>'
    return f'<mark class="refkit-suggested">{link}</mark>' if suggested else link


def word_notes(notes: Sequence[tuple[str, str, bool]], *, kind: str, level: int, end: str) -> str:
    """The notes at a document's end, from triples of label, rendered text, and whether it is suggested."""
    if kind == "html":
        items = "".join(
            f'<li id="refkit-note-{label}">{"[?] " if suggested else ""}{text}'
            f' <a href="#refkit-cite-{label}">↩</a></li>{end}'
            for label, text, suggested in notes
        )
        return (
            f'<section class="refkit-notes">{end}<h{level}>Notes</h{level}>{end}'
            f"<ol>{end}{items}</ol>{end}</section>"
        )
    if kind == "markdown":
        # Without a blank line between them, the second would continue the first.
        return f"{end}{end}".join(
            f"[^{label}]: {'[?] ' if suggested else ''}{text}" for label, text, suggested in notes
        )
    lines = (f"[{'?' if suggested else ''}{label}] {text}" for label, text, suggested in notes)
    return f"Notes{end}{end}" + end.join(lines)
