"""The words of a line -> how much they tell of a work instead of listing it: "Berg et al. [3] treated 300 adults"."""

from __future__ import annotations

from refkit.patterns import Sieve, regex
from refkit.reflist.settings import ENTRY_READ
from refkit.vocabulary.organisations import BODY_WORDS

# Verbs that state, in the forms in which no title has them as participles or nouns. What each pattern takes wrongly
# among 48,000 references of several sources is at most 3 in 10,000.
_TELLING = (
    r"(?:argues|shows|showed|finds|found|suggests|describes|notes|claims that|holds that|disputes|maintains"
    r"|concludes|concluded|gives|gave|places|dates|sees|saw|omits|adds|says|said|tells|told|writes|wrote|thinks"
    r"|thought|believes|doubts|denies|confirms|rejects|treats|considers|proposes|provides|presents|discusses"
    r"|compares|traces|explains|demonstrates|estimates|identifies|observes|makes|made|puts|draws|drew|follows"
    r"|corrects|remains|became|began|took|kept|led|held|was|were|is|are|has|have|had|did|does|can|could|may|might"
    r"|would|went|came|read|set out|set up|put|cut)"
)
_ADJECTIVES = (
    r"(?:randomi[sz]ed|controlled|advanced|improved|applied|integrated|combined|selected|collected|unified"
    r"|automated|related|based|extended|revised|edited|translated|accelerated|modified|enhanced|reduced|increased"
    r"|published|distributed|generali[sz]ed|mixed|limited|need|seed|feed|speed|weed|blood|bed|red)"
)
_OBJECT = (
    r"(?:the|an?|that|this|these|those|its|their|his|her|how|whether|what|no|both|all|some|many|most|\d)"
)
_VERB = (
    rf"(?:(?:[a-z]{{3,20}}ly|also|first|later|then|already|now|in turn|again|and (?:his|her|their) [a-z]{{3,20}}) ){{0,2}}"
    rf"(?:{_TELLING}\b|(?!{_ADJECTIVES}\b)[a-z]{{3,18}}ed\b(?! (?:by|ed)\b)|{_ADJECTIVES} {_OBJECT}\b)"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]{1,30}"
