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
    Rule(
        code="RK404",
        level=Level.WARNING,
        title="overtaken by later facts",
        wordings=(
            Wording(
                "",
                "what this waits for has happened: {where} tells of it ({day})",
                "it was so by {since} ({rests}); read there: “{passage}”",
            ),
        ),
        text="""The claim says of a thing that it waits (for an approval, a vote, an opening, results …), and a later text of the same
        set says what came of it.

        Of the same thing, for the same use, by the same authority where the claim names them. Later texts are other claims,
        titles of references and texts of sources, each with a day; the claim's own day is that of its newest source, else of its
        document. Where either is unknown nothing is said, nor of what the claim says of a time of its own ("in 2010 …").""",
    ),
    Rule(
        code="RK405",
        level=Level.NOTE,
        title="day to come is past",
        wordings=(
            Wording(
                "",
                "this is said to come {said}, and {day} is past",
                "say what came of it, or when it was expected",
            ),
        ),
        text="""The claim says that something is expected, planned or due by a day that is past.

        Nobody knows from that whether it has happened. `--as-of` names the day to judge by.""",
    ),
    Rule(
        code="RK406",
        level=Level.NOTE,
        title="later version in the set",
        wordings=(
            Wording(
                "",
                "this rests on {name} ({version}), and the set holds a later version: {later} ({newer})",
                "look whether the later one still says so, and cite it",
            ),
        ),
        text="""A claim rests on a version of a work, and the lists of the set hold a later one: another revision of a label, an updated
        guideline or review, a newer edition, standard or law, the article of a preprint.

        Works of a series (reports of each year, volumes, parts, one country's label and another's) are no versions of each
        other. Where the claim cites both, nothing is said.""",
    ),
)
