"""The texts of sources, a claim -> what each text does with the claim, and the passage that shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from refkit.claims.describe import says_whole, without_marks
from refkit.claims.stems import stems_of
from refkit.claims.subjects import Subject
from refkit.links.evidence.assessment import Assessment, Difference, Gravity, Standing
from refkit.links.evidence.notices import is_about_it
from refkit.links.evidence.passages import Run, SourceText
from refkit.links.evidence.standing import decide
from refkit.links.settings import CLAIM_READ, MOST_ASKED
from refkit.marks.cited import is_narrative
from refkit.marks.grammar import KEYS, NAMING
from refkit.model import Claim, ClaimKind, Document, Mark
from refkit.patterns import regex

# What ascribes a claim to a work that the sentence names, in front of its name and behind it.
ATTRIBUTED = regex(r",?\s?(?<!\w)(?i:according to|as \w{2,20}(?: \w{2,20})? by)\s{1,3}\Z")
TELLS_THAT = regex(
    r",?\s(?:[a-z]{2,12}ly\s)?(?:says?|said|found|finds?|wrote|writes?|holds?|held|[a-z]{2,12}(?:ed|s)) that\b"
)
# The brackets around a mark, with no more in them than a name: "( )", "(Lind )".
EMPTY = regex(r"[(\[{]\s{0,200}[)\]}]|[(\[][A-Z][\w’'-]{1,40}(?: et al\.)?,?\s{3,80}[)\]]")


class SourceTexts:
    """The texts of every source in hand, by the id of its reference."""

    def __init__(self, sources: Mapping[str, Document], subject: Subject, marks: Sequence[Mark] = ()) -> None:
        """`marks` are those of the document whose claims are asked about: they are no words of a claim."""
        self._names = frozenset(stem for name in subject.names for stem in stems_of(name))
        self._texts = {key: SourceText(document, title_of(document)) for key, document in sources.items()}
        self._abstracts = frozenset(key for key, document in sources.items() if document.is_abstract)
        self._marks = sorted(marks, key=lambda mark: mark.span.start)
        self._starts = [mark.span.start for mark in self._marks]
        # Every source is asked about each claim: what a text does with it is looked up once.
        self._last: tuple[Claim | None, dict[tuple[str, bool], Assessment | None]] = None, {}

    def holds(self, reference: str) -> bool:
        """Whether the text of a reference is in hand, and states anything."""
        return reference in self._texts and bool(self._texts[reference].sentences)

    def silence(self, reference: str) -> tuple[str, ...]:
        """The reason that goes with a link where no passage comes near; none where there is no text.

        What an abstract leaves out the whole text may say.
        """
        if not self.holds(reference):
            return ()
        return ("abstract-silent",) if reference in self._abstracts else ("no-passage",)

    def assess(self, claim: Claim, reference: str, *, cited: bool = False) -> Assessment | None:
        """What a source's text does with a claim; None where no passage of it comes near.

        The text of a source that is `cited` for the claim is read more closely than one that is only listed.
        """
        if not self.holds(reference):
            return None
        if self._last[0] is not claim:
            self._last = claim, {}
        known = self._last[1]
        if (reference, cited) not in known:
            known[reference, cited] = assess_text(
                claim_in_full(claim, self._within(claim)),
                reference,
                self._texts[reference],
                names=self._names,
                about=self._about(claim),
                cited=cited,
            )
        return known[reference, cited]

    def assess_near(self, claim: Claim, reference: str, least: float) -> Assessment | None:
        """The same where the text holds at least this share of the claim's words; None elsewhere, unread."""
        words = claim_in_full(claim, self._within(claim))
        if not self.holds(reference) or self._texts[reference].overlap(words) < least:
            return None
        return self.assess(claim, reference)

    def find(self, claim: Claim) -> tuple[Assessment, ...]:
        """The sources whose text states a claim, each with the passage that does."""
        if claim.kind is ClaimKind.REGISTRY_ROW or not self._texts:
            return ()
        words = claim_in_full(claim, self._within(claim))
        likely = sorted(self._texts, key=lambda key: -self._texts[key].overlap(words))[:MOST_ASKED]
        found = (self.assess(claim, reference) for reference in likely)
        return tuple(one for one in found if one is not None and one.standing is Standing.ASSERTS)

    def _within(self, claim: Claim) -> Sequence[Mark]:
        first, last = (bisect_left(self._starts, edge) for edge in (claim.span.start, claim.span.end))
        return self._marks[first:last]

    def _about(self, claim: Claim) -> frozenset[str]:
        # "It was approved": what "it" is, the claim's document says.
        named = frozenset(stems_of(claim.text[:CLAIM_READ]))
        return frozenset() if named & self._names or not claim.subjects else self._names


