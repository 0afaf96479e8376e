"""Traits of two references -> what speaks for one work and what against, and whether they are one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from math import exp

from refkit.duplicates import settings as weight
from refkit.duplicates.containers import is_same_container
from refkit.duplicates.name_traits import GIVEN, OTHER, SAME, SOME, SPELT, compare_names
from refkit.duplicates.slips import is_one_letter, is_slip, is_small_slip
from refkit.duplicates.title_traits import TitleTraits
from refkit.duplicates.traits import Traits
from refkit.vocabulary.versions import LINKING


class Stand(StrEnum):
    """What two references are to each other. LIKELY is named to a person, and nothing is done."""

    SAME = "same"
    LINKED = "linked"
    LIKELY = "likely"
    DIFFERENT = "different"


@dataclass(slots=True)
class Comparison:
    """`weights` by what was compared; `vetoes` name what no one work can differ in; `relation` is what the second is to the first."""

    stand: Stand = Stand.DIFFERENT
    weights: dict[str, float] = field(default_factory=dict)
    vetoes: list[str] = field(default_factory=list)
    relation: str = ""

    @property
    def total(self) -> float:
        """The sum of the weights: natural logarithm of odds, counted from SURE in `probability`."""
        return sum(self.weights.values())

    @property
    def probability(self) -> float:
        """The sum as a probability: .5 halfway between LIKELY and SURE."""
        return round(1 / (1 + exp((weight.LIKELY + weight.SURE) / 2 - max(-40.0, min(60.0, self.total)))), 3)


TITLE_WEIGHTS = {
    "equal": weight.TITLE_EQUAL,
    "common": weight.TITLE_EQUAL_COMMON,
    "near": weight.TITLE_NEAR,
    "short": weight.TITLE_SHORT,
    "short-near": weight.TITLE_SHORT_NEAR,
    "slight": weight.TITLE_SLIGHT,
    "apart": weight.TITLE_APART,
    "other": weight.TITLE_OTHER,
}
NAME_WEIGHTS = {
    SAME: weight.AUTHORS_SAME,
    SPELT: weight.AUTHORS_SPELT,
    SOME: weight.AUTHORS_SOME,
    GIVEN: weight.AUTHORS_GIVEN,
    OTHER: weight.AUTHORS_OTHER,
}
AGREEING_TITLES = frozenset({"equal", "common", "near", "short", "short-near", "slight"})
# What a notice is to the work that it is about.
RELATIONS = {
    "correction": "correction-of", "retraction": "retraction-of", "comment": "comment-on", "reply": "reply-to",
    "review": "review-of",
}  # fmt: skip


def compare(one: Traits, other: Traits, common: Collection[str] = ()) -> Comparison:
    """Whether two references stand for one work, for linked ones (`relation`), for different ones, or likely for one.

    What no one work can differ in is a veto: identifiers, numbers, volumes, first pages, editions, parts, years more than one apart,
    notices, the kind of publication. One shared identifier overrules volume, page and year, which are often wrong; with another
    title it is named, since a real identifier under another title is the commonest slip.
    """
    found = Comparison()
    shared = _weigh_identifiers(one, other, found)
    title = compare_titles(one.title, other.title)
    if title == "equal" and one.title.text in common:
        title = "common"
    if title:
        found.weights["title"] = TITLE_WEIGHTS[title]
    if title == "other" and not shared:
        return found
    names = compare_names(one.names, other.names)
    if names:
        found.weights["author"] = NAME_WEIGHTS[names]
    _weigh_place(one, other, found, shared)
    if _is_other_issue(one, title, found) or _is_part_of(one, other) or _is_part_of(other, one):
        found.vetoes.append("issue" if found.weights.get("issue", 0) < 0 else "kind")
    relation = _relation(one, other, title, names)
    if relation:
        found.relation = relation
        found.vetoes.append("version")
        found.stand = Stand.LINKED
        return found
    hard = [veto for veto in found.vetoes if not (shared and veto in OVERRULED)]
    if shared and (hard or (title and title not in AGREEING_TITLES and found.total < weight.SURE)):
        found.stand = Stand.LIKELY
    elif hard or (title not in AGREEING_TITLES and not shared):
        found.stand = Stand.DIFFERENT
    elif found.total >= weight.SURE and (title != "slight" or shared or "page" in found.weights):
        found.stand = Stand.SAME
    elif found.total >= weight.LIKELY or shared:
        found.stand = Stand.LIKELY
    return found


# Kinds of works that stand on pages of another; of others, as of a book, `page` may be their number.
PAGED = frozenset({"journal", "meeting", "part", "news", "review"})
OVERRULED = frozenset({"year", "volume", "page", "number", "container"})


def compare_titles(one: TitleTraits, other: TitleTraits) -> str | None:
    """equal, common (equal, and says little), near (slips), short (a subtitle left out),
    short-near (both), slight (a letter that may make another word), apart (words differ), other; None if one is empty."""
    ours, theirs = one.words, other.words
    if not ours or not theirs:
        return None
    if one.text == other.text:
        telling = len(ours) >= weight.FEWEST_WORDS and len(one.text) >= weight.FEWEST_LETTERS
        return (
            "equal"
            if telling or (not one.text.isascii() and len(one.text) >= weight.FEWEST_WORDS)
            else "common"
        )
    short, long = (one, other) if len(ours) <= len(theirs) else (other, one)
    n = len(short.words)
    if long.words[:n] == short.words and (n == long.main or n >= weight.TRUNCATED_WORDS) and n > 1:
        return "short"
    common = len(set(ours) & set(theirs))
    if common < weight.SHARED_WORDS * n and n > 1:
        return "near" if _is_joined(one.text, other.text) else "other"
    if _are_slips(ours, theirs):
        return "near"
    if (
        long.main < len(long.words)
        and abs(long.main - n) <= 1
        and _are_slips(short.words, long.words[: long.main])
    ):
        return "short-near"
    return "slight" if _is_slight(ours, theirs) else "apart"


def _is_slight(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one word of a long title has another letter."""
    if len(ours) != len(theirs) or len(ours) < weight.SLIGHT_WORDS:
        return False
    differing = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    return len(differing) == 1 and is_one_letter(*differing[0])


