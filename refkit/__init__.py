"""refkit: read reference lists, link claims to their sources, check coverage, render bibliographies.

    library = refkit.parse(pasted_list)
    print(refkit.render(library, "vancouver").bibliography[0])
    coverage = refkit.check(Path("monograph.txt"), library)

The nouns are those of `refkit.model`. Everything is imported on first use, so that the command starts fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from refkit.api.checks import check as check
    from refkit.api.data import read as read
    from refkit.api.data import write as write
    from refkit.api.lists import parse as parse
    from refkit.api.rendering import render as render
    from refkit.errors import RefkitError as RefkitError
    from refkit.model import Claim as Claim
    from refkit.model import Coverage as Coverage
    from refkit.model import Date as Date
    from refkit.model import Difference as Difference
    from refkit.model import Document as Document
    from refkit.model import Judgement as Judgement
    from refkit.model import Library as Library
    from refkit.model import Link as Link
    from refkit.model import Name as Name
    from refkit.model import Problem as Problem
    from refkit.model import Reference as Reference
    from refkit.model import Rendered as Rendered
    from refkit.model import Source as Source
    from refkit.model import Span as Span
    from refkit.model import Standing as Standing
    from refkit.model import Verdict as Verdict

__version__ = "0.1.0"

_ROOMS = {
    "refkit.api.checks": ("check",),
    "refkit.api.data": ("read", "write"),
    "refkit.api.lists": ("parse",),
    "refkit.api.rendering": ("render",),
    "refkit.errors": ("RefkitError",),
    "refkit.model": (
        "Claim", "Coverage", "Date", "Difference", "Document", "Judgement", "Library", "Link", "Name", "Problem",
        "Reference", "Rendered", "Source", "Span", "Standing", "Verdict",
    ),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted((*_ROOM_OF, "__version__"))


def __getattr__(name: str) -> Any:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'refkit' has no attribute {name!r}")
    return getattr(import_module(_ROOM_OF[name]), name)


def __dir__() -> list[str]:
    return list(__all__)
