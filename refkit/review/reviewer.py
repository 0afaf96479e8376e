"""Who decides: the user of git, else of the machine."""

from __future__ import annotations

import getpass
import os
import subprocess
from pathlib import Path

NAME = "REFKIT_REVIEWER"  # names the person where it is set
SECONDS = 5  # to wait for git


def reviewer(folder: Path) -> str:
    """ "Jo Doe <jo@example.org>", as far as it is known; "unknown" where nothing is."""
    named = os.environ.get(NAME, "").strip()
    if named:
        return _plain(named)
    name, mail = (_git(folder, key) for key in ("user.name", "user.email"))
    if name or mail:
        return _plain(f"{name} <{mail}>" if name and mail else name or mail)
    try:
        return _plain(getpass.getuser())
    except (OSError, KeyError):
        return "unknown"


def _git(folder: Path, key: str) -> str:
    try:
        done = subprocess.run(
            ["git", "config", "--get", key], cwd=folder, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split()) or "unknown"