def _is_joined(one: str, other: str) -> bool:
    return len(one) > weight.FEWEST_LETTERS and is_slip(one, other)


def _are_slips(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether what differs between two lists of words is slips: a letter in one or two words, or a space."""
    fewer = min(len(ours), len(theirs))
    start = 0
    while start < fewer and ours[start] == theirs[start]:
        start += 1
    end = 0
    while end < fewer - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    mine, yours = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(mine) == len(yours):
        differing = [(one, other) for one, other in zip(mine, yours, strict=True) if one != other]
        if len(differing) <= weight.MOST_SLIPS and all(
            is_slip(one, other) or is_small_slip(one, other) for one, other in differing
        ):
            return True
    one, other = "".join(mine), "".join(yours)
    return one == other or (len(mine) != len(yours) and bool(mine and yours) and is_slip(one, other))


def _weigh_identifiers(one: Traits, other: Traits, found: Comparison) -> bool:
    """Whether one identifier is shared; of two that differ, that is a veto."""
    shared = False
    for name, ours, theirs in zip(("doi", "pmid", "pmcid", "arxiv"), one.marks, other.marks, strict=True):
        if ours and theirs:
            if ours == theirs:
                shared = True
                found.weights[name] = weight.IDENTIFIER if not found.weights else 0.0
            else:
                found.vetoes.append(name)
    if one.isbn & other.isbn:
        found.weights["isbn"] = weight.BOOK_NUMBER
    if one.url and one.url == other.url and not shared:
        found.weights["url"] = weight.ADDRESS
    return shared


def _weigh_place(one: Traits, other: Traits, found: Comparison, shared: bool) -> None:
    if one.year is not None and other.year is not None:
        apart = abs(one.year - other.year)
        found.weights["year"] = weight.YEAR_SAME if not apart else weight.YEAR_NEXT
        if apart > weight.MOST_YEARS:
            found.vetoes.append("year")
    same_container = None
    if one.container and other.container:
        same_container = is_same_container(one.container, other.container)
        found.weights["container"] = weight.CONTAINER_SAME if same_container else weight.CONTAINER_OTHER
    if one.page and other.page and _are_comparable(one.page, other.page):
        if one.page == other.page:
            found.weights["page"] = weight.PAGE_SAME
        elif one.kind in PAGED or other.kind in PAGED:
            found.vetoes.append("page")
    if one.volume and other.volume:
        if one.volume == other.volume:
            found.weights["volume"] = weight.VOLUME_SAME
        else:
            found.vetoes.append("volume")
    if one.issue and other.issue:
        found.weights["issue"] = weight.ISSUE_SAME if one.issue == other.issue else weight.ISSUE_OTHER
    if one.number and other.number:
        if one.number == other.number:
            found.weights["number"] = weight.NUMBER_SAME
        else:
            found.vetoes.append("number")
    if same_container is False and not found.weights.get("page") and not shared:
        found.vetoes.append("container")


def _is_other_issue(one: Traits, title: str | None, found: Comparison) -> bool:
    """Whether two issues part two works: sections of each issue have one title and often one page ("Inside front cover", c2)."""
    if found.weights.get("issue", 0) >= 0:
        return False
    same_page = "page" in found.weights and one.page[:1].isdigit()
    return title == "common" or not same_page


def _is_part_of(one: Traits, other: Traits) -> bool:
    """Whether one is a chapter of the other, a book, whose identifiers it may have."""
    if one.kind != "part" or other.kind != "whole" or not one.container:
        return False
    book = [word for word in other.title.words if word not in LINKING]
    return bool(book) and list(one.container[: len(book)]) == book


def _are_comparable(one: str, other: str) -> bool:
    """Whether two first pages are of one kind: figures with figures, "e123" with "e321"."""
    return one[0].isdigit() == other[0].isdigit()


def _relation(one: Traits, other: Traits, title: str | None, names: str | None) -> str:
    """What the second of two works of one title is to the first, if it is another; "" where it may be the same."""
    if title not in AGREEING_TITLES:
        return ""
    if one.title.notice != other.title.notice:
        if title == "common":
            return ""
        if one.title.notice and not other.title.notice:
            return f"has-{RELATIONS[one.title.notice].rpartition('-')[0]}"
        if other.title.notice and one.title.notice:
            return RELATIONS[other.title.notice]
        return RELATIONS[other.title.notice]
    if title == "common" and names not in {SAME, SPELT}:
        return ""
    if names in {OTHER, GIVEN}:
        return ""
    years = abs(one.year - other.year) if one.year is not None and other.year is not None else 0
    if one.edition and other.edition and one.edition != other.edition:
        return "other-edition-of"
    if one.title.part and other.title.part and one.title.part != other.title.part:
        return "other-part-of"
    if one.volume and other.volume and one.volume != other.volume and one.kind == other.kind == "whole":
        return "other-part-of"
    if one.language and other.language and one.language != other.language and one.kind == other.kind:
        return "translation-of"
    if years > weight.LINKED_YEARS or title in {"common", "short", "short-near", "slight"}:
        return ""
    if one.preprint != other.preprint:
        return "published-version-of" if one.preprint else "preprint-of"
    kinds = {one.kind, other.kind}
    if kinds == {"meeting", "journal"} and not _is_one_place(one, other):
        return "meeting-version-of" if other.kind == "meeting" else "journal-version-of"
    if "thesis" in kinds and len(kinds) > 1 and "" not in kinds:
        return "thesis-version-of" if other.kind == "thesis" else "published-version-of"
    return ""


def _is_one_place(one: Traits, other: Traits) -> bool:
    """Whether a paper that one record calls a meeting's and another a journal's stands at one place."""
    return bool(
        (one.doi and one.doi == other.doi)
        or (one.container and other.container and is_same_container(one.container, other.container))
        or (
            one.page
            and one.page == other.page
            and one.year == other.year
            and not (one.volume and other.volume)
        )
    )
