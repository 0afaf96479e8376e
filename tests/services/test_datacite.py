"""DataCite: records of data and preprints, and what their relations say."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import ShapeError
from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.model.records import Notice, NoticeKind
from refkit.services import datacite
from stand_in import datacite_record

DOI, PATH = "10.5281/zenodo.1", "/dois/10.5281%2Fzenodo.1"


def test_a_record_comes_by_its_doi(there: Any, session: Any) -> None:
    there.put("datacite", PATH, {"data": datacite_record(DOI)})
    (record,) = datacite.by_identifier(session, "doi", DOI)
    reference = record.reference
    assert (reference.type, reference.title, reference.publisher, reference.version) == (
        "dataset",
        "Counts of ponds",
        "Zenodo",
        "2",
    )
    assert (reference.author, reference.issued) == ((Name(family="Berg", given="Jan"),), Date(year=2021))
    assert (record.service, record.url, record.notices) == ("DataCite", f"https://doi.org/{DOI}", ())


@pytest.mark.parametrize(
    "data",
    [{"data": []}, {"data": {"id": DOI}}, {"data": {"attributes": {"doi": DOI}}}, {"data": {"attributes": {"doi": 1, "titles": []}}},
     {"errors": [{"status": "404"}]}],
)  # fmt: skip
def test_another_shape_is_no_answer(there: Any, session: Any, data: Any) -> None:
    there.put("datacite", PATH, data)
    with pytest.raises(ShapeError):
        datacite.by_identifier(session, "doi", DOI)


def related(kind: str, doi: str = "10.5555/new") -> dict[str, str]:
    return {"relationType": kind, "relatedIdentifier": doi, "relatedIdentifierType": "DOI"}


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ({"relatedIdentifiers": [related("IsPreviousVersionOf")]}, [(NoticeKind.REPLACED, "10.5555/new")]),
        ({"relatedIdentifiers": [related("IsObsoletedBy")]}, [(NoticeKind.REPLACED, "10.5555/new")]),
        ({"relatedIdentifiers": [related("IsPreprintOf")]}, [(NoticeKind.PUBLISHED, "10.5555/new")]),
        ({"relatedIdentifiers": [related("IsNewVersionOf"), related("IsVersionOf"), related("References")]}, []),
        ({"types": {"resourceTypeGeneral": "Preprint"}, "relatedIdentifiers": [related("IsVersionOf")]},
         [(NoticeKind.PUBLISHED, "10.5555/new")]),
        ({"types": {"resourceTypeGeneral": "Preprint"}, "relatedIdentifiers": [related("IsVersionOf", "10.5281/zenodo.0")]}, []),
        ({"dates": [{"dateType": "Withdrawn", "date": "2022-01-02"}]}, [(NoticeKind.WITHDRAWN, None)]),
        ({"relatedIdentifiers": [1, {"relationType": "IsObsoletedBy"}], "dates": "x"}, []),
    ],
)  # fmt: skip
def test_relations_say_what_became_of_it(there: Any, session: Any, attributes: Any, told: Any) -> None:
    there.put("datacite", PATH, {"data": datacite_record(DOI, **attributes)})
    (record,) = datacite.by_identifier(session, "doi", DOI)
    assert [(one.kind, one.identifier) for one in record.notices] == told
    assert all(isinstance(one, Notice) and one.source == "datacite" for one in record.notices)


def test_titles_are_searched(there: Any, session: Any) -> None:
    there.put("datacite", "/dois", {"data": [datacite_record(DOI)], "meta": {"total": 1}})
    query = Query(
        reference=Reference(id="x", type="dataset", title="Counts: of ponds", issued=Date(year=2021))
    )
    assert [one.reference.doi for one in datacite.search(session, query, 4)] == [DOI]
    assert there.asked[0].params == {
        "query": "titles.title:(counts AND ponds) AND publicationYear:[2020 TO 2022]", "page[size]": "4",
    }  # fmt: skip
