"""References in the manner of one discipline or country, each kind in several fields: what its marks tell."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.model import Name, Reference, Source
from refkit.reflist.read import read_list, read_string

# Kind -> strings, each with the fields that its style once hid.
KINDS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "house and town of chemists (ACS)": [
        (
            "Heron, B. T.; Moss, L. Canal Law in Practice; Lantern: Boston, 1988.",
            {"title": "Canal Law in Practice", "publisher": "Lantern", "publisher_place": "Boston"},
        ),
        (
            "Moss, L. K. Lock Gates, 2nd ed.; Weir Press: Cambridge, U.K., 1999; pp 3–17.",
            {
                "title": "Lock Gates",
                "edition": "2",
                "publisher": "Weir Press",
                "publisher_place": "Cambridge, U.K.",
            },
        ),
        (
            "Finch, A. Notes on Frost and Ice; Tarn Books: Chicago, IL, 2011; Vol. 2, pp 101–130.",
            {"title": "Notes on Frost and Ice", "publisher": "Tarn Books", "volume": "2"},
        ),
        (
            "Alder, P.; Birch, Q. R. Physics of Slow Water, 4th ed.; Reed & Sons: Hoboken, NJ, 2016.",
            {"title": "Physics of Slow Water", "edition": "4", "publisher": "Reed & Sons"},
        ),
        (
            "Birch, Q. Weights and Measures of the Old Ports; Quay: London, 1931.",
            {
                "title": "Weights and Measures of the Old Ports",
                "publisher": "Quay",
                "publisher_place": "London",
            },
        ),
        (
            "Reed, G. Frost on sluices; its causes and its cure. London: Weir Press; 1966.",
            {"title": "Frost on sluices; its causes and its cure", "publisher": "Weir Press"},
        ),
    ],
    "one word for a title, a name in two scripts": [
        (
            "Oak B. Ink. In: Stone A, editor. Papers. London: Quill; 1999. p. 4-19.",
            {"author": "Oak|B", "title": "Ink", "container_title": "Papers"},
        ),
        (
            "Stone, A. 2011. “A Reader’s Ink 墨.” Ink and Paper 墨与纸 (2): 14–19.",
            {"container_title": "Ink and Paper 墨与纸", "issue": "2"},
        ),
        (
            (
                "Stone A (Department of Ink, Quill University, Leeds), Oak B (Paper Institute, Dover). Iron in ink. Ink J. "
                "2011;3(1):4-9."
            ),
            {"author": "Stone|A; Oak|B", "container_title": "Ink J"},
        ),
        (
            "Quill, M. A. The Chemistry of Old Inks: A Survey; Vellum Press: Dover, NH, 1972.",
            {
                "title": "The Chemistry of Old Inks: A Survey",
                "publisher": "Vellum Press",
                "publisher_place": "Dover, NH",
            },
        ),
    ],
    "family names in capitals, in either order (ISO 690)": [
        (
            "MOSS, Anna and Peter HERON. Locks of the north. Canal Review. 1988, vol. 4, no. 2, pp. 12–19.",
            {"author": "Moss|Anna; Heron|Peter", "title": "Locks of the north"},
        ),
        (
            "NOVÁK, Jan a Petra DVOŘÁKOVÁ. Rybníky v právu. Praha: Voda, 2011.",
            {"author": "Novák|Jan; Dvořáková|Petra", "title": "Rybníky v právu"},
        ),
        (
            "DEMİR, Ayşe ve Mehmet KAYA. Eski limanlar. Liman Dergisi. 2014, 3(2), 14-22.",
            {"author": "Demir|Ayşe; Kaya|Mehmet", "title": "Eski limanlar"},
        ),
        (
            "ALDER, Paul, Rosa BIRCH and Tom MOSS. Ice on canals. Frost Letters. 2019, vol. 7, pp. 1–9.",
            {"author": "Alder|Paul; Birch|Rosa; Moss|Tom", "container_title": "Frost Letters"},
        ),
        (
            "BIRCH, Rosa et Tom ALDER. Le droit des eaux. Paris: Rive, 1999.",
            {"author": "Birch|Rosa; Alder|Tom", "title": "Le droit des eaux"},
        ),
        (
            "WEBER, Klaus und Hans BIRKE. Das Recht der Schleusen. Berlin: Ufer, 2003.",
            {"author": "Weber|Klaus; Birke|Hans", "publisher": "Ufer"},
        ),
    ],
    "carriers and strokes (GB/T 7714)": [
        (
            "ALDER P Q, BIRCH R. On the setting of lamps[J]. Lamp Studies, 2004(6): 11-19.",
            {"issued": 2004, "volume": None, "issue": "6", "page": "11-19"},
        ),
        (
            "王小明, 李华. 古代水车研究[J]. 水利史, 2011(2): 33-40.",
            {"container_title": "水利史", "issued": 2011, "issue": "2"},
        ),
        (
            "MOSS L. Law of small ports[J]. Port Law Review, 1998(12): 101-115.",
            {"container_title": "Port Law Review", "issued": 1998, "issue": "12"},
        ),
        (
            (
                "HERON B. Stress in lock gates[C]//Society of Lock Builders. Proceedings of the Meeting on Iron. "
                "Leeds: SLB, 1988: 4-12."
            ),
            {"editor": "{Society of Lock Builders}", "container_title": "Proceedings of the Meeting on Iron"},
        ),
        (
            "FINCH A. Tides and tolls[M]//ALDER P, BIRCH R. The Harbour Book. London: Quay, 1999: 22-40.",
            {"editor": "Alder|P; Birch|R", "container_title": "The Harbour Book"},
        ),
        (
            "TARN K. Ice drift[C]//Proceedings of the Frost Conference. Oslo: FC, 2001: 7-9.",
            {"editor": "", "container_title": "Proceedings of the Frost Conference"},
        ),
    ],
    "editions, statements and signs (GOST)": [
        (
            "Озеров П. Л. Лёд на каналах : справочник. Изд. 2-е, доп. СПб. : Берег, 1998. 212 с.",
            {"edition": "2", "volume": None, "publisher": "Берег"},
        ),
        (
            "Озеров П. Л. История портов : учебник. 4-е изд., перераб. М. : Весло, 2011. 340 с.",
            {"edition": "4", "volume": None, "publisher": "Весло"},
        ),
        (
            "Иванова Р. Т. Право воды. Изд. 5-е. Казань : Ключ, 2016. 118 с.",
            {"author": "Иванова|Р. Т.", "title": "Право воды", "publisher_place": "Казань"},
        ),
        (
            (
                "Озеров, П.Л. Лёд на северных каналах / П.Л. Озеров, Р.Т. Иванова, К.М. Белов // Канал. – 2011. – "
                "№ 2. – С. 14–19."
            ),
            {"author": "Озеров|П.Л.; Иванова|Р.Т.; Белов|К.М.", "title": "Лёд на северных каналах"},
        ),
        (
            "Alder, P. Ice on canals / P. Alder, R. Birch // Frost Letters. – 2009. – Vol. 4, No. 2. – P. 11–17.",
            {"author": "Alder|P.; Birch|R.", "container_title": "Frost Letters"},
        ),
        (
            "Озеров П.Л. Лёд и право // Канал. – 2011. – №2. – С. 14-19.",
            {"issue": "2", "volume": None, "issued": 2011},
        ),
        (
            "Белов К.М. Порты севера // Вестник льда. 2009. №11. С. 101-109.",
            {"issue": "11", "volume": None, "container_title": "Вестник льда"},
        ),
    ],
    "journals of German lawyers": [
        (
            "Birke, Hans: Haftung des Schleusenwärters, in: WR 1998, S. 211–219.",
            {"type": "article-journal", "container_title": "WR", "page": "211-219"},
        ),
        (
            "Ufer, Petra: Zur Auslegung der Hafenordnung, in: HafenZ 2011, S. 77 ff.",
            {"type": "article-journal", "container_title": "HafenZ"},
        ),
        (
            "Moos, Karl / Birke, Hans: Der Pegel im Recht, in: DWV 2004, S. 1101-1109.",
            {"type": "article-journal", "container_title": "DWV", "author": "Moos|Karl; Birke|Hans"},
        ),
        (
            "Ufer, Petra: Wasser und Recht, in: Festschrift für Karl Moos, Berlin 2001, S. 499–524.",
            {"type": "chapter", "container_title": "Festschrift für Karl Moos", "publisher_place": "Berlin"},
        ),
        (
            "Ufer, P.: Das Wasser der Städte. In: Stadt und Wasser. 12. Jg. (1999), Heft 2, S. 44-51.",
            {"container_title": "Stadt und Wasser", "volume": "12", "issue": "2"},
        ),
        (
            "Moos, Karl: Die Pflicht zur Wache, in: JW 1931, Sp. 12-14.",
            {"type": "article-journal", "container_title": "JW"},
        ),
    ],
    "volumes of MLA": [
        (
            'Alder, Paul, and Rosa Birch. "Lamps at sea." Advances in lamp keeping 12 (2009).',
            {"type": "article-journal", "container_title": "Advances in lamp keeping", "volume": "12"},
        ),
        (
            'Moss, Lena. "On tides." Studies in slow water 4.2 (1999): 33-51.',
            {"container_title": "Studies in slow water", "volume": "4", "issue": "2", "page": "33-51"},
        ),
        (
            'Heron, Basil, et al. "Cold ponds in spring." Reviews of pond care 8 (2021): 1-14.',
            {"container_title": "Reviews of pond care", "volume": "8", "issue": None},
        ),
    ],
    "markup in a plain reference": [
        (
            "Tarn, K. 2018. “Frost Fairs.” <i>Ice Studies</i> 4 (2): 11–19.",
            {"container_title": "Ice Studies", "volume": "4", "issue": "2"},
        ),
        (
            (
                "Moss L, Alder P. The role of CO<sub>2</sub> in still ponds. <em>Pond Chem</em>. "
                "2012;<b>14</b>(3):101-9."
            ),
            {"title": "The role of CO2 in still ponds", "container_title": "Pond Chem", "volume": "14"},
        ),
        (
            "Birch R. <i>Harbour law in outline</i>. London: Quay; 1987.",
            {"title": "Harbour law in outline", "publisher": "Quay"},
        ),
        (
            "Birch R. Ponds where x < y and y > z. Pond Rev. 1987;4:1-9.",
            {"title": "Ponds where x < y and y > z"},
        ),
    ],
    "lengths, parts and offices of medicine (NLM)": [
        (
            (
                "Alder P. Lamps and their keepers. Lamp J [serial online]. 2004 Mar [cited 2005 Jan 3];11(2):[about 3 p.]. "
                "Available from: http://www.example.org/l/2.htm"
            ),
            {"volume": "11", "issue": "2", "page": None},
        ),
        (
            (
                "Birch R. Ice at the gates. Frost Med. 2011 [cited 2012 May 4];7(1):[12 screens]. Available from: "
                "http://www.example.org/f/7"
            ),
            {"volume": "7", "issue": "1", "page": None},
        ),
        ("Moss L. Ice and iron. Iron J. 1999;12(3 Pt 1):101-9.", {"issue": "3 Pt 1", "page": "101-9"}),
        ("Birch R. Old tolls. Toll Law. 2001;8(2, Pt 3):44-51.", {"issue": "2, Pt 3", "note": None}),
        (
            "Heron B, Tarn K. Chill in workers. Cold Med. 1988;31(6 Part 2):1101-10.",
            {"issue": "6 Part 2", "volume": "31"},
        ),
        (
            (
                "Tarn K (Frost Institute, Division of Ice, Northport, ME). Ice loads on gates. Final report. Northport "
                "(ME): Ice Board (US); 1999 Mar. Report No.: IB-77. Contract No.: X12."
            ),
            {
                "author": "Tarn|K",
                "title": "Ice loads on gates",
                "publisher": "Ice Board (US)",
                "number": "IB-77",
            },
        ),
        (
            "Moss L (Department of Law, Quay University, Leeds). Tolls and tides. Port Law J. 2004;12(2):44-51.",
            {"author": "Moss|L", "title": "Tolls and tides"},
        ),
        (
            (
                "Heron B, Moss L. Salt and frost in iron locks. Iron Lock Gate Wear. 1999;14(2):15-21. Abstract "
                "republished in: Frost. 2000;31(1):28."
            ),
            {
                "title": "Salt and frost in iron locks",
                "container_title": "Iron Lock Gate Wear",
                "volume": "14",
            },
        ),
    ],
    "an encyclopedia of its readers": [
        (
            'Moss, Lena (2019-03-02). "Tides in Still Lakes". Lake Physics. 2019: 44871. doi:10.5555/lp/44871.',
            {"container_title": "Lake Physics", "volume": "2019", "page": "44871"},
        ),
        (
            '"Port board names new harbour master". Quay News (Press release). 4 May 2011. Retrieved 6 May 2011.',
            {"title": "Port board names new harbour master"},
        ),
        (
            '"Lantern wins a prize". ILX (Press release). 4 May 2011. Retrieved 6 May 2011.',
            {"title": "Lantern wins a prize"},
        ),
    ],
    "towns behind journals (ABNT)": [
        (
            (
                "SILVA, Ana Paula; COSTA, Rui. Portos do norte: sal e pedra. Revista de Águas, Porto Alegre, v. 12, n. 3, "
                "p. 44-59, 2011."
            ),
            {"author": "Silva|Ana Paula; Costa|Rui", "container_title": "Revista de Águas", "issue": "3"},
        ),
        (
            "COSTA, Rui. O direito das águas. Cadernos de Margem, Recife, v.4, n.1, p. 7-19, jan./jun. 1999.",
            {"container_title": "Cadernos de Margem", "publisher_place": "Recife", "issue": "1"},
        ),
        (
            "LIMA, Vera. Física da maré lenta. Ondas, Belo Horizonte, v. 3, n. 2, p. 1-9, 2014.",
            {
                "title": "Física da maré lenta",
                "container_title": "Ondas",
                "publisher_place": "Belo Horizonte",
            },
        ),
    ],
    "Turkish journals and houses": [
        (
            "Demir, Ayşe (2011). Liman Hukuku. Ankara, Kıyı Yayınları.",
            {"publisher": "Kıyı Yayınları", "publisher_place": "Ankara"},
        ),
        (
            "Kaya, M. (1999). Buz Çağı. İstanbul, Göl Yayınevi.",
            {"publisher": "Göl Yayınevi", "publisher_place": "İstanbul"},
        ),
        (
            "Kaya, Mehmet (2014). “Göllerin Dili”, Taş ve Buz, Cilt 4, Sayı 2, s. 14-29.",
            {"container_title": "Taş ve Buz", "volume": "4", "issue": "2"},
        ),
        (
            "Demir, Ayşe (1998). “Limanların Tarihi”, Deniz Yazıları, Cilt 12, No 3, s. 44-60.",
            {"container_title": "Deniz Yazıları", "volume": "12", "issue": "3"},
        ),
    ],
    "lawyers of England (OSCOLA)": [
        (
            "But see Birch R, 'Tolls and Rights' [1999] PL 12, 14.",
            {"author": "Birch|R", "title": "Tolls and Rights"},
        ),
        (
            "For another account see Alder P, Lamps: A Short History (Quay Press 2011) 44.",
            {"author": "Alder|P", "title": "Lamps: A Short History", "publisher": "Quay Press"},
        ),
        (
            "Moss L, Tides: Law and Custom (Oxford University Press 1999) 71.",
            {"author": "Moss|L", "title": "Tides: Law and Custom"},
        ),
        (
            "See K. The eye of the heron. Pond Rev. 1999;4(2):1-9.",
            {"author": "See|K", "title": "The eye of the heron"},
        ),
    ],
}
CASES = [
    pytest.param(text, expect, id=f"{kind}-{n}")
    for kind, rows in KINDS.items()
    for n, (text, expect) in enumerate(rows, start=1)
]


def told(reference: Reference, field: str) -> Any:
    value = getattr(reference, field)
    if field == "issued":
        return value.year if value else None
    return "; ".join(map(name_told, value)) if field in {"author", "editor"} else value


def name_told(name: Name) -> str:
    return "{" + name.literal + "}" if name.literal else f"{name.family}|{name.given}"


@pytest.mark.parametrize(("text", "expect"), CASES)
def test_the_marks_of_a_style_tell_its_fields(text: str, expect: dict[str, Any]) -> None:
    reference = read_string(text).reference
    assert {field: told(reference, field) for field in expect} == expect


def test_a_column_behind_an_entry_is_none_of_its_fields() -> None:
    table = (
        "5\tAlder P, Birch R. Lamps for winter. Lamp Med. 2004;17(4):284-90.\tCohort study\n"
        "6\tMoss L. Tolls of the port. Port Law. 1999;3(1):11-17.\tReview\n"
    )
    library = read_list(Source(name="table", text=table))
    assert [reference.page for reference in library] == ["284-90", "11-17"]


def test_an_author_with_a_place_of_work_begins_a_list() -> None:
    text = (
        "Tarn K (Frost Institute, Division of Ice, Northport, ME). Ice loads on gates. Final report. Northport "
        "(ME): Ice Board (US); 1999 Mar. Report No.: IB-77."
    )
    (reference,) = read_list(Source(name="one", text=text))
    assert (reference.title, reference.type) == ("Ice loads on gates", "report")
