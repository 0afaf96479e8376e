"""Limits of the served page. Set by hand."""

from __future__ import annotations

MOST_UPLOAD_BYTES = 20 * 1024 * 1024  # of a document that is dropped on the page
MOST_FORM_BYTES = 64 * 1024  # of a decision
TOKEN_BYTES = 24  # of chance in the address, and in each form
MOST_NAME_BYTES = 120  # of the name of a document that is dropped; disks hold 255
