"""Words by which a text denies, doubts, reports or takes back what it says, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# They deny what follows them in their clause.
NOT = words_of(
    """not never no without neither nor cannot none nobody nothing hardly scarcely unlike lack lacks lacked lacking
    absence absent fail fails failed failing failure unable refuse refused refuses decline declined n't barely
    nowhere except excluding excluded prohibits prohibited forbids forbade unsuccessful prevented"""
)
# The words behind which what was negated is the subject before: "was not observed".
FOUND = words_of(
    """observed found seen detected reported shown present noted recorded occurred exist evident confirmed
    identified known available demonstrated happened changed differ affected"""
)
# Two words that deny what follows.
NOT_PHRASES = words_of(
    """rather_than instead_of ruled_out rules_out rule_out gave_up free_of ran_out_of far_from as_opposed_to
    no_longer in_place_of neither_of did_not does_not do_not was_not were_not is_not are_not has_not have_not
    had_not could_not would_not should_not must_not may_not can_not will_not"""
)
# Words at which the reach of a "not" ends.
CLAUSE = words_of(
    """but although though whereas while because since however yet which who whose when where if so therefore
    than and except unless until after before"""
)
# Something may be so.
HEDGES = words_of(
    """may might could possibly perhaps probably likely potential potentially apparently presumably conceivably
    suggest suggests suggested suggesting suggestive hypothesise hypothesize hypothesised hypothesized
    seem seems seemed appear appears appeared plausible plausibly tentative preliminary tentatively promising
    putative conceivable speculate would ought unclear uncertain unknown inconclusive"""
)
# Something is certainly so.
CERTAIN = words_of(
    """prove proves proved proven establish establishes established definitely certainly undoubtedly always
    guarantee guarantees guaranteed ensures ensure confirm confirms confirmed demonstrate demonstrates
    demonstrated conclusively clearly unequivocally invariably must"""
)
# How a text holds a statement: words around "that …" and "whether …"; their regular forms are made from them.
# They put it forward as so.
ASSERTING = words_of(
    """show demonstrate confirm prove proof establish conclude conclusion find finding found know known knew fact
    clear clearly evident report note observe indicate reveal document record mean meant evidence certain undisputed
    agree agreement accept state declare rule decide determine explain discover learn recommend require provide
    ensure result calculate estimate measure verify consensus see seen true shown stress emphasise emphasize add
    corroborate support undeniable obvious truth undoubted write wrote written notice appreciate remember
    recognise recognize follow acknowledge admit concede order statement given announce announcement inform announced"""
)
# They bear out what they stand with: "the hypothesis that … was confirmed".
BEARING = words_of(
    """confirm support borne prove proven corroborate vindicate verify establish accept demonstrate upheld
    documented well-founded undisputed"""
)
# They present it as somebody's word, thought or fear.
OPINION = words_of(
    """argue argument claim allege allegation contend contention maintain insist assert assertion believe belief
    think thought hold held suppose supposition assume assumption suspicion fear wish prediction predict forecast
    foretell foretold promise swear swore boast pretend complain object plead protest teach taught presume regard
    notion idea view opinion theory suggestion rumour rumor tale story fable legend tradition assurance assure
    speculation conjecture saying slogan warn warning credit deem reckon dream threaten conviction doctrine verdict
 say said fancy preach"""
)
# Who says so: others, whose word is not that of the text.
HOLDERS = words_of(
    """critic opponent supporter proponent advocate detractor enemy newspaper press magazine journalist columnist
    editorial brochure leaflet advertisement advert pamphlet manufacturer supplier seller salesman salesmen promoter
    vendor website blog blogger post tweet tabloid podcast forum rumour rumor gossip legend tradition folklore folk myth fable satirical satire
    parody novel poem chronicler believer layman laymen layperson sceptic skeptic somebody someone anecdote lore
    superstition propaganda hearsay lobby campaigner defendant claimant plaintiff appellant accused witness
    guidebook textbook media popularly publicist adherent sponsor"""
)
# The text's own: what such a subject thinks is what the text says.
OWN = words_of(
    """we our us i my author study studies trial result data finding analysis analyses evidence investigator paper
    review report court tribunal panel committee guideline survey experiment measurement model article judge board
    commission act law statute treaty section convention"""
)
# Whose business it is to count: "according to the statistics office" gives a source, no opinion.
COUNTING = words_of(
    "office registry register bureau census statistics cadastre yearbook almanac gazette observatory"
)
OTHERS = words_of("some many several other others few certain most various numerous earlier previous former")
# It was held once.
BYGONE = words_of(
    """once formerly previously earlier former older originally initially until first past traditionally extinct
    ancient bygone old long"""
)
# They say of a statement that it is not so.
REFUTING = words_of(
    """false falsely wrong wrongly erroneous erroneously mistaken mistakenly mistake incorrect incorrectly untrue
    myth misconception fallacy fallacious hoax disprove disproven refute contradict debunk discredit untenable
    overturn invention fabrication misunderstanding misreading error baseless unfounded groundless obsolete abandon
    reject rejection retract withdrawn misprint forged forgery dismiss inconsistent against belie rebut rebutted
    superseded corrected contrary disagree disagreement unjustified invalid invalidate repudiate overruled"""
)
# They doubt it, or say that it is not known.
DOUBTING = words_of(
    """doubt doubtful dubious deny denial dispute question contest challenge sceptical skeptical unlikely unclear
    uncertain unknown unsettled unresolved debate debatable controversial controversy undecided inconclusive unproven
    unproved unsupported undetermined unconfirmed insufficient premature mixed pending ambiguous moot lacking lack
    conflicting hesitate weak thin scant scanty sparse speculative unexplored unexamined untested impossible hard
    difficult contradictory equivocal hardly"""
)
# Those of them that turn into assent behind a "no": "no doubt", "cannot be denied".
DOUBT = words_of("doubt deny dispute question contest challenge")
# "Not" in the words around a statement.
DENYING = words_of(
    """not n't no nobody none never nothing neither nor few little scarcely fail fails failed unable cannot without
    refuse refuses refused decline declined less stops stopped far barely seldom rarely incapable beyond yet early nowhere"""
)
# What is denied with a "not" beside one of these is not so: "it is not true that".
SO = words_of("true case fact so truth held tenable borne")
# They ask it, test it, intend it or imagine it.
OPEN = words_of(
    """whether hypothesise hypothesize hypothesis hypotheses investigate examine test explore assess aim seek sought
    ask suppose supposing imagine possible conceivable plausible perhaps possibly maybe conceivably remains before
    likely probable presumably probably apparently appears seems speculate posit postulate suspect would might may
    could hope expect expectation intend intention design designed plan propose proposal suspicion assuming if
    conjecture provided tentatively supposition meant attempt effort endeavour endeavor tried try trying let assume"""
)
# What is allowed or asked for, which a source often says with "may".
ALLOWED = words_of("can must shall should allowed permitted allows permits cannot able")
CONJUNCTIONS = frozenset({"that", "whether", "if"})
# Before "if" they ask.
ASKING = words_of("tell know known see ask asked asks out determine clear decide say")
SO_THAT = words_of("so such now in except than like")
# A first word of a sentence behind which the main clause follows a comma.
SUBORDINATORS = words_of(
    """contrary despite although though while whereas unlike if given in on as regardless because since when after
    before against notwithstanding"""
)
DETERMINERS = words_of("the a an his her their its this these those our some any no each every my your one")
PRONOUNS = words_of("we it they he she i you there nobody who which")
BE = words_of("is are was were be been being")
# "was … to": what somebody says, thinks or wants of the subject.
SAID_TO = words_of(
    """said believed thought claimed alleged reputed rumoured rumored expected intended hoped supposed assumed
    predicted feared likely unlikely designed advertised promised presumed held suspected touted praised marketed
    deemed hailed promoted billed imagined planned projected meant"""
)
# Behind "not", before "to": "has not been shown to".
SHOWN_TO = words_of(
    "shown proved proven found demonstrated known observed seen established confirmed reported"
)
ADVERBS_OF_REPORT = words_of("allegedly supposedly reputedly purportedly ostensibly avowedly")
# Verbs of a parenthesis: "…, his enemies said".
SAYS = words_of(
    "say says said thought think thinks believed believe argued argue claimed claim alleged feared predicted held hoped warned"
)
VIEWS = words_of("view views opinion eyes words judgement judgment mind imagination version account belief")
IN_THEORY = words_of(
    """in_theory on_paper in_principle in_simulations in_simulation in_silico in_fiction in_the_novel in_legend
    as_if as_though in_a_thought_experiment in_a_novel in_a_dream hypothetically in_an_allegory"""
)
# What became of it: behind the statement, or in the next sentence.
REFUTED_AFTER = words_of(
    """false wrong incorrect untrue mistaken disproved disproven refuted erroneous unfounded myth debunked
    contradict contradicts contradicted error nonsense retracted overturned discredited untenable hoax"""
)
NOT_BORNE_OUT = words_of(
    """no_truth not_borne_out not_bear not_so nothing_of_the_kind not_share not_true not_the_case not_confirmed
    not_confirm not_supported not_hold not_fulfilled not_materialise not_come_true no_basis no_support
    did_not_happen the_opposite say_otherwise show_otherwise shown_otherwise another_story corrects_this
    corrected_this cleared no_evidence no_document at_odds speak_against speaks_against do_not_contain not_endorsed
    never_endorsed rests_on_a_misprint held_to_be_a_forgery without_foundation not_agree incompatible"""
)
# They set what follows apart from the statement.
CONTRASTS = words_of(
    """unlike in_contrast_to in_contrast_with contrary_to as_opposed_to as_distinct_from rather_than instead_of
    a_rival_of a_competitor_of in_place_of other_than except except_for with_the_exception_of apart_from differs_from differ_from
    as_against"""
)
# They only compare with it, and leave open whether it is so of that too.
COMPARED = words_of("compared_with compared_to in_comparison_with in_comparison_to relative_to")
# What somebody wants of himself: "promised to".
WANTS_TO = words_of(
    "promised promises hoped hopes planned plans intended intends aimed aims sought seeks tried tries attempted "
    "attempts wanted wants undertook offered vowed threatened pledged"
)
# They make a statement rare or partial.
RARELY = words_of(
    """rarely seldom hardly hardly_ever scarcely barely occasionally sometimes partly partially almost_never
    in_exceptional_cases in_rare_cases in_some_cases in_a_few_cases only_in_part to_some_extent at_times
    intermittently infrequently only_exceptionally now_and_then on_rare_occasions did_little_to does_little_to
    do_little_to"""
)
# And those of a claim that says as little.
RARELY_SAID = words_of(
    """rare few some exceptional exception exceptions occasional partial part uncommon infrequent often usually can
    may might could limited little"""
)
# A "not" beyond doubt, for telling that one of two texts denies what the other states.
DENIERS = words_of("not never no nor neither cannot none nobody nothing nowhere")
FAILING = words_of("fail fails failed failing unable failure cease ceased ceases refused declined powerless")
# Before "-ing" they deny it.
STOPS = words_of(
    """without instead_of rather_than far_from short_of incapable_of stopped stops ceased ceases quit gave_up
    refrained_from kept_from prevented_from avoided"""
)
# Behind a "not" these limit it: "not only", "not all".
NOT_ALL = words_of("only just merely less more fewer all every each always necessarily so later doubt")
# Words that deny in part or in other words: beside one of them a "not" on the other side need be no difference.
SOFT = words_of(
    """without lack lacks lacked lacking absence absent fail fails failed failing failure unable refuse refused
    refuses decline declined except exception excluding exclude excluded excludes exempt forbid forbids forbidden
    forbade prohibit prohibits prohibited ban banned prevent prevented prevents unsuccessful barely hardly scarcely
    rarely seldom little few only rather instead than stable same similar equal alike neither none no not never
    nobody nothing nor cannot reject rejects rejected dismiss dismissed dismisses deny denied denies leave left out
    avoid avoided avoids against free stop stopped stops cease ceased lost loses lose missing miss missed removed
    remain remains remained persisted constant ruled rules rule contraindicated alone sole solely spared independent
    regardless irrespective withheld withhold postponed contrary other unlike doubt wrong false end ended until
    unaffected unchanged unaware unaltered dropped abandoned gave struck deleted lifted kept still always impossible fewer less however but"""
)
# Words between a "not" and what it denies: "not due to".
DUE = words_of("due owing because part result resulted caused lead led")
SOFT_PREFIXES = ("un", "non", "dis", "ir", "im", "in")
# A source on its own past. An earlier state of a text:
EARLIER = words_of(
    """earlier former previous old older first initial original preliminary draft interim superseded provisional
    early"""
)
PAPERS = words_of(
    """version edition guideline guidance leaflet report paper note draft statement bulletin estimate figure
    assessment notice lease rule law text label analysis abstract announcement claim ruling order advice
    recommendation article letter finding judgment judgement decision suspension ban proposal document clause value
    number entry count total view"""
)
EDITIONS = words_of("guideline version edition leaflet report law text rules label plan")
# What was said is no longer said: it holds of any statement.
TAKEN_BACK = words_of(
    """withdrawn withdrew withdraw withdraws retracted retract retracts corrected correct corrects revised
    overturned annulled disregarded faulty mistaken superseded rescinded quashed too_long too_short too_high too_low
    an_error in_error wrong retraction erratum proved_inactive proved_false proved_to_be disproved disproves disproving correcting withdrawing retracting
    struck_from struck_out reworded misprint contaminated nothing_of_the_kind shown_otherwise removed
    no_longer_applies chance overruled invented fabricated forged baseless untrue"""
)
# What was so is no longer so: it matters to a claim that it is so.
ENDED = words_of(
    """replaced lifted abolished repealed reversed cancelled canceled revoked deleted discontinued abandoned given_up
    gave_up dropped lowered ended scrapped expired restored suspended reinstated no_longer brought_back"""
)
THEN = words_of(
    """until before formerly previously originally initially at_first once earlier had in_the_past used_to
    was_long were_long long_been for_a_long_time"""
)
# A claim with one of these is itself about then.
KEPT_THEN = words_of("until formerly previously originally initially once earlier used_to")
NOW = words_of(
    "since now since_then today nowadays has_since have_since no_longer later turned_out proved obsolete"
)
HAD_SAID_VERBS = words_of(
    """reported put given described announced listed counted said found expected assumed recorded named stated
    spoken declared estimated"""
)
AUXILIARIES = words_of(
    "is was were are has have had proved turned no_longer must should can could did does do rested rests"
)
WAS = words_of("was were had did became")
# Opposites that are no directions: other comparisons look at them.
NO_DIRECTION = words_of(
    """with without no none every all always never rich poor urban rural include included exclude excluded present
    absent presence absence lack acute chronic fail fails failed failure success successful succeed down up high low
    positive negative first last early late long short common rare frequent often rarely seldom start end begin stop add"""
)
# What is compared with stands behind these.
THAN = words_of("than versus vs compared relative")
MULTIPLES = words_of(
    """several_times many_times twice double two_times three_times four_times five_times six_times ten_times
    twice_as times_as_much times_as_many"""
)
FRACTIONS = words_of(
    """a_fraction_of a_half_of half_of half_the half_as a_third_of one_third_of a_quarter_of one_quarter_of
    a_fifth_of a_sixth_of a_tenth_of one_tenth_of"""
)
MOVED = words_of("go goes went gone bring brought brings come comes came drove pushed")
# What is to come.
FORECAST = words_of(
    """will shall projected predicted forecast forecasts planned scheduled anticipated is_expected are_expected
    was_expected were_expected is_due are_due targets targeted aims aimed plans intends"""
)
