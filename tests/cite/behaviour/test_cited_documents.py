"""Documents that cite already: their marks and their list in another style."""

from __future__ import annotations

import pytest

from refkit.model import Level

LIST = """1. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.
2. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.
3. Roe B, Poe A, Moe C. A trial of zorbine in adults. Blood. 2013;1:1-9.
"""
FIRST = "Zorbine was approved by the FDA in 2011 [2]. "


@pytest.mark.parametrize(
    ("sentence", "style", "expected"),
    [
        pytest.param("It is safe in adults [1,3].", "vancouver", "It is safe in adults (2,3).", id="brackets"),
        pytest.param("It is safe in adults [1–3].", "vancouver", "It is safe in adults (1–3).", id="a range"),
        pytest.param("It is safe in adults.[1][3] It is.", "vancouver", "It is safe in adults (2,3). It is.",
            id="behind the stop"),
        pytest.param("It is safe in adults[1].", "ieee", "It is safe in adults [2].", id="without a space"),
        pytest.param("It is safe in adults [1], [3].", "ieee", "It is safe in adults [2], [3].", id="two in a row"),
        pytest.param("It is safe in adults.¹ It is.", "vancouver", "It is safe in adults (2). It is.", id="raised"),
        pytest.param("It is safe in adults [1].", "nature", "It is safe in adults.²", id="to raised"),
        pytest.param("It is safe [1], and sold in shops [3].", "nature", "It is safe,² and sold in shops.³",
            id="behind commas"),
        pytest.param("It is safe in adults [1].", "apa", "It is safe in adults (Doe, 2012).", id="to author and date"),
        pytest.param("Roe et al. [3] found it safe.", "apa", "Roe et al. (2013) found it safe.",
            id="the author is named"),
        pytest.param("It is safe\u00a0[1], sold\u202f[3].", "nature", "It is safe,² sold.³", id="behind a space that holds"),
        pytest.param("Roe et al. [3] found it safe.", "nature", "Roe et al.² found it safe.", id="named, raised"),
        pytest.param("It was found safe by Roe [3].", "nature", "It was found safe by Roe.²",
            id="named before the stop"),
        pytest.param("Roe et al. (2013) found it safe.", "vancouver", "Roe et al. (2) found it safe.", id="narrative"),
        pytest.param("It is safe in adults (Doe 2012).", "vancouver", "It is safe in adults (2).",
            id="author and date"),
        pytest.param("It is safe (see Doe, 2012, p. 4).", "ieee", "It is safe (see [2, p. 4]).",
            id="a remark and a page"),
        pytest.param("It is safe (see Doe, 2012, p. 4).", "apa", "It is safe (see Doe, 2012, p. 4).", id="kept in APA"),
        pytest.param("It is safe (Table 1; Doe, 2012).", "apa", "It is safe (Table 1; Doe, 2012).",
            id="other words stay"),
    ],
)  # fmt: skip
def test_marks_are_put_into_the_style(cite, sentence: str, style: str, expected: str) -> None:
    done = cite("z.txt", f"{FIRST}{sentence}\n\nReferences\n\n{LIST}", style=style)
    assert done.text.split("\n")[0].split(". " if style != "nature" else ".¹ ", 1)[1] == expected
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("It is safe in adults [9].", "It is safe in adults [9].", id="alone"),
        pytest.param("It is safe in adults [1,9].", "It is safe in adults (2) [9].", id="beside another"),
        pytest.param(
            "It is safe (Doe, 2012; Nobody et al., 1999).",
            "It is safe (2) (Nobody et al., 1999).",
            id="author and date",
        ),
    ],
)
def test_a_mark_that_dangles_stays_and_is_reported(cite, sentence: str, expected: str) -> None:
    done = cite("z.txt", f"{FIRST}{sentence}\n\nReferences\n\n{LIST}")
    assert done.text.split("\n")[0] == f"Zorbine was approved by the FDA in 2011 (1). {expected}"
    assert [problem.rule for problem in done.problems if problem.level is Level.WARNING] == ["RK301"]
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("sentence", "style", "expected"),
    [
        ("It is safe [@doe2012review].", "apa", "It is safe (Doe, 2012)."),
        ("It is safe [see @doe2012review, p. 3; @roe2013trial].", "apa",
            "It is safe (see Doe, 2012, p. 3; Roe et al., 2013)."),
        ("It is safe [see @doe2012review, p. 3].", "ieee", "It is safe (see [1, p. 3])."),
        ("As @roe2013trial show, it is safe.", "apa", "As Roe et al. (2013) show, it is safe."),
        ("As @roe2013trial show, it is safe.", "ieee", "As Roe et al. [1] show, it is safe."),
        ("As @roe2013trial show, it is safe.", "nature", "As Roe et al.<sup>1</sup> show, it is safe."),
        ("Doe found it safe [-@doe2012review].", "apa", "Doe found it safe (2012)."),
        ("It is safe&nbsp;[@doe2012review].", "nature", "It is safe.<sup>1</sup>"),
        ("It is safe [@{doe2012review}; @lost].", "ieee", "It is safe [1] [@lost]."),
    ],
)  # fmt: skip
def test_pandocs_keys_become_citations(cite, sentence: str, style: str, expected: str) -> None:
    assert cite("z.md", f"{sentence}\n", style=style).text.split("\n")[0] == expected


