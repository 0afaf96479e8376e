"""Tables: RIS types and tags <-> CSL types and variables, as today's programs write and read them."""

from __future__ import annotations

from typing import Final

# CSL type -> RIS type. Where another type would be read back, a line "M2  - type: …" states it.
RIS_TYPES: Final = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "article": "UNPB",
    "book": "BOOK", "chapter": "CHAP", "paper-conference": "CONF", "speech": "SLIDE", "report": "RPRT",
    "webpage": "ELEC", "post-weblog": "BLOG", "post": "BLOG", "document": "AGGR", "dataset": "DATA",
    "software": "COMP", "thesis": "THES", "patent": "PAT", "legislation": "STAT", "bill": "BILL",
    "legal_case": "CASE", "hearing": "HEAR", "standard": "STAND", "entry-encyclopedia": "ENCYC",
    "entry-dictionary": "DICT", "manuscript": "MANSCPT", "personal_communication": "PCOMM",
    "motion_picture": "MPCT", "song": "SOUND", "graphic": "ART", "map": "MAP", "pamphlet": "PAMP",
    "classic": "CLSWK", "broadcast": "VIDEO", "interview": "INTV", "periodical": "SER",
    "collection": "EDBOOK",
}  # fmt: skip
FALLBACK_RIS: Final = "GEN"

CSL_TYPES: Final = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "document", "ANCIENT": "classic",
    "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case",
    "CHAP": "chapter", "CHART": "graphic", "CLSWK": "classic", "COMP": "software", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset", "DBASE": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book",
    "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia", "EQUA": "document",
    "FIGURE": "graphic", "GEN": "document", "GOVDOC": "report", "GRANT": "document", "GRNT": "document",
    "HEAR": "hearing", "ICOMM": "personal_communication", "INPR": "article-journal", "INTV": "interview",
    "JFULL": "periodical", "JOUR": "article-journal", "LEGAL": "legal_case", "MANSCPT": "manuscript",
    "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "document", "MUSIC": "song",
    "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication",
    "POD": "broadcast", "PREPRINT": "article", "RPRT": "report", "SER": "periodical", "SLIDE": "speech",
    "SOUND": "song", "STAND": "standard", "STAT": "legislation", "THES": "thesis", "UNBILL": "bill",
    "UNPB": "manuscript", "UNPD": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
# Zotero's names for types in its lines "type: …", where CSL has another one.
ZOTERO_TYPES: Final = {"preprint": "article"}

BOOKS: Final = frozenset({"BOOK", "EBOOK", "EDBOOK", "CLSWK", "CTLG", "ANCIENT"})
CHAPTERS: Final = frozenset({"CHAP", "ECHAP"})
CONFERENCES: Final = frozenset({"CONF", "CPAPER"})
# Whose T2 is a series.
IN_SERIES: Final = BOOKS | {"RPRT", "GOVDOC", "COMP", "STAND"}
# Whose SN is a number, whose M3 is a genre, whose ET is a version.
NUMBERED: Final = frozenset({"RPRT", "GOVDOC", "PAT", "STAND"})
# Whose A2 is a reporter, and whose PB is a court.
LEGAL: Final = frozenset({"CASE", "LEGAL"})
# Types that Zotero does not know, or takes for others: a line "M2  - type: …" states what they are.
NOT_OF_ZOTERO: Final = frozenset({"INTV", "STAND", "PAMP", "CLSWK", "SER"})
WITH_GENRE: Final = frozenset({"RPRT", "GOVDOC", "ELEC", "WEB", "THES", "BLOG"})
WITH_VERSION: Final = frozenset({"DATA", "COMP"})

# CSL variables in lines "M2  - name: value", which people and programs read: name -> variable.
NOTES: Final = {
    "number": "number", "genre": "genre", "pmid": "PMID", "pmcid": "PMCID",
    "supplement-number": "supplement-number", "status": "status", "event-title": "event-title",
    "event-place": "event-place", "version": "version", "container-title": "container-title",
    "publisher-place": "publisher-place", "edition": "edition", "issn": "ISSN", "isbn": "ISBN",
    "collection-title": "collection-title", "language": "language",
}  # fmt: skip
DATED_NOTES: Final = {"event-date": "event_date"}  # those that are dates: name -> attribute
NOTE_LABELS: Final = {"PMID": "PMID", "PMCID": "PMCID", "ISSN": "ISSN", "ISBN": "ISBN"}

