"""Which kind of evidence a reference is."""

from __future__ import annotations

import pytest

from refkit.links.evidence.reference import EvidenceType, type_of
from refkit.model import Reference


@pytest.mark.parametrize(
    ("title", "csl", "kind"),
    [
        ("Recent advances in battery chemistry", "article-journal", EvidenceType.REVIEW),
        ("Examplinib: first approval", "article-journal", EvidenceType.REVIEW),
        ("Bridges of the north: state of the art", "article-journal", EvidenceType.REVIEW),
        ("Observed tides at 300 harbours", "dataset", EvidenceType.DATABASE),
        ("DrugBank: examplinib", "webpage", EvidenceType.DATABASE),
        ("Safety profile of examplinib", "article-journal", EvidenceType.STUDY),
        ("The role of salt in corrosion", "article-journal", EvidenceType.STUDY),
    ],
)
def test_types_of_references(title: str, csl: str, kind: EvidenceType) -> None:
    assert type_of(Reference(id="a", type=csl, title=title), title) is kind
