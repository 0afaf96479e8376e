"""A kit of another processor's output and ours -> which items, citations and lists of each style differ.

python tests/csl/failing.py KIT_FOLDER        write failing.txt anew: a style a line, then what differs in it
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BENCH = HERE.parent / "bench" / "csl.py"
LISTED = HERE / "failing.txt"


def rendered(kit: Path, out: Path) -> None:
    """Everything the kit asks for, printed to the letter."""
    env = {**os.environ, "PYTHONPATH": str(HERE.parent.parent)}
    subprocess.run([sys.executable, str(BENCH), str(kit), "-o", str(out)], check=True, env=env)


def failing(kit: Path, out: Path) -> dict[str, set[str]]:
    """Per style the ids of items and citations whose text differs, and "list:…" for lists that do."""
    spec = importlib.util.spec_from_file_location("kit_compare", kit / "compare.py")
    assert spec is not None
    assert spec.loader is not None
    compare = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compare)
    ours: dict[tuple[str, str, str], dict[str, Any]] = {}
    for record in compare.read(str(out)):
        if record["kind"] != "meta":
            ours[compare.style_id(record["style"]), record["kind"], record["id"]] = record
    found: dict[str, set[str]] = {}
    for record in compare.read(str(kit / "oracle.jsonl.gz")):
        if record["kind"] == "meta" or "error" in record:
            continue
        style = compare.style_id(record["style"])
        differing = found.setdefault(style, set())
        mine = ours.get((style, record["kind"], record["id"]), {"html": ""})
        if record["kind"] != "list":
            if compare.text_of(mine.get("html"), record["kind"]) != record["text"]:
                differing.add(record["id"])
            continue
        entries = zip(mine.get("order", ()), mine.get("html", ()), strict=True)
        texts = [(key, text) for key, html in entries if (text := compare.text_of(html, "list"))]
        if texts != list(zip(record["order"], record["text"], strict=True)):
            differing.add(f"list:{record['id']}")
    return found


def read_listed() -> dict[str, set[str]]:
    lines = [line.split() for line in LISTED.read_text(encoding="utf-8").splitlines() if line]
    return {line[0]: set(line[1:]) for line in lines}


def main() -> None:
    kit = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        rendered(kit, out)
        found = failing(kit, out)
    lines = (" ".join([style, *sorted(ids)]) for style, ids in sorted(found.items()))
    LISTED.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
