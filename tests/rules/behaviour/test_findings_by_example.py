"""Each finding by example: the smallest input that raises it, through a command or the library's face.

A row reads: the code, the files of a folder, the commands run in it in order ("edit FILE: OLD -> NEW" is a
person's edit between two of them). The last command prints the finding, with its level.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from unittest import mock

import pytest
from click.testing import CliRunner

import refkit
from refkit.batch.guard import Guard
from refkit.batch.job import Job
from refkit.batch.listed import Listed
from refkit.batch.work import judge_one
from refkit.checking import check_documents
from refkit.cli import main
from refkit.csl.locale import collation
from refkit.documents import read_document
from refkit.errors import RefkitError
from refkit.findings import collect_findings
from refkit.model import (
    Discrepancy,
    Library,
    Notice,
    NoticeKind,
    Record,
    RecordVerdict,
    Reference,
    Resolution,
    Source,
    Standing,
)
from refkit.records.file import records_text
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row
from refkit.rules import RULES, Level, Problem
from refkit.zotero.pull import Pulled
from refkit.zotero.push import Pushed
from refkit.zotero.run import pull_problems, push_problems

LIST = "## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
TEXT = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n{LIST}"
OPEN = f"# Zorbine\n\nZorbine was approved by the EMA in March 2031.\n\n{LIST}"
SAID = {"sources/smith2011zorbine.txt": "Zorbine was refused by the FDA in 2011.\n"}
PROJECT = 'documents = ["*.md"]\n'
ITEMS = '[{"id": "a", "type": "book", "title": "Ponds", "publisher": "Acme"}, {"id": "b", "type": "book"}]'
STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>'
    "<id>http://example.org/t</id><updated>2026-01-31T12:00:00Z</updated></info>{}"
    '<citation><layout><text variable="title"/></layout></citation>{}</style>\n'
)
BIBLIOGRAPHY = '<bibliography><layout><text variable="publisher"/></layout></bibliography>'
TORN = (
    "<p>Zorbine was approved by the FDA in 2011 <b>[1</b>].</p>\n<p>It is sold in 12 countries [2].</p>\n"
    "<h2>References</h2>\n<ol><li>Smith J. Zorbine approval history. Lancet. 2011;378:12-19.</li>\n"
    "<li>Doe A. A review of zorbine safety. BMJ. 2012;344:e1.</li></ol>\n"
)
# A file of Word, saved as one file of XML, whose citation holds what its list does not print.
WORD = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    '<g:package xmlns:g="http://schemas.microsoft.com/office/2006/xmlPackage"><g:part g:name="/word/document.xml">'
    '<g:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    '<w:t xml:space="preserve">Zorbine was approved by the FDA in 2011 </w:t></w:r><w:fldSimple w:instr="ADDIN ZOTERO_ITEM '
    "CSL_CITATION {&quot;citationItems&quot;: [{&quot;itemData&quot;: {&quot;type&quot;: &quot;book&quot;, &quot;title&quot;: "
    '&quot;Ponds of the north&quot;}}]}"><w:r><w:t>[1]</w:t></w:r></w:fldSimple></w:p><w:p><w:r><w:t>References</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>1. Smith J. Zorbine approval history. Lancet. 2011;378:12-19.</w:t></w:r></w:p><w:p><w:r><w:t>"
    "2. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.</w:t></w:r></w:p></w:body></w:document></g:xmlData></g:part>"
    "</g:package>"
)

# A source with its record, as `refkit resolve` leaves it beside the list.
CITING = "# Zorbine\n\nZorbine was approved by the FDA in 2011 [@a].\n"
CITED = (
    "@article{a, author = {Smith, J.}, title = {Zorbine approval history}, year = 2011, doi = {10.5555/a}}\n"
)


def recorded(verdict: RecordVerdict = RecordVerdict.VERIFIED, **more: object) -> dict[str, str]:
    """A document, its list, and what was found of the one work in it."""
    work = refkit.read(CITED)["a"]
    title = Discrepancy(field="title", stated=str(work.title), recorded="Moss in the rain")
    other = {"record": Record(reference=work, service="crossref"), "discrepancies": (title,)}
    fields = {**(other if verdict is RecordVerdict.MISMATCH else {}), **more}
    found = Resolution(reference="a", verdict=verdict, **fields)  # type: ignore[arg-type]
    row = Row(resolution=found, of=(fingerprint_of(work),))
    return {"a.md": CITING, "a.bib": CITED, "a.records.jsonl": records_text([row])}


def noticed(kind: NoticeKind) -> dict[str, str]:
    return recorded(notices=(Notice(kind=kind, source="pubmed", on="2015"),))


BY_SEARCH = Record(reference=Reference(id="1", type="book", title="Moss"), service="pubmed")
CHECKED = ("check a.md --bib a.bib",)

PRINTED: tuple[tuple[str, str, Mapping[str, str], tuple[str, ...]], ...] = (
    ("warning", "RK101",
        {"a.txt": "1. Smith J. Ponds. Lancet. 2011;378:12-19.\n2. Vgl. ebd., S. 12.\n3. Doe A. Moss. BMJ. "
                  "2012;344:1.\n"}, ("parse a.txt",)),
    ("warning", "RK102", {"a.txt": "1. Smith J. A history of ponds. Lancet.\n2. Doe A. Moss. BMJ. 2012;344:1.\n"},
        ("parse a.txt",)),
    ("warning", "RK103",
        {"a.txt": "1. Smith J. Ponds. Lancet. 2011;378:12-19.\n3. Doe A. Moss. BMJ. 2012;344:1.\n"}, ("parse a.txt",)),
    ("warning", "RK104", {"a.txt": "1. Smith J. Ponds. Lancet. 2011;378:12-19.\n"},
        ("parse a.txt --min-confidence 1",)),
    ("warning", "RK105", {"a.bib": "@book{a, title = {A}}\n@book{b, title = {B}\n"}, ("parse a.bib",)),
    ("warning", "RK106", {"a.bib": "@book{a, title = {A}}\n@book{a, title = {B}}\n"}, ("parse a.bib",)),
    ("warning", "RK107", {"a.bib": "@book{a, title = {A}, year = jun # now}\n"}, ("parse a.bib",)),
    ("warning", "RK108", {"a.md": "---\nbibliography: gone.bib\n---\nZorbine was approved in 2011 [@a].\n", "b.bib":
        "@book{a, title = {Zorbine}}"}, ("check a.md --bib b.bib",)),
    ("note", "RK109", {"a.json": '[{"id": "a", "type": "book", "title": "A", "medium": "CD"}]'}, ("parse a.json",)),
    ("note", "RK110", {"a.md": "# Zorbine\n\nZorbine was approved by the FDA in 2011 [@doi:10.5555/zor.1].\n"},
        ("check a.md",)),
    ("", "RK201", {"a.md": f"# Zorbine\n\nZorbine is indicated for gout in adults.\n\n{LIST}"}, ("check a.md",)),
    ("", "RK202", {"a.md": f"# Zorbine\n\nZorbine was approved by the FDA in 2011.\n\n{LIST}"}, ("check a.md",)),
    ("", "RK203",
        {"a.md": "# Zorbine\n\nZorbine has not been approved by the FDA.\n\n## References\n\n1. Acme Inc. "
                 "FDA approves zorbine for gout. Media release, 3 December 2010.\n"}, ("check a.md",)),
    ("", "RK204", {"a.md": f"{TEXT}2. Doe A. A review of moss. BMJ. 2012;344:e1.\n"}, ("check a.md",)),
    ("warning", "RK205", {"a.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {exempt},",
        "edit a.md: Zorbine was approved by the EMA in March 2031 -> Marshes shelter the coast from floods", "build")),
    ("warning", "RK206", {"a.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {supported},", "build")),
    ("warning", "RK207", {"a.md": "# Zorbine\n\nWhat is it?\n", "b.md": TEXT, "refkit.toml": PROJECT}, ("build",)),
    ("warning", "RK208", {"a.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {accepted},", "build")),
    ("note", "RK209", {"a.md": TEXT, "sources/other2000work.txt": "Words.\n"}, ("check a.md --evidence sources",)),
    ("error", "RK210", {"a.md": TEXT} | SAID,
        ("claims a.md --evidence sources",)),
    ("warning", "RK211", {"a.md": TEXT} | SAID,
        ("claims a.md --evidence sources",)),
    ("warning", "RK212", {"a.md": TEXT, "refkit.toml": f'{PROJECT}evidence = "sources"\n'} | SAID, ("build",
        "edit bib/claims.bib: verdict = {disputed}, -> verdict = {accepted},", "check")),
    ("error", "RK213", {"a.md": TEXT}, ("check a.md --require-verified",)),
    ("warning", "RK216", {"a.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {exempt},", "edit a.md: March 2031 -> June 2031", "build")),
    ("note", "RK217", {"a.md": OPEN, "b.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {exempt},", "build")),
    ("error", "RK218", {"a.md": TEXT, "refkit.toml": PROJECT, "bib/trail.jsonl": '{"previous": "x"}\n'}, ("review log",)),
    ("warning", "RK403", {"a.md": OPEN, "refkit.toml": PROJECT}, ("build",
        "edit bib/claims.bib: {uncovered}, -> {exempt}, expires = {2020-01-31},", "build")),
    ("warning", "RK219", {"a.md": f"# Zorbine\n\nThe recommended dose of zorbine is 20 mg once daily [1].\n\n{LIST}",
        "b.md": "# Zorbine\n\nThe recommended dose of zorbine is 40 mg once daily.\n"}, ("check a.md b.md --across",)),
    ("warning", "RK215", {"a.md": f"<!-- refkit: ignore RK301 -->\n\n{TEXT}"}, ("check a.md",)),
    ("warning", "RK301", {"a.md": TEXT.replace("[1]", "[4]")}, ("check a.md",)),
    ("warning", "RK302", {"a.md": TEXT.replace("[1]", "[1, in the appendix]")}, ("check a.md",)),
    ("note", "RK303", {"a.md": f"{TEXT}2. Doe A. A review of moss. BMJ. 2012;344:e1.\n"}, ("check a.md",)),
    ("note", "RK304", {"a.md": TEXT,
        "sources/smith2011zorbine.txt": "The weather was fine.\n"},
        ("check a.md --evidence sources",)),
    ("warning", "RK305", {"a.xml": WORD}, ("check a.xml",)),
    ("error", "RK306", noticed(NoticeKind.RETRACTED), CHECKED),
    ("", "RK307", noticed(NoticeKind.RETRACTED), CHECKED),
    ("warning", "RK308", noticed(NoticeKind.CONCERN), CHECKED),
    ("note", "RK309", noticed(NoticeKind.CORRECTED), CHECKED),
    ("note", "RK310", noticed(NoticeKind.REPLACED), CHECKED),
    ("note", "RK311", noticed(NoticeKind.PUBLISHED), CHECKED),
    ("error", "RK312", recorded(RecordVerdict.MISMATCH), CHECKED),
    ("warning", "RK313", recorded(RecordVerdict.MISMATCH, record=BY_SEARCH), CHECKED),
    ("warning", "RK314", recorded(RecordVerdict.NOT_FOUND), CHECKED),
    ("warning", "RK315", recorded(RecordVerdict.COULD_NOT_CHECK), CHECKED),
    ("warning", "RK316", noticed(NoticeKind.RETRACTED) | {"a.bib": CITED.replace("history", "story")}, CHECKED),
    ("", "RK401", {"a.md": OPEN}, ("check a.md",)),
    ("warning", "RK402", {"a.md": TEXT.replace("FDA in 2011", "FDA in June 2023")}, ("check a.md",)),
    ("warning", "RK404", {"a.md": f"# Zorbine\n\nZorbine is awaiting approval by the EMA [1].\n\n{LIST}"
        "2. Doe A. Zorbine approved by the EMA. BMJ. 2012;344:e1.\n"}, ("check a.md",)),
    ("note", "RK405", {"a.md": f"# Zorbine\n\nThe launch of zorbine is planned for March 2019 [1].\n\n{LIST}"},
        ("check a.md",)),
    ("note", "RK406", {"a.md": f"{TEXT}2. Smith J, Jones K. Zorbine: a handbook. 3rd ed. Berlin: Example; 2014.\n"
        .replace("Zorbine approval history. Lancet. 2011;378:12-19", "Zorbine: a handbook. 2nd ed. Berlin: Example; 2011")},
        ("check a.md",)),
    ("note", "RK501", {"a.md": TEXT.replace("# Zorbine\n\n", ""), "refkit.toml": PROJECT}, ("build",)),
    ("warning", "RK502", {"a.md": TEXT, "refkit.toml": PROJECT}, ("build",
        "edit bib/references.bib: {Lancet} -> {The Lancet}",
        'edit bib/references.json: "Lancet" -> "Lancet (London)"', "build")),
    ("note", "RK503", {"a.md": TEXT, "refkit.toml": PROJECT}, ("build", "remove bib/refkit.lock", "build")),
    ("warning", "RK504", {"a.md": TEXT, "refkit.toml": PROJECT,
        "bib/.refkit.journal": '{"schema": 1, "files": {"references.bib": {"was": "0", "now": "1"}}}',
        "bib/.references.bib.refkit-new": "% of the first hand", "bib/references.bib": "% of the second hand"},
        ("build",)),
    ("note", "RK509", {"a.bib": "@book{a, author = {Moss, T.}, title = {Sedge pollen in peat of the uplands}, year = 1999}\n"
        "@book{b, author = {Moss, T.}, title = {Sedge pollen in peat of the upland}, year = 1999}\n"}, ("dedupe a.bib",)),
    ("warning", "RK511", {"a.bib": '@misc{a, note={A}}'}, ("lint a.bib",)),
    ("warning", "RK512", {"a.bib": '@misc{a, title={A}, issn={0028-0837}}'}, ("lint a.bib",)),
    ("warning", "RK513", {"a.bib": '@misc{a, title={A}, year={2031}}'}, ("lint a.bib --as-of 2030-01-01",)),
    ("note", "RK514", {"a.bib": '@misc{a, title={THE PONDS OF MOSS}}'}, ("lint a.bib",)),
    ("warning", "RK515", {"a.bib": '@misc{a, title={A}, author={Roe, Ann and et al.}}'}, ("lint a.bib",)),
    ("warning", "RK516", {"a.bib": '@misc{a, title={A}, pages={9--5}}'}, ("lint a.bib",)),
    ("note", "RK517", {"a.bib": '@article{a, journal={J. Ponds}}\n@article{b, journal={Journal of Ponds}}'}, ("lint a.bib",)),
    ("warning", "RK518", {"a.bib": '@misc{a, title={A}, doi={10.5555/a}}\n@misc{b, title={A}, doi={10.5555/a}}'}, ("lint a.bib",)),
    ("note", "RK519", {"a.bib": '@misc{a, title={A}}', "a.md": "Ponds are deep.\n"}, ("lint a.md --bib a.bib",)),
    ("warning", "RK602", {"a.json": ITEMS, "t.csl": STYLE.format("", BIBLIOGRAPHY)},
        ("export --bib a.json --style t.csl",)),
    ("error", "RK604", {"t.csl": STYLE.format("", "").replace('variable="title"', 'variable="titel"')},
        ("styles check t.csl",)),
    ("warning", "RK605", {"a.html": TORN}, ("cite a.html --style vancouver",)),
    ("warning", "RK606", {"t.csl": STYLE.format('<macro name="m"><text value="x"/></macro>', "")},
        ("styles check t.csl",)),
    ("note", "RK607", {"a.md": TEXT, **SAID, "more/smith2011zorbine.md": "Zorbine was refused by the FDA in 2011.\n"},
        ("pack a.md --evidence sources -o p", "pack a.md --evidence more -o p")),
)  # fmt: skip


# How the text of the source stands to the claim, where the words alone do not decide it yet.
STAGED = {"RK210": Standing.OPPOSES, "RK211": Standing.WEAKER, "RK212": Standing.OPPOSES}


def play(folder: Path, files: Mapping[str, str], steps: tuple[str, ...]) -> str:
    """What the last of some steps prints, standard error included."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    printed = ""
    for step in steps:
        verb, _, rest = step.partition(" ")
        if verb == "edit":
            name, _, change = rest.partition(": ")
            old, _, new = change.partition(" -> ")
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        elif verb == "remove":
            (folder / rest).unlink()
        else:
            printed = CliRunner().invoke(main, step.split()).output
    return printed


