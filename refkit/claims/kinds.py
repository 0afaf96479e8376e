"""A statement, its heading and lead-in -> the signs of each kind of claim, which the model of kinds weighs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from refkit.claims.settings import (
    HEADING_CACHE,
    HEADING_POINTS,
    HEADING_READ,
    KIND_CACHE,
    LEAST_KIND_POINTS,
    ROW_READ,
    SHORT_PHRASE,
)
from refkit.model import ClaimKind, UnitKind
from refkit.patterns import Sieve, regex
from refkit.vocabulary import agencies, approvals, registers
from refkit.vocabulary.rows import any_of

K = ClaimKind
# Weight, pattern: a kind's points are the sum over its patterns that occur in the statement.
_SIGNS: tuple[tuple[ClaimKind, int, str], ...] = (
    (K.APPROVAL, 7, approvals.STATED),
    (K.APPROVAL, 6,
     (r"\bcleared (?:\w+ )?(?:by|for|in)\b(?! the (?:liver|kidneys?|blood))|\b(?:in|into) force\b"
      r"|\btook effect\b")),
    (K.APPROVAL, 3, rf"\b{any_of(agencies.HINT_AT_APPROVAL)}\b"),
    (K.APPROVAL, 3, approvals.SPECIAL_WAYS),
    (K.INDICATION, 7,
     r"\bindicated\b(?! by)|\blabel\w* (?:was|is|has been|were) (?:widened|extended|expanded|broadened)\b"),
    (K.INDICATION, 4, r"\bindications?\b"),
    (K.INDICATION, 5,
     r"\b(?:used|use|medicines?|medication) (?:to treat|in the treatment)\b|\bused (?:when|after|if)\b"),
    (K.INDICATION, 3, r"\b(?:is|are|be|often|also|mainly|only) used (?:for|in|as|to)\b"),
    (K.INDICATION, 3, r"\bfor the treatment of\b|\btreatment of (?:adults|children|patients|certain)\b"),
    (K.INDICATION, 1,
     (r"\b(?:first-line|second-line|frontline|adjuvant|maintenance|consolidation|relapsed|refractory"
      r"|metastatic)\b")),
    (K.MECHANISM, 4,
     (r"\b(?:mechanism|binds?|binding|inhibit\w*|agonist|antagonist|activat\w+|block(?:s|ing)|redirect\w*"
      r"|stimulat\w+|receptor|enzyme|antibod(?:y|ies)|antigens?|ligand|substrate|transporter|signal(?:l?ing)?"
      r"|catalys\w+|cross-?link\w*|pathway)\b")),
    (K.MECHANISM, 4,
     (r"\b(?:works by|acts (?:as|by|on)|function(?:s|ing) by|targets|targeting|is a (?:type|class) of"
      r"|modulat\w+|fusion|fused|monoclonal|selective|express(?:es|ed)? on|engagers?|inhibitors?"
      r"|bridg(?:e|es|ing) th\w+|recombinant|designed to|bring(?:s|ing) \w+|converts?)\b")),
    (K.MECHANISM, 5,
     (r"\b(?:half-life|clearance of|cleared (?:chiefly|mainly|largely|primarily|via"
      r"|by the (?:liver|kidneys?))|metaboli[sz]ed|pharmacokinetic\w*|bioavailability|excreted|cytochrome"
      r"|CYP\d\w*|protein binding|steady[- ]state|volume of distribution|concentrations?|systemic exposure"
      r"|in vitro|isolates)\b")),
    (K.MECHANISM, 5,
     r"\b(?:attributed to|put down to|explained by|results from|arises from|is caused by|is driven by)\b"),
    (K.MECHANISM, 3, r"\bexpress(?:es|ed|ing)?\b"),
    (K.MECHANISM, 5, r"\b(?:mechanism|mode) of action\b"),
    (K.MECHANISM, 7, r"\bclass of (?:drugs|medicines|compounds|agents)\b"),
    (K.MANUFACTURER, 6,
     (r"\b(?:manufactured|manufactures|manufacturer|produced|made|built|marketed|sold|distributed"
      r"|supplied) (?:(?:in|across|throughout) (?:[\w.&-]+ ){1,4}?)?by\b")),
    (K.MANUFACTURER, 6, r"\b(?:was|were|been) (?:\w+ )?(?:developed|invented) by\b"),
    (K.NAMING, 6,
     (r"\b(?:marketed|sold|available|branded) (?:(?:in|across|throughout) (?:[\w.&-]+ ){1,5}?)?(?:as"
      r"|under)\b(?! an? )|\bbrand(?:ed)?(?: name)?\b|\b(?:also|often|better|commonly|formerly|sometimes"
      r"|locally) (?:known|called|referred to) |\btrade ?name\b|\bnamed after\b|\bnick-?named\b")),
    (K.NAMING, 4, r"\(\w[\w-]{2,30}[®™][^()]{0,40}\)"),
    (K.NAMING, 4,
     (r"^[\w-]+(?: \([^()]{1,40}\))? is an? (?:[\w-]+ ){0,3}(?:antifungal|antibiotic|antiviral|antihistamine"
      r"|antidepressant|anticoagulant|statin|steroid|corticosteroid|opioid|sedative|diuretic|vaccine|hormone"
      r"|painkiller|drug|medicine|medication)\b")),
    (K.DOSING, 1,
     (r"\b(?:dos(?:e|es|age)|infusion|intravenous\w*|subcutaneous\w*|oral(?:ly)?|injection|tablets?|capsules?"
      r"|vials?|mg|mcg|µg|μg|weekly|cycles?|powder)\b")),
    (K.DOSING, 4,
     (r"\b(?:dosed|dosing|administer\w*|administration (?:of|is|by|route)|infused|injected|reconstitut\w+"
      r"|diluted|premedicat\w+|once daily|twice daily|(?:once|twice|three times|times) (?:a|per|each"
      r"|every) (?:day|week|month)|every (?:\w+ )?(?:hours|days|weeks|months)|infusion pump)\b")),
    (K.DOSING, 5,
     (r"\b(?:recommended|usual|starting|maximum|maximal|daily|adult|initial|standard) (?:\w+ )?dos(?:e|es"
      r"|age)\b|\bdose (?:is|should|must|change|adjustment|reduction|may|can)\b"
      r"|\b(?:one|a|each|the) (?:course|cycle|session|treatment) (?:lasts|takes|consists)\b"
      r"|\bfor each treatment cycle\b")),
    (K.DOSING, 6,
     (r"\b(?:given|taken|delivered|swallowed|injected|inhaled|applied) (?:as|by|with|through|once|twice|every"
      r"|over|orally)\b|\b(?:usually|commonly|normally|generally|typically|often) (?:given|taken|injected"
      r"|prescribed)\b|\b(?:is|are) (?:supplied|provided|available) (?:as"
      r"|in) (?:an? )?(?:[\w-]+ ){0,3}(?:tablets?|capsules?|vials?|syringes?|pens?|powder|solution|suspension"
      r"|cream|ointment|patch(?:es)?|inhalers?|packs?|bottles?|kits?)\b")),
    (K.DOSING, 6,
     (r"^(?:never |always |do not |don't )?(?:swallow|take|inhale|throw|store|keep|shake|wash|apply|inject"
      r"|chew|crush|rinse|insert|clean|charge|replace|breathe|press|hold|wait|discard)\b")),
    (K.DOSING, 7,
     (r"\bhospitali[sz]ation (?:is|for|during)\b|\brequires? hospitali[sz]ation\b|\bside effect management\b"
      r"|\b(?:manage|prevent|managing|preventing) (?:\w+ ){0,4}(?:side effects|reactions)\b")),
    (K.ADVERSE_EFFECT, 5,
     (r"\b(?:adverse|side effects?|toxicit\w+|tolerab\w+|cytokine release|neutropeni\w+|nausea|headache"
      r"|diarrh\w+|vomiting|rash|hemorrhage|haemorrhage|bleeding|seizures?|fatal|complications?|bronchospasm"
      r"|irritation|qtc?|safety (?:letter|notice|alert|warning)|liver tests?|recall(?:ed|s)?"
      r"|injur(?:y|ies|ed)|harm(?:ed|s)?|poisoning|birth defects|malformations?"
      r"|(?:skeletal|bone|skin|blood|liver) changes)\b")),
    (K.ADVERSE_EFFECT, 4,
     (r"\b(?:infections?|fractures?|withdrawn (?:in|after|because|from|over|following)|breakage"
      r"|malfunction\w*|dislocations?|allerg\w+|failures?)\b")),
    (K.CONTRAINDICATION, 9,
     (r"\b(?:contraindicat\w+|should (?:not|avoid)|must not|not recommended|hypersensitiv\w+|pregnan\w+"
      r"|breast-?feeding|lactation|contraception|(?:tell|ask|inform|consult|talk to|speak (?:to|with)"
      r"|discuss(?:ed)? (?:\w+ ){0,3}with) (?:your|their|a|the) (?:doctor|physician|clinician|pharmacist"
      r"|nurse|midwife|prescriber|health ?care))\b")),
    (K.COMPARISON, 6, r"\b(?:superior\w*|non-?inferior\w*)\b"),
    (K.COMPARISON, 7,
     (r"\b(?:superior\w*|non-?inferior\w*|versus|vs\b\.?|hazard ratio|HR\b|compared (?:with|to)"
      r"|(?:doubled|halved) (?:\w+ ){0,3}(?:survival|risk|rates?|response)|relative risk\b|outperform\w*)")),
    (K.COMPARISON, 8,
     (r"\b(?:more|fewer|less|lower|higher|longer|shorter|larger|smaller|faster|slower|better|worse|greater"
      r"|wider|heavier|lighter|cheaper|stronger|weaker|earlier|later|taller|older"
      r"|safer) (?:[^\s.;:]+ ){0,7}?than (?!\d|one\b|two\b|three\b|half\b"
      r"|an?\b (?:million|hundred|thousand|dozen|year|month|week))")),
    (K.COMPARISON, 7,
     (r"\b(?:(?:two|three|four|five|ten|\d+) times (?:the|as|that)\b(?! (?:\w+ )?dose)|twice (?:the|as|that)"
      r"|half as|as (?:many|much|high|long|often|fast) as (?!\d)|no gain in|over conventional)\b"
      r"|^unlike (?:the|its|other|earlier|older|most)\b|\bcompare[ds]? favou?rably\b")),
    (K.COMPARISON, 5,
     (r"\b(?:(?:causing|with|had|has|shows?|reports?|needs?|uses?) (?:fewer|less)"
      r"|(?:the|its|their) (?:second|third|fourth)-\w+est|(?:its|their|the \w+[’']s) (?:largest|smallest"
      r"|longest|tallest|oldest|highest|deepest|busiest))\b")),
    (K.COMPARISON, 7,
     (r"\b(?:(?:significant\w*|improv\w+|increas\w+|prolong\w*|longer|better) (?:\w+ ){0,2}survival"
      r"|survival benefit|(?<!whether )randomi[sz]ed (?:trial|stud|comparison))")),
    (K.COMPARISON, 7,
     (r"\b(?:when |if )?added to (?:\w+ )?(?:standard|background|existing|usual|placebo|therapy|treatment)"
      r"|\bon top of (?:standard|background|usual)|\breduc\w+ the risk of\b")),
    (K.EFFICACY, 5,
     (r"\b(?:efficacy|effective(?:ness)?|remissions?|(?<!immune )respon(?:se|ses|ded|ders)|survival"
      r"|eradicat\w+|outcomes?|cure[ds]?|success rate|accuracy|sensitivity and specificity|revision rate"
      r"|flare-ups?|relapses?|proven)\b")),
    (K.EFFICACY, 6,
     (r"\b(?:trials?|stud(?:y|ies)|analys[ie]s|data|cohort|series|test|tests|radiograph\w*|measurements?"
      r"|\w+metry)\b[^.;]{0,120}?\b(?:lower(?:ed|s)|cut|reduced|raised|improved|prolonged|showed|shown"
      r"|demonstrated|achieved|found|proved|proven|established|hint|suggest(?:ed|s)?|pointed|confirm(?:ed|s)?"
      r"|stopped|healed|slowed)\b")),
    (K.EFFICACY, 4, r"\b(?:is|are|was|were|be|proved|proving|remains) (?:\w+ )?effective\b"),
    (K.EFFICACY, 6,
     (r"\b(?:relative to|against|over) placebo\b|\b(?:reduc|rais|lower|increas"
      r"|chang)\w* the (?:[\w-]+ )?(?:rate|number|frequency) of\b|\bcuts?\b(?= [^.;]{0,80}\d)"
      r"|\bhint at activity\b|\bless (?:pain|medication|bleeding|\w+ed)\b")),
    (K.EFFICACY, 2, r"\b(?:trials?|stud(?:y|ies)|demonstrat\w+|achiev\w+|patients)\b"),
    (K.DEVELOPMENT, 8, r"\b(?:await\w* (?:\w+ )?(?:" + approvals.NOUNS +
     (r"|decision)|(?:application|submission|filing) (?:\w+ ){0,3}(?:pending|submitted|filed"
      r"|under review))\b")),
    (K.DEVELOPMENT, 7,
     (r"\b(?:intends?|plans?|planned|aims?|hopes?|expects?|expected|scheduled|due|set) to \w+"
      r"|\b(?:is|are) (?:due|expected|scheduled|planned) (?:in|by|for)\b"
      r"|\b(?:is|are) to (?:open|enter|start|begin|follow|launch|close|replace"
      r"|be (?:built|opened|replaced|launched|introduced|tested))\b|\bannounced that (?:it|they) will\b"
      r"|\bwill (?:be )?(?:replace|open|launch|close|start|begin|file|submit|build|introduce)\w*"
      r"|\b(?:scenarios?|projections?|projected|forecasts?)\b"
      r"|\b(?:dosed|enrol\w+|treated) (?:its|the) first patients?\b")),
    (K.DEVELOPMENT, 7,
     (r"\b(?:(?:being|is|are|under|in|often) (?:(?:also|now|currently|still|further|being"
      r"|often) ){0,2}(?:developed|development|studied|investigated|investigation|evaluated|evaluation"
      r"|explored|tested|compared to or)|been (?:tested|studied|evaluated|investigated)|clinical development"
      r"|preclinical|pipeline|prototype)\b")),
    (K.DEVELOPMENT, 3,
     r"\b(?:developed|development|discovered|invented|trials?|awaiting|phase (?:[1-4]|I{1,3}V?)\b)"),
    (K.DEAL, 8,
     (r"\b(?:acqui(?:red|res|sition)|merge[rd]?|licens(?:e|ing) agreement"
      r"|rights (?:to|in|for|belong|were|are|have|went|passed)|licen[cs]ed to (?!treat|use|be)|alliance"
      r"|collaborat\w+|partnership|buy(?:s)? out|bought|tender offer|royalt\w+|joint venture"
      r"|(?:service|supply|purchase|framework|lease) (?:contract|agreement)|contract worth)\b")),
    (K.DEAL, 4,
     (r"(?:us\$|[$€£]|\b(?:eur|usd|gbp|chf|jpy)\b) ?\d[\d.,]* (?:million|billion|bn)\b"
      r"|\b\d[\d.,]* (?:million|billion) (?:dollars|euros?|pounds|crowns|francs|yen|kroner|kronor"
      r"|rupees)\b")),
    (K.DEAL, 7,
     (r"\b(?:were|was) sold to\b|\bordered (?:\w+ ){1,3}(?:scanners|machines|systems|units|aircraft|trains"
      r"|trams|buses|ships|vessels|devices|copies|licen[cs]es)\b")),
    (K.DEAL, 4, r"\b(?:agreement|contract|tender|shareholders?|stake in|subsidiary)\b"),
    (K.EPIDEMIOLOGY, 6,
     (r"\b(?:prevalence|incidence|mortality rate|per 100[ ,]?000|cases (?:per|each|a) year|burden of"
      r"|risk factors?|predictors? of|most common (?:cause|form|type)"
      r"|(?:affects?|occurs? in) (?:about|approximately|around|some|nearly|\d))\b")),
    (K.EPIDEMIOLOGY, 6,
     (r"\d ?(?:%|per ?cent) of (?:the |all |its )?(?:\w+ )?(?:adults|residents|people|women|men|children"
      r"|population|households|inhabitants|citizens|respondents|commuters|users|employees|students)\b"
      r"|\b(?:\d+|one|two) (?:to \d+ )?(?:in|out of) (?:every )?\d+\b"
      r"|\b(?:issued|recorded|reported|registered|counted) \d[\d,. ]{2,}"
      r"|\bentered in the (?:\w+ )?regist(?:ry|er)\b")),
)  # fmt: skip
# The kind that a heading or lead-in announces for the items below it.
_HEADINGS: tuple[tuple[ClaimKind, str], ...] = (
    (K.CONTRAINDICATION,
     (r"contraindicat|(?:should|must|can|may|do) ?not (?:be )?(?:take|use|given|have|receive|vaccinated"
      r"|treated|start)|not (?:suitable|recommended) for|before (?:you )?(?:take|tak|us)|interactions?\b"
      r"|warnings?\b|precaution")),
    (K.ADVERSE_EFFECT, r"side[- ]effects?|adverse|toxicit|safety|undesirable|risks?\b|complications?"),
    (K.INDICATION,
     (r"indicat|approved (?:for|to|use)|who (?:can|may|should|must) (?:be given|have|receive|take|use)"
      r"|what \S{1,40} is (?:used )?for|used (?:for|to treat)|use in|conditions?\b"
      r"|(?<!how to )(?<!in )(?<!& )(?<!and )uses?\b|is used")),
    (K.DOSING,
     (r"dos(?:e|ing|age)|administ(?:er|ration\b)|how (?:it is|to) (?:given|take|use)|posology|preparation"
      r"|storage")),
    (K.MECHANISM, r"mechanism|how (?:it|\w+) works?|pharmaco|mode of action|principle|structure"),
    (K.DEVELOPMENT,
     r"develop|clinical trials?|pipeline|(?:being )?(?:tested|studied|investigated)\b|research"),
    (K.EFFICACY, r"efficacy|effectiveness|outcomes?|benefits?|performance|results"),
    (K.APPROVAL, approvals.IN_HEADINGS),
    (K.EPIDEMIOLOGY, r"epidemiolog|prevalence|burden"),
    (K.DEAL, r"acquisition|licensing|commerciali[sz]ation|business history|deals?\b|ownership"),
)  # fmt: skip
UNINHERITED = frozenset({K.OTHER, K.OWN_WORK, K.NAMING, K.MANUFACTURER})
CELL_BREAK = regex(r"[|\t]")
FIGURE = regex(r"[<>≥≤=~±]?\s?\d[\d.,  ]{0,15}\s?([^\s\d()\[\]]{0,12})(?:\s?\([^()]{0,40}\))?")
_RECORDS = "|".join((*registers.HINT_AT_RECORD, *agencies.HINT_AT_RECORD))
RECORD = regex(
    rf"\b(?:{approvals.ANY_FORM}|registr\w*|regulatory|trials?|study id|authority|marketing|sponsor"
    rf"|{_RECORDS}|patents?|recruiting"
    r"|not found|no \w+ (?:\w+ ){0,3}found)\b",
    re.IGNORECASE,
)
OWN_WORK = regex(
    r"\b(?:in (?:this|the present|our) (?:study|trial|work|experiment|analysis|cohort|paper),? we\b"
    r"|we (?:\w+ly )?(?:also |then |first |next )?"
    r"(?:enrol\w+|recruit\w+|assigned|allocated|invited|screened|searched|read|reviewed|interviewed|surveyed"
    r"|sampled|measured|found|observed|show(?:ed|n)?|analy[sz]ed|performed|conducted|collected|randomi[sz]ed"
    r"|assessed|used|investigated"
    r"|developed|tested|compared|calculated|excluded|included|report|studied|evaluated|examined|identified"
    r"|present|propose|demonstrate[d]?)\b"
    r"|our (?:results|data|findings|analysis|study|experiments|patients|cohort|model)\b"
    r"|were (?:enrolled|recruited|randomi[sz]ed) (?:in|at|between|from) )",
    re.IGNORECASE,
)
# Searched in lower case, which is twice as fast as ignoring case. No pattern has a class in
# capitals (\\W, \\S).
_COMPILED = tuple((kind, weight, regex(pattern.lower())) for kind, weight, pattern in _SIGNS)
_SIEVE = Sieve(pattern for _, _, pattern in _COMPILED)
_HEADING_COMPILED = tuple((kind, regex(pattern.lower())) for kind, pattern in _HEADINGS)


def kind_of(
    text: str,
    *,
    unit: UnitKind = UnitKind.SENTENCE,
    heading: str | None = None,
    lead_in: str | None = None,
    header: tuple[str, ...] = (),
    before: ClaimKind | None = None,
) -> ClaimKind:
    """The kind with the most points; OTHER where none has enough. A row of a registry is a REGISTRY_ROW.

    `before` is the kind of the clause before it in its sentence, which a clause with few signs takes.
    """
    if unit is UnitKind.TABLE_ROW and is_record(text, heading, header):
        return K.REGISTRY_ROW
    if unit is UnitKind.TABLE_ROW and sets_side_by_side(text, header):
        return K.COMPARISON
    if OWN_WORK.search(text):
        return K.OWN_WORK
    points = dict(points_of(text))
    text = " ".join(text.lower().split())
    if before and before not in UNINHERITED and max(points.values(), default=0) < LEAST_KIND_POINTS:
        return before
    # A noun phrase under "Common side effects include:" has its kind only from there.
    short = len(text.split()) < SHORT_PHRASE
    for words, extra in ((lead_in, 4), (heading, 0)):
        announced = kind_of_heading(words) if words else None
        if announced:
            item = unit is UnitKind.LIST_ITEM
            weight = HEADING_POINTS + extra * (short or item) + 2 * (short and item)
            points[announced] = points.get(announced, 0) + weight
    best = max(points, key=lambda kind: points[kind], default=K.OTHER)
    return best if points.get(best, 0) >= LEAST_KIND_POINTS else K.OTHER


@lru_cache(maxsize=KIND_CACHE)
def points_of(text: str) -> Mapping[ClaimKind, int]:
    """The sum of each kind's signs in a statement, for kinds that have any. Cached: do not change it."""
    text = " ".join(text.lower().split())
    points: dict[ClaimKind, int] = {}
    for place in _SIEVE.found(text):
        kind, weight, _ = _COMPILED[place]
        points[kind] = points.get(kind, 0) + weight
    return points


