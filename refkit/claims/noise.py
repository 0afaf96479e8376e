"""Words -> whether a stretch of text is no claim: navigation, advice about the page, disclosures, praise."""

from __future__ import annotations

import re

# Headings under which nothing is a claim.
SECTIONS = re.compile(
    r"^\W*(?:acknowledge?ments?|funding|disclosures?|(?:conflicts?|competing|declarations?) (?:of )?interests?|author(?:s|'s|’s)? (?:information|contributions?|affiliations?|details)"
    r"|authors and affiliations|corresponding author|additional information|rights and permissions|about this article|cite this article|about the authors?"
    r"|references|bibliography|further reading|see also|external links|contents|table of contents|navigation|related (?:articles|content|resources|links|topics|posts)"
    r"|similar (?:articles|content)\b.*|access this article|data availability.*|ethics (?:approval|declarations?).*|copyright.*|help us improve|feedback|contact(?: us)?"
    r"|research results and related resources|supplementary (?:information|materials?)|abbreviations|footnotes|notes|disclaimer|share this.*|privacy.*|terms of use)\W*$",
    re.IGNORECASE,
)
# How a sentence opens that speaks to the reader or of the page.
OPENINGS = re.compile(
    r"(?:click|see (?:also|the|our|table|fig|section|below|above|full|more)|check (?:for|out|our)|find (?:out|clinical|a|more|your)|learn (?:more|about)|read (?:more|the|our|about)|download|sign (?:in|up)|log ?in"
    r"|contact|visit|subscribe|follow us|share|print|search|browse|view|skip to|go to|back to|return to|register|buy|order|add to|get (?:access|help|the)|join|register|please|note that this page"
    r"|for (?:more|further|additional) (?:information|details|reading)|to (?:learn|read|find out) more|copyright|©|all rights reserved|this (?:site|website|page) |price (?:ex|in)cludes"
    r"|instant access|tax calculation|correspondence to|cookies?|we use cookies|last (?:updated|reviewed|modified)|published( online)?:|received:|accepted:|updated:|reviewed by|written by|medically reviewed"
    r"|your (?:feedback|privacy|comments|doctor will)|help us|definition from|keywords?:|doi:|isbn|issn|e-?mail|tel(?:ephone)?:|image:|photo:|credit:|source:|figure \d|table \d|fig\. ?\d|appendix \w\b"
    r"|check for updates|thank you|we (?:thank|are grateful|welcome)|the authors? (?:declare|thank|report no|have no|has no|is|are|wish))",
    re.IGNORECASE,
)
_DOCUMENT = r"(?:article|review|report|paper|profile|page|monograph|document|summary|guide|section|chapter|entry|sheet|information sheet|patient information sheet|overview|handbook|leaflet|brochure|booklet|book|website|site|database|list|table|preview|essay|post|video|module|course)"
ABOUT_DOCUMENT = re.compile(
    rf"(?:\b(?:this|the present|our|the following|the current) (?:\w+ ){{0,2}}{_DOCUMENT} (?:summari[sz]es?|reviews?|describes?|provides?|discuss(?:es)?|appl(?:y|ies)|is (?:a preview|intended|not|based|meant|for|about|an overview|designed|divided)"
    rf"|was (?:prepared|supported|written|funded|extracted|last)|has been (?:extracted|prepared|written|updated|reviewed|adapted)|aims?|covers?|presents?|explains?|gives?|outlines?|focus(?:es)?|highlights?|explores?|examines?|looks?|lists?|does not|contains?|may include|includes?|will|should not|concerns?|deals?|introduces?|traces?|tells?|offers?)"
    rf"|\bin this (?:\w+ ){{0,1}}{_DOCUMENT},? (?:we|the author|i|you)\b|\bthe preparation of this\b|\bmuch of the information\b|\binformation for this (?:drug|product|device|item) is available\b"
    rf"|\b(?:is|are) available at (?:\w+|https?)|\b(?:no|any) (?:external )?funding\b|\bwas (?:funded|supported) by\b|\b(?:conflicts?|competing) (?:of )?interests?\b|\b(?:salaried )?employees? of\b.{{0,80}}$"
    rf"|\bpeer[- ]review process\b|\bchanges resulting from any comments\b|\bopportunity to comment on the\b|\bnot (?:a )?substitute for (?:professional|medical)\b|\bmedical advice\b|\btracks \w+ development\b|\bfor educational purposes\b|\ball rights reserved\b"
    rf"|\bcreative commons\b|\bopen access\b|\bonline (?:version|library)\b|\bresources? available anywhere\b|\bsubscription content\b)",
    re.IGNORECASE,
)
# Praise and promise; a sentence of nothing else can be checked by nobody.
PRAISE = re.compile(
    r"\b(?:valuable|promising|crucial (?:role|option|step)|important (?:role|step|advance\w*|option)|significant (?:advance\w*|step|therapeutic benefits?|potential|milestone)|highlights?|underscores?|exciting|remarkable|hope|revolutionary|game[- ]chang\w+"
    r"|testament|beautiful|iconic|landmark achievement|stands as|precise way|offers? (?:a|new|significant|great|hope)|bright future|key role in addressing|plays? an? (?:vital|important|key|crucial) role|careful management|require careful|world[- ]class|beloved|beauty|feels?|must-see|much[- ]loved)\b",
    re.IGNORECASE,
)
# What makes a sentence checkable in spite of praise.
CHECKABLE = re.compile(
    r"\d|\b(?:approved|indicated|contraindicated|binds?|inhibits?|manufactured|marketed|developed by|cause[sd]?|associated with|include[sd]?|used (?:in|for|to)|trials?|stud(?:y|ies)|survival|remission|efficacy|bring(?:s|ing)|bridge|lysis|administered|founded|built|designed by|opened|located)\b|[®™]",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"^(?:while|although|though) .{0,200}?\b(?:benefits?|advantages?|promise)\b|^(?:this|its|their|these|such|the) (?:\w+ ){0,4}(?:makes? it|make them|highlights?|underscores?|reflects?|demonstrates? (?:its|the) (?:importance|value|potential))\b",
    re.IGNORECASE,
)
QUESTION = re.compile(r"\?[\"”’)\]]*$")
PRONUNCIATION = re.compile(r"^\(?[a-zA-Z]+(?:-[a-zA-Z]+){2,9}\)?$")
FINAL = re.compile(r"[.!](?:[\"”’)\]]|\s?\[[^\]]{0,40}\]|\d{1,3}(?:[,–-]\d{1,3}){0,9}|[⁰¹²³⁴-⁹⁻,]+){0,3}$")
# Verbs by which a line without a full stop is known as a sentence rather than a title.
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|should|must|does|do|did|cannot|shows?|showed|includes?|included|causes?|caused|contains?|consists?|binds?|inhibits?|blocks?|acts?|works?|increase[sd]?"
    r"|decrease[sd]?|reduce[sd]?|received|became|becomes|began|begins|makes?|made|uses?|occur(?:s|red)?|remains?|requires?|provides?|allows?|opened|founded|built|approved|announced|launched|won|died|lies|stands|rose|fell|grew|led|leads|links?|targets?|stimulates?|prevents?|treats?|rises|demonstrated|achieved|improves?|improved)\b",
    re.IGNORECASE,
)


def is_noise_section(heading: str | None) -> bool:
    """Whether nothing under this heading states anything about the document's subject."""
    return heading is not None and SECTIONS.match(heading[:200].strip()) is not None


def is_noise(text: str) -> bool:
    """Whether a sentence or item is a question, an order to the reader, or about the page itself."""
    head = text[:1200]
    return bool(
        QUESTION.search(text)
        or text.endswith(":")
        or PRONUNCIATION.match(head)
        or OPENINGS.match(head)
        or ABOUT_DOCUMENT.search(head)
    )


def is_praise(text: str) -> bool:
    """Whether a sentence only praises or promises and holds nothing that could be checked."""
    head = text[:1200]
    return bool((PRAISE.search(head) or VAGUE.match(head)) and not CHECKABLE.search(head)) or bool(
        VAGUE.match(head)
    )


def is_sentence(text: str) -> bool:
    """Whether words form a sentence: a full stop at the end, or a verb among words that are no title."""
    if FINAL.search(text[-60:]):
        return True
    words = text.split()
    small = sum(word[:1].islower() for word in words[1:])
    return len(words) >= 5 and small * 2 > len(words) and VERB.search(text[:1200]) is not None
