"""Words for how much of a thing, how often and when something is so, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

ALL = (
    r"(?<!% of )(?<!half of )(?<!most of )(?<!third of )(?<!quarter of )(?<!quarters of )(?<!\d of )"
    r"all(?! but\b| except\b| over\b| the same\b)|every(?! (?:\d|two|three|four|six|other|second|third)\b)(?: (?:single )?one)?"
    r"|each and every|everywhere|everybody|everyone|anywhere|wherever|whatever|without exception|in general"
    r"|invariably"
    r"|always|the whole of|entire(?:ly)?|throughout|no \w+ (?:failed|was spared|escaped)|universally"
    r"|in every case"
)
# The passage says it of all, too.
ALL_TOO = (
    r"all|every|each|both|whole|always|everywhere|everybody|everyone|any|anywhere|throughout|entire(?:ly)?"
    r"|100 ?%|invariably|none|never|no|without exception|nobody|universal(?:ly)?|fully|overall|whatever"
    r"|generally|in general|irrespective|regardless|whichever|whether or not|on either|wherever"
    r"|unanimous(?:ly)?|altogether"
)
SOME = (
    r"some|several|a few|few|most(?!ly harmless)|many|majority|nearly all|almost all|not all|except(?:ion"
    r"|ions)?|apart from"
    r"|other than|only|merely|just one|usually|often|sometimes|occasionally|rarely|seldom|partly|in part"
    r"|at least one"
    r"|mainly|mostly|chiefly|largely|typically|certain|half|a third|a quarter|two thirds|confined to"
    r"|restricted to"
    r"|limited to|remain(?:s|ed)? to|but not|subgroup|excluded|unlike"
)
EXCEPT = (
    r"except(?:ion|ions)?|not all|nearly all|almost all|confined to|restricted to|limited to|only|excluded"
    r"|but not"
    r"|apart from|some|most|half|few"
)
ONLY = r"only|solely|exclusively|restricted to|confined to|limited to"
TOO = r"also|as well|both|equally|too|not only|not restricted|irrespective|regardless|whether or not|all|every|widely"
# Above all others.
MOST = (
    r"most|\w{3,20}(?<!for)(?<!inter)(?<!t)(?<!harv)(?<!prot)(?<!requ)(?<!arr)(?<!cont)(?<!sugg)est|best|worst|than any"
    r"|than all|no other|nothing|none|never|unsurpassed|unequalled|record|foremost|leading|top|chief|all other"
)
# How far it is so: a passage without the word does not say so.
DEGREES = words_of(
    """mainly mostly chiefly largely primarily predominantly sharply steeply slightly greatly strongly markedly
    substantially dramatically drastically entirely completely wholly fully partly barely exclusively solely
    modestly marginally somewhat considerably hugely overwhelmingly"""
)
# How often, from most to least.
OFTEN = r"often|usually|commonly|frequently|mostly|generally|always|regularly|as a rule"
SELDOM = r"rarely|seldom|hardly ever|infrequently|uncommonly|very rare|exceptionally|only occasionally"
NOW_AND_THEN = r"sometimes|occasionally|in some cases|in a few|at times|in part|partly"
# Not done yet, or not known to be.
PLANNED = (
    r"will (?:be|help|have|provide|offer|report|show|compare|use|take|start|receive)|shall be"
    r"|(?<!have )(?<!has )(?<!had )to be (?:\w+ed|built|held|done)"
    r"|(?:is|are) (?:being )?(?:planned|expected|foreseen|scheduled|intended|proposed|under way|underway"
    r"|under design)"
    r"|are being|is being|under way|underway|aims? to|plans? to|intends? to|is due|are due|remains? to be"
    r"|in preparation"
    r"|in progress|future (?:applications?|studies|work|research|trials?)|next (?:year|winter|spring|summer"
    r"|autumn|month)"
    r"|has been asked to|have been asked to|proposal|proposes|would be|should be|protocol|has promised"
    r"|have promised"
)
# The claim speaks of what is to come, too, or only may be.
COMING = (
    r"will|shall|planned?|plans?|expected|foreseen|scheduled|intend\w*|propos\w+|under way|underway|aim\w*"
    r"|to be|future"
    r"|next|would|should|may|might|could|must|due|remains?|awaits?|hope\w*|promis\w+|being|not yet|until"
    r"|wants?|protocol"
    r"|design\w*|recommend\w*|ought|advis\w+|considers?|ask(?:s|ed)?"
)
NOW = r"now|nowadays|today|currently|at present|still|these days|to this day"
PAST = (
    r"until (?:\d{4}|then|recently|the|last|its)|formerly|used to|in the past|at the time|at that time"
    r"|in those days"
    r"|had been|no longer|abolished|repealed|discontinued|withdrawn|earlier (?:versions?|editions?)"
    r"|once (?:was|were|had)"
    r"|up to \d{4}|before \d{4}|was replaced|were replaced|has been replaced"
)
# Facet: its parts, which exclude each other.
PARTS: dict[str, dict[str, str]] = {
    "day": {
        "morning": r"(?:in the |each |every |early |late )?mornings?|at dawn|at sunrise|before noon"
        r"|at breakfast",
        "afternoon": r"(?:in the |each |every |early |late )?afternoons?",
        "evening": r"(?:in the |each |every |early |late )?evenings?|at dusk|at sunset|at bedtime",
        "night": r"at night|by night|nights?|at midnight|overnight",
        "noon": r"at noon|at midday",
    },
    "season": {
        "spring": r"springs?", "summer": r"summers?", "autumn": r"autumns?", "winter": r"winters?",
    },
    "meal": {
        "before meals": r"before (?:meals?|eating|breakfast|food)|on an empty stomach|fasting",
        "with meals": r"with (?:meals?|food)|after (?:meals?|eating|food)",
    },
    "surgery": {
        "before surgery": r"pre-?operative(?:ly)?|before (?:the )?(?:surgery|operation)",
        "after surgery": r"post-?operative(?:ly)?|after (?:the )?(?:surgery|operation)",
        "during surgery": r"intra-?operative(?:ly)?|during (?:the )?(?:surgery|operation)",
    },
    "onset": {
        "at once": r"immediately|at once|instantly|straight away|from birth|from the (?:start|outset"
        r"|first day)|at birth",
        "later": r"after (?:some|a few|several|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?"
        r"|years?)",
    },
}  # fmt: skip
