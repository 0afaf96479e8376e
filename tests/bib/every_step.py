"""One commit of bib/, stopped at each of its steps in turn: python every_step.py kill|rekill|save FILE|- FOLDER

A step is a call to the system inside the modules that write, or the way in or out of an exchange of names. FILE
is what a person edits or saves. Prints what went wrong, a line each, and the number of steps. A commit
here writes five small files; what refkit generates in a file is its first
line, and refkit.lock remembers which it was, so that a file and the record of it can be compared.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from refkit.bib import build_lock, commit, exchange
from refkit.bib.last_written import LOCK

SYSTEM = {"open", "write", "fsync", "chmod", "mkdir", "rmdir", "unlink", "rename", "replace", "link", "flock"}
MODULES = {commit.__file__, exchange.__file__, build_lock.__file__, commit.write_beside.__code__.co_filename}
THERE, FRESH = ("references.bib", "references.json", "claims.bib"), "documents.bib"
NAMES = (*THERE, FRESH)
LINE = "a person's line"
Action = Callable[[], None]


def at_step(actions: dict[int, Action], work: Action) -> int:
    """Do the work, with something done in between at some steps; the number of steps."""
    count = 0

    def hook(frame: FrameType, event: str, function: object) -> None:
        nonlocal count
        name = function.__name__ if event.startswith("c_") else frame.f_code.co_name  # type: ignore[attr-defined]
        if in_module(frame) and name in (SYSTEM if event.startswith("c_") else {"_rename_with"}):
            count += 1
            if count in actions:
                sys.setprofile(None)
                actions.pop(count)()
                sys.setprofile(hook)

    sys.setprofile(hook)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def in_module(frame: FrameType) -> bool:
    """Whether a module that writes is calling, itself or by way of pathlib."""
    caller = frame if frame.f_code.co_filename in MODULES else frame.f_back
    return caller is not None and caller.f_code.co_filename in MODULES


def generated(word: str) -> dict[str, str]:
    files = {name: {"key": {"field": word}} for name in NAMES}
    return {name: f"% generated {word}\n" for name in NAMES} | {
        LOCK: json.dumps({"schema": 1, "files": files})
    }


def start(folder: Path) -> None:
    """The folder as a build left it; of one file there is nothing yet."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = generated("old")
    for name in (*THERE, LOCK):
        (folder / name).write_text(files[name])


def build(folder: Path) -> None:
    """What a build does with the folder: read, keep the lines that are not ours, commit, and again if need be."""
    with build_lock.hold_build_lock(folder):
        commit.recover(folder, (*NAMES, LOCK))
        for _ in range(20):
            data = {name: commit.read_bytes(folder / name) for name in (*NAMES, LOCK)}
            texts = generated("new")
            for name in NAMES:
                lines = (data[name] or b"").decode().splitlines(keepends=True)
                texts[name] += "".join(line for line in lines if not line.startswith("% generated"))
            read = {name: commit.digest(there) for name, there in data.items()}
            if commit.commit(folder, read, texts).done:
                return
        raise RuntimeError("never committed")


def killed_at(step: int, work: Action) -> bool:
    """Do the work in a process that is killed at a step; whether it came that far."""
    child = os.fork()
    if child == 0:
        at_step({step: lambda: os.kill(os.getpid(), signal.SIGKILL)}, work)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def torn(folder: Path) -> Iterator[str]:
    for name in (*NAMES, LOCK):
        text = (folder / name).read_text() if (folder / name).exists() else None
        if text not in {generated("old")[name], generated("new")[name]} and (text, name) != (None, FRESH):
            yield f"{name} is neither old nor new: {text!r}"


