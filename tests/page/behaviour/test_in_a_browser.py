"""The page in a real browser: found by keyboard, filtered, deep links; nothing of a document runs; no axe-core violation."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages import HOSTILE, SMALL, many, page

from refkit.page.render import render_page

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
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield started
    started.quit()


def show(browser: Any, folder: Path, text: str = SMALL, fragment: str = "") -> None:
    (folder / "report.html").write_text(render_page(page(folder, text)), encoding="utf-8")
    browser.get("about:blank")
    browser.get((folder / "report.html").as_uri() + fragment)


def keys(browser: Any, typed: str) -> None:
    browser.switch_to.active_element.send_keys(typed)


def shown_cards(browser: Any) -> list[str]:
    found = browser.execute_script(
        "return [...document.querySelectorAll('.card:not([hidden]) .said')].map(said => said.textContent)"
    )
    return list(found)


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


def test_nothing_of_a_document_runs(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, HOSTILE)
    browser.get_log("browser")
    show(browser, tmp_path, HOSTILE)
    for card in page(tmp_path, HOSTILE).cards:
        browser.execute_script("location.hash = arguments[0]", f"claim-{card.id}")
    time.sleep(0.2)
    assert browser.title != "run"
    assert [entry for entry in browser.get_log("browser") if "report.html" in entry["message"]] == []


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


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    if not AXE:
        pytest.skip("REFKIT_AXE does not name axe-core's axe.min.js")
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    card = page(tmp_path).cards[1]
    show(browser, tmp_path, fragment=f"#claim-{card.id}")
    browser.execute_script(Path(AXE).read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', "
        "'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html)))"
    )
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert found == []


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_sticks_out_at_the_side(browser: Any, tmp_path: Path, width: int) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": True},
    )
    show(browser, tmp_path, HOSTILE + "x" * 400)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_page_of_many_claims_opens(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, many(1000))
    took = browser.execute_script(
        "const t = performance.getEntriesByType('navigation')[0]; return (t.loadEventEnd - t.startTime) / 1000"
    )
    assert 0 < took < SECONDS
