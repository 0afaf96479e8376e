"""Which value belongs to which thing: pairs of the claim that the passage has the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, product

from refkit.links.compare.content import Content
from refkit.links.compare.figures import Quantity, quantities_of
from refkit.links.compare.pair import Pair
from refkit.links.compare.quantities import agree
from refkit.links.compare.roles import same_word
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import CONTENT_CACHE, MOST_ITEMS, TURN_REACH
from refkit.patterns import regex
from refkit.vocabulary.grammar import PARTING, RELATIVES

SENTENCE = regex(r"[.?!]\s")
PART = regex(r"[,;:()—]|\.\s|\s[-–]\s")
IN_TURN = regex(r"\brespectively\b|\bin (?:that|this) order\b")


@dataclass(frozen=True, slots=True)
class Item:
    """A word of content at `word`, or a quantity, in a part of a sentence; [start, end) as in the text."""

    start: int
    end: int
    sentence: int
    part: int
    word: int | None
    quantity: Quantity | None


@lru_cache(maxsize=CONTENT_CACHE)
def items_of(content: Content) -> tuple[Item, ...]:
    """The words and quantities of a text in order, at most MOST_ITEMS, with their sentence and part of one."""
    quantities = quantities_of(content)
    found: list[Item] = []
    sentence = part = last = held = 0
    for at, word in enumerate(content.words):
        if word.start < held:
            continue
        if at and SENTENCE.search(content.text, last, word.start):
            sentence, part = sentence + 1, part + 1
        elif word.folded in PARTING or (
            at and word.folded not in RELATIVES and PART.search(content.text, last, word.start)
        ):
            part += 1  # "Merlin, which used a lamp" is one
        last = word.end
        quantity = next((one for one in quantities if one.start <= word.start < one.end), None)
        if quantity:
            held = last = quantity.end
            found.append(Item(quantity.start, quantity.end, sentence, part, None, quantity))
        elif not word.light:
            found.append(Item(word.start, word.end, sentence, part, at, None))
        if len(found) >= MOST_ITEMS:
            break
    return tuple(found)


def _meet(pair: Pair, mine: Item, its: Item) -> bool:
    if mine.quantity and its.quantity:
        return agree(mine.quantity, its.quantity)
    if mine.word is None or its.word is None:
        return False
    return same_word(pair, mine.word, its.word)


def compare_values(pair: Pair) -> tuple[Difference, ...] | None:
    """Two parts of the claim whose things and values the passage has exchanged; None where it has no two parts."""
    its: dict[int, list[Item]] = {}
    for item in items_of(pair.passage):
        its.setdefault(item.sentence, []).append(item)
    met: list[tuple[Item, Item]] = []
    for sentence in its.values():
        met = max(met, _met_once(pair, sentence), key=len)
    compared = False
    for (one, its_one), (two, its_two) in combinations(_by_parts(met).items(), 2):
        if one[0] != two[0]:
            continue
        compared = True
        if found := _crossed(its_one, its_two) or _crossed_list(pair, its_one, its_two):
            return (_difference(pair, *found),)
    return () if compared else None


def _met_once(pair: Pair, its: Sequence[Item]) -> list[tuple[Item, Item]]:
    # Items of the claim that meet one item of the sentence, which meets no other of the claim.
    mine = items_of(pair.claim)
    table = {at: [i for i, other in enumerate(its) if _meet(pair, one, other)] for at, one in enumerate(mine)}
    taken = Counter(i for places in table.values() for i in places)
    return [
        (mine[at], its[places[0]])
        for at, places in table.items()
        if len(places) == 1 and taken[places[0]] == 1
    ]


Met = list[tuple[Item, Item]]


def _crossed(
    one: Mapping[int, Met], two: Mapping[int, Met]
) -> tuple[tuple[Item, Item], tuple[Item, Item]] | None:
    # "A 12, B 8" beside "A 8, B 12": both parts of the claim lie in both of the passage, in the other order.
    for here, there in pairwise(sorted(part for part in one if part in two)):
        if _only_shared((*one[here], *one[there]), (*two[here], *two[there])):
            continue
        turned = [
            (one[here][at][0].start < one[there][at][0].start)
            != (two[here][at][0].start < two[there][at][0].start)
            for at in (0, -1)
        ]
        lists = any(_is_list(part[here], part[there]) for part in (one, two))
        if all(turned) if lists else any(turned):
            at = 0 if turned[0] else -1
            return one[there][at], two[here][at]
    return None


def _only_shared(one: Sequence[tuple[Item, Item]], two: Sequence[tuple[Item, Item]]) -> bool:
    # What lies apart is only what both parts share and one of them says ("yields … per hectare"): the later part
    # of the claim opens with its thing and its value, which lie together. Or all values lie in one part.
    (_, thing), (_, value) = sorted(two, key=lambda met: met[0].start)[:2]
    places = [{its.part for mine, its in met if mine.quantity} for met in (one, two)]
    return thing.part == value.part or (places[0] == places[1] and len(places[0]) == 1)


def _is_list(here: Met, there: Met) -> bool:
    # "more in A than in B, by 14 as against 11": one part of the claim has the things, the other the values.
    return any(mine.quantity for mine, _ in here) and any(mine.quantity for mine, _ in there)


def _by_parts(met: Sequence[tuple[Item, Item]]) -> dict[tuple[int, int], dict[int, Met]]:
    # Sentence and part of the claim -> part of the passage -> what they share.
    found: dict[tuple[int, int], dict[int, Met]] = {}
    for mine, its in met:
        found.setdefault((mine.sentence, mine.part), {}).setdefault(its.part, []).append((mine, its))
    return found


def _crossed_list(
    pair: Pair, one: Mapping[int, Met], two: Mapping[int, Met]
) -> tuple[tuple[Item, Item], tuple[Item, Item]] | None:
    # "the values for A and B were 3 and 5, respectively": the order of things is the order of values.
    first = [both for group in one.values() for both in group]
    second = [both for group in two.values() for both in group]
    for (value, its_value), (other, its_other) in product(
        [both for both in first if both[0].quantity], [both for both in second if both[0].quantity]
    ):
        for (thing, its_thing), (rival, its_rival) in product(
            [both for both in first if not both[0].quantity],
            [both for both in second if not both[0].quantity],
        ):
            in_turn = _in_turn(pair, its_value, its_other) and _before(
                (its_thing, its_rival), (its_value, its_other)
            )
            by_turns = (
                _names(pair, its_thing, its_rival)
                and _alternate(its_thing, its_value, its_rival, its_other)
                and _alternate(thing, value, rival, other)
            )
            if (in_turn or by_turns) and _discordant(
                (thing, value, rival, other), (its_thing, its_value, its_rival, its_other)
            ):
                return (value, its_value), (other, its_other)
    return None


def _discordant(mine: Sequence[Item], its: Sequence[Item]) -> bool:
    # Thing, value, other thing, other value: the passage has the things in another order than their values.
    thing, value, rival, other = its
    return (thing.start < rival.start) != (value.start < other.start) and mine[0].part != mine[2].part


def _before(things: Sequence[Item], values: Sequence[Item]) -> bool:
    one, other = things
    listed = one.sentence == other.sentence and abs(one.part - other.part) == 1
    return listed and max(item.start for item in things) < min(item.start for item in values)


def _names(pair: Pair, one: Item, other: Item) -> bool:
    return all(item.word is not None and pair.passage.words[item.word].name for item in (one, other))


def _alternate(thing: Item, value: Item, rival: Item, other: Item) -> bool:
    # thing, value, thing, value; or value, thing, value, thing
    things = {thing.start, rival.start}
    kinds = [start in things for start in sorted((thing.start, value.start, rival.start, other.start))]
    return kinds in ([True, False, True, False], [False, True, False, True])


def _in_turn(pair: Pair, one: Item, other: Item) -> bool:
    # Both figures stand in one sentence that ends in "respectively".
    if one.sentence != other.sentence:
        return False
    behind = IN_TURN.search(pair.passage.lower, max(one.end, other.end), max(one.end, other.end) + TURN_REACH)
    return bool(behind)


def _difference(pair: Pair, one: tuple[Item, Item], two: tuple[Item, Item]) -> Difference:
    mine, its = one[0], two[1]
    return Difference(
        reason="values-swapped",
        gravity=Gravity.OPPOSED,
        claim=(mine.start, mine.end),
        passage=(its.start, its.end),
        said=pair.claim.text[mine.start : mine.end],
        instead=pair.passage.text[its.start : its.end],
    )
