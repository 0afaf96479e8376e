"""What one run leaves for the next: results by the content that they were made of, in the user's cache folder.

Nothing here is ever needed: an entry that is missing, torn, foreign or of another version is as good as none.
"""

from __future__ import annotations

from refkit.kept.coding import UncodableError, decode, encode, fingerprint
from refkit.kept.stamp import is_settled, stamp_now, stamp_of_refkit
from refkit.kept.store import Store, digest, usual_folder

__all__ = [
    "Store",
    "UncodableError",
    "decode",
    "digest",
    "encode",
    "fingerprint",
    "is_settled",
    "stamp_now",
    "stamp_of_refkit",
    "usual_folder",
]