def test_the_documents_own_list_gives_way_and_all_else_stays(cite) -> None:
    text = f"{FIRST}\n\nReferences\n\n{LIST}\nContact\n\nWrite to us.\n"
    done = cite("z.txt", text, style="apa")
    assert done.text == (
        "Zorbine was approved by the FDA in 2011 (Smith & Jones, 2011). \n\nReferences\n\n"
        "Smith, J., & Jones, K. (2011). Zorbine approval history. Lancet, 378, 12–19.\n\nContact\n\nWrite to us.\n"
    )
    left_out = [p for p in done.problems if p.rule == "RK303"]
    assert [p.span.text for p in left_out if p.span] == [*LIST.splitlines()[::2]]
    assert done.dropped == 2


@pytest.mark.parametrize(
    ("mark", "printed"),
    [
        ("[1, chap. 3]", "(Doe, 2012, Chapter 3)"),
        ("[1, art. 3]", "(Doe, 2012, Article 3)"),
        ("[1, Art. 3]", "(Doe, 2012, Article 3)"),
        ("[1, Kap. 3]", "(Doe, 2012, Chapter 3)"),
        ("[1, S. 3]", "(Doe, 2012, p. 3)"),
        ("[1, § 3]", "(Doe, 2012, Section 3)"),
        ("[1, tab. 3]", "(Doe, 2012, Table 3)"),
        ("[1, Table 3]", "(Doe, 2012, Table 3)"),
        ("[1, cap. 3]", "(Doe, 2012, Chapter 3)"),
        ("[1, n. 3; 3, fig. 2]", "(Doe, 2012, Note 3; Roe et al., 2013, Figure 2)"),
        ("[1, day 3]", "[1, day 3]"),
    ],
)
def test_a_number_with_any_label_of_a_place_is_a_citation(cite, mark: str, printed: str) -> None:
    done = cite("z.md", f"{FIRST}It is safe in adults {mark}.\n\n## References\n\n{LIST}", style="apa")
    assert done.text.split("\n")[0].endswith(f"It is safe in adults {printed}.")


@pytest.mark.parametrize(
    ("mark", "printed"),
    [
        ("[1, p. 12]", "(2, p. 12)"),
        ("[1, Rn. 12]", "(2, Rn. 12)"),
        ("[1, chapters 2 and 5]", "(2, chapters 2 and 5)"),
        ("[see 1, 3]", "(see 2,3)"),
        ("[1, pp. 12–15, 3]", "(2, pp. 12–15; 3)"),
        ("[1, and references therein]", "(2, and references therein)"),
        ("(ref. 3)", "(2)"),
        ("[1][3]", "(2,3)"),
        ("[1](#ref1)", "(2)"),
        ("([3](#ref3))", "(2)"),
        ("[1; 9, p. 3]", "(2) [9, p. 3]"),
    ],
)
def test_a_style_without_places_keeps_the_writers_words(cite, mark: str, printed: str) -> None:
    done = cite("z.md", f"{FIRST}It is safe in adults {mark}.\n\n## References\n\n{LIST}", style="vancouver")
    assert done.text.split("\n")[0].endswith(f"It is safe in adults {printed}.")


