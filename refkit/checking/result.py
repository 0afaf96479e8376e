"""What a check found, and with which exit code it ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from refkit.model import Coverage, Document, Judgement, Library, Problem, Resolution, Source, Verdict
from refkit.records.findings import is_on_retracted
from refkit.rules import finding

NOT_JUDGED = "RK009"  # a document that its process did not get through


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a check found. `library` holds every reference that claims were judged against.

    `texts` counts the sources whose text was in hand, `sources` are these texts by the id of the reference, `unread`
    names texts that were given and could not be read, or are empty. `records` is what `refkit resolve` found, of the
    references that did not change since, by their ids.
    """

    documents: tuple[Document, ...]
    library: Library
    coverage: Coverage
    problems: tuple[Problem, ...]
    named: bool = True  # the documents were named one by one, so each of them must hold a claim
    texts: int = 0
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False)
    unread: tuple[str, ...] = ()
    records: Mapping[str, Resolution] = field(default_factory=dict, repr=False)
    unsure: tuple[Problem, ...] = ()  # findings after which nobody can say whether a source was retracted

    def exit_code(
        self,
        min_coverage: float | None = None,
        *,
        require_verified: bool = False,
        min_verified: float | None = None,
        waived: Collection[str] = (),
    ) -> int:
        """0 all covered (or `min_coverage` percent), 1 a claim is not, 2 some could not be checked.

        With `require_verified` (or `min_verified` percent) the claims must be verified, and 3 says that they could not
        be (`unverified` says why). A claim that a text disputes, or that rests on retracted sources alone, ends with 1
        whatever the percentage, and so does one that a person accepted against the text without writing down why.
        `waived` are ids of claims whose findings count for nothing; the percentages stay those of all claims.
        """
        coverage = self.coverage
        judged = [j for j in coverage.judgements if j.claim.id not in waived]
        if any(j.verdict is Verdict.UNCHECKED for j in judged):
            return 2
        if self.lost:
            return 2
        if self.named and any(problem.rule == "RK207" for problem in self.problems):
            return 2
        if (require_verified or min_verified is not None) and self.unverified:
            return 3
        if any(map(_is_opposed, judged)):
            return 1
        if min_verified is not None and (coverage.percent_verified or 0) < min_verified:
            return 1
        percent = coverage.percent_verified if require_verified else coverage.percent
        if percent is None:  # claims there are, but none that wants a source
            return 0
        if min_coverage is not None:
            return int(percent < min_coverage)
        if min_verified is not None:
            return 0
        return int(
            any(j.is_citable and not (j.is_verified if require_verified else j.is_covered) for j in judged)
        )

    @property
    def lost(self) -> tuple[Problem, ...]:
        """Documents that could not be judged, for another reason than what they are (RK009)."""
        return lost_among(self.problems)

    @property
    def unverified(self) -> tuple[Problem, ...]:
        """Why claims could not be verified (RK213): a text that was named could not be read to its end or is empty,
        no text was in hand, or no claim wants a source."""
        found = [finding("RK213", "unread", place=place) for place in self.unread]
        if not self.texts and not self.unread:
            found.append(finding("RK213", "no-text"))
        if self.coverage.percent is None:
            found.append(finding("RK213", "no-claim"))
        return tuple(found)


def lost_among(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of findings that tell of documents which may well be judged the next time."""
    return tuple(problem for problem in problems if problem.rule == NOT_JUDGED)


def _is_opposed(judgement: Judgement) -> bool:
    noted = "noted-by-hand" in judgement.reasons
    against = judgement.is_against_text and not noted
    return judgement.verdict is Verdict.DISPUTED or against or is_on_retracted(judgement)
