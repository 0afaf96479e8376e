"""Reason slugs of links and verdicts -> the sentence a reviewer reads."""

from __future__ import annotations

REASONS = {
    # why a reference is linked
    "authority": "A source of this kind is the authority for a claim of this kind.",
    "title-states": "The words of the claim are in the reference's title or abstract.",
    "same-agency": "Claim and reference name the same authority.",
    "same-date": "Claim and reference have the same date.",
    "same-scope": "Claim and reference name the same patients or line of treatment.",
    "same-company": "The claim names the organisation that published the reference.",
    "same-trial": "Claim and reference name the same trial.",
    "list-order": (
        "Its words, its place in the list and what is cited around it point here: the list is the "
        "document's own."
    ),
    "confident": "Of suggestions as strong as this, nine in ten were right on articles kept out of training.",
    "quoted": "A sentence of the source's own text states it.",
    "passage": "The nearest passage of the source's own text is quoted: check whether it states the claim.",
    "marked": "The document cites this reference here.",
    "accepted": "A person accepted this reference for the claim.",
    # what holds a link back
    "title-denies": (
        "The title of the reference reports that something was not found, and the claim denies nothing: "
        "check whether they agree."
    ),
    "title-only": "Only title, type and date of the reference were read: they prove no claim.",
    "no-passage": "No passage of the source's text comes near the claim.",
    "numbers-differ": "The nearest passage of the source does not hold the claim's figures or dates.",
    "negation-differs": "The nearest passage of the source denies what the claim states, or the reverse.",
    "foreign-list": "The list is of another document: only words, names and dates support the link.",
    "beyond-population": "The claim is about patients that the reference does not name.",
    "beyond-indication": "The claim is about a use that no listed reference names.",
    "not-english": "Not English: linked by names, numbers and dates only.",
    "cited-source-older": "The document cites a source that was published before what the claim reports.",
    "mark-dangles": "A citation mark of the claim names something that its reference list does not hold.",
    # why nothing is linked
    "newer-than-sources": "The claim is dated after every reference that could support it.",
    "agency-mismatch": "The references that could support it come from another authority.",
    "comparison-on-single-arm": "The claim compares, and no listed reference is a comparison.",
    "subject-not-named": "No listed reference names the claim's subject.",
    "says-otherwise": "The claim reports a refusal or withdrawal, the reference of an approval.",
    "registry-record-needed": "The claim is a record of a registry, and the list holds no such record.",
    "negative-claim": "The claim says that something was not found; a reference list can only contradict it.",
    "nothing-points": "No listed reference points to it clearly enough.",
    "no-references": "There is no reference list to check against.",
    # what decides
    "approval-listed": "A listed reference announces the very approval that the claim denies.",
    "own-work": "The authors report their own work, which needs no source.",
    "decided-by-hand": "A person decided.",
}  # fmt: skip
