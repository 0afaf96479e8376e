"""A reference string -> its fields, in these passes.

`atoms` finds what has a grammar of its own (identifiers, addresses, dates), `tokens` the words between, `tag`
labels each word, `relabel` corrects labels by the whole string, `runs` joins neighbouring words of one label.
Then come the passes listed here: those that take fields from the words, in order, and those that correct
fields by one another. Last, `csl_type` finds the type and `normalise_reference.fit_to_type` fits the fields
to it. `assemble` runs all from `relabel` on.
"""

from __future__ import annotations

from collections.abc import Callable

from refkit.reflist.parse.fields import Fields
from refkit.reflist.parse.normalise_fields import (
    split_place,
    split_publisher,
    split_title,
    split_version,
    split_volume,
    trim_container,
    trim_edition,
)
from refkit.reflist.parse.normalise_reference import move_event, move_group
from refkit.reflist.parse.runs import Labelled
from refkit.reflist.parse.take_dated import date_act, take_meeting
from refkit.reflist.parse.take_fields import (
    take_atoms,
    take_date,
    take_imprint,
    take_names,
    take_note,
    take_numbers,
    take_titles,
)

PASSES_OVER_WORDS: tuple[Callable[[Labelled, Fields], Fields], ...] = (
    take_names,
    take_titles,
    take_imprint,
    take_numbers,
    take_date,
    take_atoms,
    take_note,
    take_meeting,
)
PASSES_OVER_FIELDS: tuple[Callable[[Fields], Fields], ...] = (
    move_event,
    split_version,
    split_title,
    date_act,
    trim_container,
    split_volume,
    split_place,
    split_publisher,
    trim_edition,
    move_group,
)
