"""Where English joins one checkable statement to the next: a table of joints and what each requires."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.patterns import regex
from refkit.vocabulary.approvals import DONE, GRANTED, NOUNS, PARTICIPLES, WITH_CLEARANCE
from refkit.vocabulary.diseases import TREATED

FINITE = r"(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|does|did)"
IRREGULAR = (
    r"(?:began|rose|fell|grew|led|won|took|gave|made|found|held|met|sold|bought|built|became|came|went|saw"
    r"|kept|left|lost|paid|sent|spent|wrote|drew|ran|showed|lay|stood"
    r"|bore|lies|rise|fall|grow|lead|make|remain|bind|act|cause|include|used|gained|cost|shows?|reports?"
    r"|needs?|gets?|got|put|set|cut|hit|sank|broke|drove|flew|spoke|chose|froze|ate|slept|taught|caught"
    r"|fought|thought|dealt|felt|meant|said|told|knew|threw|hung|struck|swept|arose|withdrew|overtook"
    r"|undertook|lie|followed|occurred|remained|doubled|happened|received|ended|started|declined|dropped|died"
    r"|increased|decreased|improved|resulted)"
)
VERBAL = rf"(?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}(?:ed|es|s))"
PARTICIPLE = (
    rf"(?:manufactured|marketed|sold|distributed|{PARTICIPLES}|launched|granted|acquired|developed|discovered"
    rf"|patented|founded|opened|closed|completed|published"
    r"|designed|built|rebuilt|produced|introduced|drafted|passed|adopted|enacted|signed|ratified|repealed"
    r"|released|installed|demolished|renamed|withdrawn|restored|translated|recorded)"
)
_RELATIVE = r"(?:that|which|who|whose|whom|where|when|if|because|than)"
_WORD = rf"(?!{_RELATIVE}\s)[^\s,;:]+"
_DETERMINER = (
    r"(?:the|an?|its|their|his|her|some|most|many|all|both|no|none|neither|each|every|one|two|three|several"
    r"|other|another|almost|nearly|only|people|patients|\d[\d.,]*\s?%?)"
)
_PRONOUN = r"(?:it|they|he|she|this|these|those)"
# A bare noun may open a clause ("boreholes have …"), a preposition, adverb or participle may not.
_NOUN = (
    r"(?!(?:to|for|in|on|at|by|with|from|of|as|or|and|but|not|then|also|thus|so|even|still|again|per|via"
    r"|after|before|during|through|under|over|up|down|[a-z]+ly|[a-z]+ing|[a-z]+ed|is|are|was|were|has|have"
    r"|had|can|may|will|would|should|must)\s)[a-z][\w’'-]+"
)
_NAME = r"[A-Z][\w’'-]*"
# What must lie ahead for a coordinated clause: a subject and, before any comma, its verb.
CLAUSE = (
    rf"(?:{_PRONOUN}\s(?:\w+ly\s|also\s|then\s|now\s)?{VERBAL}\b"
    rf"|(?:{_DETERMINER}\s(?:{_WORD}\s){{1,3}}?"
    rf"|{_NAME}(?:\s{_NAME}){{0,2}}\s(?:{_WORD}\s){{0,3}}?)(?:{FINITE}\b|{IRREGULAR}\b"
    rf"|[a-z]{{3,16}}(?:ed|es|s)\b(?!\s(?:by|[a-z]+ed)\b))"
    rf"|{_DETERMINER}\s(?:{_WORD}\s){{1,6}}?[a-z]{{3,16}}s\s(?:the|an?|its|their|about|some|nearly|only|\d)"
    rf"|(?:{_DETERMINER}|{_NAME}|{_NOUN})\s(?:{_WORD}\s){{0,8}}?(?:{FINITE}|{IRREGULAR})\b)"
)
# Verbs of a second predicate that states a fact of its own, and does not continue the first one.
_STATING = (
    r"(?:(?:reveal|contain|measure|weigh|cost|rank|carr(?:y|ie)|belong|hold|employ|host|attract|earn|serve"
    r"|house|connect|rest|accommodate|cover|seat|reach|produce|generate|drain|supply|supplie)(?:s|ed|d)?"
    r"|(?:account|stand|stood|run|ran|date|rise|rose|last|pay|paid|sell|sold)(?:s|ed)?\s(?:for|from|at|to"
    r"|until|over))"
)
_NUMBER = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|double"
    r"|a\s(?:third|quarter|fifth|tenth)|several\stimes)"
)
_ABOUT = (
    r"(?:(?:approx\.|approximately|about|around|some|nearly|almost|roughly|up\sto|just|over|more\sthan"
    r"|less\sthan|a\sreported)\s)?"
)
_MORE = (
    r"(?:fewer|less|more|lower|higher|longer|shorter|larger|smaller|faster|slower|better|worse|greater|wider"
    r"|heavier|lighter|cheaper|dearer|above|below)"
)
_SUPERLATIVE = (
    r"the\s(?:world[’']s\s|country[’']s\s|second-|third-)?(?:[a-z]{3,12}est|most\s\w+|first|only|largest|best"
    r"|worst)\s\w+"
)
_WHEN = (
    r"(?:in|on"
    r"|since)\s(?:(?:early|late"
    r"|mid)[\s-])?(?:[A-Z][a-z]{2,8}\.?,?\s)?(?:\d{1,2},?\s)?(?:[A-Z][a-z]{2,8}\.?\s)?(?:1[5-9]|20)\d\d\b"
)
_PLACE_AND_DATE = rf"(?:(?:in|by)\s)?(?:the\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){{0,3}},?\s{_WHEN}"
_OUTCOME = (
    r"(?:survival|mortality|remission|relapses?|outcomes?|rates?|response|deaths?|symptoms?|costs?|risks?"
    r"|capacity|yields?|accuracy|safety|speed|emissions?|traffic|quality|efficiency|performance|function"
    r"|pain)"
)
_CHANGING = r"(?:improv|reduc|increas|prolong|extend|doubl|halv|lower|rais|cutt?|decreas|shorten|boost)"
# Technical nouns for the class of a thing; "a drug" or "a statute" is too general.
_CLASS = (
    r"(?:antibod(?:y|ies)|inhibitors?|engagers?|agonists?|antagonists?|blockers?|modulators?|conjugates?"
    r"|vaccines?|enzymes?|hormones?|peptides?|analogu?e?s?|antifungals?|antibiotics?|antivirals?"
    r"|agents?|immunosuppressants?|anticoagulants?|steroids?|corticosteroids?|stimulants?|diuretics?|statins?"
    r"|opioids?|proteins?|constructs?|nucleotides?|oligonucleotides?|prodrugs?|sedatives?)"
)
_SHORT = r"(?:\s\([^()]{1,60}\))?"

# What was done with a thing at first, before what became of it: "Built in 1932, the bridge …".
_OPENING = (
    r"(?:(?:Initially|Originally|First)\s(?:[a-z]+ed|proven|built|made|shown|sold|given|known)|Proven|Born"
    r"|Made|Introduced|Founded|Built|Designed|Invented|Discovered|Launched|Opened)"
)

HAS_VERB = regex(rf"\b(?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}(?:ed|es|s))\b", re.IGNORECASE)
RELATIVE_TAIL = regex(
    r"\b(?:that|which|who|whose|when|where|if|because|since|whether|unless)\b[^,]*\Z", re.IGNORECASE
)
SUBORDINATE = regex(
    r"\A(?:if|when|because|since|although|while|once|unless|until|as)\b[^,]*\Z", re.IGNORECASE
)
# A relative clause, or a participle that shares what follows with the next: "designed | and built by".
HANGING = regex(rf"{RELATIVE_TAIL.pattern}|\b(?:{PARTICIPLE}|[a-z]{{3,16}}ed)\Z", re.IGNORECASE)
LISTING = regex(r":\s")
USING = regex(
    rf"\b(?:used|given|indicated|{DONE}|prescribed|studied|combined|tested|recommended|administered|employed"
    rf"|offered|suited|suitable|intended)\b",
    re.IGNORECASE,
)
PERMITTING = regex(
    rf"\b(?:{WITH_CLEARANCE}|launched|introduced|adopted|ratified|released|banned|opened|registered|recalled"
    rf"|withdrawn|followed)\b",
    re.IGNORECASE,
)
TRADING = regex(
    r"\b(?:bought|acquir\w+|sold|purchas\w+|order\w*|award\w*|leas\w+|rent\w+|auction\w+|licen[cs]\w+|let"
    r"|hired|signed|took over|taken over)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A joint: the next clause begins at its end; the match (or its first group) belongs to neither side.

    `needs` must be found in the clause before it, `never` must not; each side has at least `least` words.
    """

    joint: re.Pattern[str]
    needs: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]
    least: int


