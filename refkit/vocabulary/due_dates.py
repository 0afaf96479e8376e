"""Words by which a text says that something is to come by a day, in front of the day and behind it."""

from __future__ import annotations

# Words between, none of which begins another statement; a participle would take the day for its own ("patients treated in").
_GAP = r"(?: (?!\w+(?:ed|ing)\b|(?:who|which|that|those|whose|where|when|but|and)\b)[\w’'/%.-]+){0,8}?"
_ACT = r"to (?:be (?:\w+ly )?[\w-]+(?<!found)(?<!seen)|[\w-]+)"
_IN = (
    r"(?:(?:in|by|on|during|before|around|until|no later than|not later than|within|at|for)(?: the)?"
    r"(?: (?:end|beginning|start|middle|course|first half|second half|first quarter|second quarter|third quarter|fourth quarter) of)?"
    r"(?: (?:early|late|mid|the year|spring|summer|autumn|fall|winter))?(?: |-)?|(?:early|late|mid|end)[- ](?:in |of )?)"
)
# In front of the day, up to it.
BEFORE_DAY = {
    "en": (
        r"(?<![\w-])(?:is|are|remains?) (?:(?:currently|still|now|also|tentatively|provisionally|not) )?"
        r"(?:expected|planned|scheduled|slated|anticipated|projected|forecast|foreseen|earmarked)(?: " + _ACT + r")?" + _GAP + r" " + _IN
        + r"|(?<![\w-])(?:is|are|remains?) (?:(?:currently|still|now|also) )?"
        r"(?:due(?= (?:in|by|on|for|at)\b)|set(?= for\b)"
        r"|(?:(?:due|set) )?to (?:be (?:held|opened|launched|published|released|completed|built|closed|replaced|ready)|open|begin|start|close|end"
        r"|take place|enter|launch|appear|finish|expire|leave|join|receive|replace|run|arrive|return)(?![\w-]))"
        + _GAP
        + r" "
        + _IN
        + r"|(?<![\w-])will (?:\w+ly )?(?:be (?:\w+ly )?(?:held|opened|launched|published|released|completed|built|finished|announced|presented|introduced"
        r"|decommissioned|demolished|replaced|closed|inaugurated|commissioned|ready|available|operational|reported|implemented|phased out|delivered|shipped)"
        r"|open|close|take place|come into force|enter into force|take effect|enter service|go on sale|go live|launch|appear)" + _GAP
        + r" (?!for)" + _IN
        # What somebody is bound to do.
        + r"|(?<![\w-])(?:must|ha(?:s|ve) to|(?:is|are) (?:required|obliged|obligated)) (?:to )?(?:be (?:\w+ly )?)?[\w-]+" + _GAP
        + r" (?:by|no later than|not later than)(?: the)?(?: (?:end|beginning|start|middle) of)?(?: (?:early|late|mid))? "
        + r"|(?<![\w-])plans? to [\w-]+" + _GAP + r" (?!for)" + _IN
    ),
    "de": (
        r"(?<!\w)(?:ist|sind|wird|werden) (?:[\w-]+ ){0,4}?(?:für|auf|im|in|bis|zum|am|ab)(?: (?:den|das|dem|Jahr|Jahre|Ende|Anfang|Mitte|Frühjahr|Sommer|Herbst|Winter))* "
        r"|(?<!\w)soll(?:en)? (?:[\w-]+ ){0,6}?(?:(?:im|am|bis|zum|in) )?(?:(?:den|das|dem|Jahr|Jahre|Ende|Anfang|Mitte|Frühjahr|Sommer|Herbst|Winter) )*"
    ),
    "fr": (
        r"(?<!\w)(?:est|sont) (?:prévue?s?|attendue?s?|programmée?s?|planifiée?s?)(?: [\w’'-]+){0,6}? (?:en|pour|au|le|d[’']ici(?: à)?|fin|début|courant|à l[’']été|à la fin de) "
        r"|(?<!\w)(?:devrai(?:t|ent)|doi(?:t|vent)) (?:être )?[\w’'-]+(?: [\w’'-]+){0,5}? (?:en|pour|au|le|d[’']ici(?: à)?|fin|début|courant) "
        r"|(?<!\w)ser(?:a|ont) (?:inaugurée?|ouverte?|lancée?|publiée?|mise? en service|achevée?)s?(?: [\w’'-]+){0,4}? (?:en|au|le|d[’']ici(?: à)?|fin|début|courant) "
    ),
    "es": (
        r"(?<!\w)(?:está|están) (?:previst|programad|planead|planificad)[oa]s?(?: [\w-]+){0,6}? (?:en|para|a (?:finales|principios|mediados) de|el|antes de) "
        r"|(?<!\w)se (?:espera|prevé)(?: [\w-]+){0,8}? (?:en|para|a (?:finales|principios|mediados) de|antes de) "
        r"|(?<!\w)ser(?:á|án) (?:inaugurad|abiert|lanzad|publicad|terminad)[oa]s?(?: [\w-]+){0,4}? (?:en|a (?:finales|principios|mediados) de|el) "
    ),
    "it": (
        r"(?<!\w)(?:è|sono) (?:previst|attes|programmat)[oaie](?: [\w’'-]+){0,6}? (?:nel|per il|per|entro(?: il)?|a|il|alla fine del) ?"
        r"|(?<!\w)dovrebbe(?:ro)? (?:essere )?[\w’'-]+(?: [\w’'-]+){0,5}? (?:nel|entro(?: il)?|il|a) "
        r"|(?<!\w)sar(?:à|anno) (?:inaugurat|apert|lanciat|pubblicat|completat)[oaie](?: [\w’'-]+){0,4}? (?:nel|entro(?: il)?|il|a) "
    ),
    "pt": (
        r"(?<!\w)(?:está|estão|é|são) (?:previst|programad|planead|planejad|esperad)[oa]s?(?: [\w-]+){0,6}? (?:em|para|no|até|no final de) "
        r"|(?<!\w)dever(?:á|ão) (?:ser )?[\w-]+(?: [\w-]+){0,5}? (?:em|no|até) "
        r"|(?<!\w)ser(?:á|ão) (?:inaugurad|abert|lançad|publicad|concluíd)[oa]s?(?: [\w-]+){0,4}? (?:em|no|até) "
    ),
    "nl": (
        r"(?<!\w)(?:is|zijn|staat|staan|wordt|worden) (?:[\w-]+ ){0,4}?(?:voor|in|op|tegen|eind|begin|medio|uiterlijk)(?: (?:het|de|najaar|voorjaar|eind|begin))* "
        r"|(?<!\w)(?:zal|zullen|moet|moeten) (?:[\w-]+ ){0,6}?(?:in|op|tegen|eind|begin|medio|voor) "
    ),
}  # fmt: skip
PARTS_OF_YEAR = r"end|beginning|start|middle|course|half|quarter|spring|summer|autumn|fall|winter|early|late"
# Behind the day: what a language says there that the words in front need; None where they say enough.
BEHIND_DAY = {
    "en": None,
    # "Soll 2014 gestorben sein" is hearsay.
    "de": r"^(?:[^,.;]{0,60}\b(?:geplant|vorgesehen|angesetzt|erwartet|terminiert)\b|(?![^.;]{0,60}\b(?:haben|sein)\b)[^,.;]{0,60}\b(?:werden|\w+en)\s*[,.;]?\s*$)",
    "fr": None,
    "es": None,
    "it": None,
    "pt": None,
    "nl": r"^[^,.;]{0,60}\b(?:gepland|voorzien|verwacht|worden|open|gaan|openen|verschijnen|plaatsvinden)\b",
}
