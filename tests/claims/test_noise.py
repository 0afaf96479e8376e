"""What is no claim is told by the words of its kind, in any subject; what states something stays one."""

from __future__ import annotations

import time

import pytest

from refkit.claims.noise import is_noise, is_noise_section, is_praise


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No funding was received for the preparation of this manuscript.", id="funding"),
        pytest.param("Changes suggested by the referees were made by the authors.", id="review"),
        pytest.param("The company was invited to comment on an earlier draft.", id="comments"),
        pytest.param("The maker was offered an opportunity to review the paper for accuracy.", id="opportunity"),
        pytest.param("Some of the information in this leaflet may not apply to you.", id="leaflet"),
        pytest.param("Information on this device is available at example.org.", id="elsewhere"),
        pytest.param("Adapted with permission from Roe and Doe.", id="credit"),
        pytest.param("Courtesy of the city archive.", id="courtesy"),
        pytest.param("Mini Review", id="kind of article"),
        pytest.param("Medicines are sometimes prescribed for purposes other than those listed in a leaflet.", id="medicines at large"),
        pytest.param("This thesis examines the trade routes of the north.", id="about the document"),
    ],
)  # fmt: skip
def test_a_sentence_about_the_page_is_noise(text: str) -> None:
    assert is_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peer-reviewed studies showed a benefit.",
        "Comments by the king were struck from the record in 1652.",
        "Information is carried by the optic nerve to the brain.",
        "Drugs are often excreted by the kidneys.",
        "Buildings are often made of brick in this region.",
        "Review boards approved the design in 1931.",
        "Instant messaging tracks a user.",
        "Definitions changed in 2012.",
    ],
)
def test_a_statement_is_none(text: str) -> None:
    assert not is_noise(text)


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("It is a groundbreaking and truly impressive achievement.", True),
        ("The valley is a place of breathtaking beauty.", True),
        ("It offers hope and stands as a testament to progress.", True),
        ("The impressive arch was opened in 1932.", False),
        ("It inhibits an enzyme and is a valuable drug.", False),
        ("The disease requires careful follow-up.", False),
    ],
)
def test_praise_is_no_claim_unless_it_can_be_checked(text: str, praise: bool) -> None:
    assert is_praise(text) is praise


@pytest.mark.parametrize(
    "heading",
    ["News and related pages", "Useful links", "Peer review history", "Acknowledgments", "Follow us"],
)
def test_sections_of_the_page(heading: str) -> None:
    assert is_noise_section(heading)


@pytest.mark.parametrize(
    "heading", ["Related species", "Results", "Review of the evidence", "Resources of the sea"]
)
def test_sections_of_the_text(heading: str) -> None:
    assert not is_noise_section(heading)


@pytest.mark.parametrize(
    "trigger", ["this article ", "information on this ", "comments received ", "preparation of this ", "Report ", "many drugs ", "employees of ", "a "]
)  # fmt: skip
def test_noise_is_told_in_linear_time(trigger: str) -> None:
    start = time.perf_counter()
    is_noise(trigger * (200_000 // len(trigger)))
    is_praise(trigger * (200_000 // len(trigger)))
    assert time.perf_counter() - start < 2
