"""Small words that are passed over, or that show what a text is: a list for each use.

The lists differ because the uses do: a key needs a word that distinguishes, a title keeps what a search
drops.
"""

from __future__ import annotations

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of, any_of, words_of

# Search: what carries no meaning in a claim or its source, in English. Models were trained without these
# words.
SEARCH = frozenset(
    words_of(
        """a about above after again against all also although am among an and any are as at be became because
        been before being below between both but by can could did do does doing down during each either et etc
        few first for from further had has have having he her here hers him his how however i if in into is it
        its itself just may me might more most must my neither no nor not of off often on once one only or
        other our out over own per same several shall she should since so some such than that the their them
        then there therefore these they this those through thus to too under until up upon us used using very
        via was we were what when where whether which while who whom whose why will with within without would
        you your al new study studies result results show shows shown found report reported based including
        include includes like well many much s t"""
    )
)
SEARCH_KEPT = frozenset({"t"})  # a letter that is a word of its own in "T cell"
# Keys: what a citation key leaves out of a title: articles, prepositions, conjunctions, question words.
_KEYS = {
    "en": """a an the and or but nor of in on at to for from by with without into onto over under about after
        before between among through during against as is are was were be been does do did can could may might
        should will would what which who whom whose how when where why whether this that these those its it
        some new""",
    "de": """der die das den dem des ein eine einer eines einem einen und oder aber von vom zu zum zur im am
        an auf aus bei mit nach über unter für gegen durch ohne um als wie ist sind war wird was wer wo wann
        warum""",
    "fr": """le la les l un une des du de d et ou mais dans sur sous par pour avec sans chez entre vers que
        qui quoi dont où est sont ce cet cette ces au aux en""",
    "es": """el los las uno una unos unas y e o u pero del al con sin por para sobre entre según como es son
        qué quién cómo""",
    "it": """il lo gli i uno una e ed o ma di del dello della dei degli delle da dal nel nella nei sul sulla
        con senza per tra fra come è sono che chi""",
    "pt": "os as um uma uns umas do da dos das no na nos nas ao à em com sem pela pelo são",
    "nl": "het een van voor met zonder op uit naar bij tussen door over onder en of maar is zijn wat wie",
    "sv": "och eller men av på till för från med utan som är den det ett en att",
    "da": "og af til fra på hvad",
    "fi": "ja tai sekä",
}  # fmt: skip
KEYS = all_of(_KEYS)
# Of these the words that are none in English: one of them shows that words are of another language.
IN_OTHER_LANGUAGES = all_of({code: row for code, row in _KEYS.items() if code != "en"}) - frozenset(
    words_of(f"{_KEYS['en']} no do me men more so pro")
)
# Title case: what stays in small letters within an English title (CSL 1.0.2, "Title Case Conversion"); with
# its articles, conjunctions and particles of names go all prepositions, as in the processor that styles are
# tried with.
TITLE_CASE = frozenset(
    words_of(
        """a an and as but nor or so the yet about above across afore after against along alongside amid
        amidst among amongst apropos around aside astride at athwart atop barring before behind below beneath
        beside besides between beyond by circa despite down during except for from given in inside into lest
        like near next notwithstanding of off on onto out over per plus pro qua sans since than through
        throughout till to toward towards under underneath until unto up upon v versus via vs with within
        without al d de et van von"""
    )
)
# Left out of the labels that are made of a title or a body's name.
LABEL_ARTICLES = frozenset(words_of("a the"))
# Headlines: longer words that stand in small letters where most others have a capital.
HEADLINES = frozenset(
    words_of("with from into over after before under about between among through without versus")
)
# Prose: words that carry it along; a reference holds few of them for its length.
_PROSE = {
    "en": """is are was were be been has have had we our they their this these that which who it its should
        must may can will would could also however therefore because when while if you your not such""",
    "de": "ist sind war waren wird werden wurde wurden hat haben nicht auch sich dass wir sie als",
    "fr": "est sont était nous que qui dans ont",
    "es": "son están fue pero",
    "it": "è sono che",
    "pt": "não são foi",
}  # fmt: skip
PROSE = all_of(_PROSE)
# Lines: a line that ends in one of these goes on in the next.
_LINE_ENDS = {
    "en": "and in of the a an for on by with from to at eds. ed. vol. no. pp. p.",
    "de": "und der die das des von für im zur zum mit s.",
    "fr": "et de la le les du en",
    "es": "y del los las el al",
    "it": "e di della",
}
LINE_ENDS = all_of(_LINE_ENDS) | {"&", "doi:", "https:", "http:"}
# Marks: words in front of a year that are no author's ("Since 2014"), beside months and seasons.
NO_AUTHORS = frozenset(
    words_of(
        """since until circa version figure table phase day week year in on at by from for and or the before
        after as of during between about around only early late mid see"""
    )
)
# Openers: words that open sentences or titles and name no subject, beside those of a search and months.
OPENERS = frozenset(
    words_of(
        """patients treatment clinical common serious side effects overview introduction background indication
        indications mechanism action summary executive key takeaways history research development approval
        approvals drug drugs however additionally neurological women men children adults pregnant initially
        recently article monograph report potential approved what how who use uses efficacy safety dosage
        administration warnings contraindications title trials pharmacology pharmacokinetics references
        abstract conclusion discussion methods today although compared despite hospitalization information
        data table figure general related associated conditions authorised withdrawn active phase later early
        late two three four five six one first second third full accelerated conditional marketing regulatory
        orphan breakthrough authorization authorisation therapy product dossier profile monograph guide report
        facts sheet traffic safety evidence warnings medicines medicine medication home menu conditions
        contents journal news archive notes chapter section part volume outlook results provisions penalties
        people specialist licences common rare usual never effect effects impact role study comparison
        randomised randomized new"""
    )
)
# Nouns: where the noun of a definition ends: "a tubeless insulin pump | developed by".
AFTER_NOUN = frozenset(
    words_of(
        """that which who of with in for made used built written from by to on at across over near between
        designed formulated and or as"""
    )
)
# English: a tenth of the words of an English text, below a twentieth of one in another language.
ENGLISH = frozenset(words_of("the of and in is to a for with was are by that"))
# Headings: small words that leave a heading as general as it is.
IN_HEADINGS = frozenset(words_of("the and of der die de la"))
# Sentences: words that open one; behind an abbreviation's stop they show that a sentence ended there.
SENTENCE_OPENERS = frozenset(
    words_of(
        """the a an it its in on at this that these those that they there he she we our however as by for from
        with after before when while although since if because during both most many some all other another
        one two three such to patients results data among also additionally moreover furthermore finally first
        second despite following"""
    )
)
# The same in capitals behind any plain word and a stop.
BEHIND_ANY_WORD = words_of(
    """The It Its In On At This These Those They We However For By With From After Before When While Although
    If Since Because During Under Over Between No Not Nobody Nothing Both Most Some All Another There Today
    Patients People As An A"""
)
# Verbs: what a line holds that is no name.
_VERBS = {
    "en": "is are was were has have had can may must should will",
    "de": "ist sind wird werden wurde hat kann",
    "fr": "est sont peut",
    "es": "son puede",
    "it": "è sono",
}
VERBS = regex(rf"\b{any_of(all_of(_VERBS))}\b")
# Comparing: what a claim and its passage need not share, in English.
LIGHT = frozenset(
    words_of(
        """a about above after again against all also although am among an and any are as at be became because
        been before being below between both but by can could did do does doing down during each either et etc
        for from further had has have having he her here hers him his how however i if in into is it its itself
        just may me might more most must my neither no nor not of off often on once only or other our out over
        own per same several shall she should since so some such than that the their them then there therefore
        these they this those through thus to too under until up upon us very via was we were what when where
        whether which while who whom whose why will with within without would you your al s t like well much
        many as-well rather yet even still already whereas compared versus vs respectively namely it's one's"""
    )
)
# Comparing: words of any report, which carry less of what a claim says.
GENERAL = frozenset(
    words_of(
        """study studies trial trials result results show shows showed shown find found finding findings report
        reports reported reporting describe described author authors paper article research researchers data
        analysis significant significantly effect effects level levels rate rates patient patients people
        participants participant subjects person group groups number numbers total case cases use used using
        uses make made makes given give gives given received receive taken take takes include included includes
        including based associated association related observed observe occurred occur occurs seen see overall
        value values amount different difference differences compared comparison increase increased including
        different percent per year years month months week weeks day days time times new main major first second
        way ways kind kinds part parts type types form forms set high low large small long short"""
    )
)
# Words with which no sentence ends, in English: what follows them goes on with it.
NEVER_AT_END = frozenset(
    words_of(
        """a an the of to in on at by for from with within into onto upon than as and or nor but if that which who
        whose when while where because although is are was were be been being has have had will would shall should
        can could may might must about above after against among between during per until via without under over"""
    )
)
# Words before which a hyphen stands for the end of a later word: "first- and second-order".
BEHIND_HYPHEN = frozenset(words_of("and or to nor und oder et ou y o e"))
# Labels of medicines: what their titles say beside the name of the medicine, in English; `genres` has what they are called.
LABEL_WORDS = frozenset(
    words_of(
        """highlights full revised current approved package insert leaflet prescribing information drug medication guide label
        labeling labelling product brand united states tablet tablets capsule capsules injection solution summary monograph
        food administration european medicines agency initial version"""
    )
)
