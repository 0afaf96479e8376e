"""Words of a sentence, and where it stands -> whether it reports what its authors did or found in this very work."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refkit.claims.settings import SENTENCE_READ
from refkit.model import Unit, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.headings import METHODS, PARTS, RESULTS

# What is done to find something out, and how what was found is reported: stems before "ed", then whole forms.
_DONE = r"""
    analy[sz] re-?analy[sz] measur record logg sampl collect gather count weigh test assess evaluat examin
    investigat explor compar calculat comput estimat determin deriv model{1,2} simulat fitt adjust correct
    normali[sz] standardi[sz] cod categori[sz] grad scor label annotat screen search review retriev
    extract exclud includ select enrol{1,2} recruit invit randomi[sz] assign allocat treat administer inject dos
    expos follow monitor track trac survey resurvey interview question ask mail visit observ detect show
    demonstrat report present propos introduc develop design construct implement validat replicat reproduc
    optimi[sz] train perform conduct undertak repeat us employ defin aim attempt pool merg combin link match
    mapp plott scann imag photograph sequenc clon cultur seed plant harvest prepar synthesi[sz] isolat
    dissolv incubat stain dissect drill excavat dat mark trapp tagg obtain acquir download access
    transcrib translat digiti[sz] distribut contact order bak spik fuzz ported audit sequestr conclud
    hypothesi[sz] predict look trawl comb walk ment\w{0,3} graph\w{0,3} hand
""".split()
_FORMS = r"""
    studied identified classified quantified verified purified amplified modified applied tried carried\ out
    found took drew ran sent read wrote bought chose fed cut split spoke kept built grew dug bent put\ through
    went\ through went\ to\ see set\ out set\ up set\ the left\ out sought shown taken drawn sown undertook
    got\ in\ touch made\ a gave\ the rang held met drove swept worked\ out put\ \d+
