"""Where two engines print something else -> lines for a person, or JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from refkit.csl.compare import CITATION, Apart, Compared, Printed
from refkit.csl.engines import ENGINES
from refkit.errors import count, printable
from refkit.report.compare import marked_lines
from refkit.report.terminal import Line, line_of

WIDEST = max(map(len, ENGINES))
LONGEST = 4_000  # characters of an entry that are shown
TITLES = {CITATION: ", cited"}


def difference_lines(compared: Compared, width: int) -> Iterator[Line]:
    """Each place where the engines differ: what both print, the words marked that the other one lacks."""
    for apart in compared.apart:
        yield line_of(f"{printable(apart.key)}{TITLES.get(apart.part, '')}")
        for engine, printed in zip(ENGINES, (apart.own, apart.other), strict=True):
            yield from _lines(f"  {engine}:{' ' * (WIDEST - len(engine))} ", printed, width)


def _lines(label: str, printed: Printed, width: int) -> Iterator[Line]:
    if printed.text is None:
        yield line_of(f"{label}(nothing)")
    else:
        yield from marked_lines(label, printed.text, printed.runs, LONGEST, width)


def difference_jsonl(compared: Compared) -> Iterator[str]:
    """A JSON object a line: `id`, `part` ("entry", "citation"), what each engine prints (null for nothing), and
    under `differs` the words of each that the other one lacks."""
    for apart in compared.apart:
        yield json.dumps(_data(apart), ensure_ascii=False)


def _data(apart: Apart) -> dict[str, object]:
    both = dict(zip(ENGINES, (apart.own, apart.other), strict=True))
    return {
        "id": apart.key,
        "part": apart.part,
        **{engine: printed.text for engine, printed in both.items()},
        "differs": {
            engine: [(printed.text or "")[start:end] for start, end in printed.runs]
            for engine, printed in both.items()
        },
    }


def sentence(compared: Compared) -> str:
    """How much differs, of how much."""
    cited = sum(apart.part == CITATION for apart in compared.apart)
    listed = len(compared.apart) - cited
    said = f"{listed} of {count(compared.entries, 'work')} printed otherwise in the list, {cited} of {compared.citations} where cited"
    return f"{said}; the list is in another order" if compared.reordered else said