@pytest.mark.parametrize(
    ("level", "code", "files", "steps"), [pytest.param(*row, id=row[1]) for row in PRINTED]
)
def test_a_finding_is_printed_with_its_level(
    level: str,
    code: str,
    files: Mapping[str, str],
    steps: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stage: Callable[[Mapping[str, tuple[Standing, tuple[()]]]], None],
) -> None:
    monkeypatch.chdir(tmp_path)
    if code in STAGED:
        stage({"smith2011zorbine": (STAGED[code], ())})
    printed = play(tmp_path, files, steps)
    assert f"{level}[{code}]" in printed, printed


def unchecked() -> Iterable[Problem]:
    """What a check without any reference finds."""
    document = read_document(Source(name="a.txt", text="Zorbine was approved by the FDA in 2011.\n"))
    checked = check_documents([document], Library())
    return (
        one.problem for one in collect_findings([document], checked.coverage, Library(), checked.problems)
    )


def without_order() -> Iterable[Problem]:
    """What sorting Chinese titles finds where PyICU is not installed."""
    items = [{"id": title, "type": "book", "title": title} for title in ("王", "张")]
    sorting = '<bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>'
    with mock.patch.object(collation, "library", return_value=None):
        collation.collate_text.cache_clear()
        return refkit.render(items, STYLE.format("", sorting)).problems