# Tags that have the same meaning in every type: attribute, tags in order of preference.
PLAIN_TAGS: Final = (
    ("title", ("TI", "T1")), ("volume", ("VL",)), ("issue", ("IS", "CP")), ("publisher", ("PB",)),
    ("publisher_place", ("CY", "PP")), ("language", ("LA",)), ("abstract", ("AB", "N2")),
    ("doi", ("DO",)), ("url", ("UR", "LK")),
)  # fmt: skip
NOTE_TAGS: Final = ("N1", "RN")
EXTRA_TAGS: Final = (
    ("title-short", ("ST",)), ("archive", ("DB",)), ("archive_location", ("AN",)), ("source", ("DP",)),
    ("call-number", ("CN",)), ("number-of-volumes", ("NV",)), ("section", ("SE",)), ("license", ("CR",)),
    ("container-title-short", ("J2", "JA", "JO", "J1")),
)  # fmt: skip

# Tags that mean something of their own in a type, as Zotero and EndNote write them: TY -> tag -> CSL variable.
_OWN: Final = {
    "ART": "M3=medium C3=dimensions", "BILL": "M1=number T3=authority ET=chapter-number OP=references",
    "CASE": "SV=number OP=references", "LEGAL": "SV=number OP=references", "CHAP": "SV=collection-number IS=number-of-volumes",
    "ECHAP": "SV=collection-number", "COMP": "M1=medium", "DATA": "NV=number M3=genre",
    "HEAR": "T2=section T3=authority M1=number ET=chapter-number OP=references",
    "MANSCPT": "M3=genre SP=number-of-pages", "MAP": "M3=genre C1=scale T2=collection-title",
    "MPCT": "SP=dimensions C4=genre C5=medium", "PAT": "C3=publisher-place C5=references C6=status M1=call-number",
    "PCOMM": "M3=genre", "ICOMM": "M3=genre", "SLIDE": "T2=event-title CY=event-place M3=genre",
    "SOUND": "C5=medium T3=collection-title NV=number-of-volumes", "STAND": "M3=genre", "STAT": "M1=number ET=chapter-number OP=references",
    "UNPD": "M3=genre SP=number-of-pages", "VIDEO": "C5=medium C3=dimensions",
}  # fmt: skip
OWN_TAGS: Final = {kind: dict(pair.split("=") for pair in pairs.split()) for kind, pairs in _OWN.items()}
# What those tags hold elsewhere.
TAGGED: Final = {
    "ET": "edition", "T2": "container-title", "T3": "collection-title", "SP": "page", "IS": "issue", "CY": "publisher-place",
    "M3": "genre", "NV": "number-of-volumes",
}  # fmt: skip
# Tags of people, likewise.
_OWN_PEOPLE: Final = {
    "CHAP": "A3=collection-editor C2=container-author", "ECHAP": "A3=collection-editor C2=container-author",
    "CONF": "A3=collection-editor A4=contributor", "CPAPER": "A3=collection-editor", "DATA": "A4=contributor",
    "DICT": "A3=collection-editor", "ENCYC": "A3=collection-editor", "MAP": "A3=collection-editor", "MPCT": "A3=producer A4=contributor",
    "PCOMM": "A2=recipient", "ICOMM": "A2=recipient", "RPRT": "A2=collection-editor", "THES": "A3=contributor",
}  # fmt: skip
OWN_PEOPLE: Final = {
    kind: dict(pair.split("=") for pair in pairs.split()) for kind, pairs in _OWN_PEOPLE.items()
}
# Types whose A2 are no editors: the authority of a patent, a reporter, people in other roles.
SECOND_ELSE: Final = frozenset({"PAT", "CASE", "RPRT", "PCOMM", "ICOMM", "SLIDE", "BILL", "SOUND"})
TALKS: Final = frozenset({"SLIDE"})  # whose T2 is the meeting, and CY its place
# Types whose A2 are the authors where no AU names any, and whose AU are composers where A2 names the performers.
SECOND_AUTHORS: Final = frozenset({"BILL", "SLIDE"})
PERFORMED: Final = frozenset({"SOUND"})
# CSL variables of dates in tags of a type.
OWN_DATES: Final = {"PAT": {"C1": "submitted"}}
