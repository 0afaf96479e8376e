"""RK4, time: whether the sources are recent enough to support what the claims report."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

TIME = (
    Rule(
        code="RK401",
        level=Level.WARNING,
        title="newer than every source",
        wordings=(
            Wording(
                "", "the claim is dated after every reference that could support it", "it needs {missing}"
            ),
        ),
        text="""The claim is dated after every reference that could support it, so that none of them can.

        The list has not kept up with the text. The hint says which kind of source, dated when, is needed.""",
    ),
    Rule(
        code="RK402",
        level=Level.WARNING,
        title="cited source is older",
        wordings=(
            Wording(
                "undated",
                "the cited source {name} is older than what the claim reports",
                "cite {missing}",
            ),
            Wording(
                "dated",
                "the cited source {name}, of {date}, is older than what the claim reports",
                "cite {missing}",
            ),
        ),
        text="""The document cites a source that was published before what the claim reports.

        A source cannot report what came after it. The sentence may have been brought up to date and its
        citation not, or the citation may be for another part of the sentence.""",
    ),
    Rule(
        code="RK403",
        level=Level.WARNING,
        title="decision has expired",
        wordings=(
            Wording(
                "past",
                "{key} was decided ({verdict}) until {day}, which is past",
                "look again, and decide anew: refkit review",
            ),
            Wording(
                "no-day", "{key}: {day!r} is no day until which a decision counts", "write it as 2027-01-31"
            ),
        ),
        text="""A decision about a claim was made for a time (`expires`), and the time is over. It is kept, and counts for
        nothing.

        Look whether it still holds, and decide anew. `--as-of` names the day to judge by.""",
    ),
)
