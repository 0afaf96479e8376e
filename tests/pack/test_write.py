"""The folder for reviewers: its files, what they hold, and which folders are not written into."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader, PdfWriter

from printed_pdf import Sheet, printed
from refkit.checking import examine
from refkit.errors import ExportError, ReadError
from refkit.pack.write import Pack, write_pack

DOCUMENT = """# Salt marshes

Salt marshes on the Orle lower the height of storm waves by 30 cm [1]. In dry summers the marshes raised the catch of eels [2].
Eels <b>of</b> the marshes were approved in March 2031.

## References

1. Falk A. Salt marshes on the Orle. J Shores. 2004;3:1-20.
2. Berg C. Eels in dry summers of the marshes. Fish Lett. 2011;12:33-41.
"""
FALK = printed(
    Sheet().column(
        60, 700, ["On average, salt marshes on the Orle lower the", "height of storm waves by 30 cm."]
    )
)
BERG = "Methods & results <script>\n\nIn dry summers the marshes lowered the catch of eels.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("marshes.md").write_text(DOCUMENT, encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/falk2004salt.pdf").write_bytes(FALK)
    Path("texts/berg2011eels.txt").write_text(BERG, encoding="utf-8")
    return tmp_path


def pack(to: str = "review") -> Pack:
    examined = examine(["marshes.md"], bib=None, project=None, max_bytes=10**7, evidence="texts")
    return write_pack(examined, Path(to), evidence="texts", project=None, max_bytes=10**7)


def rows(to: str = "review") -> list[list[str]]:
    page = html.document_fromstring((Path(to) / "index.html").read_text(encoding="utf-8"))
    return [[cell.text_content() for cell in row.iter("td")] for row in page.iter("tr")][1:]


def test_the_pack_holds_an_index_and_the_sources(folder: Path) -> None:
    made = pack()
    assert (made.claims, made.sources, made.passages, made.problems) == (3, 2, 2, ())
    assert sorted(path.name for path in (folder / "review").rglob("*")) == [
        "berg2011eels.txt", "falk2004salt.pdf", "index.html", "sources",
    ]  # fmt: skip
    assert (folder / "review/sources/berg2011eels.txt").read_text(encoding="utf-8") == BERG


@pytest.mark.usefixtures("folder")
def test_the_index_says_of_each_claim_its_verdict_source_place_and_passage() -> None:
    pack()
    first, second, third = rows()
    assert first[:4] == [
        "1",
        "Salt marshes on the Orle lower the height of storm waves by 30 cm [1].line 3",
        "supported",
        "[1] Falk. Salt marshes on the Orle (2004)",
    ]
    assert first[4] == (
        "falk2004salt.pdf, page 1states it: On average, salt marshes on the Orle lower the height of storm waves by 30 cm."
    )
    assert second[2] == "disputed"
    assert second[4].startswith(
        "berg2011eels.txt, line 3says otherwise: In dry summers the marshes lowered the catch of eels.One reports a rise"
    )
    assert third[2].startswith("uncoveredwanted: ")
    assert third[3:] == ["none", ""]


def test_what_was_read_from_outside_is_escaped_and_nothing_is_loaded(folder: Path) -> None:
    Path("marshes.md").write_text(
        DOCUMENT.replace("# Salt marshes", "# Salt <img src=x onerror=alert(1)> marshes").replace(
            "1. Falk A. Salt", '1. Falk A. Salt "><script>x</script>'
        )
    )
    pack()
    page = html.document_fromstring((folder / "review/index.html").read_text(encoding="utf-8"))
    assert not list(page.iter("script", "img", "iframe", "link"))
    assert [a.get("href") for a in page.iter("a")][:1] == ["sources/falk2004salt.pdf#page=1"]


def test_the_passage_is_marked_in_the_copy_with_its_claim_and_verdict(folder: Path) -> None:
    pack()
    copy = (folder / "review/sources/falk2004salt.pdf").read_bytes()
    assert copy.startswith(FALK)
    mark = PdfReader(io.BytesIO(copy)).pages[0]["/Annots"][0]
    assert len(mark["/QuadPoints"]) == 16
    assert mark["/Contents"].startswith("Claim 1 (c")
    assert "), supported. This passage states it: “Salt marshes on the Orle" in mark["/Contents"]


def test_the_same_check_gives_the_same_bytes_also_into_an_earlier_pack(folder: Path) -> None:
    pack("one")
    pack("two")
    pack("two")
    files = [
        path.relative_to(folder / "one") for path in sorted((folder / "one").rglob("*")) if path.is_file()
    ]
    assert all((folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes() for name in files)


def test_notes_that_a_reviewer_wrote_into_a_copy_are_not_lost(folder: Path) -> None:
    pack()
    index, copy = folder / "review/index.html", folder / "review/sources/falk2004salt.pdf"
    before = index.read_bytes(), (folder / "review/sources/berg2011eels.txt").read_bytes()
    noted = copy.read_bytes() + b"% a note of mine\n"
    copy.write_bytes(noted)
    (folder / "texts/berg2011eels.txt").write_text(f"{BERG}\nMore.\n", encoding="utf-8")
    with pytest.raises(ExportError, match="this copy was changed since it was written"):
        pack()
    after = index.read_bytes(), (folder / "review/sources/berg2011eels.txt").read_bytes()
    assert (copy.read_bytes(), after) == (noted, before)
    copy.unlink()
    assert pack().sources == 2


def test_a_pack_that_was_killed_before_its_index_is_finished(folder: Path) -> None:
    pack()
    old = (folder / "review/index.html").read_bytes()
    (folder / "texts/berg2011eels.txt").write_text(f"{BERG}\nMore.\n", encoding="utf-8")
    pack()
    (folder / "review/index.html").write_bytes(old)
    assert pack().sources == 2


def test_a_source_that_the_index_no_longer_names_is_told(folder: Path) -> None:
    pack()
    (folder / "review/sources/old.pdf").write_bytes(b"x")
    assert [problem.message for problem in pack().problems] == [
        "this is left from an earlier pack: the index does not name it any more"
    ]


def test_a_pdf_that_is_locked_against_changes_is_copied_as_it_is_and_told(folder: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(FALK))
    writer.encrypt(user_password="", owner_password="x", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    (folder / "texts/falk2004salt.pdf").write_bytes(out.getvalue())
    (problem,) = pack().problems
    assert (problem.rule, problem.place) == ("RK607", "texts/falk2004salt.pdf")
    assert "it is locked against changes" in problem.message
    assert (folder / "review/sources/falk2004salt.pdf").read_bytes() == out.getvalue()
    assert (
        "1 passage quoted, not marked: it is locked against changes"
        in (folder / "review/index.html").read_text()
    )


def test_a_source_that_is_gone_since_it_was_read_is_told_in_the_index_too(folder: Path) -> None:
    examined = examine(["marshes.md"], bib=None, project=None, max_bytes=10**7, evidence="texts")
    Path("texts/berg2011eels.txt").unlink()
    made = write_pack(examined, Path("review"), evidence="texts", project=None, max_bytes=10**7)
    assert [problem.rule for problem in made.problems] == ["RK607"]
    assert "not copied: cannot be read: its file is not found" in (folder / "review/index.html").read_text()


@pytest.mark.parametrize(
    "to", [".", "texts", "marshes.md"], ids=["the working folder", "the evidence", "a file"]
)
def test_a_folder_that_holds_something_else_is_not_written_into(folder: Path, to: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(ExportError, match="holds something else already"):
        pack(to)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("folder")
def test_the_sources_of_a_pack_that_are_the_evidence_themselves_are_not_overwritten() -> None:
    pack()
    examined = examine(["marshes.md"], bib=None, project=None, max_bytes=10**7, evidence="review/sources")
    with pytest.raises(ExportError, match="one of the inputs"):
        write_pack(examined, Path("review"), evidence="review/sources", project=None, max_bytes=10**7)


def test_without_a_text_that_was_read_there_is_nothing_to_pack(folder: Path) -> None:
    examined = examine(["marshes.md"], bib=None, project=None, max_bytes=10**7)
    with pytest.raises(ReadError, match="no text of a source was read"):
        write_pack(examined, Path("review"), evidence=None, project=None, max_bytes=10**7)
    assert not (folder / "review").exists()
