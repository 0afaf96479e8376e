"""A reference, or a printed string, and candidate records -> which record is its own, and in what they differ."""

from refkit.matching.match import match
from refkit.matching.query import Query, read_queries

__all__ = ["Query", "match", "read_queries"]
