"""A field and its value -> the fields of a reference so far: what one pass of parsing hands to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one reference so far; each pass returns new ones.

    `values` is keyed by the attributes of `Reference`; a key whose value is None was looked at and holds
    nothing. `confidence` gives the probability, 0 to 1, of those that were read from labelled words. `extra`
    becomes `Reference.extra`. They are built anew by name: `dataclasses.replace` took a twentieth of all parsing.
    """

    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, name: str) -> Any:
        """The value of a field, None where it has none."""
        return self.values.get(name)

    def put(self, name: str, value: Any, confidence: float | None = None) -> Fields:
        """With a field set; its confidence stays as it was where none is given."""
        values = {**self.values, name: value}
        if confidence is None:
            return Fields(values, self.confidence, self.extra)
        return Fields(values, {**self.confidence, name: confidence}, self.extra)

    def put_missing(self, name: str, value: Any) -> Fields:
        """With a field set unless it is there already."""
        return self if name in self.values else self.put(name, value)

    def put_extra(self, name: str, value: Any) -> Fields:
        """With one more entry of `Reference.extra`."""
        return Fields(self.values, self.confidence, {**self.extra, name: value})

    def drop(self, name: str) -> Fields:
        """Without a field and its confidence."""
        return Fields(
            {key: value for key, value in self.values.items() if key != name},
            {key: value for key, value in self.confidence.items() if key != name},
            self.extra,
        )

    def rename(self, old: str, new: str) -> Fields:
        """With the value and the confidence of a field under another name."""
        return self.drop(old).put(new, self.values[old], self.confidence.get(old, 1.0))
