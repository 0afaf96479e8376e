"""Each reason of a link or a verdict by example: the smallest document, list and source that give it.

A row reads: the reason, the document's words, the list it is checked against, and more files: texts of the
sources lie in "sources", a project's in "bib". The list is the document's own unless the row says that it
is another's ("bib"), which is what `--bib` names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

import refkit
from refkit.cli import main
from refkit.model import Discrepancy, Notice, NoticeKind, Record, RecordVerdict, Resolution
from refkit.records.file import records_text
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row
from refkit.rules import REASONS
from refkit.rules.comparisons import COMPARED

TRIAL = "Doe J. Randomised trial of zorbine in adults with relapsed gout. Lancet. 2011;378:12-19."
RELEASE = "Acme Inc. FDA approves zorbine for the treatment of relapsed gout. Media release, 3 December 2014."
LABEL = "Acme Inc. Zorbine (zorbine) tablets: US prescribing information. 2014."
REVIEW = "Roe B. Clinical and pharmacologic aspects of zorbine: a review. Drugs. 2012;1:2-9."
SINGLE = "Doe J. Open-label phase 2 study of zorbine in patients with gout. Blood. 2013;1:1-9."
GERMAN = (
    "Zorbin wird einmal täglich eingenommen und hemmt das Enzym ABC1 in den Zellen des Knochenmarks. "
    "Die Behandlung mit Zorbin wurde bei Patienten mit Gicht untersucht und führte zu einem Ansprechen. "
    "Es wurde im Dezember 2014 von der FDA zugelassen und wird von der Firma Acme hergestellt."
)

MOSS = "Smith J. Moss in the rain. Lancet. 2011;378:12-19."
ROWS = (
    "## Clinical Trials\n\n| Title | Posted | Phase | Status |\n| --- | --- | --- | --- |\n| Zorbine "
    "tablets | 2010/04/16 | Phase 2 | Completed |"
)
# A text that runs through its own list, without marks.
BRIDGES = (
    "## Introduction\n\nSteel cables of suspension bridges are known to suffer from corrosion. Previous "
    "studies reported "
    "fatigue cracks in welded girders exposed to traffic loads. Such damage is often overlooked for many "
    "years. Monitoring by acoustic emission has been shown to find "
    "damage in concrete decks early.\n\n## Discussion\n\nLong-span bridges have been tested in wind "
    "tunnels for decades. "
    "Flutter and vortex shedding of decks were described as causes of failure. Inspection by drones has been proposed "
    "to lower life-cycle costs. Corrosion of the steel cables of suspension bridges was reported in 2031."
)
WORKS = (
    "Okafor A. Corrosion of steel cables in suspension bridges. J Struct. 2010;3:1-9.",
    "Lind B. Fatigue cracks of welded girders under traffic loads. J Struct. 2011;4:1-9.",
    "Moreau C. Acoustic emission monitoring of concrete decks. J Struct. 2012;5:1-9.",
    "Abe D. Wind tunnel tests of long-span bridges. J Struct. 2013;6:1-9.",
    "Sorensen E. Vortex shedding and flutter of bridge decks. J Struct. 2014;7:1-9.",
    "Castro F. Life-cycle costs of bridge inspection by drones. J Struct. 2015;8:1-9.",
)

OWN, OTHER = "own", "bib"

NOTHING = sha256(b"Nothing of it is here.\n").hexdigest()
EXAMPLES: tuple[tuple[str, str, str, tuple[str, ...], Mapping[str, str]], ...] = (
    ("authority", "Zorbine was approved by the FDA in December 2014 for relapsed gout.", OTHER, (RELEASE,), {}),
    ("title-states", "Zorbine was approved by the FDA for the treatment of relapsed gout.", OTHER, (RELEASE,), {}),
    ("same-agency", "Zorbine was approved by the FDA in December 2014 for relapsed gout.", OTHER, (RELEASE,), {}),
    ("same-date", "Zorbine was approved by the FDA on 3 December 2014.", OTHER, (RELEASE,), {}),
    ("same-scope", "Zorbine was approved by the FDA for relapsed or refractory gout.", OTHER,
        (RELEASE.replace("relapsed gout", "relapsed or refractory gout"),), {}),
    ("same-company", "Zorbine is developed by Acme Inc. for the treatment of gout.", OTHER, (RELEASE,), {}),
    ("same-trial", "In the ZENITH-2 trial zorbine reduced the rate of gout flares by 20%.", OTHER,
        ("Doe J. Zorbine in adults with gout: the ZENITH-2 trial. Lancet. 2011;378:12-19.",), {}),
    ("list-order", BRIDGES, OWN, WORKS, {}),
    ("confident", BRIDGES, OWN, WORKS, {}),
    ("quoted", "Zorbine was approved by the FDA in December 2014 for relapsed gout.", OTHER, (RELEASE,),
        {"sources/acme2014fda.txt": "Zorbine was approved by the FDA in December 2014 for relapsed gout.\n"}),
    ("passage", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,),
        {"sources/doe2011randomised.txt": "The FDA looked at the application for zorbine for nine months.\n"}),
    ("marked", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,), {}),
    ("accepted", "Zorbine was approved by the EMA in March 2031.", OWN, (TRIAL,),
        {"edit": "verdict = {accepted},\n  related = {doe2011randomised},"}),
    ("title-denies", "Zorbine increases the risk of stroke in adults with gout.", OTHER,
        ("Doe J. Zorbine does not increase the risk of stroke in adults with gout. Lancet. 2011;378:12-19.",), {}),
    ("title-only", "Zorbine was approved by the FDA in December 2014 for relapsed gout.", OTHER, (RELEASE,), {}),
    ("no-passage", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,),
        {"sources/doe2011randomised.txt": "Nothing of it is here.\n"}),
    ("abstract-silent", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,),
        {"sources/doe2011randomised.txt": "Nothing of it is here.\n", "sources/origins.jsonl":
            '{"schema": 1, "key": "doe2011randomised", "file": "doe2011randomised.txt", "kind": "abstract", "service": "PubMed", '
            '"id": "1", "came": "2026-12-01", "sha256": "NOTHING"}\n'.replace("NOTHING", NOTHING)}),
    ("negation-differs", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,),
        {"sources/doe2011randomised.txt": "Zorbine was not approved by the FDA in 2011.\n"}),
    ("foreign-list", "Zorbine was approved by the FDA in December 2014 for relapsed gout.", OTHER, (RELEASE,), {}),
    ("beyond-population", "Zorbine is indicated for adults and children with relapsed gout.", OTHER, (RELEASE,), {}),
    ("beyond-indication", "Zorbine is indicated for chronic heart failure.", OTHER, (RELEASE,), {}),
    ("not-english", GERMAN, OTHER, (RELEASE.replace("zorbine", "zorbin"),), {}),
    ("cited-source-older", "Zorbine was approved by the FDA in June 2023 [1].", OWN, (TRIAL,), {}),
    ("other-subject", "Zorbine is a drug. The drug reduced gout flares in adults [1].", OWN, (TRIAL,),
        {"sources/doe2011randomised.txt": "The drug reduced gout flares in adults.\n"}),
    ("mark-dangles", "Zorbine was approved by the FDA in 2011 [4].", OWN, (TRIAL,), {}),
    ("newer-than-sources", "Zorbine was approved by the EMA in March 2031.", OWN, (TRIAL,), {}),
    ("agency-mismatch", "Zorbine was approved by the EMA.", OTHER, (RELEASE,), {}),
    ("comparison-on-single-arm", "Zorbine is superior to standard treatment in overall survival.", OTHER, (SINGLE,
        ), {}),
    ("subject-not-named", "Zorbine is indicated for gout in adults.", OTHER, (MOSS,), {}),
    ("says-otherwise", "Zorbine blocks ABC1. An application was rejected by the FDA in December 2014.", OTHER,
        (RELEASE,), {}),
    ("registry-record-needed", ROWS, OTHER, (LABEL,), {}),
    ("negative-claim", "Zorbine has not been approved by the NMPA.", OTHER, (RELEASE,), {}),
    ("nothing-points", "Zorbine is indicated for gout in adults.", OTHER, (REVIEW,), {}),
    ("no-references", "Zorbine was approved by the FDA in 2011.", OWN, (), {}),
    ("approval-listed", "Zorbine has not been approved by the FDA.", OTHER, (RELEASE,), {}),
    ("own-work", "We enrolled 42 patients with gout in Vienna.", OTHER, (TRIAL,), {}),
    ("decided-by-hand", "Zorbine was approved by the EMA in March 2031.", OWN, (TRIAL,),
        {"edit": "verdict = {exempt},"}),
    ("noted-by-hand", "Zorbine was approved by the EMA in March 2031.", OWN, (TRIAL,),
        {"edit": "verdict = {exempt},\n  note = {A forecast of the agency's own calendar.},"}),
    ("rejected-by-hand", "Zorbine was approved by the FDA in 2011 [1].", OWN, (TRIAL,),
        {"edit": "verdict = {cited},\n  rejected = {doe2011randomised},"}),
    ("decided-elsewhere", "Zorbine was approved by the EMA in March 2031.", OWN, (TRIAL,),
        {"edit": "verdict = {exempt},", "again.md": "Again: b."}),
)  # fmt: skip

NOTICED: tuple[tuple[str, RecordVerdict, NoticeKind | None], ...] = (
    ("rests-on-retracted", RecordVerdict.VERIFIED, NoticeKind.RETRACTED),
    ("source-retracted", RecordVerdict.VERIFIED, NoticeKind.WITHDRAWN),
    ("source-in-doubt", RecordVerdict.VERIFIED, NoticeKind.CONCERN),
    ("source-corrected", RecordVerdict.VERIFIED, NoticeKind.CORRECTED),
    ("source-replaced", RecordVerdict.VERIFIED, NoticeKind.REPLACED),
    ("source-published", RecordVerdict.VERIFIED, NoticeKind.PUBLISHED),
    ("record-of-other-work", RecordVerdict.MISMATCH, None),
    ("record-differs", RecordVerdict.MISMATCH, None),
    ("record-not-found", RecordVerdict.NOT_FOUND, None),
    ("record-not-checked", RecordVerdict.COULD_NOT_CHECK, None),
)

# Reasons of a claim and a passage of the source that the document cites for it, as `refkit explain` shows them.
# Those that no comparison gives yet: each is taken out when its comparison comes.
AWAITED = frozenset(
    {"time-differs", "dose-differs", "endpoint-differs", "reads-otherwise", "reads-as-stated"}
)


def printed_list(entries: tuple[str, ...]) -> str:
    return "".join(f"{number}. {entry}\n" for number, entry in enumerate(entries, 1))


@pytest.mark.parametrize(
    ("reason", "words", "whose", "entries", "more"), [pytest.param(*row, id=row[0]) for row in EXAMPLES]
)
def test_a_reason_is_given(
    reason: str,
    words: str,
    whose: str,
    entries: tuple[str, ...],
    more: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    own = f"\n## References\n\n{printed_list(entries)}" if entries and whose == OWN else ""
    Path("a.md").write_text(f"# Zorbine\n\n{words}\n{own}", encoding="utf-8")
    command = ["claims", "a.md", "--format", "jsonl"]
    if whose == OTHER:
        Path("list.txt").write_text(printed_list(entries), encoding="utf-8")
        CliRunner().invoke(main, ["parse", "list.txt", "-o", "list.bib"])
        command += ["--bib", "list.bib"]
    if "edit" in more:
        Path("refkit.toml").write_text('documents = ["*.md"]\n', encoding="utf-8")
        CliRunner().invoke(main, ["build"])
        claims = Path("bib/claims.bib").read_text(encoding="utf-8")
        verdict = more["edit"].partition(",")[0] if "{cited}" in more["edit"] else "verdict = {uncovered}"
        Path("bib/claims.bib").write_text(claims.replace(f"{verdict},", more["edit"], 1), encoding="utf-8")
    if "again.md" in more:  # another document with the same words
        Path("again.md").write_text(Path("a.md").read_text(encoding="utf-8"), encoding="utf-8")
        del command[1]
    for name, text in more.items():
        if name.startswith("sources/"):
            Path("sources").mkdir(exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
            command += ["--evidence", "sources"]
    done = CliRunner().invoke(main, command)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    given = {slug for row in rows for slug in row["reasons"]}
    given |= {slug for row in rows for link in row["links"] for slug in link["reasons"]}
    assert reason in given, done.output


@pytest.mark.parametrize(("reason", "verdict", "kind"), [pytest.param(*row, id=row[0]) for row in NOTICED])
def test_a_record_gives_a_reason(
    reason: str,
    verdict: RecordVerdict,
    kind: NoticeKind | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# Zorbine\n\nZorbine was approved by the FDA in 2011 [@a].\n", encoding="utf-8")
    Path("a.bib").write_text("@book{a, title = {Zorbine}, doi = {10.5555/a}}\n", encoding="utf-8")
    work = refkit.read(Path("a.bib"))["a"]
    its = work if reason == "record-of-other-work" else replace(work, doi="10.5555/b")
    found = Resolution(
        reference="a",
        verdict=verdict,
        record=Record(reference=its, service="crossref"),
        discrepancies=(Discrepancy(field="title", stated="Zorbine", recorded="Moss"),),
        notices=() if kind is None else (Notice(kind=kind),),
    )
    text = records_text([Row(resolution=found, of=(fingerprint_of(work),))])
    Path("a.records.jsonl").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["claims", "a.md", "--bib", "a.bib", "--format", "jsonl"])
    (row,) = map(json.loads, done.stdout.splitlines())
    assert reason in {*row["reasons"], *(slug for link in row["links"] for slug in link["reasons"])}
    assert row["links"][0]["record"]["verdict"] == verdict


@pytest.mark.parametrize(
    ("reason", "words", "passage"), [pytest.param(slug, *pair, id=slug) for slug, pair in COMPARED.items()]
)
def test_a_claim_and_a_passage_give_a_reason(
    reason: str, words: str, passage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {"sources/doe2011randomised.txt": f"{passage}\n"}
    marked = f"{words.removesuffix('.')} [1]."
    if reason not in AWAITED:
        test_a_reason_is_given(reason, marked, OWN, (TRIAL,), sources, tmp_path, monkeypatch)
        return
    with pytest.raises(AssertionError):
        test_a_reason_is_given(reason, marked, OWN, (TRIAL,), sources, tmp_path, monkeypatch)


def test_every_reason_has_an_example() -> None:
    assert {*(row[0] for row in (*EXAMPLES, *NOTICED)), *COMPARED} == set(REASONS)
