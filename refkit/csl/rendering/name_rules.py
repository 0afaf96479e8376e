"""The options of <name>: its own, or those that its area or its style sets for all (CSL 1.0.2, "Names")."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.csl.output.markup import GROUP_EDGE
from refkit.csl.rendering.context import Node, Scope
from refkit.csl.rendering.punctuation import PUNCTUATION
from refkit.csl.settings import ALL_NAMES

# CSL 1.0.2, "Names": options of <name> that <citation>, <bibliography> and <style> may set for all of theirs.
INHERITED = {"form": "name-form", "delimiter": "name-delimiter"}
COUNTING = frozenset((("name-form", "count"),))
DEFAULTS = {"delimiter": ", ", "sort-separator": ", ", "form": "long", "initialize": "true"}


@dataclass(frozen=True, slots=True)
class NameRules:
    """The options of one <name> where it stands, inherited ones resolved (CSL 1.0.2, "Name")."""

    and_: str | None
    delimiter: str
    own_delimiter: str  # given on <name> itself
    precedes_et_al: str
    precedes_last: str
    precedes_body: str  # delimiter-precedes-last of the area or the style, which applies to organisations too
    et_al_min: int
    et_al_use_first: int
    subsequent_min: int
    subsequent_use_first: int
    use_last: bool
    later_use_last: bool  # in citations that are not the first of a work
    form: str
    initialize: bool
    initialize_with: str | None
    hyphen: bool
    joined: bool  # capitals that run together are initials
    sort_order: str | None
    sort_separator: str
    demote: str


def rules_of(name: Node | None, scope: Scope) -> NameRules:
    """The options of a <name>, looked for on it, on its area, on the style; the sort key's own go first."""
    cached = scope.context.name_rules.get((name, scope.area, scope.key))
    if isinstance(cached, NameRules):
        return cached
    quirks = scope.context.quirks
    places = [place for place in (name, scope.area, scope.context.root) if place is not None]
    # A mark that <name> sets behind each name is not merged with the delimiter, as in citeproc-js.
    kept = quirks.edges and name is not None and name.get("suffix", "")[-1:] in (*PUNCTUATION, " ")

    def option(attribute: str) -> str | None:
        for place in places:
            key = attribute if place is name else INHERITED.get(attribute, attribute)
            value: str | None = place.get(key)
            if value is not None and (place is name or (key, value) not in never):
                return value
        return DEFAULTS.get(attribute)

    sort_key = scope.key
    never = COUNTING if quirks.counts_by_name else frozenset()
    sorting = sort_key is not None

    def count(attribute: str, otherwise: int) -> int:
        key = attribute.replace("et-al-", "names-")
        value: str | None = None
        if sort_key is not None:  # the key's own, its area's, and only then what the macro says for print
            value = sort_key.get(key) or scope.area.get(attribute) or scope.context.root.get(attribute)
        value = (value or option(attribute) or "").strip()
        return int(value) if value.isdecimal() and len(value) < 6 else otherwise

    fewest = 0 if quirks.nobody else 1
    minimum, first = count("et-al-min", 0), max(fewest, count("et-al-use-first", ALL_NAMES))
    later = count("et-al-subsequent-min", minimum), max(fewest, count("et-al-subsequent-use-first", first))
    last = (sort_key.get("names-use-last") if sort_key is not None else None) or option("et-al-use-last")
    # citeproc-js tells citations apart by their positions only in styles that need it.
    told_apart = scope.context.placed or later != (minimum, first)
    rules = NameRules(
        and_=None if sorting else option("and"),
        delimiter=(GROUP_EDGE if kept else "") + (option("delimiter") or ""),
        own_delimiter=(name.get("delimiter") if name is not None else None) or ", ",
        precedes_et_al=option("delimiter-precedes-et-al") or "contextual",
        precedes_last=option("delimiter-precedes-last") or "contextual",
        precedes_body=next(
            filter(None, (e.get("delimiter-precedes-last") for e in (scope.area, scope.context.root))), ""
        ),
        et_al_min=minimum,
        et_al_use_first=first,
        subsequent_min=later[0],
        subsequent_use_first=later[1],
        use_last=last == "true",
        later_use_last=last == "true" and not (quirks.last_name_once and told_apart),
        form=option("form") or "long",
        initialize="false"
        not in (
            [place.get("initialize") for place in places]
            if quirks.whole_names_win
            else [option("initialize")]
        ),
        initialize_with=option("initialize-with"),
        hyphen=(scope.context.root.get("initialize-with-hyphen") or "true") == "true",
        joined=not quirks.joined_initials,
        sort_order="all" if sorting else option("name-as-sort-order"),
        sort_separator=option("sort-separator") or "",
        demote=scope.context.root.get("demote-non-dropping-particle") or "display-and-sort",
    )
    scope.context.name_rules[name, scope.area, scope.key] = rules
    return rules
