"""The identifiers by which services know a work, however a reference states them."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.model import Reference
from refkit.services.identifiers import identifiers_of, label_of, trial_of

SETID = "0a1b2c3d-0000-4444-8888-0123456789ab"


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        pytest.param({}, {}, id="none"),
        pytest.param({"doi": "10.5555/A", "pmid": "12"}, {"doi": "10.5555/A", "pmid": "12"}, id="its fields"),
        pytest.param({"doi": "none", "pmid": "x"}, {}, id="what is no identifier"),
        pytest.param({"doi": "https://doi.org/10.5555/a"}, {"doi": "10.5555/a"}, id="a DOI as an address"),
        pytest.param({"url": "https://doi.org/10.5555/a"}, {"doi": "10.5555/a", "url": "https://doi.org/10.5555/a"}, id="in the address"),
        pytest.param({"url": "https://arxiv.org/abs/2101.00001v2"},
                     {"arxiv": "2101.00001v2", "url": "https://arxiv.org/abs/2101.00001v2"}, id="arXiv by address"),
        pytest.param({"number": "arXiv:2101.00001"}, {"arxiv": "2101.00001"}, id="arXiv by number"),
        pytest.param({"doi": "10.48550/arXiv.2101.00001"}, {"doi": "10.48550/arXiv.2101.00001", "arxiv": "2101.00001"}, id="arXiv by DOI"),
        pytest.param({"number": "2101.00001"}, {}, id="a number that is no arXiv's"),
        pytest.param({"number": "NCT01234567"}, {"nct": "NCT01234567"}, id="a trial"),
        pytest.param({"url": "ftp://example.org/a"}, {}, id="an address that is no page's"),
        pytest.param({"doi": "10.5555/" + "a" * 300}, {}, id="what is too long"),
    ],
)  # fmt: skip
def test_identifiers_are_bare(fields: dict[str, Any], ids: dict[str, str]) -> None:
    assert identifiers_of(Reference(id="x", type="document", **fields)) == ids


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({"url": "https://clinicaltrials.gov/study/nct01234567"}, "NCT01234567"),
        ({"title": "A Study of Ponds (NCT01234567)"}, "NCT01234567"), ({"note": "NCT01234567; accessed 2020"}, "NCT01234567"),
        ({"title": "Results of NCT01234567", "container_title": "Lancet"}, ""),
        ({"title": "Results of NCT01234567", "doi": "10.5555/a"}, ""),
        ({"title": "NCT012345678"}, ""), ({"title": "XNCT01234567"}, ""), ({"number": "NCT1"}, ""),
    ],
)  # fmt: skip
def test_the_number_of_a_trial_is_the_works_own(fields: dict[str, Any], number: str) -> None:
    assert trial_of(Reference(id="x", type="webpage", **fields)) == number


@pytest.mark.parametrize(
    ("fields", "setid"),
    [
        ({"url": f"https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={SETID.upper()}"}, SETID),
        ({"url": f"https://dailymed.nlm.nih.gov/dailymed/lookup.cfm?setid={SETID}&version=3"}, SETID),
        ({"url": f"https://example.org/{SETID}"}, ""), ({"number": SETID}, SETID), ({"number": f"{SETID}1"}, ""),
    ],
)  # fmt: skip
def test_the_setid_of_a_label(fields: dict[str, Any], setid: str) -> None:
    assert label_of(Reference(id="x", type="document", **fields)) == setid
