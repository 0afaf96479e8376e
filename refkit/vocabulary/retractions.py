"""Words by which a text takes back what it has said: a statement of its own, or all of it. English.

Set by hand from notices of journals, lists of amendments of statutes and histories of science.
"""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import any_of, words_of

# What a statement is called when it is taken up again: "that count", "the effect".
STATEMENTS = words_of(
    """result effect observation association benefit correlation signal discovery belief theory story rumour rumor
    hypothesis idea notion assertion statement conclusion inference identification attribution dating reading
    calculation measurement record provision paragraph passage sentence clause sub-section subsection section article
    measure difference sighting detection diagnosis interpretation explanation account accusation charge allegation
    rate limit duty requirement threshold ceiling doctrine view doctrine chronology attribution extrapolation claim"""
)
# It takes up a thing of the sentence as well as the sentence: "it was rejected".
THING = words_of("it they which")
# Before the subject they say when: "Two years later, this was …".
WHEN = words_of(
    """years year months month weeks week days day decades decade century centuries later afterwards subsequently
    since however but and yet though then eventually soon note notes update unfortunately alas now today edition
    erratum correction corrigendum"""
)
ADVERBS = words_of("now later since soon then also all long quite simply itself themselves already once")
# "was shown to be", "turned out to be", "proved"
FOUND_TO_BE = words_of(
    "shown found known proved proven revealed discovered judged declared held ruled exposed"
)
# What the statement then is: no statement of the source.
NOT_SO = words_of(
    """false untrue wrong incorrect mistaken erroneous spurious unfounded baseless fictitious bogus fraudulent
    fabricated invented forged faked falsified refuted disproved disproven debunked discredited contradicted
    retracted repudiated recanted disavowed overturned invalid invalidated untenable obsolete outdated out_of_date
    superseded nonsense fiction hearsay a_lie"""
)
# The same, of what only a statement can be, where "it" may be a thing: a motion is rejected.
NOT_SO_STATED = words_of("rejected withdrawn void dropped deleted removed struck_out corrected revised")
MISTAKES = words_of(
    """artefact artifact illusion hoax forgery fake fluke misreading misprint misunderstanding mistake error myth
    miscount misidentification mistranslation fabrication lie invention legend typo slip fraud glitch bug
    miscalculation miscalibration contamination"""
)
# What an effect is traced to when there is none.
CAUSES_OF_ERROR = (
    *MISTAKES,
    *words_of(
        "fault faulty loose leak defect defective flaw noise bias confounding chance impurity mislabelled"
    ),
)
# Behind "did not", "could not be", "failed to".
HOLD = words_of(
    """hold_up hold_good hold stand_up survive replicate be_replicated be_reproduced be_confirmed be_repeated be_verified
    be_upheld be_sustained be_substantiated be_borne_out be_corroborated recur bear_up"""
)
HELD = words_of(
    """replicated reproduced confirmed repeated verified upheld sustained substantiated borne_out corroborated"""
)
# A rule that is another now. It matters to a claim that it is so.
CHANGED = words_of(
    """repealed abolished revoked rescinded annulled abrogated deleted scrapped amended superseded replaced
    struck_down quashed suspended lifted"""
)
# Of the repeated name of a rule: "Section 12 was repealed".
REPEALED = words_of(
    """repealed revoked rescinded annulled abrogated amended superseded struck_down quashed invalidated overruled
    overturned declared_void declared_invalid declared_unconstitutional"""
)
MOVED_TO = words_of("raised increased cut reduced lowered extended shortened changed amended doubled halved")
RULES = words_of("section article rule regulation clause paragraph schedule chapter order act")
# "Or so it was long believed"
SAID_ONLY = words_of(
    """said says believed thought claimed taught supposed assumed alleged rumoured rumored reported ran_the
    went_the runs_the goes_the seemed appeared hoped told wrote imagined"""
)
# What courts and statutes say so is so: "So said the court".
WHO_DECIDES = words_of(
    "court tribunal judge justice act statute house lords council parliament jury arbitrator"
)
VIEWS_HELD = words_of(
    "belief view opinion wisdom theory story claim legend doctrine rumour rumor assumption consensus thinking"
)
TAUGHT = words_of(
    "taught believed thought said claimed read stated held assumed wrote ran reported asserted maintained argued"
)
# Work that may be spoilt, and how.
EVIDENCE = words_of(
    """data sample samples figures results documents document instrument instruments specimen specimens images
    photographs records letters samples cells cell_line diary manuscript"""
)
SPOILT = words_of(
    """fabricated falsified faked forged invented manipulated made_up contaminated mislabelled mislabeled misread
    impure swapped mixed_up miscalibrated faulty doctored duplicated"""
)
# Who speaks of his own mistake.
WE = words_of("we i authors author investigators team observers")
# Behind "after adjustment for age": nothing is left of the difference, or nothing of it changed.
NOTHING_LEFT = (
    r"no (?:such |longer |significant |independent |statistically |clear |real |residual )*"
    r"(?:difference|association|effect|relation|relationship|link|benefit|correlation|excess|significant|evidence|longer)"
    r"|disappeared|vanished|was lost|were lost|went away|ceased|evaporated|was abolished|not (?:\w+ ){0,2}significant"
    r"|nonsignificant|non-significant|was null|remained no|there was none|none remained|did not (?:persist|remain|survive)"
)
ADJUSTED = (
    r"(?:after|following|upon|on|with|once|when|in)\s(?:\w+\s){0,4}?"
    r"(?:adjust(?:ing|ed|ment)s?|corrected|correcting|correction|controlling|controlled|accounting|accounted|allowance"
    r"|allowing|matching|multivariable|multivariate|re-?analysis|repair|tightened|recalibration|recalibrated)\b"
)
# A label before a sentence that mends the one above it, and what shows that it means it.
LABELS = words_of("erratum errata correction corrigendum retraction addendum amendment")
MEANS_IT = words_of(
    """this the_result these above such that_statement the_statement the_sentence the_figure the_claim the_above
    preceding previous_sentence should_read not_so no_such"""
)
# Works as a whole, and what happens to them.
WORKS = words_of(
    """article paper preprint manuscript publication report review letter editorial abstract study chapter
    protocol dissertation thesis"""
)
RULE_BOOKS = words_of(
    "guideline guidance standard leaflet document directive regulation act statute policy edition version notice"
)
WITHDRAWN = words_of("withdrawn retracted")
OUT_OF_FORCE = words_of("withdrawn superseded repealed revoked rescinded replaced annulled")
WHO_WITHDRAWS = words_of(
    "authors author editors editor publisher journal editor-in-chief editors-in-chief we i board"
)

