"""Zotero's item types (schema 41): their fields, the base names of these, their roles; and an item that is being imported."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_KEPT = "archive archiveLocation libraryCatalog callNumber"
_EVERY = "title abstractNote date DOI citationKey url accessDate shortTitle language rights extra"
# Types that the table of measured facts leaves out: fields beside those that every type has, base names, roles.
_MORE: dict[str, tuple[str, str, str]] = {
    "artwork": (f"artworkMedium artworkSize {_KEPT}", "artworkMedium=medium", "artist contributor"),
    "audioRecording": (
        f"audioRecordingFormat seriesTitle volume numberOfVolumes place label runningTime ISBN {_KEPT}",
        "audioRecordingFormat=medium label=publisher",
        "performer composer wordsBy contributor",
    ),
    "film": (
        f"distributor genre videoRecordingFormat runningTime {_KEPT}",
        "distributor=publisher genre=type videoRecordingFormat=medium",
        "director producer scriptwriter castMember contributor",
    ),
    "map": (
        f"mapType scale seriesTitle edition place publisher ISBN {_KEPT}",
        "mapType=type",
        "cartographer seriesEditor contributor",
    ),
    "podcast": (
        "seriesTitle episodeNumber audioFileType runningTime publisher",
        "episodeNumber=number audioFileType=medium",
        "podcaster guest contributor",
    ),
    "forumPost": ("forumTitle postType", "forumTitle=publicationTitle postType=type", "author contributor"),
    "email": ("subject", "subject=title", "author recipient contributor"),
}


@dataclass(frozen=True)
class Schema:
    """`fields`, `base` (own name -> shared name) and `roles` (the first is that of authors) by item type; `csl` maps
    CSL's types, texts, dates and names to Zotero's."""

    fields: dict[str, frozenset[str]]
    base: dict[str, dict[str, str]]
    roles: dict[str, tuple[str, ...]]
    csl: dict[str, Any]

    def own(self, kind: str, name: str) -> str | None:
        """What a type calls a field, named by itself or by the name that types share; None where it has none."""
        if name in self.fields[kind]:
            return name
        return next((mine for mine, shared in self.base[kind].items() if shared == name), None)


def load(folder: Path) -> Schema:
    """The schema of the folder of measured facts, with the types that it leaves out."""
    facts = json.loads((folder / "schema_subset.json").read_text(encoding="utf-8"))
    fields = {kind: frozenset(one["fields"]) for kind, one in facts["types"].items()}
    base = {kind: dict(one["base"]) for kind, one in facts["types"].items()}
    roles = {kind: tuple(one["creators"]) for kind, one in facts["types"].items()}
    for kind, (own, shared, creators) in _MORE.items():
        fields[kind] = frozenset(f"{_EVERY} {own}".split())
        base[kind] = dict(pair.split("=") for pair in shared.split())
        roles[kind] = tuple(creators.split())
    return Schema(fields, base, roles, {name: facts[name] for name in facts if name.startswith("csl_")})


@dataclass
class Item:
    """An item as an importer leaves it; a creator is role, last and first name ("" for a body)."""

    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    creators: list[tuple[str, str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def put(self, schema: Schema, name: str, value: str, *, again: bool = False) -> bool:
        """Set a field that the type has and that is not set (or is set `again`); False where it has none."""
        own = schema.own(self.kind, name)
        value = value.strip()
        if own is None or not value:
            return own is not None
        if again or own not in self.fields:
            self.fields[own] = value
        return True

    def add_extra(self, line: str) -> None:
        """A line more of "Extra"."""
        self.fields["extra"] = "\n".join(filter(None, (self.fields.get("extra"), line)))

    def as_json(self) -> dict[str, Any]:
        """The item in the form of the recordings, without its key; creators sorted by role, as they are grouped there."""
        people = [
            {"lastName": last, "firstName": first, "creatorType": role} if first else {"name": last, "creatorType": role}
            for role, last, first in sorted(self.creators, key=lambda one: one[0])
        ]  # fmt: skip
        tags = list(dict.fromkeys(self.tags))
        return {"itemType": self.kind, "creators": people, "tags": tags, **self.fields}
