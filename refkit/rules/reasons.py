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
    "text-says-less": "A passage of the source's own text says less than the claim does.",
    "text-says-otherwise": "A passage of the source's own text says otherwise.",
    "marked": "The document cites this reference here.",
    "accepted": "A person accepted this reference for the claim.",
    # what holds a link back
    "title-denies": (
        "The title of the reference reports that something was not found, and the claim denies nothing: "
        "check whether they agree."
    ),
    "title-only": "Only title, type and date of the reference were read: they prove no claim.",
    "no-passage": "No passage of the source's text comes near the claim.",
    "abstract-silent": "Only the abstract of the source was read, and it says nothing of this, which refutes nothing.",
    "other-subject": (
        "The claim is about the subject of the document, which the source's text never names: it may speak of "
        "another."
    ),
    # what a passage of the source's own text says otherwise, or leaves out
    "quantity-differs": "Claim and passage state different amounts, or number a thing differently.",
    "unit-differs": "Claim and passage give the same figure in different units.",
    "date-differs": "Claim and passage give different dates.",
    "direction-differs": "One reports a rise or a gain where the other reports a fall or a loss.",
    "negation-differs": "The passage denies what the claim states, or the reverse.",
    "certainty-weaker": "The claim states as certain what the passage holds possible, likely or open.",
    "opinion-of-others": "The passage reports what others think or once thought, and does not say it itself.",
    "taken-back": "A later sentence of the same source takes back what the passage says.",
    "time-differs": "The passage speaks of another time: what was so then, or is only planned.",
    "population-differs": "The passage is about other people, or about a part of those in the claim.",
    "species-differs": "The passage is about animals or cells, or about another species than the claim.",
    "line-differs": "The passage is about another line or stage of treatment.",
    "comparator-differs": "The passage compares with something else, or with nothing.",
    "design-differs": "The passage reports another design: non-inferior for superior, open for blinded.",
    "association-only": "The claim states a cause where the passage reports only an association.",
    "dose-differs": "Claim and passage give different doses.",
    "frequency-differs": "Claim and passage say that it is done or happens at different frequencies.",
    "not-significant": "The passage reports a difference that may be chance.",
    "endpoint-differs": "The passage reports another outcome than the claim.",
    "agent-differs": "In the passage somebody or something else does it.",
    "roles-swapped": "Who acts in the claim is acted on in the passage, or the two are exchanged.",
    "named-otherwise": "Where the claim names one thing, the passage names another.",
    "place-differs": "Claim and passage name different places.",
    "scope-wider": "The claim says of all, or always, what the passage says of some, or sometimes.",
    "restriction-left-out": "The passage says it under a condition, of a part or for a time, which the claim leaves out.",
    "part-missing": "Words of the claim are not in the passage, which says nothing of them or puts it in others.",
    "values-swapped": "The passage gives the claim's values to each other's subjects.",
    "reads-otherwise": "A trained model took the passage to say otherwise; no rule found where: read both and decide.",
    "reads-as-stated": (
        "A trained reader finds that the passage states the claim, at a threshold that was right 19 times "
        "in 20 on sources kept out of training."
    ),
    # what else holds a link back
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
    # what the record of a source says of it
    "rests-on-retracted": "It rests on nothing but sources that were retracted or withdrawn.",
    "source-retracted": "The source was retracted or withdrawn.",
    "source-in-doubt": "An expression of concern was published about the source.",
    "source-corrected": "A correction of the source was published, or its retraction was taken back.",
    "source-replaced": "There is a newer version of the source.",
    "source-published": "The source is a preprint whose article has come out.",
    "record-of-other-work": "The identifier that the list gives is that of another work.",
    "record-differs": "The record of the source says otherwise than the list.",
    "record-not-found": "No record of the source was found, which does not prove that there is no such work.",
    "record-not-checked": "Whether the source has a record could not be checked.",
    # what decides
    "approval-listed": "A listed reference announces the very approval that the claim denies.",
    "own-work": "The authors report their own work, which needs no source.",
    "decided-by-hand": "A person decided.",
    "noted-by-hand": "The person who decided wrote down why.",
    "decided-elsewhere": "A person decided so about a claim of another document that has the same words.",
    "rejected-by-hand": "A person rejected a reference for the claim; it is not suggested again.",
}  # fmt: skip
