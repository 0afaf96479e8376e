"""Two names exchange their files, in each way that systems know; and a file that is written into is seen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from refkit.bib import exchange


@pytest.fixture(params=["the system's own call", "links", "copies"])
def way_of_exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each way in which two names can be exchanged, and a name be taken that is free."""
    if request.param != "the system's own call":
        monkeypatch.setattr(exchange, "_rename_with", lambda *_, **__: False)
    if request.param == "copies":

        def no_links(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr("os.link", no_links)


@pytest.mark.usefixtures("way_of_exchange")
def test_two_files_exchange_their_names(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("one")
    second.write_text("two")
    exchange.exchange(first, second)
    assert (first.read_text(), second.read_text()) == ("two", "one")
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.usefixtures("way_of_exchange")
def test_a_name_that_is_taken_is_not_taken_over(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("one")
    second.write_text("two")
    with pytest.raises(FileExistsError):
        exchange.move_to_free_name(first, second)
    assert (first.read_text(), second.read_text()) == ("one", "two")
    exchange.move_to_free_name(first, tmp_path / "c")
    assert not first.exists()
    assert (tmp_path / "c").read_text() == "one"


@pytest.mark.usefixtures("way_of_exchange")
def test_an_exchange_cut_between_its_steps_is_mended(tmp_path: Path) -> None:
    new, file = tmp_path / "new", tmp_path / "file"
    file.write_text("ours")
    exchange.aside_of(new).write_text("theirs")  # `new` was renamed over `file`, and then came the crash
    exchange.mend_exchange(new)
    assert (new.read_text(), file.read_text()) == ("theirs", "ours")
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says who writes into a file")
def test_a_file_is_open_for_writing_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    with path.open():
        assert not exchange.is_being_written(path)
    with path.open("a"):
        assert exchange.is_being_written(path)
    assert not exchange.is_being_written(path)
