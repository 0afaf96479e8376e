"""Web of Science's files: folded lines, full names, proceedings, and tables with tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from refkit import formats
from refkit.formats.wos import sniff
from refkit.model import Source

Items = Callable[[str, str], list[dict[str, Any]]]

FILE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Roe, A
   van der Berg, J
AF Roe, Ann
   van der Berg, Jan
CA Pond Grp
TI Growth of ponds in
   winter
SO JOURNAL OF PONDS
LA English
DT Article
DE frogs; water
ID CARBON
AB First.
CR Smith, 2000
SN 1234-5679
J9 J PONDS
PD MAY 3
PY 2011
VL 12
IS 3
BP 1
EP 9
DI 10.5555/jp.3
UT WOS:0001
ER

PT S
AU Doe, B
TI Proc paper
SO PROC OF PONDS
SE LNCS
DT Proceedings Paper
CT Pond Conf
CL Oslo
BN 978-0-19-852663-6
PY 2010
AR 123
ER

EF"""


def test_an_article_with_all_that_it_states(items: Items) -> None:
    assert items(FILE, "wos")[0] == {
        "id": "roe2011growth", "type": "article-journal",
        "author": [{"family": "Roe", "given": "Ann"},
                   {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Pond Grp"}],
        "title": "Growth of ponds in winter", "container-title": "JOURNAL OF PONDS", "container-title-short": "J PONDS",
        "volume": "12", "issue": "3", "page": "1-9", "issued": {"date-parts": [[2011, 5, 3]]}, "DOI": "10.5555/jp.3",
        "ISSN": "1234-5679", "language": "English", "abstract": "First.", "archive_location": "WOS:0001",
        "keyword": "frogs; water; CARBON",
    }  # fmt: skip


def test_a_paper_of_a_meeting(items: Items) -> None:
    assert items(FILE, "wos")[1] == {
        "id": "doe2010proc", "type": "paper-conference", "author": [{"family": "Doe", "given": "B"}],
        "title": "Proc paper", "container-title": "PROC OF PONDS", "collection-title": "LNCS", "page": "123",
        "event-title": "Pond Conf", "event-place": "Oslo", "issued": {"date-parts": [[2010]]},
        "ISBN": "978-0-19-852663-6",
    }  # fmt: skip


def test_lines_may_end_with_a_carriage_return(items: Items) -> None:
    assert items(FILE.replace("\n", "\r"), "wos") == items(FILE, "wos")


def test_it_is_known_by_its_first_lines_under_any_name() -> None:
    assert sniff("\ufeff" + FILE)
    found = formats.guess_format(Source(name="savedrecs.txt", text=FILE))
    assert found is not None
    assert found.name == "wos"
    assert not sniff("FN is the number of false negatives. VR 1 is another.")


def test_people_in_one_line_and_dates_that_repeat_the_year(items: Items) -> None:
    text = "FN ISI Export Format\nVR 1.0\nPT J\nTI X\nAU Roe, Ann; Doe, Bob\nSO J\nPS 411-22\nPY 2006\nPD 2006 May-Jun\nER\nEF"
    (item,) = items(text, "wos")
    assert [one["family"] for one in item["author"]] == ["Roe", "Doe"]
    assert (item["page"], item["issued"]) == ("411-22", {"date-parts": [[2006, 5], [2006, 6]]})


def test_a_table_with_tabs(items: Items) -> None:
    text = "\ufeffPT\tAU\tAF\tTI\tSO\tPY\tVL\nJ\tRoe, A; Doe, B\tRoe, Ann; Doe, Bob\tT\tJ Ponds\t2001\t3\n"
    assert sniff(text)
    (item,) = items(text, "wos")
    assert [one["given"] for one in item["author"]] == ["Ann", "Bob"]
    assert (item["title"], item["container-title"], item["volume"]) == ("T", "J Ponds", "3")


def test_what_has_no_variable_is_kept_by_its_tag(items: Items) -> None:
    (item,) = items("FN X\nVR 1.0\nPT J\nTI T\nC1 Leeds\n   Oslo\nCR Smith\nER\nEF", "wos")
    assert item["custom"] == {"x-wos": {"C1": ["Leeds", "Oslo"]}}


OTHERS = """FN ISI Export Format
VR 1.0
PT J
TI Waves of Sn/sub 2 /P/sub 2/S/sub
   6/ in km/s
AU Roe, A.
SO Letters
PY 2006
BP 41103-1
EP 41103-41103-3
PS 41103-1-3
ID 0003-6951/2006/89(4)/$23.00],[S0003-6951(06)22430-6],[10.5555/1.2234275]
UT INSPEC:9027814
ER

PT J
TI Ponds
AU Roe, A
PY 2006
UT MEDLINE:16842170
ER

EF"""


def test_what_other_databases_state_in_tags_of_their_own(items: Items) -> None:
    inspec, medline = items(OTHERS, "wos")
    assert inspec["title"] == "Waves of Sn<sub>2</sub>P<sub>2</sub>S<sub>6</sub> in km/s"
    assert (inspec["DOI"], inspec["page"], inspec.get("keyword")) == ("10.5555/1.2234275", "41103-1-3", None)
    assert medline["PMID"] == "16842170"
