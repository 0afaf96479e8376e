"""The page in a real browser: found by keyboard, filtered, deep links; nothing of a document runs; no axe-core violation."""

from __future__ import annotations

import base64
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pages import HOSTILE, HOSTILE_TEXT, SMALL, many, page

from refkit.documents import read_file
from refkit.page.render import UNSAFE, render_page
from refkit.page.view import Page

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
AXE = os.environ.get("REFKIT_AXE", "")  # the file axe.min.js of npm's axe-core
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and its driver are not installed")
SECONDS = (
    10  # for a page to open on a busy machine; what is wanted of an idle one is in tests/bench/README.md
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield started
    started.quit()


def show(
    browser: Any, folder: Path, text: str = SMALL, fragment: str = "", evidence: str | None = None
) -> Page:
    made = page(folder, text, evidence=evidence)
    (folder / "report.html").write_text(render_page(made), encoding="utf-8")
    browser.get("about:blank")
    browser.get((folder / "report.html").as_uri() + fragment)
    return made


def keys(browser: Any, typed: str) -> None:
    browser.switch_to.active_element.send_keys(typed)


def shown_cards(browser: Any) -> list[str]:
    found = browser.execute_script(
        "return [...document.querySelectorAll('.card:not([hidden]) .said')].map(said => said.textContent)"
    )
    return list(found)


def wait_for(browser: Any, script: str) -> None:
    """Wait until a script gives something true."""
    end = time.monotonic() + SECONDS
    while not (holds := browser.execute_script(script)) and time.monotonic() < end:
        time.sleep(0.03)
    assert holds, script


@contextmanager
def sized(browser: Any, width: int, *, mobile: bool = False) -> Iterator[None]:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": mobile}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_claim_is_reached_by_keyboard_alone(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path)
    keys(browser, "j")
    assert shown_cards(browser) == ["Zorbine was approved by the FDA in 2011 [1]."]
    keys(browser, "j")
    assert shown_cards(browser) == ["Zorbine is sold in 12 countries."]
    keys(browser, "\ue00c")  # Escape
    assert shown_cards(browser) == []


def test_the_filter_keeps_what_is_asked_for(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path)
    keys(browser, "/")
    keys(browser, "verdict:uncovered is:open")
    assert browser.find_element("id", "shown").text == "1 of 3 claims"
    keys(browser, "\ue007")  # Enter
    assert shown_cards(browser) == ["Zorbine is sold in 12 countries."]


def test_a_deep_link_opens_its_claim(browser: Any, tmp_path: Path) -> None:
    card = page(tmp_path).cards[1]
    show(browser, tmp_path, fragment=f"#claim-{card.id}")
    assert shown_cards(browser) == [card.text]
    assert browser.execute_script("return document.activeElement.id") == f"claim-{card.id}"


def test_a_count_leads_to_its_claims(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, fragment="#filter=verdict:cited")
    assert browser.find_element("id", "shown").text == "1 of 3 claims"


def test_nothing_of_a_document_runs_and_nothing_is_asked_of_the_network(browser: Any, tmp_path: Path) -> None:
    browser.get("about:blank")
    for kind in ("browser", "performance"):
        browser.get_log(kind)
    made = show(browser, tmp_path, HOSTILE, evidence=HOSTILE_TEXT)
    assert {card.verdict for card in made.cards} >= {"disputed", "uncovered"}
    for card in made.cards:
        browser.execute_script("location.hash = arguments[0]", f"claim-{card.id}")
        wait_for(
            browser, f"return document.getElementById('claim-{card.id}').contains(document.activeElement)"
        )
        assert shown_cards(browser) == [UNSAFE.sub("\ufffd", card.text)]
    wait_for(browser, "return !document.querySelector('.card noscript')")
    time.sleep(0.2)
    assert browser.title.startswith(f"{tmp_path}/a.md: ")
    assert [entry for entry in browser.get_log("browser") if "report.html" in entry["message"]] == []
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [
        one["params"]["request"]["url"] for one in events if one["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in asked if "report.html" not in url and url != "about:blank"] == []
    found = browser.execute_script(
        "return [...document.querySelectorAll('img, svg, base, b, template, body style, .card script, [onclick], [onerror]')].length"
    )
    assert found == 0


def test_closed_cards_are_found_by_the_browser_s_own_search(browser: Any, tmp_path: Path) -> None:
    """Once it is idle their passages are in the page, and a match opens the card."""
    made = show(browser, tmp_path, evidence="Zorbine was not approved by the FDA in 2011.\n")
    wait_for(browser, "return !document.querySelector('.card noscript')")
    browser.execute_script(
        "const card = document.getElementById(arguments[0]); if (card.hidden !== 'until-found') throw card.hidden;"
        "card.querySelector('.beside dd:last-child').dispatchEvent(new Event('beforematch', {bubbles: true}))",
        f"claim-{made.cards[0].id}",
    )
    assert shown_cards(browser) == [made.cards[0].text]


@pytest.mark.parametrize("width", [1280, 390])
def test_a_claim_far_down_is_shown_where_nothing_covers_it(browser: Any, tmp_path: Path, width: int) -> None:
    with sized(browser, width):
        made = show(browser, tmp_path, many(600))
        card = made.cards[500]
        browser.execute_script("location.hash = arguments[0]", f"claim-{card.id}")
        wait_for(
            browser,
            f"const mark = document.querySelector('a.claim[href=\"#claim-{card.id}\"]'), at = mark.getBoundingClientRect();"
            "return document.elementFromPoint(at.left + 3, at.top + 6) === mark",
        )
        assert shown_cards(browser) == [card.text]


def test_on_paper_every_card_is_there(browser: Any, tmp_path: Path) -> None:
    made = show(browser, tmp_path, evidence="Zorbine was approved by the FDA in 2011.\n")
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    (tmp_path / "report.pdf").write_bytes(printed)
    text = " ".join(read_file(tmp_path / "report.pdf", name="report.pdf").source.text.split())
    for card in made.cards:
        assert text.count(card.text) >= 2  # in its place, and on its card
        assert card.said in text
    assert "smith2011zorbine.txt:1:1" in text


def test_without_script_everything_is_there(tmp_path: Path) -> None:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--blink-settings=scriptEnabled=false",
    ):
        options.add_argument(argument)
    with webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER)) as started:
        show(started, tmp_path)
        assert (
            len([card for card in started.find_elements("css selector", ".card") if card.is_displayed()]) == 3
        )
        assert not started.find_element("id", "filter").is_displayed()  # it would do nothing
        made = show(started, tmp_path, many(60))
        started.get((tmp_path / "report.html").as_uri() + f"#claim-{made.cards[40].id}")
        place = "#claim-" + made.cards[40].id
        assert started.find_element("css selector", f"{place} .said").text == made.cards[40].text
        top = "const at = document.querySelector(arguments[0]).getBoundingClientRect(); return at.top"
        assert 0 <= started.execute_script(top, place) < 500


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    if not AXE:
        pytest.skip("REFKIT_AXE does not name axe-core's axe.min.js")
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    with sized(browser, width):
        made = show(browser, tmp_path, evidence="Zorbine was not approved by the FDA in 2011.\n")
        browser.execute_script("location.hash = arguments[0]", f"claim-{made.cards[0].id}")
        wait_for(browser, "return document.querySelector('.card:not([hidden]) .beside mark')")
        browser.execute_script(Path(AXE).read_text(encoding="utf-8"))
        found = browser.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', "
            "'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html)))"
        )
    assert found == []


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_sticks_out_at_the_side(browser: Any, tmp_path: Path, width: int) -> None:
    with sized(browser, width, mobile=True):
        made = show(browser, tmp_path, HOSTILE + "x" * 400)
        browser.execute_script("location.hash = arguments[0]", f"claim-{made.cards[0].id}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_page_of_many_claims_opens_and_answers(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, many(1000))
    opened, filtered = browser.execute_script(
        "const t = performance.getEntriesByType('navigation')[0], box = document.getElementById('filter');"
        "const start = performance.now(); box.value = 'pond 77'; box.dispatchEvent(new Event('input'));"
        "return [(t.loadEventEnd - t.startTime) / 1000, (performance.now() - start) / 1000]"
    )
    assert 0 < opened < SECONDS
    assert 0 < filtered < SECONDS
    assert browser.find_element("id", "shown").text.endswith(" of 1000 claims")
