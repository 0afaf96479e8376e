"""Reference strings, or the entries of HALLMARK, against an index of records: which are found, and how fast.

    python tests/bench/resolve.py CORPUS.jsonl.gz QUERIES.json -o PRED.jsonl
    python tests/bench/resolve.py --records VALID.jsonl --entries ENTRIES.jsonl -o PRED.jsonl

CORPUS holds a CSL-JSON item a line, or is the folder of an index of it (then `doi` is not understood). QUERIES is a list (or a line each) of a string (`q`, `string`, `reference` or `text`) and the
record that a person found: `gold` (ids, none where the corpus has not got it), `id` or `doi`. A DOI that no record of the corpus has
counts as absent. ENTRIES and VALID hold HALLMARK's lines (`fields`, `label`); the valid ones of both are what can be found.
A line of PRED: `q`, the `id` that was found or null, `verdict`, `score`. Times are of one processor, reading the strings included.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from refkit.errors import RefkitError
from refkit.formats import FORMATS
from refkit.formats.csl_json import from_item, to_item
from refkit.index import Index, open_index
from refkit.index.build import build_index
from refkit.matching import Query, match, read_queries
from refkit.matching.settings import SURE
from refkit.model import Asked, RecordVerdict, Reference, Resolution, Source

ASKED = (Asked(service="index", outcome="answered"),)
# HALLMARK's records stand for all that is known: what they have not, no registrar has.
ALL_ASKED = tuple(Asked(service=name, outcome="answered") for name in ("crossref", "datacite"))
TEXTS = ("q", "string", "reference", "text", "query")
LIMIT = 10
TOGETHER = 64


@dataclass(frozen=True)
class Wanted:
    """`ids` are right; none where the record is absent. `kind` is a style or a type of fabrication."""

    name: str
    ids: frozenset[str]
    kind: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("queries", nargs="?", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--entries", type=Path, help="entries of HALLMARK to be judged")
    parser.add_argument(
        "--records", type=Path, nargs="+", default=[], help="its valid records, which can be found"
    )
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the first N that are judged wrong")
    options = parser.parse_args()
    lines: list[dict[str, Any]] = []
    if options.queries:
        lines += of_strings(options)
    if options.entries:
        lines += of_entries(options)
    if options.output:
        options.output.write_text(
            "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), "utf-8"
        )


def of_strings(options: argparse.Namespace) -> list[dict[str, Any]]:
    """The queries of a file against the corpus, and what is said of them."""
    dois = {} if options.corpus.is_dir() else ids_by_doi(read_lines(options.corpus))
    asked = read_lines(options.queries)
    texts = [next((str(one[key]) for key in TEXTS if one.get(key)), "") for one in asked]
    wanted = [
        Wanted(text, right_ids(one, dois), str(one.get("style", "")))
        for one, text in zip(asked, texts, strict=True)
    ]
    read_queries(texts[:1])  # what is loaded on first use is no part of the time
    with index_of(options.corpus) as index:
        start = time.process_time()
        found = list(resolve_strings(index, texts))
        seconds = time.process_time() - start
    tell_strings(options.queries.name, wanted, found, seconds, options.show)
    return [line_of(one.name, resolution) for one, resolution in zip(wanted, found, strict=True)]


@contextmanager
def index_of(corpus: Path) -> Iterator[Index]:
    """The index of a file of records, made anew; one that `refkit index build` has made is taken as it is."""
    if corpus.is_dir():
        yield open_index(corpus)
        return
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        built = build_index([corpus], Path(folder, "index"), today=date.today())
        print(f"index of {built.records} records, {time.perf_counter() - start:.0f} s")
        yield open_index(Path(folder, "index"))


def ids_by_doi(items: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        if item.get("DOI"):
            found.setdefault(str(item["DOI"]).casefold(), []).append(str(item["id"]))
    return found


def resolve_strings(index: Index, texts: Sequence[str]) -> Iterator[Resolution]:
    for start in range(0, len(texts), TOGETHER):
        for query in read_queries(texts[start : start + TOGETHER]):
            yield match(query, index.search(query, LIMIT), ASKED)


def right_ids(asked: Mapping[str, Any], dois: Mapping[str, Sequence[str]]) -> frozenset[str]:
    for key in ("gold", "ids", "id"):
        value = asked.get(key)
        if value:
            return frozenset([value] if isinstance(value, str) else map(str, value))
    doi = asked.get("doi") or asked.get("DOI")
    return frozenset(dois.get(str(doi).casefold(), ())) if doi else frozenset()


def found_id(resolution: Resolution) -> str | None:
    """The record that was taken for the reference's own, verified or not."""
    record = resolution.record
    return record.reference.id if record is not None and resolution.score >= SURE else None


def line_of(name: str, resolution: Resolution) -> dict[str, Any]:
    return {
        "q": name,
        "id": found_id(resolution),
        "verdict": str(resolution.verdict),
        "score": round(resolution.score, 4),
    }


def tell_strings(
    name: str, wanted: Sequence[Wanted], found: Sequence[Resolution], seconds: float, show: int
) -> None:
    outcomes = [outcome_of(one, found_id(resolution)) for one, resolution in zip(wanted, found, strict=True)]
    print(f"{name}: {len(wanted)} strings, {sum(bool(one.ids) for one in wanted)} with a record")
    tell_rates("all", outcomes)
    for kind in sorted({one.kind for one in wanted} - {""}):
        tell_rates(kind, [outcome for one, outcome in zip(wanted, outcomes, strict=True) if one.kind == kind])
    print(
        "verdicts: ",
        ", ".join(f"{n} {verdict}" for verdict, n in Counter(str(r.verdict) for r in found).most_common()),
    )
    print(
        f"{len(wanted) / seconds:.0f} references a second ({1000 * seconds / max(1, len(wanted)):.2f} ms each)"
    )
    for one, outcome, resolution in zip(wanted, outcomes, found, strict=True):
        if outcome not in {"right", "rightly none"} and show:
            show -= 1
            record = resolution.record
            print(f"\n{outcome} {resolution.score:.3f} {one.name}\n  wanted {sorted(one.ids)[:3]}")
            print(f"  {record and (record.reference.id, record.reference.title)}")


