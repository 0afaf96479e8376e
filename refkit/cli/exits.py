"""What a command returns or raises -> a message on standard error, and the exit code that README states.

1 means that a claim is not covered (or the like), so nothing that goes wrong may end with it.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import IO, Any, NoReturn

import click

from refkit.errors import RefkitError, format_problem, printable

FAILED = 2
DEBUG = "REFKIT_DEBUG"  # of the environment: shows where a fault of refkit arose
BY_SIGNAL = 128  # and the signal's number, as shells report a process that a signal ended
ENDING = ("SIGTERM", "SIGHUP")  # like SIGINT they take the way that removes temporary files


class Ended(BaseException):
    """A signal asked the process to end. Not an Exception, so that no code on the way catches it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run_to_end(command: Callable[[], object]) -> int:
    """Run a command, report an error, and return the exit code; the standard streams are flushed.

    `command` returns its exit code; anything but an integer means 0. Raises nothing.
    """
    _stand_in_for_closed_streams()
    with _signals_that_end():
        code = exit_code_of(command)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError) as error:
            _mute(stream)
            if stream is sys.stdout and code != FAILED:
                code = exit_code_of(lambda error=error: _raise(error))  # type: ignore[misc]
    return code


def exit_code_of(command: Callable[[], object]) -> int:
    """The exit code of a command; its errors are written to standard error."""
    try:
        code = command()
        return code if isinstance(code, int) else 0
    except RefkitError as error:
        return _failed(format_problem(error.problem))
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        return BY_SIGNAL + signal.SIGINT
    except Ended as ended:
        return BY_SIGNAL + ended.number
    except BrokenPipeError:
        _mute(sys.stdout)  # the reader has closed the pipe on purpose: no message
        return FAILED
    except SystemExit as ended:  # of click, when it prints help into a broken pipe, or completes words
        return 0 if ended.code in {0, None} else FAILED
    except OSError as error:
        return _failed(_words_of(error))
    except MemoryError:
        return _failed("there is not enough memory")
    except Exception as error:
        if os.environ.get(DEBUG):
            sys.excepthook(type(error), error, error.__traceback__)
        what = printable(" ".join(f"{type(error).__name__}: {error}".split()))[:300]
        return _failed(
            f"this is a fault of refkit: {what}\n"
            f"  hint: please report it, with what {DEBUG}=1 shows and the input"
        )


def _failed(words: str) -> int:
    with suppress(OSError):
        click.echo(f"Error: {words}", err=True)
    return FAILED


def _raise(error: Exception) -> NoReturn:
    raise error


def _words_of(error: OSError) -> str:
    name = printable(str(error.filename)) if error.filename else "standard output"
    # The stream that `>&-` closed was replaced by one that cannot be written to.
    what = "it is closed" if error.errno == errno.EBADF and not error.filename else error.strerror or error
    return f"{name}: {what}"


def _stand_in_for_closed_streams() -> None:
    """Replace a closed standard output by a stream whose every write fails, so that lost data is reported.

    In place of a closed stream Python sets None, to which `echo` writes nothing, without an error.
    """
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _mute(stream: IO[str]) -> None:
    """Discard what a broken stream still holds; else Python reports it when it ends (exit code 120)."""
    with suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)


@contextmanager
def _signals_that_end() -> Iterator[None]:
    """Make SIGTERM and SIGHUP raise Ended, unless they are ignored (nohup) or this is not the main thread."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise Ended(number)

    before: dict[int, Any] = {}
    with suppress(ValueError):
        for number in (getattr(signal, name) for name in ENDING if hasattr(signal, name)):
            if signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
