"""RK6, rendering: styles, and what they could not print or place."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

RENDERING = (
    Rule(
        code="RK601",
        level=Level.ERROR,
        title="style",
        wordings=(
            Wording("no-style", "no style named {name!r}", "{near}"),
            Wording(
                "not-installed",
                "the style {name!r} is not installed",
                'install it with: pip install "refkit-claims[styles]"',
            ),
            Wording(
                "parent-not-installed",
                "the style {name!r} depends on {parent!r}, which is not here",
                'install it with: pip install "refkit-claims[styles]"',
            ),
            Wording(
                "no-parent",
                "the style {name!r} depends on {parent!r}, which is not here",
                "put the parent style beside it",
            ),
            Wording(
                "dependent-parent",
                "the style {name!r} depends on {parent!r}, which depends on another one itself",
                "put the parent style beside it",
            ),
            Wording("no-file", "there is no such style file", "is the path right?"),
            Wording("nul", "no style has a NUL in its name"),
            Wording("folder", "this is a folder, not a style", "name the .csl file"),
            Wording("unreadable", "cannot be read: {why}"),
            Wording(
                "too-large", "larger than the limit of {limit:,} bytes for a style", "is this a style at all?"
            ),
            Wording("empty", "the style is empty", "it holds no character"),
            Wording("not-utf-8", "not UTF-8: byte 0x{byte:02x}", "styles are UTF-8 text"),
            Wording("likely", "not UTF-8: byte 0x{byte:02x}", "it looks like {likely}: save it as UTF-8"),
            Wording(
                "not-xml",
                "not XML: {why}",
                "a style is a .csl file, for example from https://www.zotero.org/styles",
            ),
            Wording("not-xml-1.0", "not XML 1.0: {why}", "styles are XML 1.0"),
            Wording(
                "not-csl",
                "XML, but not a citation style: its first element is <{tag}>",
                'a style begins with <style xmlns="http://purl.org/net/xbiblio/csl" …>',
            ),
            Wording(
                "web-page",
                "this is a web page, not a citation style",
                "save the .csl file itself, not its page",
            ),
            Wording(
                "doctype",
                "the style declares a document type or entity, which is refused",
                "remove the <!DOCTYPE …> at its beginning: no style needs one",
            ),
            Wording(
                "no-layout",
                "the style has no <{part}> with a <layout>",
                "is this a whole style, or a part of one?",
            ),
            Wording(
                "no-macro",
                "the style calls a macro {name!r} that it does not hold",
                "is this a whole style?",
            ),
            Wording("no-engine", "no engine named {name!r}", "{near}"),
            Wording(
                "other-engine",
                "citeproc-py cannot read the style {style!r}: {why}",
                "refkit's own engine may print it",
            ),
            Wording("circle", "the macro {name!r} calls itself", "such a style would never end"),
            Wording("too-deep", "the style's macros nest too deeply", "such a style would never end"),
            Wording(
                "too-much-work",
                "the style needs too much work for one entry",
                "its macros call each other too often; is it from a source you trust?",
            ),
            Wording("own-parent", "the style has the name of its own parent", "give the file another name"),
            Wording("no-name", "no style can have this file's name", "give it another name"),
            Wording("no-locale", "no locale named {name!r}", "{near}"),
            Wording("no-styles", "the folder of shipped styles is missing", "reinstall refkit"),
            Wording("prints-nothing", "the style prints nothing"),
            Wording(
                "citations-only",
                "the style {style!r} has citations only: it prints no bibliography",
                "choose a style with a bibliography",
            ),
        ),
        text="""The citation style or locale is unknown, is no CSL, or asks for something unsafe.

        `refkit styles` lists those at hand, `refkit styles search` finds one by words or by journal, and
        `refkit styles check FILE` says what is wrong with a style of your own.""",
    ),
    Rule(
        code="RK602",
        level=Level.WARNING,
        title="entry not rendered",
        wordings=(
            Wording("entry", "the entry {key!r} could not be rendered: {why}", "look at its names and dates"),
            Wording("nothing", "the style prints nothing for the entry {key!r}"),
            Wording("citation", "citation {number} could not be rendered: {why}"),
            Wording("alike", "citations could not be told apart: {why}"),
            Wording(
                "other-engine",
                "citeproc-py could not print the entry {key!r}: {why}",
                "refkit's own engine may print it",
            ),
            Wording("other-citation", "citeproc-py could not print a citation of {key!r}: {why}"),
            Wording(
                "cut",
                "lists of authors that are cut with et al. are printed as if they were whole: {keys}",
                "citeproc-py cannot be told; refkit's own engine prints the et al.",
            ),
        ),
        text="""The style could not render this entry or citation. The others are printed.

        A style prints nothing for an entry that has none of the fields it asks for. Anything else is a fault
        of the entry's data, or of refkit.""",
    ),
    Rule(
        code="RK603",
        level=Level.WARNING,
        title="citation without an entry",
        wordings=(Wording("", "a citation names {key!r}, which the library does not hold", "{near}"),),
        text="""A citation names an id that the library does not hold. It is left out of its citation.

        Ids are compared with their case. Add the entry, or correct the id.""",
    ),
    Rule(
        code="RK604",
        level=Level.ERROR,
        title="style not in order",
        wordings=(
            Wording("no-info", "the style has no <info>", "it holds title, id and updated"),
            Wording("no-part", "the style has no <{tag}>"),
            Wording("empty-part", "<{tag}> is empty"),
            Wording("no-layout", "the style has no <citation> with a <layout>", "is this a whole style?"),
            Wording(
                "sources",
                "<text> has {number} sources: {sources}",
                "it prints one of them: take the others out",
            ),
            Wording("second-macro", "a second macro is named {name!r}", "the first stands in line {line}"),
            Wording("no-macro", "no macro is named {name!r}", "{near}"),
            Wording("no-macros", "no macro is named {name!r}", "the style holds no macros"),
            Wording("circle", "the macro {name!r} calls itself", "such a style would never end"),
            Wording(
                "elsewhere",
                "the style asks for another file: {what}",
                "take it out: a style is read alone",
            ),
            Wording("place", "<{tag}> does not belong in <{parent}>", "{near}"),
            Wording("place-in-leaf", "<{tag}> does not belong in <{parent}>", "it holds no elements"),
            Wording("words", "<{tag}> holds the text {text!r}", "only <text value> prints words"),
            Wording("attribute", "<{tag}> has no attribute {name!r}", "{near}"),
            Wording("attribute-of-none", "<{tag}> has no attribute {name!r}", "it takes none"),
            Wording("value", "<{tag}> takes no {name} {word!r}", "{near}"),
            Wording("value-type", "<{tag}> takes no {name} {word!r}", "it needs {wanted}"),
            Wording("beside", "<{tag}> takes no {name} beside its other attributes or parts", "take it out"),
            Wording(
                "once",
                "<{tag}> stands in <{parent}> once too often, or in the wrong place",
                "take it out, or move it",
            ),
            Wording("lacks", "<{tag}> lacks {parts}", "add {parts}"),
            Wording("content", "<{tag}> does not hold {text!r}", "the schema's word: {schema}"),
            Wording("incomplete", "<{tag}> is not complete", "it holds {parts}"),
            Wording("too-large", "the style is too large to be checked whole", "is this a style at all?"),
            Wording(
                "too-many-parts",
                "<{tag}> has more parts than can be checked",
                "is this a style at all?",
            ),
            Wording("too-many-attributes", "<{tag}> has more attributes than any can"),
        ),
        text="""A citation style holds something that CSL's schema does not allow, calls a macro that is not
        there, or points to another file, which is never read.

        Processors differ in what they make of such a style. The place is as near to the fault as can be
        found.""",
    ),
    Rule(
        code="RK605",
        level=Level.WARNING,
        title="citation not put in",
        wordings=(
            Wording(
                "torn",
                "a citation was not put in: its markup would be torn",
                "cite {keys} here by hand",
            ),
            Wording(
                "taken",
                "a citation was not put in: another citation stands there",
                "cite {keys} here by hand",
            ),
            Wording(
                "nothing",
                "a citation was not put in: the style prints nothing for it",
                "cite {keys} here by hand",
            ),
            Wording(
                "other-file",
                "a citation was not put in: the claim stands in {name}, which this file puts in",
                "cite {keys} there: refkit cite {name}",
            ),
            Wording(
                "odd-key",
                "a citation was not put in: LaTeX cannot cite this key, or the file's bibliography has another work under it",
                "give the work another key, and cite {keys} here by hand",
            ),
            Wording(
                "old-list",
                "the document's own list could not be distinguished from the text around it: the "
                "new one is at the end",
                "take the old list out by hand",
            ),
        ),
        text="""A citation has no place where it would not tear the document's markup, or another one stands
        there. Put it in by hand.

        Nothing else of the document is changed.""",
    ),
    Rule(
        code="RK606",
        level=Level.WARNING,
        title="macro never called",
        wordings=(
            Wording(
                "",
                "the macro {name!r} is never called",
                "take it out, or call it from the citation or bibliography",
            ),
        ),
        text="""A style holds a macro that neither its citation nor its bibliography reaches. It prints
        nothing.

        It may be left over, or a call of it may have been lost.""",
    ),
    Rule(
        code="RK607",
        level=Level.NOTE,
        title="passages not marked",
        wordings=(
            Wording(
                "unmarked",
                "the passages of this PDF are not marked in its copy: {why}",
                "read them at the pages that the index names",
            ),
            Wording("not-copied", "this source was not copied: {why}", "hand it over beside the pack"),
            Wording(
                "left-over",
                "this is left from an earlier pack: the index does not name it any more",
                "remove it, or pack into a new folder",
            ),
        ),
        text="""A source could not be copied into the pack for reviewers, or is copied without marks at the passages that are
        quoted from it.

        Marks are put behind the end of a PDF, whose own bytes stay. That cannot be done to one that is locked against
        changes, damaged or very large. The index says so too, and names page and words of each passage.""",
    ),
    Rule(
        code="RK608",
        level=Level.NOTE,
        title="order of letters unknown",
        wordings=(
            Wording(
                "",
                "{number:,} works are sorted by the numbers of their letters in Unicode, since the order of these letters"
                " is not known",
                'install it with: pip install "refkit-claims[collation]"',
            ),
        ),
        text="""Works are sorted that begin with letters of a script whose order refkit does not know by itself: Chinese, Japanese,
        Thai, the scripts of India.

        Their order is that of Unicode CLDR where PyICU is installed. For Latin, Greek, Cyrillic and Hebrew letters both
        orders are the same, but for rare ones.""",
    ),
)

# What to do about a part of <info> that is not there, by its name.
NEEDED_PARTS = {
    "title": "add the name of the style",
    "id": "add an address or UUID that no other style has",
    "updated": "add when it was last changed: 2026-01-31T12:00:00+00:00",
}
