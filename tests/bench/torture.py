"""Kills and saves at random moments of builds: python tests/bench/torture.py [--kills 300] [--rounds 100] [--seed 1]

Kills: a build is killed (SIGKILL), half of the time while it puts its files in place; every file of bib/ must be
old or new and whole. Then a person edits one of the files, or none, the documents change again, and two more builds
must give the same bytes as if none had been killed, and leave nothing behind.

Saves: two builds at once, again and again, while a person's program saves a file by rename, by truncating and
writing, and by appending. Every save must be in the file after a last build, every file whole, the record of what
refkit generated that of an undisturbed build.

Exit code 0 when nothing was lost, torn or confused.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from refkit.errors import ExportError
from refkit.pipeline import build
from refkit.project import load_project

FILES = ("claims.bib", "documents.bib", "references.bib", "references.json", "refkit.lock")
DOCUMENT = (
    "# Drug {n}\n\nZorbine{n} was approved by the FDA in 20{n:02d} [1]. It lowers blood pressure by "
    "{volume} mmHg [2].\n\n"
    "## References\n\n1. Smith J, Jones K. Approval history of zorbine{n}. Lancet. 20{n:02d};{volume}:12-19.\n"
    "2. Miller A, Brown B. A trial of zorbine{n}. BMJ. 2012;344:{volume}-9.\n{more}"
)
MISTAKE = "3. Tanaka K. A mistaken entry. Jpn J Clin. 2014;3:33-9.\n"


def write_documents(root: Path, volume: int, more: str = "") -> None:
    for n in range(1, 4):
        text = DOCUMENT.format(n=n, volume=volume, more=more if n == 2 else "")
        (root / f"d{n}.md").write_text(text)
    (root / "refkit.toml").write_text('documents = ["*.md"]\n')


def run_build(root: Path) -> None:
    build(load_project(root / "refkit.toml"))


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "bib").iterdir())}


def forked(work: Callable[[], None]) -> int:
    """Start a process that does the work; exit code 3 when it says that a file was saved again and again."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except ExportError:
            os._exit(3)
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            os._exit(1)
        os._exit(0)
    return child


def mend_title(root: Path) -> None:
    path = root / "bib" / "references.bib"
    path.write_text(path.read_text().replace("Approval history of zorbine1", "Approval history, mended"))


def mend_item(root: Path) -> None:
    path = root / "bib" / "references.json"
    path.write_text(path.read_text().replace("Approval history of zorbine1", "Approval history, mended"))


def exempt(root: Path) -> None:
    path = root / "bib" / "claims.bib"
    path.write_text(path.read_text().replace("verdict = {cited}", "verdict = {exempt}", 1))


def note(root: Path) -> None:
    with (root / "bib" / "documents.bib").open("a") as file:
        file.write("\n% noted\n")


EDITS: tuple[Callable[[Path], None] | None, ...] = (None, mend_title, mend_item, exempt, note)


def kill_builds(folder: Path, kills: int, chance: random.Random) -> Counter[str]:
    start = folder / "start"
    start.mkdir()
    write_documents(start, 378)
    run_build(start)
    old = contents(start)
    shutil.copytree(start, folder / "whole")
    write_documents(folder / "whole", 379, MISTAKE)
    begun = time.perf_counter()
    run_build(folder / "whole")
    took = time.perf_counter() - begun
    new = contents(folder / "whole")
    expected = {}
    for edit in EDITS:  # what an undisturbed build makes of it
        root = folder / f"expected-{edit.__name__ if edit else None}"
        shutil.copytree(start, root)
        if edit is not None:
            edit(root)
        write_documents(root, 380)
        run_build(root)
        expected[edit] = contents(root)
    found: Counter[str] = Counter()
    for number in range(kills):
        root = folder / "work"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(start, root)
        write_documents(root, 379, MISTAKE)
        kill_one(root, took, late=number % 2 == 1, chance=chance, found=found)
        after = contents(root)
        torn = [name for name in FILES if after.get(name) not in (old[name], new[name])]
        found["torn"] += len(torn)
        sides = {after.get(name) == old[name] for name in FILES if old[name] != new[name]}
        found["mixed" if len(sides) > 1 else "all old or all new"] += 1
        edit = chance.choice(EDITS)
        if edit is not None:
            edit(root)
        write_documents(root, 380)
        run_build(root)
        run_build(root)
        if contents(root) != expected[edit]:
            found["confused"] += 1
            print(
                f"kill {number}, {edit}: {[n for n in FILES if contents(root).get(n) != expected[edit][n]]}"
            )
        found["left over"] += len(set(contents(root)) - set(FILES))
    return found


