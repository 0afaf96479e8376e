"""Words that tell one version of a work from another, and those of works that appear anew each year."""

from __future__ import annotations

from refkit.vocabulary.rows import all_of, any_of, words_of

# Before the day of a version: "Revised: 12/2014", "as amended 2019", "Stand: Mai 2018".
_REVISED = {
    "en": """revised revision last_revised date_of_revision last_updated updated last_update update last_amended as_amended amended consolidated
        consolidated_version consolidated_text version_of""",
    "de": "stand revision überarbeitet in_der_fassung_vom fassung_vom stand_der_information konsolidierte_fassung aktualisiert zuletzt_geändert",
    "fr": "révisé révisée révision mis_à_jour mise_à_jour version_consolidée version_du dernière_mise_à_jour modifié modifiée",
    "es": "revisado revisada revisión actualizado actualizada actualización texto_consolidado última_actualización",
    "it": "revisione rivisto aggiornato aggiornata aggiornamento testo_consolidato",
    "pt": "revisado revista revisão atualizado atualizada atualização versão_consolidada",
    "nl": "herzien herziening bijgewerkt geconsolideerde_versie versie_van",
}
REVISED = any_of(all_of(_REVISED))
# Between that and its day.
TO_DAY = r"[\s:,.(]{1,4}(?:(?:in|on|to|of|by|du|le|vom|am|del|de|il|em|op)\s)?"
# Before a number of a version; a single letter only with a figure behind it.
NUMBERED = r"(?:version|versión|versione|versão|versie|release|rev\.?|ver\.|v\.?)"
# Left out of a title where two versions are compared.
VERSION_WORDS = frozenset(
    words_of(
        """update updated updates updating revised revision version edition edn ed new consolidated amended amendment release
        uberarbeitete uberarbeitet fassung auflage aktualisierung aktualisierte aktualisiert stand neue neu
        mise jour revisee revise edition version consolidee nouvelle
        actualizacion actualizada actualizado edicion version revisada aggiornamento aggiornata edizione versione
        atualizacao atualizada edicao versao herziene herziening versie uitgave"""
    )
)
UPDATE = any_of(
    words_of(
        """update updated revision revised amendment aktualisierung aktualisierte überarbeitung mise_à_jour actualización actualizada
        aggiornamento aggiornata atualização atualizada herziening herziene"""
    )
)
# Without accents, as titles are compared. Of such works one of each year is another work, no version of the last.
_SERIES = {
    "en": """annual yearly yearbook quarterly monthly weekly proceedings conference congress symposium workshop meeting abstracts census survey
        statistics statistical monitor outlook almanac budget accounts trends ranking index bulletin newsletter prospects figures
        report reports review world state results season olympics championship cup""",
    "de": "jahresbericht jahrbuch bericht statistik tagung tagungsband kongress haushalt jahresabschluss geschaftsbericht kalender",
    "fr": "annuel rapport annuaire statistiques actes congres colloque bilan recensement",
    "es": "anual informe anuario estadisticas actas congreso memoria censo",
    "it": "annuale relazione rapporto annuario statistiche atti congresso censimento",
    "pt": "relatorio anuario estatisticas anais congresso censo",
    "nl": "jaarverslag jaarboek statistiek verslag congres",
}
SERIES = all_of(_SERIES)
# A change to a standard is none of its versions.
AMENDMENT = r"(?:/|\b)(?:Amd|AMD|Cor|COR|AC|A\d|Amendment|Corrigendum|Supplement)\b"
