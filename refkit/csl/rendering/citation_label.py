"""An entry without a citation-label -> one made of its names or its title, and its year."""

from __future__ import annotations

from refkit.csl.data.item import Person
from refkit.csl.output.markup import is_east_asian, visible
from refkit.csl.rendering.context import CitedItem
from refkit.vocabulary.stopwords import LABEL_ARTICLES

LABELLED = ("author", "editor")  # whose names make a label, before all other people


def make_label(item: CitedItem) -> str:
    """A citation-label where the data has none: letters of the first four family names, and the year.

    One name gives four letters, two give two each, three two and one each, four or more one each. Without
    people whose names are written with letters, the title gives four.
    """
    names = item.entry.names
    leading = next((names[role] for role in (*LABELLED, *names) if role in names), ())
    if leading and is_east_asian(leading[0].family):
        leading = ()
    families = [_letters_of(person) for person in leading[:4]]
    counts = {1: (4,), 2: (2, 2), 3: (2, 1, 1), 4: (1, 1, 1, 1)}.get(len(families), ())
    letters = "".join(family[:n] for family, n in zip(families, counts, strict=True))
    if not letters:
        words = visible(item.entry.text.get("title", "")).split()
        letters = "".join(word for word in words if word not in LABEL_ARTICLES)[:4].capitalize()
    date = item.entry.dates.get("issued")
    return letters + (str(abs(date.year))[-2:] if date is not None and date.year is not None else "00")


def _letters_of(person: Person) -> str:
    family = visible(person.family)
    words = family.split() if person.literal else []
    if len(words) > 1 and words[0].lower() in LABEL_ARTICLES:
        family = "".join(words[1:])
    return "".join(c for c in family if c.isalnum()).capitalize()
