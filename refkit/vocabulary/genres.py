"""What a work is, in the words that lists print for it: media release, drug label, abstract, thesis, data set …"""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of, any_of

# Genre -> language -> words. g: a genre only where nothing else stands beside it, as in brackets behind a title, for
# in running text it is a word like any other; f: the tagger of reference strings was taught with it; m: so were the
# models of links, for which it makes a reference one of a meeting.
BY_GENRE = {
    "release": {
        "en": (
            "media release|press release|news release|media statement|press statement|news statement|"
            "press announcement|press communiqué"
        ),
        "de": (
            "pressemitteilung|medienmitteilung|presseinformation|medieninformation|presseerklärung|pressemeldung|"
            "presseaussendung"
        ),
        "fr": "communiqué de presse|communiqué aux médias|communiqué:g|dossier de presse",
        "es": "comunicado de prensa|nota de prensa|comunicado:g|boletín de prensa",
        "ca": "comunicat de premsa|nota de premsa",
        "pt": "comunicado de imprensa|nota de imprensa|comunicado à imprensa|nota à imprensa",
        "it": "comunicato stampa|nota stampa|comunicato:g",
        "ro": "comunicat de presă|",
        "nl": "persbericht|persmededeling",
        "sv": "pressmeddelande pressrelease",
        "da": "pressemeddelelse",
        "nb": "pressemelding",
        "fi": "lehdistötiedote mediatiedote tiedote:g",
        "et": "pressiteade",
        "lv": "preses relīze|paziņojums presei",
        "lt": "pranešimas spaudai|pranešimas žiniasklaidai",
        "pl": "informacja prasowa|komunikat prasowy|notatka prasowa",
        "cs": "tisková zpráva|tiskové prohlášení",
        "sk": "tlačová správa|",
        "sl": "sporočilo za javnost|sporočilo za medije",
        "hr": "priopćenje za javnost|priopćenje za medije",
        "sr": "saopštenje za javnost|saopštenje za medije|саопштење за јавност",
        "hu": "sajtóközlemény",
        "tr": "basın bülteni|basın açıklaması",
        "el": "δελτίο τύπου|",
        "bg": "прессъобщение прес-съобщение",
        "ru": "пресс-релиз",
        "uk": "прес-реліз",
        "ar": "بيان صحفي|بيان صحافي",
        "he": "הודעה לעיתונות|",
        "zh": "新闻稿 新聞稿 新闻发布",
        "ja": "プレスリリース 報道発表 ニュースリリース",
        "ko": "보도자료",
    },
    "label": {
        "en": (
            "prescribing information|package insert|package leaflet|summary of product characteristics|smpc|uspi|"
            "product monograph|product information|product label|product labeling|product labelling|drug label|"
            "full prescribing|highlights of prescribing|instructions for use|data sheet|datasheet|label:g"
        ),
        "de": "fachinformation gebrauchsinformation packungsbeilage",
        "fr": "résumé des caractéristiques|",
        "es": "ficha técnica|",
        "it": "riassunto delle caratteristiche|foglio illustrativo",
        "pt": "resumo das características|",
        "nl": "samenvatting van de productkenmerken|bijsluiter",
        "sv": "produktresumé bipacksedel",
        "da": "produktresumé indlægsseddel",
        "nb": "preparatomtale pakningsvedlegg",
        "pl": "charakterystyka produktu leczniczego|",
        "cs": "souhrn údajů o přípravku|",
    },
    "manual": {"en": "user manual|technical specification|technical data sheet"},
    "file": {"en": "data on file|"},
    "abstract": {
        "en": "abstract:m|meeting abstract|conference abstract|abstr.|abstr",
        "de": "zusammenfassung:g",
        "fr": "résumé:g",
        "es": "resumen:g",
        "pt": "resumo:g",
        "it": "riassunto:g",
        "nl": "samenvatting:g",
        "ru": "абстракт",
    },
    "poster": {"en": "poster:m|poster presentation|conference poster", "ru": "постер"},
    "presentation": {"en": "presentation|oral presentation|conference presentation|paper presentation"},
    "lecture": {"en": "slides lecture", "de": "vortrag:g"},
    "comment": {
        "en": "letter|editorial|commentary|comment|erratum|correction|corrigendum|retraction|correspondence"
    },
    "preprint": {"en": "preprint"},
    "thesis": {
        "en": "thesis:f dissertation:f diss:gf diss.",
        "de": "habilitation:f habilitation* habilitationsschrift:f masterarbeit:f bachelorarbeit diplomarbeit:f",
        "fr": "thèse:f",
        "es": "tesis:f|tesis doctoral",
        "it": "tesi di|tesi di laurea|tesi di dottorato|tesi:gf",
        "pt": "tese de|tese:gf|dissertação",
        "nl": "proefschrift",
        "sv": "avhandling",
    },
    "data": {"en": "data set|dataset|data file|datafile|database:g"},
    "software": {"en": "software|computer software|computer program|program:g|mobile app|app:g|code:g"},
    "patent": {
        "en": "patent:g|patent no.|patent no|patent number|patent application|us patent|u.s. patent|european patent",
        "de": "patentschrift",
    },
    "standard": {"en": "standard:g"},
    "recording": {"en": "video:g film:g podcast:g"},
    "blog": {"en": "blog:g|blog post:g"},
    "post": {"en": "tweet:g"},
    "page": {"en": "web page:g|webpage:g|website:g"},
    "report": {
        "en": (
            "technical report|final report|annual report|interim report|research report|status report|project report|"
            "evaluation report|assessment report|world report|global report|working report|working paper|"
            "technical paper|final paper|annual paper|interim paper|research paper|status paper|project paper|"
            "evaluation paper|assessment paper|world paper|global paper|discussion paper|white paper|whitepaper:f|"
            "fact sheet|factsheet|report no|tech. rep|report:gf|reports:gf|technical:gf|memorandum:gf|"
            "leaflet:g|brochure:g"
        ),
        "fr": "rapport:f",
        "de": "bericht:f",
        "es": "informe:f",
        "it": "rapporto relazione:gf",
        "pt": "relatório:f",
    },
    "guideline": {"en": "guideline:f guidelines guidance:f guidances", "de": "leitlinie"},
    "other": {"en": "map:g newsletter:g interview:g transcript:g protocol:g"},
}  # fmt: skip
# Degrees that lead in a thesis. f: as above.
DEGREES = {
    "en": (
        "unpublished|doctoral:f|doctorate|master's|master’s|masters|master|phd:f|ph.d:f|ph.d.|ph. d.|md|bachelor's|bachelor’s|"
        "bachelors|bachelor|msc|m.sc.|m. sc.|bsc|b.sc.|honours|honors|diploma"
    ),
    "fr": "doctorat:f",
    "it": "dottorato:f",
}
# Words of names of encyclopedias, of the collections that hold preprints and of those that hold data.
ENCYCLOPEDIAS = {"en": "encyclop enciclop encicl", "de": "encyklop encyclop enzyklop enzyclop lexikon"}
PREPRINT_SERVERS = (
    "arxiv biorxiv bioxiv medrxiv medxiv chemrxiv chemxiv psyarxiv socarxiv engrxiv engxiv agrixiv africarxiv ecoevorxiv "
    "edarxiv ssrn"
)

