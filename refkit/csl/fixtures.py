"""A rendering test written as data (style, items, citations) -> what a style makes of it, as one text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from refkit.csl.rendering import render_items

HEADING = re.compile(r"^>>=+ ([A-Z-]+) =+>>[ \t]*$(.*?)^<<=+ \1 =+<<[ \t]*$", re.MULTILINE | re.DOTALL)
NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"  # what processors say of an empty citation
DATA = frozenset(("input", "citations", "citation-items", "bibentries", "bibsection", "options"))


def read_trial(text: str) -> dict[str, Any]:
    """The sections of a test file: `>>===== MODE =====>>` and so on, those that hold JSON read."""
    found = {name.lower(): body.strip("\r\n") for name, body in HEADING.findall(text)}
    return {name: json.loads(body) if name in DATA else body for name, body in found.items()}


def run_trial(trial: Mapping[str, Any]) -> str:
    """What a trial prints.

    A trial holds `csl` (the style's text), `input` (CSL-JSON items) and `mode` ("citation" or
    "bibliography"), and perhaps `citation-items` (clusters without notes), `citations` (clusters as they were
    put into a document one after the other), `bibentries`, `bibsection`. Without clusters all items are
    cited in one. Of `citations` each line says whether the last one put in changed it (">>") or not ("..").
    """
    mode = str(trial["mode"]).strip()
    items = list(trial["input"])
    if trial.get("bibentries"):
        wanted = list(trial["bibentries"])[-1]
        by_key = {str(item["id"]): item for item in items}
        items = [by_key[str(key)] for key in wanted]
    if trial.get("citations"):
        return _document(trial, items, mode)
    if mode.startswith("bibliography"):
        return _listed(trial, items, (), nosort="nosort" in mode)
    clusters = trial.get("citation-items") or [[{"id": item["id"]} for item in items]]
    placed = [[{"position": 0, **cite} for cite in cluster] for cluster in clusters]
    return "\n".join(text or NOTHING for text in _render(trial, items, placed).citations)


def document_of(citations: Sequence[Any]) -> list[dict[str, Any]]:
    """The clusters of a document in their places, each put in between those named before and after it."""
    known: dict[str, dict[str, Any]] = {}
    order: list[tuple[str, int]] = []
    for number, (cluster, before, after) in enumerate(citations):
        key = str(cluster.get("citationID", number))
        known[key] = cluster
        note = cluster.get("properties", {}).get("noteIndex", 0)
        order = [*((str(k), n) for k, n in before), (key, note), *((str(k), n) for k, n in after)]
    return [
        {**known[key], "properties": {**known[key].get("properties", {}), "noteIndex": note}}
        for key, note in order
    ]


def _document(trial: Mapping[str, Any], items: list[Any], mode: str) -> str:
    citations = list(trial["citations"])
    clusters = document_of(citations)
    cited = {str(cite["id"]) for cluster in clusters for cite in cluster["citationItems"]}
    kept = [item for item in items if str(item["id"]) in cited]
    if mode.startswith("bibliography"):
        return _listed(trial, kept, clusters)
    texts = _render(trial, kept, clusters).citations
    keys = [str(cluster.get("citationID")) for cluster in clusters]
    before: dict[str, str] = {}
    if len(citations) > 1:
        earlier = document_of(citations[:-1])
        texts_before = _render(trial, kept, earlier).citations
        before = {str(c.get("citationID")): t for c, t in zip(earlier, texts_before, strict=True)}
    last = str(citations[-1][0].get("citationID", len(citations) - 1))
    return "\n".join(
        f"{'..' if key != last and before.get(key) == text else '>>'}[{n}] {text}"
        for n, (key, text) in enumerate(zip(keys, texts, strict=True))
    )


def _listed(
    trial: Mapping[str, Any], items: list[Any], clusters: Sequence[Any], *, nosort: bool = False
) -> str:
    done = _render(trial, items, clusters, nosort=nosort)
    section = trial.get("bibsection")
    by_key = {str(item["id"]): item for item in items}
    kept = [
        text for key, text in zip(done.ids, done.bibliography, strict=True) if belongs(by_key[key], section)
    ]
    entries = "".join(f'  <div class="csl-entry">{text}</div>\n' for text in kept)
    return f'<div class="csl-bib-body">\n{entries}</div>'


def belongs(item: Mapping[str, Any], section: Mapping[str, Any] | None) -> bool:
    """Whether an item belongs to a part of a bibliography: "select" all, "include" any, "exclude" none."""
    if not section:
        return True

    def meets(test: Mapping[str, Any]) -> bool:
        value = item.get(test["field"])
        values = value if isinstance(value, list) else [value]
        return test["value"] in values or (not test["value"] and value in (None, "", []))

    held = [meets(test) for test in section.get("quash", ())]
    if held and all(held):
        return False
    if tests := section.get("select"):
        return all(map(meets, tests))
    if tests := section.get("include"):
        return any(map(meets, tests))
    return not any(map(meets, section.get("exclude", ())))


def _render(
    trial: Mapping[str, Any], items: list[Any], clusters: Sequence[Any], *, nosort: bool = False
) -> Any:
    style = trial["csl"]
    triples = [(str(item["id"]), item, False) for item in items]
    return render_items(triples, style, citations=clusters, to="csl-html", tidy=False, sort=not nosort)
