"""How languages say that a thing waits for something, and that it has happened; what makes either unsure.

Texts of patterns, for any case of letters. "{noun}" and so on stand for the words of `pending`; the name of the thing stands before
them, or in `np`.
"""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# How a language says that a thing waits: "{noun}" and so on stand for the words above. What waits stands before it, or in `np`.
_NP = r"(?P<np>[^,;.:()]{2,120}?)"
_WILL_EN = (
    r"(?:will|shall|(?:is|are) (?:now |currently |still |also )?(?:expected|due|scheduled|set|planned|likely|slated|about"
    r"|anticipated|projected|going) to|(?:is|are) to|plans? to)"
)
FORESEEN = {  # what is said to come, whatever its kind; what has a time to come by
    "en": _WILL_EN, "de": r"(?:soll|sollen|wird (?:voraussichtlich|demnächst|bald)|werden (?:voraussichtlich|demnächst|bald))",
    "fr": r"(?:devrai(?:t|ent)|doi(?:t|vent)|ser(?:a|ont))", "es": r"(?:será|serán|debería|deberían|está previsto que|se prevé que)",
    "it": r"(?:sarà|saranno|dovrebbe|dovrebbero)", "pt": r"(?:será|serão|deverá|deverão|deve|devem)",
    "nl": r"(?:zal|zullen|moet|moeten)",
}  # fmt: skip
# Of patterns with such a word a day may follow by which it is to come.
WITH_A_DAY = words_of("scheduled erwartet attendue pendiente attesa esperad verwacht")
WAITING = {
    "en": (
        r"(?:is|are|remains?) (?:currently |still |now |presently )?(?:awaiting|waiting for|pending) (?:[\w.’'-]+ ){0,4}?{noun}",
        r"awaits? (?:[\w.’'-]+ ){0,4}?{noun}",
        r"(?:is|are) (?:currently |now |still )?(?:scheduled|due|slated|set|planned|ready) for (?:[\w.’'-]+ ){0,3}?{noun}",
        r"applications? for (?:[\w-]+ ){0,3}?{noun} (?:of|for) " + _NP + r" (?:is|are|has been|have been) (?:submitted|filed|pending|under review)",
        r"(?:has|have) (?:still )?(?:not|never) (?:yet |so far |as yet )?been (?:\w+ly )?{done}",
        r"(?:is|are) (?:currently |still |as yet )?not (?:yet |currently )?(?:\w+ly )?{done}",
        r"(?:(?:is|are|has|have) (?:yet|still)|remains?) to be {done}",
        r"remains? un{done}",
        _WILL_EN + r" (?:\w+ly )?(?:be (?:\w+ly )?{done}|{do})",
        r"(?:has|have) (?:(?:still )?not|yet to) (?:yet )?{do}",
        r"{noun} (?:of|for|from) " + _NP + r" (?:is|are|remains?) (?:still |currently |now )?(?:pending|awaited|outstanding|expected|planned|scheduled|due)",
        r"(?:has|have) (?:still )?not (?:yet )?{does} (?P<np>[^,;.:()]{2,120})",
        r"(?<!\w)no (?:\w+ly )?{granted} (?P<np>(?!by\b)[^,;.:()]{2,100}?)(?= (?:exists?|is|are|has|have)\b|[,;.:()]|$)",
        r"(?<!\w)no (?P<np>[^,;.:()]{2,100}?) (?:is|are|has been|have been) (?:currently |yet |so far )?{granted}",
        r"{noun} (?:of|from) " + _NP + r" " + _WILL_EN + r" be {told}",
        r"(?:is|are|remains?|(?:is|are) being) (?:currently |still |now |presently |also ){0,2}{state}",
        r"(?:has|have) been submitted (?:to|for) (?:[\w.’'-]+ ){0,6}?{noun}",
    ),
    "de": (
        r"(?:ist|sind|wurden?) (?:[\w.-]+ ){0,5}?(?:noch|bislang|bisher|derzeit) nicht (?:[\w.-]+ ){0,6}?{done}",
        r"wartet?e?n? (?:derzeit |noch |weiterhin )?auf (?:[\w-]+ ){0,4}?{noun}",
        r"{noun} (?:von|vom|der|des|für|dieser|dieses) " + _NP + r" (?:steht|stehen) (?:[\w-]+ ){0,3}?aus(?!\w)",
        r"{noun} (?:von|vom|der|des|für) " + _NP + r" (?:wird|werden) (?:[\w.-]+ ){0,4}?erwartet",
        r"(?:soll|sollen|wird (?:voraussichtlich|demnächst|bald)|werden (?:voraussichtlich|demnächst|bald)) (?:[\w.-]+ ){0,8}?(?:{done} werden|{do})",
        r"wird (?:voraussichtlich|demnächst|bald) (?:[\w.-]+ ){0,8}?{done}",
        r"(?:ist|sind|befindet sich|befinden sich) (?:derzeit |noch |zurzeit |momentan |aktuell )?{state}",
    ),
    "fr": (
        r"(?:est|sont) (?:toujours |encore |actuellement )?en attente (?:de |d[’'])(?:l[’']|une |la |son )?(?:[\w’'-]+ ){0,3}?{noun}",
        r"attend(?:ent)? (?:toujours |encore )?(?:l[’']|son |sa |une |la )(?:[\w’'-]+ ){0,2}?{noun}",
        r"(?:n[’']est|ne sont) (?:toujours )?pas (?:encore )?{done}",
        r"n[’'](?:a|ont) (?:toujours )?pas (?:encore )?été {done}",
        r"(?:devrai(?:t|ent)|doi(?:t|vent)) (?:[\w-]+ ){0,3}?(?:être {done}|{do})",
        r"ser(?:a|ont) (?:[\w-]+ ){0,3}?{done}",
        r"{noun} (?:des |du |de la |de l[’']|de |d[’'])" + _NP + r" (?:est|sont) (?:encore |toujours )?(?:attendue?s?|prévue?s?|en attente)",
        r"(?:est|sont) (?:toujours |encore |actuellement )?{state}",
    ),
    "es": (
        r"(?:está|están|sigue|siguen) (?:aún |todavía )?(?:pendientes?|a la espera|en espera) de (?:[\w-]+ ){0,4}?{noun}",
        r"espera(?:n)? (?:aún |todavía )?(?:la |su |el )(?:[\w-]+ ){0,2}?{noun}",
        r"(?:(?:todavía|aún) )?no (?:está|están|ha sido|han sido|se ha|se han) (?:todavía |aún )?{done}",
        r"(?:será|serán) {done}",
        r"(?:debería|deberían) (?:ser {done}|{do})",
        r"{noun} (?:de la |de los |de las |del |de )" + _NP + r" está (?:aún |todavía )?(?:pendiente|prevista?|prevista)",
        r"(?:está|están|sigue|siguen) (?:aún |todavía |actualmente )?{state}",
    ),
    "it": (
        r"(?:è|sono) (?:ancora |attualmente )?in attesa (?:di |dell[’']|della )(?:[\w’'-]+ ){0,3}?{noun}",
        r"attend(?:e|ono) (?:ancora )?(?:l[’']|la |una )(?:[\w-]+ ){0,2}?{noun}",
        r"non (?:è|sono) (?:ancora )?(?:stat[oaie] )?(?:ancora )?{done}",
        r"(?:sarà|saranno) {done}",
        r"(?:dovrebbe|dovrebbero) (?:essere {done}|{do})",
        r"{noun} (?:della |dello |dei |delle |del |di |dell[’'])" + _NP + r" è (?:ancora )?(?:attesa|prevista|previsto|atteso)",
        r"(?:è|sono) (?:ancora |attualmente |tuttora )?{state}",
    ),
    "pt": (
        r"(?:está|estão) (?:ainda )?(?:à espera|em espera|pendentes?) d[aeo] (?:[\w-]+ ){0,3}?{noun}",
        r"aguarda(?:m)? (?:ainda )?(?:a |o |sua )?(?:[\w-]+ ){0,2}?{noun}",
        r"(?:ainda )?não (?:foi|foram|está|estão) (?:ainda )?{done}",
        r"(?:será|serão) {done}",
        r"(?:deverá|deverão|deve|devem) (?:ser {done}|{do})",
        r"{noun} (?:da |do |das |dos |de )" + _NP + r" (?:está|é) (?:ainda )?(?:pendente|previst[oa]|esperad[oa])",
        r"(?:está|estão|continua) (?:ainda |atualmente )?{state}",
    ),
    "nl": (
        r"(?:is|zijn|werd|werden) (?:[\w.-]+ ){0,5}?(?:nog|tot nu toe|voorlopig) niet (?:[\w.-]+ ){0,6}?{done}",
        r"wacht(?:en)? (?:nog |momenteel )?op (?:[\w-]+ ){0,3}?{noun}",
        r"(?:zal|zullen|moet|moeten) (?:[\w.-]+ ){0,8}?(?:{done} worden|worden {done}|{do})",
        r"{noun} van " + _NP + r" (?:wordt|worden) (?:[\w.-]+ ){0,4}?verwacht",
        r"(?:is|zijn|bevindt zich) (?:momenteel |nog |nog steeds )?{state}",
    ),
}  # fmt: skip
# How it says that it has happened. `gap` may hold what it happened to, where a time stands before the verb.
HAPPENED = {
    "en": (
        r"(?:was|were|(?:has|have|had) (?:(?!not |never |nearly |hardly )\w+ )?been) (?:(?:(?!nearly |hardly |reportedly |supposedly )[a-z]+ly|first|also|since|officially|then) ){0,2}{done}",
        r"(?<!be )(?<!being )(?<!to )(?:(?:has|have) )?(?:(?:(?!nearly |hardly )[a-z]+ly|first|since) )?{did}",
        r"(?:(?:has|have) )?(?:(?:(?!nearly |hardly )[a-z]+ly|first|since) )?{does} (?P<np>[^,;.:]{2,120})",
        r"{noun} (?:of|from) " + _NP + r" (?:was|were|have been|has been) {told}",
    ),
    "de": (
        r"(?:wurden?|ist|sind) (?P<gap>(?:(?!nicht |noch |nie )[\w.()’-]+ ){0,10}?){done}(?: worden)?",
        r"{did}",
    ),
    "fr": (r"(?<!n[’'])(?<!n)(?:a|ont|avait) (?:\w+ )?été (?:\w+ment )?{done}", r"(?:fut|furent) {done}", r"{did}"),
    "es": (r"(?<!no )(?:fue|fueron|ha sido|han sido) {done}", r"(?<!no ){did}"),
    "it": (r"(?<!non )(?:è|sono|era|erano) stat[oaie] {done}", r"(?<!non )(?:fu|furono|venne|vennero) {done}", r"(?<!non ){did}"),
    "pt": (r"(?<!não )(?:foi|foram|tinha sido) {done}", r"(?<!não ){did}"),
    "nl": (r"(?:werd|werden|is|zijn) (?P<gap>(?:(?!niet |nog |nooit )[\w.()’-]+ ){0,10}?){done}", r"{did}"),
}  # fmt: skip
# In titles the verb is left out: "Zorbine approved for gout", "Zorbine: first global approval".
IN_TITLES = {
    "en": (
        r"(?:(?:fda|ema|us|u\.s\.|eu|european|regulatory|accelerated|full|first)\s){1,3}{noun}(?: summary)?\s?[:–—-]\s(?P<np>[^,;.:]{2,80})",
        r"(?:is |now |finally |provisionally )?{done}(?= (?:for|in|by|as|to|after|today|at|on)\b|[.:;]?\s*$)",
        r"(?:\s?[:–—-] )(?:(?:first|global|final|full|accelerated|conditional|initial|fda|ema|us|eu|u\.s\.|european|regulatory|marketing|world)\s){1,4}{noun}",
    ),
}  # fmt: skip
# Pieces of words, in small letters, without one of which no pattern of a language is found: such a text is passed over.
SIGNS = {
    language: words_of(row)
    for language, row in {
        "en": """wait pending not_ never_ yet_ to_be_ remain will_ shall_ expected_ scheduled_ planned_ slated_ anticipated_ plans_to plan_to
            due_ set_to likely_to about_to going_to outstanding _no_ no_ under being_ ongoing on-going underway in_progress in_phase in_a_phase
            clinical_ investigational experimental unlicensed unapproved in_press forthcoming in_preparation in_beta in_alpha in_public
            in_closed in_open development before_ in_committee on_appeal recruit enrolling enroling running submitted""",
        "de": """noch_nicht bislang_nicht bisher_nicht derzeit_nicht wartet warten _aus erwartet soll_ sollen_ voraussichtlich demnächst bald_
            im_bau in_prüfung verfahren eingereicht phase erprobung entwicklung im_druck im_erscheinen vorbereitung beratung zu_ende im_gang""",
        "fr": "attent attend n’est_pas n'est_pas ne_sont_pas n’a_pas n'a_pas n’ont_pas n'ont_pas doit_ doivent_ devrai sera_ seront_ prévu _est_ _sont_",
        "es": "está_ están_ sigue espera todavía aún no_ha_ no_han_ no_se_ha será_ serán_ debería",
        "it": "_è_ _sono_ attend non_è non_sono sarà_ saranno_ dovrebbe attes previst",
        "pt": "está_ estão_ aguarda não_f não_es será_ serão_ deverá deverão deve_ser deve_entrar deve_abrir devem_ continua_em previst esperad",
        "nl": """nog_niet nu_toe_niet voorlopig_niet _niet_ wacht_ wachten_ zal_ zullen_ moet_ moeten_ verwacht aanbouw beoordeling behandeling is_in_fase
            klinische in_druk ter_perse in_voorbereiding kamer parlement senaat gaande aan_de_gang""",
    }.items()
}
# What stands for a time of its own, a condition or somebody's word, before it: then nothing has expired.
# Of two meanings of a word ("secondo") the other is the ordinal's, which has no article behind it at the beginning.
UNSURE = {
    "en": r"\bif\b|\bunless\b|\bonce\b|\bwhether\b|\bwhen(?:ever)?\b|\buntil\b|\bas of\b|\bas at\b|\bat (?:the|that) time\b|\bby then\b"
    r"|\bthen\b|\bwould\b|\bcould\b|\bshould\b|(?-i:\bmay\b)|\bmight\b|\bsaid\b|\bannounced\b|\breported\b|\bstated\b|\bwrote\b|\btold\b|\bdeclared\b"
    r"|\bpromised\b|\bclaimed\b|\bbelieved\b|\bbefore\b|\bhad\b|\balleged|\bsupposed|\brumou?r|\baccording to\b",
    "de": r"\bfalls\b|\bwenn\b|\bsofern\b|\bob\b|\bsobald\b|\bbis\b|\bdamals\b|\bzu jener Zeit\b|\bsagte|\bmeldete|\bwürde|\bkönnte|\bbevor\b|\bStand\b|\blaut\b|\bzufolge\b",
    "fr": r"\bsi\b|\bsauf\b|\bquand\b|\blorsqu|\bjusqu|\balors\b|\bà l[’']époque\b|\bavant\b|\bannonc|\bdéclar|\bpourrai|\bserai[te]|\bselon\b|\bd[’']après\b",
    "es": r"\bsi\b|\bcuando\b|\bhasta\b|\bentonces\b|\bantes\b|\banunci|\bdeclar|\bpodría|\bsería|\bsegún\b",
    "it": r"\bse\b|\bquando\b|\bfino\b|\ballora\b|\bprima\b|\bannunci|\bdichiar|\bpotrebb|\bsarebb|^secondo (?:il|lo|la|l[’']|i|gli|le|un|una)\b",
    "pt": r"\bse\b|\bquando\b|\baté\b|\bentão\b|\bantes\b|\banunci|\bdeclar|\bpoderia|\bseria|^segundo (?:o|a|os|as|um|uma)\b",
    "nl": r"\bals\b|\bindien\b|\btenzij\b|\btot(?! nu toe)\b|\btoen\b|\bvoordat\b|\bzei\b|\bmeldde\b|\bzou|\bvolgens\b",
}  # fmt: skip
# Before what has happened, they say that it has not, or may have.
DOUBTED = {
    "en": r"\bif\b|\bunless\b|\bwhether\b|\buntil\b|\bbefore\b|\bwould\b|\bcould\b|(?-i:\bmay\b)|\bmight\b|\bnot\b|\bnever\b|\bno\b|\bnearly\b|\balmost\b|\bwithout\b"
    r"|\bexpected\b|\bhoped\b|\bplanned\b|\bfalsely\b|\brumou?r|\balleged|\bclaim|\bonly after\b|\bonce\b|\bwill\b|\bshall\b|\bto be\b|\bscheduled\b|\bdue\b|\bintended\b|\bunlikely\b|\bdoubt",
    "de": r"\bfalls\b|\bwenn\b|\bob\b|\bbevor\b|\bbis\b|\bnicht\b|\bnie\b|\bkein|\bfast\b|\bbeinahe\b|\bangeblich\b",
    "fr": r"\bsi\b|\bavant\b|\bn[’']|\bne\b|\bjamais\b|\bpresque\b|\bprétend",
    "es": r"\bsi\b|\bantes\b|\bno\b|\bnunca\b|\bcasi\b|\bpresunt",
    "it": r"\bse\b|\bprima\b|\bnon\b|\bmai\b|\bquasi\b",
    "pt": r"\bse\b|\bantes\b|\bnão\b|\bnunca\b|\bquase\b",
    "nl": r"\bals\b|\bvoordat\b|\bniet\b|\bnooit\b|\bgeen\b|\bbijna\b|\bnaar verluidt\b",
}  # fmt: skip
# Where a clause ends, or another begins.
CLAUSE = {
    "en": r"[;:“”\"]|, |\s(?:and|but|while|whereas|although|though|which|who|that|because|since|so|where|as)\s",
    "de": r"[;:„“”\"]|, |\s(?:und|aber|während|obwohl|weil|sodass|wobei)\s",
    "fr": r"[;:«»“”\"]|, |\s(?:et|mais|tandis|bien que|qui|que|car)\s",
    "es": r"[;:«»“”\"]|, |\s(?:y|e|pero|mientras|aunque|que|porque)\s",
    "it": r"[;:«»“”\"]|, |\s(?:e|ed|ma|mentre|sebbene|che|perché)\s",
    "pt": r"[;:«»“”\"]|, |\s(?:e|mas|enquanto|embora|que|porque)\s",
    "nl": r"[;:“”\"]|, |\s(?:en|maar|terwijl|hoewel|omdat|dat|die)\s",
}  # fmt: skip
# At these the subject of a clause has ended.
VERBS = {
    "en": words_of("is are was were has have had will shall can may must did does do remains became"),
    "de": words_of("ist sind war waren hat haben hatte wird werden wurde wurden soll sollen kann"),
    "fr": words_of("est sont a ont était étaient avait fut sera"),
    "es": words_of("es son está están fue fueron ha han era había será"),
    "it": words_of("è sono ha hanno era erano fu sarà"),
    "pt": words_of("é são está estão foi foram tem era será"),
    "nl": words_of("is zijn was waren heeft hebben had wordt worden werd werden zal"),
}

# Houses and bodies that decide for themselves: what one has passed another may still have before it.
CHAMBERS = frozenset(
    words_of(
        "senate house commons lords assembly chamber council committee bundestag bundesrat sénat cámara senado camera senato câmara senaat kamer"
    )
)
