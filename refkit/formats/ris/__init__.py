"""RIS <-> References: the records of a file, and the table of tags."""

from refkit.formats.ris.records import read, sniff, write

__all__ = ["read", "sniff", "write"]
