"""Every citation command of natbib and biblatex is read, with its keys and the words around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.documents import read_document
from refkit.marks import find_marks
from refkit.marks.cited import is_narrative
from refkit.marks.latex import COMMAND, read_command
from refkit.model import MarkStyle, Source


def read(text: str) -> list[tuple[str, str, str]] | None:
    match = COMMAND.fullmatch(text)
    return match and [(cited.key, cited.before, cited.behind) for cited in read_command(match)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param(r"\cite{lee}", [("lee", "", "")], id="cite"),
        pytest.param(r"\cite {lee, roe_2}", [("lee", "", ""), ("roe_2", "", "")], id="two keys"),
        pytest.param(r"\citep[p. 3]{lee,roe}", [("lee", "", ""), ("roe", "", "p. 3")], id="words behind"),
        pytest.param(r"\citep[see][p. 3]{lee}", [("lee", "see", "p. 3")], id="words on both sides"),
        pytest.param(r"\citep[see][]{lee}", [("lee", "see", "")], id="words in front"),
        pytest.param(r"\citet*{lee}", [("lee", "", "")], id="starred"),
        pytest.param(r"\Citealt[12]{lee}", [("lee", "", "12")], id="capital"),
        pytest.param(r"\parencites(see)(there)[1]{lee}[2]{roe}", [("lee", "", "1"), ("roe", "", "2")], id="several"),
        pytest.param(r"\textcites{lee}{roe}", [("lee", "", ""), ("roe", "", "")], id="several without words"),
        pytest.param(r"\volcite{2}[17]{lee}", [("lee", "vol. 2", "17")], id="volume"),
        pytest.param(r"\pvolcite[see]{2}[17]{lee}", [("lee", "see", "vol. 2, 17")], id="volume with words"),
        pytest.param(r"\shortciteA<see>[p. 3]{lee}", [("lee", "see", "p. 3")], id="apacite"),
        pytest.param(r"\nocite{*}", [], id="nocite"),
        pytest.param(r"\citestyle{plain}", [], id="a setting"),
    ],
)  # fmt: skip
def test_a_command_cites_its_keys(text: str, keys: list[tuple[str, str, str]]) -> None:
    assert read(text) == keys


@pytest.mark.parametrize(
    "name",
    """cite citet citep citealt citealp citeauthor citeyear citeyearpar citenum citefullauthor parencite footcite
    footcitetext textcite smartcite autocite supercite citetitle citedate citeurl fullcite footfullcite notecite
    onlinecite citeA Textcite Citep Autocite""".split(),
)
def test_each_is_a_mark_in_markdown(name: str) -> None:
    text = f"Moss grows \\{name}[see][p. 3]{{lee_2011}} and *dies* [@roe]."
    first, second = find_marks(read_document(Source(name="a.md", text=text)))
    assert (first.style, first.targets, second.targets) == (MarkStyle.LATEX, ("lee_2011",), ("roe",))
    assert first.span.text == f"\\{name}[see][p. 3]{{lee_2011}}"


def test_a_command_of_ones_own_cites_where_its_key_is_known() -> None:
    document = read_document(Source(name="a.md", text=r"Moss grows \mycite{lee}."))
    assert [mark.targets for mark in find_marks(document, ["lee"])] == [("lee",)]
    assert find_marks(document) == ()


@pytest.mark.parametrize(
    ("command", "narrative"), [("citet", True), ("Textcite", True), ("citep", False), ("autocite", False)]
)
def test_a_command_may_name_the_author_in_the_sentence(command: str, narrative: bool) -> None:
    (mark,) = find_marks(read_document(Source(name="a.md", text=f"So \\{command}{{lee}} found moss.")))
    assert is_narrative(mark) is narrative


@pytest.mark.parametrize("unit", ["\\cite", "\\cite[", "\\cite{", "\\cites[a]{b}", "\\citecite", "\\cite<"])
def test_hostile_commands_are_found_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: sum(len(read_command(match)) for match in COMMAND.finditer(text)), unit)
