"""A small project whose claims wait for a person."""

from __future__ import annotations

from pathlib import Path

from refkit.project import Project, load_project

LIST = (
    "\n## References\n\n1. Smith J, Jones K. Zorbine approval by the FDA for gout. Lancet. 2012;378:12-19.\n"
)
FIRST = "Zorbine was approved by the FDA for gout in December 2011."
SECOND = "Zorbine is sold in 12 countries."
TEXT = f"# Zorbine\n\n{FIRST}\n\n{SECOND}\n{LIST}"
KEY = "smith2012zorbine"


def make_project(folder: Path, text: str = TEXT, more: str = "", **others: str) -> Project:
    """A project with the document a.md, and others by name."""
    (folder / "refkit.toml").write_text(f'documents = ["*.md"]\n{more}', encoding="utf-8")
    for name, words in {"a": text, **others}.items():
        (folder / f"{name}.md").write_text(words, encoding="utf-8")
    return load_project(folder / "refkit.toml")
