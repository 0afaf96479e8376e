"""What Zotero's EndNote XML states in fields that EndNote uses otherwise, or not at all, by type -> CSL variables."""

from __future__ import annotations

from typing import Final

from refkit.formats.records import Item, date_of, first, names_of, put

# CSL type -> field -> variable, beside those that every type has.
_EVERY: Final = "issue=issue remote-database-name=source research-notes=annote orig-pub=references"
_OWN: Final = {
    "bill": "misc1=number tertiary-title=authority edition=chapter-number",
    "book": "misc1=collection-number number=collection-number pages=number-of-pages",
    "broadcast": "misc1=number misc2=medium pages=dimensions",
    "chapter": "issue=number-of-volumes number=collection-number",
    "graphic": "misc2=medium custom3=dimensions number=dimensions",
    "hearing": "misc1=number secondary-title=section tertiary-title=authority edition=chapter-number",
    "interview": "misc2=medium",
    "legal_case": "number=number publisher=authority secondary-title=container-title",
    "legislation": "misc1=number edition=chapter-number",
    "manuscript": "misc2=genre pages=number-of-pages",
    "map": "misc2=genre custom1=scale secondary-title=collection-title",
    "motion_picture": "custom4=genre custom5=medium pages=dimensions misc1=number",
    "paper-conference": "custom1=publisher-place custom3=container-title secondary-title=event-title",
    "patent": "misc1=call-number custom3=publisher-place custom5=references custom6=status orig-pub=issue",
    "personal_communication": "misc2=genre",
    "post-weblog": "misc2=genre",
    "report": "misc2=genre",
    "software": "misc1=medium",
    "song": "custom5=medium tertiary-title=collection-title",
    "speech": "misc2=genre secondary-title=event-title pub-location=event-place",
    "thesis": "misc2=genre pages=number-of-pages",
    "webpage": "misc2=genre",
}
FIELDS: Final = {
    kind: dict(pair.split("=") for pair in f"{_EVERY} {own}".split()) for kind, own in _OWN.items()
}
EVERY: Final = dict(pair.split("=") for pair in _EVERY.split())
# CSL type -> field of people -> role.
PEOPLE: Final = {
    "bill": {"secondary-authors": "author"},
    "map": {"tertiary-authors": "collection-editor"},
    "motion_picture": {"tertiary-authors": "producer", "subsidiary-authors": "contributor"},
    "personal_communication": {"secondary-authors": "recipient"},
    "report": {"secondary-authors": "collection-editor"},
    "song": {"secondary-authors": "author", "authors": "composer"},
    "speech": {"secondary-authors": "author"},
}  # fmt: skip
PERFORMED: Final = "song"  # whose authors are composers where others perform it
DATES: Final = {"patent": {"custom1": "submitted"}}
TYPES: Final = {"conference paper": "speech"}  # EndNote's names by which it calls another


def take(item: Item, kind: str, fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """Put what has a place of its own into the item; the other fields are returned."""
    left = dict(fields)
    for field, variable in FIELDS.get(kind, EVERY).items():
        values = left.pop(field, [])
        put(item, variable, "\n".join(values) if field == "research-notes" else first(values))
    for field, variable in DATES.get(kind, {}).items():
        put(item, variable, date_of(first(left.pop(field, []))))
    for field, role in PEOPLE.get(kind, {}).items():
        if (
            kind != PERFORMED
            or left.get("secondary-authors")
            or field == "secondary-authors"
            or item.get("author")
        ):
            put(item, role, names_of(left.pop(field, [])))
    if kind == "patent" and left.get("custom2") == left.get("date"):
        left.pop("custom2", None)
    return left
