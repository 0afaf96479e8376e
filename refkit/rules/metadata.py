"""RK5, metadata: what a document says of itself, and what the files in bib/ say of each other."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

METADATA = (
    Rule(
        code="RK501",
        level=Level.NOTE,
        title="no title",
        wordings=(
            Wording("heading", "the document has no title of its own; its first heading stands in"),
            Wording("file-name", "the document has no title of its own; its file name stands in"),
        ),
        text="""The document has no title of its own; its first heading, or else its file name, stands in.

        The title names the document in documents.bib. Give it one, or correct the entry there: what you
        write stays.""",
    ),
    Rule(
        code="RK502",
        level=Level.WARNING,
        title="two hands",
        wordings=(
            Wording(
                "", "{key}: {what} was changed in both files, and differently", "{followed} was followed"
            ),
        ),
        text="""references.bib and references.json were both changed by hand and differ. references.bib was
        followed.

        Edits in either file reach the other. Where both change one field, only one can be kept: check whether
        it is the one you want.""",
    ),
    Rule(
        code="RK503",
        level=Level.NOTE,
        title="no memory of the last build",
        wordings=(
            Wording(
                "",
                "{lock} is gone: every difference from what is generated now was taken for a person's work",
                "keep it beside the other files; an entry that is missing for no reason comes back when "
                "its file is removed",
            ),
        ),
        text="""The record of what refkit last wrote is gone, so entries removed by hand could not be known
        from new ones.

        refkit.lock belongs to the folder bib/ and into version control with it.""",
    ),
    Rule(
        code="RK504",
        level=Level.WARNING,
        title="saved twice at once",
        wordings=(
            Wording(
                "",
                "{file} was saved twice in the instant in which it was written; the one text is kept as "
                "{kept}",
                "take over what you need, and remove it",
            ),
        ),
        text="""Two programs saved a file of bib/ in the very instant in which a build wrote it. Both texts
        are kept.

        The later one stands in the file, the other beside it. Take over what you need, and remove that.""",
    ),
)
