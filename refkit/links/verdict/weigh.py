"""A link, what the text of its source does with the claim -> the link with the passage, and its new grounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from refkit.links.evidence.assessment import Assessment
from refkit.model import Basis, Claim, Link, Standing

# The grounds of a link whose passage decides, and the reason for it; what only comes near decides nothing.
GROUNDS = {Standing.ASSERTS: Basis.QUOTED, Standing.OPPOSES: Basis.DISPUTED}
REASON = {
    Standing.ASSERTS: "quoted",
    Standing.OPPOSES: "text-says-otherwise",
    Standing.WEAKER: "text-says-less",
    Standing.NEAR: "passage",
}
# Links that decide come first.
ORDER: Mapping[Standing | None, int] = {
    Standing.OPPOSES: 0,
    Standing.ASSERTS: 1,
    Standing.WEAKER: 2,
    Standing.NEAR: 3,
    None: 3,
}


def weigh(
    claim: Claim,
    key: str,
    found: Assessment | None,
    link: Link | None = None,
    *,
    silent: tuple[str, ...] = (),
) -> Link:
    """The link of a claim with a reference, of which a text may be in hand.

    `link` is what is known without the text, None where nothing else points to the reference; `silent` are
    the reasons that are added where no passage comes near. What a person accepted keeps its grounds.
    """
    bare = link or Link(claim=claim.id, reference=key, basis=Basis.QUOTED, score=1.0)
    if found is None:
        return replace(bare, reasons=(*bare.reasons, *silent)) if silent else bare
    decides = found.standing in GROUNDS and bare.basis is not Basis.ACCEPTED
    differing = (difference.reason for difference in found.differences)
    return replace(
        bare,
        basis=GROUNDS[found.standing] if decides else bare.basis,
        score=found.score if decides else bare.score,
        reasons=tuple(dict.fromkeys((*bare.reasons, REASON[found.standing], *found.reasons, *differing))),
        quote=found.quote,
        standing=found.standing,
        differences=found.differences,
    )


def differing(links: Iterable[Link]) -> tuple[str, ...]:
    """The reasons in which passages differ from a claim, each once."""
    return tuple(dict.fromkeys(d.reason for link in links for d in link.differences))


def best_first(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in order, those first whose passages decide."""
    return tuple(sorted(links, key=lambda link: ORDER[link.standing]))
