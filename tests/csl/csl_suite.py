"""A fixture of CSL's test suite (style, items, citations) -> what refkit prints of it, as one text."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from refkit.csl.citation.citation import NOTHING
from refkit.csl.citation.read import read_citation
from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT, NONE
from refkit.csl.rendering.context import Citation
from refkit.csl.style.parse import CSL, parse_root
from refkit.patterns import regex

HEADING = regex(r"^>>=+ ([A-Z-]+) =+>>[ \t]*$(.*?)^<<=+ \1 =+<<[ \t]*$", re.MULTILINE | re.DOTALL)
FIRST_NOTE = "first-reference-note-number"
MARGIN, TAG = regex(r'<div class="csl-left-margin">(.*?)</div>'), regex(r"<[^<>]{1,200}>")
DATA = frozenset(
    ("input", "citations", "citation-items", "bibentries", "bibsection", "abbreviations", "options")
)
# Entities that files write by name, as citeproc-js writes them.
NUMBERED = {"&amp;": "&#38;", "&lt;": "&#60;", "&gt;": "&#62;"}


def read_trial(text: str) -> dict[str, Any]:
    """The sections of a test file: `>>===== MODE =====>>` and so on, those that hold JSON read.

    A byte order mark is no part of the file, nor is a line's carriage return. Items without an id are numbered
    from 1. In the result, "&", "<" and ">" are numbered entities however the file writes them.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = {name.lower(): body.strip("\n") for name, body in HEADING.findall(text)}
    trial = {name: json.loads(body) if name in DATA else body for name, body in found.items()}
    if "input" in trial:
        trial["input"] = [{"id": str(n), **item} for n, item in enumerate(trial["input"], 1)]
    for name, number in NUMBERED.items() if "result" in trial else ():
        trial["result"] = str(trial["result"]).replace(name, number)
    return trial


def run_trial(trial: Mapping[str, Any], *, exact: bool = True) -> str:
    """What a trial prints.

    A trial holds `csl` (the style's text), `input` (CSL-JSON items) and `mode` ("citation" or
    "bibliography"), and perhaps `citation-items` (clusters without notes), `citations` (clusters as they were
    put into a document one after the other), `bibentries`, `bibsection`, `abbreviations`. Without clusters all items are
    cited in one. Without `exact` it is printed as for people. Of `citations` each line says whether the last
    one put in changed it (">>") or not ("..").
    """
    trial = {**trial, "exact": exact}
    mode = str(trial["mode"]).strip()
    items = [abbreviated(item, trial.get("abbreviations")) for item in trial["input"]]
    if trial.get("bibentries"):
        wanted = list(trial["bibentries"])[-1]
        by_key = {str(item["id"]): item for item in items}
        items = [by_key[str(key)] for key in wanted]
    if trial.get("citations"):
        return _document(trial, items, mode)
    if mode == "bibliography-header":
        return _header(trial, items)
    if mode.startswith("bibliography"):
        return _listed(trial, items, (), nosort="nosort" in mode)
    clusters = trial.get("citation-items") or [[{"id": item["id"]} for item in items]]
    placed = [[{"position": 0, **cite} for cite in cluster] for cluster in clusters]
    return "\n".join(text or NOTHING for text in _render(trial, items, placed, numbered=True).citations)


def abbreviated(item: Mapping[str, Any], lists: Mapping[str, Any] | None) -> dict[str, Any]:
    """The item with the short forms that the lists have for its values: {"default": {variable: {long: short}}}."""
    listed = (lists or {}).get("default", {})
    short = {
        f"{variable}-short": shorts[item[variable]]
        for variable, shorts in listed.items()
        if item.get(variable) in shorts
    }
    return {**item, **short}


def document_of(citations: Sequence[Any]) -> list[dict[str, Any]]:
    """The clusters of a document in their places, each put in between those named before and after it."""
    known: dict[str, dict[str, Any]] = {}
    order: list[tuple[str, int]] = []
    for number, (cluster, before, after) in enumerate(citations):
        key = str(cluster.get("citationID", number))
        known[key] = {**cluster, "citationID": key}
        note = cluster.get("properties", {}).get("noteIndex", 0)
        order = [*((str(k), n) for k, n in before), (key, note), *((str(k), n) for k, n in after)]
    return [
        {**known[key], "properties": {**known[key].get("properties", {}), "noteIndex": note}}
        for key, note in order
    ]


