"""What is printed as citeproc-js prints it stays so; what newly is, is taken off the list."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

KIT = Path(os.environ.get("REFKIT_DATA", "-")) / "csl"
BENCH = Path(__file__).parents[2] / "bench" / "csl.py"
FAILING = (
    Path(__file__).parents[1] / "failing.txt"
)  # of each style the items, citations and lists that differ
PARTS = 12  # of the three hundred styles, so that several processes can share them


@pytest.mark.extra_styles
@pytest.mark.skipif(not KIT.is_dir(), reason="REFKIT_DATA names no folder that holds the kit")
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_differs_but_what_is_listed(part: int, assert_failing: Callable[..., None]) -> None:
    render = run_path(str(BENCH))["one_style"]
    names = (KIT / "styles.txt").read_text("utf-8").split()[part::PARTS]
    assert_failing(failing([record for name in names for record in render((KIT, name, False))[0]]), FAILING)


def failing(records: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Per style the ids of items and citations whose text differs, and "list:…" for lists that do."""
    spec = importlib.util.spec_from_file_location("kit_compare", KIT / "compare.py")
    assert spec is not None
    assert spec.loader is not None
    compare = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compare)
    ours = {(compare.style_id(r["style"]), r["kind"], r["id"]): r for r in records}
    found: dict[str, set[str]] = {style: set() for style, _, _ in ours}
    for record in compare.read(str(KIT / "oracle.jsonl.gz")):
        if record["kind"] == "meta" or "error" in record:
            continue
        style = compare.style_id(record["style"])
        if style not in found:
            continue
        mine = ours.get((style, record["kind"], record["id"]), {"html": ""})
        if record["kind"] != "list":
            if compare.text_of(mine.get("html"), record["kind"]) != record["text"]:
                found[style].add(record["id"])
            continue
        entries = zip(mine.get("order", ()), mine.get("html", ()), strict=True)
        texts = [(key, text) for key, html in entries if (text := compare.text_of(html, "list"))]
        if texts != list(zip(record["order"], record["text"], strict=True)):
            found[style].add(f"list:{record['id']}")
    return found
