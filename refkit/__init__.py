"""refkit: read reference lists, link claims to their sources, check coverage, render bibliographies."""

__version__ = "0.1.0"
