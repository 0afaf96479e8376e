"""How languages write that a year was before the common era, or of it."""

from __future__ import annotations

# One row a language: before it; of it. Stops and spaces within are left out when words are looked up.
_BY_LANGUAGE = {
    "en": ("bc bce", "ad ce"),
    "de": ("vchr vuz vuztr", "nchr uz"),
    "fr": ("avjc avantjc aec", "apjc aprjc ec"),
    "es": ("ac adec adc", "dc ddec ddc"),
    "it": ("ac aev", "dc ev"),
    "nl": ("vchr vc", "nchr nc"),
    "pt": ("ac aec", "dc ec"),
    "sv": ("fkr fvt", "ekr evt"),
    "da": ("fkr fvt", "ekr evt"),
}
BEFORE = frozenset(word for before, _ in _BY_LANGUAGE.values() for word in before.split())
SINCE = frozenset(word for _, since in _BY_LANGUAGE.values() for word in since.split()) - BEFORE
