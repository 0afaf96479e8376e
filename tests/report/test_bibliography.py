"""A bibliography in each format as a whole, the same every time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from refkit.errors import FormatError
from refkit.model import Date, Library, Name, Reference
from refkit.report.bibliography import export
from refkit.report.pages import PAGES

HOSTILE = (
    r"\input{/etc/passwd} $x_1^2$ 100% #1 & {a} ~ 'tick` <script>alert(1)</script> -- ,, | ^^41 } \par",
    "Ω ≥ 5 − 3 × 10⁻³ CO₂ ΔF ά ş ộ Ŋ ﬁ e\u0301 q\u0301 }\u20dd %\u20dd",
    "אבג 中文 𝛼 😀 \u200fx\u200e \u202ey",
    '<i>it <b>bold <i>up</i></b></i> x<sup>2</sup> H<sub>2</sub> <span style="font-variant:small-caps;">sc</span>',
    "[brackets] first",
    "*",
)


def hostile() -> Library:
    return Library(
        references=tuple(
            Reference(
                id=f"h{n}",
                type="article-journal",
                title=title,
                author=(Name(family=title[:30], given="A_B"), Name(literal=title)),
                container_title=title[:20],
                issued=Date(year=2000 + n),
                doi=r"10.1000/a_b%c#d&e(f)<g>~h\i{j}$k^l",
                url=r"https://example.org/~a_b/%7Ec?x=1&y=[2]#f{g}\h",
            )
            for n, title in enumerate(HOSTILE)
        )
    )


def page(to: str, style: str = "vancouver", *, links: bool = True) -> str:
    return export(hostile(), to, style=style, locale=None, folders=(), links=links)[0]


@pytest.mark.parametrize("to", sorted(PAGES))
def test_the_same_library_gives_the_same_bytes_in_every_process(to: str, tmp_path: Path) -> None:
    code = (
        "import sys; from refkit.report.bibliography import export; from refkit import read; from pathlib import Path\n"
        "text = export(read(Path(sys.argv[1])), sys.argv[2], style='apa', locale=None, folders=(), links=True)[0]\n"
        "sys.stdout.buffer.write(text.encode())"
    )
    from refkit import write

    bib = tmp_path / "a.bib"
    bib.write_text(write(hostile(), "bibtex"), encoding="utf-8")
    root = Path(__file__).parent.parent.parent
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(bib), to],
            env={"PYTHONPATH": str(root), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    with pytest.raises(FormatError) as caught:
        page("latec")
    assert "latex" in (caught.value.problem.hint or "")
