"""What two engines print stands under each other, the differing words marked; or one object a line."""

from __future__ import annotations

import json

from refkit.csl.compare import Apart, Compared, Printed
from refkit.report.engines import difference_jsonl, difference_lines, sentence

COMPARED = Compared(
    apart=(
        Apart(
            key="roe2011",
            part="entry",
            own=Printed(text="1. Roe A. Ponds.", runs=((0, 6),)),
            other=Printed(text="1.Roe A. Ponds.", runs=((0, 5),)),
        ),
        Apart(
            key="doe\x1b[1m",
            part="citation",
            own=Printed(text="(Doe)", runs=((0, 5),)),
            other=Printed(text=None),
        ),
    ),
    entries=3,
    citations=2,
    reordered=False,
)


def test_words_that_differ_have_carets_below_them_or_a_style() -> None:
    lines = list(difference_lines(COMPARED, 60))
    assert "\n".join(line.plain for line in lines) == (
        "roe2011\n"
        "  refkit:      1. Roe A. Ponds.\n"
        "               ^^^^^^\n"
        "  citeproc-py: 1.Roe A. Ponds.\n"
        "               ^^^^^\n"
        "doe·[1m, cited\n"
        "  refkit:      (Doe)\n"
        "               ^^^^^\n"
        "  citeproc-py: (nothing)"
    )
    assert "1. Roe\x1b[0m A. Ponds." in lines[1].coloured


def test_data_hold_what_each_prints_and_what_differs() -> None:
    assert [json.loads(line) for line in difference_jsonl(COMPARED)] == [
        {
            "id": "roe2011",
            "part": "entry",
            "refkit": "1. Roe A. Ponds.",
            "citeproc-py": "1.Roe A. Ponds.",
            "differs": {"refkit": ["1. Roe"], "citeproc-py": ["1.Roe"]},
        },
        {
            "id": "doe\x1b[1m",
            "part": "citation",
            "refkit": "(Doe)",
            "citeproc-py": None,
            "differs": {"refkit": ["(Doe)"], "citeproc-py": []},
        },
    ]


def test_one_sentence_says_how_much_differs() -> None:
    assert sentence(COMPARED) == "1 of 3 works printed otherwise in the list, 1 of 2 where cited"
    reordered = Compared(apart=(), entries=1, citations=1, reordered=True)
    assert sentence(reordered) == (
        "0 of 1 work printed otherwise in the list, 0 of 1 where cited; the list is in another order"
    )
