"""Words for supplements of journals."""

from __future__ import annotations

from refkit.vocabulary.rows import all_of, any_of

# s: the word alone, as it opens a supplement's own number ("Suppl 1") in a list of references.
BY_LANGUAGE = {
    "en": "suppl:s suppl.:s suppls:s supplement:s supplements:s supp supp.",
    "la": "supplementum:s",
    "de": "beiheft:s sonderheft:s sonderband:s ergänzungsheft:s ergheft:s beilage",
    "es": "supl:s supl.:s suplemento:s suplementos:s",
    "it": "supplemento:s",
    "nl": "bijlage",
    "ru": "приложение",
}
SUPPLEMENT = any_of(all_of(BY_LANGUAGE, "s"))
NAMING = any_of(all_of(BY_LANGUAGE))  # anywhere in an issue
