"""A bibliography in each format as a whole, the same every time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hostile_library import hostile, page

from refkit.errors import FormatError
from refkit.report.pages import PAGES


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
