"""What the shape of a line says: heading, headline, link with a description, statement about the page."""

from __future__ import annotations

from refkit.documents.settings import LONGEST_HEADING, LONGEST_HEADING_WORDS, SHORTEST_TORN
from refkit.patterns import regex
from refkit.reflist.locate.cues import PROSE
from refkit.vocabulary.headings import GENERIC, HEADINGS_OF_LINKS
from refkit.vocabulary.page_labels import AVAILABLE, DESCRIBED_LINK, INVITATION
from refkit.vocabulary.stopwords import IN_HEADINGS, VERBS

# The stop of a sentence, or the colon of what introduces a list, before citation marks at the end of a line.
_MARKED_STOP = r"[.!:]['”\"’)]?\s?(?:(?:\[\d[\d,;–\s-]{0,40}\]|\[\^[^\[\]\s]{1,40}\]){1,8}|[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,˒⁻–-]{0,40})$"
MARKED_STOP = regex(_MARKED_STOP)
_END = regex(rf"[.;,:…–—-]$|[.!]['”\"’)]$|{_MARKED_STOP}")
_BRACKETED = regex(r"\[[^\[\]]{1,140}\]$")
_PRONUNCIATION = regex(r"\([^()]{3,80}\)$|/[^/\s]{3,60}/$|\[[^\[\]\s]{3,60}\]$")
_WORD = regex(r"[^\W_][\w’'®™-]*")
# "Usual dose: 10 mg …" states something; "Part 2: 10 years later" is a title.
_MEASURED = regex(r":\s.{0,40}?\d\s?(?:mg|µg|μg|mcg|g|kg|ml|l|mm|cm|m|km|°C|°F|%|kW|W|V|Hz|h|min|s)\b")

# What shows that a sentence goes on in the next line: "… by 30 cm [1, | 2].", "… and shelter | young eels [1]."
_OPEN_BRACKET = regex(r"[\[(][^\[\]()]{0,60}\Z")
_CLOSED_BRACKET = regex(r"[^\[\]()]{0,60}[\])]")
_GOING_ON = regex(r"(?!by\s)[a-zß-öø-ÿ](?:[\w’'-]|(?<=[ay])\s[a-z])|\[\d[\d,;– -]{0,40}\][.,;]")


def is_torn(text: str, after: str) -> bool:
    """Whether a sentence breaks between a line and the next, in a text too short to show the width of its lines."""
    if text[-1] in ".!?:;|":
        return False
    if _OPEN_BRACKET.search(text) and _CLOSED_BRACKET.match(after):
        return True
    return len(text) >= SHORTEST_TORN and _GOING_ON.match(after) is not None


def is_title_like(text: str) -> bool:
    """Whether a line has the shape of a heading: short, a capital or digit first, no full stop."""
    line = text.strip()
    if not 0 < len(line) <= LONGEST_HEADING:
        return False
    if _BRACKETED.match(line):
        inner = line[1:-1].strip()
        return bool(inner) and not _END.search(inner) and len(inner.split()) <= LONGEST_HEADING_WORDS
    words = line.split()
    if len(words) > LONGEST_HEADING_WORDS or _END.search(line) or "|" in line or "\t" in line:
        return False
    if not _WORD.search(line) or PROSE_BEGINNING.match(line) or _MEASURED.search(line):
        return False
    if line.endswith("?"):
        return True
    return line[0].isupper() or line[0].isdigit() or line[0] in "“\"«„¿¡‘'(§" or not line[0].isalpha()


# A line that begins so says something: "It is …", "This was …".
PROSE_BEGINNING = regex(
    r"(?:It|This|That|These|They|We|There|Es|Dies|Sie|Il|Elle|Ils|Esto|Se) (?:is|are|was|were|has|have|can"
    r"|may|ist|sind|war|est|sont)\b"
)


def is_headline(text: str) -> bool:
    """Whether a title-like line is a headline that states something: several words, most with capitals."""
    words = [word for word in text.split() if word[:1].isalpha()]
    if len(words) < 4 or not is_title_like(text):
        return False
    return sum(word[0].isupper() for word in words) >= 0.5 * len(words)


def is_name_like(text: str) -> bool:
    """Whether a line can be the name of a page, even in small letters: few words, no verb, no full stop."""
    line = text.strip()
    return (
        len(line) <= 80
        and len(line.split()) <= 8
        and not _END.search(line)
        and not VERBS.search(line)
        and bool(_WORD.search(line))
    )


def is_page_talk(text: str) -> bool:
    """Whether a line is about the page or other pages, not about the subject."""
    line = text.strip()
    if not line or len(line) > 260:
        return False
    if _PRONUNCIATION.match(line) or INVITATION.match(line) or DESCRIBED_LINK.match(line):
        return True
    return AVAILABLE.search(line) is not None and line.count(". ") == 0


def opens_links(heading: str) -> bool:
    """Whether a heading stands above links to other pages ("Related Resources")."""
    return HEADINGS_OF_LINKS.search(heading) is not None


def is_generic(title: str) -> bool:
    """Whether a title is that of a section, not of a document."""
    words = [word.casefold() for word in _WORD.findall(title)]
    return all(word in GENERIC or word in IN_HEADINGS or word.isdigit() for word in words)


def is_prose(text: str) -> bool:
    """Whether a text holds a sentence: a verb among several words, or a full stop at the end of some."""
    words = text.split()
    return len(words) >= 5 and (PROSE.search(text) is not None or text.rstrip()[-1:] in ".!?")
