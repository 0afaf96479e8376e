"""Where citeproc-js keeps to the letter and a person would print otherwise: each behaviour by its name.

A style prints as citeproc-js does with EXACT, and as people would with NONE. What each name stands for, its smallest
example in both ways and its source are in BEHAVIOURS. Functions named as sources are those of citeproc-js 1.4.61
(npm citeproc 2.4.63).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What citeproc-js does (`says`), an example with it and without it, and where that comes from."""

    says: str
    exact: str
    otherwise: str
    source: str


def _quirk(says: str, exact: str, otherwise: str, source: str) -> Any:
    told = Behaviour(says=says, exact=exact, otherwise=otherwise, source=source)
    return field(default=False, metadata={"behaviour": told})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """The behaviours of citeproc-js that are kept; those that are False print as people would."""

    # What of an item is read.
    note_variables: bool = _quirk(
        "Lines of a note that name variables are these variables.",
        "Ponds 9",
        "Ponds",
        "CSL.parseNoteFieldHacks",
    )
    items_as_given: bool = _quirk(
        "What a style has no place for is not put where it can print it.",
        "3(2)",
        "3(2 Suppl 5)",
        "CSL 1.0.2, Appendix IV: a variable prints where a style asks for it",
    )
    fields_by_style: bool = _quirk(
        "Quotation marks in a field are the style's alone, and are read in addresses and numbers too.",
        "“Why?,” Acme",
        "“Why?”, Acme",
        "CSL.Util.FlipFlopper",
    )
    given_names_alone: bool = _quirk(
        "A given name alone is that of a person, whom a short form leaves out.",
        "Ponds",
        "AnnPonds",
        "CSL.NameOutput.prototype._renderPersonalName",
    )
    zeros_in_dates: bool = _quirk(
        "Months and days of 0 are printed.", "0/2001", "2001", 'CSL.Node["date-part"]'
    )
    one_day_ranges: bool = _quirk(
        "A range of dates from a day to the same day stays a range.",
        "March 4–4, 2001",
        "March 4, 2001",
        "CSL.Node.date",
    )
    events_apart: bool = _quirk(
        "“event” and “event-title” are two variables, not two names of one.",
        "Ponds",
        "Ponds Meeting",
        "CSL 1.0.2, Appendix IV, event-title",
    )

    # Numbers.
    numbers_parsed: bool = _quirk(
        "A number variable is parted into numbers, their labels and what joins them.",
        "3rd",
        "vol. 3",
        "CSL.Engine.prototype.processNumber",
    )
    pages_parsed: bool = _quirk(
        "Pages with letters before or behind them are no range that can be expanded.",
        "N110-5",
        "N110–N115",
        "CSL.Util.PageRangeMangler",
    )
    locators_parsed: bool = _quirk(
        "Labels within a locator are read, and printed in the words of the language.",
        "7, Kap. 3",
        "7, ch. 3",
        "CSL.Engine.prototype.processNumber",
    )
    delimiter_before_zero: bool = _quirk(
        "A range's second number that begins with a zero takes the delimiter of the group around it.",
        "Act No. 19– 07",
        "Act No. 19–07",
        "CSL.Engine.prototype.processNumber",
    )
    labels_alone: bool = _quirk(
        "A label is printed without its variable, in the singular.",
        "Ponds vol.",
        "Ponds",
        "CSL.evaluateLabel",
    )

    # Conditions.
    types_by_case: bool = _quirk(
        "A condition's type in capitals is no type.", "no", "yes", "CSL.Attributes, @type"
    )
    number_unknown: bool = _quirk(
        "A condition does not know the number of an entry.", "no", "yes", "CSL.Attributes, @variable"
    )

    # Texts and their case.
    title_case: bool = _quirk(
        "Title case keeps titles in capitals, and takes hyphens and quotation marks its own way.",
        "THE LIFE OF PONDS",
        "The Life of Ponds",
        "CSL.Output.Formatters.title",
    )
    sentence_case: bool = _quirk(
        "Sentence case puts all words but the first in small letters, names in capitals too.",
        "The life of nasa",
        "The life of NASA",
        "CSL.Output.Formatters.sentence",
    )
    spans_keep_case: bool = _quirk(
        "Small capitals, superscripts and subscripts keep their case.",
        "PONDSa",
        "PONDSA",
        "CSL.Output.Formatters.uppercase, lowercase",
    )
    values_take_title_case: bool = _quirk(
        "A style's own text takes title case in every language.",
        "Alte Teiche",
        "alte teiche",
        "CSL.Output.Formatters.title, CSL.Node.text",
    )
    values_as_fields: bool = _quirk(
        "Tags and quotation marks in a style's own text are read as those of a field.",
        "<b>a</b>",
        "&lt;b&gt;a&lt;/b&gt;",
        "CSL.Node.text, CSL.Util.FlipFlopper",
    )
    inner_stops: bool = _quirk(
        "strip-periods keeps a full stop before a small letter.",
        "a.s v",
        "as v",
        "CSL.Output.Queue.prototype.append",
    )
    short_addresses: bool = _quirk(
        "The short form of an address is its host.",
        "https://example.org",
        "https://example.org/a",
        "CSL.Node.text",
    )
    genres_twice: bool = _quirk(
        "The genre of a talk is printed as often as the style asks for it.",
        "Poster Ponds [Poster]",
        "Poster Ponds",
        "CSL.Node.text",
    )

    # Where texts meet.
    edges: bool = _quirk(
        "Marks where an element ends are merged only if they are the same; of affixes some stay apart.",
        "A;.",
        "A;",
        "CSL.Output.Queue.adjust",
    )
    group_stops: bool = _quirk(
        "A group's suffix goes where its own full stop meets that of its last part.",
        "Rivers.Fen",
        "Rivers. Fen",
        "CSL.Output.Queue.adjust",
    )
    slanted_groups: bool = _quirk(
        "Scripts without italics are slanted as part of a group, a macro or a list of names.",
        "<i>池塘</i>",
        "池塘",
        "CSL.Output.Queue.prototype.string",
    )
    left_punctuation: bool = _quirk(
        "What missing parts leave before the full stop at the end stays.",
        "Ponds, .",
        "Ponds.",
        "CSL.Output.Queue.adjust",
    )
    outer_spaces: bool = _quirk(
        "Spaces around an entry stay.", " Ponds", "Ponds", "CSL.Output.Queue.prototype.string"
    )

    # Names.
    substitutes_uncounted: bool = _quirk(
        "A style's own text in place of names counts as no variable, so that a group of it alone goes.",
        "Ponds",
        "Ponds Anon",
        "CSL.Node.substitute, CSL.Node.group",
    )
    names_keep_brackets: bool = _quirk(
        "Brackets around names within others in a note do not become square.",
        "(see (Roe))",
        "(see [Roe])",
        "CSL.Output.Queue.adjust",
    )
    one_and_last: bool = _quirk(
        "No delimiter stands between one name and the last of many.",
        "Dahl … Doe",
        "Dahl, … Doe",
        "CSL.NameOutput.prototype.joinPersons",
    )
    hebrew_and: bool = _quirk("The Hebrew “and” takes no spaces.", "RoeוDoe", "Roe ו Doe", "CSL.Node.name")
    first_of_two_inverted: bool = _quirk(
        "The first of two names counts as inverted.",
        "Roe, and Doe",
        "Roe and Doe",
        "CSL.NameOutput.prototype.joinPersons",
    )
    whole_names_stay: bool = _quirk(
        "Whom a citation names whole to be told apart is named whole in the list.",
        "Ann Roe; Bob Roe",
        "A. Roe; B. Roe",
        "CSL.Disambiguation",
    )
    nobody: bool = _quirk(
        "A style may cut names to none.",
        " Ponds",
        "Dahl et al. Ponds",
        "CSL.NameOutput.prototype.truncatePersonalNameLists",
    )
    joined_initials: bool = _quirk(
        "Capitals written together are one name.", "A. Roe", "A. B. Roe", "CSL.Util.Names.initializeWith"
    )
    parts_keep_fonts: bool = _quirk(
        "A part of a name that is set to “normal” keeps the font of the name.",
        "<i>Ann Roe</i>",
        '<i>Ann <span style="font-style:normal;">Roe</span></i>',
        "CSL.NameOutput.prototype._renderPersonalName",
    )

    # Dates.
    date_case_ignored: bool = _quirk(
        "The case of a whole date is ignored.", "March 2001", "MARCH 2001", "CSL.Node.date"
    )
    date_fonts_ignored: bool = _quirk(
        "A date in the locale's form takes no font; one in the style's own takes quotation marks.",
        "2000",
        "<i>2000</i>",
        "CSL.Node.date",
    )
    locale_affixes_replaced: bool = _quirk(
        "In the locale's form of a date, parts take their affixes from the style, and no delimiter.",
        "March/2001",
        "March 2001",
        "CSL.Node.date",
    )
    open_ranges_unclosed: bool = _quirk(
        "A range of dates that is still open takes no suffix.", "(1987–", "(1987–)", 'CSL.Node["date-part"]'
    )
    eras_to_500: bool = _quirk("Only years before 500 are AD.", "800", "800 AD", 'CSL.Node["date-part"]')
    letters_dressed: bool = _quirk(
        "The letter after a year takes the year's own affixes and font again.",
        "Roe (2014)(a); Roe (2014)(b)",
        "Roe (2014a); Roe (2014b)",
        'CSL.Node["date-part"]',
    )
    ranges_unlettered: bool = _quirk(
        "A range of years in a date with affixes takes no letter.",
        "Roe (2001–2002); Roe (2001–2002)",
        "Roe (2001–2002a); Roe (2001–2002b)",
        "CSL.Node.date",
    )
    dates_sort_alone: bool = _quirk(
        "A macro with a date in it is sorted by its dates alone.",
        "B; A",
        "A; B",
        "CSL.Node.key, CSL.dateAsSortKey",
    )

    # The list.
    numbers_alone: bool = _quirk(
        "An entry of nothing but its number is printed.", "1.", "", "CSL.getBibliographyEntries"
    )
    fields_aligned: bool = _quirk(
        "With second-field-align, a first field alone is aligned without the layout's suffix.",
        "Ponds",
        "Ponds.",
        "CSL.Node.layout",
    )
    first_cited_first: bool = _quirk(
        "What the list's keys leave equal keeps the order of its first citations as written; letters do not.",
        "B; A",
        "A; B",
        "CSL.Registry.prototype.sorttokens",
    )
    tables_of_letters: bool = _quirk(
        "Texts are sorted by tables of a few languages' letters.", "塘; 池", "池; 塘", "CSL.getSortCompare"
    )

    # Citations.
    cites_as_written: bool = _quirk(
        "What a citation's keys leave equal stays as written.",
        "A; B; A",
        "A; A; B",
        "CSL.Engine.prototype.processCitationCluster",
    )
    undefined_groups: bool = _quirk(
        "A group of cites without a value is sorted under the word “undefined”.",
        "Roe 2000; Doe 2000",
        "Doe 2000; Roe 2000",
        "CSL.Engine.prototype.processCitationCluster",
    )
    nameless_groups_placed: bool = _quirk(
        "Works without names keep the places that the other keys give them.",
        "Moss; Doe B",
        "Doe B; Moss",
        "CSL.Engine.prototype.processCitationCluster",
    )
    groups_turned: bool = _quirk(
        "Where the first key is descending, the works of one author are turned round again.",
        "Roe 2000, 2001",
        "Roe 2001, 2000",
        "CSL.Engine.prototype.processCitationCluster",
    )
    substitutes_ungrouped: bool = _quirk(
        "What stands for names groups no cites.",
        "in Fen 1; in Moss 2; in Fen 3",
        "in Fen 1; in Fen 3; in Moss 2",
        "CSL.Engine.prototype.processCitationCluster",
    )
    neighbours_grouped: bool = _quirk(
        "Only cites of one author that stand side by side are set together.",
        "Roe 2000; Doe 2001; Roe 2002",
        "Roe 2000, 2002; Doe 2001",
        "CSL.getCitationCluster",
    )
    nameless_joined: bool = _quirk(
        "A work without authors is taken for one of the author cited before it.",
        "Roe 2000, 2002",
        "Roe 2000; 2002",
        "CSL.getCitationCluster",
    )
    delimiters_by_cite: bool = _quirk(
        "What stands before a cite follows from whether it is collapsed: after-collapse-delimiter, if it is not.",
        "Roe 2000 A; 2001 B",
        "Roe 2000 A, 2001 B",
        "CSL.getSpliceDelimiter",
    )
    unnumbered_grouped: bool = _quirk(
        "Where a style that collapses numbers prints none, cites are set together by their authors.",
        "Roe 2000, 2001",
        "Roe 2000; Roe 2001",
        "CSL.getCitationCluster",
    )
    letters_behind_locators: bool = _quirk(
        "A letter alone is parted by year-suffix-delimiter from a cite with a locator too.",
        "Roe 2000a: 5/b",
        "Roe 2000a: 5, b",
        "CSL.getSpliceDelimiter",
    )
    repeats_lost: bool = _quirk(
        "A cite that repeats the one before it prints nothing.", "Roe 2000", "Roe 2000, 2000", "CSL.citeEnd"
    )
    letters_by_family_name: bool = _quirk(
        "Works whose authors' given names tell them apart take letters beside those that they do not.",
        "A. Roe 2000a; A. Roe 2000b; B. Roe 2000c",
        "A. Roe 2000a; A. Roe 2000b; B. Roe 2000",
        "CSL.Disambiguation",
    )
    years_after_details: bool = _quirk(
        "Behind a text, a year that was printed before is printed again with its letter.",
        "Roe A 2000a; A 2000b",
        "Roe A 2000a; A b",
        "CSL.Node.date",
    )
    authors_kept_in_notes: bool = _quirk(
        "In notes, a citation that is to leave its authors out names them.",
        "Roe 2000",
        "2000",
        "CSL.getCitationCluster, suppress-author",
    )
    leading_authors: bool = _quirk(
        "Only authors that begin a cite are its authors.",
        "2000 Roe",
        "2000",
        "CSL.NameOutput.prototype._collapseAuthor",
    )
    remarks_with_authors: bool = _quirk(
        "A citation of the authors alone keeps the writer's remarks.",
        "see Roe",
        "Roe",
        "CSL.getCitationCluster, author-only",
    )
    authors_without_fonts: bool = _quirk(
        "A citation of the authors alone has no fonts.",
        "Roe",
        "<i>Roe</i>",
        "CSL.getCitationCluster, author-only",
    )
    delimiter_behind_sentences: bool = _quirk(
        "A delimiter stands between a sentence before a cite and its number.",
        "As in Roe. , 1",
        "As in Roe. 1",
        "CSL.getCitationCluster",
    )
    remarks_as_written: bool = _quirk(
        "Of a writer's remark only the first mark is merged with the cite, and all of a delimiter but its mark stays.",
        "A?, B; A?.",
        "A?, B; A?",
        "CSL.getCitationCluster",
    )
    delimiters_unmerged: bool = _quirk(
        "The delimiter between cites is not merged with their marks.",
        "A.. B",
        "A. B",
        "CSL.getCitationCluster",
    )
    first_notes_by_position: bool = _quirk(
        "Only styles that test positions know the note that cited a work first.",
        "A; A",
        "A; A n1",
        "CSL.Engine.prototype.processCitationCluster",
    )
    placeholders: bool = _quirk(
        "A first cite that prints nothing is an error's text.",
        "[CSL STYLE ERROR: reference with no printed form.]",
        "",
        "CSL.getCitationCluster",
    )


NONE = Quirks()
EXACT = Quirks(**{one.name: True for one in fields(Quirks)})
BEHAVIOURS: Mapping[str, Behaviour] = {one.name: one.metadata["behaviour"] for one in fields(Quirks)}
