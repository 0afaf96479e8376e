"""A sentence -> the clauses of it that can be checked on their own, each a contiguous run of characters."""

from __future__ import annotations

import re

FINITE = r"(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|does|did)"
SUBJECT = r"(?:it|they|he|she|this|these|its \w+|their \w+|the \w+(?: \w+)?|a \w+(?: \w+)?|[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
IRREGULAR = r"(?:began|rose|fell|grew|led|won|took|gave|made|found|held|met|sold|bought|built|became|came|went|saw|kept|left|lost|paid|sent|spent|wrote|drew|ran|showed|lay|stood|bore|lies|rise|fall|grow|lead|make|remain|bind|act|cause|include)"
VERBAL = rf"(?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}(?:ed|es|s))"
PARTICIPLE = r"(?:manufactured|marketed|sold|distributed|approved|licensed|launched|granted|acquired|developed|discovered|patented|founded|opened|completed|published|designed|built|produced|introduced)"
# Where a sentence may be cut; what stands before the named group "next" belongs to no clause.
CUTS = re.compile(
    rf"(?:;\s(?:and\s|but\s|however,\s)?(?P<semi>(?=\S))"
    rf"|,\s(?:while|whereas)\s(?P<whilst>(?=(?:(?i:the|an?|its?|they|this|these|those|some|most|others?|patients|their)\s|[A-Z\d])))"
    rf"|,\s(?:and|but)\s(?P<main>(?={SUBJECT}\s(?:\w+\s){{0,3}}?{VERBAL}\b))"
    rf"|,?\s(?:and|but)\s(?P<second>(?={FINITE}\s(?:not\s|also\s|now\s|currently\s|being\s|been\s)?\w+))"
    rf"|,?\sand\s(?P<participle>(?={PARTICIPLE}\s(?:as|by|in|under|for|to|on|at|with)\b))"
    rf"|,\s(?P<therefore>(?=requiring\s(?:\S+\s){{5}}))"
    rf")"
)
RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|when|where|if|because|since|whether|unless)\b", re.IGNORECASE
)
HAS_FINITE = re.compile(rf"\b(?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}(?:ed|es|s))\b", re.IGNORECASE)
BE_PARTICIPLE = re.compile(
    rf"\b(?:is|are|was|were|been)\s(?:\w+ly\s|first\s|also\s)?{PARTICIPLE}\b", re.IGNORECASE
)
MIN_WORDS = 3


def split_clauses(text: str) -> list[tuple[int, int]]:
    """Start and end of each separately checkable clause; the whole sentence when in doubt.

    Cut are coordinated main clauses, a second predicate ("is A and is B"), a second participle of another
    verb ("manufactured by A and marketed as B"), contrasts with "while", and parts between semicolons.
    Nothing inside brackets or a relative clause is cut.
    """
    depth = _depths(text)
    starts, ends = [0], []
    for match in CUTS.finditer(text):
        group = match.lastgroup or ""
        next_start = match.start(group)
        before, after = text[starts[-1] : match.start()], text[next_start:]
        if depth[match.start()] or len(before.split()) < MIN_WORDS or len(after.split()) < MIN_WORDS:
            continue
        if _may_cut(group, before, after):
            ends.append(match.start())
            starts.append(next_start)
    ends.append(len(text))
    return list(zip(starts, ends, strict=True))


def _may_cut(group: str, before: str, after: str) -> bool:
    if not HAS_FINITE.search(before):
        return False
    tail = before[before.rfind(",") + 1 :]
    if group == "semi":
        return HAS_FINITE.search(after[: after.find(";") if ";" in after else None]) is not None
    if group == "second":
        # "... that is reconstituted and is diluted": the second verb belongs to the relative clause.
        return not RELATIVE.search(tail)
    if group == "participle":
        return BE_PARTICIPLE.search(before) is not None and not RELATIVE.search(tail)
    if group == "main":
        return not re.match(r"(?:if|when|because|since|although|while)\b", before, re.IGNORECASE)
    return True


def _depths(text: str) -> list[int]:
    # How many brackets are open at each character.
    depths, depth = [], 0
    for char in text:
        if char in "([{":
            depth += 1
        depths.append(depth)
        if char in ")]}" and depth:
            depth -= 1
    return depths
