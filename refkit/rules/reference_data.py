"""RK5, metadata: what references say of themselves, whatever document they are for."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

REFERENCE_DATA = (
    Rule(
        code="RK511",
        level=Level.WARNING,
        title="field missing",
        wordings=(Wording("", "{key}: {kind} without {field}"),),
        text="""A reference lacks what works of its kind are found by, and what styles print of them.

        The expected fields are those that BibTeX and biblatex require for the entry type, in CSL's names. Add the
        field, or correct the type.""",
    ),
    Rule(
        code="RK512",
        level=Level.WARNING,
        title="identifier is wrong",
        wordings=(Wording("", "{key}: {why}"),),
        text="""A DOI, PMID, PMCID, ISBN or ISSN has not the form of one, or its check digit is wrong.

        A wrong identifier leads nowhere, or to another work. Look it up at the publisher.""",
    ),
    Rule(
        code="RK513",
        level=Level.WARNING,
        title="dated in the future",
        wordings=(Wording("", "{key}: dated {year}, and it is {today}"),),
        text="""The year of a reference has not come yet.

        `refkit lint --as-of DATE` says which day it is; without it, today. Works in press are dated by the year of their
        issue, at most the next.""",
    ),
    Rule(
        code="RK514",
        level=Level.NOTE,
        title="title in capitals",
        wordings=(Wording("", "{key}: the title is in capitals: {title}"),),
        text="""The whole title is in capitals, and no style can tell which of them belong to its words.

        Write it as the work would in a sentence.""",
    ),
    Rule(
        code="RK515",
        level=Level.WARNING,
        title="et al. as a name",
        wordings=(
            Wording(
                "", "{key}: {name!r} stands among the names", "in BibTeX a list of names ends in “and others”"
            ),
        ),
        text="""Words for further names, such as "et al.", stand where a name should.

        Styles print them as a person, sort by them and count them. Name every author, or end the list as the format
        does: "and others" in BibTeX.""",
    ),
    Rule(
        code="RK516",
        level=Level.WARNING,
        title="pages run backwards",
        wordings=(Wording("", "{key}: the pages {page} run backwards"),),
        text="""The last page of a range lies before its first.

        A shortened last page counts as written out: "415-42" ends on page 442.""",
    ),
    Rule(
        code="RK517",
        level=Level.NOTE,
        title="one journal, two names",
        wordings=(Wording("", "{key}: the journal is called {short!r}, and {long!r} by {other}"),),
        text="""A journal is abbreviated in some references and written out in others.

        Styles print it as it stands. Write it out everywhere, and give the abbreviation in its own field
        (`shortjournal`, CSL's container-title-short) where a style needs it.""",
    ),
    Rule(
        code="RK518",
        level=Level.WARNING,
        title="one work, two entries",
        wordings=(Wording("", "{key}: the same work as {other}"),),
        text="""Two references are one work: they are what `refkit dedupe` would merge, or have one DOI, PMID, PMCID or
        arXiv number, be it under two titles.

        It would be printed and numbered twice. `refkit dedupe` makes one entry of both and keeps the other key; under two
        titles look first which of them the identifier belongs to.""",
    ),
    Rule(
        code="RK519",
        level=Level.NOTE,
        title="entry not cited",
        wordings=(Wording("", "{key}: no document that was named cites it"),),
        text="""The bibliography holds an entry that no citation of the documents that were named points to.

        A bibliography may serve other documents too. If it serves these only, take the entry out.""",
    ),
)
