"""Words -> whether a stretch of text is no claim: navigation, advice about the page, disclosures, praise."""

from __future__ import annotations

import re

# Headings under which nothing is a claim.
SECTIONS = re.compile(
    r"^\W*(?:acknowledge?ments?|funding|disclosures?|(?:conflicts?|competing|declarations?) (?:of )?interests?|author(?:s|'s|’s)? (?:information|contributions?|affiliations?|details)"
    r"|authors and affiliations|corresponding author|additional information|rights and permissions|about this article|cite this article|about the authors?"
    r"|references|bibliography|further reading|see also|external links|contents|table of contents|navigation|(?:\w+ ){0,4}(?:related|additional|external|useful|more|other) (?:articles|content|resources|links|topics|posts|reading|pages|news)"
    r"|similar (?:articles|content)\b.*|access this article|data availability.*|ethics (?:approval|declarations?).*|copyright.*|help us improve|feedback|contact(?: us)?|peer[- ]review(?: \w+)?"
    r"|supplementary (?:information|materials?)|abbreviations|footnotes|notes|disclaimer|share this.*|privacy.*|terms of use|download(?:s| our app)?|newsletters?|follow us)\W*$",
    re.IGNORECASE,
)
# How a sentence opens that speaks to the reader or of the page.
OPENINGS = re.compile(
    r"(?:click|tap|see (?:also|the|our|table|fig|section|below|above|full|more)|check (?:for|out|our)|find (?:out|clinical|a|more|your)|learn (?:more|about)|read (?:more|the|our|about)|download|sign (?:in|up)|log ?in"
    r"|contact|visit|subscribe|follow us|share|print|search|browse|view|skip to|go to|back to|return to|register|buy|order|add to|get (?:access|help|the)|join|please|note that this page"
    r"|for (?:more|further|additional) (?:information|details|reading)|to (?:learn|read|find out) more|copyright|©|all rights reserved|this (?:site|website|page) "
    r"|correspondence to|cookies?|we use cookies|last (?:updated|reviewed|modified)|published( online)?:|received:|accepted:|updated:|reviewed by|written by|medically reviewed"
    r"|(?:(?:definition|description|text|photo\w*|image|data|figure) )?(?:adapted|reprinted|reproduced|translated|used) (?:from|with (?:kind )?permission)|(?:definition|description|text|photo\w*|image|video) (?:from|by|courtesy of)\b|courtesy of"
    r"|your (?:feedback|privacy|comments|doctor will)|help us|keywords?:|doi:|isbn|issn|e-?mail|tel(?:ephone)?:|image:|photo:|credit:|source:|figure \d|table \d|fig\. ?\d|appendix \w\b"
    r"|check for updates|thank you|we (?:thank|are grateful|welcome)|the authors? (?:declare|thank|report no|have no|has no|is|are|wish))",
    re.IGNORECASE,
)
# The kind of an article printed above its title: "Mini Review", "Original Research Article".
ARTICLE_KIND = re.compile(
    r"(?:[A-Z][\w&-]{0,20} ){0,3}(?:Report|Article|Review|Paper|Editorial|Commentary|Profile|Feature|Communication|Letter|Perspective|Viewpoint|Correspondence)s?"
)
_DOCUMENT = r"(?:article|review|report|paper|manuscript|draft|profile|page|monograph|document|summary|guide|section|chapter|entry|(?:fact)?sheet|overview|handbook|leaflet|brochure|booklet|book|website|site|database|list|table|preview|essay|post|video|module|course|thesis|guideline)"
_THIS = r"(?:this|the present|our|the following|the current)"
ABOUT_DOCUMENT = re.compile(
    # what the document does
    rf"(?:\b{_THIS} (?:\w+ ){{0,2}}{_DOCUMENT} (?:summari[sz]es?|reviews?|describes?|provides?|discuss(?:es)?|appl(?:y|ies)|is (?:a preview|intended|not|based|meant|for|about|an overview|designed|divided)"
    rf"|was (?:prepared|supported|written|funded|extracted|last)|has been (?:extracted|prepared|written|updated|reviewed|adapted)|aims?|covers?|presents?|explains?|gives?|outlines?|focus(?:es)?|highlights?|explores?|examines?|looks?|lists?|does not|contains?|may include|includes?|will|should not|concerns?|deals?|introduces?|traces?|tells?|offers?)"
    rf"|\bin this (?:\w+ ){{0,1}}{_DOCUMENT},? (?:we|the author|i|you)\b"
    # where its information comes from, and where more is to be had
    rf"|\b(?:preparation|writing|publication|production) of (?:this|the(?: present)?) (?:\w+ )?{_DOCUMENT}\b|\b(?:any|some|all|most|much) of the information (?:may|might|will|can|is|was|has|here|on|in)\b"
    rf"|\binformation (?:(?:contained|given|presented|provided|found) )?(?:in|on) (?:this|our|the present) (?:\w+ )?{_DOCUMENT}\b|\binformation (?:on|about|for) (?:this|these) [\w -]{{1,40}} (?:is|are) available\b"
    rf"|\b(?:is|are) available (?:at|from|on|via) (?:\w+\.\w|https?|www|our|the (?:\w+ )?(?:web)?site)|\b(?:is|are) available at \w+|\bfor educational purposes\b|\bonline (?:version|library)\b|\bsubscription content\b"
    # funding, interests, permissions
    rf"|\b(?:no|any) (?:external |specific )?funding\b|\bwas (?:funded|supported) by\b|\b(?:conflicts?|competing) (?:of )?interests?\b|\b(?:salaried |full-time )?employees? of\b.{{0,80}}$|\ball rights reserved\b|\bcreative commons\b|\bopen access\b"
    # how it was reviewed
    rf"|\bpeer[- ]review(?:ed)? (?:process|by|of)\b|\b(?:comments?|changes|suggestions) (?:\w+ ){{0,3}}(?:received|suggested|requested|proposed) (?:were|was|have|by|from)\b|\b(?:comment(?:ed)?|comments) on (?:this|the|an? (?:earlier )?) ?(?:\w+ )?{_DOCUMENT}\b"
    rf"|\b(?:review|read|revise|check)(?:ed)? (?:this|the) (?:\w+ )?(?:article|manuscript|draft|text) (?:for|before|during|prior)\b|\b(?:offered|given|invited) (?:an|the) opportunity to (?:review|comment)\b|\b(?:scientific|editorial) (?:and \w+ )?(?:merit|accuracy|completeness)\b"
    rf"|\bnot (?:a )?substitute for (?:professional|medical)\b|\bmedical advice\b)",
    re.IGNORECASE,
)
# Praise and promise; a sentence of nothing else can be checked by nobody.
PRAISE = re.compile(
    r"\b(?:valuable|invaluable|promising|exciting|remarkable|impressive|outstanding|unparalleled|unrivalled|ground-?breaking|cutting[- ]edge|revolutionary|transformative|game[- ]chang\w+|crucial (?:role|option|step)|important (?:role|step|advance\w*|option)"
    r"|(?:significant|major|great|giant) (?:advance\w*|step|leap|potential|milestone|promise)|highlights?|underscores?|hope|new era|paradigm shift|bright future|landmark achievement|stands as|testament|offers? (?:a|new|significant|great|hope)|key role in addressing"
    r"|plays? an? (?:vital|important|key|crucial|central|pivotal) role|beautiful|beauty|iconic|world[- ]class|beloved|feels?|must-see|much[- ]loved|breathtaking|stunning|timeless)\b",
    re.IGNORECASE,
)
# What makes a sentence checkable in spite of praise.
CHECKABLE = re.compile(
    r"\d|\b(?:approved|indicated|contraindicated|binds?|inhibits?|blocks?|activates?|manufactured|marketed|developed by|cause[sd]?|associated with|include[sd]?|used (?:in|for|to)|trials?|stud(?:y|ies)|survival|remission|efficacy|administered|founded|built|designed by|opened|located)\b|[®™]",
    re.IGNORECASE,
)
# What leaflets say of medicines at large: "Medicines are sometimes prescribed for purposes other than those listed here."
GENERAL = re.compile(
    r"(?:(?:some|many|most|all|prescription|approved) ){0,2}(?:drugs|medicines|medications|treatments|therapies|devices|products) (?:are|can be|may be)(?: \w+ly| often| sometimes)? (?:studied|tested|investigated|prescribed|used|given|tried)"
    r" (?:to (?:find out|see|learn|test) |for (?:\w+ )?(?:purposes|conditions|uses|reasons|diseases) |in (?:ways|other) |(?:other than|outside) )",
    re.IGNORECASE,
)
# The work or database a page says it was taken from: sentences that open with its name speak of that, not of the subject.
ORIGIN = re.compile(
    r"\b(?:extracted|taken|adapted|modified|compiled|drawn|reproduced|abridged|translated)\b(?: \w+){0,6}? from (?:the )?"
    r"([A-Z][\w&®™-]{1,30}(?: [A-Z][\w&®™-]{0,30}){0,4})"
)
_NAMED = re.compile(r"\s(?:[A-Z][\w’'-]+|\S*\d)")
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
        or ARTICLE_KIND.fullmatch(head)
        or ABOUT_DOCUMENT.search(head)
        or is_general(head)
    )


def origin_of(text: str) -> str | None:
    """The name of what a page was taken from, where a sentence about the page says so; else None."""
    head = text[:1200]
    found = ORIGIN.search(head) if ABOUT_DOCUMENT.search(head) else None
    return found[1] if found else None


def is_general(text: str) -> bool:
    """Whether a sentence tells what is done with medicines at large, and names none and no figure."""
    return GENERAL.match(text) is not None and _NAMED.search(text) is None


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
