"""How long the page of a check takes to be made and to open in Chromium: python tests/bench/page.py [CLAIMS] [--sources N]

Needs chromium, chromedriver and selenium. Times of making are of the processor, those of opening are the browser's own (its
navigation timing), seven of them, the middle one and the slowest; then, while the page is idle, a word typed into the filter letter by
letter (the slowest letter), and the way to a claim in the middle. With `--sources` each claim has so many, with passages.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "page"))

from pages import many, page
from selenium import webdriver

from refkit.page.render import render_page
from refkit.page.view import Page

OPENED = """const t = performance.getEntriesByType('navigation')[0];
const paint = performance.getEntriesByName('first-contentful-paint')[0];
return [paint ? paint.startTime : NaN, t.domInteractive, t.domContentLoadedEventEnd, t.loadEventEnd]"""
TYPED = """const box = document.getElementById('filter'), taken = [];
for (const typed of ['v', 've', 'eels', 'eels 7', 'eels 77', 'verdict:uncovered', 'verdict:uncovered 77', '']) {
  const start = performance.now();
  box.value = typed; box.dispatchEvent(new Event('input')); document.body.offsetHeight;
  taken.push(performance.now() - start);
}
return taken"""
JUMPED = """const done = arguments[1], start = performance.now();
location.hash = arguments[0];
const look = () => document.querySelector('.card:not([hidden]) .said') ? done(performance.now() - start) : requestAnimationFrame(look);
look()"""
NAMES = ("first contentful paint", "DOM interactive", "DOMContentLoaded", "load")
RUNS = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="?", default=5000)
    parser.add_argument("--sources", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        made = page(Path(folder), many(given.claims))
        checked = time.process_time()
        made = with_sources(made, Path(folder), given.sources)
        begun = time.process_time()
        html = render_page(made)
        rendered = time.process_time()
        (Path(folder) / "report.html").write_text(html, encoding="utf-8")
        sizes = f"{len(made.cards)} claims, {len(html) / 1e6:.1f} MB"
        print(f"{sizes}: check {checked - start:.1f} s, page {rendered - begun:.2f} s")
        measure((Path(folder) / "report.html").as_uri(), made.cards[len(made.cards) // 2].id)


def with_sources(made: Page, folder: Path, number: int) -> Page:
    """A page whose claims have so many sources each, with passages."""
    if not number:
        return made
    words = "Zorbine was, as far as the registers of eight countries tell, approved by the FDA in 2011. " * 3
    (source,) = page(folder, evidence=words).cards[0].evidence
    return replace(made, cards=tuple(replace(card, evidence=(source,) * number) for card in made.cards))


def measure(address: str, claim: str) -> None:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    with webdriver.Chrome(
        options=options, service=webdriver.ChromeService(shutil.which("chromedriver"))
    ) as browser:
        opened: list[Any] = []
        for _ in range(RUNS):
            browser.get("about:blank")
            browser.get(address)
            opened.append(browser.execute_script(OPENED))
        for name, taken in zip(NAMES, zip(*opened, strict=True), strict=True):
            print(f"{name}: {median(taken) / 1000:.2f} s, at most {max(taken) / 1000:.2f} s")
        early = browser.execute_script(TYPED)
        time.sleep(10)
        typed = browser.execute_script(TYPED)
        print(f"filter, slowest letter: {max(early):.0f} ms at once, {max(typed):.0f} ms later")
        print(f"to a claim in the middle: {browser.execute_async_script(JUMPED, f'claim-{claim}'):.0f} ms")
        print(f"elements when idle: {browser.execute_script('return document.querySelectorAll(`*`).length')}")


if __name__ == "__main__":
    main()
