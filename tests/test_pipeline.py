"""refkit build on the seeds and on documents of several formats: what is written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import bibtexparser

from refkit.bib.merge import HandEdits
from refkit.model import Verdict
from refkit.pipeline import Built, build
from refkit.project import Project, load_project

SEEDS = Path(__file__).parents[1] / "seeds"


def project_of(folder: Path, documents: str = "seeds/*.txt") -> Project:
    (folder / "refkit.toml").write_text(f'documents = ["{documents}"]\n')
    return load_project(folder / "refkit.toml")


def bib_files(project: Project) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(project.bib.iterdir())}


def test_the_seeds_give_33_listed_references_and_the_citing_article(seeds: tuple[Project, Built]) -> None:
    library = seeds[1].library
    assert [r.label for r in library][:33] == [str(n) for n in range(1, 34)]
    assert [(r.title, r.container_title, r.volume, r.page) for r in library][33:] == [
        ("Blinatumomab: First Global Approval", "Drugs", "75", "321-327")
    ]
    assert all(r.origin is not None and r.origin.source.name.startswith("seeds/001_") for r in library)


def test_every_file_of_bib_loads_in_bibtexparser_without_a_failed_block(seeds: tuple[Project, Built]) -> None:
    for name, entries in (
        ("references.bib", 34),
        ("claims.bib", len(seeds[1].coverage.judgements)),
        ("documents.bib", 5),
    ):
        library = bibtexparser.parse_file(str(seeds[0].bib / name))
        assert library.failed_blocks == []
        assert len(library.entries) == entries
    items = json.loads((seeds[0].bib / "references.json").read_text(encoding="utf-8"))
    assert len(items) == 34


def test_a_claim_entry_says_where_it_stands_and_what_carries_it(seeds: tuple[Project, Built]) -> None:
    project, built = seeds
    keys = {reference.id for reference in built.library}
    for entry in bibtexparser.parse_file(str(project.bib / "claims.bib")).entries:
        fields = {field.key: field.value for field in entry.fields}
        assert fields["entrysubtype"] == "claim"
        text = (project.root / fields["file"]).read_text(encoding="utf-8")
        start, end = map(int, fields["span"].split("-"))
        assert text[start:end].strip() == text[start:end] != ""
        assert fields["verdict"] in set(Verdict)
        related = fields.get("related", "")
        assert not related or set(related.split(",")) <= keys
        assert bool(related) == (fields.get("relatedtype") in {"supportedby", "contradictedby"})


def test_the_same_input_gives_the_same_bytes(seeds: tuple[Project, Built], tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    fresh = project_of(tmp_path)
    build(fresh)
    assert bib_files(fresh) == bib_files(seeds[0])
    assert build(fresh).written == ()


def test_no_document_is_evidence_for_itself(seeds: tuple[Project, Built]) -> None:
    article = seeds[1].library.references[33].id
    for judgement in seeds[1].coverage.judgements:
        if "/001_" in judgement.claim.span.source.name:
            assert article not in {link.reference for link in judgement.links}


def test_a_title_alone_never_makes_a_claim_supported(seeds: tuple[Project, Built]) -> None:
    for judgement in seeds[1].coverage.judgements:
        if judgement.verdict is Verdict.SUPPORTED:
            assert any(link.quote is not None for link in judgement.links)


def test_documents_in_several_formats_are_one_project(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n## References\n\n"
        "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
    )
    (tmp_path / "b.html").write_text(
        "<html><head><title>Zorbine &amp; you</title></head><body><p>Zorbine was approved by the FDA in 2030."
        "</p></body></html>"
    )
    built = build(project_of(tmp_path, "[ab].*"))
    verdicts = {j.claim.span.source.name: j.verdict for j in built.coverage.judgements}
    assert verdicts == {"a.md": Verdict.CITED, "b.html": Verdict.UNCOVERED}
    assert len(built.library) == 1
    assert "Zorbine \\& you" in (tmp_path / "bib" / "documents.bib").read_text()


def small(folder: Path, **documents: str) -> Project:
    for name, text in documents.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return project_of(folder, "**/*.txt")


STATEMENT = "Zorbine was approved by the FDA in March 2011 for gout.\n"


def test_documents_of_one_name_keep_their_claims_apart(tmp_path: Path) -> None:
    project = small(tmp_path, a__x_txt=STATEMENT, b__x_txt=STATEMENT)
    for _ in range(3):
        built = build(project)
        entries = bibtexparser.parse_file(str(project.bib / "claims.bib")).entries
        assert len(entries) == len(built.coverage.judgements) == 2
        assert len({entry.key for entry in entries}) == 2


def test_a_checkout_with_other_line_ends_is_written_no_differently(tmp_path: Path) -> None:
    """As git gives it on Windows: a second build has nothing to write, and what is new ends as the rest."""
    (tmp_path / "refkit.toml").write_text('documents = ["*.md"]\n')
    text = "# Ice\n\nThe Zorb froze in 2010 [1]. It broke in 2012.\n\n## References\n\n1. Lee A. Ice of the Zorb. J Ice. 2011;4:12-19.\n"
    (tmp_path / "a.md").write_bytes(text.replace("\n", "\r\n").encode())
    project = load_project(tmp_path / "refkit.toml")
    build(project)
    edited = [path for path in (tmp_path / "bib").iterdir() if path.suffix in {".bib", ".json"}]
    for path in edited:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert build(project).written == ()
    (tmp_path / "b.md").write_bytes(b"# Drift\r\n\r\nThe Zorb drifted in 2013.\r\n")
    built = build(project)
    assert {path.name for path in built.written} >= {"claims.bib", "documents.bib"}
    assert built.hand_edits["claims.bib"] == HandEdits()
    for path in edited:
        data = path.read_bytes()
        assert (path.name, data.count(b"\n")) == (path.name, data.count(b"\r\n"))
