"""A bibliography is printed by refkit's own engine, or by citeproc-py where it is asked for."""

from __future__ import annotations

import pytest

from refkit.csl.engines import ENGINES, print_bibliography
from refkit.errors import StyleError
from refkit.model import Library


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_prints_every_work(engine: str, library: Library) -> None:
    done = print_bibliography(library, "vancouver", engine=engine)
    assert sorted(done.ids) == sorted(reference.id for reference in library)


def test_what_stands_in_the_margin_is_marked_by_refkit_alone(library: Library) -> None:
    own, other = (print_bibliography(library, "vancouver", engine=engine, to="html") for engine in ENGINES)
    assert "csl-left-margin" in own.bibliography[0]
    assert "csl-left-margin" not in other.bibliography[0]


def test_an_unknown_engine_is_told(library: Library) -> None:
    with pytest.raises(StyleError) as caught:
        print_bibliography(library, "vancouver", engine="citeproc-pi")
    assert caught.value.problem.hint == "did you mean citeproc-py?"