""".replace("\\ ", "~").split()
_PAST = rf"(?:(?:{'|'.join(_DONE)})ed|{'|'.join(word.replace('~', ' ') for word in _FORMS)})"
# In the present only what cannot be meant of everybody: "we measure time in seconds" is not these authors'.
_NOW = (
    r"(?:show|report|present|propose|introduce|demonstrate|conclude|find that|evaluate|investigate|examine)"
)
_BARE = (
    r"(?:measure|test|sample|resurvey|survey|study|analy[sz]e|compare|assess|examine|investigate|include|enrol|"
    r"collect|find|detect|observe|estimate|repeat|use|add|report|record|follow|continue|interview)"
)
_ADVERB = (
    r"(?:(?:[a-z]+ly|also|then|first|next|therefore|thus|here|again|each|all|both|ourselves|did not) ){0,3}"
)
_WE = r"(?:we|(?-i:(?:^|(?<=[,.;:] )|(?<=and )|(?<=that )|(?<=which ))I)|(?:two|three|both|one|all) of us|the (?:first|second|third|last|senior|present) authors?)"
# "…, which we studied, causes" and "as we found, it causes" state a fact beside the authors' doing.
_MAIN = r"(?<!\bas )(?<!\bAs )(?<!, which )(?<!\bhow )(?<!\bwhy )(?<!\bwhen )(?<!\bsince )(?<!\bwhere )(?<!, that )"
_WORK = (
    r"(?:study|trial|work|paper|review|analysis|meta-analysis|survey|thesis|dissertation|article|experiments?|"
    r"update|report|guide|project|investigation|chapter|case series|cohort|sample)"
)
_OWN_NOUN = (
    r"(?:results?|findings|(?:\w+ )?analys[ie]s|(?:\w+ )?(?:study|trial|experiments?|survey|cohort|sample)|"
    r"measurements|simulations|meta-analysis|review|searches|search|interviews|questionnaire|aim|objective|"
    r"hypothesis|case series|light curves|(?:\w+ ){0,2}(?:run|follow-up))"
)
_OWN_PEOPLE = (
    r"(?:\w+ ){0,2}(?:team|group|lab|laboratory|unit|centre|center|clinic|department|reporters|testers|panel|"
    r"pharmacy|pharmacist|colleagues|volunteers|participants|patients|subjects|respondents|kitchen)"
)
_MEANT = (
    r"(?:show|suggest|indicate|support|confirm|reveal|demonstrate|include|cover|come|extend|agree|point|were|was|"
    r"had|have|did)"
)
# What all of us know, see or hold, and views: no work of the authors.
_HELD = (
    r"(?:kn[eo]w|known|believe|think|thought|see|saw|seen|hear|heard|understand|understood|feel|felt|expect|"
    r"assume|suppose|suspect|recall|remember|reali[sz]e|recogni[sz]e|agree|accept|argue|maintain|hold that|"
    r"learn(?:ed|t)?|note|mention|discuss|are|were told|live|can say|may say|must|should|can|could)(?:e?d)?"
)
SURE = regex(
    rf"{_MAIN}\b{_WE} (?:ourselves )?(?:have |had |were able to )?{_ADVERB}{_PAST}\b"
    rf"|{_MAIN}\b{_WE} {_ADVERB}{_NOW}\b"
    rf"|{_MAIN}\b{_WE} {_ADVERB}(?:(?:did not|could not|were able to|will|plan to|planned to) (?:\w+ly )?){_BARE}\b"
    rf"|\b(?:in|for|throughout|from) (?:this|the present|the current|our)(?: present| current)? {_WORK}\b,?"
    rf" (?:[^.]{{0,120}}? )?{_WE} (?!(?:\w+ly |have |now |also )*{_HELD}\b)"
    rf"|\b(?:the|our) (?:present|current) {_WORK}\b|\bhere,? we (?!(?:\w+ly |have |now |also )*{_HELD}\b)"
    rf"|\bour own (?:[\w-]+ ){{1,4}}|\bour {_OWN_NOUN}\b"
    rf"|\bour (?:data|model|observations|estimates) (?:\w+ ){{0,3}}?{_MEANT}\b"
    rf"|\bour {_OWN_PEOPLE} (?:[^.,;]{{0,60}}? )?(?:{_PAST}|w(?:as|ere)|had|did)\b"
    rf"|\b(?:by us|by (?:the (?:first|second|last|senior) author|our (?:team|group|colleagues))"
    rf"|in our (?:laboratory|lab|test kitchen|centre|center|unit))\b"
    rf"|\b(?:two|three) (?:reviewers|raters|authors|investigators|researchers|observers)\b[^.]{{0,40}}?"
    rf"\b(?:independently|extracted|screened|assessed|coded|rated)\b",
    re.IGNORECASE,
)
# One of these stands in every text that SURE finds something in; looking for them is far quicker.
HINTS = (
    " we ", " our ", "by us", "of us", " i ", "author", "reviewers", "raters", "investigators", "researchers",
    "observers", "the present ", "the current ",
)  # fmt: skip
# Of an earlier work of the same authors a reader wants the reference.
EARLIER = regex(
    r"\b(?:we|I) (?:have |had )?(?:previously|recently|earlier|already|elsewhere|once|long)\b"
    r"|\b(?:previously|recently|elsewhere|earlier|in (?:an?|our|another) (?:previous|earlier|separate|companion"
    r"|recent|prior|former|first) \w+(?: \w+)?),? (?:we|I)\b"
    r"|\bin (?:1[89]|20)\d\d,? (?:we|I) (?:showed|reported|published|described|demonstrated|proposed)\b"
    r"|\bour (?:previous|earlier|recent|prior|former|past|published) \w+|\b(?:shown|reported|described)"
    r" (?:previously|earlier|elsewhere)\b",
    re.IGNORECASE,
)
# In a section on methods without "we": what was done, in the past.
PASSIVE = regex(
    r"\b(?:was|were|had|did)\b|\b[a-z]{3,16}ed\b|\b(?:took|drew|ran|sent|read|found|chose|held|made|kept|rose|fell"
    r"|grew|led|lost|gave|became|went|came|saw|won|bore|broke|lay|stood)\b"
)
# … and what was found, unless the words point to what others found.
OTHERS = regex(
    r"\bet al\b|\b(?:previous|previously|prior|earlier|literature|according to|reported (?:by|in|that)|known"
    r"|other (?:studies|authors|groups)|studies (?:have|show|suggest)|reviews?|guidelines?)\b|\((?:19|20)\d\d[a-z]?\)",
)
GENERAL = regex(
    r"\b(?:is|are|causes?|doubles?|increases|decreases|raises|lowers|reduces|can|may|will|must)\b"
)
_FRAME = regex(
    rf"(?:(?:and|but|so|now|today|however|indeed|of course|still|yet),? )?"
    rf"(?:as (?:we|I) [^,.;]{{2,60}}, |(?:from what|as far as|so far as) (?:we|I) [^,.;]{{2,40}}, "
    rf"|(?:we|I) (?:have |can |may |must |should |do |now |all |also |already |well |\w+ly ){{0,4}}{_HELD}"
    rf"(?: from [^,.;]{{2,50}}?| today| now)?,? that "
    rf"|(?:we|I) (?:\w+ly )?(?:believe|think|feel),? (?=[a-z]+ [a-z]+)(?!in |of |about |like )"
    rf"|(?:in|to) (?:our|my) (?:\w+ )?(?:view|opinion|judge?ment|experience|understanding|eyes?|minds?"
    rf"|estimation|knowledge|reading),? "
    rf"|(?:it is )?(?:our|my) (?:\w+ )?(?:understanding|view|opinion|belief|experience|conviction|reading)"
    rf"(?: (?:is|was|has been|remains)(?: \w+ly| now)?)? that )",
    re.IGNORECASE,
)
_FOLLOWS = regex(
    rf"(?:and |then |also |or |not ){{0,2}}(?:{_PAST}|(?:was|were) {_PAST})\b|(?:was|were) \w+ed\b|whether\b"
)


def without_frame(text: str) -> str:
    """A sentence without the words that make a fact a belief or a thing known: "We know that", "In our view,".

    They report no work, so they exempt nothing; what is behind them is the claim.
    """
    found = _FRAME.match(text[:SENTENCE_READ])
    return text[found.end() :] if found and found.end() < len(text.rstrip()) else text


def reports_own_work(text: str) -> bool:
    """Whether a sentence says by its own words that its authors did or found something in this very work."""
    head = " ".join(without_frame(text)[:SENTENCE_READ].split())
    folded = f" {head.lower()}"
    if not any(map(folded.__contains__, HINTS)):
        return False
    return SURE.search(head) is not None and EARLIER.search(head) is None


def continues_own_work(text: str) -> bool:
    """Whether a clause has no subject of its own and goes on with what the authors did before it."""
    return _FOLLOWS.match(text) is not None and EARLIER.search(text[:SENTENCE_READ]) is None


def reports_by_place(text: str, part: str | None, *, likely: bool) -> bool:
    """Whether a sentence of a study without "we" reports own work because of the section in which it stands.

    `part` is that of the study, as `study_part` names it, or "near": behind a sentence of own work. In
    these, but not among results, the trained model must take it for own work too (`likely`).
    """
    head = text[:SENTENCE_READ]
    if without_frame(text) != text or OTHERS.search(head) or GENERAL.search(head):
        return False
    return PASSIVE.search(head) is not None and (
        part == "results" or (part in {"methods", "near"} and likely)
    )


def study_part(heading: str | None, before: str | None) -> str | None:
    """The part of a study that a heading opens, "methods" or "results"; None below any other.

    `before` is the part above it: other headings within the methods ("Outcomes") leave them the methods.
    """
    if heading is None:
        return None
    if METHODS.match(heading):
        return "methods"
    if RESULTS.match(heading):
        return "results"
    return "methods" if before == "methods" and not PARTS.match(heading) else None


def is_own_study(units: Iterable[Unit]) -> bool:
    """Whether a document has a section on methods in which its authors say what they did."""
    return any(
        unit.heading is not None
        and METHODS.match(unit.heading) is not None
        and SURE.search(" ".join(unit.text[:SENTENCE_READ].split())) is not None
        for unit in units
        if unit.kind is not UnitKind.HEADING
    )
