"""CSL-JSON -> items: variables that a type has a field for, people in roles that it has, `note` as "Extra"."""

from __future__ import annotations

import json
from typing import Any

from zotero_import.schema import Item, Schema

# Types that are read as documents, or as something near, beside those that Zotero has an item type for.
OTHERS = {
    "review": "document",
    "review-book": "document",
    "pamphlet": "document",
    "musical_score": "document",
}
KNOWN = frozenset(
    "classic collection entry event figure musical_score pamphlet performance periodical regulation review review-book"
    " treaty".split()
)
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip


def read(text: str, schema: Schema) -> list[Item] | None:
    """The items of a file; None where it is refused: one unknown type, a record without a type, a null."""
    data = json.loads(text)
    records = data if isinstance(data, list) else [data]
    kinds = schema.csl["csl_type_to_zotero"]
    for record in records:
        kind = record.get("type")
        if kind == "software" or (kind not in kinds and kind not in KNOWN):
            return None
        if any(record[name] is None for name in record):
            return None
    return [_item(record, schema) for record in records]


def _item(record: dict[str, Any], schema: Schema) -> Item:
    kind = schema.csl["csl_type_to_zotero"].get(record["type"], "document")
    item = Item("computerProgram" if kind == "book" and record.get("version") else kind)
    for variable, fields in schema.csl["csl_text_to_fields"].items():
        if variable not in record:
            continue
        for name in fields:
            own = schema.own(item.kind, name)
            if own is not None and own not in item.fields:
                item.put(schema, name, str(record[variable]))
                break
    for variable, name in schema.csl["csl_date_to_field"].items():
        if variable in record:
            item.put(schema, name, _date(record[variable], iso=variable == "accessed"))
    for role, variable in {**schema.csl["csl_name_of_creator_type"]}.items():
        meant = schema.roles[item.kind][0] if variable == "author" else role
        if variable not in record or meant not in schema.roles[item.kind]:
            continue
        for name in record[variable]:
            last = name.get("family", "") or name.get("literal", "")
            who = (meant, last, name.get("given", "") if name.get("family") else "")
            if last and who not in item.creators:
                item.creators.append(who)
    return item


def _date(value: dict[str, Any], *, iso: bool) -> str:
    text = value.get("literal") or value.get("raw")
    if text:
        return str(text)
    parts = [int(part) for part in value.get("date-parts", [[]])[0]]
    if iso:
        return "-".join(f"{part:02}" for part in parts)
    year, month, day = (*parts, 0, 0, 0)[:3]
    words = [MONTHS[month - 1]] if month else []
    return " ".join([*words, *([f"{day},"] if day else []), str(year)])
