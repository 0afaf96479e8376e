"""Words by which a text denies, doubts, reports or takes back what it says, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# They deny what follows them in their clause.
NOT = words_of(
    """not never no without neither nor cannot none nobody nothing hardly scarcely unlike lack lacks lacked lacking
    absence absent fail fails failed failing failure unable refuse refused refuses decline declined n't barely
    nowhere except excluding excluded prohibits prohibited forbids forbade unsuccessful prevented"""
)
# The words behind which what was negated is the subject before: "was not observed".
FOUND = words_of(
    """observed found seen detected reported shown present noted recorded occurred exist evident confirmed
    identified known available demonstrated happened changed differ affected"""
)
# Two words that deny what follows.
NOT_PHRASES = words_of(
    """rather_than instead_of ruled_out rules_out rule_out gave_up free_of ran_out_of far_from as_opposed_to
    no_longer in_place_of neither_of did_not does_not do_not was_not were_not is_not are_not has_not have_not
    had_not could_not would_not should_not must_not may_not can_not will_not"""
)
# Words at which the reach of a "not" ends.
CLAUSE = words_of(
    """but although though whereas while because since however yet which who whose when where if so therefore
    than and except unless until after before"""
)
# Something may be so.
HEDGES = words_of(
    """may might could possibly perhaps probably likely potential potentially apparently presumably conceivably
    suggest suggests suggested suggesting suggestive hypothesise hypothesize hypothesised hypothesized hypothesis
    seem seems seemed appear appears appeared speculate speculated believed thought assumed expected suspected
    plausible tentative preliminary tentatively promising candidate putative indicates_that_may estimated
    hoped proposed propose consider considered unclear uncertain unknown whether unsettled inconclusive"""
)
# Something is certainly so.
CERTAIN = words_of(
    """prove proves proved proven establish establishes established definitely certainly undoubtedly always
    guarantee guarantees guaranteed ensures ensure confirm confirms confirmed demonstrate demonstrates
    demonstrated conclusively clearly unequivocally invariably must"""
)
