"""Where citeproc-js keeps to the letter and a person would print otherwise: each behaviour by its name.

A style prints as citeproc-js does with EXACT, and as people would with NONE. The line above a name says what
citeproc-js does; the smallest example in both ways and the source are in BEHAVIOURS too. Functions named as sources
are those of citeproc-js 1.4.61 (npm citeproc 2.4.63).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """An example of what citeproc-js does, as it prints and as people would, and where that comes from."""

    exact: str
    otherwise: str
    source: str


def _quirk(exact: str, otherwise: str, source: str) -> bool:
    shown = Behaviour(exact=exact, otherwise=otherwise, source=source)
    return field(default=False, metadata={"behaviour": shown})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """The behaviours of citeproc-js that are kept; those that are False print as people would."""

    # What of an item is read.

    # Lines of a note that name variables are these variables.
    note_variables: bool = _quirk("Ponds 9", "Ponds", "CSL.parseNoteFieldHacks")
    # What a style has no place for is not put where it can print it.
    items_as_given: bool = _quirk(
        "3(2)", "3(2 Suppl 5)", "CSL 1.0.2, Appendix IV: a variable prints where a style asks for it"
    )
    # Quotation marks in a field are the style's alone, and are read in addresses and numbers too.
    fields_by_style: bool = _quirk("“Why?,” Acme", "“Why?”, Acme", "CSL.Util.FlipFlopper")
    # A given name alone is that of a person, whom a short form leaves out.
    given_names_alone: bool = _quirk("Ponds", "AnnPonds", "CSL.NameOutput.prototype._renderPersonalName")
    # Months and days of 0 are printed.
    zeros_in_dates: bool = _quirk("0/2001", "2001", 'CSL.Node["date-part"]')
    # A range of dates from a day to the same day stays a range.
    one_day_ranges: bool = _quirk("March 4–4, 2001", "March 4, 2001", "CSL.Node.date")
    # “event” and “event-title” are two variables, not two names of one.
    events_apart: bool = _quirk("Ponds", "Ponds Meeting", "CSL 1.0.2, Appendix IV, event-title")

    # Numbers.

    # A number variable is parted into numbers, their labels and what joins them.
    numbers_parsed: bool = _quirk("3rd", "vol. 3", "CSL.Engine.prototype.processNumber")
    # Pages with letters before or behind them are no range that can be expanded.
    pages_parsed: bool = _quirk("N110-5", "N110–N115", "CSL.Util.PageRangeMangler")
    # Labels within a locator are read, and printed in the words of the language.
    locators_parsed: bool = _quirk("7, Kap. 3", "7, ch. 3", "CSL.Engine.prototype.processNumber")
    # A range's second number that begins with a zero takes the delimiter of the group around it.
    delimiter_before_zero: bool = _quirk(
        "Act No. 19– 07", "Act No. 19–07", "CSL.Engine.prototype.processNumber"
    )
    # A style’s own ordinals count only for numbers that its language has ordinals of its own for.
    ordinals_of_the_language: bool = _quirk("4th", "4X", "CSL.Engine.prototype.getOrdinal")
    # A label is printed without its variable, in the singular.
    labels_alone: bool = _quirk("Ponds vol.", "Ponds", "CSL.evaluateLabel")

    # Conditions.

    # A condition's type in capitals is no type.
    types_by_case: bool = _quirk("no", "yes", "CSL.Attributes, @type")
    # A condition of two labels of locators asks for both.
    locators_all: bool = _quirk("no", "yes", "CSL.Attributes, @locator")
    # A condition does not know the number of an entry.
    number_unknown: bool = _quirk("no", "yes", "CSL.Attributes, @variable")

    # Texts and their case.

    # Title case keeps titles in capitals, and takes hyphens and quotation marks its own way.
    title_case: bool = _quirk("THE LIFE OF PONDS", "The Life of Ponds", "CSL.Output.Formatters.title")
    # Sentence case puts all words but the first in small letters, names in capitals too.
    sentence_case: bool = _quirk("The life of nasa", "The life of NASA", "CSL.Output.Formatters.sentence")
    # Small capitals, superscripts and subscripts keep their case.
    spans_keep_case: bool = _quirk("PONDSa", "PONDSA", "CSL.Output.Formatters.uppercase, lowercase")
    # A style's own text takes title case in every language.
    values_take_title_case: bool = _quirk(
        "Alte Teiche", "alte teiche", "CSL.Output.Formatters.title, CSL.Node.text"
    )
    # Tags and quotation marks in a style's own text are read as those of a field.
    values_as_fields: bool = _quirk("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;", "CSL.Node.text, CSL.Util.FlipFlopper")
    # strip-periods keeps a full stop before a small letter.
    inner_stops: bool = _quirk("a.s v", "as v", "CSL.Output.Queue.prototype.append")
    # The short form of an address is its host.
    short_addresses: bool = _quirk("https://example.org", "https://example.org/a", "CSL.Node.text")
    # The genre of a talk is printed as often as the style asks for it.
    genres_twice: bool = _quirk("Poster Ponds [Poster]", "Poster Ponds", "CSL.Node.text")

    # Where texts meet.

    # Marks where an element ends are merged only if they are the same; of affixes some stay apart.
    edges: bool = _quirk("A;.", "A;", "CSL.Output.Queue.adjust")
    # A group's suffix goes where its own full stop meets that of its last part.
    group_stops: bool = _quirk("Rivers.Fen", "Rivers. Fen", "CSL.Output.Queue.adjust")
    # Scripts without italics are slanted as part of a group, a macro or a list of names.
    slanted_groups: bool = _quirk("<i>池塘</i>", "池塘", "CSL.Output.Queue.prototype.string")
    # What missing parts leave before the full stop at the end stays.
    left_punctuation: bool = _quirk("Ponds, .", "Ponds.", "CSL.Output.Queue.adjust")
    # Spaces around an entry stay.
    outer_spaces: bool = _quirk(" Ponds", "Ponds", "CSL.Output.Queue.prototype.string")

    # Names.

    # A style's own text in place of names counts as no variable, so that a group of it alone goes.
    substitutes_uncounted: bool = _quirk("Ponds", "Ponds Anon", "CSL.Node.substitute, CSL.Node.group")
    # Brackets around names within others in a note do not become square.
    names_keep_brackets: bool = _quirk("(see (Roe))", "(see [Roe])", "CSL.Output.Queue.adjust")
    # No delimiter stands between one name and the last of many.
    one_and_last: bool = _quirk("Dahl … Doe", "Dahl, … Doe", "CSL.NameOutput.prototype.joinPersons")
    # The Hebrew “and” takes no spaces.
    hebrew_and: bool = _quirk("RoeוDoe", "Roe ו Doe", "CSL.Node.name")
    # The first of two names counts as inverted.
    first_of_two_inverted: bool = _quirk(
        "Roe, and Doe", "Roe and Doe", "CSL.NameOutput.prototype.joinPersons"
    )
    # Whom a citation names whole to be told apart is named whole in the list.
    whole_names_stay: bool = _quirk("Ann Roe; Bob Roe", "A. Roe; B. Roe", "CSL.Disambiguation")
    # Only the <name> itself can ask for the number of names.
    counts_by_name: bool = _quirk("Roe, Dahl", "2", "CSL.NameOutput.prototype.init")
    # Later citations do not show the last name of a list that is cut.
    last_name_once: bool = _quirk(
        "Roe, Dahl, … Fox; Roe et al.",
        "Roe, Dahl, … Fox; Roe, … Fox",
        "CSL.NameOutput.prototype.getEtAlConfig",
    )
    # A first citation shows as many names as later ones, if these are more.
    later_names_first: bool = _quirk(
        "Roe, Dahl, et al.", "Roe et al.", "CSL.NameOutput.prototype._imposeNameConstraints"
    )
    # Between the delimiter of names and “and” there is no space but the delimiter’s own.
    closed_and: bool = _quirk("Roe;and Doe", "Roe; and Doe", "CSL.NameOutput.prototype.joinPersons")
    # Names are kept whole if the <name>, its area or the style says so.
    whole_names_win: bool = _quirk("Ann Roe", "A. Roe", "CSL.NameOutput.prototype._initializeWith")
    # A style may cut names to none.
    nobody: bool = _quirk(" Ponds", "Dahl et al. Ponds", "CSL.NameOutput.prototype.truncatePersonalNameLists")
    # Capitals written together are one name.
    joined_initials: bool = _quirk("A. Roe", "A. B. Roe", "CSL.Util.Names.initializeWith")
    # A part of a name that is set to “normal” keeps the font of the name.
    parts_keep_fonts: bool = _quirk(
        "<i>Ann Roe</i>",
        '<i>Ann <span style="font-style:normal;">Roe</span></i>',
        "CSL.NameOutput.prototype._renderPersonalName",
    )

    # Dates.

    # The case of a whole date is ignored.
    date_case_ignored: bool = _quirk("March 2001", "MARCH 2001", "CSL.Node.date")
    # A date in the locale's form takes no font; one in the style's own takes quotation marks.
    date_fonts_ignored: bool = _quirk("2000", "<i>2000</i>", "CSL.Node.date")
    # In the locale's form of a date, parts take their affixes from the style, and no delimiter.
    locale_affixes_replaced: bool = _quirk("March/2001", "March 2001", "CSL.Node.date")
    # A range of dates that is still open takes no suffix.
    open_ranges_unclosed: bool = _quirk("(1987–", "(1987–)", 'CSL.Node["date-part"]')
    # Only years before 500 are AD.
    eras_to_500: bool = _quirk("800", "800 AD", 'CSL.Node["date-part"]')
    # The letter after a year takes the year's own affixes and font again.
    letters_dressed: bool = _quirk(
        "Roe (2014)(a); Roe (2014)(b)", "Roe (2014a); Roe (2014b)", 'CSL.Node["date-part"]'
    )
    # A range of years in a date with affixes takes no letter.
    ranges_unlettered: bool = _quirk(
        "Roe (2001–2002); Roe (2001–2002)", "Roe (2001–2002a); Roe (2001–2002b)", "CSL.Node.date"
    )
    # A macro with a date in it is sorted by its dates alone.
    dates_sort_alone: bool = _quirk("B; A", "A; B", "CSL.Node.key, CSL.dateAsSortKey")

    # The list.

    # An entry of nothing but its number is printed.
    numbers_alone: bool = _quirk("1.", "", "CSL.getBibliographyEntries")
    # With second-field-align, a first field alone is aligned without the layout's suffix.
    fields_aligned: bool = _quirk("Ponds", "Ponds.", "CSL.Node.layout")
    # What the list's keys leave equal keeps the order of its first citations as written; letters do not.
    first_cited_first: bool = _quirk("B; A", "A; B", "CSL.Registry.prototype.sorttokens")
    # Texts are sorted by tables of a few languages' letters.
    tables_of_letters: bool = _quirk("塘; 池", "池; 塘", "CSL.getSortCompare")

    # Citations.

    # What a citation's keys leave equal stays as written.
    cites_as_written: bool = _quirk("A; B; A", "A; A; B", "CSL.Engine.prototype.processCitationCluster")
    # Cites are sorted by authors first; then each stands under the first key of its author’s first work and its place.
    groups_sorted_again: bool = _quirk(
        "Roe 2000, 2001", "Roe 2001, 2000", "CSL.Engine.prototype.processCitationCluster"
    )
    # What stands for names groups no cites.
    substitutes_ungrouped: bool = _quirk(
        "in Fen 1; in Moss 2; in Fen 3",
        "in Fen 1; in Fen 3; in Moss 2",
        "CSL.Engine.prototype.processCitationCluster",
    )
    # Only cites of one author that stand side by side are set together.
    neighbours_grouped: bool = _quirk(
        "Roe 2000; Doe 2001; Roe 2002", "Roe 2000, 2002; Doe 2001", "CSL.getCitationCluster"
    )
    # A work without authors is taken for one of the author cited before it.
    nameless_joined: bool = _quirk("Roe 2000, 2002", "Roe 2000; 2002", "CSL.getCitationCluster")
    # What stands before a cite follows from whether it is collapsed: after-collapse-delimiter, if it is not.
    delimiters_by_cite: bool = _quirk("Roe 2000 A; 2001 B", "Roe 2000 A, 2001 B", "CSL.getSpliceDelimiter")
    # Where a style that collapses numbers prints none, cites are set together by their authors.
    unnumbered_grouped: bool = _quirk("Roe 2000, 2001", "Roe 2000; Roe 2001", "CSL.getCitationCluster")
    # A letter alone is parted by year-suffix-delimiter from a cite with a locator too.
    letters_behind_locators: bool = _quirk("Roe 2000a: 5/b", "Roe 2000a: 5, b", "CSL.getSpliceDelimiter")
    # A cite that repeats the one before it prints nothing.
    repeats_lost: bool = _quirk("Roe 2000", "Roe 2000, 2000", "CSL.citeEnd")
    # Works whose authors' given names tell them apart take letters beside those that they do not.
    letters_by_family_name: bool = _quirk(
        "A. Roe 2000a; A. Roe 2000b; B. Roe 2000c",
        "A. Roe 2000a; A. Roe 2000b; B. Roe 2000",
        "CSL.Disambiguation",
    )
    # Behind a text, a year that was printed before is printed again with its letter.
    years_after_details: bool = _quirk("Roe A 2000a; A 2000b", "Roe A 2000a; A b", "CSL.Node.date")
    # In notes, a citation that is to leave its authors out names them.
    authors_kept_in_notes: bool = _quirk("Roe 2000", "2000", "CSL.getCitationCluster, suppress-author")
    # Only authors that begin a cite are its authors.
    leading_authors: bool = _quirk("2000 Roe", "2000", "CSL.NameOutput.prototype._collapseAuthor")
    # A citation of the authors alone keeps the writer's remarks.
    remarks_with_authors: bool = _quirk("see Roe", "Roe", "CSL.getCitationCluster, author-only")
    # A citation of the authors alone has no fonts.
    authors_without_fonts: bool = _quirk("Roe", "<i>Roe</i>", "CSL.getCitationCluster, author-only")
    # A delimiter stands between a sentence before a cite and its number.
    delimiter_behind_sentences: bool = _quirk("As in Roe. , 1", "As in Roe. 1", "CSL.getCitationCluster")
    # Of a writer's remark only the first mark is merged with the cite, and all of a delimiter but its mark
    # stays.
    remarks_as_written: bool = _quirk("A?, B; A?.", "A?, B; A?", "CSL.getCitationCluster")
    # The delimiter between cites is not merged with their marks.
    delimiters_unmerged: bool = _quirk("A.. B", "A. B", "CSL.getCitationCluster")
    # Only styles that test positions know the note that cited a work first.
    first_notes_by_position: bool = _quirk("A; A", "A; A n1", "CSL.Engine.prototype.processCitationCluster")
    # Where several works were cited before, in the text, “ibid.” asks for the place of the first of them.
    places_of_the_first: bool = _quirk(
        "Pond; Fen; Fen", "Pond; Fen; ibid.", "CSL.Engine.prototype.processCitationCluster"
    )
    # In notes a closing bracket that nothing opens becomes square, and counts.
    unopened_brackets: bool = _quirk("A]", "A)", "CSL.checkNestedBrace")
    # A first cite that prints nothing is an error's text.
    placeholders: bool = _quirk(
        "[CSL STYLE ERROR: reference with no printed form.]", "", "CSL.getCitationCluster"
    )


NONE = Quirks()
EXACT = Quirks(**{one.name: True for one in fields(Quirks)})
BEHAVIOURS: Mapping[str, Behaviour] = {one.name: one.metadata["behaviour"] for one in fields(Quirks)}
