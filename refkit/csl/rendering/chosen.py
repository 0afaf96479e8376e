"""An element and an entry -> the children that its conditions choose, without those that can print nothing.

Which conditions hold, and which elements lack all that they print, follows mostly from an entry's type and
variables; that is worked out once for all entries that have the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from refkit.csl.rendering.choose import Choose
from refkit.csl.rendering.context import MISSING, NO_VARIABLE, Learnt, Node, Outlook, Rendered, Scope

SILENT = Outlook()


@dataclass(frozen=True, eq=False)
class Blank(Node):
    """In place of elements that print nothing: what would be learnt of them."""

    learns: Outlook = SILENT

    def render(self, scope: Scope, learnt: Learnt) -> Rendered:  # noqa: ARG002
        learns = self.learns
        if learns.named:
            learnt = learnt.take_turn()
        if learns.begun > learnt.begun or learns.detailed > learnt.detailed:
            begun, detailed = learnt.begun or learns.begun, learnt.detailed or learns.detailed
            learnt = learnt._replace(begun=begun, detailed=detailed)
        return "", learnt, MISSING if learns.calls else NO_VARIABLE, ()

    def outlook(self, scope: Scope) -> Outlook:  # noqa: ARG002
        return self.learns


def chosen_children(parent: Node, scope: Scope, learnt: Learnt) -> tuple[tuple[Node, ...], Learnt]:
    """The children of an element, those of the branches that hold in place of each <choose>."""
    found = scope.settled[0].get(parent)
    if found is not None:
        return found, learnt
    return (
        (settled_children(parent, scope), learnt) if parent.is_settled else find_chosen(parent, scope, learnt)
    )


def settled_children(parent: Node, scope: Scope) -> tuple[Node, ...]:
    """The same of an element whose conditions ask for an entry's type and variables alone."""
    known = scope.settled[0]
    found = known.get(parent)
    if found is None:
        chosen, _ = find_chosen(parent, scope, Learnt())
        found = known[parent] = without_blanks(chosen, scope)
    return found


def find_chosen(parent: Node, scope: Scope, learnt: Learnt) -> tuple[tuple[Node, ...], Learnt]:
    chosen: list[Node] = []
    for child in parent.children:
        if not isinstance(child, Choose):
            chosen.append(child)
            continue
        branch, learnt = child.branch(scope, learnt)
        if branch is not None:
            within, learnt = chosen_children(branch, scope, learnt)
            chosen += within
    return tuple(chosen), learnt


def without_blanks(children: Iterable[Node], scope: Scope) -> tuple[Node, ...]:
    """The elements, or what may stand for each, with a Blank for those in a row that print nothing."""
    out: list[Node] = []
    for child in (child.stand_in(scope) for child in children):
        outlook = outlook_of(child, scope)
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


def outlook_of(node: Node, scope: Scope) -> Outlook | None:
    """What is known of an element before it is rendered; None where it may print variables."""
    known = scope.settled[1]
    if node not in known:
        known[node] = node.outlook(scope)
    return known[node]


def outlook_within(parent: Node, scope: Scope) -> Outlook | None:
    """What is known of the children of an element one behind the other."""
    if not parent.is_settled:
        return None
    whole: Outlook | None = SILENT
    for child in settled_children(parent, scope):
        outlook = outlook_of(child, scope)
        whole = None if whole is None or outlook is None else both(whole, outlook)
    return whole


def outlook_of_group(parent: Node, scope: Scope) -> Outlook | None:
    """What is known of a group or a macro: it prints nothing where it asks for variables that all are missing."""
    whole = outlook_within(parent, scope)
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
