"""Every threshold of the room of claims, by module, with its unit and where it comes from.

Those "set by hand" were not measured one by one: what they give together is in tests/bench/README.md, "Claims
and links". Those "fixed in training" went into the model that is measured in MODEL_CARD.md: a change asks for
training anew.
"""

from __future__ import annotations

# abbreviations
ABBREVIATION_REACH = 120  # characters before the bracket in which the words stand; bounds work

# boilerplate, opinion
ABOUT_CACHE = 64  # sentences of which it is remembered whether they are about the document; bounds memory
SENTENCE_READ = 1200  # characters of a sentence in which patterns are looked for; bound against hostile input
CLAUSE_READ = 600  # characters of a clause; bound against hostile input
SECTION_READ = 200  # characters of a heading; bound against hostile input
LONGEST_BYLINE = 16  # words; a line with a version and a year of so many is no byline. Set by hand
SMALL_IN_TITLE = 0.2  # share of longer words in small letters that a title may have; set by hand

# clauses
LONGEST_CUT = 2000  # characters of a sentence that is cut; a longer one is broken text
JOINT_REACH = 500  # characters on each side of a joint that are looked at; bounds work

# dates
FIRST_YEAR = 1500  # year; a smaller figure in running text is a quantity far more often. Set by hand
DATES_CACHE = 256  # texts whose dates are remembered, each asked for some 4 times; bounds memory
DATE_BEFORE = 12  # characters that day and month in figures take

# describe
UNSURE_KIND = 0.45  # odds (0-1) below which a clause takes the kind of the clause before it; set by hand
CLAIM_READ = 6000  # characters of a claim that are read; its span is kept whole. Bound against hostile input

# detect
CAPTION_READ = 80  # characters of a paragraph in which the label of a caption stands
LONGEST_CLAIM = 20_000  # characters; a longer run without an end is no sentence but broken text
QUESTION_READ = 200  # characters of a sentence's end: its stop, with marks behind it
FEWEST_IN_CELL = 6  # words of a whole sentence in a cell of a table
MOST_ORIGINS = 8  # works from which a page may say that it was taken; bound against hostile input
UNITS_OF_LANGUAGE = 20  # first paragraphs, items and rows of a document that show its language; set by hand
SHORT_PARAGRAPH = 160  # characters; a sentence of a shorter paragraph may be a title. Set by hand
LANGUAGE_READ = 400  # characters of each of them
ENDING_READ = 40  # characters at the end of a sentence that show whether a formula completes it; bounds work
LETTERS_READ = 400  # characters of a stretch among which a letter must be; bounds work
# Odds (0-1) that a stretch is no claim, from which the rules are overruled; MODEL_CARD.md, "Scores", has how
# many such stretches the rules took wrongly
SURELY_NONE = 0.5
RARELY_NONE = 0.85  # the same for stretches of few words and texts with a list, of which less is known
SURELY_CLAIM = 0.08  # odds of being no claim below which a stretch is one whatever the rules say; as above
FEW_WORDS = 6  # words; of fewer, the model must be surer. Set by hand
FEWEST_WORDS = 4  # words of a sentence that is a claim; items and rows may be shorter. Set by hand

# titles
MOST_IN_TITLE = 24  # words and signs; a longer run of words is no title. Set by hand
WORDS_OF_LANGUAGE = 400  # words at the beginning of a text that show its language; set by hand
LEAST_ENGLISH = 0.1  # share of `vocabulary.stopwords.ENGLISH` among them in an English text. Set by hand

# kind_model
STRETCH_READ = 1500  # characters of a stretch that the model reads; fixed in training
MANY_DIGITS = 8  # digits above which the feature does not grow; fixed in training
MANY_WORDS = 40  # words above which the feature does not grow; fixed in training
SHORT_STRETCH = 6  # words; a stretch of fewer is short. Fixed in training
MANY_POINTS = 12  # points of the rules above which the feature does not grow; fixed in training
FAINTEST_KIND = 0.03  # odds (0-1) of a kind that is still listed; set by hand
MARKS_CACHE = 1024  # texts remembered without their marks, each asked for some 3 times; bounds memory
KIND_CACHE = 8192  # stretches whose kind is remembered; bounds memory

