"""What stands in the place of a date: that there is none, or that the work is not out yet."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of

# In this very case: "S. D." are initials.
_UNDATED = {
    "en": "n.d. n._d. no_date undated",
    "de": "o.J. o._J.",
    "fr": "s.d.",
    "es": "sin_fecha s.f.",
    "it": "senza_data",
}
_NOT_OUT = {
    "en": """in_press forthcoming in_preparation submitted_for_publication accepted_for_publication
        epub_ahead_of_print online_ahead_of_print ahead_of_print published_ahead_of_print""",
    "de": "im_druck im_erscheinen in_vorbereitung erscheint_demnächst",
    "fr": "sous_presse à_paraître",
    "es": "en_prensa en_imprenta en_preparación",
    "it": "in_stampa in_corso_di_stampa in_corso_di_pubblicazione",
    "pt": "no_prelo",
    "nl": "in_druk",
    "sv": "under_tryckning",
}
NO_DATE = tuple(sorted(all_of(_UNDATED)))
STATUS_WORDS = all_of(_NOT_OUT)
# The tagger of reference strings was trained with these.
STATE_WORDS = all_of({"en": "press forthcoming submitted preparation ahead accepted epub", "de": "druck"})
# biblatex's words for `pubstate` (its manual, section 4.9.2.11) and what it prints for them in English.
IN_BIBLATEX = {
    "inpreparation": "in preparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
    "inpress": "in press",
    "prepublished": "prepublished",
}
UNDATED = regex(
    r"\b(?:n\.\s?d\.|o\.\s?J\.|s\.\s?a\.|s\.\s?d\.|in press|im Druck|im Erscheinen|forthcoming|sous presse"
    r"|en prensa|in stampa)",
    re.IGNORECASE,
)
# What stands for a year in citation marks.
NO_YEAR = r"n\.d\.|in press|forthcoming"


def says_undated(text: str) -> bool:
    """Whether a text says that a work has no date, or is not out yet, and nothing else: "n.d.", "[in press]"."""
    words = text.strip(" []()")
    return words in NO_DATE or f"{words}." in NO_DATE or words.casefold() in STATUS_WORDS
