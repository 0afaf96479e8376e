"""DataCite's JSON: the answer of its API, and a record's attributes alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from refkit import formats
from refkit.formats.registries.datacite_json import sniff, work_of
from refkit.model import Source

Items = Callable[[str, str], list[dict[str, Any]]]

ANSWER = r"""{"data":{"id":"10.5555/soft.1","type":"dois","attributes":{"doi":"10.5555/soft.1","identifiers":[],"creators":[{"name":"Roe, Ann","nameType":"Personal","givenName":"Ann","familyName":"Roe"}],"titles":[{"title":"Pondtools"}],"publisher":"Zenodo","container":{"type":"Series","title":"Ser","volume":"3","firstPage":"1","lastPage":"4"},"publicationYear":2020,"subjects":[{"subject":"ponds"}],"dates":[{"date":"2020-03","dateType":"Issued"}],"language":"eng","types":{"ris":"COMP","resourceTypeGeneral":"Software"},"version":"2.0","url":"https://zenodo.org/x","descriptions":[{"description":"D","descriptionType":"Abstract"}]}}}
"""


def test_the_record_of_an_answer(items: Items) -> None:
    assert items(ANSWER, "datacite") == [
        {
            "id": "roe2020pondtools", "type": "software", "author": [{"family": "Roe", "given": "Ann"}],
            "title": "Pondtools", "collection-title": "Ser", "volume": "3", "page": "1-4", "version": "2.0",
            "publisher": "Zenodo", "issued": {"date-parts": [[2020, 3]]}, "DOI": "10.5555/soft.1",
            "URL": "https://zenodo.org/x", "language": "en", "abstract": "D", "keyword": "ponds",
        }
    ]  # fmt: skip
    attributes = json.dumps(json.loads(ANSWER)["data"]["attributes"])
    assert items(attributes, "datacite") == items(ANSWER, "datacite")


def test_a_publisher_may_be_an_object() -> None:
    assert work_of({"publisher": {"name": "Zenodo"}}).publisher == "Zenodo"


def test_it_is_told_from_other_json() -> None:
    assert sniff(ANSWER)
    found = formats.guess_format(Source(name="a.json", text=ANSWER))
    assert found is not None
    assert found.name == "datacite"
    assert not sniff('[{"id": "a", "type": "book"}]')


def test_what_it_is_part_of_and_other_descriptions(items: Callable[[str, str], list[dict[str, Any]]]) -> None:
    text = """{"titles": [{"title": "A"}], "creators": [], "types": {"resourceTypeGeneral": "JournalArticle"},
    "descriptions": [{"descriptionType": "Abstract", "description": "Abs"}, {"descriptionType": "Other", "description": "Oth"}],
    "relatedIdentifiers": [{"relationType": "Cites", "relatedIdentifierType": "ISSN", "relatedIdentifier": "0028-0836"},
    {"relationType": "IsPartOf", "relatedIdentifierType": "ISSN", "relatedIdentifier": "1234-5679"}]}"""
    (article,) = items(text, "datacite")
    assert (article["ISSN"], article["abstract"], article["note"]) == ("1234-5679", "Abs", "Oth")
