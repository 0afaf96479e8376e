"""Words by which a study says what it was mainly to find out, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

PRIMARY = frozenset(words_of("primary main principal chief foremost chiefly primarily mainly"))
SECONDARY = frozenset(words_of("secondary second secondarily exploratory tertiary"))
OUTCOMES = frozenset(
    words_of(
        """outcome outcomes endpoint endpoints measure measures criterion criteria yardstick objective objectives
        aim goal"""
    )
)
# Around the name of an outcome: they name nothing themselves.
ABOUT_OUTCOMES = frozenset(
    words_of(
        """trial study measured measure measures assessed defined chosen named set recorded advance beforehand
        investigators authors outcome outcomes endpoint endpoints incidence number rate proportion share change
        time score scale percentage occurrence event events level levels success judged compared comparison"""
    )
)
