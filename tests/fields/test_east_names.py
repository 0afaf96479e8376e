"""Names in Chinese, Japanese and Korean letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.fields.names import parse_names


@pytest.mark.parametrize(
    ("text", "told", "cut"),
    [
        pytest.param("费孝通著", ["费孝通"], False, id="author glued"),
        pytest.param("费孝通 主编", ["费孝通"], False, id="editor with a space"),
        pytest.param("中川裕志編", ["中川裕志"], False, id="Japanese editor"),
        pytest.param("김훈 지음", ["김훈"], False, id="Korean author"),
        pytest.param("박명림 옮김", ["박명림"], False, id="Korean translator"),
        pytest.param("加藤 周一", ["加藤周一"], False, id="a space inside"),
        pytest.param("加藤周一・山田太郎", ["加藤周一", "山田太郎"], False, id="points"),
        pytest.param("ジョン・スミス", ["ジョン・スミス"], False, id="a point within a name"),
        pytest.param("温忠麟, 张雷, 侯杰泰, 刘红云", ["温忠麟", "张雷", "侯杰泰", "刘红云"], False, id="commas"),
        pytest.param("温忠麟、叶宝娟", ["温忠麟", "叶宝娟"], False, id="Chinese commas"),
        pytest.param("周黎安，王小明，等", ["周黎安", "王小明"], True, id="Chinese et al."),
        pytest.param("黒橋禎夫と長尾真ほか", ["黒橋禎夫", "長尾真"], True, id="Japanese et al."),
        pytest.param("김철수 외", ["김철수"], True, id="Korean et al."),
        pytest.param("王小明和李华", ["王小明", "李华"], False, id="Chinese joiner"),
        pytest.param("张和平", ["张和平"], False, id="a joiner within a name"),
        pytest.param("김철수와 이영희", ["김철수", "이영희"], False, id="Korean joiner"),
        pytest.param("임지현 및 김용섭", ["임지현", "김용섭"], False, id="Korean joiner alone"),
        pytest.param("이순묵·김종남", ["이순묵", "김종남"], False, id="Korean points"),
        pytest.param("同济大学数学系", ["同济大学数学系"], False, id="a body"),
        pytest.param("Sestili F.、王小明", ["Sestili", "王小明"], False, id="mixed"),
        pytest.param("WÁNG Xiǎn 王显", ["Wáng"], False, id="a name and its letters"),
    ],
)  # fmt: skip
def test_names_in_eastern_letters_are_whole(text: str, told: list[str], cut: bool) -> None:
    parsed = parse_names(text)
    assert ([name.literal or name.family for name in parsed.names], parsed.et_al) == (told, cut)


@pytest.mark.parametrize("unit", ["王和", "王、", "金 와 ", "加藤・", "と", "等"])
def test_hostile_eastern_lists_take_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(parse_names, unit, size=8_000)
