"""In what a reference and its record differ, and how gravely."""

from __future__ import annotations

import pytest

from refkit.matching import Query
from refkit.matching.discrepancies import find_discrepancies, is_unassigned
from refkit.matching.stated import read_recorded, read_stated
from refkit.model import Date, Name, Reference
from tests.matching.works import ANSWERED, HERONS, asking, changed, printed

ROE, DOE, POE = HERONS.author


def differing(query: Query, record: Reference) -> dict[str, bool]:
    """Field -> grave."""
    found = find_discrepancies(query.reference, read_stated(query), record, read_recorded(record), ANSWERED)
    return {one.field: one.grave for one in found}


@pytest.mark.parametrize(
    ("reference", "record", "told"),
    [
        pytest.param({}, {}, {}, id="nothing"),
        pytest.param({"title": "Feeding habits of grey egrets in the lower marsh"}, {}, {"title": True}, id="another word"),
        pytest.param({"title": "Feeding habits of grey heron in the lower marsh"}, {}, {"title": True}, id="another letter"),
        pytest.param({}, {"title": "Feeding habits of grey herons in the lower marsh: a survey"}, {"title": False}, id="a subtitle left out"),
        pytest.param({}, {"title": "Feeding habits of"}, {"title": False}, id="a record that lost words in italics"),
        pytest.param({"page": None}, {"title": "Feeding habits of"}, {"title": True}, id="a shorter title at no known place"),
        pytest.param({"title": "Feeding Habits of Grey Herons in The Lower Marsh"}, {}, {}, id="capitals"),
        pytest.param({"author": (Name(family="Roe", given="J."), DOE, POE)}, {}, {}, id="initials"),
        pytest.param({"author": (ROE, POE, DOE)}, {}, {"author": False}, id="another order behind the first"),
        pytest.param({"author": (DOE, ROE, POE)}, {}, {"author": True}, id="another first author"),
        pytest.param({"author": (ROE, DOE)}, {}, {"author": True}, id="authors left out"),
        pytest.param({"author": (ROE, DOE), "extra": {"x-et-al": True}}, {}, {}, id="et al."),
        pytest.param({"author": (ROE, Name(family="Moe"), POE)}, {}, {"author": True}, id="a stranger"),
        pytest.param({"author": (Name(family="Roe", given="Winifred"), DOE, POE)}, {}, {"author": True}, id="another given name"),
        pytest.param({}, {"author": (ROE,)}, {}, id="a record with its first author alone"),
        pytest.param({"issued": Date(year=2012)}, {}, {"issued": False}, id="online first"),
        pytest.param({"issued": Date(year=2035)}, {}, {"issued": True}, id="years apart"),
        pytest.param({"container_title": "J Marsh Sci"}, {}, {}, id="an abbreviated journal"),
        pytest.param({"container_title": "Annals of Botany"}, {}, {"container-title": True}, id="another journal"),
        pytest.param({"page": "145-59"}, {}, {"page": True}, id="another page"),
        pytest.param({"page": "e12"}, {}, {"page": False}, id="an article number for a page"),
        pytest.param({"volume": "21"}, {}, {"volume": True}, id="another volume"),
        pytest.param({"doi": "10.5555/snipes"}, {}, {"DOI": True}, id="another DOI"),
        pytest.param({"doi": "10.5555/HERONS"}, {}, {}, id="a DOI in capitals"),
        pytest.param({}, {"doi": None}, {"DOI": True}, id="a DOI that no registrar knows"),
        pytest.param({"pmid": "1"}, {"pmid": "2"}, {"PMID": True}, id="another PMID"),
        pytest.param({"doi": None}, {"doi": "10.48550/arXiv.1101.00001", "container_title": None}, {"container-title": True}, id="a preprint as published"),
        pytest.param({"doi": None, "container_title": "arXiv"}, {"doi": "10.48550/arXiv.1101.00001", "container_title": None}, {}, id="a preprint as such"),
    ],
)  # fmt: skip
def test_fields(reference: dict[str, object], record: dict[str, object], told: dict[str, bool]) -> None:
    assert differing(asking(**reference), changed(**record)) == told


STRING = (
    "Roe J, Doe A, Poe L. Feeding habits of grey herons in the lower marsh. J Marsh Sci. 2011;12(3):45-59."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(STRING, {}, id="nothing"),
        pytest.param(STRING.replace("herons", "heromns"), {"title": False}, id="a slip"),
        pytest.param(STRING.replace("grey", "young"), {"title": True}, id="another word"),
        pytest.param(STRING.replace("Roe J, ", ""), {"author": True}, id="another first author"),
        pytest.param(STRING.replace("2011", "2003"), {"issued": True}, id="another year"),
        pytest.param(STRING.replace(":45-59", ":54-59"), {"page": True}, id="another page"),
    ],
)
def test_printed_strings(text: str, told: dict[str, bool]) -> None:
    assert differing(printed(text), changed(doi=None)) == told


@pytest.mark.parametrize(
    ("doi", "unassigned"),
    [("10.1000/182", False), ("10.64898/a", False), ("10.99999/a", True), ("10.x/a", False)],
)
def test_prefixes_that_no_registrar_gave_out(doi: str, unassigned: bool) -> None:
    assert is_unassigned(doi) is unassigned