def title_of(document: Document) -> str:
    """The title of a source, where its text states one."""
    return (document.reference.title if document.reference else None) or ""


def claim_in_full(claim: Claim, marks: Sequence[Mark] = ()) -> str:
    """A claim without its citation marks, each letter in its place; what it stands under follows it.

    `marks` are those found in it. A row in which a cell is a whole sentence needs no headings.
    """
    text = without_marks(_without(claim, marks))
    whole = "|" in text and any(says_whole(cell.strip()) for cell in text.split("|"))
    return f"{text} {claim.context}" if claim.context and not whole else text


def _without(claim: Claim, marks: Sequence[Mark]) -> str:
    text = claim.text[:CLAIM_READ]
    for mark in marks:
        start, end = mark.span.start - claim.span.start, min(mark.span.end - claim.span.start, len(text))
        if start >= end:
            continue
        if is_narrative(mark) and mark.style in NAMING:
            start, end = _ascribing(text, start, end, key=mark.style in KEYS)
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return EMPTY.sub(lambda match: " " * len(match[0]), text) if marks else text


def _ascribing(text: str, start: int, end: int, *, key: bool) -> tuple[int, int]:
    # "According to Falk (2004), …", "Falk (2004) says that …": who says so is no part of what is said. Elsewhere
    # the name may be a word of the claim, its year is none.
    if before := ATTRIBUTED.search(text[:start]):
        return before.start(), end
    if not text[:start].strip() and (behind := TELLS_THAT.match(text, end)):
        return start, behind.end()
    return (start if key else max(start, text.rfind("(", start, end))), end


def assess_text(
    claim: str,
    reference: str,
    source: SourceText,
    *,
    names: frozenset[str] = frozenset(),
    about: frozenset[str] = frozenset(),
    cited: bool = True,
) -> Assessment | None:
    """What the text of one source does with a claim.

    `names` are stems of what the claim's document is about; `about` the same, where the claim speaks of it
    without naming it: then a source that does not name it either states nothing of it.
    """
    runs = source.nearest(claim)
    if not runs:
        return None
    decided = decide(claim, runs, names, cited=cited)
    standing, reasons = decided.standing, decided.reasons
    if standing is not Standing.NEAR and about and not source.names_any(about):
        standing, reasons = Standing.NEAR, ("other-subject",)
    found = tuple(_in_quote(one, source, decided.run) for one in decided.found)
    if source.notice and not is_about_it(claim):
        # A text that is withdrawn as a whole proves nothing, neither for a claim nor against it.
        if standing is Standing.ASSERTS:
            standing, reasons = Standing.WEAKER, ()
        else:
            standing = Standing.NEAR
        found = (
            *found,
            Difference(reason="taken-back", gravity=Gravity.WEAKER, instead=source.notice),
        )
    return Assessment(
        reference=reference,
        standing=standing,
        quote=source.quote(decided.run),
        differences=found,
        score=round(decided.run.pair.alignment.share, 4),
        reasons=reasons,
    )


def _in_quote(found: Difference, source: SourceText, run: Run) -> Difference:
    return replace(found, passage=source.to_quote(run, found.passage)) if found.passage else found
