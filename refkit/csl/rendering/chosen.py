"""An element and an entry -> the children that its conditions choose, without those that can print nothing.

Which conditions hold, and which elements lack all that they print, follows mostly from an entry's type and
variables; that is worked out once for all entries that have the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from refkit.csl.rendering.choose import Choose
from refkit.csl.rendering.context import Learnt, Node, Outlook, Scope

SILENT = Outlook()


@dataclass(frozen=True, eq=False)
class Blank(Node):
    """In place of elements that print nothing: what would be learnt of them."""

    learns: Outlook = SILENT

    def render(self, scope: Scope, learnt: Learnt) -> None:  # noqa: ARG002
        learns = self.learns
        learnt.called += learns.calls
        if learns.named:
            learnt.late = learnt.late or (learnt.begun and not learnt.names_text)
            learnt.in_turn = True
        learnt.begun = learnt.begun or learns.begun
        learnt.detailed = learnt.detailed or learns.detailed

    def outlook(self, scope: Scope, learnt: Learnt) -> Outlook:  # noqa: ARG002
        return self.learns


def chosen_children(parent: Node, scope: Scope, learnt: Learnt) -> Sequence[Node]:
    """The children of an element, those of the branches that hold in place of each <choose>."""
    known = learnt.settled
    if known is None:
        shape = (scope.item.entry.shape, scope.key is None, scope.hide_names)
        known = learnt.settled = scope.context.settled.setdefault(shape, ({}, {}))
    found = known[0].get(parent)
    if found is None:
        found = find_chosen(parent, scope, learnt)
        if parent.is_settled:
            found = known[0][parent] = without_blanks(found, scope, learnt)
    return found


def find_chosen(parent: Node, scope: Scope, learnt: Learnt) -> tuple[Node, ...]:
    chosen: list[Node] = []
    for child in parent.children:
        if not isinstance(child, Choose):
            chosen.append(child)
        elif (branch := child.branch(scope, learnt)) is not None:
            chosen += chosen_children(branch, scope, learnt)
    return tuple(chosen)


def without_blanks(children: Iterable[Node], scope: Scope, learnt: Learnt) -> tuple[Node, ...]:
    """The elements, or what may stand for each, with a Blank for those in a row that print nothing."""
    out: list[Node] = []
    for child in (child.stand_in(scope, learnt) for child in children):
        outlook = outlook_of(child, scope, learnt)
        if outlook is None or outlook.prints:
            out.append(child)
            continue
        before = out[-1] if out else None
        together = both(before.learns, outlook) if isinstance(before, Blank) else None
        if together is not None:
            out[-1] = Blank("blank", {}, learns=together)
        else:
            out.append(Blank("blank", {}, learns=outlook))
    return tuple(out)


def outlook_of(node: Node, scope: Scope, learnt: Learnt) -> Outlook | None:
    """What is known of an element before it is rendered; None where it may print variables."""
    assert learnt.settled is not None
    known = learnt.settled[1]
    if node not in known:
        known[node] = node.outlook(scope, learnt)
    return known[node]


def outlook_within(parent: Node, scope: Scope, learnt: Learnt) -> Outlook | None:
    """What is known of the children of an element one behind the other."""
    if not parent.is_settled:
        return None
    whole: Outlook | None = SILENT
    for child in chosen_children(parent, scope, learnt):
        outlook = outlook_of(child, scope, learnt)
        whole = None if whole is None or outlook is None else both(whole, outlook)
    return whole


def outlook_of_group(parent: Node, scope: Scope, learnt: Learnt) -> Outlook | None:
    """What is known of a group or a macro: it prints nothing where it asks for variables that all are missing."""
    whole = outlook_within(parent, scope, learnt)
    if whole is None or (whole.prints and not whole.calls):
        return None
    return replace(whole, prints=False)


def both(one: Outlook, other: Outlook) -> Outlook | None:
    """What is known of two elements in a row; None where the order of the two makes a difference."""
    if one.begun and other.named:
        return None
    return Outlook(
        one.prints or other.prints,
        one.calls or other.calls,
        one.named or other.named,
        one.begun or other.begun,
        one.detailed or other.detailed,
    )
