"""The page as HTML: one file that loads nothing, in which nothing from outside is markup."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from pages import HOSTILE, page

from refkit.model import Verdict
from refkit.page.render import ICONS, render_page


class Reader(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def test_two_pages_of_one_check_are_the_same_bytes(tmp_path: Path) -> None:
    assert render_page(page(tmp_path)) == render_page(page(tmp_path))


def test_nothing_is_loaded_and_one_script_runs(tmp_path: Path) -> None:
    html = render_page(page(tmp_path, HOSTILE))
    reader = read(html)
    assert reader.tags.count("script") == 1
    assert not {"img", "svg", "iframe", "link", "object", "b"} & set(reader.tags)
    assert [
        value for name, value in reader.attributes if name in ("src", "style") or name.startswith("on")
    ] == []
    targets = [value or "" for name, value in reader.attributes if name == "href"]
    assert all(target.startswith(("#", "https://", "http://")) for target in targets)
    assert "default-src &#39;none&#39;" in html


def test_the_policy_names_script_and_style_by_their_hashes(tmp_path: Path) -> None:
    html = render_page(page(tmp_path))
    for tag in ("script", "style"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        mark = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{mark}&#39;" in html


def test_a_template_in_a_document_is_only_words(tmp_path: Path) -> None:
    html = render_page(page(tmp_path, HOSTILE))
    assert "{{ 7 * 7 }}" in html
    assert "\u202e" not in html


def test_every_link_within_the_page_leads_somewhere(tmp_path: Path) -> None:
    reader = read(render_page(page(tmp_path)))
    ids = {value for name, value in reader.attributes if name == "id"}
    links = {value[1:] for name, value in reader.attributes if name == "href" and value and value[0] == "#"}
    assert {link for link in links if not link.startswith("filter=")} - ids == set()


def test_ids_are_used_once(tmp_path: Path) -> None:
    found = [value for name, value in read(render_page(page(tmp_path))).attributes if name == "id"]
    assert len(found) == len(set(found))


def test_every_verdict_has_a_sign_beside_its_colour() -> None:
    assert set(ICONS) == {verdict.value for verdict in Verdict}


def test_a_claim_in_the_text_bears_its_verdict_for_who_sees_and_who_hears_it(tmp_path: Path) -> None:
    html = render_page(page(tmp_path))
    for verdict, icon in ICONS.items():
        assert (
            f".claim.v-{verdict}:not([tabindex])::before {{ content: '{icon}'; content: '{icon}' / '{verdict}: '; }}"
            in html
        )


def test_cards_are_text_until_they_are_shown_and_hold_nothing_that_ends_it_early(tmp_path: Path) -> None:
    """A browser that runs scripts takes what stands in <noscript> as characters up to its end."""
    made = page(tmp_path, HOSTILE.replace("countries", "countries </noscript><b>"))
    html = render_page(made)
    assert html.count("<noscript>") == html.count("</noscript>") == len(made.cards)
