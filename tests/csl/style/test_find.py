"""Finding a style: by name, alias, title, path or text; what is no style is refused with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from refkit.csl import find_style, list_styles, styles_folder
from refkit.csl.settings import MAX_STYLE_BYTES
from refkit.csl.style.find import aliases
from refkit.errors import StyleError

DEPENDENT = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="fr-FR">
<info><title>My journal</title><id>http://example.org/mine</id>
<link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/></info></style>"""


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        pytest.param("vancouver", "nlm-citation-sequence", id="renamed upstream"),
        pytest.param("VANCOUVER", "nlm-citation-sequence", id="upper case"),
        pytest.param("ama", "american-medical-association", id="short"),
        pytest.param("nejm", "the-new-england-journal-of-medicine", id="journal's short name"),
        pytest.param("Journal of Clinical Oncology", "journal-of-clinical-oncology", id="title"),
        pytest.param(
            "journal_of clinical-Oncology.CSL", "journal-of-clinical-oncology", id="mixed separators"
        ),
        pytest.param("apa.csl", "apa", id="with suffix"),
        pytest.param("APA Style 7th edition", "apa", id="title that is no file name"),
        pytest.param("chicago", "chicago-author-date", id="chicago"),
        pytest.param("mla", "modern-language-association", id="mla"),
        pytest.param("harvard", "harvard-cite-them-right", id="harvard"),
        pytest.param("acs", "american-chemical-society", id="acs"),
        pytest.param("jco", "journal-of-clinical-oncology", id="jco"),
        pytest.param("plos", "plos", id="plos"),
    ],
)
def test_a_style_is_found_by_any_of_its_names(asked: str, name: str) -> None:
    assert find_style(asked).name == name


def test_a_dependent_style_prints_as_its_parent_in_its_own_language() -> None:
    blood = find_style("blood")
    assert (blood.name, blood.parent, blood.default_locale) == (
        "blood",
        "american-medical-association",
        "en-GB",
    )
    assert blood.xml == find_style("ama").xml


def test_a_dependent_style_of_the_project_resolves_to_a_shipped_parent(tmp_path: Path) -> None:
    (tmp_path / "mine.csl").write_text(DEPENDENT.format(parent="apa"), encoding="utf-8")
    style = find_style("mine", folders=[tmp_path])
    assert (style.title, style.parent, style.default_locale) == ("My journal", "apa", "fr-FR")


def test_a_dependent_style_without_its_parent_says_which_one_is_missing(tmp_path: Path) -> None:
    (tmp_path / "mine.csl").write_text(DEPENDENT.format(parent="no-such-style-anywhere"), encoding="utf-8")
    with pytest.raises(StyleError, match="depends on 'no-such-style-anywhere', which is not here"):
        find_style(tmp_path / "mine.csl")


def test_two_styles_that_depend_on_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one.csl").write_text(DEPENDENT.format(parent="two"), encoding="utf-8")
    (tmp_path / "two.csl").write_text(DEPENDENT.format(parent="one"), encoding="utf-8")
    with pytest.raises(StyleError, match="depends on another one itself"):
        find_style("one", folders=[tmp_path])


def test_the_projects_own_style_goes_before_a_shipped_one(tmp_path: Path, small: Callable[..., str]) -> None:
    (tmp_path / "APA.csl").write_text(small(), encoding="utf-8")
    assert find_style("apa", folders=[tmp_path]).title == "Small"
    listed = {info.name: info.origin for info in list_styles([tmp_path])}
    assert listed["apa"] == "project"
    assert listed["nature"] == "shipped"


