"""Words that are written short with a full stop, by what their stop says about the end of a sentence."""

from __future__ import annotations

from typing import Final

from refkit.vocabulary.rows import all_of

# n: a sentence never ends there; s: it ends there only before a word that opens one; w: letters alone, which
# look like a word at the end of a sentence.
ABBREVIATIONS: Final = {
    "en": """fig:n figs:nw eq:n eqs:nw ref:n refs:nw no:n nos:n vs:nw cf:n ca:n approx:nsw al:n e.g:n i.e:n
        eg:n ie:n dr:n prof:nw mr:n mrs:n ms:n st:n vol:n vols:w pp:n ed:n eds:n resp:nw incl:nw u.s:s u.k:s
        e.u:s u.s.a:s d.c:s inc:sw ltd:sw corp:sw co:s jr:s sr:s ph.d:s m.d:s b.v:s s.a:s a.g:s pts:sw dept:w
        univ:w assoc:w capt:w spec:w gen:w dist:w prov:w subsp:w var:w cult:w"""
}
NEVER_LAST: Final = all_of(ABBREVIATIONS, "n")
SELDOM_LAST: Final = all_of(ABBREVIATIONS, "s")
LIKE_WORDS: Final = all_of(ABBREVIATIONS, "w")
