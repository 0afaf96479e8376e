"""What the served page asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import FIRST, make_project

from refkit.bib.record import Action
from refkit.errors import DecisionError
from refkit.serve.work import Desk


def test_the_page_has_a_form_for_each_source(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="to<ken")
    html = desk.page()
    assert FIRST in html
    assert 'value="to&lt;ken"' in html
    assert "form-action &#39;self&#39;" in html


def test_an_unknown_claim_is_refused(tmp_path: Path) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    with pytest.raises(DecisionError):
        desk.decide("c0", Action.ACCEPT, (), None)


@pytest.mark.parametrize("name", ["../../a.md", "C:\\x\\a.md", "a.md"])
def test_a_document_is_named_without_a_path(tmp_path: Path, name: str) -> None:
    desk = Desk(project=make_project(tmp_path), by="Jo", form_token="x")
    html = desk.check(name, b"# Zorbine\n\nZorbine is made in Berlin.\n")
    assert "a.md:3:1" in html
    assert "tmp" not in html.partition("<main>")[2].partition("Provenance")[0]