def _cut(
    joint: str,
    needs: str | re.Pattern[str] = HAS_VERB,
    never: str | re.Pattern[str] | None = None,
    least: int = 3,
) -> Cut:
    barred = () if never is None else (_pattern(never),)
    return Cut(joint=regex(joint), needs=(_pattern(needs),), never=barred, least=least)


def _pattern(given: str | re.Pattern[str]) -> re.Pattern[str]:
    return regex(given) if isinstance(given, str) else given


CUTS = (
    # whole clauses
    _cut(
        rf";\s(?:and\s|but\s|however,\s)?(?=[^;]{{0,600}}?(?:\b(?:{FINITE}|{IRREGULAR})\b"
        rf"|[a-z]{{3}}(?:ed|es|s)\b|\d))",
        r"",
        never=LISTING,
    ),
    _cut(r",\swhereas\s(?=\S)"),
    _cut(
        r",\swhile\s(?=(?:(?i:the|an?|its?|they|this|these|those|some|most|others?|patients|their|no)\s"
        r"|[A-Z\d]))"
    ),
    _cut(rf",\swhile\s(?={CLAUSE})"),
    _cut(rf",?\swhile\s(?=[a-z]+ing\s(?:\S+\s){{0,3}}?{_MORE}\b)"),
    _cut(rf",\s(?:and|but|yet)\s(?={CLAUSE})", never=SUBORDINATE),
    _cut(
        rf",\s(?:and|but)\s(?=(?:by|in|on|since|at|from|until|after|during|within"
        rf"|under)\s(?:[^\s,;:]+\s){{1,4}}?(?:{_DETERMINER}|{_PRONOUN}"
        rf"|{_NAME})\s(?:{_WORD}\s){{0,5}}?(?:{FINITE}|{IRREGULAR})\b)",
        never=SUBORDINATE,
    ),
    _cut(
        rf"\s(?:and|but)\s(?=(?:it|they|he|she)\s(?:\w+ly\s|also\s)?(?:{FINITE}|{IRREGULAR}"
        rf"|[a-z]{{3,16}}(?:ed|es|s))\b)",
        never=SUBORDINATE,
    ),
    _cut(
        r"\sand\s(?=(?:an?|the|its|their)\s(?:\w+\s){1,3}?(?:was|were|is|are|has|have|had)\s)",
        rf"\b{FINITE}\b",
        rf"{RELATIVE_TAIL.pattern}|\bbetween\s|{SUBORDINATE.pattern}",
    ),
    _cut(rf",\sso\s(?!that\b|far\b)(?={CLAUSE})"),
    _cut(r",\s(?:even\s)?(?:although|though)\s(?=\S)"),
    _cut(r",\s(?=nor\b)"),
    _cut(rf",?\sbut\s(?={_ABOUT}{_NUMBER}\s?(?:%|per\s?cent|percent|times)\s?{_MORE}\b)"),
    _cut(r",\sbut\s(?=(?:no|not|without|only|with|less|more|fewer|lower|higher)\s)"),
    _cut(
        rf",\sas\s(?={CLAUSE})(?=(?:\S+\s){{1,6}}?(?:can|may|could|might|will|would|is|are|was|were|has|have"
        rf"|does)\b)"
    ),
    _cut(rf",\swhen\s(?={CLAUSE})"),
    # second predicates of one subject
    _cut(
        rf",?\s(?:and|but)\s(?!(?:has|have|had|was|were|is|are)\s(?:not|never)\s(?:been\s"
        rf"|yet\s)?\w+\W*\Z)(?={FINITE}\s(?:not\s|also\s|now\s|currently\s|being\s"
        rf"|been\s)?\w+)",
        never=RELATIVE_TAIL,
    ),
    _cut(
        rf",?\sand\s(?:(?:was|were)\s)?(?={PARTICIPLE}\s(?:as|by|in|under|for|to|on|at|with|from)\b)",
        rf"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s|first\s|also\s)?(?:{PARTICIPLE}|[a-z]{{3,16}}ed|made"
        rf"|given)\b|\A(?i:{PARTICIPLE}|made)\b",
        HANGING,
    ),
    _cut(
        rf",?\sand\s(?=(?:first\s)?{PARTICIPLE}\s(?:as|by|in|under|for|to|on|at|with"
        rf"|from)\s(?:the\s)?[A-Z\d])",
        never=HANGING,
    ),
    _cut(
        rf",\s(?={PARTICIPLE}\s(?:by|in|on|between|at|as)\s(?:the\s)?[A-Z\d])",
        rf"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s|first\s|also\s)?{PARTICIPLE}\b",
        RELATIVE_TAIL,
    ),
    _cut(
        r",\s(?=(?:weighs?|measures?|costs?|holds?|carr(?:y|ies)|contains?|covers?|reach(?:es)?|seats?"
        r"|lasts?|ranks?)\s(?:about\s|up\sto\s|some\s)?\d)"
    ),
    _cut(
        rf",?\sand\s(?=(?:then\s|later\s|also\s)?{_STATING}\s(?:the|an?|its|their|about|around|some|nearly"
        rf"|up|over|only|more|less|at|in|into|through|\d))",
        r"(?:\S+\s){2}",
        RELATIVE_TAIL,
    ),
    _cut(rf",?\sand\s(?=(?:significantly\s)?{_CHANGING}(?:e|es|ed|s)?\s(?:\w+\s){{0,2}}{_OUTCOME}\b)"),
    _cut(
        r",?\sand\s(?=(?:later\s|then\s)?(?:became|received|won|joined|moved|returned|reopened|founded"
        r"|published|left|died|retired|served|worked|led|gained|lost|took|gave|reached|grew|rose"
        r"|fell)\s[^,;.]{0,80}?\d)",
        never=RELATIVE_TAIL,
    ),
    _cut(r",\sand\s(?=in\s(?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d\s(?:\S+\s){2})", r""),
    # additions that can be checked apart from their sentence
    _cut(
        rf",\s(?:(?:in|of|after|during|by|from|at|on|for|with)\s)?(?:which"
        rf"|where)\s(?![^,;]{{0,200}},\s{FINITE}\s)(?=\S)",
        never=LISTING,
        least=4,
    ),
    _cut(r"(?:,|\s[–—-])\s(?=meaning\s)"),
    _cut(r",\s(?=(?:thus\s|thereby\s)?making\s(?:it|them|this|him|her)\s)", least=4),
    _cut(rf",\s(?={_SUPERLATIVE})", never=LISTING),
    _cut(r",\sand\s(?=[a-z]+ing\s(?:an?|the|\d))", r"\Athe\s"),
    _cut(
        r",\s(?=an?\s(?:effect|finding|result|rise|fall|drop|change|difference|increase|decrease|reduction"
        r"|gain|loss|event|decision|step|move|record|fact|omission|feature|choice)\s(?:that|which|of"
        r"|attributed|due)\b)"
    ),
    _cut(
        rf",\s(?=(?:significantly\s|substantially\s|thereby\s"
        rf"|thus\s)?{_CHANGING}ing\s(?:\S+\s){{0,3}}?{_OUTCOME}\b)"
    ),
    _cut(r",\s(?=(?:exceeding|surpassing|outperforming|overtaking|beating|(?:up|down)\sfrom)\s)"),
    _cut(
        r",\s(?=leading\sto\s(?:its|their|the)\s(?:\w+\s)?(?:"
        + NOUNS
        + r"|withdrawal|adoption|closure|recall|launch|ban|repeal|demolition)\b)"
    ),
    _cut(r",\s(?=requiring\s(?:\S+\s){5})"),
    _cut(
        r",\s(?=(?:providing|marking|offering|representing|making|underscoring|highlighting|cementing"
        r"|reflecting|ushering)\s(?:\S+\s){0,3}?(?:crucial|significant|valuable|important|major|promising"
        r"|vital|welcome|new|landmark|key|powerful)\s)",
        least=3,
    ),
    _cut(
        r",\s(?=(?:typically|usually|generally|normally)\s(?:over|for|every|once|twice|within|with|after"
        r"|before)\s)",
        least=4,
    ),
    # classes and what is stated about them
    _cut(
        r",?\s(?=(?:that|which)\s(?!(?:you|we|they|i|one|acts?\sas|is|are|was|were|has|have)\b)[a-z]+)",
        rf"\b(?:is|are|represents?|was|called)\s(?:\S+\s){{1,14}}{_CLASS}{_SHORT}\Z",
    ),
    _cut(
        r",?\s(?:that|which)\s(?=(?:is|was|are|were)\s(?:\w+\s)?(?:indicated|"
        + GRANTED
        + r"|marketed|used|given|taken|discovered|developed|isolated|derived|administered)\s)",
        rf"\b(?:is|are|was)\s(?:\S+\s){{1,12}}?{_CLASS}{_SHORT}(?:\s(?:of|against|for"
        rf"|to)\s[^,;]{{2,60}})?\Z",
    ),
    _cut(r",?\s(?=that\shas\s(?:fundamentally|profoundly|greatly|radically|completely|truly|forever)\s)"),
    _cut(
        r",?\s(?=(?:used|designed|formed|indicated|intended|engineered|approved)\s(?:to|by|for|in|from)\b)",
        rf"\b(?:is|are|represents?|was|called)\s(?:\S+\s){{1,16}}{_CLASS}{_SHORT}\Z",
    ),
    _cut(
        rf",\s(?=(?:its|the|it|their)\s|{_NAME}\s)",
        rf"\AAs\san?\s(?:\S+\s){{1,10}}?{_CLASS}(?:\sconstruct|\sdrug)?\Z",
    ),
    _cut(
        rf",\s(?={FINITE}\s)",
        r"\A[^,]{2,60},\s(?:marketed|sold|branded|available|distributed|traded)\s(?:\w+\s)?(?:as|under"
        r"|by)\s[^,]{1,80}\Z",
    ),
    _cut(
        rf"\A(?:{_OPENING}\s(?:as|by|in|at|for|on|under)\s[^,]{{3,200}})(,\s(?:where\s)?)(?=\S)", r"", least=3
    ),
    _cut(
        rf"\A(?:{_OPENING}\s(?:as|by|in|at|for|on"
        rf"|under)\s[^,]{{3,200}}),\swhere\s[^,]{{10,300}}(,\s)(?=\S)",
        r"",
        least=3,
    ),
    _cut(
        r"\s(?=as\san?\s(?:\w+\s){0,2}?(?:treatment|therapy|remedy|vaccine|replacement|alternative"
        r"|substitute|successor)\s(?:for|to)\b)",
        r"\b(?:developed|designed|invented|made|produced)\sby\s",
    ),
    # uses
    _cut(
        r",?\sand\s(?=for\s(?:\w+\s)?(?:" + TREATED + r"|those|use|the\s(?:treatment|prevention))\b)",
        r"\b(?i:used|indicated|" + DONE + r"|recommended|intended)\b.{0,300}\bfor\b",
    ),
    _cut(
        r",\s(?:or|and)\s(?=(?:when|if|in\scombination|together\swith|alongside|after|sometimes|occasionally"
        r"|rarely|less\soften)\s)",
        USING,
    ),
    # figures
    _cut(
        rf",\s(?:i\.e\.,?\s|that\sis,\s|or\s)(?={_ABOUT}{_NUMBER}\s(?:times|as|fold|the|{_MORE})\b"
        rf"|{_MORE}\sthan\s)"
    ),
    _cut(
        rf",\s(?={_ABOUT}{_NUMBER}\s?(?:%|per\s?cent\b|percent\b|times\b|fold\b"
        rf"|[a-z]{{1,12}}\b)?\s?{_MORE}\b)"
    ),
    _cut(rf",\s(?={_ABOUT}(?:half|twice|double|(?:two|three|four|five|ten|\d+)\stimes)\s(?:the|that|as)\b)"),
    _cut(
        rf",\s(?=(?:as\s)?(?:against|compared\s(?:with|to))\s{_ABOUT}{_NUMBER}\s?(?:%|per\s?cent\b|percent\b"
        rf"|times\b|[a-z]{{1,12}}\b))"
    ),
    _cut(
        r",\s(?=(?:dropping|falling|rising|climbing|growing|declining|sinking|increasing|decreasing)\s(?:to"
        r"|from|by)\s[^,;.]{0,30}?\d)"
    ),
    _cut(r",\s(?=an?\s[a-z]+\s(?:that|found|which|given|used)\s[^,.;()]{0,80}?\d)", never=LISTING),
    _cut(rf",\s(?=with\s(?:{_NAME}\s){{1,4}}(?:[a-z]+\s){{0,2}}?[a-z]{{2,16}}ing\s)"),
    # deals and dates
    _cut(
        rf",?\s(?=for\s{_ABOUT}(?:US\$|A\$|C\$|[$€£¥]|[A-Z]{{3}}\s)?\s?\d[\d.,]*\s(?:million|billion|m\b"
        rf"|bn\b))",
        TRADING,
    ),
    _cut(
        r",?\s(?=under\san?\s(?:[\w-]+\s){0,4}?(?:contract|agreement|deal|licen[cs]e|lease"
        r"|concession)\s(?:\S+\s){0,4}?(?:[A-Z]{3}|US\$|[$€£])?\s?\d)",
        TRADING,
    ),
    _cut(rf",\s(?:and\slater\sby\s|followed\sby\s|then\s|and\s)?(?=(?:by\s)?{_PLACE_AND_DATE})", PERMITTING),
    _cut(
        rf"\sand\s(?=(?:by\s)?{_PLACE_AND_DATE})",
        rf"\A(?:in\s|by\s)?(?:the\s)?{_NAME}[^,]{{0,60}}\s(?:in|on)\s[^,]{{0,20}}\d{{4}}\Z",
    ),
)

