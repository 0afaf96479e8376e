"""RK1, parsing: what was not understood of a reference list or a data file. Nothing of it is lost."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

PARSING = (
    Rule(
        code="RK101",
        level=Level.WARNING,
        title="entry not understood",
        wordings=(
            Wording(
                "",
                "this entry could not be taken apart; its words are kept in the note",
                "correct it by hand",
            ),
        ),
        text="""An entry of a reference list could not be taken apart. Its words are kept whole in `note`.

        This happens to entries that are no works ("see above"), that have lost their title, or that are
        printed in a way refkit has not seen. Correct the entry by hand, in the list or in references.bib.""",
    ),
    Rule(
        code="RK102",
        level=Level.WARNING,
        title="no date",
        wordings=(Wording("", "this entry states no year"),),
        text="""An entry states no year. Nothing was put in its place.

        A claim with a date can hardly be linked to a source without one. Add the year if you know it;
        styles print "n.d." otherwise.""",
    ),
    Rule(
        code="RK103",
        level=Level.WARNING,
        title="numbers out of step",
        wordings=(
            Wording(
                "twice",
                "number {number} is printed twice",
                "an entry may be lost, or two may have run together",
            ),
            Wording(
                "gap",
                "number {number} follows {before}",
                "an entry may be lost, or two may have run together",
            ),
        ),
        text="""The printed numbers of a list skip or repeat: an entry may be lost or two may have run
        together.

        Citations by number then point to the wrong works from here on. Compare the list with its
        original.""",
    ),
    Rule(
        code="RK104",
        level=Level.WARNING,
        title="unsure reading",
        wordings=(Wording("", "{key}: read with doubt: {fields}", "compare the entry with what was read"),),
        text="""A field was read with less confidence than you asked for with --min-confidence.

        The number is the reader's own probability, from 0 to 1, that the field is right. Look at the
        entry.""",
    ),
    Rule(
        code="RK105",
        level=Level.WARNING,
        title="broken entry",
        wordings=(
            Wording("block", "{why}"),
            Wording("kept-block", "{why}; it is kept, and counts for nothing"),
            Wording(
                "stray-fields",
                "fields stand outside of any entry",
                "does the entry before have one closing brace too many?",
            ),
            Wording("item", "this is no CSL item but {found}"),
            Wording("line", "no CSL item but {found}"),
            Wording("json", "{why}"),
            Wording("no-object", "this is no object"),
            Wording(
                "unclosed-cell",
                "a row with a quotation mark that is not closed",
                "close it, or double it within a cell",
            ),
            Wording(
                "more-cells",
                "a row with more cells than the header has columns",
                "put cells with commas in quotation marks",
            ),
            Wording("no-work", "a record that names no work: no title, no author, no identifier"),
            Wording("bare-type", "a record with a type and nothing else"),
            Wording("no-type", "lines without a TY line before them"),
            Wording("further", "{count:,} further entries could not be read"),
        ),
        text="""A block of a data file could not be read. It is left out of the library, the others are read.

        In a file of the folder bib/ the block is kept as it stands. Mend the block where the place points:
        most often a brace, a comma or a type is missing.""",
    ),
    Rule(
        code="RK106",
        level=Level.WARNING,
        title="repeated key",
        wordings=(Wording("", "the key {key!r} is taken; this entry is now {new!r}"),),
        text="""Two entries share one citation key. The later one was given another key so that neither is
        lost.

        A citation of the key means the first entry. Where the two are one work, take one out; where they are
        not, choose a key for the second.""",
    ),
    Rule(
        code="RK107",
        level=Level.WARNING,
        title="value not understood",
        wordings=(
            Wording("mended", "mended: {why}"),
            Wording("repeated", "{field} stands twice: the first was taken, and {value!r} is left out"),
            Wording("no-macro", "{field}: no @string is named {name!r}; the word itself was taken"),
            Wording("no-crossref", "crossref names no entry of this file: {key}"),
            Wording("latex", "LaTeX commands that are not known: {commands}"),
            Wording("semicolons", "{field}: names have semicolons between them, where BibTeX needs 'and'"),
            Wording("commas", "{field}: names have commas between them, where BibTeX needs 'and'"),
            Wording("date", "no calendar has the date {date!r}; it is kept as it stands"),
            Wording("misfit", "{field}: {why}"),
            Wording("type", "type: {found}; read as document"),
            Wording("no-identifier", "{field}: {value!r} is no {kind}; it is kept as it stands"),
            Wording("check-digit", "{field}: the check digit of {value!r} is wrong; it is kept as it stands"),
            Wording("ris-type", "no RIS type is named {name!r}; read as {type}"),
        ),
        text="""A field holds something that does not fit it; it is carried on unchanged.

        Where a file can only mean one thing, it is read so, and the message says what was mended. What could
        not be understood is written back as it stood, so that nothing is lost on the way.""",
    ),
    Rule(
        code="RK108",
        level=Level.WARNING,
        title="bibliography not read",
        wordings=(
            Wording(
                "absent",
                "the bibliography {name} is not beside the document",
                "put it there, or name it with --bib FILE",
            ),
            Wording("unreadable", "the bibliography {name} cannot be read: {why}"),
        ),
        text="""A document names a file of references, and it is not there or cannot be read.

        Citations by its keys then point nowhere. Files are looked for relative to the document, and only
        where its folder leads: absolute paths and addresses are not followed.""",
    ),
    Rule(
        code="RK109",
        level=Level.NOTE,
        title="not carried",
        wordings=(
            Wording("left-out", "{format} has no place for {variable}: left out of {count} ({keys})"),
            Wording("changed", "{format} cannot hold {variable} as it is: changed in {count} ({keys})"),
            Wording("in-note", "{format} puts {variable} into a note: in {count} ({keys})"),
        ),
        text="""The format that was written has no place for something that the references state.

        Each kind is told once, with how many references it concerns and the first of them. CSL-JSON and JSON
        lines carry everything, and so do the files of the folder bib/.""",
    ),
    Rule(
        code="RK110",
        level=Level.NOTE,
        title="identifier alone",
        wordings=(
            Wording(
                "",
                "only an identifier is known of {works} ({keys})",
                "put their data into a file of references, and name it in the document or with --bib",
            ),
        ),
        text="""A document cites works by keys that are identifiers, and no list or file holds anything else of them.

        The citations are exact, and the works go into the library under these keys, each with its identifier alone.
        Titles, authors and dates are not known then, and a bibliography prints of them no more than the identifier.""",
    ),
)

# Why a block of a .bib file is broken, or what was mended of it.
BROKEN = {
    "not-closed-next": "not closed: the next entry begins before its last {closing}",
    "not-closed-end": "not closed: the file ends before its last {closing}",
    "unreadable": "this block cannot be read",
    "string": "a @string without a name and a value",
    "no-opening": "no opening brace",
    "no-key-comma": "no comma after the key",
    "no-key": "no key",
    "no-field": "{text!r} is no field",
    "no-value": "{field}: it has no value",
    "value-not-closed": "{field}: its value is not closed",
    "no-comma": "no comma after {field}",
}

# Why a value does not fit its CSL variable.
MISFIT = {
    "text": "text is needed here, not {found}",
    "names": "a list of names is needed here, not {found}",
    "name": "a name is needed here, not {found}",
    "empty-name": "a name without any of its parts",
    "date": "a date is needed here, not {found}",
    "empty-date": "a date that states nothing",
    "date-lists": "date-parts are one or two lists of year, month, day",
    "date-parts": "date-parts are year, month, day",
    "no-such-date": "no calendar has the date {found}",
    "number": "a number is needed in date-parts, not {found}",
    "season": "a season is 1 to 4, not {found}",
}
