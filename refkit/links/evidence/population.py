"""Text -> the population it is about: disease, stage or line of treatment, and age."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.claims.stems import stem
from refkit.links.settings import SCOPE_CACHE, SCOPE_READ
from refkit.patterns import regex
from refkit.vocabulary.diseases import DISEASE, ILLNESS, NO_DISEASE, NO_NAME_OF_A_DISEASE
from refkit.vocabulary.stopwords import SEARCH

# slug, patterns. Of one facet a claim and its source must agree.
# What doctors call relapsed or refractory, and how leaflets say it.
_CARE = (
    r"(?:treatments?|therap(?:y|ies)|chemotherapy|medicines?|medications?|drugs?|regimens?|agents?|surgery"
    r"|radiation)"
)
_NOT = r"(?:did|does|do|has|have|had|is|are|was|were) not (?:been |being )?(?:well |adequately )?"
_RETURNED = rf"\b{ILLNESS} (?:\w+ ){{0,4}}(?:return(?:s|ed|ing)|(?:come|comes|came|coming) back)\b"
_NOT_HELPED = (
    rf"\b{_CARE} (?:\w+ ){{0,3}}(?:{_NOT}(?:work|help)\w*|(?:stop(?:s|ped)?|no longer) (?:work|help)\w*"
    rf"|fail(?:s|ed)\b)|\b{_NOT}(?:respond\w*|controlled|improv\w*) (?:\w+ ){{0,2}}(?:to|by|with"
    rf"|on) (?:\w+ ){{0,3}}{_CARE}"
    rf"|\b{ILLNESS} (?:\w+ ){{0,3}}{_NOT}(?:respond|improv)\w*|(?:stop(?:s|ped)?|no longer) respond\w*"
    rf"|\bfail(?:s|ed|ing|ure)? (?:to respond|(?:of|on|after|with) (?:\w+ ){{0,3}}{_CARE})"
    rf"|\bprogress(?:ed|es|ion|ing) (?:on|after|following|despite) (?:\w+ ){{0,3}}{_CARE}"
    rf"|inadequate(?:ly)? (?:respon\w*|controlled)|insufficient respon\w*|unresponsive|non-?respon\w*"
    rf"|treatment failure|at least (?:one|two|three|1|2|3) (?:prior|previous)"
)
_STAGES = (
    ("relapsed or refractory disease",
     (r"relaps(?:ed|ing)|refractory|\br/r\b|recurren|previously treated|pre-?treated|salvage|second-line"
      r"|third-line|later-line|resistant")),
    ("remission or residual disease",
     r"(?:complete|first|second|molecular|in) remission|residual disease|\bMRD\b|measurable residual"),
    ("first-line treatment",
     (r"front-?line|first-line|newly diagnosed|untreated|treatment-na[iï]ve|initial (?:chemo)?therapy"
      r"|previously untreated")),
    ("consolidation", r"consolidation"),
    ("maintenance", r"maintenance"),
    ("adjuvant treatment", r"(?<!neo)(?<!neo-)adjuvant"),
    ("neoadjuvant treatment", r"neo-?adjuvant|preoperative"),
    ("metastatic disease", r"metasta|advanced (?:disease|cancer|carcinoma)|stage (?:IV|4)\b"),
    ("early disease", r"early[- ]stage|early (?:disease|breast|alzheimer)|stage (?:I|1)\b"),
    ("prevention", r"\bprevent(?:ion|ive)? of\b|prophyla|pre-exposure"),
)  # fmt: skip
_YOUNG = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen)"
)
_AGES = (
    ("children",
     (rf"child|pa?ediatric|infant|neonat|newborn|adolescen|teen|toddler|juvenile"
      rf"|\b(?:\d{{1,2}}|one|two|three|six|twelve) (?:days?|weeks?|months?)(?: of age)?,? (?:and|or) (?:older"
      rf"|over|above)|\b{_YOUNG} years?(?: of age)?,? (?:and|or) (?:older|over|above|younger)"
      rf"|\baged? {_YOUNG} ")),
    ("pregnant women", r"pregnan"),
    ("older people", r"elderly|older (?:adults|people|patients)|geriatric"),
)  # fmt: skip
# A remission that treatment brings about, or remissions counted, are outcomes and not a population.
_OUTCOME = regex(
    r"(?:achiev\w*|induc\w*|rates? of|reach\w*|shows?) (?:\w+ ){0,3}?remissions?|\bremissions\b",
    re.IGNORECASE,
    signs=("remission",),
)


def _table(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((slug, regex(pattern.lower())) for slug, pattern in rows)


STAGES, AGES = _table(_STAGES), _table(_AGES)
LAY_RELAPSED = regex(f"{_RETURNED}|{_NOT_HELPED}".lower())
# Every text that the pattern above matches holds one of these; to look for them first is far quicker.
LAY_HINTS = (
    "return",
    "back",
    "not ",
    "fail",
    "stop",
    "no longer",
    "progress",
    "respon",
    "inadequate",
    "at least",
)


@lru_cache(maxsize=SCOPE_CACHE)
def stages_of(text: str) -> frozenset[str]:
    """The stages or lines of treatment that a text names in its first SCOPE_READ characters."""
    head = _OUTCOME.sub(" ", text[:SCOPE_READ].lower())
    found = {slug for slug, pattern in STAGES if pattern.search(head)}
    if any(hint in head for hint in LAY_HINTS) and LAY_RELAPSED.search(head):
        found.add(STAGES[0][0])
    return frozenset(found)


@lru_cache(maxsize=SCOPE_CACHE)
def diseases_of(text: str) -> frozenset[str]:
    """The diseases a text names, as stems of their first words: "heart failure" -> heart."""
    found: set[str] = set()
    for match in DISEASE.finditer(text[:SCOPE_READ].lower()):
        first = match[0].split()[0]
        if match[0] not in NO_DISEASE and first not in SEARCH and first not in NO_NAME_OF_A_DISEASE:
            found.add(stem(first))
    return frozenset(found)


@lru_cache(maxsize=SCOPE_CACHE)
def ages_of(text: str) -> frozenset[str]:
    """The groups beyond adults that a text names."""
    head = text[:SCOPE_READ].lower()
    return frozenset(slug for slug, pattern in AGES if pattern.search(head))