def test_a_mark_that_is_not_understood_stays_and_is_told(cite) -> None:
    done = cite("z.md", f"{FIRST}It is safe [1, day 3].\n\n## References\n\n{LIST}", style="vancouver")
    assert "It is safe [1, day 3]." in done.text
    assert [problem.rule for problem in done.problems if problem.level is Level.WARNING] == ["RK302"]
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("command", "printed"),
    [
        (r"\citep[see][chap. 3]{doe2012review}", "(see Doe, 2012, Chapter 3)"),
        (r"\cite{doe2012review,roe2013trial}", "(Doe, 2012; Roe et al., 2013)"),
    ],
)
def test_a_command_of_latex_is_a_citation(cite, command: str, printed: str) -> None:
    done = cite("z.md", f"{FIRST}It is safe in adults {command}.\n", style="apa")
    assert done.text.split("\n")[0].endswith(f"It is safe in adults {printed}.")


@pytest.mark.parametrize("label", ["chap.", "art.", "fig.", "tab."])
def test_a_label_survives_citing_twice(cite, label: str) -> None:
    once = cite("z.md", f"{FIRST}It is safe [@doe2012review, {label} 3].\n", style="apa").text
    assert cite("z.md", once, style="apa").text == once


KEYED = """Zorbine was approved by the FDA in 2011 [SJ11]. It is safe in adults [Doe12; SJ11, p. 3].

## References

[SJ11] Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.

[Doe12] Doe A. A review of zorbine safety. BMJ. 2012;344:e1.
"""


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ieee", "Zorbine was approved by the FDA in 2011 [1]. It is safe in adults [1, p. 3], [2]."),
        ("apa", ("Zorbine was approved by the FDA in 2011 (Smith & Jones, 2011). It is safe in adults (Doe, "
                "2012; Smith & Jones, 2011, p. 3).")),
    ],
)  # fmt: skip
def test_keys_that_the_list_prints_become_citations(cite, style: str, expected: str) -> None:
    done = cite("z.md", KEYED, style=style)
    assert done.text.split("\n")[0] == expected
    assert "[SJ11]" not in done.text


PAGE = """<p>Zorbine was approved by the FDA in 2011.<sup><a href="#r2">2</a></sup> It is safe in \
adults<sup class="r"><a href="#r1"><span>[</span>1<span>]</span></a></sup><sup><a href="#r3">[3]</a></sup>. \
<code>x[1]</code></p>
<h2>References</h2>
<ol>
<li id="r1">Doe A. A review of zorbine safety. BMJ. 2012;344:e1.</li>
<li id="r2">Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.</li>
<li id="r3">Roe B, Poe A, Moe C. A trial of zorbine in adults. Blood. 2013;1:1-9.</li>
</ol>
<p>Contact us.</p>
"""


def test_a_pages_marks_go_with_their_links_and_its_list_with_its_items(cite) -> None:
    assert cite("z.html", PAGE).text == (
        "<p>Zorbine was approved by the FDA in 2011 (1). It is safe in adults (2,3). <code>x[1]</code></p>\n"
        '<h2>References</h2>\n<div class="csl-bib-body">\n'
        '<div class="csl-entry">1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12–9.</div>\n'
        '<div class="csl-entry">2. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.</div>\n'
        '<div class="csl-entry">3. Roe B, Poe A, Moe C. A trial of zorbine in adults. Blood. 2013;1:1–9.</div>\n'
        "</div>\n<p>Contact us.</p>\n"
    )


def test_a_mark_that_would_tear_an_element_stays_and_is_reported(cite) -> None:
    page = PAGE.replace('<sup><a href="#r3">[3]</a></sup>.', "<b>[3</b>].")
    done = cite("z.html", page)
    assert "<b>[3</b>]." in done.text
    assert {problem.rule for problem in done.problems if problem.level is Level.WARNING} == {"RK605"}
    assert done.exit_code == 1


