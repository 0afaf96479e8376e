"""Small words and verbs by which a sentence shows who does what, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of
from refkit.vocabulary.stopwords import IN_OTHER_LANGUAGES

BE = frozenset(words_of("is are was were be been being am get gets got"))
# Between a subject and its verb.
AUXILIARIES = BE | frozenset(
    words_of(
        """has have had having do does did can could may might will would shall should must cannot to not never
        also only always often then thus now still already just even both therefore usually too yet n't
        in_turn first last recently later again soon rarely ever once ought used"""
    )
)
# They add nothing to the noun of a deed: "the identification was done by".
DOING = frozenset(words_of("done performed carried conducted made undertaken executed"))
# Before "to": who has to do it does it.
OBLIGED = frozenset(words_of("has have had ought used needs need must"))
DETERMINERS = frozenset(
    words_of(
        """the a an this these those its their his her our your my some any each every no such another all both
        either most many several few"""
    )
)
PREPOSITIONS = frozenset(
    words_of(
        """in on at from to by with without within into onto for under over after before between among amongst
        during through throughout across against about above below beside behind near around along as than per
        towards toward upon until till since via despite outside inside beyond off up out down except unlike
        like following regarding concerning"""
    )
)
# They belong to the verb before them: "binds to", "latches on to", "speeds up".
PARTICLES = frozenset(words_of("to on into against upon off down up out away back for under from"))
# Where a part of a sentence with a subject of its own begins.
JOINTS = frozenset(
    words_of(
        """but although though whereas while because since whereupon so if when where unless until after before
        whether yet however therefore hence thereby nor how why what and or"""
    )
)
RELATIVES = frozenset(words_of("which who that whom whose"))
# They stand for something said before: who it is can't be compared.
PRONOUNS = frozenset(
    words_of(
        """i we he she it they you us him them one this these those that who which there others both all none
        some many most few each another everybody everyone nobody anybody somebody anyone someone itself
        themselves former latter two three four"""
    )
)
# Past forms that do not end in "ed"; of the second row the participle is another.
_BOTH = """made built brought bought caught taught sought fought thought held kept left lost met paid said sent
    sold spent told won found led laid lent read set cut put let hit shut struck dug fed bred bound burnt learnt
    drove hung hurt dealt meant spread swept shot lit ground wound bent built rebuilt shed slid stuck swung heard
    felt understood withstood overcame had"""
_PAST = "gave took wrote saw knew grew drew threw chose broke ate rose fell began ran went came drank stole"
_PARTICIPLE = """given taken written seen known grown drawn thrown chosen broken eaten driven done shown begun run
    become overcome drunk stolen hidden worn torn sworn proven beaten forbidden withdrawn undertaken borne"""
PARTICIPLES = frozenset(words_of(_BOTH) + words_of(_PARTICIPLE))
IRREGULAR = PARTICIPLES | frozenset(words_of(_PAST))
# What somebody or something does to another; forms in "ed" are known by their ending.
VERBS = words_of(
    """inhibit block suppress activate stimulate induce phosphorylate bind degrade cleave express repress regulate
    upregulate downregulate methylate unwind recruit release secrete transport supply feed eat hunt evict attack
    kill infect parasitise pollinate colonise invade replace displace outcompete attract repel chase drive protect
    raise lower increase decrease reduce boost enhance impair weaken strengthen improve worsen slow speed delay
    prevent cause trigger provoke promote mediate control modulate open close inactivate metabolise antagonise
    potentiate mimic rescue restore destroy damage remove add produce make build develop design devise invent
    discover identify describe propose reject accept approve refuse grant license authorise order prescribe
    recommend advise forbid prohibit ban allow permit require oblige ask urge beg call praise criticise blame
    accuse sue fine punish convict acquit sentence dismiss appoint elect nominate hire employ train teach pay
    charge owe lend borrow finance fund endow subsidise tax buy sell acquire own lease rent export import
    deliver give send offer award donate receive inherit bequeath occupy conquer defeat besiege capture annex
    cede rule govern administer carry bring take hold keep found establish open abolish repeal enact pass
    introduce adopt amend ratify sign draft write publish print translate edit compose paint carve set assess
    collect measure record count test analyse audit inspect certify supervise monitor run operate maintain
    manage organise lead command head choose select draw assign allocate manufacture supply market distribute
    notify inform tell report confirm contradict refute dispute support oppose contest challenge overturn uphold
    overrule reverse quash annul breed rear release cultivate grow harvest plant treat vaccinate operate examine
    diagnose recognise detect find see notice observe visit help assist rescue save serve follow precede succeed
    marry crown depose murder poison exile imprison free liberate serve host join leave adapt evaluate engage
    bind outperform exceed surpass beat match need use dissolve heat cool melt erode scatter absorb emit reflect
    excite ionise drive generate power illuminate deflect attract repel contain cover surround supply cross
    dam draw hear consult compensate indemnify insure supply guarantee transfer assign terminate cancel suspend
    revoke claim demand levy impose set fix calculate estimate predict perform conduct do handle decide lose gain
    repair insert lodge file submit request grade weigh fill sow graze drain light guard nurse cure inspect
    persuade convince influence shape affect change alter shield hide steal trade evaluate score award
    outlast outlive outnumber outrank"""
)
# Sides of these may be exchanged.
SYMMETRIC = words_of(
    """equal equalled resemble meet met marry married correlate correlated match matched accompany associate
    associated relate related link linked compare compared differ coincide interact connect connected combine
    combined mix join joined involve involved include included replace contain cover surround follow followed
    precede take took taken last lasted cost represent constitute form make made comprise become name named call find found see seen show shown
    report reported use used observe observed describe described have had"""
)
# Verbs of one change of hands, seen from its two ends: "were given" is "received", "gave" is not.
GIVING = words_of(
    """give gives gave giving award awards awarded grant grants granted administer administers administered
    provide provides provided lend lends lent supply supplies supplied"""
)
TAKING = words_of(
    """receive receives received receiving borrow borrows borrowed obtain obtains obtained
    take takes took taking"""
)
# Of these a thing taken has an owner only before "from": "took an oath", "took the field from the tenant".
TAKING_FROM = frozenset({"take", "takes", "took", "taking"})
# Degrees: the first two say in which direction a comparison goes, without what is compared.
MORE = frozenset(
    words_of(
        "more higher greater larger bigger stronger increased raised elevated exceeded outperformed better"
    )
)
LESS = frozenset(words_of("less lower fewer smaller weaker reduced decreased lowered worse"))
# Words in "er" that compare nothing.
NO_DEGREES = frozenset(
    words_of(
        """other another either neither rather never over under after however whether together further former
        latter number water paper order offer power river layer member matter manner summer winter computer
        doctor centre center cancer fever liver consumer farmer worker user driver teacher winner owner"""
    )
)
# Behind "than": they belong to the sentence, not to what is compared with.
BEHIND_THAN = PREPOSITIONS | DETERMINERS | AUXILIARIES
# Behind "than" too: they name no thing to compare with.
OTHERS = frozenset(
    words_of(
        """others ones other before planned expected usual normal previously earlier agreed known told ever
        average predicted anticipated needed"""
    )
)
PARTS_OF_WHOLES = frozenset(
    words_of("half third quarter fifth tenth twice double twofold threefold fourfold tenfold dozen hundred")
)
# Where one thing with its value ends and the next begins.
PARTING = frozenset(words_of("and but whereas while although though versus vs whilst"))
# Before a noun that stands for something said before.
POINTING = frozenset(words_of("the this that these those its their his her such both"))
# Before the name of a place.
WHERE = frozenset(words_of("in at near from to into off inside around across throughout outside on"))
# -- titles and sentences
# Past forms that do not end in "ed", beside those of `IRREGULAR`: no verb but these and the auxiliaries is finite
# without an "s" or "ed" at its end or a plural before it.
PASTS = (IRREGULAR - frozenset(words_of("read"))) | frozenset(
    words_of(
        """upheld overthrew forbade overran strode sprang sang rang sung swam woke awoke wove shone slid spun stung
        clung flung strung wrung bade dwelt leapt knelt spilt spoilt smelt spelt crept wept slept fled bled sped
        shrank sank sunk stank forsook forgot forgave partook mistook shook rode trod tore wore swore slew blew bit
        hid beheld withheld foresaw foretold outgrew outran underwent overcame became split burst quit bet thrust
        forecast broadcast rid knit slit beset spat sat begat leant dreamt unwound strove throve bore forbore beat
        sprung lost flew froze stood lay arose spoke mowed hewed outdid undid redid did withdrew undertook
        overtook shot wound threw sent bent rent sewed bid outbid underlay misled misread retook rewrote rebuilt
        outshone overheard overslept oversaw befell stove clad got forgot hit hurt cast cost put let shut
        set burnt built"""
    )
)
# A sentence has one of them where a title has none.
OF_SENTENCES = frozenset(
    words_of(
        """is are was were be been am has have had do does did can could may might must will would shall should
        cannot not never always often usually rarely seldom still already i we he she it they you who whom nobody
        everybody everyone someone something nothing everything anyone none there"""
    )
) | (JOINTS - frozenset(words_of("and or before after until")))
PLURALS = frozenset(
    words_of(
        """people children men women police cattle mice geese teeth feet bacteria data media criteria phenomena
        fungi larvae algae strata sheep fish deer oxen lice dice swine trout salmon cod youth these those many few
        most several both all others some two three four five six seven eight nine ten majority half third
        number fishermen workmen englishmen frenchmen clergy staff crew nuclei alumni"""
    )
)
# Behind them stands no verb.
LINKS = PREPOSITIONS | frozenset(words_of("of and or versus vs plus rather quite very so too"))
ARTICLES = DETERMINERS - frozenset(words_of("such"))
# Before a noun in the plural, or for it: "many rivers", and "many die".
COUNTING = frozenset(
    words_of("these those many few most several both all others some two three four five six")
)
# Verbs in "ly".
IN_LY = frozenset(words_of("comply apply supply rely reply imply multiply fly ally rally tally bully"))
# Before a noun in the singular: a word in -s behind them is a verb, "this allows".
ONE = frozenset(words_of("this that each every another"))
# Between a subject and its verb, beside words in "ly".
BETWEEN = frozenset(words_of("also now then soon again once first last ever thus"))
OTHER_LANGUAGES = IN_OTHER_LANGUAGES - LINKS - DETERMINERS - frozenset(words_of("i"))
