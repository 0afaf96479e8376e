"""CSL rule by rule: files in the format of CSL's test suite, each with the result that the specification asks for.

Where the specification leaves it open, it is what citeproc-js prints. A file's name begins with its kind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from runpy import run_path

import pytest

TESTS = Path(__file__).parents[2]
BENCH = TESTS / "bench" / "suite.py"
FOLDER = TESTS / "csl" / "suite"
KINDS = """affix bugreports citeprocjs collapse condition date decorations disambiguate display etal flipflop fullstyles
    group integration label locale locator magic name nameattr nameorder number page plural position punctuation quotes
    sort sortseparator substitute testers textcase variables""".split()
# A note stays a note, words are numbers too, works that given names tell apart need no letter, sentence case spares
# words with capitals, two spaces are one; and what README tells of tidied output.
PRINTED_OTHERWISE_FOR_PEOPLE = set(
    """
    affix_SpacesOfLayoutAndGroup
    affix_SpacesOfLayoutAndRemark
    citeprocjs_VariableInTheNote
    collapse_TitleDoesNotPartAnAuthor
    collapse_TitlesAreNoAuthors
    collapse_WordForNobodyIsJoined
    collapse_YearOfNobodyIsLost
    condition_IsNumeric
    condition_TwoLabelsAtOnce
    disambiguate_LettersOfOneFamilyName
    etal_LaterUseFirstInTheFirstCitation
    locale_OrdinalsOfTheLanguage
    locator_LabelWithinIsPlural
    locator_LabelWithinTakesItsForm
    locator_LettersStayWithPagesAlone
    nameattr_CountIsForTheNameItself
    nameattr_DelimiterMeetsAnd
    nameattr_FalseBeforeTrue
    number_OfWordsStays
    quotes_FalseTurnsInnerOnes
    quotes_PrefixBehindItalicsInQuotations
    textcase_Sentence
    textcase_SentenceBeginsWithAQuotation
    textcase_SentenceOfCapitals
    textcase_TitleBeginsWithAnElision
    textcase_TitleSharpS
    textcase_TitleSignsBelongToWords
    variables_ShortAddressWithAStopInItsPath
    """.split()
)
SUITE = run_path(str(BENCH))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_file_prints_its_result(path: Path) -> None:
    done = SUITE["outcome"](path, exact=True)
    assert done == {"passed": True}


def test_each_kind_has_three_files_or_more() -> None:
    names = [path.stem.partition("_")[0] for path in FOLDER.glob("*.txt")]
    assert sorted(set(names)) == sorted(KINDS)
    assert not [kind for kind in KINDS if names.count(kind) < 3]


def test_a_folder_is_run_and_what_fails_is_told_by_kind(tmp_path: Path) -> None:
    good = (FOLDER / "affix_OfNothing.txt").read_text("utf-8")
    (tmp_path / "affix_Good.txt").write_text(good, encoding="utf-8")
    (tmp_path / "affix_Wrong.txt").write_text(good.replace("[Ponds]\n", "(Ponds)\n"), encoding="utf-8")
    (tmp_path / "name_Empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "name_NoText.txt").write_bytes(b"\xff\xfe\xff")
    out = tmp_path / "out.json"
    done = subprocess.run(
        [sys.executable, str(BENCH), str(tmp_path), "-o", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["affix", "1", "of", "2"],
        ["name", "0", "of", "2"],
        ["all", "1", "of", "4"],
    ]
    told = json.loads(out.read_text("utf-8"))
    assert told["affix_Wrong"] == {"passed": False, "expected": "(Ponds)", "printed": "[Ponds]"}
    assert "UnicodeDecodeError" in told["name_NoText"]["error"]
    assert not told["name_Empty"]["passed"]


def test_what_is_printed_for_people_is_run_too(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    subprocess.run([sys.executable, str(BENCH), str(FOLDER), "-o", str(out), "--tidy"], check=True)
    failing = {name for name, done in json.loads(out.read_text("utf-8")).items() if not done["passed"]}
    assert failing == PRINTED_OTHERWISE_FOR_PEOPLE


def test_a_folder_without_files_is_an_error(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCH), str(tmp_path), "-o", str(tmp_path / "o.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "no .txt files" in done.stderr
