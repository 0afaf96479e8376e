"""PubMed's XML (PubmedArticleSet, PubmedBookArticle, MedlineCitationSet) -> a Library. It is read only.

Elements after the National Library of Medicine's "PubMed DTD" and its descriptions of the elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from refkit.formats.languages import language_of
from refkit.formats.records import Item, Record, collect, date_of, date_of_parts, person, put
from refkit.formats.xml_text import child, children, is_rooted, marked, place_of, root_of, words
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.xml import XmlElement, attribute, descendants, local

HINT: Final = "a record is a <PubmedArticle>, <PubmedBookArticle> or <MedlineCitation>"
ROOTS: Final = frozenset(
    {"PubmedArticleSet", "PubmedBookArticleSet", "PubmedArticle", "PubmedBookArticle", "MedlineCitationSet",
     "MedlineCitation", "BookDocumentSet"}
)  # fmt: skip
CLOSED: Final = regex(r"(?<![.])\.$")
MEDLINE_DATE: Final = regex(r"((?:1[5-9]|20)\d\d)")
# Publication types other than an article in a journal; the first that a record has counts.
TYPES: Final = {
    "Preprint": "article", "Dataset": "dataset", "Newspaper Article": "article-newspaper",
    "Book Review": "review-book", "Webcast": "webpage", "Video-Audio Media": "motion_picture",
}  # fmt: skip
# Path in the article -> CSL variable, of those that are one text.
FIELDS: Final = (
    (("Journal", "Title"), "container-title"), (("Journal", "ISOAbbreviation"), "container-title-short"),
    (("Journal", "JournalIssue", "Volume"), "volume"), (("Journal", "JournalIssue", "Issue"), "issue"),
    (("Journal", "ISSN"), "ISSN"),
)  # fmt: skip
IDENTIFIERS: Final = {"doi": "DOI", "pmc": "PMCID", "pubmed": "PMID"}


def read(source: Source) -> Library:
    """The articles and books of a set, in order. PubMed's data about the record itself is left out. Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return is_rooted(text, ROOTS)


def _records(source: Source) -> Iterator[Record]:
    root = root_of(source)
    for element in root.iter():
        if local(element) == "MedlineCitation":
            parent = element.getparent()
            data = child(parent, "PubmedData") if parent is not None else None
            yield Record(item=article_of(element, data), place=place_of(source, element))
        elif local(element) == "BookDocument":
            yield Record(item=book_of(element), place=place_of(source, element))


def article_of(citation: XmlElement, data: XmlElement | None = None) -> Item:
    """The CSL-JSON item of a <MedlineCitation>, with the identifiers in the <PubmedData> beside it."""
    article = child(citation, "Article")
    kinds = [words(one) for one in children(child(article, "PublicationTypeList"), "PublicationType")]
    item: Item = {"type": next((TYPES[kind] for kind in kinds if kind in TYPES), "article-journal")}
    put(item, "title", _title(marked(article, "ArticleTitle") or words(article, "VernacularTitle")))
    put(item, "PMID", pmid_of(citation))
    for path, variable in FIELDS:
        put(item, variable, words(article, *path))
    put(item, "container-title", words(citation, "MedlineJournalInfo", "MedlineTA"))
    if item.get("container-title-short") == item.get("container-title"):
        item.pop("container-title-short", None)
    put(item, "page", pages_within(article))
    for group in children(article, "AuthorList"):
        role = "editor" if attribute(group, "Type") == "editors" else "author"
        put(item, role, people_of(group))
    put(
        item,
        "issued",
        _date(child(article, "Journal", "JournalIssue", "PubDate")) or _date(child(article, "ArticleDate")),
    )
    put(item, "language", language_of(words(article, "Language")))
    put(item, "abstract", abstract_of(child(article, "Abstract")))
    put(item, "license", words(article, "Abstract", "CopyrightInformation"))
    put(item, "keyword", "; ".join(_keywords(citation)))
    for one in children(article, "ELocationID"):
        if attribute(one, "ValidYN") != "N":
            put(item, {"doi": "DOI"}.get(attribute(one, "EIdType"), "page"), _location(one))
    for one in children(child(data, "ArticleIdList"), "ArticleId"):
        put(item, IDENTIFIERS.get(attribute(one, "IdType"), ""), words(one))
    item.pop("", None)
    return item


def _location(element: XmlElement) -> str:
    text = words(element)
    # A publisher's number ("S1474-4422(18)30069-8") is no page; that of an article ("e123") is.
    return text if attribute(element, "EIdType") == "doi" or (len(text) < 10 and text.isalnum()) else ""


