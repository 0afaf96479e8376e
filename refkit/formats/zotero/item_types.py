"""Tables: CSL types and variables -> Zotero's item types, their fields, and the roles of their creators.

After Zotero's item schema; for journals and reports only the fields that all versions from 6 on share. What a
version has no field for is written as a line of "Extra", which newer versions move into their field.
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
    "patent": "publisher-place=place authority=issuingAuthority number=patentNumber page=pages"
    " status=legalStatus call-number=applicationNumber",
    "podcast": "container-title=seriesTitle number=episodeNumber medium=audioFileType",
    "preprint": "genre=genre publisher=repository number=archiveID publisher-place=place"
    " collection-title=series DOI=DOI",
    "presentation": "genre=presentationType event-title=meetingName publisher-place=place",
    "report": "number=reportNumber genre=reportType publisher=institution publisher-place=place"
    " collection-title=seriesTitle page=pages",
    "standard": "authority=organization genre=type number=number version=versionNumber status=status"
    " publisher=publisher publisher-place=place"
    " edition=edition page=numPages ISBN=ISBN DOI=DOI",
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
    {"presentation", "webpage", "blogPost", "forumPost", "patent", "statute", "bill", "case", "hearing"}
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
    "director": "director", "producer": "producer", "script-writer": "scriptwriter",
}  # fmt: skip
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
    "film": "producer scriptwriter contributor", "audioRecording": "composer contributor",
    "map": "contributor seriesEditor",
}  # fmt: skip
# Roles that stand in containers of the bibliographic ontology; any other is named in Zotero's own.
ONTOLOGY: Final = {"author": "bib:authors", "editor": "bib:editors", "contributor": "bib:contributors"}
