"""Document -> Claims: every checkable statement of a document, described."""

from refkit.claims.detect import find_claims

__all__ = ["find_claims"]