def outcome_of(wanted: Wanted, found: str | None) -> str:
    if not wanted.ids:
        return "rightly none" if found is None else "false"
    if found is None:
        return "missed"
    return "right" if found in wanted.ids else "wrong"


def tell_rates(name: str, outcomes: Sequence[str]) -> None:
    count = Counter(outcomes)
    told = count["right"] + count["wrong"] + count["false"]
    there = count["right"] + count["wrong"] + count["missed"]
    absent = count["false"] + count["rightly none"]
    print(
        f"{name:10} precision {ratio(count['right'], told)}  recall {ratio(count['right'], there)}"
        f"  false where absent {ratio(count['false'], absent)} ({count['false']} of {absent})"
    )


def ratio(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "-"


def of_entries(options: argparse.Namespace) -> list[dict[str, Any]]:
    """HALLMARK's entries against its valid ones."""
    entries = read_lines(options.entries)
    files = [*options.records, *([] if options.queries or options.corpus is None else [options.corpus])]
    valid = [line for file in files for line in read_lines(file)]
    valid += [entry for entry in entries if is_valid(entry)]
    records = [
        reference
        for n, entry in enumerate(valid)
        if (reference := reference_of(entry, f"valid:{n}")) is not None
    ]
    queries = [
        Query(reference=reference_of(entry, str(n)) or Reference(id=str(n), type="document"))
        for n, entry in enumerate(entries)
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "valid.jsonl")
        file.write_text(
            "".join(f"{json.dumps(to_item(record), ensure_ascii=False)}\n" for record in records), "utf-8"
        )
        with index_of(file) as index:
            match(queries[0], index.search(queries[0], LIMIT), ALL_ASKED)
            start = time.process_time()
            found = [match(query, index.search(query, LIMIT), ALL_ASKED) for query in queries]
            seconds = time.process_time() - start
    tell_entries(options.entries.name, entries, found, seconds, options.show)
    return [
        line_of(str(entry.get("bibtex_key", n)), resolution)
        for n, (entry, resolution) in enumerate(zip(entries, found, strict=True))
    ]


def is_valid(entry: Mapping[str, Any]) -> bool:
    return entry.get("label") == "VALID"


def reference_of(entry: Mapping[str, Any], name: str) -> Reference | None:
    """An entry's reference, read as BibTeX; one whose braces do not close is read without any. Another line is CSL-JSON."""
    if "fields" not in entry:
        return replace(from_item(entry), id=name)
    fields = {key: str(value) for key, value in entry["fields"].items() if value}
    bare = {key: value.replace("{", "").replace("}", "") for key, value in fields.items()}
    for some in (fields, bare):
        body = "".join(f"  {key} = {{{value}}},\n" for key, value in some.items())
        text = f"@{entry.get('bibtex_type') or 'misc'}{{key,\n{body}}}\n"
        try:
            library = FORMATS["bibtex"].read(Source(name="entry.bib", text=text))
        except RefkitError:
            continue
        if len(library) == 1:
            return replace(library.references[0], id=name)
    return None


def tell_entries(
    name: str,
    entries: Sequence[Mapping[str, Any]],
    found: Sequence[Resolution],
    seconds: float,
    show: int,
) -> None:
    flagged = {RecordVerdict.MISMATCH, RecordVerdict.NOT_FOUND}
    print(f"{name}: {len(entries)} entries, {sum(map(is_valid, entries))} valid")
    by_kind: dict[str, list[bool]] = {}
    for entry, resolution in zip(entries, found, strict=True):
        valid = is_valid(entry)
        told = resolution.verdict != RecordVerdict.VERIFIED if valid else resolution.verdict in flagged
        for kind in (
            "VALID" if valid else "HALLUCINATED",
            "" if valid else str(entry.get("hallucination_type")),
        ):
            if kind:
                by_kind.setdefault(kind, []).append(told)
    for kind, told in sorted(by_kind.items()):
        print(
            f"{kind:26}{sum(told):5} of {len(told):5}  {ratio(sum(told), len(told))} {'flagged' if kind == 'VALID' else 'detected'}"
        )
    print(f"{len(entries) / seconds:.0f} references a second, as fields")
    for entry, resolution in zip(entries, found, strict=True):
        wrong = (resolution.verdict == RecordVerdict.VERIFIED) != is_valid(entry)
        if wrong and show:
            show -= 1
            record = resolution.record
            print(
                f"\n{resolution.verdict} {resolution.score:.3f} {entry.get('hallucination_type') or 'VALID'}: {entry['fields']}"
            )
            print(f"  {str(entry.get('explanation'))[:160]}")
            print(f"  {[(d.field, d.stated, d.recorded, d.grave) for d in resolution.discrepancies]}")
            print(
                f"  {record and (record.reference.title, [n.family or n.literal for n in record.reference.author], record.reference.container_title, record.reference.issued and record.reference.issued.year)}"
            )


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a list, or of lines, packed or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    if text.lstrip()[:1] == "[":
        listed = json.loads(text)
    else:
        listed = [json.loads(line) for line in text.splitlines() if line.strip()]
    return [one for one in listed if isinstance(one, dict)]


if __name__ == "__main__":
    main()
