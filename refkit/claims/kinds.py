"""A statement, its heading and lead-in -> what kind of claim it is."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.model import ClaimKind, UnitKind

K = ClaimKind
# Weight, pattern: a kind's points are the sum over its patterns that occur in the statement.
_SIGNS: tuple[tuple[ClaimKind, int, str], ...] = (
    (K.APPROVAL, 4, r"\b(?:approved|approves|approval|authori[sz]ed|authori[sz]ation|licen[cs]ed|licensure|cleared|clearance|CE[- ]mark\w*)\b(?! to treat)"),
    (K.APPROVAL, 2, r"\b(?:FDA|EMA|NMPA|PMDA|MHRA|TGA|Health Canada)\b"),
    (K.APPROVAL, 2, r"\b(?:accelerated|full|conditional|marketing|regulatory|premarket|510\(k\))\b"),
    (K.APPROVAL, 2, r"\b(?:orphan|breakthrough|priority review|fast[- ]track)\b"),
    (K.INDICATION, 5, r"\b(?:indicated|indications?)\b(?! by)"),
    (K.INDICATION, 5, r"\bapproved (?:to treat|for (?:use|relapsed|refractory|patients|adults|children|people|the treatment)|in (?:adults|children|patients))\b"),
    (K.INDICATION, 3, r"\b(?:used|use) (?:to treat|for|in|when|as|after)\b|\bused in the treatment\b"),
    (K.INDICATION, 2, r"\bfor the treatment of\b|\btreatment of (?:adults|children|patients|certain)\b"),
    (K.INDICATION, 2, r"\b(?:first-line|second-line|frontline|adjuvant|maintenance|consolidation|relapsed|refractory|metastatic)\b"),
    (K.MECHANISM, 4, r"\b(?:mechanism|binds?|binding|inhibit\w*|inhibitor|agonist|antagonist|activat\w+|block(?:s|ing)|redirect\w*|stimulat\w+|receptor|enzyme|antibod(?:y|ies)|antigen|ligand|substrate|transporter|signal(?:l?ing)?|catalys\w+|cross-?link\w*|pathway)\b"),
    (K.MECHANISM, 3, r"\b(?:works by|acts (?:as|by|on)|function(?:s|ing) by|targets|targeting|is a (?:type|class) of|modulat\w+|fusion protein|monoclonal|selective|expressed on)\b"),
    (K.MECHANISM, 3, r"\b(?:half-life|clearance of|metaboli[sz]ed|pharmacokinetic\w*|bioavailability|excreted|cytochrome|CYP\d\w*|protein binding|steady[- ]state|volume of distribution)\b"),
    (K.MANUFACTURER, 6, r"\b(?:manufactured|manufactures|manufacturer|produced|made|built|marketed|sold|distributed|supplied) by\b"),
    (K.MANUFACTURER, 6, r"\b(?:was|were|been) (?:\w+ )?(?:developed|invented) by\b"),
    (K.NAMING, 6, r"\b(?:marketed|sold|available) (?:as|under)\b|\bbrand(?:ed)?(?: name)?\b|\balso known as\b|\btrade ?name\b|\bnamed after\b"),
    (K.DOSING, 3, r"\b(?:dos(?:e|es|ed|ing|age)|administ\w+|infusion|infused|intravenous\w*|subcutaneous\w*|oral(?:ly)?|injection|tablets?|capsules?|vials?|mg|mcg|µg|μg|once daily|twice daily|weekly|cycles?|hours|reconstitut\w+|powder|premedicat\w+|hospitali[sz]ation)\b"),
    (K.DOSING, 3, r"\b(?:given|taken|delivered|swallowed|injected) (?:as|by|with|through|once|twice|every|over|orally)\b|\b(?:usually|commonly|normally|generally|typically|often) (?:given|taken|injected|prescribed)\b|\b(?:is|are) (?:supplied|provided|available) (?:as|in) (?:an? )?(?:\w+ ){0,3}(?:tablets?|capsules?|vials?|syringes?|pens?|powder|solution|suspension|cream|ointment|patch(?:es)?|inhalers?|packs?|bottles?|kits?)\b"),
    (K.ADVERSE_EFFECT, 5, r"\b(?:adverse|side effects?|toxicit\w+|tolerab\w+|cytokine release|neutropeni\w+|infections?|nausea|headache|diarrh\w+|vomiting|rash|hemorrhage|haemorrhage|bleeding|seizures?|fatal|complications?)\b"),
    (K.CONTRAINDICATION, 7, r"\b(?:contraindicat\w+|should (?:not|avoid)|must not|not recommended|hypersensitiv\w+|pregnan\w+|breast-?feeding|lactation|contraception|(?:tell|ask|inform|consult|talk to|speak (?:to|with)|discuss(?:ed)? (?:\w+ ){0,3}with) (?:your|their|a|the) (?:doctor|physician|clinician|pharmacist|nurse|midwife|prescriber|health ?care))\b"),
    (K.COMPARISON, 7, r"\b(?:superior\w*|non-?inferior\w*|versus|vs\.?|hazard ratio|HR|compared (?:with|to)|than (?:with|placebo|standard|chemotherapy|control)|(?:doubled|halved) (?:\w+ ){0,3}(?:survival|risk|rates?|response)|relative risk|outperform\w*)\b"),
    (K.COMPARISON, 6, r"\b(?:(?:significant\w*|improv\w+|increas\w+|prolong\w*|longer|better) (?:\w+ ){0,2}survival|survival benefit|randomi[sz]ed)\b"),
    (K.COMPARISON, 6, r"\b(?:when |if )?added to (?:\w+ )?(?:standard|background|existing|usual|placebo|therapy|treatment)|\bon top of (?:standard|background|usual)|\breduc\w+ the risk of\b"),
    (K.EFFICACY, 4, r"\b(?:efficacy|effective(?:ness)?|remissions?|(?<!immune )respon(?:se|ses|ded|ders)|survival|eradicat\w+|outcomes?|cure[ds]?|success rate|accuracy|sensitivity and specificity)\b"),
    (K.EFFICACY, 2, r"\b(?:trials?|stud(?:y|ies)|demonstrat\w+|achiev\w+|patients)\b"),
    (K.DEVELOPMENT, 8, r"\b(?:await\w* (?:\w+ )?(?:approval|authori[sz]ation|decision)|(?:application|submission|filing) (?:\w+ ){0,3}(?:pending|submitted|filed|under review))\b"),
    (K.DEVELOPMENT, 5, r"\b(?:(?:being|is|are|under|in) (?:(?:also|now|currently|still|further|being) ){0,2}(?:developed|development|studied|investigated|investigation|evaluated|evaluation|explored|tested)|been (?:tested|studied|evaluated|investigated)|phase (?:[1-4]|I{1,3}V?)(?: \w+)? (?:development|trials?|stud\w+)|clinical development|preclinical|pipeline|prototype)\b"),
    (K.DEVELOPMENT, 3, r"\b(?:developed|development|discovered|invented|trials?|awaiting)\b"),
    (K.DEAL, 7, r"\b(?:acqui(?:red|res|sition)|merge[rd]?|licens(?:e|ing) agreement|agreement|rights to|alliance|collaborat\w+|partnership|buy(?:s)? out|bought|tender offer|royalt\w+|joint venture)\b"),
    (K.EPIDEMIOLOGY, 6, r"\b(?:prevalence|incidence|mortality rate|per 100[ ,]?000|cases (?:per|each|a) year|burden of|risk factors?|most common (?:cause|form|type)|affects (?:about|approximately|around))\b"),
)  # fmt: skip
# What a heading or lead-in promises of the items below it.
_HEADINGS: tuple[tuple[ClaimKind, str], ...] = (
    (K.CONTRAINDICATION, r"contraindicat|(?:should|must|can|may|do) ?not (?:be )?(?:take|use|given|have|receive)|not (?:suitable|recommended) for|before (?:you )?(?:take|tak|us)|interactions?\b|warnings?\b|precaution"),
    (K.ADVERSE_EFFECT, r"side[- ]effects?|adverse|toxicit|safety|undesirable|risks?\b|complications?"),
    (K.INDICATION, r"indicat|approved (?:for|to|use)|who (?:can|may|should|must) (?:be given|have|receive|take|use)|what \S{1,40} is (?:used )?for|used (?:for|to treat)|use in|conditions?\b|(?<!how to )uses?\b|is used"),
    (K.DOSING, r"dos(?:e|ing|age)|administ|how (?:it is|to) (?:given|take|use)|posology|preparation|storage"),
    (K.MECHANISM, r"mechanism|how (?:it|\w+) works?|pharmaco|mode of action|principle|structure"),
    (K.DEVELOPMENT, r"develop|clinical trials?|pipeline|(?:being )?(?:tested|studied|investigated)\b|research"),
    (K.EFFICACY, r"efficacy|effectiveness|outcomes?|benefits?|performance|results"),
    (K.APPROVAL, r"approval|regulatory|authori[sz]ation|licen[cs]|legal status"),
    (K.EPIDEMIOLOGY, r"epidemiolog|prevalence|burden"),
    (K.DEAL, r"acquisition|licensing|commerciali[sz]ation|business history|deals?\b|ownership"),
)  # fmt: skip
HEADING_POINTS = 3
RECORD = re.compile(
    r"\b(?:approv\w*|registr\w*|regulatory|trials?|study id|authori[sz]\w*|authority|licen[cs]\w*|marketing|sponsor|NCT\d{8}|DIN|NDC|ARTG|FDA|EMA|patents?|recruiting|not found|no \w+ (?:\w+ ){0,3}found)\b",
    re.IGNORECASE,
)
OWN_WORK = re.compile(
    r"\b(?:in (?:this|the present|our) (?:study|trial|work|experiment|analysis|cohort|paper),? we\b|we (?:\w+ly )?(?:also |then |first |next )?"
    r"(?:enrol\w+|recruit\w+|measured|found|observed|show(?:ed|n)?|analy[sz]ed|performed|conducted|collected|randomi[sz]ed|assessed|used|investigated"
    r"|developed|tested|compared|calculated|excluded|included|report|studied|evaluated|examined|identified|present|propose|demonstrate[d]?)\b"
    r"|our (?:results|data|findings|analysis|study|experiments|patients|cohort|model)\b"
    r"|were (?:enrolled|recruited|randomi[sz]ed) (?:in|at|between|from) )",
    re.IGNORECASE,
)
# Searched in lower case, which is twice as fast as ignoring case; no pattern holds a capital class (\\W, \\S).
_COMPILED = tuple((kind, weight, re.compile(pattern.lower())) for kind, weight, pattern in _SIGNS)
_HEADING_COMPILED = tuple((kind, re.compile(pattern.lower())) for kind, pattern in _HEADINGS)


def kind_of(
    text: str,
    *,
    unit: UnitKind = UnitKind.SENTENCE,
    heading: str | None = None,
    lead_in: str | None = None,
    header: tuple[str, ...] = (),
) -> ClaimKind:
    """The kind with the most points; OTHER where nothing speaks. A row of a registry is a REGISTRY_ROW."""
    if unit is UnitKind.TABLE_ROW and is_record(text, heading, header):
        return K.REGISTRY_ROW
    if OWN_WORK.search(text):
        return K.OWN_WORK
    text = text.lower()
    points: dict[ClaimKind, int] = {}
    for kind, weight, pattern in _COMPILED:
        if pattern.search(text):
            points[kind] = points.get(kind, 0) + weight
    # A noun phrase under "Common side effects include:" says its kind only there.
    short = len(text.split()) < 12
    for words, extra in ((lead_in, 4), (heading, 0)):
        promised = kind_of_heading(words) if words else None
        if promised:
            weight = HEADING_POINTS + extra * short + (2 if short and unit is UnitKind.LIST_ITEM else 0)
            points[promised] = points.get(promised, 0) + weight
    return max(points, key=lambda kind: points[kind]) if points else K.OTHER


def is_record(text: str, heading: str | None, header: tuple[str, ...]) -> bool:
    """Whether a row of a table is a record of approvals, trials or registrations."""
    return RECORD.search(" ".join((heading or "", *header, text))[:4000]) is not None


def compares(text: str) -> bool:
    """Whether a statement sets one thing against another, whatever its kind."""
    text = text.lower()
    return any(kind is K.COMPARISON and pattern.search(text) for kind, _, pattern in _COMPILED)


@lru_cache(maxsize=4096)
def kind_of_heading(heading: str) -> ClaimKind | None:
    """What a heading or lead-in promises of what stands below it; None where it promises nothing."""
    heading = heading[:300].lower()
    return next((kind for kind, pattern in _HEADING_COMPILED if pattern.search(heading)), None)
