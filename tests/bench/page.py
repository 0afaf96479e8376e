"""How long the page of a check takes to be made and to open in Chromium: python tests/bench/page.py [CLAIMS]

Needs chromium, chromedriver and selenium. Times of making are of the processor, those of opening are the browser's own
(`loadEventEnd` of its navigation timing), three of them; then the time of a filter over all claims.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "page"))

from pages import many, page
from selenium import webdriver

from refkit.page.render import render_page

OPENED = "const t = performance.getEntriesByType('navigation')[0]; return t.loadEventEnd / 1000"
FILTER = (
    "const box = document.getElementById('filter'); const start = performance.now(); box.value = 'pond 77';"
    "box.dispatchEvent(new Event('input')); return (performance.now() - start) / 1000"
)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        made = page(Path(folder), many(number))
        checked = time.process_time()
        html = render_page(made)
        rendered = time.process_time()
        (Path(folder) / "report.html").write_text(html, encoding="utf-8")
        print(
            f"{len(made.cards)} claims, {len(html) / 1e6:.1f} MB: check {checked - start:.1f} s, page {rendered - checked:.2f} s"
        )
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
            options.add_argument(argument)
        with webdriver.Chrome(
            options=options, service=webdriver.ChromeService(shutil.which("chromedriver"))
        ) as browser:
            for _ in range(3):
                browser.get((Path(folder) / "report.html").as_uri())
                print(f"opened in {browser.execute_script(OPENED):.2f} s")
            print(f"filtered in {browser.execute_script(FILTER):.2f} s")


if __name__ == "__main__":
    main()