# kinds
HEADING_POINTS = 3  # points of the kind that a heading announces; set by hand
LEAST_KIND_POINTS = 3  # points from which a clause has a kind of its own; set by hand
SHORT_PHRASE = 12  # words; a phrase of fewer needs its heading. Set by hand
ROW_READ = 4000  # characters of a row with heading and header; bound against hostile input
HEADING_READ = 300  # characters of a heading; bound against hostile input
HEADING_CACHE = 4096  # headings whose kind is remembered; bounds memory

# names
LONGEST_NAME_PAIR = 120  # characters of a heading that gives two names of one thing; set by hand
DEFINITION_WORDS = 14  # words of a definition among which its noun is; set by hand

# run_in
MOST_HEADINGS = 3  # headings that stand one behind the other: "AbstractBackground: Hens …"; bounds work

# sentences
HEADINGS_READ = 300  # characters of a sentence in which headings may run into it; bound against hostile input
LONGEST_PIECE = 1 << 16  # characters of a paragraph that are cut into sentences at once; bounds memory
# Characters without white space; of a longer run nupunkt does not see the full stops. Bound against hostile
# input
LONGEST_RUN = 256
KEPT_OF_RUN = 64  # characters at the end of such a run in which it sees them
MOST_WRAPS = 4  # pairs of brackets around a whole text that are taken off; bounds work

# stems
SHORTEST_STEM = 4  # letters that an ending leaves of a word; fixed in training, also of the models of links
STEM_CACHE = 100_000  # words whose stem is remembered; bounds memory

# subjects: points for a name as the subject of a document, all set by hand
NAME_IN_TITLE = 6.0  # points for each title that holds it
NAME_IN_HEADING = 1.0  # … for each heading
NAME_OPENS_SENTENCE = 2.0  # … for each sentence that opens with it
NAME_OPENS_TEXT = 3.0  # … more for the first of them
NAME_DEFINED = 6.0  # … for a sentence that says what it is
NAME_IN_TRADE = 4.0  # … for a trade name beside it
NAME_MENTIONED = 0.5  # … for each mention
NAME_LISTED = 20.0  # … times the share of a list's titles that hold it
MOST_OPENERS = 10  # sentences that open with a name and count
MOST_MENTIONS = 40  # mentions that count
MOST_NAMES = 40  # names that are compared, those with the most points; bounds work
# Share of the points of a name that its first word has too: "Xmab Mechanism", "Xmab Injection"
FIRST_WORD_SHARE = 0.5
UNUSED_NAME_SHARE = 0.4  # share of its points that a name has which the text itself never uses
COMPANY_SHARE = 0.3  # … that the name of a company or a maker has
ACRONYM_SHARE = 0.4  # … that an acronym has
TITLE_ONLY_SHARE = 0.6  # … that a name has which opens no sentence and is defined nowhere
LEAST_SUBJECT_POINTS = 3.0  # points from which a name is the subject
UNIT_READ = 4000  # characters of a paragraph; bound against hostile input
TITLE_READ = 300  # characters of a title or heading; bound against hostile input
MOST_OPENINGS = 60  # sentences of a paragraph whose openings are read; bound against hostile input
MOST_TEXT = 400_000  # characters of a document in which names are counted; bound against hostile input

# claims.field
FEWEST_OF_FIELD = 8  # claims from which it is asked whether a document is about medicine; set by hand
# Share (0-1) of claims that speak of medicine, below which a document is about something else. Of 43 documents those about
# medicine had .19 and more, the others .10 and less (tests/claims/data and the development articles).
MEDICAL_SHARE = 0.12
