"""Document -> Marks, the citations in its text, and which references they point to."""

from refkit.marks.cited import cited_by, marks_of_claims
from refkit.marks.find import find_marks
from refkit.marks.numbered import expand_numbers
from refkit.marks.resolve import resolve_marks
from refkit.marks.unread import find_unread

__all__ = ["cited_by", "expand_numbers", "find_marks", "find_unread", "marks_of_claims", "resolve_marks"]