def kill_one(root: Path, took: float, *, late: bool, chance: random.Random, found: Counter[str]) -> None:
    """Kill a build at a random moment; a late one from the moment in which its first new text is written."""
    child = forked(partial(run_build, root))
    if late:
        until = time.perf_counter() + 30
        while time.perf_counter() < until and not list((root / "bib").glob(".*refkit-new")):
            if os.waitpid(child, os.WNOHANG)[0]:
                found["ended before the kill"] += 1
                return
        time.sleep(chance.uniform(0, 0.02))
    else:
        time.sleep(chance.uniform(0, took))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    found["killed" if os.WIFSIGNALED(status) else "ended before the kill"] += 1


def save(path: Path, token: str, way: str, chance: random.Random) -> None:
    if way == "append":
        with path.open("a") as file:
            time.sleep(chance.uniform(0, 0.003))
            file.write(f"\n% {token}\n")
        return
    text = path.read_text()
    if path.suffix == ".json":
        items = json.loads(text)
        items[0]["note"] = f"{items[0].get('note', '')} {token}".strip()
        text = json.dumps(items, ensure_ascii=False, indent=2)
    else:
        text = f"{text}\n% {token}\n"
    if way == "rename":
        beside = path.with_name("editor~")
        beside.write_text(text)
        beside.rename(path)
        return
    with path.open("w") as file:  # truncated, and written a little later
        file.flush()
        time.sleep(chance.uniform(0, 0.003))
        file.write(text)


def save_while_building(folder: Path, rounds: int, chance: random.Random) -> Counter[str]:
    start = folder / "saves"
    start.mkdir()
    write_documents(start, 378)
    run_build(start)
    lock = contents(start)["refkit.lock"]
    found: Counter[str] = Counter()
    for number in range(rounds):
        root = folder / "work"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(start, root)
        path = (
            root / "bib" / chance.choice(("references.bib", "references.json", "claims.bib", "documents.bib"))
        )
        ways = ("rename", "write") if path.suffix == ".json" else ("rename", "write", "append")
        children = {forked(partial(run_build, root)) for _ in range(2)}
        tokens: list[str] = []
        while children:
            tokens.append(f"saved-{number}-{len(tokens)}")
            save(path, tokens[-1], chance.choice(ways), chance)
            time.sleep(chance.choice((0.0, 0.02, 0.1, 0.3)))
            for child in list(children):
                ended, status = os.waitpid(child, os.WNOHANG)
                if ended:
                    children.discard(child)
                    code = os.waitstatus_to_exitcode(status)
                    found[
                        {0: "built", 3: "said that a file was saved again and again"}.get(code, "confused")
                    ] += 1
        run_build(root)
        there = set(re.findall(r"saved-\d+-\d+", path.read_text()))
        lost = [token for token in tokens if token not in there]
        found["saves"] += len(tokens)
        found["lost"] += len(lost)
        before = contents(root)
        run_build(root)
        steady = contents(root) == before
        if not steady or (path.suffix != ".json" and before["refkit.lock"] != lock):
            found["confused"] += 1
            print(f"round {number}, {path.name}: steady {steady}")
        if lost:
            print(f"round {number}, {path.name}: lost {lost}")
        found["left over"] += len(set(before) - set(FILES))
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--rounds", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        kills = kill_builds(Path(name), given.kills, chance)
        print(f"{given.kills} kills: {dict(kills)}", flush=True)
        saves = save_while_building(Path(name), given.rounds, chance)
        print(f"{given.rounds} rounds of saves: {dict(saves)}")
    bad = sum(found[what] for found in (kills, saves) for what in ("torn", "confused", "lost", "left over"))
    sys.exit(int(bad > 0))


if __name__ == "__main__":
    main()
