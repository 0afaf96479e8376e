"""A cited source is too old for a claim only where no other cited one is younger, and nothing is to come."""

from __future__ import annotations

import pytest

from refkit.checking import check_documents
from refkit.documents import read_document
from refkit.inputs import collect_references
from refkit.links.verdict.older import TO_COME
from refkit.model import Source

LIST = "1. Doe A. Moss and rain. J Moss. 2011;3:12-19.\n2. Roe B. Moss on walls. J Moss. 2015;7:4-9.\n"


def told(text: str) -> list[str]:
    """The words under the caret of each RK402 on a text."""
    document = read_document(Source(name="a.md", text=f"# Moss\n\n{text}\n\n## References\n\n{LIST}"))
    checked = check_documents([document], collect_references([document]))
    return [p.span.text for p in checked.problems if p.rule == "RK402" and p.span is not None]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Moss was protected by law in May 2014 [1].", ["May 2014"], id="older: the date is shown"),
        pytest.param("In 1999 moss was rare, and since 2014 it has been protected by law [1].", ["2014"],
            id="of two dates the newer"),
        pytest.param("Moss was protected by law in 2011 [1].", [], id="of the same year"),
        pytest.param("Moss was rare in 2011 and common in Norway in 2014 [1, 2].", [], id="another source is younger"),
        pytest.param("Trials by Doe et al 2011 [1] and Roe et al 2015 [2] saw no effect of rain on moss.", [],
            id="years of the works"),
        pytest.param("A further search in 2016 found one more report of moss on old walls [2].", [], id="a search"),
        pytest.param("Moss will cover nine of ten walls by 2050 [1].", [], id="what is to come"),
        pytest.param("Moss cover is projected to double until 2040 [1].", [], id="a projection"),
    ],
)  # fmt: skip
def test_an_older_source_is_told_at_the_date(text: str, dates: list[str]) -> None:
    assert told(text) == dates


def test_words_of_what_is_to_come_are_whole_words() -> None:
    assert TO_COME.search("willow moss") is None
