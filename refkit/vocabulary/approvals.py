"""Words for what an authority does: it approves, authorises, licenses or clears a thing, or refuses to."""

from __future__ import annotations

import re

from refkit.patterns import regex

# Pieces of patterns. British and American spellings are one.
ANY_FORM = r"approv\w*|authori[sz]\w*|licen[cs]\w*"
WITH_CLEARANCE = rf"{ANY_FORM}|clear(?:ed|ance)"
GRANTED = r"approved|licen[cs]ed|authori[sz]ed"
NOUNS = r"approval|authori[sz]ation"
DONE = rf"{GRANTED}|cleared"
PARTICIPLES = (
    r"approved|licensed|cleared"  # in the grammar of clauses, where American spelling alone was counted
)
# What in a statement says that something was approved.
STATED = (
    r"\b(?:approved|approves|approvals?|authori[sz]ed|authori[sz]ation|licen[cs]ed|licensure|"
    r"(?:fda|regulatory|marketing|premarket) clearance|clearance (?:by|from)|"
    r"(?:received|gained|granted|obtained|won) (?:\w+ )?clearance|510\(k\)|CE[- ]mark\w*)\b(?! to treat)"
)
# What in a heading or a row of a table does.
IN_HEADINGS = r"approval|regulatory|authori[sz]ation|licen[cs]|legal status"
# What in the title of a release announces one, and what only comes near it.
ANNOUNCED = regex(
    r"\b(?:approves|approved|approval|authori[sz]es|authori[sz]ed|marketing authori[sz]ation"
    r"|notice of compliance|clears|cleared|"
    r"clearance|licen[cs]es|licensed|CE[- ]mark\w*|grants)\b",
    re.IGNORECASE,
)
NOT_YET = regex(
    r"\b(?:priority review|designation|orphan|breakthrough|fast[- ]track|submi\w+|files|filing|application"
    r"|accepts|accepted|seeks|"
    r"recommend\w*|advisory committee|positive opinion|rejects|refus\w*|declines|delay\w*|withdraw\w*)\b",
    re.IGNORECASE,
)
PENDING = regex(
    r"\bawait\w* (?:\w+ )?approval|\bnot yet (?:been )?approved|\bapproval (?:is )?pending"
    r"|\bunder (?:regulatory )?review\b",
    re.IGNORECASE,
)
REFUSED = regex(
    r"\b(?:reject(?:ed|s|ion)|refus(?:ed|es|al)|declin(?:ed|es)|complete response letter"
    r"|withdr(?:ew|awn|awal)|suspend(?:ed|s)|"
    r"revoked?|recall(?:ed|s)?|turned down)\b",
    re.IGNORECASE,
)
# Ways to an approval that only some products go.
SPECIAL_WAYS = r"\b(?:orphan|breakthrough|priority review|fast[- ]track|premarket)\b"
