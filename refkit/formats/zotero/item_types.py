"""Tables: CSL types and variables -> Zotero's item types, their fields, and the roles of their creators.

After Zotero's item schema. FIELDS and HAS_ROLES hold what all versions from 6 on share, LATER_FIELDS and LATER_ROLES
what schema 41 (version 8) added. What a version has no field for is written as a line of "Extra", which newer versions
move into their field.
"""

from __future__ import annotations

from typing import Final

# CSL type -> item type. A type that Zotero lacks is written as the nearest one, with CSL's name in "Extra".
ITEM_TYPES: Final = {
    "article": "preprint", "article-journal": "journalArticle", "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle", "bill": "bill", "book": "book", "broadcast": "podcast",
    "chapter": "bookSection", "dataset": "dataset", "document": "document",
    "entry-dictionary": "dictionaryEntry", "entry-encyclopedia": "encyclopediaArticle", "graphic": "artwork",
    "hearing": "hearing", "interview": "interview", "legal_case": "case", "legislation": "statute",
    "manuscript": "manuscript", "map": "map", "motion_picture": "film", "paper-conference": "conferencePaper",
    "patent": "patent", "personal_communication": "letter", "post": "forumPost", "post-weblog": "blogPost",
    "report": "report", "software": "computerProgram", "song": "audioRecording", "speech": "presentation",
    "standard": "standard", "thesis": "thesis", "webpage": "webpage",
}  # fmt: skip
NEAREST: Final = {
    "classic": "book", "collection": "book", "periodical": "book", "review": "journalArticle",
    "review-book": "journalArticle", "entry": "encyclopediaArticle", "pamphlet": "document",
    "treaty": "document", "regulation": "document", "event": "presentation", "figure": "artwork",
    "musical_score": "document", "performance": "presentation",
}  # fmt: skip

_BOOK = (
    "collection-title=series collection-number=seriesNumber volume=volume number-of-volumes=numberOfVolumes"
    " edition=edition publisher=publisher publisher-place=place ISBN=ISBN"
)
# Item type -> CSL variable=field, beside those that every type has.
_FIELDS: Final = {
    "artwork": "medium=artworkMedium dimensions=artworkSize",
    "audioRecording": "medium=audioRecordingFormat publisher=label publisher-place=place volume=volume"
    " collection-title=seriesTitle",
    "bill": "number=billNumber volume=codeVolume container-title=code section=section page=codePages"
    " authority=legislativeBody",
    "blogPost": "container-title=blogTitle genre=websiteType",
    "book": f"{_BOOK} number-of-pages=numPages",
    "bookSection": f"{_BOOK} container-title=bookTitle page=pages",
    "case": "authority=court number=docketNumber container-title=reporter volume=reporterVolume"
    " page=firstPage",
    "computerProgram": "version=versionNumber medium=system publisher=company publisher-place=place"
    " collection-title=seriesTitle",
    "conferencePaper": "container-title=proceedingsTitle event-title=conferenceName publisher=publisher"
    " publisher-place=place volume=volume"
    " page=pages collection-title=series DOI=DOI ISBN=ISBN",
    "dataset": "number=identifier genre=type version=versionNumber publisher=repository"
    " publisher-place=repositoryLocation medium=format DOI=DOI",
    "dictionaryEntry": f"{_BOOK} container-title=dictionaryTitle page=pages",
    "document": "publisher=publisher",
    "encyclopediaArticle": f"{_BOOK} container-title=encyclopediaTitle page=pages",
    "film": "genre=genre publisher=distributor dimensions=runningTime",
    "forumPost": "container-title=forumTitle genre=postType",
    "hearing": "section=committee publisher=publisher publisher-place=place number=documentNumber page=pages"
    " number-of-volumes=numberOfVolumes"
    " authority=legislativeBody",
    "interview": "medium=interviewMedium",
    "journalArticle": "container-title=publicationTitle container-title-short=journalAbbreviation"
    " volume=volume issue=issue page=pages"
    " collection-title=series DOI=DOI ISSN=ISSN",
    "letter": "genre=letterType",
    "magazineArticle": "container-title=publicationTitle volume=volume issue=issue page=pages ISSN=ISSN",
    "manuscript": "genre=manuscriptType publisher-place=place number-of-pages=numPages",
    "map": "genre=mapType scale=scale edition=edition publisher=publisher publisher-place=place"
    " collection-title=seriesTitle ISBN=ISBN",
    "newspaperArticle": "container-title=publicationTitle publisher-place=place edition=edition"
    " section=section page=pages ISSN=ISSN",
    "patent": "publisher-place=place publisher=assignee authority=issuingAuthority number=patentNumber page=pages"
    " status=legalStatus call-number=applicationNumber",
    "podcast": "container-title=seriesTitle number=episodeNumber medium=audioFileType publisher=publisher"
    " dimensions=runningTime",
    "preprint": "genre=genre publisher=repository number=archiveID publisher-place=place"
    " collection-title=series DOI=DOI",
    "presentation": "genre=presentationType event-title=meetingName event-place=place publisher-place=place",
    "report": "number=reportNumber genre=reportType publisher=institution publisher-place=place"
    " collection-title=seriesTitle page=pages",
    "standard": "authority=organization genre=type number=number version=versionNumber status=status"
    " publisher=publisher publisher-place=place"
    " edition=edition number-of-pages=numPages ISBN=ISBN DOI=DOI",
    "statute": "container-title=code volume=codeNumber number=publicLawNumber page=pages section=section",
    "thesis": "genre=thesisType publisher=university publisher-place=place number-of-pages=numPages",
    "webpage": "container-title=websiteTitle genre=websiteType",
}
_EVERY: Final = {
    "title": "title", "issued": "date", "abstract": "abstractNote", "URL": "url", "accessed": "accessDate",
    "language": "language", "title-short": "shortTitle", "license": "rights",
}  # fmt: skip
_KEPT: Final = {
    "archive": "archive", "archive_location": "archiveLocation", "call-number": "callNumber",
    "source": "libraryCatalog",
}  # fmt: skip
_NOT_KEPT: Final = frozenset(
    "presentation webpage blogPost forumPost patent statute bill case hearing podcast".split()
)
_OWN: Final = {
    "statute": {"title": "nameOfAct", "issued": "dateEnacted"},
    "case": {"title": "caseName", "issued": "dateDecided"},
    "patent": {"issued": "issueDate", "submitted": "filingDate"},
}  # fmt: skip
WITHOUT_LANGUAGE: Final = frozenset({"computerProgram"})  # where it would be the programming language


