"""The type of a reference: by the mark of its carrier, by law, by its meeting."""

from __future__ import annotations

import pytest

from refkit.model import Name, Reference
from refkit.reflist.parse.csl_type import find_type, is_case_name, is_event


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("56th Annual Meeting of the Society of Ponds", True),
        ("Proceedings of the 56th Annual Meeting", False),
        ("Journal of Ponds", False),
    ],
)
def test_meetings(title: str, event: bool) -> None:
    assert is_event(title) is event


@pytest.mark.parametrize(
    ("title", "case"),
    [
        ("Carter v. Mill Board", True),
        ("Carter v Mill Board", True),
        ("R (Carter) v Secretary of Ponds", True),
        ("Carter versus Mill Board", True),
        ("Quality of life in men v. women after surgery", False),
        ("Vol. v. of the works", False),
        ("v. Carter", False),
        ("Men versus women", False),
    ],
)
def test_a_case_is_named_by_its_parties(title: str, case: bool) -> None:
    assert is_case_name(title) is case


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Carter A. Reeds[J]. Ponds, 1999(3): 1.", "article-journal", id="journal"),
        pytest.param("Carter A. Reeds[M]. Dover: Mill, 1999.", "book", id="book"),
        pytest.param(
            "Carter A. Reeds[M]//Baker B. Ponds. Dover: Mill, 1999: 3.", "chapter", id="part of a book"
        ),
        pytest.param(
            "Carter A. Reeds[C]//Proceedings. Dover: Mill, 1999: 3.", "paper-conference", id="paper"
        ),
        pytest.param("Carter A. Reeds[D]. Dover: Mill University, 1999.", "thesis", id="thesis"),
        pytest.param("Carter A. Reeds[EB/OL]. (2001)[2002-03-04]. http://x.example.", "webpage", id="page"),
        pytest.param(
            "Carter A. Reeds［N］. Ponds Daily, 1999-03-04(2).", "article-newspaper", id="full width"
        ),
        pytest.param("Carter A. Reeds[ P ]. CN1234567, 1999.", "patent", id="spaces"),
    ],
)
def test_the_carrier_of_gbt_7714_decides_the_type(text: str, kind: str) -> None:
    assert find_type(Reference(id="", type="document", title="Reeds"), text, frozenset()) == kind


@pytest.mark.parametrize(
    ("reference", "text", "kind"),
    [
        pytest.param({"title": "Carter v. Mill Board", "container_title": "U.S."}, "Carter v. Mill Board, 12 U.S. 3",
            "legal_case", id="reporter"),
        pytest.param({"title": "Re Carter", "container_title": "A.C."}, "Re Carter [1999] AC 3", "legal_case", id="re"),
        pytest.param({"title": "Mill Act 1999"}, "Mill Act 1999, s 3", "legislation", id="act"),
        pytest.param({"title": "Mill Rest Act of 1993"}, "Mill Rest Act of 1993, Pub. L. No. 103-33, 107 Stat. 6",
            "legislation", id="public law"),
        pytest.param({"title": "Loi n° 2012-3 portant protection des moulins", "container_title": "JORF"},
            "Loi n° 2012-3 portant protection des moulins. JORF du 5 mars 2012.", "legislation", id="loi"),
        pytest.param({"title": "池塘保护法"}, "池塘保护法, 2003", "legislation", id="Chinese"),
        pytest.param({"title": "The Balancing Act", "author": (Name(family="Carter"),), "publisher": "Mill"},
            "Carter A. The Balancing Act. Dover: Mill; 1999.", "book", id="a book that ends so"),
    ],
)  # fmt: skip
def test_law_is_known_by_its_names(reference: dict[str, object], text: str, kind: str) -> None:
    assert find_type(Reference(id="", type="document", **reference), text, frozenset()) == kind  # type: ignore[arg-type]