def test_footnotes_that_are_references_become_a_list_and_remarks_stay(cite) -> None:
    notes = (
        "[^a]: Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
        "[^b]: Doe A. A review of zorbine safety. BMJ. 2012;344:e1.\n[^r]: Or so we think.\n"
    )
    text = "Zorbine was approved by the FDA in 2011.[^a] It is safe.[^r] It was tested in 12 trials.[^b]\n\n"
    assert cite("z.md", f"{text}## References\n\n{notes}").text == (
        "Zorbine was approved by the FDA in 2011 (1). It is safe.[^r] It was tested in 12 trials (2).\n\n"
        "## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12–9.\n\n"
        "2. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.\n\n[^r]: Or so we think.\n"
    )


def test_links_and_escapes_around_marks_go_with_them(cite) -> None:
    text = (
        "Zorbine was approved by the FDA in 2011 [[2]](#ref2). It is safe in 12 trials^1^. It is sold in 3 "
        "shops \\[1\\].\n\n"
        "**References**\n- [1] Doe A. A review of zorbine safety. *BMJ*. 2012;344:e1.\n"
        "- [2] Smith J, Jones K. Zorbine approval history. *Lancet*. 2011;378:12-*19*.\n\n## Contact\n\nMail us.\n"
    )
    assert cite("z.md", text).text == (
        "Zorbine was approved by the FDA in 2011 (1). It is safe in 12 trials (2). It is sold in 3 shops (2).\n\n"
        "**References**\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12–9.\n\n"
        "2. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.\n\n## Contact\n\nMail us.\n"
    )


def test_marks_become_keys(cite) -> None:
    text = f"{FIRST}It is safe (see Doe, 2012, p. 4). Roe et al. (2013) found it safe [1,9].\n\n## References\n\n{LIST}"
    assert cite("z.md", text, keys=True).text == (
        "Zorbine was approved by the FDA in 2011 [@smith2011zorbine]. It is safe [see @doe2012review, p. 4]."
        f" Roe et al. [-@roe2013trial] found it safe [@doe2012review] [9].\n\n## References\n\n{LIST}"
    )


def test_numbers_without_a_list_stay_and_are_told(cite) -> None:
    done = cite(
        "z.md",
        "Zorbine was approved by the FDA in 2011 [@smith2011zorbine]. It is safe [7]. `x[1]` is code.\n",
    )
    assert done.text.startswith(
        "Zorbine was approved by the FDA in 2011 (1). It is safe [7]. `x[1]` is code.\n"
    )
    assert [(problem.rule, problem.span.text) for problem in done.problems] == [("RK301", "[7]")]
    assert done.exit_code == 1


TORN = """<p>Zorbine was approved by the FDA in 2011 [2].</p>
<div><p>It is sold in 12 countries of the world.</p>
<h3>References</h3><p>1. Doe A. A review of zorbine safety. BMJ. 2012;344:e1.</p></div>
<div><p>2. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.</p></div>
"""


def test_a_list_whose_elements_hold_other_text_stays_and_is_reported(cite) -> None:
    done = cite("z.html", TORN)
    assert done.text == TORN.replace("[2]", "(1)") + (
        '<section class="csl-bib-body">\n<h3>References</h3>\n'
        '<div class="csl-entry">1. Smith J, Jones K. Zorbine approval history. Lancet. '
        "2011;378:12–9.</div>\n</section>\n"
    )
    assert [problem.rule for problem in done.problems] == ["RK605"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        pytest.param("z.md", "# {drug}\n\n{said}\n\n## References\n\n1. {entry}\n\n", id="Markdown"),
        pytest.param(
            "z.html", "<h1>{drug}</h1>\n<p>{said}</p>\n<h2>References</h2>\n<p>1. {entry}</p>\n", id="HTML"
        ),
    ],
)
def test_text_between_two_lists_stays(cite, name: str, form: str) -> None:
    text = "".join(
        form.format(
            drug=drug,
            said=f"{drug} was approved by the FDA in 2011 [1].",
            entry=f"Smith J, Jones K. {drug} approval history. Lancet. 2011;378:12-19.",
        )
        for drug in ("Zorbine", "Xelbine")
    )
    done = cite(name, text, style="vancouver")
    headings = [done.text.index(form.split("\n")[0].format(drug=drug)) for drug in ("Zorbine", "Xelbine")]
    assert headings == sorted(headings)
    assert "Zorbine was approved by the FDA in 2011 (1)." in done.text
    assert "Xelbine was approved by the FDA in 2011 (2)." in done.text
