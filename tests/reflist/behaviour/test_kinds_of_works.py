"""Kinds of works that the words alone do not settle: acts, pages on the web, newspapers, guidelines, maps."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.model import Name, Reference
from refkit.reflist.read import read_string

ACTS: dict[str, tuple[str, dict[str, Any]]] = {
    "an act with its number and its day": (
        "Lake Keepers Pension Act of 2003, Pub. L. No. 108-12, 117 Stat. 21 (May 4, 2003).",
        {"title": "Lake Keepers Pension Act of 2003", "number": "Pub. L. No. 108-12", "issued": "2003-05-04"},
    ),
    "an act without another year": (
        "Mill Workers Leave Act of 1991, Pub. L. No. 102-33, 105 Stat. 6 (codified as amended at 29 U.S.C. §§ 901–954).",
        {"title": "Mill Workers Leave Act of 1991", "issued": "1991"},
    ),
    "an act in a code": (
        "Clean Harbours Act of 1977, 33 U.S.C. § 4251 et seq.",
        {"title": "Clean Harbours Act of 1977", "issued": "1977"},
    ),
    "an act after whose name a stop stands": (
        "Fair Ferry Pricing Act of 2014. Pub. L. 113-291. 128 Stat. 3292. December 19, 2014.",
        {"title": "Fair Ferry Pricing Act of 2014", "number": "Pub. L. 113-291", "issued": "2014-12-19"},
    ),
    "a number with its words in full": (
        "Patient Records Portability Act of 1996, Public Law 104-191, 110 Stat. 1936.",
        {"number": "Public Law 104-191", "container_title": "Stat", "issued": "1996"},
    ),
    "an act of a kingdom": ("Orchard Protection Act 1998 (UK).", {"issued": "1998"}),
    "a french law in its gazette": (
        "Loi n° 2011-404 du 7 avril 2011 portant protection des ponts et des bacs. JORF du 8 avril 2011 page 3118.",
        {"issued": "2011-04-07", "container_title": "JORF"},
    ),
    "a spanish law, its year in its number": (
        "Ley 12/2005, de 8 de junio, de montes y pastos. BOE núm. 140, de 13 de junio de 2005.",
        {"issued": "2005-06-08"},
    ),
    "a german law with its day": (
        "Gesetz über die Kanalschifffahrt vom 12. Juli 2003 (BGBl. I S. 1412).",
        {"title": "Gesetz über die Kanalschifffahrt vom 12. Juli 2003", "issued": "2003-07-12"},
    ),
    "a portuguese decree": (
        "Decreto-Lei n.º 46/2008, de 12 de março. Diário da República, 1.ª série, n.º 51, 2008.",
        {"title": "Decreto-Lei n.º 46/2008, de 12 de março", "author": "", "issued": "2008-03-12"},
    ),
}  # fmt: skip
NO_ACTS: dict[str, tuple[str, dict[str, Any]]] = {
    "an article about an act": (
        "Osei K. The Clean Harbours Act of 1977 and the price of oil. Law Q. 1999;12:1-9.",
        {"type": "article-journal", "author": "Osei K", "issued": "1999"},
    ),
    "an article whose title begins with one": (
        "Marlow L, Finch O. Act of 2002 and its critics: a review. J Law Hist. 2010;4(2):11-20.",
        {"type": "article-journal", "issued": "2010"},
    ),
    "a person called law": (
        "Code J, Ley P. Rivers of law. Law Rev. 2012;2:3-9.",
        {"type": "article-journal", "author": "Code J; Ley P", "title": "Rivers of law"},
    ),
}
SEEN = "Accessed June 3, 2022. https://www.example.org/page"
ON_THE_WEB: dict[str, tuple[str, dict[str, Any]]] = {
    "one word": (
        f"Mosses. Fen Health website. Published March 2, 2021. {SEEN}",
        {"author": "", "title": "Mosses", "container_title": "Fen Health", "issued": "2021-03-02"},
    ),
    "one word, revised": (
        f"Gout. Harbour Clinic website. Updated May 5, 2020. {SEEN}",
        {"author": "", "title": "Gout", "container_title": "Harbour Clinic", "issued": "2020-05-05"},
    ),
    "no day of its own": (
        f"Comets and meteors. Norland Observatory website. {SEEN}",
        {"title": "Comets and meteors", "container_title": "Norland Observatory", "issued": None},
    ),
    "a question, two days": (
        f"What is tort law? Open Law School website. Published January 4, 2017. Updated March 8, 2019. {SEEN}",
        {"title": "What is tort law?", "container_title": "Open Law School", "issued": "2017-01-04"},
    ),
    "a body instead of a site": (
        f"Malaria. World Fever Office. Published April 3, 2019. {SEEN}",
        {"author": "", "title": "Malaria", "container_title": "World Fever Office", "issued": "2019-04-03"},
    ),
    "a body before the title": (
        f"National Tide Service. Spring tide tables for the south coast. Posted January 3, 2014. {SEEN}",
        {"author": "{National Tide Service}", "title": "Spring tide tables for the south coast"},
    ),
    "a title that ends in update": (
        f"European Lamp Agency. Lamp oil safety update. Last reviewed May 4, 2018. {SEEN}",
        {"title": "Lamp oil safety update", "container_title": None, "issued": "2018-05-04"},
    ),
    "persons before the title": (
        f"Heron P, Wray T. Comet tails. Sky Institute. Published May 3, 2019. {SEEN}",
        {"author": "Heron P; Wray T", "title": "Comet tails", "container_title": "Sky Institute"},
    ),
    "a body and its own site": (
        f"Norland Observatory. Meteor counts. Norland Observatory website. Published May 3, 2019. {SEEN}",
        {"author": "{Norland Observatory}", "title": "Meteor counts", "container_title": "Norland Observatory"},
    ),
}  # fmt: skip
NEWSPAPERS: dict[str, tuple[str, dict[str, Any]]] = {
    "behind a question": (
        "Marlow L. Dearer tolls? Kestrel Tribune. October 2, 2018:C1.",
        {"title": "Dearer tolls?", "container_title": "Kestrel Tribune", "page": "C1"},
    ),
    "behind a call": (
        "Heron P, Wray T. Storm sinks two barges off Dunmere! Dunmere Herald. November 9, 1987:1.",
        {"title": "Storm sinks two barges off Dunmere!", "container_title": "Dunmere Herald", "page": "1"},
    ),
    "behind a stop": (
        "Finch O. Lamplighters return to the old quay. The Marshham Gazette. March 3, 2011:A4.",
        {"title": "Lamplighters return to the old quay", "container_title": "The Marshham Gazette"},
    ),
    "with an address": (
        f"Brandt J. Court rejects toll on bridges. The Eastlake Post. January 30, 2020:B2. {SEEN}",
        {"title": "Court rejects toll on bridges", "container_title": "The Eastlake Post", "page": "B2"},
    ),
}
ENTRIES: dict[str, tuple[str, dict[str, Any]]] = {
    "a drug": (
        (
            "Zelotrepib. [updated 2015 Nov 8; cited 2015 Nov 30]. In: Fen-Drugs. Fencomp Online [Internet]. "
            "Available from http://www.example.org/home"
        ),
        {"title": "Zelotrepib", "author": "", "publisher": None, "accessed": "2015-11-30"},
    ),
    "two drugs": (
        (
            "Teafenib and Zelotrepib. [cited 2021 May 5]. In: Interactions. Formulary Online [Internet]. "
            "Available from: https://www.example.org/z"
        ),
        {"title": "Teafenib and Zelotrepib", "author": "", "accessed": "2021-05-05"},
    ),
    "a term of law": (
        "Estoppel. [cited 2019 Mar 4]. In: Open Law Dictionary [Internet]. Available from http://www.example.org/e",
        {"title": "Estoppel", "container_title": "Open Law Dictionary", "author": ""},
    ),
    "a body of the sky": (
        (
            "Halley's comet. [updated 2018 Jan 2; cited 2018 Feb 3]. In: Sky Encyclopedia [Internet]. "
            "Available from: https://www.example.org/halley"
        ),
        {"title": "Halley's comet", "container_title": "Sky Encyclopedia", "publisher": None},
    ),
}
VERSIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "a guideline of a marked series": (
        ("NKG Working Guidelines for Ferries (NKG Guidelines®). Icy Quays. Version 1.2020 – June 9, 2020. "
        "Available at: https://www.example.org/all.pdf. Accessed May 2, 2021."),
        {
            "title": "Icy Quays",
            "version": "1.2020",
            "issued": "2020-06-09",
            "collection_title": "NKG Working Guidelines for Ferries (NKG Guidelines®)",
            "type": "report",
        },
    ),
    "a guideline of a body": (
        f"Northern Cancer Network. Marsh Fever. Version 3.2020. {SEEN}",
        {"author": "{Northern Cancer Network}", "title": "Marsh Fever", "version": "3.2020", "type": "report"},
    ),
    "a manual": (
        "Guild of Judges. Sentencing manual. Version 1.4. March 2018. Available at: https://www.example.org/s.pdf.",
        {"title": "Sentencing manual", "version": "1.4", "issued": "2018-03", "type": "report"},
    ),
    "a program": (
        "R Core Team. R: a language and environment for statistical computing. Version 4.1.2. Vienna: R Foundation; 2021.",
        {"version": "4.1.2", "type": "software", "issued": "2021"},
    ),
}  # fmt: skip
IMPRINTS: dict[str, tuple[str, dict[str, Any]]] = {
    "an insert and its town": (
        "Zelovo (zelotrepib) [package insert]. Dover, DE: Harrow Pharmaceutical Companies; 2020.",
        {"author": "", "publisher_place": "Dover, DE", "publisher": "Harrow Pharmaceutical Companies"},
    ),
    "a town of three words": (
        "Fenwix (fenwicumab) injection [package insert]. South San Francisco, CA: Norland Inc; March 2018.",
        {"publisher_place": "South San Francisco, CA", "publisher": "Norland Inc", "issued": "2018-03"},
    ),
    "a site that goes on since a year": (
        (
            "Find a Mill Warden [Internet]. Evansby (IL): The Norland Guild of Wardens. c1999 - [cited 2002 Apr 9]. "
            "Available from: http://www.example.org/search"
        ),
        {"publisher_place": "Evansby (IL)", "publisher": "The Norland Guild of Wardens", "issued": "1999"},
    ),
    "a library of statutes": (
        (
            "Open Statute Library [Internet]. Leeds (UK): The Norland Law Society. c2005 - [cited 2010 May 4]. "
            "Available from: http://www.example.org/"
        ),
        {"title": "Open Statute Library", "publisher": "The Norland Law Society", "issued": "2005"},
    ),
    "an atlas, the year hard by its dash": (
        (
            "Star Atlas Online [Internet]. Pasadena (CA): Sky Institute; c1999- [cited 2004 Jun 2]. "
            "Available from: http://www.example.org/"
        ),
        {"publisher": "Sky Institute", "issued": "1999"},
    ),
    "makers of a map": (
        "Finch B, Heron P, Osei C, cartographers. Bridges of the marsh [map]. Washington: Fen International; 1999.",
        {"author": "Finch B; Heron P; Osei C", "title": "Bridges of the marsh", "type": "map"},
    ),
    "one maker of a map": (
        "Osei K, cartographer. Roman roads of Norland [map]. York: Barrow Press; 1988.",
        {"author": "Osei K", "title": "Roman roads of Norland", "type": "map"},
    ),
    "who drew the birds": (
        "Sato M, illustrator. Birds of the fen. Leeds: Heron Press; 1979.",
        {"author": "Sato M", "title": "Birds of the fen"},
    ),
    "an examiner's citation": (
        (
            'XP003000007, FINCH J ET AL: "Self-lighting lamps", FEN RESEARCH, US, vol. 61, no. 3, '
            "12 March 2004 (2004-03-12), pages 23-30"
        ),
        {"container_title": "FEN RESEARCH", "author": "Finch J", "publisher_place": "US"},
    ),
    "an examiner's citation with a house": (
        (
            'HERON P: "Comet dust detectors", APPLIED SKY PHYSICS, AIP, US, vol. 7, no. 1, 3 March 1998 (1998-03-03), '
            "pages 1-9"
        ),
        {"container_title": "APPLIED SKY PHYSICS", "publisher": "AIP", "publisher_place": "US"},
    ),
}
YEARS: dict[str, tuple[str, dict[str, Any]]] = {
    "a group of a census": (
        "Norland Count of Fens 2018 Heron Network et al. Brood counts and causes. Bird Surv. 7, 120–144 (2021).",
        {"author": "{Norland Count of Fens 2018 Heron Network}", "issued": "2021"},
    ),
    "a group of a study": (
        "Global Fever Study 2015 Collaborators. Fever deaths in 40 countries. Lancet Fever 2016;3:100–12.",
        {"author": "{Global Fever Study 2015 Collaborators}", "title": "Fever deaths in 40 countries", "issued": "2016"},
    ),
    "a short name and a year": (
        "GBM 2017 Lamp Collaborators. Burden of lamp smoke. Smoke Res. 2018;12:1–9.",
        {"author": "{GBM 2017 Lamp Collaborators}", "title": "Burden of lamp smoke", "issued": "2018"},
    ),
    "a consortium": (
        "Norland Rainfall 2010 Consortium et al. Rain and river levels. J Rain 4, 20–33 (2012).",
        {"author": "{Norland Rainfall 2010 Consortium}", "title": "Rain and river levels", "issued": "2012"},
    ),
    "a year that ends a title": (
        "Canal Freight Office. Trade on Small Rivers, 2007. Vol. 3. No. 30188. Norland Canal Press, 2011.",
        {"title": "Trade on Small Rivers, 2007", "publisher": "Norland Canal Press", "issued": "2011"},
    ),
    "a year of a census": (
        "Norland Census Office. Population of Towns and Villages, 1991. Vol. 2. Norland State Press, 1993.",
        {"title": "Population of Towns and Villages, 1991", "issued": "1993"},
    ),
    "an update named in the title": (
        "Fen Health Organization. FHO handbook of locks. Part 1: gates, 2020 update. Geneva: Fen Health Organization; 2020.",
        {"title": "FHO handbook of locks. Part 1: gates, 2020 update", "issued": "2020"},
    ),
    "a year behind an author": (
        "Brandt L, 2008. Vessels of clay. Hull: Quay Press, 2012.",
        {"author": "Brandt L", "title": "Vessels of clay"},
    ),
    "a meeting and its book": (
        ("Kimura J, Sato H, editors. Tides of today. Proceedings of the 10th International Congress of Tidal Physics; "
        "1995 Oct 15-19; Kyoto, Japan. Amsterdam: Elsevier; 1996."),
        {
            "event_date": "1995-10-15/1995-10-19",
            "event_place": "Kyoto, Japan",
            "publisher_place": "Amsterdam",
            "issued": "1996",
        },
    ),
    "a meeting of lawyers": (
        ("Osei K, editor. Law of the sea today. Proceedings of the 3rd Maritime Law Conference; 2010 May 3-5; "
        "Lisbon, Portugal. Oxford: Hart; 2011."),
        {"event_place": "Lisbon, Portugal", "publisher_place": "Oxford", "issued": "2011"},
    ),
    "a paper at a meeting": (
        ("Brandt L. Burial mounds. In: Sato M, editor. Proceedings of the 5th Symposium on Barrows; 1998 Jun 2-4; "
        "Leeds, UK. York: Barrow Press; 1999. p. 12-20."),
        {
            "container_title": "Proceedings of the 5th Symposium on Barrows",
            "publisher_place": "York",
            "issued": "1999",
            "page": "12-20",
        },
    ),
}  # fmt: skip


def cases(*tables: dict[str, tuple[str, dict[str, Any]]]) -> list[Any]:
    return [pytest.param(*case, id=name) for table in tables for name, case in table.items()]


@pytest.mark.parametrize(
    ("string", "expected"), cases(NO_ACTS, NEWSPAPERS, ENTRIES, VERSIONS, IMPRINTS, YEARS)
)
def test_fields_are_told_apart(string: str, expected: dict[str, Any]) -> None:
    assert shown(read_string(string).reference, expected) == expected


@pytest.mark.parametrize(("string", "expected"), cases(ACTS))
def test_an_act_has_its_whole_name_and_its_own_date(string: str, expected: dict[str, Any]) -> None:
    reference = read_string(string).reference
    assert (reference.type, reference.author) == ("legislation", ())
    assert shown(reference, expected) == expected


@pytest.mark.parametrize(("string", "expected"), cases(ON_THE_WEB))
def test_a_page_on_the_web_has_title_site_and_day(string: str, expected: dict[str, Any]) -> None:
    reference = read_string(string).reference
    assert reference.type == "webpage"
    assert shown(reference, expected) == expected


def shown(reference: Reference, expected: dict[str, Any]) -> dict[str, Any]:
    """The fields that are expected of a reference, names and dates as text."""
    return {field: _text(getattr(reference, field)) for field in expected}


def _text(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(_name(name) for name in value)
    return value if value is None or isinstance(value, str) else _day(value)


def _name(name: Name) -> str:
    return "{" + name.literal + "}" if name.literal else f"{name.family} {name.given}"


def _day(date: Any) -> str:
    text = "-".join(f"{part:02d}" for part in (date.year, date.month, date.day) if part is not None)
    return f"{text}/{_day(date.end)}" if date.end is not None else text