# Words that deny, in other languages and not in English. Grammar in short: de, fr, nl, sv, da, nb, pt, es, pl, ru.
DENIERS_ABROAD = frozenset(
    words_of(
        """nicht kein keine keinen keinem keiner keines nie niemals nichts keineswegs pas jamais aucun aucune nullement
        niet geen nooit inte aldrig ikke aldri ingen não nunca jamás ningún ninguna tampoco mai nessun nessuna neppure
        żaden не нет никогда"""
    )
)
# What is "withdrawn in two patients" or "adjusted for age" is no statement.
SOME_ONLY = words_of(
    """patient patients participant participants subject subjects children adults women men people cases arm arms group
    groups infants animals age sex time inflation"""
)

# A preprint that its authors took back, as comments on it say: "This paper has been withdrawn due to an error".
TAKEN_BACK = regex(
    r"^\W{0,3}(?:(?:this |the )?(?:paper|article|submission|manuscript|preprint|work|version) (?:has been |is |was ))?"
    r"(?:temporarily )?(?:withdrawn|retracted)\b"
    r"|\bthis (?:paper|article|submission|manuscript|preprint|work|version) (?:has been|is|was) (?:withdrawn|retracted)\b"
    r"|\bwithdrawn by (?:the )?(?:first |corresponding )?(?:author|arxiv)",
    re.IGNORECASE,
)

# A title that publishers change when they take the work back: "RETRACTED ARTICLE: Ponds", "[Withdrawn] Ponds".
TITLED = regex(
    rf"^\W{{0,3}}(RETRACTED|WITHDRAWN|Retracted|Withdrawn)(?:\s(?i:{any_of(WORKS)}))?\s?[:\])\u2013\u2014]"
)
