"""A run of letters and a text -> how many slips the run is from what stands in the text."""

from __future__ import annotations


def slips_within(run: str, text: str) -> int:
    """The fewest letters put in, left out or changed that make `run` of any part of `text`.

    Myers's bit vectors, as Hyyrö gives them (G. Myers, J. ACM 46, 1999, 395; H. Hyyrö, 2001): a step a letter of the text.
    """
    if not run or run in text:
        return 0
    full = (1 << len(run)) - 1
    last = 1 << (len(run) - 1)
    places: dict[str, int] = {}
    for i, letter in enumerate(run):
        places[letter] = places.get(letter, 0) | 1 << i
    more, less, slips = full, 0, len(run)
    fewest = slips
    for letter in text:
        here = places.get(letter, 0)
        across = (((here & more) + more) ^ more) | here
        up = less | (full & ~(across | more))
        down = more & across
        if up & last:
            slips += 1
        elif down & last:
            slips -= 1
            if slips < fewest:
                fewest = slips
        up = (up << 1) & full
        down = (down << 1) & full
        along = here | less
        more = down | (full & ~(along | up))
        less = up & along
    return fewest
