"""An entry that names its author by a dash or "ders." -> the entry with the author of the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from refkit.model import Name, Reference
from refkit.patterns import regex
from refkit.reflist.parse.assemble import Assembled
from refkit.vocabulary.uncased import SAME_AUTHOR

REPEATED = regex(
    r"(?:[—–―_‒–-]{2,12}|[—―](?=[.,:;] ))(?P<after>[.,:;]?\s{0,3}(?=\S))"
    rf"|{SAME_AUTHOR}\.?(?P<behind>[,:] (?=[^\W\d_]|[\"“„«'‘])|,? (?=\((?:Hrsg|Hg|ed|dir|red|a cura|1[5-9]|20)))"
)


def with_author_before(
    text: str, before: Reference | None, read: Callable[[str], Assembled]
) -> Assembled | None:
    """An entry's text, read as if the author of the entry before stood where it only says "the same".

    None where it does not say so, where there is no author before, or where it cannot be read so. What the entry
    says of a role counts: "———, ed." makes the author before the editor.
    """
    found = REPEATED.match(text[:80])
    names = (before.author or before.editor) if before is not None else ()
    if found is None or not names:
        return None
    after = found["after"] if found["after"] is not None else found["behind"].replace(", ", ". ")
    rest = text[found.end() :]
    after = " " if rest[:1] == "(" else after if after.strip() else after or " "
    made = read(_printed(names) + after + rest)
    reference = made.reference
    if "RK101" in made.unstated or not (reference.author or reference.editor):
        return None
    named = replace(reference, author=names) if reference.author else replace(reference, editor=names)
    return Assembled(named, made.unstated)


def _printed(names: tuple[Name, ...]) -> str:
    first, *others = names
    return ", and ".join([_turned(first), *map(_straight, others)])


def _turned(name: Name) -> str:
    family = " ".join(filter(None, (name.particle, name.family)))
    return name.literal or (f"{family}, {name.given}" if name.given else family)


def _straight(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.particle, name.family)))