_GAVE = (
    r"(?:gave|saw|found|showed|argued|argues|made|took|wrote|said|says|did|lists?|names|gives|shows|finds|holds|reports"
    r"|compares|describes|dates|places|fell|rose|compared|stopped|measured|treated|enrolled|followed|reported)"
)
_MARK = r"\[\d{1,4}(?:[,;–-] ?\d{1,4}){0,9}\]"
_YEAR = r"\((?:in )?(?:1[4-9]|20)\d\d[a-z]?(?:[,;:][^()]{0,60})?\)"
# Points that a text loses as a reference: (points, pattern).
NARRATIVE = tuple(
    (points, regex(pattern))
    for points, pattern in (
        # pandoc's key, as only a text cites
        (4.0, r"\[[^\[\]]{0,60}@[\w{](?!\w{0,40}\]\.? \((?:19|20)\d\d)"),
        # a mark within a sentence that goes on: "Berg et al. [3] treated"
        (3.0, rf"[^\W\d_][.)’]{{0,2}} {_MARK},? (?!pp?\b|pages?\b|chap)[a-z]{{2,20}} [a-z\d]"),
        # who, when, and what they did: "Smith (2010) argued that", "Cole et al. found"
        (3.0, rf"^[^\d“\"\[(]{{3,160}}?(?:et al\.?,?|{_YEAR},?)(?: {_MARK}| {_YEAR}){{0,2}},? {_VERB}"),
        # the same in any language: behind the year of a reference its title begins with a capital
        (
            3.0,
            (
                r"^[A-ZÀ-Þ][^\d\"“(\[]{2,160}\((?:1[5-9]|20)\d\d[a-z]?\),? (?!(?:edn|vol|doi|http|von|van|art|chap"
                r"|series|press|hrsg)\b)[a-zß-ÿ]{4,} [a-zß-ÿ\d]"
            ),
        ),
        (2.0, rf"^{_NAME}.{{0,60}}?{_YEAR},? (?:for|of) (?:his|her|their|the|an?|work)\b"),
        # "Smith's study of 2010 found", "Smith argued"
        (2.0, r"^[A-ZÀ-Þ][\w-]{1,30}(?: (?:and|&) [A-ZÀ-Þ][\w-]{1,30})?[’']s? [a-z]{3,20} "),
        (2.0, rf"^[A-ZÀ-Þ][\w’'-]{{1,30}}(?: (?:and|&) [A-ZÀ-Þ][\w’'-]{{1,30}})?,? {_VERB} {_OBJECT}\b"),
        # "Smith, in his book of 2010, placed"; "Berg, L. reported on"
        (
            3.0,
            rf"^{_NAME}(?: (?:and|&) {_NAME})?, (?:in (?:his|her|their|an?|the|(?:1[4-9]|20)\d\d)|writing|who|when)\b",
        ),
        (
            3.0,
            rf"^{_NAME}, (?:[A-Z]\. ?){{1,3}} ?(?:{_TELLING}|[a-z]{{3,18}}ed (?:on|to|for|at|{_OBJECT}))\b",
        ),
        # a bracket with place or date within a sentence: "Dahl P (Lancet 2016;3:12) gave it to"
        (2.5, rf"\([^()]{{3,80}}\),? (?:{_GAVE}|(?!{_ADJECTIVES})[a-z]{{3,18}}ed {_OBJECT}) [a-z\d]"),
        # a sentence that opens as sentences do
        (
            2.0,
            (
                r"^(?:The|This|These|On|For|In|It|There|Of|Among|Most|Many|Some|All) [a-z][^.]{10,200}? (?:is|are|was|were"
                r"|remains?|which|has|have|had|lists|gives)\b"
            ),
        ),
        # people with their posts and houses
        (
            3.0,
            (
                r"^[A-ZÀ-Þ][\w’'-]{1,30},? (?:[A-Z][\w’'-]{0,20}\.?,? ){1,3}(?:Prof(?:essor|\.)|Reader in|Lecturer|Consultant"
                r"|Director|[Cc]hair(?:man|woman|person)?\b|Head of|[Mm]ember of|Secretary|Treasurer|President|Curator)\b"
            ),
        ),
        (
            2.0,
            (
                r"^[A-ZÀ-Þ][\w’'-]{1,30},? [^()\"“]{2,80}(?:\b(?:since|until|from)|,) (?:1[89]|20)\d\d(?: (?:to|until)"
                r" (?:(?:1[89]|20)\d\d|now|today))?[.;]?$(?<!, \d{4}.)(?<!, \d{4})"
            ),
        ),
        # a statement anywhere
        (
            1.5,
            (
                r" (?:(?:showed|argues|argued|concludes|concluded|maintains|disputes|suggested|shows|wrote|saw|rose|fell|died)"
                r" (?:that|no|an?|the|in|by|\d|for|its|their|lower|higher|less|more|fewer)\b"
                r"|(?:found|reported|noted|observed|suggests|demonstrated) (?:that|no|\w+ (?:deaths|cases|patients))\b)"
            ),
        ),
    )
)
# Somebody with a house in brackets, where a reference has its year or editors: "Berg, L. (University of Oslo)".
HOUSED = regex(
    r"[A-ZÀ-Þ][\w’'-]{1,30},? (?:[A-Z][\w’'-]{0,20}\.?[ ,]{0,2}){1,4}\(((?![^()]*Press)[^()\d.]{5,100})\)"
)
SIEVE = Sieve(pattern for _, pattern in NARRATIVE)


def narration(text: str) -> float:
    """The points that a text loses as a reference because it tells what a work does; 0.0 where it does not."""
    head = text[:ENTRY_READ]
    housed = HOUSED.match(head)
    if housed and BODY_WORDS & set(housed[1].casefold().replace(",", " ").split()):
        return 2.0
    return max((NARRATIVE[place][0] for place in SIEVE.found(head)), default=0.0)