def _fields_of(kind: str) -> dict[str, str]:
    named = dict(pair.split("=") for pair in _FIELDS[kind].split())
    every = {v: f for v, f in _EVERY.items() if v != "language" or kind not in WITHOUT_LANGUAGE}
    return {**every, **({} if kind in _NOT_KEPT else _KEPT), **named, **_OWN.get(kind, {})}


# Item type -> CSL variable -> the field that holds it.
FIELDS: Final = {kind: _fields_of(kind) for kind in _FIELDS}

# What schema 41 added: item type -> CSL variable=field. Types that are not here had nothing that was looked up.
_CITED: Final = "citation-key=citationKey DOI=DOI"
_ORIGINAL: Final = (
    "original-date=originalDate original-publisher=originalPublisher original-publisher-place=originalPlace"
)
_LATER: Final = {
    "bill": "",
    "blogPost": "ISSN=ISSN",
    "book": f"{_ORIGINAL} medium=format ISSN=ISSN",
    "bookSection": f"{_ORIGINAL} medium=format ISSN=ISSN",
    "case": "",
    "computerProgram": "ISBN=ISBN",
    "conferencePaper": "event-place=eventPlace issue=issue number-of-volumes=numberOfVolumes"
    " collection-number=seriesNumber ISSN=ISSN",
    "dataset": "",
    "dictionaryEntry": "",
    "document": "genre=type publisher-place=place",
    "encyclopediaArticle": "",
    "hearing": "",
    "interview": "publisher=publisher publisher-place=place",
    "journalArticle": "PMID=PMID PMCID=PMCID publisher=publisher publisher-place=place section=section"
    " part-number=partNumber part-title=partTitle",
    "letter": "event-place=eventPlace",
    "magazineArticle": "publisher=publisher publisher-place=place",
    "manuscript": "publisher=institution number=number",
    "newspaperArticle": "publisher=publisher volume=volume issue=issue",
    "patent": "",
    "preprint": "collection-number=seriesNumber",
    "presentation": "container-title=sessionTitle collection-title=series",
    "report": "collection-number=seriesNumber ISBN=ISBN ISSN=ISSN",
    "standard": "section=committee part-number=partNumber part-title=partTitle",
    "statute": "",
    "thesis": "collection-title=series collection-number=seriesNumber ISBN=ISBN ISSN=ISSN",
    "webpage": "publisher=publisher publisher-place=place",
}  # fmt: skip
LATER_FIELDS: Final = {
    kind: FIELDS[kind] | dict(pair.split("=") for pair in f"{_CITED} {more}".split())
    for kind, more in _LATER.items()
}
# Fields that hold a variable when Zotero's items are read, and are never written: field -> variable.
READ_ONLY_FIELDS: Final = {
    "seriesTitle": "collection-title", "series": "collection-title", "session": "chapter-number", "history": "references", "priorityDate": "original-date",
    "programTitle": "container-title", "network": "publisher", "studio": "publisher",
    "videoRecordingFormat": "medium", "runningTime": "dimensions", "subject": "title",
}  # fmt: skip
# Item types that CSL has no name of its own for, when they are read: the CSL type, and the type whose fields they share.
READ_ONLY_TYPES: Final = {
    "videoRecording": ("motion_picture", "film"), "tvBroadcast": ("broadcast", "podcast"),
    "radioBroadcast": ("broadcast", "podcast"), "email": ("personal_communication", "letter"),
    "instantMessage": ("personal_communication", "letter"),
}  # fmt: skip

