"""Labels of places in a work, "p.", "Kap.", "fig.", by the locator of CSL that they stand for."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of, any_of, words_of

# Locator (CSL 1.0.2, "Locators") -> language -> labels, without the stop of abbreviations, in lower case.
# What stands first of English is how the label is written. Each label stands under one locator only, but for
# those with l. l: read so in a text of its language alone, and in lower case; x: it parts volumes or issues,
# and leads no locator; c: read by citeproc-js in front of a number, d: by word processors in front of a
# locator. v, i, p: the tagger of reference strings was trained with it as a word for volumes, issues, pages.
BY_LOCATOR = {
    "page": {
        "en": "p:cdp pp:cdp page:p pages:p pg:p pgs:p",
        "de": "s:p ss:p seite seiten:p",
        "fr": "pag:p pags:p",
        "es": "pág:p págs:p página páginas:p",
        "it": "pagg:p pagina pagine",
        "sv": "sid:p sida sidor",
        "da": "side sider",
        "nl": "blz:p bladzijde",
        "pl": "str:p strona strony",
        "ru": "с:p стр:p",
        "uk": "стор:p",
        "tr": "sayfa",
        "fi": "sivu sivut",
        "hu": "oldal:p old:p",
        "el": "σ:p σσ:p σελ:p",
        "is": "bls:p",
        "et": "lk:p",
        "lv": "lpp:p",
        "id": "hlm:p hal:p",
        "zh": "页:p 頁:p",
        "ja": "ページ:p",
        "ko": "쪽:p 면:p",
        "ar": "ص:p صص:p صفحة:p",
        "fa": "صفحات:p",
        "he": "עמ:p עמודים:p",
    },
    "chapter": {
        "en": "chap ch:cd chaps chapter chapters",
        "de": "kap kapitel",
        "fr": "chapitre chapitres",
        "es": "cap capítulo capítulos caps",
        "it": "capitolo capitoli",
        "pt": "capítulo capítulos",
        "nl": "hfst hoofdstuk",
        "sv": "kapitlet",
        "pl": "rozdz rozdział",
        "cs": "kapitola",
        "fi": "luku",
        "hu": "fejezet",
        "tr": "bölüm",
        "ru": "гл глава",
    },
    "section": {
        "en": "sec:cd secs section sections sect § §§ s:l ss:l",
        "de": "abschnitt abschn",
        "es": "sección",
        "it": "sezione",
        "pt": "seção secção",
        "pl": "sekcja",
    },
    "article-locator": {
        "en": "art:cp article:p arts articles",
        "de": "artikel",
        "es": "artículo artículos",
        "it": "articolo articoli",
        "pt": "artigo artigos",
        "pl": "artykuł",
        "ru": "ст статья",
        "tr": "madde",
    },
    "volume": {
        "en": "vol:cdv vol.:vx vols:v volume:v volumes:v",
        "de": "bd:v bde:v band:v bände:v jahrgang:vx jg:vx",
        "fr": "tome:v tomes t:v",
        "es": "tomo:v",
        "pl": "tom:v rocznik:vx",
        "sv": "bind:v årg:vx årgang:vx",
        "nl": "deel jrg:vx jaargang:vx",
        "ru": "том:v т:v год:vx",
        "cs": "roč:vx ročník:vx svazek:v",
        "sk": "zv:v zväzok:v",
        "hu": "évf:vx évfolyam:vx köt:v kötet:v",
        "tr": "cilt:v",
        "fi": "vsk:vx vuosikerta:vx nide:v",
        "el": "τόμ:v τόμος:v",
        "et": "kd:v köide:v",
        "lt": "tomas:v",
        "lv": "sēj:v",
        "id": "jilid:v",
        "vi": "tập:v",
        "zh": "卷:v",
        "ja": "巻:v",
        "ko": "권:v",
        "ar": "مج:v مجلد:v المجلد:v",
        "fa": "جلد:v دوره:v",
        "he": "כרך:v",
    },
    "issue": {
        "en": "no:cdi nos:i issue:i issues iss:i num:i number:i",
        "de": "nr:i nummer heft:i h:ix",
        "fr": "n°:i numéro fasc:i fascicule:i",
        "es": "nº:i núm número:i",
        "it": "numero:i fascicolo:i",
        "sv": "hft:i",
        "ru": "вып:i №:i",
        "uk": "вип:i",
        "cs": "č:i číslo:i seš:i",
        "sk": "zoš:i",
        "pl": "zesz:i zeszyt:i",
        "hu": "sz:i szám:i",
        "tr": "sayı:i",
        "fi": "nro:i",
        "da": "hæfte:i",
        "el": "τχ:i τεύχος:i",
        "id": "nomor:i",
        "zh": "期:i",
        "ja": "号:i 號:i",
        "ko": "호:i",
        "ar": "ع:i عدد:i العدد:i",
        "fa": "شماره:i",
        "he": "גיליון:i חוברת:i",
    },
    "figure": {
        "en": "fig:cd figs figure figures",
        "de": "abb abbildung abbildungen",
        "es": "figura figuras",
        "it": "ill illustrazione",
        "nl": "afb afbeelding",
        "sv": "figur",
        "pl": "rys rysunek ryc rycina",
        "cs": "obr obrázek",
        "hu": "ábra",
        "fi": "kuva",
        "tr": "şekil",
        "ru": "рис рисунок",
    },
    "table": {
        "en": "tab tabs table tables tbl",
        "de": "tabelle tabellen",
        "fr": "tableau tableaux",
        "es": "tabla tablas",
        "it": "tabella tabelle tav tavola",
        "pt": "tabela tabelas quadro",
        "sv": "tabell",
        "nl": "tabel",
        "pl": "tabela",
        "cs": "tabulka",
        "hu": "táblázat",
        "fi": "taulukko",
        "tr": "tablo",
        "ru": "табл таблица",
    },
    "paragraph": {
        "en": "para:cd paras paragraph paragraphs ¶ ¶¶",
        "de": "abs absatz absätze",
        "es": "párr párrafo",
        "it": "par paragrafo",
        "pt": "parágrafo",
        "nl": "alinea",
    },
    "part": {"en": "pt:cd part parts pts", "de": "teil", "fr": "partie", "es": "parte", "sv": "del"},
    "appendix": {
        "en": "app:cd appendix appendices annex",
        "de": "anh anhang",
        "fr": "annexe annexes",
        "es": "anexo apéndice",
        "it": "appendice allegato",
        "nl": "bijlage",
        "pl": "aneks",
        "ru": "прил",
    },
    "book": {
        "en": "bk:cd book books bks",
        "de": "buch",
        "fr": "livre",
        "es": "libro",
        "it": "libro",
        "pt": "livro",
    },
    "column": {
        "en": "col:cd column columns cols",
        "de": "sp spalte spalten",
        "fr": "colonne",
        "es": "columna",
        "it": "colonna",
    },
    "equation": {
        "en": "eq equation equations eqs",
        "de": "gleichung",
        "es": "ecuación",
        "it": "equazione",
        "fr": "équation",
    },
    "folio": {"en": "fol:cd folio folios fols", "de": "bl blatt", "fr": "feuillet"},
    "line": {
        "en": "l:cd line lines",
        "de": "z zeile zeilen",
        "fr": "ligne lignes",
        "es": "línea",
        "it": "riga righe",
    },
    "note": {"en": "n:cdi note notes fn footnote", "de": "anm anmerkung fußnote", "es": "nota", "it": "nota"},
    "opus": {"en": "op:cd opus"},
    "rule": {"en": "r:cd rule rules"},
    "scene": {"en": "sc scene scenes", "de": "szene"},
    "sub-verbo": {"en": "sv:cd"},
    "supplement": {"en": "supp:d suppl:i supplement:i"},
    "title-locator": {"en": "tit"},
    "verse": {"en": "vrs:cd v:v verse verses", "de": "vers", "es": "verso"},
}  # fmt: skip

# Any label -> its locator; where two languages differ, the first above.
LOCATORS = {
    word: locator
    for locator, rows in reversed(BY_LOCATOR.items())
    for row in reversed(rows.values())
    for word in words_of(row, without="l")
    if word not in words_of(row, "x")
}
# Language -> labels that mean something of their own in it.
OF_A_LANGUAGE: dict[str, dict[str, str]] = {}
for _locator, _rows in BY_LOCATOR.items():
    for _language, _row in _rows.items():
        OF_A_LANGUAGE.setdefault(_language, {}).update(dict.fromkeys(words_of(_row, "l"), _locator))
# How a label is written, without its stop.
WRITTEN = {locator: words_of(rows["en"])[0] for locator, rows in BY_LOCATOR.items()}
# What citeproc-js reads in front of a number, and word processors in front of a locator.
PROCESSORS = {word: name for name, rows in BY_LOCATOR.items() for word in words_of(rows["en"], "c")}
WORD_PROCESSORS = {word: name for name, rows in BY_LOCATOR.items() for word in words_of(rows["en"], "d")}
VOLUMES, ISSUES, PAGES = (
    frozenset(word for rows in BY_LOCATOR.values() for word in all_of(rows, flag)) for flag in "vip"
)
# Labels in front of a value that a tagger found, and in front of a count of pages or behind it.
# What stands behind a figure in lists of East Asia: "第3卷", "12号", "77쪽".
EAST_VOLUMES, EAST_ISSUES, EAST_PAGES = (
    ("卷", "巻", "권", "집", "輯"),
    ("期", "号", "號", "호"),
    ("页", "頁", "쪽", "면", "ページ"),
)
_VOLUME_LABELS = any_of(word for word in VOLUMES if word.isalpha())
_PAGE_LABELS = any_of(all_of(BY_LOCATOR["page"]))
ISSUE_LABELS = all_of(BY_LOCATOR["issue"]) - {"№"} | {"n"}
VOLUME_LEAD = regex(rf"^{_VOLUME_LABELS}\b[.:\s]*(?=\w)", re.IGNORECASE)
ISSUE_LEAD = regex(rf"^{any_of(ISSUE_LABELS)}\b[.:\s]*(?=\w)", re.IGNORECASE)
PAGE_LEAD = regex(rf"^(?:{_PAGE_LABELS}|bl)\b\.?\s*(?=[\da-z])", re.IGNORECASE)
PAGES_COUNTED_BEHIND = regex(rf"\s?{_PAGE_LABELS}\b\.?", re.IGNORECASE)
COUNT_OF_PAGES = regex(rf"\d{{1,4}}\s?{_PAGE_LABELS}\.?", re.IGNORECASE)
# Labels with a number, as a sign of a reference.
PLACE_SIGN = r"\b(?:pp?|S|pág|págs|vol|Vol|Bd|Nr|no|No|Jg|t|T|fasc|iss|ch|Kap|Sp|fol)\. ?\d"
# "CXII, 1" and "49, H. 3": volume and issue in one piece.
VOLUME_AND_ISSUE = regex(
    rf"^([IVXLC]{{1,8}}|\d{{1,4}}),\s(?:{any_of(ISSUE_LABELS)}\.?\s?)?(\d{{1,3}})$", re.IGNORECASE
)
