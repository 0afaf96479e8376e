"""What stands in the place of a date: that there is none, or that the work is not out yet."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of

# In this very case: "S. D." are initials.
_UNDATED = {
    "en": "n.d.|n. d.|no date|undated",
    "de": "o.J.|o. J.",
    "fr": "s.d.|",
    "es": "sin fecha|s.f.",
    "it": "senza data|",
}
_NOT_OUT = {
    "en": (
        "in press|forthcoming|in preparation|submitted for publication|accepted for publication|"
        "epub ahead of print|online ahead of print|ahead of print|published ahead of print"
    ),
    "de": "im druck|im erscheinen|in vorbereitung|erscheint demnächst",
    "fr": "sous presse|à paraître",
    "es": "en prensa|en imprenta|en preparación",
    "it": "in stampa|in corso di stampa|in corso di pubblicazione",
    "pt": "no prelo|",
    "nl": "in druk|",
    "sv": "under tryckning|",
}
NO_DATE = tuple(sorted(all_of(_UNDATED)))
STATUS_WORDS = all_of(_NOT_OUT)
# The tagger of reference strings was taught with these.
STATE_WORDS = all_of({"en": "press forthcoming submitted preparation ahead accepted epub", "de": "druck"})
UNDATED = regex(r"\b(?:n\.\s?d\.|o\.\s?J\.|s\.\s?a\.|s\.\s?d\.|in press|im Druck|im Erscheinen|forthcoming|sous presse|en prensa|in stampa)", re.IGNORECASE)  # fmt: skip
# What stands for a year in citation marks.
NO_YEAR = r"n\.d\.|in press|forthcoming"
