"""A document with its lists, and the files beside it that it was made of."""

from __future__ import annotations

from pathlib import Path

from refkit.documents import open_file, read_opened
from refkit.documents.whole import read_in_turn, read_whole
from refkit.inputs import collect_references
from refkit.kept import digest

TEXT = "# Ice\n\nThe river froze [1].\n\n## References\n\n1. Lee A. Ice of the north. J Ice. 2011;4:1-9.\n"
TEX = "\\documentclass{article}\\begin{document}\nIt froze \\cite{lee}.\n\\bibliography{refs}\n\\end{document}\n"


def test_its_lists_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    file = open_file(tmp_path / "a.md")
    whole = read_whole(file)
    assert whole.document.listed is not None
    assert [[reference.title for reference in listed] for listed in whole.document.listed] == [
        ["Ice of the north"]
    ]
    assert {known for _, known in whole.beside} == {None}  # settings of a project that are not there
    assert repr(collect_references([whole.document])) == repr(collect_references([read_opened(file)]))


def test_files_beside_it_are_named_with_what_they_held_or_that_they_were_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.tex").write_text(TEX)
    beside = dict(read_whole(open_file(tmp_path / "a.tex")).beside)
    assert beside[str(tmp_path / "refs.bib")] is None
    (tmp_path / "refs.bib").write_text("@book{lee, title = {Ice}}")
    whole = read_whole(open_file(tmp_path / "a.tex"))
    assert dict(whole.beside)[str(tmp_path / "refs.bib")] == digest("@book{lee, title = {Ice}}")
    assert whole.document.listed is None  # it states its references


def test_files_are_read_in_their_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(TEXT)
    files = [open_file(tmp_path / name) for name in ("b.md", "a.md")]
    assert [Path(whole.document.source.name).name for whole in read_in_turn(files)] == ["b.md", "a.md"]
