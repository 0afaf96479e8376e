"""Every threshold of the room of reference lists, by module, with its unit and where it comes from.

Those "set by hand" were chosen while the development lists were read; what they give together is measured in
tests/bench/README.md, "Finding and splitting lists" for `locate` and "Reading reference strings" for `parse`.
A score is a sum of the points that the tables of `locate.cues` give.
"""

from __future__ import annotations

# locate.cues
SENTENCE_POINTS = 0.5  # taken for each sentence of a text of Chinese signs, behind the first; set by hand
# Characters of a line that decide whether an entry begins there; set by hand
BEGINNING_READ = 300
# Characters of an entry that decide whether it is a reference; set by hand
ENTRY_READ = 1600
LAST_MARK_READ = 220  # characters of the end of a text in which a citation mark is looked for; bounds time
# Lines and entries whose likeness is remembered, asked for 2 to 5 times each; bounds memory
LINES_CACHE = 256
REPEATS = 1.3  # score of what only says "the same" (同上); as UNDER_HEADING
WEAK_BEGINNING = 0.5  # score from which a line may begin an entry; set by hand
STRONG_BEGINNING = 0.8  # score from which a line begins one for itself; set by hand
FEWEST_IN_TEXT = 5  # words of a text among references; set by hand
WORDS_OF_TEXT = 8  # words from which a verb shows that it is one; set by hand
LIKE_TEXT = 1.0  # score below which what stands among references may be text; set by hand
SMALL_IN_TEXT = 0.5  # share of its words in small letters where no verb shows it; set by hand

# locate.lines
# Characters of a line in which its label must end, with what follows it. Bound against hostile input
LONGEST_LABEL = 240
LONG_LINE = 240  # characters; a longer line may hold several references one after the other. Set by hand

# locate.one_line
FEWEST_IN_LINE = 3  # numbered references that part a line; set by hand
IN_LINE_BEGINS = 0.7  # share of them that must begin as references do; set by hand

# locate.annotations
ANNOTATED = 0.4  # share of the entries of a list that are annotated where any is; set by hand
LONGEST_WORK = 8  # lines of an annotated entry that may list the work; set by hand

# locate.sequences
SHORTEST_SEQUENCE = 3  # lines that are numbered by letters or Roman numerals; set by hand
LONG_SEQUENCE = 5  # lines whose first letters are no initials, by their order alone; set by hand
SEQUENCE_BEGINS = 0.7  # share of them that must begin as references do; set by hand

# locate.find
UNDER_HEADING = 1.3  # score of an entry below a heading that can be nothing else; set by hand
NUMBERED_RUN = 1.8  # … in a numbered run without a heading; set by hand
UNNUMBERED_RUN = 2.6  # … in a run that has neither; set by hand
# Share of the entries of a list without heading that must say when the work appeared; set by hand
LIST_DATED = 0.3
# Share of the entries of a further list that must begin as references do; set by hand
FURTHER_LIST_BEGINS = 0.7
NEAR_HEADING = 4  # entries below a heading among which the first reference must be; set by hand
LONGEST_NOTE = 12  # lines of a footnote; set by hand
NOTE_INDENT = 2  # columns by which a further paragraph of a note is indented

# locate.numbering
AGAIN = 1.8  # value of two numbers from which they begin a list anew; set by hand
GAPS = 1.5  # by how much more lines with rising numbers than with consecutive ones are a list; set by hand
# Lines over which a number may follow the one before, the pages between two footnotes; set by hand
NUMBER_REACH = 400

# locate.page_furniture
BEGINNING_LETTERS = 3  # of a line of a page, by which its patterns are chosen
LONGEST_LINK_LINE = 300  # characters of a line of nothing but link labels; bound against hostile input

# locate.identifiers
LONGEST_IDENTIFIER = 2_000  # characters of a line that is nothing else. Bound against hostile input

# locate.running_heads
LONGEST_RUNNING_HEAD = 120  # characters; set by hand

# locate.segment
# Lines between marks that begin as entries do, for each mark, from which the marks part none; set by hand
LOOSE_AT_MARKS = 0.8
LOOSE_AT_STROKES = 0.3  # … where they are "-" or "*", which also stand in words
WRAPPED_LINE = 130  # columns; wider lines were not broken to fit a page. Set by hand
FEW_LINES = 12  # each of which is looked at for being a reference alone; set by hand
SHORT_ENTRY = 300  # characters of an entry that its number alone makes one of the list; set by hand
NAMED_BEGINNING = 0.9  # score of a line that begins with a person's name; as in the table of `locate.cues`

# locate.works
MOST_WORKS = 50  # in one entry. Bound against hostile input
WORK_READ = 600  # characters of a work in which its date is looked for; set by hand

# locate.paste
FEWEST_BESIDE_ADDRESSES = 2  # entries of a pasted list that are no bare addresses; set by hand
HEADED_LINES = 3  # first lines of a pasted text that may be its heading; set by hand
ALONE_IN_PASTE = 1.3  # score of a pasted text that counts as a list of one; set by hand
WORDS_ALONE = 6  # words of one that has neither a sign nor a sure beginning; set by hand
REFUSED_LINES = 200  # first lines of a refused text by which it is told what it is; set by hand
UNSIGNED_ALONE = 2.0  # … that has no sign of a reference but its beginning and a year; set by hand
PASTE_DATED = 0.3  # share of the entries of a pasted text that must say when the work appeared; set by hand
PASTE_TELLS = 0.4  # share of its entries that state something from which it is prose; set by hand
LONGEST_WORD = 160  # characters that a word or an address may have; set by hand
# Share of the characters of a pasted text that must be in what looks like references; set by hand
PASTE_SHARE = 0.6

# parse.atoms
# Characters before a date in which the words of access may stand (31 at most, and 14 between)
ACCESS_REACH = 64

# parse.tokens
# Words of one reference; what stands after is carried in the note. Bound against hostile input
MOST_WORDS = 1500

# parse.describe
PIECE_SIZES = (2, 3, 5, 9)  # words from which a piece between full stops is of the next size; set by hand
LONGEST_CACHED_WORD = 40  # characters; a longer word comes but once. Bounds memory

# parse.tagger
# Sums of weights that are kept, 76 bytes each beside what they are the sums of; bounds memory
MOST_SUMS = 200_000
KEY_SLOTS = 65_521  # a prime; each of 9 tables takes 16 bytes for each

# parse.decode
# Words of strings that are decoded together, the longest counted for each; bounds memory
CELLS_DECODED = 4_000
STRINGS_READ = 256  # strings of a list that are read together; bounds memory

# parse.relabel
MOST_OF_PARTY = 14  # words of a case before its "v."; set by hand
LONGEST_BODY = 20  # words of an organisation's name; set by hand

# parse.relabel_holders
SHORT_HEAD = 3  # words from which what stands before a journal is a title; set by hand

# parse.assemble
MOST_MARKS = 8  # punctuation marks beside a word that can belong to it; bound against hostile input

# parse.hyperlinks
LINKED_SHARE = 0.6  # share of a title that a link must cover to lead to the work; set by hand

# templates
LONGEST_TEMPLATE = 6000  # characters. Bound against hostile input
DEEPEST = 8  # templates within one another. Bound against hostile input
MOST_NAMES = 99  # numbered authors of one template. Bound against hostile input

# read
# Characters of one entry; the author list of the largest collaborations has 35,000. Bound against hostile
# input
MOST_CHARACTERS = 40_000

# Dates of one string that rules after the tagger look at; set by hand.
MOST_DATES = 8
