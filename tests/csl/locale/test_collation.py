"""Texts sort as readers of their language expect, by Unicode CLDR and, for alphabets, without it too."""

from __future__ import annotations

import random
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.csl.locale import collation
from refkit.csl.locale.collation import (
    collate_text,
    is_letter,
    key_by_tables,
    key_by_unicode,
    lacks_order,
    library,
)

needs_icu = pytest.mark.skipif(
    find_spec("icu") is None, reason="the extra refkit-claims[collation] is not installed"
)

# Orders of the language's own dictionaries and lists (Unicode CLDR), written by hand.
ALPHABETS = [
    pytest.param("en", "2_ponds 10_ponds a_pond Azur Élan embers", id="figures as numbers, before letters"),
    pytest.param("en", "aber Äther Azur", id="an accent is set aside"),
    pytest.param("en", "co-op coop cooper d'Arc dare", id="punctuation is set aside"),
    pytest.param("en", "Lodge łódź lost øre origin", id="letters with strokes"),
    pytest.param("sv", "Azur Vester Wester über yxa Zebra Åre Ärlig Öl", id="Swedish: å ä ö last, ü as y"),
    pytest.param("fi", "Vaasa Wasa yö Zebra Åbo Äiti Öljy", id="Finnish"),
    pytest.param("da", "Ab Zebra Æble Øre Aalborg Åre Aarhus", id="Danish: æ ø å, aa as å"),
    pytest.param("nb", "Zebra Ære Øre Åre", id="Norwegian"),
    pytest.param("is", "Abel Ábel Dúfa Ðakk Elan Élan Yr Ýr Zófó Þór Ævi Öl", id="Icelandic: þ æ ö behind z"),
    pytest.param("de", "Arger Ärger Ofen Öl Oz Straße Strassf", id="German dictionaries: ö as o"),
    pytest.param("fr", "cote coté coteau œuf of", id="French"),
    pytest.param("es", "chico cz llama lz nz ñu oz", id="Spanish: ñ behind n, ch and ll as two"),
    pytest.param("cs", "cukr čas hrad chata ihned rez řeka síla šála zima žába", id="Czech: ch behind h"),
    pytest.param("sk", "cukr čas hrad chata ihned oz ôsmy", id="Slovak"),
    pytest.param("pl", "az ąb cz ćma ez ęg lz łan nz ńa oz óo sz śa zz źa żb", id="Polish"),
    pytest.param("hr", "cz čaj ćup dz đak sz šal zz žaba", id="Croatian: ć behind č"),
    pytest.param("sl", "cz čaj sz šal zz žaba", id="Slovene"),
    pytest.param("hu", "cukor csak ot oz öreg sor szak ut uz ütem zebra zseb", id="Hungarian: cs, sz, zs"),
    pytest.param("tr", "cz çay gz ğaz hz ışık iz oz öl sz şal uz ül", id="Turkish: ı before i"),
    pytest.param("lt", "cz čia ieva yla yra jis sz šal zz žal", id="Lithuanian: y among i"),
    pytest.param("lv", "cz čia gz ģa kz ķa lz ļa nz ņa sz šal zz žal", id="Latvian"),
    pytest.param("et", "sz šal zz žal tal ul val õun äi öö ül xa", id="Estonian: z behind s"),
    pytest.param("ro", "az ăb âb iz îa sz șa tz ța", id="Romanian"),
    pytest.param("el", "άλφα βήτα ώμος zebra", id="Greek before Latin"),
    pytest.param("ru", "е ёлка жук йод яма zebra", id="Russian: ё as е, Cyrillic before Latin"),
    pytest.param("uk", "гуля ґава е є ж инжир інжир їжак йод", id="Ukrainian: і ї й"),
    pytest.param("sr", "дан ђак лук љубав нос њива туш ћуп цар џак шар", id="Serbian"),
    pytest.param("he", "אבא בית גן שלום", id="Hebrew"),
    pytest.param("ar", "باب تمر ثاني جبل", id="Arabic"),
    pytest.param("ko", "가나 까치 나비 다리 zebra", id="Korean before Latin"),
    pytest.param("ja", "はな ばなな ぱんだ ひと", id="Japanese: kana"),
]
# What only CLDR knows.
SCRIPTS = [
    pytest.param("zh-CN", "阿 李 王 张 zebra", id="Chinese by pinyin"),
    pytest.param("zh-TW", "王 李 阿", id="Chinese by strokes"),
    pytest.param("ja", "あめ アメリカ いぬ 漢字", id="Japanese: kana of both kinds, before Han"),
    pytest.param("th", "กา เก ขา", id="Thai: a vowel that is written first"),
    pytest.param("hi", "अब आम कमल खेत", id="Hindi"),
    pytest.param("cy", "cwm chwech dyn ddoe", id="Welsh: ch and dd are letters"),
]


def shuffled(words: list[str]) -> list[str]:
    mixed = list(words)
    random.Random(7).shuffle(mixed)
    return mixed


def words_of(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


@pytest.mark.parametrize(("language", "text"), ALPHABETS)
def test_alphabets_are_sorted_without_other_packages(language: str, text: str) -> None:
    words = words_of(text)
    assert sorted(shuffled(words), key=lambda word: key_by_tables(word, language)) == words


@needs_icu
@pytest.mark.parametrize(("language", "text"), [*ALPHABETS, *SCRIPTS])
def test_every_language_is_sorted_by_unicode(language: str, text: str) -> None:
    words = words_of(text)
    assert sorted(shuffled(words), key=lambda word: key_by_unicode(word, language, library())) == words


def test_case_accents_and_punctuation_are_set_aside() -> None:
    assert key_by_tables("“Élan”", "") == key_by_tables("elan", "")


@needs_icu
def test_case_accents_and_punctuation_are_set_aside_by_unicode_too() -> None:
    assert key_by_unicode("“Élan”", "en", library()) == key_by_unicode("elan", "en", library())


@pytest.fixture
def without_icu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collation, "find_spec", lambda _: None)
    library.cache_clear()
    collate_text.cache_clear()
    yield  # type: ignore[misc]
    library.cache_clear()
    collate_text.cache_clear()


@pytest.mark.usefixtures("without_icu")
@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        pytest.param("Ponds", False, id="Latin"),
        pytest.param("Ёлка ώμος שלום باب 가나", False, id="other alphabets"),
        pytest.param("张", True, id="Han"),
        pytest.param("はな", True, id="kana"),
        pytest.param("กา", True, id="Thai"),
        pytest.param("अब", True, id="Devanagari"),
    ],
)
def test_what_has_no_order_is_known(text: str, lacking: bool) -> None:
    assert library() is None
    assert lacks_order(text) is lacking
    assert lacks_order(collate_text(text, "zh")) is lacking


def test_letters_have_their_marks_with_them() -> None:
    assert "".join(filter(is_letter, "हिन्दी 2a²!")) == "हिन्दीa"


@needs_icu
def test_with_unicode_nothing_lacks_an_order() -> None:
    assert not lacks_order("张")
    assert collate_text("张", "zh-CN") == key_by_unicode("张", "zh-CN", library())


@needs_icu
@given(st.lists(st.text(alphabet="abcxyz éÉ'-1270.", max_size=8), max_size=6))
def test_plain_latin_sorts_alike_with_and_without(texts: list[str]) -> None:
    by_unicode: Any = library()
    assert sorted(texts, key=lambda text: key_by_tables(text, "en")) == sorted(
        texts, key=lambda text: key_by_unicode(text, "en", by_unicode)
    )
