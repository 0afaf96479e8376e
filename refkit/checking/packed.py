"""Tasks and outcomes <-> JSON, for other processes and for later runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refkit.checking.one import Outcome, Task
from refkit.kept import decode, encode
from refkit.model import Document, Library, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _Packed:
    # One task; its library and texts are numbers of those of its lot.
    document: Document
    against: int
    own_list: bool
    numbered: bool
    sources: tuple[tuple[str, int], ...]
    suggest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lot:
    libraries: tuple[Library, ...]
    texts: tuple[Document, ...]
    tasks: tuple[_Packed, ...]


def pack_tasks(tasks: Sequence[Task]) -> str:
    """Some tasks; what several of them share stands in it once. Raises UncodableError."""
    libraries = {id(task.against): task.against for task in tasks}
    texts = {id(text): text for task in tasks for text in task.sources.values()}
    of_library = {key: number for number, key in enumerate(libraries)}
    of_text = {key: number for number, key in enumerate(texts)}
    lot = _Lot(
        libraries=tuple(libraries.values()),
        texts=tuple(texts.values()),
        tasks=tuple(
            _Packed(
                document=task.document,
                against=of_library[id(task.against)],
                own_list=task.own_list,
                numbered=task.numbered,
                sources=tuple((key, of_text[id(text)]) for key, text in task.sources.items()),
                suggest=task.suggest,
            )
            for task in tasks
        ),
    )
    return encode(lot, _Lot)


def unpack_tasks(packed: str) -> tuple[Task, ...]:
    """The tasks that were packed. Raises UncodableError."""
    lot = decode(packed, _Lot)
    return tuple(
        Task(
            document=task.document,
            against=lot.libraries[task.against],
            own_list=task.own_list,
            numbered=task.numbered,
            sources={key: lot.texts[number] for key, number in task.sources},
            suggest=task.suggest,
        )
        for task in lot.tasks
    )


def pack_outcome(outcome: Outcome, task: Task) -> str:
    """What came of a task, for somebody who has the task. Raises UncodableError."""
    return encode(outcome, Outcome, sources_of(task))


def unpack_outcome(packed: str | bytes, task: Task) -> Outcome:
    """What came of the same task, at the places of its own sources. Raises UncodableError."""
    return decode(packed, Outcome, sources_of(task))


def sources_of(task: Task) -> tuple[Source, ...]:
    """Every source that an outcome may point into, each once, in an order that the task decides."""
    found = [task.document.source, *(text.source for text in task.sources.values())]
    found += (reference.origin.source for reference in task.against if reference.origin is not None)
    return tuple({id(source): source for source in found}.values())
