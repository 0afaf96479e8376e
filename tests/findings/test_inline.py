"""Comments of a document that say what is to be ignored: for their line, the next paragraph, the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.checking import examine
from refkit.files import MAX_BYTES
from refkit.findings import collect_findings, waive_inline
from refkit.model import Document, Source, WaivedBy

LIST = "\n## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
FIRST = "Zorbine was approved by the EMA in March 2031."
SECOND = "Zorbine is sold in 12 countries."
BOTH = [FIRST, SECOND]
WAIVED = [
    pytest.param(
        f"{FIRST} <!-- refkit: ignore RK401 agreed -->\n\n{SECOND}\n", [FIRST], id="behind it on its line"
    ),
    pytest.param(
        f"<!-- refkit: ignore RK4 agreed --> {FIRST}\n\n{SECOND}\n", [FIRST], id="before it, by family"
    ),
    pytest.param(
        f"<!-- refkit: ignore RK401 agreed -->\n\n{FIRST}\n\n{SECOND}\n", [FIRST], id="alone on its line"
    ),
    pytest.param(
        f"<!-- refkit: ignore RK401, RK201: agreed -->\n{FIRST}\n{SECOND}\n",
        BOTH,
        id="two codes, one paragraph",
    ),
    pytest.param(
        f"{FIRST}\n\n{SECOND}\n\n<!-- refkit: ignore-file RK401 RK201 old -->\n", BOTH, id="the whole file"
    ),
    pytest.param(f"{FIRST} <!-- refkit: ignore RK201 agreed -->\n\n{SECOND}\n", [], id="another code"),
    pytest.param(f"{FIRST} <!-- refkit: ignore RK401 -->\n\n{SECOND}\n", [], id="no reason"),
    pytest.param(f"{FIRST} <!-- refkit: ignore agreed -->\n\n{SECOND}\n", [], id="no code"),
    pytest.param(
        f"```html\n<!-- refkit: ignore-file RK401 RK201 so -->\n```\n\n{FIRST}\n\n{SECOND}\n",
        [],
        id="shown as code",
    ),
    pytest.param(
        f"{FIRST}\n\n{SECOND}\n\n~~~\n```\n<!-- refkit: ignore-file RK401 RK201 so -->\n",
        [],
        id="code without end",
    ),
    pytest.param(
        f"{FIRST} Write `<!-- refkit: ignore RK401 so -->`.\n\n{SECOND}\n", [], id="shown in a line"
    ),
    pytest.param(
        f"```{{note}}\n{FIRST} <!-- refkit: ignore RK401 agreed -->\n```\n\n{SECOND}\n",
        [FIRST],
        id="a fence of text",
    ),
    pytest.param(
        f"```\ncode\n```\n\n{FIRST} `a` <!-- refkit: ignore RK401 agreed --> `b`\n\n{SECOND}\n",
        [f"{FIRST} a b"],
        id="behind code",
    ),
    pytest.param(
        f"{FIRST}\n\n{SECOND}\n\nSo:\n\n    <!-- refkit: ignore-file RK401 RK201 so -->\n",
        [],
        id="shown by four spaces",
    ),
    pytest.param(f"{FIRST} <!-- refkit: ignored RK401 agreed -->\n\n{SECOND}\n", [], id="another word"),
]


def waived_in(folder: Path, text: str, name: str = "a.md") -> tuple[list[str], list[str]]:
    """The words of the waived claims, and what is said of the comments."""
    (folder / name).write_text(text, encoding="utf-8")
    examined = examine((str(folder / name),), bib=None, project=None, max_bytes=MAX_BYTES)
    found = collect_findings(examined.documents, examined.coverage, examined.library, examined.problems)
    findings, odd = waive_inline(found, examined.documents)
    waived = [one for one in findings if one.waiver is not None]
    assert all(one.waiver and one.waiver.by is WaivedBy.INLINE and one.waiver.reason for one in waived)
    return [one.words for one in waived], [problem.message for problem in odd]


@pytest.mark.parametrize(("text", "waived"), WAIVED)
def test_a_comment_waives_what_it_stands_beside(tmp_path: Path, text: str, waived: list[str]) -> None:
    assert waived_in(tmp_path, text + LIST)[0] == waived


OTHER_FILES = [
    pytest.param(
        "a.html", f"<p>{FIRST} <!-- refkit: ignore RK401 agreed --></p>\n<p>{SECOND}</p>\n", id="HTML"
    ),
    pytest.param(
        "a.rst", f"T\n=\n\n.. refkit: ignore RK401 agreed\n\n{FIRST}\n\n{SECOND}\n", id="reStructuredText"
    ),
    pytest.param("a.org", f"# refkit: ignore RK401 agreed\n{FIRST}\n\n{SECOND}\n", id="Org"),
    pytest.param(
        "a.tex",
        f"\\documentclass{{article}}\\begin{{document}}\n{FIRST} % refkit: ignore RK401 agreed\n\n{SECOND}\n"
        "\\begin{thebibliography}{1}\\bibitem{a} Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
        "\\end{thebibliography}\\end{document}\n",
        id="LaTeX",
    ),
]


@pytest.mark.parametrize(("name", "text"), OTHER_FILES)
def test_each_kind_of_file_has_comments_of_its_own(tmp_path: Path, name: str, text: str) -> None:
    bib = (
        ""
        if name == "a.tex"
        else "\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
    )
    heads = {"a.rst": "References\n==========\n", "a.org": "* References\n", "a.html": "<h2>References</h2>"}
    assert waived_in(tmp_path, f"{text}\n{heads.get(name, '')}{bib}", name)[0] == [FIRST]


CODE = [
    pytest.param(
        "a.tex",
        "\\begin{verbatim}\n% refkit: ignore-file RK401 RK201 so\n\\end{verbatim}\n",
        id="LaTeX's verbatim",
    ),
    pytest.param(
        "a.tex",
        "\\begin{lstlisting}[language=TeX]\n% refkit: ignore-file RK401 so\n\\end{lstlisting}\n",
        id="LaTeX's listing",
    ),
    pytest.param(
        "a.rst", ".. code::\n\n   .. refkit: ignore-file RK401 RK201 so\n", id="reStructuredText's code"
    ),
    pytest.param(
        "a.rst", "<!-- refkit: ignore-file RK401 RK201 so -->\n", id="a comment of another kind of file"
    ),
    pytest.param(
        "a.org", "#+BEGIN_SRC sh\n# refkit: ignore-file RK401 RK201 so\n#+END_SRC\n", id="Org's code"
    ),
]


@pytest.mark.parametrize(("name", "code"), CODE)
def test_what_only_shows_a_comment_waives_nothing(tmp_path: Path, name: str, code: str) -> None:
    begin, end = ("\\begin{document}\n", "\\end{document}\n") if name == "a.tex" else ("", "")
    list_ = "\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
    text = f"{begin}{FIRST}\n\n{SECOND}\n\n{code}\nReferences\n==========\n{list_}{end}"
    assert waived_in(tmp_path, text, name)[0] == []


SAID = [
    pytest.param("<!-- refkit: ignore RK401 -->", "no reason is given", id="no reason"),
    pytest.param("<!-- refkit: ignore please -->", "no reason is given", id="no code"),
    pytest.param("<!-- refkit: ignore RK999 agreed -->", "no finding has the code RK999", id="unknown code"),
    pytest.param("<!-- refkit: ignore RK301 agreed -->", "nothing is found here", id="for nothing"),
]


@pytest.mark.parametrize(("comment", "said"), SAID)
def test_what_is_wrong_with_a_comment_is_told(tmp_path: Path, comment: str, said: str) -> None:
    assert said in "".join(waived_in(tmp_path, f"{FIRST} {comment}\n\n{SECOND}\n{LIST}")[1])


@pytest.mark.parametrize(
    "unit",
    [
        "<!-- refkit: ignore RK201 ",
        "refkit:",
        "<!--   ",
        "refkit: ignore RK201 x\n",
        "```\nrefkit:\n",
        "`a``b",
    ],
)
def test_time_grows_with_the_text(assert_linear: Callable[..., None], unit: str) -> None:
    assert_linear(lambda text: waive_inline((), [Document(source=Source(name="a.md", text=text))]), unit)
