"""Words by which a sentence says of which cases, when and where alone its statement holds, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# Conditions and exceptions. "As if" and "even if" open none, nor does "if any"; "only 3" counts.
CONDITIONS = (
    r"(?<!as )(?<!even )(?<!what )(?<!see )(?<!ask )(?<!asked )(?<!determine )(?<!know )if"
    r"(?! any\b| only\b| not\b| so\b| ever\b| possible\b| necessary\b| applicable\b| anything\b)"
    r"|unless|provided(?: that| the| they| it| he| she)|providing that|on condition that|on the condition that"
    r"|so long as|subject to (?=the|a|an|prior|approval|consent|conditions)|in the absence of|in the event (?:of|that)"
    r"|(?<!not )only (?:if|when|where|in|on|for|to|after|among|amongst|with|at|by|under|within|while|during|until|between)"
    r"(?! \d)"
    r"|with (?:the )?(?:prior |written |express |special )*(?:leave|consent|permission|approval|authorisation"
    r"|authorization|licence|agreement) of"
    r"|except(?! ?for this\b)|save (?:in|for|that|on|where|when|as|by|with)|other than|apart from|excluding"
    r"|but not (?:in|for|among|on|when|if|where|to|with|at)"
)
# They open a condition where the statement is one of what holds at any time.
CONDITIONS_NOW = r"when|where(?! it is)|as long as|until(?! now\b| \d{4}\b)|till"
# A part of the place or the thing.
PARTS_OF = (
    r"(?:in|on|of|across|throughout|for|at) (?:(?:only|just) )?(?:parts?|a part|some|certain|a few|several|a minority"
    r"|selected|a number|pockets|corners|areas|half) (?:\w+ )?of(?! the (?:study|trial|paper|reason|evidence))"
    r"|(?:in|on|of|for|among) (?:only )?(?:some|certain|a few|selected) (?:regions?|parts?|areas?|districts?|provinces?"
    r"|countries|towns|cities|counties|places|states|sites|cases|species|strains|patients|people|groups|industries"
    r"|sectors|schools|households)"
)
SUBGROUPS = (
    r"(?:in|among|within|for|of) (?:the|a|one) (?:\w+ )?(?:subgroup|sub-group|subset|stratum|minority)\b"
)
# Opens a sentence and says until when it was so.
UNTIL_THEN = (
    r"(?:until|till|up until|prior to|before|up to) (?:the |about |around |roughly |early |late |mid-? ?)*"
    r"(?:\d{3,4}\b|end of|outbreak|war|reform|turn of|revolution|conquest|introduction|invention|arrival|beginning"
    r"|\w+teenth century|\w+ century|recently)"
    r"|for (?:the|its|their|his|her) first (?:few |two |three |four |five |six |ten |\d+ )?"
    r"(?:hours?|days?|weeks?|months?|years?|decades?)"
)
# What a range is of: "below 2.17 K".
RANGES = r"below|above|under|over|beyond|exceeding|longer than|shorter than|larger than|smaller than|heavier than|older than|younger than|more than|less than"
# People and bodies that a general statement is of; a passage that names a part of them says less.
PEOPLE = (
    r"patients|people|persons|men|women|adults|children|infants|newborns|adolescents|boys|girls|mothers|fathers"
    r"|workers|smokers|drinkers|households|families|pupils|students|volunteers|subjects|participants|individuals"
    r"|residents|voters|farmers|firms|companies|countries|states|towns|cities|schools|those|pensioners|athletes"
    r"|soldiers|survivors|carriers|users|mice|rats|animals|rabbits|pigs|dogs|cattle"
)
NARROWING = (
    r"with|without|who|whose|aged|over|under|above|below|older|younger|treated|taking|receiving|living|given|born"
    r"|undergoing|suffering|at (?:high|low|increased|risk)|on|having|exposed"
)
# Before a noun they set a part of its kind apart: wild bees, low-income households.
PARTING_WORDS = frozenset(
    words_of(
        """wild domestic tame feral young old older elderly younger adult male female poor rich low-income high-income
        low-dose high-dose pregnant urban rural northern southern eastern western coastal inland small large
        heavy light mild severe acute chronic early late native foreign private public skilled unskilled
        married unmarried widowed landless first-born premature unvaccinated vaccinated untreated
        obese overweight diabetic healthy sick disabled wealthy tropical temperate freshwater marine
        molten liquid solid gaseous pure impure dry wet cold hot infected uninfected unemployed listed"""
    )
)
# They say nothing of which: "the same bees", "such bees", "as a rule most bees".
UNPARTING = frozenset(
    words_of(
        """same such said other these those many most all both several some few any every own new recent modern
        present current various different numerous countless ordinary common typical usual general famous
        well-known so-called great good beautiful only mere certain further more less following latter former
        two three four five six seven eight nine ten first second third last next now today nowadays here thus
        then indeed hence therefore sometimes often usually generally conversely similarly consequently instead"""
    )
)
# Amounts and shapes of a stuff: "thin films of copper" is not copper.
STUFF_FORMS = frozenset(
    words_of(
        """films film layers layer wires wire powders powder salts salt vapour vapor crystals crystal alloys alloy
        compounds oxides oxide solutions solution particles nanoparticles isotopes fibres ions clusters sheets
        extracts extract derivatives users lovers owners opponents makers buyers sellers children wives widows sons
        daughters subsidies types forms species strains kinds parts"""
    )
)
# Openings that say where it is told, or add a time or a place to one event; they narrow nothing.
TELLING = (
    r"(?:this|that|these|those|our|its|their|his|her|the present|the current|all|both|most|many|any|every|each|general"
    r"|fact|addition|contrast|particular|conclusion|summary|short|brief|turn|theory|other words|all cases|effect"
    r"|practice|principle|total|the end|the study|the trial|the paper|the survey|the first place|the main|nature|it"
    r"|average|balance|the whole|least|reality|comparison|response|order|spite|view|light|the light|the course|line|accordance|keeping|recent"
    r"|(?:the |about |early |late |mid-? ?|spring |summer |autumn |winter |\w+ )*\d{3,4}s?|the (?:early|late|mid|\w+ century)|a (?:\w+ )?(?:trial|study"
    r"|survey|review|paper|case|letter|report|speech|book)|an? )"
)
# It did not come to pass by these words alone.
NOT_YET = (
    r"(?:was|were) (?:(?:originally|first|then|initially|still) )?(?:due|expected|planned|scheduled|supposed|meant|intended|hoped|projected"
    r"|forecast|predicted|about) to"
)
NOT_YET_KEPT = r"due|expected|planned|scheduled|supposed|meant|intended|hoped|projected|forecast|predicted|would|about to|plan\w*"
