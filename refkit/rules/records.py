"""RK306 and on, the records of references: what services and indexes say of the works that a list names."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

RECORDS = (
    Rule(
        code="RK306",
        level=Level.ERROR,
        title="retracted source",
        wordings=(
            Wording("of-reference", "{name} was {done} ({told})", "reason given: {why}"),
            Wording("of-claim", "this cites {name}, which was {done} ({told})", "reason given: {why}"),
        ),
        text="""A source was retracted, or withdrawn by its authors or publisher.

        What it says must not be relied on. Cite another source, or say in the text that it was retracted. A
        correction or an erratum is no retraction, and a retraction that was taken back is told as such (RK309).""",
    ),
    Rule(
        code="RK307",
        level=Level.ERROR,
        title="claim on retracted sources",
        wordings=(
            Wording(
                "",
                "this rests on nothing but {names}: retracted or withdrawn",
                "cite a source that stands; if it is cited because it was retracted, accept the claim in claims.bib "
                "with a `note` that says so",
            ),
        ),
        text="""A claim rests on retracted sources alone.

        Its verdict stays what the document says, so that it is still counted, and `refkit check` ends with 1, whatever
        the percentage, until another source is cited or a person accepts the claim and writes down why.""",
    ),
    Rule(
        code="RK308",
        level=Level.WARNING,
        title="source in doubt",
        wordings=(
            Wording("of-reference", "an expression of concern was published about {name} ({told})"),
            Wording(
                "of-claim", "this cites {name}, about which an expression of concern was published ({told})"
            ),
        ),
        text="""An expression of concern was published about a source: its journal doubts it, and has not decided.

        Read it, and weigh whether the claim should rest on this source alone.""",
    ),
    Rule(
        code="RK309",
        level=Level.NOTE,
        title="corrected source",
        wordings=(
            Wording("of-reference", "a correction of {name} was published ({told})"),
            Wording("of-claim", "this cites {name}, of which a correction was published ({told})"),
            Wording(
                "reinstated",
                "the retraction of {name} was taken back ({told})",
                "see whether what is cited still stands in it",
            ),
        ),
        text="""A correction of a source was published, or its retraction was taken back. It stands.

        Read the notice, and whether it changes what is cited.""",
    ),
    Rule(
        code="RK310",
        level=Level.NOTE,
        title="newer version",
        wordings=(
            Wording("of-reference", "there is a newer version of {name} ({told})"),
            Wording("of-claim", "this cites {name}, of which there is a newer version ({told})"),
        ),
        text="""There is a newer version of a source: a label, a guideline, a review or a data set that was replaced.

        A claim about what holds today wants the newer one.""",
    ),
    Rule(
        code="RK311",
        level=Level.NOTE,
        title="preprint now published",
        wordings=(
            Wording("of-reference", "{name} is a preprint whose article has come out ({told})"),
            Wording("of-claim", "this cites {name}, a preprint whose article has come out ({told})"),
        ),
        text="""A preprint is cited whose article has come out since.

        Cite the article, after reading whether it still says the same.""",
    ),
    Rule(
        code="RK312",
        level=Level.ERROR,
        title="identifier of another work",
        wordings=(
            Wording(
                "of-reference",
                "the {kind} of {name} is that of another work: “{recorded}”",
                "the list has “{stated}”: one of the two is wrong; look both up{fits}",
            ),
            Wording(
                "of-claim",
                "this cites {name}, whose {kind} is that of another work: “{recorded}”",
                "the list has “{stated}”: one of the two is wrong; look both up{fits}",
            ),
        ),
        text="""A DOI, PMID or other identifier is known, and its record has another title than the list.

        The identifier may be mistyped or taken from the line above; it is also how invented references look. Find the
        work by its title, and mend the identifier, or take the reference out.""",
    ),
    Rule(
        code="RK313",
        level=Level.WARNING,
        title="record says otherwise",
        wordings=(
            Wording("of-reference", "the record of {name} ({record}) says otherwise: {differ}"),
            Wording("of-claim", "this cites {name}, whose record ({record}) says otherwise: {differ}"),
        ),
        text="""The record of a reference is known, and differs from the list in title, authors, year, journal or place.

        Records are wrong at times, too. Compare both with the work itself. `refkit resolve --accept title,author,year`
        takes the record's word for these fields; nothing else ever overwrites what the list says.""",
    ),
    Rule(
        code="RK314",
        level=Level.WARNING,
        title="no record found",
        wordings=(
            Wording(
                "of-reference",
                "no record of {name} was found ({asked})",
                "that does not prove that there is no such work: is something mistyped, or is it of a kind that these do "
                "not hold?",
            ),
            Wording("of-claim", "this cites {name}, of which no record was found ({asked})"),
        ),
        text="""Every service or index that was asked answered, and none has the work.

        That is no proof that the work does not exist: books, reports, web pages and works of small publishers are often
        in none of them. Look the work up by hand.""",
    ),
    Rule(
        code="RK315",
        level=Level.WARNING,
        title="record not checked",
        wordings=(
            Wording("of-reference", "{name} could not be checked ({asked})", "run `refkit resolve` again"),
            Wording("of-claim", "this cites {name}, which could not be checked ({asked})"),
            Wording(
                "more", "{count} could not be checked ({names})", "run `refkit resolve` again, with a network"
            ),
        ),
        text="""A service did not answer, the network was off, or the reference says too little to ask for.

        Nothing follows from that: neither that the work exists nor that it does not.""",
    ),
    Rule(
        code="RK316",
        level=Level.WARNING,
        title="records not used",
        wordings=(
            Wording(
                "stale",
                "{count} changed or added since records were looked up ({names})",
                "run `refkit resolve` again",
            ),
            Wording(
                "was-retracted",
                "{name} was edited since its record said that it was retracted or withdrawn",
                "run `refkit resolve` again, which says whether it still is",
            ),
            Wording(
                "torn",
                "this is no whole file of records, and nothing of it was used ({why})",
                "run `refkit resolve` again, which writes it anew",
            ),
            Wording(
                "rows",
                "{count} of this list of retractions could not be read (line {line}): retractions in them are not known",
                "get the file anew, as CSV in UTF-8",
            ),
        ),
        text="""What was looked up of references is not used where it no longer fits, or cannot be believed.

        records.jsonl holds what `refkit resolve` found, for each reference as it stood then. Where a title, a name, a
        year, a place or an identifier of a reference changed since, its row means nothing any more; where the file was
        cut off, merged by hand or comes from another program, none of it does. Where retractions may be among what is not used,
        `refkit check` ends with 2.""",
    ),
)
