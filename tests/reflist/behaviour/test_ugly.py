"""Pasted lists of many scripts and layouts, found and cut into their entries."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from refkit.documents import read_document
from refkit.errors import ReadError
from refkit.model import Source
from refkit.reflist.locate.paste import split_text, whole_list
from refkit.reflist.locate.split import RawReference, split_list

UGLY = (
    Path(__file__).parents[1] / "lists"
)  # "=== name", the list as pasted, "---", its entries: label, tab, text


def load(path: Path) -> Iterator[tuple[str, str, list[tuple[str | None, str]]]]:
    for block in path.read_text("utf-8").split("=== ")[1:]:
        name, _, rest = block.partition("\n")
        pasted, _, wanted = rest.partition("\n---\n")
        rows = [line.split("\t", 1) for line in wanted.splitlines() if line]
        yield name, pasted, [(None if label == "-" else label, text) for label, text in rows]


def entries_of(pasted: str) -> list[RawReference]:
    """The entries as `refkit parse -` takes them."""
    document = read_document(Source(name="-", text=pasted))
    whole = whole_list(document.source)
    if whole is not None:
        return list(whole.entries)
    lists = [split_list(document.source, span) for span in document.reflists]
    return [entry for one in lists or [split_text(document.source)] for entry in one.entries]


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


@pytest.mark.parametrize(
    ("pasted", "wanted"),
    [
        pytest.param(pasted, wanted, id=name)
        for path in sorted(UGLY.glob("ugly_*.txt"))
        for name, pasted, wanted in load(path)
    ],
)
def test_a_list_is_cut_into_its_entries(pasted: str, wanted: list[tuple[str | None, str]]) -> None:
    entries = entries_of(pasted)
    assert [(entry.label, letters(entry.text)) for entry in entries] == [
        (label, letters(text)) for label, text in wanted
    ]


def score(path: Path) -> str:
    """Exact F1 of the entries of all lists of a file: `python test_ugly.py FILE`."""
    right = found = gold = 0
    bad: list[str] = []
    for name, pasted, wanted in load(path):
        try:
            entries = entries_of(pasted)
        except ReadError:
            entries = []
        mine = [letters(entry.text) for entry in entries]
        theirs = [letters(text) for _, text in wanted]
        hits = sum(min(mine.count(text), theirs.count(text)) for text in set(theirs))
        labels = [e.label for e in entries] == [label for label, _ in wanted]
        if hits < max(len(mine), len(theirs)) or not labels:
            bad.append(f"  {name}: {hits} of {len(theirs)}, found {len(mine)}{'' if labels else ', labels'}")
        right, found, gold = right + hits, found + len(mine), gold + len(theirs)
    f1 = 200 * right / (found + gold)
    return f"{path.name}: P {right / max(1, found):.3f} R {right / gold:.3f} F1 {f1:.1f}\n" + "\n".join(bad)


if __name__ == "__main__":
    print("\n".join(score(Path(name)) for name in sys.argv[1:]))
