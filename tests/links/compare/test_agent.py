"""Who does it."""

from __future__ import annotations

import pytest

from refkit.links.compare.agent import compare_agent
from refkit.links.compare.pair import pair_up
from refkit.links.evidence.assessment import Gravity

OPPOSED, UNSTATED = Gravity.OPPOSED, Gravity.UNSTATED
# Claim, passage, and how grave the difference is; "" where they agree, None where no verb has both of one object.
CASES = {
    "another name": (
        "The method was devised by Edward Florey.",
        "It was Norman Heatley who devised the method.",
        OPPOSED,
    ),
    "the same name": ("Heatley devised the method.", "The method was devised by Norman Heatley.", ""),
    "an initial": ("Norman Heatley devised the method.", "The method was devised by N. Heatley.", ""),
    "does another thing": (
        "The treasury assesses the dues.",
        "Dues are assessed by the harbour master and collected by the treasury.",
        OPPOSED,
    ),
    "in another sentence": (
        "Ivan closed the fort.",
        "Ivan lost a war. Oleg Rus closed the fort in 1494.",
        OPPOSED,
    ),
    "law": ("The tenant must repair the roof.", "The roof must be repaired by the landlord.", OPPOSED),
    "law, the same": ("The tenant repairs the roof.", "Repair of the roof is the tenant's duty.", None),
    "medicine": ("For children the surgeon decides.", "For children the anaesthetist decides.", None),
    "medicine, what follows": (
        "The surgeon decides on the dose of lead.",
        "The anaesthetist decides on the dose of lead.",
        OPPOSED,
    ),
    "physics, all else alike": (
        "The beam was deflected by a crystal of quartz.",
        "The beam was deflected by a prism of glass.",
        OPPOSED,
    ),
    "another word": (
        "The clerks counted the souls twice in 1837.",
        "The souls were counted in spring by novices.",
        UNSTATED,
    ),
    "of one office": ("The clergy counted the souls.", "The souls were counted in spring by vicars.", ""),
    "named before": ("Velia kills scale insects.", "Velia is an ant. The species kills scale insects.", ""),
    "pronoun": ("Velia kills scale insects.", "Velia is an ant, and it kills scale insects.", None),
    "generic": ("Adair found the fort.", "The authors found the fort.", ""),
    "stands with it": ("Holes left by gulls were seen.", "Predation by gulls left holes.", ""),
    "is free to": ("Arden may build a dam.", "Arden is free to build a dam.", None),
    "by a figure": ("The duke raised the toll.", "The toll was raised by 5 %.", None),
    "by doing": ("Farmers saved water.", "Water was saved by covering soil.", None),
    "a second verb": (
        "The council rejects the target.",
        "The council advises that every patient be asked, and rejects the target.",
        None,
    ),
}


@pytest.mark.parametrize(("claim", "passage", "gravity"), CASES.values(), ids=CASES)
def test_agents_differ(claim: str, passage: str, gravity: Gravity | str | None) -> None:
    found = compare_agent(pair_up(claim, passage))
    assert (None if found is None else found[0].gravity if found else "") == gravity


def test_both_agents_are_shown() -> None:
    (one,) = compare_agent(pair_up("The tenant repairs the roof.", "The landlord repairs the roof.")) or ()
    assert (one.reason, one.said, one.instead) == ("agent-differs", "tenant", "landlord")
