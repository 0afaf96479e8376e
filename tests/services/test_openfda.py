"""openFDA: the same labels as JSON."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.services import openfda
from stand_in import openfda_results

SETID = "0a1b2c3d-0000-4444-8888-0123456789ab"


def test_a_record_comes_by_its_setid(there: Any, session: Any) -> None:
    there.put("openfda", "/drug/label.json", openfda_results(SETID))
    (record,) = openfda.by_identifier(session, "setid", SETID.upper())
    reference = record.reference
    assert (reference.title, reference.version, reference.number, reference.author) == (
        "PONDIX (ZORBINE)", "12", SETID, (Name(literal="Acme, Inc."),),
    )  # fmt: skip
    assert reference.issued == Date(year=2023, month=6, day=15)
    assert there.asked[0].params == {"search": f'set_id:"{SETID}"', "limit": "1"}


def test_another_label_does_not_count(there: Any, session: Any) -> None:
    there.put("openfda", "/drug/label.json", openfda_results(SETID[:-1] + "c"))
    assert openfda.by_identifier(session, "setid", SETID) == ()


def test_what_is_no_setid_is_not_asked(there: Any, session: Any) -> None:
    with pytest.raises(WebError, match="it is no setid"):
        openfda.by_identifier(session, "setid", 'x" OR "y')
    assert there.asked == []


@pytest.mark.parametrize(
    "data", [{"results": []}, {"meta": {}, "results": [{"set_id": SETID}]}, {"meta": {}, "results": {}}]
)
def test_another_shape_is_no_answer(there: Any, session: Any, data: Any) -> None:
    there.put("openfda", "/drug/label.json", data)
    with pytest.raises(ShapeError):
        openfda.by_identifier(session, "setid", SETID)


def test_labels_are_searched_by_name(there: Any, session: Any) -> None:
    there.put("openfda", "/drug/label.json", openfda_results(SETID, effective_time=None, openfda={}))
    query = Query(reference=Reference(id="x", type="document", title="Pondix: package insert"))
    (record,) = openfda.search(session, query, 3)
    assert (record.reference.id, record.reference.issued) == (SETID, None)
    assert there.asked[0].params["search"] == 'openfda.brand_name:"pondix" openfda.generic_name:"pondix"'
