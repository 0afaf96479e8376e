"""Documents and evidence that tests of checking share."""

from __future__ import annotations

from pathlib import Path

from refkit.documents import read_file
from refkit.model import Document

LIST = """
## References

1. Lee A, Novak P. Tidal drift of river ice. Journal of Ice. 2011;4:12-19.
2. Santos M. Harbour records of the north. Annals of Harbours. 2015;9:101-110.
"""
DOCUMENTS = {
    "a.md": f"# Ice on the Zorb\n\nThe Zorb freezes for 14 weeks a year [1]. Its ice broke in April 2012 [2].\n{LIST}",
    "b.md": "# Drift\n\nThe drift of the Zorb reached 40 m a day in 2010. Nobody measured it before 1980.\n",
    "c/a.md": f"# Ice again\n\nThe Zorb freezes for 14 weeks a year [1]. Salmon returned in 2009 [7].\n{LIST}",
}


def write(folder: Path) -> list[Path]:
    """The documents as files."""
    for name, text in DOCUMENTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [folder / name for name in DOCUMENTS]


def read(folder: Path) -> list[Document]:
    """The documents, as read from these files."""
    return [read_file(path, name=path.relative_to(folder).as_posix()) for path in write(folder)]