# Item type -> the role of its authors, where that is not "author".
AUTHORS: Final = {
    "presentation": "presenter", "patent": "inventor", "bill": "sponsor", "computerProgram": "programmer",
    "interview": "interviewee", "artwork": "artist", "audioRecording": "performer", "film": "director",
    "map": "cartographer", "podcast": "podcaster", "hearing": "contributor",
}  # fmt: skip
# CSL name variable -> role; which of them an item type has beside its authors.
ROLES: Final = {
    "editor": "editor", "translator": "translator", "contributor": "contributor",
    "collection-editor": "seriesEditor", "container-author": "bookAuthor", "interviewer": "interviewer",
    "recipient": "recipient", "reviewed-author": "reviewedAuthor", "composer": "composer",
    "director": "director", "producer": "producer", "script-writer": "scriptwriter", "host": "podcaster",
    "guest": "guest", "performer": "performer", "chair": "chair", "organizer": "organizer",
}  # fmt: skip
# CSL's other name variables, for which no item type has a role (CSL 1.0.2, appendix IV).
OTHER_PEOPLE: Final = (
    "compiler", "curator", "editor-translator", "editorial-director", "executive-producer", "illustrator",
    "narrator", "original-author", "series-creator",
)  # fmt: skip
_WITH_EDITORS: Final = "editor translator contributor seriesEditor"
HAS_ROLES: Final = {
    "journalArticle": "editor translator contributor reviewedAuthor",
    "magazineArticle": "translator contributor reviewedAuthor",
    "newspaperArticle": "translator contributor reviewedAuthor", "book": _WITH_EDITORS,
    "bookSection": f"{_WITH_EDITORS} bookAuthor", "encyclopediaArticle": _WITH_EDITORS,
    "dictionaryEntry": _WITH_EDITORS, "conferencePaper": _WITH_EDITORS,
    "report": "contributor translator seriesEditor",
    "document": "editor translator contributor reviewedAuthor", "manuscript": "translator contributor",
    "preprint": "editor translator contributor reviewedAuthor", "webpage": "translator contributor",
    "letter": "recipient contributor", "interview": "interviewer translator contributor",
    "film": "director producer scriptwriter contributor", "audioRecording": "performer composer contributor",
    "map": "contributor seriesEditor", "podcast": "podcaster guest contributor", "artwork": "contributor",
    "dataset": "contributor", "computerProgram": "contributor", "patent": "contributor",
    "presentation": "contributor translator", "thesis": "contributor", "hearing": "contributor",
    "standard": "contributor", "statute": "contributor", "bill": "contributor", "case": "contributor",
    "blogPost": "contributor",
}  # fmt: skip
LATER_ROLES: Final = HAS_ROLES | {
    "presentation": "contributor translator chair organizer", "report": f"{HAS_ROLES['report']} editor",
    "standard": "contributor editor", "blogPost": "contributor translator", "letter": "recipient contributor translator",
}  # fmt: skip
# Roles that are only read, as CSL names them.
READ_ONLY_ROLES: Final = {
    "castMember": "performer", "creator": "author", "originalCreator": "original-author",
    "executiveProducer": "executive-producer", "narrator": "narrator", "seriesCreator": "series-creator",
    "host": "host", "commenter": "contributor", "counsel": "contributor", "cosponsor": "contributor",
    "attorneyAgent": "contributor", "wordsBy": "contributor",
}  # fmt: skip
# Roles that stand in containers of the bibliographic ontology; any other is named in Zotero's own.
ONTOLOGY: Final = {"author": "bib:authors", "editor": "bib:editors", "contributor": "bib:contributors"}
# Roles that Zotero's import of RDF passes over in its own namespace.
NOT_IN_RDF: Final = frozenset({"producer", "scriptwriter"})
