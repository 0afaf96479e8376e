"""What tells of a work is no reference to it: prose about studies, people and programmes is never a list."""

from __future__ import annotations

import pytest

from refkit.model import Source
from refkit.reflist.locate.cues import is_statement
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.narrative import narration


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Berg et al. [@berg2015] treated 300 adults with zorbine for twelve weeks.", id="a key"),
        pytest.param("Abel et al. [2] measured zorbine in plasma.", id="a number within the sentence"),
        pytest.param("Smith (2010) argued that the keep was built in 1190.", id="year and verb"),
        pytest.param(
            "Smith J, Jones K (2011) treated 300 adults for twelve weeks.", id="initials, year, verb"
        ),
        pytest.param("Schmidt (2010) datiert den Turm in das Jahr 1190.", id="German"),
        pytest.param("Weber u. a. (2015) fanden 300 Münzen unter dem Boden.", id="German, u. a."),
        pytest.param("Durand (2012) montre que la tour date de 1204.", id="French"),
        pytest.param("Miller, in 2015, found coins of 1230 (Coins 3, 12-19).", id="year between commas"),
        pytest.param("Smith, in his book of 2010 (Oxford, pp. 12-45), placed it in 1190.", id="in his book"),
        pytest.param("Dahl P (Lancet 2016;3:12) gave it to 90 children.", id="place in brackets, verb"),
        pytest.param("Berg, L. reported on the trial of 2015 (12 patients left).", id="minutes"),
        pytest.param("Gray's edition (1987) corrects forty readings (pp. 12-15).", id="possessive"),
        pytest.param("Berg, Lea (2011), for her assay of plasma.", id="a prize"),
        pytest.param("Cole, M., Consultant, Pond Hospital, London, 2015.", id="a post"),
        pytest.param("Berg, L. (University of Oslo): Fever in 2015", id="a house"),
        pytest.param("Abel, K., University of Lund, 2011 to 2019.", id="a term of office"),
    ],
)
def test_what_tells_loses_points(text: str) -> None:
    assert narration(text) >= 1.5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.", id="an article"),
        pytest.param(
            "Smith, J. (2010). Randomized trial of zorbine. J Pond Med, 3, 12.", id="year in brackets"
        ),
        pytest.param("smith j (2010) effects of zorbine. j pond med 3:12", id="all in small letters"),
        pytest.param(
            "Berg L, et al. Fever in children treated with zorbine. BMJ 2017;8:34.", id="participle in title"
        ),
        pytest.param(
            "Dean, R. E., et al. (2005). Repeat (SSR) markers used in wheat. Genome 4:5.",
            id="bracket in title",
        ),
        pytest.param("Moore, M. (Director). (2003). Ponds of Maine [DVD]. Boston: Lake Films.", id="a film"),
        pytest.param("Keane A. New forms. In Brown et al. [4], pages 233-246.", id="a cross-reference"),
        pytest.param("Oxford University Press (2010). The style book. Oxford.", id="a press"),
        pytest.param("World Health Organization. Fever in 2015. Geneva: WHO; 2016.", id="a body"),
    ],
)
def test_references_lose_none(text: str) -> None:
    assert narration(text) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Berg et al. [1] treated 300 adults with zorbine in 2015 and measured heart rate (p. 12).\n"
            "Abel et al. [2] measured zorbine in plasma of 40 adults in 2011 by an assay of their own.\n"
            "Cole et al. [3] extended this to 90 children with lake fever in 2016 in a second trial.\n",
            id="lines",
        ),
        pytest.param(
            "1. Berg et al. (2015) gave zorbine to 300 adults (J Pond Med 7:4-9) and saw lower heart rates.\n"
            "2. Abel (2011) measured zorbine in plasma of 40 adults.\n"
            "3. Cole et al. (2016) followed 900 elderly patients for two years and saw no deaths.\n",
            id="numbered studies",
        ),
        pytest.param(
            "- Cole M et al. (2013), in 40 children, found no effect on fever [12].\n"
            "- Dahl P. and Eck R., 2015: the largest trial, with 1,200 adults, showed a fall of 9 mmHg.\n"
            "- Frey S (2017; J Pond Med 12:34-41) reported three deaths.\n",
            id="bullets",
        ),
        pytest.param(
            "1. Berg, L., Professor of History, University of Oslo, 1998-2019.\n"
            "2. Abel, K., Reader in Law, University of Lund (since 2012).\n"
            "3. Cole, M., Consultant, Pond Hospital, London, 2015.\n"
            "4. Dahl, P., Director, Bergen Museum Press, 2001-2014.\n",
            id="people",
        ),
        pytest.param(
            "Smith, in his book of 2010 (Oxford, pp. 12-45), placed the keep in 1190.\n"
            "Jones and Brown, in a paper of 2012 (J. Pond Hist. 12, 34-51), moved it to 1204.\n"
            "Miller, in 2015, found coins of 1230 below the floor (Coins 3, 12-19).\n",
            id="a debate",
        ),
        pytest.param(
            "1. Berg, L. reported on the trial of 2015 (12 patients left).\n"
            "2. Abel, K. reported on the assay; cost 4-5 crowns each.\n"
            "3. Cole, M. closed the meeting at 12:45.\n",
            id="minutes",
        ),
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert find_lists(Source(name="a.txt", text=f"Zorbine\n\nZorbine lowers heart rate.\n\n{text}")) == ()


ABEL = "Abel, K. (2011). Assay of zorbine in plasma. J Pond Med, 3, 12-19."
BERG = "Berg, L. (2015). Zorbine and heart rate in adults. J Pond Med, 7, 4-9."
COLE = "Cole, M. (2016). Tessaline in the elderly. J Pond Med, 8, 5-9."
DAHL = "Dahl, P. (2017). Tessaline and gout. J Pond Med, 9, 5-9."


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        pytest.param(
            f"References\n\n{ABEL}\n{BERG}\n\nThe second part deals with men. It cures gout (Cole, 2016).\n\n"
            f"{COLE}\n{DAHL}\n",
            [f"{ABEL}\n{BERG}", f"{COLE}\n{DAHL}"],
            id="no numbers",
        ),
        pytest.param(
            f"References\n\n1. {ABEL}\n\nZorbine is excreted in urine [2]. It crosses the placenta.\n\n2. {BERG}\n",
            [f"1. {ABEL}", f"2. {BERG}"],
            id="numbers",
        ),
        pytest.param(
            f"References\n\n1. {ABEL}\n2. Data on file.\n3. {BERG}\n",
            [f"1. {ABEL}\n2. Data on file.\n3. {BERG}"],
            id="a short entry stays",
        ),
        pytest.param(
            f"References\n\n{ABEL}\n\nPond Ministry. Report on the lake.\n\n{BERG}\n\n{COLE}\n",
            [f"{ABEL}\n\nPond Ministry. Report on the lake.\n\n{BERG}\n\n{COLE}"],
            id="an entry without a date stays",
        ),
    ],
)
def test_text_between_references_parts_two_lists(text: str, lists: list[str]) -> None:
    assert [span.text for span in find_lists(Source(name="a.txt", text=text))] == lists


def test_what_cites_in_brackets_is_not_dated_by_that() -> None:
    assert is_statement("The second part deals with men. It cures gout (Cole, 2016).", apart=True)
    assert not is_statement(DAHL, apart=True)
