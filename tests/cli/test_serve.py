"""refkit serve: the address is printed, loopback alone, and a missing extra is told with its pip line."""

from __future__ import annotations

import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from project import make_project

from refkit.cli import main, serve
from refkit.serve.work import Desk

uvicorn = pytest.importorskip("uvicorn", reason="the extra refkit-claims[serve] is not installed")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)


class Bound:
    """A socket that nothing listens on."""

    def getsockname(self) -> tuple[str, int]:
        return "127.0.0.1", 9999


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the server is told to bind and to serve, which it does not do."""
    told: list[Any] = []
    monkeypatch.setattr(uvicorn.Config, "bind_socket", lambda config: told.append(config) or Bound())
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, sockets: told.append((server.config, sockets)))
    return told


def test_the_address_is_printed_and_only_this_machine_is_served(asked: list[Any]) -> None:
    done = CliRunner().invoke(main, ["serve", "--port", "9999", "--by", "Jo"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Open http://127.0.0.1:9999/?token=")
    assert (asked[0].host, asked[0].port) == ("127.0.0.1", 9999)


def test_the_readme_s_example_prints_what_it_shows(asked: list[Any]) -> None:
    """It never ends by itself, so the README's other examples are run without it."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    command, _, shown = readme.partition("```sh\n$ refkit serve ")[2].partition("```")[0].partition("\n")
    done = CliRunner().invoke(main, ["serve", *shlex.split(command)])
    head, tail = shown.strip().split("…")
    assert done.output.strip().startswith(head.replace("8765", "9999"))
    assert done.output.strip().endswith(tail)
    assert asked[0].port == 8765


# uvicorn drops the socket that it could not bind without closing it
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_port_that_is_taken_is_told_before_an_address_is_printed() -> None:
    taken = uvicorn.Config("", host="127.0.0.1", port=0, log_level="critical").bind_socket()
    with taken:
        taken.listen()
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port)])
    assert done.exit_code == 2
    assert f"port {port} is taken; another: refkit serve --port 0" in done.output
    assert "Open http" not in done.output


def await_answer(port: int) -> None:
    for _ in range(300):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
def test_ctrl_c_ends_it_without_a_word(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "refkit", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        address = running.stderr.readline().split()[1]
        assert address.startswith("http://127.0.0.1:")
        await_answer(int(address.split("/")[2].partition(":")[2]))
        running.send_signal(signal.SIGINT)
        assert (running.wait(timeout=30), running.stderr.read()) == (0, "")


@pytest.mark.usefixtures("asked")
def test_a_dropped_file_of_another_encoding_is_read_where_its_name_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The hint at such a file names --encoding, so the command has it."""
    desks: list[Any] = []
    monkeypatch.setattr("refkit.serve.app.make_app", lambda desk, **_: desks.append(desk))
    done = CliRunner().invoke(main, ["serve", "--encoding", "windows-1252"])
    assert done.exit_code == 0, done.output
    assert "Zorbiné" in desks[0].check("a.txt", b"# Z\n\nZorbin\xe9 was approved by the FDA in May 2011.\n")


def test_without_the_extra_the_pip_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(main, ["serve"])
    assert (done.exit_code, "refkit-claims[serve]" in done.output) == (2, True)


@pytest.mark.usefixtures("asked")
def test_how_far_the_work_is_shows_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, int, int]] = []
    shown: list[bool] = []

    @contextmanager
    def bar(_color: str, *, wanted: bool) -> Iterator[Callable[[str, int, int], None]]:
        shown.append(wanted)
        yield lambda stage, done, total: told.append((stage, done, total))

    monkeypatch.setattr(serve, "progress_bar", bar)
    desks: list[Desk] = []
    monkeypatch.setattr("refkit.serve.app.make_app", lambda desk, **_: desks.append(desk))
    assert CliRunner().invoke(main, ["serve"]).exit_code == 0
    page = desks[0].page()
    assert "<!DOCTYPE html>" in page
    assert shown == [False]
    assert told[:2] == [("judging documents", 0, 1), ("judging documents: 1 of 1", 1, 1)]
