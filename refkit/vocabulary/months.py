"""The months of many languages."""

from __future__ import annotations

# One row a language, January first; other forms of a month's name follow after a slash. Folded to lower case.
BY_LANGUAGE = {
    "en": """january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept
        october/oct november/nov december/dec""",
    "de": """januar/jänner/jän februar/feber/febr märz/maerz/mär/mrz april mai juni juli august september
        oktober/okt november dezember/dez""",
    "fr": """janvier/janv février/fevrier/févr/fév/fevr mars avril/avr mai juin juillet/juil août/aout/aoû
        septembre octobre novembre décembre/decembre/déc""",
    "es": """enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre
        noviembre diciembre/dic""",
    "it": """gennaio/gen febbraio/febb marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett
        ottobre/ott novembre dicembre""",
    "pt": """janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out novembro
        dezembro""",
    "nl": "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember/des",
    "fi": """tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta
        toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta
        lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta""",
    "pl": """styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca
        lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada
        grudzień/grudnia""",
    "cs": """leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července
        srpen/srpna září říjen/října listopad prosinec/prosince""",
    "ru": """январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа
        сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря""",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "hu": """január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug
        szeptember/szept október/okt november/nov december/dec""",
    "ro": "ianuarie/ian februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "el": """ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου
        ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου
        νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου""",
    "uk": """січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня
        липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня""",
    "ca": "gener/gen febrer/febr març abril/abr maig juny juliol agost setembre octubre novembre desembre",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
}  # fmt: skip

MONTHS = {
    word: number
    for row in BY_LANGUAGE.values()
    for number, words in enumerate(row.split(), start=1)
    for word in words.split("/")
}
ENGLISH = tuple(words.split("/")[0] for words in BY_LANGUAGE["en"].split())
SHORT_ENGLISH = tuple(month[:3] for month in ENGLISH)
# As a language writes them out.
WHOLE_NAMES = frozenset(words.split("/")[0] for row in BY_LANGUAGE.values() for words in row.split())
