"""RK2, coverage: which claims stand on a source, and what people decided about them."""

from __future__ import annotations

from collections.abc import Collection

from refkit.rules.rule import Level, Rule, Wording

COVERAGE = (
    Rule(
        code="RK201",
        level=Level.WARNING,
        title="uncovered claim",
        wordings=(Wording("", "no reference carries this claim", "wanted: {missing}"),),
        text="""No reference carries this claim. The report says which kind of source, dated when, would.

        Cite a source, add one to the library, or set the claim's verdict in claims.bib to exempt.""",
    ),
    Rule(
        code="RK202",
        level=Level.NOTE,
        title="suggested source",
        wordings=(
            Wording(
                "suggested",
                "{names} may carry this claim, and nobody has said so",
                "read the source; where it says the claim, accept it",
            ),
            Wording(
                "partial",
                "{names} carries a part of this claim",
                "read the source, and decide about the rest",
            ),
        ),
        text="""Title, type and date point to a source. Only a person can accept it: a title proves nothing.

        Read the source. Where it says the claim, set verdict = {accepted} in claims.bib, with its key in
        `related`.""",
    ),
    Rule(
        code="RK203",
        level=Level.WARNING,
        title="contradicted claim",
        wordings=(
            Wording(
                "named",
                "{names} announces what this claim denies",
                "read the source: which of the two is wrong?",
            ),
            Wording("by-hand", "somebody has said that this claim is contradicted"),
        ),
        text="""The title of a listed reference announces what the claim denies.

        One of the two is wrong or out of date. Read the source, and correct the text or the list.""",
    ),
    Rule(
        code="RK204",
        level=Level.NOTE,
        title="reference without a claim",
        wordings=(Wording("", "no claim rests on this reference"),),
        text="""No claim rests on this reference.

        It may be read for background, or the statement that it carried may be gone. Nothing is taken out.""",
    ),
    Rule(
        code="RK205",
        level=Level.WARNING,
        title="decision without a claim",
        wordings=(
            Wording(
                "",
                "{key} was decided ({verdict}), but no document says it any more",
                "the entry is kept; remove it when it is of no use",
            ),
        ),
        text="""Someone decided about a claim that no document holds any more. The decision is kept, and
        counts for nothing.

        A decision follows its claim's words: where the sentence was rewritten, decide again about the new
        one.""",
    ),
    Rule(
        code="RK206",
        level=Level.WARNING,
        title="verdict not for hand",
        wordings=(Wording("", "{key}: a verdict {verdict!r} cannot be set by hand", "{near}"),),
        text="""A verdict was set by hand that only refkit can reach. Use accepted, exempt, uncovered or
        contradicted.

        The words cited, supported, suggested, partial and disputed report what was found in texts, and are set anew by
        each build.""",
    ),
    Rule(
        code="RK207",
        level=Level.WARNING,
        title="no claim found",
        wordings=(
            Wording(
                "",
                "no claim found in this document",
                "is it prose, and not only headings, questions or links?",
            ),
        ),
        text="""The document was read and holds no checkable statement that refkit recognises.

        Headings, questions, links, tables of contents and the reference list itself are no claims.""",
    ),
    Rule(
        code="RK208",
        level=Level.WARNING,
        title="accepted without a source",
        wordings=(
            Wording(
                "not-held",
                "{claim} was accepted, but the library does not hold {keys}",
                "name its sources in `related`, or set verdict = {{exempt}}",
            ),
            Wording(
                "none-named",
                "{claim} was accepted, but no source is named",
                "name its sources in `related`, or set verdict = {{exempt}}",
            ),
        ),
        text="""Someone accepted a claim whose sources the library does not hold. It counts as covered when it
        names one that it does.

        Put the citation key of the source into `related`, and the source into references.bib.""",
    ),
    Rule(
        code="RK209",
        level=Level.NOTE,
        title="evidence not used",
        wordings=(
            Wording(
                "no-key",
                "this evidence was not used: no reference has the key {key!r}",
                "keys are printed by: refkit parse FILE",
            ),
            Wording("second-text", "this evidence was not used: there is another text of {key}"),
            Wording("unreadable", "this evidence was not used: {why}"),
            Wording("no-words", "this evidence was not used: it holds no sentence", "is it the whole text?"),
            Wording(
                "cut-short",
                "this evidence was read only up to here, of {length} characters: a source is read to its end, "
                "but no further than {most} sentences",
                "cut it into the parts that are cited",
            ),
        ),
        text="""A file of the folder of evidence is named by no citation key of the library, cannot be
        read, holds no sentence, or is far longer than any book, so that its end was not read.

        A text is used for the reference whose key is its file's name: lee2019tidal.txt, .md or .html.
        With `check --require-verified`, one that cannot be read to its end or is empty ends with exit code 3.""",
    ),
    Rule(
        code="RK210",
        level=Level.ERROR,
        title="disputed claim",
        wordings=(
            Wording(
                "cited",
                "the text of the cited source {name} says otherwise. {why}",
                "read {where}: “{passage}”",
            ),
            Wording(
                "listed",
                "the text of {name}, a source for this, says otherwise. {why}",
                "read {where}: “{passage}”",
            ),
        ),
        text="""The text of a source that the document cites, or that is suggested for the claim, says otherwise.

        Read the passage. Correct the claim or its citation; where the two agree after all, set verdict =
        {accepted} in claims.bib, with the source in `related` and the reason in `note`.""",
    ),
    Rule(
        code="RK211",
        level=Level.WARNING,
        title="claim says more than its source",
        wordings=(
            Wording(
                "cited", "the text of the cited source {name} says less. {why}", "read {where}: “{passage}”"
            ),
            Wording(
                "listed",
                "the text of {name}, a source for this, says less. {why}",
                "read {where}: “{passage}”",
            ),
        ),
        text="""A passage of the source is weaker or narrower than the claim: hedged, of other or fewer patients,
        an association for a cause, an earlier time, or a part of the claim.

        Say what the source says, or cite one that says it all.""",
    ),
    Rule(
        code="RK212",
        level=Level.WARNING,
        title="accepted against the text",
        wordings=(
            Wording(
                "",
                "a person accepted {name} for this, and its text says otherwise. {why}",
                "read {where}: “{passage}”",
            ),
        ),
        text="""A person accepted a source for the claim, and the text of that source says otherwise.

        The decision stands, and the claim counts as covered; `refkit check` ends with exit code 1 until the
        reason is written down, as `note` in the claim's entry of claims.bib, or the decision is taken back.""",
    ),
    Rule(
        code="RK213",
        level=Level.ERROR,
        title="could not be verified",
        wordings=(
            Wording(
                "unread",
                "this text could not be read to its end, or holds no sentence, so nothing is verified",
            ),
            Wording(
                "no-text",
                "claims should be verified, and no text of a source was in hand",
                "name a folder of texts with --evidence DIR, or `evidence` in the project file",
            ),
            Wording("no-claim", "claims should be verified, and no claim wants a source"),
        ),
        text="""Claims should be verified (`check --require-verified`), and could not be: a text that was named
        could not be read to its end or is empty, or no text was there at all.

        Exit code 3 says so; it is never a pass. Mend the text that is named, or hand over one.""",
    ),
    Rule(
        code="RK214",
        level=Level.ERROR,
        title="claim not checked",
        wordings=(
            Wording("", "this claim could not be checked", "there was no reference to check it against"),
        ),
        text="""There was no reference that the claim could be checked against.

        Give the document a reference list, or name one with --bib. What was not checked is never a pass.""",
    ),
    Rule(
        code="RK215",
        level=Level.WARNING,
        title="waiver not understood",
        wordings=(
            Wording(
                "no-reason", "a finding is to be ignored here, and no reason is given", "ignore RK201 REASON"
            ),
            Wording("no-code", "no finding has the code {name}", "{near}"),
            Wording("unused", "nothing is found here of what is to be ignored: {codes}", "take it out"),
            Wording(
                "gone", "{findings} of the baseline not found any more", "write it anew: --write-baseline"
            ),
        ),
        text="""A comment in a document, or a line of the baseline, takes a finding out of the count, and says it wrongly or
        for nothing.

        `<!-- refkit: ignore RK201 REASON -->` counts for the line it stands in, alone on its line for the paragraph that
        follows; `ignore-file` for the whole document. Without a reason it counts for nothing.""",
    ),
    Rule(
        code="RK216",
        level=Level.WARNING,
        title="decision about other words",
        wordings=(
            Wording(
                "",
                "{key} was decided ({verdict}) when the claim said “{was}”",
                "look again, and decide: refkit review",
            ),
        ),
        text="""Someone decided about a claim, and its sentence was edited since. The decision is kept, and counts for
        nothing until a person has looked again.

        `refkit review` shows both wordings and takes the decision over, or another one.""",
    ),
    Rule(
        code="RK217",
        level=Level.NOTE,
        title="decided in another document",
        wordings=(
            Wording(
                "",
                "decided ({verdict}) by what was decided about the same words in {where}",
                "where that does not hold here, set verdict = {{uncovered}} or another for this claim",
            ),
        ),
        text="""A claim has the same words as one of another document of the project that a person decided about, and
        that decision serves here too.

        A decision about the claim itself comes before it; `share_decisions = false` in the project file keeps each to its
        own document.""",
    ),
    Rule(
        code="RK218",
        level=Level.ERROR,
        title="trail does not add up",
        wordings=(
            Wording(
                "odd",
                "this line does not follow from one before it",
                "a line of the trail was changed, added or taken out by hand: look into its history",
            ),
            Wording(
                "gone",
                "lines of {name} are gone: those of the decisions about {keys}",
                "the file was emptied, shortened or left out: get it back from its history",
            ),
        ),
        text="""The trail of decisions is only added to. Each line holds the hash of one before it, and each decided claim names its
        line (`trail` in claims.bib). Here one does not follow, or is gone.

        Decisions count as claims.bib has them; who made them, and when, is not sure any more.""",
    ),
    Rule(
        code="RK219",
        level=Level.WARNING,
        title="documents disagree",
        wordings=(Wording("", "{other} says otherwise. {why}", "read {where}: “{passage}”"),),
        text="""Two documents of one set say otherwise of the same thing: other figures, dates, places, another direction, or one
        denies what the other states.

        Asked for with `check --across`, or `across = true` in the project file. Each pair is told once, at the document that
        comes first. Which of the two is right, their sources must tell.""",
    ),
)

# The finding that a claim's verdict is, by its slug; the others are none.
OF_VERDICT = {
    "uncovered": "RK201",
    "suggested": "RK202",
    "partial": "RK202",
    "disputed": "RK210",
    "contradicted": "RK203",
}


# … and by a reason that is graver than the verdict.
OF_REASON = {"newer-than-sources": "RK401", "text-says-less": "RK211"}


def code_of(verdict: str, reasons: Collection[str]) -> str | None:
    """The code of the finding that a claim's verdict is; None for one that is no finding."""
    code = OF_VERDICT.get(verdict)
    return next((OF_REASON[reason] for reason in reasons if reason in OF_REASON), code) if code else None