def _document(trial: Mapping[str, Any], items: list[Any], mode: str) -> str:
    citations = list(trial["citations"])
    clusters = document_of(citations)
    kept = _cited(items, clusters)
    if mode.startswith("bibliography"):
        return _listed(trial, kept, _fresh(clusters, citations))
    texts = _render(trial, kept, _fresh(clusters, citations)).citations
    keys = [str(cluster.get("citationID")) for cluster in clusters]
    before: dict[str, str] = {}
    moved: set[str] = set()
    if len(citations) > 1:
        earlier = document_of(citations[:-1])
        told_before = _fresh(earlier, citations[:-1])
        texts_before = _render(trial, _cited(items, earlier), told_before).citations
        before = {str(c.get("citationID")): t for c, t in zip(earlier, texts_before, strict=True)}
        if all(
            asked in str(trial["csl"]) for asked in (FIRST_NOTE, "position=")
        ):  # where a work was cited first is part of what is told then
            notes, notes_before = notes_of(clusters), notes_of(earlier)
            again = (key for key, places in notes_before.items() if len(places) > 1)
            moved = {key for key in again if notes.get(key, [0])[0] != notes_before[key][0]}
    last = str(citations[-1][0].get("citationID", len(citations) - 1))
    changed = (
        key == last
        or before.get(key) != text
        or any(str(cite["id"]) in moved for cite in cluster["citationItems"])
        for key, text, cluster in zip(keys, texts, clusters, strict=True)
    )
    return "\n".join(
        f"{'>>' if told else '..'}[{n}] {text}"
        for n, (told, text) in enumerate(zip(changed, texts, strict=True))
    )


def _fresh(clusters: Sequence[Mapping[str, Any]], citations: Sequence[Any]) -> list[Citation]:
    """The clusters of a document, that which was put in last told apart."""
    last = str(citations[-1][0].get("citationID", len(citations) - 1))
    return [replace(read_citation(c), fresh=str(c.get("citationID")) == last) for c in clusters]


def notes_of(clusters: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    """Of each work the notes that it is cited in, one after the other."""
    found: dict[str, list[int]] = {}
    for cluster in clusters:
        for cite in cluster["citationItems"]:
            found.setdefault(str(cite["id"]), []).append(cluster["properties"]["noteIndex"])
    return found


def _cited(items: Sequence[Any], clusters: Sequence[Any]) -> list[Any]:
    cited = {str(cite["id"]) for cluster in clusters for cite in cluster["citationItems"]}
    return [item for item in items if str(item["id"]) in cited]


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


def _header(trial: Mapping[str, Any], items: list[Any]) -> str:
    """What a program has to know to set a bibliography, a line each: its spacing, indent and widest margin."""
    done = _render(trial, items, ())
    area = parse_root(str(trial["csl"]).strip().encode(), place="trial").find(f"{{{CSL}}}bibliography")
    options: Mapping[str, str] = {} if area is None else {str(k): str(v) for k, v in area.attrib.items()}
    margins = (
        html.unescape(TAG.sub("", text)) for entry in done.bibliography for text in MARGIN.findall(entry)
    )
    told = {
        "bibend": "</div>",
        "bibliography_errors": "",
        "bibstart": '<div class="csl-bib-body">\n',
        "done": "false",
        "entry_ids": ",".join(done.ids),
        "entryspacing": options.get("entry-spacing", "1"),
        "hangingindent": "true" if options.get("hanging-indent") == "true" else "",
        "linespacing": options.get("line-spacing", "1"),
        "maxoffset": str(max(map(len, margins), default=0)),
        "second-field-align": options.get("second-field-align", "false"),
    }
    return "\n".join(f"{name}: {value}" for name, value in told.items() if value or name != "hangingindent")


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
    if (tests := section.get("include")) is not None:
        return any(map(meets, tests))
    return not any(map(meets, section.get("exclude", ())))


def _render(
    trial: Mapping[str, Any],
    items: list[Any],
    clusters: Sequence[Any],
    *,
    nosort: bool = False,
    numbered: bool = False,
) -> Any:
    style = trial["csl"]
    triples = [(str(item["id"]), item, False) for item in items]
    return render_items(
        triples,
        style,
        citations=clusters,
        to="csl-html",
        quirks=EXACT if trial["exact"] else NONE,
        sort=not nosort,
        numbered=numbered,
    )
