"""The served page in a real browser: what is pressed there is written into bib/, by keyboard alone too, and from two tabs."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from project import FIRST, KEY, SECOND, make_project

pytest.importorskip("selenium", reason="selenium is not installed")
pytest.importorskip("starlette", reason="the extra refkit-claims[serve] is not installed")
import uvicorn
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.keys import Keys

from refkit.bib.trail import read_trail
from refkit.serve.app import make_app
from refkit.serve.work import Desk

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
AXE = os.environ.get("REFKIT_AXE", "")  # the file axe.min.js of npm's axe-core
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and its driver are not installed")
SECONDS = 20  # for an answer on a busy machine


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield started
    started.quit()


@dataclass(frozen=True, slots=True)
class Served:
    """A project's page, open in a browser."""

    browser: Any
    desk: Desk

    def find(self, css: str) -> Any:
        return self.browser.find_element("css selector", css)

    def run(self, script: str, *given: object) -> Any:
        return self.browser.execute_script(script, *given)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds; a page that is being replaced counts as not yet."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                if holds():
                    return
            except WebDriverException:
                pass
            time.sleep(0.05)
        assert holds()

    def press(self, words: str) -> None:
        """Press a button of the open card, and wait for the page that comes of it."""
        buttons = self.browser.find_elements("css selector", ".card:not([hidden]) button")
        self.run("window.before = true")
        next(one for one in buttons if one.text == words).click()
        self.until(lambda: not self.run("return window.before") and self.shown())

    def open(self, words: str) -> None:
        marks = self.browser.find_elements("css selector", "a.claim")
        next(mark for mark in marks if words in mark.text).click()
        self.until(lambda: self.shown() == words)

    def shown(self) -> str:
        return str(self.find(".card:not([hidden]) .said").text)

    def verdict(self) -> str:
        return str(self.find(".card:not([hidden]) .badge").text).split()[-1]

    def type(self, *keys: str) -> None:
        self.browser.switch_to.active_element.send_keys(*keys)

    def decided(self) -> list[tuple[object, object]]:
        lines, problems = read_trail(self.desk.project.bib)
        assert problems == ()
        return [(line["action"], line["note"]) for line in lines]

    def claims_bib(self) -> str:
        return (self.desk.project.bib / "claims.bib").read_text(encoding="utf-8")


@pytest.fixture
def served(chromium: Any, tmp_path: Path) -> Iterator[Served]:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="form")
    sock = uvicorn.Config("", host="127.0.0.1", port=0, log_level="critical").bind_socket()
    address = f"127.0.0.1:{sock.getsockname()[1]}"
    app = make_app(desk, token="key", hosts=frozenset({address}))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    chromium.get_log("browser")
    chromium.get(f"http://{address}/?token=key")
    yield Served(chromium, desk)
    chromium.get("about:blank")
    server.should_exit = True
    thread.join()
    sock.close()


def test_what_is_pressed_is_written_and_taken_back(served: Served) -> None:
    served.open(FIRST)
    assert served.verdict() == "suggested"
    served.press("Accept this source")
    assert (served.shown(), served.verdict()) == (FIRST, "accepted")
    assert "  verdict = {accepted}" in served.claims_bib()
    served.press("Undo")
    assert served.verdict() == "suggested"
    assert "  verdict = {accepted}" not in served.claims_bib()
    served.press("Reject it")
    assert served.verdict() == "uncovered"
    served.press("Undo")
    assert served.verdict() == "suggested"
    assert [action for action, _ in served.decided()] == ["accept", "undo", "reject", "undo"]
    assert [one for one in served.browser.get_log("browser") if one["level"] == "SEVERE"] == []


def test_an_exemption_wants_a_reason_before_it_is_sent(served: Served) -> None:
    served.open(SECOND)
    exempt = served.find(".card:not([hidden]) button[value=exempt]")
    exempt.click()
    assert served.run("return document.activeElement.name") == "note"
    served.type("common <b>knowledge</b>")
    served.press("Exempt")
    assert served.verdict() == "exempt"
    assert served.decided() == [("exempt", "common <b>knowledge</b>")]


def test_keys_alone_lead_from_the_filter_to_a_decision(served: Served) -> None:
    served.type("/")
    served.type("verdict:suggested", Keys.ENTER)
    served.until(lambda: served.shown() == FIRST)
    for _ in range(12):
        if served.run("return document.activeElement.value") == "accept":
            break
        served.type(Keys.TAB)
    served.type(Keys.ENTER)
    served.until(lambda: served.verdict() == "accepted")
    assert served.decided() == [("accept", None)]
    assert served.run("return document.activeElement.className") == "card"


def test_two_tabs_that_decide_at_once_lose_nothing(served: Served) -> None:
    first = served.browser.current_window_handle
    address = served.browser.current_url
    served.open(FIRST)
    served.browser.switch_to.new_window("tab")
    served.browser.get(address)
    served.open(SECOND)
    served.find(".card:not([hidden]) button[value=uncover]").click()
    served.browser.switch_to.window(first)
    served.find(".card:not([hidden]) button[value=accept]").click()
    served.until(lambda: served.verdict() == "accepted")
    served.until(lambda: len(served.decided()) == 2)
    assert sorted(str(action) for action, _ in served.decided()) == ["accept", "uncover"]
    assert f"  related = {{{KEY}}}" in served.claims_bib()
    served.browser.switch_to.window(next(one for one in served.browser.window_handles if one != first))
    served.browser.close()
    served.browser.switch_to.window(first)


def test_a_document_that_is_dropped_on_the_page_is_checked(served: Served) -> None:
    served.run(
        "const held = new DataTransfer(); held.items.add(new File(['# Zorbine\\n\\nZorbine is made in Berlin.\\n'], 'new.md'));"
        "document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: held, bubbles: true, cancelable: true}))"
    )
    served.until(lambda: "new.md" in served.find("h1").text)
    assert "Zorbine is made in Berlin." in served.find(".texts").text
    assert not (served.desk.project.root / "new.md").exists()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(served: Served, scheme: str, width: int) -> None:
    if not AXE:
        pytest.skip("REFKIT_AXE does not name axe-core's axe.min.js")
    browser = served.browser
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    served.open(FIRST)
    served.run(Path(AXE).read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const [rules, done] = arguments; axe.run(document, {runOnly: rules})"
        ".then(said => done(said.violations.map(one => one.id + ': ' + one.nodes[0].html)))",
        RULES,
    )
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert found == []
