"""What belongs to a page is told by the words pages use everywhere, not by one site's."""

from __future__ import annotations

import pytest

from refkit.reflist.locate.page_furniture import is_furniture_line


@pytest.mark.parametrize(
    "line",
    [
        "person Sign in", "account_circle Log in / Register", "arrow_forward Next article", "Download Android app", "Get the app", "Install our free app",
        "Download on the App Store", "Get it on Google Play", "Aims and scope", "Polar Biology Aims and scope Submit manuscript", "Rapid communication",
        "phone mockup", "Harbour Trust logo", "Review articles", "Price excludes VAT (Germany)", "Tax calculation will be finalised at checkout",
    ],
)  # fmt: skip
def test_lines_of_the_page(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The aims and scope of the survey were widened in 2004.", "Person search in large databases", "The app was approved as a device in 2019.",
        "A logo was drawn by the architect.", "Insight reports on the grid", "All water resources available to the city were mapped.",
        "Home dialysis doubled survival.", "Star formation in dwarf galaxies",
    ],
)  # fmt: skip
def test_lines_of_the_text(line: str) -> None:
    assert not is_furniture_line(line)
