"""pandoc, bibutils, citation-js and biblatex-csl-converter read a .bib file as refkit does; where they differ is a table of cases.

The packages for Node are looked for in the folder that REFKIT_NODE_MODULES names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from refkit import formats
from refkit.fields.folding import fold_title
from refkit.fields.titles import without_tags
from refkit.formats.csl_json import to_item
from refkit.model import Source

FILE = r"""@article{plain, author = {Roe, Ann and van der Berg, Jan and de la Cruz, M\'aria and O'Neil, P.},
  title = {Tides of the {Nile} and their na{\"\i}ve ponds}, journal = {Journal of Pond Studies}, volume = 12, number = {3},
  pages = {100--115}, year = 2011, month = mar, doi = {10.5555/jps.1}}
@book{booked, editor = {{\O}rsted, Hans and {World Health Organization}}, title = {Ponds \& lakes}, publisher = {Pond Press},
  address = {K{\o}benhavn}, date = {1999-05}, isbn = {9780198526636}, series = {Waters}}
@incollection{part, author = {Mart{\'\i}nez Garc{\'\i}a, Luis}, title = {On tides}, booktitle = {The book of tides},
  pages = {3--9}, year = {2004}, publisher = {P}}
@inproceedings{meet, author = {Kim, Soo}, title = {\emph{Rana} in motion}, booktitle = {Meeting on ponds}, year = {2015}}
@phdthesis{phd, author = {Nguy\~{\^e}n, V{\u{a}}n}, title = {Deep ponds}, school = {University of Ponds}, year = {2010}}
@techreport{rep, author = {{EPA}}, title = {Pond report}, institution = {EPA}, number = {TR-7}, year = {2008},
  url = {https://example.org/a_b}}
@misc{quoted, author = {Roe, Ann}, title = {Untitled ``quoted'' thing -- with dashes}, year = {2001}}
"""
VARIABLES = ("title", "family names", "year", "type", "container-title", "page", "DOI", "publisher")
# What another program reads otherwise: program, key, variable -> what it makes of it.
KNOWN: dict[tuple[str, str, str], Any] = {
    ("pandoc", "quoted", "type"): "",
    ("bibutils", "rep", "publisher"): None,
    ("biblatex-csl-converter", "plain", "type"): "article",
    ("biblatex-csl-converter", "quoted", "type"): "article",
    ("biblatex-csl-converter", "phd", "publisher"): None,
    ("biblatex-csl-converter", "rep", "publisher"): None,
}  # fmt: skip


def told(item: dict[str, Any]) -> dict[str, Any]:
    """What is compared of a CSL-JSON item: texts without case, tags and marks, years, and who wrote it by family names."""
    people = [*item.get("author", ()), *item.get("editor", ())]
    values = {name: item.get(name) for name in ("page", "DOI")}
    values |= {
        name: fold_title(without_tags(item[name])) if item.get(name) else None
        for name in ("title", "container-title", "publisher")
    }
    parts = (item.get("issued") or {}).get("date-parts") or [[None]]
    return values | {
        "family names": [fold_title(one.get("family") or one.get("literal") or "") for one in people],
        "year": parts[0][0] if parts[0] else None,
        "type": item.get("type"),
    }


def by_refkit() -> dict[str, dict[str, Any]]:
    return {one.id: told(to_item(one)) for one in formats.read(Source(name="a.bib", text=FILE))}


def run(arguments: list[str], cwd: Path) -> str:
    done = subprocess.run(
        arguments, cwd=cwd, capture_output=True, text=True, check=False, timeout=60, input=FILE
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def by_pandoc(cwd: Path) -> list[dict[str, Any]]:
    program = (
        shutil.which("pandoc") or pytest.importorskip("pypandoc", reason="needs pandoc").get_pandoc_path()
    )
    found: list[dict[str, Any]] = json.loads(run([program, "-f", "biblatex", "-t", "csljson"], cwd))
    return found


def by_bibutils(cwd: Path) -> list[dict[str, Any]]:
    if shutil.which("biblatex2xml") is None:
        pytest.skip("needs bibutils")
    mods = run(["biblatex2xml"], cwd)
    return [to_item(one) for one in formats.read(Source(name="a.xml", text=mods), "mods")]


def by_node(cwd: Path, script: str, package: str) -> list[dict[str, Any]]:
    modules = os.environ.get("REFKIT_NODE_MODULES", "")
    if shutil.which("node") is None or not (Path(modules) / package).is_dir():
        pytest.skip(f"needs Node with {package}, in the folder that REFKIT_NODE_MODULES names")
    (cwd / "node_modules").symlink_to(modules)
    (cwd / "a.bib").write_text(FILE, encoding="utf-8")
    (cwd / "read.cjs").write_text(script, encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(run(["node", "read.cjs"], cwd))
    return found


def by_citation_js(cwd: Path) -> list[dict[str, Any]]:
    script = """const {Cite} = require("@citation-js/core"); require("@citation-js/plugin-bibtex");
    const text = require("fs").readFileSync("a.bib", "utf8");
    console.log(JSON.stringify(new Cite(text, {forceType: "@biblatex/text"}).data.map(({_graph, ...item}) => item)));"""
    return by_node(cwd, script, "@citation-js/plugin-bibtex")


def by_converter(cwd: Path) -> list[dict[str, Any]]:
    script = """const {parse, CSLExporter} = require("biblatex-csl-converter");
    const read = parse(require("fs").readFileSync("a.bib", "utf8"), {processUnexpected: true, processUnknown: true});
    console.log(JSON.stringify(Object.values(new CSLExporter(read.entries).parse())));"""
    return by_node(cwd, script, "biblatex-csl-converter")


PROGRAMS = {
    "pandoc": by_pandoc, "bibutils": by_bibutils, "citation-js": by_citation_js, "biblatex-csl-converter": by_converter,
}  # fmt: skip


@pytest.mark.parametrize("program", PROGRAMS)
def test_another_program_reads_the_same(program: str, tmp_path: Path) -> None:
    ours = by_refkit()
    theirs = dict(zip(ours, map(told, PROGRAMS[program](tmp_path)), strict=True))
    differing = {
        (program, key, name): theirs[key][name]
        for key in ours
        for name in VARIABLES
        if theirs[key][name] != ours[key][name]
    }
    assert differing == {place: value for place, value in KNOWN.items() if place[0] == program}
