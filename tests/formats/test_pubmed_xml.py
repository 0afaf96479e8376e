"""PubMed's XML as PubMed sends it: articles, books, dates in words, a record that holds nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from refkit import formats
from refkit.formats.pubmed_xml import read, sniff
from refkit.model import Source

Items = Callable[[str, str], list[dict[str, Any]]]

SET = """<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">39999991</PMID>
<Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Electronic">1474-4465</ISSN><JournalIssue CitedMedium="Internet"><Volume>17</Volume><Issue>5</Issue><PubDate><Year>2018</Year><Month>May</Month><Day>03</Day></PubDate></JournalIssue><Title>The Pond. Neurology</Title><ISOAbbreviation>Pond Neurol</ISOAbbreviation></Journal>
<ArticleTitle>Growth of <i>Rana</i> at CO<sub>2</sub>: a trial.</ArticleTitle><Pagination><StartPage>411</StartPage><EndPage>422</EndPage><MedlinePgn>411-422</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.5555/jp.1</ELocationID><ELocationID EIdType="pii" ValidYN="Y">S1474-4422(18)30069-8</ELocationID>
<Abstract><AbstractText Label="BACKGROUND">Little.</AbstractText><AbstractText Label="FINDINGS">Much, p&lt;0.05.</AbstractText></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Okafor</LastName><ForeName>Ngozi</ForeName><Initials>N</Initials></Author><Author><LastName>Berg</LastName><ForeName>Jan A</ForeName><Suffix>Jr</Suffix></Author><Author><CollectiveName>VELO Investigators</CollectiveName></Author></AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
<MedlineJournalInfo><MedlineTA>Pond Neurol</MedlineTA></MedlineJournalInfo><MeshHeadingList><MeshHeading><DescriptorName UI="D1">Adult</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">39999991</ArticleId><ArticleId IdType="pmc">PMC1234567</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>Old</ArticleTitle></Article></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><Article></Article></MedlineCitation></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>3</PMID><Book><Publisher><PublisherName>StatPearls</PublisherName><PublisherLocation>Treasure Island</PublisherLocation></Publisher><BookTitle book="x">StatPearls</BookTitle><PubDate><Year>2023</Year></PubDate></Book><ArticleTitle book="x" part="y">Pond Fever</ArticleTitle><AuthorList Type="authors"><Author><LastName>Roe</LastName><ForeName>J</ForeName></Author></AuthorList></BookDocument></PubmedBookArticle>
</PubmedArticleSet>
"""


def test_an_article_with_all_that_it_states(items: Items) -> None:
    assert items(SET, "pubmed-xml")[0] == {
        "id": "okafor2018growth", "type": "article-journal",
        "author": [{"family": "Okafor", "given": "Ngozi"}, {"family": "Berg", "given": "Jan A", "suffix": "Jr"},
                   {"literal": "VELO Investigators"}],
        "title": "Growth of <i>Rana</i> at CO<sub>2</sub>: a trial", "container-title": "The Pond. Neurology",
        "container-title-short": "Pond Neurol", "volume": "17", "issue": "5", "page": "411-422",
        "issued": {"date-parts": [[2018, 5, 3]]}, "DOI": "10.5555/jp.1", "PMID": "39999991", "PMCID": "PMC1234567",
        "ISSN": "1474-4465", "language": "en", "abstract": "BACKGROUND: Little.\nFINDINGS: Much, p<0.05.",
        "keyword": "Adult",
    }  # fmt: skip


def test_a_date_in_words_is_read(items: Items) -> None:
    assert items(SET, "pubmed-xml")[1]["issued"] == {"date-parts": [[1998, 12], [1999, 1]]}


def test_a_chapter_of_a_book(items: Items) -> None:
    assert items(SET, "pubmed-xml")[2] == {
        "id": "roe2023pond", "type": "chapter", "author": [{"family": "Roe", "given": "J"}], "title": "Pond Fever",
        "container-title": "StatPearls", "publisher": "StatPearls", "publisher-place": "Treasure Island",
        "issued": {"date-parts": [[2023]]}, "PMID": "3",
    }  # fmt: skip


def test_a_record_that_holds_nothing_loses_only_itself() -> None:
    library = read(Source(name="x.xml", text=SET))
    assert len(library) == 3
    assert [(one.rule, one.place) for one in library.problems] == [("RK105", "x.xml:13")]


def test_it_is_known_by_its_first_element() -> None:
    assert sniff(SET)
    found = formats.guess_format(Source(name="a.xml", text=SET))
    assert found is not None
    assert found.name == "pubmed-xml"


ODD = """<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">1</PMID><PMID Version="2">22</PMID>
<Book><BookTitle>Ponds</BookTitle><ELocationID EIdType="doi" ValidYN="Y">10.5555/b.1</ELocationID><ELocationID EIdType="pii">7</ELocationID></Book>
<Pagination><MedlinePgn>31-9</MedlinePgn></Pagination><Abstract><AbstractText Label="UNLABELLED">Just this.</AbstractText>
<CopyrightInformation>Copyright the Pond Trust</CopyrightInformation></Abstract></BookDocument></PubmedBookArticle>
<PubmedArticle><MedlineCitation><PMID>3</PMID><Article><Pagination><StartPage>25</StartPage><EndPage>138</EndPage></Pagination>
<ArticleTitle>On <math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math></ArticleTitle></Article>
<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">Birds</DescriptorName><QualifierName>genetics</QualifierName>
<QualifierName>growth</QualifierName></MeshHeading></MeshHeadingList></MedlineCitation></PubmedArticle></PubmedBookArticleSet>"""


def test_what_a_book_states_beside_its_title(items: Items) -> None:
    book, _ = items(ODD, "pubmed-xml")
    assert (book["DOI"], book["PMID"], book["page"]) == ("10.5555/b.1", "22", "31-9")
    assert (book["abstract"], book["license"]) == ("Just this.", "Copyright the Pond Trust")


def test_headings_have_their_qualifiers_and_formulas_are_read(items: Items) -> None:
    _, article = items(ODD, "pubmed-xml")
    assert article["keyword"] == "Birds/genetics/growth"
    assert (article["title"], article["page"]) == ("On x<sup>2</sup>", "25-138")
