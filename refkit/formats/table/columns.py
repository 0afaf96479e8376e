"""Table: names of columns, as programs and databases export them -> CSL variables. CSL's own names are written."""

from __future__ import annotations

from typing import Final

# Zotero, PubMed, Scopus, Covidence, Rayyan, Cochrane and Dimensions; names are folded to letters and figures.
COLUMNS: Final = {
    "key": "id", "citationkey": "id", "id": "id", "bibtexkey": "id",
    "itemtype": "type", "type": "type", "documenttype": "type", "referencetype": "type", "publicationtype": "type",
    "entrytype": "type",
    "title": "title", "articletitle": "title", "documenttitle": "title", "primarytitle": "title",
    "author": "author", "authors": "author", "authorfullnames": "author-full", "editor": "editor", "editors": "editor",
    "translator": "translator", "serieseditor": "collection-editor", "bookauthor": "container-author",
    "contributor": "contributor", "composer": "composer", "director": "director", "interviewer": "interviewer",
    "reviewedauthor": "reviewed-author", "recipient": "recipient",
    "publicationtitle": "container-title", "journal": "container-title", "journalbook": "container-title",
    "sourcetitle": "container-title", "journaltitle": "container-title", "source": "source",
    "secondarytitle": "container-title", "booktitle": "container-title", "publication": "container-title",
    "containertitle": "container-title", "journalname": "container-title",
    "journalabbreviation": "container-title-short", "abbreviatedsourcetitle": "container-title-short",
    "containertitleshort": "container-title-short",
    "series": "collection-title", "collectiontitle": "collection-title", "seriestitle": "collection-title",
    "seriesnumber": "collection-number", "volume": "volume", "issue": "issue", "number": "number",
    "numberofvolumes": "number-of-volumes", "pages": "page", "page": "page", "pagestart": "page-first",
    "pageend": "page-last", "startpage": "page-first", "endpage": "page-last", "artno": "article-number",
    "articlenumber": "article-number", "numpages": "number-of-pages", "pagecount": "number-of-pages",
    "date": "issued", "issued": "issued", "publicationdate": "issued", "publicationyear": "year", "year": "year",
    "publishedyear": "year", "pubyear": "year", "month": "month", "publishedmonth": "month", "day": "day",
    "accessdate": "accessed", "accessed": "accessed", "urldate": "accessed",
    "doi": "DOI", "url": "URL", "link": "URL", "sourcelinkout": "URL", "isbn": "ISBN", "isbns": "ISBN", "issn": "ISSN",
    "issns": "ISSN",
    "pmid": "PMID", "pubmedid": "PMID", "pmcid": "PMCID", "abstract": "abstract", "abstractnote": "abstract",
    "publisher": "publisher", "place": "publisher-place", "publisherplace": "publisher-place",
    "publisherlocation": "publisher-place", "location": "publisher-place", "edition": "edition", "version": "version",
    "language": "language", "languageoforiginaldocument": "language", "rights": "license", "license": "license",
    "shorttitle": "title-short", "titleshort": "title-short", "archive": "archive", "archivelocation": "archive_location",
    "librarycatalog": "source", "callnumber": "call-number", "extra": "note", "note": "note", "notes": "annote",
    "annote": "annote",
    "manualtags": "keyword", "automatictags": "keyword", "keywords": "keyword", "keyword": "keyword", "tags": "keyword",
    "authorkeywords": "keyword", "meetingname": "event-title", "conferencename": "event-title", "eventtitle": "event-title",
    "eventplace": "event-place", "conferencelocation": "event-place", "eventdate": "event-date",
    "conferencedate": "event-date", "genre": "genre", "medium": "medium", "artworksize": "dimensions", "scale": "scale",
    "filingdate": "submitted", "applicationnumber": "call-number", "issuingauthority": "authority", "court": "authority",
    "legislativebody": "authority", "legalstatus": "status", "status": "status", "section": "section",
    "system": "medium", "runningtime": "dimensions", "supplementnumber": "supplement-number",
    "accessionnumber": "archive_location",
}  # fmt: skip
# Zotero's, whose names mean something else elsewhere: counted where its column of item types is there too.
OF_ZOTERO: Final = {
    "type": "genre", "reporter": "container-title", "code": "container-title", "codenumber": "volume", "committee": "section",
    "session": "chapter-number", "history": "references", "references": "references", "assignee": "publisher",
    "country": "publisher-place", "prioritynumbers": "issue", "guest": "guest", "producer": "producer",
    "scriptwriter": "script-writer", "castmember": "performer", "commenter": "contributor", "counsel": "contributor",
    "cosponsor": "contributor", "wordsby": "contributor", "attorneyagent": "contributor", "extra": "extra",
    "fileattachments": "attachments", "linkattachments": "attachments",
}  # fmt: skip
SIGNS_OF_ZOTERO: Final = frozenset({"itemtype", "manualtags"})
NAMES: Final = frozenset(
    {"author", "editor", "translator", "collection-editor", "container-author", "contributor", "composer", "director",
     "interviewer", "reviewed-author", "recipient", "guest", "producer", "script-writer", "performer"}
)  # fmt: skip
DATES: Final = frozenset({"issued", "accessed", "event-date", "submitted"})
# Words for a kind of work, folded -> CSL type; CSL's and Zotero's own names are known beside them.
TYPES: Final = {
    "article": "article-journal", "journalarticle": "article-journal", "review": "article-journal",
    "articleinpress": "article-journal", "letter": "article-journal", "editorial": "article-journal",
    "conferencepaper": "paper-conference", "conferenceproceeding": "paper-conference", "inproceedings": "paper-conference",
    "proceeding": "paper-conference", "book": "book", "monograph": "book", "bookchapter": "chapter", "booksection": "chapter",
    "incollection": "chapter", "chapter": "chapter", "report": "report", "techreport": "report", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "dissertation": "thesis", "webpage": "webpage", "website": "webpage",
    "dataset": "dataset", "datapaper": "article-journal", "patent": "patent", "software": "software", "preprint": "article",
    "misc": "document", "generic": "document",
}  # fmt: skip