def is_record(text: str, heading: str | None, header: tuple[str, ...]) -> bool:
    """Whether a row of a table is a record of approvals, trials or registrations."""
    return RECORD.search(" ".join((heading or "", *header, text))[:ROW_READ]) is not None


def sets_side_by_side(row: str, header: tuple[str, ...]) -> bool:
    """Whether a row gives one measure of several named things: figures of one unit, plain columns."""
    figures = [match[1] for cell in CELL_BREAK.split(row) if (match := FIGURE.fullmatch(cell.strip()))]
    named = sum(not any(c.isdigit() for c in name) for name in header[1:])
    return len(figures) > 1 and len(set(figures)) == 1 and bool(figures[0]) and named >= len(figures)


def compares(text: str) -> bool:
    """Whether a statement sets one thing against another, whatever its kind."""
    text = text.lower()
    return any(kind is K.COMPARISON and pattern.search(text) for kind, _, pattern in _COMPILED)


@lru_cache(maxsize=HEADING_CACHE)
def kind_of_heading(heading: str) -> ClaimKind | None:
    """The kind that a heading or lead-in announces for the text below it; None where it announces none."""
    heading = heading[:HEADING_READ].lower()
    return next((kind for kind, pattern in _HEADING_COMPILED if pattern.search(heading)), None)
