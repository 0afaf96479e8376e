"""The months, seasons and publication states of many languages -> their numbers."""

from __future__ import annotations

# One line a language, January first; abbreviations follow after a slash. Folded to lower case.
_MONTHS = (
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
    "januar/jänner/jän februar/feber/febr märz/maerz/mär/mrz april mai juni juli august september oktober/okt november dezember/dez",
    "janvier/janv février/fevrier/févr/fév/fevr mars avril/avr mai juin juillet/juil août/aout/aoû septembre octobre novembre décembre/decembre/déc",
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic",
    "gennaio/gen febbraio/febb marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre",
    "janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out novembro dezembro",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember/des",
    "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta",
    "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
    "leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října x/x prosinec/prosince",
    "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)  # fmt: skip

MONTHS = {
    word: number
    for line in _MONTHS
    for number, words in enumerate(line.split(), start=1)
    for word in words.split("/")
    if word != "x"
}

SEASONS = {
    word: number
    for number, words in enumerate(
        (
            "spring frühling frühjahr printemps primavera lente vår forår",
            "summer sommer été verano estate verão zomer sommar",
            "autumn fall herbst automne otoño autunno outono herfst höst efterår",
            "winter hiver invierno inverno vinter",
        ),
        start=1,
    )
    for word in words.split()
}

# What stands in the place of a date: that there is none (in this very case: "S. D." are initials) ...
NO_DATE = ("n.d.", "n. d.", "no date", "s.d.", "o.J.", "o. J.", "sin fecha", "s.f.", "senza data", "undated")
# ... or that the work is not out yet.
STATUS_WORDS = frozenset(
    {
        "in press", "forthcoming", "in preparation", "submitted for publication", "accepted for publication",
        "epub ahead of print", "online ahead of print", "ahead of print", "published ahead of print",
        "im druck", "im erscheinen", "in vorbereitung", "erscheint demnächst",
        "sous presse", "à paraître", "en prensa", "en imprenta", "en preparación",
        "in stampa", "in corso di stampa", "in corso di pubblicazione", "no prelo", "in druk", "under tryckning",
    }
)  # fmt: skip
