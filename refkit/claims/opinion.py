"""Words -> whether a sentence or clause only judges its subject: praise, opinion, testimony."""

from __future__ import annotations

import re

from refkit.claims.settings import CLAUSE_READ, SENTENCE_READ
from refkit.patterns import Sieve, regex

# These are searched in lower case, which is far quicker than ignoring case.
# Praise and promise; a sentence of nothing else cannot be checked.
PRAISE = regex(
    r"\b(?:valuable|invaluable|promising|exciting|remarkable|impressive|outstanding|unparalleled|unrivalled"
    r"|ground-?breaking|cutting[- ]edge|revolutionary|transformative|game[- ]chang\w+"
    r"|crucial (?:role|option|step)|(?:important|useful) (?:new |additional |further )?(?:role|step"
    r"|advance\w*|option)"
    r"|(?:significant|major|great|giant) (?:advance\w*|step|leap|potential|milestone|promise)|highlights?"
    r"|underscores?|(?:new|real|great|much|offers?|brings?|gives?) hope|new era|paradigm shift|bright future"
    r"|landmark achievement|stands as|testament|offers? (?:a|new|significant|great|hope)"
    r"|key role in addressing"
    r"|plays? an? (?:vital|important|key|crucial|central|pivotal) role|beautiful|beauty|iconic|world[- ]class"
    r"|beloved|must-see|much[- ]loved|breathtaking|stunning|timeless|effortless"
    r"|welcome (?:addition|news|step)|much-needed|unmatched|loved|state[- ]of[- ]the[- ]art"
    r"|best[- ]in[- ]class)\b",
)
# What makes a sentence checkable in spite of praise.
CHECKABLE = regex(
    r"\d|\b(?:approv(?:ed|al)|indicated|contraindicated|binds?|inhibits?|blocks?|activates?|manufactured"
    r"|marketed|developed by|cause[sd]?|associated with|include[sd]?|used (?:in|for|to)|trials?|stud(?:y|ies)"
    r"|survival|remission|efficacy|administered|founded|built|designed by|opened|located|collapsed|destroyed"
    r"|demolished|replaced|won|awarded|named|designated|lowers?|lowered|reduces?|reduced|increases?|increased"
    r"|than)\b|[®™]",
)
VAGUE = regex(
    r"^(?:while|although|though) .{0,200}?\b(?:benefits?|advantages?|promise)\b"
    r"|^(?:this|its|their|these|such|the) (?:\w+ ){0,4}(?:makes? it|make them|highlights?|underscores?"
    r"|reflects?|demonstrates? (?:its|the) (?:importance|value|potential))\b",
)
# What somebody likes, finds or hopes; no source can support that.
OPINION = regex(
    r"^(?:"
    r"it is (?:hard|difficult|easy|impossible) to (?:overstate|imagine|believe|say|overestimate|exaggerate)\b"
    r"|(?:we|i) (?:think|believe|feel|hope|love)\b|(?:nobody|no one|anyone|everyone|everybody|those) who"
    r" (?:has|have|ever|sees?|saw|visits?|stands?|knows?)\b|few (?:\w+ ){1,7}(?:are|is|have|has|can) (?:\w+"
    r" )?(?:so|as|such)\b|(?:loved|adored|admired|trusted|preferred) by\b|(?:nobody|no one|who) knows\b"
    r"|[^,.;]{2,100} (?:is|was|are|were|seems?|remains?),? (?:quite |so |very |simply |truly |\w+ly |quite"
    r" simply, )?(?:unfortunate|brilliant|superb|marvellous|regrettable|unsatisfactory|welcome|disappointing"
    r"|lovely|wonderful|fascinating|interesting|delightful|charming|odd|strange|baffling|sad|fun|nice|amazing"
    r"|incredible|a (?:pity|shame|masterpiece|mystery))\W*$"
    r")|\b(?:"
    r"(?:anybody|anyone|everybody)[’']s guess\b|(?:remains to be seen|left to the reader|matter of taste)\b"
    r"|(?:we|i) (?:would|should|’d|'d) (?:\w+ ){0,2}(?:like|love|prefer|welcome)\b|nothing else (?:comes"
    r"|compares|beats|matches)|(?:comes?|gets?) close[.!]|deserves? (?:a|our|your|more|closer)\b|would (?:be"
    r" )?(?:very )?(?:welcome|nice|wonderful)\b|(?:your|our|every) (?:team|family|staff|customers?"
    r"|colleagues?|patients|users?|guests) (?:(?:will|would) )?(?:\w+ )?(?:love|like|enjoy|thank|adore"
    r"|appreciate)\b|your choice\b|(?:is|are|remains?|was) (?:a|an absolute|such a) (?:joy|delight|pleasure"
    r"|treat|dream)\b"
    r")"
)
TESTIMONY = regex(
    r"[\"“„«‘'][^\"”»]{0,300}\b(?:I|I[’']\w{1,2}|[Mm]y|me|[Ww]e|[Oo]ur|us)\b[^\"”»]{0,300}[\"”»’']"
)
# A clause that depends on a sentence and only judges it.
_VALUED = (
    r"(?:crucial|significant|valuable|important|major|promising|vital|welcome|new|landmark|key|powerful"
    r"|attractive|precise|unique|exciting|real|great)"
)
HOLLOW = regex(
    rf"(?:which |that )?(?:is|are|was) (?:a (?:clear )?sign|crucial|important|essential|key|vital|remarkable"
    rf"|why)\b|(?:that |which )?has (?:\w+ly )?(?:altered|changed|transformed|reshaped|revolutioni[sz]ed"
    rf"|shaped) (?:the|how|our)\b"
    rf"|(?:thus |thereby )?(?:providing|marking|offering|representing|making|underscoring|highlighting"
    rf"|cementing|reflecting|ushering)\b(?: \S+){{0,4}}? {_VALUED}\b",
    re.IGNORECASE,
)
FOUND_SO = regex(
    r"\b(?:many|some|most|critics|readers|visitors) (?:\w+ )?(?:find|consider|call"
    r"|think) (?:\w+ )?(?:baffling|puzzling|odd|strange|surprising|beautiful|ugly|charming|regrettable"
    r"|curious|disappointing|annoying|delightful|moving|striking|elegant)\b",
    re.IGNORECASE,
)
_SIEVE = Sieve((PRAISE, OPINION, VAGUE))  # the first may be outweighed


def is_praise(text: str) -> bool:
    """Whether a sentence only praises or promises and holds nothing that could be checked."""
    head = text[:SENTENCE_READ].lower()
    found = _SIEVE.found(head)
    if found and found != [0]:
        return True
    return TESTIMONY.match(text[:SENTENCE_READ]) is not None or (
        bool(found) and CHECKABLE.search(head) is None
    )


def is_evaluative(clause: str) -> bool:
    """Whether a clause cut from a sentence only judges what the sentence states."""
    head = clause[:CLAUSE_READ]
    if is_praise(head) or FOUND_SO.search(head):
        return True
    return HOLLOW.match(head) is not None and not any(c.isdigit() for c in head)
