"""What belongs to a page is told by the words pages use everywhere, not by one site's."""

from __future__ import annotations

import pytest

from refkit.reflist.locate.page_furniture import is_furniture_line, is_link_line, link_tail


@pytest.mark.parametrize(
    "line",
    [
        "person Sign in", "account_circle Log in / Register", "arrow_forward Next article",
        "Download Android app", "Get the app", "Install our free app",
        "Download on the App Store", "Get it on Google Play", "Aims and scope",
        "Polar Biology Aims and scope Submit manuscript", "Rapid communication",
        "phone mockup", "Harbour Trust logo", "Review articles", "Price excludes VAT (Germany)",
        "Tax calculation will be finalised at checkout",
    ],
)  # fmt: skip
def test_lines_of_the_page(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The aims and scope of the survey were widened in 2004.", "Person search in large databases",
        "The app was approved as a device in 2019.",
        "A logo was drawn by the architect.", "Insight reports on the grid",
        "All water resources available to the city were mapped.",
        "Home dialysis doubled survival.", "Star formation in dwarf galaxies",
    ],
)  # fmt: skip
def test_lines_of_the_text(line: str) -> None:
    assert not is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Article  CAS  PubMed  Google Scholar ",
        "Google ScholarCrossrefSearch ADSPubMedWorldCat",
        "PubMed Abstract | CrossRef Full Text | Google Scholar",
        "[PubMed] [Google Scholar]",
    ],
)
def test_labels_of_links_are_furniture(line: str) -> None:
    assert is_link_line(line)
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content", "more_vert", "person Sign In / Create Account", "[logo] Harbour Trust",
        "  • Published:",
        "Check for updates. Verify currency and authenticity via CrossMark", "We use cookies to improve your visit",
        "Zum Inhalt springen", "Download our App",
    ],
)  # fmt: skip
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line", ["Home range of bears", "Abstract", "Searching for water", "Views on war", "Top of the hill"]
)
def test_lines_of_the_text_are_no_furniture(line: str) -> None:
    assert not is_furniture_line(line)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Locks. 1998;2:3. Article CAS Google Scholar", "Locks. 1998;2:3."),
        ("Locks. 1998 [PubMed] [Google Scholar]", "Locks. 1998"),
        ("A study of Google Scholar", "A study of Google Scholar"),
        ("10.1000/182 CrossRef", "10.1000/182"),
    ],
)
def test_labels_glued_to_an_entry_are_cut_off(text: str, kept: str) -> None:
    assert text[: link_tail(text)] == kept
