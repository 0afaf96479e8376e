"""The fields and words of a reference -> its CSL type."""

from __future__ import annotations

import re

from refkit.fields.organisations import is_body
from refkit.model import Reference
from refkit.patterns import regex

RELEASE = regex(
    r"(?:media|press|news) (?:release|statement)|press(?:emitteilung|einformation|meddelande)|medieninformation|comunicato stampa|communiqué de presse|(?:comunicado|nota) de (?:prensa|imprensa)|persbericht",
    re.IGNORECASE,
)
LABELLING = regex(
    r"prescribing information|package (?:insert|leaflet)|product (?:monograph|label|information)|summary of product characteristics|\bsmpc\b|"
    r"drug label|instructions for use|full prescribing|fachinformation|gebrauchsinformation|ficha técnica|résumé des caractéristiques|riassunto delle caratteristiche|data ?sheet|data on file",
    re.IGNORECASE,
)
THESIS = regex(
    r"\b(?:ph\.? ?d\.?|doctoral|doctorate|master(?:['’]?s)?|m\.? ?sc\.?|b\.? ?sc\.?|m\.? ?a\.?|bachelor(?:['’]?s)?|honou?rs|diploma) (?:thesis|dissertation)|\bunpublished (?:thesis|dissertation)|"
    r"\bdissertation\b|\bdiss\.|\bthesis\b|\bhabilitation|\b(?:master|bachelor|diplom)arbeit\b|\bthèse\b|\btesis\b|\btesi di\b|\btese de\b|\bdissertação\b|\bproefschrift\b|\bavhandling\b",
    re.IGNORECASE,
)
PATENT = regex(
    r"\bpatent(?:schrift)?\b|\b(?:US|EP|WO|DE|GB|JP|CN|FR|CA|AU)\s?(?:\d{1,2},\d{3},\d{3}|\d{6,11}|\d{4}/\d{5,8})\s?(?:[AB]\d?)?\b"
)
STANDARD = regex(
    r"\b(?:ISO|IEC|DIN|ASTM|ANSI|BS|EN|IEEE Std|NEN|AFNOR|UNI|UNE|ÖNORM|CEN|ETSI|ITU-T|NF)(?:[/ -](?:ISO|IEC|EN|TR|TS|DIS))*[ -]?[A-Z]?\d{2,6}(?:[-–:.]\d+)*"
)
LAW = regex(
    r"\bPub(?:lic)?\.? ?L(?:aw)?\.? ?(?:No\.?)? ?\d|\b\d+ (?:U\.?S\.?C\.?|C\.?F\.?R\.?|Fed\.? Reg\.?)\b|\bDirective (?:\(E[UC]\) )?\d{2,4}/\d+|\bRegulation \(E[UC]C?\)|\bBGBl\b|\bRichtlinie \d|\bVerordnung \(E[UG]\)|\bDecreto(?:-| )[Ll]e[iyg]|\bReal Decreto\b|\bAct of \d{4}|\bAct \d{4}\b|\bCode of Federal Regulations\b|\bloi n[o°]",
)
DATA = regex(
    r"\bdata ?set\b|\bdata set\b|\bdryad\b|\bzenodo\b|\bfigshare\b|\bpangaea\b|\bgenbank\b|\bdataverse\b|\bdata ?file\b",
    re.IGNORECASE,
)
SOFTWARE = regex(
    r"\bsoftware\b|\blanguage and environment\b|\bR package\b|\bcomputer program\b|\bmobile app\b|\bversion \d+(?:\.\d+)+|\bgithub\.com\b|\bpackage version\b",
    re.IGNORECASE,
)
PREPRINT = regex(
    r"\b(?:ar|bior?|medr?|chemr?|psyar|soc|eng|agri|africar|eco ?evo ?r)xiv\b|\bpsyarxiv\b|\bssrn\b|\bpreprints?\b|\bresearch square\b|\barxiv\b",
    re.IGNORECASE,
)
EVENT = regex(
    r"\b(?:meeting|congress|conference|symposium|workshop|convention|summit|kongress|tagung|jahrestagung|jahreskongress|congrès|colloque|congreso|jornadas|simposio|convegno|congresso|simpósio|session|assembly|forum|sessions)\b",
    re.IGNORECASE,
)
PROCEEDINGS = regex(
    r"\bproc(?:eedings|\.)|\bactes\b|\batti\b|\bactas\b|\banais\b|\bverhandlungen\b|\bconf\.", re.IGNORECASE
)
REPORT = regex(
    r"\b(?:technical|final|annual|interim|research|status|project|evaluation|assessment|world|global|working) (?:report|paper)s?\b|\breport no\b|\btech\. rep\b|\bwhite ?paper\b|\brapport\b|\bbericht\b|\binforme\b|\brapporto\b|\brelatório\b|\bguid(?:eline|ance)s?\b|\bdiscussion paper\b|\bfact ?sheet\b",
    re.IGNORECASE,
)
NEWSPAPER = regex(
    r"\b(?:times|post|zeitung|tribune|guardian|herald|gazette|telegraph|le monde|le figaro|libération|el país|el mundo|la vanguardia|"
    r"corriere|repubblica|la stampa|folha|o globo|o estado de|die zeit|die welt|tagesspiegel|tageszeitung|faz|taz|handelsblad|volkskrant|"
    r"gazeta|rzeczpospolita|daily|spiegel|news|wall street journal)\b",
    re.IGNORECASE,
)
ENCYCLOPEDIA = regex(r"en[cz]yc?klop|lexikon|encyclop|enciclop|encicl", re.IGNORECASE)
TRADE = regex(r"press|verlag|publish|university|universit|books|editor|group|company", re.IGNORECASE)
IN = regex(r"(?:[.,;?!”\"’'»)]|^)\s?(?:In|in|IN|Dans|dans|En|Em|Im)\b\s?:?\s")
BY_GENRE = (
    (RELEASE, "report"),
    (LABELLING, "document"),
    (THESIS, "thesis"),
    (regex(r"data ?set|data file|database", re.IGNORECASE), "dataset"),
    (regex(r"software|program|app\b|code", re.IGNORECASE), "software"),
    (regex(r"preprint", re.IGNORECASE), "article"),
    (regex(r"patent", re.IGNORECASE), "patent"),
    (regex(r"standard", re.IGNORECASE), "standard"),
    (regex(r"video|film|podcast", re.IGNORECASE), "motion_picture"),
    (regex(r"blog", re.IGNORECASE), "post-weblog"),
    (regex(r"tweet", re.IGNORECASE), "post"),
    (regex(r"web", re.IGNORECASE), "webpage"),
    (regex(r"report|paper$|sheet|leaflet|brochure", re.IGNORECASE), "report"),
)
MEETING_GENRE = regex(r"abstract|poster|presentation|slides|lecture|paper", re.IGNORECASE)


