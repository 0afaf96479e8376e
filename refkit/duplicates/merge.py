"""Groups of references of one work -> one reference each, with what was taken from where; links between versions of a work."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from refkit.duplicates.choose import are_alike, choose_value, unite_isbns
from refkit.duplicates.compare import RELATIONS
from refkit.duplicates.find import Duplicates, Pair, find_duplicates
from refkit.fields.aliases import OTHER_FIELDS, aliases_of, with_aliases, with_relations
from refkit.model import Library, Problem, Reference
from refkit.rules import finding

OWN = frozenset({"id", "label", "origin", "confidence", "extra", "type"})
ATTRIBUTES = tuple(one.name for one in fields(Reference) if one.name not in OWN)
IDENTIFIERS = ("doi", "pmid", "pmcid", "isbn")
KEYWORDS, GROUPS = (
    "keyword",
    "groups",
)  # lists of words by which people sort their works; the second is JabRef's
VAGUE = frozenset({"document", "webpage", "article", ""})  # types of what is not known better
NOTHING: Mapping[str, Any] = MappingProxyType({})
# A relation as seen from the other work.
REVERSED = {
    "preprint-of": "published-version-of", "published-version-of": "preprint-of", "meeting-version-of": "journal-version-of",
    "journal-version-of": "meeting-version-of", "thesis-version-of": "published-version-of", "other-edition-of": "other-edition-of",
    "other-part-of": "other-part-of", "translation-of": "translation-of",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """One work out of several records. `members` are the records as they were, `kept` is the key that stays.

    `agree` are the fields that two or more state alike; `differ` maps a field to what each record states, by its key; `taken` maps a
    field to the record it came from, where that is another than that of the key. `probability` is that of the weakest pair.
    """

    kept: str
    members: tuple[Reference, ...]
    merged: Reference
    agree: tuple[str, ...] = ()
    differ: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    taken: Mapping[str, str] = field(default_factory=dict)
    probability: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduped:
    """The library with each work once, what was merged, the links set (key, relation, other key), pairs for a person (RK509).

    `aliases` map a key that is gone to the one that stands for it; `before` is the list as it was, under the keys that undoing gives back.
    """

    library: Library
    merges: tuple[Merge, ...] = ()
    links: tuple[tuple[str, str, str], ...] = ()
    likely: tuple[Problem, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    before: tuple[Reference, ...] = ()


def dedupe(
    references: Sequence[Reference],
    *,
    keys: Mapping[str, str] = NOTHING,
    edited: Mapping[str, Collection[str]] = NOTHING,
) -> Deduped:
    """Each work of a list once, in the order of the list; the key of the record that says most stays, at its place.

    `keys` are the keys that records had before they were made unique, by id; `edited` the attributes that a person set, by id: those win.
    The other keys become aliases (`ids`). Versions of a work are linked, both ways (`relation`).
    """
    found = find_duplicates(references, keys)
    gone: dict[int, int] = {}
    made: dict[int, Merge] = {}
    for group, pairs in zip(found.groups, found.joined, strict=True):
        kept, merge = _merge([references[position] for position in group], pairs, edited)
        made[group[kept]] = merge
        gone |= {position: group[kept] for position in group if position != group[kept]}
    names, repeated = _final_keys(references, gone, keys)
    return _put_together(references, found, gone, made, names, keys, repeated)


def _final_keys(
    references: Sequence[Reference], gone: Mapping[int, int], keys: Mapping[str, str]
) -> tuple[dict[int, str], list[Problem]]:
    """The key of each record that stays: the one it had, or a unique one where an earlier work had it (RK106)."""
    first: dict[str, int] = {}
    for position, reference in enumerate(references):
        first.setdefault(keys.get(reference.id, reference.id), gone.get(position, position))
    names: dict[int, str] = {}
    problems: list[Problem] = []
    for position, reference in enumerate(references):
        if position in gone:
            continue
        wanted = keys.get(reference.id, reference.id)
        names[position] = wanted if first[wanted] == position else reference.id
        if names[position] != wanted:
            problems.append(finding("RK106", place=wanted, key=wanted, new=names[position]))
    return names, problems


def _put_together(
    references: Sequence[Reference],
    found: Duplicates,
    gone: Mapping[int, int],
    made: Mapping[int, Merge],
    names: Mapping[int, str],
    keys: Mapping[str, str],
    repeated: Sequence[Problem],
) -> Deduped:
    links: list[tuple[str, str, str]] = []
    relations: dict[int, list[tuple[str, str]]] = {}
    for pair in found.linked:
        first, second = gone.get(pair.first, pair.first), gone.get(pair.second, pair.second)
        relation = pair.comparison.relation
        if relation.startswith("has-"):
            first, second, relation = second, first, _whole_relation(relation)
        else:
            relations.setdefault(first, []).extend(
                [(REVERSED[relation], names[second])] if relation in REVERSED else []
            )
        relations.setdefault(second, []).append((relation, names[first]))
        links.append((names[second], relation, names[first]))
    standing = set(names.values())
    before = tuple(
        _as_before(references, position, gone, names, standing) for position in range(len(references))
    )
    called = {one.id: was.id for one, was in zip(references, before, strict=True)}
    groups = {gone.get(group[0], group[0]): group for group in found.groups}
    kept: list[Reference] = []
    merges: list[Merge] = []
    aliases: dict[str, str] = {}
    for position, name in names.items():
        merge = made.get(position)
        reference = replace(merge.merged if merge else references[position], id=name)
        if merge:
            others = [key for one in merge.members for key in (keys.get(one.id, one.id), *aliases_of(one))]
            others = [key for key in dict.fromkeys(others) if key not in standing]
            aliases |= dict.fromkeys(others, name)
            reference = with_aliases(reference, others)
        if position in relations:
            reference = with_relations(reference, relations[position])
        kept.append(reference)
        if merge:
            merges.append(
                replace(
                    merge,
                    kept=name,
                    merged=reference,
                    members=tuple(before[member] for member in groups[position]),
                    taken={what: called[key] for what, key in merge.taken.items()},
                    differ={
                        what: {called[key]: value for key, value in values.items()}
                        for what, values in merge.differ.items()
                    },
                )
            )
    likely = [_likely(references, pair, gone, names) for pair in found.likely]
    return Deduped(
        library=Library(references=tuple(kept), problems=tuple(repeated)),
        merges=tuple(merges),
        links=tuple(links),
        likely=tuple(likely),
        aliases=aliases,
        before=before,
    )


def _as_before(
    references: Sequence[Reference],
    position: int,
    gone: Mapping[int, int],
    names: Mapping[int, str],
    standing: Collection[str],
) -> Reference:
    """A record under a key that no other record of the list has, that of what stays where it stays."""
    reference = references[position]
    if position in names:
        return replace(reference, id=names[position])
    return replace(reference, id=references[gone[position]].id) if reference.id in standing else reference


def _whole_relation(relation: str) -> str:
    """ "has-correction" of the one is "correction-of" of the other."""
    return RELATIONS[relation.removeprefix("has-")]


def _likely(
    references: Sequence[Reference], pair: Pair, gone: Mapping[int, int], names: Mapping[int, str]
) -> Problem:
    first, second = (names[gone.get(position, position)] for position in (pair.first, pair.second))
    comparison = pair.comparison
    shared = [name for name in IDENTIFIERS if name in comparison.weights]
    agree = ", ".join(name for name, weight in comparison.weights.items() if weight > 0)
    differ = ", ".join(
        dict.fromkeys(
            (*comparison.vetoes, *(name for name, weight in comparison.weights.items() if weight < 0))
        )
    )
    wording = pair.why or ("identifier" if shared and shared != ["isbn"] else "likely")
    return finding(
        "RK509",
        wording,
        place=first,
        span=references[pair.second].origin,
        first=first,
        second=second,
        kind=shared[0].upper() if shared else "",
        agree=agree or "nothing",
        differ=differ or "nothing",
    )


def _merge(
    members: Sequence[Reference], pairs: Sequence[Pair], edited: Mapping[str, Collection[str]]
) -> tuple[int, Merge]:
    """Which of the records keeps its key, by position, and what became of all."""
    order = sorted(range(len(members)), key=lambda position: (*_trust(members[position], edited), position))
    ranked = [members[position] for position in order]
    values: dict[str, Any] = {}
    taken: dict[str, str] = {}
    differ: dict[str, dict[str, Any]] = {}
    agree: list[str] = []
    for attribute in ATTRIBUTES:
        holders = [one for one in ranked if getattr(one, attribute) not in (None, (), "")]
        if not holders:
            continue
        by_hand = [one for one in holders if attribute in edited.get(one.id, ())]
        choice = (
            by_hand[0]
            if by_hand
            else holders[choose_value(attribute, [getattr(one, attribute) for one in holders])]
        )
        values[attribute] = getattr(choice, attribute)
        if attribute == "isbn" and not by_hand:
            values[attribute] = unite_isbns([one.isbn or "" for one in holders])
        if choice is not ranked[0]:
            taken[attribute] = choice.id
        alike = [are_alike(attribute, getattr(one, attribute), values[attribute]) for one in holders]
        if not all(alike):
            differ[attribute] = {one.id: getattr(one, attribute) for one in holders}
        elif len(holders) > 1:
            agree.append(attribute)
    first = ranked[0]
    kind = next((one.type for one in ranked if one.type not in VAGUE), first.type)
    extra = _extra(ranked)
    sure = {name: first.confidence[name] for name in first.confidence if name not in taken}
    merged = replace(
        first, type=kind, extra=MappingProxyType(extra), confidence=MappingProxyType(sure), **values
    )
    probability = min((pair.comparison.probability for pair in pairs), default=1.0)
    return order[0], Merge(
        kept=first.id,
        members=tuple(members),
        merged=merged,
        agree=tuple(agree),
        differ=differ,
        taken=taken,
        probability=probability,
    )


def _trust(reference: Reference, edited: Mapping[str, Collection[str]]) -> tuple[int, int, int]:
    """What a person worked on comes first, then what has more identifiers, then what says more."""
    stated = sum(getattr(reference, attribute) not in (None, (), "") for attribute in ATTRIBUTES)
    identifiers = sum(getattr(reference, name) is not None for name in IDENTIFIERS)
    return -int(bool(edited.get(reference.id))), -identifiers, -stated


def _extra(ranked: Sequence[Reference]) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    fields_of_all: dict[str, Any] = {}
    for one in reversed(ranked):
        extra |= {name: value for name, value in one.extra.items() if name != "x-et-al"}
        fields_of_all |= _mapping(one.extra.get(OTHER_FIELDS))
    _unite_lists(extra, [one.extra for one in ranked], KEYWORDS)
    _unite_lists(fields_of_all, [_mapping(one.extra.get(OTHER_FIELDS)) for one in ranked], GROUPS)
    if fields_of_all:
        extra[OTHER_FIELDS] = fields_of_all
    longest = max(len(one.author) for one in ranked)
    if all(one.extra.get("x-et-al") for one in ranked if len(one.author) == longest):
        extra["x-et-al"] = True
    return extra


def _mapping(held: Any) -> Mapping[str, Any]:
    return held if isinstance(held, Mapping) else NOTHING


def _unite_lists(united: dict[str, Any], records: Sequence[Mapping[str, Any]], name: str) -> None:
    """Words of one field of several records, each once: what people sorted a work by, everybody under his own."""
    texts = [one[name] for one in records if one.get(name)]
    # What is no plain text is a macro of the file's own.
    if len(set(map(str, texts))) < 2 or any(type(text) is not str for text in texts):
        return
    parting = ";" if any(";" in text for text in texts) else ","
    words = (word.strip() for text in texts for word in text.split(";" if ";" in text else ","))
    united[name] = f"{parting} ".join(dict.fromkeys(filter(None, words)))
