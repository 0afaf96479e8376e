"""What is known of a finding or a reason is told by its name, in any case."""

from __future__ import annotations

import pytest

from refkit.errors import FormatError
from refkit.report.explain import explain, explain_all
from refkit.rules import REASONS, RULES


def test_a_finding_and_a_reason_are_explained() -> None:
    assert explain("rk401").startswith("RK401: ")
    assert explain("Newer-Than-Sources").startswith("newer-than-sources: ")


def test_a_name_that_is_neither_gets_the_nearest() -> None:
    with pytest.raises(FormatError) as error:
        explain("newer-than-source")
    assert "newer-than-sources" in str(error.value.problem.hint)


def test_every_finding_and_every_reason_is_listed() -> None:
    text = explain_all()
    assert [name for name in (*RULES, *REASONS) if name not in text] == []


def test_what_differs_is_explained_with_a_claim_and_its_source() -> None:
    assert explain("direction-differs") == (
        "direction-differs: One reports a rise or a gain where the other reports a fall or a loss.\n"
        "  claim:  The tariff raised the price of salt in Aschau.\n"
        "  source: The tariff lowered the price of salt in Aschau."
    )
    assert explain("authority").count("\n") == 0