def find_type(reference: Reference, text: str, labels: frozenset[str]) -> str:
    """The CSL 1.0.2 type that a string's fields and words speak for, surest signs first."""
    genre = reference.genre or ""
    if genre and not (MEETING_GENRE.search(genre) and not genre.casefold().startswith(("white", "working"))):
        for pattern, kind in BY_GENRE:
            if pattern.search(genre):
                return kind
    head = f"{reference.title or ''} {reference.note or ''} {genre}"
    holder = reference.container_title or ""
    if LAW.match(reference.title or ""):
        return "legislation"
    if "journal" in labels and _is_newspaper(reference):
        return "article-newspaper"
    if "journal" in labels and (reference.volume or reference.page) and not PREPRINT.search(holder):
        if PROCEEDINGS.search(holder) and EVENT.search(holder) and IN.search(text):
            return "paper-conference"
        return (
            "chapter"
            if "container" not in labels and reference.editor and IN.search(text)
            else "article-journal"
        )
    if LABELLING.search(head):
        return "document"
    if RELEASE.search(f"{head} {holder}") and not reference.volume:
        return "report"
    if (
        PREPRINT.search(holder)
        or (reference.number or "").startswith("arXiv")
        or (PREPRINT.search(text) and not holder)
    ):
        return "article"
    if reference.event_title or (
        MEETING_GENRE.search(genre) and EVENT.search(text) and "journal" not in labels
    ):
        return "paper-conference"
    if (
        holder
        and (EVENT.search(holder) or PROCEEDINGS.search(holder))
        and ("container" in labels or IN.search(text))
    ):
        return "paper-conference"
    if THESIS.search(text) and not holder:
        return "thesis"
    if LAW.search(text) and not holder:
        return "legislation"
    if PATENT.search(text) and not holder:
        return "patent"
    if STANDARD.search(text[:160]) and not holder and (not reference.author or reference.author[0].literal):
        return "standard"
    if holder and ENCYCLOPEDIA.search(holder):
        return "entry-encyclopedia"
    if holder and ("container" in labels or reference.editor or IN.search(text)):
        return "chapter"
    if holder:
        return "article-newspaper" if _is_newspaper(reference) else "article-journal"
    return _without_container(reference, text)


def _without_container(reference: Reference, text: str) -> str:
    if DATA.search(text):
        return "dataset"
    if SOFTWARE.search(text):
        return "software"
    body = bool(reference.author) and all(
        a.literal and (is_body(a.literal) or " " in a.literal) for a in reference.author
    )
    if REPORT.search(text) and not reference.isbn:
        return "report"
    if body and (_issues_itself(reference) or (reference.publisher_place and not reference.publisher)):
        return "report"
    if reference.publisher and not (reference.url and body and not reference.publisher_place):
        return "book"
    if reference.url or reference.accessed or reference.extra.get("medium"):
        return "webpage"
    if reference.publisher_place or reference.isbn or reference.edition:
        return "book"
    if reference.volume or reference.page:
        return "article-journal" if reference.page and reference.volume else "book"
    if reference.doi:
        return "article-journal"
    return (
        "report"
        if body
        else "book"
        if reference.editor or (reference.author and reference.title)
        else "document"
    )


def _is_newspaper(reference: Reference) -> bool:
    day = reference.issued is not None and reference.issued.day is not None
    return day and not reference.volume and bool(NEWSPAPER.search(reference.container_title or ""))


def _issues_itself(reference: Reference) -> bool:
    """Whether a body's paper comes from the body itself, by its name or its letters, or from another body."""
    house, author = reference.publisher or "", reference.author[0].literal or ""
    if not house or reference.edition or reference.isbn:
        return False
    letters = "".join(w[0] for w in author.split() if w[:1].isupper())
    return (
        house in author or author in house or house == letters or (is_body(house) and not TRADE.search(house))
    )


def is_event(title: str) -> bool:
    """Whether a container is a meeting itself rather than its printed proceedings."""
    return bool(EVENT.search(title)) and not PROCEEDINGS.search(title)
