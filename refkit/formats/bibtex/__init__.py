"""BibTeX and BibLaTeX <-> References: blocks of a file, their entries, and the field table."""

from refkit.formats.bibtex.blocks import Block, Entry, format_entry, parse_blocks
from refkit.formats.bibtex.entries import entry_of, read, reference_of, sniff, write

__all__ = [
    "Block",
    "Entry",
    "entry_of",
    "format_entry",
    "parse_blocks",
    "read",
    "reference_of",
    "sniff",
    "write",
]