def test_a_style_is_found_by_path_and_by_its_own_text(tmp_path: Path, small: Callable[..., str]) -> None:
    path = tmp_path / "a style.csl"
    path.write_text(small(), encoding="utf-8")
    assert find_style(path).name == "a style"
    assert find_style(str(path)).title == "Small"
    assert find_style(small()).name == "small"


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(StyleError) as error:
        find_style("vancuver")
    assert error.value.problem.rule == "RK601"
    assert "did you mean vancouver" in (error.value.problem.hint or "")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("<style", "<style>:1:7", "not XML", id="cut off"),
        pytest.param("<a>\n<b></a>", "<style>:2:8", "not XML", id="tags that cross"),
        pytest.param("<a/>", "<style>:1:1", "not a citation style", id="XML but no CSL"),
        pytest.param("<style/>", "<style>:1:1", "not a citation style", id="no namespace"),
        pytest.param("<html><body>x</body></html>", "<style>:1:1", "web page", id="HTML"),
        pytest.param("<!DOCTYPE html>\n<html></html>", "<style>:1:1", "web page", id="HTML with doctype"),
        pytest.param(
            '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>',
            "<style>:3:1",
            "document type",
            id="external entity",
        ),
        pytest.param(
            '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><l>&c;</l>',
            "<style>:1:1",
            "document type",
            id="billion laughs",
        ),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl"><info/></style>',
            "<style>:1:1",
            "no <citation>",
            id="empty",
        ),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl"><a>&undefined;</a></style>',
            "<style>:1:",
            "not XML",
            id="entity",
        ),
    ],
)
def test_what_is_no_style_is_refused_with_its_place(text: str, place: str, message: str) -> None:
    with pytest.raises(StyleError, match=message) as error:
        find_style(text)
    assert (error.value.problem.place or "").startswith(place)
    assert error.value.problem.hint


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"<style>\n\xff</style>", "not UTF-8", id="not UTF-8"),
        pytest.param(b"\x00\x01\x02", "not XML", id="binary"),
        pytest.param(b" " * (MAX_STYLE_BYTES + 1), "larger than the limit", id="too large"),
    ],
)
def test_a_file_that_is_no_style_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.csl"
    path.write_bytes(data)
    with pytest.raises(StyleError, match=message):
        find_style(path)


@pytest.mark.parametrize("asked", ["no/such/file.csl", "../x", ""])
def test_a_path_or_name_that_leads_nowhere_is_a_style_error(asked: str) -> None:
    with pytest.raises(StyleError):
        find_style(asked)


def test_a_folder_is_no_style(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="folder"):
        find_style(tmp_path)


def test_deep_nesting_is_refused_by_the_parser() -> None:
    text = '<style xmlns="http://purl.org/net/xbiblio/csl">' + "<a>" * 5000
    with pytest.raises(StyleError, match="not XML"):
        find_style(text)


@pytest.mark.parametrize("filler", ["<!-- -->", "<?a?>", " \n", "<!--", "<?"])
def test_a_long_preamble_is_read_in_linear_time(filler: str, assert_linear: Callable[..., None]) -> None:
    def run(text: str) -> None:
        with pytest.raises(StyleError):
            find_style("<?xml version='1.0'?>" + text)

    assert_linear(run, filler)


def test_every_alias_leads_to_a_style_of_the_folder_or_of_the_package() -> None:
    shipped = {info.name for info in list_styles()}
    outside = {
        "american-political-science-association",
        "american-sociological-association",
        "chicago-notes-bibliography-subsequent-ibid",
        "cse-citation-name",
        "cse-citation-sequence-brackets-8th-edition",
        "iso690-author-date-fr-no-abstract",
        "mhra-author-date",
    }
    assert {name for name in aliases().values() if name not in shipped} <= outside
    assert not set(aliases()) & shipped


def test_the_readme_of_the_styles_lists_each_with_title_parent_and_aliases() -> None:
    rows = [
        f"| `{info.name}` | {info.title} | {f'`{info.parent}`' if info.parent else ''} | "
        f"{', '.join(f'`{alias}`' for alias in info.aliases)} |"
        for info in list_styles()
    ]
    readme = (styles_folder() / "README.md").read_text(encoding="utf-8")
    assert [line for line in readme.splitlines() if line.startswith("| `")] == rows


def test_every_shipped_style_names_its_licence() -> None:
    for path in styles_folder().rglob("*.csl"):
        assert "creativecommons.org/licenses/by-sa/3.0" in path.read_text(encoding="utf-8"), path.name
    assert "BY-SA 3.0" in (styles_folder() / "LICENSE").read_text(encoding="utf-8")