def confused(folder: Path, edited: tuple[str, ...], *, finished: bool = False) -> Iterator[str]:
    """Where a file and the record of it disagree, a line of a person is gone, or something is left over."""
    files = json.loads((folder / LOCK).read_text())["files"]
    for name in NAMES:
        text = (folder / name).read_text() if (folder / name).exists() else None
        if text is None and (finished or name != FRESH):
            yield f"{name} is gone"
        if text is not None and text.startswith("% generated"):
            word = text.split()[2]
            if files[name]["key"]["field"] != word:
                yield f"{name} is {word}, its record {files[name]['key']['field']}"
            if finished and word != "new":
                yield f"{name} is {word} after the build"
        if name in edited and LINE not in (text or ""):
            yield f"{name} lost a person's line: {text!r}"
    there = {path.name for path in folder.iterdir()}
    if extra := there - {*NAMES, LOCK}:
        yield f"left over: {sorted(extra)}"


def append(path: Path) -> None:
    with path.open("a") as file:
        file.write(f"{LINE}\n")


def write_over(path: Path) -> None:
    text = path.read_text() if path.exists() else ""
    path.write_text(f"{text}{LINE}\n")


def rename_over(path: Path) -> None:
    text = path.read_text() if path.exists() else ""
    beside = path.with_name("editor~")
    beside.write_text(f"{text}{LINE}\n")
    beside.rename(path)


SAVES = (append, write_over, rename_over)
HELD = (5,)  # steps for which a program keeps the file open before it writes


def kill(folder: Path, edited: tuple[str, ...]) -> Iterator[str]:
    """Killed at each step; then a person edits a file, or none; then the folder is recovered."""
    for step in itertools.count(1):
        start(folder)
        if not killed_at(step, lambda: build(folder)):
            yield f"{step - 1} steps"
            break
        found = list(torn(folder))
        for name in edited:
            append(folder / name)
        with build_lock.hold_build_lock(folder):
            commit.recover(folder, (*NAMES, LOCK))
        found += confused(folder, edited)
        build(folder)
        found += confused(folder, edited, finished=True)
        yield from (f"killed at {step}: {what}" for what in found)


def rekill(folder: Path, edited: tuple[str, ...]) -> Iterator[str]:
    """Killed at every eleventh step, then the next build too, at every fourth; a person edits in between."""
    kept = folder.with_name("kept")
    for step in itertools.count(1, 11):
        start(folder)
        if not killed_at(step, lambda: build(folder)):
            yield f"{step - 11} steps"
            break
        for name in edited:
            append(folder / name)
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(folder, kept)
        for again in itertools.count(1, 4):
            shutil.rmtree(folder)
            shutil.copytree(kept, folder)
            if not killed_at(again, lambda: build(folder)):
                break
            build(folder)
            found = confused(folder, edited, finished=True)
            yield from (f"killed at {step} and {again}: {what}" for what in found)


def save(folder: Path, edited: tuple[str, ...]) -> Iterator[str]:
    """A person saves a file at each step, in each way that programs save."""
    (name,) = edited
    ways: list[Callable[[int], dict[int, Action]]] = [
        *(lambda step, way=way: {step: lambda: way(folder / name)} for way in SAVES),
        *(lambda step, held=held: held_open(folder / name, step, held) for held in HELD),
    ]
    for number, way in enumerate(ways):
        for step in itertools.count(1):
            start(folder)
            actions = way(step)
            if at_step(actions, lambda: build(folder)) < step:
                yield f"{step - 1} steps"
                break
            for late in list(actions.values()):  # it wrote only when the build had ended
                late()
            found = list(confused(folder, edited))
            build(folder)
            found += confused(folder, edited, finished=True)
            yield from (f"saved at {step} (way {number}): {what}" for what in found)


def held_open(path: Path, step: int, held: int) -> dict[int, Action]:
    """A program opens a file, and appends to it some steps later."""
    file = None

    def begin() -> None:
        nonlocal file
        file = path.open("a")

    def end() -> None:
        if file is not None:
            file.write(f"{LINE}\n")
            file.close()

    return {step: begin, step + held: end}


if __name__ == "__main__":
    os.fsync = lambda _: None  # type: ignore[assignment]  # nothing here survives a power cut, and need not
    mode, edited, folder = sys.argv[1:]
    run = {"kill": kill, "rekill": rekill, "save": save}[mode]
    for line in run(Path(folder) / "bib", () if edited == "-" else (edited,)):
        print(line, flush=True)
