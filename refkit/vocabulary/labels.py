"""Words for one of several of a kind, which a number or a letter behind them tells apart, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# Kind of difference: the words.
_LABELS = {
    "population-differs": "stratum cohort arm group stage grade type class subgroup ward district",
    "design-differs": "phase",
    "quantity-differs": """chapter article section volume part version level category zone table figure act scene book
        line route step round wave test trial study experiment session cycle edition model""",
}
LABELS = {word: reason for reason, row in _LABELS.items() for word in words_of(row)}
