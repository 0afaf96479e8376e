"""Words by which a text dates what it says, beside the names of months, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# What a time stands to the date behind it: "before 1920" is any year up to then.
UP_TO = frozenset(words_of("before by prior_to no_later_than not_after"))
FROM_ON = frozenset(words_of("after not_before later_than"))
# The beginning and the end of a time; one for the other is another time.
SINCE = frozenset(words_of("since from"))
UNTIL = frozenset(words_of("until till up_to"))
# Years counted from another date.
LATER = words_of("later after afterwards following next subsequent thereafter")
EARLIER = words_of("earlier before previous preceding ago prior")
# What stands before "May" where it is the month.
BEFORE_MAY = words_of(
    "in of since until by from early late mid on last between and to during before after every next"
)
ERAS_BEFORE = words_of("bc bce b.c. b.c.e.")
PARTS_OF_YEAR: dict[str, int] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
