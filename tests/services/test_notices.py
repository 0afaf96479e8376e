"""The same notice, told by several or twice, is one; two notices stay two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.model.records import Notice, NoticeKind
from refkit.services.notices import merge_notices

RETRACTED, CONCERN, CORRECTED = NoticeKind.RETRACTED, NoticeKind.CONCERN, NoticeKind.CORRECTED


def notice(
    kind: NoticeKind, identifier: str | None = None, on: str | None = None, source: str = "a"
) -> Notice:
    return Notice(kind=kind, identifier=identifier, on=on, source=source)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(notice(CORRECTED, "10.5/N"), notice(CORRECTED, "10.5/n"), 1, id="the same DOI"),
        pytest.param(notice(CORRECTED, "10.5/n", "2020"), notice(CORRECTED, "10.5/m", "2020"), 2, id="two DOIs of one year"),
        pytest.param(notice(CORRECTED, "10.5/n", "2020-02"), notice(CORRECTED, "99", "2020-02-06"), 1, id="DOI and PMID, one day"),
        pytest.param(notice(CORRECTED, "10.5/n", "2020"), notice(CORRECTED, "99", "2021"), 2, id="DOI and PMID of two years"),
        pytest.param(notice(CORRECTED, "10.5/n"), notice(CORRECTED, "99"), 2, id="DOI and PMID, no day"),
        pytest.param(notice(CORRECTED, "10.5/n"), notice(CORRECTED), 1, id="one without anything"),
        pytest.param(notice(CORRECTED, "10.5/n", "2020"), notice(CONCERN, "10.5/n", "2020"), 2, id="of two kinds"),
        pytest.param(notice(RETRACTED, "10.5/n", "2020"), notice(RETRACTED, "99", "2021"), 1, id="a work is retracted once"),
        pytest.param(notice(RETRACTED, "10.5/n"), notice(CORRECTED, "10.5/n"), 2, id="a correction is no retraction"),
    ],
)  # fmt: skip
def test_two_notices_are_one_or_two(one: Notice, other: Notice, count: int) -> None:
    assert len(merge_notices([one, other])) == len(merge_notices([other, one])) == count


def test_what_one_lacks_comes_from_the_other() -> None:
    first = Notice(kind=RETRACTED, identifier="99", on="2020", source="pubmed")
    second = Notice(
        kind=RETRACTED, identifier="10.5/n", on="2020-02-06", source="crossref", reason="Retraction"
    )
    assert merge_notices([first, second]) == (
        Notice(
            kind=RETRACTED,
            identifier="10.5/n",
            on="2020-02-06",
            source="pubmed, crossref",
            reason="Retraction",
        ),
    )


def test_the_gravest_stands_first() -> None:
    made = [notice(kind, on=day) for kind in reversed(NoticeKind) for day in ("2021", "2020")]
    assert [(one.kind, one.on) for one in merge_notices(made) if one.kind in (CONCERN, RETRACTED)] == [
        (RETRACTED, "2021"), (CONCERN, "2020"), (CONCERN, "2021"),
    ]  # fmt: skip


NOTICES = st.lists(
    st.builds(
        notice,
        st.sampled_from(NoticeKind),
        st.sampled_from([None, "10.5/a", "10.5/b", "7", "8"]),
        st.sampled_from([None, "2020", "2020-02", "2021"]),
        st.sampled_from(["crossref", "pubmed"]),
    ),
    max_size=8,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NOTICES)
def test_no_kind_is_lost_and_none_is_invented(notices: list[Notice]) -> None:
    merged = merge_notices(notices)
    assert {one.kind for one in merged} == {one.kind for one in notices}
    assert {one.identifier for one in merged} <= {one.identifier for one in notices}
    assert len(merged) <= len(notices)


def test_of_very_many_the_gravest_are_kept(assert_linear: Any) -> None:
    made = [notice(CORRECTED, f"10.5/{number}") for number in range(5000)]
    merged = merge_notices([*made, notice(RETRACTED, "10.5/r")])
    assert (merged[0].kind, len(merged)) == (RETRACTED, 200)
    assert_linear(
        merge_notices, lambda size: [notice(CORRECTED, f"10.5/{number}") for number in range(size)], size=4000
    )
