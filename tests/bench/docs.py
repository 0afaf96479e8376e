"""Find and split the reference lists of a folder of documents: python tests/bench/docs.py FOLDER -o PRED.jsonl

Writes one line a document, {"doc": "NAME.txt", "refs": ["reference", ...]}, and prints references per second.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from refkit.model import Source
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.split import split_list


def main() -> None:
    """Read every .txt of a folder and write what was found."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    total, seconds = 0, 0.0
    with options.output.open("w", encoding="utf-8") as out:
        for path in sorted(options.folder.glob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            begun = time.perf_counter()
            source = Source(name=path.name, text=text)
            refs = [e.text for span in find_lists(source) for e in split_list(source, span).entries]
            seconds += time.perf_counter() - begun
            total += len(refs)
            out.write(json.dumps({"doc": path.name, "refs": refs}, ensure_ascii=False) + "\n")
    print(
        f"{total} references in {seconds:.2f} s: {total / max(seconds, 1e-9):.0f} a second", file=sys.stderr
    )


if __name__ == "__main__":
    main()
