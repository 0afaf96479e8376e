"""How often something is done, by claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.frequency import compare_frequency, frequencies_of
from refkit.links.compare.pair import pair_up

DAY, WEEK, MONTH, YEAR = 86400, 604800, 2629800, 31557600
# Text, then seconds from one time to the next.
READ = {
    "twice daily": ("twice daily", [DAY / 2]),
    "times a day": ("three times a day", [DAY / 3]),
    "digits": ("4 times per week", [WEEK / 4]),
    "every six months": ("every six months", [6 * MONTH]),
    "every day": ("every day", [DAY]),
    "every other day": ("every other day", [2 * DAY]),
    "every second weekend": ("every second weekend", [2 * WEEK]),
    "once every two days": ("once every two days", [2 * DAY]),
    "weekly": ("watered weekly", [WEEK]),
    "Latin": ("50 mg b.i.d.", [DAY / 2]),
    "six-monthly": ("six-monthly visits", [6 * MONTH]),
    "intervals": ("at intervals of about 36 years", [36 * YEAR]),
    "each night": ("each night", [DAY]),
    "how long is not how often": ("for six months", []),
    "how many times is not how often": ("it was tried three times", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_frequencies_are_read(text: str, expected: list[float]) -> None:
    assert [one.every for one in frequencies_of(read_content(text))] == expected


# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
COMPARED = {
    "medicine": (
        "The dose of morvexin is 50 mg twice daily.",
        "The dose of morvexin is 50 mg once daily.",
        [("opposed", "twice daily", "once daily")],
    ),
    "other words": ("The gauge was read once a year.", "The gauge was read annually.", []),
    "every 12 hours": ("Take one tablet twice a day.", "One tablet is taken every 12 hours.", []),
    "law": (
        "The parties meet every year.",
        "The parties are to meet every three years.",
        [("opposed", "every year", "every three years")],
    ),
    "history": (
        "Rents were paid twice a year to the abbey.",
        "Rents were paid to the abbey every quarter.",
        [("opposed", "twice a year", "every quarter")],
    ),
    "physics": (
        "The coil was cooled every other day.",
        "Every day the coil was cooled with helium.",
        [("opposed", "every other day", "Every day")],
    ),
    "four weeks": ("Groups met monthly.", "Groups met every four weeks.", []),
    "of another thing": (
        "The council met weekly.",
        "The council rose early. Far off in the hills, as travellers wrote home, they baked once a year.",
        [("unstated", "weekly", None)],
    ),
    "not said": ("The council met weekly.", "The council met in the hall.", [("unstated", "weekly", None)]),
    "no frequency": ("The council met.", "The council met weekly.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), COMPARED.values(), ids=COMPARED)
def test_frequencies_of_one_thing_differ(
    claim: str, passage: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_frequency(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