def given_up() -> Iterable[Problem]:
    """A document of a batch that never comes: a pipe into which nobody writes."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"{folder}/a.md"
        os.mkfifo(pipe)
        guard = Guard(Job(here=folder, max_bytes=1, timeout=0.2, memory=4096))
        error = json.loads(judge_one(Listed(name="a.md", path=pipe), guard).line)["error"]
        guard.end()
    return [Problem(rule=error["code"], message=error["message"])]


RETURNED: tuple[tuple[str, str, Callable[[], Iterable[Problem]]], ...] = (
    ("error", "RK009", given_up),
    ("error", "RK214", unchecked),
    ("error", "RK601", lambda: refkit.render(json.loads(ITEMS), STYLE.format("", "")).problems),
    ("warning", "RK505", lambda: push_problems(Pushed(way="web", failed={"a": "no title"}))),
    ("note", "RK506", lambda: push_problems(Pushed(way="web", left={"a": "deleted"}))),
    ("warning", "RK507", lambda: push_problems(Pushed(way="web", clashes={"a": ("title",)}))),
    ("note", "RK508", lambda: pull_problems(Pulled(library="users/1", others=2))),
    ("note", "RK608", without_order),
    ("warning", "RK603", lambda: refkit.render(json.loads(ITEMS), "apa", citations=[["c"]]).problems),
)


@pytest.mark.parametrize(("level", "code", "call"), [pytest.param(*row, id=row[1]) for row in RETURNED])
def test_a_finding_is_returned_with_its_level(
    level: str, code: str, call: Callable[[], Iterable[Problem]]
) -> None:
    assert (code, level) in [(problem.rule, problem.level.value) for problem in call()]


# What ends a command: the error's code, files, and the words of its message.
ENDING: tuple[tuple[str, Mapping[str, str], str, str], ...] = (
    ("RK002", {"a.txt": "The weather was fine today.\n"}, "parse a.txt", "no reference list found"),
    ("RK003", {"a.bib": "@book{a, title = {A}}\n"}, "parse a.bib --to bibtx", "no format named 'bibtx'"),
    ("RK004", {"a.md": TEXT}, "cite a.md --style apa -o a.md/b.md", "cannot be written"),
    ("RK005", {"refkit.toml": "document = 1\n"}, "build", "no setting named 'document'"),
    (
        "RK007",
        {"a.bib": "@book{a, title = {A}}\n"},
        "zotero push --bib a.bib --offline --to web",
        "--offline forbids",
    ),
    ("RK008", {"a.md": TEXT, "refkit.toml": PROJECT}, "review accept c0", "no claim has the id 'c0'"),
    ("RK601", {"a.md": TEXT}, "cite a.md --style vancuver", "no style named 'vancuver'"),
)


@pytest.mark.parametrize(
    ("code", "files", "command", "message"), [pytest.param(*row, id=row[0]) for row in ENDING]
)
def test_an_error_ends_the_command_and_bears_its_code(
    code: str,
    files: Mapping[str, str],
    command: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    raised: list[RefkitError] = []
    make = RefkitError.__init__

    def record(self: RefkitError, *given: str, **more: str) -> None:
        make(self, *given, **more)  # type: ignore[arg-type]
        raised.append(self)

    monkeypatch.setattr(RefkitError, "__init__", record)
    printed = play(tmp_path, files, (command,))
    assert (raised[-1].problem.rule, raised[-1].problem.level) == (code, Level.ERROR)
    assert message in printed


def test_every_finding_has_an_example() -> None:
    shown = {row[1] for row in (*PRINTED, *RETURNED)} | {row[0] for row in ENDING}
    assert shown == set(RULES)
