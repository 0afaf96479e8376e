"""Who decides: named, else git's user, else the machine's."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from refkit.review.reviewer import NAME, reviewer


def test_a_person_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, " Jo\x1b Doe ")
    assert reviewer(tmp_path) == "Jo Doe"


def test_git_s_user_is_the_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    for command in (["init", "-q"], ["config", "user.name", "Jo Doe"], ["config", "user.email", "jo@x.org"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    assert reviewer(tmp_path) == "Jo Doe <jo@x.org>"


def test_without_git_it_is_the_user_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "jo")
    assert reviewer(tmp_path) == "jo"