# -- behind a citation mark, for which a blank stands ------------------------------------------------------

# A verb with what it is about: "causes gout", "doubles the risk"; a noun goes on with a preposition: "doses of".
_NO_NOUN = (
    r"(?!(?:of|in|and|or|with|for|to|from|on|at|by|than|as|per|among|between|that|which|who|is|are|was|were|has"
    r"|have|had|may|can|will|should|must)\b)"
)
_ADVERB = r"(?:(?:also|then|thus|thereby|often|usually|rarely|never|not|later|even|in\sturn|[a-z]+ly)\s)?"
_PREDICATE = (
    rf"(?:{_ADVERB}(?:{FINITE}\s|(?:{IRREGULAR}|[a-z]{{3,16}}s)\s{_NO_NOUN}\w|[a-z]{{3,16}}ed\s{_NO_NOUN}\w))"
)
# What the clause before the mark must hold: "treated with" and "described by" may belong to its subject.
_PREPOSITION = r"(?:of|and|or|by|with|to|in|for|on|at|from|as|into|per|among)"
# Verbs in -s that go on with a preposition, as nouns do: "acts on", but "trials in".
_INTRANSITIVE = (
    r"(?:acts|binds|results|consists|depends|works|rises|falls|leads|occurs|differs|relies|belongs|begins|ends"
    r"|accounts|serves|contributes|ranges|remains|appears|tends|continues|lies|stands|acts|grows|lives|dates)"
)
STATED = regex(
    rf"\b(?:{FINITE}|{IRREGULAR}\s(?!(?:of|and|or)\b)\S|{_INTRANSITIVE}\s{_PREPOSITION}\s"
    rf"|[a-z]{{3,16}}(?:ed|es|s)\s(?!{_PREPOSITION}\b)\S)",
    re.IGNORECASE,
)
# The mark may stand behind the comma: "rate,² causes".
_PAUSE = r"(?:\s[,;]\s|(?<=[,;])\s)"
_CONDITION = r"\A(?:if|when|because|since|once|unless|until|as)\b[^,]*\Z"
AT_MARK = (
    # "… [2], causes gout", "… [2] and doubles the risk"
    _cut(
        rf"(?:{_PAUSE}(?:(?:and|but|or|yet|then)\s)?|\s(?:and|but|yet)\s)(?={_PREDICATE})",
        STATED,
        RELATIVE_TAIL,
        2,
    ),
    # "… [2], causing gout in 9 %"
    _cut(
        rf"{_PAUSE}(?=(?:thus\s|thereby\s)?"
        r"(?!(?:including|excluding|using|following|according|regarding|depending|during)\b)"
        rf"[a-z]{{2,14}}ing\s(?:(?<=resulting\s)in\s|(?<=leading\s)to\s|{_NO_NOUN}(?![,;]))\w)",
        STATED,
    ),
    # whole clauses: "… [2] because it …", "… [2], in children …"
    _cut(
        rf"(?:{_PAUSE}|\s)(?:and|but|yet|so|because|since|although|though|while|whereas|as)\s(?={CLAUSE})",
        STATED,
    ),
    _cut(rf"{_PAUSE}(?={CLAUSE})", STATED, regex(_CONDITION, re.IGNORECASE)),
)
