"""Names of journals and meetings that may be one."""

from __future__ import annotations

import pytest

from refkit.matching.venues import may_be_one


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        ("NeurIPS", "Advances in Neural Information Processing Systems", True),
        ("ICML", "International Conference on Machine Learning", True),
        ("LREC", "Proceedings of the Conference on Language Resources and Evaluation", True),
        ("Proceedings of the 31st SIGKDD Conference", "Knowledge Discovery and Data Mining", False),
        ("KDD", "Conference on Knowledge Discovery and Data Mining", True),
        ("JAMA", "Journal of the American Medical Association", True),
        ("J Marsh Sci", "Journal of Marsh Science", True),
        ("Physica A", "Physica A: Statistical Mechanics and its Applications", True),
        ("ICML", "International Conference on Quantum Machine Learning", False),
        ("NeurIPS", "ICML", False),
        ("Nature", "Annals of Botany", False),
        ("Symposium on Wetlands", "Journal of Marsh Science", False),
        ("", "Nature", True),
    ],
)
def test_venues(ours: str, theirs: str, one: bool) -> None:
    assert may_be_one(ours, theirs) is one
    assert may_be_one(theirs, ours) is one