# A plural is the same genre.
_END = r"(?:s|en)?(?!\w)"
# A genre as it stands in running text, by its name above; those that are none there are left out.
IN_TEXT = {
    genre: regex(rf"(?<!\w){any_of(words)}{_END}", re.IGNORECASE)
    for genre, rows in BY_GENRE.items()
    if (words := all_of(rows, without="g"))
}
# A genre where a list says of a work what it is.
AS_GENRE = {
    genre: regex(rf"(?<!\w){any_of(all_of(rows))}{_END}", re.IGNORECASE) for genre, rows in BY_GENRE.items()
}
# What brackets behind a title hold when they say what a work is.
IN_BRACKETS = regex(
    rf"(?:{any_of(all_of(DEGREES))} )?{any_of(word for rows in BY_GENRE.values() for word in all_of(rows))}s?"
    r"(?:\s(?:in|on|at|for)\s[\w\s]{2,30})?",
    re.IGNORECASE,
)
THESIS_WORDS = all_of(BY_GENRE["thesis"], "f") | all_of(DEGREES, "f")
REPORT_WORDS = all_of(BY_GENRE["report"], "f") | all_of(BY_GENRE["guideline"], "f")
MEETING_WORDS = all_of(BY_GENRE["abstract"], "m") | all_of(BY_GENRE["poster"], "m")
ABSTRACTS_AND_POSTERS = all_of(BY_GENRE["abstract"], without="g") | all_of(BY_GENRE["poster"])
AT_MEETINGS = all_of(BY_GENRE["abstract"]) | all_of(BY_GENRE["poster"]) | all_of(BY_GENRE["presentation"])
# Brackets that are a sign of a reference.
GENRE_SIGN = (
    rf"\[(?i:[^\[\]]{{0,20}}{any_of(all_of(BY_GENRE['release'], without='g'))}|abstract[^\[\]]{{0,20}}|internet|online|"
    r"dissertation|thesis|computer|database|software|video|dataset|preprint)\]"
)
