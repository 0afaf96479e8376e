"""What a reader sees: whole entries of every kind, in the styles medical writers use most."""

from __future__ import annotations

import pytest

from refkit.csl import list_styles, render
from refkit.errors import FormatError, StyleError
from refkit.model import Library

VANCOUVER = {
    "article": "1. Rossi CA, van Dijk P. Two drugs compared: a randomised trial. J Clin Trials. 2012 Jun "
    "28;119(26):6226–33. doi:10.1000/jct.1",
    "cut": "2. Rossi CA, Bianchi D, Verdi E, et al. Outcomes in children. Haematol Lett. 2014;99(7):1212–9.",
    "supplement": "3. Rossi CA. Long-term safety. Oncol Lett. 2014;37(Suppl 5):33.",
    "suppl-issue": "4. Rossi CA. Dose finding. Oncol Lett. 2014;37(Suppl 1):S361–2.",
    "abstract": "5. Rossi CA. First results [abstract no. 123]. Oncol Lett. 2013;31:197.",
    "release": "6. Example Pharma Inc. Regulator approves new treatment [media release]. 2014 Dec 3.",
    "label": "7. Example Pharma Inc. Examplumab: US prescribing information [Internet]. 2014 [cited 2015 "
    "Jan 5]. Available from: http://example.org/label_1.pdf",
    "record": "8. National Registry. Trials database.",
    "book": "10. Kuhn TS. The structure. 2nd ed. Chicago: Example Press; 1970.",
    "chapter": "11. Alberts B. Cells. In: Walter P, Roe J, editors. Biology of the cell. Example Press; 2002. "
    "p. 221–65.",
    "bare": "12. Nothing else is known.",
}
AMA = {
    "article": "1. Rossi CA, van Dijk P. Two drugs compared: a randomised trial. J Clin Trials. "
    "2012;119(26):6226-6233. doi:10.1000/jct.1",
    "cut": "2. Rossi CA, Bianchi D, Verdi E, et al. Outcomes in children. Haematol Lett. 2014;99(7):1212-1219.",
    "supplement": "3. Rossi CA. Long-term safety. Oncol Lett. 2014;37(suppl 5):33.",
    "abstract": "5. Rossi CA. First results [abstract no. 123]. Oncol Lett. 2013;31:197.",
    "release": "6. Example Pharma Inc. Regulator approves new treatment [media release]. December 3, 2014.",
}
APA = {
    "article": "Rossi, C. A., & van Dijk, P. (2012). Two drugs compared: a randomised trial. J Clin Trials, "
    "119(26), 6226–6233. https://doi.org/10.1000/jct.1",
    "cut": "Rossi, C. A., Bianchi, D., Verdi, E., et al. (2014). Outcomes in children. Haematol Lett, "
    "99(7), 1212–1219.",
    "supplement": "Rossi, C. A. (2014b). Long-term safety. Oncol Lett, 37(Suppl. 5), 33.",
    "abstract": "Rossi, C. A. (2013). First results [Abstract no. 123]. Oncol Lett, 31, 197.",
    "release": "Example Pharma Inc. (2014b, December 3). Regulator approves new treatment [Media release].",
    "record": "National Registry. (n.d.). Trials database.",
    "book": "Kuhn, T. S. (1970). The structure (2nd ed.). Example Press.",
}


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        pytest.param("vancouver", VANCOUVER, id="vancouver"),
        pytest.param("ama", AMA, id="ama"),
        pytest.param("apa", APA, id="apa"),
    ],
)
def test_entries_read_as_the_style_wants_them(style: str, expected: dict[str, str], library: Library) -> None:
    done = render(library, style)
    printed = dict(zip(done.ids, done.bibliography, strict=True))
    assert {key: printed[key] for key in expected} == expected
    assert done.problems == ()


@pytest.mark.parametrize("style", ["vancouver", "ama", "apa", "nature", "blood", "chicago", "ieee"])
def test_a_media_release_is_no_preprint_and_has_no_doubled_full_stop(style: str, library: Library) -> None:
    done = render(library, style)
    for text in done.bibliography:
        assert "reprint" not in text
        assert ".." not in text
        assert ". ." not in text


def test_a_paper_read_at_a_meeting_names_the_meeting(library: Library) -> None:
    done = render(library, "vancouver")
    text = dict(zip(done.ids, done.bibliography, strict=True))["meeting"]
    assert "56th Annual Meeting" in text
    assert "In." not in text


@pytest.mark.parametrize("name", [info.name for info in list_styles()])
def test_every_shipped_style_prints_every_kind_of_reference(name: str, library: Library) -> None:
    clusters = [["article", "cut"], ["release"], ["article"]]
    done = render(library, name, to="html", citations=clusters)
    lost = {problem.place for problem in done.problems}
    assert set(done.ids) | lost == {reference.id for reference in library}
    assert len(lost) <= 1  # a style may print nothing for an entry that holds a title alone
    assert all(done.bibliography)
    assert all(done.citations)


def test_a_second_rendering_is_the_same_as_the_first(library: Library) -> None:
    clusters = [["article"], ["article"], ["cut", "book"]]
    first = render(library, "chicago-notes-bibliography", citations=clusters)
    assert render(library, "chicago-notes-bibliography", citations=clusters) == first


def test_the_bibliography_keeps_one_string_an_id_in_the_styles_order(library: Library) -> None:
    done = render(library, "apa")
    assert len(done.ids) == len(done.bibliography) == 12
    assert done.ids[0] == "chapter"  # Alberts comes first


@pytest.mark.parametrize(
    ("locale", "month"),
    [
        pytest.param("de", "Dezember", id="language alone"),
        pytest.param("fr-FR", "décembre", id="whole code"),
        pytest.param("ES_es", "diciembre", id="another spelling"),
    ],
)
def test_a_language_can_be_asked_for(locale: str, month: str, library: Library) -> None:
    done = render(library, "apa", locale=locale)
    assert any(month in text for text in done.bibliography)


def test_an_unknown_language_is_a_style_error(library: Library) -> None:
    with pytest.raises(StyleError, match="no locale named 'xx-XX'"):
        render(library, "apa", locale="xx-XX")


def test_an_unknown_output_is_a_format_error(library: Library) -> None:
    with pytest.raises(FormatError) as error:
        render(library, "apa", to="htm")
    assert "html" in (error.value.problem.hint or "")


def test_an_empty_library_gives_an_empty_bibliography() -> None:
    assert render(Library(), "vancouver").bibliography == ()


def test_html_and_markdown_carry_the_styles_italics(library: Library) -> None:
    html = render(library, "apa", to="html").bibliography
    markdown = render(library, "apa", to="markdown").bibliography
    assert any("<i>Oncol Lett</i>, <i>31</i>, 197." in text for text in html)
    assert any("*Oncol Lett*, *31*, 197." in text for text in markdown)


def test_nothing_is_printed_on_the_way(library: Library, capfd: pytest.CaptureFixture[str]) -> None:
    render(library, "mla", citations=[["nobody"]])
    assert capfd.readouterr() == ("", "")