def book_of(document: XmlElement) -> Item:
    """The CSL-JSON item of a <BookDocument>: a chapter of a book where it has a title of its own, else the book."""
    book = child(document, "Book")
    title, chapter = marked(book, "BookTitle"), marked(document, "ArticleTitle")
    inner = bool(chapter) and chapter != title
    item: Item = {"type": "chapter" if inner else "book", "title": _title(chapter if inner else title)}
    put(item, "container-title", _title(title) if inner else "")
    put(item, "PMID", pmid_of(document))
    put(item, "publisher", words(book, "Publisher", "PublisherName"))
    put(item, "publisher-place", words(book, "Publisher", "PublisherLocation"))
    put(item, "collection-title", words(book, "CollectionTitle"))
    for variable, name in (
        ("edition", "Edition"),
        ("volume", "Volume"),
        ("ISBN", "Isbn"),
        ("genre", "Medium"),
    ):
        put(item, variable, words(book, name))
    put(item, "number", words(book, "ReportNumber"))
    for group in (*children(document, "AuthorList"), *children(book, "AuthorList")):
        put(item, "editor" if attribute(group, "Type") == "editors" else "author", people_of(group))
    put(item, "issued", _date(child(book, "PubDate")) or _date(child(document, "ContributionDate")))
    put(item, "language", language_of(words(document, "Language")))
    put(item, "abstract", abstract_of(child(document, "Abstract")))
    put(item, "license", words(document, "Abstract", "CopyrightInformation"))
    put(item, "keyword", "; ".join(_keywords(document)))
    put(item, "page", pages_within(document))
    for one in (*children(document, "ELocationID"), *children(book, "ELocationID")):
        if attribute(one, "EIdType") == "doi" and attribute(one, "ValidYN") != "N":
            put(item, "DOI", words(one))
    for one in children(child(document, "ArticleIdList"), "ArticleId"):
        put(item, {"doi": "DOI", "pmc": "PMCID"}.get(attribute(one, "IdType"), "call-number"), words(one))
    return item


def pmid_of(record: XmlElement) -> str:
    """The PMID of a record: that of its last version, where it states several."""
    return next(reversed([words(one) for one in children(record, "PMID")]), "")


def pages_within(record: XmlElement | None) -> str:
    """The pages of an article or chapter as PubMed prints them ("228-42"), else its first and last one."""
    ends = (words(record, "Pagination", end) for end in ("StartPage", "EndPage"))
    return words(record, "Pagination", "MedlinePgn") or "-".join(filter(None, ends))


def _title(text: str) -> str:
    # PubMed closes every title with a stop, and puts those that it translated in brackets.
    return CLOSED.sub("", text)


def people_of(group: XmlElement) -> list[dict[str, Any]]:
    """The people and bodies of a list of authors, in its order."""
    found = []
    for one in children(group, "Author", "Investigator"):
        if attribute(one, "ValidYN") == "N":
            continue
        if body := words(one, "CollectiveName"):
            found.append({"literal": body})
            continue
        given = words(one, "ForeName") or words(one, "FirstName") or words(one, "Initials")
        found.append(person(words(one, "LastName"), given, words(one, "Suffix")))
    return [name for name in found if name]


def _date(element: XmlElement | None) -> dict[str, Any] | None:
    if element is None:
        return None
    stated = words(element, "MedlineDate")
    if stated:
        return date_of(stated)
    year, month, day = (words(element, part) for part in ("Year", "Month", "Day"))
    return date_of_parts(year, month or words(element, "Season"), day) if year else None


def abstract_of(element: XmlElement | None) -> str:
    """The paragraphs of an abstract, each with its label ("METHODS: …"), a line each."""
    paragraphs = []
    for one in children(element, "AbstractText"):
        label = attribute(one, "Label").replace("UNLABELLED", "")  # PubMed's word for a paragraph without one
        paragraphs.append(f"{label}: {marked(one)}" if label else marked(one))
    return "\n".join(filter(None, paragraphs))


def _keywords(record: XmlElement) -> list[str]:
    # "Birds/genetics", as PubMed's own format writes a heading and its qualifiers.
    found = [
        "/".join(words(one) for one in children(heading, "DescriptorName", "QualifierName"))
        for heading in descendants(record, "MeshHeading")
    ]
    found += [words(one) for one in descendants(record, "Keyword")]
    return list(dict.fromkeys(filter(None, found)))
