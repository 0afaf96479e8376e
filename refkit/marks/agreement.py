"""A work as a mark names it, and the references of that name and year -> those that agree with it.

"Abel et al., 2011b" is no work by Abel alone, and none that the list calls 2011a.
"""

from __future__ import annotations

from collections.abc import Sequence

from refkit.fields.folding import fold_name
from refkit.marks.grammar import Named
from refkit.model import Reference


def agreeing(named: Named, works: Sequence[Reference], *, listed: bool) -> list[Reference]:
    """Those of some works by one name and year whose letter and further authors are as the mark says.

    `listed`: the works are a list as printed, whose letters are all there are. A data file has none: there
    any work is meant whose place among those of its name and year the letter can be.
    """
    of_letter = _of_letter(named.target.rpartition(" ")[2][4:], works, listed=listed)
    return _of_authors(named, of_letter)


def letter_of(work: Reference) -> str:
    """The letter behind a work's year, "" where it has none."""
    return str(work.extra.get("year-suffix", ""))


def _of_letter(letter: str, works: Sequence[Reference], *, listed: bool) -> list[Reference]:
    lettered = [work for work in works if letter_of(work)]
    plain = [work for work in works if not letter_of(work)]
    if not letter.isalpha() or len(letter) != 1:
        return plain or (lettered if len(lettered) == 1 else [])
    if lettered or listed:
        return [work for work in lettered if letter_of(work) == letter]
    return plain if ord(letter) - ord("a") < len(plain) else []


def _of_authors(named: Named, works: Sequence[Reference]) -> list[Reference]:
    if named.second:
        second = fold_name(named.second)
        return [work for work in works if _is_second(second, work)]
    if named.others:
        return _best([work for work in works if _count(work) > 1], 3, 1_000)
    return _best(list(works), 0, 1)


def _best(works: list[Reference], least: int, most: int) -> list[Reference]:
    # Of a work by one author and one by several, a single name means the former.
    exact = [work for work in works if least <= _count(work) <= most]
    return exact or works


def _count(work: Reference) -> int:
    names = len(work.author or work.editor)
    return names + 2 if work.extra.get("x-et-al") else names


def _is_second(folded: str, work: Reference) -> bool:
    names = work.author or work.editor
    if len(names) != 2 or work.extra.get("x-et-al"):
        return len(names) < 2 and bool(work.extra.get("x-et-al"))
    name = names[1]
    family = fold_name(name.family or name.literal or "")
    particle = fold_name(name.particle or name.dropping_particle or "")
    return folded in {family, f"{particle} {family}".strip()}
